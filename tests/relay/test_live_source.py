"""Other stations on real sockets: an Icecast and an HLS server that stall, hang, lie and go away."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import av
import numpy as np
import pytest

from broadcaster.clock import SystemClock
from broadcaster.model import Occurrence, OccurrenceKind, Priority
from broadcaster.relay.live import Heard, Receiver, Relay, RelayRules, StreamSource
from broadcaster.relay.live import source as stream
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.outputs.icecast.icecast_server import PASSWORD, IcecastServer
from tests.outputs.pull.hls_station import HlsStation
from tests.waiting import PATIENCE_S, wait_for

RULES = RelayRules(
    connect_ahead_s=10.0,
    prebuffer_s=1.0,
    low_s=0.5,
    stall_s=2.0,
    hang_s=4.0,
    patience_s=2.0,
    silence_after_s=2.0,
    sound_after_s=0.5,
    return_after_s=1.0,
    back_after_s=0.0,
    retry_s=0.2,
)
"""Of a relay whose station fails: it is soon replaced."""
PATIENT = replace(RULES, stall_s=PATIENCE_S, hang_s=PATIENCE_S, silence_after_s=PATIENCE_S)
"""Of a station that is well: on a busy machine it is late, and that is no fault of its own."""
CLOCK = SystemClock()


def pitch_hz(pcm: np.ndarray) -> float:
    """Give the strongest frequency of *pcm*."""
    spectrum = np.abs(np.fft.rfft(pcm * np.hanning(len(pcm))))
    return float(spectrum.argmax()) * HOUSE_RATE_HZ / len(pcm)


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a station of this machine the time that it needs to answer."""
    monkeypatch.setattr(stream, "CONNECT_S", PATIENCE_S)


@pytest.fixture(name="vov")
def _vov() -> Iterator[HlsStation]:
    station = HlsStation()
    yield station
    station.close()


@pytest.fixture(name="open_source")
def _open_source() -> Iterator[Callable[..., StreamSource]]:
    sources = []

    def open_one(address: str, rules: RelayRules = PATIENT) -> StreamSource:
        sources.append(StreamSource(address, rules, CLOCK))
        return sources[-1]

    yield open_one
    for source in sources:
        source.close()


def read(source: StreamSource, length_s: float) -> np.ndarray:
    frames = round(length_s * HOUSE_RATE_HZ)
    wait_for(lambda: source.intake.ready() >= frames or source.is_over)
    pcm = source.intake.read(frames)
    assert pcm is not None, source.trouble
    return pcm


# --- one address ----------------------------------------------------------------------------------


def test_hls_comes_as_house_sound(vov: HlsStation, open_source: Callable[..., StreamSource]) -> None:
    source = open_source(vov.address)

    pcm = read(source, 2)

    assert pitch_hz(pcm) == pytest.approx(1000, abs=2)
    assert np.abs(pcm).max() == pytest.approx(0.25, abs=0.05)
    assert not source.intake.is_silent


def test_a_source_may_change_its_sample_rate(
    vov: HlsStation, open_source: Callable[..., StreamSource]
) -> None:
    source = open_source(vov.address)
    read(source, 2)
    vov.rate_hz, vov.hz = 22_050, 500.0

    wait_for(lambda: pitch_hz(read(source, 0.5)) == pytest.approx(500, abs=4))

    assert not source.is_over


def test_a_session_that_expired_ends_the_source_and_a_new_call_gets_a_new_session(
    vov: HlsStation, open_source: Callable[..., StreamSource]
) -> None:
    source = open_source(vov.address)
    read(source, 1)
    vov.expire()

    wait_for(lambda: source.is_over)

    assert source.trouble
    assert pitch_hz(read(open_source(vov.address), 1)) == pytest.approx(1000, abs=2)
    assert vov.sessions == 2


@pytest.mark.parametrize(("trouble", "said"), [("gone", "404"), ("garbage", "")])
def test_what_is_no_station_ends_with_a_reason(
    vov: HlsStation,
    open_source: Callable[..., StreamSource],
    monkeypatch: pytest.MonkeyPatch,
    trouble: str,
    said: str,
) -> None:
    monkeypatch.setattr(stream, "CONNECT_S", 4.0)  # so long garbage is searched for sound
    vov.trouble = trouble
    source = open_source(vov.address, RULES)

    wait_for(lambda: source.is_over)

    assert source.trouble
    assert said in str(source.trouble)
    assert source.intake.ready() == 0


def test_a_server_that_never_answers_is_given_up(
    vov: HlsStation, open_source: Callable[..., StreamSource]
) -> None:
    vov.trouble = "hang"
    source = open_source(vov.address, RULES)

    wait_for(lambda: source.is_over)

    assert source.trouble


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "concat:/etc/passwd", "", "rtp://x"]
)
def test_only_web_addresses_are_called(address: str, open_source: Callable[..., StreamSource]) -> None:
    source = open_source(address)

    wait_for(lambda: source.is_over)

    assert "not the web address" in str(source.trouble)


def test_a_playlist_cannot_lead_to_a_file_of_this_machine(
    vov: HlsStation, open_source: Callable[..., StreamSource], tmp_path: Path
) -> None:
    secret = tmp_path / "1.ts"
    with av.open(str(secret), "w", format="mpegts") as container:
        stream = container.add_stream("aac", rate=48_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.full((1, 1024), 0.25, np.float32), format="fltp", layout="mono")
        frame.sample_rate = 48_000
        container.mux([*stream.encode(frame), *stream.encode(None)])
    vov.playlist = (
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:0\n"
        f"#EXTINF:1.0,\nfile://{secret}\n#EXT-X-ENDLIST\n"
    ).encode()
    source = open_source(vov.address)

    wait_for(lambda: source.is_over)

    assert source.intake.last_at_s is None


# --- Icecast --------------------------------------------------------------------------------------


def address_of(server: IcecastServer, mount: str) -> str:
    return f"http://127.0.0.1:{server.port}/{mount}"


class Feed:
    """A programme fed to an Icecast in real time, until it is closed."""

    def __init__(self, server: IcecastServer, mount: str, *, codec: str, hz: float) -> None:
        self.address = address_of(server, mount)
        self._url = f"icecast://source:{PASSWORD}@127.0.0.1:{server.port}/{mount}"
        self._codec = codec
        self._hz = hz
        self._is_closed = threading.Event()
        self._thread = threading.Thread(target=self._feed)
        self._thread.start()

    def close(self) -> None:
        self._is_closed.set()
        self._thread.join()

    def _feed(self) -> None:
        while not self._is_closed.is_set():
            # Seen on a busy machine: the server let go of a feed. Who feeds a station begins anew.
            with suppress(av.FFmpegError, OSError):
                self._feed_once()
            self._is_closed.wait(0.2)

    def _feed_once(self) -> None:
        format_, kind = {"libmp3lame": ("mp3", "audio/mpeg"), "libopus": ("ogg", "application/ogg")}[
            self._codec
        ]
        options = {"content_type": kind, "flush_packets": "1"}
        wave = 0.25 * np.sin(2 * np.pi * self._hz * np.arange(4800) / HOUSE_RATE_HZ)
        block = (wave * 32767).astype(np.int16).reshape(1, -1)
        with av.open(self._url, "w", format=format_, container_options=options) as container:
            stream = container.add_stream(
                self._codec,
                rate=HOUSE_RATE_HZ,
                layout="mono",
                format="s16p" if self._codec == "libmp3lame" else "s16",
            )
            number, began_at = 0, CLOCK.monotonic_s()
            while not self._is_closed.wait(max(began_at + number / 10 - 1.0 - CLOCK.monotonic_s(), 0)):
                frame = av.AudioFrame.from_ndarray(block, format=stream.format.name, layout="mono")
                frame.sample_rate = HOUSE_RATE_HZ
                frame.pts = number * 4800
                container.mux(stream.encode(frame))
                number += 1


class Feeds:
    """Begins feeds of one server."""

    def __init__(self, server: IcecastServer) -> None:
        self._server = server
        self.begun: list[Feed] = []

    def __call__(self, mount: str, *, codec: str = "libmp3lame", hz: float = 440.0) -> Feed:
        self.begun.append(Feed(self._server, mount, codec=codec, hz=hz))
        return self.begun[-1]

    def address(self, mount: str) -> str:
        """Give where a feed will be heard."""
        return address_of(self._server, mount)


@pytest.fixture(name="feed")
def _feed(
    tmp_path: Path, find_program: Callable[[str], str | None], need_service: Callable[..., None]
) -> Iterator[Feeds]:
    program = find_program("icecast2")
    need_service("icecast2", found=program is not None)
    assert program is not None
    server = IcecastServer(program, tmp_path)
    server.start()
    feeds = Feeds(server)
    yield feeds
    for each in feeds.begun:
        each.close()
    server.kill()


@pytest.mark.parametrize(("codec", "mount"), [("libmp3lame", "tinh.mp3"), ("libopus", "tinh.ogg")])
def test_an_icecast_stream_comes_as_house_sound(
    feed: Feeds, open_source: Callable[..., StreamSource], codec: str, mount: str
) -> None:
    address = feed(mount, codec=codec).address
    sources = [open_source(address)]

    def has_come() -> bool:
        if sources[-1].is_over:
            # The mount is there as soon as its feed is.
            sources.append(open_source(address))
        return sources[-1].intake.ready() >= 2 * HOUSE_RATE_HZ

    wait_for(has_come)

    assert pitch_hz(read(sources[-1], 2)) == pytest.approx(440, abs=2)


# --- a relay in real time -------------------------------------------------------------------------


class Listening:
    """Plays a relay in real time in a thread of its own and keeps what was heard."""

    def __init__(self, *addresses: str, rules: RelayRules, folder: Path | None = None) -> None:
        self._receiver = Receiver(CLOCK, rules=rules, folder=folder)
        now = CLOCK.now()
        occurrence = Occurrence(
            id="2026-11-23T060000-tiep-am",
            slot="tiep-am",
            programme="tiep-am",
            title="Tiếp âm",
            kind=OccurrenceKind.RELAY,
            priority=Priority.NORMAL,
            starts_at=now + timedelta(seconds=3),
            length_s=600,
            outputs=("loa",),
        )
        self.relay: Relay = self._receiver.relay(occurrence, addresses, stand_in=None)
        self.heard: list[Heard] = []
        self.newest = np.zeros(HOUSE_RATE_HZ // 2, dtype=np.float32)
        self._is_closed = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def close(self) -> None:
        self._is_closed.set()
        self._thread.join()
        self._receiver.close()

    def hears(self, hz: float) -> bool:
        """Say whether the last half second was that tone."""
        is_loud = float(np.abs(self.newest).max()) > 0.1
        return is_loud and abs(pitch_hz(self.newest) - hz) < 5

    def _listen(self) -> None:
        place, began_at = 0, CLOCK.monotonic_s() + 3
        while not self._is_closed.wait(max(began_at + place / HOUSE_RATE_HZ - CLOCK.monotonic_s(), 0)):
            spell = self.relay.spell(place, 960)
            pcm = self.relay.read(place, spell.frames)
            assert pcm is not None
            self.newest = np.concatenate((self.newest[len(pcm) :], pcm))
            if not self.heard or self.heard[-1] is not spell.heard:
                self.heard.append(spell.heard)
            place += spell.frames


@pytest.fixture(name="listen")
def _listen() -> Iterator[Callable[..., Listening]]:
    listenings = []

    def listen(*addresses: str, rules: RelayRules = PATIENT, folder: Path | None = None) -> Listening:
        listenings.append(Listening(*addresses, rules=rules, folder=folder))
        return listenings[-1]

    yield listen
    for each in listenings:
        each.close()


@pytest.mark.parametrize("trouble", ["stall", "silence", "gone"])
def test_a_station_that_fails_is_replaced_by_the_next_address(
    vov: HlsStation, feed: Feeds, listen: Callable[..., Listening], trouble: str
) -> None:
    listening = listen(vov.address, feed.address("tinh.mp3"), rules=RULES)
    wait_for(lambda: listening.hears(1000))

    # Not before: where the first is late to begin with, the second would be kept.
    feed("tinh.mp3")
    vov.trouble = trouble

    wait_for(lambda: listening.hears(440))


def test_an_expired_session_is_begun_anew_from_the_address_of_the_station(
    vov: HlsStation, listen: Callable[..., Listening], tmp_path: Path
) -> None:
    listening = listen(vov.address, folder=tmp_path)
    wait_for(lambda: listening.hears(1000))

    vov.hz = 700.0
    vov.expire()
    wait_for(lambda: listening.hears(700))
    listening.close()

    assert vov.sessions == 2
    (recorded,) = tmp_path.rglob("*.mp3")
    with av.open(str(recorded)) as container:
        assert sum(frame.samples for frame in container.decode(audio=0)) > HOUSE_RATE_HZ


def test_a_station_that_comes_late_is_heard_when_it_comes(
    vov: HlsStation, listen: Callable[..., Listening]
) -> None:
    vov.trouble = "gone"
    listening = listen(vov.address)
    wait_for(lambda: listening.heard == [Heard.NOTHING])

    vov.trouble = ""

    wait_for(lambda: listening.hears(1000))
    assert listening.heard == [Heard.NOTHING, Heard.STATION]
