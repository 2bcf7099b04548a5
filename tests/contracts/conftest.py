"""The same books three times: in memory, on SQLite, on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.ports import AlertLog, BulletinArchive, Ledger, NewsShelf, OccurrenceBook, SpoolIntake
from broadcaster.store import open_store
from tests.fakes.alerts import FakeAlertLog
from tests.fakes.bulletins import FakeBulletinArchive
from tests.fakes.ledger import FakeLedger, FakeSpoolDesk
from tests.fakes.news import FakeNewsShelf
from tests.fakes.occurrences import FakeOccurrenceBook
from tests.nouns import MORNING, STATION
from tests.servers import ON_POSTGRESQL, Databases


@dataclass(frozen=True, kw_only=True)
class Books:
    """What a contract is tried on."""

    news: NewsShelf
    bulletins: BulletinArchive
    occurrences: OccurrenceBook
    ledger: Ledger
    spool_intake: SpoolIntake
    alerts: AlertLog


@pytest.fixture(
    name="books",
    params=["memory", "sqlite", pytest.param("postgresql", marks=ON_POSTGRESQL)],
)
def _books(request: pytest.FixtureRequest, tmp_path: Path, databases: Databases) -> Iterator[Books]:
    if request.param == "memory":
        archive = FakeBulletinArchive()
        book, ledger = FakeOccurrenceBook(archive), FakeLedger()
        yield Books(
            news=FakeNewsShelf(),
            bulletins=archive,
            occurrences=book,
            ledger=ledger,
            spool_intake=FakeSpoolDesk(ledger, book, clock=VirtualClock(MORNING)),
            alerts=FakeAlertLog(),
        )
        return
    if request.param == "sqlite":
        url = databases.sqlite(tmp_path)
    else:
        url = databases.postgres(request.getfixturevalue("postgres"))
    store = open_store(url, station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM)
    yield Books(
        news=store.news,
        bulletins=store.bulletins,
        occurrences=store.occurrences,
        ledger=store.ledger,
        spool_intake=store.spool_intake,
        alerts=store.alerts,
    )
    store.close()
