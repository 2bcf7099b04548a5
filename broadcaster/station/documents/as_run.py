"""The JSON form of the as-run."""

from __future__ import annotations

from broadcaster.model import AsRun
from broadcaster.wording import Language, say


def row_document(row: AsRun, language: Language) -> dict[str, object]:
    """Give the JSON form of an as-run row (names fixed)."""
    return {
        "id": row.id,
        "occurrence": row.occurrence,
        "programme": row.programme,
        "title": row.title,
        "themes": row.themes,
        "output": row.output,
        "origin": row.origin.value,
        "bulletin": row.bulletin or None,
        "version": row.bulletin_version or None,
        "audio_sha256": row.audio_sha256 or None,
        "entered_s": row.entered_ms / 1000,
        "zones": row.zones,
        "voice": row.voice or None,
        "synthetic": row.is_synthetic,
        "upstream": row.upstream or None,
        "scheduled_start": row.scheduled_start,
        "actual_start": row.actual_start,
        "actual_end": row.actual_end,
        "aired_s": row.aired_ms / 1000,
        "silent_s": row.silent_ms / 1000,
        "outcome": row.outcome.value,
        "reason": row.reason.value if row.reason else None,
        "evidence": row.evidence.value,
        "silences": [
            {"offset_s": each.offset_ms / 1000, "length_s": each.length_ms / 1000} for each in row.silences
        ],
        "devices_known": row.devices_known,
        "devices_playing": row.devices_playing,
        "corrects": row.corrects or None,
        "note": say(language, row.note) if row.note else "",
    }
