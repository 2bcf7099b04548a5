"""What names a time: dates, periods, hours."""
