"""Classes that the judge of the sixteenth round heard wrong or clumsy."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("theo tỷ lệ 5/1 (đối với trẻ) hoặc 15/2 (đối với người lớn)", "hoặc mười lăm trên hai"),
        ("xong trước 15-5 năm nay", "xong trước ngày mười lăm tháng năm năm nay"),
        ("đã thua chủ nhà Trung Quốc 0,5 - 3,5 trong trận", "không phẩy năm, ba phẩy năm trong trận"),
        ("loại Boeing 747- 400 và", "Boeing bảy trăm bốn mươi bảy bốn trăm và"),
        ("giá mua – bán vàng là 41,23-41,43 triệu đồng", "hai mươi ba và bốn mươi mốt phẩy"),
        ("1 ½ gói mỗi lần", "một gói rưỡi mỗi lần"),
        ("khóa I – 2023, sẽ khai giảng", "khóa một, năm hai nghìn không trăm hai mươi ba, sẽ"),
        ("(7,69 UScent/ kWh)", "bảy phẩy sáu mươi chín xen Mỹ một ki lô oát giờ"),
    ],
)
def test_figures_follow_their_neighbours(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("gồm có 15 Đ/c. Đ/c Lê Vĩnh Tây", "gồm có mười lăm đồng chí. đồng chí Lê Vĩnh Tây"),
        ("trạm Bà Nhen, TT Cái Tắc, huyện Châu Thành A", "trạm Bà Nhen, thị trấn Cái Tắc, huyện"),
        ("HOA LAN nở", "HOA LAN nở"),
        ("NAM CAO(1915-1951), ông tên là", "NAM CAO, một nghìn chín trăm mười lăm đến"),
        ("Nghị quyết số 1663/NQ-UBTVQH15 về", "ủy ban thường vụ quốc hội mười lăm về"),
        ("Nguyễn Thị Lụa (ảnh) mang về", "Nguyễn Thị Lụa mang về"),
        ("khu vực từ Thanh Hóa-Quảng Bình có mưa", "khu vực từ Thanh Hóa đến Quảng Bình có mưa"),
        ("đường Thanh Hóa-Quảng Bình", "đường Thanh Hóa Quảng Bình"),
    ],
)
def test_names_and_offices_follow_their_neighbours(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)
