"""A simulated loudspeaker's body: its connection, its answers, its heartbeat and its faults."""

from __future__ import annotations

import selectors
import socket
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from broadcaster.clock import Clock
from broadcaster.speakers.broker import KEEPALIVE_S, BrokerAddress, Will, new_client
from broadcaster.speakers.ear import Ear
from broadcaster.speakers.event_loop import EventLoop
from broadcaster.speakers.loudspeaker import Loudspeaker
from broadcaster.speakers.protocol import ACK, HEARTBEAT, STATE, Act, MessageRefused, Report, Topics
from broadcaster.speakers.sealing import seal

if TYPE_CHECKING:
    from paho.mqtt.client import Client, MQTTMessage

MISC_EVERY_S = 5.0
"""How often the library looks after its keepalive."""

LISTEN_EVERY_S = 0.1
RETRY_FIRST_S = 1.0
RETRY_LONGEST_S = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What a simulated loudspeaker does, and does wrong."""

    address: BrokerAddress
    topics: Topics
    key: bytes
    heartbeat_s: float
    pulls: bool
    """Really listen to the stream."""
    drops: bool
    """Lose the connection at each play command."""
    is_deaf: bool
    """Hear no command."""
    slow_s: float
    """Answer so late."""


class SimulatedSpeaker:
    """One loudspeaker on one connection; driven by the loop's thread."""

    def __init__(
        self, mind: Loudspeaker, habits: Habits, loop: EventLoop, clock: Clock, random: Random
    ) -> None:
        self.mind = mind
        self.answered = 0
        self.refused = 0
        self.is_online = False
        self.error = ""
        """Why it is not."""
        self._habits = habits
        self._loop = loop
        self._clock = clock
        self._random = random
        self._retry_s = RETRY_FIRST_S
        self._ear: Ear | None = None
        self._heard = False
        self._is_leaving = False
        self._client: Client | None = None

    @property
    def is_connected(self) -> bool:
        """Say whether there is a connection, be it one that is just being closed."""
        return self._client is not None and self._client.socket() is not None

    @property
    def is_playing(self) -> bool:
        """Say whether it plays: it was told to and, where it listens, sound arrives."""
        if self.mind.playing is None:
            return False
        return self._ear is not None and self._ear.hears if self._habits.pulls else True

    @property
    def level_db(self) -> int | None:
        """Level of the stream that arrives, dBFS."""
        return self._ear.level_db if self._ear else None

    def connect(self) -> None:
        """Connect; a broker that is not there is tried again later, at a time of one's own."""
        self._client = self._new_client()
        address = self._habits.address
        try:
            self._client.connect(address.host, address.port, KEEPALIVE_S)
        except OSError as error:
            self.error = str(error)
            self._retry()
            return
        self._look_after(self._client)

    def leave(self) -> None:
        """Say goodbye and go."""
        self._is_leaving = True
        if self._ear:
            self._ear.close()
        if self._client and self.is_online:
            self._publish(STATE, self.mind.farewell(self._clock.now()), is_retained=True)
            self._client.disconnect()
        self.is_online = False

    def serve(self, events: int) -> None:
        """Read and write what there is; called by the loop."""
        assert self._client is not None
        if events & selectors.EVENT_READ:
            self._client.loop_read()
            # What TLS has decrypted already does not make the socket readable again.
            while (tls := self._client.socket()) is not None and getattr(tls, "pending", int)():
                self._client.loop_read()
        if events & selectors.EVENT_WRITE:
            self._client.loop_write()

    def _new_client(self) -> Client:
        habits = self._habits
        will = Will(
            habits.topics.report(self.mind.zone, self.mind.device, STATE),
            seal(self.mind.farewell(self._clock.now()), habits.key),
        )
        client = new_client(habits.address, will, name=f"{self.mind.zone}-{self.mind.device}")
        client.on_connect = self._connected
        client.on_disconnect = self._disconnected
        client.on_message = self._told
        read, both = selectors.EVENT_READ, selectors.EVENT_READ | selectors.EVENT_WRITE
        client.on_socket_open = lambda _c, _d, file: self._watch(file, read)
        client.on_socket_close = lambda _c, _d, file: self._watch(file, 0)
        client.on_socket_register_write = lambda _c, _d, file: self._watch(file, both)
        client.on_socket_unregister_write = lambda _c, _d, file: self._watch(file, read)
        return client

    def _watch(self, file: Any, events: int) -> None:  # noqa: ANN401 - the library knows several sockets
        self._loop.watch(file.fileno(), self, events)

    def _look_after(self, client: Client) -> None:
        if client is self._client and client.socket() is not None:
            client.loop_misc()
            self._loop.after(MISC_EVERY_S, lambda: self._look_after(client))

    def _connected(
        self,
        client: Client,
        _data: object,
        _flags: object,
        reason: Any,  # noqa: ANN401 - the library's own
        _more: object,
    ) -> None:
        if reason.is_failure:
            self.error = str(reason)
            return
        self.is_online = True
        self.error = ""
        self._retry_s = RETRY_FIRST_S
        if not self._habits.is_deaf:
            client.subscribe(self._habits.topics.command(self.mind.zone), qos=1)
        self._say_state()
        self._loop.after(self._random.uniform(0, self._habits.heartbeat_s), lambda: self._beat(client))

    def _disconnected(
        self, _client: Client, _data: object, _flags: object, _reason: object, _more: object
    ) -> None:
        self.is_online = False
        if not self._is_leaving:
            self._retry()

    def _retry(self) -> None:
        # Jitter: after a broken broker a thousand loudspeakers must not come back in the same moment.
        self._loop.after(self._random.uniform(0.5, 1.0) * self._retry_s, self._connect_again)
        self._retry_s = min(self._retry_s * 2, RETRY_LONGEST_S)

    def _connect_again(self) -> None:
        if not self._is_leaving:
            self.connect()

    def _told(self, client: Client, _data: object, message: MQTTMessage) -> None:
        now = self._clock.now()
        was, loud = self.mind.playing, self.mind.volume
        try:
            command, refusal = self.mind.obey(message.payload, now)
        except MessageRefused:
            self.refused += 1
            return
        if refusal:
            self.refused += 1
        elif command.act is Act.PLAY:
            if self._habits.drops:
                _cut_off(client)
                return
            self._loop.after(command.lease_s, self._look_at_lease)
        self._listen()
        has_changed = (was is None) != (self.mind.playing is None) or loud != self.mind.volume
        self._loop.after(
            self._habits.slow_s, lambda: self._answer(command.id, refusal, has_changed=has_changed)
        )

    def _answer(self, command: str, refusal: str, *, has_changed: bool) -> None:
        self.answered += 1
        self._publish(ACK, self._report(answers=command, refusal=refusal))
        if has_changed:
            self._say_state()

    def _look_at_lease(self) -> None:
        if self.mind.fall_silent(self._clock.now()):
            self._listen()
            self._say_state()

    def _listen(self) -> None:
        """Pull what is to be played, and nothing else."""
        if not self._habits.pulls:
            return
        url = self.mind.playing.stream_url if self.mind.playing else ""
        if self._ear and self._ear.url != url:
            self._ear.close()
            self._ear = None
        if url and not self._ear:
            self._ear = Ear(url)
            self._note_sound(self._ear)

    def _note_sound(self, ear: Ear) -> None:
        """Say at once when the stream begins to arrive, or ceases to."""
        if ear is not self._ear:
            return
        if ear.hears != self._heard:
            self._heard = ear.hears
            self._publish(HEARTBEAT, self._report())
        self._loop.after(LISTEN_EVERY_S, lambda: self._note_sound(ear))

    def _beat(self, client: Client) -> None:
        if client is self._client and self.is_online:
            self._publish(HEARTBEAT, self._report())
            self._loop.after(self._habits.heartbeat_s, lambda: self._beat(client))

    def _say_state(self) -> None:
        self._publish(STATE, self._report(), is_retained=True)

    def _report(self, *, answers: str = "", refusal: str = "") -> Report:
        return self.mind.report(
            self._clock.now(),
            is_playing=self.is_playing,
            level_db=self.level_db,
            answers=answers,
            refusal=refusal,
        )

    def _publish(self, kind: str, report: Report, *, is_retained: bool = False) -> None:
        if self._client and self.is_online:
            topic = self._habits.topics.report(self.mind.zone, self.mind.device, kind)
            self._client.publish(topic, seal(report, self._habits.key), qos=1, retain=is_retained)


def _cut_off(client: Client) -> None:
    """Lose the connection as a power cut does it: no goodbye, the last will speaks."""
    line = client.socket()
    if isinstance(line, socket.socket):
        line.shutdown(socket.SHUT_RDWR)
