"""What the mass reading of health, school, office and court texts taught, by class: written → spoken."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader
from tests.reading_pairs import sound

READER = Reader()

ROUND_10 = [
    ("Trường mầm non Vàng Anh (Q.5), từ năm nay", "Trường mầm non Vàng Anh, quận năm, từ năm nay"),
    ("Bón phân NPK (kg/hố)", "Bón phân en pê ca, ki lô gam trên một hố"),
    (
        "Liều dùng (ml/lần), đơn giá (đ/kWh)",
        "Liều dùng, mi li lít trên một lần, đơn giá, đồng trên một ki lô oát giờ",
    ),
    ("thuộc nhóm IB, IIB", "thuộc nhóm một bê, hai bê"),
    ("Vườn QG PNKB", "Vườn quốc gia Phong Nha Kẻ Bàng"),
    ("ứng dụng VneID", "ứng dụng vê en e i đê"),
    ("đang học ĐD cao đẳng", "đang học điều dưỡng cao đẳng"),
    (
        "Bảng B: 1. Việt Nam (16), 2. Lào (15), 3. Thái Lan (9)",
        "Bảng bê: một, Việt Nam, mười sáu; hai, Lào, mười lăm; ba, Thái Lan, chín",
    ),
    ("từ ngày 1, 2. Hà Nội có mưa", "từ ngày một, hai. Hà Nội có mưa"),
    (
        "BMI = cân nặng (kg) / [chiều cao (m)]2",
        "bê em i bằng cân nặng, ki lô gam, chia cho, chiều cao, mét, bình phương",
    ),
]


@pytest.mark.parametrize(("written", "spoken"), ROUND_10)
def test_what_round_10_found_is_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)
