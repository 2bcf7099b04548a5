"""Why the planner does with an occurrence what it does: sayings, in one place."""

from __future__ import annotations

from broadcaster.saying import N_, saying

IN_QUIET_HOURS = saying(N_("Cancelled: it would sound in the quiet hours."))
BY_CALENDAR = saying(N_("Cancelled by the calendar."))
NOTHING_TO_REPEAT = saying(N_("Cancelled: what it repeats was not on in the week before."))
MOVED = saying(N_("Moved to the next free time, because another programme has its place."))
SHORTENED = saying(N_("Shortened to the time that another programme leaves."))
CROWDED_OUT = saying(N_("Cancelled, because other programmes take its time."))
GIVES_WAY = saying(N_("Cancelled: the rundown has another programme at the time of this makegood."))

MADE_FOR_LONGER = saying(N_("It must be made again: its slot is shorter now than the bulletin."))
NOT_VALID_THEN = saying(N_("It must be made again: the bulletin is not valid at its new time."))
SPEAKS_OF_ANOTHER_TIME = saying(N_("It must be made again: the text names the time of its slot before."))

TO_BE_MADE_AGAIN = frozenset({MADE_FOR_LONGER, NOT_VALID_THEN, SPEAKS_OF_ANOTHER_TIME})
"""A bulletin that was made, and approved perhaps, does not fit the place that its occurrence has now."""
