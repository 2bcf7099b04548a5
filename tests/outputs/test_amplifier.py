"""The amplifier: on before the sound, off after it, and off whatever becomes of the player."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import textwrap
import threading
import time
import tty
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.errors import ConfigurationRefused, OutputBroken
from broadcaster.model import OccurrenceState
from broadcaster.outputs.amplifier.output import AmplifierOutput
from broadcaster.outputs.amplifier.switch_guard import Guard
from broadcaster.outputs.opening import open_bare
from broadcaster.ports import Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.fakes.outputs import FakeOutput, FakePowerSwitch
from tests.playout.scenario import PlayedStation
from tests.waiting import PATIENCE_S, wait_for

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
TICK = 960
SOUND = np.full(TICK, 0.25, dtype=np.float32)
SILENCE = np.zeros(TICK, dtype=np.float32)


class Bench:
    """An amplifier on a fake output and a fake relay, fed by the tick."""

    def __init__(self, *, lead_s: float = 3.0, tail_s: float = 5.0) -> None:
        self.relay = FakePowerSwitch()
        self.output = FakeOutput("loa", wants_pcm=True)
        self.amplifier = AmplifierOutput(self.output, lambda: self.relay, lead_s=lead_s, tail_s=tail_s)
        self.amplifier.open(NOW)
        self.ticks = 0
        self.switched: list[tuple[float, bool]] = []

    def play(self, length_s: float, block: np.ndarray = SILENCE, due_at: datetime | None = None) -> None:
        for _ in range(round(length_s * 50)):
            self.amplifier.expect(due_at)
            before = self.relay.is_on
            self.amplifier.write(block, NOW + timedelta(seconds=self.ticks / 50))
            if self.relay.is_on is not before:
                self.switched.append((self.ticks / 50, self.relay.is_on))
            self.ticks += 1

    def sound_s(self) -> list[tuple[float, float]]:
        """Give from when to when the output got sound."""
        blocks = [bool(block.any()) for _, block in self.output.blocks]
        edges = np.flatnonzero(np.diff(np.array([False, *blocks, False]).astype(int)))
        return [(begin / 50, end / 50) for begin, end in edges.reshape(-1, 2).tolist()]


def test_announced_sound_is_on_time_and_finds_the_amplifier_warm() -> None:
    bench = Bench(lead_s=3.0, tail_s=5.0)
    bench.play(10.0, due_at=NOW + timedelta(seconds=10))
    bench.play(20.0, SOUND)
    bench.play(10.0)

    assert bench.sound_s() == [(10.0, 30.0)]
    assert bench.switched == [(6.5, True), (35.0, False)]
    assert bench.amplifier.delivered().frames == 40 * HOUSE_RATE_HZ


def test_a_message_that_nobody_announced_waits_for_the_amplifier_and_loses_no_word() -> None:
    bench = Bench(lead_s=3.0, tail_s=5.0)
    bench.play(1.0)
    bench.play(5.0, SOUND)
    bench.play(20.0)

    assert bench.switched[0] == (1.0, True)
    assert bench.sound_s() == [(4.0, 9.0)]
    report = bench.amplifier.delivered()
    assert (report.frames, report.dropped, report.held) == (26 * HOUSE_RATE_HZ, 0, 0)


def test_what_waits_is_held_and_not_yet_delivered() -> None:
    bench = Bench(lead_s=3.0)
    bench.play(2.0, SOUND)

    report = bench.amplifier.delivered()
    assert (report.frames, report.held) == (0, 2 * HOUSE_RATE_HZ)


def test_a_delay_is_made_up_in_the_first_long_silence() -> None:
    bench = Bench(lead_s=3.0, tail_s=60.0)
    bench.play(5.0, SOUND)
    bench.play(10.0)
    bench.play(5.0, SOUND)
    bench.play(10.0)

    assert bench.sound_s() == [(3.0, 8.0), (15.0, 20.0)]


def test_a_pause_in_a_late_message_is_not_shortened() -> None:
    bench = Bench(lead_s=3.0)
    bench.play(2.0, SOUND)
    bench.play(1.0)
    bench.play(2.0, SOUND)
    bench.play(10.0)

    assert bench.sound_s() == [(3.0, 5.0), (6.0, 8.0)]


def test_the_amplifier_stays_on_over_a_gap_shorter_than_lead_and_tail() -> None:
    bench = Bench(lead_s=3.0, tail_s=5.0)
    bench.play(5.0, due_at=NOW + timedelta(seconds=5))
    bench.play(5.0, SOUND, due_at=NOW + timedelta(seconds=18))
    bench.play(8.0, due_at=NOW + timedelta(seconds=18))
    bench.play(5.0, SOUND)

    assert bench.switched == [(1.5, True)]


def test_an_announcement_that_is_taken_back_turns_it_off_after_the_tail() -> None:
    bench = Bench(lead_s=3.0, tail_s=1.0)
    bench.play(2.0, due_at=NOW + timedelta(seconds=4))
    bench.play(5.0)

    assert bench.switched == [(0.5, True), (3.0, False)]


def test_sound_under_a_relay_that_does_not_answer_is_lost_but_played() -> None:
    bench = Bench(lead_s=1.0)
    bench.relay.trouble = OutputBroken("no route to host")
    bench.play(10.0, SOUND)
    bench.play(10.0)

    report = bench.amplifier.delivered()
    assert bench.sound_s() == [(2.0, 12.0)], "a person may have turned the amplifier on"
    assert report.dropped == 10 * HOUSE_RATE_HZ
    assert (report.connected, report.error) == (False, "no route to host")


def test_the_relay_is_turned_off_when_the_output_is_closed() -> None:
    bench = Bench(lead_s=0.0)
    bench.play(1.0, SOUND)
    assert bench.relay.is_on
    bench.amplifier.close()
    bench.amplifier.close()

    assert not bench.relay.is_on
    assert bench.relay.is_closed


def test_it_is_off_while_the_output_is_broken() -> None:
    bench = Bench(lead_s=0.0)
    bench.play(1.0, SOUND)
    bench.output.trouble = "die"
    with pytest.raises(OutputBroken):
        bench.play(1.0, SOUND)
    bench.amplifier.close()

    assert not bench.relay.is_on


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.booleans(), st.integers(1, 300), st.booleans()), min_size=1, max_size=12),
    st.sampled_from([0.0, 0.5, 2.0]),
)
def test_no_sound_is_lost_or_reordered_and_every_frame_is_counted(
    pieces: list[tuple[bool, int, bool]], lead_s: float
) -> None:
    bench = Bench(lead_s=lead_s, tail_s=0.5)
    number = 0
    for has_sound, ticks, is_announced in pieces:
        for _ in range(ticks):
            number += has_sound
            block = np.full(TICK, number / 1e6 if has_sound else 0.0, dtype=np.float32)
            at = NOW + timedelta(seconds=bench.ticks / 50)
            bench.play(0.02, block, due_at=at if is_announced else None)
            report = bench.amplifier.delivered()
            assert report.frames + report.dropped + report.held == bench.ticks * TICK
    bench.play(10.0)

    heard = [round(float(block[0]) * 1e6) for _, block in bench.output.blocks if block.any()]
    assert heard == list(range(1, number + 1))
    assert bench.amplifier.delivered().frames == bench.ticks * TICK


def on_air(station: PlayedStation, lead_s: float) -> Bench:
    """Put an amplifier on the real player."""
    bench = Bench(lead_s=lead_s)
    station.outputs = (bench.amplifier,)
    return bench


def first_sound(bench: Bench) -> datetime:
    return next(at for at, block in bench.output.blocks if block.any())


def test_a_programme_of_the_day_sounds_on_its_second(station: PlayedStation) -> None:
    bench = on_air(station, lead_s=20)
    morning = station.occurrence("05:30", 60, audio_s=60)
    station.play("05:40")

    assert first_sound(bench) == morning.starts_at
    assert station.told() == ["loa join0 05:30:00 60s aired complete"]
    station.check()


def test_a_message_waits_for_a_cold_amplifier_and_is_still_one_whole_row(station: PlayedStation) -> None:
    bench = on_air(station, lead_s=20)
    station.play("05:00")
    message = station.interrupt(30)
    station.play("05:40")

    assert first_sound(bench) >= NOW.replace(hour=5, minute=0, second=20)
    assert station.told() == ["loa khan-cap 05:00:00 30s aired complete"]
    assert station.state(message) is OccurrenceState.AIRED
    station.check()


def test_sound_under_a_dead_relay_is_not_logged_as_aired(station: PlayedStation) -> None:
    bench = on_air(station, lead_s=1)
    bench.relay.trouble = OutputBroken("no route to host")
    morning = station.occurrence("05:30", 60, audio_s=60)
    station.play("05:40")

    assert station.told() == []
    assert station.state(morning) is OccurrenceState.MISSED
    assert "no route to host" in station.reason(morning)


# --- the guard, a process of its own --------------------------------------------------------------


def amplifier(**options: str | float) -> Output:
    filled = {"of": "null", "lead_s": 0.0, "tail_s": 0.0, **options}
    return open_bare(OutputSettings(name="loa", kind="amplifier", options=filled))


@pytest.fixture(name="pin")
def _pin(tmp_path: Path) -> Path:
    pin = tmp_path / "value"
    pin.write_text("?")
    return pin


def play_until(output: Output, block: np.ndarray, what: Callable[[], bool]) -> None:
    """Write at the player's pace until it is so."""
    for _ in range(round(PATIENCE_S * 50)):
        output.write(block, NOW)
        if what():
            return
        time.sleep(0.02)
    pytest.fail(f"it did not happen within {PATIENCE_S:.0f} s")


def test_the_pin_is_off_at_first_then_on_with_the_sound_then_off(pin: Path) -> None:
    output = amplifier(switch="gpio", switch_device=str(pin))
    output.open(NOW)
    wait_for(lambda: pin.read_text() == "0")
    for _ in range(2):
        play_until(output, SOUND, lambda: pin.read_text() == "1")
        play_until(output, SILENCE, lambda: pin.read_text() == "0")
    play_until(output, SOUND, lambda: pin.read_text() == "1")
    output.close()
    wait_for(lambda: pin.read_text() == "0")


PLAYER = textwrap.dedent("""
    import sys, time
    from datetime import datetime
    from tests.outputs.test_amplifier import NOW, SOUND, amplifier
    output = amplifier(switch="gpio", switch_device=sys.argv[1])
    output.open(NOW)
    while True:
        output.write(SOUND, NOW)
        time.sleep(0.02)
""")


@pytest.fixture(name="player")
def _player(pin: Path) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", PLAYER, str(pin)]) as player:
        wait_for(lambda: pin.read_text() == "1")
        yield player
        player.kill()


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_player_that_is_killed_leaves_the_amplifier_off(
    player: subprocess.Popen[bytes], pin: Path, number: int
) -> None:
    player.send_signal(number)

    wait_for(lambda: pin.read_text() == "0")


def test_a_player_that_hangs_leaves_the_amplifier_off(player: subprocess.Popen[bytes], pin: Path) -> None:
    player.send_signal(signal.SIGSTOP)

    wait_for(lambda: pin.read_text() == "0")
    player.send_signal(signal.SIGCONT)
    wait_for(lambda: pin.read_text() == "1")


def test_a_guard_that_is_killed_is_noticed(pin: Path) -> None:
    output = amplifier(switch="gpio", switch_device=str(pin))
    output.open(NOW)
    output.write(SOUND, NOW)
    wait_for(lambda: pin.read_text() == "1")
    assert isinstance(output, AmplifierOutput)
    output._switch._process.kill()

    def is_noticed() -> bool:
        try:
            for _ in range(50):
                output.write(SOUND, NOW)
        except OutputBroken:
            return True
        return False

    wait_for(is_noticed)
    output.close()
    output.open(NOW)
    wait_for(lambda: pin.read_text() == "0")
    output.close()


class FakeSwitch:
    def __init__(self) -> None:
        self.turned: list[bool] = []
        self.failures = 0

    def turn(self, *, on: bool) -> None:
        if self.failures:
            self.failures -= 1
            raise TimeoutError("timed out\nreally")
        self.turned.append(on)


def guarded(wishes: str, max_on_s: int = 100, failures: int = 0) -> list[bool]:
    switch = FakeSwitch()
    switch.failures = failures
    waiting: SimpleQueue[str] = SimpleQueue()
    guard = Guard(switch, OneByOne(waiting), max_on_s)
    for wish in wishes:
        waiting.put({"1": "on", "0": "off"}[wish])
    waiting.put("")
    guard.run()
    return switch.turned


class OneByOne:
    """A queue that seems empty after each wish, as it is when they come by the second."""

    def __init__(self, waiting: SimpleQueue[str]) -> None:
        self._waiting = waiting

    def get(self, timeout: float | None = None) -> str:
        return self._waiting.get_nowait()

    def empty(self) -> bool:
        return True


def test_the_watchdog_turns_it_off_until_it_was_wished_off(capsys: pytest.CaptureFixture[str]) -> None:
    turned = guarded("111111" + "0" + "11", max_on_s=3)

    assert turned == [False, True, False, True, False]
    assert "trouble it was on for 3 s and was turned off" in capsys.readouterr().out


def test_a_switch_that_fails_is_tried_again_with_the_next_wish(capsys: pytest.CaptureFixture[str]) -> None:
    turned = guarded("0111", failures=3)

    assert turned == [True, False]
    assert capsys.readouterr().out.splitlines() == ["trouble timed out really"] * 3 + ["on", "off"]


@pytest.fixture(name="board")
def _board() -> Iterator[tuple[ThreadingHTTPServer, list[str]]]:
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(f"{self.command} {self.path}")
            self.send_response(500 if "broken" in self.path else 200)
            self.end_headers()

        def do_POST(self) -> None:
            self.do_GET()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        serving = threading.Thread(target=server.serve_forever, args=(0.05,))
        serving.start()
        yield server, asked
        server.shutdown()
        serving.join()


def test_a_board_with_addresses_is_asked(board: tuple[ThreadingHTTPServer, list[str]]) -> None:
    server, asked = board
    base = f"http://127.0.0.1:{server.server_port}"
    output = amplifier(
        switch="http", switch_on=f"{base}/relay?turn=on", switch_off=f"{base}/off", switch_method="POST"
    )
    output.open(NOW)
    wait_for(lambda: asked == ["POST /off"])
    output.write(SOUND, NOW)
    wait_for(lambda: asked[1:2] == ["POST /relay?turn=on"])
    output.close()
    # Once more where the wish did not come in time: the guard of a player that is late turns it off.
    wait_for(lambda: set(asked[2:]) == {"POST /off"})


def test_a_board_that_refuses_is_reported(board: tuple[ThreadingHTTPServer, list[str]]) -> None:
    server, asked = board
    base = f"http://127.0.0.1:{server.server_port}"
    output = amplifier(switch="http", switch_on=f"{base}/broken", switch_off=f"{base}/off")
    output.open(NOW)

    play_until(output, SOUND, lambda: "500" in output.delivered().error)
    assert not output.delivered().connected
    assert output.delivered().frames == 0
    before = len(asked)
    output.close()
    wait_for(lambda: "GET /off" in asked[before:])


def test_a_serial_board_gets_its_bytes() -> None:
    board, port = pty.openpty()
    tty.setraw(port)
    output = amplifier(
        switch="serial",
        switch_device=os.ttyname(port),
        switch_baud=115_200,
        switch_on="03 02 00",
        switch_off="03 02 01",
    )
    output.open(NOW)
    assert os.read(board, 3) == b"\x03\x02\x01"
    output.write(SOUND, NOW)
    assert os.read(board, 3) == b"\x03\x02\x00"
    output.close()
    assert os.read(board, 3) == b"\x03\x02\x01"
    os.close(board)
    os.close(port)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"of": "amplifier"}, r"of: .*amplifier"),
        ({}, r"switch: This must be given"),
        ({"of": "sondcard", "switch": "gpio", "switch_device": "x"}, r"Did you mean “soundcard”"),
        ({"switch": "usb"}, r"gpio, http, serial"),
        ({"switch": "gpio"}, r"switch_device: This must be given"),
        ({"switch": "http", "switch_on": "file:///etc", "switch_off": "http://a/"}, r"switch_on: .*http://"),
        ({"switch": "http", "switch_on": "http://a/\r\nX: 1", "switch_off": "http://a/"}, r"switch_on: "),
        ({"switch": "http", "switch_on": "http://a/", "switch_off": ""}, r"switch_off: "),
        (
            {"switch": "serial", "switch_on": "3Z", "switch_off": "00", "switch_device": "/dev/ttyUSB0"},
            r"switch_on: .*03 02 01",
        ),
        (
            {
                "switch": "serial",
                "switch_on": "01",
                "switch_off": "00",
                "switch_device": "/dev/ttyUSB0",
                "switch_baud": 9601,
            },
            r"9600, 19200",
        ),
        ({"switch": "gpio", "switch_device": "x", "switch_pin": 17}, r"switch_pin: This key is not known"),
        ({"switch": "gpio", "switch_device": "x", "kbps": 64}, r"kbps: This key is not known"),
        ({"switch": "gpio", "switch_device": "x", "lead_s": -1.0}, r"0\.0 to 60\.0"),
    ],
)
def test_a_mistake_in_the_settings_names_the_key(options: dict[str, str | float], message: str) -> None:
    with pytest.raises(ConfigurationRefused, match=message):
        amplifier(**options)
