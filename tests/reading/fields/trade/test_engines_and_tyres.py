"""Cars and motorcycles: power at a speed, sizes in millimetres, tyres, prices a month."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Công suất 8,2kW/8500 vòng/phút; mô-men xoắn 11,7 N.m/5000 vòng/phút.",
            (
                "Công suất tám phẩy hai ki lô oát tại tám nghìn năm trăm vòng trên phút; mô men "
                "xoắn mười một phẩy bảy niu tơn mét tại năm nghìn vòng trên phút."
            ),
        ),
        (
            "180 mã lực / 6000 vòng/phút; 235 Nm / 4100 vòng/phút",
            (
                "một trăm tám mươi mã lực tại sáu nghìn vòng trên phút; hai trăm ba mươi lăm niu "
                "tơn mét tại bốn nghìn một trăm vòng trên phút"
            ),
        ),
        (
            "Máy quay 1.500 vòng/phút, xe chạy 60 km/h.",
            "Máy quay một nghìn năm trăm vòng trên phút, xe chạy sáu mươi ki lô mét trên giờ.",
        ),
    ],
)
def test_power_at_a_speed(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Dài x Rộng x Cao: 4885 x 1840 x 1445 mm",
            (
                "Dài nhân Rộng nhân Cao: bốn nghìn tám trăm tám mươi lăm nhân một nghìn tám trăm "
                "bốn mươi nhân một nghìn bốn trăm bốn mươi lăm mi li mét"
            ),
        ),
        (
            "kích thước 1,950x669x1,100 mm, dày 0,125 mm, dày 1,25 mm",
            (
                "kích thước một nghìn chín trăm năm mươi nhân sáu trăm sáu mươi chín nhân một nghìn "
                "một trăm mi li mét, dày không phẩy một hai năm mi li mét, dày một phẩy hai mươi "
                "lăm mi li mét"
            ),
        ),
        (
            "Hộp 3 vỉ x 10 viên; đá 1x2; rộng 3 x 4 m",
            "Hộp ba vỉ, mỗi vỉ mười viên; đá một hai; rộng ba nhân bốn mét",
        ),
    ],
)
def test_sizes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Lốp trước 80/90-16M/C 43P, lốp 205/55R16, lốp sau 100/90-14.",
            (
                "Lốp trước tám mươi, chín mươi, mười sáu, lốp hai trăm linh năm, năm mươi lăm, mười "
                "sáu, lốp sau một trăm, chín mươi, mười bốn."
            ),
        ),
    ],
)
def test_tyres(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Trả góp 2Tr/Tháng, 500k/Ngày.",
            "Trả góp hai triệu một tháng, năm trăm nghìn một ngày.",
        ),
        (
            "Ngày/Tháng/Năm sinh: 12/5/1980",
            "Ngày, tháng, năm sinh: ngày mười hai tháng năm năm một nghìn chín trăm tám mươi",
        ),
        (
            "Tốt nghiệp ĐH Kiến trúc HN, mở văn phòng ở Vinh.",
            "Tốt nghiệp đại học Kiến trúc Hà Nội, mở văn phòng ở Vinh.",
        ),
    ],
)
def test_prices_a_month(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
