"""What every voice engine promises (`ports.VoiceEngine`), asked of the real ones and of the fake."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import VoiceRefused
from broadcaster.ports import Speech, VoiceEngine
from broadcaster.studio.takes import check_take
from broadcaster.studio.voices.espeak import open_espeak
from broadcaster.studio.voices.gtts_online import GttsVoice
from tests.fakes import FakeVoice
from tests.gtts_server import GttsServer

SHORT = "Kính chào bà con."
LONG = "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn gia súc, gia cầm."


@pytest.fixture(params=["espeak", "gtts", "fake"])
def engine(request: pytest.FixtureRequest) -> Iterator[VoiceEngine]:
    if request.param == "gtts":
        server = GttsServer()
        online = GttsVoice(server.url, clock=VirtualClock(datetime(2026, 11, 22, tzinfo=UTC)))
        yield online
        online.close()
        server.close()
        return
    local: VoiceEngine = open_espeak() if request.param == "espeak" else FakeVoice()
    yield local
    local.close()


def length_s(speech: Speech) -> float:
    return len(speech.pcm) / 2 / speech.rate_hz


def test_it_has_a_name_a_version_and_voices_in_vietnamese(engine: VoiceEngine) -> None:
    assert engine.name
    assert engine.version
    assert engine.max_chars >= 100
    assert all(voice.id and voice.title and voice.language == "vi" for voice in engine.voices())
    assert len({voice.id for voice in engine.voices()}) == len(engine.voices()) > 0


def test_every_voice_speaks_whole_sentences_as_s16_mono(engine: VoiceEngine) -> None:
    for voice in engine.voices():
        for text in (SHORT, LONG):
            speech = engine.speak(text, voice.id)
            assert len(speech.pcm) % 2 == 0
            assert 8_000 <= speech.rate_hz <= 48_000
            check_take(speech, text, speed=1.0, where=engine.name)


def test_more_words_take_more_time(engine: VoiceEngine) -> None:
    voice = engine.voices()[0].id
    assert length_s(engine.speak(LONG, voice)) > 2 * length_s(engine.speak(SHORT, voice))


def test_a_faster_pace_is_never_longer(engine: VoiceEngine) -> None:
    voice = engine.voices()[0].id
    assert length_s(engine.speak(LONG, voice, speed=1.5)) <= 1.02 * length_s(engine.speak(LONG, voice))


@pytest.mark.parametrize("text", ["", " \n", "…", "- ! -", "\0\x01"])
def test_a_text_without_words_is_refused_not_answered_with_silence(engine: VoiceEngine, text: str) -> None:
    with pytest.raises(VoiceRefused):
        engine.speak(text, engine.voices()[0].id)


def test_an_unknown_voice_is_refused(engine: VoiceEngine) -> None:
    with pytest.raises(VoiceRefused):
        engine.speak(SHORT, "no-such-voice")


def test_a_text_at_the_limit_is_spoken_and_one_beyond_it_refused(engine: VoiceEngine) -> None:
    voice = engine.voices()[0].id
    full = ("chào " * 1000)[: engine.max_chars - 1] + "o"
    assert engine.speak(full, voice).pcm
    with pytest.raises(VoiceRefused):
        engine.speak(full + "o", voice)


@pytest.mark.parametrize(
    "written",
    [
        unicodedata.normalize("NFD", LONG),
        LONG.replace(" ", "\x00 \x1b"),
        LONG.replace("h", "h\u200b"),
        f"\ufeff{LONG}\x7f",
    ],
)
def test_neither_form_nor_hidden_characters_change_what_is_heard(engine: VoiceEngine, written: str) -> None:
    voice = engine.voices()[0].id
    assert length_s(engine.speak(written, voice)) == pytest.approx(
        length_s(engine.speak(LONG, voice)), rel=0.05
    )


def test_a_refusal_does_not_spoil_the_next_sentence(engine: VoiceEngine) -> None:
    voice = engine.voices()[0].id
    with pytest.raises(VoiceRefused):
        engine.speak("...", voice)
    assert engine.speak(SHORT, voice).pcm


def test_it_may_be_closed_twice(engine: VoiceEngine) -> None:
    engine.speak(SHORT, engine.voices()[0].id)
    engine.close()
    engine.close()
