"""New databases on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.store import Store, open_store
from tests.nouns import MORNING, STATION
from tests.servers import ON_POSTGRESQL, Databases


@pytest.fixture(name="kind", params=["sqlite", pytest.param("postgresql", marks=ON_POSTGRESQL)])
def _kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(name="url")
def _url(kind: str, request: pytest.FixtureRequest, tmp_path: Path, databases: Databases) -> str:
    """Give a database with its tables."""
    if kind == "sqlite":
        return databases.sqlite(tmp_path)
    return databases.postgres(request.getfixturevalue("postgres"))


@pytest.fixture(name="empty_url")
def _empty_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give a database that has no tables yet."""
    if kind == "sqlite":
        return f"sqlite:///{tmp_path}/broadcaster.db"
    return request.getfixturevalue("postgres").database()


@pytest.fixture(name="opened")
def _opened() -> Iterator[Callable[[str], Store]]:
    """Open stores that are closed at the end."""
    stores = []

    def open_one(url: str) -> Store:
        stores.append(open_store(url, station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture(name="store")
def _store(url: str, opened: Callable[[str], Store]) -> Store:
    return opened(url)
