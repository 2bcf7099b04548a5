"""
The announcer: a script's words become spoken sentences, by one voice from beginning to end.

A voice that fails hands the whole bulletin to the next one, whose lines are made anew: what one engine
reads as written, another needs respelled.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from broadcaster.errors import N_, BroadcasterError, Message, VoiceBroken, VoiceRefused
from broadcaster.model import Script
from broadcaster.ports import Progress, VoiceEngine, VoiceInfo
from broadcaster.reading import Pause
from broadcaster.saying import Saying, saying, together
from broadcaster.studio.speech.cache import SpeechCache
from broadcaster.studio.speech.casting import AND, cast_of, turns_of
from broadcaster.studio.speech.lines import GAP_MS, Line, ReaderFor, lines_of, written
from broadcaster.studio.speech.session import Session, Utterance
from broadcaster.studio.speech.taking import Manner, Taking
from broadcaster.studio.template import AudioTemplate
from broadcaster.studio.voices import LAST_RESORT
from broadcaster.studio.voices.guard import GuardedVoice, guarded
from broadcaster.studio.voices.phrasing import cleaned

log = logging.getLogger(__name__)

_COULD_NOT: Message = N_("The voice {voice} could not read this: {reason}")
_FAULT: Message = N_("This is a fault of the program ({kind}: {reason}).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What the announcer hands to the mixer."""

    utterances: tuple[Utterance, ...]
    voice: str
    """Voice that spoke all of it, e.g. "espeak:vi"; empty when there was nothing to say."""
    is_ai: bool = False
    """Whether the law wants it marked; see `ports.VoiceInfo.is_ai`."""
    spoken_sentences: int
    """Sentences that the engine spoke for this …"""
    cached_sentences: int
    """… and those that were in the cache."""
    notes: tuple[Saying, ...] = ()
    """What a person should know: a voice that failed, a cache that could not be written."""


_Voice = tuple[GuardedVoice, VoiceInfo]


@dataclass(frozen=True, slots=True)
class _Text:
    """What is to be said, and by whom."""

    segments: tuple[tuple[int, str], ...]
    turns: Mapping[int, int]
    notice: str


class Announcer:
    """
    Speaks scripts.

    Args:
        engines: voices by engine name; one that is looked up may be opened by that.
        order: voices in the order they are tried, each "engine:voice" ("engine" alone: its first voice).
        cache: where spoken sentences are kept.
        reader_for: gives the reader that prepares text for a voice.
        manner: pace, pitch, and how long one sentence may take.
        alone: the embedded voice does not stand in where the others fail.
    """

    def __init__(
        self,
        *,
        engines: Mapping[str, VoiceEngine],
        order: Sequence[str],
        cache: SpeechCache,
        reader_for: ReaderFor,
        manner: Manner | None = None,
        alone: bool = False,
    ) -> None:
        self._engines = engines
        self._order = tuple(order)
        self._cache = cache
        self._reader_for = reader_for
        self._manner = manner or Manner()
        self._alone = alone
        self._guards: dict[str, GuardedVoice] = {}

    def speak(
        self,
        script: Script,
        *,
        voice: str = "",
        template: AudioTemplate | None = None,
        progress: Progress | None = None,
    ) -> Spoken:
        """
        Speak the speech segments of *script*; *voice* is tried before the station's order.

        It may be a cast of two, "a:b + c:d" (see `casting`); one that fails costs the whole cast.
        Each sentence is delivered and treated as *template* says; None: left as it was spoken.

        Raises VoiceBroken when no voice can speak all of it.
        """
        text = _Text(written(script), turns_of(script), self._manner.ai_notice)
        return self._speak(text, voice, self._manner_for(template), progress)

    def _manner_for(self, template: AudioTemplate | None) -> Manner:
        if template is None:
            return self._manner
        return replace(
            self._manner,
            chain=template.speech,
            speed=template.delivery.speed(self._manner.speed),
            spaced=template.delivery.spaced,
            careful=template.delivery.careful,
        )

    def fingerprint(self, script: Script, *, voice: str = "") -> str:
        """Give the hash of all that is audible in `speak`: spoken words, pauses, pace, voices, versions."""
        text = _Text(written(script), turns_of(script), self._manner.ai_notice)
        voices: list[tuple[object, ...]] = []
        for names in self._candidates(voice):
            try:
                cast = [self._engine_voice(reference) for reference in names]
                voices += [
                    (f"{engine.name}:{info.id}", engine.version, self._said(text, cast, turn))
                    for turn, (engine, info) in enumerate(cast)
                ]
            except (VoiceRefused, VoiceBroken):
                voices.append((names, "", ()))
        audible = {"voices": voices, "speed": self._manner.speed, "pitch": self._manner.pitch}
        return hashlib.sha256(json.dumps(audible).encode()).hexdigest()

    def speak_text(self, text: str, *, voice: str = "") -> Spoken:
        """Speak one text; raises VoiceRefused when there is nothing in it to say, VoiceBroken as above."""
        spoken = self._speak(_Text(((0, text),), {}, ""), voice, self._manner, None)
        if not spoken.utterances:
            raise VoiceRefused(
                N_("There is nothing to say in “{start}”."),
                remedy=N_("Write at least one word."),
                start=cleaned(text)[:40],
            )
        return spoken

    def _speak(self, text: _Text, voice: str, manner: Manner, progress: Progress | None) -> Spoken:
        if not any(words.strip() for _, words in text.segments):
            return _nothing()
        failures: list[Saying] = []
        people: list[Taking] = []
        for cast in self._candidates(voice):
            try:
                voices = [self._engine_voice(reference) for reference in cast]
                if voices[0][1].partial:
                    people.append(self._taking(*voices[0], manner))
                    continue
                spoken = self._read(text, voices, manner, people, progress)
            except (VoiceRefused, VoiceBroken) as failure:
                log.warning("%s", failure)
                failures.append(saying(_COULD_NOT, voice=f" {AND} ".join(cast), reason=failure))
            except BroadcasterError:
                raise
            except Exception as fault:  # what the takes of one voice bring down, another's may not
                log.exception("voice %s: a fault of the program", f" {AND} ".join(cast))
                reason = saying(_FAULT, kind=type(fault).__name__, reason=str(fault)[:200])
                failures.append(saying(_COULD_NOT, voice=f" {AND} ".join(cast), reason=reason))
            else:
                return replace(spoken, notes=(*failures, *spoken.notes))
        raise VoiceBroken(
            N_("No voice can speak now: {failures}"),
            remedy=N_("Run “broadcaster voices” to see what each of them lacks."),
            failures=together(failures) or "–",
        )

    def _read(
        self,
        text: _Text,
        voices: Sequence[_Voice],
        manner: Manner,
        people: Sequence[Taking],
        progress: Progress | None,
    ) -> Spoken:
        """Have each voice of a cast read its parts, and put them in order."""
        utterances: list[Utterance] = []
        sessions: list[Session] = []
        is_ai = False
        for turn, (engine, info) in enumerate(voices):
            if lines := self._lines(text, voices, turn, spaced=manner.spaced):
                taking = self._taking(engine, info, manner)
                sessions.append(Session(taking, speed=manner.speed, people=people))
                utterances += sessions[-1].read(lines, progress)
                is_ai = is_ai or info.is_ai
        kept = sum(session.cached_sentences for session in sessions)
        return Spoken(
            utterances=tuple(sorted(utterances, key=lambda utterance: utterance.segment)),
            voice=f" {AND} ".join(session.reference for session in sessions),
            is_ai=is_ai,
            spoken_sentences=len(utterances) - kept,
            cached_sentences=kept,
            notes=tuple(session.trouble.saying() for session in sessions if session.trouble),
        )

    def _taking(self, engine: GuardedVoice, info: VoiceInfo, manner: Manner) -> Taking:
        yardstick = None if info.partial else self._yardstick(engine)
        return Taking(engine, info, self._cache, manner, yardstick=yardstick)

    def _lines(
        self, text: _Text, cast: Sequence[_Voice], turn: int, *, spaced: bool = False
    ) -> tuple[Line, ...]:
        """Give the lines of one voice of *cast*; the first says that a model speaks, whichever it is."""
        mine = tuple(
            line
            for line in lines_of(text.segments, self._reader_for(cast[turn][1]), spaced=spaced)
            if text.turns.get(line.segment, 0) % len(cast) == turn
        )
        if mine and turn == 0 and text.notice and any(info.is_ai for _, info in cast):
            mine = (Line(mine[0].segment, text.notice, GAP_MS[Pause.PARAGRAPH]), *mine)
        return mine

    def _said(self, text: _Text, cast: Sequence[_Voice], turn: int) -> tuple[object, ...]:
        return tuple(
            (line.segment, line.text, line.gap_ms, line.slower) for line in self._lines(text, cast, turn)
        )

    def _candidates(self, voice: str) -> tuple[tuple[str, ...], ...]:
        """Give the casts in the order in which they are tried, most of them of one voice."""
        casts = [*([cast_of(voice) or (voice,)] if voice else []), *map(cast_of, self._order)]
        tried = {reference.partition(":")[0] for cast in casts if len(cast) == 1 for reference in cast}
        if not self._alone and LAST_RESORT not in tried and LAST_RESORT in self._engines:
            casts.append((LAST_RESORT,))
        # A dict keeps the order and each of them once.
        return tuple(dict.fromkeys(cast for cast in casts if cast))

    def _yardstick(self, engine: GuardedVoice) -> GuardedVoice | None:
        if engine.name == LAST_RESORT or LAST_RESORT not in self._engines:
            return None
        return self._guard(LAST_RESORT)

    def _guard(self, name: str) -> GuardedVoice:
        """Give an engine with the net around it; raises KeyError."""
        if name not in self._guards:
            self._guards[name] = guarded(self._engines[name])
        return self._guards[name]

    def _engine_voice(self, reference: str) -> tuple[GuardedVoice, VoiceInfo]:
        name, _, voice = reference.partition(":")
        try:
            engine = self._guard(name)
        except KeyError:
            why_not = getattr(self._engines, "unusable", {}).get(name)
            if why_not is not None:
                raise why_not from None
            raise VoiceRefused(
                N_("The voice engine {engine} is not open."),
                where=reference,
                remedy=N_("Run “broadcaster voices” to see why."),
                engine=name,
            ) from None
        return engine, engine.info(voice)


def _nothing() -> Spoken:
    return Spoken(utterances=(), voice="", spoken_sentences=0, cached_sentences=0)
