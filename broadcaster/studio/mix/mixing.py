"""Sums the sounds of a timeline, the bed ducked under whatever is in front of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.filters.envelope import Drawn, ramped, shaped
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.mix.timeline import TURN_FRAMES, BedSpan, Bus, Placement, Timeline
from broadcaster.studio.template import AudioTemplate, Bed

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from broadcaster.sound.pcm import Pcm

PIECE_FRAMES = HOUSE_RATE_HZ
"""
Length of the pieces in which a bulletin is worked off; a whole number of duck cells and milliseconds.

Short enough to stay in the processor's cache from the first stage to the last.
"""
CELL_MS = 10
"""Grid of the ducking. Source: docs/decisions/0004-sound.md."""
_CELL_FRAMES = CELL_MS * HOUSE_RATE_HZ // 1000
_MUTE_DB = 60.0
_WINDOW_CELLS = 6000
# Curves are rounded: what is computed at another place of the bulletin is the same to the last bit.
_CURVE_DECIMALS = 5


def mix(timeline: Timeline, template: AudioTemplate, *, bed: Pcm | None) -> Iterator[Pcm]:
    """
    Mix a timeline, piece by piece; what it gives is the same each time.

    Args:
        timeline: what sounds where.
        template: its bed settings.
        bed: one turn of the loop; needed where the timeline has a bed.
    Yields:
        Pieces of PIECE_FRAMES, the last one shorter; together `timeline.frames`. Not limited: peaks
        may stand above full scale.
    """
    coming, sounding = deque(sorted(timeline.placements, key=_start_of)), list[Placement]()
    under = None
    if timeline.bed and template.bed and bed is not None:
        under = _Bed(bed, timeline.bed, Ducking(timeline, template.bed))
    for start in range(0, timeline.frames, PIECE_FRAMES):
        frames = min(PIECE_FRAMES, timeline.frames - start)
        while coming and coming[0].start_frame < start + frames:
            sounding.append(coming.popleft())
        piece = _sum(sounding, start, frames)
        sounding = [placement for placement in sounding if placement.end_frame > start + frames]
        if under:
            piece += under.piece(start, frames)
        yield piece


class Ducking:
    """
    The gain of the bed over a whole timeline.

    It is drawn minute by minute, where it is needed, with so much around each minute that it is the same as
    in one go: envelopes made segment by segment step at the segments' borders.
    """

    def __init__(self, timeline: Timeline, bed: Bed) -> None:
        self._bed = bed
        self._depths_db = np.array((0.0, -bed.duck_db, _MUTE_DB))
        self._depth = np.zeros(-(-timeline.frames // _CELL_FRAMES), np.uint8)
        """What each cell asks for: which of the depths."""
        for start, end in _joined(timeline.placements, hold_frames=bed.hold_ms * HOUSE_RATE_HZ // 1000):
            self._depth[start // _CELL_FRAMES : -(-end // _CELL_FRAMES)] = 1
        for placement in timeline.placements:
            if placement.bus is Bus.RECORDING:
                begin, end = placement.start_frame // _CELL_FRAMES, -(-placement.end_frame // _CELL_FRAMES)
                self._depth[begin:end] = 2
        self.edges = Drawn(len(self._depth), self._gains, window=_WINDOW_CELLS).edges
        """The linear gain at the edges of cells of CELL_MS; the fades of the bed's ends are not in it."""

    def _gains(self, start: int, end: int) -> NDArray[np.float32]:
        depth_db = max(-self._bed.duck_db, 1.0)
        onset_db = depth_db * CELL_MS / self._bed.attack_ms
        release_db = depth_db * CELL_MS / self._bed.release_ms
        # Nothing asks for more than _MUTE_DB, and what is asked for is forgotten when its slope has run out.
        margin = 1 + int(_MUTE_DB / min(onset_db, release_db))
        first = max(0, start - margin)
        wanted_db = self._depths_db[self._depth[first : end + margin]]
        curve_db = ramped(wanted_db, onset_db_per_cell=onset_db, release_db_per_cell=release_db)
        rounded_db = np.round(curve_db[start - first : end - first], _CURVE_DECIMALS)
        gains: NDArray[np.float32] = (10 ** (-rounded_db / 20)).astype(np.float32)
        return gains


class _Bed:
    """The bed as it is heard: looped, ducked, faded in and out."""

    def __init__(self, loop: Pcm, span: BedSpan, ducking: Ducking) -> None:
        self._loop = loop
        self._span = span
        self._begins = (span.start_frame, *span.turns)
        self._ducking = ducking

    def piece(self, start: int, frames: int) -> Pcm:
        first_cell = start // _CELL_FRAMES
        last_cell = -(-(start + frames) // _CELL_FRAMES)
        edges = self._ducking.edges(first_cell, last_cell)
        if not self._is_whole(first_cell * _CELL_FRAMES, last_cell * _CELL_FRAMES):
            edges *= self._fades(first_cell, last_cell)
        return shaped(self._turns(start, frames), edges, _CELL_FRAMES)

    def _is_whole(self, start: int, end: int) -> bool:
        """Say whether the bed is neither faded in nor out anywhere in between."""
        span = self._span
        return (
            span.start_frame + span.fade_in_frames <= start and end <= span.end_frame - span.fade_out_frames
        )

    def _fades(self, first_cell: int, last_cell: int) -> NDArray[np.float32]:
        """Give how far the bed is faded in and not yet out at the edges of these cells."""
        edge = np.arange(first_cell, last_cell + 1) * _CELL_FRAMES
        rise = (edge - self._span.start_frame) / max(self._span.fade_in_frames, 1)
        fall = (self._span.end_frame - edge) / max(self._span.fade_out_frames, 1)
        return np.clip(np.minimum(rise, fall), 0.0, 1.0).astype(np.float32)

    def _turns(self, start: int, frames: int) -> Pcm:
        """Give the loop from frame *start* of the bulletin on, each turn fading into the next one."""
        now = max(0, bisect_right(self._begins, start) - 1)
        begin = self._begins[now]
        behind = self._begins[now + 1 : now + 2]
        if (now == 0 or start >= begin + TURN_FRAMES) and not any(next_ < start + frames for next_ in behind):
            return self._endless(start - begin, frames)
        sound = np.zeros(frames, np.float32)
        for number, begin in enumerate(self._begins):
            end = self._begins[number + 1] if number + 1 < len(self._begins) else start + frames
            first, last = max(start, begin), min(start + frames, end + TURN_FRAMES)
            if first < last:
                turn = self._endless(first - begin, last - first)
                if number:
                    turn = turn * _rising(first - begin, len(turn))
                if end < start + frames:
                    turn = turn * _rising(first - end, len(turn), falls=True)
                sound[first - start : last - start] += turn
        return sound

    def _endless(self, first: int, frames: int) -> Pcm:
        """Give so many frames of the endless loop."""
        first %= len(self._loop)
        if first + frames <= len(self._loop):
            return self._loop[first : first + frames]
        parts = [self._loop[first : first + frames]]
        while (missing := frames - sum(map(len, parts))) > 0:
            parts.append(self._loop[:missing])
        return np.concatenate(parts)


def _rising(first: int, frames: int, *, falls: bool = False) -> Pcm:
    """Give the gain of a turn, *first* frames after it began to rise or fall."""
    rise, fall = _slopes()
    gain: Pcm = (fall if falls else rise).take(np.arange(first, first + frames), mode="clip")
    return gain


@cache
def _slopes() -> tuple[Pcm, Pcm]:
    """Give the gain of a turn that rises and of one that falls: equal power."""
    share = np.arange(TURN_FRAMES + 1) / TURN_FRAMES
    rise, fall = (np.sin((np.pi / 2) * angle).astype(np.float32) for angle in (share, 1.0 - share))
    return rise, fall


def _start_of(placement: Placement) -> int:
    return placement.start_frame


def _sum(placements: Iterable[Placement], start: int, frames: int) -> Pcm:
    """Add up what of *placements* sounds in [start, start + frames)."""
    piece = np.zeros(frames, np.float32)
    for placement in placements:
        skip = max(0, start - placement.start_frame)
        at = max(0, placement.start_frame - start)
        heard = placement.pcm[skip : skip + max(0, frames - at)]
        piece[at : at + len(heard)] += heard
    return piece


def _joined(placements: Iterable[Placement], *, hold_frames: int) -> list[tuple[int, int]]:
    """Give the spans with something in front of the bed, pauses shorter than the hold closed."""
    spans: list[tuple[int, int]] = []
    for placement in placements:
        if placement.bus in (Bus.SPEECH, Bus.STING):
            if spans and placement.start_frame - spans[-1][1] < hold_frames:
                spans[-1] = (spans[-1][0], placement.end_frame)
            else:
                spans.append((placement.start_frame, placement.end_frame))
    return spans
