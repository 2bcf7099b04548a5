"""MP3 of the house: encoded, joined, cut at its frames."""
