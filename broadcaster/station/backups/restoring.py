"""
Puts a backup back in the place of a station's files, or begins anew where there is none.

What it replaces is put aside, never deleted; the player's spool and the audio of the station stay where they
are, so that what went on air after the backup is handed in again.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from broadcaster.clock import VirtualClock
from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.model import THE_STATION, Actor, Head
from broadcaster.station.backups.archive import DATABASE, Manifest, check_archive, unpack
from broadcaster.station.onair.ledger_mark import known_head, ledger_lost
from broadcaster.station.opened import Station
from broadcaster.station.service.single_instance import is_surely_on_duty
from broadcaster.station.setup.configuration import STATION_FILE, load_configuration
from broadcaster.station.setup.identity import IDENTITY_FILE, KEY_FILE, open_identity
from broadcaster.store import Store, open_store


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was put back, and where that lies which it replaced."""

    folder: Path
    manifest: Manifest
    set_aside: Path | None
    """None: the folder was empty."""


def restore(archive: Path, folder: Path, *, now: datetime) -> Restored:
    """
    Put the station of a backup into *folder*.

    The backup is tried before anything is touched. When a step fails, all that was moved goes back.

    Raises:
        Refused: no whole backup, one of another station, or a station that is running.
        DutyUnknown: whether it is running cannot be told.
    """
    try:
        manifest = check_archive(archive)
    except OSError as error:
        raise _undone(folder, error) from error
    _may_be_replaced(manifest, folder)
    fresh = folder / f".restoring-{now:%Y%m%d%H%M%S}"
    aside = folder / f"set-aside-{now:%Y-%m-%d-%H%M%S}"
    moved: list[tuple[Path, Path]] = []
    try:
        fresh.mkdir(parents=True)
        unpack(archive, manifest, fresh)
        for source, target in _replaced(folder, aside, manifest):
            _move(source, target, moved)
        for source, target in _brought(fresh, folder):
            _move(source, target, moved)
    except (OSError, BroadcasterError) as error:
        for source, target in reversed(moved):
            target.rename(source)
        raise _undone(folder, error) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    if manifest.has_database:
        _open_epoch(folder, archive.name, now)
    return Restored(folder=folder, manifest=manifest, set_aside=aside if aside.exists() else None)


def begin_anew(station: Station, *, by: Actor) -> None:
    """
    Take the database that answers for the ledger of the station, because the lost one cannot be put back.

    The journal says so for good, and how far the lost one had come. A player at work may go on.

    Raises:
        Refused: nothing is lost.
    """
    var = station.configuration.var
    if ledger_lost(var, station.store) is None:
        raise Refused(
            N_("The ledger of this station is in its place: there is nothing to begin anew."), where=str(var)
        )
    _open_past(station.store, known_head(var), by=by, why="")


def _open_past(store: Store, known: Head | None, *, by: Actor, why: str) -> None:
    """
    Open an epoch above that of the lost part, however many it had.

    A chain goes up by one: where the lost part had more epochs than this one, they are opened in turn.
    """
    opened = store.journal.open_epoch(by=by, why=why, known=known)
    while known is not None and opened.epoch <= known.epoch:
        opened = store.journal.open_epoch(by=by, why=why, known=known)


def _open_epoch(folder: Path, backup: str, now: datetime) -> None:
    """Enter that what the journal said after this backup may be lost; it is seen that something is."""
    url = f"sqlite:///{folder / DATABASE}"
    identity = open_identity(folder / "var", database_url=url, now=now)
    zone = now.tzinfo or UTC
    with closing(open_store(url, station=identity.station, clock=VirtualClock(now), zone=zone)) as store:
        _open_past(store, known_head(folder / "var"), by=THE_STATION, why=backup)


def _may_be_replaced(manifest: Manifest, folder: Path) -> None:
    for duty in ("run", "on-air", "nightly"):
        if (folder / "var").is_dir() and is_surely_on_duty(folder / "var", duty):
            raise Refused(
                N_("The station is running."),
                where=str(folder),
                remedy=N_("Stop it first (Ctrl+C, or the service), then restore."),
            )
    if not (folder / STATION_FILE).exists():
        return
    try:
        here = load_configuration(folder).id
    except BroadcasterError:
        # A file that cannot be read may be the very reason for restoring.
        return
    if here != manifest.station_id:
        raise Refused(
            N_("This is a backup of the station '{backup}', but the folder holds the station '{here}'."),
            where=str(folder),
            remedy=N_("Restore it into a folder of its own: --station FOLDER."),
            backup=manifest.station_id,
            here=here,
        )


def _replaced(folder: Path, aside: Path, manifest: Manifest) -> list[tuple[Path, Path]]:
    """Give what makes room: what the backup brings of the files that people edit, and the database."""
    brought = {name.split("/")[1] for name in manifest.files if name.startswith("station/")}
    edited = [folder / name for name in sorted(brought)]
    kept = [folder / "var" / name for name in (KEY_FILE, IDENTITY_FILE) if f"var/{name}" in manifest.files]
    database = [folder / f"{DATABASE}{ending}" for ending in ("", "-wal", "-shm") if manifest.has_database]
    # The log of a database lies beside it: beside another one it would destroy that.
    return [(path, aside / path.relative_to(folder)) for path in (*edited, *kept, *database) if path.exists()]


def _brought(fresh: Path, folder: Path) -> list[tuple[Path, Path]]:
    edited = [(path, folder / path.name) for path in sorted((fresh / "station").glob("*"))]
    made = [path for path in sorted((fresh / "var").rglob("*")) if path.is_file()]
    made_here = [(path, folder / path.relative_to(fresh)) for path in made]
    # Audio is named by what is in it: a file that is here already is the same.
    return [*edited, *((source, target) for source, target in made_here if not target.exists())]


def _move(source: Path, target: Path, moved: list[tuple[Path, Path]]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    source.rename(target)
    moved.append((source, target))


def _undone(folder: Path, error: BaseException) -> Refused:
    return Refused(
        N_("The backup was not restored; everything is as it was ({detail})."),
        where=str(folder),
        remedy=N_("Check that the disk has room and the folder can be written, then try again."),
        detail=error,
    )
