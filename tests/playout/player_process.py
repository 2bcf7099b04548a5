"""A player in a process of its own, on a real clock and a real database, for tests that kill it."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from broadcaster.clock import VIETNAM, SystemClock
from broadcaster.outputs import open_outputs
from broadcaster.playout import Player, PlayerSetup
from broadcaster.ports import OutputSettings
from broadcaster.store import FolderAudioShelf, open_store
from tests.nouns import STATION
from tests.playout.scenario import programme


def main(folder: Path, run_s: float) -> None:
    clock = SystemClock()
    store = open_store(f"sqlite:///{folder / 'station.db'}", station=STATION, clock=clock, zone=VIETNAM)
    settings = OutputSettings(name="loa", kind="file", options={"path": str(folder / "out.wav")})
    with Player(
        PlayerSetup(
            clock=clock,
            books=lambda: store,
            outputs=open_outputs([settings]),
            shelf=FolderAudioShelf(folder),
            decoded_dir=folder,
            spool_dir=folder / "spool",
            programmes=lambda: {"join": programme("join")},
            fallback_programme="evergreen",
            heartbeat_s=0.2,
        )
    ) as player:
        player.run(clock.now() + timedelta(seconds=run_s))
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
