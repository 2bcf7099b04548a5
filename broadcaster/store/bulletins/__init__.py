"""The archive of bulletins in versions, their rules, and the shelf of their audio."""
