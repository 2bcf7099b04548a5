"""Grid and calendar in, dated occurrences out: who gives way, what is filled, what is made good, and why."""
