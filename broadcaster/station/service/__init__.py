"""The whole station in one command: timer, supervision, one of a kind."""
