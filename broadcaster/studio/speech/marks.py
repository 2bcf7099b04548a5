"""Where words are heard, in a tenth of the memory: three hours of speech have fifty thousand of them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import overload

from broadcaster.sound.speech import WordMark

_NUMBERS = len(WordMark._fields)


class PackedMarks(Sequence[WordMark]):
    """Marks of one sentence; raises TypeError or OverflowError for what are no numbers of 32 bits."""

    __slots__ = ("_numbers",)

    def __init__(self, marks: Iterable[Sequence[int]]) -> None:
        self._numbers = array("i", chain.from_iterable(marks))

    def __len__(self) -> int:
        return len(self._numbers) // _NUMBERS

    @overload
    def __getitem__(self, index: int) -> WordMark: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[WordMark, ...]: ...

    def __getitem__(self, index: int | slice) -> WordMark | tuple[WordMark, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        at = _NUMBERS * range(len(self))[index]
        return WordMark(*self._numbers[at : at + _NUMBERS])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PackedMarks) and self._numbers == other._numbers

    def __hash__(self) -> int:
        return hash(self._numbers.tobytes())


def packed_marks(marks: Sequence[Sequence[int]]) -> Sequence[WordMark]:
    """Pack marks; those of a voice that counts in fractions stay as they are."""
    try:
        return PackedMarks(marks)
    except (TypeError, OverflowError):
        return tuple(WordMark(*mark) for mark in marks)
