"""Damaged copies of good inputs, the same ones for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

TOKENS = (
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n", b"1e400", b"NaN", b"-0", b"99999999999999999999", b"]]>",
    b"<![CDATA[", b"&#xD800;", b"&lt;", b"{{", b"{% for", b"%}", b"[[", b'"""', b"\\u0000", b"..", b"/",
    b"1920x1080px", "\u0e40\u0301".encode(),
    "Ã¡".encode(), b"9999-99-99", b"25:61:61", b"true", b"[]", b"{}",
)  # fmt: skip
"""Pieces that readers have stumbled over: here, and in the bug reports of others."""

LONGEST_BYTES = 200_000


def mutate(original: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    """Give a copy of *original* with one to six damages; *others* are what pieces are taken from."""
    data = bytearray(original)
    for _ in range(chance.randint(1, 6)):
        chance.choice(_DAMAGES)(data, others, chance)
    return bytes(data[:LONGEST_BYTES])


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _insert(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    at = _place(data, chance)
    data[at:at] = chance.choice(TOKENS)


def _replace(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    at, token = _place(data, chance), chance.choice(TOKENS)
    data[at : at + len(token)] = token


def _cut(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    at = _place(data, chance)
    del data[at : at + chance.choice((1, 2, 16, 200, len(data)))]


def _repeat(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    at, length = _place(data, chance), chance.choice((1, 8, 64))
    data[at:at] = data[at : at + length] * chance.choice((2, 50, 500))


def _splice(data: bytearray, others: Sequence[bytes], chance: random.Random) -> None:
    other = chance.choice(others)
    start = chance.randrange(len(other) + 1)
    at = _place(data, chance)
    data[at:at] = other[start : start + chance.choice((4, 40, 400))]


def _swap(data: bytearray, _others: Sequence[bytes], chance: random.Random) -> None:
    first, second = sorted((_place(data, chance), _place(data, chance)))
    data[first:] = data[second:] + data[first:second]


_DAMAGES: tuple[Callable[[bytearray, Sequence[bytes], random.Random], None], ...] = (
    _flip, _insert, _replace, _cut, _repeat, _splice, _swap,
)  # fmt: skip
