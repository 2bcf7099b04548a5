"""
Who looks at the console, and what it lets them do: the one seam through which login comes in.

A page asks for a `Visit` by one of `Reading`, `Editing`, `Approving` (see visit.py); whoever may not is told
so before anything is done.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import HTTPConnection

from broadcaster.errors import N_, Refused
from broadcaster.model import Actor, Role, Way

EVERY_ROLE = frozenset({Role.EDITOR, Role.APPROVER})


class NotLetIn(Refused):
    """Nobody is logged in; the browser is sent to where that is done."""


class NotAllowed(Refused):
    """Whoever is logged in may not do this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody at the console."""

    person: str = ""
    """Id of the person; empty: whoever sits at the station's own screen."""
    name: str = ""
    roles: frozenset[Role] = frozenset()
    """What the person may do besides looking."""

    def actor(self, role: Role) -> Actor:
        """Give the actor for an act in *role*; raises NotAllowed."""
        if role not in self.roles:
            raise NotAllowed(
                N_("You may not do this: it needs the role '{role}'."),
                remedy=N_("Ask whoever keeps the list of people. Nothing was changed."),
                role=role.value,
            )
        return Actor(person=self.person, role=role, way=Way.CONSOLE)


FindVisitor = Callable[[HTTPConnection], Visitor | None]
"""Finds who sends a request; None: nobody known."""


def at_the_own_screen(connection: HTTPConnection) -> Visitor | None:
    """Let in whoever sits at the station's own computer, and nobody else: there is no login yet."""
    host = connection.client.host if connection.client else ""
    try:
        is_here = ipaddress.ip_address(host).is_loopback
    except ValueError:
        is_here = False
    return Visitor(roles=EVERY_ROLE) if is_here else None


def visitor_of(connection: HTTPConnection) -> Visitor:
    """Give who sends a request; raises NotLetIn."""
    find: FindVisitor = connection.app.state.find_visitor
    visitor = find(connection)
    if visitor is None:
        raise NotLetIn(
            N_("This console does not know you."),
            remedy=N_("Open it on the station's own computer."),
        )
    return visitor
