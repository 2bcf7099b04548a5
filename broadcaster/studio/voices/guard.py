"""The net around every voice: whatever an engine does, it costs what it was asked for and nothing more."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from broadcaster.errors import N_, VoiceBroken, VoiceRefused
from broadcaster.ports import LoadingVoice, Progress, SpeechRequest, VoiceEngine, VoiceInfo
from broadcaster.sound.speech import Speech
from broadcaster.studio.voices.faults import VoiceHung, engine_fault, hung

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

Given = TypeVar("Given")

QUICK_S = 15.0
"""For what costs nothing by contract: opening, listing the voices, letting go."""
LOOK_S = 45.0
"""A service may be asked for a word."""
LOAD_S = 300.0
"""A large model from a slow card."""
_GRACE_S = 2.0
"""An engine keeps the time limit itself; only one that does not is cut off, so much later."""


def in_time(act: Callable[[], Given], *, limit_s: float, where: str) -> Given:
    """
    Do *act* in a thread of its own and give what it gives.

    What hangs is left to itself: a thread cannot be ended, but nobody waits for it.

    Raises:
        VoiceRefused: as *act* raises it. VoiceBroken: the same; or anything else that *act* raises, which
        the log gets whole; or it did not end within *limit_s*.
    """
    outcome: SimpleQueue[Given] = SimpleQueue()
    failure: SimpleQueue[BaseException] = SimpleQueue()
    ended = threading.Event()

    def run() -> None:
        try:
            outcome.put(act())
        except BaseException as error:  # noqa: BLE001 - handed to the thread that waits, below
            failure.put(error)
        finally:
            ended.set()

    threading.Thread(target=run, daemon=True, name=f"voice {where}").start()
    if not ended.wait(limit_s):
        raise hung(where, limit_s)
    if failure.empty():
        return outcome.get()
    found = failure.get()
    if isinstance(found, VoiceRefused | VoiceBroken):
        raise found
    log.error("voice %s: a fault in the engine", where, exc_info=found)
    raise engine_fault(where, type(found).__name__, str(found)) from found


class GuardedVoice:
    """
    Implements `ports.VoiceEngine` around another one, so that only the contract's two errors come out.

    Raises VoiceBroken when the engine does not keep the form of the contract.
    """

    def __init__(self, engine: VoiceEngine, *, folder: Path | None = None) -> None:
        self._engine = engine
        self._hung: VoiceHung | None = None
        self._folder = folder
        name = str(getattr(engine, "name", type(engine).__name__))
        self.name = name
        self.version, self.max_chars, self.parallel = in_time(
            lambda: (str(engine.version), int(engine.max_chars), int(getattr(engine, "parallel", 1))),
            limit_s=QUICK_S,
            where=name,
        )
        self._voices = tuple(in_time(engine.voices, limit_s=QUICK_S, where=name))
        if not self._voices or self.max_chars < 1 or not all(info.id for info in self._voices):
            raise VoiceBroken(
                N_("The voice engine {name} has no voice that could be used."),
                where=name,
                remedy=N_("Reinstall the package that brings this voice."),
                name=name,
            )

    def voices(self) -> Sequence[VoiceInfo]:
        """List the voices, as the engine gave them when it was opened."""
        return self._voices

    def look(self) -> None:
        """Look whether it could speak now; raises VoiceRefused or VoiceBroken."""
        look = getattr(self._engine, "look", None)
        if look is not None:
            self._guarded(look, LOOK_S)

    def load(self, progress: Progress) -> None:
        """Have it load its model, where it has one; raises VoiceRefused or VoiceBroken."""
        if isinstance(self._engine, LoadingVoice):
            engine = self._engine
            self._guarded(lambda: engine.load(progress), LOAD_S)

    def speak(self, request: SpeechRequest) -> Speech:
        """Speak one sentence within its time; raises VoiceRefused or VoiceBroken."""
        speech = self._guarded(lambda: self._engine.speak(request), request.limit_s + _GRACE_S)
        if isinstance(speech, Speech):
            return speech
        raise VoiceBroken(
            N_("The voice hands over sound in a form that is not asked for: {fault}."),
            where=self.name,
            remedy=N_("Its author must give a one-dimensional numpy array of float32, full scale ±1.0."),
            fault=type(speech).__name__,
        )

    def close(self) -> None:
        """Let go of it; one that fails over that is only named in the log."""
        try:
            self._guarded(self._engine.close, QUICK_S)
        except (VoiceRefused, VoiceBroken) as error:
            log.warning("voice %s does not close: %s", self.name, error)

    def info(self, voice: str) -> VoiceInfo:
        """
        Give one of its voices, the usual one for an empty id.

        Raises:
            VoiceRefused: it has none of that name, or it copies a person who has not consented.
        """
        by_id = {info.id: info for info in self._voices}
        info = by_id.get(voice or self._voices[0].id)
        if info is None:
            raise VoiceRefused(
                N_("{engine} has no voice {voice}; it has {known}."),
                where=f"{self.name}:{voice}",
                engine=self.name,
                voice=voice,
                known=", ".join(by_id),
            )
        if info.imitates and not self._has_consent(info):
            raise VoiceRefused(
                N_("The voice {voice} copies that of {person}, and no consent of that person is on record."),
                where=f"{self.name}:{info.id}",
                remedy=N_(
                    "Put the signed consent into the station's folder and name it; see docs/voices.md."
                ),
                voice=info.id,
                person=info.imitates,
            )
        return info

    def _has_consent(self, info: VoiceInfo) -> bool:
        if not info.consent or self._folder is None:
            return False
        record = self._folder / info.consent
        return record.is_file() and record.stat().st_size > 0

    def _guarded(self, act: Callable[[], Given], limit_s: float) -> Given:
        if self._hung is not None:
            raise self._hung
        try:
            return in_time(act, limit_s=limit_s, where=self.name)
        except VoiceHung as hung:
            self._hung = hung
            raise


def guarded(engine: VoiceEngine) -> GuardedVoice:
    """Give *engine* with the net around it, once."""
    return engine if isinstance(engine, GuardedVoice) else GuardedVoice(engine)
