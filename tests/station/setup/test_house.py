"""A new station's folder."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.newsroom import load_articles
from broadcaster.station.doctor.examination import examine
from broadcaster.station.opened import StationFiles
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.station.setup.house import NewStation, code_of, make_station, station_from_name
from broadcaster.station.setup.samples import (
    DATED,
    grid_of_the_sample_month,
    month_to_air,
    month_to_catch_up,
    sample_quotas,
)
from broadcaster.written_dates import read_day
from tests.station.conftest import EVENING


@pytest.mark.parametrize("demo", [True, False])
def test_a_new_station_can_be_read_at_once(tmp_path: Path, *, demo: bool) -> None:
    folder = make_station(tmp_path / "dai", NewStation(demo=demo), now=EVENING)

    assert load_configuration(folder).rehearsal is demo


def test_a_name_with_quotes_does_not_break_the_file(tmp_path: Path) -> None:
    name = 'Đài "Tân\\Hòa"\nxã Tân Hòa'
    folder = make_station(tmp_path / "dai", station_from_name(name, demo=False), now=EVENING)

    configuration = load_configuration(folder)

    assert configuration.name == name
    assert configuration.commune == "xã Tân Hòa"


def test_a_station_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    make_station(tmp_path, NewStation(), now=EVENING)
    (tmp_path / "scripts" / "cchc.j2").write_text("của tôi", "utf-8")

    with pytest.raises(ConfigurationRefused, match="already"):
        make_station(tmp_path, NewStation(), now=EVENING)

    assert (tmp_path / "scripts" / "cchc.j2").read_text("utf-8") == "của tôi"


def test_codes_are_plain_ascii() -> None:
    assert code_of("xã Ea Knốp") == "xa-ea-knop"
    assert code_of("Phường Đống Đa") == "phuong-dong-da"
    assert code_of("???") == "dai"


@pytest.mark.parametrize("has_sound_card", [True, False])
def test_without_a_sound_card_what_airs_is_written_to_a_file(tmp_path: Path, *, has_sound_card: bool) -> None:
    folder = make_station(tmp_path / "dai", NewStation(has_sound_card=has_sound_card), now=EVENING)

    (output,) = load_configuration(folder).outputs

    assert output.kind == ("soundcard" if has_sound_card else "file")


def test_a_folder_that_cannot_be_made_is_refused_by_name() -> None:
    with pytest.raises(ConfigurationRefused, match=r"/proc/abc.*cannot be made"):
        make_station(Path("/proc/abc"), NewStation(), now=EVENING)


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2026, 11, 28), date(2027, 2, 28), date(2028, 12, 31)])
def test_the_samples_hold_on_the_first_day_of_the_demo_whenever_that_is(tmp_path: Path, day: date) -> None:
    now = datetime(day.year, day.month, day.day, 20, tzinfo=VIETNAM)
    folder = make_station(tmp_path / "dai", NewStation(demo=True), now=now)

    for name in DATED:
        for article in load_articles(folder / "scripts" / "content" / name).articles:
            assert article.valid_until is None or article.valid_until > day, article.id


def test_a_weekday_in_a_sample_is_that_of_its_date(tmp_path: Path) -> None:
    folder = make_station(
        tmp_path / "dai", NewStation(demo=True), now=datetime(2027, 5, 5, 9, tzinfo=VIETNAM)
    )
    text = (folder / "scripts" / "content" / "thong-bao" / "lich-cat-dien.toml").read_text("utf-8")

    (written,) = {line.split("ngày ")[1][:10] for line in text.splitlines() if "thứ bảy, ngày" in line}
    assert read_day(written, date(2027, 5, 5)).weekday() == 5


def test_the_month_that_has_aired_is_one_of_which_something_can_be_counted() -> None:
    assert month_to_air(date(2026, 11, 30)) == date(2026, 11, 1)
    assert month_to_air(date(2027, 1, 3)) == date(2026, 12, 6)
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(366)]
    assert all(day - month_to_air(day) >= timedelta(days=7) for day in days)
    # What the night has cleared away airs no more.
    assert all(day - month_to_air(day) <= timedelta(days=30) for day in days)


FEBRUARIES = [date(2027, 2, 28), date(2028, 2, 28), date(2028, 2, 29)]
TURNS = [
    date(2026, 12, 31),
    *(date(2027, 1, n) for n in range(1, 10)),
    date(2027, 12, 31),
    date(2032, 12, 31),
]
FEASTS = [date(2027, 2, 6), date(2027, 2, 7), date(2028, 1, 26), date(2027, 4, 16), date(2027, 4, 30)]
MONTHS = [date(2027, month, day) for month in (3, 5, 6, 9, 11) for day in (1, 7, 8, 30)]
DEMO_DAYS = [*FEBRUARIES, *TURNS, *FEASTS, *MONTHS]

CCHC_S, DAN_HOI_S = 260, 405
"""What the two bulletins of the sample month last, at least; measured by `make demo`."""


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_station(tmp_path_factory.mktemp("demo") / "dai", NewStation(demo=True), now=EVENING)


@pytest.mark.parametrize("day", DEMO_DAYS, ids=str)
def test_the_demo_shows_its_best_day_whenever_it_is_made(demo: Path, day: date) -> None:
    (demo / "schedules" / "quotas.toml").write_text(sample_quotas(day), "utf-8")
    first = month_to_air(day)
    with grid_of_the_sample_month(demo / "schedules", first):
        files = StationFiles(load_configuration(demo))
        days = (first + timedelta(days=n) for n in range((day - first).days))
        aired = [each for on in days if on.month == first.month for each in files.wanted(on).occurrences]
    files = StationFiles(load_configuration(demo))
    wanted = {each.programme for each in files.wanted(day).occurrences}
    by_the_week = [each for each in files.quotas if each.period.value == "week"]

    # Two bulletins are made on the first day, one quota is met by them, one is left short.
    made = {each.programme for each in aired if each.starts_at.date() == first and not each.repeat_of}
    assert made == {"cchc", "dan-hoi"}
    assert CCHC_S * sum(each.programme == "cchc" for each in aired) >= 15 * 60
    # A quarter that has ended with that month is not short, either; repeats count by half.
    assert day.day > 7 or CCHC_S * (1 + sum(each.programme == "cchc" for each in aired[1:]) / 2) >= 15 * 60
    assert 0 < DAN_HOI_S * sum(each.programme == "dan-hoi" for each in aired) < 60 * 60
    # No week before the station began is asked for anything, and its own day has what is shown of it.
    assert by_the_week
    assert all(each.valid_from == day for each in by_the_week)
    assert {"thoi-tiet", "ban-tin-sang", "thong-bao"} <= wanted


def test_the_date_of_a_law_in_a_sample_is_left_alone(tmp_path: Path) -> None:
    # Seen: "Từ ngày 01/7/2025, chính quyền địa phương tổ chức theo hai cấp" moved with the demo.
    now = datetime(2027, 5, 5, 9, tzinfo=VIETNAM)
    folder = make_station(tmp_path / "dai", NewStation(demo=True), now=now)

    told = "".join(
        path.read_text("utf-8") for path in (folder / "scripts" / "content" / "dan-hoi").glob("*.toml")
    )
    assert "Từ ngày 01/7/2025" in told


def test_the_month_that_the_demo_catches_up_with_has_time_left() -> None:
    assert month_to_catch_up(date(2026, 11, 10)) == date(2026, 11, 1)
    assert month_to_catch_up(date(2026, 11, 30)) == date(2026, 12, 1)
    assert month_to_catch_up(date(2026, 12, 30)) == date(2027, 1, 1)


def test_a_real_station_begins_without_invented_texts_and_documents_of_another_province(
    tmp_path: Path,
) -> None:
    folder = make_station(tmp_path / "dai", NewStation(commune="xã Hòa Sơn"), now=EVENING)

    for path in [*(folder / "scripts").rglob("*.*"), *(folder / "schedules").rglob("*.toml")]:
        text = path.read_text("utf-8")
        assert "sample = true" not in text, path
        assert "Đắk Lắk" not in text, path
        assert "Ea Knốp" not in text, path


def test_what_a_clerk_edits_is_explained_in_vietnamese(tmp_path: Path) -> None:
    folder = make_station(tmp_path / "dai", NewStation(), now=EVENING)
    english = re.compile(r"#.*\b(?:the|and|which|when|with|from the|is a)\b")

    found = [
        f"{path.name}: {line}"
        for part in ("schedules", "audio_templates", "scripts")
        for path in (folder / part).rglob("*.*")
        if path.suffix in {".toml", ".j2"}
        for line in path.read_text("utf-8").splitlines()
        if english.search(line) and path.name not in {"calendar.toml", "week.toml"}
    ]

    assert found == []


def test_nobody_else_may_read_what_is_secret(tmp_path: Path) -> None:
    folder = make_station(tmp_path / "dai", NewStation(), now=EVENING)
    secret = (folder / "station.toml", folder / "var")
    assert not any(path.stat().st_mode & 0o007 for path in secret)

    secret[0].chmod(0o644)
    told = [
        finding for finding in examine(folder, clock=VirtualClock(EVENING)) if finding.where == "station.toml"
    ]

    assert [finding.well for finding in told] == [False]
    assert "chmod o-rwx" in str(told[0].remedy)
