"""Classes that the judge of the twenty-fourth round heard wrong or clumsy."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Tôm thẻ Đồng/kg | 91,500 | --", "Tôm thẻ Đồng một ki lô gam, chín mươi mốt nghìn năm trăm"),
        (
            "Tỷ giá USD | 26,255 | 26,260",
            "Tỷ giá đô la Mỹ, hai mươi sáu nghìn hai trăm năm mươi lăm, hai mươi sáu nghìn hai trăm sáu mươi",
        ),
        ("dài 10 cm (3.9-5.9 in)", "dài mười xen ti mét, ba phẩy chín đến năm phẩy chín in"),
        ("ngày 3.9 in tờ rơi", "ngày mùng ba tháng chín in tờ rơi"),
        (
            "giữa lòng thành phố mang tên An Nhiên - dự án mới",
            "giữa lòng thành phố mang tên An Nhiên, dự án mới",
        ),
        ("quan hệ giữa Việt Nam - Lào", "quan hệ giữa Việt Nam và Lào"),
        ("bập bênh, v. v. trong sân", "bập bênh, vân vân trong sân"),
        ("30.05 này, khán giả sẽ có dịp", "ngày ba mươi tháng năm này, khán giả sẽ có dịp"),
        ("F1 của BN12255", "ép một của bệnh nhân một hai hai năm năm"),
    ],
)
def test_cells_of_prices_sides_and_patients(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
