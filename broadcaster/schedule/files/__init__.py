"""What people write of a station's plan: programmes.toml, week.toml, calendar.toml, as frozen values."""
