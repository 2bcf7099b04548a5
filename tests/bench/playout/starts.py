# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
Starts, pre-emption, resume, CPU and memory; beside Liquidsoap on the same Icecast, in the same minutes.

    python -m tests.bench.playout.starts [idle | burners | burners-without-fifo]

50 starts, one in every even second, on five outputs (PCM, Icecast, MP3 file, RTP, null); then 15 messages
ordered through the control socket at random moments.
"""

from __future__ import annotations

import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack, suppress
from datetime import timedelta
from pathlib import Path

from broadcaster.playout import ask
from tests.bench.playout import rig
from tests.outputs.icecast.icecast_server import IcecastServer, free_port
from tests.playout.scenario import write_wav

STARTS = 50
MESSAGES = 15
MESSAGE_EVERY_S = 3.0


class Liquidsoap:
    """The other engine, with the same tones."""

    def __init__(self, folder: Path, server: IcecastServer, from_s: float) -> None:
        self._telnet = free_port()
        pipe = folder / "liq.pipe"
        os.mkfifo(pipe)
        tone, message = folder / "liq-tone.wav", folder / "liq-message.wav"
        write_wav(tone, 600, rate_hz=48_000)
        write_wav(message, 600, hz=3000, rate_hz=48_000)
        for path in (pipe, tone, message):
            path.chmod(0o666)
        values = {
            "LIQ_TELNET": self._telnet,
            "LIQ_FROM": from_s,
            "LIQ_TO": from_s + 2 * STARTS,
            "LIQ_TONE": tone,
            "LIQ_MESSAGE": message,
            "LIQ_PIPE": pipe,
            "LIQ_PORT": server.port,
            "LIQ_PASSWORD": server.password,
        }
        script = Path(__file__).with_name("radio.liq")
        copy = folder / "radio.liq"
        copy.write_text(script.read_text("utf-8"), "utf-8")
        command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "liquidsoap", str(copy)]
        with (folder / "liq.log").open("wb") as log:
            self.process = subprocess.Popen(
                command if os.geteuid() == 0 else command[4:],
                env={**os.environ, "HOME": str(folder), **{key: str(value) for key, value in values.items()}},
                stdout=log,
                stderr=log,
            )
        self.capture = rig.Capture()
        self._thread = threading.Thread(target=self._open, args=(pipe,), daemon=True)
        self._thread.start()

    def _open(self, pipe: Path) -> None:
        self.capture.follow(pipe.open("rb", buffering=0)).join()

    def order(self) -> None:
        with socket.create_connection(("127.0.0.1", self._telnet), 5) as line:
            line.sendall(b"order\nquit\n")
            while line.recv(1000):
                pass

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


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
        starts = rig.every(2, STARTS, 22)
        starts = [each + timedelta(seconds=each.second % 2) for each in starts]
        first_s = starts[0].timestamp()
        rig.plan(folder, starts, 1)
        liq = None
        if shutil.which("liquidsoap"):
            liq = Liquidsoap(folder, server, first_s)
            cleanup.callback(liq.end)
        air = rig.go_on_air(folder, rig.outputs_of(folder, server), fifo="without" not in how)
        if how.startswith("burners"):
            cleanup.enter_context(rig.burners(4))
        time.sleep(14)
        ours = rig.Listener(server.port, "/dai.mp3")
        theirs = rig.Listener(server.port, "/liq.mp3") if liq else None
        before = {
            pid: rig.cpu_s(pid) for pid in (air.process.pid, liq.process.pid if liq else air.process.pid)
        }
        floor = rig.Floor(folder)
        began = time.time()
        time.sleep(first_s + 2 * STARTS - time.time())
        elapsed = time.time() - began
        for pid, cpu in before.items():
            who = "ours" if pid == air.process.pid else "liquidsoap"
            share = 100 * (rig.cpu_s(pid) - cpu) / elapsed
            print(f"{who}: CPU {share:.1f} % of a core, memory {rig.memory_mb(pid)} MB")
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
