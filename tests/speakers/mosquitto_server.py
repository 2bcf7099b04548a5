"""A real Mosquitto for the tests, a plain client for it, and loudspeakers."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from paho.mqtt import client as mqtt

from broadcaster.clock import VIETNAM, Clock, SystemClock, VirtualClock
from broadcaster.outputs.opening import open_bare
from broadcaster.ports import Output, OutputSettings
from broadcaster.speakers.broker import BrokerAddress
from broadcaster.speakers.fleet import Faults, FleetSettings, SpeakerFleet
from tests.ports import free_port
from tests.waiting import PATIENCE_S, wait_for

SECRET = "mật khẩu của đài xã"
STREAM = "http://127.0.0.1:8000/loa.mp3"
NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)


class MosquittoServer:
    """A mosquitto on a free port; may be killed and started again."""

    def __init__(self, program: str, folder: Path, *lines: str) -> None:
        self.port = free_port()
        self.folder = folder / "mosquitto"
        self.folder.mkdir()
        config = self.folder / "mosquitto.conf"
        access = lines or ("allow_anonymous true",)
        # Started as root, it would become another user, who cannot read a test's folder.
        user = "user root" if os.geteuid() == 0 else ""
        config.write_text("\n".join((f"listener {self.port} 127.0.0.1", user, "persistence false", *access)))
        self._command = [program, "-c", str(config)]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> BrokerAddress:
        return BrokerAddress(host="127.0.0.1", port=self.port)

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        wait_for(self._answers)

    def _answers(self) -> bool:
        # As Icecast's: it ends when somebody else has its port.
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), PATIENCE_S):
            return True
        return False

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None


class Witness:
    """A client that sees everything on the broker and may say anything."""

    def __init__(self, server: MosquittoServer) -> None:
        self.messages: list[mqtt.MQTTMessage] = []
        self._client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2, client_id="witness")
        self._subscribed = threading.Event()
        self._client.on_subscribe = lambda *_: self._subscribed.set()
        self._client.on_message = lambda _client, _data, message: self.messages.append(message)
        self._client.connect("127.0.0.1", server.port)
        self._client.loop_start()
        self._client.subscribe("#", qos=1)
        assert self._subscribed.wait(PATIENCE_S)

    def say(self, topic: str, payload: bytes, *, retain: bool = False) -> None:
        self._client.publish(topic, payload, qos=1, retain=retain).wait_for_publish(PATIENCE_S)

    def on(self, ending: str) -> list[mqtt.MQTTMessage]:
        return [message for message in tuple(self.messages) if message.topic.endswith(ending)]

    def close(self) -> None:
        self._client.disconnect()
        self._client.loop_stop()


@contextmanager
def speakers(
    server: MosquittoServer,
    count: int = 1,
    *,
    zones: tuple[str, ...] = ("thon-1",),
    clock: Clock | None = None,
    faults: Faults | None = None,
    **changes: object,
) -> Iterator[SpeakerFleet]:
    """Have loudspeakers online; all those that are not late."""
    settings = FleetSettings(
        **{
            "address": server.address,
            "base": "xa",
            "zones": zones,
            "secret": SECRET,
            "count": count,
            "heartbeat_s": 0.5,
            "faults": faults or Faults(),
            **changes,
        }
    )
    fleet = SpeakerFleet(settings, clock or VirtualClock(NOW), pace=SystemClock())
    stop = threading.Event()
    thread = threading.Thread(target=fleet.run, args=(stop,))
    thread.start()
    try:
        wait_for(lambda: fleet.status().online == count)
        yield fleet
    finally:
        stop.set()
        thread.join()


def output_to(port: int, **options: object) -> Output:
    filled = {
        "host": "127.0.0.1",
        "port": port,
        "base": "xa",
        "zones": "thon-1",
        "secret": SECRET,
        "stream_url": STREAM,
        **options,
    }
    return open_bare(OutputSettings(name="loa", kind="mqtt", options=filled))
