"""Every number, date, time and amount reads back to itself."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.reading import Reader, Style
from broadcaster.reading.spoken.number_words import cardinal, number, roman_value

READER = Reader()
SOUTHERN = Reader(Style.southern())

_UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6,
    "bảy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_SIZES = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6}


def value_of(words: str) -> int:
    """Read number words back: the inverse of the reader, written without it."""
    head, billions, tail = words.rpartition("tỷ")
    if billions:
        return value_of(head.strip()) * 10**9 + (_below_billion(tail.split()) if tail.strip() else 0)
    return _below_billion(words.split())


def _below_billion(words: list[str]) -> int:
    total, group = 0, 0
    for word in words:
        if word in _SIZES:
            total += group * _SIZES[word]
            group = 0
        elif word == "trăm":
            group *= 100
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group += 9 * (group % 10)
        elif word not in {"linh", "lẻ"}:
            group += _UNITS[word]
    return total + group


@given(st.integers(0, 10**15))
def test_every_integer_reads_back_to_itself(value: int) -> None:
    assert value_of(READER.read(str(value))) == value


def test_a_bare_number_is_no_hotline() -> None:
    assert value_of(READER.read("1900000000")) == 1_900_000_000
    assert READER.read("Tổng đài 19001234") == "Tổng đài một chín không không, một hai ba bốn"


@given(st.integers(0, 10**15))
def test_every_integer_with_dots_reads_back_to_itself(value: int) -> None:
    assert value_of(READER.read(f"{value:,}".replace(",", "."))) == value


@given(st.integers(0, 10**15))
def test_every_integer_reads_back_to_itself_in_the_south(value: int) -> None:
    words = SOUTHERN.read(str(value))
    assert value_of(words) == value
    assert "linh" not in words
    assert "nghìn" not in words


@pytest.mark.parametrize(
    "value", [0, 1, 10, 15, 21, 24, 25, 101, 105, 110, 115, 1001, 1010, 10**6, 10**9 + 1, 10**15]
)
def test_cardinals_at_the_edges_read_back_to_themselves(value: int) -> None:
    assert value_of(cardinal(value, Style())) == value


def test_a_negative_integer_says_so() -> None:
    assert cardinal(-21, Style()) == "âm hai mươi mốt"


@given(st.integers(0, 999_999), st.integers(0, 99))
def test_every_decimal_keeps_both_its_parts(whole: int, fraction: int) -> None:
    said = READER.read(f"dài {whole},{fraction:02d} km").removeprefix("dài ").removesuffix(" ki lô mét")
    before, _, behind = said.partition(" phẩy ")
    assert value_of(before) == whole
    spelled = [str(_UNITS[word]) for word in behind.split()] if fraction < 10 else [str(value_of(behind))]
    assert "".join(spelled) == f"{fraction:02d}"


@given(
    st.dates(date(1000, 1, 1), date(2199, 12, 31)),
    st.sampled_from(["/", "-", "."]),
    st.sampled_from(["", "02"]),
)
def test_every_date_reads_back_to_itself(day: date, sign: str, width: str) -> None:
    form = f"{day.day:{width}}{sign}{day.month:{width}}{sign}{day.year}"
    said = READER.read(f"Hạn là ngày {form}.").removeprefix("Hạn là ngày ").removesuffix(".")
    days, _, rest = said.partition(" tháng ")
    months, _, years = rest.partition(" năm ")
    if rest.startswith("năm năm"):
        months, years = "năm", rest.removeprefix("năm năm ")
    assert value_of(days.removeprefix("mùng ")) == day.day
    assert value_of(months) == day.month
    assert value_of(years) == day.year


@given(
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(["{h}h{m:02d}", "{h:02d}:{m:02d}", "{h} giờ {m:02d}", "{h}g{m:02d}"]),
)
def test_every_time_reads_back_to_itself(hour: int, minute: int, form: str) -> None:
    said = READER.read("Lúc " + form.format(h=hour, m=minute) + ".").removeprefix("Lúc ").removesuffix(".")
    hours, _, minutes = said.partition(" giờ")
    assert value_of(hours) == hour
    assert (value_of(minutes.removesuffix(" phút").strip()) if minutes else 0) == minute


@given(st.integers(1, 10**12), st.sampled_from(["đ", " đồng", " VNĐ", " VND", "đ/kg", " đồng/tháng"]))
def test_every_amount_of_money_reads_back_to_itself(value: int, unit: str) -> None:
    said = READER.read(f"Giá {value:,}".replace(",", ".") + unit)
    assert value_of(said.removeprefix("Giá ").partition(" đồng")[0]) == value
    assert "đồng" in said


@given(st.integers(1, 89))
def test_every_roman_numeral_behind_its_cue_is_a_number(value: int) -> None:
    tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"][value // 10]
    written = tens + ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][value % 10]
    assert roman_value(written) == value
    assert READER.read(f"Đại hội {written}") == "Đại hội " + cardinal(value, Style())


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1.500", "một nghìn năm trăm"),
        ("1.5", "một phẩy năm"),
        ("1,5", "một phẩy năm"),
        ("1,000", "một nghìn"),
        ("4.0", "bốn chấm không"),
        ("0,05", "không phẩy không năm"),
        ("3,1416", "ba phẩy một bốn một sáu"),
        ("1.234.567,89", "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy phẩy tám mươi chín"),
        ("1 000 000", "một triệu"),
    ],
)
def test_dots_commas_and_spaces_in_numbers(written: str, spoken: str) -> None:
    assert number(written, Style()) == spoken
