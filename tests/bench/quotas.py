"""
What quotas cost: a month's over years of a busy station, on SQLite and PostgreSQL, and the memory of it.

    python -m tests.bench.quotas FOLDER [--years N]      (FOLDER: made by tests.bench.year, or made here)

Prints the quickest of five runs, because other programs run on the machine too, and the highest memory that
counting took on top of the open station.
"""

from __future__ import annotations

import argparse
import resource
import tracemalloc
from pathlib import Path

from broadcaster.clock import SystemClock
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import quota_lines

CLOCK = SystemClock()


def measure(folder: Path, database_url: str = "") -> None:
    """Measure one station."""
    with Station.open(folder, database_url=database_url) as station:
        today = station.now().date()
        took = []
        for _ in range(5):
            station._wanted.clear()
            began = CLOCK.monotonic_s()
            lines = quota_lines(station, on=today)
            took.append(CLOCK.monotonic_s() - began)
        tracemalloc.start()
        quota_lines(station, on=today)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    resident_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{database_url.partition(':')[0] or 'sqlite'}: {len(lines)} quotas {min(took):.2f} s, "
        f"counting holds {peak / 1e6:.1f} MB, process {resident_mb:.0f} MB"
    )


def main() -> None:
    """Measure the station that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database", default="")
    wanted = parser.parse_args()
    measure(wanted.folder, wanted.database)


if __name__ == "__main__":
    main()
