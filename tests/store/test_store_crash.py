"""Killed in the middle of handing in, again and again: what was taken was taken whole, and nothing twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from broadcaster.model import RowClosed, RowOpened
from broadcaster.store import Store
from tests.nouns import MORNING, make_row
from tests.spooling import ended, hand_in

ROOT = Path(__file__).parents[2]
KILLS = 4
HAND_IN = """
import sys
from datetime import timedelta
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import RowClosed
from broadcaster.store import open_store
from tests.nouns import MORNING, STATION, make_row
from tests.spooling import ended, hand_in, opened
run = sys.argv[2]
store = open_store(sys.argv[1], station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM)
for number in range(10_000):
    row = make_row(f"{run}-{number}", actual_start=MORNING + timedelta(hours=int(run), seconds=3 * number))
    hand_in(store.spool_intake, opened(row), run=run)
    hand_in(store.spool_intake, RowClosed(ended(row, timedelta(seconds=3))), run=run)
    print(row.id, flush=True)
"""


def hand_in_and_die(url: str, run: int, lines: int) -> set[str]:
    """Let a player hand in until it has said so many rows, kill it; give all it had said."""
    command = [sys.executable, "-c", HAND_IN, url, str(run)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as player:
        assert player.stdout is not None
        said = [player.stdout.readline() for _ in range(lines)]
        player.kill()
        said += player.stdout.read().splitlines(keepends=True)
    return {line.strip() for line in said if line.endswith("\n")}


def test_what_a_killed_player_had_handed_in_is_there_whole_and_the_rest_is_offered_again(
    opened: Callable[[str], Store], url: str
) -> None:
    for run in range(KILLS):
        said = hand_in_and_die(url, run, lines=3 + 5 * run)
        store = opened(url)

        start = MORNING + timedelta(hours=run)
        rows = store.ledger.rows(start, start + timedelta(hours=1))
        closed = {row.id for row in rows if row.actual_end}
        assert said <= closed
        assert all(row.aired_ms == 3000 for row in rows if row.actual_end)
        for left in store.ledger.open_rows():
            again = ended(make_row(left.id, actual_start=left.actual_start), timedelta(seconds=3))
            assert (
                hand_in(store.spool_intake, RowOpened(left, start), RowClosed(again), run=f"{run}-next") == ()
            )
        assert store.ledger.open_rows() == ()
        assert store.journal.breach() is None
