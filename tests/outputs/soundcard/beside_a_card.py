"""A player with a sound card and another output, for a test that makes the card stand still."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import numpy as np

from broadcaster.clock import SystemClock
from broadcaster.outputs import open_outputs
from broadcaster.playout import Player, PlayerSetup
from broadcaster.ports import OutputSettings
from broadcaster.store import FolderAudioShelf
from tests.fakes.books import FakeBooks
from tests.outputs.test_lines import Timekeeper

WATCHED_S = 8.0
"""Longer than the output of a card waits for it."""


def main(folder: Path) -> None:
    (card,) = open_outputs([OutputSettings(name="the", kind="soundcard", options={"device": "default"})])
    other = Timekeeper()
    with Player(
        PlayerSetup(
            clock=SystemClock(),
            books=FakeBooks,
            outputs=(card, other),
            shelf=FolderAudioShelf(folder),
            decoded_dir=folder,
            spool_dir=folder / "spool",
            programmes=dict,
            fallback_programme="",
        )
    ) as player:
        threading.Thread(target=player.run, daemon=True).start()
        time.sleep(2)
        print("playing", flush=True)  # noqa: T201 - the test reads it
        began = len(other.came_s)
        time.sleep(WATCHED_S)
        print(max(np.diff(other.came_s[began:])), flush=True)  # noqa: T201
        player.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
