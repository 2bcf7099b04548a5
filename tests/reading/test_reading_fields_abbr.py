"""Short forms by their field: one sense within a text, names made of known parts, forms of many fields."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "ĐD Nguyễn Thị Hoa, khoa Nội; lớp ĐD K12 học tại bệnh viện",
            "điều dưỡng Nguyễn Thị Hoa, khoa Nội; lớp điều dưỡng ca mười hai học tại bệnh viện",
        ),
        ("Bác sĩ và điều dưỡng có mặt, 2 ĐD ở lại", "Bác sĩ và điều dưỡng có mặt, hai điều dưỡng ở lại"),
        (
            "Thí sinh đạt điểm cao, TS nộp hồ sơ trước",
            "Thí sinh đạt điểm cao, thí sinh nộp hồ sơ trước",
        ),
        ("Chuyến tàu HQ 561 cập cảng", "Chuyến tàu hát quy năm trăm sáu mươi mốt cập cảng"),
        ("nâng cao HQ sử dụng đất", "nâng cao hiệu quả sử dụng đất"),
        ("HS lớp 5 nộp HS nhập học", "học sinh lớp năm nộp hồ sơ nhập học"),
        ("Vườn QG PNKB", "Vườn quốc gia Phong Nha Kẻ Bàng"),
        (
            "BCHQS tỉnh giao quân, BCHQS xã tiễn",
            "bộ chỉ huy quân sự tỉnh giao quân, ban chỉ huy quân sự xã tiễn",
        ),
        ("ĐBP Sơn Trà; đường ĐBP", "đồn biên phòng Sơn Trà; đường Điện Biên Phủ"),
        ("an toàn TP tại TP Huế", "an toàn thực phẩm tại thành phố Huế"),
    ],
)
def test_a_short_form_of_several_senses_has_the_sense_that_its_text_tells(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
