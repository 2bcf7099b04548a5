"""Is there a backup to fall back on? None, an old one, a failed one and a missing stick are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_
from broadcaster.saying import saying
from broadcaster.station.backups.keeping import OLD_AFTER, backups_in, last_backup
from broadcaster.station.doctor.findings import Finding, well
from broadcaster.station.setup.configuration import STATION_FILE, Configuration

BACKUP = N_("backup")


def look_at_backups(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Look at the newest backup, the last attempt, and the folders that copies go to."""
    settings, last = configuration.backup, last_backup(configuration)
    newest = max((_made_at(path, configuration) for path in backups_in(settings.folder)), default=None)
    if newest is None:
        yield from _none(configuration, clock)
    elif clock.now() - newest > OLD_AFTER:
        yield Finding(
            part=BACKUP,
            well=False,
            message=saying(N_("The last backup is of {at:%d/%m/%Y}."), at=newest),
            remedy=saying(N_("Make one now: broadcaster backup. The running station makes one every night.")),
        )
    else:
        yield well(BACKUP, N_("{at:%d/%m %H:%M}, in {folder}"), at=newest, folder=settings.folder)
    if last and last.trouble:
        yield Finding(
            part=BACKUP,
            well=False,
            message=saying(
                N_("The last attempt ({at:%d/%m %H:%M}) did not succeed: {trouble}"),
                at=last.at,
                trouble=last.trouble,
            ),
            remedy=saying(N_("Mend it, then try: broadcaster backup")),
        )
    for folder in settings.copy_to:
        if not folder.is_dir():
            yield Finding(
                part=BACKUP,
                well=False,
                where=str(folder),
                message=saying(N_("The folder for copies of the backup is not there.")),
                remedy=saying(N_("Put the disk or the stick in, or make the folder on it.")),
            )


def _none(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    made_at = datetime.fromtimestamp(
        (configuration.folder / STATION_FILE).stat().st_mtime, tz=configuration.zone
    )
    if clock.now() - made_at <= OLD_AFTER:
        yield well(BACKUP, N_("The first one is made tonight."))
        return
    yield Finding(
        part=BACKUP,
        well=False,
        message=saying(N_("There is no backup of this station.")),
        remedy=saying(N_("Make one now: broadcaster backup. The running station makes one every night.")),
    )


def _made_at(path: Path, configuration: Configuration) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, tz=configuration.zone)
