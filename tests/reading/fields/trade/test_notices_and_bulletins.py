"""Notices of offices, bulletins of prices and weather: one case a kind."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Heo hơi: HN 51k, HY 51k, BN 50k.",
            "Heo hơi: Hà Nội năm mươi mốt nghìn, Hưng Yên năm mươi mốt nghìn, Bắc Ninh năm mươi nghìn.",
        ),
        ("BN khám lúc 8h.", "bệnh nhân khám lúc tám giờ."),
        (
            "SJC HN: 148.500-150.000; DOJI HCM 148.500/150.000.",
            (
                "ét gi xê Hà Nội: một trăm bốn mươi tám nghìn năm trăm đến một trăm năm mươi nghìn; doji "
                "Hồ Chí Minh một trăm bốn mươi tám nghìn năm trăm, một trăm năm mươi nghìn."
            ),
        ),
        (
            "Bạc 1kg: MV 48,96 triệu - BR 50,48 triệu đồng.",
            (
                "Bạc một ki lô gam: mua vào bốn mươi tám phẩy chín mươi sáu triệu, bán ra năm mươi phẩy "
                "bốn mươi tám triệu đồng."
            ),
        ),
        ("Đèn BR 5W bên tiệm vàng.", "Đèn bê rờ năm oát bên tiệm vàng."),
        (
            "Xoài cát HL 55.000 đồng/kg; vụ HT 6,2 tấn/ha.",
            "Xoài cát Hòa Lộc năm mươi lăm nghìn đồng một ki lô gam; vụ hè thu sáu phẩy hai tấn một héc ta.",
        ),
        ("Điều thô 1.450 USD/MT.", "Điều thô một nghìn bốn trăm năm mươi đô la Mỹ một tấn."),
        ("Bitcoin ~$101.500.", "Bitcoin khoảng một trăm linh một nghìn năm trăm đô la."),
        (
            "USD chợ đen 27.850đ, +50đ mỗi chiều.",
            "đô la Mỹ chợ đen hai mươi bảy nghìn tám trăm năm mươi đồng, tăng năm mươi đồng mỗi chiều.",
        ),
        ("Tôm sú 20-30-40 con/kg.", "Tôm sú hai mươi, ba mươi, bốn mươi con một ki lô gam."),
    ],
)
def test_letters_of_prices_by_what_is_sold(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Độ mặn tại Cầu Nổi 12,8g/l (13h/7).",
            "Độ mặn tại Cầu Nổi mười hai phẩy tám gam trên lít, mười ba giờ ngày bảy.",
        ),
        ("Học (2h/3 buổi), trực (24h/7).", "Học, hai giờ trên ba buổi, trực, hai mươi tư giờ, bảy."),
        (
            "Bão di chuyển hướng W, suy yếu thành ATNĐ rồi VATT.",
            "Bão di chuyển hướng tây, suy yếu thành áp thấp nhiệt đới rồi vùng áp thấp.",
        ),
        (
            "Trận động đất M7.7 ở Mandalay; động đất có độ lớn M5.1.",
            "Trận động đất độ lớn bảy phẩy bảy ở Mandalay; động đất có độ lớn em năm phẩy một.",
        ),
        ("Trời rét 13-<15 độ.", "Trời rét mười ba đến dưới mười lăm độ."),
        ("PM10 112 µg/Nm3.", "pê em mười, một trăm mười hai muy g một mét khối tiêu chuẩn."),
    ],
)
def test_letters_of_water_winds_and_quakes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Công ty CPCN Chợ Lớn; nước yếu tại KP1,2,3 P.Linh Tây.",
            "Công ty cổ phần cấp nước Chợ Lớn; nước yếu tại khu phố một, hai, ba phường Linh Tây.",
        ),
        ("Kinh phí KP1,5 tỷ.", "Kinh phí ca pê một, năm tỷ."),
        ("Liên hệ trực nước: 3.8556.169.", "Liên hệ trực nước: ba, tám năm năm sáu, một sáu chín."),
        (
            "Cước 3G 11,5đ/MB; dùng hết còn 256Kbps.",
            (
                "Cước ba giê mười một phẩy năm đồng một mê ga bai; dùng hết còn hai trăm năm mươi sáu ki "
                "lô bít trên giây."
            ),
        ),
        ("Lúc 3G 30 phút.", "Lúc ba giờ ba mươi phút."),
    ],
)
def test_notices_of_water_and_telephones(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "GDP Q3 +8,23% (Q1: 7,05%; Q2: 8,16%).",
            (
                "giê đê pê quý ba tăng tám phẩy hai mươi ba phần trăm, quý một: bảy phẩy không năm phần "
                "trăm; quý hai: tám phẩy mười sáu phần trăm."
            ),
        ),
        ("Tiêm chủng: Q1: 95 phần trăm.", "Tiêm chủng: quy một: chín mươi lăm phần trăm."),
    ],
)
def test_quarters_have_shares_in_reports_of_the_economy(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Agribank: 1-2T 2,4%; 3-5T 3%; vay 5,5%/12T đầu.",
            (
                "Agribank: một đến hai tháng hai phẩy bốn phần trăm; ba đến năm tháng ba phần trăm; vay "
                "năm phẩy năm phần trăm trong mười hai tháng đầu."
            ),
        ),
        ("Xe tải 5T 10% quá tải.", "Xe tải năm tấn mười phần trăm quá tải."),
        (
            "Hưởng lương hưu: nam 61t3th, nữ 56t8th.",
            "Hưởng lương hưu: nam sáu mươi mốt tuổi ba tháng, nữ năm mươi sáu tuổi tám tháng.",
        ),
        ("Trợ cấp hưu trí XH 500k/th.", "Trợ cấp hưu trí xã hội năm trăm nghìn một tháng."),
    ],
)
def test_months_of_loans_and_years_of_pensions(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Phát hành 50tr cp, tỷ lệ 2:1 cho CĐHH.",
            "Phát hành năm mươi triệu cổ phiếu, tỷ lệ hai trên một cho cổ đông hiện hữu.",
        ),
        (
            "Hội nạn nhân CĐHH tặng quà; giúp nạn nhân CĐDC, nạn nhân BLGĐ.",
            (
                "Hội nạn nhân chất độc hóa học tặng quà; giúp nạn nhân chất độc da cam, nạn nhân bạo lực "
                "gia đình."
            ),
        ),
        (
            "Đấu giá QSDĐ: lô 01, KĐ 18,5tr/m2.",
            "Đấu giá quyền sử dụng đất: lô một, khởi điểm mười tám phẩy năm triệu một mét vuông.",
        ),
        ("Thuốc giả lô SX 71240820.", "Thuốc giả lô sản xuất bảy một, hai bốn không, tám hai không."),
    ],
)
def test_shares_and_victims_have_the_same_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
