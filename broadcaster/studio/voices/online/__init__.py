"""Voices that a service speaks: over the net, or beside the station."""
