"""
What playout writes down, in order, however long the disk or the database takes.

The loop posts and goes on; somebody else works it off. A store that is broken (full disk) is asked
again until it takes what happened: nothing is forgotten while the process lives, and nothing is said to
be written that is not.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from broadcaster.errors import N_, LedgerHeld, LedgerRefused, LedgerTaken, StoreBroken, TransitionRefused
from broadcaster.model import AsRun, EndReason, Evidence, Occurrence, OccurrenceState, Outcome
from broadcaster.ports import Devices, Ledger, OccurrenceBook
from broadcaster.saying import Saying, saying, together

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenRow:
    """Sound has begun on an output."""

    row: AsRun
    ends_by: datetime
    """The latest that it may last."""


@dataclass(frozen=True, slots=True)
class Beat:
    """The row is alive."""

    row_id: str
    at: datetime
    aired_ms: int


@dataclass(frozen=True, slots=True)
class CloseRow:
    """Sound has ended on an output."""

    row_id: str
    at: datetime
    aired_ms: int
    outcome: Outcome
    reason: EndReason
    devices: Devices | None = None
    """The most loudspeakers that said at one moment that they played it."""
    silent_ms: int = 0
    """Silence in it that was longer than a pause."""


@dataclass(frozen=True, slots=True)
class Prove:
    """More is known of a closed row: better evidence, a silence in it."""

    row: AsRun
    """The row that takes its place."""


@dataclass(frozen=True, slots=True)
class Add:
    """Somebody ordered an interruption."""

    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class Move:
    """An occurrence has come to a new state."""

    occurrence: str
    state: OccurrenceState
    reason: Saying | None = None
    bulletin: str | None = None


Entry = OpenRow | Beat | CloseRow | Prove | Add | Move


class Journal:
    """
    Entries on their way to the ledger and the book.

    `post` may be called by any thread, `work` by one.
    """

    def __init__(self, ledger: Ledger, book: OccurrenceBook) -> None:
        self._ledger = ledger
        self._book = book
        self._shifts: dict[str, timedelta] = {}
        self._names: dict[str, str] = {}
        """Row → the name under which it went into the ledger, where its own was taken."""
        self._entries: deque[Entry] = deque()
        self.trouble: Saying | None = None
        """Why the store takes nothing now; None when it does."""

    def post(self, entry: Entry) -> None:
        """Note *entry*; a heartbeat only when the store keeps up, since the next one replaces it."""
        if self.trouble and isinstance(entry, Beat):
            return
        self._entries.append(entry)

    def work(self) -> None:
        """Write what is noted, in order; stops at the first entry that the store cannot take now."""
        while self._entries:
            entry = self._entries[0]
            try:
                self._write(entry)
            except StoreBroken as error:
                if not self.trouble:
                    log.error("the journal waits: %s", error)  # noqa: TRY400 - the sentence says all
                self.trouble = error.saying()
                return
            except (LedgerRefused, TransitionRefused) as error:
                # The store knows better (a person cancelled it meanwhile); the sound has been heard anyway.
                log.warning("not written: %s (%s)", error, entry)
            self.trouble = None
            self._entries.popleft()

    def __len__(self) -> int:
        return len(self._entries)

    def _write(self, entry: Entry) -> None:
        match entry:
            case OpenRow(row, ends_by):
                self._open(row, ends_by)
            case Beat(row_id, at, aired_ms):
                at += self._shifts.get(row_id, timedelta())
                self._ledger.beat(self._names.get(row_id, row_id), at=at, aired_ms=aired_ms)
            case CloseRow():
                self._close(entry)
            case Prove(row):
                self._ledger.correct(row)
            case Add(occurrence):
                self._book.add(occurrence)
            case Move(occurrence, state, reason, bulletin):
                self._book.move(occurrence, state, reason=reason, bulletin=bulletin)

    def _close(self, entry: CloseRow) -> None:
        """
        Close a row; what was learnt while it was open goes into a second one: rows are never changed.

        That is what its loudspeakers answered, and how long it was silent.
        """
        closed = self._ledger.close_row(
            self._names.get(entry.row_id, entry.row_id),
            at=entry.at + self._shifts.get(entry.row_id, timedelta()),
            aired_ms=entry.aired_ms,
            outcome=entry.outcome,
            reason=entry.reason,
        )
        self._shifts.pop(entry.row_id, None)
        self._names.pop(entry.row_id, None)
        is_proven = entry.devices is not None and entry.devices.playing > 0
        if not is_proven and not entry.silent_ms:
            return
        better = replace(
            closed,
            id=f"{closed.id}.devices" if is_proven else f"{closed.id}.silence",
            evidence=Evidence.DEVICE if is_proven else closed.evidence,
            note=together((closed.note, *self._learnt(entry))),
            corrects=closed.id,
        )
        # Behind the entry at work: a store that breaks in between is asked for this one alone.
        self._entries.insert(1, Prove(better))

    def _learnt(self, entry: CloseRow) -> Iterator[Saying]:
        if entry.devices and entry.devices.playing:
            playing, known = entry.devices.playing, entry.devices.known
            yield saying(N_("{playing}/{known} loudspeakers"), playing=playing, known=known)
        if entry.silent_ms:
            yield saying(N_("Silent for {seconds} s."), seconds=entry.silent_ms // 1000)

    def _open(self, row: AsRun, ends_by: datetime) -> None:
        """
        Open *row*; after a clock that was set back, behind the row that holds the output by its times.

        The ledger keeps its order and the length of the sound; what the clock showed stands in the note. A
        name that is taken (the earlier player's rows could not be counted) is made another.
        """
        start_at, wanted = row.actual_start, row
        while True:
            try:
                shift = wanted.actual_start - start_at
                self._ledger.open_row(wanted, ends_by=ends_by + shift)
            except LedgerTaken:
                wanted = replace(wanted, id=f"{wanted.id}a")
                self._names[row.id] = wanted.id
            except LedgerHeld as error:
                until = error.until
                if until is None or until <= wanted.actual_start:
                    raise
                showed = saying(N_("The clock showed {time}."), time=start_at.isoformat())
                wanted = replace(wanted, actual_start=until, note=together((row.note, showed)))
            else:
                self._shifts[row.id] = shift
                return
