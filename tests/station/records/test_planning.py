"""The days of a real station: edits of its files, days while it was off, what an edit costs."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import Decision, OccurrenceState
from broadcaster.schedule.planning.reasons import MADE_FOR_LONGER
from broadcaster.station.night.producing import produce_one
from broadcaster.station.night.run import run_night
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.opened import Station
from broadcaster.station.records.checking import summary, undone
from broadcaster.station.records.planning import grid_version, plan, plan_ahead, planned
from broadcaster.station.records.report import write_report
from tests.nouns import LAN, make_row
from tests.spooling import aired
from tests.station.conftest import EVENING, OpenStation

MONDAY = date(2026, 11, 23)
MIDNIGHT = datetime(2026, 11, 23, tzinfo=VIETNAM)
S = OccurrenceState
At = Callable[[datetime], AbstractContextManager[Station]]


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / "schedules" / "week.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def prepare(open_station: OpenStation) -> None:
    with open_station() as station:
        run_night(station, MONDAY, fetch=False)
        for bulletin in station.store.bulletins.of_date(MONDAY):
            if bulletin.programme == "thong-bao":
                station.store.bulletins.decide(bulletin.id, Decision.APPROVE, by=LAN, at=station.now())


def states(folder: Path) -> dict[str, OccurrenceState]:
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        return {each.slot: each.state for each in station.store.occurrences.day(MONDAY)}


@pytest.mark.parametrize(
    "change", [("at = 17:00:00", "at = 17:01:30"), ('id = "chieu"', 'id = "buoi-chieu"')]
)
def test_an_approved_bulletin_follows_its_slot(
    open_station: OpenStation, folder: Path, change: tuple[str, str]
) -> None:
    prepare(open_station)
    edit(folder, *change)
    if "id" in change[0]:
        edit(folder, 'repeat_of = "chieu"', 'repeat_of = "buoi-chieu"')

    rows = rehearse(folder, MIDNIGHT, MIDNIGHT + timedelta(days=1))

    assert {row.bulletin for row in rows} == {"2026-11-23-thong-bao-1"}
    assert {row.programme for row in rows} == {"thong-bao"}


def test_a_slot_that_is_taken_out_by_a_slip_comes_back_with_its_approval(
    open_station: OpenStation, folder: Path
) -> None:
    prepare(open_station)
    with open_station() as station:
        before = station.store.occurrences.day(MONDAY)
    edit(folder, "daily", "sun")
    with open_station() as station:
        assert {each.state for each in plan(station, MONDAY).occurrences} == {S.SET_ASIDE}

    edit(folder, "sun", "daily")
    with open_station() as station:
        assert plan(station, MONDAY).occurrences == before


def test_what_is_still_taken_out_when_its_time_has_passed_is_cancelled(
    open_station: OpenStation, folder: Path
) -> None:
    prepare(open_station)
    edit(folder, "daily", "sun")
    with open_station() as station:
        plan(station, MONDAY)

    with Station.open(folder, clock=VirtualClock(MIDNIGHT + timedelta(days=1))) as station:
        assert {each.state for each in plan(station, MONDAY).occurrences} == {S.CANCELLED}


def test_the_days_while_the_station_was_off_are_planned_when_it_is_back(folder: Path) -> None:
    with Station.open(folder, clock=VirtualClock(MIDNIGHT)) as station:
        plan_ahead(station)
        assert station.store.occurrences.last_planned(MONDAY + timedelta(days=9)) == MONDAY + timedelta(
            days=1
        )
        version = grid_version(station)
    back = MIDNIGHT + timedelta(days=5, hours=7)

    with Station.open(folder, clock=VirtualClock(back)) as station:
        plan_ahead(station)
        book = station.store.occurrences
        for number in range(7):
            (kept,) = book.plans(MONDAY + timedelta(days=number))
            assert kept.grid == version
            assert [each.id for each in kept.lines] == [each.id for each in book.day(kept.air_date)]
            assert kept.planned_at == (back if number > 1 else MIDNIGHT)
        assert book.last_planned(MONDAY + timedelta(days=9)) == MONDAY + timedelta(days=6)


def test_what_was_made_and_approved_before_its_day_was_stored_is_what_airs(open_station: OpenStation) -> None:
    # Seen: the first bulletin of a new station, approved, and "there is no bulletin for this airing".
    with open_station() as station:
        tomorrow = station.now().date() + timedelta(days=1)
        made = produce_one(station, station.programme("thong-bao"), tomorrow)
        station.store.bulletins.decide(made.id, Decision.APPROVE, by=LAN, at=station.now(), version=1)
        day = plan(station, tomorrow).occurrences

        assert [each.state for each in day if each.id == made.id] == [OccurrenceState.APPROVED]
        assert day == station.store.occurrences.day(tomorrow)


def test_what_was_made_for_another_time_is_not_handed_to_a_slot_that_was_added_before_it(
    open_station: OpenStation, folder: Path
) -> None:
    # Seen: ids are running numbers, so the bulletin of 17:00 aired at 06:00.
    with open_station() as station:
        tomorrow = station.now().date() + timedelta(days=1)
        made = produce_one(station, station.programme("thong-bao"), tomorrow)
        station.store.bulletins.decide(made.id, Decision.APPROVE, by=LAN, at=station.now(), version=1)
    with (folder / "schedules" / "week.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[slot]]\nid = "sang"\nprogramme = "thong-bao"\ndays = ["daily"]\n')
        file.write("at = 06:00:00\nlength_s = 300\n")
    with open_station() as station:
        day = {each.slot: each for each in plan(station, tomorrow).occurrences}

    assert (day["sang"].id, day["sang"].bulletin) == (made.id, "")


def test_a_new_station_has_missed_nothing(folder: Path) -> None:
    with Station.open(folder, clock=VirtualClock(MIDNIGHT)) as station:
        plan_ahead(station)

        assert station.store.occurrences.day(MONDAY - timedelta(days=1)) == ()


def test_the_check_says_how_many_approved_bulletins_an_edit_undoes(
    open_station: OpenStation, folder: Path
) -> None:
    prepare(open_station)
    with open_station() as station:
        assert undone(station) == ()
    edit(folder, "at = 17:00:00\nlength_s = 300", "at = 17:00:00\nlength_s = 5")

    with open_station() as station:
        before = undone(station)
        plan(station, MONDAY)
        after = undone(station)

    for found in (before, after):
        assert [each.reason for each in found] == [MADE_FOR_LONGER]
        said = summary(found)
        assert said is not None
        assert said.facts["count"] == 1
    with open_station() as station:
        assert station.store.occurrences.day(MONDAY)[0].bulletin == ""
    assert states(folder) == {"chieu": S.PLANNED, "chieu-lai": S.APPROVED}


def test_looking_at_a_day_stores_nothing(open_station: OpenStation) -> None:
    with open_station() as station:
        first = planned(station, MONDAY)

        assert station.store.occurrences.day(MONDAY) == ()
        assert plan(station, MONDAY).occurrences == first.occurrences


def test_a_programme_with_only_the_parts_of_a_quotas_theme_counts_for_it(
    folder: Path, open_station: OpenStation
) -> None:
    (folder / "schedules" / "quotas.toml").write_text(
        '[[quota]]\nid = "a"\ntitle = "a"\ntheme = "cchc"\nperiod = "month"\nminimum_min = 5\n', "utf-8"
    )

    with open_station() as station:
        (quota,) = station.quotas

    assert {"tthc", "mot-cua", "cchc"} <= quota.themes
    assert "thoi-su" not in quota.themes


def test_the_first_week_of_january_is_the_same_in_the_report_of_the_week_and_of_the_month(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "schedules" / "quotas.toml").write_text(
        '[[quota]]\nid = "tb"\ntitle = "x"\nprogramme = "thong-bao"\nperiod = "week"\nminimum_min = 1\n',
        "utf-8",
    )
    sunday = datetime(2027, 1, 3, 20, tzinfo=VIETNAM)
    with Station.open(folder, clock=VirtualClock(sunday)) as station:
        row = make_row(
            programme="thong-bao",
            output="loa",
            actual_start=datetime(2026, 12, 28, 17, tzinfo=VIETNAM),
            scheduled_start=datetime(2026, 12, 28, 17, tzinfo=VIETNAM),
        )
        aired(station.store.spool_intake, row, timedelta(minutes=3))
        # A month of which nothing is known has no report.
        january = datetime(2027, 1, 2, 5, tzinfo=VIETNAM)
        other = make_row("row-2", output="loa", actual_start=january, scheduled_start=january)
        aired(station.store.spool_intake, other, timedelta(minutes=3))
        week, month = (
            write_report(station, period, tmp_path / f"{period}.json", language="vi")["quotas"]
            for period in ("2026-W53", "2027-01")
        )

    assert isinstance(week, list)
    assert isinstance(month, list)
    assert week == month[:1]
    assert week[0]["credited_s"] == 180.0


def test_a_week_that_was_deleted_is_planned_as_it_was_followed_last(
    open_station: OpenStation, folder: Path
) -> None:
    # Seen: FileNotFoundError at each look; the player ended after ten of them, again and again.
    with open_station() as station:
        plan_ahead(station)
        before = grid_version(station)
        today = station.store.occurrences.day(EVENING.date())
    (folder / "schedules" / "week.toml").unlink()

    with open_station() as station:
        plan_ahead(station)

        assert grid_version(station) == before
        assert station.store.occurrences.day(EVENING.date()) == today
