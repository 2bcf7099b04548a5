# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
How late the machine itself wakes a thread that does nothing else: the floor under every other figure.

`python -m tests.bench.playout.floor FILE.npy` sleeps in steps of 2 ms with a high real-time priority until it
is ended; then (wall seconds, lateness in seconds) of each step lie in the file. A virtual machine whose
processors are taken away for 30 ms shows it here, and no program on it can do better.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from contextlib import suppress

import numpy as np

STEP_S = 0.002
LONGEST = 2_000_000


def main(path: str) -> None:
    ended = []
    signal.signal(signal.SIGTERM, lambda *_: ended.append(True))
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))
    table = np.zeros((LONGEST, 2))
    due = time.monotonic()
    step = 0
    while not ended and step < LONGEST:
        due += STEP_S
        time.sleep(max(due - time.monotonic(), 0.0))
        late = time.monotonic() - due
        table[step] = time.time(), late
        # What was slept through is one late step, not many.
        due = max(due, time.monotonic() - STEP_S)
        step += 1
    np.save(path, table[:step])


if __name__ == "__main__":
    main(sys.argv[1])
