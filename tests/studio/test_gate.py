"""The gate lets a good bulletin out and says of a bad one what is wrong with it."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from broadcaster.errors import SoundRefused
from broadcaster.model import Script, Segment, SegmentKind
from broadcaster.sound.loudness import measure
from broadcaster.studio.gate import Expected, check_master, check_sound, check_speech, longest_silence
from broadcaster.studio.speech.session import Utterance
from broadcaster.studio.template import Loudness
from tests.nouns import MORNING
from tests.sounds import Pcm, babble, silence, silences_of, sine

SENTENCE = "Sáng nay trên địa bàn xã trời nắng đẹp"  # 9 syllables


def script(*texts: str) -> Script:
    return Script(
        programme="ban-tin-sang",
        title="Bản tin sáng",
        air_date=date(2026, 11, 23),
        airs_at=MORNING,
        segments=tuple(Segment(kind=SegmentKind.SPEECH, text=text, source="tin.j2:3") for text in texts),
    )


def said(length_s: float, *, segment: int = 0, text: str = SENTENCE, pcm: Pcm | None = None) -> Utterance:
    sound = sine(length_s) if pcm is None else pcm
    return Utterance(segment=segment, text=text, pcm=sound, gap_ms=350)


def at_target(*pieces: Pcm) -> list[Pcm]:
    """Bring pieces to -16 LUFS together."""
    gain = np.float32(10 ** ((-16 - measure(pieces).loudness_lufs) / 20))
    return [piece * gain for piece in pieces]


def expected(frames: int, *, limit_s: float = 60.0, silence_ms: int = 4000) -> Expected:
    return Expected(frames=frames, limit_s=limit_s, loudness=Loudness(), silence_ms=silence_ms)


def test_words_that_nobody_spoke_are_refused_with_their_place() -> None:
    with pytest.raises(SoundRefused, match=r"tin\.j2:3.*not spoken.*Chiều có mưa"):
        check_speech(script(SENTENCE, "Chiều có mưa."), [said(2.2)])


def test_a_row_of_dots_need_not_be_spoken() -> None:
    check_speech(script(SENTENCE, "…"), [said(2.2)])


@pytest.mark.parametrize(
    "pcm",
    [silence(0), silence(2), sine(2, peak=0.002), np.full(96_000, np.nan, np.float32)],
    ids=["empty", "digital silence", "hiss", "not a number"],
)
def test_a_recording_that_cannot_be_heard_is_refused(pcm: Pcm) -> None:
    with pytest.raises(SoundRefused, match=r"silent|empty or broken"):
        check_sound(pcm, where="a.wav")


def test_clipped_sound_is_refused_and_a_full_scale_peak_is_not() -> None:
    check_sound(babble(3, peak=1.0), where="a.wav")
    check_sound(sine(3, peak=1.0), where="a.wav")

    with pytest.raises(SoundRefused, match="clipped"):
        check_sound(np.clip(babble(3, peak=4.0), -1, 1), where="a.wav")


def test_a_good_master_passes() -> None:
    check_master(measure(at_target(sine(20))), expected(20 * 48_000))


def test_a_file_shorter_than_its_timeline_is_refused() -> None:
    with pytest.raises(SoundRefused, match=r"lasts 20\.0 s instead of 21\.0 s"):
        check_master(measure(at_target(sine(20))), expected(21 * 48_000))


def test_a_bulletin_longer_than_its_slot_is_refused() -> None:
    with pytest.raises(SoundRefused, match=r"its slot 19 s"):
        check_master(measure(at_target(sine(20))), expected(20 * 48_000, limit_s=19))


def test_a_silent_bulletin_is_refused() -> None:
    with pytest.raises(SoundRefused, match="is silent"):
        check_master(measure([silence(20)]), expected(20 * 48_000))


def test_a_silent_stretch_is_refused_with_its_place_unless_the_script_asks_for_it() -> None:
    pieces = at_target(sine(10), silence(6), sine(4))
    found = measure(pieces)

    with pytest.raises(SoundRefused, match=r"silent for (6\.0|5\.9)\d* s from second 10"):
        check_master(found, expected(20 * 48_000))
    check_master(found, expected(20 * 48_000, silence_ms=9000))


def test_the_hiss_of_a_dead_microphone_is_silence_too() -> None:
    hiss = np.random.default_rng(1).standard_normal(6 * 48_000).astype(np.float32) * np.float32(0.0003)
    tone = at_target(sine(10))[0]

    with pytest.raises(SoundRefused, match="silent for"):
        check_master(measure([tone, hiss, tone]), expected(26 * 48_000))


def test_a_bulletin_off_its_loudness_is_refused() -> None:
    louder = [piece * np.float32(1.09) for piece in at_target(sine(20))]

    with pytest.raises(SoundRefused, match=r"-15\.3 LUFS instead of -16"):
        check_master(measure(louder), expected(20 * 48_000))


def test_a_bulletin_over_its_ceiling_is_refused() -> None:
    pieces = at_target(sine(20))
    pieces[0][480_000:480_020] = 0.95

    with pytest.raises(SoundRefused, match="over its ceiling"):
        check_master(measure(pieces), expected(20 * 48_000))


def test_the_silence_map_agrees_with_pydub() -> None:
    pcm = np.concatenate([babble(4, seed=3), silence(3), sine(2), silence(1.5), sine(1)])
    ((start, end), *_) = [span for span in silences_of(pcm, at_least_ms=2500) if span[0] > 2000]

    assert longest_silence(measure([pcm])) == pytest.approx((start, end), abs=130)


def test_sound_without_a_silence_has_none() -> None:
    assert longest_silence(measure([sine(3)])) == (0, 0)
