"""A preset for horns makes more words arrive; the measure says so, and does not take level for clarity."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from broadcaster.sound.loudness import measure
from broadcaster.studio.master.intelligibility import VILLAGE, Place, intelligibility, transmission
from broadcaster.studio.master.mastering import apply_gain, plan_gain
from broadcaster.studio.speech.chain import treatment_for
from broadcaster.studio.speech.takes import house_pcm
from broadcaster.studio.speech.taking import CALIBRATION
from broadcaster.studio.template import PRESETS, SpeechChain
from broadcaster.studio.voices.espeak import open_espeak
from tests.fakes.voices import asked
from tests.sounds import Pcm, silence, sine


@pytest.fixture(name="speech", scope="module")
def _speech() -> list[Pcm]:
    engine = open_espeak()
    found = [house_pcm(engine.speak(asked(text))) for text in CALIBRATION]
    engine.close()
    return found


def mastered(speech: list[Pcm], chain: SpeechChain) -> Pcm:
    treatment = treatment_for(speech, chain)
    pcm = np.concatenate([np.concatenate((treatment.apply(each), silence(0.3))) for each in speech])
    plan = plan_gain(measure([pcm]), target_lufs=-16.0, ceiling_dbtp=-2.4)
    return np.concatenate(list(apply_gain(plan, [pcm])))


def test_the_horn_preset_carries_more_words_than_no_chain_and_than_the_one_for_radio(
    speech: list[Pcm],
) -> None:
    none = intelligibility(mastered(speech, SpeechChain(processed=False)))
    radio, horn = (intelligibility(mastered(speech, PRESETS[name])) for name in ("radio", "horn"))

    assert horn > none + 0.03
    assert horn > radio


def test_noise_and_echo_take_words_away_and_level_does_not(speech: list[Pcm]) -> None:
    pcm = mastered(speech, PRESETS["horn"])
    here = intelligibility(pcm)

    assert intelligibility(pcm, replace(VILLAGE, noise_db=-12.0)) < here - 0.05
    assert intelligibility(pcm, replace(VILLAGE, echo_db=-3.0)) < here - 0.05
    assert intelligibility(pcm * np.float32(0.1)) == pytest.approx(here, abs=1e-3)
    assert intelligibility(pcm, Place(noise_db=-90, echo_db=-60, lowest_hz=20, highest_hz=20_000)) > 0.9


def test_syllables_come_through_less_the_more_noise_and_echo_there_is(speech: list[Pcm]) -> None:
    spoken = mastered(speech, SpeechChain(processed=False))
    quiet = Place(noise_db=-90, echo_db=-90, lowest_hz=20, highest_hz=20_000)
    assert transmission(spoken, spoken, quiet) > 0.95
    for worse in ({"noise_db": -15.0}, {"echo_db": -3.0}):
        assert transmission(spoken, spoken, replace(VILLAGE, **worse)) < transmission(spoken, spoken) - 0.02
    assert transmission(spoken, spoken[::-1].copy(), quiet) < 0.3
    assert transmission(silence(1), silence(1)) < 0.1
    assert transmission(silence(0), silence(0)) == 0.0


def test_the_horn_preset_carries_more_syllables_through_noise_than_no_chain(speech: list[Pcm]) -> None:
    spoken = mastered(speech, SpeechChain(processed=False))
    horn = mastered(speech, PRESETS["horn"])
    noisy = replace(VILLAGE, noise_db=-15.0)
    assert transmission(spoken, horn, noisy) > transmission(spoken, spoken, noisy) + 0.03


def test_silence_and_a_hum_are_not_understood() -> None:
    assert intelligibility(silence(2)) < 0.05
    assert intelligibility(sine(2, hz=60)) < 0.3
