"""MQTT loudspeakers against a real Mosquitto."""

from __future__ import annotations

import json
import math
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from broadcaster.clock import SystemClock, VirtualClock
from broadcaster.errors import ConfigurationRefused, OutputBroken
from broadcaster.model import Evidence, Outcome
from broadcaster.outputs import open_outputs
from broadcaster.playout import loop
from broadcaster.ports import Devices, Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.speakers.fleet import Faults
from broadcaster.speakers.protocol import Act, Command
from broadcaster.speakers.sealing import seal, unseal_command, unseal_report
from tests.fakes.outputs import FakeOutput
from tests.outputs.icecast.icecast_server import IcecastServer
from tests.playout.scenario import PlayedStation, at
from tests.ports import port_where_nobody_listens
from tests.speakers.mosquitto_server import (
    NOW,
    SECRET,
    STREAM,
    MosquittoServer,
    Witness,
    output_to,
    speakers,
)
from tests.waiting import PATIENCE_S, wait_for

KEY = SECRET.encode()
TONE = (0.25 * np.sin(2 * np.pi * 1000 * np.arange(960) / HOUSE_RATE_HZ)).astype(np.float32)

pytestmark = pytest.mark.service("mosquitto")


@pytest.fixture(name="make_server")
def _make_server(
    tmp_path: Path, find_program: Callable[[str], str | None]
) -> Iterator[Callable[..., MosquittoServer]]:
    program = find_program("mosquitto")
    assert program is not None
    servers: list[MosquittoServer] = []

    def make(*lines: str) -> MosquittoServer:
        server = MosquittoServer(program, tmp_path, *lines)
        servers.append(server)
        server.start()
        return server

    yield make
    for server in servers:
        server.kill()


@pytest.fixture(name="server")
def _server(make_server: Callable[..., MosquittoServer]) -> MosquittoServer:
    return make_server()


class Feeder:
    """
    Writes in real time until it is stopped: a tone, or silence.

    `pauses_at`: frames at which its time stands still until `go_on`, for what shall come before more.
    """

    def __init__(self, output: Output, start: datetime = NOW, *, pauses_at: float = math.inf) -> None:
        self.output = output
        self.pauses_at = pauses_at
        self.is_silent = False
        self.written = 0
        self._start = start
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._feed, daemon=True)
        output.open(start)
        self._thread.start()

    def _feed(self) -> None:
        while not self._stop.wait(0.02):
            if self.written >= self.pauses_at:
                continue
            now = self._start + timedelta(seconds=self.written / HOUSE_RATE_HZ)
            self.output.write(np.zeros_like(TONE) if self.is_silent else TONE, now)
            self.written += len(TONE)

    def go_on(self) -> None:
        self.pauses_at = math.inf

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()
        self.output.close()


@contextmanager
def feeding(output: Output, start: datetime = NOW, *, pauses_at: float = math.inf) -> Iterator[Feeder]:
    feeder = Feeder(output, start, pauses_at=pauses_at)
    try:
        yield feeder
    finally:
        feeder.stop()


@contextmanager
def witnessing(server: MosquittoServer) -> Iterator[Witness]:
    witness = Witness(server)
    try:
        yield witness
    finally:
        witness.close()


def commands(witness: Witness) -> list[Command]:
    return [unseal_command(message.payload, KEY) for message in witness.on("/all/set")]


def command(**changes: object) -> Command:
    play = Command(
        id="forged",
        zone="thon-1",
        act=Act.PLAY,
        issued_at=NOW,
        expires_at=NOW + timedelta(seconds=20),
        volume=70,
        call="c",
        stream_url=STREAM,
        lease_s=30,
    )
    return replace(play, **changes)


# --- the output -----------------------------------------------------------------------------------


def test_loudspeakers_play_while_there_is_sound_and_stop_after_it(server: MosquittoServer) -> None:
    with speakers(server, 3) as fleet, feeding(output_to(server.port, tail_s=0.5)) as feeder:
        wait_for(lambda: fleet.status().playing == 3)
        wait_for(lambda: feeder.output.delivered().devices == Devices(known=3, acknowledged=3, playing=3))
        wait_for(lambda: feeder.output.delivered().frames > 0)
        heard = feeder.output.delivered()
        feeder.is_silent = True
        wait_for(lambda: fleet.status().playing == 0)

    assert heard.connected
    assert heard.error == ""


def test_every_frame_is_delivered_or_dropped(server: MosquittoServer) -> None:
    with speakers(server), feeding(output_to(server.port)) as feeder:
        wait_for(lambda: feeder.output.delivered().frames > HOUSE_RATE_HZ)

    report = feeder.output.delivered()
    assert report.frames + report.dropped == feeder.written


def test_without_any_loudspeaker_nothing_is_delivered(server: MosquittoServer) -> None:
    with feeding(output_to(server.port)) as feeder:
        wait_for(lambda: feeder.output.delivered().dropped > 0)
        wait_for(lambda: "No loudspeaker" in feeder.output.delivered().error)

    assert feeder.output.delivered().frames == 0


def test_without_a_broker_everything_is_dropped_and_the_reason_told() -> None:
    with port_where_nobody_listens() as port, feeding(output_to(port)) as feeder:
        wait_for(lambda: feeder.output.delivered().dropped > 0)
        report = feeder.output.delivered()

    assert not report.connected
    assert "cannot be reached" in report.error
    assert feeder.output.delivered().dropped == feeder.written


def test_the_silence_between_programmes_calls_nobody(server: MosquittoServer) -> None:
    output = output_to(server.port)
    with speakers(server) as fleet, witnessing(server) as witness, feeding(output) as feeder:
        feeder.is_silent = True
        wait_for(lambda: output.delivered().connected)
        calls = {each.act for each in commands(witness)}
        playing = fleet.status().playing

    assert Act.PLAY not in calls
    assert playing == 0


def test_a_programme_that_begins_with_silence_is_called_at_its_title(server: MosquittoServer) -> None:
    output = output_to(server.port)
    with speakers(server) as fleet, feeding(output) as feeder:
        feeder.is_silent = True
        output.title("Bản tin sáng")
        wait_for(lambda: fleet.status().playing == 1)


def test_each_zone_has_its_volume_and_follows_the_table(server: MosquittoServer) -> None:
    output = output_to(
        server.port, zones="thon-1, thon-2", volume="05:00 80, 05:31 30; thon-2: 05:00 60, 21:00 20"
    )
    near = NOW.replace(second=59)
    with witnessing(server) as witness, feeding(output, near) as feeder:
        feeder.is_silent = True
        wait_for(lambda: any(each.act is Act.VOLUME for each in commands(witness)))
        told = {(each.zone, each.act, each.volume) for each in commands(witness)}

    assert {("thon-1", Act.STOP, 80), ("thon-1", Act.VOLUME, 30), ("thon-2", Act.STOP, 60)} <= told
    assert ("thon-2", Act.VOLUME, 20) not in told


def test_commands_are_never_retained_and_states_are(server: MosquittoServer) -> None:
    with speakers(server), feeding(output_to(server.port)) as feeder:
        wait_for(lambda: feeder.output.delivered().frames > 0)
        with witnessing(server) as late:
            wait_for(lambda: len(late.on("state")) == 2)
            retained = {message.topic: message.payload for message in late.messages if message.retain}

    assert set(retained) == {"xa/bridge/loa/state", "xa/thon-1/loa-0001/state"}
    assert retained["xa/bridge/loa/state"] == b"online"
    state = unseal_report(retained["xa/thon-1/loa-0001/state"], KEY)
    assert (state.is_online, state.volume) == (True, 80)


def test_a_loudspeaker_that_comes_later_does_not_replay_an_old_command(server: MosquittoServer) -> None:
    with witnessing(server) as witness:
        witness.say("xa/thon-1/all/set", seal(command(), KEY))
        with speakers(server) as fleet:
            wait_for(lambda: bool(witness.on("heartbeat")))
            assert fleet.status().answered == 0
            assert fleet.status().playing == 0


def test_a_loudspeaker_switched_on_late_is_told_at_the_next_repetition(server: MosquittoServer) -> None:
    with feeding(output_to(server.port)) as feeder:
        wait_for(lambda: feeder.output.delivered().connected)
        with speakers(server) as fleet:
            wait_for(lambda: fleet.status().playing == 1)
            wait_for(lambda: feeder.output.delivered().frames > 0)


def test_who_comes_is_told_before_the_next_repetition(server: MosquittoServer) -> None:
    # The station's time stands still long before the repetition, however late the loudspeaker comes.
    with (
        witnessing(server) as witness,
        feeding(output_to(server.port), pauses_at=5 * HOUSE_RATE_HZ),
    ):
        wait_for(lambda: any(each.act is Act.PLAY for each in commands(witness)))
        with speakers(server):
            wait_for(lambda: sum(each.act is Act.PLAY for each in commands(witness)) == 2)

    first, second = [each for each in commands(witness) if each.act is Act.PLAY][:2]
    assert first.call == second.call
    assert second.issued_at - first.issued_at < timedelta(seconds=8)


def test_a_station_started_again_silences_what_an_earlier_one_left_playing(server: MosquittoServer) -> None:
    with speakers(server) as fleet, witnessing(server) as witness:
        witness.say("xa/thon-1/all/set", seal(command(), KEY))
        wait_for(lambda: fleet.status().playing == 1)
        with feeding(output_to(server.port)) as feeder:
            feeder.is_silent = True
            wait_for(lambda: fleet.status().playing == 0)


def test_answers_from_before_the_broker_was_lost_prove_nothing_after_it(server: MosquittoServer) -> None:
    output = output_to(server.port)
    with feeding(output):
        with speakers(server):
            wait_for(lambda: output.delivered().frames > 0)
            server.kill()
            wait_for(lambda: not output.delivered().connected)
        server.start()
        wait_for(lambda: output.delivered().connected)
        wait_for(lambda: output.delivered().devices == Devices(known=1, acknowledged=0, playing=0))
        frames = output.delivered().frames
        lost = output.delivered().dropped
        wait_for(lambda: output.delivered().dropped > lost)
        assert output.delivered().frames == frames


def test_deaf_loudspeakers_are_known_and_not_counted(server: MosquittoServer) -> None:
    with speakers(server, 5, faults=Faults(deaf=2)), feeding(output_to(server.port)) as feeder:
        wait_for(lambda: feeder.output.delivered().devices == Devices(known=5, acknowledged=3, playing=3))


def test_loudspeakers_that_drop_out_are_taken_off_by_their_last_will(server: MosquittoServer) -> None:
    with (
        witnessing(server) as witness,
        speakers(server, 3, faults=Faults(drop=1)),
        feeding(output_to(server.port)) as feeder,
    ):
        wait_for(lambda: feeder.output.delivered().devices == Devices(known=3, acknowledged=2, playing=2))
        gone = [unseal_report(message.payload, KEY) for message in witness.on("loa-0001/state")]

    assert any(not report.is_online for report in gone)


def test_slow_loudspeakers_are_waited_for(server: MosquittoServer) -> None:
    # Sound of three seconds waits for an answer that takes one and a half, or longer on a busy machine.
    waits = feeding(output_to(server.port), pauses_at=3 * HOUSE_RATE_HZ)
    with speakers(server, faults=Faults(slow_s=1.5)), waits as feeder:
        wait_for(lambda: feeder.output.delivered().devices.playing == 1)
        feeder.go_on()
        wait_for(lambda: feeder.output.delivered().frames > 0)

    assert feeder.output.delivered().dropped == 0


def test_loudspeakers_whose_clock_is_wrong_say_why_they_refuse(server: MosquittoServer) -> None:
    wrong = VirtualClock(NOW - timedelta(days=365))
    with speakers(server, clock=wrong), feeding(output_to(server.port)) as feeder:
        wait_for(lambda: "the clock may be wrong" in feeder.output.delivered().error)

    assert feeder.output.delivered().frames == 0


def test_heartbeats_go_on_and_are_signed(server: MosquittoServer) -> None:
    with witnessing(server) as witness, speakers(server, heartbeat_s=0.2):
        wait_for(lambda: len(witness.on("heartbeat")) >= 3)
        beats = [unseal_report(message.payload, KEY) for message in witness.on("heartbeat")]

    assert {beat.device for beat in beats} == {"loa-0001"}
    assert not any(message.retain for message in witness.on("heartbeat"))


@pytest.mark.parametrize(
    "payload",
    [
        json.dumps({"act": "play", "stream_url": STREAM}).encode(),
        seal(command(), KEY).replace(b'"volume":70', b'"volume":99'),
        seal(command(), b"the secret of somebody else"),
        b"play",
    ],
    ids=["unsigned", "tampered", "foreign", "garbage"],
)
def test_what_the_station_did_not_sign_is_refused_without_an_answer(
    server: MosquittoServer, payload: bytes
) -> None:
    with speakers(server) as fleet, witnessing(server) as witness:
        witness.say("xa/thon-1/all/set", payload)
        wait_for(lambda: fleet.status().refused == 1)
        assert fleet.status().answered == 0
        assert fleet.status().playing == 0


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (command(issued_at=NOW - timedelta(minutes=5), expires_at=NOW - timedelta(minutes=4)), "too old"),
        (command(zone="thon-2"), "another zone"),
    ],
)
def test_what_is_old_or_for_others_is_refused_with_a_reason(
    server: MosquittoServer, wrong: Command, why: str
) -> None:
    with speakers(server) as fleet, witnessing(server) as witness:
        witness.say("xa/thon-1/all/set", seal(wrong, KEY))
        wait_for(lambda: bool(witness.on("ack")))
        answer = unseal_report(witness.on("ack")[0].payload, KEY)
        assert fleet.status().playing == 0

    assert answer.answers == "forged"
    assert why in answer.refusal


def test_a_recorded_command_is_obeyed_once(server: MosquittoServer) -> None:
    with speakers(server) as fleet, witnessing(server) as witness:
        for _ in range(2):
            witness.say("xa/thon-1/all/set", seal(command(), KEY))
        wait_for(lambda: len(witness.on("ack")) == 2)
        refusals = [unseal_report(message.payload, KEY).refusal for message in witness.on("ack")]
        assert fleet.status().playing == 1

    assert refusals[0] == ""
    assert "came before" in refusals[1]


def test_a_forged_answer_is_no_evidence(server: MosquittoServer) -> None:
    with witnessing(server) as witness, feeding(output_to(server.port)) as feeder:
        wait_for(lambda: any(each.act is Act.PLAY for each in commands(witness)))
        call = next(each.call for each in commands(witness) if each.call)
        with speakers(server, faults=Faults(deaf=1)):
            wait_for(lambda: bool(witness.on("heartbeat")))
            true = unseal_report(witness.on("heartbeat")[0].payload, KEY)
            forged = seal(replace(true, call=call, is_playing=True), b"the secret of somebody else")
            witness.say("xa/thon-1/loa-0001/ack", forged)
            wait_for(lambda: feeder.output.delivered().dropped > 0)

    assert feeder.output.delivered().frames == 0


def test_the_station_s_last_will_says_that_it_is_gone(server: MosquittoServer) -> None:
    code = (
        "import os, time; from tests.speakers.mosquitto_server import NOW, output_to\n"
        f"output = output_to({server.port}); output.open(NOW)\n"
        "while not output.delivered().connected: time.sleep(0.02)\n"
        "os.kill(os.getpid(), 9)"
    )
    with witnessing(server) as witness:
        subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False)
        wait_for(lambda: b"offline" in [message.payload for message in witness.on("bridge/loa/state")])

    assert [message.payload for message in witness.on("bridge/loa/state")] == [b"online", b"offline"]


def test_a_wrong_password_is_told(
    make_server: Callable[..., MosquittoServer],
    tmp_path: Path,
    find_program: Callable[[str], str | None],
    need_service: Callable[[str, bool], None],
) -> None:
    program = find_program("mosquitto_passwd")
    need_service("mosquitto_passwd", program is not None)
    assert program is not None
    passwords = tmp_path / "passwords"
    subprocess.run([program, "-c", "-b", str(passwords), "dai", "đúng"], check=True)
    server = make_server("allow_anonymous false", f"password_file {passwords}")

    with feeding(output_to(server.port, user="dai", password="sai")) as wrong:
        wait_for(lambda: "authorized" in wrong.output.delivered().error)
    with feeding(output_to(server.port, user="dai", password="đúng")) as right:
        wait_for(lambda: right.output.delivered().connected)


# paho 2.2 leaves the socket of a failed handshake to the garbage collector.
@pytest.mark.filterwarnings("ignore:.*ssl.SSLSocket:pytest.PytestUnraisableExceptionWarning")
def test_an_encrypted_broker_is_trusted_by_its_certificate(
    make_server: Callable[..., MosquittoServer],
) -> None:
    pem = Path(__file__).parents[1] / "newsroom" / "data" / "tls-localhost.pem"
    server = make_server("allow_anonymous true", f"certfile {pem}", f"keyfile {pem}")
    address = replace(server.address, host="localhost", uses_tls=True, ca_file=str(pem))

    with (
        speakers(server, address=address),
        feeding(output_to(server.port, host="localhost", tls=True, ca_file=str(pem))) as feeder,
    ):
        wait_for(lambda: feeder.output.delivered().frames > 0)
    with feeding(output_to(server.port, host="localhost", tls=True)) as stranger:
        wait_for(lambda: "certificate" in stranger.output.delivered().error)


def test_certificates_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    output = output_to(1, tls=True, ca_file=str(tmp_path / "missing.pem"))

    with pytest.raises(OutputBroken, match="certificates"):
        output.open(NOW)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("zones", ""),
        ("zones", "thon-1, thon-1"),
        ("zones", "all"),
        ("zones", "bridge"),
        ("zones", "thon/1"),
        ("zones", "thon-#"),
        ("base", "xa/#"),
        ("secret", "short"),
        ("stream_url", "file:///etc/passwd"),
        ("volume", "loud"),
        ("tail_s", 0),
        ("zonen", "thon-1"),
    ],
)
def test_an_option_that_cannot_be_is_refused_by_name(option: str, value: object) -> None:
    with pytest.raises(ConfigurationRefused, match=option):
        output_to(1883, **{option: value})


# --- the command line -----------------------------------------------------------------------------


def simulate(port: int, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(simulation(port, *options), capture_output=True, text=True, check=False)


def simulation(port: int, *options: str) -> list[str]:
    command = [sys.executable, "-m", "broadcaster.cli.main", "speaker-sim", "--json", "--lang", "en"]
    return [*command, "--port", str(port), "--base", "xa", "--secret", SECRET, *options]


def test_the_simulation_says_how_its_loudspeakers_are(server: MosquittoServer) -> None:
    output = output_to(server.port)
    command = simulation(server.port, "--zone", "thon-1", "--count", "4", "--deaf", "1")
    with (
        feeding(output, SystemClock().now()),
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as fleet,
    ):
        try:
            wait_for(lambda: output.delivered().devices == Devices(known=4, acknowledged=3, playing=3))
        finally:
            fleet.terminate()
        told, _ = fleet.communicate()

    status = json.loads(told)
    assert fleet.returncode == 0
    assert (status["online"], status["playing"], status["refused"]) == (4, 3, 0)


def test_the_simulation_says_why_nobody_is_online() -> None:
    with port_where_nobody_listens() as port:
        # Half a second is enough, but for a busy machine.
        for length_s in ("0.5", "5", "60"):
            status = json.loads(simulate(port, "--zone", "thon-1", "--for", length_s).stdout)
            if status["error"]:
                break

    assert status["online"] == 0
    assert "refused" in status["error"]


def test_a_zone_that_cannot_be_part_of_a_topic_is_wrong_usage() -> None:
    ended = simulate(1, "--zone", "thon/1")

    assert ended.returncode == 2
    assert "thon/1" in ended.stderr


# --- loudspeakers that really listen --------------------------------------------------------------


@pytest.mark.service("icecast2")
def test_a_loudspeaker_plays_only_while_sound_arrives(
    server: MosquittoServer, tmp_path: Path, find_program: Callable[[str], str | None]
) -> None:
    program = find_program("icecast2")
    assert program is not None
    icecast = IcecastServer(program, tmp_path)
    icecast.start()
    options = {"host": "127.0.0.1", "port": icecast.port, "mount": "/loa.mp3", "password": icecast.password}
    (stream,) = open_outputs([OutputSettings(name="web", kind="icecast", options=options)])
    output = output_to(server.port, stream_url=f"http://127.0.0.1:{icecast.port}/loa.mp3", tail_s=60)
    try:
        with speakers(server, pulls=True) as fleet, feeding(stream) as loud, feeding(output) as called:
            wait_for(lambda: fleet.status().playing == 1)
            wait_for(lambda: fleet.status().level_db == -15)
            for feeder in (loud, called):
                feeder.is_silent = True
            wait_for(lambda: (fleet.status().level_db or 0) < -60)
            paused = fleet.status().playing
            for feeder in (loud, called):
                feeder.is_silent = False
            wait_for(lambda: output.delivered().frames > 0)
            icecast.kill()
            wait_for(lambda: fleet.status().playing == 0)
            wait_for(lambda: "No loudspeaker" in output.delivered().error)
            silent = output.delivered()
    finally:
        icecast.kill()

    assert paused == 1, "a pause is part of the programme"
    assert silent.devices == Devices(known=1, acknowledged=1, playing=0)
    assert silent.connected


# --- the player and its ledger --------------------------------------------------------------------


class StationClock:
    """The machine's time, with another wall time: the player's tests live on one day."""

    def __init__(self, start: datetime) -> None:
        self._real = SystemClock()
        self._start = start
        self._began_s = self._real.monotonic_s()

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.monotonic_s() - self._began_s)

    def monotonic_s(self) -> float:
        return self._real.monotonic_s()

    def sleep_s(self, length_s: float) -> None:
        self._real.sleep_s(length_s)

    def is_kept_by_network(self) -> bool:
        return True


@pytest.fixture(name="clock")
def _clock(monkeypatch: pytest.MonkeyPatch) -> StationClock:
    """Give the clock of a player that does not take a busy machine for one that stood still."""
    monkeypatch.setattr(loop, "STALLED_S", PATIENCE_S)
    return StationClock(at("05:29:59"))


@contextmanager
def on_air(
    tmp_path: Path, server: MosquittoServer, length_s: int, clock: StationClock
) -> Iterator[PlayedStation]:
    """Play one programme of *length_s*, whole, on loudspeakers and on another output, from 05:30 on."""
    station = PlayedStation(tmp_path, outputs=(output_to(server.port), FakeOutput("web", wants_pcm=True)))
    station.clock = clock
    station.occurrence("05:30", length_s, of="play", outputs=("loa", "web"))
    player = station.player(is_live=True, evidence=Evidence.PLAYER, look_every_s=0.5)
    thread = threading.Thread(target=player.run)
    thread.start()
    try:
        yield station
    finally:
        player.stop()
        thread.join()
        station.finish()


def test_an_airing_is_proven_by_the_loudspeakers_that_played_it(
    server: MosquittoServer, tmp_path: Path, clock: StationClock
) -> None:
    # They are there first: sound waits for an answer, and not for who is not switched on yet.
    with (
        speakers(server, 5, clock=clock, faults=Faults(deaf=2)),
        on_air(tmp_path, server, 3, clock) as station,
    ):
        wait_for(lambda: any(row.output == "loa" and row.actual_end for row in station.rows()))

    (row,) = [row for row in station.rows() if row.output == "loa"]
    assert row.evidence is Evidence.DEVICE
    assert (row.devices_playing, row.devices_known) == (3, 5)
    assert row.outcome is Outcome.AIRED
    assert row.aired_ms == 3000
    assert [row.evidence for row in station.rows() if row.output == "web"] == [Evidence.PLAYER]
    station.check()


def test_nothing_is_logged_as_aired_when_no_loudspeaker_answered(
    server: MosquittoServer, tmp_path: Path, clock: StationClock
) -> None:
    with on_air(tmp_path, server, 2, clock) as station:
        wait_for(lambda: any(row.outcome is Outcome.AIRED for row in station.rows()))

    assert [row.output for row in station.rows()] == ["web"]
    station.check()


def test_a_broker_killed_and_started_again_leaves_a_hole_in_its_own_log_only(
    server: MosquittoServer, tmp_path: Path, clock: StationClock
) -> None:
    with (
        on_air(tmp_path, server, 600, clock) as station,
        speakers(server, 3, clock=clock) as fleet,
    ):
        loudspeakers, web = station.outputs
        # Frames delivered alone would prove nothing: the silence before the programme counts as well.
        wait_for(lambda: fleet.status().playing == 3 and any(row.output == "loa" for row in station.rows()))
        server.kill()
        wait_for(lambda: not loudspeakers.delivered().connected)
        noticed_at = clock.now()
        wait_for(lambda: any(row.output == "loa" and row.actual_end for row in station.rows()))
        server.start()
        started_at = clock.now()
        wait_for(lambda: sum(row.output == "loa" for row in station.rows()) == 2)

    first, second = [row for row in station.rows() if row.output == "loa"]
    assert first.actual_end is not None
    assert first.actual_end <= noticed_at + timedelta(seconds=0.5)
    assert second.actual_start >= started_at - timedelta(seconds=5)
    assert {row.evidence for row in (first, second)} == {Evidence.DEVICE}
    (other,) = [row for row in station.rows() if row.output == "web"]
    assert other.actual_end is not None
    # Both ends are rounded to the millisecond, the sound between them is rounded down.
    assert abs(other.aired_ms - (other.actual_end - other.actual_start) / timedelta(milliseconds=1)) <= 1
    assert web.delivered().dropped == 0
