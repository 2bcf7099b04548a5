"""Silence is not encoded anew, and nobody can tell by the sound."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.sound.mp3.encoding import mp3_encoder, s16
from broadcaster.sound.mp3.live import LiveMp3
from broadcaster.sound.pcm import HOUSE_RATE_HZ

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

SPELLS = st.lists(st.tuples(st.booleans(), st.integers(1, 3 * HOUSE_RATE_HZ)), min_size=1, max_size=5)


def spell(*, is_silent: bool, frames: int) -> Pcm:
    silence = np.zeros(frames, dtype=np.float32)
    noise = np.random.default_rng(frames).standard_normal(frames).astype(np.float32)
    tone = np.sin(np.arange(frames, dtype=np.float32) / 9)
    return silence if is_silent else (tone + noise / 4) / 4


def blocks(pcm: Pcm, frames: int) -> list[Pcm]:
    return [pcm[place : place + frames] for place in range(0, len(pcm), frames)]


def encoded(pcm: Pcm, kbps: int, block_frames: int) -> bytes:
    stream = LiveMp3(kbps)
    return b"".join(map(stream.encode, blocks(pcm, block_frames))) + stream.flush()


def heard(data: bytes) -> Pcm:
    with av.open(io.BytesIO(data), format="mp3") as container:
        return np.concatenate([frame.to_ndarray()[0] for frame in container.decode(audio=0)])


def error_db(pcm: Pcm, sound: Pcm) -> float:
    """Give what the encoder has changed, against what sounds; both begin at the same sample."""
    frames = min(len(pcm), len(sound))
    error = pcm[:frames] - sound[:frames]
    return 10 * float(np.log10(np.dot(error, error) / np.dot(pcm, pcm)))


@given(SPELLS, st.sampled_from((32, 48, 64, 128, 320)), st.integers(100, 6000))
@settings(max_examples=25)
def test_as_many_frames_come_out_as_if_everything_had_been_encoded(
    spells: list[tuple[bool, int]], kbps: int, block_frames: int
) -> None:
    pcm = np.concatenate([spell(is_silent=is_silent, frames=frames) for is_silent, frames in spells])
    whole = mp3_encoder(kbps)

    expected = bytes(whole.encode(s16(pcm))) + bytes(whole.flush())

    assert len(encoded(pcm, kbps, block_frames)) == len(expected)


@pytest.mark.parametrize("kbps", [64, 128])
def test_what_sounds_after_a_silence_is_at_its_place_and_as_good_as_ever(kbps: int) -> None:
    spells = [(False, 30_001), (True, 200_003), (False, 50_007), (True, 99_000), (False, 40_000)]
    pcm = np.concatenate([spell(is_silent=is_silent, frames=frames) for is_silent, frames in spells])
    whole = mp3_encoder(kbps)
    plain = heard(bytes(whole.encode(s16(pcm))) + bytes(whole.flush()))
    delay = int(np.argmax(np.correlate(plain[:10_000], pcm[:5000], "valid")))

    rested = heard(encoded(pcm, kbps, 3264))

    assert error_db(pcm, rested[delay:]) < error_db(pcm, plain[delay:]) + 0.5


@pytest.mark.parametrize("kbps", [64, 128, 320])
def test_an_encoder_rests_while_nothing_sounds(kbps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = LiveMp3(kbps)
    given_bytes = 0

    def count(pcm: bytes) -> bytes:
        nonlocal given_bytes
        given_bytes += len(pcm)
        return encode(pcm)

    encode = stream._given
    monkeypatch.setattr(stream, "_given", count)
    silence = spell(is_silent=True, frames=60 * HOUSE_RATE_HZ)

    data = b"".join(map(stream.encode, blocks(silence, 3264)))

    assert given_bytes < 2 * 2 * HOUSE_RATE_HZ
    assert len(data) == pytest.approx(60 * kbps * 125, rel=0.01)


def test_an_encoder_that_was_given_nothing_has_nothing_left() -> None:
    assert LiveMp3(64).flush() == b""
