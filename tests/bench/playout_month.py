"""
A month of a commune's grid on the virtual clock: 30 days, 8 airings a day, 40 minutes a day, 2 outputs.

Run: python -m tests.bench.playout_month    (from the project root)
Prints seconds of wall and CPU, and how the ledger adds up. Store: SQLite in a temporary folder.
"""

from __future__ import annotations

import os
import resource
import tempfile
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from broadcaster.clock import VIETNAM, SystemClock, VirtualClock
from broadcaster.model import (
    THE_STATION,
    Bulletin,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Priority,
    Rundown,
)
from broadcaster.outputs import open_outputs
from broadcaster.playout import simulate
from broadcaster.ports import OutputSettings
from broadcaster.store import FolderAudioShelf, Store, open_store
from tests.nouns import STATION
from tests.playout.scenario import PlayedStation, programme

STARTS = ("05:00", "05:10", "05:15", "05:25", "17:00", "17:05", "17:10", "17:20")
LENGTHS_S = (240, 300, 300, 240, 300, 300, 360, 360)
DAYS = 30


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first = date(2026, 11, 1)
        clock = VirtualClock(datetime(2026, 11, 1, tzinfo=VIETNAM))
        store = open_store(f"sqlite:///{folder / 'station.db'}", station=STATION, clock=clock, zone=VIETNAM)
        _plan(store, PlayedStation(folder), first)
        outputs = open_outputs(
            [
                OutputSettings(name="loa", kind="null", options={}),
                OutputSettings(name="web", kind="null", options={}),
            ],
            is_live=False,
        )
        real, user_s = SystemClock(), resource.getrusage(resource.RUSAGE_SELF).ru_utime
        began_s = real.monotonic_s()
        start = datetime(2026, 11, 1, tzinfo=VIETNAM)
        simulate(
            start,
            start + timedelta(days=DAYS),
            books=store,
            outputs=outputs,
            shelf=FolderAudioShelf(folder),
            programmes={"join": programme("join")},
            fallback_programme="evergreen",
        )
        wall_s = real.monotonic_s() - began_s
        user_s = resource.getrusage(resource.RUSAGE_SELF).ru_utime - user_s
        print(f"wall {wall_s:.2f} s, CPU {user_s:.2f} s, load {os.getloadavg()[0]:.1f}")
        rows = store.ledger.rows(start, start + timedelta(days=DAYS))
        found = store.occurrences.between(start, start + timedelta(days=DAYS))
        states = {state: sum(each.state is state for each in found) for state in OccurrenceState}
        print(f"{len(rows)} rows, {sum(row.aired_ms for row in rows) / 1000:.0f} s aired")
        print({str(state): count for state, count in states.items() if count})
        store.close()


def _plan(store: Store, station: PlayedStation, first: date) -> None:
    for day in (first + timedelta(days=number) for number in range(DAYS)):
        occurrences = []
        for clock, length_s in zip(STARTS, LENGTHS_S, strict=True):
            starts_at = datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=VIETNAM)
            bulletin = replace(station.bulletin(f"{day}-{clock}", length_s), air_date=day, airs_at=starts_at)
            store.bulletins.put(bulletin)
            occurrences.append(_occurrence(bulletin, starts_at, length_s))
        store.occurrences.plan(Rundown(air_date=day, occurrences=tuple(occurrences)), by=THE_STATION)


def _occurrence(bulletin: Bulletin, starts_at: datetime, length_s: int) -> Occurrence:
    return Occurrence(
        id=f"{starts_at:%Y-%m-%dT%H%M%S}-s",
        slot="s",
        programme="join",
        title=bulletin.title,
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=starts_at,
        length_s=length_s,
        outputs=("loa", "web"),
        state=OccurrenceState.APPROVED,
        bulletin=bulletin.id,
    )


if __name__ == "__main__":
    main()
