"""
What the console costs: weight, time to first byte, memory, start. `python -m tests.bench.console FOLDER`.

FOLDER is a station, for example one made by `python -m tests.bench.year FOLDER`. The console runs as `run`
starts it, a process of its own, nice 10. A user reads a page for a while before the next one.

    --users N       how many ask at the same time (20)
    --pause S       how long a user reads, in seconds; at random up to twice as long (1)
    --requests N    how many requests in all for the memory (10000)
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import os
import random
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from secrets import token_urlsafe
from statistics import median, quantiles

from broadcaster.clock import SystemClock
from broadcaster.model import THE_STATION, Role
from broadcaster.station.opened import Station
from broadcaster.station.people.logging_in import acting, fingerprint
from broadcaster.station.service.attending import resident_mb
from broadcaster.web.visitors import LOGIN_COOKIE

PORT = 18090
CLOCK = SystemClock()
YESTERDAY = CLOCK.now().date() - timedelta(days=1)
PAGES = ("/", "/day", "/week", "/on-air", "/airtime", f"/airtime/log?date={YESTERDAY}", "/api/v1/rundown")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--pause", type=float, default=1.0)
    parser.add_argument("--requests", type=int, default=10_000)
    asked = parser.parse_args()
    headers = {"Cookie": f"{LOGIN_COOKIE}={logged_in(asked.folder)}", "Accept-Encoding": "gzip"}
    with served_console(asked.folder) as process:
        began_s = CLOCK.monotonic_s()
        while not is_there(headers):
            time.sleep(0.005)
        print(f"start to first page: {CLOCK.monotonic_s() - began_s:.2f} s")
        print(f"of it on a core: {_cpu_s(process.pid):.2f} s")
        print(f"memory at the start: {resident_mb(process.pid):.0f} MB")
        _weights(headers)
        for page in PAGES:
            _times(page, headers, users=1, each=20, pause_s=0)
        for page in PAGES:
            _times(page, headers, users=asked.users, each=10, pause_s=asked.pause)
        before_mb = resident_mb(process.pid)
        _ask_many(headers, asked.users, asked.requests)
        after_mb = resident_mb(process.pid)
        print(f"memory: {before_mb:.0f} MB, after {asked.requests} requests more {after_mb:.0f} MB")


@contextmanager
def served_console(folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "broadcaster.cli.main", "--station", str(folder)]
    # As it is installed: its bytecode lies beside it.
    surroundings = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen([*command, "console", "--port", str(PORT)], env=surroundings) as process:
        yield process
        process.terminate()


def logged_in(folder: Path) -> str:
    with Station.open(folder) as station:
        accounts = station.store.accounts
        known = accounts.of("bench") or accounts.open(
            login="bench", name="bench", role=Role.HEAD, password_hash="", by=THE_STATION
        )
        cookie = token_urlsafe()
        station.store.logins.begin(known, fingerprint(cookie), address="127.0.0.1", by=acting(known))
        return cookie


def is_there(headers: dict[str, str]) -> bool:
    try:
        return get("/", headers)[0] == 200
    except OSError:
        return False


def get(page: str, headers: dict[str, str]) -> tuple[int, bytes, float]:
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    began_s = CLOCK.monotonic_s()
    connection.request("GET", page, headers=headers)
    answer = connection.getresponse()
    first_s = CLOCK.monotonic_s() - began_s
    content = answer.read()
    connection.close()
    return answer.status, content, first_s


def _cpu_s(pid: int) -> float:
    """Give how long a process has had a core; says of a busy machine what a quiet one would take."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _weights(headers: dict[str, str]) -> None:
    for page in PAGES:
        _, content, _ = get(page, headers)
        plain = gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content
        files = set(re.findall(r'(?:src|href)="(/static/[^"]+)"', plain.decode()))
        of_files = sum(len(get(file, headers)[1]) for file in files)
        first_visit = len(content) + of_files
        print(f"{page}: {len(content) / 1000:.1f} kB, {first_visit / 1000:.1f} kB at the first visit")


def _times(page: str, headers: dict[str, str], *, users: int, each: int, pause_s: float) -> None:
    found: list[float] = []

    def ask() -> None:
        for _ in range(each):
            time.sleep(random.uniform(0, 2 * pause_s))
            status, _, first_s = get(page, headers)
            assert status in {200, 503}, (page, status)
            found.append(first_s * 1000)

    threads = [threading.Thread(target=ask) for _ in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    p95 = quantiles(found, n=20)[-1]
    print(f"{page}: first byte with {users} users: median {median(found):.0f} ms, p95 {p95:.0f} ms")


def _ask_many(headers: dict[str, str], users: int, requests: int) -> None:
    def ask() -> None:
        for number in range(requests // users):
            get(PAGES[number % len(PAGES)], headers)

    threads = [threading.Thread(target=ask) for _ in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
