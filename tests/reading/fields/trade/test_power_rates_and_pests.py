"""Notices of power cuts, rates of banks, lists of vaccines and reports of pests."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Kỳ hạn 12 tháng 4,3-5,1%/năm",
            "Kỳ hạn mười hai tháng bốn phẩy ba đến năm phẩy một phần trăm một năm",
        ),
        ("Nghỉ các tháng 4,7 và 9", "Nghỉ các tháng bốn, bảy và chín"),
        ("Mưa nhiều tháng 7,8", "Mưa nhiều tháng bảy, tám"),
        ("kỳ hạn 6 tháng 4,5 - 4,9%", "kỳ hạn sáu tháng bốn phẩy năm đến bốn phẩy chín phần trăm"),
    ],
)
def test_the_lower_end_of_a_span_of_shares_is_no_list_of_months(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Cắt DCL 473-7/15 nhánh Cầu Gỗ",
            "Cắt dao cách ly bốn trăm bảy mươi ba, bảy trên mười lăm nhánh Cầu Gỗ",
        ),
        ("máy cắt 471-7/22A", "máy cắt bốn trăm bảy mươi mốt, bảy trên hai mươi hai a"),
    ],
)
def test_a_switch_has_its_line_before_its_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Trẻ 12 - <24 tháng", "Trẻ mười hai đến dưới hai mươi tư tháng"),
        ("nhóm 1 - < 5 tuổi", "nhóm một đến dưới năm tuổi"),
        ("Hưởng 100% CP KCB", "Hưởng một trăm phần trăm chi phí khám chữa bệnh"),
        ("CN: 8-11h; CN: nghỉ", "chủ nhật: tám giờ đến mười một giờ; chủ nhật: nghỉ"),
        ("Tăng so TB 4 tuần trước", "Tăng so trung bình bốn tuần trước"),
    ],
)
def test_lists_of_clinics(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("sâu non tuổi T2-T3", "sâu non tuổi hai đến tuổi ba"),
        ("tuổi phổ biến T2, T3", "tuổi phổ biến tuổi hai, tuổi ba"),
        ("sáng T2, T3", "sáng thứ hai, thứ ba"),
        ("NPK (5.10.3) bón lót", "en pê ca, năm, mười, ba, bón lót"),
        ("NPK 12.5.10", "en pê ca mười hai năm mười"),
        ("Nếp AG (tươi)", "Nếp An Giang tươi"),
        (
            "từ kinh tuyến 109,50E đến 116,00E",
            "từ kinh tuyến một trăm linh chín phẩy năm mươi độ đông đến một trăm mười sáu độ đông",
        ),
        ("lực từ 10,5N đến 20,5N", "lực từ mười phẩy năm niu tơn đến hai mươi phẩy năm niu tơn"),
    ],
)
def test_reports_of_pests_rice_and_storms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
