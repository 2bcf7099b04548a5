"""
The MQTT output: loudspeakers that are told to pull the sound from a stream, and that answer.

The sound itself goes another way (an Icecast or HTTP output, named by its address). What is written here
only shows when there is sound; it counts as delivered when the loudspeakers say that they play.
Source: docs/decisions/0011-mqtt-loudspeakers.md.
"""

from __future__ import annotations

import logging
import threading
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.errors import N_, BroadcasterError, OutputBroken
from broadcaster.model import Priority
from broadcaster.ports import Delivered, Devices, Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.speakers.broker import BrokerAddress, BrokerLine, Will
from broadcaster.speakers.commands import CommandSender
from broadcaster.speakers.courier import Courier, courier_of
from broadcaster.speakers.protocol import KINDS, STATE, MessageRefused
from broadcaster.speakers.roll_call import RollCall
from broadcaster.speakers.sealing import read_report
from broadcaster.speakers.tally import Tally

if TYPE_CHECKING:
    from paho.mqtt.client import MQTTMessage

    from broadcaster.sound.pcm import Pcm

log = logging.getLogger(__name__)

LOOK_EVERY_S = 0.05
"""How often the answers are counted while something is on; a new command is sent at once."""

CLOSE_WITHIN_S = 3.0


def open_mqtt(settings: OutputSettings, *, is_live: bool = True) -> Output:
    """
    Make an output of MQTT loudspeakers.

    Options:
        host, port (1883), user, password: the broker. tls (false), ca_file: its encryption.
        base: first part of all topics (default "broadcaster").
        zones: names of the zones, with commas between; a zone belongs to one output.
        secret: shared with the loudspeakers, signs every message; 16 characters or more.
        stream_url: where the loudspeakers pull the sound from.
        volume: "05:00 80, 21:00 40; thon-2: 05:00 60; khan-cap: 00:00 100" (default "00:00 80").
        tail_s: silence after which the loudspeakers are told to stop (default 5).
    """
    del is_live
    form = settings.form()
    address = BrokerAddress(
        host=form.host("host"),
        port=form.whole("port", 1883, at_least=1, at_most=65_535),
        user=form.text("user", ""),
        password=form.text("password", ""),
        uses_tls=form.flag("tls", default=False),
        ca_file=str(form.optional_path("ca_file", settings.folder) or ""),
    )
    courier = courier_of(form)
    tail_s = form.number("tail_s", 5.0, at_least=0.5, at_most=600.0)
    form.check()
    return MqttOutput(settings.name, address, courier, tail_frames=round(tail_s * HOUSE_RATE_HZ))


@dataclass(frozen=True, slots=True)
class _LastCall:
    """What was last known of a call; made by the output's thread, read by the loop."""

    call: str
    devices: Devices
    is_told: bool

    @property
    def is_heard(self) -> bool:
        return self.is_told and self.devices.playing > 0


class MqttOutput:
    """
    Tells loudspeakers to play while there is sound, and counts those that do.

    Frames are delivered while the broker has taken the command and at least one loudspeaker says that it
    plays. Sound from shortly before its answer counts with it: it waits in the buffer of the stream.
    """

    wants_pcm = True
    gather_frames = HOUSE_RATE_HZ // 25

    def __init__(self, name: str, address: BrokerAddress, courier: Courier, *, tail_frames: int) -> None:
        self.name = name
        self._address = address
        self._courier = courier
        self._tail_frames = tail_frames
        self._lock = threading.Lock()
        self._changed = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None
        self._line: BrokerLine | None = None
        self._roll = RollCall()
        self._tally = Tally()
        self._call = ""
        self._priority = Priority.NORMAL
        self._quiet_frames = 0
        self._now: datetime | None = None
        self._newcomer_at: datetime | None = None
        self._last_call = _LastCall("", Devices(known=0, acknowledged=0, playing=0), is_told=False)
        self._trouble: OutputBroken | None = None
        self._has_complained = False

    def open(self, now: datetime) -> None:
        """Begin to connect; a broker that is down is no reason to wait. Raises OutputBroken."""
        topic = self._courier.topics.bridge(self.name)
        self._line = BrokerLine(
            self._address,
            Will(topic, b"offline"),
            name=f"bridge-{self.name}",
            on_up=self._came_up,
            on_down=self._went_down,
            on_message=self._hear,
        )
        self._now, self._call, self._quiet_frames, self._newcomer_at = now, "", 0, None
        self._tally = Tally()
        self._roll = RollCall()
        self._closing.clear()
        sender = CommandSender(self._courier, self._line)
        self._thread = threading.Thread(
            target=self._work, args=(sender, self._line), name=f"output {self.name}", daemon=True
        )
        self._line.open()
        self._thread.start()

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Take note whether there is sound; the frames wait for the loudspeakers' word."""
        has_sound = bool(pcm.any())
        with self._lock:
            self._now = now
            self._quiet_frames = 0 if has_sound else self._quiet_frames + len(pcm)
            if has_sound:
                self._begin()
            elif self._quiet_frames > self._tail_frames:
                self._end()
            self._count(len(pcm))

    def sounds(self, priority: Priority) -> None:
        """Take the class of what sounds now: it may have a volume of its own."""
        with self._lock:
            self._priority = priority
            self._changed.set()

    def title(self, text: str) -> None:  # noqa: ARG002 - the stream carries the titles
        """Begin to call: a programme starts, be it with a silence."""
        with self._lock:
            self._quiet_frames = 0
            self._begin()

    def delivered(self) -> Delivered:
        """Report."""
        last, line = self._last_call, self._line
        is_up = line is not None and line.is_up
        return Delivered(
            frames=self._tally.delivered,
            dropped=self._tally.dropped,
            connected=is_up and last.is_told and last.call == self._call,
            trouble=(line.trouble if line and not is_up else None) or self._trouble,
            devices=last.devices,
        )

    def close(self) -> None:
        """Wait a moment for answers, tell the loudspeakers to stop, say goodbye."""
        if self._thread is None or self._line is None:
            return
        for _ in range(round(CLOSE_WITHIN_S / LOOK_EVERY_S)):
            with self._lock:
                self._count(0)
                if not self._tally.waiting or self._line.trouble:
                    break
            self._closing.wait(LOOK_EVERY_S)
        with self._lock:
            self._end()
        self._closing.set()
        self._changed.set()
        self._thread.join()
        self._thread = None

    def _begin(self) -> None:
        if not self._call:
            self._call = uuid.uuid4().hex
            self._trouble = None
            self._changed.set()

    def _end(self) -> None:
        if self._call:
            self._call = ""
            self._tally.settle(0, is_heard=False)
            self._changed.set()

    def _count(self, frames: int) -> None:
        assert self._line is not None
        if not self._call:
            # The silence between programmes; nobody is asked to play it.
            self._tally.settle(frames, is_heard=self._line.is_up)
        elif self._last_call.call == self._call and self._last_call.is_heard and self._line.is_up:
            self._tally.settle(frames, is_heard=True)
            self._trouble = None
        else:
            self._tally.wait(frames)

    def _work(self, sender: CommandSender, line: BrokerLine) -> None:
        while not self._closing.is_set():
            self._changed.wait(LOOK_EVERY_S)
            self._changed.clear()
            self._look(sender)
        self._look(sender)
        sender.wait_taken(CLOSE_WITHIN_S)
        line.close()

    def _look(self, sender: CommandSender) -> None:
        with self._lock:
            call, now, is_missing = self._call, self._now, self._tally.is_losing
            priority = self._priority if call else Priority.NORMAL
        assert now is not None
        newcomer_at = self._newcomer_at
        sender.tell(call, now, priority=priority, has_newcomer=newcomer_at is not None)
        if newcomer_at and sender.told_since(newcomer_at):
            self._newcomer_at = None
        self._last_call = _LastCall(call, self._roll.count(call, now), sender.has_told(call))
        if is_missing and call and not self._last_call.is_heard:
            self._complain(self._last_call.devices)

    def _complain(self, devices: Devices) -> None:
        error = OutputBroken(
            N_("No loudspeaker says that it plays ({acknowledged} of {known} obeyed; {refusal})."),
            where=self.name,
            remedy=N_(
                "Check the loudspeakers (power, network, clock, secret) and the address of the stream."
            ),
            acknowledged=devices.acknowledged,
            known=devices.known,
            refusal=self._roll.refusal or "-",
        )
        if not self._trouble:
            log.warning("%s", error)
        self._trouble = error

    def _came_up(self) -> None:
        assert self._line is not None
        topics = self._courier.topics
        self._line.subscribe(
            [topics.report(zone, "+", kind) for zone in self._courier.zones for kind in KINDS]
        )
        self._line.publish(topics.bridge(self.name), b"online", is_retained=True)
        self._has_complained = False
        self._changed.set()

    def _went_down(self) -> None:
        self._roll.forget_heard()

    def _hear(self, message: MQTTMessage) -> None:
        try:
            report = read_report(self._courier.topics, message.topic, message.payload, self._courier.key)
        except MessageRefused as refused:
            self._note_refused(message.topic, refused)
            return
        if message.topic.endswith(f"/{STATE}"):
            self._roll.know(report)
            if report.is_online and not message.retain and not self._roll.has_heard(report, self._call):
                self._newcomer_at = self._now
        elif not message.retain:
            assert self._now is not None
            self._roll.hear(report, self._now)

    def _note_refused(self, topic: str, refused: BroadcasterError) -> None:
        # One line for each connection: a flood of forged messages must not fill the disk.
        if not self._has_complained:
            log.warning("output %s: a message on %s was refused: %s", self.name, topic, refused)
            self._has_complained = True
