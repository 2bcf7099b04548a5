"""What is asked of a station afterwards: rundowns, as-run, quotas, reports."""
