"""Tests of the school year and vaccines of herds, as clerks shorten them."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "KT GKI tuần 9; đề thi CKII môn Toán 8",
            "kiểm tra giữa kỳ một tuần chín; đề thi cuối kỳ hai môn Toán tám",
        ),
        (
            "bác sĩ CKII Nguyễn Văn A",
            "bác sĩ chuyên khoa hai Nguyễn Văn A",
        ),
    ],
)
def test_tests_within_a_year_are_told_from_grades_of_doctors(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "dịch tả lợn CP: 12 hộ; tiêm VX LMLM 2.000 liều",
            "dịch tả lợn châu Phi: mười hai hộ; tiêm vắc xin lở mồm long móng hai nghìn liều",
        ),
        (
            "Công ty CP Giống cây trồng",
            "Công ty cổ phần Giống cây trồng",
        ),
    ],
)
def test_diseases_and_vaccines_of_herds_are_said_in_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "SGK bộ KNTT, CTST, CD",
            "sách giáo khoa bộ kết nối tri thức, chân trời sáng tạo, cánh diều",
        ),
    ],
)
def test_sets_of_textbooks_are_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
