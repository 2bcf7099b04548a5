"""A voice gives takes: each judged before it is kept, a bad one spoken once more, treated for the mix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from broadcaster.errors import StoreBroken, VoiceBroken, VoiceRefused
from broadcaster.ports import Progress, SpeechRequest, VoiceInfo
from broadcaster.reading import Pause
from broadcaster.sound.speech import Speech, WordMark
from broadcaster.studio.speech.cache import Kept, SpeechCache, Wanted, rounded
from broadcaster.studio.speech.chain import Treatment, treatment_for
from broadcaster.studio.speech.comparison import Build, check_likeness, usual_build
from broadcaster.studio.speech.judging import JUDGED_SYLLABLES, check_take
from broadcaster.studio.speech.likeness import likeness
from broadcaster.studio.speech.lines import GAP_MS, Line
from broadcaster.studio.speech.marks import packed_marks
from broadcaster.studio.speech.stored import Sliceable
from broadcaster.studio.speech.takes import heard_span, house_pcm, house_words, joined, treatable
from broadcaster.studio.template import SpeechChain
from broadcaster.studio.voices.faults import VoiceHung
from broadcaster.studio.voices.guard import GuardedVoice
from broadcaster.studio.voices.phrasing import cut, ends_clause, syllables

CALIBRATION = (
    "Kính chào quý vị và bà con.",
    "Ủy ban nhân dân xã thông báo lịch tiêm phòng cho đàn gia súc, gia cầm.",
    "Sáng nay trời nắng, chiều có mưa rào và dông vài nơi.",
)
"""By these a voice's level is found."""


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
    careful: float = 1.0
    """Factor on the speed of numbers and names."""
    chain: SpeechChain | None = None
    """What is done to the voice before it is mixed; None: nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Take:
    """A sentence in the form of the house, and what its length says of it."""

    pcm: Sliceable
    words: Sequence[WordMark]
    heard_ms: int
    expected_ms: int
    was_kept: bool


class Taking:
    """
    Takes of one voice.

    Args:
        engine: speaks.
        info: which of its voices.
        cache: where judged takes are kept.
        manner: pace, pitch and patience.
        yardstick: embedded voice that says how long a sentence takes; None when *engine* is it.
    """

    def __init__(
        self,
        engine: GuardedVoice,
        info: VoiceInfo,
        cache: SpeechCache,
        manner: Manner,
        *,
        yardstick: GuardedVoice | None,
    ) -> None:
        self.engine = engine
        self._voice = info.id
        self._partial = info.partial
        self._cache = cache
        self._manner = manner
        self._yardstick = yardstick
        self.reference = f"{engine.name}:{info.id}"
        self._treatment: Treatment | None = None
        self._build: Build | None = None
        """How the voice is built, by the sentences by which its level is found."""
        self.cache_trouble: StoreBroken | None = None
        """Why a sentence could not be kept or found, when that happened: it costs time only."""

    def found(self, line: Line) -> Take | None:
        """Give a take that was judged before; None when it is not kept."""
        wanted = self._wanted(line)
        try:
            if found := self._cache.treated(wanted, self._treated_as().mark):
                sound, facts = found
                words = packed_marks(facts.pop("words"))
                return Take(pcm=sound, words=words, was_kept=True, **facts)
            kept = self._cache.get(wanted)
        except StoreBroken as trouble:
            self.cache_trouble = trouble
            return None
        return self._take(wanted, kept, was_kept=True) if kept else None

    def fresh(self, line: Line, progress: Progress | None) -> Take:
        """Speak a line; raises VoiceRefused or VoiceBroken."""
        if progress:
            self.engine.load(progress)
        self._treated_as()
        kept = self._kept(line, self._spoken(line))
        return self._take(self._wanted(line), kept, was_kept=False)

    def _take(self, wanted: Wanted, kept: Kept, *, was_kept: bool) -> Take:
        """Treat a take, and keep it as it goes into the mix."""
        span = heard_span(kept.speech)
        words, treatment = house_words(kept.speech), self._treated_as()
        if self._partial and self._manner.chain:
            treatment = _treatment([kept], self._manner.chain)
        pcm = house_pcm(kept.speech, treatment.apply)
        figures = {"heard_ms": max(1, _milliseconds(span, kept.speech)), "expected_ms": kept.expected_ms}
        try:
            facts: dict[str, Any] = {"words": words, **figures}
            stored: Sliceable = self._cache.put_treated(wanted, self._treated_as().mark, pcm, facts)
        except StoreBroken as trouble:
            self.cache_trouble = trouble
            stored = pcm
        return Take(pcm=stored, words=packed_marks(words), was_kept=was_kept, **figures)

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
                self._build = usual_build([build for take in takes if (build := _build(take))])
                self._treatment = _treatment(takes, chain)
        return self._treatment

    def _calibrating(self, text: str) -> Kept:
        line = Line(0, text, 0)
        wanted = self._wanted(line)
        try:
            if kept := self._cache.get(wanted):
                return kept
        except StoreBroken as trouble:
            self.cache_trouble = trouble
        return self._kept(line, self._spoken(line))

    def again(self, line: Line) -> Take:
        """Forget a take that strays from its reading and speak it once more; raises as `fresh`."""
        try:
            self._cache.drop(self._wanted(line), self._treated_as().mark)
        except StoreBroken as trouble:
            self.cache_trouble = trouble
        return self.fresh(line, None)

    def _spoken(self, line: Line) -> Kept:
        text = line.text
        pieces = cut(text, self.engine.max_chars)
        if len(pieces) == 1:
            return self._judged(text, written=line.written, slower=self._slower(line))
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

    def _judged(self, text: str, *, written: str = "", slower: tuple[tuple[int, int], ...] = ()) -> Kept:
        """Speak one piece, once more when the first take is bad; an engine that hangs is not asked again."""
        request = SpeechRequest(
            text=text,
            written=written,
            voice=self._voice,
            speed=self._manner.speed,
            pitch=self._manner.pitch,
            limit_s=self._manner.limit_s,
            slower=slower,
            careful=self._manner.careful,
        )
        model = self._model(request)
        try:
            return self._one_take(request, model)
        except VoiceHung:
            raise
        except (VoiceRefused, VoiceBroken):
            return self._one_take(request, model)

    def _one_take(self, request: SpeechRequest, model: Speech | None) -> Kept:
        """Speak and judge; *model* is the yardstick's take of the same words, None where it gave none."""
        speech = rounded(self.engine.speak(request))
        expected_ms = _milliseconds(heard_span(model), model) if model else 0
        check_take(speech, request, expected_ms=expected_ms, where=self.reference)
        if model is None:
            return Kept(speech=speech)
        span = heard_span(speech)
        found = likeness(speech.pcm[span], speech.rate_hz, model.pcm[heard_span(model)], model.rate_hz)
        share = _milliseconds(span, speech) / expected_ms
        check_likeness(found, share, request, usual=self._build, where=self.reference)
        return Kept(speech=speech, expected_ms=expected_ms, tract=found.tract)

    def _model(self, request: SpeechRequest) -> Speech | None:
        """Ask the embedded voice for the same words; None when they are few, or it cannot say them."""
        if self._yardstick is None or syllables(request.text) < JUDGED_SYLLABLES:
            return None
        try:
            usual = replace(request, voice=self._yardstick.voices()[0].id, pitch=0.0, slower=())
            speech = self._yardstick.speak(usual)
        except (VoiceRefused, VoiceBroken):
            return None
        return speech if heard_span(speech).stop else None

    def _kept(self, line: Line, take: Kept) -> Kept:
        try:
            self._cache.put(self._wanted(line), take)
        except StoreBroken as trouble:
            # The cache only saves time: a full disk must not silence an emergency message.
            self.cache_trouble = trouble
        return take

    def _slower(self, line: Line) -> tuple[tuple[int, int], ...]:
        return line.slower if self._manner.careful != 1.0 else ()

    def _wanted(self, line: Line) -> Wanted:
        return Wanted(
            engine=self.engine.name,
            version=self.engine.version,
            voice=self._voice,
            speed=self._manner.speed,
            pitch=self._manner.pitch,
            text=line.text,
            slower=self._slower(line),
            careful=self._manner.careful,
        )


def _treatment(takes: Sequence[Kept], chain: SpeechChain) -> Treatment:
    sounds = [treatable(take.speech) for take in takes]
    return treatment_for([pcm for pcm, _ in sounds], chain, rate_hz=sounds[0][1])


def _build(take: Kept) -> Build | None:
    """Tell how a voice is built by one take; None when it was not compared."""
    if take.tract is None:
        return None
    share = _milliseconds(heard_span(take.speech), take.speech) / take.expected_ms
    return Build(tract=take.tract, share=share)


def _milliseconds(span: slice, speech: Speech) -> int:
    return round(1000 * int(span.stop - span.start) / speech.rate_hz)
