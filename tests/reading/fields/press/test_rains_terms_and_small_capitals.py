"""Hours with days, water at dams, terms of banks, letters of hospitals: one case a kind."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Mưa từ 19h/8 đến 7h/9: Bạch Mã 212mm.",
            "Mưa từ mười chín giờ ngày tám đến bảy giờ ngày chín: Bạch Mã hai trăm mười hai mi li mét.",
        ),
        ("Đỉnh lũ lúc 3h/9.", "Đỉnh lũ lúc ba giờ ngày chín."),
        ("Làm việc 8h/5 ngày, nghỉ thứ bảy.", "Làm việc tám giờ trên năm ngày, nghỉ thứ bảy."),
        ("Lớp học từ 2h/3 buổi mỗi tuần.", "Lớp học từ hai giờ trên ba buổi mỗi tuần."),
    ],
)
def test_the_day_behind_an_hour_may_have_one_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Mực nước TL 116,2m, HL 84m.",
            "Mực nước thượng lưu một trăm mười sáu phẩy hai mét, hạ lưu tám mươi tư mét.",
        ),
        (
            "Mực nước hồ TL Đá Bàn 62m; công trình TL.",
            "Mực nước hồ thủy lợi Đá Bàn sáu mươi hai mét; công trình thủy lợi.",
        ),
    ],
)
def test_upstream_and_downstream_of_a_dam_have_their_level(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ʙộ ʏ ᴛế ᴄʜᴏ ʙɪếᴛ ᴄó 𝟸𝟺 ᴄᴀ ᴍắᴄ ᴛạɪ ǫᴜậɴ 𝟻.", "bộ y tế cho biết có hai mươi tư ca mắc tại quận năm."),
    ],
)
def test_whole_texts_in_small_capitals_are_read(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Lãi suất qua đêm liên NH 4,52%, kỳ hạn 1W 4,8%/năm, 1M 5,1%/năm.",
            (
                "Lãi suất qua đêm liên ngân hàng bốn phẩy năm mươi hai phần trăm, kỳ hạn một tuần, bốn "
                "phẩy tám phần trăm một năm, một tháng, năm phẩy một phần trăm một năm."
            ),
        ),
        ("Đèn ngủ 1W thắp cả đêm.", "Đèn ngủ một oát thắp cả đêm."),
        ("Sợi dây dài 3M.", "Sợi dây dài ba mét."),
    ],
)
def test_banks_lend_for_weeks_and_months(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Lũy tích 5.912 ca/0 TV.", "Lũy tích năm nghìn chín trăm mười hai ca, không tử vong."),
        ("XN Dengue NS1 (+).", "xét nghiệm Dengue en ét một dương tính."),
        ("Có 750 giường KH.", "Có bảy trăm năm mươi giường kế hoạch."),
        ("Khám cho PN 40-60t.", "Khám cho phụ nữ bốn mươi đến sáu mươi tuổi."),
        ("Hội PN 5t quà cứu trợ.", "Hội phụ nữ năm tê quà cứu trợ."),
    ],
)
def test_letters_of_hospitals_by_what_stands_beside(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Cà phê Arabica +3,15 cent/lb, đạt 381,4 cent/lb.",
            (
                "Cà phê Arabica tăng ba phẩy mười lăm xen một pao, đạt ba trăm tám mươi mốt phẩy bốn xen "
                "một pao."
            ),
        ),
    ],
)
def test_an_arabica_moves_by_cents(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Tài xế bị trừ 10đ.", "Tài xế bị trừ mười điểm."),
        ("Đi muộn trừ 2đ.", "Đi muộn trừ hai điểm."),
        ("Mỗi tin nhắn bị trừ 50đ.", "Mỗi tin nhắn bị trừ năm mươi đồng."),
    ],
)
def test_few_taken_off_are_points(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Trưởng khoa hậu sản M - Bv Từ Dũ", "Trưởng khoa hậu sản em, bệnh viện Từ Dũ"),
        ("Không hạn chế tuổi đối với LHS tự túc.", "Không hạn chế tuổi đối với lưu học sinh tự túc."),
        ("một trong những hướng đổi mới ĐG", "một trong những hướng đổi mới đánh giá"),
        ("nhận hành lý tại khu ga đến T3.", "nhận hành lý tại khu ga đến tê ba."),
        ("Làm việc từ T2 đến T3.", "Làm việc từ thứ hai đến thứ ba."),
    ],
)
def test_hospitals_students_abroad_and_halls_of_an_airport(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("rơ-moóc BKS 34R - 0416.XX, đỗ", "rơ moóc biển kiểm soát ba bốn rờ không bốn một sáu ích ích, đỗ"),
        ("biển số 29E-715.xx.", "biển số hai chín e bảy một năm ích ích."),
        ("biển số 34R-0416.", "biển số ba bốn rờ không bốn một sáu."),
        ("sai số 2E-10.", "sai số hai nhân mười mũ trừ mười."),
    ],
)
def test_a_plate_may_hide_its_last_figures_behind_its_stop(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
