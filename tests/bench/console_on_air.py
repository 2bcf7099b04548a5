# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
The console under load beside a playing player: what each does to the other.

    python -m tests.bench.console_on_air FOLDER [--users N] [--pause S] [--starts N]

FOLDER is a station, for example one made by `python -m tests.bench.year FOLDER`; its console is asked. Beside
it the player of `tests.bench.playout` plays a tone in every even second on five outputs. The first half of
the starts is measured while nobody asks, the second half while N users read; printed are start errors and
tick lateness of both halves, and the first byte of each page with all users at once.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import threading
import time
from collections import defaultdict
from datetime import timedelta
from pathlib import Path
from statistics import median, quantiles

import numpy as np

from tests.bench.console import PAGES, get, is_there, logged_in, served_console
from tests.bench.playout import rig
from tests.outputs.icecast.icecast_server import IcecastServer

LEAD_S = 30
"""Until the first start: the player and the console begin meanwhile."""


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--pause", type=float, default=1.0)
    parser.add_argument("--starts", type=int, default=60)
    asked = parser.parse_args()
    program = shutil.which("icecast2")
    assert program, "icecast2 is missing"
    headers = {"Cookie": f"login={logged_in(asked.folder)}", "Accept-Encoding": "gzip"}
    print(f"=== {rig.load()}")
    with tempfile.TemporaryDirectory() as name, served_console(asked.folder):
        folder = Path(name)
        folder.chmod(0o777)
        server = IcecastServer(program, folder)
        server.start()
        starts = rig.every(2, asked.starts, LEAD_S)
        starts = [each + timedelta(seconds=each.second % 2) for each in starts]
        rig.plan(folder, starts, 1)
        air = rig.go_on_air(folder, rig.outputs_of(folder, server))
        while not is_there(headers):
            time.sleep(0.1)
        floor = rig.Floor(folder)
        due = [each.timestamp() for each in starts]
        half_at, end_at = due[len(due) // 2] - 1, due[-1] + 2
        time.sleep(max(0.0, half_at - time.time()))
        found = _ask_until(end_at, headers, users=asked.users, pause_s=asked.pause)
        ticks, floor_table = air.end(), floor.end()
        server.kill()
    print(f"load at the end {rig.load()}")
    onsets = [2 * place for place in rig.onsets(rig.pcm_of(air.capture.data))]
    air_s = rig.air_times(air.capture, onsets, 2 * rig.RATE_HZ)
    for told, begins, ends in (("nobody asks", due[0] - 1, half_at), ("all ask", half_at, end_at)):
        print(f"--- {told}")
        due_here = [each for each in due if begins < each < ends]
        print(rig.spread("start at the PCM output", rig.against(air_s, due_here)))
        here = (ticks.at_s > begins) & (ticks.at_s < ends)
        floor_here = floor_table[(floor_table[:, 0] > begins) & (floor_table[:, 0] < ends)]
        rig.tell_ticks(rig.Ticks(ticks.at_s[here], ticks.late_s[here]), np.asarray(floor_here))
    for page, times_ms in found.items():
        p95 = quantiles(times_ms, n=20)[-1] if len(times_ms) > 1 else times_ms[0]
        print(f"{page}: n {len(times_ms)}, first byte median {median(times_ms):.0f} ms, p95 {p95:.0f} ms")


def _ask_until(
    end_at: float, headers: dict[str, str], *, users: int, pause_s: float
) -> dict[str, list[float]]:
    """Let users read pages until a wall second; give the milliseconds to each first byte, by page."""
    found: defaultdict[str, list[float]] = defaultdict(list)

    def read() -> None:
        while time.time() < end_at:
            time.sleep(random.uniform(0, 2 * pause_s))
            page = random.choice(PAGES)
            status, _, first_s = get(page, headers)
            assert status in {200, 503}, (page, status)
            found[page].append(first_s * 1000)

    threads = [threading.Thread(target=read) for _ in range(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return dict(found)


if __name__ == "__main__":
    main()
