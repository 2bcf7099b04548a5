"""What an earlier player had aired of an occurrence, read from the rows that it left."""

from __future__ import annotations

from broadcaster.model import Origin
from broadcaster.playout.airing import Airing
from broadcaster.playout.asrun.known import Known
from broadcaster.sound.pcm import HOUSE_RATE_HZ


def remember(airing: Airing, known: Known) -> None:
    """
    Give the shares of *airing*, which no output has begun yet, what its outputs had reported before.

    A programme goes on at one place on all outputs, that of the one that had come furthest: loudspeakers
    within earshot of each other must say the same word. A message that an output heard whole is over there.
    """
    reached = dict.fromkeys(airing.shares, 0)
    for row in known.of_occurrence(airing.occurrence.id):
        if row.output not in airing.shares:
            continue
        share = airing.shares[row.output]
        share.first_row += 1
        frames = row.aired_ms * HOUSE_RATE_HZ // 1000
        if airing.starts_over:
            share.aired_frames = max(share.aired_frames, frames)
            share.is_over = airing.is_complete(row.output)
            continue
        # What was said twice, because it was stopped in the middle, counts once towards the whole.
        entered = row.entered_ms * HOUSE_RATE_HZ // 1000
        share.aired_frames += max(entered + frames - max(entered, reached[row.output]), 0)
        reached[row.output] = max(reached[row.output], entered + frames)
        if airing.origin is Origin.RELAY and row.origin is not Origin.RELAY:
            share.stood_in_frames += frames
    if not airing.starts_over:
        airing.resumed_at_frame = max(reached.values())
