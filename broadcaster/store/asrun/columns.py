"""An as-run row as columns of the two tables, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from functools import lru_cache
from typing import Any

from broadcaster.model import AsRun, BriefRow, EndReason, Evidence, Origin, Outcome, Silence
from broadcaster.store.sayings import found, kept

_ORIGINS = {each.value: each for each in Origin}
_OUTCOMES = {each.value: each for each in Outcome}
_REASONS = {each.value: each for each in EndReason}
_EVIDENCE = {each.value: each for each in Evidence}


@lru_cache(maxsize=1024)
def _names(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


@lru_cache(maxsize=1024)
def _silences(text: str) -> tuple[Silence, ...]:
    return tuple(Silence(offset_ms=offset, length_ms=length) for offset, length in json.loads(text))


def row_of(told: Mapping[str, Any], zone: tzinfo) -> AsRun:
    """Give the row of columns by their names; lists as they lie there, as texts."""
    ended = told["actual_end"] is not None
    return AsRun(
        id=told["id"],
        occurrence=told["occurrence"],
        programme=told["programme"],
        title=told["title"],
        themes=_names(told["themes"]),
        output=told["output"],
        origin=_ORIGINS[told["origin"]],
        priority=told["priority"],
        bulletin=told["bulletin"],
        scheduled_start=told["scheduled_start"].astimezone(zone),
        actual_start=told["actual_start"].astimezone(zone),
        actual_end=told["actual_end"].astimezone(zone) if ended else None,
        aired_ms=told["aired_ms"] if ended else 0,
        outcome=_OUTCOMES[told["outcome"]] if ended else Outcome.OPEN,
        reason=_REASONS[told["reason"]] if ended else None,
        evidence=_EVIDENCE[(ended and told["end_evidence"]) or told["evidence"]],
        bulletin_version=told["bulletin_version"],
        audio_sha256=told["audio_sha256"],
        entered_ms=told["entered_ms"],
        zones=_names(told["zones"]),
        voice=told["voice"],
        is_synthetic=bool(told["is_synthetic"]),
        upstream=told["upstream"],
        silences=_silences(told["silences"]) if told["silences"] else (),
        devices_known=told["devices_known"],
        devices_playing=told["devices_playing"],
        corrects=told["corrects"] or "",
        note=found(told["note"]),
    )


def brief_row_of(line: Sequence[Any]) -> BriefRow:
    """Give what counting needs of a row that has ended; the columns in the order of the ledger's query."""
    return BriefRow._make(
        (
            *line[:2],
            _names(line[2]),
            line[3],
            _ORIGINS[line[4]],
            *line[5:8],
            _names(line[8]),
            *line[9:11],
            _silences(line[11]),
            # What was learnt while the row was open, counts: the evidence of its end.
            _EVIDENCE[line[13] or line[12]],
        )
    )


def start_values(row: AsRun) -> dict[str, Any]:
    """Give the columns of `as_run`, but for the id."""
    return {
        "occurrence": row.occurrence,
        "programme": row.programme,
        "title": row.title,
        "themes": list(row.themes),
        "output": row.output,
        "origin": row.origin.value,
        "priority": row.priority,
        "bulletin": row.bulletin,
        "scheduled_start": row.scheduled_start,
        "actual_start": row.actual_start,
        "evidence": row.evidence.value,
        "corrects": row.corrects or None,
        "note": kept(row.note),
        "bulletin_version": row.bulletin_version,
        "audio_sha256": row.audio_sha256,
        "entered_ms": row.entered_ms,
        "zones": list(row.zones),
        "voice": row.voice,
        "is_synthetic": int(row.is_synthetic),
        "upstream": row.upstream,
    }


def end_values(row: AsRun) -> dict[str, Any]:
    """Give the columns of `as_run_end`, but for the row; it must have an end."""
    assert row.reason is not None
    return {
        "actual_end": row.actual_end,
        "aired_ms": row.aired_ms,
        "outcome": row.outcome.value,
        "reason": row.reason.value,
        "silences": [[silence.offset_ms, silence.length_ms] for silence in row.silences],
        "devices_known": row.devices_known,
        "devices_playing": row.devices_playing,
        "evidence": row.evidence.value,
    }
