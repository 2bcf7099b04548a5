"""Tokens of the API: a program acts for a person, and may do no more than the token says."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from broadcaster.errors import N_, AccessRefused
from broadcaster.model import Account, Actor, ApiToken, Permission
from broadcaster.station.opened import Station
from broadcaster.station.people.logging_in import fingerprint

PREFIX = "loa_"
"""By which a token is known for what it is, also to those who search for lost ones."""
_LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class NewToken:
    """A token, the one time that it is shown."""

    secret: str = field(repr=False)
    token: ApiToken


def make_token(
    station: Station,
    account: Account,
    *,
    label: str,
    scopes: Iterable[Permission],
    valid: timedelta | None,
    by: Actor,
) -> NewToken:
    """
    Make a token for a program.

    Args:
        station: the station.
        account: for whom it acts.
        label: what it is for.
        scopes: what it may do.
        valid: for how long; None: until it is revoked.
        by: who makes it.

    Raises:
        AccessRefused: it may do nothing, more than the person, or nobody would know what it is for.
    """
    wanted = frozenset(scopes)
    missing = sorted(scope.value for scope in wanted if not account.may(scope))
    if not wanted or missing:
        raise AccessRefused(
            N_("A token may do something, and no more than its person: {missing}."),
            remedy=N_("Take scopes away, or give the person another role."),
            missing=", ".join(missing) or "–",
        )
    called = " ".join(label.split())[:_LONGEST_LABEL]
    if not called:
        raise AccessRefused(N_("What is the token for?"), remedy=N_("Write it in a few words."))
    now = station.now()
    secret = PREFIX + secrets.token_urlsafe(32)
    token = ApiToken(
        id=secrets.token_hex(4),
        account=account,
        label=called,
        scopes=wanted,
        made_at=now,
        ends_at=now + valid if valid else None,
    )
    station.store.tokens.add(token, fingerprint(secret), by=by)
    return NewToken(secret=secret, token=token)
