"""An output that cannot be what `station.toml` says: it stands in its place, takes no sound, and says why."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from broadcaster.errors import ConfigurationRefused, OutputBroken
from broadcaster.ports import Delivered

if TYPE_CHECKING:
    from broadcaster.sound.pcm import Pcm


class UnusableOutput:
    """
    Keeps the player on its feet where a line of `station.toml` is wrong, so that it can be asked and told.

    Args:
        refusal: what the plug-in said of its settings.
    """

    wants_pcm = False

    def __init__(self, name: str, refusal: ConfigurationRefused) -> None:
        self.name = name
        # Of several mistakes the first is shown; `broadcaster doctor` names them all.
        first = refusal.causes[0] if refusal.causes else refusal
        self._trouble = OutputBroken(
            first.what, where=first.where or name, remedy=first.remedy, **first.facts
        )

    def open(self, now: datetime) -> None:  # noqa: ARG002 - the port's signature
        """Raise OutputBroken: it opens when the file is mended and the station started again."""
        raise self._trouble

    def write(self, pcm: Pcm, now: datetime) -> None:
        """Take nothing."""

    def title(self, text: str) -> None:
        """Tell nobody."""

    def delivered(self) -> Delivered:
        """Report nothing, and why."""
        return Delivered(frames=0, connected=False, trouble=self._trouble)

    def close(self) -> None:
        """Nothing to let go of."""
