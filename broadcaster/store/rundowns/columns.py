"""An occurrence as columns of its table, and back."""

from __future__ import annotations

from datetime import tzinfo
from typing import Any

from sqlalchemy import Row

from broadcaster.model import Occurrence, OccurrenceKind, OccurrenceState, Priority
from broadcaster.store.sayings import found, kept


def occurrence_of(line: Row[tuple[object, ...]], zone: tzinfo) -> Occurrence:
    """Give the occurrence of a line of the table, its times in *zone*."""
    return Occurrence(
        id=line.id,
        slot=line.slot,
        programme=line.programme,
        title=line.title,
        kind=OccurrenceKind(line.kind),
        priority=Priority(line.priority),
        starts_at=line.starts_at.astimezone(zone),
        length_s=line.length_s,
        outputs=tuple(line.outputs),
        state=OccurrenceState(line.state),
        reason=found(line.reason),
        bulletin=line.bulletin,
        bulletin_version=line.bulletin_version,
        repeat_of=line.repeat_of,
    )


def occurrence_values(occurrence: Occurrence) -> dict[str, Any]:
    """Give the columns of an occurrence, but for id and date."""
    return {
        "slot": occurrence.slot,
        "programme": occurrence.programme,
        "title": occurrence.title,
        "kind": occurrence.kind.value,
        "priority": occurrence.priority.value,
        "starts_at": occurrence.starts_at,
        "length_s": occurrence.length_s,
        "outputs": list(occurrence.outputs),
        "state": occurrence.state.value,
        "reason": kept(occurrence.reason),
        "bulletin": occurrence.bulletin,
        "bulletin_version": occurrence.bulletin_version,
        "repeat_of": occurrence.repeat_of,
    }
