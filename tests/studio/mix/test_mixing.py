"""The mix puts every sound at its frame, turns the bed down in time, and is as long as it was laid out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.studio.level import WORKING_LUFS
from broadcaster.studio.mix.mixing import CELL_MS, Ducking, mix
from broadcaster.studio.mix.timeline import TURN_FRAMES, BedSpan, Bus, Placement, Timeline
from broadcaster.studio.speech.chain import Treatment, processed, treatment_for
from broadcaster.studio.template import AudioTemplate, Bed, SpeechChain
from tests.sounds import Pcm, babble, ebur128, level_db, silence, sine

PLAIN = AudioTemplate(name="a", title="A", path=Path("a.toml"), speech=SpeechChain(processed=False))
BED = Bed(file=Path("bed.wav"), duck_db=-12.0, attack_ms=250, release_ms=900, hold_ms=1200)
BEDDED = replace(PLAIN, bed=BED)


def at(start_s: float, pcm: Pcm, bus: Bus = Bus.SPEECH) -> Placement:
    return Placement(start_frame=round(start_s * 48_000), pcm=pcm, bus=bus)


def timeline(length_s: float, *placements: Placement, bed: bool = False) -> Timeline:
    frames = round(length_s * 48_000)
    span = BedSpan(start_frame=0, end_frame=frames, fade_in_frames=1, fade_out_frames=1)
    return Timeline(frames=frames, placements=placements, bed=span if bed else None, cues=())


def mixed(plan: Timeline, template: AudioTemplate = PLAIN, *, bed: Pcm | None = None) -> Pcm:
    return np.concatenate(list(mix(plan, template, bed=bed)))


def duck_gains(plan: Timeline, bed: Bed) -> np.ndarray:
    return Ducking(plan, bed).edges(0, -(-plan.frames // 480))


def gain_db_at(gains: np.ndarray, second: float) -> float:
    return float(20 * np.log10(gains[round(second * 1000 / CELL_MS)]))


def test_every_sound_starts_at_its_frame_and_keeps_its_level() -> None:
    tone = sine(0.7)
    plan = timeline(13.0, at(1.5, tone), at(3.9, tone, Bus.STING), at(8.0001, tone, Bus.RECORDING))
    pcm = mixed(plan)

    assert len(pcm) == 13 * 48_000
    for placement in plan.placements:
        assert np.array_equal(pcm[placement.start_frame : placement.end_frame], tone)
    assert not pcm[: plan.placements[0].start_frame].any()


@settings(max_examples=12, deadline=None)
@given(starts=st.lists(st.integers(0, 500_000), max_size=5), frames=st.integers(1, 500_000))
def test_the_mix_is_the_sum_of_what_was_placed_wherever_pieces_are_cut(
    starts: list[int], frames: int
) -> None:
    tone = sine(2.1)
    plan = Timeline(
        frames=frames,
        placements=tuple(Placement(start_frame=start, pcm=tone, bus=Bus.STING) for start in starts),
        bed=None,
        cues=(),
    )
    wanted = np.zeros(frames + 900_000, np.float32)
    for start in starts:
        wanted[start : start + len(tone)] += tone

    assert mixed(plan) == pytest.approx(wanted[:frames], abs=1e-6)


def test_the_bed_is_down_when_the_speech_begins_and_up_again_after_its_release() -> None:
    gains = duck_gains(timeline(12, at(4, sine(3)), bed=True), BED)

    assert gain_db_at(gains, 3.5) == 0
    assert gain_db_at(gains, 4.0) == pytest.approx(-12, abs=0.5)
    assert gain_db_at(gains, 5.5) == pytest.approx(-12)
    assert gain_db_at(gains, 7.45) == pytest.approx(-6, abs=0.5)
    assert gain_db_at(gains, 8.0) == 0


def test_short_pauses_do_not_bring_the_bed_up_and_long_ones_do() -> None:
    short = duck_gains(timeline(12, at(2, sine(2)), at(5, sine(2)), bed=True), BED)
    long = duck_gains(timeline(12, at(2, sine(2)), at(7, sine(2)), bed=True), BED)

    assert gain_db_at(short, 4.5) == pytest.approx(-12)
    assert gain_db_at(long, 5.5) == 0


def test_a_recording_silences_the_bed() -> None:
    gains = duck_gains(timeline(20, at(6, sine(3), Bus.RECORDING), bed=True), BED)

    assert gain_db_at(gains, 7.5) == pytest.approx(-60)


def test_the_ducking_never_steps() -> None:
    placements = [at(start, sine(1.2)) for start in (1, 2.5, 6, 9.1, 9.9)]
    steps_db = np.diff(20 * np.log10(duck_gains(timeline(14, *placements, bed=True), BED)))

    assert steps_db.min() >= -12 * CELL_MS / 250 - 1e-4
    assert steps_db.max() <= 12 * CELL_MS / 900 + 1e-4


@given(
    starts=st.lists(st.floats(0, 190), max_size=12),
    cuts=st.lists(st.integers(0, 20_000), max_size=8),
    bus=st.sampled_from([Bus.SPEECH, Bus.RECORDING]),
)
@settings(max_examples=30, deadline=None)
def test_the_ducking_is_the_same_in_one_go_and_in_any_parts(
    starts: list[float], cuts: list[int], bus: Bus
) -> None:
    plan = timeline(200, *(at(start, silence(3), bus) for start in sorted(starts)), bed=True)
    whole, parts = duck_gains(plan, BED), Ducking(plan, BED)
    for first in [0, *cuts]:
        last = min(first + 100, 20_000)
        assert np.array_equal(parts.edges(first, last), whole[first : last + 1])


def test_the_bed_that_is_heard_is_ducked_by_its_depth() -> None:
    pcm = mixed(timeline(12, at(4, silence(4)), bed=True), BEDDED, bed=sine(1))

    assert level_db(pcm[4 * 48_000 : 8 * 48_000]) - level_db(pcm[: 3 * 48_000]) == pytest.approx(-12, abs=0.1)


def test_the_bed_goes_on_without_a_seam_across_pieces() -> None:
    loop = sine(1.0, hz=100)
    pcm = mixed(timeline(9.5, bed=True), BEDDED, bed=loop)

    assert pcm[960:-960] == pytest.approx(np.tile(loop, 10)[: len(pcm)][960:-960], abs=1e-5)


def test_a_new_turn_of_the_bed_takes_over_without_a_gap_and_does_not_depend_on_its_place() -> None:
    loop = babble(7, peak=0.2)
    plans = [timeline(20, bed=True), timeline(20 + 0.24, bed=True)]
    turned = [
        replace(plan, bed=replace(plan.bed, turns=((8 * 48_000) + 11_520 * number,)))
        for number, plan in enumerate(plans)
        if plan.bed
    ]
    first, second = (mixed(plan, BEDDED, bed=loop) for plan in turned)
    behind = 8 * 48_000 + TURN_FRAMES

    assert np.array_equal(first[behind:-480], second[behind + 11_520 : -480])
    steps = level_db(first[8 * 48_000 : behind]) - level_db(first[7 * 48_000 : 8 * 48_000])
    assert abs(steps) < 3


def test_the_bed_fades_in_and_out_even_when_there_is_no_room_for_both() -> None:
    span = BedSpan(start_frame=0, end_frame=48_000, fade_in_frames=96_000, fade_out_frames=96_000)
    plan = replace(timeline(1.5), bed=span)
    pcm = mixed(plan, BEDDED, bed=sine(1))

    assert not pcm[48_000:].any()
    assert np.abs(pcm).max() <= 0.3 * 0.26


def test_the_chain_shifts_the_speech_by_a_few_milliseconds_and_keeps_its_length() -> None:
    pcm = babble(3)
    heard = processed(pcm, SpeechChain(threshold_db=0.0, high_pass_hz=20.0))
    shift = np.argmax(np.correlate(heard[48_000:52_000], pcm[48_500:51_500], "valid"))

    assert len(heard) == len(pcm)
    assert abs(int(shift) - 500) <= 48 * 4


def test_a_voice_whose_harmonics_peak_at_once_is_turned_until_they_do_not() -> None:
    # Regression: a bulletin by the central accent was refused as Opus; its limiter had to take 40 dB.
    time_s = np.arange(96_000) / 48_000
    harmonics = 120 * np.arange(2, 30)[:, None]
    pulses = np.float32(0.01) * np.cos(2 * np.pi * harmonics * time_s).sum(axis=0).astype(np.float32)
    chain = SpeechChain(threshold_db=0.0, high_pass_hz=20.0, presence_db=0.0)
    turned = processed(pulses, chain)[24_000:]

    assert np.abs(turned).max() < 0.8 * np.abs(pulses).max()
    assert level_db(turned) == pytest.approx(level_db(pulses), abs=0.3)


def test_the_chain_takes_rumble_away_and_leaves_the_voice() -> None:
    def change_db(hz: float) -> float:
        tone = sine(2, hz=hz, peak=0.01)
        return level_db(processed(tone, SpeechChain())[24_000:]) - level_db(tone)

    assert change_db(40) < -40
    assert change_db(80) < -22
    assert change_db(160) == pytest.approx(-6, abs=0.5)
    assert change_db(700) == pytest.approx(0, abs=0.4)
    assert change_db(2800) == pytest.approx(3, abs=0.3)


def test_the_chain_makes_speech_denser() -> None:
    """The same peak carries more loudness behind the compressor. Source: docs/decisions/0004-sound.md."""
    pcm = babble(20) * np.float32(10 ** ((-20 - ebur128(babble(20)).loudness_lufs) / 20))
    dense = processed(pcm, SpeechChain(high_pass_hz=20.0))
    before, after = ebur128(pcm), ebur128(dense)

    assert (after.true_peak_dbtp - after.loudness_lufs) < (before.true_peak_dbtp - before.loudness_lufs) - 1


@pytest.mark.parametrize(
    "chain", [SpeechChain(), SpeechChain(ratio=8.0, threshold_db=-40.0), SpeechChain(processed=False)]
)
@pytest.mark.parametrize("gain", [0.05, 1.0])
def test_speech_leaves_the_chain_at_the_working_loudness_whatever_voice_and_chain(
    chain: SpeechChain, gain: float
) -> None:
    """Regression: the compressor took 10 LU, and the tunes stood so much above the words."""
    speech = [babble(7, seed=seed) * np.float32(gain) for seed in range(14)]
    treatment = treatment_for(speech[:6], chain)
    plan = timeline(100, *(at(7 * number, treatment.apply(pcm)) for number, pcm in enumerate(speech)))
    pcm = mixed(plan)

    assert ebur128(pcm).loudness_lufs == pytest.approx(WORKING_LUFS, abs=0.5)


def test_no_speech_needs_no_level() -> None:
    assert treatment_for([], SpeechChain()) == Treatment(chain=SpeechChain())


def test_pauses_of_exact_zeros_do_not_fade_into_denormal_numbers() -> None:
    heard = processed(np.concatenate((babble(1), silence(4))), SpeechChain())
    quiet = heard[-48_000:]
    assert not np.any((quiet != 0) & (np.abs(quiet) < np.finfo(np.float32).tiny))
    assert level_db(quiet) < -115
