"""
Accounts: by what persons log in.

What is secret goes in and out as it is hashed or sealed elsewhere (broadcaster.station.people); the journal
never has it, nor a name.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, select, update

from broadcaster.errors import N_, AccessRefused
from broadcaster.model import Account, Actor, EntryKind, Facts, Role, Way
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.access import account, api_token, login
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.people import person

ROWS = (
    select(account, person.c.name)
    .join(person, (person.c.station == account.c.station) & (person.c.id == account.c.person))
    .where(account.c.station == OF_STATION)
)
_BY_LOGIN = ROWS.where(account.c.login == bindparam("typed"))
_BY_PERSON = ROWS.where(account.c.person == bindparam("of_person"))
_CHANGE = update(account).where(account.c.station == OF_STATION, account.c.person == bindparam("of_person"))
_COUNT = select(func.count()).select_from(account).where(account.c.station == OF_STATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """An account, and what a try to log in is held against."""

    account: Account
    password_hash: str = field(repr=False)
    totp_secret: str = field(repr=False)
    totp_used: int
    """Number of the last 30 seconds whose code was used."""


def read_account(line: RowMapping, zone: tzinfo) -> Account:
    """Make the value of a row of `ROWS`."""
    last: datetime | None = line["last_login_at"]
    return Account(
        person=line["person"],
        name=line["name"],
        login=line["login"],
        role=Role(line["role"]),
        is_closed=line["closed_at"] is not None,
        has_second_factor=bool(line["totp_secret"]),
        last_login_at=last.astimezone(zone) if last else None,
    )


class Accounts:
    """The accounts of one station."""

    def __init__(self, database: Database, zone: tzinfo, journal: Journal) -> None:
        self._database = database
        self._zone = zone
        self._journal = journal

    def all(self) -> tuple[Account, ...]:
        """List them, by what is typed."""
        with self._database.read() as connection:
            lines = connection.execute(ROWS.order_by(account.c.login)).mappings()
            return tuple(read_account(line, self._zone) for line in lines)

    def count(self) -> int:
        """Tell how many there are, closed ones too."""
        with self._database.read() as connection:
            return int(connection.execute(_COUNT).scalar_one())

    def of(self, login: str) -> Account | None:
        """Find the one that is logged in to with *login*."""
        known = self.credentials(login)
        return known.account if known else None

    def credentials(self, login: str) -> Credentials | None:
        """Find an account with what a try is held against."""
        with self._database.read() as connection:
            line = connection.execute(_BY_LOGIN, {"typed": login}).mappings().first()
        if line is None:
            return None
        return Credentials(
            account=read_account(line, self._zone),
            password_hash=line["password_hash"],
            totp_secret=line["totp_secret"],
            totp_used=line["totp_used"],
        )

    def open(
        self, *, login: str, name: str, role: Role, password_hash: str, by: Actor | None, first: bool = False
    ) -> Account:
        """
        Make an account; a person of that name that has none yet gets it.

        Args:
            login: what will be typed, lower case.
            name: of the person.
            role: that the person gets.
            password_hash: empty: nobody can log in yet.
            by: who makes it; None: the person itself, in that role.
            first: only while there is no account at all.
        Raises:
            AccessRefused: the login is taken, somebody was first, or the first is not the head.
        """
        with self._database.write(durable=EntryKind.ACCOUNT_MADE.is_proof) as connection:
            _keep_first_the_head(connection, role, first=first)
            # The station's row is held: nobody can take the login between the look and the line.
            if connection.execute(_BY_LOGIN, {"typed": login}).first() is not None:
                raise AccessRefused(
                    N_("Somebody logs in as '{login}' already."),
                    remedy=N_("Choose another one."),
                    login=login,
                )
            who = self._person(connection, name, by)
            row = {"person": who, "login": login, "role": role.value, "password_hash": password_hash}
            connection.execute(insert(account), {**row, "totp_secret": "", "totp_used": 0})
            acting = by or Actor(person=who, role=role, way=Way.CONSOLE)
            self._enter(connection, EntryKind.ACCOUNT_MADE, who, by=acting, facts={"role": role.value})
            return self._stored(connection, who)

    def give_role(self, person_id: str, role: Role, *, by: Actor) -> Account:
        """Give another role; raises AccessRefused when no head would be left."""
        facts = {"role": role.value}
        return self._changed(person_id, {"role": role.value}, EntryKind.ROLE_GIVEN, by=by, facts=facts)

    def set_password(self, person_id: str, password_hash: str, *, by: Actor) -> Account:
        """Put a new password in the place of the old one, and end what was logged in with that."""
        return self._changed(
            person_id, {"password_hash": password_hash}, EntryKind.PASSWORD_SET, by=by, ends_logins=True
        )

    def set_second_factor(self, person_id: str, totp_secret: str, *, by: Actor) -> Account:
        """Ask for one-time codes from now on; an empty secret: no more."""
        return self._changed(
            person_id,
            {"totp_secret": totp_secret, "totp_used": 0},
            EntryKind.SECOND_FACTOR_SET,
            by=by,
            facts={"asked_for": bool(totp_secret)},
        )

    def close(self, person_id: str, *, by: Actor) -> Account:
        """Let nobody log in with it any more, and end what is logged in; raises AccessRefused (last head)."""
        values = {"closed_at": self._journal.now()}
        return self._changed(person_id, values, EntryKind.ACCOUNT_CLOSED, by=by, ends_logins=True)

    def reopen(self, person_id: str, *, by: Actor) -> Account:
        """Let the person log in again."""
        return self._changed(person_id, {"closed_at": None}, EntryKind.ACCOUNT_REOPENED, by=by)

    def use_code(self, person_id: str, step: int) -> bool:
        """Mark a one-time code as used; False when it, or a later one, was used before."""
        fresh = _CHANGE.where(account.c.totp_used < bindparam("step"))
        values = {"of_person": person_id, "step": step, "totp_used": step}
        with self._database.write(durable=True) as connection:
            return bool(connection.execute(fresh.values(totp_used=step), values).rowcount)

    def _person(self, connection: Connection, name: str, by: Actor | None) -> str:
        """Give the id of the person of that name who has no account yet, or of a new one."""
        free = (
            select(person.c.id)
            .where(person.c.station == OF_STATION, person.c.name == bindparam("known_as"))
            .where(
                ~select(account.c.person)
                .where(account.c.station == OF_STATION, account.c.person == person.c.id)
                .exists()
            )
        )
        known = connection.execute(free.order_by(person.c.id), {"known_as": name}).scalar()
        if known is not None:
            return str(known)
        added = secrets.token_hex(6)
        connection.execute(insert(person), {"id": added, "name": name})
        self._enter(
            connection,
            EntryKind.PERSON_ADDED,
            added,
            by=by or Actor(person=added, role=Role.HEAD, way=Way.CONSOLE),
        )
        return added

    def _changed(
        self,
        person_id: str,
        values: Mapping[str, Any],
        kind: EntryKind,
        *,
        by: Actor,
        facts: Facts | None = None,
        ends_logins: bool = False,
    ) -> Account:
        with self._database.write(durable=kind.is_proof) as connection:
            connection.execute(_CHANGE.values(**values), {"of_person": person_id})
            if ends_logins:
                ended = login.c.station == OF_STATION, login.c.person == bindparam("of_person")
                connection.execute(delete(login).where(*ended), {"of_person": person_id})
            if kind is EntryKind.ACCOUNT_CLOSED:
                revoked = api_token.c.station == OF_STATION, api_token.c.person == bindparam("of_person")
                connection.execute(delete(api_token).where(*revoked), {"of_person": person_id})
            if kind in {EntryKind.ROLE_GIVEN, EntryKind.ACCOUNT_CLOSED}:
                _keep_a_head(connection)
            self._enter(connection, kind, person_id, by=by, facts=facts or {})
            return self._stored(connection, person_id)

    def _stored(self, connection: Connection, person_id: str) -> Account:
        line = connection.execute(_BY_PERSON, {"of_person": person_id}).mappings().one()
        return read_account(line, self._zone)

    def _enter(
        self,
        connection: Connection,
        kind: EntryKind,
        person_id: str,
        *,
        by: Actor,
        facts: Facts | None = None,
    ) -> None:
        self._journal.append(connection, kind, f"person/{person_id}", by=by, facts=facts or {})


def _keep_first_the_head(connection: Connection, role: Role, *, first: bool) -> None:
    """Let the first account be the head's; refuse *first* when somebody was."""
    known = connection.execute(_COUNT).scalar_one()
    if first and known:
        raise AccessRefused(N_("The first person was made already."), remedy=N_("Log in, or ask the head."))
    if not known and role is not Role.HEAD:
        raise AccessRefused(
            N_("The first account is the head's: somebody must be able to manage the others."),
            remedy=N_("Give the first person the role head."),
        )


def _keep_a_head(connection: Connection) -> None:
    """Refuse what leaves nobody who may say who may do what: it could not be undone at the console."""
    heads = _COUNT.where(account.c.role == Role.HEAD.value, account.c.closed_at.is_(None))
    if not connection.execute(heads).scalar_one():
        raise AccessRefused(
            N_("Nobody would be left who may manage people."),
            remedy=N_("Give somebody else the role of the head first."),
        )
