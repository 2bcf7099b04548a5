"""
Who comes in: a name, a password and perhaps a code become a login; a cookie becomes an actor.

Whatever was wrong, one sentence says so: which of the three it was is nobody's business.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field

from broadcaster.errors import N_, AccessRefused, TriedTooOften
from broadcaster.model import Account, Actor, ApiToken, Login, Permission, Way
from broadcaster.station.opened import Station
from broadcaster.station.people import one_time
from broadcaster.station.people.passwords import is_right
from broadcaster.store.access.accounts import Credentials

FREE_FOR_LOGIN = 5
FREE_FOR_ADDRESS = 20
"""So many tries may fail before the next must wait; an office has one address for several people."""
_LONGEST_LOGIN = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """Somebody who has logged in."""

    cookie: str = field(repr=False)
    """What the browser shows from now on; it is kept nowhere else."""
    login: Login


def typed_login(text: str) -> str:
    """Give a login as it is compared: without the blanks and capitals that a phone adds."""
    return "".join(text.split()).casefold()[:_LONGEST_LOGIN]


def fingerprint(secret: str) -> str:
    """Give what is kept of a cookie or token: drawn at random, so that a plain hash is enough."""
    return hashlib.sha256(secret.encode()).hexdigest()


def log_in(
    station: Station, login: str, password: str, *, code: str = "", address: str, way: Way = Way.CONSOLE
) -> Entered:
    """
    Let somebody in.

    Args:
        station: the station.
        login: as typed.
        password: as typed.
        code: the one-time code, where the account asks for one.
        address: from where the try comes.
        way: through which door.

    Raises:
        TriedTooOften: too many tries failed; this one was not even looked at.
        AccessRefused: login, password or code is not right, or the account was closed.
    """
    typed = typed_login(login)
    sources = {f"login/{typed}": FREE_FOR_LOGIN, f"address/{address}": FREE_FOR_ADDRESS}
    wait_or_count(station, sources)
    known = station.store.accounts.credentials(typed)
    if not _is_proved(station, known, password, code) or known is None:
        raise AccessRefused(
            N_("Login, password or code is not right."),
            remedy=N_("Look whether capitals are locked; the head of the station can set a new password."),
        )
    station.store.login_tries.succeeded(*sources)
    cookie = secrets.token_urlsafe(32)
    begun = station.store.logins.begin(
        known.account, fingerprint(cookie), address=address, by=acting(known.account, way)
    )
    return Entered(cookie=cookie, login=begun)


def wait_or_count(station: Station, sources: dict[str, int]) -> None:
    """Count a try against each source; raises TriedTooOften when one of them must wait."""
    wait_s = station.store.login_tries.take(sources)
    if wait_s:
        raise TriedTooOften(
            N_("Too many tries failed. The next is possible in {wait_s} seconds."), wait_s=wait_s
        )


def _is_proved(station: Station, known: Credentials | None, password: str, code: str) -> bool:
    # The password is worked out for everybody: the time that it takes must not tell who exists.
    is_known = is_right(password, known.password_hash if known else "")
    if known is None or not is_known or known.account.is_closed:
        return False
    if not known.totp_secret:
        return True
    step = one_time.matching_step(known.totp_secret, code, station.now())
    return step is not None and station.store.accounts.use_code(known.account.person, step)


def log_out(station: Station, cookie: str, *, by: Actor) -> None:
    """Let a browser out."""
    station.store.logins.end(fingerprint(cookie), by=by)


def login_of(station: Station, cookie: str) -> Login | None:
    """Find who is behind a cookie; None: nobody, or not any more."""
    return station.store.logins.of(fingerprint(cookie)) if cookie else None


def bearer_of(station: Station, token: str) -> ApiToken | None:
    """Find the token that a program shows; None: it opens nothing, or not any more."""
    return station.store.tokens.of(fingerprint(token)) if token else None


def acting(account: Account, way: Way = Way.CONSOLE) -> Actor:
    """Give the actor that somebody is who has logged in."""
    return Actor(person=account.person, role=account.role, way=way)


def require(known: Account | ApiToken, permission: Permission) -> None:
    """Raise AccessRefused unless the one who has come in may do it."""
    if known.may(permission):
        return
    account = known.account if isinstance(known, ApiToken) else known
    raise AccessRefused(
        N_("As {role} you may not do this."),
        remedy=N_("The head of the station can give you another role."),
        role=N_(account.role.value),
    )
