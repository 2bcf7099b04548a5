"""The approval desk: what waits, what it says and where that comes from, and who decides."""
