"""The sender: tells the loudspeakers of an output's zones what to do, and tells them again."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from broadcaster.model import Priority
from broadcaster.speakers.broker import BrokerLine, is_taken
from broadcaster.speakers.courier import Courier
from broadcaster.speakers.protocol import Act, Command
from broadcaster.speakers.sealing import seal

if TYPE_CHECKING:
    from paho.mqtt.client import MQTTMessageInfo

REPEAT = timedelta(seconds=10)
"""How often a play command is repeated: whoever was switched on late hears of it, whoever plays answers."""

ASKED_AGAIN = timedelta(seconds=1)
"""How soon it is repeated for one that has just come; with the broker or the power, many come at once."""

LEASE_S = 30
"""A loudspeaker that was not told again for so long falls silent: the station is gone."""

LIFE = timedelta(seconds=20)
"""How long a command may be obeyed; what waits longer in some network is old."""


class CommandSender:
    """Sends what is due; used by one thread."""

    def __init__(self, courier: Courier, line: BrokerLine) -> None:
        self._courier = courier
        self._line = line
        self._told_call = ""
        self._told_at: datetime | None = None
        self._told_connection = 0
        self._told_volumes: dict[str, int] = {}
        self._priority = Priority.NORMAL
        self._receipts: Sequence[MQTTMessageInfo] = ()

    def tell(
        self, call: str, now: datetime, *, priority: Priority = Priority.NORMAL, has_newcomer: bool = False
    ) -> None:
        """
        Make the zones play *call* (be silent, when it is empty), at the volume of the hour and the class.

        Args:
            call: names the stretch of sound.
            now: station time.
            priority: of what sounds.
            has_newcomer: a loudspeaker has come of which it is not known whether it plays.
        """
        if not self._line.is_up:
            return
        self._priority = priority
        if self._is_due(call, now, ASKED_AGAIN if has_newcomer else REPEAT):
            self._tell_all(call, now)
        for zone in self._courier.zones:
            volume = self._volume(zone, now)
            if self._told_volumes.get(zone) != volume and self._send(zone, Act.VOLUME, now):
                self._told_volumes[zone] = volume

    def told_since(self, moment: datetime) -> bool:
        """Say whether the zones were told at *moment* or later."""
        return self._told_at is not None and self._told_at >= moment

    def has_told(self, call: str) -> bool:
        """Say whether the broker has taken the last command, and it was for *call*."""
        return self._told_call == call and bool(self._receipts) and all(map(is_taken, self._receipts))

    def wait_taken(self, wait_s: float) -> None:
        """Wait until the broker has taken the last command, *wait_s* at most."""
        for receipt in self._receipts:
            if not self._line.is_up:
                return
            receipt.wait_for_publish(wait_s)
            if not is_taken(receipt):
                return

    def _is_due(self, call: str, now: datetime, after: timedelta) -> bool:
        # After a new connection even "stop" is said again: an earlier player may have left them playing.
        if call != self._told_call or self._told_connection != self._line.connections:
            return True
        return bool(call) and (self._told_at is None or abs(now - self._told_at) >= after)

    def _tell_all(self, call: str, now: datetime) -> None:
        connection = self._line.connections
        act = Act.PLAY if call else Act.STOP
        receipts = [self._send(zone, act, now, call) for zone in self._courier.zones]
        taken = [receipt for receipt in receipts if receipt]
        if len(taken) == len(receipts):
            self._receipts = taken
            self._told_call, self._told_at, self._told_connection = call, now, connection
            self._told_volumes = {zone: self._volume(zone, now) for zone in self._courier.zones}

    def _send(self, zone: str, act: Act, now: datetime, call: str = "") -> MQTTMessageInfo | None:
        is_play = act is Act.PLAY
        command = Command(
            id=uuid.uuid4().hex,
            zone=zone,
            act=act,
            issued_at=now,
            expires_at=now + LIFE,
            volume=self._volume(zone, now),
            call=call,
            stream_url=self._courier.stream_url if is_play else "",
            lease_s=LEASE_S if is_play else 0,
        )
        return self._line.publish(self._courier.topics.command(zone), seal(command, self._courier.key))

    def _volume(self, zone: str, now: datetime) -> int:
        return self._courier.volumes.at(zone, now.time(), self._priority)
