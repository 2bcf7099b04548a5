"""Programmes, grids and calendars that the operator wrote: read right, or refused with every fault."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.model import Approval, LatePolicy, OccurrenceKind, Priority
from broadcaster.schedule import Calendar, Grid, check_schedules, load_programmes

SLOT = '[[slot]]\nid = "sang"\nprogramme = "cchc"\ndays = ["daily"]\nat = 05:30:00\nlength_s = 300\n'
PROGRAMME = '[[programme]]\nid = "cchc"\ntitle = "Cải cách hành chính"\ntarget_s = 240\n'
TET = '[[override]]\ntitle = "Tết"\ndate = 2027-02-06\n'

GridOf = Callable[[str], Grid]
CalendarOf = Callable[[str], Calendar]


def programmes_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "programmes.toml"
    path.write_text(text, "utf-8")
    return path


def test_a_programme_is_read_with_its_codes(tmp_path: Path) -> None:
    path = programmes_file(
        tmp_path,
        PROGRAMME + 'maximum_s = 420\nthemes = ["cchc", "tthc"]\napproval = "standing"\nlate = "play"\n'
        'late_limit_s = 600\nscript = "cchc.j2"\n',
    )

    programme = load_programmes(path)["cchc"]

    assert programme.themes == ("cchc", "tthc")
    assert (programme.approval, programme.late) == (Approval.STANDING, LatePolicy.PLAY)
    assert (programme.target_s, programme.maximum_s, programme.late_limit_s) == (240, 420, 600)


def test_a_programme_may_ask_to_be_made_good_within_a_limit(tmp_path: Path) -> None:
    path = programmes_file(tmp_path, PROGRAMME + 'late = "reschedule"\nlate_limit_s = 7200\n')

    programme = load_programmes(path)["cchc"]

    assert (programme.late, programme.late_limit_s) == (LatePolicy.RESCHEDULE, 7200)


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ('themes = ["tthcc"]', "Did you mean 'tthc'?"),
        ('late = "joint"', "Did you mean 'join'?"),
        ('approvel = "required"', "Did you mean 'approval'?"),
        ("maximum_s = 100", "less than the wanted length"),
        ("maximum_s = -1", "out of bounds"),
        ('script = "../../etc/passwd"', "leaves the station's folder"),
        ('audio_template = "C:sang"', "leaves the station's folder"),
        ("news_limit = true", "a whole number"),
    ],
)
def test_a_wrong_programme_is_refused_with_the_right_word(tmp_path: Path, extra: str, said: str) -> None:
    with pytest.raises(ConfigurationRefused) as raised:
        load_programmes(programmes_file(tmp_path, PROGRAMME + extra))

    assert "programmes.toml: programme[cchc]" in str(raised.value)
    assert said in str(raised.value)


def test_a_station_has_at_least_one_programme(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match="No programme"):
        load_programmes(programmes_file(tmp_path, ""))


def test_two_programmes_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match="used twice"):
        load_programmes(programmes_file(tmp_path, PROGRAMME + PROGRAMME))


@pytest.mark.parametrize("word", ["Cải cách", "a_b", "-a", "a--b", "../x", "CCHC"])
def test_an_id_is_plain_ascii(tmp_path: Path, word: str) -> None:
    with pytest.raises(ConfigurationRefused, match="cannot be an id"):
        load_programmes(programmes_file(tmp_path, PROGRAMME.replace('"cchc"', f'"{word}"')))


def test_a_slot_is_read_with_its_days_and_class(grid_of: GridOf) -> None:
    grid = grid_of(SLOT.replace('"daily"', '"weekend", "mon"') + 'priority = "uu-tien"\noutputs = ["loa"]\n')

    (slot,) = grid.slots
    assert slot.days == {0, 5, 6}
    assert slot.at == time(5, 30)
    assert slot.priority is Priority.URGENT
    assert slot.outputs == ("loa",)
    assert slot.kind is OccurrenceKind.BULLETIN


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("05:30:00", '"5:30"', "a time of day without quotes, such as 05:30:00"),
        ("05:30:00", "330", "a time of day without quotes"),
        ("300", "-300", "at least 1|from 1 to"),
        ("300", "90000", "out of bounds"),
        ("300", '"300"', "a whole number"),
        ('"daily"', '"Thứ tám"', "'Thứ tám' is not known here"),
        ('"daily"', '"monday"', "Did you mean"),
        ('["daily"]', "[]", "no days"),
        ('["daily"]', '"daily"', "a list in square brackets"),
        ('"cchc"', '"cchh"', "Did you mean 'cchc'?"),
        ("length_s", "lenght_s", "Did you mean 'length_s'?"),
        ("05:30:00", "05:30:00.5", "whole second"),
        ("05:30:00", '05:30:00\noutputs = ["la"]', "Did you mean 'loa'?"),
        ("05:30:00", '05:30:00\npriority = "gap"', "khan-cap, thong-thuong, uu-tien"),
        ("05:30:00", '05:30:00\nrepeat_of = "chieu"', "'chieu' is not known here"),
        ("05:30:00", '05:30:00\nrepeat_of = "sang"', "is a repeat itself"),
        (
            "05:30:00",
            "05:30:00\nvalid_from = 2027-01-02\nvalid_until = 2027-01-01",
            "lies before the first",
        ),
    ],
)
def test_a_wrong_slot_is_refused_by_file_and_key(grid_of: GridOf, old: str, new: str, said: str) -> None:
    with pytest.raises(ConfigurationRefused, match=said) as raised:
        grid_of(SLOT.replace(old, new))

    assert str(raised.value).count("week.toml: slot[") >= 1


def test_all_faults_of_a_grid_are_told_at_once(grid_of: GridOf) -> None:
    with pytest.raises(ConfigurationRefused) as raised:
        grid_of(
            SLOT.replace("05:30:00", '"5:30"').replace("300", "-1")
            + SLOT.replace("cchc", "cc")
            + '[gap]\nprogramme = "du-phong"\nlongest = 5\n'
        )

    said = [str(cause) for cause in raised.value.causes]
    assert len(said) == 6
    assert any("gap.longest_s: This must be given" in each for each in said)
    assert any("used twice" in each for each in said)


def test_a_slot_cannot_be_repeat_and_filler_at_once(grid_of: GridOf) -> None:
    with pytest.raises(ConfigurationRefused, match="at once"):
        grid_of(SLOT + SLOT.replace('"sang"', '"lai"') + 'repeat_of = "sang"\nfill = true\n')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[holiday]]\ntitle = "x"\nfrom = 2027-01-02\nuntil = 2027-01-01\n', "lies before"),
        ('[[holiday]]\ntitle = "x"\n', "holiday\\[1\\].from: This must be given"),
        ('[[holiday]]\ndate = "2027-01-01"\ntitle = "x"\n', "a date without quotes"),
        ("[quiet]\nfrom = 21:00:00\nuntil = 21:00:00\n", "end when they begin"),
        ("[quiet]\nform = 21:00:00\n", "Did you mean 'from'?"),
        (
            TET + '[[override.slot]]\nid = "a"\nprogramme = "none"\nat = 05:30:00\nlength_s = 60\n',
            "override\\[1\\].slot\\[a\\].programme",
        ),
        (
            TET + 2 * '[[override.slot]]\nid = "a"\nprogramme = "cchc"\nat = 05:30:00\nlength_s = 60\n',
            "used twice",
        ),
    ],
)
def test_a_wrong_calendar_is_refused(calendar_of: CalendarOf, text: str, said: str) -> None:
    with pytest.raises(ConfigurationRefused, match=said):
        calendar_of(text)


def test_an_empty_calendar_keeps_the_night_quiet(calendar_of: CalendarOf) -> None:
    calendar = calendar_of("")

    assert calendar.quiet is not None
    assert (calendar.quiet.start, calendar.quiet.end) == (time(21), time(5))


def test_a_yearly_holiday_comes_back_even_across_the_new_year(calendar_of: CalendarOf) -> None:
    calendar = calendar_of(
        '[[holiday]]\ntitle = "x"\nfrom = 2026-12-31\nuntil = 2027-01-01\nevery_year = true\n'
    )

    assert calendar.weekday(date(2030, 12, 31)) == 6
    assert calendar.weekday(date(2030, 1, 1)) == 6
    assert calendar.weekday(date(2030, 1, 2)) == date(2030, 1, 2).weekday()


def write_station(folder: Path, week: str, calendar: str = "") -> Path:
    (folder / "programmes.toml").write_text(PROGRAMME, "utf-8")
    (folder / "week.toml").write_text(week, "utf-8")
    (folder / "calendar.toml").write_text(calendar, "utf-8")
    return folder


def checked(folder: Path) -> list[str]:
    return [str(fault) for fault in check_schedules(folder, ("loa", "fm"), today=date(2026, 11, 23))]


def test_a_good_station_has_nothing_to_mend(tmp_path: Path) -> None:
    assert checked(write_station(tmp_path, SLOT)) == []


def test_overlapping_slots_are_reported_with_both_parties_and_the_days(tmp_path: Path) -> None:
    other = SLOT.replace('"sang"', '"trua"').replace("05:30:00", "05:34:59").replace("daily", "weekend")

    (said,) = checked(write_station(tmp_path, SLOT + other))

    assert "week.toml: slot[trua]: It overlaps the slot 'sang' on Saturday, Sunday." in said


@pytest.mark.parametrize(
    "change",
    [
        ("05:30:00", "05:35:00"),
        ("length_s = 300", 'length_s = 300\noutputs = ["fm"]'),
        ("length_s = 300", "length_s = 300\nvalid_from = 2027-01-01"),
    ],
)
def test_slots_apart_in_time_output_or_season_do_not_overlap(tmp_path: Path, change: tuple[str, str]) -> None:
    first = SLOT + 'outputs = ["loa"]\nvalid_until = 2026-12-31\n'
    if "outputs" not in change[1]:
        first = first.replace('outputs = ["loa"]\n', "")
    if "valid_from" not in change[1]:
        first = first.replace("valid_until = 2026-12-31\n", "")

    assert checked(write_station(tmp_path, first + SLOT.replace('"sang"', '"hai"').replace(*change))) == []


def test_sunday_night_overlaps_monday_morning(tmp_path: Path) -> None:
    night = SLOT.replace("daily", "sun").replace("05:30:00", "23:58:00")
    morning = SLOT.replace('"sang"', '"mot"').replace("daily", "mon").replace("05:30:00", "00:01:00")

    said = checked(write_station(tmp_path, night + morning, "[quiet]\nenabled = false\n"))

    assert len(said) == 1
    assert "on Monday." in said[0]


def test_a_slot_in_the_quiet_hours_is_reported_unless_it_is_an_emergency(tmp_path: Path) -> None:
    late = SLOT.replace("05:30:00", "20:59:00")

    assert "never aired" in checked(write_station(tmp_path, late))[0]
    assert checked(write_station(tmp_path, late + 'priority = "khan-cap"\n')) == []


def test_a_slot_too_short_for_its_programme_is_reported(tmp_path: Path) -> None:
    (said,) = checked(write_station(tmp_path, SLOT.replace("300", "200")))

    assert "slot[sang].length_s" in said
    assert "240 s" in said


def test_an_override_that_names_an_unknown_slot_is_reported(tmp_path: Path) -> None:
    calendar = (
        TET + 'cancel = ["sagn", "*"]\n[[override.slot]]\nid = "a"\nprogramme = "cchc"\n'
        'at = 06:30:00\nlength_s = 240\nrepeat_of = "chieu"\n'
    )

    said = checked(write_station(tmp_path, SLOT, calendar))

    assert len(said) == 2
    assert "Did you mean 'sang'?" in said[0]
    assert "There is no slot 'chieu'" in said[1]


def test_faults_of_all_files_are_told_together(tmp_path: Path) -> None:
    folder = write_station(tmp_path, SLOT.replace("300", "0"), "[quite]\n")
    (folder / "programmes.toml").unlink()

    said = "\n".join(checked(folder))

    assert "programmes.toml: The file cannot be read" in said
    assert "week.toml: slot[sang].length_s" in said
    assert "calendar.toml: quite" in said


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Thứ Hai", {0}),
        ("thứ tư", {2}),
        ("T7", {5}),
        ("thứ 6", {4}),
        ("Chủ nhật", {6}),
        ("CN", {6}),
        ("thu", {3}),
        ("hằng ngày", set(range(7))),
        ("cuối tuần", {5, 6}),
    ],
)
def test_days_are_read_as_people_write_them(grid_of: GridOf, written: str, days: set[int]) -> None:
    # Seen: "thu hai" (Monday) was answered "did you mean thu?", which is Thursday.
    (slot,) = grid_of(SLOT.replace("daily", written)).slots

    assert slot.days == days
