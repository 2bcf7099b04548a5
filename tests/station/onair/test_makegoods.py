"""A station that was off in the morning: what it missed is made good, once, in a free place, and counts."""

import logging
import shutil
import tempfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from broadcaster.airtime import period_of, violations
from broadcaster.clock import VIETNAM, SystemClock, VirtualClock
from broadcaster.model import (
    TERMINAL_STATES,
    THE_STATION,
    AsRun,
    BulletinState,
    Decision,
    EndReason,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
    Period,
)
from broadcaster.outputs import open_outputs
from broadcaster.playout import simulate
from broadcaster.saying import verbatim
from broadcaster.station.night.assigning import attach
from broadcaster.station.night.run import run_night
from broadcaster.station.onair import makegoods
from broadcaster.station.onair.makegoods import MakegoodDuty, see_to_makegoods, still_owed
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import plan_ahead
from broadcaster.station.records.quotas import quota_lines
from broadcaster.station.service.daemon import Daemon
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.store import FolderAudioShelf
from tests.cli.test_commands import run
from tests.nouns import LAN
from tests.station.night.test_month import stand_in
from tests.station.service.test_daemon import running
from tests.waiting import wait_for

S = OccurrenceState
DAY = date(2026, 11, 23)
MISSED = "2026-11-23-thong-bao-1"
MAKEGOOD = f"{MISSED}--makegood"
AUDIO_S = 300
SLOT = '[[slot]]\nid = "{id}"\nprogramme = "{of}"\ndays = ["daily"]\nat = {at}\nlength_s = {length_s}\n'
WEEK = SLOT.format(id="sang", of="thong-bao", at="05:30:00", length_s=600) + SLOT.format(
    id="cchc", of="cchc", at="05:45:00", length_s=900
)
QUOTA = (
    '[[quota]]\nid = "tb"\ntitle = "Thông báo"\nprogramme = "thong-bao"\nperiod = "month"\nminimum_min = 5\n'
    "repeat_share = 0.5\n"
)


def at(clock: str) -> datetime:
    return datetime.combine(DAY, time.fromisoformat(clock), VIETNAM)


@pytest.fixture(name="house")
def _house(folder: Path) -> Path:
    """Make a station whose notices are made good, its day planned and approved; the evergreen as well."""
    schedules = folder / "schedules"
    (schedules / "week.toml").write_text(WEEK, "utf-8")
    (schedules / "quotas.toml").write_text(QUOTA, "utf-8")
    programmes = (schedules / "programmes.toml").read_text("utf-8")
    policy = 'late = "play"\nlate_limit_s = 600'
    assert programmes.count(policy) == 1
    (schedules / "programmes.toml").write_text(programmes.replace(policy, 'late = "reschedule"'), "utf-8")
    with Station.open(folder, clock=VirtualClock(at("00:10"))) as station:
        plan_ahead(station)
        for occurrence in station.store.occurrences.day(DAY):
            bulletin = stand_in(occurrence, station.configuration.audio, AUDIO_S)
            station.store.bulletins.put(bulletin)
            attach(station, occurrence.id, bulletin)
    return folder


def play(folder: Path, start: str, end: str) -> tuple[AsRun, ...]:
    """Have the station on air for a while; give all rows of the day."""
    with Station.open(folder, clock=VirtualClock(at(start))) as station:
        configuration = station.configuration
        simulate(
            at(start),
            at(end),
            books=station.store,
            outputs=open_outputs(configuration.outputs, is_live=False),
            shelf=FolderAudioShelf(configuration.audio),
            programmes=station.programmes,
            fallback_programme=configuration.fallback_programme,
        )
        return station.store.ledger.rows(at("00:00"), at("23:59"))


def look(folder: Path, clock: str) -> list[str]:
    """Do what the daemon does every few seconds; give what stays owed."""
    with Station.open(folder, clock=VirtualClock(at(clock))) as station:
        return [each.id for each in see_to_makegoods(station)]


def stored(folder: Path, occurrence: str) -> Occurrence | None:
    with Station.open(folder, clock=VirtualClock(at("06:00"))) as station:
        return station.store.occurrences.get(occurrence)


def makegoods_of(folder: Path) -> list[Occurrence]:
    with Station.open(folder, clock=VirtualClock(at("06:00"))) as station:
        day = station.store.occurrences.day(DAY)
        return [each for each in day if each.kind is OccurrenceKind.MAKEGOOD]


def decide(folder: Path, *, approve: bool) -> None:
    with Station.open(folder, clock=VirtualClock(at("05:50"))) as station:
        station.store.bulletins.decide(
            MISSED, Decision.APPROVE if approve else Decision.RETURN, by=LAN, at=station.now(), note=""
        )


def test_a_bulletin_missed_in_a_power_cut_airs_in_the_first_gap_and_counts_in_full(house: Path) -> None:
    play(house, "04:00", "05:00")
    play(house, "05:40", "05:40:10")
    missed = stored(house, MISSED)

    assert look(house, "05:40:10") == []
    rows = play(house, "05:40:11", "21:00")

    # Between 5:41 and 5:45 the 300 s have no room; the next programme is on until 6:00.
    (row,) = [each for each in rows if each.programme == "thong-bao"]
    assert (row.occurrence, row.actual_start, row.aired_ms) == (MAKEGOOD, at("06:00"), AUDIO_S * 1000)
    assert (row.origin, row.bulletin, str(row.note)) == (Origin.OWN, MISSED, "Makegood of 05:30.")
    makegood = stored(house, MAKEGOOD)
    assert missed is not None
    assert makegood is not None
    assert (makegood.state, makegood.repeat_of) == (S.AIRED, MISSED)
    assert missed.state is S.MISSED
    assert stored(house, MISSED) == missed
    with Station.open(house, clock=VirtualClock(at("21:00"))) as station:
        (line,) = quota_lines(station, on=DAY)
    assert line.credited_s == AUDIO_S


def test_neither_looks_nor_planning_nor_a_night_run_change_a_planned_makegood(house: Path) -> None:
    play(house, "05:40", "05:40:10")
    look(house, "05:40:10")
    before = makegoods_of(house)

    for clock in ("05:40:15", "05:41", "05:55"):
        assert look(house, clock) == []
    with Station.open(house, clock=VirtualClock(at("05:56"))) as station:
        plan_ahead(station)
        run_night(station, DAY, fetch=False)

    assert makegoods_of(house) == before
    assert [(each.id, each.state) for each in before] == [(MAKEGOOD, S.APPROVED)]


def test_a_makegood_that_is_missed_as_well_is_not_made_good_again(house: Path) -> None:
    play(house, "05:40", "05:40:10")
    look(house, "05:40:10")
    play(house, "06:30", "06:31")

    assert look(house, "06:31") == []
    assert [each.state for each in makegoods_of(house)] == [S.MISSED]


def test_a_missed_bulletin_that_is_approved_too_late_is_made_good_then(house: Path) -> None:
    decide(house, approve=False)
    play(house, "05:29", "05:41")

    assert look(house, "05:50") == [MISSED]
    decide(house, approve=True)
    assert look(house, "05:50:05") == []

    # What is on until 6:00 may be five minutes late by its own rule, and is not cut off.
    assert [f"{each.starts_at:%H:%M}" for each in makegoods_of(house)] == ["06:05"]


@pytest.mark.parametrize(("broken_off", "is_made_good"), [("05:32:29", True), ("05:32:31", False)])
def test_a_bulletin_of_which_less_than_half_was_heard_is_made_good(
    house: Path, broken_off: str, *, is_made_good: bool
) -> None:
    play(house, "05:20", broken_off)
    play(house, "05:40", "05:40:10")
    broken = stored(house, MISSED)
    assert broken is not None
    assert broken.state is S.PARTIAL

    assert look(house, "05:40:10") == []

    assert [each.id for each in makegoods_of(house)] == ([MAKEGOOD] if is_made_good else [])


def test_without_a_free_place_nothing_is_planned_and_it_is_said_once(
    house: Path, caplog: pytest.LogCaptureFixture
) -> None:
    week = WEEK + SLOT.format(id="dai", of="cchc", at="06:00:00", length_s=15 * 3600)
    (house / "schedules" / "week.toml").write_text(week, "utf-8")
    with Station.open(house, clock=VirtualClock(at("04:00"))) as station:
        plan_ahead(station)
    play(house, "05:40", "05:40:10")
    duty = MakegoodDuty(load_configuration(house), VirtualClock(at("05:40:10")))

    with caplog.at_level(logging.WARNING, "broadcaster.station.onair.makegoods"):
        duty.look()
        duty.look()

    assert makegoods_of(house) == []
    told = [each.getMessage() for each in caplog.records if each.name == makegoods.__name__]
    assert [line.partition(":30 ")[0] for line in told] == ["'Thông báo của xã' of 05"]
    with Station.open(house, clock=VirtualClock(at("22:00"))) as station:
        assert [each.id for each in still_owed(station, DAY)] == [MISSED]


def test_a_slot_that_is_put_on_a_makegood_takes_its_time(house: Path) -> None:
    play(house, "05:40", "05:40:10")
    look(house, "05:40:10")
    week = WEEK + SLOT.format(id="moi", of="cchc", at="06:02:00", length_s=900)
    (house / "schedules" / "week.toml").write_text(week, "utf-8")
    with Station.open(house, clock=VirtualClock(at("05:50"))) as station:
        plan_ahead(station)

    assert look(house, "05:50:05") == []

    (makegood,) = makegoods_of(house)
    assert makegood.state is S.SET_ASIDE
    assert "another programme" in str(makegood.reason)


def test_a_station_killed_between_two_writes_still_airs_the_makegood(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    play(house, "05:40", "05:40:10")
    with monkeypatch.context() as patched:
        patched.setattr(makegoods, "attach", killed)
        with pytest.raises(KeyboardInterrupt):
            look(house, "05:40:10")

    look(house, "05:40:20")
    play(house, "05:41", "06:30")

    assert [(each.id, each.state) for each in makegoods_of(house)] == [(MAKEGOOD, S.AIRED)]


def test_a_bulletin_for_which_the_evergreen_was_armed_is_made_good_with_its_own_audio(house: Path) -> None:
    with Station.open(house, clock=VirtualClock(at("05:40"))) as station:
        evergreen = next(one for one in station.store.occurrences.day(DAY) if one.programme == "cchc")
        station.store.occurrences.move(MISSED, S.ARMED, bulletin=evergreen.id, by=THE_STATION)
        station.store.occurrences.move(
            MISSED, S.PRE_EMPTED, reason=verbatim("a message was on air"), by=THE_STATION
        )

    look(house, "05:40:10")

    assert [each.bulletin for each in makegoods_of(house)] == [MISSED]


def test_what_the_evergreen_stood_in_for_is_not_made_good(house: Path) -> None:
    with Station.open(house, clock=VirtualClock(at("05:40"))) as station:
        evergreen = next(one for one in station.store.occurrences.day(DAY) if one.programme == "cchc")
        for state in (S.ARMED, S.ON_AIR, S.PARTIAL):
            station.store.occurrences.move(MISSED, state, bulletin=evergreen.id, by=THE_STATION)

    assert look(house, "05:40:10") == []
    assert makegoods_of(house) == []


MINUTES = st.integers(4 * 60, 20 * 60).map(lambda minute: f"{minute // 60:02}:{minute % 60:02}")


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(cuts=st.lists(MINUTES, min_size=2, max_size=6, unique=True).map(sorted))
@example(cuts=["05:00", "05:40"])
@example(cuts=["05:31", "05:32", "05:40", "06:03"])
def test_whenever_the_power_fails_the_day_keeps_its_promises(
    house: Path, tmp_path: Path, cuts: list[str]
) -> None:
    # A station of its own for each example, also when one is tried again.
    folder = Path(shutil.copytree(house, Path(tempfile.mkdtemp(dir=tmp_path)) / "dai"))
    for back_on, off in zip(["04:00", *cuts[1::2]], [*cuts[::2], "23:30"], strict=False):
        play(folder, back_on, f"{back_on}:10")
        look(folder, f"{back_on}:10")
        play(folder, f"{back_on}:11", off)
        look(folder, off)
    play(folder, "23:40", "23:50")

    with Station.open(folder, clock=VirtualClock(at("23:50"))) as station:
        day = station.store.occurrences.day(DAY)
        rows = station.store.ledger.rows(at("00:00"), at("23:59"))
    assert {each.state for each in day} <= TERMINAL_STATES
    assert violations(day, rows, period_of(Period.MONTH, DAY), zone=VIETNAM) == ()
    makegoods_planned = [each for each in day if each.kind is OccurrenceKind.MAKEGOOD]
    assert len(makegoods_planned) <= 1
    # Nothing was cut off by a makegood, nor a makegood by anything, but by the power.
    assert {row.reason for row in rows} <= {EndReason.COMPLETE, EndReason.STOPPED}


def test_a_slip_in_a_file_keeps_nobody_waiting_for_what_is_owed(house: Path) -> None:
    play(house, "05:40", "05:40:10")
    duty = MakegoodDuty(load_configuration(house), VirtualClock(at("05:40:10")))
    duty.look()
    assert len(makegoods_of(house)) == 1
    programmes = house / "schedules" / "programmes.toml"
    programmes.write_text(programmes.read_text("utf-8") + "[[programme", "utf-8")

    # The file holds as it was read last; the slip is told where files are followed.
    duty.look()

    assert len(makegoods_of(house)) == 1


def test_the_rundown_the_week_and_the_log_say_what_is_owed_and_what_was_made_good(house: Path) -> None:
    play(house, "05:40", "05:40:10")
    date_of = ("--date", DAY.isoformat(), "--lang", "en")

    before = run("rundown", *date_of, station=house)
    look(house, "05:40:10")
    play(house, "05:41", "06:30")
    after = run("rundown", *date_of, station=house)
    week = run("schedule", "show", "--week-of", DAY.isoformat(), "--lang", "en", station=house)
    log = run("asrun", *date_of, station=house)

    assert "'Thông báo của xã' of 05:30 was not heard and is not made good" in before.stderr
    assert "not made good" not in after.stderr
    assert "makegood 05:30" in after.stdout
    assert "Thông báo của xã (makegood)" in " ".join(week.stdout.split())
    assert "Makegood of 05:30." in log.stdout


class _AtNoon(SystemClock):
    """The real clock as if it had begun at noon, so that a day is left whenever this runs."""

    def __init__(self) -> None:
        super().__init__(VIETNAM)
        now = super().now()
        self._ahead = now.replace(hour=12) - now

    def now(self) -> datetime:
        return super().now() + self._ahead


def test_the_running_station_plans_a_makegood_within_seconds(house: Path) -> None:
    clock = _AtNoon()
    with Station.open(house, clock=clock) as station:
        plan_ahead(station)
        today = station.now().date()
        (first,) = [each for each in station.store.occurrences.day(today) if each.slot == "sang"]
        bulletin = stand_in(first, station.configuration.audio, AUDIO_S)
        station.store.bulletins.put(bulletin)
        attach(station, first.id, bulletin)
        station.store.occurrences.move(first.id, S.MISSED, reason=verbatim("power cut"), by=THE_STATION)

        began_at = clock.now()
        with running(Daemon(load_configuration(house), clock=clock)):
            wait_for(lambda: station.store.occurrences.get(f"{first.id}--makegood"))
            found_at = clock.now()

        (found,) = [each for each in station.store.occurrences.day(today) if each.repeat_of == first.id]
    assert bulletin.state is BulletinState.APPROVED
    assert began_at < found.starts_at < found_at + timedelta(minutes=2)
