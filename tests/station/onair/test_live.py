"""The clerk and the player on air: messages are taken off and put in order, by name or as the only one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from broadcaster.errors import Broken, Refused
from broadcaster.model import OccurrenceState, Priority
from broadcaster.playout import ControlSocket
from broadcaster.station.onair.orders import cancel, player_status, put_first, stop_player
from broadcaster.station.service.single_instance import only_one
from broadcaster.station.setup.configuration import Configuration, load_configuration
from tests.playout.scenario import PlayedStation


@pytest.fixture(name="here")
def _here(folder: Path) -> Configuration:
    return load_configuration(folder)


@pytest.fixture(name="station")
def _station(tmp_path: Path, here: Configuration) -> Iterator[PlayedStation]:
    """Give a station on air behind the door of the one in *here*."""
    station = PlayedStation(tmp_path)
    with ControlSocket(here.control_door, station.player()):
        station.play("05:00")
        yield station
    station.finish()


def urgent(station: PlayedStation, title: str) -> str:
    return station.interrupt(60, priority=Priority.URGENT, title=title)


def test_the_only_message_is_taken_off_without_its_name(station: PlayedStation, here: Configuration) -> None:
    message = urgent(station, "Họp thôn")
    station.play("05:00:10")

    assert cancel(here, None, why="báo nhầm") == (message,)
    station.play("05:01")

    assert station.state(message) is OccurrenceState.PARTIAL
    assert "báo nhầm" in station.reason(message)


def test_of_several_messages_one_must_be_named_and_all_are_listed(
    station: PlayedStation, here: Configuration
) -> None:
    first, second = urgent(station, "Họp thôn"), urgent(station, "Cắt điện")

    with pytest.raises(Refused) as refused:
        cancel(here, None, why="")

    assert [cause.where for cause in refused.value.causes] == [first, second]
    assert "Cắt điện" in str(refused.value)
    assert cancel(here, second, why="") == (second,)


def test_a_false_alarm_that_sounds_is_taken_off_without_its_name_whatever_waits(
    station: PlayedStation, here: Configuration
) -> None:
    sounding = station.interrupt(60, title="Báo động giả")
    urgent(station, "Họp thôn")
    station.play("05:00:10")

    assert cancel(here, None, why="báo nhầm") == (sounding,)


def test_an_id_that_nothing_has_is_refused_with_those_that_are_there(
    station: PlayedStation, here: Configuration
) -> None:
    message = urgent(station, "Họp thôn")

    with pytest.raises(Refused, match="xyz: Nothing with this id") as refused:
        cancel(here, "xyz", why="")
    assert [cause.where for cause in refused.value.causes] == [message]


def test_without_messages_there_is_nothing_to_take_off(station: PlayedStation, here: Configuration) -> None:
    del station
    with pytest.raises(Refused, match="No message sounds or waits"):
        cancel(here, None, why="")


def test_what_waits_is_put_first_and_what_sounds_is_not(station: PlayedStation, here: Configuration) -> None:
    sounding = urgent(station, "Họp thôn")
    station.play("05:00:10")
    second, third = urgent(station, "Cắt điện"), urgent(station, "Mất nước")

    put_first(here, third)
    station.play("05:00:11")
    named = [message["occurrence"] for message in player_status(here)["messages"]]
    assert named.index(third) < named.index(second)

    for name in (sounding, None, "xyz"):
        with pytest.raises(Refused) as refused:
            put_first(here, name)
        assert {cause.where for cause in refused.value.causes} == {second, third}


def test_a_player_that_would_be_started_again_is_not_stopped(
    station: PlayedStation, here: Configuration
) -> None:
    with (
        only_one(here.var, "run"),
        pytest.raises(Refused, match=r"would start the player again.*on-air cancel"),
    ):
        stop_player(here)

    stop_player(here)
    station.play("05:30")
    assert station.clock.now().strftime("%H:%M") == "05:00"


def test_without_a_player_the_remedy_is_to_start_it(here: Configuration) -> None:
    with pytest.raises(Broken, match="broadcaster run"):
        cancel(here, None, why="")
