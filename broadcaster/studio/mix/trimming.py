"""Makes a bulletin fit its slot: whole items go, the last one first; never a part of a sentence."""

from __future__ import annotations

from dataclasses import replace

from broadcaster.errors import N_, SoundRefused
from broadcaster.model import Script
from broadcaster.sound.pcm import milliseconds_of
from broadcaster.studio.mix.timeline import Material, Timeline, items_of, lay_out
from broadcaster.studio.template import AudioTemplate
from broadcaster.studio.voices.phrasing import syllables

# An MP3 begins and ends with up to three frames of the codec's own.
_CODEC_MS = 100


_MOST_SYLLABLES_PER_S = 12.0
"""No voice reads faster: espeak-ng's greatest speed, 450 words a minute, comes to 11 syllables a second."""


def without_the_hopeless(script: Script, *, limit_s: float) -> tuple[Script, tuple[str, ...]]:
    """
    Leave the items out that no voice could read within the slot, before one works on them for hours.

    Returns:
        The script and the titles left out, in its order; `fit` judges the rest by its real length.
    Raises:
        SoundRefused: the first item with the frame around it is too long already.
    """
    lengths: dict[str, int] = {}
    for segment in script.segments:
        lengths[segment.item] = lengths.get(segment.item, 0) + syllables(segment.text)
    needed, room, kept = lengths.pop("", 0), limit_s * _MOST_SYLLABLES_PER_S, {""}
    for number, (item, length) in enumerate(lengths.items()):
        if number and needed + length > room:
            break
        needed += length
        kept.add(item)
    if needed > room:
        raise _too_long(script, needed / _MOST_SYLLABLES_PER_S, limit_s)
    segments = tuple(segment for segment in script.segments if segment.item in kept)
    titles = {segment.item: segment.title or segment.item for segment in reversed(script.segments)}
    return replace(script, segments=segments), tuple(titles[item] for item in lengths if item not in kept)


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
    raise _too_long(script, length_ms / 1000, limit_s)


def _too_long(script: Script, found_s: float, limit_s: float) -> SoundRefused:
    return SoundRefused(
        N_("The bulletin lasts {found_s} s even with its first item alone; its slot is {limit_s} s long."),
        where=script.programme,
        remedy=N_("Shorten the item, the greeting or the tunes, or give the programme a longer slot."),
        found_s=round(found_s, 1),
        limit_s=limit_s,
    )
