"""Old uprisings, changes in brackets, days with a sign between them."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "kỷ niệm 1984 năm cuộc khởi nghĩa Hai Bà Trưng (40-2024), quận mở hội",
            (
                "kỷ niệm một nghìn chín trăm tám mươi tư năm cuộc khởi nghĩa Hai Bà Trưng, từ năm bốn "
                "mươi đến năm hai nghìn không trăm hai mươi tư, quận mở hội"
            ),
        ),
        (
            "Cuộc khởi nghĩa của Hai Bà Trưng (năm 40-43 sau Công nguyên) chống quân Hán",
            (
                "Cuộc khởi nghĩa của Hai Bà Trưng, từ năm bốn mươi đến năm bốn mươi ba sau công "
                "nguyên, chống quân Hán"
            ),
        ),
        (
            "Khởi nghĩa Bà Triệu (năm 248) ở Phú Điền",
            "Khởi nghĩa Bà Triệu, năm hai trăm bốn mươi tám, ở Phú Điền",
        ),
        (
            "khởi nghĩa Lam Sơn (140 - 200 người); Trường Hai Bà Trưng (45 lớp)",
            (
                "khởi nghĩa Lam Sơn, một trăm bốn mươi đến hai trăm người; Trường Hai Bà Trưng, bốn "
                "mươi lăm lớp"
            ),
        ),
    ],
)
def test_an_uprising_lasts_from_year_to_year_and_has_its_jubilee(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "đạt 68,5 tạ/ha (+1,2 tạ/ha), sản lượng 12 tấn (-3 tấn)",
            (
                "đạt sáu mươi tám phẩy năm tạ một héc ta, tăng một phẩy hai tạ một héc ta, sản lượng "
                "mười hai tấn, giảm ba tấn"
            ),
        ),
        (
            "Nhiệt độ 12 độ (-2 độ); thuê 2 xe (+1 xe dự bị); 5 V (-5 V)",
            "Nhiệt độ mười hai độ, âm hai độ; thuê hai xe, cộng một xe dự bị; năm vôn, âm năm vôn",
        ),
    ],
)
def test_the_same_unit_in_a_bracket_is_a_change(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("diễn 20h, 15 & 16/8", "diễn hai mươi giờ, ngày mười lăm và mười sáu tháng tám"),
        (
            "các ngày 15, 16 & 17/8/2025",
            "các ngày mười lăm, mười sáu và mười bảy tháng tám năm hai nghìn không trăm hai mươi lăm",
        ),
        (
            "áp lực 15 & 16/8; kiệt 12 & 13/5",
            "áp lực mười lăm và ngày mười sáu tháng tám; kiệt mười hai và ngày mười ba tháng năm",
        ),
    ],
)
def test_two_days_of_one_month_may_have_a_sign_between_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Thi: Văn (8h), chiều NN (14h)", "Thi: Văn, tám giờ, chiều ngoại ngữ, mười bốn giờ"),
        ("Văn phòng Sở NN họp", "Văn phòng Sở nông nghiệp họp"),
        ("SV ngành TY, BVTV thực tập", "sinh viên ngành thú y, bảo vệ thực vật thực tập"),
    ],
)
def test_foreign_languages_of_an_examination_are_no_farming(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
