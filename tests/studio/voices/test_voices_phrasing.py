"""Cleaning, counting and cutting keep every word and let nothing dangerous through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.studio.voices.phrasing import cleaned, cut, ends_clause, syllables

NEWS = (
    "Ủy ban nhân dân xã thông báo: sáng thứ hai, ngày hai mươi ba tháng mười một, trạm y tế tổ chức tiêm "
    "phòng cho trẻ em; bà con đưa trẻ đến đúng giờ và mang theo sổ tiêm chủng."
)


@given(st.text(max_size=300), st.integers(1, 120))
def test_cutting_keeps_every_character_that_is_not_blank(text: str, max_chars: int) -> None:
    wanted = cleaned(text)
    pieces = cut(wanted, max_chars)
    assert "".join("".join(pieces).split()) == "".join(wanted.split())
    assert all(0 < len(piece) <= max_chars and piece == piece.strip() for piece in pieces)


@given(
    st.lists(st.text("aăâbcdđêghiklmnoôơpqrstuưvxy", min_size=1, max_size=7), min_size=1), st.integers(8, 60)
)
def test_words_that_fit_are_never_cut(words: list[str], max_chars: int) -> None:
    assert " ".join(cut(" ".join(words), max_chars)).split() == words


@given(st.text(max_size=200))
def test_cleaned_text_is_composed_printable_and_stays_as_it_is(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for char in once)


def test_long_news_is_cut_where_a_reader_draws_breath() -> None:
    pieces = cut(NEWS, 90)
    assert [piece[-1] for piece in pieces] == [",", ";", "."]
    assert all(ends_clause(piece) for piece in pieces)


def test_numbers_with_marks_inside_stay_whole() -> None:
    assert cut("nhiệt độ 37,5 độ lúc 7:30 sáng", 16) == ("nhiệt độ 37,5 độ", "lúc 7:30 sáng")


def test_cutting_between_words_is_not_the_end_of_a_clause() -> None:
    first, *_ = cut("một hai ba bốn năm", 8)
    assert first == "một hai"
    assert not ends_clause(first)


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("... — !", 0), ("xin chào", 2), ("nhiệt độ 37,5 độ", 4), ("«A» - B", 2)]
)
def test_syllables_are_words_with_a_letter_or_a_digit(text: str, count: int) -> None:
    assert syllables(text) == count


def test_words_parted_by_a_control_character_stay_apart() -> None:
    assert cleaned("xin\x00chào\u2028bà\u200b con") == "xin chào bà con"
