"""The inspector's file as it was made: what was drawn, and what became of each drawn row."""

from __future__ import annotations

from dataclasses import dataclass

from broadcaster.airtime import CalendarPeriod
from broadcaster.errors import BroadcasterError
from broadcaster.model import AsRun
from broadcaster.station.recordings.proving import UsedFile
from broadcaster.station.records.anchors import PrintedAnchor
from broadcaster.wording import Language, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is asked for."""

    period: str
    """As `parse_period` takes it."""
    sample: int
    """How many rows are drawn; all where fewer sounded."""
    seed: str = ""
    """Of the draw; empty: a new one. An inspector may name his own."""
    with_originals: bool = False
    """Also the whole hours that the recordings were cut out of, byte for byte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnRow:
    """A row that was drawn, with its recording or the reason why there is none."""

    row: AsRun
    lot: str
    file: str = ""
    """Name in the ZIP; empty: no recording."""
    sources: tuple[UsedFile, ...] = ()
    """Hours of recordings that it was cut out of."""
    missing: BroadcasterError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """The inspector's file, as it was made."""

    period: CalendarPeriod
    is_finished: bool
    """The period is over."""
    rows: int
    drawn_from: int
    """Rows that sounded."""
    seed: str
    drawn: tuple[DrawnRow, ...]
    head: PrintedAnchor


def draw_document(made: Inspection, language: Language) -> dict[str, object]:
    """Give the draw as JSON: by it, and the rows, anybody can draw again."""
    return {
        "period": made.period.name,
        "finished": made.is_finished,
        "rows": made.rows,
        "drawn_from": made.drawn_from,
        "seed": made.seed,
        "rule": "sha256(seed + ':' + row id), the smallest first",
        "head": {"code": made.head.code, "anchor": made.head.line},
        "drawn": [_drawn_document(each, language) for each in made.drawn],
    }


def _drawn_document(each: DrawnRow, language: Language) -> dict[str, object]:
    return {
        "row": each.row.id,
        "title": each.row.title,
        "output": each.row.output,
        "starts_at": each.row.actual_start.isoformat(),
        "aired_s": each.row.aired_ms / 1000,
        "lot": each.lot,
        "file": each.file or None,
        "sources": [
            {"file": used.file, "sha256": used.sha256, "verified": used.is_proven} for used in each.sources
        ],
        "missing": say(language, each.missing.saying()) if each.missing else None,
    }
