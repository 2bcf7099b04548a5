"""Files that the operator edits: every fault at once, by file and key."""

from datetime import date, time
from pathlib import Path

import pytest

from broadcaster.errors import ConfigurationRefused
from broadcaster.toml import Form, read_form
from broadcaster.wording import say_error


def form_of(tmp_path: Path, text: str) -> Form:
    path = tmp_path / "station.toml"
    path.write_text(text, "utf-8")
    return read_form(path, shown_as="station.toml")


def faults(form: Form) -> list[str]:
    form.finish()
    return [str(fault) for fault in form.faults.found()]


def test_a_right_form_gives_its_values_and_no_fault(tmp_path: Path) -> None:
    form = form_of(
        tmp_path,
        'name = "Đài xã"\nlength_s = 900\ngain = 1\nkeep = true\n'
        'at = 05:30:00\non = 2026-11-23\ndays = ["mon"]\n',
    )

    assert form.text("name") == "Đài xã"
    assert form.whole("length_s", at_least=1) == 900
    assert form.number("gain") == 1.0
    assert form.flag("keep", default=False) is True
    assert form.clock_time("at") == time(5, 30)
    assert form.day("on") == date(2026, 11, 23)
    assert form.texts("days", one_of=("mon", "tue")) == ("mon",)
    assert faults(form) == []


def test_all_faults_are_found_in_one_reading(tmp_path: Path) -> None:
    form = form_of(tmp_path, 'at = "5:30"\nlength_s = -1\nnaem = "x"\nkeep = 1\nday = "mon"\n')
    form.text("name")
    form.clock_time("at")
    form.whole("length_s", at_least=1)
    form.flag("keep", default=True)
    form.texts("days")

    found = faults(form)

    assert len(found) == 6
    assert "station.toml: name: This must be given" in found[0]
    assert "such as 05:30:00" in found[1]
    assert "at least 1" in found[2]
    assert "true or false" in found[3]
    assert "Did you mean 'name'?" in found[4]
    assert "Did you mean 'days'?" in found[5]


def test_an_unknown_word_is_answered_with_the_nearest_known_one(tmp_path: Path) -> None:
    form = form_of(tmp_path, 'kind = "icecats"\n')
    form.text("kind", one_of=("icecast", "file"))

    assert faults(form) == ["station.toml: kind: 'icecats' is not known here. Did you mean 'icecast'?"]


def test_a_broken_file_names_the_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match=r"station.toml: Line 2"):
        form_of(tmp_path, "a = 1\nb = = 2\n")


def test_a_time_without_seconds_is_answered_with_how_to_write_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match="write 05:30:00"):
        form_of(tmp_path, 'a = 1\nat = 05:30  # sáng\nb = "x"\n')


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused, match="broadcaster init"):
        read_form(tmp_path / "none.toml")


def test_true_is_not_a_whole_number_and_a_time_stamp_is_not_a_date(tmp_path: Path) -> None:
    form = form_of(tmp_path, "n = true\nd = 2026-11-23T05:00:00\n")
    form.whole("n")
    form.day("d")

    assert len(faults(form)) == 2


def test_rows_are_named_by_their_id(tmp_path: Path) -> None:
    form = form_of(tmp_path, '[[slot]]\nid = "sang"\nfoo = 1\n')
    (row,) = form.tables("slot")
    row.text("id")
    row.finish()

    assert "slot[sang].foo" in str(form.faults.found()[0])


def test_many_faults_are_raised_as_one_error_that_lists_them(tmp_path: Path) -> None:
    form = form_of(tmp_path, "a = 1\nb = 2\n")
    form.finish()

    with pytest.raises(ConfigurationRefused) as raised:
        form.faults.raise_any()

    assert [cause.where for cause in raised.value.causes] == ["station.toml: a", "station.toml: b"]
    assert say_error("en", raised.value).count("\n") == 2


@pytest.mark.parametrize("written", ["9" * 400, "-" + "9" * 400, "9" * 5000, "1e400", "nan", "inf", "-inf"])
def test_a_number_that_no_sum_can_hold_is_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"length_s = {written}\ngain_db = {written}\n", "utf-8")

    with pytest.raises(ConfigurationRefused) as caught:
        _read_numbers(path)

    assert len(str(caught.value)) < 500


def _read_numbers(path: Path) -> None:
    form = read_form(path)
    assert form.whole("length_s") < 2**63
    assert form.number("gain_db", at_least=-10) == -10
    form.finish()
    form.faults.raise_any()
