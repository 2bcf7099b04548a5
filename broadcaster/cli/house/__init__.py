"""Commands for the station itself: set up, identity, backups, service, demonstration."""
