"""Tours, rivers, streets named for days, what a bracket explains, prices of several pieces."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Ngày 01: Hà Nội - Hạ Long (Ăn trưa, tối)",
            "Ngày một: Hà Nội, Hạ Long, Ăn trưa, tối",
        ),
        (
            "Ngày 01 - Khởi hành từ TP.HCM",
            "Ngày một, Khởi hành từ thành phố Hồ Chí Minh",
        ),
        (
            "Ngày 05: họp giao ban; Ngày 06: tiếp dân",
            "Ngày mùng năm: họp giao ban; Ngày mùng sáu: tiếp dân",
        ),
        (
            "Lịch cúp điện: Ngày 05: từ 7h đến 11h tại ấp 3",
            "Lịch cúp điện: Ngày mùng năm: từ bảy giờ đến mười một giờ tại ấp ba",
        ),
    ],
)
def test_a_day_of_a_tour_is_counted_and_a_day_of_the_month_is_dated(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Các ca mắc tập trung ở Quận 1 (4), Quận 3 (2), Quận 10 (5), huyện Củ Chi (1).",
            (
                "Các ca mắc tập trung ở Quận một bốn ca, Quận ba hai ca, Quận mười năm ca, huyện Củ "
                "Chi một ca."
            ),
        ),
        (
            "Trong ngày ghi nhận 52 ca tại Quận Hai Bà Trưng (12), Đống Đa (8), Hoàng Mai (7).",
            (
                "Trong ngày ghi nhận năm mươi hai ca tại Quận Hai Bà Trưng mười hai ca, Đống Đa tám "
                "ca, Hoàng Mai bảy ca."
            ),
        ),
        (
            "Bắc Giang (45), Bắc Ninh (26), Hà Nội (3).",
            "Bắc Giang bốn mươi lăm, Bắc Ninh hai mươi sáu, Hà Nội ba.",
        ),
        (
            "Có 3 đội dự giải: Hà Nội (12), Huế (8).",
            "Có ba đội dự giải: Hà Nội mười hai, Huế tám.",
        ),
        (
            "3 người đoạt giải ở: Nam (12), Lan (15).",
            "ba người đoạt giải ở: Nam mười hai, Lan mười lăm.",
        ),
        (
            "Quyết định nêu (1), thông tư (2), nghị định (3).",
            "Quyết định nêu, một, thông tư, hai, nghị định, ba.",
        ),
    ],
)
def test_a_list_in_brackets_counts_what_its_sentence_counts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            (
                "Ngũ Hành Sơn gồm sáu ngọn: Kim Sơn, Mộc Sơn, Thủy Sơn (lớn, cao và đẹp nhất), Thổ "
                "Sơn, Hỏa Sơn."
            ),
            (
                "Ngũ Hành Sơn gồm sáu ngọn: Kim Sơn, Mộc Sơn, Thủy Sơn, lớn, cao và đẹp nhất; Thổ "
                "Sơn, Hỏa Sơn."
            ),
        ),
        (
            "Tham dự có các đội Hà Nội, TP.HCM (đương kim vô địch), Đà Nẵng, Nghệ An.",
            ("Tham dự có các đội Hà Nội, thành phố Hồ Chí Minh, đương kim vô địch; Đà Nẵng, Nghệ An."),
        ),
        (
            "Khớp gồm: khớp động (tay, chân) - khớp bán động (cột sống) - khớp bất động (hộp sọ).",
            "Khớp gồm: khớp động, tay, chân; khớp bán động, cột sống; khớp bất động, hộp sọ.",
        ),
        (
            "Tối qua, tại Nhà hát lớn (thành phố Hà Nội), Bộ Văn hóa tổ chức lễ.",
            "Tối qua, tại Nhà hát lớn, thành phố Hà Nội, Bộ Văn hóa tổ chức lễ.",
        ),
        (
            "Ông là người có uy tín, trưởng bản (dân tộc Mông), luôn gương mẫu.",
            "Ông là người có uy tín, trưởng bản, dân tộc Mông, luôn gương mẫu.",
        ),
    ],
)
def test_a_member_that_a_bracket_explains_ends_with_a_longer_pause(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            ("Đón khách lúc 06h00 tại 01 Nguyễn Chí Thanh, F9, Q5 hoặc 06h30 sáng tại 102 Nguyễn Huệ, Q1."),
            (
                "Đón khách lúc sáu giờ tại một Nguyễn Chí Thanh, phường chín, quận năm hoặc sáu giờ "
                "ba mươi phút sáng tại một trăm linh hai Nguyễn Huệ, quận một."
            ),
        ),
        (
            "Địa chỉ: 123 Nguyễn Trãi, F9, Q5, TP.HCM",
            ("Địa chỉ: một trăm hai mươi ba Nguyễn Trãi, phường chín, quận năm, thành phố Hồ Chí Minh"),
        ),
        (
            "F1, F2 là người tiếp xúc; nhấn phím F5, Q1 hỏi đáp",
            "ép một, ép hai là người tiếp xúc; nhấn phím ép năm, quy một hỏi đáp",
        ),
        (
            "doanh thu Q1, Q2 năm nay",
            "doanh thu quý một, quý hai năm nay",
        ),
    ],
)
def test_a_ward_of_the_south_has_an_f_before_its_district(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Nộp bản sao GCNĐKHĐ và GCNQSDĐ.",
            "Nộp bản sao giấy chứng nhận đăng ký hoạt động và giấy chứng nhận quyền sử dụng đất.",
        ),
        (
            "Cấp GCNQSHNƠ, GCNĐKDN, GCNĐKKD, GCNĐKĐT cho doanh nghiệp.",
            (
                "Cấp giấy chứng nhận quyền sở hữu nhà ở, giấy chứng nhận đăng ký doanh nghiệp, giấy "
                "chứng nhận đăng ký kinh doanh, giấy chứng nhận đăng ký đầu tư cho doanh nghiệp."
            ),
        ),
    ],
)
def test_letters_of_certificates_are_said_by_their_parts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "THÔNG BÁO CẤP DỰ BÁO CHÁY RỪNG 29-4-2-2022",
            (
                "THÔNG BÁO CẤP DỰ BÁO CHÁY RỪNG từ ngày hai mươi chín đến ngày mùng bốn tháng hai "
                "năm hai nghìn không trăm hai mươi hai"
            ),
        ),
        (
            "nghỉ Tết 29-1-4-2-2022",
            (
                "nghỉ Tết từ ngày hai mươi chín tháng một đến ngày mùng bốn tháng hai năm hai nghìn "
                "không trăm hai mươi hai"
            ),
        ),
        (
            "Ngày 1-2-3-2022 hội làng.",
            ("Ngày mùng một đến ngày mùng hai tháng ba năm hai nghìn không trăm hai mươi hai hội làng."),
        ),
        (
            "Số tài khoản 12-3-4-2020",
            "Số tài khoản một hai, ba, bốn, hai không hai không",
        ),
    ],
)
def test_a_span_of_days_may_have_dashes_alone(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Cấm xe trên các đường 3/2, 30/4, Nguyễn Huệ, Lê Lợi.",
            "Cấm xe trên các đường ba tháng hai, ba mươi tháng tư, Nguyễn Huệ, Lê Lợi.",
        ),
        (
            "Trên các tuyến đường Lê Lợi, Nguyễn Huệ, 30/4 và 1/5 sẽ cấm xe.",
            "Trên các tuyến đường Lê Lợi, Nguyễn Huệ, ba mươi tháng tư và một tháng năm sẽ cấm xe.",
        ),
        (
            "Cấm đường Nguyễn Huệ, 30/4 thông xe",
            "Cấm đường Nguyễn Huệ, ngày ba mươi tháng tư thông xe",
        ),
    ],
)
def test_a_street_named_for_a_day_stands_in_a_list_of_streets(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Mực nước sông Lam tại Nam Đàn lên mức 7, 20m, dưới báo động 2.",
            "Mực nước sông Lam tại Nam Đàn lên mức bảy phẩy hai mươi mét, dưới báo động hai.",
        ),
        (
            "Lúc 7h, mực nước tại Tân Châu là 3, 45 m; tại Châu Đốc là 2, 98 m.",
            (
                "Lúc bảy giờ, mực nước tại Tân Châu là ba phẩy bốn mươi lăm mét; tại Châu Đốc là "
                "hai phẩy chín mươi tám mét."
            ),
        ),
        (
            "Mực nước vượt báo động 2, 20m đê bị sạt.",
            "Mực nước vượt báo động hai, hai mươi mét đê bị sạt.",
        ),
        (
            "Mực nước hồ số 7, 20m kè bị vỡ.",
            "Mực nước hồ số bảy, hai mươi mét kè bị vỡ.",
        ),
        (
            "xây 7, 20m đường bê tông",
            "xây bảy, hai mươi mét đường bê tông",
        ),
    ],
)
def test_the_level_of_a_river_is_one_decimal_whatever_blank_its_comma_has(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "pháo phụt giấy từ 159.000 đến 250.000 đồng/6 cây",
            ("pháo phụt giấy từ một trăm năm mươi chín nghìn đến hai trăm năm mươi nghìn đồng cho sáu cây"),
        ),
        (
            "bán 10.000 đồng/3 quả trứng, 5.000 đ/2 bó rau muống",
            "bán mười nghìn đồng cho ba quả trứng, năm nghìn đồng cho hai bó rau muống",
        ),
        (
            "năng suất 50 triệu đồng/2 ha; 30.000 đồng/100 gam",
            "năng suất năm mươi triệu đồng trên hai héc ta; ba mươi nghìn đồng trên một trăm gam",
        ),
    ],
)
def test_several_pieces_are_sold_for_one_price(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Giá xăng ở Đức là 2,091 EUR mỗi lít; dầu 1,987 EUR/lít.",
            (
                "Giá xăng ở Đức là hai phẩy không chín một ơ rô mỗi lít; dầu một phẩy chín tám bảy "
                "ơ rô một lít."
            ),
        ),
        (
            "2,091 EUR một tấn",
            "hai nghìn không trăm chín mươi mốt ơ rô một tấn",
        ),
        (
            "1,500 EUR mỗi tháng tiền xăng",
            "một nghìn năm trăm ơ rô mỗi tháng tiền xăng",
        ),
        (
            "xe chạy 5 lít dầu, giá 25,000 EUR",
            "xe chạy năm lít dầu, giá hai mươi lăm nghìn ơ rô",
        ),
    ],
)
def test_by_the_litre_a_foreign_price_has_thousandths(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Thông điệp 2K (Khẩu trang - Khử khuẩn) + Vaccin",
            "Thông điệp hai ca, Khẩu trang, Khử khuẩn, cộng Vaccin",
        ),
        (
            "Thực hiện 5K + vắc xin và công nghệ.",
            "Thực hiện năm ca cộng vắc xin và công nghệ.",
        ),
        (
            "Combo áo + quần + mũ giá 200.000đ",
            "Combo áo, quần, mũ giá hai trăm nghìn đồng",
        ),
    ],
)
def test_a_campaign_adds_vaccines_to_its_rules(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "H.Clinton và G.W.Bush tới dự, cùng B.Obama.",
            "hát Clinton và giê vê kép Bush tới dự, cùng bê Obama.",
        ),
        (
            "Tổng thống G.W. Bush tới dự",
            "Tổng thống giê vê kép Bush tới dự",
        ),
        (
            "P.Guardiola, Q.Tarantino, H.Kissinger",
            "pê Guardiola, quy Tarantino, hát Kissinger",
        ),
        (
            "H.Krông Pắc, H.Kbang, H.Đắk Mil, T.Đăk Lăk, T.Thừa Thiên Huế, P.Quyết Thắng",
            (
                "huyện Krông Pắc, huyện Kbang, huyện Đắk Mil, tỉnh Đăk Lăk, tỉnh Thừa Thiên Huế, "
                "phường Quyết Thắng"
            ),
        ),
    ],
)
def test_initials_of_foreigners_are_no_places(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "bị cáo N.V.NAM, bà N.T.LAN và T.T.H.",
            "bị cáo en vê Nam, bà en tê Lan và tê tê hát.",
        ),
        (
            "T.P.HCM",
            "thành phố Hồ Chí Minh",
        ),
    ],
)
def test_a_name_in_capitals_behind_initials_is_a_name(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Vào rằm T.7 âm lịch; rằm T.Giêng; mồng 1 T.Giêng.",
            "Vào rằm tháng bảy âm lịch; rằm tháng Giêng; mồng một tháng Giêng.",
        ),
        (
            "rằm tháng 7 (T7), T.Hai",
            "rằm tháng bảy, thứ bảy, thứ Hai",
        ),
    ],
)
def test_a_month_by_the_moon_may_be_a_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "từ 5.1968 đến 12.1969 ông làm chính ủy.",
            (
                "từ tháng năm năm một nghìn chín trăm sáu mươi tám đến tháng mười hai năm một nghìn "
                "chín trăm sáu mươi chín ông làm chính ủy."
            ),
        ),
        (
            "rồi từ 8.1980 đến nay.",
            "rồi từ tháng tám năm một nghìn chín trăm tám mươi đến nay.",
        ),
        (
            "Tỷ giá EUR/USD từ 1.1850 đến 1.1920.",
            ("Tỷ giá ơ rô trên đô la Mỹ từ một phẩy một tám năm không đến một phẩy một chín hai không."),
        ),
    ],
)
def test_a_month_with_a_dot_begins_and_ends_a_part_of_a_life(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Messi giành 7 QBV, số QBV của Ronaldo là 5.",
            "Messi giành bảy quả bóng vàng, số quả bóng vàng của Ronaldo là năm.",
        ),
        (
            "Quỹ QBV hoạt động",
            "Quỹ quy bê vê hoạt động",
        ),
    ],
)
def test_the_golden_ball_is_known_by_its_players(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
