"""Is the station well? What fails says how to mend it."""
