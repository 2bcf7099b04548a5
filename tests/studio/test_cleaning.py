"""Recordings that people bring: hum and silent ends go, words stay."""

from __future__ import annotations

import numpy as np
import pytest

from broadcaster.studio.cleaning import clean, find_hum
from tests.sounds import RATE_HZ, Pcm, babble, silence, sine


def hum(length_s: float, mains_hz: float, peak: float = 0.02) -> Pcm:
    lines = [sine(length_s, hz=mains_hz * n, peak=peak / n) for n in (1, 2, 3)]
    return np.sum(lines, axis=0, dtype=np.float32)


def level_db(pcm: Pcm, hz: float) -> float:
    """Of one frequency, by a plain correlation."""
    time = np.arange(len(pcm)) / RATE_HZ
    found = np.abs(np.mean(pcm * np.exp(-2j * np.pi * hz * time)))
    return float(20 * np.log10(max(found, 1e-9)))


@pytest.mark.parametrize("mains_hz", [50, 60])
def test_mains_hum_is_taken_out_and_speech_keeps_its_level(mains_hz: int) -> None:
    speech = babble(12)
    noisy = speech + hum(12, mains_hz)

    cleaned = clean(noisy, name="chu-tich.m4a")

    assert len(cleaned.pcm) == len(noisy)
    for line in (mains_hz, 2 * mains_hz, 3 * mains_hz):
        assert level_db(cleaned.pcm, line) < level_db(noisy, line) - 12
    assert np.std(cleaned.pcm[RATE_HZ:]) == pytest.approx(np.std(speech[RATE_HZ:]), rel=0.1)
    assert str(mains_hz) in str(cleaned.notes[0])


@pytest.mark.parametrize("seed", range(5))
def test_speech_without_hum_is_left_as_it_is(seed: int) -> None:
    speech = babble(15, seed=seed)

    assert find_hum(speech) == ()
    assert clean(speech, name="x").notes == () or len(clean(speech, name="x").pcm) < len(speech)


def test_a_test_tone_is_no_hum() -> None:
    assert find_hum(sine(6, hz=1000)) == ()
    assert find_hum(sine(6, hz=440)) == ()


def test_silence_at_the_ends_is_cut_off_and_said() -> None:
    speech = babble(5)
    cleaned = clean(np.concatenate([silence(3), speech, silence(2)]), name="x.wav")

    assert len(cleaned.pcm) / RATE_HZ == pytest.approx(5.3, abs=0.4)
    assert [str(note) for note in cleaned.notes] == [
        note for note in map(str, cleaned.notes) if "x.wav" in note
    ]


@pytest.mark.parametrize("sound", [silence(0), silence(0.01), silence(4), sine(0.2)])
def test_what_is_too_short_or_silent_stays(sound: Pcm) -> None:
    cleaned = clean(sound, name="x")

    assert (len(cleaned.pcm), cleaned.notes) == (len(sound), ())
