"""What every voice engine promises (`ports.VoiceEngine`); the guide for authors is docs/voices.md."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from broadcaster.errors import VoiceRefused
from broadcaster.ports import SpeechRequest, VoiceEngine
from broadcaster.studio.speech.judging import check_take
from broadcaster.studio.voices import VoiceOptions, open_voices

SHORT = "Kính chào bà con."
LONG = "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn gia súc, gia cầm."
WITHOUT_WORDS = ("", " \n", "…", "- ! -", "\0\x01")
SAME_WORDS = (
    unicodedata.normalize("NFD", LONG),
    LONG.replace(" ", "\x00 \x1b"),
    LONG.replace("h", "h\u200b"),
    f"\ufeff{LONG}\x7f",
)
REGIONS, GENDERS = ("", "bắc", "trung", "nam"), ("", "nữ", "nam")


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Iterator[VoiceEngine]:
    """The engine that `--voice` names, opened as a station opens it."""
    name = request.config.getoption("--voice")
    if not name:
        pytest.skip("--voice NAME says which engine is to be tried")
    file = request.config.getoption("--voice-options")
    path = Path(file) if file else None
    tables = tomllib.loads(path.read_text("utf-8")).get("voices", {}) if path else {}
    with open_voices(VoiceOptions(folder=path.parent if path else Path(), tables=tables)) as voices:
        if name not in voices:
            pytest.fail(f"it does not open: {voices.unusable[name]}")
        yield voices[name]


def usual(engine: VoiceEngine, text: str = SHORT) -> SpeechRequest:
    """Ask its first voice."""
    return SpeechRequest(text=text, voice=engine.voices()[0].id)


def test_it_has_a_name_a_version_and_voices_in_vietnamese(engine: VoiceEngine) -> None:
    assert engine.name
    assert engine.version
    assert engine.max_chars >= 100
    assert engine.parallel >= 1
    assert len({voice.id for voice in engine.voices()}) == len(engine.voices()) > 0
    for voice in engine.voices():
        assert voice.id
        assert voice.title
        assert voice.language == "vi"
        assert voice.region in REGIONS
        assert voice.gender in GENDERS
        assert ":" not in voice.id


def test_it_looks_whether_it_could_speak_now(engine: VoiceEngine) -> None:
    engine.look()


def test_every_voice_speaks_whole_sentences(engine: VoiceEngine) -> None:
    for voice in engine.voices():
        for text in (SHORT, LONG):
            request = SpeechRequest(text=text, voice=voice.id)
            check_take(engine.speak(request), request, expected_ms=0, where=engine.name)


def test_marks_stand_in_the_order_of_the_words_and_inside_the_sound(engine: VoiceEngine) -> None:
    speech = engine.speak(usual(engine, LONG))
    times = [mark.at_ms for mark in speech.words]
    assert times == sorted(times)
    assert all(0 <= mark.at_char < mark.at_char + mark.chars <= len(LONG) for mark in speech.words)
    assert not times or 0 <= times[0] <= times[-1] <= speech.length_ms


def test_more_words_take_more_time(engine: VoiceEngine) -> None:
    long, short = engine.speak(usual(engine, LONG)), engine.speak(usual(engine))
    assert long.length_ms > 2 * short.length_ms


def test_a_faster_pace_is_never_longer(engine: VoiceEngine) -> None:
    request = usual(engine, LONG)
    fast = engine.speak(replace(request, speed=1.5))
    assert fast.length_ms <= 1.05 * engine.speak(request).length_ms


def test_it_is_not_overdriven(engine: VoiceEngine) -> None:
    assert np.abs(engine.speak(usual(engine, LONG)).pcm).max() <= 1.0


@pytest.mark.parametrize("text", WITHOUT_WORDS)
def test_a_text_without_words_is_refused_not_answered_with_silence(engine: VoiceEngine, text: str) -> None:
    with pytest.raises(VoiceRefused):
        engine.speak(usual(engine, text))


def test_an_unknown_voice_is_refused(engine: VoiceEngine) -> None:
    with pytest.raises(VoiceRefused):
        engine.speak(SpeechRequest(text=SHORT, voice="no-such-voice"))


def test_a_text_at_the_limit_is_spoken_and_one_beyond_it_refused(engine: VoiceEngine) -> None:
    full = ("chào " * 1000)[: engine.max_chars - 1] + "o"
    assert len(engine.speak(usual(engine, full)).pcm)
    with pytest.raises(VoiceRefused):
        engine.speak(usual(engine, full + "o"))


@pytest.mark.parametrize("written", SAME_WORDS)
def test_neither_form_nor_hidden_characters_change_what_is_heard(engine: VoiceEngine, written: str) -> None:
    heard_ms, plain_ms = (engine.speak(usual(engine, text)).length_ms for text in (written, LONG))
    assert heard_ms == pytest.approx(plain_ms, rel=0.15)


def test_a_refusal_does_not_spoil_the_next_sentence(engine: VoiceEngine) -> None:
    with pytest.raises(VoiceRefused):
        engine.speak(usual(engine, "..."))
    assert len(engine.speak(usual(engine)).pcm)


def test_it_may_be_closed_twice(engine: VoiceEngine) -> None:
    engine.speak(usual(engine))
    engine.close()
    engine.close()
