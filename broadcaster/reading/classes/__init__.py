"""The classes of writing: each module holds its patterns and the functions that say them, by one name."""
