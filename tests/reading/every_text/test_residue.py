"""Damaged words are said as they stand, and a person is shown where they are."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


def shown(text: str) -> list[str]:
    return [piece.written for piece in READER.explain(text).doubtful]


@pytest.mark.parametrize(
    ("written", "damaged"),
    [
        ("Nghi lễ ph t gi o.", ["ph t"]),
        ("Các doanh nghiêp đóng cửa.", ["nghiêp"]),
        ("Bà con khẩnn trương.", ["khẩnn"]),
        ("Bà con xã Ea H'leo, Krông Pắc chú ý.", []),
        ("Hội nghị của M'nông và Jrai ở Đắk Lắk.", []),
        ("Trẻ em uống thuốc, ăn cháo, mặc ấm.", []),
        ("Kính thưa quý vị, quyết định có hiệu lực.", []),
    ],
)
def test_damaged_words_are_doubtful_and_sound_ones_are_not(written: str, damaged: list[str]) -> None:
    assert shown(written) == damaged


def test_what_is_doubtful_is_said_all_the_same() -> None:
    text = "Các doanh nghiêp đóng cửa."
    assert READER.read(text) == text
    (sentence,) = READER.sentences(text)
    assert [sentence.spoken[mark.start : mark.end] for mark in sentence.spans] == ["nghiêp"]


def test_a_plan_without_damage_raises_no_alarm() -> None:
    text = "Ủy ban nhân dân xã thông báo lịch tiếp công dân: sáng thứ hai hằng tuần, tại trụ sở."
    assert READER.explain(text).doubtful == ()
