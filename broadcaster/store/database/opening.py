"""Opens the database of a station and brings its tables up to date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from broadcaster.clock import Clock
from broadcaster.model import Actor, EntryKind, Facts, Head, HeadCode
from broadcaster.store.access.accounts import Accounts
from broadcaster.store.access.logins import Logins
from broadcaster.store.access.tokens import ApiTokens
from broadcaster.store.access.tries import LoginTries
from broadcaster.store.alerts import DatabaseAlertLog
from broadcaster.store.asrun.ledger import DatabaseLedger
from broadcaster.store.asrun.spool_intake import DatabaseSpoolIntake
from broadcaster.store.bulletins.archive import DatabaseBulletinArchive
from broadcaster.store.database.database import Database
from broadcaster.store.database.upgrade import upgrade
from broadcaster.store.drafts import Drafts
from broadcaster.store.journal.edits import Edits
from broadcaster.store.journal.entries import Journal
from broadcaster.store.journal.proof import Proof, check
from broadcaster.store.journal.received import ReceivedJournals
from broadcaster.store.journal.recordings import Recordings
from broadcaster.store.journal.witness import Link
from broadcaster.store.news import DatabaseNewsShelf
from broadcaster.store.outgoing import Followers, Letters
from broadcaster.store.people import People
from broadcaster.store.rundowns.occurrences import DatabaseOccurrenceBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """The books of one station, on one database; safe to use from several threads."""

    journal: Journal
    people: People
    accounts: Accounts
    logins: Logins
    login_tries: LoginTries
    tokens: ApiTokens
    drafts: Drafts
    letters: Letters
    followers: Followers
    edits: Edits
    received: ReceivedJournals
    recordings: Recordings
    news: DatabaseNewsShelf
    bulletins: DatabaseBulletinArchive
    occurrences: DatabaseOccurrenceBook
    ledger: DatabaseLedger
    spool_intake: DatabaseSpoolIntake
    alerts: DatabaseAlertLog
    database: Database

    def enter(self, kind: EntryKind, subject: str, *, by: Actor, facts: Facts) -> None:
        """Enter an act that changes no table of its own; raises StoreBroken."""
        with self.database.write(durable=kind.is_proof) as connection:
            self.journal.append(connection, kind, subject, by=by, facts=facts)

    def check(self, *, marks: Sequence[Head | HeadCode] = (), copies: Iterable[Iterable[Link]] = ()) -> Proof:
        """Recompute the journal and compare the as-run with it; see broadcaster.store.journal.proof."""
        return check(self.database, marks=marks, copies=copies)

    def close(self) -> None:
        """Let go of all connections; may be called twice."""
        self.database.close()


def open_store(url: str, *, station: str, clock: Clock, zone: tzinfo, host: str = "") -> Store:
    """
    Open the database at *url*; make or upgrade its tables where needed.

    Args:
        url: "sqlite:////folder/broadcaster.db" or "postgresql+psycopg://user@host/name".
        station: fingerprint of the station's key; no row of another station is seen or written.
        clock: dates the entries of the journal.
        host: mark of this computer and folder; when another one wrote before, that is entered.
        zone: the station's; every time that is read comes in it.

    Raises:
        StoreBroken: address, server, file or disk cannot be used, or a newer program made the tables.
    """
    database = Database(url, station=station)
    try:
        upgrade(database, now=clock.now)
    except BaseException:
        database.close()
        raise
    journal = Journal(database, zone, clock.now, host=host)
    recordings = Recordings(database, journal)
    occurrences = DatabaseOccurrenceBook(database, zone, journal)
    ledger = DatabaseLedger(database, zone, journal)
    return Store(
        journal=journal,
        people=People(database, journal),
        accounts=Accounts(database, zone, journal),
        logins=Logins(database, zone, journal),
        login_tries=LoginTries(database, journal),
        tokens=ApiTokens(database, zone, journal),
        drafts=Drafts(database, zone, journal),
        letters=Letters(database, journal),
        followers=Followers(database, journal),
        edits=Edits(database, journal),
        received=ReceivedJournals(database),
        recordings=recordings,
        news=DatabaseNewsShelf(database, zone),
        bulletins=DatabaseBulletinArchive(database, zone, occurrences, journal),
        occurrences=occurrences,
        ledger=ledger,
        spool_intake=DatabaseSpoolIntake(
            database,
            zone,
            ledger=ledger,
            occurrences=occurrences,
            recordings=recordings,
            journal=journal,
        ),
        alerts=DatabaseAlertLog(database, zone),
        database=database,
    )
