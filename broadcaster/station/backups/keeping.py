"""
Every night's backup: made, copied to other disks, old ones cleared away by rule, and what came of it noted.

Kept are the newest backup of each of the last days, weeks and months that have one (the rule of
grandfather, father and son); the newest of all is never thrown away.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.station.backups.archive import OWNER_ONLY, check_archive
from broadcaster.station.backups.making import ENDING, Backup, make_backup
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.sections.backups import BackupSettings

_NAME: Final = re.compile(rf".+-(\d{{4}})-(\d\d)-(\d\d)-(\d{{6}}){re.escape(ENDING)}", re.ASCII)
OLD_AFTER: Final = timedelta(days=2)
"""One night may fail; two in a row are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBackup:
    """What came of the last attempt."""

    at: datetime
    trouble: str
    """Empty when it went well; English, for the log."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A backup with its copies, and what did not work."""

    backup: Backup
    copies: tuple[Path, ...]
    refusals: tuple[BroadcasterError, ...]
    cleared: tuple[Path, ...]


def keep_backup(station: Station) -> Kept:
    """
    Make this night's backup in the station's folder for backups, copy it, and clear away by rule.

    Raises:
        Refused, StoreBroken: there is none; the attempt is noted for the doctor.
    """
    settings = station.configuration.backup
    try:
        settings.folder.mkdir(parents=True, exist_ok=True)
        backup = make_backup(station, settings.folder)
    except BroadcasterError as error:
        _note(station, str(error))
        raise
    copies, refusals = _copies(backup, settings)
    folders = (settings.folder, *(copy.parent for copy in copies))
    cleared = tuple(path for folder in folders for path in _clear(folder, settings))
    _note(station, "; ".join(map(str, refusals)))
    return Kept(backup=backup, copies=copies, refusals=refusals, cleared=cleared)


def backups_in(folder: Path) -> tuple[Path, ...]:
    """Give the backups in *folder*, the newest last."""
    found = [path for path in folder.glob(f"*{ENDING}") if _NAME.fullmatch(path.name)]
    return tuple(sorted(found, key=lambda path: path.name[-len("2026-11-28-013000" + ENDING) :]))


def superfluous(days: Iterable[tuple[Path, date]], settings: BackupSettings) -> tuple[Path, ...]:
    """Give the backups that no rule keeps; *days* are all of a folder with their dates, the newest last."""
    newest_first = list(days)[::-1]
    keep = {path for path, _ in newest_first[:1]}
    rules: tuple[tuple[Callable[[date], object], int], ...] = (
        (lambda day: day, settings.keep_days),
        (lambda day: day.isocalendar()[:2], settings.keep_weeks),
        (lambda day: (day.year, day.month), settings.keep_months),
    )
    for span, count in rules:
        newest_of: dict[object, Path] = {}
        for path, day in newest_first:
            newest_of.setdefault(span(day), path)
        keep.update(list(newest_of.values())[:count])
    return tuple(path for path, _ in newest_first if path not in keep)


def last_backup(configuration: Configuration) -> LastBackup | None:
    """Give what came of the last attempt; None when there was none, or its note cannot be read."""
    try:
        noted = json.loads(_note_of(configuration).read_text("utf-8"))
        return LastBackup(at=datetime.fromisoformat(noted["at"]), trouble=str(noted["trouble"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def day_of(path: Path) -> date:
    """Give the day on which a backup was made, from its name."""
    match = _NAME.fullmatch(path.name)
    assert match
    return date(int(match[1]), int(match[2]), int(match[3]))


def _copies(
    backup: Backup, settings: BackupSettings
) -> tuple[tuple[Path, ...], tuple[BroadcasterError, ...]]:
    copies: list[Path] = []
    refusals: list[BroadcasterError] = []
    for folder in settings.copy_to:
        try:
            copies.append(_copy(backup.path, folder))
        except BroadcasterError as refused:
            refusals.append(refused)
    return tuple(copies), tuple(refusals)


def _copy(path: Path, folder: Path) -> Path:
    target, unfinished = folder / path.name, folder / f".{path.name}.unfinished"
    if not folder.is_dir():
        raise Refused(
            N_("The folder for copies of the backup is not there."),
            where=str(folder),
            remedy=N_("Put the disk or the stick in, or make the folder on it."),
        )
    try:
        shutil.copyfile(path, unfinished)
        unfinished.chmod(OWNER_ONLY)
        check_archive(unfinished)
        unfinished.replace(target)
    except OSError as error:
        raise Refused(
            N_("The backup cannot be written ({reason})."),
            where=str(target),
            remedy=N_("Check the disk or the stick: is it there, is there room, may it be written?"),
            reason=N_(error.strerror or str(error)),
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    return target


def _clear(folder: Path, settings: BackupSettings) -> tuple[Path, ...]:
    old = superfluous(((path, day_of(path)) for path in backups_in(folder)), settings)
    for path in old:
        path.unlink(missing_ok=True)
    return old


def _note_of(configuration: Configuration) -> Path:
    return configuration.var / "last-backup.json"


def _note(station: Station, trouble: str) -> None:
    noted = asdict(LastBackup(at=station.now(), trouble=trouble))
    _note_of(station.configuration).write_text(json.dumps(noted, default=str), "utf-8")
