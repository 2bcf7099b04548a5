"""Sound on its way to what may block."""
