# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
The gaps around a message: from the programme to the message, and back.

    python -m tests.bench.playout.resume

A programme of 1 kHz runs on five outputs; ten messages of one second (3 kHz) interrupt it. Printed is the
longest stretch below -34 dBFS within half a second of each joint, at the PCM output and at an Icecast
listener, and the time from the order at the socket to the first sample of the message.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from broadcaster.playout import ask
from tests.bench.playout import rig
from tests.outputs.icecast.icecast_server import IcecastServer
from tests.playout.scenario import write_wav

MESSAGES = 10
WINDOW = rig.RATE_HZ // 1000


def main() -> None:
    program = shutil.which("icecast2")
    assert program, "icecast2 is missing"
    print(f"=== resume: {rig.load()}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = IcecastServer(program, folder)
        server.start()
        (start,) = rig.every(1, 1, 8)
        rig.plan(folder, [start], 120)
        air = rig.go_on_air(folder, rig.outputs_of(folder, server))
        message = write_wav(folder / "message.wav", 1, hz=3000, rate_hz=48_000)
        time.sleep(14)
        listener = rig.Listener(server.port, "/dai.mp3")
        time.sleep(3)
        with suppress(PermissionError):
            # The order is stamped before it leaves; a bench kept waiting would be taken for the player.
            os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(9))
        orders = [_order(folder, message) for _ in range(MESSAGES)]
        time.sleep(3)
        air.end()
        listener.close()
        server.kill()
        pcm = rig.pcm_of(air.capture.data)
        _tell("PCM output", pcm)
        _tell("Icecast listener", rig.decoded(listener.data))
        begins = [2 * place for place in _message_begins(pcm)]
        air_s = rig.air_times(air.capture, begins, 2 * rig.RATE_HZ)
        after = [min(one - order for one in air_s if one > order - 0.03) for order in orders]
        print(rig.spread("message over a programme, from the order to the PCM output", after))


def _order(folder: Path, message: Path) -> float:
    time.sleep(2.7 + 0.0137 * (time.time() % 7))
    at = time.time()
    ask(folder / "player.sock", do="interrupt", title="x", path=str(message), priority="khan-cap")
    return at


def _is_message(pcm: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Say for each millisecond whether 3 kHz is in it, by the crossings of zero."""
    windows = pcm[: len(pcm) // WINDOW * WINDOW].reshape(-1, WINDOW)
    crossings = np.abs(np.diff(np.signbit(windows).astype(np.int8), axis=1)).sum(axis=1)
    return (crossings >= 4) & (np.abs(windows).max(axis=1) > rig.LOUD)


def _message_begins(pcm: NDArray[np.float32]) -> list[int]:
    loud = np.flatnonzero(_is_message(pcm))
    firsts = loud[np.concatenate(([True], np.diff(loud) > 500))]
    return [int(first) * WINDOW for first in firsts]


def _tell(who: str, pcm: NDArray[np.float32]) -> None:
    is_message = _is_message(pcm)
    loud = np.flatnonzero(is_message)
    breaks = np.flatnonzero(np.diff(loud) > 500)
    starts = loud[np.concatenate(([0], breaks + 1))]
    ends = loud[np.concatenate((breaks, [len(loud) - 1]))]
    quiet = np.abs(pcm[: len(is_message) * WINDOW]).reshape(-1, WINDOW).max(axis=1) < rig.LOUD
    before = [_longest(quiet[max(at - 500, 0) : at + 100]) for at in starts]
    behind = [_longest(quiet[at - 100 : at + 500]) for at in ends]
    gaps = f"gap before {max(before)} ms at most, until the programme is back {max(behind)} ms"
    print(f"{who}: {len(starts)} messages, {gaps}")


def _longest(quiet: NDArray[np.bool_]) -> int:
    longest = run = 0
    for each in quiet:
        run = run + 1 if each else 0
        longest = max(longest, run)
    return longest


if __name__ == "__main__":
    main()
