"""An output and a power switch that fail when they are told to."""

from __future__ import annotations

from datetime import datetime

import numpy as np

from broadcaster.errors import OutputBroken
from broadcaster.ports import Delivered


class FakeOutput:
    """
    broadcaster.ports.Output in memory; keeps what it took when it wants sound.

    `trouble` is how it behaves now: "" (well), "refuse" (cannot be opened), "die" (`write` raises), "stall"
    (takes frames and reports nothing of them), "lose" (drops them and says so), "half" (loses every
    second write).
    """

    def __init__(self, name: str = "fake", *, wants_pcm: bool = False) -> None:
        self.name = name
        self.wants_pcm = wants_pcm
        self.trouble = ""
        self.titles: list[str] = []
        self.blocks: list[tuple[datetime, np.ndarray]] = []
        self.opened = 0
        self.closed = 0
        self._frames = 0
        self._dropped = 0
        self._writes = 0

    def open(self, now: datetime) -> None:
        if self.trouble == "refuse":
            raise OutputBroken("refused by the fake", where=self.name)
        self.opened += 1
        self._frames = self._dropped = 0

    def write(self, pcm: np.ndarray, now: datetime) -> None:
        self._writes += 1
        if self.trouble == "die":
            raise OutputBroken("died of the fake", where=self.name)
        if self.trouble == "lose" or (self.trouble == "half" and self._writes % 2):
            self._dropped += len(pcm)
        elif self.trouble != "stall":
            self._frames += len(pcm)
            if self.wants_pcm:
                self.blocks.append((now, pcm.copy()))

    def title(self, text: str) -> None:
        self.titles.append(text)

    def delivered(self) -> Delivered:
        return Delivered(
            frames=self._frames,
            dropped=self._dropped,
            connected=self.trouble in ("", "half"),
            trouble=OutputBroken(f"{self.trouble} of the fake") if self.trouble else None,
        )

    def close(self) -> None:
        self.closed += 1

    def heard(self) -> np.ndarray:
        """Give everything it took, in one piece."""
        return np.concatenate([pcm for _, pcm in self.blocks]) if self.blocks else np.zeros(0, np.float32)


class FakePowerSwitch:
    """
    `power_switch.PowerSwitch` in memory; obeys at once, unless *trouble* says why it does not.
    """

    def __init__(self) -> None:
        self.is_on = False
        self.is_closed = False
        self.trouble: OutputBroken | None = None

    def wish(self, *, on: bool) -> None:
        self.is_on = on and not self.trouble

    def close(self) -> None:
        self.is_on = False
        self.is_closed = True
