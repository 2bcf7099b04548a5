"""A mix becomes finished files: levelled, encoded, heard, marked; what is said in it is no longer asked."""
