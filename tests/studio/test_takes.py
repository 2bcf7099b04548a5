"""A take is refused when words must be missing; a good one starts and ends at once, without clicks."""

from __future__ import annotations

import numpy as np
import pytest

from broadcaster.errors import VoiceRefused
from broadcaster.ports import Speech
from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.studio.takes import check_take, house_pcm, joined
from tests.fakes import tone

RATE_HZ = 24_000


def take(heard_ms: int, *, silence_ms: int = 0) -> Speech:
    silence = bytes(2 * RATE_HZ * silence_ms // 1000)
    return Speech(pcm=silence + tone(heard_ms) + silence, rate_hz=RATE_HZ)


def test_silence_is_not_a_take() -> None:
    for pcm in (b"", b"\0", bytes(48_000), np.full(24_000, 30, "<i2").tobytes()):
        with pytest.raises(VoiceRefused, match="gave silence"):
            check_take(Speech(pcm=pcm, rate_hz=RATE_HZ), "xin chào", speed=1.0, where="fake:vi")


def test_a_take_too_short_for_its_syllables_is_refused_however_long_its_silence() -> None:
    with pytest.raises(VoiceRefused, match="takes 300 ms or more"):
        check_take(take(200, silence_ms=2000), "một hai ba bốn năm", speed=1.0, where="fake:vi")
    check_take(take(310), "một hai ba bốn năm", speed=1.0, where="fake:vi")


def test_faster_speech_may_be_shorter() -> None:
    check_take(take(200), "một hai ba bốn năm", speed=2.0, where="fake:vi")


def test_house_sound_has_the_house_rate_no_silent_edges_and_no_clicks() -> None:
    pcm = house_pcm(take(500, silence_ms=300))
    assert pcm.dtype == np.float32
    assert len(pcm) / HOUSE_RATE_HZ == pytest.approx(0.52, abs=0.01)
    assert abs(pcm[0]) < 0.001
    assert abs(pcm[-1]) < 0.001
    assert np.abs(pcm).max() == pytest.approx(8000 / 32768, rel=0.05)


def test_a_take_that_begins_and_ends_loud_is_faded_at_both_ends() -> None:
    pcm = house_pcm(Speech(pcm=np.full(48_000, 16_384, "<i2").tobytes(), rate_hz=HOUSE_RATE_HZ))
    fade = HOUSE_RATE_HZ * 5 // 1000
    assert pcm[0] == pcm[-1] == 0
    assert pcm[fade // 2] == pytest.approx(0.25, abs=0.01)
    assert pcm[-fade // 2] == pytest.approx(0.25, abs=0.01)
    assert (pcm[fade:-fade] == 0.5).all()


def test_silence_becomes_no_sound_at_all() -> None:
    assert len(house_pcm(Speech(pcm=bytes(1000), rate_hz=RATE_HZ))) == 0


def test_pieces_are_joined_with_the_silence_between_them() -> None:
    whole = joined([(take(400, silence_ms=500), 150), (take(400, silence_ms=500), 0)])
    assert len(house_pcm(whole)) / HOUSE_RATE_HZ == pytest.approx(0.4 + 0.15 + 0.4 + 0.04, abs=0.02)
