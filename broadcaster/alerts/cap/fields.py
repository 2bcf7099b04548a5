"""The children of one element of an alert, asked for by name; every fault is noted before any is raised."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Final, TypeVar
from xml.etree.ElementTree import Element

from broadcaster.clock import VIETNAM
from broadcaster.errors import N_, AlertRefused

CAP: Final = "{urn:oasis:names:tc:emergency:cap:1.2}"

FAULTS_AT_MOST: Final = 20
"""More do not help anybody to mend the document."""

_TIME: Final = re.compile(
    r"(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})? ?([-+]\d\d:?\d\d|Z)", re.ASCII | re.IGNORECASE
)
"""
CAP 1.2 §3.3.2 wants T, whole seconds and an offset in figures. Fractions of a second and Z are written all
the same (XML Schema dateTime allows both), so is a space for the T, and seconds are left out: none of these
leaves a doubt about the moment that is meant. A time without an offset does.
"""
_OLD_WORDS: Final = {"verylikely": "likely"}
"""CAP 1.2 §3.2.2, certainty: the word of CAP 1.0 is to be taken for the one of 1.2."""
_YEARS: Final = range(2000, 2100)
"""Others are slips, and near the ends of the calendar they cannot be reckoned with."""
_STAND_IN: Final = datetime(2000, 1, 1, tzinfo=VIETNAM)

Word = TypeVar("Word", bound=StrEnum)


class Faults:
    """What is wrong with one document."""

    def __init__(self) -> None:
        self._found: list[AlertRefused] = []

    def add(self, where: str, what: str, *, remedy: str = "", **facts: object) -> None:
        """Note one fault; the sentences are message ids."""
        if len(self._found) < FAULTS_AT_MOST:
            self._found.append(AlertRefused(what, where=where, remedy=remedy, **facts))

    def __len__(self) -> int:
        return len(self._found)

    def take(self, others: Faults) -> None:
        """Note what was noted elsewhere."""
        self._found.extend(others._found[: FAULTS_AT_MOST - len(self._found)])

    def raise_any(self) -> None:
        """Raise AlertRefused when there is a fault: itself, or one with all of them as its causes."""
        if len(self._found) == 1:
            raise self._found[0]
        if self._found:
            error = AlertRefused(N_("{count} things in this alert cannot be read:"), count=len(self._found))
            error.causes = tuple(self._found)
            raise error


class Fields:
    """
    One element; harmless stand-ins are given for what is at fault, since `raise_any` comes before use.

    Args:
        element: of CAP.
        path: where it stands, for messages.
        faults: takes what is wrong.
    """

    def __init__(self, element: Element, path: str, faults: Faults) -> None:
        self._element = element
        self._path = path
        self._faults = faults

    def fault(self, name: str, what: str, *, remedy: str = "", **facts: object) -> None:
        """Note a fault of the child *name*."""
        self._faults.add(f"{self._path}/{name}", what, remedy=remedy, **facts)

    def noting(self, faults: Faults) -> Fields:
        """Give the same element, whose faults are noted elsewhere."""
        return Fields(self._element, self._path, faults)

    def take(self, faults: Faults) -> None:
        """Note faults that were noted elsewhere."""
        self._faults.take(faults)

    def texts(self, name: str) -> tuple[str, ...]:
        """Give the text of each child *name*."""
        return tuple((child.text or "").strip() for child in self._element.findall(CAP + name))

    def text(self, name: str) -> str:
        """Give the text of a child that may be missing."""
        found = self.texts(name)
        if len(found) > 1:
            self.fault(name, N_("This stands here more than once."))
        return found[0] if found else ""

    def needed(self, name: str) -> str:
        """Give the text of a child that must be there."""
        text = self.text(name)
        if not text:
            self.fault(name, N_("This must be given."))
        return text

    def word(self, name: str, kind: type[Word]) -> Word:
        """Give the one word of *kind*."""
        return self._word(name, self.needed(name), kind)

    def words(self, name: str, kind: type[Word]) -> tuple[Word, ...]:
        """Give one word or more."""
        found = self.texts(name)
        if not found:
            self.fault(name, N_("This must be given."))
        return tuple(self._word(name, text, kind) for text in found)

    def _word(self, name: str, text: str, kind: type[Word]) -> Word:
        # Capitals and spaces are no part of what is said.
        known = {word.value.casefold(): word for word in kind}
        said = "".join(text.split()).casefold()
        said = _OLD_WORDS.get(said, said)
        if text and said not in known:
            self.fault(
                name,
                N_("'{word}' is not a word of CAP 1.2 here."),
                remedy=N_("Use one of: {known}."),
                word=text[:60],
                known=", ".join(word.value for word in kind),
            )
        return known.get(said, next(iter(kind)))

    def moment(self, name: str) -> datetime | None:
        """Give a time that may be missing."""
        text = self.text(name)
        return self.read_moment(name, text) if text else None

    def needed_moment(self, name: str) -> datetime:
        """Give a time that must be there."""
        return self.read_moment(name, text) if (text := self.needed(name)) else _STAND_IN

    def read_moment(self, name: str, text: str) -> datetime:
        """Read a time as CAP writes it."""
        written = _TIME.fullmatch(text)
        try:
            moment = datetime.fromisoformat("".join(written.groups()).upper()) if written else None
        except ValueError:
            moment = None  # the 30th of February
        if moment is not None and moment.year in _YEARS:
            return moment
        self.fault(
            name,
            N_("'{text}' is not a time of CAP 1.2."),
            remedy=N_("Write it with the offset in figures: 2026-11-22T16:30:00+07:00."),
            text=text[:60],
        )
        return _STAND_IN

    def below(self, name: str) -> tuple[Fields, ...]:
        """Give the children *name* as fields of their own."""
        children = self._element.findall(CAP + name)
        return tuple(
            Fields(child, f"{self._path}/{name}[{number}]", self._faults)
            for number, child in enumerate(children, 1)
        )

    def only(self, known: Iterable[str]) -> None:
        """
        Note children that CAP 1.2 does not have here: misspelt ones, and those outside its namespace.

        Elements of other namespaces (signatures, a sender's own additions) change nothing and are left.
        """
        names = {CAP + name for name in known}
        strange = Counter(child.tag for child in self._element if child.tag not in names)
        for tag in strange:
            if tag.startswith(CAP) or not tag.startswith("{"):
                self.fault(tag.removeprefix(CAP), N_("CAP 1.2 has no such element here."))
