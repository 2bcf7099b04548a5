"""Classes that the judge of the fifteenth round heard wrong or clumsy."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "gieo sạ từ 7.11 đến trước ngày 20.11",
            "ngày mùng bảy tháng mười một đến trước ngày hai mươi tháng",
        ),
        ("xuất hiện vào ngày-11/9/2025", "vào ngày mười một tháng chín"),
        ("chị L. H (SN 1959)", "chị lờ hát, sinh năm"),
        ("Giải thưởng Hồ Chí Minh 2000, do tuổi cao", "Giải thưởng Hồ Chí Minh năm hai nghìn, do tuổi cao"),
    ],
)
def test_days_years_and_initials(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("thắng ván mở màn (25/19)", "thắng ván mở màn, hai mươi lăm mười chín"),
        ("thua ở ván 2 và ván 3 (13/25, 18/25)", "ván ba, mười ba hai mươi lăm, mười tám hai mươi lăm"),
        ("HA Gia Lai - B. Bình Dương 1-1", "Hoàng Anh Gia Lai, Becamex Bình Dương một một"),
        ("nhà có 2 sào (1/5 diện tích)", "hai sào, một phần năm diện tích"),
    ],
)
def test_points_of_sets_and_sides(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("200kg phân NPK 20-5-6 kết hợp", "en pê ca hai mươi, năm, sáu kết hợp"),
        ("60 mg/kg/ngày", "sáu mươi mi li gam một ki lô gam một ngày"),
        ("150.000đ/ năm/ bé", "một trăm năm mươi nghìn đồng một năm một bé"),
        ("mức 13,2 gram/lít (g/l) và", "mười ba phẩy hai gam một lít và"),
        ("Kênh AM 610Khz", "sáu trăm mười ki lô héc"),
        ("Các giống NN4B, 13/2, X21", "en en bốn bê, mười ba trên hai, ích hai mươi mốt"),
    ],
)
def test_doses_rates_and_kinds_of_rice(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("thông báo số 1791/Viwaco-KD", "một nghìn bảy trăm chín mươi mốt Viwaco"),
        ("thông báo số 106/TB-TCĐBVN với", "tổng cục đường bộ Việt Nam với"),
        ("Cầu Vĩ trên ĐT. 923", "trên đường tỉnh chín trăm hai mươi ba"),
    ],
)
def test_offices_and_roads(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)
