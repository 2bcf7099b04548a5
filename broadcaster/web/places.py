"""The pages that the menu leads to, in the order of the clerk's day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from broadcaster.errors import N_


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the menu."""

    path: str
    title: str
    """A message id."""


PLACES: Final = (
    Place("/", N_("Today")),
    Place("/airtime", N_("Airtime")),
)
