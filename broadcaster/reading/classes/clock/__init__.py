"""The hours of a day and what lasts: times, programmes, races, the minutes of a match."""
