"""Alerts of authorities: looked for, judged, put on air as long as they stand."""
