"""
A session: one voice speaks one text from beginning to end.

Every take is judged before it is kept. A bad one is spoken once more; a second bad one ends the session,
and another voice reads the whole text, so that listeners never hear two of them mixed.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

from broadcaster.errors import N_, BroadcasterError, VoiceBroken, VoiceRefused
from broadcaster.ports import Progress
from broadcaster.sound.speech import WordMark
from broadcaster.studio.speech.judging import JUDGED_SYLLABLES, MEDIAN_PER_S, strays
from broadcaster.studio.speech.lines import Line
from broadcaster.studio.speech.stored import Sliceable
from broadcaster.studio.speech.taking import Take, Taking
from broadcaster.studio.voices.phrasing import syllables

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Utterance:
    """One spoken sentence."""

    segment: int
    """Index of its segment in the script."""
    text: str
    """Spoken form."""
    pcm: Sliceable
    """House sound, edges trimmed and faded, treated; usually on disk."""
    gap_ms: int
    """Silence that follows it."""
    words: Sequence[WordMark] = ()
    """Where its words are heard, from its beginning; empty when the voice knows none."""


class Session:
    """
    One voice reads one text.

    Args:
        taking: the voice.
        speed: at which it is to read.
        people: voices that know some of the sentences only, and are asked first.
    """

    def __init__(self, taking: Taking, *, speed: float, people: Sequence[Taking] = ()) -> None:
        self._taking = taking
        self._speed = speed
        self._people = people
        self.reference = taking.reference
        self.cached_sentences = 0

    def read(self, lines: Sequence[Line], progress: Progress | None) -> tuple[Utterance, ...]:
        """
        Speak *lines*.

        Raises:
            VoiceRefused, VoiceBroken: the voice cannot speak all of them.
        """
        takes = []
        for done, take in enumerate(self._takes(lines, progress)):
            if progress:
                progress(N_("Speaking"), done, len(lines))
            takes.append(take)
        if progress:
            progress(N_("Speaking"), len(lines), len(lines))
        self._check_pace(lines, takes)
        for index in self._strays(lines, takes):
            takes[index] = self._taking.again(lines[index])
        stray = next(iter(self._strays(lines, takes)), None)
        if stray is not None:
            raise self._words_missing(lines[stray], takes[stray])
        self.cached_sentences = sum(take.was_kept for take in takes)
        return tuple(
            Utterance(
                segment=line.segment, text=line.text, pcm=take.pcm, gap_ms=line.gap_ms, words=take.words
            )
            for line, take in zip(lines, takes, strict=True)
        )

    def _takes(self, lines: Sequence[Line], progress: Progress | None) -> Iterator[Take]:
        """Give the takes in order; an engine that gains from it is asked for several at once."""
        if self._taking.engine.parallel <= 1:
            for line in lines:
                yield self._by_people(line) or self._taking.found(line) or self._taking.fresh(line, progress)
            return
        with ThreadPoolExecutor(self._taking.engine.parallel) as pool:
            asked: deque[Take | Future[Take]] = deque()
            for line in lines:
                asked.append(
                    self._by_people(line)
                    or self._taking.found(line)
                    or pool.submit(self._taking.fresh, line, None)
                )
                if len(asked) > self._taking.engine.parallel:
                    yield _result(asked.popleft())
            yield from map(_result, asked)

    def _by_people(self, line: Line) -> Take | None:
        for person in self._people:
            try:
                return person.found(line) or person.fresh(line, None)
            except (VoiceRefused, VoiceBroken) as error:
                log.debug("%s", error)
        return None

    def _check_pace(self, lines: Sequence[Line], takes: Sequence[Take]) -> None:
        """Refuse a reading that is too fast or too slow throughout: half speed, or every word swallowed."""
        paces = [
            syllables(line.text) * 1000 / take.heard_ms
            for line, take in zip(lines, takes, strict=True)
            if syllables(line.text) >= JUDGED_SYLLABLES
        ]
        if not paces:
            return
        slowest, fastest = MEDIAN_PER_S
        speed, found = self._speed, median(paces)
        if not slowest * min(speed, 1.0) <= found <= fastest * max(speed, 1.0):
            raise VoiceRefused(
                N_("The voice reads {found} syllables a second, which nobody does."),
                where=self.reference,
                remedy=N_("Another voice reads it."),
                found=round(found, 1),
            )

    def _strays(self, lines: Sequence[Line], takes: Sequence[Take]) -> list[int]:
        judged = [
            index
            for index, (line, take) in enumerate(zip(lines, takes, strict=True))
            if take.expected_ms and syllables(line.text) >= JUDGED_SYLLABLES
        ]
        shares = [takes[index].heard_ms / takes[index].expected_ms for index in judged]
        return [judged[stray] for stray in strays(shares)]

    def _words_missing(self, line: Line, take: Take) -> VoiceRefused:
        return VoiceRefused(
            N_("Words are missing or too many in “{start}”: {heard_ms} ms instead of some {expected_ms}."),
            where=self.reference,
            remedy=N_("Another voice reads it."),
            start=line.text[:40],
            heard_ms=take.heard_ms,
            expected_ms=take.expected_ms,
        )

    @property
    def trouble(self) -> BroadcasterError | None:
        """Why takes of it could not be kept; None when they were."""
        return self._taking.cache_trouble


def _result(asked: Take | Future[Take]) -> Take:
    return asked.result() if isinstance(asked, Future) else asked
