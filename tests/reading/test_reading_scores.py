"""A pair of figures with a dash is a score, a day or a range by what stands around it."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("thắng Nguyễn Văn A (tỉ số 30-10), Trần Văn B (30-12)", "ba mươi mười hai"),
        ("Tay cơ dẫn ngược 30-9 rồi thắng 40-15.", "dẫn ngược ba mươi, chín"),
        ("Tay vợt thắng 6-4, 4-6, 7-5 để vào bán kết.", "sáu bốn, bốn sáu, bảy năm"),
        (
            "Chung kết: Hà Nội - Huế 21-12, 18-21, 15-10.",
            "hai mươi mốt mười hai, mười tám hai mươi mốt, mười lăm mười",
        ),
        ("Set 1 kết thúc 15-12.", "kết thúc mười lăm mười hai"),
    ],
)
def test_a_score_is_no_day(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Trận chung kết diễn ra tối 30-9, Hà Nội thắng 3-1.", "tối ba mươi tháng chín"),
        ("Kỷ niệm chiến thắng 30-4.", "ngày ba mươi tháng tư"),
        ("Giải bóng đá từ 20-9 đến 15-10.", "ngày hai mươi tháng chín đến ngày mười lăm tháng mười"),
        ("Sở ban hành hướng dẫn 15-3 về thi đấu.", "ngày mười lăm tháng ba"),
        ("Cập nhật 15-3: giá 40-50 nghìn đồng.", "ngày mười lăm tháng ba"),
        ("Mỗi đội có 12-15 cầu thủ.", "mười hai đến mười lăm cầu thủ"),
    ],
)
def test_a_day_or_a_range_among_words_of_sport_is_no_score(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)
