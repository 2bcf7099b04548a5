"""A slip in a file of the station silences nobody: what passed its check last stays in force."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.station.alerts.airing import load_alert_rules
from broadcaster.station.night.news import theme_rules
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.station.reader import load_lexicon
from broadcaster.station.records.checking import follow_week
from broadcaster.station.records.edits import enter_edits
from broadcaster.station.records.planning import plan
from broadcaster.station.setup.history import FileHistory
from broadcaster.station.setup.last_good import last_good_configuration
from broadcaster.wording import say
from tests.station.conftest import EVENING, OpenStation

MONDAY = date(2026, 11, 23)

DAMAGES = {
    "emptied": lambda path: path.write_bytes(b""),
    "random": lambda path: path.write_bytes(bytes(range(256)) * 9),
    "deleted": lambda path: path.unlink(),
    "half": lambda path: path.write_bytes(path.read_bytes()[:200]),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_station_file_that_is_damaged_holds_as_it_was_read_last(folder: Path, damage: object) -> None:
    # Seen: silence after a restart, and no emergency was taken.
    before = last_good_configuration(folder)

    damage(folder / "station.toml")  # type: ignore[operator]

    assert last_good_configuration(folder) == before


def test_a_station_file_that_was_never_good_is_refused(tmp_path: Path) -> None:
    (tmp_path / "station.toml").write_text("nothing", "utf-8")

    with pytest.raises(ConfigurationRefused):
        last_good_configuration(tmp_path)


def test_every_content_is_kept_once_with_who_and_when(folder: Path) -> None:
    history, path = FileHistory(folder), folder / "schedules" / "week.toml"
    first = path.read_bytes()
    for content, is_good in ((first, True), (first, True), (b"# slip", False), (first, True)):
        path.write_bytes(content)
        history.note(path, at=EVENING, is_good=is_good)

    editions = history.editions(path)
    assert [each.is_good for each in editions] == [True, False, True]
    assert editions[0].sha256 == editions[2].sha256
    assert {(each.file, each.seen_at) for each in editions} == {("schedules/week.toml", EVENING.isoformat())}
    kept = history.last_good(path)
    assert kept is not None
    assert kept.read_bytes() == first


def test_a_kept_content_that_was_changed_is_not_believed(folder: Path) -> None:
    history, path = FileHistory(folder), folder / "schedules" / "week.toml"
    history.note(path, at=EVENING, is_good=True)
    kept = history.last_good(path)
    assert kept is not None

    kept.write_bytes(b"")

    assert history.last_good(path) is None


def test_a_week_that_has_lost_most_of_its_slots_is_not_followed_before_a_person_says_so(
    folder: Path,
) -> None:
    # Seen: a week.toml that was empty for 20 s, and days that were cancelled for good.
    path = folder / "schedules" / "week.toml"
    day = EVENING.date() + timedelta(days=1)

    def planned() -> int:
        with Station.open(folder, clock=VirtualClock(EVENING)) as station:
            return sum(each.state == "planned" for each in plan(station, day).occurrences)

    before = planned()
    path.write_text("", "utf-8")
    assert planned() == before
    assert planned() == before

    follow_week(folder)

    assert planned() < before


def test_every_file_that_people_edit_is_kept_by_its_content(open_station: OpenStation, folder: Path) -> None:
    with open_station() as station:
        enter_edits(station)
        editions = {each.file for each in station.history.all()}

    assert {"station.toml", "schedules/quotas.toml", "schedules/alerts.toml"} <= editions
    assert any(name.startswith("scripts/") and name.endswith(".j2") for name in editions)
    assert any(name.startswith("audio_templates/") for name in editions)


@pytest.mark.parametrize(
    "name", ["quotas.toml", "themes.toml", "calendar.toml", "programmes.toml", "alerts.toml"]
)
def test_a_schedule_that_was_broken_holds_as_it_was_read_last_and_is_named(
    open_station: OpenStation, folder: Path, name: str
) -> None:
    def read(station: Station) -> object:
        return station.quotas, station.calendar, theme_rules(station), load_alert_rules(station)

    with open_station() as station:
        before = read(station)
        assert station.history.held() == ()
    (folder / "schedules" / name).write_text("[[[ nonsense", "utf-8")

    with open_station() as station:
        after = read(station)

        assert after[0] == before[0]
        assert after[1] == before[1]
        (held,) = station.history.held()
        assert (held.file, bool(held.fault())) == (f"schedules/{name}", True)


def test_a_template_that_was_broken_makes_its_script_as_it_was_last_and_the_night_names_it(
    open_station: OpenStation, folder: Path
) -> None:
    with open_station() as station:
        run_night(station, MONDAY, fetch=False)
        programme = station.programme("thong-bao")
    template = folder / "scripts" / programme.script
    template.write_text(template.read_text("utf-8") + "{% for x in y %}", "utf-8")
    article = folder / "scripts" / "content" / programme.content / "moi.txt"
    article.write_text("Mời họp thôn\n\nMời bà con họp lúc 19 giờ tại nhà văn hóa.", "utf-8")

    with open_station() as station:
        page = run_night(station, MONDAY, fetch=False)

    assert not page.failures
    assert any(programme.script in each.where for each in page.warnings)


def test_a_slip_in_the_lexicon_is_told_with_its_line_as_in_every_file(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text('[read]\n"BMT" = “Buôn Ma Thuột”\n', "utf-8")

    with pytest.raises(ConfigurationRefused) as refusal:
        load_lexicon(path)

    said = say("vi", refusal.value.saying())
    assert "2" in said
    assert "at line" not in said
