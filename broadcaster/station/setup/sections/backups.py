"""`[backup]` of station.toml: where copies of the station go, and how long they are kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from broadcaster.toml import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSettings:
    """Where backups go; counted in backups, not in days on which the machine was off."""

    folder: Path
    copy_to: tuple[Path, ...]
    """Folders on other disks or sticks; they must exist there, so that a stick that is not in is noticed."""
    keep_days: int
    keep_weeks: int
    keep_months: int


def read_backups(form: Form, station: Path) -> BackupSettings:
    """Read the table; relative paths start at the station's folder."""
    settings = BackupSettings(
        folder=station / (form.text("folder", "") or "var/backups"),
        copy_to=tuple(station / text for text in form.texts("copy_to")),
        keep_days=form.whole("keep_days", 7, at_least=1, at_most=366),
        keep_weeks=form.whole("keep_weeks", 5, at_most=520),
        keep_months=form.whole("keep_months", 12, at_most=120),
    )
    form.finish()
    return settings
