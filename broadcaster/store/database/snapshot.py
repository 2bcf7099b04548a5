"""
A copy of a database that is in use, and whether such a copy is whole.

Source: https://www.sqlite.org/backup.html (with WAL the copy holds no writer up) and
https://www.sqlite.org/pragma.html#pragma_integrity_check
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url

from broadcaster.errors import N_, StoreBroken


def file_of(url: str) -> Path | None:
    """Give the file of an SQLite address; None for a database that is no file of ours."""
    address = make_url(url)
    return Path(address.database) if address.get_backend_name() == "sqlite" and address.database else None


def copy_database(source: Path, target: Path) -> None:
    """
    Copy the database at *source* as it is at one moment, with all that its write-ahead log holds.

    Raises:
        StoreBroken: the database cannot be read, or *target* not be written.
    """
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as original,
            closing(sqlite3.connect(target)) as copy,
        ):
            original.backup(copy)
            # One file, without a log beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as error:
        raise _broken(error, source) from error
    check_database(target)


def check_database(path: Path) -> None:
    """
    Read every page of a database that nobody uses.

    Raises:
        StoreBroken: it is damaged, or no database.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            found = [line for (line,) in database.execute("PRAGMA integrity_check(3)")]
    except sqlite3.Error as error:
        raise _broken(error, path) from error
    if found != ["ok"]:
        raise _broken("; ".join(found), path)


def _broken(detail: object, path: Path) -> StoreBroken:
    return StoreBroken(
        N_("The copy of the database is not whole ({detail})."),
        where=str(path),
        remedy=N_("Run `broadcaster doctor`: the disk or the database may be damaged."),
        detail=detail,
    )
