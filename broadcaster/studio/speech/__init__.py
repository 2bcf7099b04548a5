"""A script's words become spoken sentences: lines, takes, their judging and keeping; no music, no files."""
