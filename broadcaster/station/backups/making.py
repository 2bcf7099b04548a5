"""Makes a backup of a station at work: its files, its database, the audio of what is approved and to come."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from broadcaster.errors import N_, Refused, StoreBroken
from broadcaster.model import BulletinState
from broadcaster.station.backups.archive import DATABASE, Manifest, check_archive, write_archive
from broadcaster.station.opened import Station
from broadcaster.station.records.anchors import latest_anchor_line
from broadcaster.station.setup.identity import IDENTITY_FILE, KEY_FILE
from broadcaster.store.database.snapshot import copy_database, file_of

log = logging.getLogger(__name__)

READY_FOR_D = 60
"""Bulletins for airings up to so many days ahead are taken along."""
ENDING = ".dai.zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup that was made and tried."""

    path: Path
    manifest: Manifest
    size: int
    """In bytes."""


def name_of(station: Station) -> str:
    """Give the file name of a backup made now."""
    return f"{station.configuration.id}-{station.now():%Y-%m-%d-%H%M%S}{ENDING}"


def make_backup(station: Station, target: Path) -> Backup:
    """
    Make a backup and try it; only then it gets its name.

    *target* is a file, or a folder in which the file is named after station and time.

    Raises:
        Refused: *target* cannot be written, or what was written does not read back.
        StoreBroken: the database cannot be copied.
    """
    path = target / name_of(station) if target.is_dir() else target
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        _write(station, unfinished)
        manifest = check_archive(unfinished)
        _keep(unfinished, path)
    except OSError as error:
        raise Refused(
            N_("The backup cannot be written ({reason})."),
            where=str(path),
            remedy=N_("Check the disk or the stick: is it there, is there room, may it be written?"),
            reason=N_(error.strerror or str(error)),
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return Backup(path=path, manifest=manifest, size=path.stat().st_size)


def _write(station: Station, path: Path) -> None:
    configuration = station.configuration
    manifest = Manifest(
        station_id=configuration.id,
        station_name=configuration.name,
        made_at=station.now(),
        program=version("broadcaster"),
        files={},
        # Before the copy is made: what it names is in the copy.
        anchor=_anchor(station),
    )
    with TemporaryDirectory(prefix="broadcaster-backup-", dir=configuration.var) as folder:
        edited = _edited(configuration.folder, configuration.var, recordings=configuration.recording.folder)
        members = [*edited, *_audio(station)]
        source = file_of(configuration.database_url)
        if source is not None:
            copy = Path(folder) / "database"
            copy_database(source, copy)
            members.append((DATABASE, copy))
        write_archive(path, manifest, members)


def _anchor(station: Station) -> str:
    """Give the anchor of the journal; a database that takes no writing must not prevent its own backup."""
    try:
        return latest_anchor_line(station)
    except StoreBroken:
        log.exception("the backup carries no anchor of the journal")
        return ""


def _edited(folder: Path, var: Path, *, recordings: Path) -> Iterator[tuple[str, Path]]:
    """Give all files of the station but those that it makes itself; the key of the station is one of them."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if path.is_symlink() or not path.is_file() or path.name.endswith(ENDING):
            continue
        if inside.parts[0].startswith((".", "set-aside-")) or path.is_relative_to(recordings):
            continue
        if path.is_relative_to(var):
            if path.parent == var and path.name in {KEY_FILE, IDENTITY_FILE}:
                yield f"var/{path.name}", path
            continue
        yield f"station/{inside.as_posix()}", path


def _audio(station: Station) -> Iterator[tuple[str, Path]]:
    """Give the audio of the approved bulletins that are still to air, and of the evergreen."""
    now, configuration = station.now(), station.configuration
    archive = station.store.bulletins
    coming = station.store.occurrences.between(now - timedelta(days=1), now + timedelta(days=READY_FOR_D))
    wanted = {one.bulletin for one in coming if one.bulletin}
    bulletins = [archive.get(one) for one in sorted(wanted)]
    bulletins.append(archive.latest_approved(configuration.fallback_programme, at=now))
    approved = (each for each in bulletins if each and each.state is BulletinState.APPROVED)
    for name, path in sorted(
        {each.master.path: station.shelf.path_of(each.master) for each in approved}.items()
    ):
        if path.is_file():
            yield f"var/audio/{name}", path


def _keep(unfinished: Path, path: Path) -> None:
    """Give the file its name when it is surely on the disk."""
    for each in (unfinished, None):
        if each is None:
            unfinished.replace(path)
        handle = os.open(each or path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
