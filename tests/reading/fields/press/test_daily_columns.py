"""Daily columns of prices, matches and weather: one case for each kind of writing met."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Chứng khoán 8-9: giảm sâu", "Chứng khoán ngày mùng tám tháng chín: giảm sâu"),
        ("Giá vàng 8-9: tiếp tục giảm", "Giá vàng ngày mùng tám tháng chín: tiếp tục giảm"),
        ("Giá USD 12-5: tăng nhẹ", "Giá đô la Mỹ ngày mười hai tháng năm: tăng nhẹ"),
        ("Thời tiết 8/9: miền Bắc mưa", "Thời tiết ngày mùng tám tháng chín: miền Bắc mưa"),
        ("Tin tức giải trí 3-4: phim mới", "Tin tức giải trí ngày mùng ba tháng tư: phim mới"),
        ("Kết quả xổ số miền Nam 5-6:", "Kết quả xổ số miền Nam ngày mùng năm tháng sáu:"),
        ("Giá lúa tăng 8-9: nông dân mừng", "Giá lúa tăng tám đến chín: nông dân mừng"),
        ("Giá trứng 8-9:", "Giá trứng tám đến chín:"),
    ],
)
def test_a_column_has_its_day_in_the_headline(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "RON 92 +1.140 → 27.700 đ/lít",
            "ron chín mươi hai tăng một nghìn một trăm bốn mươi lên hai mươi bảy nghìn bảy trăm đồng một lít",
        ),
        (
            "diesel −590 → 29.120 đồng",
            "diesel giảm năm trăm chín mươi còn hai mươi chín nghìn một trăm hai mươi đồng",
        ),
        (
            "từ 22.480 → 27.700 đồng",
            "từ hai mươi hai nghìn bốn trăm tám mươi đến hai mươi bảy nghìn bảy trăm đồng",
        ),
        (
            "RON 95 +320 đồng → 21.500 đồng/lít",
            "ron chín mươi lăm tăng ba trăm hai mươi đồng lên hai mươi mốt nghìn năm trăm đồng một lít",
        ),
        ("nhiệt độ -5 → 3 độ", "nhiệt độ âm năm đến ba độ"),
        ("nhiệt độ -5 đến 3 độ", "nhiệt độ âm năm đến ba độ"),
    ],
)
def test_a_step_of_a_price_goes_up_to_or_down_to(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "gặp Pakistan ngày 2/10 — 3 trận trong 7 ngày",
            "gặp Pakistan ngày mùng hai tháng mười, ba trận trong bảy ngày",
        ),
        ("từ ngày 2/10 - 5/10", "từ ngày mùng hai tháng mười đến mùng năm tháng mười"),
        ("hướng tới 20/11", "hướng tới ngày hai mươi tháng mười một"),
        ("kéo dài tới 30/6", "kéo dài tới ngày ba mươi tháng sáu"),
        ("chiếm tới 2/3 diện tích", "chiếm tới hai phần ba diện tích"),
        ("giờ cao điểm 1/5", "giờ cao điểm ngày mùng một tháng năm"),
        ("đạt điểm 8/10", "đạt điểm tám trên mười"),
        (
            "Giá xăng khu vực 8/10 (Bộ Công Thương)",
            "Giá xăng khu vực ngày mùng tám tháng mười, Bộ Công Thương",
        ),
        ("1/3 bộ hồ sơ", "một phần ba bộ hồ sơ"),
    ],
)
def test_days_are_told_from_parts_and_spans(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("(tháng 6) → 2,5°C (tháng 8)", "tháng sáu, hai phẩy năm độ xê, tháng tám"),
        ("tháng 7,8 mưa nhiều", "tháng bảy, tám mưa nhiều"),
        ("cộng 0,5đ ưu tiên", "cộng không phẩy năm điểm ưu tiên"),
        ("tăng 5đ", "tăng năm đồng"),
        ("6 tuyến quốc lộ/tỉnh lộ", "sáu tuyến quốc lộ, tỉnh lộ"),
        ("30 người/tỉnh", "ba mươi người một tỉnh"),
        ("ra mắt BST Xuân Hè", "ra mắt bộ sưu tập Xuân Hè"),
    ],
)
def test_degrees_marks_and_collections(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
