"""
Is the database that answers the one that this station knew? Told by what the station keeps beside it.

An empty database takes the place of a lost one without a word: it is migrated, planned in, and looks well.
Three witnesses stand beside it, so that no two files that are lost at once hide the loss: the mark (how far
the journal had come), the copy of the day (which journal its books had), the spools (which bulletins played).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, Protocol

from broadcaster.errors import N_
from broadcaster.model import Bulletin, Entry, Head
from broadcaster.playout import DayFile, first_bulletins_played
from broadcaster.saying import Saying, saying

MARK: Final = "ledger.json"
"""How far the journal of this station had come when its player saw it last."""

DAY_COPY: Final = "day.json"

FIND_IT: Final = N_(
    "Put the last backup in its place: broadcaster restore FILE. The player plays on, and hands in the last "
    "42 days from its spool. If there is no backup at all: broadcaster restore --without-backup."
)

_START: Final = (1, 0)


class Journal(Protocol):
    """What is asked of a journal."""

    def head(self) -> Head:
        """Give where it stands."""
        ...

    def after(self, epoch: int, seq: int, *, at_most: int = 1000) -> Sequence[Entry]:
        """Give what was entered behind a place."""
        ...


class _Bulletins(Protocol):
    def get(self, bulletin_id: str) -> Bulletin | None: ...


class KnownBooks(Protocol):
    """What is asked of a database."""

    @property
    def journal(self) -> Journal:
        """Its journal."""
        ...

    @property
    def bulletins(self) -> _Bulletins:
        """Its bulletins."""
        ...


def mark_of(head: Head) -> bytes:
    """Give the content of the mark for a journal that stands there."""
    return json.dumps({"epoch": head.epoch, "seq": head.seq, "digest": head.digest}).encode()


def first_digest(journal: Journal) -> str:
    """Give what tells a journal from every other: the digest of its first entry; empty: it has none."""
    first = journal.after(*_START, at_most=1)
    return first[0].digest if first else ""


def ledger_lost(var: Path, books: KnownBooks) -> Saying | None:
    """
    Say that a database is not the one that this station knew; None when it is, or none was known.

    Args:
        var: folder of the station's data.
        books: the database that answers now.
    """
    known = known_head(var)
    if known is not None:
        return _behind(known, books.journal)
    if books.journal.head().epoch > 1:
        # A person has put a backup there, or has said that there is none.
        return None
    if _is_another(books, *_witnesses(var)):
        return saying(N_("The ledger is missing: what the station has played is not in this database."))
    return None


def known_head(var: Path) -> Head | None:
    """Give where the journal stood when the mark was written; None: there is none that can be read."""
    try:
        known = json.loads((var / MARK).read_text("ascii"))
        return Head(epoch=int(known["epoch"]), seq=int(known["seq"]), digest=str(known.get("digest", "")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _behind(known: Head, journal: Journal) -> Saying | None:
    """
    Compare by the digest of the entry that was known last.

    An empty database gets entries, too, with the first day that is planned in it.
    """
    head = journal.head()
    has_come_as_far = (known.epoch, known.seq) <= (head.epoch, head.seq)
    if has_come_as_far and (known.epoch < head.epoch or _is_there(known, journal)):
        return None
    return saying(
        N_("The ledger is missing: {before} entries were known, and this database has {now}."),
        before=known.seq,
        now=head.seq,
    )


def _is_there(known: Head, journal: Journal) -> bool:
    if not known.digest or not known.seq:
        return True  # noted by an older program, or before the first entry
    found = journal.after(known.epoch, known.seq - 1, at_most=1)
    return bool(found) and found[0].digest == known.digest


def _witnesses(var: Path) -> tuple[str, Iterable[str]]:
    """Give the first digest that the copy of the day names, and bulletins that the station has played."""
    day = DayFile(var / DAY_COPY).read()
    played = {each.id for each in day.bulletins} or first_bulletins_played(var / "spool")
    return day.ledger, played


def _is_another(books: KnownBooks, ledger: str, played: Iterable[str]) -> bool:
    if ledger:
        return first_digest(books.journal) != ledger
    asked = tuple(played)
    return bool(asked) and not any(books.bulletins.get(each) for each in asked)
