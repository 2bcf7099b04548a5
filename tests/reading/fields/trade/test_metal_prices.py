"""Rows of prices of metals, prices bought and sold, and how often in a time."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()
_OUNCE = "đô la Mỹ một ao xơ, không phẩy ba mươi ba phần trăm"


@each_row(
    ("written", "spoken"),
    [
        ("Vàng | 8.60 USD / toz | 0.33 % - 1.10", f"Vàng, tám phẩy sáu mươi {_OUNCE}, âm một phẩy mười"),
        ("Bạc | 0.60 % | - 0.23", "Bạc, không phẩy sáu mươi phần trăm, âm không phẩy hai mươi ba"),
        ("Việc | - 5 cái bàn", "Việc, năm cái bàn"),
        ("tăng 5 % - 7%", "tăng năm phần trăm đến bảy phần trăm"),
        (
            "giá mua bán 36,44 - 36,54 triệu đồng",
            "giá mua bán ba mươi sáu phẩy bốn mươi tư và ba mươi sáu phẩy năm mươi tư triệu đồng",
        ),
    ],
)
def test_a_change_in_a_row_of_prices_is_no_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tiêm từ 1 năm/2 lần xuống 1 năm/1 lần", "tiêm từ một năm hai lần xuống một năm một lần"),
        ("5 viên/2 lần", "năm viên trên hai lần"),
    ],
)
def test_so_often_in_a_time_has_no_stroke(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
