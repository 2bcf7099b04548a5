"""
What the journal costs: appends a second on SQLite and PostgreSQL, 1 and 30 stations at once; a year's check.

    python -m tests.bench.store_journal [year]

Appends are durable (fsync), as those of evidence are; PostgreSQL runs with fsync on, too. Every station is a
process of its own. The year has 180,000 entries: 36,500 rows opened and closed, the rest occurrences.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory

from sqlalchemy import insert, update

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.model import THE_STATION, EntryKind
from broadcaster.store import Store, open_store
from broadcaster.store.asrun.columns import end_values, start_values
from broadcaster.store.journal.chain import Sealed, seal, written_facts, written_time
from broadcaster.store.journal.entries import facts_of_values
from broadcaster.store.tables.asrun import as_run, as_run_end
from broadcaster.store.tables.journal import head, journal
from tests.nouns import MORNING, make_row
from tests.servers import postgres_server
from tests.spooling import aired, ended

CLOCK = SystemClock()
SECONDS = 5
ENTRIES = 180_000
ROWS = 36_500


def open_one(url: str, station: str) -> Store:
    return open_store(url, station=station, clock=SystemClock(), zone=VIETNAM)


def append_for(url: str, station: str, seconds: float) -> None:
    """One station's process: append for so long, print how many, and how long the slowest took."""
    store = open_one(url, station)
    print("ready", flush=True)
    sys.stdin.readline()
    done, slowest, end = 0, 0.0, CLOCK.monotonic_s() + seconds
    facts = {"state": "aired", "bulletin": "2026-11-23-sang-1", "aired_ms": 423_120}
    while (began := CLOCK.monotonic_s()) < end:
        with store.database.write(durable=True) as connection:
            store.journal.append(
                connection, EntryKind.ROW_CLOSED, f"as_run/{done}", by=THE_STATION, facts=facts
            )
        done, slowest = done + 1, max(slowest, CLOCK.monotonic_s() - began)
    print(done, slowest)


def appends(url: str, stations: int) -> None:
    names = [f"s{number:015d}" for number in range(stations)]
    open_one(url, names[0]).close()
    command = [sys.executable, "-m", "tests.bench.store_journal", "one", url]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    programs = [subprocess.Popen([*command, name, str(SECONDS)], **pipes) for name in names]
    for program in programs:
        program.stdout.readline()
    for program in programs:
        program.stdin.write("\n")
        program.stdin.flush()
    said = [program.communicate()[0].split() for program in programs]
    total, slowest = sum(int(done) for done, _ in said), max(float(slow) for _, slow in said)
    kind = url.partition(":")[0].partition("+")[0]
    print(f"{kind}, {stations} at once: {total / SECONDS:.0f} appends/s, slowest {slowest * 1000:.0f} ms")


def make_year(store: Store) -> None:
    """Write a year's journal and its as-run in a few large statements: the check is measured, not this."""
    entries, starts, ends, digest = [], [], [], ""
    for seq in range(1, ENTRIES + 1):
        number, at = seq // 2, MORNING + timedelta(seconds=60 * seq)
        row = make_row(f"row-{number}", actual_start=at, scheduled_start=at)
        kind, subject = EntryKind.OCCURRENCE_MOVED, f"occurrence/2026-11-23-sang-{seq}"
        values: dict[str, object] = {"from": "planned", "state": "armed", "bulletin": "2026-11-23-sang-1"}
        if seq <= 2 * ROWS and seq % 2:
            kind, subject = EntryKind.ROW_OPENED, f"as_run/{row.id}"
            values = start_values(row)
            starts.append({"id": row.id, **values})
        elif seq <= 2 * ROWS:
            row = ended(make_row(f"row-{number - 1}", actual_start=at - timedelta(seconds=60)))
            kind, subject = EntryKind.ROW_CLOSED, f"as_run/{row.id}"
            values = end_values(row)
            ends.append({"row": row.id, **values})
        sealed = seal(
            Sealed(
                station=store.database.station,
                epoch=1,
                seq=seq,
                happened_at=written_time(at),
                entered_at=written_time(at),
                kind=kind.value,
                subject=subject,
                actor=str(THE_STATION),
                salt=f"{seq:032x}",
                facts=written_facts(facts_of_values(values)),
                facts_digest="",
                previous=digest,
                digest="",
            )
        )
        digest = sealed.digest
        entries.append(sealed._asdict())
    with store.database.write() as connection:
        for table, rows in ((as_run, starts), (as_run_end, ends), (journal, entries)):
            for begin in range(0, len(rows), 5000):
                connection.execute(insert(table), rows[begin : begin + 5000])
        connection.execute(update(head), {"seq": ENTRIES, "digest": digest})


def year(url: str) -> None:
    store = open_one(url, "s" * 16)
    make_year(store)
    for name, act in (("chain of a year", store.journal.breach), ("chain and as-run", store.check)):
        began, cpu = CLOCK.monotonic_s(), os.times().user
        found = act()
        took, cpu = CLOCK.monotonic_s() - began, os.times().user - cpu
        memory_mb = getrusage(RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{url.partition(':')[0]}, {name} ({ENTRIES} entries): {took:.2f} s, of it {cpu:.2f} s at work, "
            f"{memory_mb:.0f} MB at most"
        )
        assert found is None or found.holds, found
    store.close()


def single(url: str) -> None:
    """Rows handed in as a player does, one record after the other."""
    store = open_one(url, "s" * 16)
    began, count = CLOCK.monotonic_s(), 200
    for number in range(count):
        row = make_row(f"row-{number}", actual_start=MORNING + timedelta(minutes=number))
        aired(store.spool_intake, row, timedelta(seconds=5))
    print(f"rows opened and closed: {count / (CLOCK.monotonic_s() - began):.0f}/s")
    store.close()


def main() -> None:
    if sys.argv[1:2] == ["one"]:
        append_for(sys.argv[2], sys.argv[3], float(sys.argv[4]))
        return
    with TemporaryDirectory() as folder:
        if sys.argv[1:2] == ["year"]:
            year(f"sqlite:///{folder}/year.db")
            return
        sqlite = f"sqlite:///{folder}/"
        appends(sqlite + "one.db", 1)
        appends(sqlite + "thirty.db", 30)
        single(sqlite + "rows.db")
        year(sqlite + "year.db")
        programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        if programs:
            with postgres_server(programs[-1], fsync=True) as server:
                appends(server.database(), 1)
                appends(server.database(), 30)
                year(server.database())


if __name__ == "__main__":
    main()
