"""The books that a player hands its rows to, in memory."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.fakes.bulletins import FakeBulletinArchive
from tests.fakes.ledger import FakeLedger, FakeSpoolDesk
from tests.fakes.occurrences import FakeOccurrenceBook


@dataclass
class FakeBooks:
    """broadcaster.ports.Books, each of them a fake."""

    occurrences: FakeOccurrenceBook = field(default_factory=FakeOccurrenceBook)
    bulletins: FakeBulletinArchive = field(default_factory=FakeBulletinArchive)
    spool_intake: FakeSpoolDesk = field(
        default_factory=lambda: FakeSpoolDesk(FakeLedger(), FakeOccurrenceBook())
    )
