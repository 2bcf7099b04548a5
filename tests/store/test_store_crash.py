"""Killed in the middle of writing, again and again: the ledger opens and still tells the truth."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from broadcaster.model import EndReason, Outcome
from broadcaster.store import Store
from tests.nouns import MORNING

ROOT = Path(__file__).parents[2]
KILLS = 4
PLAY = """
import sys
from datetime import timedelta
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import EndReason, Outcome
from broadcaster.store import open_store
from tests.nouns import MORNING, STATION, make_row
run = int(sys.argv[2])
clock = VirtualClock(MORNING + timedelta(hours=run))
store = open_store(sys.argv[1], station=STATION, clock=clock, zone=VIETNAM)
number = 0
while True:
    row = make_row(f"{run}-{number}", actual_start=clock.now())
    store.ledger.open_row(row)
    print("open", row.id, 0, flush=True)
    for second in range(1, 4):
        clock.sleep_s(1)
        store.ledger.beat(row.id, at=clock.now(), aired_ms=1000 * second)
        print("beat", row.id, 1000 * second, flush=True)
    end = {"outcome": Outcome.AIRED, "reason": EndReason.COMPLETE}
    store.ledger.close_row(row.id, at=clock.now(), aired_ms=3000, **end)
    print("closed", row.id, 3000, flush=True)
    number += 1
"""


def play_and_die(url: str, run: int, lines: int) -> list[list[str]]:
    """Run a player until it has said so many lines, kill it with SIGKILL; give all it had said."""
    command = [sys.executable, "-c", PLAY, url, str(run)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as player:
        assert player.stdout is not None
        said = [player.stdout.readline() for _ in range(lines)]
        player.kill()
        said += player.stdout.read().splitlines()
    return [line.split() for line in said if line.endswith("\n") or line.count(" ") == 2]


def test_a_killed_player_leaves_its_row_open_with_the_last_heartbeat(
    opened: Callable[[str], Store], url: str
) -> None:
    for run in range(KILLS):
        said = play_and_die(url, run, lines=3 + 5 * run)
        store = opened(url)

        closed = {row for act, row, _ in said if act == "closed"}
        logged = {row.id: row for row in store.ledger.rows(MORNING, MORNING + timedelta(days=1))}
        assert {logged[row].aired_ms for row in closed} <= {3000}
        (act, last, aired_ms) = said[-1]
        for row, at, beaten_ms in store.ledger.open_rows():
            # The player may have written one step more than it had time to say.
            if row.id == last:
                assert act != "closed"
                assert int(aired_ms) <= beaten_ms <= int(aired_ms) + 1000
            assert at == row.actual_start + timedelta(milliseconds=beaten_ms)
            outcome = Outcome.PARTIAL if beaten_ms else Outcome.MISSED
            store.ledger.close_row(
                row.id, at=at, aired_ms=beaten_ms, outcome=outcome, reason=EndReason.CRASHED
            )
        assert store.ledger.open_rows() == ()
        assert len(logged) >= len(closed) >= run
