"""Notices of communes, schedules of radio, football and land: one case for each kind of writing met."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("đạt 6/6 vùng kinh tế", "đạt sáu trên sáu vùng kinh tế"),
        ("Chiều 6/6 quận Hà Đông mất điện", "Chiều mùng sáu tháng sáu quận Hà Đông mất điện"),
        ("Lạc 33/ 31,5 ha", "Lạc ba mươi ba trên ba mươi mốt phẩy năm héc ta"),
        ("tỷ lệ 1/3 số hộ", "tỷ lệ một phần ba số hộ"),
    ],
)
def test_a_pair_with_a_stroke_is_a_tally_a_scale_or_a_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("cây ngắn ngày 06 ha", "cây ngắn ngày sáu héc ta"),
        ("chiếu rạp từ 5.5, nay chỉ", "chiếu rạp từ ngày mùng năm tháng năm, nay chỉ"),
        ("áp dụng từ 5.5 triệu", "áp dụng từ năm phẩy năm triệu"),
        ("từ 50 phút - 1h15 phút.", "từ năm mươi phút đến một giờ mười lăm phút."),
    ],
)
def test_days_and_hours_are_told_from_amounts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tốc độ 5km/g", "tốc độ năm ki lô mét trên giờ"),
        ("chuẩn DVB-T2 đã", "chuẩn đê vê bê tê hai đã"),
        ("mẫu KD-65X9000H còn", "mẫu ca đê sáu mươi lăm ích chín nghìn hát còn"),
        ("Ultra HD 43 inch", "Ultra hát đê bốn mươi ba inh"),
        ("Laocaitv.vn - Chào mừng kỷ niệm", "Chào mừng kỷ niệm"),
        ("Chương trình ( PL CT của sáng thứ bảy", "Chương trình, phát lại chương trình của sáng thứ bảy"),
        ("Phật đản PL.2563", "Phật đản phật lịch hai nghìn năm trăm sáu mươi ba"),
    ],
)
def test_units_models_and_tags_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Sáng ngày 12/tháng giêng/năm Đinh Dậu", "Sáng ngày mười hai tháng giêng năm Đinh Dậu"),
        ("70 triệu đồng/người/năm", "bảy mươi triệu đồng một người một năm"),
        ("xếp hàng từ 3,4h sáng để", "xếp hàng từ ba, bốn giờ sáng để"),
        ("từ 3,5 giờ sáng", "từ ba phẩy năm giờ sáng"),
        ("03:00 (GMT+7)", "ba giờ, giờ Việt Nam"),
        (
            "nhiệm kì 2021_2026",
            "nhiệm kì hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi sáu",
        ),
    ],
)
def test_parts_of_a_day_and_of_a_term_are_told_from_rates(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (">> 4.000 thanh niên về xã", "bốn nghìn thanh niên về xã"),
        ("> 20 tuổi", "trên hai mươi tuổi"),
        ("NPK (12:5:10) cung cấp", "en pê ca, mười hai, năm, mười, cung cấp"),
        (
            "thu hút 257/1998 cựu quân nhân",
            "thu hút hai trăm năm mươi bảy trên một nghìn chín trăm chín mươi tám cựu quân nhân",
        ),
        (
            "Nghị định 43/2014 có hiệu lực",
            "Nghị định bốn mươi ba năm hai nghìn không trăm mười bốn có hiệu lực",
        ),
        ("phá dỡ trên 700m 2 tường rào", "phá dỡ trên bảy trăm mét vuông tường rào"),
        ("đường băng 25L", "đường băng hai mươi lăm lờ"),
        ("36 Mb/s", "ba mươi sáu mê ga bít trên giây"),
        ("75 xã ATK", "bảy mươi lăm xã an toàn khu"),
    ],
)
def test_signs_of_lists_tallies_and_models_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("215 đ/c (43 chi bộ)", "hai trăm mười lăm đồng chí, bốn mươi ba chi bộ"),
        ("118.500 đ/chiếc", "một trăm mười tám nghìn năm trăm đồng một chiếc"),
        ("đúng hạn: 1.250 HS", "đúng hạn: một nghìn hai trăm năm mươi hồ sơ"),
        ("Trường có 250 HS", "Trường có hai trăm năm mươi học sinh"),
        ("NSTW 40%, NST 30%", "ngân sách trung ương bốn mươi phần trăm, ngân sách tỉnh ba mươi phần trăm"),
        ("ngày 3 và 4 tháng 7", "ngày mùng ba và mùng bốn tháng bảy"),
    ],
)
def test_reports_of_a_commune_have_their_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written).lower() == spoken.lower()


@each_row(
    ("written", "spoken"),
    [
        (
            "53,6 triệu đồng/lượng - 54,6 triệu đồng/lượng",
            "năm mươi ba phẩy sáu triệu đồng một lượng đến năm mươi tư phẩy sáu triệu đồng một lượng",
        ),
        ("6.000 đồng/01 triệu/01 ngày", "sáu nghìn đồng trên một triệu trên một ngày"),
        (
            "1.500 đồng/kg 1.500 đồng/kg",
            "một nghìn năm trăm đồng một ki lô gam, một nghìn năm trăm đồng một ki lô gam",
        ),
        ("xếp thứ 1/129 xã", "xếp thứ nhất trên một trăm hai mươi chín xã"),
        ("xếp thứ 4/63 tỉnh", "xếp thứ tư trên sáu mươi ba tỉnh"),
        (
            "đã thu hút 974. 964 học sinh",
            "đã thu hút chín trăm bảy mươi tư nghìn chín trăm sáu mươi tư học sinh",
        ),
        ("cao tới 2m06, nặng 112kg", "cao tới hai mét linh sáu, nặng một trăm mười hai ki lô gam"),
        ("Chiều từ 15h-16h 16h-17h", "Chiều từ mười lăm giờ đến mười sáu giờ, mười sáu giờ đến mười bảy giờ"),
    ],
)
def test_figures_of_local_news_keep_their_sense(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Trung tâm Đăng kiểm 81-03D", "Trung tâm Đăng kiểm tám mươi mốt, không ba đê"),
        ("ISO 9001-2008", "i ét ô chín nghìn không trăm linh một năm hai nghìn không trăm linh tám"),
        ("tại km số 79+450 đường", "tại ki lô mét số bảy mươi chín cộng bốn trăm năm mươi đường"),
        ("nhắn tin qua số 1407 để góp", "nhắn tin qua số một bốn không bảy để góp"),
        (
            "công an xã 02213.816.888 / 113",
            "công an xã không hai hai một ba, tám một sáu, tám tám tám hoặc một một ba",
        ),
        ("tên miền quốc gia .vn từ nay", "tên miền quốc gia chấm vê nờ từ nay"),
        (
            "Thông tư số 08.a/2010/TT-BTP",
            "Thông tư số không tám a năm hai nghìn không trăm mười của bộ tư pháp",
        ),
        ("(KH 860 & GM 879)", "kế hoạch tám trăm sáu mươi và giấy mời tám trăm bảy mươi chín"),
        ("có 178 GP khai thác", "có một trăm bảy mươi tám giấy phép khai thác"),
        ("mùa giải có 23 GP, tay đua", "mùa giải có hai mươi ba giê pê, tay đua"),
    ],
)
def test_numbers_of_offices_are_said_as_one_looks_them_up(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "đại lộ Mỹ Phước - Tân Vạn - Nhơn Trạch, vành đai 3",
            "đại lộ Mỹ Phước Tân Vạn Nhơn Trạch, vành đai ba",
        ),
        ("Công ty CP Đầu tư Sài Gòn – Huế, Công ty A", "Công ty cổ phần Đầu tư Sài Gòn Huế, Công ty A"),
        ("xây dựng Đồng Khánh-Công ty CP Lũng Lô", "xây dựng Đồng Khánh, Công ty cổ phần Lũng Lô"),
        ("xã Chân Mây – Lăng Cô, nay", "xã Chân Mây Lăng Cô, nay"),
        ("tổ chức xã hội - nghề nghiệp", "tổ chức xã hội nghề nghiệp"),
        ("TÂY BAN NHA-Tiền vệ 20 tuổi ghi bàn", "Tây Ban Nha. Tiền vệ hai mươi tuổi ghi bàn"),
        ("THÁI LANHLV Kim nhận trách nhiệm", "Thái Lan. huấn luyện viên Kim nhận trách nhiệm"),
        ("hai luận điểm hôm 23/6 nhằm", "hai luận điểm hôm hai mươi ba tháng sáu nhằm"),
        ("nhóm KTS chọn phương án", "nhóm kiến trúc sư chọn phương án"),
        ("phát triển CQS, KTS, XHS", "phát triển chính quyền số, kinh tế số, xã hội số"),
        ("HTX SX và TT Sâm Nam", "hợp tác xã sản xuất và tiêu thụ Sâm Nam"),
    ],
)
def test_names_and_short_forms_of_local_news(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Nguyễn Tuân (10/7/1910 – 28/7/1987), quê ở", ("sinh ngày mùng mười", "mất ngày hai mươi tám")),
        ("Hội Nông dân Việt Nam (14/10/1930 - 14/10/2025)", ("năm một nghìn chín trăm ba mươi đến",)),
    ],
)
def test_the_days_of_a_life_are_no_jubilee(written: str, spoken: tuple[str, ...]) -> None:
    said = READER.read(written)
    assert all(part in said for part in spoken)


@each_row(
    ("written", "spoken"),
    [
        ("gió hướng đông - nam, mạnh", "gió hướng đông nam, mạnh"),
        ("phía Tây - Nam Định", "phía Tây, Nam Định"),
        ("giải 6v6, 5v5", "giải sáu đấu sáu, năm đấu năm"),
        ("tàu An Hải 09 và Hải Long 07 rời cảng", "tàu An Hải không chín và Hải Long không bảy rời cảng"),
        ("trên tàu Bình Minh 05 thuyền viên", "trên tàu Bình Minh năm thuyền viên"),
    ],
)
def test_directions_sides_and_names_of_boats(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thắng 6-1, 7-6(4).", "thắng sáu một, bảy sáu, loạt tie-break bảy bốn."),
        ("thua 6-7 (5) ở tứ kết", "thua sáu bảy, loạt tie-break năm bảy, ở tứ kết"),
        ("gấp 6-7 (5 lần)", "gấp sáu đến bảy, năm lần"),
        ("đào tạo 1,5 năm, lên Đại học 2,5 năm", "đào tạo một năm rưỡi, lên Đại học hai năm rưỡi"),
        ("tỷ lệ thắng/thua là 52-5", "tỷ lệ thắng trên thua là năm mươi hai, năm"),
        ("trẻ em vùng cao hơn 1500 chiếc áo", "trẻ em vùng cao hơn một nghìn năm trăm chiếc áo"),
        ("số lượng cung cấp 1,5 tấn/ngày", "số lượng cung cấp một phẩy năm tấn một ngày"),
        ("Khởi hành | 29,30/04", "Khởi hành, ngày hai mươi chín, ba mươi tháng tư"),
        ("Gói thầu số 5.10 có giá", "Gói thầu số năm chấm mười có giá"),
        (
            "500.000/ tháng * 6 tháng = 3.000.000 vnd",
            "năm trăm nghìn một tháng nhân sáu tháng bằng ba triệu đồng",
        ),
        ("18 tín chỉ/học kỳ trở lên", "mười tám tín chỉ một học kỳ trở lên"),
    ],
)
def test_figures_of_matches_and_pages(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("CLUB DAY 2022", "Club DAY hai nghìn không trăm hai mươi hai"),
        ("KHÔNG Y/C KINH NGHIỆM", "KHÔNG yêu cầu KINH NGHIỆM"),
        ("theo QĐ NN", "theo quy định nhà nước"),
        ("CT phổ thông mới", "chương trình phổ thông mới"),
        ("đề cương (PL 4-nếu có)", "đề cương, phụ lục bốn nếu có"),
        ("Trung tâm Địa chấn quốc gia Ấn Độ (NCS).", "Trung tâm Địa chấn quốc gia Ấn Độ, en xê ét."),
        ("A2653 - 4.352 mAh", "a hai sáu năm ba, bốn nghìn ba trăm năm mươi hai mi li am pe giờ"),
    ],
)
def test_short_forms_of_pages(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("CUỘC PHIÊU LƯU KỲ DIỆU CỦA NILS", "Cuộc phiêu lưu kỳ diệu của Nils"),
        ("BÁO CÁO CỦA BIDV VỀ LÃI SUẤT", "Báo cáo của bê i đê vê về lãi suất"),
        ("mã ngành: 848 02 01.", "mã ngành: tám bốn tám, không hai, không một."),
        ("có 23 ngành/nhóm ngành", "có hai mươi ba ngành, nhóm ngành"),
    ],
)
def test_headings_and_courses(written: str, spoken: str) -> None:
    assert READER.read(written).lower() == spoken.lower()


@each_row(
    ("written", "spoken"),
    [
        ("Trường ĐH KTQD", "Trường đại học kinh tế quốc dân"),
        ("học sinh THPT chuyên LQĐ", "học sinh trung học phổ thông chuyên Lê Quý Đôn"),
        ("ĐH YD TP.HCM", "đại học y dược thành phố Hồ Chí Minh"),
        ("Bộ TNMT, Sở KHCN", "Bộ tài nguyên và môi trường, Sở khoa học và công nghệ"),
        ("Bộ LĐTBXH", "Bộ lao động, thương binh và xã hội"),
    ],
)
def test_schools_and_ministries_have_their_whole_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("hàng x hàng 20cm", "hàng cách hàng hai mươi xen ti mét"),
        ("từ 1/3 cho đến 1/2 kích thước", "từ một phần ba đến một phần hai kích thước"),
        (
            "nghỉ từ 1/5 đến 3/5 các trường",
            "nghỉ từ ngày mùng một tháng năm đến ngày mùng ba tháng năm các trường",
        ),
        ("từ 100,000 VND – 420,000 VND", "từ một trăm nghìn đồng đến bốn trăm hai mươi nghìn đồng"),
        ("uống 1,5 lít-2 lít nước", "uống một phẩy năm lít đến hai lít nước"),
        ("Phú Đô FC vs VLCC (0-2)", "Phú Đô ép xi gặp vê lờ xê xê, không hai"),
        ("máy 75kva", "máy bảy mươi lăm ki lô vôn am pe"),
        ("lượt GTNT trên bò", "lượt gieo tinh nhân tạo trên bò"),
        ("làm đường GTNT", "làm đường giao thông nông thôn"),
        ("TUV Rheinland", "tê u vê Rheinland"),
        ("đồng chí TUV, bí thư huyện ủy", "đồng chí tỉnh ủy viên, bí thư huyện ủy"),
        ("Công đoàn XN Cơ điện", "Công đoàn xí nghiệp Cơ điện"),
    ],
)
def test_distances_fractions_and_breeding(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("NGÀY 1 — 04/04/2026", "ngày một, ngày mùng bốn tháng tư năm hai nghìn không trăm hai mươi sáu"),
        (
            "từ ngày 1 - 4/4/2026",
            "từ ngày mùng một đến mùng bốn tháng tư năm hai nghìn không trăm hai mươi sáu",
        ),
        (
            "LĐVP: PCVP Trần Văn Hoan; CV: NNMT",
            "lãnh đạo văn phòng: phó chánh văn phòng Trần Văn Hoan; chuyên viên: nông nghiệp và môi trường",
        ),
        ("giải quyết 779,340 hồ sơ", "giải quyết bảy trăm bảy mươi chín nghìn ba trăm bốn mươi hồ sơ"),
        ("tỷ lệ GV/SV", "tỷ lệ giảng viên trên sinh viên"),
        ("LĐBC thế giới", "liên đoàn bóng chuyền thế giới"),
    ],
)
def test_programmes_and_plans_of_offices(written: str, spoken: str) -> None:
    assert READER.read(written).lower() == spoken.lower()
