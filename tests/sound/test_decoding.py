"""Of every file either all the sound comes in as house sound, or it is refused with a reason."""

from __future__ import annotations

import os
from pathlib import Path

import lameenc
import numpy as np
import pytest

from broadcaster.errors import SoundRefused
from broadcaster.sound.decoding import decode, decode_answer, decode_pieces
from tests.sounds import Pcm, babble, save_encoded, save_wav, sine

LENGTH_S = 6.0


def lame(pcm: Pcm, *, variable: bool, channels: int = 1) -> bytes:
    """MP3 without a length tag, as streams and old encoders leave it."""
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(48_000)
    encoder.set_channels(channels)
    if variable:
        encoder.set_vbr(4)
        encoder.set_vbr_quality(5)
    else:
        encoder.set_bit_rate(128)
    samples = (pcm * 32767).astype("<i2").repeat(channels).tobytes()
    return bytes(encoder.encode(samples) + encoder.flush())


def quiet_then_loud() -> Pcm:
    """Sound whose bit rate changes much on the way, so that FFmpeg guesses its length wrong."""
    return np.concatenate((sine(LENGTH_S / 2, peak=0.01), babble(LENGTH_S / 2)))


@pytest.mark.parametrize(
    ("rate_hz", "channels", "bits"),
    [(48_000, 1, 16), (8_000, 1, 16), (44_100, 2, 16), (48_000, 1, 24), (96_000, 2, 24), (22_050, 6, 16)],
)
def test_every_wav_becomes_house_sound(tmp_path: Path, rate_hz: int, channels: int, bits: int) -> None:
    tone = sine(LENGTH_S, peak=0.3, rate_hz=rate_hz)
    pcm = decode(save_wav(tmp_path / "a.wav", tone, rate_hz=rate_hz, channels=channels, bits=bits))

    assert pcm.dtype == np.float32
    assert len(pcm) == pytest.approx(LENGTH_S * 48_000, abs=2)
    # Mixed down by the mean: as loud as each of its equal channels.
    assert np.abs(pcm[1000:-1000]).max() == pytest.approx(0.3, abs=0.002)


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mp3", "libmp3lame"), ("a.opus", "libopus"), ("a.flac", "flac"), ("a.m4a", "aac")]
)
@pytest.mark.parametrize("layout", ["mono", "stereo"])
def test_every_format_that_people_send_is_read(tmp_path: Path, name: str, codec: str, layout: str) -> None:
    pcm = decode(save_encoded(tmp_path / name, babble(LENGTH_S), codec, layout=layout))

    assert len(pcm) / 48_000 == pytest.approx(LENGTH_S, abs=0.06)
    assert 0.3 < np.abs(pcm).max() < 1.2


@pytest.mark.parametrize("variable", [False, True], ids=["cbr", "vbr"])
def test_mp3_without_a_length_tag_is_read_to_its_end(tmp_path: Path, variable: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    path = tmp_path / "a.mp3"
    path.write_bytes(lame(quiet_then_loud(), variable=variable))

    assert len(decode(path)) / 48_000 == pytest.approx(LENGTH_S, abs=0.06)


def test_vbr_mp3_with_a_length_tag_is_read(tmp_path: Path) -> None:
    path = save_encoded(tmp_path / "a.mp3", quiet_then_loud(), "libmp3lame", q="5")

    assert len(decode(path)) / 48_000 == pytest.approx(LENGTH_S, abs=0.06)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_or_a_device_in_the_place_of_a_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.mp3")

    for path in (tmp_path / "a.mp3", Path("/dev/zero")):
        with pytest.raises(SoundRefused, match="a pipe or a device"):
            decode(path)


def test_pieces_of_a_file_are_the_file(tmp_path: Path) -> None:
    path = save_wav(tmp_path / "a.wav", babble(3.3))
    pieces = list(decode_pieces(path))

    assert max(map(len, pieces)) <= 48_000
    assert np.array_equal(np.concatenate(pieces), decode(path))


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SoundRefused, match=r"nhac\.mp3.*No such file"):
        decode(tmp_path / "nhac.mp3")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SoundRefused, match="cannot be opened"):
        decode(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Xin ch\xc3\xa0o, \xc4\x91\xc3\xa2y l\xc3\xa0 ch\xe1\xbb\xaf.\n" * 300,
        b"<html><body>404</body></html>",
        np.random.default_rng(1).bytes(60_000),
        b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00",
        b"ID3\x03\x00\x00\x00\x00\x00\x00",
    ],
    ids=["empty", "text", "html", "noise", "wav-header-only", "id3-only"],
)
def test_what_is_not_audio_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(content)

    with pytest.raises(SoundRefused, match=r"a\.mp3"):
        decode(path)


def test_a_wav_without_a_sample_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SoundRefused, match=r"a\.wav"):
        decode(save_wav(tmp_path / "a.wav", sine(0)))


@pytest.mark.parametrize(
    ("name", "codec"), [("a.wav", ""), ("a.mp3", "libmp3lame"), ("a.flac", "flac"), ("a.m4a", "aac")]
)
def test_a_file_that_breaks_off_is_refused(tmp_path: Path, name: str, codec: str) -> None:
    path = tmp_path / name
    if codec:
        save_encoded(path, babble(LENGTH_S), codec)
    else:
        save_wav(path, babble(LENGTH_S))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    with pytest.raises(SoundRefused, match=r"breaks off|damaged"):
        decode(path)


def test_an_mp3_damaged_in_its_middle_is_refused(tmp_path: Path) -> None:
    """Players stop there without a word; see docs/decisions/0004-sound.md."""
    path = tmp_path / "a.mp3"
    content = lame(babble(LENGTH_S), variable=False)
    hole = np.random.default_rng(2).bytes(20_000)
    path.write_bytes(content[:30_000] + hole + content[50_000:])

    with pytest.raises(SoundRefused, match="damaged"):
        decode(path)


def test_a_file_that_is_too_long_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    with pytest.raises(SoundRefused, match="longer than 2 seconds"):
        decode(save_wav(tmp_path / "a.wav", sine(5)), longest_s=2)


@pytest.mark.parametrize(
    "words",
    ["ffconcat version 1.0\nfile other.wav\n", "#EXTM3U\n#EXTINF:10,\nother.wav\n#EXT-X-ENDLIST\n"],
    ids=["ffconcat", "m3u8"],
)
@pytest.mark.parametrize("name", ["a.mp3", "a.wav", "a.ffconcat", "a.m3u8"])
def test_a_list_of_other_files_is_refused_under_whatever_name(tmp_path: Path, words: str, name: str) -> None:
    save_wav(tmp_path / "other.wav", sine(1))
    (tmp_path / name).write_text(words)
    with pytest.raises(SoundRefused):
        decode(tmp_path / name)


def test_a_header_of_one_hertz_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = save_wav(tmp_path / "a.wav", sine(3))
    with path.open("r+b") as file:
        file.seek(24)
        file.write((1).to_bytes(4, "little"))
    with pytest.raises(SoundRefused, match="1 Hz"):
        decode(path)


def test_a_file_that_says_it_is_too_long_is_refused_by_its_header(tmp_path: Path) -> None:
    path = save_wav(tmp_path / "a.wav", sine(8, rate_hz=8_000), rate_hz=8_000)
    read = decode_pieces(path, longest_s=5)
    with pytest.raises(SoundRefused, match="longer than 5 seconds"):
        next(read)


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_mp3_is_refused_or_read_and_never_a_fault_of_ours(tmp_path: Path, seed: int) -> None:
    path = save_encoded(tmp_path / "a.mp3", babble(4), "libmp3lame", layout="stereo")
    raw = bytearray(path.read_bytes())
    rng = np.random.default_rng(seed)
    for place in rng.integers(200, len(raw), 400):
        raw[place] = rng.integers(256)
    path.write_bytes(raw)
    try:
        pcm = decode(path)
    except SoundRefused:
        return
    assert pcm.dtype == np.float32


def test_a_file_that_changes_its_channels_on_the_way_is_read(tmp_path: Path) -> None:
    parts = [lame(babble(2), variable=False, channels=channels) for channels in (1, 2)]
    path = tmp_path / "a.mp3"
    path.write_bytes(b"".join(parts))
    assert len(decode(path)) / 48_000 == pytest.approx(4, abs=0.15)


def test_scratches_are_skipped_where_that_is_asked_for_and_a_ruin_is_refused(tmp_path: Path) -> None:
    path = save_encoded(tmp_path / "a.flac", babble(30), "flac")
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 0xFF
    path.write_bytes(raw)
    found = sum(map(len, decode_pieces(path, skips_scratches=True)))
    assert found / 48_000 == pytest.approx(30, abs=0.5)
    path.write_bytes(b"\0" * 40_000)
    with pytest.raises(SoundRefused):
        list(decode_pieces(path, skips_scratches=True))


def test_an_answer_keeps_its_own_rate(tmp_path: Path) -> None:
    path = save_wav(tmp_path / "a.wav", sine(1, rate_hz=24_000), rate_hz=24_000, channels=2)
    pcm, rate_hz = decode_answer(path.read_bytes(), where="service")
    assert (rate_hz, len(pcm)) == (24_000, 24_000)
    assert np.abs(pcm).max() == pytest.approx(0.3, abs=0.01)
    with pytest.raises(SoundRefused, match="service"):
        decode_answer(b"<html>", where="service")


def test_the_player_and_the_studio_hear_the_same_of_a_stereo_recording(tmp_path: Path) -> None:
    # Regression: the player's own decoder played stereo 3 dB too loud and clipped it.
    from broadcaster.playout.audio.decoded import DecodedAudio  # noqa: PLC0415 - another room

    path = save_wav(tmp_path / "a.wav", sine(2, peak=0.95), channels=2)
    played = DecodedAudio(tmp_path).pcm(path)
    assert np.abs(played).max() == pytest.approx(0.95, abs=0.01)
    assert np.allclose(played, decode(path), atol=1e-6)
