"""Occurrences and the stored plan of each day."""
