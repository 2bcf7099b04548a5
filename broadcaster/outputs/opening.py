"""Finds the plug-in of each output and opens it with the clerk's settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.outputs.fader import take_volume, with_fader
from broadcaster.outputs.null import open_null
from broadcaster.outputs.tapped import with_tap
from broadcaster.ports import Output, OutputSettings

if TYPE_CHECKING:
    from broadcaster.ports.recording import Tap

GROUP = "broadcaster.outputs"

OpenOutput = Callable[..., Output]
"""What an entry point names: called with the settings and `is_live`; refuses keys it does not know."""


def untapped(setting: OutputSettings) -> Tap | None:  # noqa: ARG001 - the form of a tap's giver
    """Give no tap: nothing is recorded."""
    return None


def open_outputs(
    settings: Sequence[OutputSettings],
    *,
    is_live: bool = True,
    tap: Callable[[OutputSettings], Tap | None] = untapped,
) -> tuple[Output, ...]:
    """
    Make the outputs of a station.

    Args:
        settings: in the order of `station.toml`.
        is_live: False for a simulation: whatever would sound now becomes a null output of the same name.
        tap: gives who records an output, None where nobody does.
    Raises:
        ConfigurationRefused: unknown kind or key, a value that cannot be, a name given twice.
    """
    names: set[str] = set()
    outputs = []
    for setting in settings:
        if setting.name in names:
            raise ConfigurationRefused(
                N_("Two outputs have the name {name}."),
                where=f"outputs.{setting.name}",
                remedy=N_("Give each output a name of its own."),
                name=setting.name,
            )
        names.add(setting.name)
        outputs.append(_open(setting, is_live=is_live, tap=tap))
    return tuple(outputs)


def open_bare(setting: OutputSettings, *, is_live: bool = True) -> Output:
    """Make one output without its fader, to be looked at or wrapped; raises ConfigurationRefused."""
    setting, _ = take_volume(setting)
    return _plugged(setting, is_live=is_live)


def _open(setting: OutputSettings, *, is_live: bool, tap: Callable[[OutputSettings], Tap | None]) -> Output:
    bare, volume = take_volume(setting)
    output = _plugged(bare, is_live=is_live)
    return with_fader(with_tap(output, tap(setting) if output.wants_pcm else None), volume)


def _plugged(setting: OutputSettings, *, is_live: bool) -> Output:
    plugins = {point.name: point for point in entry_points(group=GROUP)}
    if setting.kind not in plugins:
        guess = get_close_matches(setting.kind, plugins, n=1)
        raise ConfigurationRefused(
            N_("There is no output of the kind “{kind}”."),
            where=f"outputs.{setting.name}.kind",
            remedy=N_("Did you mean “{guess}”?") if guess else N_("The kinds are {kinds}."),
            kind=setting.kind,
            guess=guess[0] if guess else "",
            kinds=", ".join(sorted(plugins)),
        )
    if not is_live and setting.kind != "file":
        return open_null(replace(setting, options={}))
    open_output: OpenOutput = plugins[setting.kind].load()
    return open_output(setting, is_live=is_live)
