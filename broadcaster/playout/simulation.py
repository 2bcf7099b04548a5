"""A day or a month through the same player, as fast as its events can be worked off."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.model import Evidence, Programme
from broadcaster.playout.player import Player
from broadcaster.ports import BulletinArchive, Ledger, OccurrenceBook, Output


def simulate(  # noqa: PLR0913 - the doors of the room, all by name
    start: datetime,
    end: datetime,
    *,
    book: OccurrenceBook,
    archive: BulletinArchive,
    ledger: Ledger,
    outputs: Sequence[Output],
    audio_dir: Path,
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
        tempfile.TemporaryDirectory() as spool_dir,
        Player(
            clock=VirtualClock(start),
            book=book,
            archive=archive,
            ledger=ledger,
            outputs=outputs,
            audio_dir=audio_dir,
            spool_dir=Path(spool_dir),
            programmes=lambda: programmes,
            fallback_programme=fallback_programme,
            evidence=Evidence.SIMULATED,
            is_live=False,
            heartbeat_s=heartbeat_s,
            look_every_s=6 * 3600,
        ) as player,
    ):
        player.run(end)
