"""The hours of a day and what lasts: times, durations, programmes."""
