"""Who calls a command: the one place of this program that asks the system for a name."""

from __future__ import annotations

import getpass

from broadcaster.model import Actor, Role, Way
from broadcaster.station.opened import Station


def actor(station: Station, name: str | None, role: Role) -> Actor:
    """Give the actor for --by NAME, or else for the user of this computer."""
    return station.store.people.actor(name or getpass.getuser(), role=role, way=Way.COMMAND_LINE)
