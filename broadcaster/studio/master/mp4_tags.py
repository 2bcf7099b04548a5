"""What FFmpeg's muxer does not write into an M4A: the cover, and names that are not Apple's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

_ITEMS = (b"moov", b"udta", b"meta", b"ilst")
"""Where the items lie, from the outermost box inwards. Source: Apple, QuickTime File Format, "User Data"."""
_HEADER_BYTES = 8
_META_FLAGS_BYTES = 4
_TEXT, _JPEG, _PNG = 1, 13, 14
"""Kinds of data. Source: the same, "Well-known data types"."""
_KINDS = {"image/jpeg": _JPEG, "image/png": _PNG}


def cover_item(mime: str, content: bytes) -> bytes:
    """Give a picture as an item."""
    return _box(b"covr", _data(_KINDS[mime], content))


def own_item(name: str, text: str) -> bytes:
    """Give a text under a free name, as iTunes writes those."""
    mean = _box(b"mean", bytes(4) + b"com.apple.iTunes")
    return _box(b"----", mean + _box(b"name", bytes(4) + name.encode()) + _data(_TEXT, text.encode()))


def add_items(file: BinaryIO, items: Iterable[bytes]) -> None:
    """
    Put more items behind those that a whole M4A has.

    Its `moov` must be the last box: then nothing that its tables point to moves.

    Raises:
        ValueError: it is not.
    """
    added = b"".join(items)
    start, size = _movie(file)
    file.seek(start)
    movie = bytearray(file.read())
    if size != len(movie):
        raise ValueError("the moov box is not the last one")
    begin, end = 0, size
    for name in _ITEMS:
        begin, size = _find(movie, name, begin, end)
        movie[begin : begin + 4] = (size + len(added)).to_bytes(4, "big")
        end = begin + size
        begin += _HEADER_BYTES + (_META_FLAGS_BYTES if name == b"meta" else 0)
    movie[end:end] = added
    file.seek(start)
    file.write(movie)


def _movie(file: BinaryIO) -> tuple[int, int]:
    """Give place and size of the moov box of a file; the sound before it is not read."""
    at = file.seek(0)
    while len(head := file.read(2 * _HEADER_BYTES)) >= _HEADER_BYTES:
        size, name = int.from_bytes(head[:4], "big"), head[4:8]
        if name == b"moov":
            return at, size
        # Of a box of 4 GB or more the size follows.
        at = file.seek(at + max(_HEADER_BYTES, int.from_bytes(head[8:], "big") if size == 1 else size))
    raise ValueError("there is no moov box")


def _find(movie: bytearray, name: bytes, begin: int, end: int) -> tuple[int, int]:
    """Give place and size of the box *name* among those from *begin* to *end*."""
    while begin + _HEADER_BYTES <= end:
        size = int.from_bytes(movie[begin : begin + 4], "big")
        if movie[begin + 4 : begin + 8] == name:
            return begin, size
        begin += max(size, _HEADER_BYTES)
    raise ValueError(f"there is no box {name!r}")


def _data(kind: int, content: bytes) -> bytes:
    return _box(b"data", kind.to_bytes(4, "big") + bytes(4) + content)


def _box(name: bytes, content: bytes) -> bytes:
    return (_HEADER_BYTES + len(content)).to_bytes(4, "big") + name + content
