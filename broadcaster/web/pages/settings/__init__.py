"""Pages of how the station is set up: its settings, voices, feeds, and its files as a whole."""
