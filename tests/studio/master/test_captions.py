"""What was said stands in subtitles when it is heard; no word is lost, none is shown twice."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.sound.loudness import measure
from broadcaster.sound.speech import WordMark
from broadcaster.studio.master.mastering import plan_gain
from broadcaster.studio.mix.captions import LINE_CHARS, Caption, captions_of, srt, vtt, waveform
from tests.sounds import sine

WORDS = st.lists(
    st.text(st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=20), min_size=1, max_size=60
)


@given(words=WORDS, length_ms=st.integers(100, 60_000))
def test_captions_hold_every_word_once_in_order_and_follow_each_other(
    words: list[str], length_ms: int
) -> None:
    text = " ".join(words)
    found = captions_of(text, (), start_ms=1000, length_ms=length_ms)

    assert " ".join(caption.text for caption in found) == text
    assert all(len(caption.text) <= LINE_CHARS + 20 for caption in found)
    assert found[0].start_ms == 1000
    assert found[-1].end_ms == 1000 + length_ms
    times = [time for caption in found for time in (caption.start_ms, caption.end_ms)]
    assert times == sorted(times)


def test_marks_of_the_voice_say_when_a_caption_begins() -> None:
    text = "một " * 30
    words = tuple(WordMark(4 * number, 3, 100 * number) for number in range(30))
    first, second = captions_of(text.strip(), words, start_ms=5000, length_ms=3000)

    assert (first.start_ms, first.end_ms) == (5000, 5000 + 100 * (len(first.text.split())))
    assert second.start_ms == first.end_ms
    assert second.end_ms == 8000


def test_both_forms_of_subtitles_are_what_players_read() -> None:
    captions = [
        Caption(start_ms=0, end_ms=1500, text="Giá < 5 & tăng"),
        Caption(start_ms=3_723_004, end_ms=3_724_000, text="Hết"),
    ]

    first = "00:00:00.000 --> 00:00:01.500\nGiá &lt; 5 &amp; tăng\n"
    second = "01:02:03.004 --> 01:02:04.000\nHết\n"
    assert vtt(captions) == f"WEBVTT\n\n{first}\n{second}"
    assert srt(captions).startswith("1\n00:00:00,000 --> 00:00:01,500\nGiá < 5 & tăng\n")


def test_the_waveform_shows_the_file_as_it_is_heard(tmp_path: Path) -> None:
    pcm = np.concatenate((sine(1, peak=0.0), sine(1, peak=0.1)))
    plan = plan_gain(measure([pcm]), target_lufs=-16.0, ceiling_dbtp=-2.0)
    shown = json.loads(waveform(plan))

    assert shown["step_ms"] == 50
    assert len(shown["peaks"]) == 40
    assert max(shown["peaks"][:19]) == 0
    assert min(shown["peaks"][21:39]) > 15
