"""RTP pages: real packets on the loopback, taken apart and listened to."""

from __future__ import annotations

import itertools
import random
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import av
import numpy as np
import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import ConfigurationRefused, OutputBroken
from broadcaster.outputs import open_outputs
from broadcaster.outputs.rtp.codecs import CODECS
from broadcaster.outputs.rtp.packets import RtpStream
from broadcaster.ports import Output, OutputSettings
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.ports import free_port
from tests.waiting import PATIENCE_S, wait_for

NOW = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
TICK = 960
DECODERS = {
    "pcmu": ("pcm_mulaw", 8000),
    "pcma": ("pcm_alaw", 8000),
    "g722": ("g722", 16_000),
    "l16": ("pcm_s16be", 48_000),
    "l16-44100": ("pcm_s16be", 44_100),
    "opus": ("libopus", 48_000),
}
PAYLOAD_TYPES = {"pcmu": 0, "pcma": 8, "g722": 9, "l16": 96, "l16-44100": 11, "opus": 96}


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that is busy is not taken for one that stood still, nor left with sound at the end."""
    monkeypatch.setattr("broadcaster.outputs.rtp.sender.STALLED_S", PATIENCE_S)
    monkeypatch.setattr("broadcaster.sound.queues.pcm_queue.CLOSE_WITHIN_S", PATIENCE_S)


def rtp_to(address: str, port: int, **options: str | float) -> Output:
    filled = {
        "address": address,
        "port": port,
        "interface": "127.0.0.1",
        "ttl": 0,
        "buffer_ms": 20,
        **options,
    }
    (output,) = open_outputs([OutputSettings(name="Cụm loa 1", kind="rtp", options=filled)])
    return output


def tone(blocks: int, hz: float = 1000.0) -> list[np.ndarray]:
    t = np.arange(blocks * TICK) / HOUSE_RATE_HZ
    return np.split((0.25 * np.sin(2 * np.pi * hz * t)).astype(np.float32), blocks)


def silence(blocks: int) -> list[np.ndarray]:
    return [np.zeros(TICK, dtype=np.float32)] * blocks


def play(output: Output, blocks: list[np.ndarray]) -> None:
    """Write at the player's pace and close."""
    for number, block in enumerate(blocks):
        output.write(block, NOW + timedelta(milliseconds=20 * number))
        time.sleep(0.02)
    output.close()


@contextmanager
def joined(group: str, port: int = 0) -> Iterator[socket.socket]:
    """Join *group* on the loopback; port 0 takes a free one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((group, port))
        member = socket.inet_aton(group) + socket.inet_aton("127.0.0.1")
        listening.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        listening.settimeout(PATIENCE_S)
        yield listening


def any_group() -> str:
    return f"239.255.{random.randrange(1, 255)}.{random.randrange(1, 255)}"


class Packet:
    def __init__(self, data: bytes) -> None:
        first, second, self.sequence, self.ticks, self.ssrc = struct.unpack("!BBHII", data[:12])
        assert first == 0x80, "version 2, no padding, no extension, no contributors"
        self.is_marked = bool(second & 0x80)
        self.payload_type = second & 0x7F
        self.payload = data[12:]


def received(listening: socket.socket) -> list[Packet]:
    """Give what lies in the socket."""
    listening.setblocking(False)
    packets = []
    while True:
        try:
            packets.append(Packet(listening.recv(2048)))
        except BlockingIOError:
            return packets


def loudest_hz(pcm: np.ndarray, rate_hz: int) -> float:
    middle = pcm[len(pcm) // 4 :].astype(np.float64)
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle))))
    return float(np.argmax(spectrum)) * rate_hz / len(middle)


def decoded(packets: list[Packet], codec: str) -> np.ndarray:
    name, rate_hz = DECODERS[codec]
    context = av.AudioCodecContext.create(name, "r")
    context.sample_rate = rate_hz
    context.layout = "mono"
    frames = [frame for packet in packets for frame in context.decode(av.Packet(packet.payload))]
    return np.concatenate([frame.to_ndarray().reshape(-1) for frame in frames])


@pytest.mark.parametrize("codec", CODECS)
def test_a_group_hears_the_tone_in_packets_without_a_gap(codec: str) -> None:
    group = any_group()
    with joined(group) as listening:
        output = rtp_to(group, listening.getsockname()[1], codec=codec)
        output.open(NOW)
        play(output, tone(40, hz=1300))
        packets = received(listening)

    ticks = CODECS[codec].ticks
    first = packets[0]
    assert len({packet.ssrc for packet in packets}) == 1
    assert {packet.payload_type for packet in packets} == {PAYLOAD_TYPES[codec]}
    assert [packet.is_marked for packet in packets] == [True] + [False] * (len(packets) - 1)
    for number, packet in enumerate(packets):
        assert packet.sequence == (first.sequence + number) % 2**16
        assert packet.ticks == (first.ticks + number * ticks) % 2**32
        assert len(packet.payload) + 12 <= 1472, "it fits into one Ethernet frame"
    # A resampler holds the last milliseconds back.
    assert len(packets) * CODECS[codec].packet_ms >= 40 * 20 - 20
    assert abs(loudest_hz(decoded(packets, codec), DECODERS[codec][1]) - 1300) < 15
    assert output.delivered().frames == 40 * TICK


def test_nothing_is_sent_while_nothing_is_on_and_the_next_talk_is_marked() -> None:
    group = any_group()
    with joined(group) as listening:
        output = rtp_to(group, listening.getsockname()[1])
        output.open(NOW)
        play(output, silence(10) + tone(10) + silence(130) + tone(10))
        packets = received(listening)

    marked = [number for number, packet in enumerate(packets) if packet.is_marked]
    assert len(marked) == 2
    first, second = (packets[number] for number in marked)
    # Two seconds of silence are sent after the talk: pauses are part of it.
    assert 105 <= marked[1] <= 111
    assert second.ticks - first.ticks == pytest.approx(140 * 160, abs=160)
    assert second.sequence == (first.sequence + marked[1]) % 2**16
    assert output.delivered().frames == 160 * TICK


def test_silence_is_sent_where_it_is_asked_for() -> None:
    group = any_group()
    with joined(group) as listening:
        output = rtp_to(group, listening.getsockname()[1], silence=True)
        output.open(NOW)
        play(output, silence(20))
        packets = received(listening)

    assert len(packets) >= 19


def test_ffmpeg_plays_what_the_sdp_file_describes(tmp_path: Path) -> None:
    path = tmp_path / "sdp" / "loa.sdp"
    port = free_port()
    output = rtp_to("127.0.0.1", port, codec="opus", sdp=str(path))
    output.open(NOW)
    stop = threading.Event()

    def keep_playing() -> None:
        for block in itertools.cycle(tone(500, hz=900)):
            if stop.wait(0.02):
                return
            output.write(block, NOW)

    playing = threading.Thread(target=keep_playing)
    playing.start()
    pcm = []
    wanted = {"protocol_whitelist": "file,udp,rtp", "analyzeduration": "0"}
    with av.open(str(path), options=wanted, timeout=PATIENCE_S) as container:
        for frame in container.decode(audio=0):
            pcm.append(frame.to_ndarray()[0])
            if len(pcm) == 40:
                break
    stop.set()
    playing.join()
    output.close()

    assert abs(loudest_hz(np.concatenate(pcm), HOUSE_RATE_HZ) - 900) < 15


def test_the_sdp_file_says_what_is_sent(tmp_path: Path) -> None:
    path = tmp_path / "loa.sdp"
    output = rtp_to("239.255.7.8", 50_002, codec="g722", sdp=str(path))
    output.open(NOW)
    output.close()

    assert path.read_bytes().decode().split("\r\n") == [
        "v=0",
        f"o=- {int(NOW.timestamp())} {int(NOW.timestamp())} IN IP4 127.0.0.1",
        "s=Cụm loa 1",
        "c=IN IP4 239.255.7.8/0",
        "t=0 0",
        "a=recvonly",
        "m=audio 50002 RTP/AVP 9",
        "a=rtpmap:9 G722/8000",
        "a=ptime:20",
        "",
    ]
    assert [file.name for file in tmp_path.iterdir()] == ["loa.sdp"]


def test_a_session_is_announced_and_taken_back() -> None:
    group = any_group()
    with joined("239.255.255.255", 9875) as listening:
        output = rtp_to(group, 5006, sap=True)
        output.open(NOW)
        play(output, silence(3))
        messages = []
        # Other tests may announce theirs on the same group.
        while len(messages) < 2:
            message = listening.recv(2048)
            if group.encode() in message:
                messages.append(message)

    announcement, goodbye = messages
    assert (announcement[0], goodbye[0]) == (0x20, 0x24)
    assert announcement[2:4] == goodbye[2:4] != b"\0\0"
    assert announcement[4:8] == socket.inet_aton("127.0.0.1")
    kind, _, description = announcement[8:].partition(b"\0")
    assert kind == b"application/sdp"
    assert f"c=IN IP4 {group}/0\r\n" in description.decode()


def test_a_device_that_does_not_listen_is_told_and_counted_as_lost() -> None:
    port = free_port()
    output = rtp_to("127.0.0.1", port)
    output.open(NOW)
    play(output, tone(50))

    report = output.delivered()
    assert not report.connected
    assert "refuses the sound" in report.error
    assert report.frames <= 5 * TICK, "at most what was on its way before the first refusal came back"
    assert report.frames + report.dropped == 50 * TICK


def test_a_device_that_begins_to_listen_is_heard_without_a_new_opening() -> None:
    port = free_port()
    output = rtp_to("127.0.0.1", port)
    output.open(NOW)
    for block in tone(25):
        output.write(block, NOW)
        time.sleep(0.02)
    wait_for(lambda: not output.delivered().connected)
    refused = output.delivered()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as listening:
        listening.bind(("127.0.0.1", port))
        play(output, tone(25))
        packets = received(listening)

    assert not refused.connected
    assert len(packets) >= 20
    assert len({packet.ssrc for packet in packets}) == 1
    report = output.delivered()
    assert report.connected
    assert report.trouble is None
    assert report.frames >= 15 * TICK
    assert report.frames + report.dropped == 50 * TICK


def test_an_interface_that_is_not_there_cannot_be_opened() -> None:
    output = rtp_to("239.255.7.8", 5004, interface="198.51.100.7")
    with pytest.raises(OutputBroken, match="Check network cable"):
        output.open(NOW)
    output.close()


def test_numbers_and_times_go_round() -> None:
    stream = RtpStream(payload_type=0, ssrc=1, sequence=0xFFFF, ticks=0xFFFF_FFFF)
    stream.packet(b"a", 160)
    packet = Packet(stream.packet(b"b", 160))

    assert (packet.sequence, packet.ticks) == (0, 159)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"address": "loa.xa.vn"}, r"address: .*loa\.xa\.vn"),
        ({"address": "ff02::1"}, r"address: "),
        ({"interface": "eth0"}, r"interface: .*eth0"),
        ({"codec": "mp3"}, r"g722, l16"),
        ({"payload_type": 97}, r"payload_type: This key is not known"),
        ({"codec": "l16", "payload_type": 11}, r"96 to 127"),
        ({"kbps": 32}, r"kbps: This key is not known"),
        ({"port": 0}, r"1 to 65535"),
        ({"ttl": 256}, r"0 to 255"),
    ],
)
def test_a_mistake_in_the_settings_names_the_key(options: dict[str, str | int], message: str) -> None:
    with pytest.raises(ConfigurationRefused, match=message):
        rtp_to(**{"address": "239.255.7.8", "port": 5004, **options})
