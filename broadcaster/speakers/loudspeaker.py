"""
One loudspeaker's mind: what it makes of commands, and what it says of itself.

No network and no clock: whoever drives it (the simulation, or firmware on a small board) brings both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from broadcaster.errors import N_
from broadcaster.speakers.admission import Guard
from broadcaster.speakers.protocol import (
    Act,
    Command,
    MessageRefused,
    Report,
    is_stream_url,
)
from broadcaster.speakers.sealing import unseal_command

FIRST_VOLUME = 50


@dataclass(frozen=True, slots=True)
class Playing:
    """What a loudspeaker was told to play, and until when that holds."""

    call: str
    stream_url: str
    until: datetime


class Loudspeaker:
    """
    Obeys rightly signed, fresh commands for its zone, each once.

    Args:
        device, zone: its names in the topics.
        key: shared with the station.
    """

    def __init__(self, device: str, zone: str, key: bytes) -> None:
        self.device = device
        self.zone = zone
        self._key = key
        self._guard = Guard(zone)
        self.playing: Playing | None = None
        self.volume = FIRST_VOLUME

    def obey(self, payload: bytes | bytearray, now: datetime) -> tuple[Command, str]:
        """
        Do what a message says; gives the command, and why it was refused (empty when it was not).

        A refusal is for the station to know: a wrong clock, for one, makes a loudspeaker refuse everything.

        Raises:
            MessageRefused: it was not signed by the station, who gets no answer then.
        """
        command = unseal_command(payload, self._key)
        try:
            self._guard.admit(command, now)
        except MessageRefused as refused:
            return command, refused.what
        if command.act is Act.PLAY and not is_stream_url(command.stream_url):
            return command, N_("The address of the stream cannot be used.")
        self.volume = command.volume
        if command.act is Act.STOP:
            self.playing = None
        elif command.act is Act.PLAY:
            until = now + timedelta(seconds=command.lease_s)
            self.playing = Playing(command.call, command.stream_url, until)
        return command, ""

    def fall_silent(self, now: datetime) -> bool:
        """Stop when the station has not been heard for the length of the lease; say whether it did."""
        if self.playing is None or now < self.playing.until:
            return False
        self.playing = None
        return True

    def report(
        self,
        now: datetime,
        *,
        is_playing: bool,
        level_db: int | None = None,
        answers: str = "",
        refusal: str = "",
    ) -> Report:
        """Say how it is; *is_playing* when sound of the stream arrives."""
        return Report(
            device=self.device,
            zone=self.zone,
            at=now,
            is_online=True,
            volume=self.volume,
            call=self.playing.call if self.playing else "",
            is_playing=is_playing and self.playing is not None,
            level_db=level_db,
            answers=answers,
            refusal=refusal,
        )

    def farewell(self, now: datetime) -> Report:
        """Say that it is gone: for the last will, and for a proper goodbye."""
        return Report(device=self.device, zone=self.zone, at=now, is_online=False, volume=self.volume)
