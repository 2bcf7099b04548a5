"""CAP 1.2, as it comes from strangers: made harmless, read into frozen values, signatures checked."""
