"""Lives, ages, wars and years of books in a bracket, between commas and by the moon."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Nguyễn Trãi (1380 – 1442), tên tự là Ức Trai",
            (
                "Nguyễn Trãi, sinh năm một nghìn ba trăm tám mươi, mất năm một nghìn bốn trăm bốn mươi hai, "
                "tên tự là Ức Trai"
            ),
        ),
        (
            "Nhạc sĩ Văn Cao (1923 - 1995) quê ở Nam Định.",
            (
                "Nhạc sĩ Văn Cao, sinh năm một nghìn chín trăm hai mươi ba, mất năm một nghìn chín trăm chín "
                "mươi lăm, quê ở Nam Định."
            ),
        ),
        (
            "-Đỗ Nhuận (1922 - 1991) là một nhạc sĩ.",
            (
                "Đỗ Nhuận, sinh năm một nghìn chín trăm hai mươi hai, mất năm một nghìn chín trăm chín mươi "
                "mốt, là một nhạc sĩ."
            ),
        ),
        (
            "Nguyễn Du (1765 - 1820) là đại thi hào.",
            ("Nguyễn Du, một nghìn bảy trăm sáu mươi lăm đến một nghìn tám trăm hai mươi, là đại thi hào."),
        ),
        (
            "Kỷ niệm 100 năm ngày sinh nhạc sĩ Văn Cao (1923 - 2023)",
            (
                "Kỷ niệm một trăm năm ngày sinh nhạc sĩ Văn Cao, một nghìn chín trăm hai mươi ba đến hai "
                "nghìn không trăm hai mươi ba"
            ),
        ),
    ],
)
def test_a_life_in_a_bracket_says_born_and_died_where_a_person_is_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "được hình thành từ thời hậu Lê (1428 - 1527).",
            (
                "được hình thành từ thời hậu Lê, từ năm một nghìn bốn trăm hai mươi tám đến năm một nghìn "
                "năm trăm hai mươi bảy."
            ),
        ),
        (
            "trong thời kỳ kháng chiến chống thực dân Pháp (1946 -1954).",
            (
                "trong thời kỳ kháng chiến chống thực dân Pháp, từ năm một nghìn chín trăm bốn mươi sáu đến "
                "năm một nghìn chín trăm năm mươi tư."
            ),
        ),
        (
            "là tiền thời nhà Đinh (968 – 980).",
            "là tiền thời nhà Đinh, từ năm chín trăm sáu mươi tám đến năm chín trăm tám mươi.",
        ),
    ],
)
def test_an_age_or_a_war_in_a_bracket_has_its_years_from_and_to(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Hai năm sau khi chính thức được công nhận, 1888, Benz chế tạo đúng 3 chiếc xe.",
            (
                "Hai năm sau khi chính thức được công nhận, năm một nghìn tám trăm tám mươi tám, Benz chế "
                "tạo đúng ba chiếc xe."
            ),
        ),
        (
            "Misgurnus anguillicaudatus Cantor, 1842, phân bố chủ yếu ở một số quốc gia",
            (
                "Misgurnus anguillicaudatus Cantor, năm một nghìn tám trăm bốn mươi hai, phân bố chủ yếu ở "
                "một số quốc gia"
            ),
        ),
    ],
)
def test_a_number_between_commas_among_words_is_a_year(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Năm Kỉ mùi 1739, ông đỗ Hoàng giáp.",
            "Năm Kỉ mùi, năm một nghìn bảy trăm ba mươi chín, ông đỗ Hoàng giáp.",
        ),
        (
            "Năm sinh Bính Thìn 1916 – Tân Mùi 1991 Tỉnh thành Quảng Nam",
            (
                "Năm sinh Bính Thìn, năm một nghìn chín trăm mười sáu, Tân Mùi, năm một nghìn chín trăm chín "
                "mươi mốt Tỉnh thành Quảng Nam"
            ),
        ),
        (
            "Năm sinh Đinh Mão 1807- Bính Dần 1866",
            (
                "Năm sinh Đinh Mão, năm một nghìn tám trăm linh bảy, Bính Dần, năm một nghìn tám trăm sáu "
                "mươi sáu"
            ),
        ),
        (
            "đón Tết Bính Ngọ 2026, Xuân Giáp Thìn 2024",
            (
                "đón Tết Bính Ngọ hai nghìn không trăm hai mươi sáu, Xuân Giáp Thìn hai nghìn không trăm hai "
                "mươi tư"
            ),
        ),
        (
            "Thời kì – Triều Lê Sơ (1428-1527)",
            (
                "Thời kì, Triều Lê Sơ, từ năm một nghìn bốn trăm hai mươi tám đến năm một nghìn năm trăm hai "
                "mươi bảy"
            ),
        ),
        (
            "niên hiệu Vĩnh Hựu (1735-1739) đời Lê Ý tông.",
            (
                "niên hiệu Vĩnh Hựu, từ năm một nghìn bảy trăm ba mươi lăm đến năm một nghìn bảy trăm ba "
                "mươi chín, đời Lê Ý tông."
            ),
        ),
        (
            "đời Hùng vương (năm 1879 tr.CN) đến hết",
            "đời Hùng vương, năm một nghìn tám trăm bảy mươi chín trước công nguyên, đến hết",
        ),
        (
            "Đơn cử, ngày 26 tháng chạp (7.2), chặng TP.HCM - Hà Nội",
            (
                "Đơn cử, ngày hai mươi sáu tháng chạp, ngày mùng bảy tháng hai, chặng thành phố Hồ Chí Minh, "
                "Hà Nội"
            ),
        ),
    ],
)
def test_the_year_of_the_sun_stands_beside_that_of_the_moon(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "(2) LÊ HỒNG PHONG (1902 – 1942) Là người lập nên nhóm Tâm Tâm Xã",
            (
                "hai, LÊ HỒNG PHONG, sinh năm một nghìn chín trăm linh hai, mất năm một nghìn chín trăm bốn "
                "mươi hai, Là người lập nên nhóm Tâm Tâm Xã"
            ),
        ),
        (
            "28 Tháng Ba, 2024, 07:02:29 pm",
            (
                "hai mươi tám Tháng Ba, năm hai nghìn không trăm hai mươi tư, bảy giờ hai phút hai mươi chín "
                "giây tối"
            ),
        ),
        (
            "một số bản Nôm như Liễu Văn Đường (1866, 1871), Duy Minh Thị (1872)",
            (
                "một số bản Nôm như Liễu Văn Đường, năm một nghìn tám trăm sáu mươi sáu, năm một nghìn tám "
                "trăm bảy mươi mốt, Duy Minh Thị, năm một nghìn tám trăm bảy mươi hai"
            ),
        ),
        (
            "- 1766: Nguyễn Du ra đời.",
            "năm một nghìn bảy trăm sáu mươi sáu: Nguyễn Du ra đời.",
        ),
        (
            "1945: Cách mạng tháng Tám thành công",
            "năm một nghìn chín trăm bốn mươi lăm: Cách mạng tháng Tám thành công",
        ),
    ],
)
def test_years_of_books_and_chronicles_are_years(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Lễ hội diễn ra trong 3 ngày 6, 7 và 8 tháng Giêng.",
            "Lễ hội diễn ra trong ba ngày mùng sáu, mùng bảy và mùng tám tháng Giêng.",
        ),
    ],
)
def test_the_last_of_several_days_of_the_moon_is_a_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "1. Hội chùa Hương (6 tháng Giêng)",
            "một, Hội chùa Hương, mùng sáu tháng Giêng",
        ),
        (
            "2. Hội đền Gióng (6 - 8 tháng Giêng)",
            "hai, Hội đền Gióng, mùng sáu đến mùng tám tháng Giêng",
        ),
    ],
)
def test_days_of_a_named_month_in_the_bracket_of_a_feast_are_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "diễn ra vào hôm qua (14 - 2) Ủy ban",
            "diễn ra vào hôm qua, ngày mười bốn tháng hai, Ủy ban",
        ),
        (
            "vào rạng sáng 13 - 2 mất đi ít nhiều",
            "vào rạng sáng mười ba tháng hai mất đi ít nhiều",
        ),
        (
            "sáng 9 - 12 người dân",
            "sáng chín đến mười hai người dân",
        ),
        (
            "Từ 20 đến 25-8: các trường ĐH công bố",
            "Từ ngày hai mươi đến ngày hai mươi lăm tháng tám: các trường đại học công bố",
        ),
    ],
)
def test_a_day_with_blanks_around_its_dash_is_a_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
