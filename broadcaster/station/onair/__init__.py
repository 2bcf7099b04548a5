"""The day: the player at work on the stored rundown, and what people order it to do."""
