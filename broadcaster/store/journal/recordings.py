"""
What the journal says of the recordings: hours that were kept, and their hashes; deletions and holds.

There is no table of them: the entries of an hour, and those of all holds, each have a subject of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, select

from broadcaster.model import (
    THE_STATION,
    Actor,
    Deletion,
    DeletionReason,
    Entry,
    EntryKind,
    Facts,
    Hold,
    HourRecording,
)
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import journal

HOLDS: Final = "recordings/holds"
_FACTS_OF_SUBJECT = select(journal.c.facts).where(
    journal.c.station == OF_STATION, journal.c.subject == bindparam("of_subject")
)


class Recordings:
    """The recordings in the journal of the one station that the database was opened for."""

    def __init__(self, database: Database, entries: Journal) -> None:
        self._database = database
        self._journal = entries

    def report(self, connection: Connection, recording: HourRecording) -> str:
        """Enter a closed file, once however often it is told; give the subject."""
        subject = subject_of(recording.output, recording.hour)
        told = connection.execute(_FACTS_OF_SUBJECT, {"of_subject": subject}).scalars()
        if not any(facts and recording.sha256 in facts for facts in told):
            facts: Facts = {
                "file": recording.file,
                "output": recording.output,
                "hour": recording.hour.isoformat(),
                "sha256": recording.sha256,
                "bytes": recording.size_bytes,
                "length_ms": recording.length_ms,
                "was_left_open": recording.was_left_open,
            }
            self._journal.append(connection, EntryKind.RECORDING_KEPT, subject, by=THE_STATION, facts=facts)
        return subject

    def of_hour(self, output: str, hour: datetime) -> tuple[HourRecording, ...]:
        """Give the files that were kept of an hour, in the order in which they were closed."""
        entries = self._journal.of(subject_of(output, hour))
        return tuple(_recording(one) for one in entries if one.kind is EntryKind.RECORDING_KEPT and one.facts)

    def deletions(self, output: str, hour: datetime) -> tuple[Deletion, ...]:
        """Give which files of an hour were deleted by rule."""
        return tuple(
            Deletion(
                file=str(one.facts["file"]), at=one.happened_at, why=DeletionReason(str(one.facts["why"]))
            )
            for one in self._journal.of(subject_of(output, hour))
            if one.kind is EntryKind.RECORDING_DELETED and one.facts
        )

    def enter_deletions(
        self, output: str, hour: datetime, files: Iterable[str], *, why: DeletionReason
    ) -> None:
        """Enter that files of an hour are deleted, before they are; raises StoreBroken."""
        with self._database.write(durable=True) as connection:
            for file in files:
                facts: Facts = {"file": file, "output": output, "hour": hour.isoformat(), "why": why.value}
                subject = subject_of(output, hour)
                self._journal.append(
                    connection, EntryKind.RECORDING_DELETED, subject, by=THE_STATION, facts=facts
                )

    def hold(self, hold: Hold, *, by: Actor) -> None:
        """Keep a stretch beyond the rule; raises StoreBroken."""
        facts: Facts = {
            "subject": hold.subject,
            "output": hold.output,
            "from": hold.starts_at.isoformat(),
            "to": hold.ends_at.isoformat(),
            "reason": hold.reason,
        }
        self._enter_hold(EntryKind.RECORDING_HELD, facts, by)

    def release(self, subject: str, *, reason: str, by: Actor) -> None:
        """Let the rule have what was held again; raises StoreBroken."""
        self._enter_hold(EntryKind.RECORDING_RELEASED, {"subject": subject, "reason": reason}, by)

    def holds(self) -> tuple[Hold, ...]:
        """Give what is held now, the earliest held first."""
        held: dict[str, Hold] = {}
        for entry in self._journal.of(HOLDS):
            subject = str(entry.facts.get("subject", ""))
            if entry.kind is EntryKind.RECORDING_RELEASED:
                held.pop(subject, None)
            elif entry.facts:
                held[subject] = _hold(entry)
        return tuple(held.values())

    def _enter_hold(self, kind: EntryKind, facts: Facts, by: Actor) -> None:
        with self._database.write(durable=True) as connection:
            self._journal.append(connection, kind, HOLDS, by=by, facts=facts)


def subject_of(output: str, hour: datetime) -> str:
    """Give the subject of an hour: "recording/loa/2026-11-28T05"."""
    return f"recording/{output}/{hour:%Y-%m-%dT%H}"


def _recording(entry: Entry) -> HourRecording:
    facts = entry.facts
    return HourRecording(
        output=str(facts["output"]),
        hour=datetime.fromisoformat(str(facts["hour"])),
        file=str(facts["file"]),
        sha256=str(facts["sha256"]),
        size_bytes=int(str(facts["bytes"])),
        length_ms=int(str(facts["length_ms"])),
        was_left_open=bool(facts["was_left_open"]),
    )


def _hold(entry: Entry) -> Hold:
    facts = entry.facts
    return Hold(
        subject=str(facts["subject"]),
        output=str(facts["output"]),
        starts_at=datetime.fromisoformat(str(facts["from"])),
        ends_at=datetime.fromisoformat(str(facts["to"])),
        reason=str(facts["reason"]),
        held_at=entry.happened_at,
    )
