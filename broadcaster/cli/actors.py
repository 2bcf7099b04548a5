"""Who calls a command: the one place of this program that asks the system for a name."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager

from broadcaster.cli.terminal import Terminal
from broadcaster.errors import N_, BroadcasterError
from broadcaster.model import Actor, Role, Way
from broadcaster.station.opened import Station


def actor(station: Station, name: str | None, role: Role) -> Actor:
    """Give the actor for --by NAME, or else for the user of this computer."""
    return station.store.people.actor(name or getpass.getuser(), role=role, way=Way.COMMAND_LINE)


@contextmanager
def written_down(terminal: Terminal) -> Iterator[None]:
    """Enter what has been done; where that fails, say so: it is done, and must not look as if it were not."""
    try:
        yield
    except BroadcasterError as error:
        terminal.tell(N_("It is done, but who did it could not be written down: {reason}"), reason=error)
