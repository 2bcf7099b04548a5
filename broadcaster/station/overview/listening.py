"""
A whole day in two minutes: the first seconds of each of its items in a row, as one audio.

Who approves hears every item, and not only the first one; text alone does not tell how a name is spoken.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.errors import BroadcasterError
from broadcaster.model import Bulletin
from broadcaster.sound.decoding import decode_pieces
from broadcaster.sound.mp3.encoding import mp3_encoder, s16
from broadcaster.sound.pcm import frames_in
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.overview.lines import Line

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

WHOLE_MS = 120_000
SHORTEST_MS, LONGEST_MS = 2_500, 10_000
"""A name and a verb at least; with few items not the whole of each."""
PAUSE_MS = 350
FADE_MS = 60
KBPS = 64
KEPT = 8
"""Earlier ones; each is made anew in a second or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The beginning of one item."""

    bulletin: Bulletin
    airs_at: datetime
    title: str
    """Of the item; of the bulletin where it has no items."""
    from_ms: int
    """Where it stands in the bulletin …"""
    length_ms: int
    at_ms: int
    """… and where it is heard in the row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """A day in a row."""

    path: Path
    stretches: tuple[Stretch, ...]


def stretches_of(lines: Iterable[Line]) -> tuple[Stretch, ...]:
    """
    Give the beginnings of all items of a day, each bulletin once.

    What waits for approval is heard, not what would sound in its place: it is judged by this.
    """
    first: dict[str, tuple[datetime, Bulletin]] = {}
    for line in lines:
        bulletin = line.own or line.bulletin
        if bulletin is not None:
            first.setdefault(bulletin.master.sha256, (line.occurrence.starts_at, bulletin))
    items = [
        (at, bulletin, *item) for at, bulletin in sorted(first.values(), key=_at) for item in _items(bulletin)
    ]
    return tuple(_in_a_row(items))


def _at(found: tuple[datetime, Bulletin]) -> datetime:
    return found[0]


def _items(bulletin: Bulletin) -> Iterator[tuple[str, int, int]]:
    """Give title, start and end (ms) of each item; of the whole where it has none."""
    for cue in bulletin.master.cues:
        yield cue.title or bulletin.title, cue.start_ms, cue.end_ms
    if not bulletin.master.cues:
        yield bulletin.title, 0, bulletin.master.duration_ms


def glimpse(station: Station, lines: Iterable[Line]) -> Glimpse:
    """
    Give a day in a row; what was made once is not made again.

    A bulletin whose audio is missing or damaged is a pause, and the log says so.

    Raises:
        StoreBroken: the disk takes no file.
    """
    stretches = stretches_of(lines)
    folder = station.configuration.var / "cache" / "glimpses"
    path = folder / f"{_name(stretches)}.mp3"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(path, _encoded(_sound(station, stretches)))
        for old in sorted(folder.glob("*.mp3"), key=lambda each: each.stat().st_mtime)[:-KEPT]:
            old.unlink(missing_ok=True)
    return Glimpse(path=path, stretches=stretches)


def _in_a_row(items: list[tuple[datetime, Bulletin, str, int, int]]) -> Iterator[Stretch]:
    longest_ms = min(max(WHOLE_MS // max(len(items), 1) - PAUSE_MS, SHORTEST_MS), LONGEST_MS)
    at_ms = 0
    for airs_at, bulletin, title, start_ms, end_ms in items:
        length_ms = max(min(end_ms - start_ms, longest_ms), 1)
        yield Stretch(
            bulletin=bulletin,
            airs_at=airs_at,
            title=title,
            from_ms=start_ms,
            length_ms=length_ms,
            at_ms=at_ms,
        )
        at_ms += length_ms + PAUSE_MS


def _name(stretches: Iterable[Stretch]) -> str:
    wanted = [(each.bulletin.master.sha256, each.from_ms, each.length_ms) for each in stretches]
    return sha256(repr(wanted).encode()).hexdigest()[:32]


def _sound(station: Station, stretches: tuple[Stretch, ...]) -> Iterator[Pcm]:
    pause = np.zeros(frames_in(PAUSE_MS), np.float32)
    known: dict[str, Pcm] = {}
    for each in stretches:
        master = each.bulletin.master
        if master.sha256 not in known:
            known = {master.sha256: _read(station, each.bulletin, stretches)}
        start = frames_in(each.from_ms)
        heard = known[master.sha256][start : start + frames_in(each.length_ms)]
        yield from (_faded(heard), np.zeros(frames_in(each.length_ms) - len(heard), np.float32), pause)


def _read(station: Station, bulletin: Bulletin, stretches: Iterable[Stretch]) -> Pcm:
    """Decode a bulletin as far as it is needed; nothing where that cannot be done."""
    end = max(frames_in(each.from_ms + each.length_ms) for each in stretches if each.bulletin is bulletin)
    pieces: list[Pcm] = []
    try:
        for piece in decode_pieces(station.shelf.path_of(bulletin.master)):
            pieces.append(piece)
            if sum(map(len, pieces)) >= end:
                break
    except BroadcasterError as error:
        log.warning("%s is not heard in the row: %s", bulletin.id, error)
    return np.concatenate(pieces) if pieces else np.zeros(0, np.float32)


def _faded(heard: Pcm) -> Pcm:
    """Let it begin and end without a click."""
    frames = min(frames_in(FADE_MS), len(heard) // 2)
    if not frames:
        return heard
    heard = heard.copy()
    ramp = np.linspace(0, 1, frames, dtype=np.float32)
    heard[:frames] *= ramp
    heard[-frames:] *= ramp[::-1]
    return heard


def _encoded(pieces: Iterable[Pcm]) -> bytes:
    encoder = mp3_encoder(KBPS)
    found = bytearray()
    for piece in pieces:
        found += encoder.encode(s16(piece))
    return bytes(found + encoder.flush())
