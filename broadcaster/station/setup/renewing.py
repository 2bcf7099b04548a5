"""A folder that was copied or moved: it gets an identity of its own, or keeps the one it has."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, Refused
from broadcaster.model import Actor, Role, Way
from broadcaster.station.opened import Station
from broadcaster.station.service.single_instance import is_surely_on_duty
from broadcaster.station.setup.identity import (
    IDENTITY_FILE,
    KEY_FILE,
    Identity,
    host_mark,
    mint,
    read_identity,
    write_identity,
)
from broadcaster.store import take_over

_DUTIES = ("run", "on-air", "nightly")


def renew(folder: Path, *, clock: Clock, name: str) -> Identity:
    """
    Make the copy of a station a station of its own.

    The old files stay beside the new ones, so that nothing is lost by a mistake.

    Args:
        folder: of the station.
        clock: dates the entry.
        name: who does it; he is a person of the new station, too.

    Raises:
        Refused: the station is running.
        DutyUnknown: whether it is cannot be told.
        StoreBroken: the folder or the database cannot be written.
    """
    var = folder / "var"
    for duty in _DUTIES:
        if var.is_dir() and is_surely_on_duty(var, duty):
            raise Refused(
                N_("The station is running."),
                where=str(folder),
                remedy=N_("Stop it first (Ctrl+C, or the service), then renew its identity."),
            )
    with Station.open(folder, clock=clock) as station:
        old, now = station.identity, station.now()
    _put_aside(var, old, now)
    identity = mint(var, now)
    with Station.open(folder, clock=clock) as station:
        take_over(station.store, old.station, by=Actor(role=Role.EDITOR, way=Way.COMMAND_LINE))
        station.store.people.actor(name, role=Role.EDITOR, way=Way.COMMAND_LINE)
    return identity


def keep(folder: Path) -> Identity:
    """Say that the station has moved to where it is now, and runs nowhere else."""
    var = folder / "var"
    return write_identity(var, replace(read_identity(var), host=host_mark(var)))


def _put_aside(var: Path, old: Identity, now: datetime) -> None:
    for name in (KEY_FILE, IDENTITY_FILE):
        path = var / name
        if path.exists():
            path.rename(var / f"{name}.{old.station}.{now:%Y%m%d%H%M%S}")
