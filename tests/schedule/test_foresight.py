"""What `schedule check` finds in the days to come: each fault once, with both parties."""

from datetime import date
from pathlib import Path

import pytest

from broadcaster.schedule import check_schedules

TODAY = date(2026, 11, 28)
IDS = ("tin", "thong-bao", "lap")
PROGRAMMES = "".join(f'[[programme]]\nid = "{name}"\ntitle = "{name}"\ntarget_s = 240\n' for name in IDS)


def slot(
    name: str, at: str, more: str = 'days = ["daily"]', programme: str = "tin", key: str = "slot"
) -> str:
    return f'[[{key}]]\nid = "{name}"\nprogramme = "{programme}"\nat = {at}\nlength_s = 300\n{more}\n'


def override(title: str, on: str, *slots: str, more: str = "") -> str:
    return f'[[override]]\ntitle = "{title}"\n{on}\n{more}\n' + "".join(slots)


def added(name: str, at: str, more: str = "") -> str:
    return slot(name, at, more, "thong-bao", key="override.slot")


def checked(folder: Path, week: str, calendar: str = "", today: date = TODAY) -> list[str]:
    (folder / "programmes.toml").write_text(PROGRAMMES, "utf-8")
    (folder / "week.toml").write_text(week, "utf-8")
    (folder / "calendar.toml").write_text(calendar, "utf-8")
    return [str(fault) for fault in check_schedules(folder, ("loa",), today=today)]


SANG = slot("sang", "05:30:00")


def test_two_overrides_that_clash_and_the_news_that_they_cost_are_named(tmp_path: Path) -> None:
    calendar = override("Ngày hội", "date = 2026-12-07", added("khai-mac", "05:30:00"))
    calendar += override("Họp dân", "date = 2026-12-07", added("hop-dan", "05:32:00"))

    said = checked(tmp_path, SANG, calendar)

    assert len(said) == 2
    assert "calendar.toml: override “Họp dân” slot[hop-dan]" in said[0]
    assert "clashes with calendar.toml: override “Ngày hội” slot[khai-mac] on 07/12/2026: Moved" in said[0]
    assert all("week.toml: slot[sang]: It clashes with calendar.toml" in each for each in said[1:])


def test_a_clash_that_comes_back_is_told_once_with_its_first_date(tmp_path: Path) -> None:
    calendar = override("Hội", "from = 2026-12-07\nuntil = 2026-12-09", added("khai-mac", "05:32:00"))

    (said,) = checked(tmp_path, SANG, calendar)

    assert "on 07/12/2026 (+2): " in said
    assert (
        checked(tmp_path, SANG, calendar.replace("[[override.slot]]", 'cancel = ["sang"]\n[[override.slot]]'))
        == []
    )
    assert checked(tmp_path, SANG, calendar, date(2026, 12, 10)) == []


def test_a_clash_with_what_runs_past_midnight_names_the_slot_of_the_day_before(tmp_path: Path) -> None:
    quiet = "[quiet]\nenabled = false\n"
    late = slot("khuya", "23:58:00", "dates = [30]")
    early = slot("som", "00:01:00", "dates = [1]", "thong-bao")

    said = checked(tmp_path, late + early, quiet)

    assert len(said) == 1
    assert "week.toml: slot[som]: It clashes with week.toml: slot[khuya] on 01/12/2026 (+" in said[0]


def test_fillers_give_way_without_a_word(tmp_path: Path) -> None:
    assert checked(tmp_path, SANG + slot("lap", "05:32:00", "dates = [1]\nfill = true", "lap")) == []


def test_overlaps_of_the_week_are_told_once(tmp_path: Path) -> None:
    (said,) = checked(tmp_path, SANG + slot("hai", "05:32:00"))

    assert "It overlaps the slot 'sang' on" in said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            'days = ["mon"]\nvalid_from = 2026-12-04\nvalid_until = 2026-12-04',
            "(Monday) lies between 04/12/2026",
        ),
        (
            "dates = [31]\nvalid_from = 2027-02-01\nvalid_until = 2027-02-28",
            "between 01/02/2027 and 28/02/2027",
        ),
    ],
)
def test_a_slot_that_never_takes_place_is_named_with_its_days_and_dates(
    tmp_path: Path, more: str, said: str
) -> None:
    (found,) = checked(tmp_path, slot("a", "15:00:00", more))

    assert "week.toml: slot[a]: It never takes place" in found
    assert said in found


@pytest.mark.parametrize(
    "more",
    [
        'days = ["mon"]\nvalid_until = 2026-11-20',
        'days = ["mon"]\nvalid_from = 2028-12-01\nvalid_until = 2028-12-01',
        "dates = [31]",
    ],
)
def test_a_season_that_is_over_or_far_away_is_no_fault(tmp_path: Path, more: str) -> None:
    assert checked(tmp_path, slot("a", "15:00:00", more)) == []


def test_a_slot_of_an_override_that_never_takes_place_is_named(tmp_path: Path) -> None:
    friday = override("Lễ", "date = 2026-12-04", added("a", "15:00:00", 'days = ["mon"]'))

    (said,) = checked(tmp_path, SANG, friday)

    assert "calendar.toml: override “Lễ” slot[a]: It never takes place" in said
    assert "04/12/2026 is a Friday" in said


def test_a_slot_of_an_override_in_the_quiet_hours_is_named(tmp_path: Path) -> None:
    (said,) = checked(tmp_path, SANG, override("Lễ", "date = 2026-12-04", added("a", "22:00:00")))

    assert "It is never heard, for example on 04/12/2026: " in said
    assert "quiet hours" in said


def test_a_slot_of_an_override_that_is_too_short_is_named(tmp_path: Path) -> None:
    short = added("a", "15:00:00").replace("300", "100")

    (said,) = checked(tmp_path, SANG, override("Lễ", "date = 2026-12-04", short))

    assert "calendar.toml: override “Lễ” slot[a].length_s: The slot has 100 s" in said


def test_a_slot_that_is_cancelled_whenever_it_is_due_is_named(tmp_path: Path) -> None:
    week = SANG + slot("a", "15:00:00", 'days = ["fri"]\nvalid_from = 2026-12-04\nvalid_until = 2026-12-04')

    (said,) = checked(tmp_path, week, override("Lễ", "date = 2026-12-04", more='cancel = ["a"]'))

    assert "slot[a]: It is never heard, for example on 04/12/2026: Cancelled by the calendar." in said


def test_a_monthly_slot_that_a_holiday_eats_is_named_with_the_holiday(tmp_path: Path) -> None:
    week = SANG + slot("a", "15:00:00", 'on = "first fri"')
    holiday = '[[holiday]]\ntitle = "Tết Dương lịch"\ndate = 2027-01-01\nevery_year = true\n'

    (said,) = checked(tmp_path, week, holiday)

    assert "slot[a]: It does not take place on 01/01/2027: because of 'Tết Dương lịch'" in said
    assert checked(tmp_path, SANG + slot("a", "15:00:00", 'days = ["fri"]'), holiday) == []


def test_a_monthly_slot_that_an_override_takes_with_all_others_is_named(tmp_path: Path) -> None:
    week = SANG + slot("a", "15:00:00", "dates = [15]")
    everything = override("Quốc tang", "date = 2026-12-15", more='cancel = ["*"]')

    (said,) = checked(tmp_path, week, everything)

    assert "slot[a]: It does not take place on 15/12/2026, because 'Quốc tang' cancels everything." in said
    assert checked(tmp_path, week, everything.replace('"*"', '"*", "a"')) == []


def test_of_two_overrides_with_one_slot_the_one_that_loses_is_named(tmp_path: Path) -> None:
    first = override("Hội", "from = 2026-12-01\nuntil = 2026-12-02", added("a", "15:00:00"))
    second = override("Họp", "date = 2026-12-02", added("a", "16:00:00"))

    (said,) = checked(tmp_path, SANG, first + second)

    assert "override “Hội” slot[a]: On 02/12/2026 'Họp' has a slot 'a' too" in said


def test_a_repeat_without_an_original_is_named(tmp_path: Path) -> None:
    week = slot("sang", "05:30:00", "dates = [1]") + slot(
        "chieu",
        "17:00:00",
        'days = ["daily"]\nrepeat_of = "sang"\nvalid_from = 2026-12-20\nvalid_until = 2026-12-25',
    )

    (said,) = checked(tmp_path, week)

    assert "slot[chieu]: It is never heard, for example on 20/12/2026: Cancelled: what it repeats" in said
