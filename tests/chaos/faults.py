"""The faults, by kind: each is done to a station on air, and undone by what the function gives back."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from tests.chaos.station import Victim

HOUR_S = 3600

Undo = Callable[[], None]
Fault = Callable[[Victim, random.Random], Undo]


def nothing() -> None:
    """There is nothing to undo."""


def kept(path: Path) -> Undo:
    """Remember a file, and give what puts it back."""
    content = path.read_bytes() if path.is_file() else None

    def undo() -> None:
        if path.is_dir():
            shutil.rmtree(path)
        if content is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(content)

    return undo


def _kill(victim: Victim, _: random.Random) -> Undo:
    victim.kill_player()
    return nothing


def _terminate(victim: Victim, _: random.Random) -> Undo:
    if pid := victim.player():
        os.kill(pid, signal.SIGTERM)
    return nothing


def _stop(victim: Victim, chance: random.Random) -> Undo:
    if pid := victim.player():
        os.kill(pid, signal.SIGSTOP)
        time.sleep(chance.uniform(0.2, 3.0))
        os.kill(pid, signal.SIGCONT)
    return nothing


def _database(change: Callable[[Path, random.Random], None]) -> Fault:
    def fault(victim: Victim, chance: random.Random) -> Undo:
        path = victim.var / "broadcaster.db"
        files = (path, *(path.with_name(path.name + ending) for ending in ("-wal", "-shm")))
        # A copy as SQLite gives it: the file alone lacks what lies in the WAL.
        copy, mark = victim.parent / "copy.db", victim.var / "ledger.json"
        known = mark.read_bytes() if mark.is_file() else None
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        change(path, chance)

        def undo() -> None:
            shutil.copyfile(copy, again := path.with_name("again.db"))
            for file in files:
                if file.is_dir():
                    shutil.rmtree(file)
                file.unlink(missing_ok=True)
            # The copy is older than what the player saw last: its mark goes back with it, and first, so that
            # no look finds the copy beside the newer mark. Without one the next fault would be two.
            if known is None:
                mark.unlink(missing_ok=True)
            else:
                mark.write_bytes(known)
            # At once: a database that the station made meanwhile would be written over while it is open.
            again.replace(path)

        return undo

    return fault


def _database_and(*also: str) -> Fault:
    """The database is lost, and with it what would tell of the loss."""
    lose_database = _database(_deleted)

    def fault(victim: Victim, chance: random.Random) -> Undo:
        others = [kept(victim.var / name) for name in also]
        undo = lose_database(victim, chance)
        for name in also:
            (victim.var / name).unlink(missing_ok=True)

        def undo_all() -> None:
            for other in others:
                other()
            undo()

        return undo_all

    return fault


def _random_bytes(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(path.stat().st_size))


def _emptied(path: Path, _: random.Random) -> None:
    path.write_bytes(b"")


def _deleted(path: Path, _: random.Random) -> None:
    path.unlink()


def _folder_instead(path: Path, _: random.Random) -> None:
    path.unlink()
    path.mkdir()


def _holes(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        for _ in range(20):
            file.seek(chance.randrange(path.stat().st_size))
            file.write(chance.randbytes(200))


def _locked(victim: Victim, _: random.Random) -> Undo:
    other = sqlite3.connect(victim.var / "broadcaster.db", isolation_level=None, timeout=60)
    other.execute("BEGIN EXCLUSIVE")

    def undo() -> None:
        other.execute("ROLLBACK")
        other.close()

    return undo


def _file(name: str, change: Callable[[Path, random.Random], None]) -> Fault:
    def fault(victim: Victim, chance: random.Random) -> Undo:
        path = victim.folder / name
        undo = kept(path)
        if path.exists():
            change(path, chance)
        return undo

    return fault


def _half(path: Path, _: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _words(path: Path, _: random.Random) -> None:
    path.write_bytes(path.read_text("utf-8", "replace").encode("utf-16"))


def _folder(name: str) -> Fault:
    def fault(victim: Victim, _: random.Random) -> Undo:
        shutil.rmtree(victim.folder / name, ignore_errors=True)
        return nothing

    return fault


def _torn_spool(victim: Victim, chance: random.Random) -> Undo:
    files = sorted((victim.var / "spool").glob("*.spool"))
    if files:
        with files[-1].open("ab") as file:
            file.write(chance.randbytes(100))
    return nothing


def _filled(victim: Victim, *, leaves: int = 0) -> Undo:
    """Fill the file system of the station, but for so many bytes; it must be one of its own."""
    filler = victim.folder / "filler"
    free = shutil.disk_usage(victim.folder).free - leaves
    with filler.open("wb", buffering=0) as file, suppress(OSError):
        os.posix_fallocate(file.fileno(), 0, max(free, 1))
        # To the last byte, where none is to be left: what is written meanwhile has made room for less.
        for size in (65_536, 4096, 1) if not leaves else ():
            with suppress(OSError):
                while file.seek(0, os.SEEK_END) >= 0:
                    file.write(bytes(size))
    return filler.unlink


def _full_disk(victim: Victim, _: random.Random) -> Undo:
    return _filled(victim)


def _nearly_full_disk(victim: Victim, chance: random.Random) -> Undo:
    return _filled(victim, leaves=chance.randrange(1, 20) * 4096)


def _full_and(loss: Fault) -> Fault:
    """A file is lost, and there is no room for another."""

    def fault(victim: Victim, chance: random.Random) -> Undo:
        lost = loss(victim, chance)
        room = _filled(victim)

        def undo() -> None:
            room()
            lost()

        return undo

    return fault


def _clock(length_s: float, holds_s: float | None = None) -> Fault:
    """The wall clock is set; after *holds_s* it is set right again, or when the fault is undone."""

    def fault(victim: Victim, _: random.Random) -> Undo:
        victim.wall_clock.set_by(length_s)
        if holds_s is not None:
            time.sleep(holds_s)
            victim.wall_clock.set_by(0)
        return lambda: victim.wall_clock.set_by(0)

    return fault


WAITS_FOR_THE_CLOCK = frozenset({"in 1970"})
"""A player that starts with a clock that was never set plays no programme: nobody knows which. It obeys
messages, and what is measured is how soon it sounds once the clock is right."""

FAULTS: dict[str, dict[str, Fault]] = {
    "kill": {"SIGKILL": _kill, "SIGTERM": _terminate},
    "stop": {"SIGSTOP": _stop},
    "database": {
        "random bytes": _database(_random_bytes),
        "emptied": _database(_emptied),
        "deleted": _database(_deleted),
        "a folder in its place": _database(_folder_instead),
        "holes": _database(_holes),
        "locked": _locked,
        "lost with its mark": _database_and("ledger.json"),
    },
    "configuration": {
        f"{name} {how}": _file(name, change)
        for name in (
            "station.toml",
            "schedules/week.toml",
            "schedules/programmes.toml",
            "schedules/calendar.toml",
        )
        for how, change in (
            ("random bytes", _random_bytes),
            ("emptied", _emptied),
            ("deleted", _deleted),
            ("half", _half),
            ("another encoding", _words),
        )
    },
    "files": {
        "copy of the day random": _file("var/day.json", _random_bytes),
        "copy of the day emptied": _file("var/day.json", _emptied),
        "copy of the day deleted": _file("var/day.json", _deleted),
        "identity deleted": _file("var/identity.toml", _deleted),
        "identity random": _file("var/identity.toml", _random_bytes),
        "history log random": _file("var/history/log.jsonl", _random_bytes),
        "mark of the ledger random": _file("var/ledger.json", _random_bytes),
        "decoded audio deleted": _folder("var/decoded"),
        "spool deleted": _folder("var/spool"),
        "spool torn": _torn_spool,
        "orders deleted": _folder("var/orders"),
    },
    "disk": {
        "full": _full_disk,
        "nearly full": _nearly_full_disk,
        "full, copy of the day lost": _full_and(_file("var/day.json", _deleted)),
        "full, database emptied": _full_and(_database(_emptied)),
        "full, station.toml emptied": _full_and(_file("station.toml", _emptied)),
    },
    "clock": {
        "an hour ahead": _clock(HOUR_S),
        "an hour ahead, for 3 s": _clock(HOUR_S, 3.0),
        "a day ahead": _clock(24 * HOUR_S),
        "a minute back": _clock(-60),
        # Not with a restart in it: nothing is due twice, and the hour has aired.
        "an hour back, for 3 s": _clock(-HOUR_S, 3.0),
        "half a second ahead": _clock(0.5),
        "in 1970": _clock(-20_000 * 24 * HOUR_S),
    },
}
"""Kind → name → fault; `disk` needs a disk of its own, `clock` a C compiler (see tests/chaos/machine.py)."""
