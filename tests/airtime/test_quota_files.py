"""Quotas that the operator wrote: read right, or refused with every fault."""

from datetime import time
from pathlib import Path

import pytest

from broadcaster.airtime import Known, load_quotas
from broadcaster.errors import ConfigurationRefused
from broadcaster.model import Period, Quota, Window

GOOD = '[[quota]]\nid = "cchc"\ntitle = "CCHC"\ntheme = "cchc"\nperiod = "month"\nminimum_min = 15\n'
HOUSE = Path(__file__).parents[2] / "schedules" / "quotas.toml"


def load(tmp_path: Path, text: str) -> tuple[Quota, ...]:
    path = tmp_path / "quotas.toml"
    path.write_text(text, "utf-8")
    return load_quotas(path, Known(programmes=("cchc", "dan-hoi"), outputs=("loa",)))


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
    ],
)
def test_a_wrong_quota_is_refused_by_file_and_key(tmp_path: Path, old: str, new: str, said: str) -> None:
    with pytest.raises(ConfigurationRefused) as raised:
        load(tmp_path, GOOD.replace(old, new))

    assert said in str(raised.value)
    assert "quotas.toml: quota[cchc]" in str(raised.value)


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
