"""Loads of bridges, wards in a row, rates of power, letters of adverts: one case a kind."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Các xã 1, 3, 5 H.Krông Pắc.", "Các xã một, ba, năm huyện Krông Pắc."),
        ("Thôn 5 H. Cư Kuin.", "Thôn năm huyện Cư Kuin."),
        ("Lúc 5 H. Trời mưa.", "Lúc năm giờ. Trời mưa."),
    ],
)
def test_a_district_behind_numbered_places_is_no_hour(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Tải trọng cầu: 10T-16T-18T (xe thân liền).",
            "Tải trọng cầu: mười tấn, mười sáu tấn, mười tám tấn, xe thân liền.",
        ),
        ("Mã 10T-16T-18T.", "Mã mười tê, mười sáu tê, mười tám tê."),
    ],
)
def test_loads_of_three_kinds_of_lorry(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Ngưng nước P.5-6-7 Q.GV.", "Ngưng nước phường năm, sáu, bảy quận Gò Vấp."),
        ("Số nhà 5-6-7.", "Số nhà năm sáu bảy."),
        ("Điểm 5-6-8.", "Điểm năm sáu tám."),
    ],
)
def test_wards_that_dashes_list(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Giảm 9,93 điểm, tức -0,88%.",
            "Giảm chín phẩy chín mươi ba điểm, tức giảm không phẩy tám mươi tám phần trăm.",
        ),
        ("Lạnh tức -3 độ.", "Lạnh tức âm ba độ."),
    ],
)
def test_a_change_said_again_behind_that_is(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Giờ BT 1.833đ, CĐ 3.398đ, TĐ 1.190đ.",
            (
                "Giờ bình thường một nghìn tám trăm ba mươi ba đồng, cao điểm ba nghìn ba trăm chín mươi "
                "tám đồng, thấp điểm một nghìn một trăm chín mươi đồng."
            ),
        ),
        (
            "Cho thuê MB KD 120m2, cọc 3T.",
            "Cho thuê mặt bằng kinh doanh một trăm hai mươi mét vuông, cọc ba tháng.",
        ),
        ("Phân DAP TQ 13.900đ/kg.", "Phân đê a pê Trung Quốc mười ba nghìn chín trăm đồng một ki lô gam."),
        ("KLGD 28,4 triệu đv.", "khối lượng giao dịch hai mươi tám phẩy bốn triệu đơn vị."),
    ],
)
def test_letters_of_power_rates_and_adverts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
