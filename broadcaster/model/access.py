"""Access: which role may do what, and by what a person is known at the console and its API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from broadcaster.model.actor import Role


class Permission(StrEnum):
    """One thing that a role may do or not."""

    SEE = "see"
    """Look at every page, listen, download reports."""
    WRITE = "write"
    """Write notices, hand in recordings, send them for approval."""
    PLAN = "plan"
    """Change the day and the week."""
    APPROVE = "approve"
    """Approve, return and withdraw; sign for what was heard without approval."""
    AIR = "air"
    """Play now, cancel, put first, set the volume."""
    INTERRUPT = "interrupt"
    """Break into the programme: priority and emergency."""
    RECORD = "record"
    """Correct the as-run and add what aired by hand."""
    CONFIGURE = "configure"
    """Change feeds, voices, outputs, lexicon, quotas, backups."""
    GOVERN = "govern"
    """Say who may do what: accounts, roles, tokens of others."""
    EXCHANGE = "exchange"
    """Hand programmes to this station and take its own."""


_EVERYTHING = frozenset(Permission) - {Permission.EXCHANGE}

MAY: Mapping[Role, frozenset[Permission]] = {
    Role.OPERATOR: _EVERYTHING - {Permission.APPROVE, Permission.GOVERN},
    Role.APPROVER: frozenset(
        {
            Permission.SEE,
            Permission.WRITE,
            Permission.APPROVE,
            Permission.AIR,
            Permission.INTERRUPT,
        }
    ),
    Role.HEAD: _EVERYTHING,
    Role.RELAYING: frozenset({Permission.SEE, Permission.EXCHANGE}),
    Role.VIEWER: frozenset({Permission.SEE}),
}
"""
Which role may do what: the one table. A role that is not in it has no account.

The emergency stands open to the operator although nobody approved it: it is signed for afterwards
(promise 1 of the design).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """By what a person logs in, and what he may do then."""

    person: str
    """Id of the person; one account each."""
    name: str
    """As people call the person; empty: forgotten."""
    login: str
    """What is typed; lower case, unique at the station."""
    role: Role
    is_closed: bool
    has_second_factor: bool
    """A one-time code (RFC 6238) is asked for beside the password."""
    last_login_at: datetime | None = None

    def may(self, permission: Permission) -> bool:
        """Tell whether the person may do it now."""
        return not self.is_closed and permission in MAY[self.role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """One browser that somebody has logged in with, until he leaves or the time is over."""

    account: Account
    ends_at: datetime
    """When it is over, if nothing is asked for until then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiToken:
    """By what a program is let in to the API; it acts for the person it was made for."""

    id: str
    account: Account
    label: str
    """What it is for, as its maker wrote it."""
    scopes: frozenset[Permission]
    made_at: datetime
    ends_at: datetime | None
    """None: until it is revoked."""
    last_used_at: datetime | None = None

    def may(self, permission: Permission) -> bool:
        """Tell whether its bearer may do it: never more than the person may."""
        return permission in self.scopes and self.account.may(permission)
