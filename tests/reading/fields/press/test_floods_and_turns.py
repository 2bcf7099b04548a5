"""Reports of floods, numbered turns before their day, forms of sides."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("hàng trăm ha hoa màu", "hàng trăm héc ta hoa màu"),
        ("ngập hàng chục ha.", "ngập hàng chục héc ta."),
        ("mỗi ha thu 5 tấn", "mỗi héc ta thu năm tấn"),
        ("cười ha ha", "cười ha ha"),
        ("một tràng ha ha", "một tràng ha ha"),
    ],
)
def test_hectares_are_known_by_the_word_that_counts_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "HIỆP THƯƠNG LẦN 1 - 05/12/2025",
            "HIỆP THƯƠNG LẦN một, ngày mùng năm tháng mười hai năm hai nghìn không trăm hai mươi lăm",
        ),
        ("Đợt 2 - 5/12", "Đợt hai, ngày mùng năm tháng mười hai"),
        ("từ 1 - 5/12", "từ ngày mùng một đến mùng năm tháng mười hai"),
        ("từ ngày 18-19/5", "từ ngày mười tám đến mười chín tháng năm"),
        ("đạt cao điểm vào 12/6.", "đạt cao điểm vào ngày mười hai tháng sáu."),
        ("Ngày Đại lệ 20/10", "Ngày Đại lệ hai mươi tháng mười"),
        ("tỷ lệ 1/3", "tỷ lệ một phần ba"),
        (
            "30/09/2024 Không khí lạnh tràn về",
            "ngày ba mươi tháng chín năm hai nghìn không trăm hai mươi tư, Không khí lạnh tràn về",
        ),
    ],
)
def test_a_number_before_a_day_and_a_day_before_its_news(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("2 | CAHN | 7 | H T T", "hai, công an Hà Nội, bảy, hòa, thắng, thắng"),
        ("3 | Bình Dương | 6 | T T B", "ba, Bình Dương, sáu, thắng, thắng, thua"),
        ("Đáp án | T", "Đáp án, tê"),
    ],
)
def test_the_form_of_a_side_is_said_match_by_match(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Công ty TNHH TM DV Sao Việt", "Công ty trách nhiệm hữu hạn thương mại dịch vụ Sao Việt"),
        ("theo Zing.vn", "theo zing chấm vê nờ"),
    ],
)
def test_firms_and_sites_are_known_by_their_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
