"""What a person at the desk wants to know about the player, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Self

from broadcaster.playout.channel import Channel
from broadcaster.ports import HOUSE_RATE_HZ


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputStatus:
    """One output now."""

    name: str
    connected: bool
    error: str
    occurrence: str
    """What is on air; empty when nothing is."""
    title: str
    place_s: float
    """How far into its audio it is."""
    delivered_s: float
    dropped_s: float
    peak_db: float | None
    """Level of the last 0.2 s, dBFS; None where the output takes no sound."""
    rms_db: float | None
    silent_s: float
    """How long what is on air has been silent; 0 when it is not."""

    @classmethod
    def of(cls, channel: Channel) -> Self:
        """Read one channel, its meter included, which begins anew."""
        level = channel.meter.level() if channel.link.output.wants_pcm else None
        report = channel.link.report()
        airing = channel.on_air
        return cls(
            name=channel.link.name,
            connected=report.connected,
            error=report.error,
            occurrence=airing.occurrence.id if airing else "",
            title=airing.title if airing else "",
            place_s=channel.place().total_seconds(),
            delivered_s=report.frames / HOUSE_RATE_HZ,
            dropped_s=report.dropped / HOUSE_RATE_HZ,
            peak_db=level.peak_db if level else None,
            rms_db=level.rms_db if level else None,
            silent_s=channel.meter.silent_frames / HOUSE_RATE_HZ,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerStatus:
    """The whole player now."""

    at: datetime
    outputs: tuple[OutputStatus, ...]
    journal_waiting: int
    """Entries that the store has not taken yet."""
    trouble: str
    """Why it has not; empty when all is well."""
