"""The way to the player of a station, and why there is none where the station itself is at work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from broadcaster.errors import N_, Broken
from broadcaster.playout import ask
from broadcaster.station.service.single_instance import is_on_duty
from broadcaster.station.setup.configuration import Configuration

PLAYER_LOG = Path("log", "player.txt")
"""In `var/`: what the players say, one after the other."""

_LAST_BYTES = 4000


def reach(configuration: Configuration, **request: Any) -> dict[str, Any]:  # noqa: ANN401 - as `ask`
    """
    Ask the player of a station; takes what `playout.ask` takes.

    Raises:
        Refused: by the player, in its own words.
        Broken: no player answers; says which part of the station is missing.
    """
    try:
        return ask(configuration.control_door, **request)
    except Broken as error:
        raise off_air(configuration, error) from error


def off_air(configuration: Configuration, error: Broken) -> Broken:
    """Give what is to be said when no player answered with *error*."""
    is_played = is_on_duty(configuration.var, "on-air")
    if is_played or not is_on_duty(configuration.var, "run"):
        return error
    log = configuration.var / PLAYER_LOG
    return Broken(
        N_("The station is running, but its player cannot stay on air: {why}"),
        remedy=N_("It is started again and again. What keeps it from playing stands in {log}."),
        why=_last_words(log) or error,
        log=log,
    )


def _last_words(log: Path) -> str:
    try:
        lines = log.read_bytes()[-_LAST_BYTES:].decode("utf-8", "replace").split("\n")
    except OSError:
        return ""
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
