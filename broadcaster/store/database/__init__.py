"""The two databases, their schema, guards and migrations."""
