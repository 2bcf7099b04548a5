"""The volume of an output, set by a person while the station plays."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused, Refused
from broadcaster.model import Actor, EntryKind, Role, Way
from broadcaster.playout import ControlSocket
from broadcaster.station.onair.volume import set_volume
from broadcaster.station.opened import Station
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.editing import look_at, put_back

CLERK = Actor(person="p1", role=Role.EDITOR, way=Way.CONSOLE)


class ListeningPlayer:
    """The player's side of the order."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []

    def set_volume(self, output: str, volume_db: object) -> None:
        self.told.append((output, volume_db))


@pytest.fixture(name="station")
def _station(open_station: Callable[[], AbstractContextManager[Station]]) -> Iterator[Station]:
    with open_station() as station:
        yield station


def volume_in_file(folder: Path, output: str) -> object:
    document = tomllib.loads((folder / STATION_FILE).read_text("utf-8"))
    return next(each for each in document["output"] if each["name"] == output).get("volume_db")


@pytest.mark.parametrize("volume_db", [-6.0, 0, "05:00 0, 21:00 -12; khan-cap: 0"])
def test_a_volume_is_kept_with_its_history_and_told_to_the_player(
    station: Station, folder: Path, volume_db: str | float
) -> None:
    output = station.output_names[0]
    before, player = look_at(folder, STATION_FILE), ListeningPlayer()

    with ControlSocket(station.configuration.control_door, player):  # type: ignore[arg-type]
        assert set_volume(station, output, volume_db, by=CLERK) is None

    assert player.told == [(output, volume_db)]
    assert volume_in_file(folder, output) == volume_db
    entry = station.store.journal.of(f"file/{STATION_FILE}")[-1]
    assert (entry.kind, entry.actor) == (EntryKind.FILE_EDITED, CLERK)
    assert put_back(station, STATION_FILE, before.version, by=CLERK) == before


def test_where_nothing_plays_a_volume_is_kept_and_its_delay_is_said(station: Station, folder: Path) -> None:
    output = station.output_names[0]

    held_back = set_volume(station, output, -6, by=CLERK)

    assert "not running" in str(held_back)
    assert volume_in_file(folder, output) == -6


@pytest.mark.parametrize(("output", "volume_db"), [("khac", -6), (None, 99), (None, "to lên")])
def test_a_volume_that_cannot_be_changes_nothing_and_is_told_to_nobody(
    station: Station, folder: Path, output: str | None, volume_db: str | float
) -> None:
    before, player = look_at(folder, STATION_FILE), ListeningPlayer()

    with (
        ControlSocket(station.configuration.control_door, player),  # type: ignore[arg-type]
        pytest.raises((Refused, ConfigurationRefused)),
    ):
        set_volume(station, output or station.output_names[0], volume_db, by=CLERK)

    assert player.told == []
    assert look_at(folder, STATION_FILE) == before
