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
from broadcaster.studio.lines import Line, ReaderFor, lines_of, written
from broadcaster.studio.session import Manner, Session, Utterance
from broadcaster.studio.speech_cache import SpeechCache
from broadcaster.studio.template import SpeechChain
from broadcaster.studio.voices import LAST_RESORT
from broadcaster.studio.voices.guard import GuardedVoice, guarded
from broadcaster.studio.voices.phrasing import cleaned
from broadcaster.wording import Language, say

log = logging.getLogger(__name__)

_COULD_NOT: Message = N_("The voice {voice} could not read this: {reason}")


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
    notes: tuple[str, ...] = ()
    """What a person should know: a voice that failed, a cache that could not be written."""


class Announcer:
    """
    Speaks scripts.

    Args:
        engines: voices by engine name; one that is looked up may be opened by that.
        order: voices in the order they are tried, each "engine:voice" ("engine" alone: its first voice).
        cache: where spoken sentences are kept.
        reader_for: gives the reader that prepares text for a voice.
        manner: pace, pitch, and how long one sentence may take.
        language: of the notes.
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
        language: Language = "en",
        alone: bool = False,
    ) -> None:
        self._engines = engines
        self._order = tuple(order)
        self._cache = cache
        self._reader_for = reader_for
        self._manner = manner or Manner()
        self._language: Language = language
        self._alone = alone
        self._guards: dict[str, GuardedVoice] = {}

    def speak(
        self,
        script: Script,
        *,
        voice: str = "",
        chain: SpeechChain | None = None,
        progress: Progress | None = None,
    ) -> Spoken:
        """
        Speak the speech segments of *script*; *voice* is tried before the station's order.

        Each sentence is treated by *chain*, for the mix; None: left as it was spoken.

        Raises VoiceBroken when no voice can speak all of it.
        """
        return self._speak(written(script), voice, replace(self._manner, chain=chain), progress)

    def fingerprint(self, script: Script, *, voice: str = "") -> str:
        """Give the hash of all that is audible in `speak`: spoken words, pauses, pace, voices, versions."""
        texts = written(script)
        voices: list[tuple[object, ...]] = []
        for reference in self._candidates(voice):
            try:
                engine, info = self._engine_voice(reference)
            except (VoiceRefused, VoiceBroken):
                voices.append((reference, "", ()))
            else:
                lines = [(line.segment, line.text, line.gap_ms) for line in self._lines(texts, info)]
                voices.append((reference, engine.version, tuple(lines)))
        audible = {"voices": voices, "speed": self._manner.speed, "pitch": self._manner.pitch}
        return hashlib.sha256(json.dumps(audible).encode()).hexdigest()

    def speak_text(self, text: str, *, voice: str = "") -> Spoken:
        """Speak one text; raises VoiceRefused when there is nothing in it to say, VoiceBroken as above."""
        spoken = self._speak(((0, text),), voice, self._manner, None)
        if not spoken.utterances:
            raise VoiceRefused(
                N_("There is nothing to say in “{start}”."),
                remedy=N_("Write at least one word."),
                start=cleaned(text)[:40],
            )
        return spoken

    def _lines(self, texts: Sequence[tuple[int, str]], info: VoiceInfo) -> tuple[Line, ...]:
        return lines_of(texts, self._reader_for(info))

    def _speak(
        self, texts: Sequence[tuple[int, str]], voice: str, manner: Manner, progress: Progress | None
    ) -> Spoken:
        if not any(text.strip() for _, text in texts):
            return _nothing()
        failures: list[str] = []
        people: list[Session] = []
        for reference in self._candidates(voice):
            try:
                engine, info = self._engine_voice(reference)
                lines = self._lines(texts, info)
                if not lines:
                    return _nothing()
                session = Session(
                    engine,
                    info,
                    self._cache,
                    manner,
                    yardstick=None if info.partial else self._yardstick(engine),
                    people=people,
                )
                if info.partial:
                    people.append(session)
                    continue
                utterances = session.read(lines, progress)
            except (VoiceRefused, VoiceBroken) as failure:
                log.warning("%s", failure)
                failures.append(self._note(reference, failure))
            else:
                return Spoken(
                    utterances=utterances,
                    voice=session.reference,
                    is_ai=info.is_ai,
                    spoken_sentences=len(utterances) - session.cached_sentences,
                    cached_sentences=session.cached_sentences,
                    notes=(*failures, *session.note(self._language)),
                )
        raise VoiceBroken(
            N_("No voice can speak now: {failures}"),
            remedy=N_("Run “broadcaster voices” to see what each of them lacks."),
            failures=" ".join(failures) or "-",
        )

    def _note(self, reference: str, failure: BroadcasterError) -> str:
        return say(self._language, _COULD_NOT, voice=reference, reason=failure)

    def _candidates(self, voice: str) -> tuple[str, ...]:
        wanted = [voice] if voice else []
        tried = {reference.partition(":")[0] for reference in (*wanted, *self._order)}
        last = (
            [] if self._alone or LAST_RESORT in tried or LAST_RESORT not in self._engines else [LAST_RESORT]
        )
        # A dict keeps the order and each voice once.
        return tuple(dict.fromkeys([*wanted, *self._order, *last]))

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
