"""
Who sends a request, and what he may do: a browser by its cookie, a program by its token.

A page asks for a `Visit` with one permission (see visit.py); whoever may not is told so before anything is
done. While the database is away nobody can prove who he is: at the station's own screen one may look on,
and give the orders that cannot wait.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import HTTPConnection

from broadcaster.errors import N_, AccessRefused, StoreBroken
from broadcaster.model import Account, Actor, ApiToken, Login, Permission, Way
from broadcaster.station.people.first_person import is_own_screen
from broadcaster.station.people.logging_in import acting, bearer_of, login_of
from broadcaster.station.people.logging_in import require as require_of

WITHOUT_BOOKS = frozenset({Permission.SEE, Permission.AIR, Permission.INTERRUPT})
"""
What the station's own screen allows while the database is away and nobody can prove who he is: an emergency
waits for no database, and whoever sits there may give the same order as a command.
"""

LOGIN_COOKIE = "login"


class NotLetIn(AccessRefused):
    """Nobody is logged in; the browser is sent to where that is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Somebody at the console."""

    account: Account | None = None
    """None: nobody, or somebody at the station's own screen while nobody can log in."""
    token: ApiToken | None = None
    """With what a program was let in."""
    login: Login | None = None
    looks_on: bool = False
    """May do what `WITHOUT_BOOKS` says, although he is nobody."""

    @property
    def name(self) -> str:
        """The person's name, or login; empty: nobody."""
        return (self.account.name or self.account.login) if self.account else ""

    def may(self, permission: Permission) -> bool:
        """Tell whether he may do it."""
        if self.token is not None:
            return self.token.may(permission)
        if self.account is not None:
            return self.account.may(permission)
        return self.looks_on and permission in WITHOUT_BOOKS

    def must(self, permission: Permission) -> None:
        """Raise NotLetIn for nobody, AccessRefused for somebody who may not."""
        if self.may(permission):
            return
        known = self.token or self.account
        if known is None:
            raise NotLetIn(N_("You are not logged in."), remedy=N_("Log in, and try again."))
        require_of(known, permission)

    @property
    def actor(self) -> Actor:
        """Who acts; raises NotLetIn for nobody."""
        if self.account is None:
            raise NotLetIn(N_("You are not logged in."), remedy=N_("Log in, and try again."))
        return acting(self.account, Way.API if self.token else Way.CONSOLE)


NOBODY = Visitor()

FindVisitor = Callable[[HTTPConnection], Visitor]
"""Finds who sends a request."""


def address_of(connection: HTTPConnection) -> str:
    """Give from where a request comes; empty where that is not known."""
    return connection.client.host if connection.client else ""


def by_cookie_or_token(connection: HTTPConnection) -> Visitor:
    """Find out by the cookie of a browser or the token of a program."""
    try:
        station = connection.app.state.at_hand.station()
        kind, _, secret = connection.headers.get("authorization", "").partition(" ")
        if kind.lower() == "bearer":
            token = bearer_of(station, secret.strip())
            return Visitor(account=token.account, token=token) if token else NOBODY
        login = login_of(station, connection.cookies.get(LOGIN_COOKIE, ""))
    except StoreBroken:
        return Visitor(looks_on=is_own_screen(address_of(connection)))
    return Visitor(account=login.account, login=login) if login else NOBODY


def visitor_of(connection: HTTPConnection) -> Visitor:
    """Give who sends a request."""
    find: FindVisitor = connection.app.state.find_visitor
    return find(connection)
