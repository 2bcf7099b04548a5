"""The values of one table of a TOML file, asked for key by key; a wrong one is noted as a fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from broadcaster.errors import N_
from broadcaster.toml.faults import Faults, did_you_mean
from broadcaster.toml.lines import Place

_LABEL: Final = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?", re.ASCII)
_LONGEST_HOST: Final = 253
"""Characters. Source: RFC 1035 §2.3.4."""
_LARGEST: Final = 2**63 - 1
"""Source: TOML 1.0, Integer: 64 bits are to be held."""
_REQUIRED: Final = object()
_KIND_NAMES: Final = {
    str: N_("a text in quotes"),
    int: N_("a whole number"),
    float: N_("a number"),
    bool: N_("true or false"),
    time: N_("a time of day without quotes, such as 05:30:00"),
    date: N_("a date without quotes, such as 2026-11-23"),
    list: N_("a list in square brackets"),
    dict: N_("a table"),
}


class Answers:
    """
    What the keys of one table hold.

    A wrong value is noted as a fault and a harmless stand-in returned, so that one pass finds everything.
    """

    def __init__(
        self,
        table: Mapping[str, object],
        *,
        file: str,
        faults: Faults,
        key: str = "",
        place: Place | None = None,
    ) -> None:
        self._table = table
        self._file = file
        self._key = key
        self._place = place
        self._asked: set[str] = set()
        self.faults = faults

    def where(self, key: str = "") -> str:
        """Name file and key for a message, and the line where that is asked for."""
        path = ".".join(part for part in (self._key, key) if part)
        file = f"{self._file}:{self._place.line(key)}" if self._place and path else self._file
        return f"{file}: {path}" if path else file

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self._table

    def _value(self, key: str, kind: type, default: object) -> object:
        self._asked.add(key)
        value = self._table.get(key, default)
        if value is _REQUIRED:
            self.faults.add(self.where(key), N_("This must be given: {kind}."), kind=_KIND_NAMES[kind])
            return None
        if value is default:
            return value
        right = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        if kind is float:
            right = isinstance(value, int | float) and not isinstance(value, bool)
        if kind is date and isinstance(value, datetime):
            right = False
        if right:
            return value
        self.faults.add(
            self.where(key),
            N_("{value} stands here, but {kind} is wanted."),
            value=repr(value),
            kind=_KIND_NAMES[kind],
        )
        return None

    def text(self, key: str, default: object = _REQUIRED, *, one_of: Iterable[str] = ()) -> str:
        """Ask for a text; with *one_of*, for one of these words."""
        value = self._value(key, str, default)
        if value is None:
            return ""
        known = tuple(one_of)
        if known and value not in known and value is not default:
            self.unknown(key, str(value), known)
        return str(value)

    def unknown(self, key: str, word: str, known: Iterable[str]) -> None:
        """Note that *word* is none of the *known* ones, with the nearest."""
        listed = sorted(known)
        nearest = did_you_mean(word, listed)
        self.faults.add(
            self.where(key),
            N_("'{word}' is not known here."),
            remedy=N_("Did you mean '{nearest}'?") if nearest else N_("Use one of: {known}."),
            word=word,
            nearest=nearest,
            known=", ".join(listed),
        )

    def whole(
        self, key: str, default: object = _REQUIRED, *, at_least: int = 0, at_most: int | None = None
    ) -> int:
        """Ask for a whole number between two bounds."""
        return int(self._bounded(key, self._value(key, int, default), default, at_least, at_most))

    def number(
        self, key: str, default: object = _REQUIRED, *, at_least: float = 0.0, at_most: float | None = None
    ) -> float:
        """Ask for a number between two bounds."""
        return float(self._bounded(key, self._value(key, float, default), default, at_least, at_most))

    def _bounded(
        self, key: str, value: object, default: object, low: float, high: float | None
    ) -> int | float:
        if not isinstance(value, int | float):
            return low
        highest = _LARGEST if high is None else high
        # Written so that `nan`, which is neither below nor above, is out of bounds, too.
        if value is not default and not low <= value <= highest:
            self.faults.add(
                self.where(key),
                N_("{value} is out of bounds."),
                remedy=N_("Use a number from {low} to {high}.")
                if high is not None
                else N_("Use a number of at least {low}."),
                value=_shown(value),
                low=low,
                high=high,
            )
            # What reads on does its sums with a number that it can hold.
            return low
        return value

    def host(self, key: str, default: object = _REQUIRED) -> str:
        """Ask for the name or the address of a machine; that it exists is not asked here."""
        value = self.text(key, default)
        if not _is_host(value):
            self.wrong(key, N_("a name like loa.xa.vn, or an address like 192.168.1.10"))
        return value

    def path(self, key: str, folder: Path) -> Path:
        """Ask for a path; a relative one begins in *folder*."""
        value = self.text(key)
        if not value.strip() or not value.isprintable():
            self.wrong(key, N_("a path in the station's folder, or one that begins with /"))
        return folder / value

    def optional_path(self, key: str, folder: Path) -> Path | None:
        """Ask for a path as `path` does; None where there is none, or an empty one."""
        self._asked.add(key)
        return self.path(key, folder) if self._table.get(key, "") != "" else None

    def wrong(self, key: str, wanted: str) -> None:
        """Note that the value of *key* cannot be, unless that is known; *wanted* says what may be."""
        where = self.where(key)
        if not self.has(key) or any(fault.where == where for fault in self.faults.found()):
            return
        self.faults.add(
            where,
            N_("The option “{key}” cannot be {value}."),
            remedy=N_("It may be: {wanted}"),
            key=key,
            value=repr(self._table.get(key)),
            wanted=wanted,
        )

    def flag(self, key: str, *, default: bool) -> bool:
        """Ask for true or false."""
        return self._value(key, bool, default) is True

    def texts(self, key: str, default: Sequence[str] = (), *, one_of: Iterable[str] = ()) -> tuple[str, ...]:
        """Ask for a list of texts; with *one_of*, each must be one of these words."""
        value = self._value(key, list, default)
        if not isinstance(value, list):
            return tuple(default)
        known = tuple(one_of)
        for word in value:
            if not isinstance(word, str):
                self.faults.add(
                    self.where(key),
                    N_("{value} stands here, but {kind} is wanted."),
                    value=repr(word),
                    kind=_KIND_NAMES[str],
                )
            elif known and word not in known:
                self.unknown(key, word, known)
        return tuple(str(word) for word in value)

    def wholes(self, key: str, *, at_least: int, at_most: int) -> tuple[int, ...]:
        """Ask for a list of whole numbers between two bounds; none when it is not there."""
        value = self._value(key, list, [])
        found = []
        for number in value if isinstance(value, list) else ():
            if isinstance(number, int) and not isinstance(number, bool):
                found.append(int(self._bounded(key, number, None, at_least, at_most)))
            else:
                self.faults.add(
                    self.where(key),
                    N_("{value} stands here, but {kind} is wanted."),
                    value=repr(number),
                    kind=_KIND_NAMES[int],
                )
        return tuple(found)

    def clock_time(self, key: str, default: object = _REQUIRED) -> time:
        """Ask for a time of day (TOML local time: 05:30:00, no quotes)."""
        value = self._value(key, time, default)
        return value if isinstance(value, time) else time(0)

    def day(self, key: str, default: date | None = None) -> date | None:
        """Ask for a date (TOML local date, no quotes)."""
        value = self._value(key, date, default)
        return value if isinstance(value, date) else None

    def required_day(self, key: str) -> date:
        """Ask for a date that must be given."""
        value = self._value(key, date, _REQUIRED)
        return value if isinstance(value, date) else date.min


def _shown(value: float) -> float | str:
    """Give a number as it is, but for one that would fill the page."""
    return f"{str(value)[:12]}…" if isinstance(value, int) and abs(value) > _LARGEST else value


def _is_host(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        labels = text.split(".")
        # What ends in a figure is meant for an address, and is none (192.168.1.300).
        return (
            len(text) <= _LONGEST_HOST
            and all(_LABEL.fullmatch(label) for label in labels)
            and not labels[-1].isdecimal()
        )
    return True
