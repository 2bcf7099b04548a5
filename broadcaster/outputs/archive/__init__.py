"""The archive: what was sent, hour by hour, with the hash of each file."""
