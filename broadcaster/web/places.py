"""The pages that the menu leads to, in the order of the clerk's day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from broadcaster.errors import N_
from broadcaster.model import Permission


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu."""

    path: str
    title: str
    """A message id."""
    needs: Permission = Permission.SEE
    """Who has not this permission is not shown the way."""


PLACES: Final = (
    Place("/", N_("Today")),
    Place("/desk", N_("Desk"), Permission.WRITE),
    Place("/approval", N_("Approval")),
    Place("/day", N_("Day")),
    Place("/week", N_("The week")),
    Place("/on-air", N_("On air")),
    Place("/airtime", N_("Airtime")),
    Place("/setup", N_("Setup"), Permission.CONFIGURE),
    Place("/people", N_("People"), Permission.GOVERN),
)
