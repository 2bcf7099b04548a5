"""Makes a bulletin fit its slot: whole items go, the last one first; never a part of a sentence."""

from __future__ import annotations

from broadcaster.errors import N_, SoundRefused
from broadcaster.model import Script
from broadcaster.sound.pcm import milliseconds_of
from broadcaster.studio.mix.timeline import Material, Timeline, items_of, lay_out
from broadcaster.studio.template import AudioTemplate

# An MP3 begins and ends with up to three frames of the codec's own.
_CODEC_MS = 100


def fit(
    script: Script, material: Material, template: AudioTemplate, *, limit_s: float
) -> tuple[Timeline, tuple[str, ...]]:
    """
    Lay a script out within its slot.

    Segments without an item (greeting, sign-off) always stay, and so does the first item: a bulletin
    of nothing but its frame tells nobody anything.

    Returns:
        The timeline and the titles of the items left out, in the order of the script.
    Raises:
        SoundRefused: the first item does not fit either, or there are no items to leave out.
    """
    items = items_of(script)
    titles = {segment.item: segment.title or segment.item for segment in reversed(script.segments)}
    for kept in range(len(items), 0, -1) if items else (0,):
        left_out = items[kept:]
        timeline = lay_out(script, material, template, leave_out=frozenset(left_out))
        length_ms = milliseconds_of(timeline.frames) + _CODEC_MS
        if length_ms <= limit_s * 1000:
            return timeline, tuple(titles[item] for item in left_out)
    raise SoundRefused(
        N_("The bulletin lasts {found_s} s even with its first item alone; its slot is {limit_s} s long."),
        where=script.programme,
        remedy=N_("Shorten the item, the greeting or the tunes, or give the programme a longer slot."),
        found_s=round(length_ms / 1000, 1),
        limit_s=limit_s,
    )
