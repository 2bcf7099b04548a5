"""What was heard wrong in reports of prices, weather, farming and tenders, and stays right."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader
from tests.reading_pairs import sound

READER = Reader()


def _check(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("tàu HQ 561", "tàu hát quy năm trăm sáu mươi mốt"),
        ("tàu CSB 8001", "tàu cảnh sát biển tám không không một"),
        ("tàu KN-490", "tàu ca en bốn trăm chín mươi"),
        ("mô hình HQ cao", "mô hình hiệu quả cao"),
        ("biển kiểm soát 36R2-37xx", "biển kiểm soát ba sáu rờ hai ba bảy ích ích"),
        ("BS 47H1 - 45xx", "biển số bốn bảy hát một bốn năm ích ích"),
    ],
)
def test_marks_of_ships_and_plates_are_letters_and_figures(written: str, spoken: str) -> None:
    _check(written, spoken)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Trong 3 đêm 18,19 và 20-7", "Trong ba đêm mười tám, mười chín và ngày hai mươi tháng bảy"),
        ("các ngày 3,4,5 và 6/7", "các ngày mùng ba, mùng bốn, mùng năm và ngày mùng sáu tháng bảy"),
        ("tăng 18,19 và 20,7%", "tăng mười tám phẩy mười chín và hai mươi phẩy bảy phần trăm"),
        ("từ ngày 1/8//2013", "từ ngày mùng một tháng tám năm hai nghìn không trăm mười ba"),
    ],
)
def test_days_that_a_comma_lists_are_no_decimal(written: str, spoken: str) -> None:
    _check(written, spoken)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("số chứng minh thư/căn cước công dân", "số chứng minh thư, căn cước công dân"),
        ("số cây/ha", "số cây trên một héc ta"),
        ("cán bộ, công nhân viên (CB, CNV) cơ quan", "cán bộ, công nhân viên cơ quan"),
        ("thu gom rác (Ảnh: T.L)", "thu gom rác"),
        ("Ảnh: Minh Hà", "Ảnh: Minh Hà"),
        ("nhỏ hơn 18.0", "nhỏ hơn mười tám phẩy không"),
    ],
)
def test_a_stroke_or_bracket_that_only_names_counts_nothing(written: str, spoken: str) -> None:
    _check(written, spoken)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Quân khu 4 - Thanh Hóa: 0-1 (Sơn Hà ’56)",
            "Quân khu bốn, Thanh Hóa: không một, Sơn Hà phút năm mươi sáu",
        ),
        ("thập niên ’90", "thập niên chín mươi"),
        ("Đoạn Km 5 - Cầu Ván: 2-3 km", "Đoạn ki lô mét năm, Cầu Ván: hai đến ba ki lô mét"),
    ],
)
def test_one_score_of_a_row_and_the_minutes_of_its_goals(written: str, spoken: str) -> None:
    _check(written, spoken)
