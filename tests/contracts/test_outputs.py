"""One suite over every output, the fake one too."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import OutputBroken
from broadcaster.outputs import open_outputs
from broadcaster.outputs.amplifier.output import AmplifierOutput
from broadcaster.outputs.opening import open_bare
from broadcaster.outputs.pull.output import HttpOutput
from broadcaster.ports import Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.outputs import FakeOutput, FakePowerSwitch
from tests.speakers.mosquitto_server import MosquittoServer, output_to, speakers
from tests.waiting import PATIENCE_S, wait_for

PATIENCE_AT_THE_END = (
    "broadcaster.outputs.pull.output.TAKEN_WITHIN_S",
    "broadcaster.sound.queues.pcm_queue.CLOSE_WITHIN_S",
    "broadcaster.speakers.mqtt.CLOSE_WITHIN_S",
)
"""How long an output that is closed waits for its last sound to be taken."""
NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
TONE = (0.25 * np.sin(2 * np.pi * 1000 * np.arange(960) / HOUSE_RATE_HZ)).astype(np.float32)


def of_kind(kind: str, *, is_live: bool = True, **options: str | int) -> Callable[[Path], Output]:
    def make(folder: Path) -> Output:
        filled = {
            key: value.format(folder=folder) if isinstance(value, str) else value
            for key, value in options.items()
        }
        (output,) = open_outputs([OutputSettings(name="loa", kind=kind, options=filled)], is_live=is_live)
        return output

    return make


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in PATIENCE_AT_THE_END:
        monkeypatch.setattr(limit, PATIENCE_S)
    monkeypatch.setattr("broadcaster.outputs.rtp.sender.STALLED_S", PATIENCE_S)


class WithListener:
    """An HTTP output to whose stream somebody listens from the moment it is open."""

    wants_pcm = True

    def __init__(self, folder: Path) -> None:
        output = open_bare(OutputSettings(name="loa", kind="http", options={"port": 0}))
        assert isinstance(output, HttpOutput)
        self._output = output
        self.name = output.name
        self.write, self.title = output.write, output.title
        self.delivered, self.close = output.delivered, output.close

    def open(self, now: datetime) -> None:
        self._output.open(now)
        threading.Thread(target=self._listen, daemon=True).start()
        wait_for(lambda: self._output.delivered().connected)

    def _listen(self) -> None:
        with urllib.request.urlopen(
            f"http://127.0.0.1:{self._output.port}/loa.mp3", timeout=PATIENCE_S
        ) as stream:
            while stream.read1():
                pass


OUTPUTS: dict[str, Callable[[Path], Output]] = {
    "fake": lambda _: FakeOutput("loa", wants_pcm=True),
    "null": of_kind("null"),
    "wav": of_kind("file", path="{folder}/loa.wav"),
    "mp3": of_kind("file", path="{folder}/loa.mp3"),
    "simulated wav": of_kind("file", is_live=False, path="{folder}/loa.wav"),
    "archive": of_kind("archive", folder="{folder}/luu"),
    "amplifier": lambda folder: AmplifierOutput(
        of_kind("file", path="{folder}/loa.wav")(folder), FakePowerSwitch, lead_s=0.0, tail_s=1.0
    ),
    "http": WithListener,
    "rtp": of_kind("rtp", address="239.255.77.88", interface="127.0.0.1", ttl=0),
}


@pytest.fixture(name="with_loudspeaker")
def _with_loudspeaker(tmp_path: Path, find_program: Callable[[str], str | None]) -> Iterator[Output]:
    program = find_program("mosquitto")
    assert program is not None
    server = MosquittoServer(program, tmp_path)
    server.start()
    with speakers(server):
        yield output_to(server.port)
    server.kill()


@pytest.fixture(
    name="output", params=[*OUTPUTS, pytest.param("mqtt", marks=pytest.mark.service("mosquitto"))], ids=str
)
def _output(request: pytest.FixtureRequest, tmp_path: Path) -> Output:
    if request.param == "mqtt":
        output: Output = request.getfixturevalue("with_loudspeaker")
        return output
    return OUTPUTS[request.param](tmp_path)


def feed(output: Output, blocks: int) -> None:
    for number in range(blocks):
        output.write(TONE, NOW + timedelta(milliseconds=20 * number))


def test_every_frame_is_delivered_or_dropped_by_the_time_it_is_closed(output: Output) -> None:
    output.open(NOW)
    feed(output, 50)
    output.close()

    report = output.delivered()

    assert report.frames + report.dropped == 50 * 960
    assert report.frames == 50 * 960


def test_nothing_is_delivered_before_something_is_written(output: Output) -> None:
    output.open(NOW)

    report = output.delivered()
    output.close()

    assert (report.frames, report.dropped) == (0, 0)


def test_the_count_begins_again_when_it_is_opened_again(output: Output) -> None:
    output.open(NOW)
    feed(output, 5)
    output.close()
    output.open(NOW + timedelta(seconds=1))
    feed(output, 3)
    output.close()

    assert output.delivered().frames == 3 * 960


def test_closing_twice_does_no_harm(output: Output) -> None:
    output.open(NOW)
    output.close()
    output.close()

    assert output.delivered().frames == 0


def test_a_block_may_be_reused_by_the_caller(output: Output) -> None:
    block = TONE.copy()
    output.open(NOW)
    output.write(block, NOW)
    block.fill(0)
    output.write(block, NOW + timedelta(milliseconds=20))
    output.close()

    assert output.delivered().frames == 2 * 960


def test_a_title_may_hold_quotes_newlines_and_vietnamese(output: Output) -> None:
    output.open(NOW)
    output.title('Bản tin "sáng"\r\nXã Ea Knốp & 100% <đủ>')
    feed(output, 1)
    output.close()

    assert output.delivered().frames == 960


def test_what_cannot_be_opened_says_so(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_bytes(b"a file where a folder is wanted")
    output = of_kind("file", path=str(blocked / "loa.wav"))(tmp_path)

    with pytest.raises(OutputBroken, match="cannot be written"):
        output.open(NOW)
    output.close()
