"""The console's server: its port, and what stands before every page."""
