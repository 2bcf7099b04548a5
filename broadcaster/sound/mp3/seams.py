"""
Runs of MP3 frames, each encoded by itself, joined into one stream as if one encoder had written them.

Two things tie a frame to those before it. Its transform overlaps with theirs, so both runs are encoded from
the same sound around the seam, and their block types must follow each other. And part of its data may lie in
the room that earlier frames left (the bit reservoir), so those bytes are moved into the room at the end of
the run before; where that is too small, the seam lies a frame later.
Source: ISO/IEC 11172-3 §2.4.1.7 (side information), §2.4.3.4 (main_data_begin, window switching).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

MP3_FRAME = 1152
"""Sound in one frame of MPEG-1 layer III, in frames of sound."""
_HEAD_BYTES: Final = 4 + 17
"""Header and side information of a mono frame without CRC; main data follows."""
_SIDE_BITS: Final = 17 * 8
_GRANULES_AT: Final = (18, 77)
"""Bits of side information before each granule: main_data_begin 9, private 5, scfsi 4; a granule has 59."""
_LENGTH_BITS, _SWITCHED_AT, _BLOCK_TYPE_AT = 12, 33, 34
_NORMAL, _START, _SHORT, _STOP = range(4)
_FOLLOWS: Final = {
    (_NORMAL, _NORMAL),
    (_NORMAL, _START),
    (_START, _SHORT),
    (_SHORT, _SHORT),
    (_SHORT, _STOP),
    (_STOP, _NORMAL),
    (_STOP, _START),
}
"""Windows whose aliases cancel each other."""
_NEARBY: Final = 3
"""Frames at least between two seams: moved data reaches back over two of them."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive frames from one encoder."""

    first: int
    """Place of its first frame in the whole stream."""
    seam: int
    """The first frame at which it may take over; those before it only prepare the encoder."""
    frames: bytes
    """Mono, of one constant bit rate, whole frames; the last run to its end."""


class NoSeam(Exception):
    """Two runs fit nowhere where they overlap."""


@dataclass(frozen=True, slots=True)
class _Side:
    """What a seam must know of a frame."""

    back_bytes: int
    """Its data begins so many bytes of main data before the frame."""
    data_bytes: int
    first_block: int
    last_block: int


def joined(runs: Iterable[Run], frame_bytes: int) -> Iterator[bytes]:
    """
    Give the frames of the joined stream, piece by piece.

    Args:
        runs: in order, overlapping: each goes on behind the `seam` of the next one.
        frame_bytes: length of every frame.
    Raises:
        NoSeam: two of them fit nowhere.
    """
    following = iter(runs)
    before = next(following)
    start = before.seam
    for after in following:
        seam = seam_of(before, after, frame_bytes, earliest=start + _NEARBY)
        piece = bytearray(_frames(before, start, seam, frame_bytes))
        _move_in(piece, _borrowed(after, seam, frame_bytes), frame_bytes)
        yield bytes(piece)
        before, start = after, seam
    yield before.frames[(start - before.first) * frame_bytes :]


def seam_of(before: Run, after: Run, frame_bytes: int, *, earliest: int = 0) -> int:
    """
    Give the first frame that can come from *after* while the one ahead of it comes from *before*.

    Raises:
        NoSeam: they fit nowhere where they overlap.
    """
    end = before.first + len(before.frames) // frame_bytes
    for place in range(max(after.seam, earliest), end + 1):
        if place * frame_bytes >= len(after.frames) + after.first * frame_bytes:
            break
        ahead = _side(_frames(before, place - 1, place, frame_bytes))
        here = _side(_frames(after, place, place + 1, frame_bytes))
        room = frame_bytes - _HEAD_BYTES + ahead.back_bytes - ahead.data_bytes
        if here.back_bytes <= room and (ahead.last_block, here.first_block) in _FOLLOWS:
            return place
    raise NoSeam(f"frames {after.seam} to {end}")


def _frames(run: Run, start: int, end: int, frame_bytes: int) -> bytes:
    return run.frames[(start - run.first) * frame_bytes : (end - run.first) * frame_bytes]


def _borrowed(run: Run, place: int, frame_bytes: int) -> bytes:
    """Give the data of frame *place* that lies before it."""
    back_bytes = _side(_frames(run, place, place + 1, frame_bytes)).back_bytes
    data = b""
    while len(data) < back_bytes:
        place -= 1
        data = _frames(run, place, place + 1, frame_bytes)[_HEAD_BYTES:] + data
    return data[len(data) - back_bytes :]


def _move_in(frames: bytearray, data: bytes, frame_bytes: int) -> None:
    """Put *data* into the last bytes of the main data of *frames*."""
    end = len(frames)
    while data:
        share = data[-(frame_bytes - _HEAD_BYTES) :]
        frames[end - len(share) : end] = share
        data = data[: len(data) - len(share)]
        end -= frame_bytes


def _side(frame: bytes) -> _Side:
    bits = int.from_bytes(frame[4:_HEAD_BYTES], "big")

    def field(at: int, length: int) -> int:
        return bits >> (_SIDE_BITS - at - length) & (1 << length) - 1

    data_bits = sum(field(at, _LENGTH_BITS) for at in _GRANULES_AT)
    first, last = (
        field(at + _BLOCK_TYPE_AT, 2) if field(at + _SWITCHED_AT, 1) else _NORMAL for at in _GRANULES_AT
    )
    return _Side(field(0, 9), -(-data_bits // 8), first, last)
