"""Rehearsing a day: the same player and ledger, and the truth is left alone."""

from datetime import date, datetime, timedelta
from pathlib import Path

from broadcaster.clock import VIETNAM
from broadcaster.model import Decision, Evidence, OccurrenceState, Origin, Outcome
from broadcaster.station.night.run import run_night
from broadcaster.station.onair.playing import rehearse
from tests.nouns import LAN

from .conftest import OpenStation

MONDAY = date(2026, 11, 23)
MIDNIGHT = datetime(2026, 11, 23, tzinfo=VIETNAM)
DAY = timedelta(days=1)


def prepare(open_station: OpenStation, *, approve: bool) -> None:
    with open_station() as station:
        run_night(station, MONDAY)
        if approve:
            for bulletin in station.store.bulletins.of_date(MONDAY):
                if bulletin.state.value == "produced":
                    station.store.bulletins.decide(
                        bulletin.id, Decision.APPROVE, by=LAN, at=station.now(), note=""
                    )


def test_an_approved_day_airs_and_is_logged_as_simulated(open_station: OpenStation, folder: Path) -> None:
    prepare(open_station, approve=True)

    rows = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert [(row.origin, row.outcome, row.evidence) for row in rows] == [
        (Origin.OWN, Outcome.AIRED, Evidence.SIMULATED),
        (Origin.REPEAT, Outcome.AIRED, Evidence.SIMULATED),
    ]
    assert [row.actual_start for row in rows] == [MIDNIGHT.replace(hour=17), MIDNIGHT.replace(hour=18)]


def test_what_nobody_approved_does_not_air_and_the_evergreen_stands_in(
    open_station: OpenStation, folder: Path
) -> None:
    prepare(open_station, approve=False)

    rows = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert {(row.origin, row.programme) for row in rows} == {(Origin.FALLBACK, "du-phong")}
    with open_station() as station:
        assert {one.state for one in station.store.occurrences.day(MONDAY)} == {OccurrenceState.SUBSTITUTED}
        assert all(one.reason for one in station.store.occurrences.day(MONDAY))


def test_a_station_that_does_not_rehearse_keeps_its_ledger_and_its_plan(
    open_station: OpenStation, folder: Path
) -> None:
    prepare(open_station, approve=True)
    path = folder / "station.toml"
    path.write_text(path.read_text("utf-8").replace("rehearsal = true", "rehearsal = false"), "utf-8")

    rows = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert len(rows) == 2
    with open_station() as station:
        assert station.store.ledger.rows(MIDNIGHT, MIDNIGHT + DAY) == ()
        assert {one.state for one in station.store.occurrences.day(MONDAY)} == {OccurrenceState.APPROVED}


def test_a_day_rehearsed_twice_airs_once(open_station: OpenStation, folder: Path) -> None:
    prepare(open_station, approve=True)
    first = rehearse(folder, MIDNIGHT, MIDNIGHT + DAY)

    assert rehearse(folder, MIDNIGHT, MIDNIGHT + DAY) == first
