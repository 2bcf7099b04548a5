"""Names of files, times of machines, sums of English pages, equations: what suites of others showed."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Mẫu đơn: mau_don.docx.", "Mẫu đơn: mau don chấm đê ô xê ích."),
        ("Bảng giá ở tệp gia-32.jpg nhé.", "Bảng giá ở tệp gia ba mươi hai chấm gi pê giê nhé."),
        ("Tải mau.zip về máy.", "Tải mau chấm zip về máy."),
        ("Gửi mau.docx, rồi chờ.Mai lấy.", "Gửi mau chấm đê ô xê ích, rồi chờ. Mai lấy."),
        ("Tài liệu PDF có ở xã.", "Tài liệu pê đê ép có ở xã."),
    ],
)
def test_the_ending_of_a_file_is_said_behind_its_dot(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Bản tin 2026-03-11T14:22:03Z.",
            (
                "Bản tin ngày mười một tháng ba năm hai nghìn không trăm hai mươi sáu,"
                " mười bốn giờ hai mươi hai phút ba giây giờ quốc tế."
            ),
        ),
        (
            "Từ 2026-03-11T07:30+07:00 có mưa.",
            "Từ ngày mười một tháng ba năm hai nghìn không trăm hai mươi sáu, bảy giờ ba mươi phút có mưa.",
        ),
        (
            "Ngày 2026-03-11 họp.",
            "Ngày mười một tháng ba năm hai nghìn không trăm hai mươi sáu họp.",
        ),
    ],
)
def test_the_time_that_a_machine_joins_to_its_date_is_a_time(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("lúc 12:00:00 giây", "lúc mười hai giờ không phút không giây"),
        ("lúc 7:05:00 giây", "lúc bảy giờ năm phút không giây"),
        ("lúc 7:05:09 giây", "lúc bảy giờ năm phút chín giây"),
        ("lúc 7:05:00 sáng", "lúc bảy giờ năm phút sáng"),
    ],
)
def test_seconds_of_nought_are_said_where_their_word_stands(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Vốn hóa đạt $1.25B.", "Vốn hóa đạt một phẩy hai mươi lăm tỷ đô la."),
        ("Quỹ huy động $500M trong năm.", "Quỹ huy động năm trăm triệu đô la trong năm."),
        ("Doanh thu 2,5B USD.", "Doanh thu hai phẩy năm tỷ đô la Mỹ."),
        ("Phòng 5B ở tầng năm.", "Phòng năm bê ở tầng năm."),
        ("Giá $5 một cái.", "Giá năm đô la một cái."),
    ],
)
def test_letters_of_english_sums_are_millions_and_billions(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Tỷ giá EUR/USD tăng.", "Tỷ giá ơ rô trên đô la Mỹ tăng."),
        ("Cặp USD/JPY giảm.", "Cặp đô la Mỹ trên yên Nhật giảm."),
        ("Giá 25.400 VND/USD.", "Giá hai mươi lăm nghìn bốn trăm đồng một đô la Mỹ."),
    ],
)
def test_a_pair_of_currencies_is_the_one_over_the_other(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("1/2 - 1/3 = 1/6", "một phần hai trừ một phần ba bằng một phần sáu"),
        ("1/3 - 1/2 = -1/6", "một phần ba trừ một phần hai bằng âm một phần sáu"),
        ("2/5 = 4/10", "hai phần năm bằng bốn trên mười"),
        ("3/4 = 75%", "ba phần tư bằng bảy mươi lăm phần trăm"),
        ("Nghỉ 30/4 - 1/5", "Nghỉ ba mươi tháng tư và mùng một tháng năm"),
        ("z = 5 - 2i", "dét bằng năm trừ hai i"),
        ("y = 1 - 2sin x", "y bằng một trừ hai sin ích"),
        ("Cỡ = 5 - 20 cái", "Cỡ bằng năm đến hai mươi cái"),
    ],
)
def test_fractions_and_terms_of_an_equation_are_reckoned(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("CO2 + H2O → H2CO3", "xê ô hai cộng hát hai ô, hát hai xê ô ba"),
        ("Quy hoạch: KCN + CCN", "Quy hoạch: khu công nghiệp, cụm công nghiệp"),
        ("tính ln(2)", "tính ln, hai"),
        ("theo quyết định(2).", "theo quyết định."),
    ],
)
def test_signs_of_chemistry_and_functions_are_not_lost(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Màn hình 24in giá rẻ", "Màn hình hai mươi tư inh giá rẻ"),
        ("Tivi 55in", "Tivi năm mươi lăm inh"),
        ("Màn hình để in ấn", "Màn hình để in ấn"),
    ],
)
def test_inches_of_a_screen_may_have_their_first_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
