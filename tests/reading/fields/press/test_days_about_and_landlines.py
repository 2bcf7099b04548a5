"""Days about which something begins, numbers of landlines, shops with a letter before their word."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("từ khoảng 5/11 trời chuyển rét", "từ khoảng ngày mùng năm tháng mười một trời chuyển rét"),
        ("từ khoảng 1/3 diện tích", "từ khoảng một phần ba diện tích"),
        ("ngày Nhà giáo Việt Nam 20–11", "ngày Nhà giáo Việt Nam hai mươi tháng mười một"),
        ("Việt Nam thắng 2–1", "Việt Nam thắng hai một"),
    ],
)
def test_a_day_about_which_something_begins_is_no_part(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Hotline 02253746219", "Hotline không hai hai năm, ba bảy bốn sáu, hai một chín"),
        ("Hotline 02438251234", "Hotline không hai bốn, ba tám hai năm, một hai ba bốn"),
        ("gọi 0912345678", "gọi không chín một hai, ba bốn năm, sáu bảy tám"),
        ("xe máy 390 cc", "xe máy ba trăm chín mươi xê xê"),
        ("XWatch thông báo", "ích Watch thông báo"),
    ],
)
def test_landlines_breathe_behind_the_letters_of_their_province(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
