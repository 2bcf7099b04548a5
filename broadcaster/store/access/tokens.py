"""Tokens of the API: made once, shown once, kept as a hash."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from sqlalchemy import RowMapping, bindparam, delete, insert, update

from broadcaster.errors import N_, Refused
from broadcaster.model import Actor, ApiToken, EntryKind, Facts, Permission
from broadcaster.store.access.accounts import ROWS, read_account
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.access import account, api_token
from broadcaster.store.tables.columns import OF_STATION

_NOTED_EVERY = timedelta(minutes=5)
_ROWS = ROWS.join(
    api_token, (api_token.c.station == account.c.station) & (api_token.c.person == account.c.person)
).add_columns(
    api_token.c.id,
    api_token.c.label,
    api_token.c.scopes,
    api_token.c.made_at,
    api_token.c.ends_at,
    api_token.c.last_used_at,
)
_OF_DIGEST = _ROWS.where(api_token.c.digest == bindparam("of_digest"))
_THIS = api_token.c.station == OF_STATION, api_token.c.id == bindparam("of_id")


class ApiTokens:
    """The tokens of one station."""

    def __init__(self, database: Database, zone: tzinfo, journal: Journal) -> None:
        self._database = database
        self._zone = zone
        self._journal = journal

    def all(self) -> tuple[ApiToken, ...]:
        """List them, the newest first."""
        query = _ROWS.order_by(api_token.c.made_at.desc(), api_token.c.id)
        with self._database.read() as connection:
            return tuple(self._read(line) for line in connection.execute(query).mappings())

    def add(self, token: ApiToken, digest: str, *, by: Actor) -> None:
        """Keep a token; *digest* is the SHA-256 of what its bearer will show."""
        row = {
            "id": token.id,
            "digest": digest,
            "person": token.account.person,
            "label": token.label,
            "scopes": sorted(token.scopes),
            "made_at": token.made_at,
            "ends_at": token.ends_at,
        }
        facts: Facts = {
            "person": token.account.person,
            "scopes": sorted(scope.value for scope in token.scopes),
        }
        with self._database.write(durable=EntryKind.TOKEN_MADE.is_proof) as connection:
            connection.execute(insert(api_token), row)
            self._journal.append(connection, EntryKind.TOKEN_MADE, f"token/{token.id}", by=by, facts=facts)

    def of(self, digest: str) -> ApiToken | None:
        """Find what a bearer shows; None when it is over or revoked, or the account was closed."""
        now = self._journal.now()
        with self._database.read() as connection:
            line = connection.execute(_OF_DIGEST, {"of_digest": digest}).mappings().first()
        if line is None:
            return None
        found = self._read(line)
        if found.account.is_closed or (found.ends_at is not None and now >= found.ends_at):
            return None
        if found.last_used_at is None or now - found.last_used_at > _NOTED_EVERY:
            with self._database.write() as connection:
                used = update(api_token).where(*_THIS).values(last_used_at=now)
                connection.execute(used, {"of_id": found.id})
        return found

    def revoke(self, token_id: str, *, by: Actor) -> None:
        """Let its bearer in no more; raises Refused when there is no such token."""
        with self._database.write(durable=EntryKind.TOKEN_REVOKED.is_proof) as connection:
            if not connection.execute(delete(api_token).where(*_THIS), {"of_id": token_id}).rowcount:
                raise Refused(
                    N_("There is no token '{token}'."),
                    remedy=N_("`broadcaster users token list` shows them."),
                    token=token_id,
                )
            self._journal.append(connection, EntryKind.TOKEN_REVOKED, f"token/{token_id}", by=by, facts={})

    def _read(self, line: RowMapping) -> ApiToken:
        made_at: datetime = line["made_at"]
        ends_at: datetime | None = line["ends_at"]
        used_at: datetime | None = line["last_used_at"]
        return ApiToken(
            id=line["id"],
            account=read_account(line, self._zone),
            label=line["label"],
            scopes=frozenset(Permission(scope) for scope in line["scopes"]),
            made_at=made_at.astimezone(self._zone),
            ends_at=ends_at.astimezone(self._zone) if ends_at else None,
            last_used_at=used_at.astimezone(self._zone) if used_at else None,
        )
