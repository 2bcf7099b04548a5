"""Reigns and seasons written short, posts of a road with metres, short forms of encyclopaedias."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Nhà Hồ (1400-07) chỉ tồn tại 7 năm; năm học 2008-09.",
            (
                "Nhà Hồ, một nghìn bốn trăm đến một nghìn bốn trăm linh bảy, chỉ tồn tại bảy năm; "
                "năm học hai nghìn không trăm linh tám đến hai nghìn không trăm linh chín."
            ),
        ),
        (
            "Ngày 2024-05-12; mùa 2018-19; Xuân Diệu (1916-85)",
            (
                "Ngày mười hai tháng năm năm hai nghìn không trăm hai mươi tư; mùa hai nghìn không "
                "trăm mười tám đến mười chín; Xuân Diệu, một nghìn chín trăm mười sáu đến tám mươi "
                "lăm"
            ),
        ),
        (
            "tính đến số 1905-06",
            "tính đến số một nghìn chín trăm linh năm đến sáu",
        ),
    ],
)
def test_short_second_years(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Từ Hữu Nghị Quan (km0) đến Năm Căn (km2301+340m).",
            (
                "Từ Hữu Nghị Quan, ki lô mét không, đến Năm Căn, ki lô mét hai nghìn ba trăm linh "
                "một cộng ba trăm bốn mươi mét."
            ),
        ),
        (
            "Km12+300 và Km5+200m-Km7+100m",
            (
                "ki lô mét mười hai cộng ba trăm và ki lô mét năm cộng hai trăm mét đến ki lô mét "
                "bảy cộng một trăm mét"
            ),
        ),
    ],
)
def test_posts_of_a_road(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Nghề đúc đồng có từ tk 11, nay còn 200 hộ.",
            "Nghề đúc đồng có từ thế kỷ mười một, nay còn hai trăm hộ.",
        ),
        (
            "Lưu lượng tb 16.000m3/s, nhiệt độ tb 23 độ",
            ("Lưu lượng trung bình mười sáu nghìn mét khối trên giây, nhiệt độ trung bình hai mươi ba độ"),
        ),
        (
            "Mở cửa hàng ngày, kể cả CN.",
            "Mở cửa hàng ngày, kể cả chủ nhật.",
        ),
    ],
)
def test_encyclopaedias(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
