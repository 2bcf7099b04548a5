"""Who ordered a message, or took it off: entered in the journal once the player has done it."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from broadcaster.model import Actor, EntryKind, Facts
from broadcaster.station.opened import Station


def enter_order(
    station: Station, occurrence: str, *, by: Actor, priority: str, audio: Path, is_exercise: bool = False
) -> None:
    """
    Enter that *by* ordered a message that the player has accepted.

    Afterwards, not before: an emergency waits for no database.

    Raises:
        StoreBroken: it cannot be entered; the message is heard all the same.
    """
    with audio.open("rb") as file:
        sha256 = file_digest(file, "sha256").hexdigest()
    facts: Facts = {"priority": priority, "sha256": sha256, "exercise": is_exercise}
    station.store.enter(EntryKind.MESSAGE_ORDERED, f"occurrence/{occurrence}", by=by, facts=facts)


def enter_cancelling(station: Station, occurrences: tuple[str, ...], *, by: Actor, why: str) -> None:
    """Enter that *by* took messages off; raises StoreBroken as above."""
    for occurrence in occurrences:
        station.store.enter(
            EntryKind.MESSAGE_CANCELLED, f"occurrence/{occurrence}", by=by, facts={"why": why}
        )
