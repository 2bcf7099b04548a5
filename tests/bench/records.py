"""
What the records cost in a year of a busy station: reconciliation of a day and a month, report of the year.

    python -m tests.bench.records [sqlite|postgresql] [--years N]

The station is made by tests.bench.year (52,560 rows a year). Times are the better of two runs; memory is the
most that the process took while it reconciled and reported, above what it had before.
"""

from __future__ import annotations

import argparse
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from broadcaster.clock import SystemClock
from broadcaster.station.opened import Station
from broadcaster.station.records.reconciliation import reconcile_days
from broadcaster.station.records.report import write_report
from tests.bench.year import make_year
from tests.servers import postgres_server

CLOCK = SystemClock()
UNTIL = date(2026, 11, 27)


@contextmanager
def database(kind: str) -> Iterator[str]:
    """Give the address of an empty database; empty: the file in the station's folder."""
    if kind == "sqlite":
        yield ""
        return
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"))
    with postgres_server(programs) as server:
        yield server.database()


def timed(name: str, act: Callable[[], object]) -> None:
    """Do it twice and print the better time, and how much of it this process was at work."""
    took: list[tuple[float, float]] = []
    for _ in range(2):
        began, cpu = CLOCK.monotonic_s(), os.times().user
        act()
        took.append((CLOCK.monotonic_s() - began, os.times().user - cpu))
    wall_s, work_s = min(took)
    print(f"{name}: {wall_s:.2f} s, of it {work_s:.2f} s at work", flush=True)


def peak_mb() -> float:
    """Give the most memory that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(station: Station, folder: Path) -> None:
    """Time each act, and say what memory they took together."""
    before = peak_mb()
    timed("reconcile a day", lambda: reconcile_days(station, UNTIL, UNTIL + timedelta(days=1)))
    timed("reconcile a month", lambda: reconcile_days(station, date(2026, 10, 1), date(2026, 11, 1)))
    for period in ("2026-10", "2026-Q3", "2026"):
        path = folder / f"{period}.html"
        timed(f"report of {period}", lambda path=path: write_report(station, path.stem, path, language="vi"))
    print(f"memory above the {before:.0f} MB before: {peak_mb() - before:.0f} MB")


def main() -> None:
    """Make the year and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("kind", choices=("sqlite", "postgresql"), nargs="?", default="sqlite")
    parser.add_argument("--years", type=int, default=1)
    wanted = parser.parse_args()
    with TemporaryDirectory() as name, database(wanted.kind) as url:
        folder = Path(name)
        rows = make_year(folder / "dai", days=365 * wanted.years, until=UNTIL, database_url=url)
        print(f"{wanted.kind}, {rows} rows")
        with Station.open(folder / "dai", database_url=url) as station:
            measure(station, folder)


if __name__ == "__main__":
    main()
