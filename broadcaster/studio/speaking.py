"""
The announcer: a script's words become spoken sentences, by one voice from beginning to end.

A voice that fails hands the whole bulletin to the next one; listeners never hear two voices mixed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadcaster.errors import N_, StoreBroken, VoiceBroken, VoiceRefused
from broadcaster.model import Script, SegmentKind
from broadcaster.ports import Progress, Speech, VoiceEngine
from broadcaster.reading import Pause, Reader, sentences_anyway
from broadcaster.studio.speech_cache import SpeechCache, Wanted
from broadcaster.studio.takes import check_take, house_pcm, joined
from broadcaster.studio.voices import LAST_RESORT
from broadcaster.studio.voices.phrasing import cleaned, cut, ends_clause, syllables
from broadcaster.wording import Language, say, say_error

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm

GAP_MS = {Pause.NONE: 0, Pause.CLAUSE: 150, Pause.SENTENCE: 350, Pause.PARAGRAPH: 700}
"""Silence after a sentence, by its rank. Source: decision 0005."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Utterance:
    """One spoken sentence."""

    segment: int
    """Index of its segment in the script."""
    text: str
    """Spoken form."""
    pcm: Pcm
    """HOUSE_RATE_HZ, edges trimmed and faded."""
    gap_ms: int
    """Silence that follows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What the announcer hands to the mixer."""

    utterances: tuple[Utterance, ...]
    voice: str
    """Voice that spoke all of it, e.g. "espeak:vi"; empty when there was nothing to say."""
    spoken_sentences: int
    """Sentences that the engine spoke for this …"""
    cached_sentences: int
    """… and those that were in the cache."""
    notes: tuple[str, ...] = ()
    """What a person should know: a voice that failed, a cache that could not be written."""


@dataclass(frozen=True, slots=True)
class _Line:
    segment: int
    text: str
    gap_ms: int


class Announcer:
    """
    Speaks scripts.

    Args:
        engines: voices that could be opened, by engine name.
        order: voices in the order they are tried, each "engine:voice" ("engine" alone: its first voice).
        cache: where spoken sentences are kept.
        reader: turns written Vietnamese into spoken Vietnamese.
        speed: factor, 1.0 the news pace.
        language: of the notes.
    """

    def __init__(
        self,
        *,
        engines: Mapping[str, VoiceEngine],
        order: Sequence[str],
        cache: SpeechCache,
        reader: Reader,
        speed: float = 1.0,
        language: Language = "en",
    ) -> None:
        self._engines = engines
        self._order = tuple(order)
        self._cache = cache
        self._reader = reader
        self._speed = speed
        self._language: Language = language

    def speak(self, script: Script, *, voice: str = "", progress: Progress | None = None) -> Spoken:
        """
        Speak the speech segments of *script*; *voice* is tried before the station's order.

        Raises VoiceBroken when no voice can speak all of it.
        """
        return self._speak(self._lines(_written(script)), voice, progress)

    def fingerprint(self, script: Script, *, voice: str = "") -> str:
        """Give the hash of all that is audible in `speak`: spoken words, pauses, pace, voices, versions."""
        audible = {
            "lines": [(line.segment, line.text, line.gap_ms) for line in self._lines(_written(script))],
            "speed": self._speed,
            "voices": [
                (reference, engine.version if (engine := self._engine(reference)) else "")
                for reference in self._candidates(voice)
            ],
        }
        return hashlib.sha256(json.dumps(audible).encode()).hexdigest()

    def speak_text(self, text: str, *, voice: str = "") -> Spoken:
        """Speak one text; raises VoiceRefused when there is nothing in it to say, VoiceBroken as above."""
        lines = self._lines([(0, text)])
        if not lines:
            raise VoiceRefused(
                N_("There is nothing to say in “{start}”."),
                remedy=N_("Write at least one word."),
                start=cleaned(text)[:40],
            )
        return self._speak(lines, voice, None)

    def _lines(self, texts: Sequence[tuple[int, str]]) -> list[_Line]:
        reader = self._reader.learn("\n\n".join(text for _, text in texts))
        return [
            _Line(segment, spoken, GAP_MS[sentence.pause])
            for segment, text in texts
            for sentence in sentences_anyway(reader, text)
            # A row of dots or dashes is a sentence to the eye only.
            if syllables(spoken := cleaned(sentence.spoken))
        ]

    def _speak(self, lines: Sequence[_Line], voice: str, progress: Progress | None) -> Spoken:
        if not lines:
            return Spoken(utterances=(), voice="", spoken_sentences=0, cached_sentences=0)
        failures: list[str] = []
        for reference in self._candidates(voice):
            try:
                spoken = _Reading(
                    self._engine_voice(reference), self._cache, self._speed, self._language
                ).read(lines, progress, notes=failures)
            except (VoiceRefused, VoiceBroken) as failure:
                failures.append(
                    say(
                        self._language,
                        N_("The voice {voice} could not read this: {reason}"),
                        voice=reference,
                        reason=failure,
                    )
                )
            else:
                return spoken
        raise VoiceBroken(
            N_("No voice can speak now: {failures}"),
            remedy=N_("Run “broadcaster voices” to see what each of them lacks."),
            failures=" ".join(failures) or "-",
        )

    def _candidates(self, voice: str) -> tuple[str, ...]:
        wanted = [voice] if voice else []
        tried = {reference.partition(":")[0] for reference in (*wanted, *self._order)}
        last = [LAST_RESORT] if LAST_RESORT in self._engines and LAST_RESORT not in tried else []
        # A dict keeps the order and each voice once.
        return tuple(dict.fromkeys([*wanted, *self._order, *last]))

    def _engine(self, reference: str) -> VoiceEngine | None:
        return self._engines.get(reference.partition(":")[0])

    def _engine_voice(self, reference: str) -> tuple[VoiceEngine, str]:
        name, _, voice = reference.partition(":")
        engine = self._engine(reference)
        if engine is None:
            raise VoiceRefused(
                N_("The voice engine {engine} is not open."),
                where=reference,
                remedy=N_("Run “broadcaster voices” to see why."),
                engine=name,
            )
        known = [info.id for info in engine.voices()]
        if voice and voice not in known:
            raise VoiceRefused(
                N_("{engine} has no voice {voice}; it has {known}."),
                where=reference,
                engine=name,
                voice=voice,
                known=", ".join(known),
            )
        return engine, voice or known[0]


def _written(script: Script) -> list[tuple[int, str]]:
    return [
        (index, segment.text)
        for index, segment in enumerate(script.segments)
        if segment.kind is SegmentKind.SPEECH
    ]


class _Reading:
    """One voice reads one text from beginning to end."""

    def __init__(
        self, engine_voice: tuple[VoiceEngine, str], cache: SpeechCache, speed: float, language: Language
    ) -> None:
        self._engine, self._voice = engine_voice
        self._cache = cache
        self._speed = speed
        self._language: Language = language
        self._reference = f"{self._engine.name}:{self._voice}"
        self._cache_trouble = ""

    def read(self, lines: Sequence[_Line], progress: Progress | None, *, notes: Sequence[str]) -> Spoken:
        utterances = []
        cached = 0
        for done, line in enumerate(lines):
            if progress:
                progress(N_("Speaking"), done, len(lines))
            speech = self._kept(line.text)
            cached += speech is not None
            pcm = house_pcm(speech or self._spoken(line.text))
            utterances.append(Utterance(segment=line.segment, text=line.text, pcm=pcm, gap_ms=line.gap_ms))
        if progress:
            progress(N_("Speaking"), len(lines), len(lines))
        return Spoken(
            utterances=tuple(utterances),
            voice=self._reference,
            spoken_sentences=len(lines) - cached,
            cached_sentences=cached,
            notes=(*notes, self._cache_trouble) if self._cache_trouble else tuple(notes),
        )

    def _wanted(self, text: str) -> Wanted:
        engine = self._engine
        return Wanted(
            engine=engine.name, version=engine.version, voice=self._voice, speed=self._speed, text=text
        )

    def _kept(self, text: str) -> Speech | None:
        try:
            return self._cache.get(self._wanted(text))
        except StoreBroken as trouble:
            self._cache_trouble = say_error(self._language, trouble)
            return None

    def _spoken(self, text: str) -> Speech:
        pieces = cut(text, self._engine.max_chars)
        if len(pieces) == 1:
            speech = self._take(text)
        else:
            gaps = [GAP_MS[Pause.CLAUSE] if ends_clause(piece) else 0 for piece in pieces[:-1]]
            speech = joined([(self._take(piece), gap) for piece, gap in zip(pieces, [*gaps, 0], strict=True)])
        try:
            self._cache.put(self._wanted(text), speech)
        except StoreBroken as trouble:
            # The cache only saves time: a full disk must not silence an emergency message.
            self._cache_trouble = say_error(self._language, trouble)
        return speech

    def _take(self, text: str) -> Speech:
        speech = self._engine.speak(text, self._voice, speed=self._speed)
        try:
            check_take(speech, text, speed=self._speed, where=self._reference)
        except VoiceRefused:
            speech = self._engine.speak(text, self._voice, speed=self._speed)
            check_take(speech, text, speed=self._speed, where=self._reference)
        return speech
