"""All who ask at the same moment are told the same, and nobody is told what is not so any more."""

from __future__ import annotations

import threading
import time

import pytest

from broadcaster.model import THE_STATION, EntryKind
from broadcaster.station.opened import Station
from broadcaster.web.following import shared_looks
from broadcaster.web.following.shared_looks import SharedLooks
from tests.waiting import PATIENCE_S


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_looks, "FRESH_S", PATIENCE_S)


def test_those_who_ask_at_once_share_one_look(station: Station) -> None:
    looks, made, told = SharedLooks(), [], []

    def look() -> int:
        time.sleep(0.05)
        made.append(1)
        return len(made)

    asking = [threading.Thread(target=lambda: told.append(looks.look(station, "x", look))) for _ in range(8)]
    for each in asking:
        each.start()
    for each in asking:
        each.join()

    assert told == [1] * 8


def test_a_look_is_not_shared_when_something_was_entered_or_the_second_is_over(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, made = SharedLooks(), []

    def look() -> int:
        made.append(1)
        return len(made)

    assert [looks.look(station, "x", look), looks.look(station, "x", look)] == [1, 1]
    assert looks.look(station, "y", look) == 2
    station.store.enter(EntryKind.MESSAGE_CANCELLED, "occurrence/x", by=THE_STATION, facts={})
    assert looks.look(station, "x", look) == 3
    monkeypatch.setattr(shared_looks, "FRESH_S", 0.05)
    time.sleep(0.1)
    assert looks.look(station, "x", look) == 4
