"""Real servers and databases for the tests, on private sockets, gone when the tests are over."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine

from broadcaster.clock import VIETNAM, SystemClock, VirtualClock
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.station.setup.identity import open_identity
from broadcaster.store import open_store
from broadcaster.store.tables import HEAD, metadata
from tests.nouns import STATION

ON_POSTGRESQL = pytest.mark.service("postgres")

# PostgreSQL refuses to run as root; tests in containers do.
_AS_POSTGRES = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()


class PostgresServer:
    """A PostgreSQL cluster of its own in *folder*, reached through a socket there."""

    def __init__(self, folder: Path, programs: Path, *, fsync: bool = False) -> None:
        self._folder = folder
        self._fsync = "on" if fsync else "off"
        self._programs = programs
        self._made = 0
        self._server: subprocess.Popen[bytes] | None = None

    def init(self) -> None:
        self._run("initdb", "-D", str(self._folder / "data"), "-U", "postgres", "-A", "trust", "--no-sync")

    def start(self) -> None:
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self._folder),
            "fsync": self._fsync,
        }
        options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
        command = [
            *_AS_POSTGRES,
            str(self._programs / "postgres"),
            "-D",
            str(self._folder / "data"),
            *options,
        ]
        with (self._folder / "server.log").open("wb") as log:
            self._server = subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder)
        self._run("pg_isready", "-h", str(self._folder), "-t", "20", retries=600)

    def stop(self) -> None:
        """Stop at once; open connections are cut."""
        if self._server is not None:
            self._run("pg_ctl", "stop", "-m", "immediate", "-D", str(self._folder / "data"))
            self._server.wait(120)
            self._server = None

    def database(self) -> str:
        """Make a new database; give its address."""
        self._made += 1
        name = f"station_{self._made}"
        with psycopg.connect(f"user=postgres host={self._folder}", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql+psycopg://postgres@/{name}?host={self._folder}"

    def _run(self, program: str, *arguments: str, retries: int = 0) -> None:
        command = [*_AS_POSTGRES, str(self._programs / program), *arguments]
        for _ in range(retries):
            if subprocess.run(command, capture_output=True, check=False, cwd=self._folder).returncode == 0:
                return
            time.sleep(0.1)
        subprocess.run(command, capture_output=True, check=True, cwd=self._folder)


@contextmanager
def postgres_server(programs: Path, *, fsync: bool = False) -> Iterator[PostgresServer]:
    """Run a cluster in a temporary folder that the user postgres may enter; *fsync* only for benchmarks."""
    folder = Path(tempfile.mkdtemp(prefix="broadcaster-pg-"))
    if _AS_POSTGRES:
        shutil.chown(folder, "postgres")
    server = PostgresServer(folder, programs, fsync=fsync)
    try:
        server.init()
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


class Databases:
    """Gives databases that have their tables and nothing in them: the migrations take their time."""

    def __init__(self, folder: Path) -> None:
        self._sqlite = folder / "template.db"
        self._postgres = ""

    def sqlite(self, folder: Path) -> str:
        """Give the address of a new SQLite file in *folder*."""
        if not self._sqlite.exists():
            _migrate(f"sqlite:///{self._sqlite}")
        shutil.copy(self._sqlite, folder / "broadcaster.db")
        return f"sqlite:///{folder}/broadcaster.db"

    def postgres(self, server: PostgresServer) -> str:
        """Give the address of the one database on *server*, emptied."""
        if not self._postgres:
            self._postgres = server.database()
            _migrate(self._postgres)
        engine = create_engine(self._postgres)
        with engine.begin() as connection:
            # As the owner may, around the triggers that keep the journal.
            kept = [name for name, table in metadata.tables.items() if table.info.get("append_only")]
            for name in kept:
                connection.exec_driver_sql(f"ALTER TABLE {name} DISABLE TRIGGER {name}_keeps")
            connection.exec_driver_sql(f"TRUNCATE {', '.join(metadata.tables)}")
            for name in kept:
                connection.exec_driver_sql(f"ALTER TABLE {name} ENABLE ALWAYS TRIGGER {name}_keeps")
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{HEAD}'")
        engine.dispose()
        return self._postgres


def give_tables(folder: Path, now: datetime) -> None:
    """Make the database of a new station in *folder*, as the first opening would: no machine known."""
    configuration = load_configuration(folder)
    url, clock, zone = configuration.database_url, VirtualClock(now), configuration.zone
    station = open_identity(configuration.var, database_url=url, now=now).station
    open_store(url, station=station, clock=clock, zone=zone).close()


def _migrate(url: str) -> None:
    open_store(url, station=STATION, clock=SystemClock(), zone=VIETNAM).close()
