"""
Facts for sentences: what happened, kept as data, said in the reader's language at the edge alone.

A `Saying` can be stored and sent (`to_document`, `from_document`) and must still be sayable in ten years:
the ids that are stored stand in the catalogue for ever (`tests/house/test_sayings.py` holds it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import reduce
from typing import Any, Protocol, Union


class Message(str):
    """A message id, or a word of the model: translated where it is shown, also as a fact of another."""

    __slots__ = ()


def N_(message: str) -> Message:  # noqa: N802 - gettext's own name for "translate this later"
    """Mark *message* for the catalogue; it is translated where it is shown."""
    return Message(message)


RETIRED = (N_("Fallback: {why}"),)
"""Ids that records of earlier versions hold; nothing writes them any more."""

Fact = Union[str, int, float, bool, datetime, date, time, "Saying"]
"""What may stand in a `{name}` place: a value that JSON can carry, or another saying."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing to say: the id of a message (its English sentence) and the values of its `{name}` places."""

    id: str
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        """Say it in English, for the log."""
        return self.id.format(**self.facts) if self.facts else self.id


class Sayable(Protocol):
    """What knows how to be said: an error, first of all."""

    def saying(self) -> Saying:
        """Give itself as a saying."""
        ...


_PAIR = "{first} {second}"
_LINES = "{first}\n{second}"
_ROW = "{first}, {second}"
_PLACED = "{place}: {what}"
_VERBATIM = "{text}"
FORMS = frozenset({_PAIR, _LINES, _ROW, _PLACED, _VERBATIM})
"""Ids that only join others: they have no words of their own, and stand in no catalogue."""


def saying(message: str, /, **facts: object) -> Saying:
    """Give *message* with its facts; an error or a marked word among them becomes a saying of its own."""
    return Saying(message, {name: as_fact(value) for name, value in facts.items()})


def verbatim(text: str) -> Saying:
    """Give what a person wrote, or what a machine outside said: shown as it is."""
    return Saying(_VERBATIM, {"text": text})


def placed(place: str, what: Saying) -> Saying:
    """Give *what* with the place that it concerns (a file, an output) before it."""
    return Saying(_PLACED, {"place": place, "what": what}) if place else what


def together(sayings: Iterable[Saying | None]) -> Saying | None:
    """Join what there is, one sentence after the other; None when there is nothing to say."""
    there = [each for each in sayings if each is not None]
    return reduce(_pair, there) if there else None


def in_lines(sayings: Iterable[Saying]) -> Saying:
    """Join *sayings*, of which there is one at least, each on a line of its own."""
    return reduce(lambda first, second: Saying(_LINES, {"first": first, "second": second}), sayings)


def in_a_row(sayings: Iterable[Saying]) -> Saying:
    """Join *sayings*, of which there is one at least, with commas."""
    return reduce(lambda first, second: Saying(_ROW, {"first": first, "second": second}), sayings)


def _pair(first: Saying, second: Saying) -> Saying:
    return Saying(_PAIR, {"first": first, "second": second})


def as_fact(value: object) -> Fact:
    """Give *value* in a form that can be kept; what has none is kept as its text."""
    match value:
        case Saying() | bool() | int() | float() | datetime() | date() | time():
            return value
        case Message():
            return Saying(value)
        case str():
            return value
        case _ if hasattr(value, "saying"):
            return _said_by(value)
        case _:
            return str(value)


def _said_by(value: Any) -> Saying:  # noqa: ANN401 - whatever keeps the protocol `Sayable`
    found: Saying = value.saying()
    return found


def to_document(said: Saying) -> dict[str, Any]:
    """Give *said* as plain JSON values; `from_document` gives it back."""
    return {"id": said.id, "facts": {name: _document(fact) for name, fact in said.facts.items()}}


def from_document(document: Mapping[str, Any]) -> Saying:
    """Give back what `to_document` gave; raises KeyError or ValueError for anything else."""
    return Saying(document["id"], {name: _fact(value) for name, value in document["facts"].items()})


def _document(fact: Fact) -> object:
    match fact:
        case Saying():
            return {"say": to_document(fact)}
        case datetime():
            return {"at": fact.isoformat()}
        case date():
            return {"on": fact.isoformat()}
        case time():
            return {"time": fact.isoformat()}
        case Message():
            return {"say": to_document(Saying(fact))}
        case _:
            return fact


def _fact(value: Any) -> Fact:  # noqa: ANN401 - a JSON value
    match value:
        case {"say": said}:
            return from_document(said)
        case {"at": text}:
            return datetime.fromisoformat(text)
        case {"on": text}:
            return date.fromisoformat(text)
        case {"time": text}:
            return time.fromisoformat(text)
        case str() | bool() | int() | float():
            return value
        case _:
            raise ValueError(f"no fact: {value!r}")
