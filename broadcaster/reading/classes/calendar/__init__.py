"""What names a day or a stretch of days: dates, feasts, periods, weekdays, births."""
