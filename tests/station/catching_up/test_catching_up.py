"""A quota that will fall short, and what the station proposes and does about it."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from broadcaster.cli.main import commands
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import Actor, OccurrenceKind, QuotaStatus, Role, Way
from broadcaster.station.catching_up.applying import apply
from broadcaster.station.catching_up.proposal import CatchUp, Proposal
from broadcaster.station.catching_up.proposing import propose
from broadcaster.station.catching_up.words import said
from broadcaster.station.night.day import read_day
from broadcaster.station.night.material import Material
from broadcaster.station.night.page import Found, night_page
from broadcaster.station.opened import Station
from broadcaster.station.overview.needs import NeedKind
from broadcaster.station.overview.today import today_of
from broadcaster.station.records.checking import check
from broadcaster.station.records.planning import plan, plan_ahead
from broadcaster.station.records.quotas import quota_lines
from broadcaster.wording import say

OpenStation = Callable[[], AbstractContextManager[Station]]
TODAY = date(2026, 11, 22)
LAN = Actor(person="p-lan", role=Role.OPERATOR, way=Way.COMMAND_LINE)


def quotas(*tables: str) -> str:
    return "\n".join(f"[[quota]]\n{each}\n" for each in tables)


NOTICES = 'id = "tb"\ntitle = "Thông báo"\ntheme = "thong-bao"\nperiod = "month"\nminimum_min = {minutes}'
"""The grid brings 64 minutes in the eight days that are left: 4 at 17:00 and 4 at 18:00."""


def demand(folder: Path, *tables: str) -> None:
    (folder / "schedules" / "quotas.toml").write_text(quotas(*tables), "utf-8")


def proposals(open_station: OpenStation) -> CatchUp:
    with open_station() as station:
        return propose(station, on=TODAY)


def starts(found: CatchUp) -> list[str]:
    return [f"{each.starts_at:%d %H:%M}" for each in found.proposals]


def test_what_is_short_is_made_up_with_the_fewest_repeats_away_from_their_like(
    folder: Path, open_station: OpenStation
) -> None:
    demand(folder, NOTICES.format(minutes=71))

    found = proposals(open_station)

    # Two hours after the repeat of 18:00 ends; the quiet hours begin at 21:00.
    assert starts(found) == ["23 20:05", "24 20:05"]
    assert [(each.slot, each.length_s, each.brings_s) for each in found.proposals] == [
        ("chieu", 300, {"tb": 240.0})
    ] * 2
    assert found.still_short == ()


def test_what_is_on_track_needs_nothing(folder: Path, open_station: OpenStation) -> None:
    demand(folder, NOTICES.format(minutes=64))

    found = proposals(open_station)

    assert found.proposals == ()
    assert said(found) == ()
    assert found.lines[0].status is QuotaStatus.ON_TRACK


def test_what_stays_lacking_is_said(folder: Path, open_station: OpenStation) -> None:
    demand(folder, NOTICES.format(minutes=120))

    found = proposals(open_station)

    # One repeat a day on eight days.
    assert len(found.proposals) == 8
    ((line, lacking_s),) = found.still_short
    assert (line.quota.id, lacking_s) == ("tb", (120 - 64 - 8 * 4) * 60)
    words = [say("vi", each) for each in said(found)]
    assert words[0].startswith(
        "Thêm 8 lượt phát lại “Thông báo của xã” lúc 20:05: thứ Hai 23/11, thứ Ba 24/11"
    )
    assert "vẫn còn thiếu 24 phút" in words[1]


def test_caps_and_the_maximum_of_another_quota_leave_no_room(folder: Path, open_station: OpenStation) -> None:
    most = 'id = "toi-da"\ntitle = "x"\nprogramme = "thong-bao"\nperiod = "month"\nmaximum_min = 69'
    demand(folder, NOTICES.format(minutes=80), most)
    assert len(proposals(open_station).proposals) == 1

    demand(folder, NOTICES.format(minutes=80))
    calendar = folder / "schedules" / "calendar.toml"
    calendar.write_text("[caps]\nsessions_a_day = 2\n", "utf-8")
    assert proposals(open_station).proposals == ()

    calendar.write_text(
        '[caps]\nsessions_a_day = 2\n[[override]]\ntitle = "Hội"\ndate = 2026-11-25\ncaps = false\n', "utf-8"
    )
    assert starts(proposals(open_station)) == ["25 20:05"]


def test_days_a_week_keep_idle_days_idle(folder: Path, open_station: OpenStation) -> None:
    week = folder / "schedules" / "week.toml"
    week.write_text(week.read_text("utf-8").replace('["daily"]', '["mon", "tue"]'), "utf-8")
    demand(folder, NOTICES.format(minutes=120))
    (folder / "schedules" / "calendar.toml").write_text("[caps]\ndays_a_week = 3\n", "utf-8")

    found = starts(proposals(open_station))

    assert [each[:2] for each in found] == ["23", "24", "25", "30"]


def test_a_window_of_the_quota_decides_where_an_airing_helps(folder: Path, open_station: OpenStation) -> None:
    window = "\n[[quota.window]]\nfrom = 11:00:00\nuntil = 12:00:00"
    demand(folder, NOTICES.format(minutes=8) + window)

    found = proposals(open_station)

    # Of Monday there is nothing to repeat before 17:00: the notices of Sunday were not made.
    assert starts(found) == ["24 11:00", "25 11:00"]


def test_where_repeats_do_not_count_new_bulletins_are_proposed(
    folder: Path, open_station: OpenStation
) -> None:
    demand(folder, NOTICES.format(minutes=36) + "\nrepeat_share = 0")

    found = proposals(open_station)

    assert [each.slot for each in found.proposals] == [""]
    assert "Làm và phát thêm 1 bản tin mới" in say("vi", said(found)[0])


def test_regularity_is_made_up_day_by_day(folder: Path, open_station: OpenStation) -> None:
    week = folder / "schedules" / "week.toml"
    week.write_text(week.read_text("utf-8").replace('["daily"]', '["mon"]'), "utf-8")
    # The past cannot be mended: a quota that begins now.
    regular = 'id = "tb"\ntitle = "x"\ntheme = "thong-bao"\nperiod = "month"\nlongest_gap_d = 3\n'
    demand(folder, regular + "valid_from = 2026-11-22")

    found = proposals(open_station)

    # The notices air on Monday 23 and 30; on idle days the times of the grid are taken.
    assert starts(found) == ["24 17:00", "27 17:00"]


def test_applied_it_stands_in_the_calendar_below_what_was_there_and_the_quota_is_on_track(
    folder: Path, open_station: OpenStation
) -> None:
    demand(folder, NOTICES.format(minutes=71))
    calendar = folder / "schedules" / "calendar.toml"
    before = "# Ghi chú của đài\n[quiet]\nfrom = 21:00:00 # không sớm hơn\n"
    calendar.write_text(before, "utf-8")

    with open_station() as station:
        found = propose(station, on=TODAY)
        apply(station, found.proposals, by=LAN)

    assert calendar.read_text("utf-8").startswith(before.rstrip())
    assert check(folder).faults == ()
    with open_station() as station:
        (line,) = propose(station, on=TODAY).lines
        assert line.status is QuotaStatus.ON_TRACK
        monday = station.store.occurrences.day(date(2026, 11, 23))
        assert [each.kind for each in monday if f"{each.starts_at:%H:%M}" == "20:05"] == [
            OccurrenceKind.REPEAT
        ]
        # The history has the file as it was: putting it back undoes everything.
        first, last = station.history.editions(calendar)
        assert (folder / "var" / "history" / f"{first.sha256}.toml").read_text("utf-8") == before
        assert last.is_good
    calendar.write_text(before, "utf-8")
    with open_station() as station:
        plan_ahead(station)
    assert len(proposals(open_station).proposals) == 2


def test_applied_twice_ids_stay_apart(folder: Path, open_station: OpenStation) -> None:
    for minutes in (68, 100):
        demand(folder, NOTICES.format(minutes=minutes))
        (folder / "schedules" / "week.toml").write_text(
            (folder / "schedules" / "week.toml").read_text("utf-8").replace("17:00:00", "12:00:00"), "utf-8"
        )
        with open_station() as station:
            apply(station, propose(station, on=TODAY).proposals, by=LAN)

    assert check(folder).faults == ()


def test_a_proposal_that_cannot_stand_leaves_the_calendar_as_it_was(
    folder: Path, open_station: OpenStation
) -> None:
    calendar = folder / "schedules" / "calendar.toml"
    wrong = Proposal(
        programme="khong-co",
        title="",
        slot="",
        starts_at=datetime(2026, 11, 24, 12, tzinfo=VIETNAM),
        length_s=300,
        outputs=("loa",),
        brings_s={},
    )

    with open_station() as station, pytest.raises(ConfigurationRefused):
        apply(station, [wrong], by=LAN)

    assert calendar.read_text("utf-8") == ""
    assert not list(calendar.parent.glob("*.trial"))


def test_a_period_that_is_over_is_not_caught_up_with(folder: Path) -> None:
    demand(folder, NOTICES.format(minutes=71))

    with Station.open(folder, clock=VirtualClock(datetime(2026, 12, 5, 12, tzinfo=VIETNAM))) as station:
        found = propose(station, on=date(2026, 11, 30))

    assert found.lines[0].status is QuotaStatus.SHORT
    assert found.proposals == ()
    assert said(found) == ()


def test_the_command_proposes_without_changing_anything_and_applies_when_told(folder: Path) -> None:
    month = f"{datetime.now(tz=VIETNAM).year + 1}-05"  # noqa: TID251 - the command asks the real clock
    demand(folder, NOTICES.format(minutes=4 * 62 + 7))
    calendar = folder / "schedules" / "calendar.toml"

    def call(*words: str) -> dict[str, object]:
        result = CliRunner().invoke(commands, ["--station", str(folder), *words, "--json"])
        assert result.exit_code == 0, result.output
        said: dict[str, object] = json.loads(result.stdout)
        return said

    proposed = call("quota", "catch-up", "--month", month)
    assert calendar.read_text("utf-8") == ""
    assert proposed["applied"] is False
    assert len(proposed["proposals"]) == 2  # type: ignore[arg-type]
    applied = call("quota", "catch-up", "--month", month, "--apply", "--by", "Lan")
    assert applied["applied"] is True
    (line,) = call("quota", "--month", month)["quotas"]  # type: ignore[misc]
    assert line["status"] == "on_track"
    assert {"met_on", "airings", "longest_gap_d", "required_s", "forecast_s"} <= set(line)


def test_the_console_and_the_page_of_the_night_tell_what_would_help(
    folder: Path, open_station: OpenStation
) -> None:
    other = 'id = "x"\ntitle = "x"\ntheme = "kinh-te"\nperiod = "month"\nminimum_min = 5'
    demand(folder, NOTICES.format(minutes=71), other)

    with open_station() as station:
        (first, second) = [
            each
            for each in today_of(station, quota_lines(station, on=TODAY)).needs
            if each.kind is NeedKind.CATCH_UP
        ]
        words = say("vi", first.what)

    assert (first.subject, second.subject) == ("tb", "x")
    assert "có thể không đạt" in words or "dự kiến" in words
    assert "Có thể phát bù 2 lượt." in words
    assert "phát bù" not in say("vi", second.what)


def test_the_page_of_the_night_stands_although_quotas_cannot_be_counted(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_: object, **__: object) -> CatchUp:
        raise ValueError("unforeseen")

    monkeypatch.setattr("broadcaster.station.night.page.propose", breaks)
    with open_station() as station:
        plan_ahead(station)
        day = read_day(station, plan(station, TODAY))
        found = Found(made=frozenset(), warnings=(), failures=())
        page = night_page(station, day, Material(station), (), found)

    (told,) = [each for each in page.warnings if each.where == "nightly"]
    assert "ValueError: unforeseen" in str(told.what)
    assert "Traceback" in caplog.text


def test_the_first_page_stands_although_quotas_cannot_be_caught_up_with(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_: object, **__: object) -> CatchUp:
        raise ValueError("unforeseen")

    monkeypatch.setattr("broadcaster.station.overview.needs.proposed", breaks)
    with open_station() as station:
        needs = today_of(station, quota_lines(station, on=TODAY)).needs

    assert [str(each.what) for each in needs if "ValueError: unforeseen" in str(each.what)]
    assert "Traceback" in caplog.text
