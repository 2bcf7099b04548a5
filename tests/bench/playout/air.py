# ruff: noqa: TID251 - a bench measures the clocks themselves
"""
The player under measurement, in a process of its own: PCM into standard output, and other outputs.

`python -m tests.bench.playout.air ORDER.json`; at its end (wall seconds, lateness in seconds) of every tick
lies in `ticks.npy`.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.outputs import open_outputs
from broadcaster.playout import ControlSocket, Player, PlayerSetup
from broadcaster.ports import Delivered, OutputSettings
from broadcaster.store import FolderAudioShelf, open_store
from tests.nouns import STATION
from tests.playout.scenario import programme

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


FULL_SCALE = np.float32(32767)
S16 = np.dtype("<i2")


@dataclass
class PcmOut:
    """The PCM output of the bench: every block goes at once into a pipe, its lateness into a table."""

    name: str = "pcm"
    wants_pcm: bool = True

    def __post_init__(self) -> None:
        self._frames = 0
        self.at_s: list[float] = []
        self.due_at: list[datetime] = []

    def open(self, now: datetime) -> None:
        self._frames = 0

    def write(self, pcm: Pcm, now: datetime) -> None:
        # Reckoned up at the end: it is the player that is measured.
        self.at_s.append(time.time())
        self.due_at.append(now)
        # Two conversions and no clipping: the tones are at -12 dBFS.
        os.write(1, (pcm * FULL_SCALE).astype(S16))
        self._frames += len(pcm)

    def title(self, text: str) -> None:
        pass

    def delivered(self) -> Delivered:
        return Delivered(frames=self._frames)

    def close(self) -> None:
        pass


def main(order: dict[str, Any]) -> None:
    folder = Path(order["folder"])
    if not order["fifo"]:
        del os.sched_setscheduler, os.setpriority
    clock = SystemClock()
    store = open_store(f"sqlite:///{folder / 'station.db'}", station=STATION, clock=clock, zone=VIETNAM)
    pcm = PcmOut()
    settings = [OutputSettings(**setting) for setting in order["outputs"]]
    with Player(
        PlayerSetup(
            clock=clock,
            books=lambda: store,
            outputs=(pcm, *open_outputs(settings)),
            shelf=FolderAudioShelf(folder),
            decoded_dir=folder,
            spool_dir=folder / "spool",
            programmes=lambda: {"join": programme("join")},
            fallback_programme="evergreen",
            **order.get("player", {}),
        )
    ) as player:
        signal.signal(signal.SIGTERM, lambda *_: player.stop())
        with ControlSocket(folder / "player.sock", player):
            player.run()
    due_s = [due_at.timestamp() for due_at in pcm.due_at]
    np.save(folder / "ticks.npy", np.column_stack((pcm.at_s, np.subtract(pcm.at_s, due_s))))
    store.close()


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text("utf-8")))
