"""The desk: a notice is written, read back, heard, placed and sent for approval."""
