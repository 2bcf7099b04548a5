"""Recordings as the station needs them: the sound of a row, how long it is kept, the inspector's file."""
