"""What the station can still do for quotas that will fall short: propose airings, and plan them."""
