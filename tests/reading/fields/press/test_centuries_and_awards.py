"""Years behind measures and awards, centuries in brackets, Sundays of the church, dictionaries."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Dân số từ 22.000 (1965) tăng lên 45.000 (1975).",
            (
                "Dân số từ hai mươi hai nghìn, năm một nghìn chín trăm sáu mươi lăm, tăng lên bốn "
                "mươi lăm nghìn, năm một nghìn chín trăm bảy mươi lăm."
            ),
        ),
        (
            "Tỷ lệ biết chữ là 98% (2019), tuổi thọ 73,5 (2020).",
            (
                "Tỷ lệ biết chữ là chín mươi tám phần trăm, năm hai nghìn không trăm mười chín, "
                "tuổi thọ bảy mươi ba phẩy năm, năm hai nghìn không trăm hai mươi."
            ),
        ),
        (
            "Mật độ 290 người/km2 (2021).",
            ("Mật độ hai trăm chín mươi người một ki lô mét vuông, năm hai nghìn không trăm hai mươi mốt."),
        ),
        (
            "Giá 22.000 (1 kg), mua 3.000 (2 cái).",
            "Giá hai mươi hai nghìn, một ki lô gam, mua ba nghìn, hai cái.",
        ),
    ],
)
def test_a_year_in_a_bracket_behind_a_measure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Ông nhận Nobel Văn học 1982; bà nhận Pulitzer 2016; Booker 1989.",
            (
                "Ông nhận Nobel Văn học năm một nghìn chín trăm tám mươi hai; bà nhận Pulitzer năm "
                "hai nghìn không trăm mười sáu; Booker năm một nghìn chín trăm tám mươi chín."
            ),
        ),
        (
            "Anh giành Oscar 1994, em gái mua xe 2000 đồng.",
            "Anh giành Oscar năm một nghìn chín trăm chín mươi tư, em gái mua xe hai nghìn đồng.",
        ),
        (
            "Việt Nam hội nhập khu vực (ASEAN 1995, WTO 2007, CPTPP 2018).",
            (
                "Việt Nam hội nhập khu vực, asean năm một nghìn chín trăm chín mươi lăm, vê kép tê "
                "ô năm hai nghìn không trăm linh bảy, xê pê tê pê pê năm hai nghìn không trăm mười "
                "tám."
            ),
        ),
        (
            "Các sự kiện phức tạp (Tây Nguyên 2001, 2004; Mường Nhé 2011; Cư Kuin 2023).",
            (
                "Các sự kiện phức tạp, Tây Nguyên năm hai nghìn không trăm linh một, năm hai nghìn "
                "không trăm linh bốn; Mường Nhé năm hai nghìn không trăm mười một; Cư Kuin năm hai "
                "nghìn không trăm hai mươi ba."
            ),
        ),
        (
            "Cao Đài ra đời 1926 tại Tây Ninh.",
            "Cao Đài ra đời năm một nghìn chín trăm hai mươi sáu tại Tây Ninh.",
        ),
        (
            "Nhà máy xây dựng 2000 căn ở Đông Anh.",
            "Nhà máy xây dựng hai nghìn căn ở Đông Anh.",
        ),
        (
            "Các máy (Canon 2000 chiếc, HP 1900 chiếc).",
            "Các máy, Canon hai nghìn chiếc, hát pê một nghìn chín trăm chiếc.",
        ),
    ],
)
def test_awards_and_lists_of_events_have_their_years(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Lý – Trần (XI-XIV): Phật giáo cực thịnh.",
            "Lý, Trần, mười một đến mười bốn: Phật giáo cực thịnh.",
        ),
        (
            "Hậu Lê (XV - XIX), thời Lý (XI – XIII).",
            "Hậu Lê, mười lăm đến mười chín, thời Lý, mười một đến mười ba.",
        ),
        (
            "chứng khoán VIX (VIX).",
            "chứng khoán vê i ích, vê i ích.",
        ),
    ],
)
def test_centuries_in_brackets(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "CN I Mùa Chay, giáo xứ có thánh lễ lúc 5h và 17h.",
            "chúa nhật một Mùa Chay, giáo xứ có thánh lễ lúc năm giờ và mười bảy giờ.",
        ),
        (
            "Chúa nhật I Mùa Chay, Chúa nhật XXX Thường Niên.",
            "Chúa nhật một Mùa Chay, Chúa nhật ba mươi Thường Niên.",
        ),
        (
            "Trao HH 40 năm tuổi Đảng cho 3 đảng viên.",
            "Trao huy hiệu bốn mươi năm tuổi Đảng cho ba đảng viên.",
        ),
        (
            "Đảng viên VNQDĐ tham gia khởi nghĩa Yên Bái.",
            "Đảng viên Việt Nam quốc dân đảng tham gia khởi nghĩa Yên Bái.",
        ),
        (
            "Thành công, lập VNDCCH.",
            "Thành công, lập Việt Nam dân chủ cộng hòa.",
        ),
    ],
)
def test_sundays_and_badges(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Alexandre de Rhodes soạn từ điển Việt – Bồ – La, đặt nền móng.",
            "Alexandre de Rhodes soạn từ điển Việt, Bồ, La, đặt nền móng.",
        ),
        (
            "Đi từ Hà Nội - Huế, xe chạy từ Vinh – Huế.",
            "Đi từ Hà Nội đến Huế, xe chạy từ Vinh đến Huế.",
        ),
        (
            "Bình đẳng giữa các dân tộc – thể hiện trong Hiến pháp.",
            "Bình đẳng giữa các dân tộc, thể hiện trong Hiến pháp.",
        ),
        (
            "Quan hệ giữa các nước ASEAN - Trung Quốc; hợp tác giữa nhà trường - gia đình.",
            "Quan hệ giữa các nước asean và Trung Quốc; hợp tác giữa nhà trường và gia đình.",
        ),
    ],
)
def test_what_a_dictionary_joins_is_no_way(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Tiểu học là 25-30, THCS là 35-40 em một lớp.",
            ("Tiểu học là hai mươi lăm đến ba mươi, trung học cơ sở là ba mươi lăm đến bốn mươi em một lớp."),
        ),
        (
            "Kết quả hiệp một là 25-30, hiệp hai là 28-26.",
            "Kết quả hiệp một là hai mươi lăm ba mươi, hiệp hai là hai mươi tám hai mươi sáu.",
        ),
        (
            "Bán được > 10,000 lượt/ngày.",
            "Bán được trên mười nghìn lượt một ngày.",
        ),
    ],
)
def test_marks_of_classes_are_no_score(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
