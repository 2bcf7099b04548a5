"""An empty database on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.store import Store, open_store
from tests.nouns import MORNING
from tests.servers import ON_POSTGRESQL


@pytest.fixture(name="url", params=["sqlite", pytest.param("postgresql", marks=ON_POSTGRESQL)])
def _url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/broadcaster.db"
    postgres = request.getfixturevalue("postgres")
    return postgres.url(postgres.database())


@pytest.fixture(name="opened")
def _opened() -> Iterator[Callable[[str], Store]]:
    """Open stores that are closed at the end."""
    stores = []

    def open_one(url: str) -> Store:
        stores.append(open_store(url, clock=VirtualClock(MORNING), zone=VIETNAM))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture(name="store")
def _store(url: str, opened: Callable[[str], Store]) -> Store:
    return opened(url)
