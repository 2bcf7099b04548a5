"""Edits of the station's files: who changes them by hand leaves no word, but the change is entered."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import file_digest
from pathlib import Path

from broadcaster.model import THE_STATION, Actor
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE

_FOLDERS = ("schedules", "scripts", "audio_templates")
"""What people edit, besides station.toml; see the design: files are the truth of what people edit."""


_KEPT = {".toml", ".j2", ".md", ".txt", ".docx"}
"""Endings of what people write; what they record is kept by the backups."""

LONGEST_KEPT_BYTES = 2_000_000


def enter_edits(station: Station, *, by: Actor = THE_STATION) -> tuple[str, ...]:
    """
    Enter every file of the station that is not as it was when it was last entered; give their names.

    Args:
        station: the station.
        by: who edited them; the station itself stands for "somebody, by hand".
    """
    folder = station.configuration.folder
    for path in _edited(folder):
        if path.suffix in _KEPT and path.stat().st_size <= LONGEST_KEPT_BYTES:
            station.history.see(path, at=station.now())
    now = {path.relative_to(folder).as_posix(): _sha256(path) for path in _edited(folder)}
    return station.store.edits.enter(now, by=by)


def _edited(folder: Path) -> Iterator[Path]:
    yield folder / STATION_FILE
    for name in _FOLDERS:
        for path in sorted((folder / name).rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                yield path


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
