"""Finds the speech engines by their entry points and opens those that can be used here and now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from types import TracebackType
from typing import Self, cast

from broadcaster.errors import N_, BroadcasterError, VoiceBroken, VoiceRefused
from broadcaster.ports import VoiceEngine, VoiceInfo

ENTRY_POINTS = "broadcaster.voices"
"""Each names a function without arguments that gives a `ports.VoiceEngine`."""
LAST_RESORT = "espeak"
"""Engine that needs neither network nor account: always opened, tried after all others."""
_TRIAL = "Xin chào."


class OpenVoices(Mapping[str, VoiceEngine]):
    """
    The engines that could be opened, by name, and why the others could not.

    A context manager: leaving it closes the engines.
    """

    def __init__(self, engines: Mapping[str, VoiceEngine], unusable: Mapping[str, BroadcasterError]) -> None:
        self._engines = dict(engines)
        self.unusable = dict(unusable)

    def __getitem__(self, name: str) -> VoiceEngine:
        return self._engines[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._engines)

    def __len__(self) -> int:
        return len(self._engines)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the engines."""
        for engine in self._engines.values():
            engine.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceStatus:
    """One voice, as `broadcaster voices` and `doctor` show it."""

    reference: str
    """"engine:voice", or the engine alone when it cannot even be opened."""
    title: str
    needs_network: bool
    why_not: BroadcasterError | None
    """What stops it; None when a word was spoken with it just now."""

    @property
    def usable(self) -> bool:
        """Tell whether it can speak now."""
        return self.why_not is None

    @property
    def reason(self) -> str:
        """What stops it, in English for the log; empty when nothing does."""
        return str(self.why_not) if self.why_not else ""


def open_voices(names: Sequence[str]) -> OpenVoices:
    """
    Open the engines *names*, and the last resort besides.

    One that does not open never stops the others; the reason is in `unusable`.
    """
    doors = {door.name: door for door in entry_points(group=ENTRY_POINTS)}
    engines: dict[str, VoiceEngine] = {}
    unusable: dict[str, BroadcasterError] = {}
    for name in dict.fromkeys([*names, LAST_RESORT]):
        try:
            engines[name] = _open(name, doors)
        except (VoiceRefused, VoiceBroken) as error:
            unusable[name] = error
    return OpenVoices(engines, unusable)


def available_voices(*, try_network: bool = True) -> tuple[VoiceStatus, ...]:
    """
    List the voices of every installed engine, having spoken a word with each engine.

    Without *try_network*, voices that need the network are listed as not tried.
    """
    names = sorted(door.name for door in entry_points(group=ENTRY_POINTS))
    with open_voices(names) as opened:
        return tuple(status for name in names for status in _statuses(name, opened, try_network=try_network))


def _statuses(name: str, opened: OpenVoices, *, try_network: bool) -> list[VoiceStatus]:
    if name in opened.unusable:
        why_not = opened.unusable[name]
        return [VoiceStatus(reference=name, title="", needs_network=False, why_not=why_not)]
    engine = opened[name]
    voices = engine.voices()
    trouble = _trouble(engine, voices[0], try_network=try_network)
    return [
        VoiceStatus(
            reference=f"{name}:{voice.id}",
            title=voice.title,
            needs_network=voice.needs_network,
            why_not=trouble,
        )
        for voice in voices
    ]


def _trouble(engine: VoiceEngine, voice: VoiceInfo, *, try_network: bool) -> BroadcasterError | None:
    if voice.needs_network and not try_network:
        return VoiceRefused(N_("This voice needs the network and was not tried."), where=engine.name)
    try:
        engine.speak(_TRIAL, voice.id)
    except (VoiceRefused, VoiceBroken) as error:
        return error
    return None


def _open(name: str, doors: Mapping[str, EntryPoint]) -> VoiceEngine:
    door = doors.get(name)
    if door is None:
        raise VoiceRefused(
            N_("No voice engine is called {name}; installed are: {known}."),
            where=name,
            remedy=N_("Correct the name, or install the package that brings this voice."),
            name=name,
            known=", ".join(sorted(doors)) or "-",
        )
    try:
        factory = cast("Callable[[], VoiceEngine]", door.load())
        return factory()
    except (ImportError, AttributeError, OSError) as error:
        # A plug-in whose package is missing or half installed: its own fault, not the station's end.
        raise VoiceBroken(
            N_("The voice engine {name} cannot be loaded: {reason}."),
            where=door.value,
            remedy=N_("Reinstall the package that brings this voice."),
            name=name,
            reason=error,
        ) from error
