"""Is the station silent although it should be heard? Asked of the player and of the books."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from broadcaster.errors import N_
from broadcaster.model import NOT_COMING, TERMINAL_STATES, Occurrence
from broadcaster.saying import saying
from broadcaster.station.opened import Station
from broadcaster.station.overview.needs import Need, NeedKind, Urgency
from broadcaster.station.overview.today import OnAir

_DAY = timedelta(days=1)


def due_now(station: Station) -> tuple[Occurrence, ...]:
    """Give what should be heard at this moment, by the stored rundown."""
    now = station.now()
    return tuple(
        each
        for each in station.store.occurrences.between(now - _DAY, now + timedelta(seconds=1))
        if each.ends_at > now and each.state not in TERMINAL_STATES | NOT_COMING
    )


def is_silent(air: OnAir, due: Sequence[Occurrence]) -> tuple[Need, ...]:
    """
    Give why nothing is heard that should be; empty: something is, or nothing need be.

    Args:
        air: what the player says.
        due: what should be heard now, as far as the books can be asked.
    """
    status = air.status
    if status is None:
        # Without a player nothing is heard; that is an alarm only where something should be.
        return air.needs if due else ()
    sounding = [output for output in status["outputs"] if output["occurrence"]]
    if due and not sounding:
        what = saying(N_("“{title}” should be heard now, and no output plays anything."), title=due[0].title)
        return (Need(kind=NeedKind.LOOK, urgency=Urgency.NOW, what=what), *air.needs)
    silent = {output["name"] for output in sounding}
    return tuple(need for need in air.needs if need.kind is NeedKind.LOOK and need.subject in silent)
