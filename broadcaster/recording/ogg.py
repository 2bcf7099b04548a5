"""
Ogg files of recordings: their pages and their links, found without decoding anything.

A file is a chain of links, one for each spell of sound. Every page stands for itself, so that a file that
was cut off by a crash is read up to its last whole page.
Source: RFC 3533 §6 (page), RFC 7845 §3, §4 and §5.1 (Opus in Ogg, pre-skip, granule positions).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_HEAD: Final = struct.Struct("<4sBBqIIIB")
_CAPTURE: Final = b"OggS"
_BEGINS, _ENDS = 0x02, 0x04
_OPUS_HEAD: Final = b"OpusHead"
_PRE_SKIP_AT: Final = 10
_NO_GRANULE: Final = -1


@dataclass(frozen=True, slots=True)
class Page:
    """One whole page of a file."""

    offset: int
    size: int
    begins_link: bool
    ends_link: bool
    granule: int
    """Position of the last sample that ends in it; -1 where none does."""


@dataclass(frozen=True, slots=True)
class Link:
    """One logical stream of a file: `data[begin:end]` is a file of its own."""

    begin: int
    end: int
    frames: int
    """Frames of sound in it that can be heard."""
    is_closed: bool
    """It has its last page; False: the writer was stopped."""


def pages(data: bytes) -> Iterator[Page]:
    """Give the pages of a file in order, up to the first that is not whole."""
    offset = 0
    while offset + _HEAD.size <= len(data):
        capture, _, flags, granule, _, _, _, segments = _HEAD.unpack_from(data, offset)
        body = offset + _HEAD.size + segments
        size = body - offset + sum(data[offset + _HEAD.size : body])
        if capture != _CAPTURE or offset + size > len(data):
            return
        yield Page(offset, size, bool(flags & _BEGINS), bool(flags & _ENDS), granule)
        offset += size


def whole_length(data: bytes) -> int:
    """Give how many bytes of a file are whole pages."""
    last = None
    for last in pages(data):  # noqa: B007 - the last one is wanted
        pass
    return last.offset + last.size if last else 0


def links(data: bytes) -> tuple[Link, ...]:
    """Find the links of a file, in order; bytes that are no whole page belong to none."""
    groups: list[list[Page]] = []
    for page in pages(data):
        if page.begins_link or not groups:
            groups.append([])
        groups[-1].append(page)
    return tuple(_link(data, group) for group in groups)


def _link(data: bytes, group: list[Page]) -> Link:
    first, last = group[0], group[-1]
    head = data.find(_OPUS_HEAD, first.offset, first.offset + first.size)
    pre_skip = (
        int.from_bytes(data[head + _PRE_SKIP_AT : head + _PRE_SKIP_AT + 2], "little") if head >= 0 else 0
    )
    reached = max((page.granule for page in group if page.granule != _NO_GRANULE), default=0)
    # FFmpeg's muxer counts from the pre-skip on instead of from 0: it comes off twice.
    return Link(first.offset, last.offset + last.size, max(reached - 2 * pre_skip, 0), last.ends_link)
