"""The plans of the days, held to the hashes that were entered when they were kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, select, type_coerce
from sqlalchemy.types import NullType

from broadcaster.model import EntryKind
from broadcaster.store.journal.chain import Breach, Harm, told_by
from broadcaster.store.rundowns.day_plans import sha256_of
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.journal import journal
from broadcaster.store.tables.rundowns import day_plan

_STREAMED: Final = {"yield_per": 200}
_SUBJECT: Final = "day/"
_TOLD = (
    select(journal.c.subject, journal.c.epoch, journal.c.seq, journal.c.facts)
    .where(journal.c.station == OF_STATION, journal.c.kind == EntryKind.DAY_PLANNED.value)
    .order_by(journal.c.epoch, journal.c.seq)
)
_RAW = [
    type_coerce(day_plan.c[name], NullType()).label(name) for name in ("air_date", "number", "grid", "lines")
]
_KEPT = select(*_RAW).where(day_plan.c.station == OF_STATION)


def altered_plans(connection: Connection) -> Iterator[Breach]:
    """
    Name the plans that are not as they were entered.

    Plans from before their hash was entered are left out, as are those of a station that took over the days
    of another.
    """
    told: dict[tuple[str, Any], tuple[int, int, str, str]] = {}
    all_are_sealed = True
    for line in connection.execute(_TOLD):
        facts = told_by(line.facts)
        if "sha256" not in facts:
            all_are_sealed = False
            continue
        key = (line.subject.removeprefix(_SUBJECT), facts.get("number"))
        told[key] = (line.epoch, line.seq, str(facts.get("grid")), str(facts["sha256"]))
    with connection.execute(_KEPT, execution_options=_STREAMED) as rows:
        for kept in rows:
            row = f"{kept.air_date}/{kept.number}"
            entered = told.pop((str(kept.air_date), kept.number), None)
            if entered is None:
                if all_are_sealed:
                    yield Breach(0, 0, Harm.ADDED, day_plan.name, row)
            elif entered[2:] != (kept.grid, _sha256(kept.lines)):
                yield Breach(*entered[:2], Harm.CHANGED, day_plan.name, row)
    for (air_date, number), (epoch, seq, *_) in told.items():
        yield Breach(epoch, seq, Harm.REMOVED, day_plan.name, f"{air_date}/{number}")


def _sha256(lines: object) -> str:
    """Give the hash of lines as they lie there; what cannot be read has none."""
    try:
        return sha256_of(json.loads(lines) if isinstance(lines, str) else lines)
    except ValueError:
        return ""
