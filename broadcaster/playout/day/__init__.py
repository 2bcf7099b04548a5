"""The player's own copy of its day."""
