"""What was said and when: subtitles, transcript and the waveform of a bulletin, in files beside it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from broadcaster.sound.speech import WordMark

if TYPE_CHECKING:
    from broadcaster.studio.master.mastering import GainPlan

LINE_CHARS = 84
"""Two lines of 42 characters, as subtitles are set. Source: Netflix timed text style guide, §I.12."""
WAVEFORM_MS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """Some words and when they are heard."""

    start_ms: int
    end_ms: int
    text: str


def captions_of(
    text: str, words: Sequence[WordMark], *, start_ms: int, length_ms: int
) -> tuple[Caption, ...]:
    """
    Cut one spoken sentence into captions of at most LINE_CHARS characters.

    Where the voice gave no marks, time is shared out by characters.
    """
    marks = list(words) or _evenly(text, length_ms)
    found: list[Caption] = []
    first = 0
    for index, mark in enumerate(marks):
        is_last = index == len(marks) - 1
        next_end = len(text) if is_last else marks[index + 1].at_char + marks[index + 1].chars
        if is_last or next_end - marks[first].at_char > LINE_CHARS:
            end_char = len(text) if is_last else marks[index + 1].at_char
            end_ms = length_ms if is_last else marks[index + 1].at_ms
            begin = 0 if first == 0 else marks[first].at_char
            found.append(
                Caption(
                    start_ms=start_ms + (0 if first == 0 else marks[first].at_ms),
                    end_ms=start_ms + max(end_ms, mark.at_ms),
                    text=text[begin:end_char].strip(),
                )
            )
            first = index + 1
    return tuple(found)


def _evenly(text: str, length_ms: int) -> list[WordMark]:
    marks, at_char = [], 0
    for word in text.split():
        at_char = text.index(word, at_char)
        marks.append(WordMark(at_char, len(word), round(length_ms * at_char / max(len(text), 1))))
        at_char += len(word)
    return marks


def vtt(captions: Sequence[Caption]) -> str:
    """Give WebVTT. Source: W3C, WebVTT, §4."""
    blocks = [
        f"{_clock(each.start_ms, '.')} --> {_clock(each.end_ms, '.')}\n{_escaped(each.text)}\n"
        for each in captions
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def srt(captions: Sequence[Caption]) -> str:
    """Give SubRip."""
    return "\n".join(
        f"{number}\n{_clock(each.start_ms, ',')} --> {_clock(each.end_ms, ',')}\n{each.text}\n"
        for number, each in enumerate(captions, 1)
    )


def waveform(plan: GainPlan) -> str:
    """Give the greatest sample of each 50 ms as it is in the file, in percent, as JSON for the console."""
    ceiling = 10 ** (plan.ceiling_dbtp / 20)
    steps = (plan.peak[start : start + WAVEFORM_MS] for start in range(0, len(plan.peak), WAVEFORM_MS))
    heights = np.array([float(step.max()) for step in steps]) * 10 ** (plan.gain_db / 20)
    percent = np.round(100 * np.minimum(heights, ceiling)).astype(int)
    return json.dumps({"step_ms": WAVEFORM_MS, "peaks": percent.tolist()})


def _clock(at_ms: int, point: str) -> str:
    seconds, ms = divmod(at_ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{ms:03}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
