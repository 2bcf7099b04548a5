"""A station on a virtual clock, as for playout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.playout.scenario import PlayedStation


@pytest.fixture(name="station")
def _station(tmp_path: Path) -> Iterator[PlayedStation]:
    station = PlayedStation(tmp_path)
    yield station
    station.finish()
