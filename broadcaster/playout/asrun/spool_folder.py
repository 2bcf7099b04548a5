"""
The folder of spools: one run of the player after the other, each in files of a few megabytes.

Runs are counted, because the clock of a board without a battery cannot order them: `000123-4f2a9c.0001.spool`
is the first file of the 123rd run. Files are kept for 42 days, so that a backup that was put in the place of
a lost database fills itself again.
"""

from __future__ import annotations

import logging
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from broadcaster.model import Heartbeat, RowClosed, RowOpened, SpoolRecord
from broadcaster.playout.asrun.spool_format import Heading, SpoolText, read_spool

log = logging.getLogger(__name__)

ENDING = ".spool"
KEPT_FOR = timedelta(days=42)
RECENT = timedelta(days=2)
"""What a player must remember of the ones before it: no airing lasts longer, and none is joined later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpoolFile:
    """One file, as its name tells."""

    path: Path
    run: str
    segment: int


def spool_files(folder: Path) -> tuple[SpoolFile, ...]:
    """List the files of all runs, in the order in which they were written."""
    found = []
    for path in folder.glob(f"*{ENDING}"):
        run, _, segment = path.stem.partition(".")
        if segment.isdecimal():
            found.append(SpoolFile(path=path, run=run, segment=int(segment)))
    return tuple(sorted(found, key=lambda file: (file.run, file.segment)))


def new_run(folder: Path) -> str:
    """Give the next run a name that no other has, also where its count begins anew."""
    try:
        counts = [int(file.run[:6]) for file in spool_files(folder) if file.run[:6].isdecimal()]
    except OSError as error:
        log.warning("the spools before cannot be listed: %s", error)
        counts = []
    return f"{max(counts, default=0) + 1:06}-{secrets.token_hex(3)}"


def segment_path(folder: Path, run: str, segment: int) -> Path:
    """Name a file of a run."""
    return folder / f"{run}.{segment:04}{ENDING}"


def read_file(file: SpoolFile) -> SpoolText:
    """Read a file; one that cannot be read says nothing, and the log says why."""
    try:
        text = read_spool(file.path.read_bytes(), file.run)
    except OSError as error:
        log.error("the spool %s cannot be read: %s", file.path.name, error)  # noqa: TRY400 - the sentence says all
        return SpoolText(heading=None, records=())
    for damage in text.damage:
        if not damage.is_torn_tail:
            log.error("the spool %s is damaged in line %s", file.path.name, damage.line)
    return text


def read_recent(folder: Path) -> tuple[SpoolRecord, ...]:
    """Give what the players of the last two days of work wrote, in order; heartbeats: each row's last."""
    files = spool_files(folder)
    times_s = {file.path: _changed_s(file.path) for file in files}
    since_s = max(times_s.values(), default=0.0) - RECENT.total_seconds()
    recent = (file for file in files if times_s[file.path] >= since_s)
    return tuple(record for file in recent for record in read_file(file).records)


def last_heartbeats(folder: Path) -> dict[str, Heartbeat]:
    """Give the last heartbeat of each row of the last days, by its id."""
    entries = (record.entry for record in read_recent(folder))
    return {entry.row: entry for entry in entries if isinstance(entry, Heartbeat)}


def headings(folder: Path) -> tuple[Heading, ...]:
    """Give what the first lines of all files say, as far as they can be read."""
    found = []
    for file in spool_files(folder):
        try:
            with file.path.open("rb") as content:
                heading = read_spool(content.readline(), file.run).heading
        except OSError:
            # Whoever reads the file itself says so.
            continue
        if heading is not None:
            found.append(heading)
    return tuple(found)


def first_bulletins_played(folder: Path) -> frozenset[str]:
    """Give the bulletins that the oldest spool with any of them names: a station's books know them."""
    for file in spool_files(folder):
        entries = (record.entry for record in read_file(file).records)
        rows = (entry.row for entry in entries if isinstance(entry, RowOpened))
        if played := frozenset(row.bulletin for row in rows if row.bulletin):
            return played
    return frozenset()


def records_after(folder: Path, run: str, number: int) -> tuple[SpoolRecord, ...]:
    """Give the records of a run that come after *number*, heartbeats left out."""
    texts = (read_file(file) for file in spool_files(folder) if file.run == run)
    return tuple(
        record
        for text in texts
        for record in text.records
        if record.number > number and not isinstance(record.entry, Heartbeat)
    )


def runs(folder: Path) -> tuple[str, ...]:
    """Name the runs of which something is kept, the earliest first."""
    return tuple(run for run, _ in groupby(spool_files(folder), key=lambda file: file.run))


def clear(folder: Path, now: datetime, *, is_handed_in: Callable[[str], bool]) -> None:
    """Delete what is older than 42 days and handed in; leave out heartbeats that nobody needs any more."""
    for file in spool_files(folder):
        try:
            age_s = now.timestamp() - _changed_s(file.path)
            if age_s > KEPT_FOR.total_seconds() and is_handed_in(file.run):
                file.path.unlink()
            elif age_s > RECENT.total_seconds():
                shrink(file.path)
        except OSError as error:
            log.warning("the spool %s stays as it is: %s", file.path.name, error)


def shrink(path: Path) -> None:
    """Leave out the heartbeats of a file in which every row that begins also ends; its age stays."""
    content = path.read_bytes()
    entries = [record.entry for record in read_spool(content, path.stem).records]
    opened = {entry.row.id for entry in entries if isinstance(entry, RowOpened)}
    closed = {entry.row.id for entry in entries if isinstance(entry, RowClosed)}
    lines = content.split(b"\n")
    kept = [line for line in lines if line.split(b" ", 3)[2:3] != [b"alive"]]
    if opened - closed or len(kept) == len(lines):
        return
    stat = path.stat()
    new = path.with_suffix(".new")
    new.write_bytes(b"\n".join(kept))
    new.replace(path)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _changed_s(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
