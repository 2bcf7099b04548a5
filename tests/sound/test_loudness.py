"""The meter agrees with FFmpeg's, with the standard's own figures, and does not mind how sound is cut."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.sound.loudness import SILENCE_LUFS, integrated_lufs, measure
from tests.sounds import babble, ebur128, silence, sine


def test_a_full_scale_sine_of_997_hz_on_one_channel_reads_minus_3_01_lufs() -> None:
    """Source: BS.1770-4, annex 1, last paragraph."""
    assert measure([sine(20, hz=997, peak=1.0)]).loudness_lufs == pytest.approx(-3.01, abs=0.02)


@pytest.mark.parametrize("seed", range(5))
def test_loudness_and_true_peak_agree_with_ffmpeg_within_a_tenth(seed: int) -> None:
    pcm = babble(20 + seed, seed=seed)
    mine, theirs = measure([pcm]), ebur128(pcm)

    assert mine.loudness_lufs == pytest.approx(theirs.loudness_lufs, abs=0.1)
    assert mine.true_peak_dbtp == pytest.approx(theirs.true_peak_dbtp, abs=0.1)


@pytest.mark.parametrize("hz", [50, 100, 500, 2000, 6000, 10_000, 15_000])
def test_every_pitch_weighs_what_it_weighs_for_ffmpeg(hz: float) -> None:
    pcm = sine(5, hz=hz)

    assert measure([pcm]).loudness_lufs == pytest.approx(ebur128(pcm).loudness_lufs, abs=0.05)


def test_silence_around_and_between_does_not_lower_the_loudness() -> None:
    spoken = babble(10)
    alone = measure([spoken]).loudness_lufs
    spaced = measure([silence(20), spoken, silence(30)]).loudness_lufs

    assert spaced == pytest.approx(alone, abs=0.15)


def test_a_peak_between_two_samples_is_found() -> None:
    """A tone of a quarter of the rate, sampled 45 degrees off its peaks, stands 3 dB above its samples."""
    time = np.arange(48_000)
    pcm = (0.5 * np.sin(np.pi / 2 * time + np.pi / 4)).astype(np.float32)

    assert np.abs(pcm).max() == pytest.approx(0.3536, abs=0.001)
    assert measure([pcm[4800:-4800]]).true_peak_dbtp == pytest.approx(-6.0, abs=0.4)


def test_silence_has_the_least_loudness_and_no_peak() -> None:
    found = measure([silence(3)])

    assert found.loudness_lufs == SILENCE_LUFS
    assert found.true_peak_dbtp == -np.inf


def test_no_sound_at_all_is_measured_as_silence() -> None:
    found = measure([])

    assert (found.frames, found.duration_ms, found.loudness_lufs) == (0, 0, SILENCE_LUFS)


def test_a_sign_shorter_than_a_gating_block_still_has_a_loudness() -> None:
    long, short = measure([sine(2)]), measure([sine(0.2)])

    assert short.loudness_lufs == pytest.approx(long.loudness_lufs, abs=0.3)


@settings(max_examples=25, deadline=None)
@given(cuts=st.lists(st.integers(1, 150_000), max_size=8))
def test_where_the_pieces_are_cut_changes_nothing(cuts: list[int]) -> None:
    pcm = babble(3.2)
    pieces = np.split(pcm, sorted({cut for cut in cuts if cut < len(pcm)}))
    whole, cut = measure([pcm]), measure(pieces)

    assert cut.frames == whole.frames
    assert cut.rms[:] == pytest.approx(whole.rms[:], abs=1e-3)
    assert cut.peak[:] == pytest.approx(whole.peak[:], abs=1e-3)


@given(gain_db=st.floats(-30, 30))
@settings(max_examples=20, deadline=None)
def test_gain_moves_loudness_by_itself(gain_db: float) -> None:
    energy = measure([babble(5)], peaks="none").rms[:].astype(np.float64) ** 2 * 1e3
    moved = integrated_lufs([energy * 10 ** (gain_db / 10)]) - integrated_lufs([energy])

    assert moved == pytest.approx(gain_db, abs=1e-6)
