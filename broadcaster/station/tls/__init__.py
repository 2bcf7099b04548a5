"""The console over HTTPS in a network without names: the station's own authority and its certificate."""
