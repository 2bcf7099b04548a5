"""The plans of the days as they were wanted: append-only, one more whenever the files make another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime, tzinfo
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select

from broadcaster.model import DayPlan, Facts, Occurrence, OccurrenceKind, OccurrenceState, Priority, Rundown
from broadcaster.saying import from_document, to_document
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.rundowns import day_plan as table

_OF_DATE = (
    select(table)
    .where(table.c.station == OF_STATION, table.c.air_date == bindparam("day"))
    .order_by(table.c.number)
)
_BETWEEN = (
    select(table)
    .where(
        table.c.station == OF_STATION,
        table.c.air_date >= bindparam("first"),
        table.c.air_date < bindparam("after"),
    )
    .order_by(table.c.air_date, table.c.number)
)
_LAST = select(func.max(table.c.air_date)).where(
    table.c.station == OF_STATION, table.c.air_date <= bindparam("day")
)


def keep(connection: Connection, rundown: Rundown, grid: str, now: datetime) -> Facts | None:
    """Keep *rundown* as the plan of its date unless the last one says the same; give what to enter of it."""
    lines = [_document(each) for each in rundown.occurrences]
    before = connection.execute(_OF_DATE, {"day": rundown.air_date}).all()
    if before and (before[-1].grid, before[-1].lines) == (grid, lines):
        return None
    plan = {"air_date": rundown.air_date, "number": len(before) + 1, "grid": grid, "planned_at": now}
    connection.execute(insert(table), {**plan, "lines": lines})
    ids = [each.id for each in rundown.occurrences]
    return {"grid": grid, "lines": ids, "number": len(before) + 1, "sha256": sha256_of(lines)}


def sha256_of(lines: object) -> str:
    """Give the hash of a plan's lines that its entry in the journal carries: of JSON, keys in order."""
    text = json.dumps(lines, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def of_date(connection: Connection, day: date, zone: tzinfo) -> tuple[DayPlan, ...]:
    """Give the plans of a date, the one in force last."""
    return tuple(_plan(line, zone) for line in connection.execute(_OF_DATE, {"day": day}))


def between(connection: Connection, first: date, after: date, zone: tzinfo) -> tuple[DayPlan, ...]:
    """Give the plans of the dates [first, after): by date, the one in force last."""
    wanted = {"first": first, "after": after}
    return tuple(_plan(line, zone) for line in connection.execute(_BETWEEN, wanted))


def last_date(connection: Connection, day: date) -> date | None:
    """Give the last date up to *day* that has a plan."""
    found: date | None = connection.scalar(_LAST, {"day": day})
    return found


def _plan(line: Row[tuple[object, ...]], zone: tzinfo) -> DayPlan:
    return DayPlan(
        air_date=line.air_date,
        grid=line.grid,
        planned_at=line.planned_at.astimezone(zone),
        lines=tuple(_occurrence(each, zone) for each in line.lines),
    )


def _document(line: Occurrence) -> dict[str, Any]:
    return {
        "id": line.id,
        "slot": line.slot,
        "programme": line.programme,
        "title": line.title,
        "kind": line.kind.value,
        "priority": line.priority.value,
        "starts_at": line.starts_at.isoformat(),
        "length_s": line.length_s,
        "outputs": list(line.outputs),
        "state": line.state.value,
        "reason": to_document(line.reason) if line.reason else None,
        "repeat_of": line.repeat_of,
    }


def _occurrence(document: Mapping[str, Any], zone: tzinfo) -> Occurrence:
    reason = document["reason"]
    return Occurrence(
        id=document["id"],
        slot=document["slot"],
        programme=document["programme"],
        title=document["title"],
        kind=OccurrenceKind(document["kind"]),
        priority=Priority(document["priority"]),
        starts_at=datetime.fromisoformat(document["starts_at"]).astimezone(zone),
        length_s=document["length_s"],
        outputs=tuple(document["outputs"]),
        state=OccurrenceState(document["state"]),
        reason=from_document(reason) if reason else None,
        repeat_of=document["repeat_of"],
    )
