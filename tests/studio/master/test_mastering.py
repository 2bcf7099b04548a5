"""Mastering meets its target after the limiter, keeps under its ceiling and breaks nothing on the way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.sound.filters.envelope import ramped, shaped
from broadcaster.sound.loudness import measure
from broadcaster.studio.master.mastering import apply_gain, plan_gain
from tests.sounds import Pcm, babble, ebur128, silence, sine


def mastered(pcm: Pcm, *, target_lufs: float = -16.0, ceiling_dbtp: float = -2.4) -> Pcm:
    plan = plan_gain(measure([pcm]), target_lufs=target_lufs, ceiling_dbtp=ceiling_dbtp)
    return np.concatenate(list(apply_gain(plan, np.split(pcm, range(48_000, len(pcm), 48_000)))))


@pytest.mark.parametrize("target_lufs", [-23.0, -18.0, -16.0, -15.0])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_target_is_met_within_a_tenth_and_the_ceiling_holds(target_lufs: float, seed: int) -> None:
    pcm = mastered(babble(25, seed=seed, peak=0.9), target_lufs=target_lufs)
    found = ebur128(pcm)

    assert found.loudness_lufs == pytest.approx(target_lufs, abs=0.1)
    assert found.true_peak_dbtp <= -2.3


def test_the_plan_foretells_the_loudness() -> None:
    pcm = babble(25)
    plan = plan_gain(measure([pcm]), target_lufs=-14.0, ceiling_dbtp=-2.4)

    assert plan.limited_db > 3
    assert ebur128(mastered(pcm, target_lufs=-14.0)).loudness_lufs == pytest.approx(
        plan.loudness_lufs, abs=0.1
    )


def test_sound_that_needs_no_limiter_is_only_turned_up_or_down() -> None:
    pcm = sine(5, peak=0.02)
    result = mastered(pcm, target_lufs=-20.0)
    gain = result[1000:] / np.where(np.abs(pcm[1000:]) < 1e-3, np.nan, pcm[1000:])

    assert np.nanstd(gain) < 1e-5


def test_silence_stays_silence() -> None:
    assert not mastered(silence(2)).any()


def test_no_frame_is_lost_whatever_the_length() -> None:
    for frames in (1, 47, 48, 49, 48_001, 100_000):
        pcm = babble(3)[:frames]
        assert len(mastered(pcm)) == frames


def test_the_limiter_is_down_before_the_peak_comes() -> None:
    pcm = sine(2, peak=0.1)
    pcm[48_000:48_048] = 0.9
    plan = plan_gain(measure([pcm]), target_lufs=-16.0, ceiling_dbtp=-6.0)

    edges = plan.drawn().edges(0, 2000)
    assert edges[999] < edges[900]
    assert np.array_equal(plan.drawn().edges(900, 1100), edges[900:1101])
    assert np.abs(mastered(pcm, ceiling_dbtp=-6.0)).max() <= 10 ** (-6.0 / 20) + 1e-4


@settings(max_examples=60, deadline=None)
@given(
    wanted=st.lists(st.floats(0, 40), min_size=1, max_size=80),
    onset=st.floats(0.01, 10),
    release=st.floats(0.01, 10),
)
def test_a_ramp_gives_every_cell_what_it_asks_and_is_never_too_steep(
    wanted: list[float], onset: float, release: float
) -> None:
    asked = np.array(wanted)
    curve = ramped(asked, onset_db_per_cell=onset, release_db_per_cell=release)
    steps = np.diff(curve)

    assert (curve >= asked - 1e-9).all()
    assert (steps <= onset + 1e-9).all()
    assert (steps >= -release - 1e-9).all()
    assert curve.max() == pytest.approx(asked.max())


def test_between_two_edges_the_gain_is_a_straight_line() -> None:
    edges = np.array([0.0, 1.0, 1.0, 0.5], np.float32)

    found = shaped(np.ones(11, np.float32), edges, 4)

    assert found.tolist() == [0.0, 0.25, 0.5, 0.75, 1.0, 1.0, 1.0, 1.0, 1.0, 0.875, 0.75]


def test_a_ceiling_lowered_in_one_spot_leaves_the_rest_as_it_was() -> None:
    pcm = babble(4, peak=0.9)
    weighed = measure([pcm])
    usual = plan_gain(weighed, target_lufs=-12.0, ceiling_dbtp=-3.0)
    spot = int(np.abs(pcm[96_000:144_000]).argmax()) // 480 + 200
    lowered = plan_gain(
        weighed, target_lufs=-12.0, ceiling_dbtp=-3.0, usual_db=usual.gain_db, lowered_db={spot: 2.0}
    )
    before, after = (plan.drawn().edges(0, 4000) for plan in (usual, lowered))

    assert lowered.gain_db == usual.gain_db
    assert 20 * np.log10(before[spot * 10 + 5] / after[spot * 10 + 5]) == pytest.approx(2.0, abs=0.3)
    assert np.array_equal(before[: spot * 10 - 100], after[: spot * 10 - 100])
    assert np.array_equal(before[spot * 10 + 800 :], after[spot * 10 + 800 :])


def test_neighbouring_spots_lower_the_ceiling_once_as_far_as_the_deepest() -> None:
    # Regression: a cell that three spots reach was lowered three times.
    pcm = babble(4, peak=0.9)
    weighed = measure([pcm])
    usual = plan_gain(weighed, target_lufs=-12.0, ceiling_dbtp=-3.0)
    spot = int(np.abs(pcm[96_000:144_000]).argmax()) // 480 + 200
    lowered_db = {spot - 1: 1.0, spot: 2.0, spot + 1: 1.5}
    lowered = plan_gain(
        weighed, target_lufs=-12.0, ceiling_dbtp=-3.0, usual_db=usual.gain_db, lowered_db=lowered_db
    )
    before, after = (plan.drawn().edges(0, 4000) for plan in (usual, lowered))

    assert 20 * np.log10(before[spot * 10 + 5] / after[spot * 10 + 5]) == pytest.approx(2.0, abs=0.3)
