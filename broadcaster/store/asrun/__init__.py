"""As-run rows: the projection of the journal, and the way the records of a spool come into it."""
