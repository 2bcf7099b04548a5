"""The JSON form of a rundown."""

from __future__ import annotations

from broadcaster.model import Clash, Occurrence, Rundown
from broadcaster.wording import Language, say


def rundown_document(day: Rundown, language: Language) -> dict[str, object]:
    """Give the JSON form of a rundown (names fixed)."""
    return {
        "date": day.air_date,
        "lines": [occurrence_document(line, language) for line in day.occurrences],
        "clashes": [clash_document(clash, language) for clash in day.clashes],
    }


def occurrence_document(line: Occurrence, language: Language) -> dict[str, object]:
    """Give the JSON form of one line of a rundown (names fixed)."""
    return {
        "occurrence": line.id,
        "programme": line.programme,
        "title": line.title,
        "kind": line.kind.value,
        "priority": line.priority.code,
        "starts_at": line.starts_at,
        "duration_s": line.length_s,
        "outputs": line.outputs,
        "state": line.state.value,
        "reason": say(language, line.reason) if line.reason else None,
        "bulletin": line.bulletin or None,
        "repeat_of": line.repeat_of or None,
    }


def clash_document(clash: Clash, language: Language) -> dict[str, object]:
    """Give the JSON form of two airings that want the same output."""
    return {
        "first": clash.first,
        "second": clash.second,
        "output": clash.output,
        "overlap_s": clash.overlap_s,
        "resolution": say(language, clash.resolution),
    }
