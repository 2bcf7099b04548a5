"""Quotas that the operator wrote: read right, or refused with every fault."""

import re
from datetime import date, time
from pathlib import Path

import pytest

from broadcaster.airtime import Known, load_quotas
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import Evidence, Period, Quota, Split, Window

GOOD = '[[quota]]\nid = "cchc"\ntitle = "CCHC"\ntheme = "cchc"\nperiod = "month"\nminimum_min = 15\n'
HOUSE = Path(__file__).parents[3] / "schedules" / "quotas.toml"


def load(tmp_path: Path, text: str) -> tuple[Quota, ...]:
    path = tmp_path / "quotas.toml"
    path.write_text(text, "utf-8")
    known = Known(
        programmes=("cchc", "dan-hoi"),
        outputs=("loa",),
        zones=("thon-1", "thon-2"),
        parts={"thoi-su": {"tthc"}},
    )
    return load_quotas(path, known)


def test_minutes_in_the_file_are_seconds_in_the_house(tmp_path: Path) -> None:
    (quota,) = load(tmp_path, GOOD + "maximum_min = 22.5\n")

    assert (quota.minimum_s, quota.maximum_s) == (900, 1350)
    assert quota.period is Period.MONTH
    assert (quota.repeat_share, quota.relay_share) == (1.0, 1.0)


def test_no_maximum_is_not_a_maximum_of_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD)[0].maximum_s is None
    assert load(tmp_path, GOOD.replace("minimum_min = 15", "maximum_min = 0"))[0].maximum_s == 0


def test_windows_and_shares_are_read(tmp_path: Path) -> None:
    (quota,) = load(
        tmp_path,
        GOOD + "repeat_share = 0.5\nrelay_share = 0\n[[quota.window]]\nfrom = 05:00:00\nuntil = 07:00:00\n"
        "[[quota.window]]\nfrom = 22:00:00\nuntil = 00:00:00\n",
    )

    assert quota.windows == (Window(start=time(5), end=time(7)), Window(start=time(22), end=time(0)))
    assert (quota.repeat_share, quota.relay_share) == (0.5, 0.0)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('theme = "cchc"', 'theme = "cccc"', "Did you mean 'cchc'?"),
        ('theme = "cchc"', 'programme = "dan-hoj"', "Did you mean 'dan-hoi'?"),
        ('theme = "cchc"', "", "for a theme, for a programme, or for both"),
        ('"month"', '"fortnight"', "is not known here"),
        ("minimum_min = 15", "minimum_min = -15", "out of bounds"),
        ("minimum_min = 15", 'minimum_min = "15"', "a number"),
        ("minimum_min = 15", "minimum_mins = 15", "Did you mean 'minimum_min'?"),
        ("minimum_min = 15", "", "demands nothing"),
        ("minimum_min = 15", "minimum_min = 15\nmaximum_min = 10", "less than the minimum"),
        ("minimum_min = 15", "minimum_min = 15\nrepeat_share = 1.5", "from 0.0 to 1.0"),
        ("minimum_min = 15", 'minimum_min = 15\noutputs = ["la"]', "Did you mean 'loa'?"),
        ("minimum_min = 15", 'minimum_min = 15\n[[quota.window]]\nfrom = "5:00"\n', "a time of day"),
        ("minimum_min = 15", 'minimum_min = 15\nzones = ["thon-3"]', "Did you mean 'thon-"),
        (
            "minimum_min = 15",
            'minimum_min = 15\nevidence = ["simulated"]',
            "Use one of: device, manual, player",
        ),
        ("minimum_min = 15", 'minimum_min = 15\ndays = ["thu-hai"]', "is not known here"),
        ("minimum_min = 15", "minimum_min = 15\nlongest_gap_d = 0", "from 1 to 366"),
        ("minimum_min = 15", "minimum_min = 15\nminimum_share = 10", "from 0.0 to 1.0"),
        (
            "minimum_min = 15",
            "minimum_min = 15\nvalid_from = 2027-01-01\nvalid_until = 2026-12-31",
            "lies before the first",
        ),
        ('theme = "cchc"', 'programme = "cchc"\nsplit = "segments"', "Only a theme"),
    ],
)
def test_a_wrong_quota_is_refused_by_file_and_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ConfigurationRefused) as raised:
        load(tmp_path, GOOD.replace(old, new))

    assert said in str(raised.value)
    assert re.search(r"quotas\.toml:\d+: quota\[cchc\]", str(raised.value))


@pytest.mark.parametrize(
    ("old", "new", "line", "key", "remedy"),
    [
        ('theme = "cchc"', "", 1, "quota[cchc]", "Give the key theme, the key programme, or both."),
        ("minimum_min = 15", "", 1, "quota[cchc]", "or minimum_airings."),
        (
            "minimum_min = 15",
            "minimum_min = 15\nmaximum_min = 10",
            7,
            "quota[cchc].maximum_min",
            "Exchange them.",
        ),
        (
            "minimum_min = 15",
            "minimum_min = 15\nvalid_from = 2027-01-01\nvalid_until = 2026-12-31",
            8,
            "quota[cchc].valid_until",
            "Exchange them.",
        ),
        (
            'theme = "cchc"',
            'programme = "cchc"\nsplit = "segments"',
            5,
            "quota[cchc].split",
            "or take out split.",
        ),
    ],
)
def test_a_fault_names_the_file_the_line_the_key_and_what_to_do(
    tmp_path: Path, old: str, new: str, line: int, key: str, remedy: str
) -> None:
    with pytest.raises(ConfigurationRefused) as raised:
        load(tmp_path, GOOD.replace(old, new))

    assert raised.value.where == f"quotas.toml:{line}: {key}"
    assert str(raised.value).endswith(remedy)


def test_zones_that_are_to_be_counted_one_by_one_must_be_there(tmp_path: Path) -> None:
    path = tmp_path / "quotas.toml"
    path.write_text(GOOD + "per_zone = true\n", "utf-8")

    with pytest.raises(ConfigurationRefused, match="no zones that could be counted") as raised:
        load_quotas(path, Known(programmes=("cchc",)))

    assert raised.value.where == "quotas.toml:7: quota[cchc].per_zone"


def test_the_second_of_two_of_one_id_is_named_with_the_lines(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match="'cchc' is used twice") as raised:
        load(tmp_path, GOOD + GOOD)

    assert raised.value.where == "quotas.toml:8: quota[cchc].id"
    with pytest.raises(ConfigurationRefused) as raised:
        load(tmp_path, GOOD + "valid_until = 2026-11-30\n" + GOOD + "valid_from = 2026-11-30\n")
    assert raised.value.facts["word"] == "cchc"


NOVEL = """
[[quota]]
id = "tiep-am"
title = "Tiếp âm"
theme = "thoi-su"
programme = "cchc"
period = "half"
maximum_min = 600
minimum_share = 0.1
minimum_airings = 4
longest_gap_d = 7
minimum_whole = 2
split = "segments"
repeat_maximum_min = 5
relay_maximum_min = 2.5
days = ["weekdays"]
zones = ["thon-1"]
per_zone = true
evidence = ["device", "manual"]
valid_from = 2027-01-01
valid_until = 2027-12-31

[[quota.window]]
from = 22:00:00
until = 01:00:00
days = ["fri", "weekend"]

[[quota.window]]
from = 05:00:00
until = 07:00:00
"""


def test_every_key_is_read(tmp_path: Path) -> None:
    (quota,) = load(tmp_path, NOVEL)

    assert quota == Quota(
        id="tiep-am",
        title="Tiếp âm",
        theme="thoi-su",
        parts=frozenset({"tthc"}),
        programme="cchc",
        period=Period.HALF,
        maximum_s=36_000,
        minimum_share=0.1,
        minimum_airings=4,
        longest_gap_d=7,
        minimum_whole=2,
        split=Split.SEGMENTS,
        repeat_limit_s=300,
        relay_limit_s=150,
        windows=(
            Window(start=time(22), end=time(1), days=frozenset({4, 5, 6})),
            Window(start=time(5), end=time(7), days=frozenset(range(5))),
        ),
        zones=("thon-1",),
        per_zone=True,
        evidence=frozenset({Evidence.DEVICE, Evidence.MANUAL}),
        valid_from=date(2027, 1, 1),
        valid_until=date(2027, 12, 31),
    )


def test_days_without_windows_are_whole_days(tmp_path: Path) -> None:
    (quota,) = load(tmp_path, GOOD + 'days = ["mon"]\n')

    assert quota.windows == (Window(start=time(0), end=time(0), days=frozenset({0})),)


def test_a_theme_may_be_counted_without_its_parts(tmp_path: Path) -> None:
    text = GOOD.replace('theme = "cchc"', 'theme = "thoi-su"')

    assert load(tmp_path, text)[0].themes == {"thoi-su", "tthc"}
    assert load(tmp_path, text + "sub_themes = false\n")[0].themes == {"thoi-su"}


def test_each_of_all_zones_is_counted_where_none_is_named(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD + "per_zone = true\n")[0].zones == ("thon-1", "thon-2")
    assert load(tmp_path, GOOD)[0].zones == ()


def test_targets_of_two_years_may_share_an_id_and_not_a_day(tmp_path: Path) -> None:
    first, second = GOOD + "valid_until = 2026-12-31\n", GOOD + "valid_from = 2027-01-01\n"

    assert [quota.valid_from for quota in load(tmp_path, first + second)] == [date.min, date(2027, 1, 1)]
    for text in (first + first, GOOD + second, second + second.replace("2027", "2026")):
        with pytest.raises(ConfigurationRefused, match="used twice for the same time"):
            load(tmp_path, text)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused) as raised:
        load(tmp_path, GOOD + "maks = 3\n" + GOOD.replace('theme = "cchc"', ""))

    assert len(raised.value.causes) == 3


def test_the_house_demands_fifteen_minutes_of_reform_a_month() -> None:
    quotas = load_quotas(
        HOUSE,
        Known(programmes=("ban-tin-sang", "cchc", "thong-bao", "thoi-tiet", "dan-hoi", "du-phong")),
    )

    first = quotas[0]
    assert (first.theme, first.period, first.minimum_s) == ("cchc", Period.MONTH, 900)
    assert {quota.period for quota in quotas} == set(Period) - {Period.HALF}
    assert all(quota.basis for quota in quotas)


@pytest.mark.parametrize("page", ["docs/vi/chi-tieu.md"])
def test_the_quotas_of_the_guide_can_be_used(page: str, tmp_path: Path) -> None:
    text = (Path(__file__).parents[3] / page).read_text("utf-8")
    tables = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)

    assert [load(tmp_path, table)[0].basis for table in tables] == ["Kế hoạch số … ngày … của UBND xã"] * 2
