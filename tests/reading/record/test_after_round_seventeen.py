"""Classes that the judges of the seventeenth and eighteenth rounds heard wrong or clumsy."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("điều động 4-5 xe bồn cấp nước", "điều động bốn đến năm xe bồn"),
        ("kỷ niệm Quốc khánh 2-9", "Quốc khánh ngày mùng hai tháng chín"),
        ("đến 13 giờ 19 thanh niên được đưa đến", "mười ba giờ mười chín thanh niên"),
        ("lúc 13 giờ 19 tại xã", "mười ba giờ mười chín phút tại xã"),
        ("từ ngày 08-09/10/2020", "mùng tám đến mùng chín tháng mười"),
        (
            "Khoảng 20.3oN; 109.4oE, cách",
            "hai mươi phẩy ba độ vĩ bắc, một trăm linh chín phẩy bốn độ kinh đông",
        ),
        ("giải độc đắc (dãy số 681039)", "dãy số sáu tám một, không ba chín"),
        ("ở mức 24.031 - 26.455 đồng mua vào - bán ra", "ba mươi mốt và hai mươi sáu nghìn"),
        ("1.695,2 USD/Ounce", "đô la Mỹ một ao xơ"),
    ],
)
def test_figures_are_said_by_what_they_count(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("trên địa bàn TP. Qua đó, đã tạm giữ", "trên địa bàn thành phố. Qua đó, đã tạm giữ"),
        ("trên địa bàn TP. Vinh, đã tạm giữ", "trên địa bàn thành phố Vinh, đã tạm giữ"),
        ("gọi cho mẹ của Tr. biết", "gọi cho mẹ của tê rờ biết"),
        ("xem Tr. 15 của sách", "xem trang mười lăm của sách"),
        ("các xã Ch'Ơm, Tr'Hy và Lăng", "các xã Ch'Ơm, Tr'Hy và Lăng"),
        ("Công văn số 11/SNNPTNT-CCTL về", "sở nông nghiệp và phát triển nông thôn chi cục thủy lợi về"),
        ("chi đoàn MG Sơn Trà", "chi đoàn mẫu giáo Sơn Trà"),
        ("Phó ban Thường trực BTS PG tỉnh", "ban trị sự phật giáo tỉnh"),
        ("Trước hết ĐTC nhận đơn từ chức", "Trước hết đức thánh cha nhận đơn từ chức"),
        ("vốn ĐTC năm nay", "vốn đầu tư công năm nay"),
        ("(Baonghean) - Trước tình hình", "Trước tình hình"),
    ],
)
def test_names_and_short_forms_are_said_by_their_neighbours(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)
