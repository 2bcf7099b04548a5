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
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from broadcaster.errors import N_, StoreBroken, VoiceBroken, VoiceRefused
from broadcaster.ports import Progress, SpeechRequest, VoiceInfo
from broadcaster.reading import Pause
from broadcaster.sound.speech import Speech, WordMark
from broadcaster.studio.judging import JUDGED_SYLLABLES, MEDIAN_PER_S, check_take, strays
from broadcaster.studio.lines import GAP_MS, Line
from broadcaster.studio.speech_cache import Kept, SpeechCache, Wanted, rounded
from broadcaster.studio.speech_chain import Treatment, treatment_for
from broadcaster.studio.stored import Sliceable
from broadcaster.studio.takes import heard_span, house_pcm, house_words, joined
from broadcaster.studio.template import SpeechChain
from broadcaster.studio.voices.guard import GuardedVoice, VoiceHung
from broadcaster.studio.voices.phrasing import cut, ends_clause, syllables
from broadcaster.wording import Language, say_error

log = logging.getLogger(__name__)


CALIBRATION = (
    "Kính chào quý vị và bà con.",
    "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn gia súc, gia cầm.",
    "Sáng nay trời nắng, chiều có mưa rào và dông vài nơi.",
)
"""By these a voice's level is found."""


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
    words: tuple[WordMark, ...] = ()
    """Where its words are heard, from its beginning; empty when the voice knows none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How it is to be said."""

    speed: float = 1.0
    pitch: float = 0.0
    limit_s: float = 60.0
    """For one sentence."""
    ai_notice: str = ""
    """What is said first where a model speaks a script; empty: nothing."""
    spaced: bool = False
    """Sentences are cut into phrases."""
    chain: SpeechChain | None = None
    """What is done to the voice before it is mixed; None: nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Take:
    """A sentence in the form of the house, and what its length says of it."""

    pcm: Sliceable
    words: tuple[WordMark, ...]
    heard_ms: int
    expected_ms: int
    was_kept: bool


class Session:
    """
    One voice reads one text.

    Args:
        engine: speaks.
        info: which of its voices.
        cache: where judged takes are kept.
        manner: pace, pitch and patience.
        yardstick: embedded voice that says how long a sentence takes; None when *engine* is it.
        people: voices that know some of the sentences only, and are asked first.
    """

    def __init__(
        self,
        engine: GuardedVoice,
        info: VoiceInfo,
        cache: SpeechCache,
        manner: Manner,
        *,
        yardstick: GuardedVoice | None,
        people: Sequence[Session] = (),
    ) -> None:
        self._engine = engine
        self._voice = info.id
        self._partial = info.partial
        self._cache = cache
        self._manner = manner
        self._yardstick = yardstick
        self._people = people
        self.reference = f"{engine.name}:{info.id}"
        self._treatment: Treatment | None = None
        self.cached_sentences = 0
        self.cache_trouble: StoreBroken | None = None
        """Why a sentence could not be kept or found, when that happened: it costs time only."""

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
            takes[index] = self._again(lines[index])
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

    def _takes(self, lines: Sequence[Line], progress: Progress | None) -> Iterator[_Take]:
        """Give the takes in order; an engine that gains from it is asked for several at once."""
        if self._engine.parallel <= 1:
            for line in lines:
                yield self._by_people(line) or self._found(line) or self._fresh(line, progress)
            return
        with ThreadPoolExecutor(self._engine.parallel) as pool:
            asked: deque[_Take | Future[_Take]] = deque()
            for line in lines:
                asked.append(
                    self._by_people(line) or self._found(line) or pool.submit(self._fresh, line, None)
                )
                if len(asked) > self._engine.parallel:
                    yield _result(asked.popleft())
            yield from map(_result, asked)

    def _by_people(self, line: Line) -> _Take | None:
        for person in self._people:
            try:
                return person._found(line) or person._fresh(line, None)  # noqa: SLF001 - one of us
            except (VoiceRefused, VoiceBroken) as error:
                log.debug("%s", error)
        return None

    def _found(self, line: Line) -> _Take | None:
        wanted = self._wanted(line.text)
        try:
            if found := self._cache.treated(wanted, self._treated_as().mark):
                sound, facts = found
                words = tuple(WordMark(*mark) for mark in facts.pop("words"))
                return _Take(pcm=sound, words=words, was_kept=True, **facts)
            kept = self._cache.get(wanted)
        except StoreBroken as trouble:
            self.cache_trouble = trouble
            return None
        return self._take(wanted, kept, was_kept=True) if kept else None

    def _fresh(self, line: Line, progress: Progress | None) -> _Take:
        if progress:
            self._engine.load(progress)
        kept = self._kept(line.text, self._spoken(line))
        return self._take(self._wanted(line.text), kept, was_kept=False)

    def _take(self, wanted: Wanted, kept: Kept, *, was_kept: bool) -> _Take:
        """Treat a take, and keep it as it goes into the mix."""
        span = heard_span(kept.speech)
        sound, words = house_pcm(kept.speech), house_words(kept.speech)
        treatment = self._treated_as()
        if self._partial and self._manner.chain:
            treatment = treatment_for([sound], self._manner.chain)
        pcm = treatment.apply(sound)
        figures = {"heard_ms": max(1, _milliseconds(span, kept.speech)), "expected_ms": kept.expected_ms}
        try:
            facts: dict[str, Any] = {"words": words, **figures}
            stored: Sliceable = self._cache.put_treated(wanted, self._treated_as().mark, pcm, facts)
        except StoreBroken as trouble:
            self.cache_trouble = trouble
            stored = pcm
        return _Take(pcm=stored, words=words, was_kept=was_kept, **figures)

    def _treated_as(self) -> Treatment:
        """
        Give what is done to this voice; its level is found once, by sentences that are always the same.

        Each recording of a person has a level of its own.
        """
        if self._treatment is None:
            chain = self._manner.chain
            if chain is None or self._partial:
                self._treatment = Treatment(chain=chain)
            else:
                takes = [self._calibrating(text) for text in CALIBRATION]
                self._treatment = treatment_for([house_pcm(take.speech) for take in takes], chain)
        return self._treatment

    def _calibrating(self, text: str) -> Kept:
        wanted = self._wanted(text)
        try:
            if kept := self._cache.get(wanted):
                return kept
        except StoreBroken as trouble:
            self.cache_trouble = trouble
        return self._kept(text, self._spoken(Line(0, text, 0)))

    def _again(self, line: Line) -> _Take:
        """Forget a take that strays from its reading and speak it once more."""
        try:
            self._cache.drop(self._wanted(line.text), self._treated_as().mark)
        except StoreBroken as trouble:
            self.cache_trouble = trouble
        return self._fresh(line, None)

    def _spoken(self, line: Line) -> Kept:
        text = line.text
        pieces = cut(text, self._engine.max_chars)
        if len(pieces) == 1:
            return self._judged(text, written=line.written)
        takes = [self._judged(piece) for piece in pieces]
        gaps_ms = [GAP_MS[Pause.CLAUSE] if ends_clause(piece) else 0 for piece in pieces[:-1]]
        places, at_char = [], 0
        for piece in pieces:
            at_char = text.index(piece, at_char)
            places.append(at_char)
        speech = joined(
            [
                (take.speech, place, gap_ms)
                for take, place, gap_ms in zip(takes, places, [*gaps_ms, 0], strict=True)
            ]
        )
        return Kept(speech=rounded(speech), expected_ms=sum(take.expected_ms for take in takes))

    def _judged(self, text: str, *, written: str = "") -> Kept:
        """Speak one piece, once more when the first take is bad; an engine that hangs is not asked again."""
        request = SpeechRequest(
            text=text,
            written=written,
            voice=self._voice,
            speed=self._manner.speed,
            pitch=self._manner.pitch,
            limit_s=self._manner.limit_s,
        )
        expected_ms = self._expected_ms(request)
        try:
            return self._one_take(request, expected_ms)
        except VoiceHung:
            raise
        except (VoiceRefused, VoiceBroken):
            return self._one_take(request, expected_ms)

    def _one_take(self, request: SpeechRequest, expected_ms: int) -> Kept:
        speech = rounded(self._engine.speak(request))
        check_take(speech, request, expected_ms=expected_ms, where=self.reference)
        return Kept(speech=speech, expected_ms=expected_ms)

    def _expected_ms(self, request: SpeechRequest) -> int:
        """Ask the embedded voice how long these words take; 0 when it cannot say."""
        if self._yardstick is None or syllables(request.text) < JUDGED_SYLLABLES:
            return 0
        try:
            usual = replace(request, voice=self._yardstick.voices()[0].id, pitch=0.0)
            speech = self._yardstick.speak(usual)
        except (VoiceRefused, VoiceBroken):
            return 0
        span = heard_span(speech)
        return _milliseconds(span, speech)

    def _kept(self, text: str, take: Kept) -> Kept:
        try:
            self._cache.put(self._wanted(text), take)
        except StoreBroken as trouble:
            # The cache only saves time: a full disk must not silence an emergency message.
            self.cache_trouble = trouble
        return take

    def _wanted(self, text: str) -> Wanted:
        return Wanted(
            engine=self._engine.name,
            version=self._engine.version,
            voice=self._voice,
            speed=self._manner.speed,
            pitch=self._manner.pitch,
            text=text,
        )

    def _check_pace(self, lines: Sequence[Line], takes: Sequence[_Take]) -> None:
        """Refuse a reading that is too fast or too slow throughout: half speed, or every word swallowed."""
        paces = [
            syllables(line.text) * 1000 / take.heard_ms
            for line, take in zip(lines, takes, strict=True)
            if syllables(line.text) >= JUDGED_SYLLABLES
        ]
        if not paces:
            return
        slowest, fastest = MEDIAN_PER_S
        speed, found = self._manner.speed, float(np.median(paces))
        if not slowest * min(speed, 1.0) <= found <= fastest * max(speed, 1.0):
            raise VoiceRefused(
                N_("The voice reads {found} syllables a second, which nobody does."),
                where=self.reference,
                remedy=N_("Another voice reads it."),
                found=round(found, 1),
            )

    def _strays(self, lines: Sequence[Line], takes: Sequence[_Take]) -> list[int]:
        judged = [
            index
            for index, (line, take) in enumerate(zip(lines, takes, strict=True))
            if take.expected_ms and syllables(line.text) >= JUDGED_SYLLABLES
        ]
        shares = [takes[index].heard_ms / takes[index].expected_ms for index in judged]
        return [judged[stray] for stray in strays(shares)]

    def _words_missing(self, line: Line, take: _Take) -> VoiceRefused:
        return VoiceRefused(
            N_("Words are missing or too many in “{start}”: {heard_ms} ms instead of some {expected_ms}."),
            where=self.reference,
            remedy=N_("Another voice reads it."),
            start=line.text[:40],
            heard_ms=take.heard_ms,
            expected_ms=take.expected_ms,
        )

    def note(self, language: Language) -> tuple[str, ...]:
        """Say what a person should know of it."""
        return (say_error(language, self.cache_trouble),) if self.cache_trouble else ()


def _milliseconds(span: slice, speech: Speech) -> int:
    return round(1000 * int(span.stop - span.start) / speech.rate_hz)


def _result(asked: _Take | Future[_Take]) -> _Take:
    return asked.result() if isinstance(asked, Future) else asked
