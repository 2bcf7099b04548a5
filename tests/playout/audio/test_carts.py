"""Audio is checked before it is due, whatever somebody put into the folder."""

from __future__ import annotations

import random
import shutil
import struct
import threading
import wave
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lameenc
import numpy as np
import pytest

from broadcaster.errors import SoundRefused, StoreBroken
from broadcaster.playout.audio import decoded, growing
from broadcaster.playout.audio.carts import Cart, CartRack
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from tests.playout.scenario import write_wav
from tests.waiting import PATIENCE_S


def load(path: Path, **proof: object) -> Cart:
    return CartRack(path.parent, decode=True).load(path, **proof)


def write_mp3(path: Path, length_s: float) -> Path:
    t = np.arange(round(length_s * 44_100)) / 44_100
    encoder = lameenc.Encoder()
    encoder.set_channels(1)
    encoder.set_in_sample_rate(44_100)
    encoder.set_bit_rate(64)
    encoder.silence()
    pcm = (8192 * np.sin(2 * np.pi * 500 * t)).astype("<i2").tobytes()
    path.write_bytes(encoder.encode(pcm) + encoder.flush())
    return path


@pytest.mark.parametrize("rate_hz", [8000, 22_050, 44_100, 48_000, 96_000])
def test_any_rate_becomes_the_house_rate(tmp_path: Path, rate_hz: int) -> None:
    cart = load(write_wav(tmp_path / "a.wav", 2, rate_hz=rate_hz))

    assert abs(cart.frames - 2 * HOUSE_RATE_HZ) < 100
    assert cart.pcm is not None
    peak = float(np.abs(cart.pcm[4800:-4800]).max())
    assert abs(peak - 0.25) < 0.01


def test_24_bit_stereo_becomes_mono(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(3)
        file.setframerate(48_000)
        file.writeframes(b"\x00\x00\x20" * 2 * 48_000)

    assert load(path).frames == HOUSE_RATE_HZ


def test_a_renamed_file_is_taken_for_what_it_is(tmp_path: Path) -> None:
    path = write_mp3(tmp_path / "a.wav", 2)

    assert abs(load(path).frames - 2 * HOUSE_RATE_HZ) < 6000


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not audio"),
        (b"<html>404 Not Found</html>" * 100, "not audio"),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "not audio|silent|no sound"),
        (bytes(range(256)) * 400, "not audio|silent|no sound"),
        (b"\x00\x00\x00\x18ftypM4P \x00\x00\x00\x00M4P mp42isom" + bytes(5000), "not audio|no sound"),
    ],
)
def test_what_is_not_audio_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(content)

    with pytest.raises(SoundRefused, match=why):
        load(path)


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.wav").mkdir()

    with pytest.raises(SoundRefused):
        load(tmp_path / "a.wav")


def test_a_truncated_file_is_refused(tmp_path: Path) -> None:
    path = write_mp3(tmp_path / "a.mp3", 20)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])

    with pytest.raises(SoundRefused, match=r"10\.\d s of sound instead of 20"):
        load(path, duration_ms=20_000)


def test_a_recording_whose_copy_was_broken_off_is_refused(tmp_path: Path) -> None:
    # Seen: a third of a WAV went out and was logged as the whole.
    path = write_wav(tmp_path / "a.wav", 15)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])

    with pytest.raises(SoundRefused, match=r"breaks off after 5\.0 of 15\.0"):
        load(path)


def test_a_recording_whose_header_was_never_finished_is_played(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", 2)
    raw = bytearray(path.read_bytes())
    raw[4:8] = raw[40:44] = b"\xff\xff\xff\xff"
    path.write_bytes(raw)

    assert abs(load(path).frames - 2 * HOUSE_RATE_HZ) < 100


def test_what_hangs_on_behind_the_sound_is_no_reason_to_refuse_it(tmp_path: Path) -> None:
    path = write_mp3(tmp_path / "a.mp3", 5)
    path.write_bytes(path.read_bytes() + b"left over" * 50)

    assert abs(load(path).frames - 5 * HOUSE_RATE_HZ) < 6000


def test_a_scratch_is_skipped_and_a_ruin_is_refused_by_that_word(tmp_path: Path) -> None:
    path = write_mp3(tmp_path / "a.mp3", 15)
    raw = path.read_bytes()
    path.write_bytes(raw[:30_000] + bytes(500) + raw[30_500:])

    assert abs(load(path).frames - 15 * HOUSE_RATE_HZ) < HOUSE_RATE_HZ

    noise = random.Random(4).randbytes(len(raw))
    path.write_bytes(
        b"".join((noise if n % 3 else raw)[n * 700 : n * 700 + 700] for n in range(len(raw) // 700))
    )
    with pytest.raises(SoundRefused, match=r"damaged|not audio"):
        load(path)


def test_silence_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(16_000))

    with pytest.raises(SoundRefused, match="silent"):
        load(path)


def test_broken_samples_become_silence_and_never_exceed_full_scale(tmp_path: Path) -> None:
    samples = np.array([np.nan, np.inf, -np.inf, 5.0, 0.5] * 1000, dtype="<f4").tobytes()
    fmt = struct.pack("<HHIIHH", 3, 1, 48_000, 192_000, 4, 32)
    body = b"WAVEfmt " + struct.pack("<I", 16) + fmt + b"data" + struct.pack("<I", len(samples)) + samples
    path = tmp_path / "a.wav"
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)

    cart = load(path)

    assert cart.pcm is not None
    assert np.isfinite(cart.pcm).all()
    assert float(np.abs(cart.pcm).max()) == 1.0


def test_a_file_replaced_after_loading_does_not_change_the_cart(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "a.wav", 1)
    cart = load(path)
    assert cart.pcm is not None
    before = cart.pcm.copy()

    path.write_bytes(b"")

    assert np.array_equal(cart.pcm, before)


def test_a_replaced_file_is_loaded_anew(tmp_path: Path) -> None:
    rack = CartRack(tmp_path, decode=True)
    path = write_wav(tmp_path / "a.wav", 1)
    first = rack.load(path)
    shutil.move(write_wav(tmp_path / "b.wav", 2), path)

    assert rack.load(path).frames == 2 * first.frames


def test_a_disk_that_takes_nothing_silences_nothing_short_and_is_told_for_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_wav(tmp_path / "a.wav", 2)

    assert CartRack(path / "not-a-folder", decode=True).load(path).frames == 2 * 48_000
    assert (
        CartRack(path / "not-a-folder", decode=True).load_soon(path, within_s=PATIENCE_S).frames == 2 * 48_000
    )

    monkeypatch.setattr(decoded, "LONGEST_IN_MEMORY_S", 1)
    with pytest.raises(StoreBroken, match="disk"):
        CartRack(path / "not-a-folder", decode=True).load(path)


def test_a_message_that_is_ordered_again_is_ready_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Seen: each order decoded its file anew, and pre-emption took 10 ms longer.
    rack = CartRack(tmp_path, decode=True)
    path = write_wav(tmp_path / "a.wav", 1)
    first = rack.load_soon(path, within_s=PATIENCE_S)
    monkeypatch.setattr(growing, "decode_pieces", lambda *_, **__: pytest.fail("decoded again"))

    assert rack.load_soon(path, within_s=PATIENCE_S) is first


def test_a_file_that_is_longer_than_it_says_is_decoded_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_wav(tmp_path / "a.wav", 3)
    monkeypatch.setattr(growing, "_guessed_s", lambda _: 0.1)
    is_longer, goes_on = threading.Event(), threading.Event()
    real, wait = growing.decode_pieces, growing.Growing.wait

    def slow(file: Path, **options: Any) -> Iterator[Any]:
        for number, piece in enumerate(real(file, **options)):
            yield piece
            if number == 1:
                is_longer.set()
                goes_on.wait(PATIENCE_S)

    def wait_until_longer(sound: growing.Growing, within_s: float) -> object:
        assert is_longer.wait(PATIENCE_S)
        return wait(sound, within_s)

    monkeypatch.setattr(growing, "decode_pieces", slow)
    monkeypatch.setattr(growing.Growing, "wait", wait_until_longer)
    cart = CartRack(tmp_path, decode=True).load_soon(path, within_s=0.3)
    goes_on.set()

    assert cart.frames == 3 * HOUSE_RATE_HZ
