"""Actor: who did it, in which role and by which way; a person, or the station itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self


class Role(StrEnum):
    """As what somebody acted."""

    STATION = "station"
    """The station by itself: its timer, its night, its player."""
    STANDING_RULE = "standing"
    """The station, by the approval that was given to a programme once for all."""
    EDITOR = "editor"
    """Makes bulletins, edits files, orders messages."""
    OPERATOR = "operator"
    """The clerk: writes, plans and plays."""
    APPROVER = "approver"
    """Lets things go on air and answers for them."""
    HEAD = "head"
    """Answers for the station: may do everything, and says who may do what."""
    RELAYING = "relaying"
    """Another station, which hands programmes over and takes them."""
    VIEWER = "viewer"
    """Looks and listens, changes nothing."""
    IMPORTED = "imported"
    """As an older program had it written down; nothing is known of the role."""


class Way(StrEnum):
    """Through which door an act came in."""

    STATION = "station"
    COMMAND_LINE = "cli"
    CONSOLE = "console"
    API = "api"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """
    Who did something.

    The name is not here: it lies in the table of persons, which may forget it; the id is for ever.
    """

    person: str = ""
    """Id of the person; empty: the station itself."""
    role: Role = Role.STATION
    way: Way = Way.STATION

    def __str__(self) -> str:
        """Give the form in which the journal keeps it: "person/role/way"."""
        return f"{self.person}/{self.role}/{self.way}"

    @classmethod
    def read(cls, written: str) -> Self:
        """Read what `str()` gave; raises ValueError for anything else."""
        person, role, way = written.rsplit("/", 2)
        return cls(person=person, role=Role(role), way=Way(way))


THE_STATION = Actor()
"""The station, by itself."""

STANDING_RULE = Actor(role=Role.STANDING_RULE)
"""The station, because its programme was approved once for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who acts at this station; who has an account proves it, who is named to a command does not."""

    id: str
    """Random, so that it tells nothing about the person once the name is forgotten."""
    name: str
    """Empty: forgotten."""
