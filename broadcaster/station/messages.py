"""An urgent or emergency message: spoken on this machine, handed to the player that is on air."""

from __future__ import annotations

from pathlib import Path

from broadcaster.model import Priority


def send_message(
    folder: Path, *, file: Path | None, text: str | None, priority: Priority, zone: str | None, title: str
) -> str:
    """Placeholder until the control socket lands."""
    raise NotImplementedError
