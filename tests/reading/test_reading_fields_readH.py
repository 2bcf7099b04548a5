"""Notices of communes, schedules of radio, football and land: one case for each kind of writing met."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("đạt 6/6 vùng kinh tế", "đạt sáu trên sáu vùng kinh tế"),
        ("Chiều 6/6 quận Hà Đông mất điện", "Chiều mùng sáu tháng sáu quận Hà Đông mất điện"),
        ("Lạc 33/ 31,5 ha", "Lạc ba mươi ba trên ba mươi mốt phẩy năm héc ta"),
        ("tỷ lệ 1/2000 đối với", "tỷ lệ một phần hai nghìn đối với"),
        ("tỷ lệ 1/3 số hộ", "tỷ lệ một phần ba số hộ"),
    ],
)
def test_a_pair_with_a_stroke_is_a_tally_a_scale_or_a_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("cây ngắn ngày 06 ha", "cây ngắn ngày sáu héc ta"),
        ("chiếu rạp từ 5.5, nay chỉ", "chiếu rạp từ ngày mùng năm tháng năm, nay chỉ"),
        ("áp dụng từ 5.5 triệu", "áp dụng từ năm phẩy năm triệu"),
        ("từ 50 phút - 1h15 phút.", "từ năm mươi phút đến một giờ mười lăm phút."),
    ],
)
def test_days_and_hours_are_told_from_amounts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("tốc độ 5km/g", "tốc độ năm ki lô mét trên giờ"),
        ("chuẩn DVB-T2 đã", "chuẩn đê vê bê tê hai đã"),
        ("mẫu KD-65X9000H còn", "mẫu ca đê sáu mươi lăm ích chín nghìn hát còn"),
        ("Ultra HD 43 inch", "Ultra hát đê bốn mươi ba inh"),
        ("Laocaitv.vn - Chào mừng kỷ niệm", "Chào mừng kỷ niệm"),
        ("Chương trình ( PL CT của sáng thứ bảy", "Chương trình, phát lại chương trình của sáng thứ bảy"),
        ("Phật đản PL.2563", "Phật đản phật lịch hai nghìn năm trăm sáu mươi ba"),
    ],
)
def test_units_models_and_tags_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
