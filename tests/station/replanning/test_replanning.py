"""A day or a week changed by hand: foreseen first, written then, everything else as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused, Refused
from broadcaster.model import Actor, Decision, OccurrenceState, Role, Way
from broadcaster.station.approval.deciding import decide
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import planned
from broadcaster.station.replanning.days import (
    CALENDAR,
    cancelling,
    exceptions_of,
    moving,
    putting_back,
    repeating,
    slot_on,
    taking_back,
)
from broadcaster.station.replanning.effects import days_from, foresee, replan
from broadcaster.station.replanning.weeks import WEEK, NewSlot, adding, ending, shifting

CLERK = Actor(person="p1", role=Role.OPERATOR, way=Way.CONSOLE)
OpenStation = Callable[[], AbstractContextManager[Station]]


@pytest.fixture(name="station")
def _station(open_station: OpenStation) -> Iterator[Station]:
    with open_station() as station:
        yield station


def tomorrow_of(station: Station) -> date:
    return station.now().date() + timedelta(days=1)


def starts(station: Station, on: date) -> dict[str, str]:
    return {
        each.slot: f"{each.starts_at:%H:%M}"
        for each in planned(station, on).occurrences
        if each.state is OccurrenceState.PLANNED
    }


def test_a_slot_is_moved_on_one_day_and_on_no_other(station: Station, open_station: OpenStation) -> None:
    on = tomorrow_of(station)
    change = moving(on, slot_on(station, on, "chieu"), time(16, 30))
    replan(station, CALENDAR, change, by=CLERK, seen="")

    with open_station() as after:
        assert starts(after, on) == {"chieu": "16:30", "chieu-lai": "18:00"}
        assert starts(after, on + timedelta(days=1)) == {"chieu": "17:00", "chieu-lai": "18:00"}


def test_a_slot_is_taken_out_of_a_day_and_put_back(station: Station, open_station: OpenStation) -> None:
    on = tomorrow_of(station)
    replan(station, CALENDAR, cancelling(on, "chieu-lai"), by=CLERK, seen="")
    with open_station() as after:
        assert starts(after, on) == {"chieu": "17:00"}
        replan(after, CALENDAR, putting_back(on, "chieu-lai"), by=CLERK, seen="")
    with open_station() as after:
        assert starts(after, on) == {"chieu": "17:00", "chieu-lai": "18:00"}


def test_a_bulletin_is_repeated_on_one_day_as_often_as_wanted(
    station: Station, open_station: OpenStation
) -> None:
    on = tomorrow_of(station)
    slot = slot_on(station, on, "chieu")
    for hour in (19, 20):
        replan(station, CALENDAR, repeating(on, slot, time(hour, 0)), by=CLERK, seen="")

    with open_station() as after:
        assert sorted(starts(after, on).values()) == ["17:00", "18:00", "19:00", "20:00"]


def test_what_a_change_would_break_is_said_before_anything_is_written(station: Station, folder: Path) -> None:
    on = tomorrow_of(station)
    run_night(station, on)
    bulletin = next(each for each in station.store.bulletins.of_date(on) if each.programme == "thong-bao")
    decide(station, bulletin.id, Decision.APPROVE, by=Actor(person="p2", role=Role.HEAD, way=Way.CONSOLE))

    moved = foresee(station, CALENDAR, moving(on, slot_on(station, on, "chieu"), time(18, 2)), days=(on,))
    cancelled = foresee(station, CALENDAR, cancelling(on, "chieu"), days=(on,))

    assert moved.clashes
    assert [f"{each.starts_at:%H:%M}" for each in moved.come] or moved.lost
    assert {each.slot for each in cancelled.lost} == {"chieu"}
    assert (folder / CALENDAR).read_text("utf-8") == ""


def test_a_change_that_cannot_be_is_refused_and_nothing_is_written(station: Station, folder: Path) -> None:
    on = tomorrow_of(station)
    before = (folder / WEEK).read_text("utf-8")

    with pytest.raises(Refused):
        slot_on(station, on, "khong-co")
    with pytest.raises(Refused):
        foresee(station, WEEK, shifting("khong-co", time(6), 300), days=(on,))
    with pytest.raises(ConfigurationRefused):
        replan(station, WEEK, shifting("chieu", time(6), 0), by=CLERK, seen="")
    assert (folder / WEEK).read_text("utf-8") == before


def test_a_slot_is_added_shifted_and_ended_in_the_week(station: Station, open_station: OpenStation) -> None:
    new = NewSlot(programme="thong-bao", days=("daily",), at=time(11, 30), length_s=300)
    assert foresee(station, WEEK, adding(new), days=days_from(station)).come
    replan(station, WEEK, adding(new), by=CLERK, seen="")
    with open_station() as after:
        assert starts(after, tomorrow_of(after))["thong-bao-1"] == "11:30"
        replan(after, WEEK, shifting("thong-bao-1", time(11, 0), 240), by=CLERK, seen="")
        replan(after, WEEK, ending("thong-bao-1", tomorrow_of(after)), by=CLERK, seen="")
    with open_station() as after:
        assert starts(after, tomorrow_of(after))["thong-bao-1"] == "11:00"
        assert "thong-bao-1" not in starts(after, tomorrow_of(after) + timedelta(days=1))


@pytest.mark.parametrize("slot", ["", "chieu"])
def test_an_exception_from_one_day_to_the_same_day_is_taken_back_like_one_of_a_date(
    open_station: OpenStation, folder: Path, slot: str
) -> None:
    # Seen: the page offered a button that always failed.
    with open_station() as station:
        on = tomorrow_of(station)
    text = f'[[override]]\ntitle = "Lễ"\nfrom = {on}\nuntil = {on}\ncancel = ["chieu"]\n'
    (folder / CALENDAR).write_text(text, "utf-8")
    with open_station() as station:
        assert exceptions_of(station.calendar, on)["chieu"] == "Lễ"
        replan(station, CALENDAR, taking_back(on, "Lễ", slot), by=CLERK, seen="")

    assert "Lễ" not in (folder / CALENDAR).read_text("utf-8")
