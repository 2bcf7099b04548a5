# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
Starts, pre-emption, resume, CPU and memory; beside Liquidsoap on the same Icecast, in the same minutes.

    python -m tests.bench.playout.starts [idle | burners | burners-without-fifo]

50 starts, one in every even second, on five outputs (PCM, Icecast, MP3 file, RTP, null); then 15 messages
ordered through the control socket at random moments. Liquidsoap runs twice: with two outputs (PCM, Icecast),
as in all earlier figures, and with the same five.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path

from broadcaster.playout import ask
from tests.bench.playout import rig
from tests.bench.playout.liquidsoap import Liquidsoap
from tests.outputs.icecast.icecast_server import IcecastServer
from tests.playout.scenario import write_wav

STARTS = 50
MESSAGES = 15
MESSAGE_EVERY_S = 3.0
STARTED_WITHIN_S = 24
"""On a busy machine three engines take so long to load."""


def main(how: str) -> None:
    program = shutil.which("icecast2")
    assert program, "icecast2 is missing"
    print(f"=== {how}: {rig.load()}")
    with tempfile.TemporaryDirectory() as name, ExitStack() as cleanup:
        folder = Path(name)
        folder.chmod(0o777)
        server = IcecastServer(program, folder)
        server.start()
        cleanup.callback(server.kill)
        starts = rig.every(2, STARTS, STARTED_WITHIN_S + 8)
        starts = [each + timedelta(seconds=each.second % 2) for each in starts]
        first_s = starts[0].timestamp()
        rig.plan(folder, starts, 1)
        last_s = first_s + 2 * STARTS
        liq = liq_five = None
        if shutil.which("liquidsoap"):
            liq = Liquidsoap(folder / "liq", server, first_s, last_s)
            cleanup.callback(liq.end)
            liq_five = Liquidsoap(folder / "liq-five", server, first_s, last_s, has_five=True)
            cleanup.callback(liq_five.end)
        air = rig.go_on_air(folder, rig.outputs_of(folder, server), fifo="without" not in how)
        if how.startswith("burners"):
            cleanup.enter_context(rig.burners(4))
        time.sleep(STARTED_WITHIN_S)
        ours = rig.Listener(server.port, "/dai.mp3")
        theirs = rig.Listener(server.port, liq.mount) if liq else None
        running = {"ours, five outputs": air.process.pid}
        if liq and liq_five:
            running |= {
                "liquidsoap, two outputs": liq.process.pid,
                "liquidsoap, five outputs": liq_five.process.pid,
            }
        floor = rig.Floor(folder)
        costs = {who: rig.Cost(pid) for who, pid in running.items()}
        time.sleep(last_s - time.time())
        for who, cost in costs.items():
            print(f"{who}: {cost.since()}")
        orders = _messages(folder, liq)
        print(f"load {os.getloadavg()[0]:.1f}")
        ticks = air.end()
        rig.tell_ticks(ticks, floor.end())
        due = [each.timestamp() for each in starts]
        _tell("ours", air.capture, ours, due, orders["ours"])
        ours.close()
        if liq and theirs:
            _tell("liquidsoap", liq.capture, theirs, due, orders["liquidsoap"])
            theirs.close()


def _messages(folder: Path, liq: Liquidsoap | None) -> dict[str, list[float]]:
    """Order messages of one second in silence; give the times at which each was ordered."""
    message = write_wav(folder / "message.wav", 1, hz=3000, rate_hz=48_000)
    with suppress(PermissionError):
        # Under burners a bench that is kept waiting between stamp and order would be taken for the player.
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(9))
    orders: dict[str, list[float]] = {"ours": [], "liquidsoap": []}
    for _ in range(MESSAGES):
        time.sleep(random.uniform(MESSAGE_EVERY_S - 1, MESSAGE_EVERY_S))
        orders["ours"].append(time.time())
        ask(folder / "player.sock", do="interrupt", title="x", path=str(message), priority="khan-cap")
        if liq:
            orders["liquidsoap"].append(time.time())
            liq.order()
    time.sleep(3)
    with suppress(PermissionError):
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
    return orders


def _tell(who: str, pcm: rig.Capture, mp3: rig.Listener, due: list[float], orders: list[float]) -> None:
    found = [2 * place for place in rig.onsets(rig.pcm_of(pcm.data))]
    air_s = rig.air_times(pcm, found, 2 * rig.RATE_HZ)
    errors = rig.against(air_s, due)
    print(rig.spread(f"{who}: start at the PCM output", errors))
    print(rig.spread(f"{who}: message at the PCM output", [_after(air_s, order) for order in orders]))
    heard = rig.onsets(rig.decoded(mp3.data))
    places = [place * rig.MP3_FRAME_BYTES // rig.MP3_FRAME_SAMPLES for place in heard]
    at_listener = rig.air_times(mp3, places, rig.MP3_KBPS * 125)
    print(rig.spread(f"{who}: start at an Icecast listener", rig.against(at_listener, due)))
    print(rig.spread(f"{who}: message at a listener", [_after(at_listener, order) for order in orders]))


def _after(air_s: list[float], order: float) -> float:
    return min((one - order for one in air_s if one > order - 0.03), default=9.0)


if __name__ == "__main__":
    for each in sys.argv[1:] or ["idle", "burners", "burners-without-fifo"]:
        main(each)
