"""A good take starts and ends at once, without clicks, and its marks move with it."""

from __future__ import annotations

import numpy as np
import pytest

from broadcaster.sound.pcm import HOUSE_RATE_HZ
from broadcaster.sound.speech import Speech, WordMark
from broadcaster.studio.speech.marks import PackedMarks, packed_marks
from broadcaster.studio.speech.takes import house_pcm, house_words, joined
from tests.fakes.voices import tone

RATE_HZ = 24_000


def take(heard_ms: int, *, silence_ms: int = 0, words: tuple[WordMark, ...] = ()) -> Speech:
    silence = np.zeros(RATE_HZ * silence_ms // 1000, np.float32)
    return Speech(pcm=np.concatenate((silence, tone(heard_ms), silence)), rate_hz=RATE_HZ, words=words)


def test_house_sound_has_the_house_rate_no_silent_edges_and_no_clicks() -> None:
    pcm = house_pcm(take(500, silence_ms=300))
    assert pcm.dtype == np.float32
    assert len(pcm) / HOUSE_RATE_HZ == pytest.approx(0.52, abs=0.01)
    assert abs(pcm[0]) < 0.001
    assert abs(pcm[-1]) < 0.001
    assert np.abs(pcm).max() == pytest.approx(0.244, rel=0.05)


def test_a_take_that_begins_and_ends_loud_is_faded_at_both_ends() -> None:
    pcm = house_pcm(Speech(pcm=np.full(48_000, 0.5, np.float32), rate_hz=HOUSE_RATE_HZ))
    fade = HOUSE_RATE_HZ * 5 // 1000
    assert pcm[0] == pcm[-1] == 0
    assert pcm[fade // 2] == pytest.approx(0.25, abs=0.01)
    assert pcm[-fade // 2] == pytest.approx(0.25, abs=0.01)
    assert (pcm[fade:-fade] == 0.5).all()


def test_silence_becomes_no_sound_at_all() -> None:
    assert len(house_pcm(Speech(pcm=np.zeros(1000, np.float32), rate_hz=RATE_HZ))) == 0


def test_pieces_are_joined_with_the_silence_between_them() -> None:
    whole = joined([(take(400, silence_ms=500), 0, 150), (take(400, silence_ms=500), 9, 0)])
    assert len(house_pcm(whole)) / HOUSE_RATE_HZ == pytest.approx(0.4 + 0.15 + 0.4 + 0.04, abs=0.02)


def test_marks_move_with_the_silence_that_is_cut_and_with_the_pieces_that_are_joined() -> None:
    piece = take(400, silence_ms=300, words=(WordMark(0, 3, 310), WordMark(4, 2, 500)))
    assert house_words(piece) == ((0, 3, 20), (4, 2, 210))
    whole = joined([(piece, 0, 150), (piece, 10, 0)])
    assert [mark.at_char for mark in whole.words] == [0, 4, 10, 14]
    assert whole.words[2].at_ms == pytest.approx(420 + 150 + 20, abs=2)


def test_marks_are_packed_and_those_of_a_voice_that_counts_in_fractions_are_kept() -> None:
    marks = [WordMark(0, 4, 0), WordMark(5, 4, 310), WordMark(10, 2, 620)]
    packed = packed_marks(marks)

    assert isinstance(packed, PackedMarks)
    assert list(packed) == marks
    assert (packed[-1], packed[1:], len(packed)) == (marks[-1], tuple(marks[1:]), 3)
    assert packed == packed_marks(marks) != packed_marks(marks[1:])
    assert list(packed_marks([(0, 4, 0.5)])) == [WordMark(0, 4, 0.5)]  # type: ignore[list-item, arg-type]
    assert list(packed_marks([(0, 4, 2**40)])) == [WordMark(0, 4, 2**40)]
