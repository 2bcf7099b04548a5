"""HTTP pull: real clients fetch the stream, slow ones lose it, and nobody waits for anybody."""

from __future__ import annotations

import http.client
import io
import resource
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.errors import ConfigurationRefused, OutputBroken
from broadcaster.outputs.opening import open_bare
from broadcaster.outputs.pull.formats import id3_time_stamp
from broadcaster.outputs.pull.output import HttpOutput
from broadcaster.outputs.pull.ring import PullRing
from broadcaster.ports import OutputSettings
from broadcaster.sound.mp3.encoding import mp3_encoder
from broadcaster.sound.mp3.frames import frame_bytes, whole_frames
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.waiting import PATIENCE_S, wait_for

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
TICK = 960


def http_output(**options: str | int) -> HttpOutput:
    settings = OutputSettings(name="xa", kind="http", options={"port": 0, **options})
    output = open_bare(settings)
    assert isinstance(output, HttpOutput)
    return output


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadcaster.outputs.pull.output.TAKEN_WITHIN_S", PATIENCE_S)


class Feeder:
    """
    Writes a tone from another thread, as fast as *pace_s* says, until it is stopped.

    While *writing* is held its time stands still: what a client was told of is there as long as it needs.
    """

    def __init__(
        self, output: HttpOutput, hz: float = 1000.0, pace_s: float = 0.005, *, is_held: bool = False
    ) -> None:
        self._output = output
        self._hz = hz
        self._pace_s = pace_s
        self._stop = threading.Event()
        self.writing = threading.Lock()
        if is_held:
            self.writing.acquire()
        self.written = 0
        output.open(NOW)
        self._thread = threading.Thread(target=self._feed)
        self._thread.start()

    def _feed(self) -> None:
        while not self._stop.wait(self._pace_s):
            t = (np.arange(TICK) + self.written) / HOUSE_RATE_HZ
            with self.writing:
                self._output.write((0.25 * np.sin(2 * np.pi * self._hz * t)).astype(np.float32), NOW)
                self.written += TICK

    def stop(self) -> None:
        self._stop.set()
        self._thread.join()
        self._output.close()


@pytest.fixture(name="fed")
def _fed() -> Iterator[Callable[..., tuple[HttpOutput, Feeder]]]:
    feeders = []

    def feed(
        *, hz: float = 1000.0, pace_s: float = 0.005, is_held: bool = False, **options: str | int
    ) -> tuple[HttpOutput, Feeder]:
        output = http_output(**options)
        feeders.append(Feeder(output, hz, pace_s, is_held=is_held))
        return output, feeders[-1]

    yield feed
    for feeder in feeders:
        feeder.stop()


Fed = Callable[..., tuple[HttpOutput, Feeder]]


def get(
    output: HttpOutput, path: str, headers: dict[str, str] | None = None, *, method: str = "GET"
) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", output.port, timeout=PATIENCE_S)
    connection.request(method, path, headers=headers or {})
    return connection.getresponse()


def loudest_hz(data: bytes) -> float:
    with av.open(io.BytesIO(data)) as container:
        rate_hz = container.streams.audio[0].rate
        pcm = np.concatenate([frame.to_ndarray().reshape(-1) for frame in container.decode(audio=0)])
    middle = pcm[len(pcm) // 3 :].astype(np.float64)
    return float(np.argmax(np.abs(np.fft.rfft(middle * np.hanning(len(middle)))))) * rate_hz / len(middle)


def test_a_client_hears_what_is_written_and_who_sends_it(fed: Fed) -> None:
    output, _ = fed(hz=1500, station='Đài "xã"\r\nX-Evil: 1')

    with closing(get(output, "/loa.mp3")) as answer:
        data = answer.read(24_000)

    assert answer.status == 200
    assert answer.getheader("Content-Type") == "audio/mpeg"
    name = answer.getheader("icy-name") or ""
    assert name.encode("latin-1").decode() == 'Đài "xã" X-Evil: 1'
    assert answer.getheader("X-Evil") is None
    assert answer.getheader("icy-br") == "64"
    assert abs(loudest_hz(data) - 1500) < 10


def test_ffmpeg_plays_the_address(fed: Fed) -> None:
    output, _ = fed(hz=700)
    pcm = []
    with av.open(f"http://127.0.0.1:{output.port}/loa.mp3", timeout=PATIENCE_S) as container:
        for frame in container.decode(audio=0):
            pcm.append(frame.to_ndarray()[0])
            if len(pcm) == 100:
                break

    sound = np.concatenate(pcm)[-48_000:].astype(np.float64)
    assert abs(float(np.argmax(np.abs(np.fft.rfft(sound)))) - 700) < 10


def test_a_stalled_client_is_dropped_and_the_others_go_on(fed: Fed) -> None:
    output, _ = fed(kbps=320)
    with socket.socket() as stalled, closing(get(output, "/loa.mp3")) as good:
        stalled.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2304)
        stalled.connect(("127.0.0.1", output.port))
        stalled.sendall(b"GET /loa.mp3 HTTP/1.0\r\n\r\n")
        wait_for(lambda: output._ring.listeners == 2)
        while output._ring.listeners == 2:
            assert good.read(4000), "the good listener lost the stream"
        before = output.delivered().frames
        assert good.read(200_000)

    assert output.delivered().frames > before


def test_every_frame_is_delivered_or_dropped(fed: Fed) -> None:
    output, feeder = fed()
    wait_for(lambda: output.delivered().dropped > HOUSE_RATE_HZ)
    alone = output.delivered()
    with closing(get(output, "/loa.mp3")) as answer:
        answer.read(20_000)
        heard = output.delivered()
    wait_for(lambda: not output.delivered().connected)
    feeder.stop()

    assert alone.frames == 0, "nobody was there"
    assert "Nobody listens" in alone.error
    assert heard.connected
    assert heard.frames > HOUSE_RATE_HZ
    report = output.delivered()
    assert report.frames + report.dropped == feeder.written
    assert report.held == 0


def test_hls_is_played_by_ffmpeg(fed: Fed) -> None:
    output, feeder = fed(hz=1200, format="hls", pace_s=0.002)
    wait_for(lambda: len(output._ring.latest(3)) == 3)
    pcm: list[np.ndarray] = []
    with (
        feeder.writing,
        av.open(f"http://127.0.0.1:{output.port}/loa.m3u8", timeout=PATIENCE_S) as container,
    ):
        for frame in container.decode(audio=0):
            pcm.append(frame.to_ndarray()[0])
            if len(pcm) == 300:
                break

    sound = np.concatenate(pcm)
    middle = sound[48_000:96_000]
    assert abs(float(np.argmax(np.abs(np.fft.rfft(middle)))) - 1200) < 10
    # Over the border of two segments the tone goes on without a gap; FFmpeg's AAC swings it by 3 dB.
    periods = sound[48_000:288_000].reshape(-1, 40).max(axis=1)
    assert periods.min() > 0.15
    assert periods.max() < 0.4
    assert output.delivered().connected


def test_hls_lists_segments_that_follow_each_other(fed: Fed) -> None:
    output, feeder = fed(format="hls", path="/xa/loa.m3u8", pace_s=0.001, is_held=True)
    try:
        assert get(output, "/xa/loa.m3u8").status == 503
    finally:
        feeder.writing.release()
    wait_for(lambda: len(output._ring.latest(6)) == 6)

    with feeder.writing:
        lines = get(output, "/xa/loa.m3u8").read().decode().splitlines()
        with closing(get(output, f"/xa/{lines[-1]}")) as answer:
            segment = answer.read()
        # The client has the last byte a moment before the server has noted that it went.
        wait_for(lambda: output.delivered().frames)
    feeder.stop()

    assert lines[:3] == ["#EXTM3U", "#EXT-X-VERSION:3", "#EXT-X-TARGETDURATION:4"]
    first = int(lines[3].removeprefix("#EXT-X-MEDIA-SEQUENCE:"))
    assert first >= NOW.timestamp() // 4
    assert lines[4::2] == ["#EXTINF:4.011,"] * 6
    assert lines[5::2] == [f"loa-{first + number}.aac" for number in range(6)]
    assert segment.startswith(b"ID3")
    report = output.delivered()
    assert report.frames == 188 * 1024, "one segment was fetched"
    assert report.frames + report.dropped == feeder.written


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 404),
        ("/loa", 404),
        ("/loa-1.aac", 404),
        ("/loa.mp3/../../etc/passwd", 404),
        ("//evil/loa.mp3", 404),
        ("/" + "a" * 70_000, 414),
    ],
)
def test_other_addresses_are_answered_plainly(fed: Fed, path: str, status: int) -> None:
    output, _ = fed()

    with closing(get(output, path, method="HEAD")) as answer:
        assert answer.status == status


def test_a_request_that_is_no_request_harms_nobody(fed: Fed) -> None:
    output, _ = fed()
    for garbage in (b"\0\xff" * 500, b"GET\r\n\r\n", b"POST /loa.mp3 HTTP/1.0\r\n\r\n", b""):
        with socket.create_connection(("127.0.0.1", output.port)) as client:
            client.sendall(garbage)
            client.shutdown(socket.SHUT_WR)
            client.settimeout(PATIENCE_S)
            assert b" 200 " not in client.recv(1000)
    with closing(get(output, "/loa.mp3")) as answer:
        assert answer.read(1000)


def test_more_listeners_than_allowed_are_told_to_come_back(fed: Fed) -> None:
    output, _ = fed(listeners=1)
    with closing(get(output, "/loa.mp3")) as first:
        first.read(10)
        assert get(output, "/loa.mp3").status == 503
    wait_for(lambda: output._ring.listeners == 0)
    with closing(get(output, "/loa.mp3")) as second:
        assert second.status == 200


def test_callers_who_say_nothing_do_not_fill_the_process(fed: Fed) -> None:
    output, _ = fed(listeners=1)
    with closing(get(output, "/loa.mp3")) as good, ExitStack() as silent:
        for _ in range(120):
            caller = silent.enter_context(socket.socket())
            caller.connect(("127.0.0.1", output.port))
        assert good.read(20_000)
        assert threading.active_count() <= 51
    wait_for(lambda: output._ring.listeners == 0 and threading.active_count() < 40)
    with closing(get(output, "/loa.mp3")) as again:
        assert again.status == 200


def test_a_port_in_use_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        output = http_output(port=other.getsockname()[1])
        with pytest.raises(OutputBroken, match="choose another one"):
            output.open(NOW)
    output.close()


def test_closing_ends_the_stream_with_its_last_sound(fed: Fed) -> None:
    output, feeder = fed()
    with closing(get(output, "/loa.mp3")) as answer:
        answer.read(1000)
        closer = threading.Thread(target=feeder.stop)
        closer.start()
        rest = answer.read()
        closer.join()

    assert rest
    assert feeder.written - output.delivered().frames - output.delivered().dropped == 0


def test_a_time_stamp_is_an_id3_tag_of_33_bits() -> None:
    tag = id3_time_stamp(2**33 + 5)

    assert tag[:3] == b"ID3"
    assert tag[6:10] == (len(tag) - 10).to_bytes(4, "big")
    assert tag.endswith(b"transportStreamTimestamp\0" + (5).to_bytes(8, "big"))


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["put", "take", "let go"]), st.integers(0, 12)), max_size=60))
def test_the_fate_of_every_chunk_is_settled_once(steps: list[tuple[str, int]]) -> None:
    ring = PullRing(100, 4)
    put = 0
    before = 0
    for step, argument in steps:
        if step == "put":
            ring.put(b"x", argument)
            put += argument
        elif step == "let go":
            ring.let_go()
        elif (chunk := ring.find(100 + argument)) is not None:
            ring.took(chunk)
        assert ring.delivered + ring.dropped + ring.unsettled_frames == put
        assert ring.delivered + ring.dropped >= before
        before = ring.delivered + ring.dropped
    ring.close(0)
    assert ring.delivered + ring.dropped == put


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"path": "loa.mp3"}, r"path: .*loa\.mp3"),
        ({"format": "hls", "path": "/loa.mp3"}, r"/loa\.m3u8"),
        ({"path": "/lỗi.mp3"}, r"path: "),
        ({"format": "ogg"}, r"hls, mp3"),
        ({"listeners": 0}, r"1 to 1000"),
        ({"mount": "/loa"}, r"mount: This key is not known"),
    ],
)
def test_a_mistake_in_the_settings_names_the_key(options: dict[str, str | int], message: str) -> None:
    with pytest.raises(ConfigurationRefused, match=message):
        http_output(**options)


# --- real clients -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kbps", [64, 96, 128, 320])
def test_every_listener_begins_with_a_frame(fed: Fed, kbps: int) -> None:
    output, _ = fed(kbps=kbps)
    for _ in range(4):
        with closing(get(output, "/loa.mp3")) as answer:
            head = answer.read(4)
            rest = answer.read(8_000)

        assert frame_bytes(head) == 144 * kbps // 48
        assert whole_frames(head + rest) > len(rest) - 144 * kbps // 48


@given(st.integers(0, 3_000), st.sampled_from([64, 128]))
@settings(max_examples=20)
def test_frames_are_found_wherever_the_data_ends(cut: int, kbps: int) -> None:
    encoder = mp3_encoder(kbps)
    data = bytes(encoder.encode(b"\1\2" * 48_000)) + bytes(encoder.flush())
    length = 144 * kbps // 48

    assert whole_frames(data[:cut]) == cut // length * length


def test_titles_are_marked_only_for_those_who_ask(fed: Fed) -> None:
    output, _ = fed()
    with closing(get(output, "/loa.mp3")) as plain:
        assert plain.getheader("icy-metaint") is None
    with closing(get(output, "/loa.mp3", {"Icy-MetaData": "1"})) as asked:
        every = int(asked.getheader("icy-metaint") or 0)
        pieces = [asked.read(every + 1) for _ in range(3)]

    assert every == 16_000
    assert {piece[-1] for piece in pieces} == {0}
    sound = b"".join(piece[:-1] for piece in pieces)
    assert whole_frames(sound) > len(sound) - 200


@pytest.mark.parametrize("path", ["/loa.m3u8", "segment"])
def test_nothing_in_hls_looks_like_an_endless_stream(fed: Fed, path: str) -> None:
    # VLC 3 takes any answer with an icy header for a SHOUTcast stream, and plays nothing.
    output, feeder = fed(format="hls", pace_s=0.0005)
    wait_for(lambda: bool(output._ring.latest(1)))

    with feeder.writing:
        if path == "segment":
            path = f"/loa-{output._ring.latest(1)[0].number}.aac"
        answer = get(output, path)
    with closing(answer):
        assert answer.status == 200
        assert not [name for name, _ in answer.getheaders() if name.lower().startswith("icy-")]


def test_a_thousand_callers_who_drip_their_request_keep_no_loudspeaker_out(fed: Fed) -> None:
    output, _ = fed()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    # Both ends of each connection are in this process.
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))
    with ExitStack() as slow:
        slow.callback(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        for number in range(1000):
            caller = slow.enter_context(socket.socket())
            caller.connect(("127.0.0.1", output.port))
            caller.sendall(b"GET /loa.mp3 HTTP/1.1\r\nX: ")
            if number % 150 == 0:
                with closing(get(output, "/loa.mp3")) as good:
                    assert good.read(2_000)
        with closing(get(output, "/loa.mp3")) as good:
            assert good.read(2_000)
