"""A day or a month through the same player, as fast as its events can be worked off."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.model import Evidence, Programme
from broadcaster.playout.player import Player
from broadcaster.playout.setup import PlayerSetup
from broadcaster.ports import AudioShelf, Books, Output


def simulate(  # noqa: PLR0913 - the doors of the room, all by name
    start: datetime,
    end: datetime,
    *,
    books: Books,
    outputs: Sequence[Output],
    shelf: AudioShelf,
    programmes: Mapping[str, Programme],
    fallback_programme: str,
    heartbeat_s: float = 60.0,
) -> None:
    """
    Play the rundowns from *start* to *end* on a virtual clock; rows say that they were simulated.

    Null outputs play a month in seconds; file outputs cost the time of their encoding. The other
    arguments are those of `Player`.

    Raises:
        StoreBroken: the ledger or the book cannot be read or written.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        Player(
            PlayerSetup(
                clock=VirtualClock(start),
                books=lambda: books,
                outputs=outputs,
                shelf=shelf,
                decoded_dir=Path(folder),
                spool_dir=Path(folder) / "spool",
                programmes=lambda: programmes,
                fallback_programme=fallback_programme,
                evidence=Evidence.SIMULATED,
                is_live=False,
                heartbeat_s=heartbeat_s,
                look_every_s=6 * 3600,
            )
        ) as player,
    ):
        player.run(end)
