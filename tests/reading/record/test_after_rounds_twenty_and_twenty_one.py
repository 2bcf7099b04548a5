"""Classes that the judges of the twentieth and twenty-first rounds heard wrong or clumsy."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("lễ Quốc khánh 2/9 lượng khách tăng", "lễ Quốc khánh ngày mùng hai tháng chín lượng khách tăng"),
        ("chiếm 2/9 diện tích", "chiếm hai phần chín diện tích"),
        ("từ thứ Hai (3/3) học lại", "từ thứ Hai, ngày mùng ba tháng ba, học lại"),
        ("thu hoạch tháng 12 (dl).", "thu hoạch tháng mười hai dương lịch."),
        (
            "trong 2 năm 2014-2015",
            "trong hai năm hai nghìn không trăm mười bốn và hai nghìn không trăm mười lăm",
        ),
        ("dùng 5g muối, gia vị khoảng 3g", "dùng năm gam muối, gia vị khoảng ba gam"),
        ("họp lúc khoảng 3g chiều", "họp lúc khoảng ba giờ chiều"),
    ],
)
def test_days_years_and_grams_are_told_by_what_stands_near(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("đoàn giành 52V, 44B, 43Đ", "đoàn giành năm mươi hai vàng, bốn mươi tư bạc, bốn mươi ba đồng"),
        ("phân DAP 18-46 và KNO3", "phân đê a pê mười tám bốn mươi sáu và ca en ô ba"),
        ("tuyến Trần Đề (Sóc Trăng) - Côn Đảo", "tuyến Trần Đề, Sóc Trăng, đi Côn Đảo"),
        ("sang Đài Loan (Trung Quốc), Hàn Quốc", "sang Đài Loan Trung Quốc, Hàn Quốc"),
        ("BS CKI. Nguyễn Trần Thủy", "bác sĩ chuyên khoa một Nguyễn Trần Thủy"),
        ("là Artemisia vulgaris L., thuộc họ Cúc", "là Artemisia vulgaris, thuộc họ Cúc"),
        ("ông Nguyễn Văn L., thuộc diện nghèo", "ông Nguyễn Văn lờ, thuộc diện nghèo"),
        ("tối đa 70dBA ban ngày", "tối đa bảy mươi đề xi ben ban ngày"),
    ],
)
def test_medals_shares_routes_and_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
