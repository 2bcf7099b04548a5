"""Sport, courts, timetables, feasts and lives: lines of the press that were once read less well, by class."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Hà Nội - 02437912345 TP. Hồ Chí Minh - 02839912345 MekongFM - 02838312345",
            (
                "Hà Nội, không hai bốn, ba bảy chín một, hai ba bốn năm, thành phố Hồ Chí Minh, "
                "không hai tám, ba chín chín một, hai ba bốn năm, Mekong ép em, không hai tám, "
                "ba tám ba một, hai ba bốn năm"
            ),
        ),
        (
            "Đặt Tour 24/24 - 0462.82.88.11",
            "Đặt Tour hai mươi tư trên hai mươi tư, không bốn sáu hai, tám hai, tám tám, một một",
        ),
    ],
)
def test_what_follows_a_telephone_number_is_parted_from_it(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            (
                "CSGT cấm xe lưu thông trên đường Lê Duẩn, đoạn từ Nam Kỳ Khởi Nghĩa - Pasteur và Pasteur - "
                "Công xã Paris (phường Sài Gòn)."
            ),
            (
                "cảnh sát giao thông cấm xe lưu thông trên đường Lê Duẩn, đoạn từ Nam Kỳ Khởi Nghĩa đến "
                "Pasteur và Pasteur đến Công xã Paris, phường Sài Gòn."
            ),
        ),
        (
            "Tổng cộng quà từ ông Nguyễn Văn An - Chủ tịch Hội và bà Lan.",
            "Tổng cộng quà từ ông Nguyễn Văn An, Chủ tịch Hội và bà Lan.",
        ),
        (
            "xuất phát lúc 7 giờ sáng từ cảng Sài Gòn – Hiệp Phước đi Côn Đảo.",
            "xuất phát lúc bảy giờ sáng từ cảng Sài Gòn, Hiệp Phước đi Côn Đảo.",
        ),
    ],
)
def test_a_stretch_of_a_street_goes_from_and_to(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "SE1 19h00 3h45 SE2 19h00 3h51 Chạy bình thường",
            (
                "ét e một, mười chín giờ, ba giờ bốn mươi lăm phút, ét e hai, mười chín giờ, ba giờ năm mươi "
                "mốt phút Chạy bình thường"
            ),
        ),
        (
            "2.SE3/SE4, SE5/SE6 giữa Hà Nội - Sài Gòn và ngược lại",
            "hai, ét e ba, ét e bốn, ét e năm, ét e sáu giữa Hà Nội và Sài Gòn và ngược lại",
        ),
    ],
)
def test_trains_in_a_row_are_parted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "- Nước suối+ khăn lạnh",
            "Nước suối, khăn lạnh",
        ),
    ],
)
def test_a_plus_glued_to_a_word_lists(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            ("tại căn nhà 4 tầng (chuyên sản xuất dao kéo) số 1133/51, đường 3/2, phường 6, quận 11, TPHCM."),
            (
                "tại căn nhà bốn tầng, chuyên sản xuất dao kéo, số một một ba ba trên năm mươi mốt, đường ba "
                "tháng hai, phường sáu, quận mười một, thành phố Hồ Chí Minh."
            ),
        ),
    ],
)
def test_a_street_called_after_a_feast_is_no_house(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "thụ lý số: 276/2017/TLPT- DS ngày 14 tháng 11 năm 2017",
            (
                "thụ lý số: hai trăm bảy mươi sáu năm hai nghìn không trăm mười bảy thụ lý phúc thẩm dân sự "
                "ngày mười bốn tháng mười một năm hai nghìn không trăm mười bảy"
            ),
        ),
        (
            "du khách sẵn sàng chi trả 639 HK$ (tương đương 1.890.000 đồng)",
            (
                "du khách sẵn sàng chi trả sáu trăm ba mươi chín đô la Hồng Kông, tương đương một triệu tám "
                "trăm chín mươi nghìn đồng"
            ),
        ),
        (
            "Câu lạc bộ Thể thao dân tộc Trường PTDT Nội trú Bắc Kạn.",
            "Câu lạc bộ Thể thao dân tộc Trường phổ thông dân tộc Nội trú Bắc Kạn.",
        ),
    ],
)
def test_short_forms_of_courts_and_money_have_their_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            'khép lại cuộc đua "1-2" ấn tượng.',
            "khép lại cuộc đua một hai ấn tượng.",
        ),
    ],
)
def test_a_quoted_pair_is_no_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "để thu 50.000 đồng/ 1 triệu đồng tiền cá cược đá gà.",
            "để thu năm mươi nghìn đồng trên một triệu đồng tiền cá cược đá gà.",
        ),
    ],
)
def test_so_much_of_a_million(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
