"""A station is set up: its folder, its configuration, its zones."""
