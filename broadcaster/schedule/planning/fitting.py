"""Whether a bulletin that was made for one place on the grid may air at another."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import timedelta

from broadcaster.model import Bulletin, Occurrence, SegmentKind
from broadcaster.saying import Saying
from broadcaster.schedule.planning.reasons import MADE_FOR_LONGER, NOT_VALID_THEN, SPEAKS_OF_ANOTHER_TIME

AS_TRUE_AS_LATE = timedelta(minutes=5)
"""
A spoken time may be off by so much. A programme that waits for the one before it begins as late, with the
same words, and nobody calls it untrue.
"""


def misfit(
    bulletin: Bulletin, place: Occurrence, *, overrun_s: int = 0, untrue: Collection[str] = ()
) -> Saying | None:
    """
    Say why *bulletin* cannot air at *place*: None when it can.

    Args:
        bulletin: that the occurrence carries; only one that was made for it can be a misfit.
        place: the occurrence where it stands now.
        overrun_s: how far its programme may run past the end of its slot.
        untrue: words about the time of day that its script would not use at the new place.
    """
    if bulletin.id != place.id:
        # A repeat or a fill plays what was made for another place, whatever its own is like.
        return None
    length = timedelta(milliseconds=bulletin.master.duration_ms)
    if length > timedelta(seconds=place.length_s + overrun_s):
        return MADE_FOR_LONGER
    is_early = bulletin.valid_from is not None and place.starts_at < bulletin.valid_from
    is_late = bulletin.valid_until is not None and place.starts_at >= bulletin.valid_until
    if is_early or is_late:
        return NOT_VALID_THEN
    is_elsewhere = abs(place.starts_at - bulletin.script.airs_at) > AS_TRUE_AS_LATE
    if is_elsewhere and _says(bulletin, untrue):
        return SPEAKS_OF_ANOTHER_TIME
    return None


def _says(bulletin: Bulletin, words: Collection[str]) -> bool:
    spoken = [each.text for each in bulletin.script.segments if each.kind is SegmentKind.SPEECH]
    # "5 giờ" is not in "15 giờ".
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) for word in words for text in spoken)
