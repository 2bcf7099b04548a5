"""Indices, clergy, presidents, decades, lists of the fallen, sides in metres, exhibitions."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Ngày 1-2: Khởi hành từ TP.HCM, tham quan Tokyo",
            "Ngày một đến ngày hai: Khởi hành từ thành phố Hồ Chí Minh, tham quan Tokyo",
        ),
        (
            "Ngày 1-2: họp báo; ngày 3-4: khai mạc",
            "Ngày mùng một tháng hai: họp báo; ngày mùng ba tháng tư: khai mạc",
        ),
    ],
)
def test_days_of_a_tour_may_be_a_span(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "VN-Index vượt mốc 1,280 điểm; Dow Jones tăng lên 38,989.83 điểm",
            (
                "vê en Index vượt mốc một nghìn hai trăm tám mươi điểm; Dow Jones tăng lên ba mươi "
                "tám nghìn chín trăm tám mươi chín phẩy tám mươi ba điểm"
            ),
        ),
        (
            "VN-Index tăng 1,280 điểm",
            "vê en Index tăng một phẩy hai tám không điểm",
        ),
        (
            "VN-Index tăng 12,45 điểm",
            "vê en Index tăng mười hai phẩy bốn mươi lăm điểm",
        ),
    ],
)
def test_an_index_has_english_thousands(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "LM Anrê Lê Văn Hải, LM Bề trên; GP Nha Trang",
            "linh mục Anrê Lê Văn Hải, linh mục Bề trên; giáo phận Nha Trang",
        ),
        (
            "Kỷ yếu GP Nha Trang 1957-2007",
            ("Kỷ yếu giáo phận Nha Trang một nghìn chín trăm năm mươi bảy đến hai nghìn không trăm linh bảy"),
        ),
    ],
)
def test_clergy_and_dioceses(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "TT Ngô Đình Diệm chỉ thị; TT Trump gặp TT Putin; TT Mỹ",
            ("tổng thống Ngô Đình Diệm chỉ thị; tổng thống Trump gặp tổng thống Putin; tổng thống Mỹ"),
        ),
    ],
)
def test_presidents_of_history(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "HV Chính trị QG, 2001-2005; HV Quốc phòng",
            (
                "học viện Chính trị quốc gia, hai nghìn không trăm linh một đến hai nghìn không "
                "trăm linh năm; học viện Quốc phòng"
            ),
        ),
        (
            "45 HV An ninh tốt nghiệp",
            "bốn mươi lăm học viên An ninh tốt nghiệp",
        ),
    ],
)
def test_academies_in_a_life(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "mức P/E trung bình ngành là 12x; áo size 2x",
            "mức pê trên e trung bình ngành là mười hai lần; áo size hai ích",
        ),
    ],
)
def test_how_many_times_a_share_earns(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Khởi nghĩa Hai Bà Trưng (40 SCN), Kim tự tháp Giza (~2560 TCN)",
            (
                "Khởi nghĩa Hai Bà Trưng, năm bốn mươi sau công nguyên, Kim tự tháp Giza, khoảng "
                "năm hai nghìn năm trăm sáu mươi trước công nguyên"
            ),
        ),
        (
            "Chiến thắng Bạch Đằng - Ngô Quyền (938)",
            "Chiến thắng Bạch Đằng, Ngô Quyền, năm chín trăm ba mươi tám",
        ),
    ],
)
def test_an_era_in_a_bracket_is_a_year(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Lập bệnh viện (khoảng 1872), chánh sở (khoảng 1922 – 1948), có mặt (khoảng 1500)",
            (
                "Lập bệnh viện, khoảng năm một nghìn tám trăm bảy mươi hai, chánh sở, khoảng năm "
                "một nghìn chín trăm hai mươi hai đến một nghìn chín trăm bốn mươi tám, có mặt, "
                "khoảng một nghìn năm trăm"
            ),
        ),
    ],
)
def test_about_a_year_is_no_count(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Tân thời (1930–1950s), thập niên 90s, chạy 100s",
            (
                "Tân thời, một nghìn chín trăm ba mươi đến một nghìn chín trăm năm mươi, thập niên "
                "chín mươi, chạy một trăm giây"
            ),
        ),
    ],
)
def test_decades_in_the_english_way(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "dự lễ (>3.000 giáo dân), x > 3",
            "dự lễ, trên ba nghìn giáo dân, ích lớn hơn ba",
        ),
    ],
)
def test_people_of_a_parish_are_counted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "sâu TB 20-25m; KDTSQ TG đầu tiên của VN; còn 124 cá thể (VN, 2018); chuyến VN 512",
            (
                "sâu trung bình hai mươi đến hai mươi lăm mét; khu dự trữ sinh quyển thế giới đầu "
                "tiên của Việt Nam; còn một trăm hai mươi tư cá thể, Việt Nam, năm hai nghìn không "
                "trăm mười tám; chuyến vê en năm trăm mười hai"
            ),
        ),
    ],
)
def test_depths_and_reserves(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Hoa ban nở T2-T3; tam giác mạch T10-T11; học T2-T4; mưa T7-T10",
            (
                "Hoa ban nở tháng hai đến tháng ba; tam giác mạch tháng mười đến tháng mười một; "
                "học thứ hai đến thứ tư; mưa tháng bảy đến tháng mười"
            ),
        ),
    ],
)
def test_months_in_which_flowers_open(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "sập 1m6x2m; nhà 2m x 3m; sân 10m2 x 3m2",
            ("sập một mét sáu nhân hai mét; nhà hai mét nhân ba mét; sân mười mét vuông nhân ba mét vuông"),
        ),
    ],
)
def test_sides_in_metres_and_what_is_over(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "khai mạc 17h 5.9, kéo dài đến 15.9, tại Huế",
            ("khai mạc mười bảy giờ ngày mùng năm tháng chín, kéo dài đến ngày mười lăm tháng chín, tại Huế"),
        ),
        (
            "kéo dài đến 15.9 km",
            "kéo dài đến mười lăm phẩy chín ki lô mét",
        ),
    ],
)
def test_the_last_day_of_an_exhibition(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Triển lãm tranh của HS Lê Thiết Cương",
            "Triển lãm tranh của họa sĩ Lê Thiết Cương",
        ),
        (
            "triển lãm của HS Trường Tiểu học A",
            "triển lãm của học sinh Trường Tiểu học A",
        ),
    ],
)
def test_painters_and_pupils(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tại 16 Ngô Quyền, HN.",
            "tại mười sáu Ngô Quyền, Hà Nội.",
        ),
    ],
)
def test_a_street_of_the_capital(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "cột cái ĐK 0,65m; vạc đồng cao 1m03, ĐK 2m22",
            (
                "cột cái đường kính không phẩy sáu mươi lăm mét; vạc đồng cao một mét linh ba, đường "
                "kính hai mét hai mươi hai"
            ),
        ),
    ],
)
def test_diameters_of_old_things(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "LS Trần Văn Bình, sinh 1948, quê: xã A; nhập ngũ: 4/1966; hy sinh: 20/2/1968.",
            (
                "liệt sĩ Trần Văn Bình, sinh năm một nghìn chín trăm bốn mươi tám, quê: xã A; nhập "
                "ngũ: tháng tư năm một nghìn chín trăm sáu mươi sáu; hy sinh: ngày hai mươi tháng "
                "hai năm một nghìn chín trăm sáu mươi tám."
            ),
        ),
        (
            "LS Trần Văn Bình, đoàn luật sư Hà Nội, bào chữa",
            "luật sư Trần Văn Bình, đoàn luật sư Hà Nội, bào chữa",
        ),
        (
            "Liệt sỹ Nguyễn Văn Nam, SN 1950, NN 2/1968, HS 15/3/1971, đv: C2-D8-E66-F304, MTPN.",
            (
                "Liệt sỹ Nguyễn Văn Nam, sinh năm một nghìn chín trăm năm mươi, nhập ngũ tháng hai "
                "năm một nghìn chín trăm sáu mươi tám, hy sinh ngày mười lăm tháng ba năm một nghìn "
                "chín trăm bảy mươi mốt, đơn vị: đại đội hai, tiểu đoàn tám, trung đoàn sáu mươi "
                "sáu, sư đoàn ba trăm linh bốn, mặt trận phía nam."
            ),
        ),
    ],
)
def test_lists_of_the_fallen(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Q.I/2024: 2,869 tỷ USD; Little Saigon (Q. Cam); chị Q.Hiền",
            (
                "quý một năm hai nghìn không trăm hai mươi tư: hai phẩy tám sáu chín tỷ đô la Mỹ; "
                "Little Saigon, quận Cam; chị quy Hiền"
            ),
        ),
    ],
)
def test_quarters_and_counties_with_a_stop(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "55 điểm đến (Henley, 1-2024)",
            "năm mươi lăm điểm đến, Henley, tháng một năm hai nghìn không trăm hai mươi tư",
        ),
    ],
)
def test_a_month_ends_a_bracket(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "chùa Cầu dựng 1593. Chùa Một Cột xây 1049, thời Lý; xây 1049 căn; thấp hơn 1200.",
            (
                "chùa Cầu dựng năm một nghìn năm trăm chín mươi ba. Chùa Một Cột xây năm một nghìn "
                "không trăm bốn mươi chín, thời Lý; xây một nghìn không trăm bốn mươi chín căn; "
                "thấp hơn một nghìn hai trăm."
            ),
        ),
    ],
)
def test_what_was_built_in_a_year(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            'Bài thơ "Tây Tiến" (Quang Dũng - 1948), (giá - 1948)',
            (
                "Bài thơ Tây Tiến, Quang Dũng, năm một nghìn chín trăm bốn mươi tám, giá, một nghìn "
                "chín trăm bốn mươi tám"
            ),
        ),
    ],
)
def test_a_writer_and_a_year_behind_a_dash(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "giải HNV năm 1991, giải BSV",
            "giải hội nhà văn năm một nghìn chín trăm chín mươi mốt, giải bông sen vàng",
        ),
    ],
)
def test_awards_of_writers_and_films(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
