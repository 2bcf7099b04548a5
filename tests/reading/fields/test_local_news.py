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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Sáng ngày 12/tháng giêng/năm Đinh Dậu", "Sáng ngày mười hai tháng giêng năm Đinh Dậu"),
        ("70 triệu đồng/người/năm", "bảy mươi triệu đồng một người một năm"),
        ("xếp hàng từ 3,4h sáng để", "xếp hàng từ ba, bốn giờ sáng để"),
        ("từ 3,5 giờ sáng", "từ ba phẩy năm giờ sáng"),
        ("03:00 (GMT+7)", "ba giờ, giờ Việt Nam"),
        (
            "nhiệm kì 2021_2026",
            "nhiệm kì hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi sáu",
        ),
    ],
)
def test_parts_of_a_day_and_of_a_term_are_told_from_rates(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (">> 4.000 thanh niên về xã", "bốn nghìn thanh niên về xã"),
        ("> 20 tuổi", "trên hai mươi tuổi"),
        ("NPK (12:5:10) cung cấp", "en pê ca, mười hai, năm, mười, cung cấp"),
        (
            "thu hút 257/1998 cựu quân nhân",
            "thu hút hai trăm năm mươi bảy trên một nghìn chín trăm chín mươi tám cựu quân nhân",
        ),
        (
            "Nghị định 43/2014 có hiệu lực",
            "Nghị định bốn mươi ba năm hai nghìn không trăm mười bốn có hiệu lực",
        ),
        ("phá dỡ trên 700m 2 tường rào", "phá dỡ trên bảy trăm mét vuông tường rào"),
        ("đường băng 25L", "đường băng hai mươi lăm lờ"),
        ("36 Mb/s", "ba mươi sáu mê ga bít trên giây"),
        ("75 xã ATK", "bảy mươi lăm xã an toàn khu"),
    ],
)
def test_signs_of_lists_tallies_and_models_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("215 đ/c (43 chi bộ)", "hai trăm mười lăm đồng chí, bốn mươi ba chi bộ"),
        ("118.500 đ/chiếc", "một trăm mười tám nghìn năm trăm đồng một chiếc"),
        ("đúng hạn: 1.250 HS", "đúng hạn: một nghìn hai trăm năm mươi hồ sơ"),
        ("Trường có 250 HS", "Trường có hai trăm năm mươi học sinh"),
        ("NSTW 40%, NST 30%", "ngân sách trung ương bốn mươi phần trăm, ngân sách tỉnh ba mươi phần trăm"),
        ("ngày 3 và 4 tháng 7", "ngày mùng ba và mùng bốn tháng bảy"),
    ],
)
def test_reports_of_a_commune_have_their_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written).lower() == spoken.lower()
