"""A source whose clock is not ours: its fill stays, and nobody hears how it is done."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.relay.live import Intake, RelayRules
from broadcaster.relay.live.pacing import Pacing
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.varispeed import CHANGE_PPM_PER_S, MOST_PPM, Varispeed
from tests.playout.tones import pitch_ppm, worst_spur_db

HOUR_S = 3600.0
LATE = random.Random(4)  # one row of delays, the same in every run


def fills(
    drift_ppm: float, hours: float, *, segment_s: float, late_s: Callable[[], float] = lambda: 0.0
) -> tuple[list[float], list[float]]:
    """Play a source without its sound; give its fill before each arrival and the speed, after an hour."""
    pacing, speed_ppm, fill_s, before_s = Pacing(), 0.0, 20.0, 0.0
    lowest, speeds = [], []
    for number in range(1, round(hours * HOUR_S / segment_s)):
        # A segment comes when it is complete, or later; never before the one before it.
        at_s = max(number * segment_s / (1 + drift_ppm * 1e-6) + late_s(), before_s)
        fill_s -= at_s - before_s
        lowest.append(fill_s)
        wanted_ppm = min(max(pacing.wanted_ppm, -MOST_PPM), MOST_PPM)
        most = CHANGE_PPM_PER_S * segment_s
        speed_ppm += min(max(wanted_ppm - speed_ppm, -most), most)
        fill_s += segment_s / (1 + speed_ppm * 1e-6)
        pacing.note(fill_s, at_s)
        before_s = at_s
        speeds.append(speed_ppm)
    skipped = round(HOUR_S / segment_s)
    return lowest[skipped:], speeds[skipped:]


@settings(deadline=None, max_examples=25)
@given(
    drift_ppm=st.floats(-300, 300),
    segment_s=st.sampled_from([0.5, 2.0, 6.0, 10.0]),
    late_s=st.floats(0, 4),
    seed=st.integers(0, 99),
)
def test_whatever_its_clock_and_however_it_sends_a_source_keeps_its_fill_for_days(
    drift_ppm: float, segment_s: float, late_s: float, seed: int
) -> None:
    delays = random.Random(seed)
    lowest, speeds = fills(drift_ppm, 48, segment_s=segment_s, late_s=lambda: late_s * delays.random() ** 3)

    # It began with 20 s and a segment; uncorrected, 300 ppm are 52 s in two days.
    assert min(lowest) > 20 - segment_s - late_s - 1.0
    assert max(lowest) < 20 + 1.0
    assert max(map(abs, speeds)) <= abs(drift_ppm) + 100


@pytest.mark.parametrize("segment_s", [2.0, 10.0])
def test_late_segments_alone_change_the_speed_by_less_than_anyone_could_measure(segment_s: float) -> None:
    _, speeds = fills(0, 12, segment_s=segment_s, late_s=lambda: 5 * LATE.random() ** 3)

    assert max(map(abs, speeds)) < 100


def test_a_stall_that_is_bridged_is_not_taken_for_a_slow_clock() -> None:
    stalls = iter([0.0] * 400 + [30.0, 20.0, 10.0] + [0.0] * 10_000)

    _, speeds = fills(0, 4, segment_s=10, late_s=lambda: next(stalls))

    assert max(map(abs, speeds)) < 1


def test_beyond_what_may_be_done_it_does_what_may_be_done() -> None:
    _, speeds = fills(2000, 8, segment_s=2)

    assert speeds[-1] == MOST_PPM


def test_after_going_to_another_place_the_fill_there_is_what_counts() -> None:
    pacing = Pacing()
    for number in range(400):
        pacing.note(20 + number / 10, number * 2.0)
    assert pacing.wanted_ppm > 0

    pacing.begin()
    for number in range(400, 800):
        pacing.note(7, number * 2.0)

    assert pacing.wanted_ppm == 0


@pytest.mark.parametrize(("drift_ppm", "segment_s"), [(200, 1), (-200, 10)])
def test_the_sound_of_hours_of_drift_is_one_tone_without_a_click(drift_ppm: int, segment_s: int) -> None:
    intake, levels = Intake(RelayRules()), []
    minutes = minutes_of_drift(intake, drift_ppm, segment_s, levels)

    sound = next(minutes)
    assert abs(pitch_ppm(sound, 1000)) < 1
    before = sound[:0]
    for minute in minutes:
        assert worst_spur_db(np.concatenate((before, sound)), 1000) < -100
        before, sound = sound[-SEAM:], minute
    assert worst_spur_db(np.concatenate((before, sound)), 1000) < -100
    # Uncorrected it would be 1.1 s, half corrected 0.54 s, and grow.
    assert abs(levels[-1] - levels[120 // segment_s]) < 0.5
    assert pitch_ppm(sound, 1000) == pytest.approx(drift_ppm, abs=60)


SEAM = 16384
"""So much of the minute before is looked at again, so that a click between two minutes is seen."""


def minutes_of_drift(
    intake: Intake, drift_ppm: int, segment_s: int, levels: list[float]
) -> Iterator[np.ndarray]:
    """Play a tone whose clock drifts for an hour and a half; give what is heard, a minute at a time."""
    rate_hz, sent, heard = HOUSE_RATE_HZ * (1 + drift_ppm * 1e-6), 0, []
    places = np.arange((segment_s + 1) * HOUSE_RATE_HZ)
    tone = (0.25 * np.sin(2 * np.pi * 1000 / HOUSE_RATE_HZ * places)).astype(np.float32)
    for second in range(5400):
        if second % segment_s == 0:
            upto = round((second + segment_s) * rate_hz)
            phase = sent % (HOUSE_RATE_HZ // 1000)
            intake.put(tone[phase : phase + upto - sent], second)
            sent = upto
            levels.append(intake.ready() / HOUSE_RATE_HZ)
        if second == 60:
            intake.seek()
        if second >= 60:
            pcm = intake.read(HOUSE_RATE_HZ)
            assert pcm is not None
            heard.append(pcm)
        if len(heard) == 60:
            yield np.concatenate(heard)
            heard.clear()


@pytest.mark.parametrize("hz", [300, 1000, 6000])
def test_changes_of_speed_leave_a_tone_clean_and_within_their_bound(hz: int) -> None:
    varispeed, heard, speeds = Varispeed(), [], []
    for block in range(120 * 50):
        places = np.arange(block * 960, (block + 1) * 960)
        tone = (0.5 * np.sin(2 * np.pi * hz / HOUSE_RATE_HZ * places)).astype(np.float32)
        heard.append(varispeed.run(tone, 2000.0 if block < 2000 else -2000.0))
        speeds.append(varispeed.ppm)

    assert max(speeds) == MOST_PPM
    assert min(speeds) == -MOST_PPM
    assert np.abs(np.diff(speeds)).max() <= CHANGE_PPM_PER_S / 50 + 1e-9
    assert worst_spur_db(np.concatenate(heard)[HOUSE_RATE_HZ:], hz) < -100


@given(blocks=st.lists(st.integers(0, 3000), min_size=20, max_size=40).filter(lambda each: sum(each) > 9600))
@settings(deadline=None)
def test_what_goes_in_comes_out_whole_and_in_time_while_the_speed_is_ours(blocks: list[int]) -> None:
    varispeed, places = Varispeed(), np.cumsum([0, *blocks])
    turn = np.exp(2j * np.pi * 1000 / HOUSE_RATE_HZ * np.arange(sum(blocks)))
    parts = [varispeed.run(turn.imag[start:end].astype(np.float32), 0.0) for start, end in pairwise(places)]

    out = np.concatenate([*parts, varispeed.rest()])

    assert len(out) == sum(blocks)
    before, after = ((pcm * turn.conj())[480:4800].sum() for pcm in (turn.imag, out))
    assert abs(np.angle(after / before)) / (2 * np.pi) * HOUSE_RATE_HZ / 1000 < 2
