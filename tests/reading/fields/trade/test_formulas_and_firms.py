"""Doses and contents, firms and their shares, sides of a match, routes: a case for each kind of writing."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Dự án trị giá 80 triệu RM (18 triệu USD).",
            "Dự án trị giá tám mươi triệu ring ghít, mười tám triệu đô la Mỹ.",
        ),
        ("1 USD tương đương 4,18 RM", "một đô la Mỹ tương đương bốn phẩy mười tám ring ghít"),
        ("phạt 500-1.000 RM", "phạt năm trăm đến một nghìn ring ghít"),
        ("nâng tạ 5RM", "nâng tạ năm rờ em"),
        ("80% của 1RM", "tám mươi phần trăm của một rờ em"),
        ("tuyển 5 RM", "tuyển năm rờ em"),
    ],
)
def test_ringgit_stand_behind_a_sum(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "90–100 N – 40-60 P2O5 – 30-40 K2O",
            "chín mươi đến một trăm en, bốn mươi đến sáu mươi pê hai ô năm, ba mươi đến bốn mươi ca hai ô",
        ),
        ("bón 120N-60P-40K", "bón một trăm hai mươi en sáu mươi pê bốn mươi ca"),
        ("120 N + 60 P2O5", "một trăm hai mươi en cộng sáu mươi pê hai ô năm"),
        ("lực kéo 500-600 N", "lực kéo năm trăm đến sáu trăm niu tơn"),
        ("tác dụng lên vật một lực 3 N và 4N", "tác dụng lên vật một lực ba niu tơn và bốn niu tơn"),
        ("F = 20 N", "ép bằng hai mươi niu tơn"),
        ("giao hàng trong 14N", "giao hàng trong mười bốn ngày"),
    ],
)
def test_nitrogen_is_no_force(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "K2O: 10%, Mg: 2%, SiO2: 4%",
            "ca hai ô: mười phần trăm, magie: hai phần trăm, ét i ô hai: bốn phần trăm",
        ),
        ("Ca: 5%; Mg 2%", "canxi: năm phần trăm; magie hai phần trăm"),
        ("nguyên tố trung lượng (Ca, Mg, S)", "nguyên tố trung lượng, canxi, magie, lưu huỳnh"),
        ("Ca: 5% nghỉ", "Ca: năm phần trăm nghỉ"),
        ("Ca, kịch, múa", "Ca, kịch, múa"),
        ("bà Ca, ông Sơn", "bà Ca, ông Sơn"),
    ],
)
def test_a_list_of_contents_names_its_elements(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("xi lanh DiASil", "xi lanh DiASil"),
        ("YouMed và VinFast", "YouMed và VinFast"),
        ("MobiFone, VinaCapital", "MobiFone, VinaCapital"),
        ("KgVx", "ca giê vê ích"),
        ("ThS Lan", "thạc sĩ Lan"),
        ("PGĐ", "phó giám đốc"),
        ("TNHHmtv", "tê en hát hát em tê vê"),
        ("HanoiA", "Hanoi a"),
        ("VNeID", "vê en e i đê"),
    ],
)
def test_a_brand_that_is_one_word_stays_as_it_is_written(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Cục Điều tra (AAIB) cho biết", "Cục Điều tra, a a i bê, cho biết"),
        ("xếp hạng (AAA)", "xếp hạng, a a a"),
        ("EEAS", "e e a ét"),
        ("bão YAGI", "bão yagi"),
    ],
)
def test_letters_that_begin_with_two_like_vowels_are_no_word(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Olympic Paris '08", "Olympic Paris không tám"),
        ("Hội ngộ Hà Nội ’08.", "Hội ngộ Hà Nội không tám."),
        ("World Cup ’98", "World Cup chín mươi tám"),
        ("phút '05", "phút năm"),
        ("Nhóm '05 anh em' ra mắt", "Nhóm năm anh em ra mắt"),
    ],
)
def test_the_nought_of_a_short_year_is_said(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Zen Resort & Camping 0-2 Ecofoot", "Zen Resort và Camping không hai Ecofoot"),
        ("Cho Mẹ & Bé 0-2 Tuổi", "Cho Mẹ và Bé không đến hai Tuổi"),
        ("Mother & Baby 0-2 Years", "Mother và Baby không đến hai Years"),
    ],
)
def test_a_side_of_a_match_may_have_two_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Tuyến giữa của Quảng Ninh - đội bóng được đánh giá cao",
            "Tuyến giữa của Quảng Ninh, đội bóng được đánh giá cao",
        ),
        (
            "trận giữa Hà Nội - đội bóng được đánh giá cao và Nam Định",
            "trận giữa Hà Nội, đội bóng được đánh giá cao và Nam Định",
        ),
        ("trận đấu giữa Hà Nội - Hải Phòng", "trận đấu giữa Hà Nội và Hải Phòng"),
        ("tuyến giữa Hà Nội - Hải Phòng", "tuyến giữa Hà Nội và Hải Phòng"),
        (
            "đối thoại giữa Việt Nam - các nước trong khu vực",
            "đối thoại giữa Việt Nam và các nước trong khu vực",
        ),
        (
            "liên kết giữa nhà nông - doanh nghiệp có vốn",
            "liên kết giữa nhà nông và doanh nghiệp có vốn",
        ),
    ],
)
def test_what_a_name_is_is_no_second_side(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tăng 1,600 lên 49,500 đ/cp",
            "tăng một nghìn sáu trăm lên bốn mươi chín nghìn năm trăm đồng một cổ phiếu",
        ),
        (
            "giảm 1,600 xuống còn 49,500 đồng",
            "giảm một nghìn sáu trăm xuống còn bốn mươi chín nghìn năm trăm đồng",
        ),
        ("tăng lên7,600 đ/cp", "tăng lên bảy nghìn sáu trăm đồng một cổ phiếu"),
        ("giảm 1,600 xuống 1,200 m", "giảm một phẩy sáu không không xuống một phẩy hai không không mét"),
    ],
)
def test_the_step_of_a_price_has_its_thousands_too(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("gồm: CT01 + Hợp đồng thuê nhà", "gồm: xê tê không một cộng Hợp đồng thuê nhà"),
        ("nộp tờ khai CT01", "nộp tờ khai xê tê không một"),
        ("nút giao CT01", "nút giao cao tốc không một"),
        ("cao tốc CT01 đoạn qua Huế", "cao tốc không một đoạn qua Huế"),
        ("CT01 dài 50km", "cao tốc không một dài năm mươi ki lô mét"),
        ("đi CT04 về Hải Phòng", "đi cao tốc không bốn về Hải Phòng"),
    ],
)
def test_a_form_of_residence_is_no_motorway(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("BKS 80-4xx-NG-xx", "biển kiểm soát tám không bốn ích ích en giê ích ích"),
        ("xe 41-291-NG-01", "xe bốn một hai chín một en giê không một"),
        ("80-81 NG", "tám mươi đến tám mươi mốt en giê"),
    ],
)
def test_hidden_figures_of_a_plate_are_said_one_by_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Bắc Ninh <> Lai Châu", "Bắc Ninh, Lai Châu"),
        ("Bắc Ninh <-> Lai Châu", "Bắc Ninh, Lai Châu"),
        ("Hà Nội ↔ Huế", "Hà Nội, Huế"),
        ("Hà Nội ⇄ Huế", "Hà Nội, Huế"),
        ("nếu a <> b", "nếu a nhỏ hơn lớn hơn bê"),
        ("3 <> 4", "ba nhỏ hơn lớn hơn bốn"),
        ("x < 5", "ích nhỏ hơn năm"),
    ],
)
def test_an_arrow_both_ways_is_a_pause_between_places(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
