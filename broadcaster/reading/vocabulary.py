"""The TSV tables beside the code: what is written, how it is said, and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple, TypeVar

from broadcaster.reading.keeping import made, sum_of

_Made = TypeVar("_Made")
_FOLDER = __file__.removesuffix(".py")
_CODE = sum_of(__file__)


class Sense(NamedTuple):
    """
    One meaning of an abbreviation, and the words that must stand beside it.

    Neighbours are whole words. On either side # is any figure; ~ before words on the left lets them stand
    anywhere near; @ before the name of a field on the left asks for two words of that field in the text
    around; ^ on the right is any capital, :^ one behind a colon. On the right ## is a long number, #. a count
    and #, a mark behind which the phrase ends, #/ a day of a month, #- degrees, #t an age.
    """

    spoken: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    signed: tuple[str, ...] = ()
    """Those on the left that are no words which must stand directly before."""


def rows(name: str) -> list[list[str]]:
    """Read a table without its heading; the last column is the source and stays in the file."""
    return _made_of(name, "rows", _rows)


def _rows(content: bytes) -> list[list[str]]:
    return [line.split("\t")[:-1] for line in content.decode().split("\n")]


def _made_of(name: str, what: str, make: Callable[[bytes], _Made]) -> _Made:
    """Give what *make* makes of the table *name* without its heading, or what is kept of the same table."""
    file = f"{_FOLDER}/{name}.tsv"
    return made(what, f"{name} {sum_of(file)} {_CODE}", lambda: make(_content(file)))


def _content(file: str) -> bytes:
    # Importing pathlib would take longer than reading all the tables, and a file of text longer than bytes.
    with open(file, "rb") as opened:  # noqa: PTH123 - as said above
        return opened.read().rstrip(b"\n").partition(b"\n")[2]


def table(name: str) -> dict[str, str]:
    """Read a table of two columns: written, spoken."""
    return dict(rows(name))


class Senses(Mapping[str, tuple[Sense, ...]]):
    """
    A table of written, spoken, left, right; senses that need a neighbour come first, then those of a field.

    A row becomes a sense when it is asked for: every process reads thousands and uses a few.
    """

    def __init__(self, name: str) -> None:
        self._lines = _made_of(name, "lines", _by_written)
        self._made: dict[str, tuple[Sense, ...]] = {}

    def __getitem__(self, written: str) -> tuple[Sense, ...]:
        made = self._made.get(written)
        if made is None:
            parted = (line.split("\t") for line in self._lines[written].decode().split("\n"))
            ordered = sorted(parted, key=_place)
            made = self._made[written] = tuple(
                _sense(spoken, _words(with_placed_tones(left.lower())), _words(right))
                for _, spoken, left, right, _ in ordered
            )
        return made

    def get(self, written: str, default: tuple[Sense, ...] = ()) -> tuple[Sense, ...]:  # type: ignore[override]
        """Give the senses, or *default*: most words have none, and an exception for each would take long."""
        return self[written] if written in self._lines else default

    def __contains__(self, written: object) -> bool:
        return written in self._lines

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def _by_written(content: bytes) -> dict[str, bytes]:
    """Part a table into its lines by what is written; those of one written form stay together."""
    lines: dict[str, bytes] = {}
    for line in content.split(b"\n"):
        written = line[: line.index(b"\t")].decode()
        lines[written] = lines[written] + b"\n" + line if written in lines else line
    return lines


def _sense(spoken: str, left: tuple[str, ...], right: tuple[str, ...]) -> Sense:
    return Sense(spoken, left, right, tuple(cue for cue in left if cue[0] in "#~@"))


def with_placed_tones(text: str) -> str:
    """Give small letters with the tone mark on the first of two vowels, where people write both: uỷ is ủy."""
    for written, placed in _TONES:
        if written in text:
            text = text.replace(written, placed)
    return text


_TONES = tuple(
    (first + second, moved + plain)
    for first, tones in (("o", "òóỏõọ"), ("u", "ùúủũụ"))
    for plain, marked in (("a", "àáảãạ"), ("e", "èéẻẽẹ"), ("y", "ỳýỷỹỵ"))
    for moved, second in zip(tones, marked, strict=True)
    if first + plain in {"oa", "oe", "uy"}
)


def _place(row: list[str]) -> int:
    left, right = row[2:4]
    return 2 if not (left or right) else int(left.startswith("@"))


def _words(column: str) -> tuple[str, ...]:
    return tuple(column.split("|")) if column else ()


CUES = table("cues")
"""Words that decide what stands beside them, parted by bars."""
FEAST_DAYS = frozenset(CUES["feast_days"].split("|"))
"""Days that are known by their figures, with a dash: 30-4, 2-9."""
_UNITS = rows("units")
UNITS = {written: spoken for written, spoken, _ in _UNITS}
UNITS_ALONE = [written for written, _, alone in _UNITS if alone]
"""Units that are read so without a figure before them."""
RATE_UNITS = table("rate_units")
LETTERS = table("letters")
GREEK = table("greek")
SYMBOLS = table("symbols")
MONKS = table("monks")
"""Ranks of monks and nuns, before the name that all of them bear; elsewhere the letters stand for others."""
TITLES = {written: spoken for written, spoken, _ in rows("titles")}


def standing(name: str, stand: str) -> list[str]:
    """Give the written forms in table *name* that stand as *stand* says: before a name, a figure."""
    return _by_stand(name).get(stand, [])


@cache
def _by_stand(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for written, _, stand in rows(name):
        found.setdefault(stand, []).append(written)
    return found


DOCUMENT_TYPES = table("document_types")
ISSUERS = table("issuers")
ACRONYM_WORDS = table("acronym_words")
SPELLED = frozenset(row[0] for row in rows("spelled"))
"""Acronyms that everybody says letter by letter: no doubt about them."""
FOREIGN = table("foreign")
CODE_PREFIXES = {written: spoken for written, spoken, _ in rows("code_prefixes")}
SLASHED = table("slashed")
ADDRESS_SIGNS = table("address_signs")
ADDRESS_WORDS = table("address_words")
NAMES = frozenset(row[0].upper() for row in rows("names"))
"""Names of the highlands, as a heading writes them."""
ABBREVIATIONS = Senses("abbreviations")
