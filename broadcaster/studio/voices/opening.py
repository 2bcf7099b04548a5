"""Finds the speech engines by their entry points; each is opened when it is first asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import TracebackType
from typing import Self, cast

from broadcaster.clock import Clock, SystemClock
from broadcaster.errors import N_, BroadcasterError, ConfigurationRefused, VoiceBroken, VoiceRefused
from broadcaster.ports import VoiceEngine, VoiceInfo, VoiceSettings
from broadcaster.studio.voices.guard import QUICK_S, GuardedVoice, in_time
from broadcaster.studio.voices.metering import MeteredVoice
from broadcaster.studio.voices.models.folder import MANIFEST
from broadcaster.studio.voices.plugin import OURS, PluginVoice
from broadcaster.toml import read_form

log = logging.getLogger(__name__)

ENTRY_POINTS = "broadcaster.voices"
"""Each names a function that takes `ports.VoiceSettings` and gives a `ports.VoiceEngine`."""
_QUOTA = "chars_a_month"
NEED_A_TABLE = frozenset(
    {"openai", "rest", "wyoming", "command", "recording", "piper", "supertonic", "vieneu"}
)
"""Kinds that the station sets up under names of its own choice."""
_LOOKS_AT_ONCE = 16
LAST_RESORT = "espeak"
"""Engine that needs neither network nor account: tried after all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceOptions:
    """What a station says of its voices."""

    folder: Path = Path()
    """The station's folder."""
    tables: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """`[voices.NAME]` of `station.toml`, by name; `kind` names the engine where it is not the name itself."""
    clock: Clock = field(default_factory=SystemClock)


class OpenVoices(Mapping[str, GuardedVoice]):
    """
    The engines that can be opened, by the station's name for them; the others say why not.

    Asking for one opens it: KeyError when that cannot be, and `unusable` has the reason. A context
    manager: leaving it closes the engines.
    """

    def __init__(self, options: VoiceOptions | None = None) -> None:
        self._options = options or VoiceOptions()
        self._tables = {**_taken_in(self._options.folder), **self._options.tables}
        self._doors = {door.name: door for door in entry_points(group=ENTRY_POINTS)}
        self._engines: dict[str, GuardedVoice] = {}
        self.unusable: dict[str, BroadcasterError] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """
        Every engine that is installed or set up, opened or not.

        A kind that means nothing without a table of its own (a service, a program, a model) is not one.
        """
        return tuple(sorted({*self._doors, *self._tables} - (NEED_A_TABLE - set(self._tables))))

    def __getitem__(self, name: str) -> GuardedVoice:
        if name in self.unusable:
            raise KeyError(name)
        if name not in self._engines:
            try:
                self._engines[name] = self._open(name)
            except (VoiceRefused, VoiceBroken) as error:
                self.unusable[name] = error
                raise KeyError(name) from error
        return self._engines[name]

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.names if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the engines that were opened."""
        for engine in self._engines.values():
            engine.close()

    def _open(self, name: str) -> GuardedVoice:
        table = self._tables.get(name, {})
        kind = table.get("kind", name)
        door = self._doors.get(str(kind))
        if door is None:
            raise _unknown(str(kind), tuple(sorted(self._doors)))
        settings = VoiceSettings(
            name=name,
            options={key: value for key, value in table.items() if key not in ("kind", _QUOTA)},
            folder=self._options.folder,
            clock=self._options.clock,
        )
        engine = in_time(lambda: _through(door, settings), limit_s=QUICK_S, where=name)
        quota = table.get(_QUOTA)
        if isinstance(quota, int) and not isinstance(quota, bool):
            counts = self._options.folder / "var" / "voices"
            engine = MeteredVoice(engine, counts, most_chars=quota, clock=self._options.clock)
        return GuardedVoice(engine, folder=self._options.folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceStatus:
    """One voice, as `broadcaster voices` and `doctor` show it."""

    reference: str
    """"engine:voice", or the engine alone when it cannot even be opened."""
    info: VoiceInfo | None
    """None when the engine cannot be opened."""
    why_not: BroadcasterError | None
    """What stops it; None when nothing is known that would."""

    @property
    def title(self) -> str:
        """Its name for people."""
        return self.info.title if self.info else ""

    @property
    def needs_network(self) -> bool:
        """Tell whether it speaks through the network."""
        return self.info is not None and self.info.needs_network

    @property
    def usable(self) -> bool:
        """Tell whether it can speak now."""
        return self.why_not is None

    @property
    def reason(self) -> str:
        """What stops it, in English for the log; empty when nothing does."""
        return str(self.why_not) if self.why_not else ""


def open_voices(options: VoiceOptions | None = None) -> OpenVoices:
    """Give the voices of a station; none is opened yet."""
    return OpenVoices(options)


def available_voices(
    options: VoiceOptions | None = None, *, try_network: bool = True
) -> tuple[VoiceStatus, ...]:
    """
    List the voices of every engine, each engine having looked whether it could speak now.

    One that fails in whatever way is listed with the reason. Without *try_network*, voices that need the
    network are listed as not tried. All look at once: it takes as long as the slowest, LOOK_S at most.
    """
    with open_voices(options) as voices, ThreadPoolExecutor(_LOOKS_AT_ONCE) as pool:
        look = partial(_statuses, voices=voices, try_network=try_network)
        return tuple(status for found in pool.map(look, voices.names) for status in found)


def _statuses(name: str, voices: OpenVoices, *, try_network: bool) -> list[VoiceStatus]:
    engine = voices.get(name)
    if engine is None:
        return [VoiceStatus(reference=name, info=None, why_not=voices.unusable[name])]
    trouble = _trouble(engine, try_network=try_network)
    return [
        VoiceStatus(reference=f"{name}:{info.id}", info=info, why_not=trouble or _refusal(engine, info))
        for info in engine.voices()
    ]


def _trouble(engine: GuardedVoice, *, try_network: bool) -> BroadcasterError | None:
    if engine.voices()[0].needs_network and not try_network:
        return VoiceRefused(N_("This voice needs the network and was not tried."), where=engine.name)
    try:
        engine.look()
    except (VoiceRefused, VoiceBroken) as error:
        return error
    return None


def _refusal(engine: GuardedVoice, info: VoiceInfo) -> BroadcasterError | None:
    try:
        engine.info(info.id)
    except VoiceRefused as error:
        return error
    return None


def _taken_in(folder: Path) -> dict[str, dict[str, object]]:
    """Find the voices that `broadcaster voices add` put into the station's folder; they need no table."""
    found: dict[str, dict[str, object]] = {}
    for manifest in sorted(folder.glob(f"voices/*/{MANIFEST}")):
        try:
            found[manifest.parent.name] = {"kind": read_form(manifest).text("kind", "")}
        except ConfigurationRefused as error:
            log.warning("%s", error)
    return found


def _unknown(name: str, known: tuple[str, ...]) -> VoiceRefused:
    return VoiceRefused(
        N_("No voice engine is called {name}; installed are: {known}."),
        where=name,
        remedy=N_("Correct the name, or install the package that brings this voice."),
        name=name,
        known=", ".join(known) or "-",
    )


def _through(door: EntryPoint, settings: VoiceSettings) -> VoiceEngine:
    if door.dist is not None and door.dist.name != OURS:
        return PluginVoice(door, settings)
    try:
        return cast("Callable[[VoiceSettings], VoiceEngine]", door.load())(settings)
    except ConfigurationRefused as error:
        # A mistake in its table costs this voice; the station speaks with the others.
        raise VoiceRefused(
            N_("Its options cannot be used: {reason}"), where=settings.name, reason=error
        ) from error
    except (ImportError, AttributeError, OSError) as error:
        # A plug-in whose package is missing or half installed: its own fault, not the station's end.
        raise VoiceBroken(
            N_("The voice engine {name} cannot be loaded: {reason}."),
            where=door.value,
            remedy=N_("Reinstall the package that brings this voice."),
            name=settings.name,
            reason=error,
        ) from error
