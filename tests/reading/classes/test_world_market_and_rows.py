"""Elements, shares, sums and units of the world market, dotted codes, cells with commas."""

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Đất thiếu N,K,Mg nên bón thêm", "Đất thiếu en, ca, magie nên bón thêm"),
        ("thiếu N, P, Ca, Mg", "thiếu en, pê, canxi, magie"),
        ("nhóm B, Co và", "nhóm bê, Co và"),
        ("tỷ lệ 1 : 0,29 : 0.10", "tỷ lệ một, không phẩy hai mươi chín, không phẩy mười"),
        ("tỷ lệ 1 : 2 : 4", "tỷ lệ một, hai, bốn"),
        ("xem 12 : 30 : 15", "xem mười hai, ba mươi, mười lăm"),
        ("cam, bưởi v..v. và", "cam, bưởi vân vân và"),
        ("cam v…v.", "cam vân vân."),
    ],
)
def test_a_row_is_said_item_by_item(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("B.1.1.529", "bê chấm một chấm một chấm năm trăm hai mươi chín"),
        ("B.1.617.2", "bê chấm một chấm sáu trăm mười bảy chấm hai"),
        ("tàu QT.20417.TS", "tàu quy tê hai không bốn một bảy tê ét"),
        (
            "ở 17.5 độ V.Bắc, 109,2 độ K.Đông",
            "ở mười bảy phẩy năm độ vĩ Bắc, một trăm linh chín phẩy hai độ kinh Đông",
        ),
        ("trình độ V.Nam", "trình độ năm.Nam"),
        ("trên XLHN", "trên xa lộ Hà Nội"),
    ],
)
def test_codes_and_places_keep_every_sign(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("(US$45m)", "bốn mươi lăm triệu đô la Mỹ"),
        ("€3.5bn", "ba phẩy năm tỷ ơ rô"),
        ("vay $2 million", "vay hai triệu đô la"),
        ("$5m2", "năm đô la mét vuông"),
        ("1,8 Bcf/ngày", "một phẩy tám tỷ phít khối một ngày"),
        ("giá gas tăng vì giá CP tháng này", "giá gas tăng vì giá xê pê tháng này"),
        ("chốt giá CP hôm nay", "chốt giá cổ phiếu hôm nay"),
    ],
)
def test_sums_and_goods_of_the_world_market_are_said_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Miền Trung | 121,305 | 14,220 | 98,410 | 7,350",
            (
                "Miền Trung, một trăm hai mươi mốt nghìn ba trăm linh năm, mười bốn nghìn hai trăm hai mươi,"
                " chín mươi tám nghìn bốn trăm mười, bảy nghìn ba trăm năm mươi"
            ),
        ),
        (
            "Độ dài | 1,305 | 4,220 | 8,41 | 7,350",
            (
                "Độ dài, một phẩy ba không năm, bốn phẩy hai hai không, tám phẩy bốn mươi mốt,"
                " bảy phẩy ba năm không"
            ),
        ),
        ('đêm "Lửa giữa lòng phố - Bừng sáng"', "đêm Lửa giữa lòng phố, Bừng sáng"),
        ("tuyển giữa lãnh đạo tỉnh - doanh nghiệp", "tuyển giữa lãnh đạo tỉnh và doanh nghiệp"),
    ],
)
def test_the_cells_and_words_around_tell_what_a_sign_means(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("OPEC + họp", "opec cộng họp"),
        ("tour 3 ngày/2 đêm", "tour ba ngày hai đêm"),
        ("46 nghề/50 nghề", "bốn mươi sáu nghề trên năm mươi nghề"),
        ("theo QL3 ~25 km", "theo quốc lộ ba khoảng hai mươi lăm ki lô mét"),
        ("giá 4 ~ 6 triệu", "giá bốn đến sáu triệu"),
        ("2,5 ng/mL", "hai phẩy năm na nô gam trên mi li lít"),
        ("Độ ph đất", "Độ pê hát đất"),
        ("số 5/TB-HĐNTNN", "số năm thông báo hội đồng nghiệm thu nhà nước"),
        ("Cục VHCS", "Cục văn hóa cơ sở"),
        (
            "Bà Mai cho biết “Nếu trời mưa to thì xã sẽ báo loa.”",
            "Bà Mai cho biết, Nếu trời mưa to thì xã sẽ báo loa.",
        ),
        ("Bà Mai cho biết “Hội xuân” sẽ mở", "Bà Mai cho biết Hội xuân sẽ mở"),
    ],
)
def test_what_a_sign_joins_is_heard_as_it_is_meant(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("từ 4 tháng 2 - 6 tháng 3", "từ bốn tháng hai đến sáu tháng ba"),
        ("tháng 3 - 5 năm 2020", "tháng ba đến tháng năm năm hai nghìn không trăm hai mươi"),
        ("20 tháng Chạp - mùng 8 tháng Giêng", "hai mươi tháng Chạp đến mùng tám tháng Giêng"),
        (
            "từ 19h/20 đến 7h/21: Hòa Xuân 80mm",
            "từ mười chín giờ ngày hai mươi đến bảy giờ ngày hai mươi mốt: Hòa Xuân tám mươi mi li mét",
        ),
        (
            "Lúa OM 5451: 5.700đ; ĐT8: 6.100đ",
            ("Lúa ô em năm bốn năm một: năm nghìn bảy trăm đồng; đê tê tám: sáu nghìn một trăm đồng"),
        ),
        ("trồng lúa; ĐT744 bị ngập", "trồng lúa; đường tỉnh bảy trăm bốn mươi tư bị ngập"),
        ("TP mời: trưởng các thôn", "thành phần mời: trưởng các thôn"),
        ("TP mời gọi đầu tư", "thành phố mời gọi đầu tư"),
    ],
)
def test_days_and_kinds_are_told_by_what_stands_beside(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("nhiễm SARS-CoV-2, MERS-CoV", "nhiễm sars co vi hai, Mers co vi"),
        ("6': Nam sút xa", "phút sáu: Nam sút xa"),
        ("nghỉ 6': ăn nhẹ", "nghỉ sáu phút: ăn nhẹ"),
        ("mùa giải và WC 2018", "mùa giải và World Cup năm hai nghìn không trăm mười tám"),
        ("⇔ Giá cây giống", "Giá cây giống"),
        ("A ⇔ B", "A tương đương bê"),
        ("nộp hs đất, dự án sx gạch", "nộp hồ sơ đất, dự án sản xuất gạch"),
        ("lũ sông Ba (Đăk Lăk)", "lũ sông Ba ở Đăk Lăk"),
    ],
)
def test_names_minutes_and_marks_at_the_head_of_a_line(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("PC Phú Yên sửa điện", "điện lực Phú Yên sửa điện"),
        (
            'Bà Lan nói với báo "Chúng tôi đã ký hợp đồng mua hàng. Hãng sẽ giao sớm."',
            "Bà Lan nói với báo, Chúng tôi đã ký hợp đồng mua hàng. Hãng sẽ giao sớm.",
        ),
        (
            "phong trào “Toàn dân bảo vệ an ninh tổ quốc” ở xã.",
            "phong trào Toàn dân bảo vệ an ninh tổ quốc ở xã.",
        ),
    ],
)
def test_speech_has_a_pause_before_it_and_a_power_company_its_name(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


def test_a_figure_glued_to_a_unit_is_no_note_behind_a_name() -> None:
    assert READER.read("Ông Nguyễn Văn Nm3.").endswith("ba.")
    assert READER.read("Ông Nguyễn Văn Nam3 nói") == "Ông Nguyễn Văn Nam nói"


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ca sĩ Mr. Lâm", "ca sĩ mít tơ Lâm"),
        ("LH: Mr. Lâm 0912000111", "liên hệ: anh Lâm không chín một hai, không không không, một một một"),
        ("khẩu trang y tế 3M giả", "khẩu trang y tế ba em giả"),
        ("dài 3M", "dài ba mét"),
        ("kem đánh răng P/S", "kem đánh răng pê ét"),
        (
            "đôi Hà Nội vượt qua Bình/ An 21-12, 21-11.",
            "đôi Hà Nội vượt qua Bình, An hai mươi mốt mười hai, hai mươi mốt mười một.",
        ),
        (
            "vượt qua khó khăn, xã An Phú họp 21-12, 24-12",
            (
                "vượt qua khó khăn, xã An Phú họp ngày hai mươi mốt tháng mười hai, ngày hai mươi tư"
                " tháng mười hai"
            ),
        ),
    ],
)
def test_brands_stage_names_and_doubles(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
