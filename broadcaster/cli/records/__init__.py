"""Commands about what really aired: as-run, quotas, report."""
