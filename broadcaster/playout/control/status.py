"""What the clerk wants to know about the player, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from broadcaster.errors import OutputBroken
from broadcaster.json_form import plain
from broadcaster.model import Priority
from broadcaster.playout.channel.channel import Channel
from broadcaster.ports import RecordingStatus
from broadcaster.saying import Saying
from broadcaster.sound.pcm import HOUSE_RATE_HZ


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputStatus:
    """One output now."""

    name: str
    connected: bool
    trouble: OutputBroken | None
    occurrence: str
    """What is on air; empty when nothing is."""
    title: str
    priority: Priority | None
    """Class of what is on air; None when nothing is."""
    ends_at: datetime | None
    """When that is over at the latest; None when nothing is on air."""
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
        level = channel.sound.meter.level() if channel.link.output.wants_pcm else None
        report = channel.link.report()
        airing = channel.on_air
        return cls(
            name=channel.link.name,
            connected=report.connected,
            trouble=report.trouble,
            occurrence=airing.occurrence.id if airing else "",
            title=airing.title if airing else "",
            priority=airing.occurrence.priority if airing else None,
            ends_at=channel.ends_at,
            place_s=channel.place().total_seconds(),
            delivered_s=report.frames / HOUSE_RATE_HZ,
            dropped_s=report.dropped / HOUSE_RATE_HZ,
            peak_db=level.peak_db if level else None,
            rms_db=level.rms_db if level else None,
            silent_s=channel.sound.meter.silent_frames / HOUSE_RATE_HZ,
        )


class Wait(StrEnum):
    """What a message waits for."""

    NOTHING = "nothing"
    QUIET_HOURS = "quiet_hours"
    """Their end; or its own time, where it is a repeat."""
    PROGRAMME = "programme"
    """What sounds now, so that it may end; at most `timeline.URGENT_WAITS`."""
    MESSAGES = "messages"
    """Others of its class, or of a higher one, that come first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageStatus:
    """A message that sounds or waits, its repeats taken together."""

    occurrence: str
    """The airing that sounds, or is the next one."""
    title: str
    priority: Priority
    due_at: datetime
    length_s: float
    outputs: tuple[str, ...]
    """Those on which it is still to be heard to its end."""
    on_air: tuple[str, ...] = ()
    """Those on which it sounds now."""
    expected_at: datetime | None = None
    """When it is heard on all of them at the latest, as things stand; None: it sounds already."""
    waits_for: Wait = Wait.NOTHING
    airings: int = 1
    """How often it is still said, this time included …"""
    last_at: datetime
    """… and when the last time is due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStatus:
    """The programme that begins next, on whichever output."""

    occurrence: str
    programme: str
    title: str
    starts_at: datetime
    outputs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerStatus:
    """The whole player now."""

    at: datetime
    outputs: tuple[OutputStatus, ...]
    spool_waiting: int
    """Records that the store has not taken yet."""
    trouble: Saying | None
    """Why it has not, or why nothing is played; None when all is well."""
    next: NextStatus | None = None
    """None: nothing is planned for the next day."""
    messages: tuple[MessageStatus, ...] = ()
    """Those that sound or wait, first to be said first."""
    recordings: tuple[RecordingStatus, ...] = ()
    """How the recording of each output stands; none: nothing is recorded."""


def status_document(status: PlayerStatus) -> dict[str, Any]:
    """Give *status* as JSON has it: times in ISO 8601, what is wrong as sayings."""
    outputs = [_output_document(output) for output in status.outputs]
    document: dict[str, Any] = plain(replace(status, outputs=()))
    return {**document, "outputs": outputs}


def _output_document(output: OutputStatus) -> dict[str, Any]:
    document: dict[str, Any] = plain(replace(output, trouble=None))
    del document["trouble"]
    return {**document, "error": plain(output.trouble.saying()) if output.trouble else None}
