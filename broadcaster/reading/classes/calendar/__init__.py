"""What names a day or a stretch of days: dates, feasts, months, periods, weekdays."""
