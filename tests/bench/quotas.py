"""
What quotas cost over a busy station: on SQLite and PostgreSQL, from 1 year to 5, and the catch-up of a month.

    python -m tests.bench.quotas [--years 1 5] [--postgresql /usr/lib/postgresql/15/bin]

Makes the years in a temporary folder. Prints the quickest of eight runs, because other programs run on the
machine too, what counting holds at most, and what a catch-up of six quotas takes once they are counted.
"""

from __future__ import annotations

import argparse
import os
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from broadcaster.airtime import period_of
from broadcaster.clock import SystemClock
from broadcaster.model import Period, QuotaStatus
from broadcaster.station.catching_up.proposing import proposed
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import quota_lines
from tests.bench.year import make_year
from tests.servers import postgres_server

CLOCK = SystemClock()
RUNS = 8


def quickest(act: Callable[[], object]) -> str:
    """Give the least time on the clock, and at work, of several runs."""
    took, work = [], []
    for _ in range(RUNS):
        began, cpu = CLOCK.monotonic_s(), os.times().user
        act()
        took.append(CLOCK.monotonic_s() - began)
        work.append(os.times().user - cpu)
    return f"{min(took) * 1000:.0f} ms ({min(work) * 1000:.0f} at work)"


def count(station: Station, today: date) -> str:
    """Count all quotas as of today; each run plans the days to come anew, as a process does."""

    def anew() -> None:
        station._wanted.clear()
        quota_lines(station, on=today)

    timed = quickest(anew)
    tracemalloc.start()
    lines = quota_lines(station, on=today)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return f"{len(lines)} quotas {timed}, holding {peak / 1e6:.1f} MB"


def catch_up(station: Station, today: date) -> str:
    """Propose for the next whole month, whose quotas are counted already."""
    lines = quota_lines(station, on=period_of(Period.MONTH, today).after)
    timed = quickest(lambda: proposed(station, lines))
    short = sum(line.status is QuotaStatus.SHORT for line in lines)
    airings = len(proposed(station, lines).proposals)
    return f"catch-up of {len(lines)} quotas, {short} short: {timed}, {airings} airings proposed"


def measure(folder: Path, years: int, database_url: str = "") -> None:
    """Measure one station."""
    today = CLOCK.now().date()
    rows = make_year(folder, days=365 * years, until=today - timedelta(days=1), database_url=database_url)
    with Station.open(folder, database_url=database_url) as station:
        name = database_url.partition("+")[0] or "sqlite"
        print(f"{name}, {rows} rows: {count(station, today)}; {catch_up(station, today)}", flush=True)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--years", type=int, nargs="+", default=[1, 5])
    parser.add_argument("--postgresql", type=Path, help="folder of PostgreSQL's programs")
    wanted = parser.parse_args()
    for years in wanted.years:
        with TemporaryDirectory() as folder:
            measure(Path(folder) / "dai", years)
    if wanted.postgresql is None:
        return
    for years in wanted.years:
        with TemporaryDirectory() as folder, postgres_server(wanted.postgresql) as server:
            measure(Path(folder) / "dai", years, server.database())


if __name__ == "__main__":
    main()
