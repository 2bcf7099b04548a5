"""
The sound of a stretch of time out of the files of recordings, to the frame, and what of it is not there.

A recording stores no digital silence: where the recorder says that it listened, and stored nothing, silence
was sent. Where it did not listen, nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import av
import numpy as np

from broadcaster.recording.ogg import links
from broadcaster.recording.spell import SpellTags, comments_of, sound_of
from broadcaster.sound.frames import frames_of, length_of
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

Stretch = tuple[datetime, datetime]
"""[from, to)."""

JOINT: Final = timedelta(milliseconds=2)
"""What two neighbours may be apart, or over one another, and still be one: rounding, not a gap."""
_SILENCE_FRAMES: Final = 10 * HOUSE_RATE_HZ


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A spell of sound in a file."""

    path: Path
    begin: int
    end: int
    """Bytes [begin, end) of the file."""
    frames: int
    tags: SpellTags

    @property
    def starts_at(self) -> datetime:
        """When its first frame was sent."""
        return self.tags.starts_at

    @property
    def ends_at(self) -> datetime:
        """When its last frame was over."""
        return self.tags.starts_at + length_of(self.frames)


def spells_in(path: Path) -> tuple[Spell, ...]:
    """
    Read what spells a file has; whatever is none of ours in it is left out.

    Raises:
        OSError: the file cannot be read.
    """
    data = path.read_bytes()
    found = []
    for link in links(data):
        try:
            tags = SpellTags.read(comments_of(data[link.begin : link.end]))
        except (av.FFmpegError, KeyError, ValueError, IndexError):
            continue
        found.append(Spell(path=path, begin=link.begin, end=link.end, frames=link.frames, tags=tags))
    return tuple(found)


def missing_in(spells: Sequence[Spell], start: datetime, end: datetime) -> tuple[Stretch, ...]:
    """Give the parts of [start, end) in which the recorder did not listen, in order."""
    missing: list[Stretch] = []
    reached = start
    for spell in sorted(spells, key=lambda each: each.tags.listened_from):
        if spell.tags.listened_from >= end or spell.ends_at <= reached:
            continue
        if spell.tags.listened_from - reached > JOINT:
            missing.append((reached, spell.tags.listened_from))
        reached = max(reached, spell.ends_at)
    if end - reached > JOINT:
        missing.append((reached, end))
    return tuple(missing)


def sound_between(spells: Sequence[Spell], start: datetime, end: datetime) -> Iterator[Pcm]:
    """
    Give the sound of [start, end) in pieces; digital silence where nothing is stored.

    Where two spells have the same time (the clock was set back), the one that is given first is heard.
    """
    total, reached = frames_of(end - start), 0
    for part in _parts(spells, start, total):
        yield from _silence(part.first - reached)
        reached = part.first
        with part.spell.path.open("rb") as file:
            file.seek(part.spell.begin)
            link = file.read(part.spell.end - part.spell.begin)
        for piece in sound_of(link, part.first - part.offset, part.last - part.offset):
            yield piece
            reached += len(piece)
    yield from _silence(total - reached)


class _Part(NamedTuple):
    """Frames [first, last) of what is wanted, out of a spell that begins at *offset*."""

    first: int
    last: int
    offset: int
    spell: Spell


def _parts(spells: Sequence[Spell], start: datetime, total: int) -> list[_Part]:
    parts: list[_Part] = []
    for spell in spells:
        offset = frames_of(spell.starts_at - start)
        free = [(max(offset, 0), min(offset + spell.frames, total))]
        for taken in parts:
            free = [
                piece
                for first, last in free
                for piece in ((first, min(last, taken.first)), (max(first, taken.last), last))
            ]
            free = [(first, last) for first, last in free if first < last]
        parts += [_Part(first, last, offset, spell) for first, last in free if first < last]
    return sorted(parts)


def _silence(frames: int) -> Iterator[Pcm]:
    while frames > 0:
        piece = min(frames, _SILENCE_FRAMES)
        yield np.zeros(piece, dtype=np.float32)
        frames -= piece
