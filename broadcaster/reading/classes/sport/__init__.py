"""Sport: scores, sets, the minutes of a match, the times of a race."""
