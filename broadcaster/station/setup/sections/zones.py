"""`[[zone]]` of `station.toml` (cụm loa): which outputs reach it and, where it has one, its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from broadcaster.errors import N_
from broadcaster.model import Place
from broadcaster.toml import Form

RADIUS_AT_MOST_KM = 100.0
"""More is a slip: no commune reaches so far."""
_PLACE_KEYS = ("lat", "lon", "radius_km", "codes")


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Loudspeakers that are reached together."""

    name: str
    outputs: tuple[str, ...]
    place: Place | None = None
    """Where they hang; None: anywhere in the commune."""


def read_zone(form: Form, outputs: Sequence[str]) -> Zone:
    """Read one table `[[zone]]`; faults are noted in *form*, also outputs that are none of *outputs*."""
    zone = Zone(
        name=form.text("name"),
        outputs=form.texts("outputs", one_of=outputs),
        place=read_place(form) if any(map(form.has, _PLACE_KEYS)) else None,
    )
    form.finish()
    return zone


def read_place(form: Form, *, is_needed: bool = True) -> Place:
    """Read the keys `lat`, `lon`, `radius_km` and `codes` of a table; faults are noted in *form*."""
    wanted: dict[str, object] = {} if is_needed else {"default": 0.0}
    place = Place(
        lat=form.number("lat", at_least=-90.0, at_most=90.0, **wanted),
        lon=form.number("lon", at_least=-180.0, at_most=180.0, **wanted),
        radius_km=form.number("radius_km", 0.0, at_most=RADIUS_AT_MOST_KM),
        codes=frozenset(form.texts("codes")),
    )
    for code in sorted(place.codes):
        if not all(part.strip() for part in code.partition("=")):
            form.faults.add(
                form.where("codes"),
                N_("'{code}' is not an area code."),
                remedy=N_("Write name=value, both as the <geocode> of the sender's alerts has them."),
                code=code,
            )
    return place
