"""Faults done to a station on air, one after the other, and what they cost."""
