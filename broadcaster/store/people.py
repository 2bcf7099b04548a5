"""Who acts at this station: ids that stay, names that may be forgotten."""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from broadcaster.model import Actor, EntryKind, Person, Role, Way
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.access import account, api_token, login
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.people import person

_PEOPLE = select(person.c.id, person.c.name).where(person.c.station == OF_STATION)
_OF_ID = _PEOPLE.where(person.c.id == bindparam("person_id"))
_OF_NAME = _PEOPLE.where(person.c.name == bindparam("known_as")).order_by(person.c.id)
_RENAME = update(person).where(person.c.station == OF_STATION, person.c.id == bindparam("person_id"))


class People:
    """The table of persons; those who have an account (broadcaster.store.access) can prove who they are."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def known_as(self, name: str, *, by: Actor) -> Person:
        """Find the person of this name, or add it (which is an entry)."""
        wanted = " ".join(name.split())
        with self._database.read() as connection:
            line = connection.execute(_OF_NAME, {"known_as": wanted}).first()
        if line is not None:
            return Person(id=line.id, name=line.name)
        with self._database.write(durable=EntryKind.PERSON_ADDED.is_proof) as connection:
            return self._added(connection, wanted, by)

    def actor(self, name: str, *, role: Role, way: Way) -> Actor:
        """Give the actor for somebody who says his name; a new person is added by himself."""
        found = self.known_as(name, by=Actor(role=role, way=way))
        return Actor(person=found.id, role=role, way=way)

    def name_of(self, actor: Actor | None) -> str:
        """Give a person's name, or the role of the station itself; empty for nobody."""
        if actor is None:
            return ""
        if not actor.person:
            return actor.role.value
        with self._database.read() as connection:
            line = connection.execute(_OF_ID, {"person_id": actor.person}).first()
        return (line and line.name) or actor.person

    def forget(self, person_id: str, *, by: Actor) -> None:
        """Take name and account away; the id stays in the journal and tells nothing any more."""
        with self._database.write(durable=EntryKind.PERSON_FORGOTTEN.is_proof) as connection:
            connection.execute(_RENAME, {"person_id": person_id, "name": ""})
            for table in (login, api_token, account):
                of_person = table.c.station == OF_STATION, table.c.person == bindparam("person_id")
                connection.execute(delete(table).where(*of_person), {"person_id": person_id})
            self._journal.append(
                connection, EntryKind.PERSON_FORGOTTEN, f"person/{person_id}", by=by, facts={}
            )

    def _added(self, connection: Connection, name: str, by: Actor) -> Person:
        # Somebody may have added the name between the look and the lock.
        line = connection.execute(_OF_NAME, {"known_as": name}).first()
        if line is not None:
            return Person(id=line.id, name=line.name)
        added = Person(id=secrets.token_hex(6), name=name)
        connection.execute(insert(person), {"id": added.id, "name": added.name})
        self._journal.append(connection, EntryKind.PERSON_ADDED, f"person/{added.id}", by=by, facts={})
        return added
