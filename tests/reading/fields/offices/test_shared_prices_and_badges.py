"""Prices that several share, badges of the Party, factors of marks."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "phòng 450-600k/đêm/2 người; tàu lượn 150k/vé/2 lượt",
            (
                "phòng bốn trăm năm mươi đến sáu trăm nghìn một đêm cho hai người; tàu lượn một trăm "
                "năm mươi nghìn một vé cho hai lượt"
            ),
        ),
        (
            "30 triệu/căn/45m2; 15 vụ/ngày/2 xe",
            "ba mươi triệu một căn trên bốn mươi lăm mét vuông; mười lăm vụ một ngày trên hai xe",
        ),
    ],
)
def test_a_price_by_the_night_is_for_several(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Đảng viên nhận HH ngày 19/5", "Đảng viên nhận huy hiệu ngày mười chín tháng năm"),
        ("hoa hậu HH Việt Nam", "hoa hậu Việt Nam"),
        (
            "CLB làm KT giỏi; làm bài KT 15 phút",
            "câu lạc bộ làm kinh tế giỏi; làm bài kiểm tra mười lăm phút",
        ),
    ],
)
def test_badges_of_the_party_and_trades_of_members(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("điểm lâm sàng hs 0,4", "điểm lâm sàng hệ số không phẩy bốn"),
        ("lớp có 12 hs nữ", "lớp có mười hai học sinh nữ"),
        (
            "xét tuyển ngành Dược (450 CT), HP 9,6tr/năm",
            "xét tuyển ngành Dược, bốn trăm năm mươi chỉ tiêu, học phí chín phẩy sáu triệu một năm",
        ),
        ("cao tốc HN - HP 120km", "cao tốc Hà Nội Hải Phòng một trăm hai mươi ki lô mét"),
    ],
)
def test_factors_and_fees_of_universities(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
