"""A take is laid beside the yardstick's of the same words: others, a part, a wrong rate are heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.errors import VoiceRefused
from broadcaster.ports import VoiceInfo
from broadcaster.sound.speech import Speech
from broadcaster.studio.speech.cache import SpeechCache
from broadcaster.studio.speech.comparison import A_PART, OTHER_WORDS, Build, is_comparable, usual_build
from broadcaster.studio.speech.likeness import Likeness, likeness
from broadcaster.studio.speech.lines import Line
from broadcaster.studio.speech.takes import heard_span
from broadcaster.studio.speech.taking import CALIBRATION, Manner, Taking
from broadcaster.studio.template import SpeechChain
from broadcaster.studio.voices.espeak import VOICES, EspeakVoice, open_espeak
from broadcaster.studio.voices.guard import GuardedVoice
from tests.fakes.voices import FakeVoice, asked
from tests.sounds import Pcm, babble

TEXT = "Lịch thi đấu bóng chuyền của các thôn bắt đầu từ ngày mười lăm."
OTHER = "Chiều nay trời có mưa rào và dông vài nơi, bà con đi lại cẩn thận."
SOUTH = "vi-vn-x-south"


@pytest.fixture(scope="module")
def espeak() -> Iterator[EspeakVoice]:
    engine = open_espeak()
    yield engine
    engine.close()


def heard(speech: Speech) -> Pcm:
    return speech.pcm[heard_span(speech)]


def compared(engine: EspeakVoice, take: Speech, text: str = TEXT) -> Likeness:
    model = engine.speak(asked(text))
    return likeness(heard(take), take.rate_hz, heard(model), model.rate_hz)


@pytest.mark.parametrize("voice", [voice.id for voice in VOICES])
@pytest.mark.parametrize("text", [TEXT, OTHER, CALIBRATION[1]])
def test_the_same_words_are_known_in_another_accent_pace_and_pitch(
    espeak: EspeakVoice, voice: str, text: str
) -> None:
    for speed, pitch in ((0.8, 3.0), (1.0, -3.0), (1.25, 6.0)):
        take = espeak.speak(replace(asked(text, voice, speed=speed), pitch=pitch))
        found = compared(espeak, take, text)
        assert found.words < OTHER_WORDS - 0.05
        assert found.part > A_PART
        assert 0.9 < found.tract < 1.15


def test_other_words_are_not(espeak: EspeakVoice) -> None:
    assert compared(espeak, espeak.speak(asked(OTHER, SOUTH))).words > OTHER_WORDS
    assert likeness(babble(3.0), 48_000, heard(espeak.speak(asked(TEXT))), 22_050).words > OTHER_WORDS


@pytest.mark.parametrize("factor", [1.5, 2 / 3, 1.25])
def test_the_tract_tells_the_rate(espeak: EspeakVoice, factor: float) -> None:
    take = espeak.speak(asked(TEXT, SOUTH))
    true = compared(espeak, take)
    wrong = Speech(pcm=soxr.resample(take.pcm, factor, 1), rate_hz=take.rate_hz)
    found = compared(espeak, wrong)
    assert found.tract / true.tract == pytest.approx(factor, rel=0.11)
    assert found.words < OTHER_WORDS


@settings(max_examples=20, deadline=None)
@given(frames=st.integers(1, 4000), rate_hz=st.sampled_from([8_000, 22_050, 48_000]), loud=st.booleans())
def test_every_sound_can_be_compared(*, frames: int, rate_hz: int, loud: bool) -> None:
    sound = np.full(frames, float(loud), np.float32)
    found = likeness(sound, rate_hz, babble(0.2), 48_000)
    assert np.isfinite([found.words, found.part, found.tract]).all()


def test_lists_that_say_one_thing_often_and_words_of_other_languages_are_not_compared() -> None:
    assert is_comparable(TEXT)
    assert not is_comparable("không không bảy, không không bảy, không không bảy")
    assert not is_comparable("Facebook, YouTube, Microsoft Windows và Messenger")


def test_a_voice_is_known_from_three_sentences_on() -> None:
    takes = [Build(tract=tract, share=share) for tract, share in ((1.0, 1.0), (1.1, 0.9), (2.0, 0.5))]
    assert usual_build(takes[:2]) is None
    assert usual_build(takes) == Build(tract=1.1, share=0.9)


class Southern(FakeVoice):
    """Speaks with the accent of the south, and once in the way that it is told."""

    def __init__(self, engine: EspeakVoice) -> None:
        super().__init__("southern", voices=[VoiceInfo(id="vi", title="vi")])
        self._engine = engine
        self.wrong: Callable[[Speech], Speech] | None = None
        self.spoken = 0

    def speak(self, request: object) -> Speech:
        self.spoken += 1
        speech = self._engine.speak(replace(request, voice=SOUTH))  # type: ignore[type-var]
        return self.wrong(speech) if self.wrong else speech


def taking(engine: EspeakVoice, folder: Path) -> tuple[Southern, Taking]:
    voice = Southern(engine)
    manner = Manner(chain=SpeechChain())
    guards = GuardedVoice(voice), GuardedVoice(engine)
    return voice, Taking(guards[0], voice.voices()[0], SpeechCache(folder), manner, yardstick=guards[1])


def played(factor: float) -> Callable[[Speech], Speech]:
    return lambda speech: replace(speech, pcm=soxr.resample(speech.pcm, factor, 1), words=())


def part(first: float, last: float) -> Callable[[Speech], Speech]:
    return lambda speech: replace(
        speech, pcm=speech.pcm[int(first * len(speech.pcm)) : int(last * len(speech.pcm))], words=()
    )


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (played(1.5), "rate is wrong"),
        (played(1.35), "rate is wrong"),
        (played(2 / 3), "rate is wrong"),
        (part(0, 0.65), "left words out"),
        (part(0.35, 1), "left words out"),
        (lambda speech: replace(speech, pcm=speech.pcm[::-1].copy(), words=()), "something else"),
    ],
)
def test_a_bad_take_is_asked_for_once_more_and_refused(
    espeak: EspeakVoice, tmp_path: Path, wrong: Callable[[Speech], Speech], why: str
) -> None:
    voice, takes = taking(espeak, tmp_path)
    takes.fresh(Line(0, OTHER, 0), None)
    voice.wrong, before = wrong, voice.spoken
    with pytest.raises(VoiceRefused, match=why):
        takes.fresh(Line(0, TEXT, 0), None)
    assert voice.spoken == before + 2
    assert takes.found(Line(0, TEXT, 0)) is None
    voice.wrong = None
    assert takes.fresh(Line(0, TEXT, 0), None).expected_ms


def test_a_voice_known_from_the_cache_is_known_as_well(espeak: EspeakVoice, tmp_path: Path) -> None:
    taking(espeak, tmp_path)[1].fresh(Line(0, OTHER, 0), None)
    voice, takes = taking(espeak, tmp_path)
    voice.wrong = played(1.35)
    with pytest.raises(VoiceRefused, match="rate is wrong"):
        takes.fresh(Line(0, TEXT, 0), None)
    assert voice.spoken == 2
