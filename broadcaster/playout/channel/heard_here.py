"""Tells the rows of an output, and whoever listens to it, what is heard there now."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.model import EndReason, marked
from broadcaster.playout.asrun.rows import OutputRows
from broadcaster.playout.channel.on_air import OnAir
from broadcaster.relay.live import Heard

if TYPE_CHECKING:
    from broadcaster.outputs.link import Link


class HeardHere:
    """What is heard on one output, stretch by stretch; owned by its channel."""

    def __init__(self, link: Link, rows: OutputRows) -> None:
        self._link = link
        self._rows = rows

    def begin(self, on_air: OnAir, heard: Heard, at: datetime, *, position: int) -> None:
        """
        Begin a stretch of what is heard from now on.

        Args:
            on_air: what sounds.
            heard: of a relay, the relayed station, what stands in for it, or nothing; else the station.
            at: station time of the next frame.
            position: of that frame in the output's stream.
        """
        stretch = on_air.begin_stretch(heard, at, position)
        if stretch:
            self._rows.begin(stretch)
            self._link.sounds(on_air.airing.occurrence.priority)
            self._link.title(marked(stretch.credit.title, is_ai=stretch.credit.is_ai))

    def follow(self, on_air: OnAir, at: datetime, frames: int, *, position: int) -> int:
        """Follow what a relay brings; give the frames, *frames* at most, that are of one kind."""
        if on_air.airing.relay is None:
            return frames
        spell = on_air.airing.relay.spell(on_air.place, frames)
        if spell.heard is not on_air.heard or on_air.is_marked_anew:
            is_lost = on_air.heard is Heard.STATION and spell.heard is not Heard.STATION
            on_air.end_stretch(EndReason.SOURCE_FAILED if is_lost else EndReason.INTERRUPTED, position)
            self.begin(on_air, spell.heard, at, position=position)
        return spell.frames
