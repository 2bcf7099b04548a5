"""Playout's fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from broadcaster.playout.messages import queue
from tests.playout.scenario import PlayedStation
from tests.waiting import PATIENCE_S


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Wait for sound that is being decoded, however busy the machine is.

    A virtual clock runs on at once, and would find silence where real time finds the rest of the sound.
    """
    monkeypatch.setattr(queue, "DECODES_WITHIN_S", PATIENCE_S)


@pytest.fixture(name="station")
def _station(tmp_path: Path) -> Iterator[PlayedStation]:
    station = PlayedStation(tmp_path)
    yield station
    station.finish()
