"""A source of an Icecast server."""
