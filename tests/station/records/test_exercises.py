"""The record of an exercise: each zone stands in it, reached or not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from broadcaster.model import EXERCISE_THEME
from broadcaster.station.records.exercises import exercises_of
from tests.nouns import make_row
from tests.spooling import aired
from tests.station.conftest import EVENING, OpenStation


def row(name: str, output: str, **wanted: Any) -> Any:
    return make_row(
        name, occurrence="2026-11-22-x-1", title="Thử loa", themes=(EXERCISE_THEME,), output=output,
        actual_start=EVENING, **wanted,
    )  # fmt: skip


def test_a_zone_that_nothing_was_sent_to_stands_in_the_record_as_not_reached(
    open_station: OpenStation,
) -> None:
    with open_station() as station:
        first = station.configuration.outputs[0].name
        zones = {"thon-1": (first,), "thon-2": ("tram-2",)}
        station.configuration = replace(station.configuration, zones=zones)
        aired(station.store.spool_intake, row("a", first))

        (exercise,) = exercises_of(station, f"{EVENING:%Y-%m}")

    assert [(zone.zone, zone.was_reached) for zone in exercise.zones] == [("thon-1", True), ("thon-2", False)]


def test_a_zone_whose_loudspeakers_do_not_answer_was_not_reached(open_station: OpenStation) -> None:
    with open_station() as station:
        first = station.configuration.outputs[0].name
        aired(station.store.spool_intake, row("a", first), devices_known=4, devices_playing=0)

        (exercise,) = exercises_of(station, f"{EVENING:%Y-%m}")

    assert [zone.was_reached for zone in exercise.zones if zone.zone == first] == [False]


def test_what_aired_in_earnest_is_no_exercise(open_station: OpenStation) -> None:
    with open_station() as station:
        aired(station.store.spool_intake, make_row("b", actual_start=EVENING))

        assert exercises_of(station, f"{EVENING:%Y-%m}") == ()
