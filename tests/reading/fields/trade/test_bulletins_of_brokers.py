"""Bulletins of brokers: one case for each kind of writing met."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("VN-Index tăng thêm +9,95 điểm", "vê en Index tăng thêm chín phẩy chín mươi lăm điểm"),
        (
            "GAS −1,8%, PLX -2,9% bị chốt lời",
            "gas giảm một phẩy tám phần trăm, pê lờ ích giảm hai phẩy chín phần trăm bị chốt lời",
        ),
        ("nhiệt độ giảm mạnh -5 độ", "nhiệt độ giảm mạnh âm năm độ"),
        ("nhiệt độ -5 độ", "nhiệt độ âm năm độ"),
        ("lợi nhuận -3 tỷ đồng", "lợi nhuận âm ba tỷ đồng"),
    ],
)
def test_a_sign_is_not_said_behind_its_word(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("doanh thu vượt 21,900 tỷ đồng", "doanh thu vượt hai mươi mốt nghìn chín trăm tỷ đồng"),
        ("tổng vốn 21,95 tỷ đồng", "tổng vốn hai mươi mốt phẩy chín mươi lăm tỷ đồng"),
        ("thu ngân sách xã 3,125 tỷ đồng", "thu ngân sách xã ba phẩy một hai năm tỷ đồng"),
        ("tăng 47 bp so với trước", "tăng bốn mươi bảy điểm cơ bản so với trước"),
        ("giảm 22% DoD", "giảm hai mươi hai phần trăm so với hôm trước"),
        ("2,5% vs 3,1%", "hai phẩy năm phần trăm so với ba phẩy một phần trăm"),
        ("giải bóng rổ 3 vs 3", "giải bóng rổ ba gặp ba"),
        ("Việt Nam vs Lào", "Việt Nam gặp Lào"),
        ("Brent $100+ nếu đóng", "Brent một trăm đô la trở lên nếu đóng"),
    ],
)
def test_levels_and_sums_of_brokers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tồn kho giảm trong Q2", "tồn kho giảm trong quý hai"),
        ("dự kiến trong Q3", "dự kiến trong quý ba"),
        ("nhà ở Q3", "nhà ở quận ba"),
    ],
)
def test_a_quarter_is_told_from_a_district(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
