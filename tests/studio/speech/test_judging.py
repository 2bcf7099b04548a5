"""A take is judged by what is known of speech without knowing what was said."""

from __future__ import annotations

import numpy as np
import pytest

from broadcaster.errors import VoiceRefused
from broadcaster.sound.speech import Speech
from broadcaster.studio.speech.judging import REPEATED, check_take, longest_silence_ms, sameness
from broadcaster.studio.speech.taking import CALIBRATION
from broadcaster.studio.voices.espeak import VOICES, open_espeak
from tests.fakes.voices import asked
from tests.sounds import Pcm, glide, silence, sine

RATE_HZ = 24_000
TEXT = "Lịch thi đấu bóng chuyền của các thôn bắt đầu từ ngày mười lăm."
LENGTH_S = 14 * 0.26


def judge(pcm: Pcm, text: str = TEXT, **wishes: float) -> None:
    check_take(Speech(pcm=pcm, rate_hz=RATE_HZ), asked(text, **wishes), expected_ms=0, where="thử")


def hum(length_s: float = LENGTH_S) -> Pcm:
    return glide(length_s, rate_hz=RATE_HZ)


def with_silence(length_s: float) -> Pcm:
    half = hum(LENGTH_S / 2)
    return np.concatenate((half, np.zeros(round(length_s * RATE_HZ), np.float32), half))


def test_a_hum_as_long_as_its_words_is_taken_for_speech() -> None:
    judge(hum())


@pytest.mark.parametrize("bit_ms", [70, 100, 260, 900])
def test_a_stuck_voice_is_refused(bit_ms: int) -> None:
    bit = hum(bit_ms / 1000)
    with pytest.raises(VoiceRefused, match="over and over"):
        judge(np.tile(bit, round(LENGTH_S * 1000 / bit_ms)))


def test_a_steady_tone_is_refused() -> None:
    with pytest.raises(VoiceRefused, match="over and over"):
        judge(sine(LENGTH_S, rate_hz=RATE_HZ))


def test_words_that_are_written_again_and_again_may_sound_so() -> None:
    judge(np.tile(hum(0.52), 7), "xin chào xin chào xin chào xin chào xin chào xin chào xin chào")


def test_a_take_that_falls_silent_on_its_way_is_refused_and_a_pause_is_not() -> None:
    judge(with_silence(0.9))
    with pytest.raises(VoiceRefused, match="falls silent for 1300 ms"):
        judge(with_silence(1.3))
    judge(with_silence(1.3), speed=0.8)


def test_silence_is_measured_to_the_frame_at_every_rate() -> None:
    for rate_hz in (8_000, 22_050, 48_000):
        gap = np.zeros(rate_hz // 2, np.float32)
        pcm = np.concatenate((glide(1, rate_hz=rate_hz), gap, glide(1, rate_hz=rate_hz)))
        assert longest_silence_ms(pcm, rate_hz) == pytest.approx(500, abs=25)
    assert longest_silence_ms(silence(0), 48_000) == 0
    assert longest_silence_ms(silence(0.001), 48_000) == 0


def test_speech_is_never_like_itself_for_long() -> None:
    engine = open_espeak()
    for voice in VOICES:
        for text in CALIBRATION:
            speech = engine.speak(asked(text, voice.id))
            assert sameness(speech.pcm, speech.rate_hz) < REPEATED / 2
    engine.close()


def test_sounds_too_short_to_repeat_are_not_judged() -> None:
    for frames in (0, 1, 100, 1_000):
        assert sameness(np.ones(frames, np.float32), RATE_HZ) <= 1.0
