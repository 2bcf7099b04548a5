"""
iCalendar export, so that the rundown shows in the calendar of a telephone.

Times are written in UTC: every calendar knows that zone, and none has to be described.
Source: RFC 5545 sections 3.1 (lines, folding), 3.3.11 (escaping), 3.6.1 (VEVENT), 3.8.1.11 (STATUS).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from broadcaster.model import Occurrence, OccurrenceState
from broadcaster.schedule.files.programmes import ID_PATTERN

LINE_OCTETS = 75
"""Longest content line, its CRLF not counted. Source: RFC 5545 section 3.1."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_CONTROLS = dict.fromkeys([*range(0x20), 0x7F])
_NOT_PLANNED = frozenset(
    {
        OccurrenceState.SET_ASIDE,
        OccurrenceState.CANCELLED,
        OccurrenceState.MISSED,
        OccurrenceState.PRE_EMPTED,
    }
)


def export_ical(occurrences: Iterable[Occurrence], *, station: str, host: str, now: datetime) -> str:
    """
    Write occurrences as one iCalendar object.

    Args:
        occurrences: in any order.
        station: name of the calendar.
        host: makes the ids unique in the world, e.g. the station's code.
        now: time of the export, aware.
    Returns:
        text with CRLF line ends, to be stored as UTF-8 without translation of line ends.
    Raises:
        ValueError: *host* is not an id.
    """
    if not ID_PATTERN.fullmatch(host):
        raise ValueError("the host of calendar ids is written like any id of the station")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//broadcaster//rundown//VI",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(station)}",
    ]
    for occurrence in occurrences:
        lines += _event(occurrence, host=host, now=now)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(occurrence: Occurrence, *, host: str, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(occurrence.id)}@{host}"
    yield f"DTSTAMP:{_utc(now)}"
    yield f"DTSTART:{_utc(occurrence.starts_at)}"
    yield f"DTEND:{_utc(occurrence.starts_at.astimezone(UTC) + timedelta(seconds=occurrence.length_s))}"
    yield f"SUMMARY:{_text(occurrence.title)}"
    if occurrence.outputs:
        yield f"LOCATION:{_text(', '.join(occurrence.outputs))}"
    yield f"CATEGORIES:{_text(occurrence.programme)},{occurrence.kind.value}"
    yield f"STATUS:{'CANCELLED' if occurrence.state in _NOT_PLANNED else 'CONFIRMED'}"
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(value: str) -> str:
    return value.translate(_ESCAPES).translate(_CONTROLS)


def _folded(line: str) -> str:
    """Fold at 75 octets, never inside a letter: Vietnamese letters take two or three."""
    pieces = [""]
    room = LINE_OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            pieces.append("")
            room = LINE_OCTETS - 1
        pieces[-1] += letter
        room -= size
    return "\r\n ".join(pieces)
