# ruff: noqa: TID251 - seconds to sound are measured on the machine's own clock
"""A station that sounds without a pause, in processes of its own, and an ear at its output."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from broadcaster.errors import BroadcasterError
from broadcaster.model import Priority
from broadcaster.playout import Interruption, ask, order_message
from broadcaster.station.service.single_instance import who_is_on_duty
from tests.chaos.machine import WallClock
from tests.playout.scenario import write_wav
from tests.sounding_station import sounding_station

ROOT = Path(__file__).parents[2]
MESSAGE_S = 1.0
QUIET_S = 0.1
"""So long without a packet is silence: packets come every 20 ms."""
HEADER_BYTES, BYTES_PER_S = 12, 8000
"""Of an RTP packet of PCMU."""
HELD_BYTES = 4_000_000
"""What the machine keeps of packets for an ear that has no turn; as much of it as it allows."""

ENDS_WITHIN_S = 120.0
"""A station that is asked to end; it lets its player close its rows, and hand them in."""


@dataclass(frozen=True, slots=True)
class Silence:
    """What a fault cost."""

    to_sound_s: float
    """Seconds from the fault to the first sound after it; 0: there was no hole."""


class Ear:
    """
    Listens at the RTP output in a thread of its own, and remembers when it last heard something.

    How much it has heard it reads from the packets: on a busy machine it hears late what was sent in time.
    """

    def __init__(self) -> None:
        self._line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, HELD_BYTES)
        self._line.bind(("127.0.0.1", 0))
        self.port: int = self._line.getsockname()[1]
        self.last_at = 0.0
        self.heard_s = 0.0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            packet = self._line.recv(4000)
            self.last_at = time.monotonic()
            self.heard_s += (len(packet) - HEADER_BYTES) / BYTES_PER_S

    def is_sounding(self) -> bool:
        """Say whether something is heard now."""
        return time.monotonic() - self.last_at < QUIET_S

    def wait(self, within_s: float, *, since: float | None = None) -> float | None:
        """Wait for sound; give the seconds from *since* on (now, when left out), None when none came."""
        asked = time.monotonic()
        while time.monotonic() - asked < within_s:
            if (heard_at := self.last_at) > asked:
                return heard_at - (since or asked)
            time.sleep(0.01)
        return None

    def wait_for_silence(self) -> None:
        """Let what a player had sent before it ended be heard; at most a second."""
        asked = time.monotonic()
        while self.is_sounding() and time.monotonic() - asked < 1.0:
            time.sleep(0.005)


class Victim:
    """`broadcaster run` on a station that plays a tone all day."""

    def __init__(self, parent: Path, ear: Ear) -> None:
        self.ear = ear
        self.parent = parent
        self.folder = sounding_station(parent, ear.port)
        self.var = self.folder / "var"
        self.message = write_wav(parent / "khan-cap.wav", MESSAGE_S, hz=3000)
        self.wall_clock = WallClock(parent)
        self._log = (parent / "run.log").open("ab")
        self._run: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the whole station."""
        command = [sys.executable, "-m", "broadcaster.cli.main", "--station", str(self.folder), "run"]
        environment = {**os.environ, **self.wall_clock.environment}
        # In a session of its own: Ctrl-C at the terminal ends the faults, and not the station under them.
        self._run = subprocess.Popen(
            command, cwd=ROOT, stdout=self._log, stderr=self._log, env=environment, start_new_session=True
        )

    def player(self) -> int | None:
        """Give the process of the player on air."""
        return who_is_on_duty(self.var, "on-air")

    def kill_player(self) -> None:
        """Kill the player without a word."""
        if (pid := self.player()) is not None:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def obeys(self) -> bool:
        """Order an emergency; say whether it was taken."""
        order = Interruption(title="Thử", path=self.message, priority=Priority.EMERGENCY)
        try:
            order_message(self.var / "player.sock", order)
        except BroadcasterError:
            return False
        return True

    def trouble(self) -> str:
        """Give what the player says is wrong."""
        try:
            said = ask(self.var / "player.sock", do="status", answer_within_s=2.0)["status"]["trouble"]
        except BroadcasterError as error:
            return str(error)
        return str(said["id"]) if said else ""

    def wait_until_handed_in(self, within_s: float, lost: Callable[[], int]) -> int:
        """Wait, so long at most, until it sounds and the ledger has all; give what *lost* says at last."""
        until = time.monotonic() + within_s
        while True:
            missing = lost()
            is_well = not missing and not self._waiting() and self.ear.is_sounding()
            if is_well or time.monotonic() > until:
                return missing
            time.sleep(1)

    def _waiting(self) -> int:
        try:
            answer = ask(self.var / "player.sock", do="status", answer_within_s=2.0)
        except BroadcasterError:
            return 1
        return int(answer["status"]["spool_waiting"])

    def end(self) -> None:
        """End the station, whatever state it is in."""
        if self._run is not None:
            self._run.terminate()
            try:
                self._run.wait(ENDS_WITHIN_S)
            except subprocess.TimeoutExpired:
                self._run.kill()
        self.kill_player()
        self._log.close()
