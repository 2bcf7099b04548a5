"""
The spool file: one line a record, `checksum number kind body`, where nothing but its end can be torn.

The body is JSON, so that a person with an editor can read a spool when nothing else is left. The checksum
(CRC-32 of all that follows it in the line, eight hexadecimal digits) finds what a power cut or a worn card
has changed. Each file begins with a line of kind `run`: form, run and station.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from typing import Any

from broadcaster.json_form import MALFORMED, encode, structured
from broadcaster.model import (
    Heartbeat,
    OccurrenceAdded,
    OccurrenceMoved,
    RecordingKept,
    RowClosed,
    RowOpened,
    SpoolEntry,
    SpoolRecord,
)
from broadcaster.playout.clock_doubt import Reading

FORM = 1
"""Version of the form written here; read by this program up to and including it."""

HEADING = "run"
_KINDS: dict[str, Any] = {
    "opened": RowOpened,
    "alive": Heartbeat,
    "closed": RowClosed,
    "added": OccurrenceAdded,
    "moved": OccurrenceMoved,
    "recorded": RecordingKept,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """Whose file it is."""

    run: str
    station: str
    clock: Reading
    """When the file was begun."""
    form: int = FORM


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A line that cannot be believed."""

    line: int
    is_torn_tail: bool
    """The last line of the file, not finished: what a crash leaves, and no fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoolText:
    """What a spool file says."""

    heading: Heading | None
    """None where the first line is lost."""
    records: tuple[SpoolRecord, ...]
    damage: tuple[Damage, ...] = ()


def heading_line(heading: Heading) -> bytes:
    """Give the first line of a file."""
    return _line(0, HEADING, encode(heading))


def record_line(number: int, entry: SpoolEntry) -> bytes:
    """Give the line of a record, its end included."""
    return _line(number, _NAMES[type(entry)], encode(entry))


def read_spool(content: bytes, run: str) -> SpoolText:
    """
    Read a spool file; what cannot be believed is left out and told.

    Of the heartbeats only the last of each row is given: there is one for every second on air.

    Args:
        content: of the file.
        run: whose file it is, by its name; the heading may be lost.
    """
    reader = _Reader(run)
    lines = content.split(b"\n")
    last = len(lines) - 1 if lines[-1] else len(lines) - 2
    for place in range(last, -1, -1):
        is_unfinished = place == len(lines) - 1
        if is_unfinished or not reader.takes(lines[place]):
            reader.damage.append(Damage(line=place + 1, is_torn_tail=place == last))
    records = sorted(reader.records, key=lambda record: record.number)
    return SpoolText(heading=reader.heading, records=tuple(records), damage=tuple(reversed(reader.damage)))


class _Reader:
    """Takes lines from the last to the first, so that the first heartbeat it meets of a row is the last."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._alive: set[str] = set()
        self.heading: Heading | None = None
        self.records: list[SpoolRecord] = []
        self.damage: list[Damage] = []

    def takes(self, line: bytes) -> bool:
        """Take one line; say whether it can be believed."""
        checksum, _, told = line.partition(b" ")
        if checksum != _checksum(told):
            return False
        number, kind, body = told.split(b" ", 2)
        try:
            if kind == HEADING.encode():
                self.heading = structured(json.loads(body), Heading)
                return True
            plain = json.loads(body)
            if kind == b"alive":
                if plain["row"] in self._alive:
                    return True
                self._alive.add(plain["row"])
            entry = structured(plain, _KINDS[kind.decode()])
        except MALFORMED:
            # The line is whole and says something that this program does not know.
            return False
        self.records.append(SpoolRecord(run=self._run, number=int(number), entry=entry))
        return True


def _line(number: int, kind: str, body: bytes) -> bytes:
    told = b"%d %s %s" % (number, kind.encode(), body)
    return b"%s %s\n" % (_checksum(told), told)


def _checksum(told: bytes) -> bytes:
    return b"%08x" % zlib.crc32(told)
