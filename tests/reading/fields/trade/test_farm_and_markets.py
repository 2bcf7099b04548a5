"""What was heard wrong in reports of prices, weather, farming and tenders, and stays right."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row
from tests.reading_pairs import sound

READER = Reader()


def _check(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(
    ("written", "spoken"),
    [
        ("tàu HQ 561", "tàu hát quy năm trăm sáu mươi mốt"),
        ("tàu CSB 8001", "tàu cảnh sát biển tám không không một"),
        ("tàu KN-490", "tàu ca en bốn trăm chín mươi"),
        ("mô hình HQ cao", "mô hình hiệu quả cao"),
        ("biển kiểm soát 36R2-37xx", "biển kiểm soát ba sáu rờ hai ba bảy ích ích"),
        ("BS 47H1 - 45xx", "biển số bốn bảy hát một bốn năm ích ích"),
    ],
)
def test_marks_of_ships_and_plates_are_letters_and_figures(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("Trong 3 đêm 18,19 và 20-7", "Trong ba đêm mười tám, mười chín và hai mươi tháng bảy"),
        ("các ngày 3,4,5 và 6/7", "các ngày mùng ba, mùng bốn, mùng năm và ngày mùng sáu tháng bảy"),
        ("tăng 18,19 và 20,7%", "tăng mười tám phẩy mười chín và hai mươi phẩy bảy phần trăm"),
        ("từ ngày 1/8//2013", "từ ngày mùng một tháng tám năm hai nghìn không trăm mười ba"),
    ],
)
def test_days_that_a_comma_lists_are_no_decimal(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("số chứng minh thư/căn cước công dân", "số chứng minh thư, căn cước công dân"),
        ("số cây/ha", "số cây trên một héc ta"),
        ("cán bộ, công nhân viên (CB, CNV) cơ quan", "cán bộ, công nhân viên cơ quan"),
        ("thu gom rác (Ảnh: T.L)", "thu gom rác"),
        ("Ảnh: Minh Hà", "Ảnh: Minh Hà"),
        ("nhỏ hơn 18.0", "nhỏ hơn mười tám phẩy không"),
    ],
)
def test_a_stroke_or_bracket_that_only_names_counts_nothing(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        (
            "Quân khu 4 - Thanh Hóa: 0-1 (Sơn Hà ’56)",
            "Quân khu bốn, Thanh Hóa: không một, Sơn Hà phút năm mươi sáu",
        ),
        ("thập niên ’90", "thập niên chín mươi"),
        ("Đoạn Km 5 - Cầu Ván: 2-3 km", "Đoạn ki lô mét năm, Cầu Ván: hai đến ba ki lô mét"),
    ],
)
def test_one_score_of_a_row_and_the_minutes_of_its_goals(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("lúa IR 50404 (tươi)", "lúa i rờ năm không bốn không bốn tươi"),
        ("OM 5451, 6976 của viện", "ô em năm bốn năm một, sáu chín bảy sáu của viện"),
        ("OM 18 và 5451 kg", "ô em mười tám và năm nghìn bốn trăm năm mươi mốt ki lô gam"),
        ("khoảng 100 g N; 13 g CaO", "khoảng một trăm gam en; mười ba gam xê a ô"),
        ("nước nóng 540C (2 sôi 3 lạnh)", "nước nóng năm mươi tư độ xê, hai sôi ba lạnh"),
        ("gọi đường dây nóng 113", "gọi đường dây nóng một một ba"),
        ("10 kg/100m 2 phơi", "mười ki lô gam trên một trăm mét vuông phơi"),
        ("diện tích từ 500 - 1000m 2", "diện tích từ năm trăm đến một nghìn mét vuông"),
        ("rộng 3m 2 bên", "rộng ba mét hai bên"),
        ("IB (H120)", "i bê, hát một trăm hai mươi"),
        ("H1/24", "nửa đầu năm hai nghìn không trăm hai mươi tư"),
        ("nhiệt độ 26.7 -340C", "nhiệt độ hai mươi sáu phẩy bảy đến ba mươi tư độ xê"),
    ],
)
def test_farming_names_its_varieties_and_measures(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        (
            "kinh tuyến 110,5-115,0E",
            "kinh tuyến một trăm mười phẩy năm đến một trăm mười lăm phẩy không độ đông",
        ),
        ("Vĩ tuyến 18,5N-23,0N", "Vĩ tuyến mười tám phẩy năm đến hai mươi ba phẩy không độ bắc"),
        ("có độ lớn 3.0", "có độ lớn ba phẩy không"),
        ("từ 4 đến 6-1", "từ ngày mùng bốn đến mùng sáu tháng một"),
        ("các ngày từ 4 đến 7-11", "các ngày từ mùng bốn đến mùng bảy tháng mười một"),
        (
            "657triệu/775,7 triệu m3",
            "sáu trăm năm mươi bảy triệu trên bảy trăm bảy mươi lăm phẩy bảy triệu mét khối",
        ),
    ],
)
def test_bulletins_of_weather_and_water(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("312,468 USD/tấn dầu mazút", "ba trăm mười hai phẩy bốn sáu tám đô la Mỹ một tấn dầu mazút"),
        ("cà phê 2,460 USD/tấn", "cà phê hai nghìn bốn trăm sáu mươi đô la Mỹ một tấn"),
        ("mức 144,000 đ/kg", "mức một trăm bốn mươi tư nghìn đồng một ki lô gam"),
        ("(ĐVT: USD/tấn)", "đơn vị tính: đô la Mỹ một tấn"),
        ("tương đương -5,94%", "tương đương giảm năm phẩy chín mươi tư phần trăm"),
        ("| 72.000 | -500 |", "bảy mươi hai nghìn, giảm năm trăm"),
        ("| Hà Nội | 10 | +7 |", "Hà Nội, mười, cộng bảy"),
        ("So với tuần trước: -20.000 đ/kg", "So với tuần trước: giảm hai mươi nghìn đồng một ki lô gam"),
        (
            "cỡ 110 con/kg 82.000 81.000",
            "cỡ một trăm mười con một ki lô gam tám mươi hai nghìn, tám mươi mốt nghìn",
        ),
        ("mã PDR, HCM, VIX, VRE", "mã pê đê rờ, hát xê em, vê i ích, vê rờ e"),
        ("các HTX, THT, CLB", "các hợp tác xã, tổ hợp tác, câu lạc bộ"),
    ],
)
def test_prices_and_shares_and_their_changes(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("> EVN công bố lịch", "e vê en công bố lịch"),
        ("> 5 tấn", "trên năm tấn"),
        ("I/ KỸ THUẬT NUÔI", "một, KỸ THUẬT NUÔI"),
        ("Ảnh: V.Nỷ", "Ảnh: vê Nỷ"),
    ],
)
def test_marks_at_the_head_of_a_line(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("độ pH của đất từ 5 – 6.5", "độ pê hát của đất từ năm đến sáu phẩy năm"),
        ("pH từ 5.5 đến 6.5", "pê hát từ năm phẩy năm đến sáu phẩy năm"),
        ("nghỉ từ 5.5 đến 6.6", "nghỉ từ ngày mùng năm tháng năm đến ngày mùng sáu tháng sáu"),
        ("urea + (20-25)kg lân", "urea cộng hai mươi đến hai mươi lăm ki lô gam lân"),
        ("giống lúa Bắc thơm 7, NĐ1, NĐ5", "giống lúa Bắc thơm bảy, en đê một, en đê năm"),
        ("diện tích 2m2/bể", "diện tích hai mét vuông một bể"),
        (
            "độ mặn thấp hơn 2017 hơn 3‰",
            "độ mặn thấp hơn năm hai nghìn không trăm mười bảy hơn ba phần nghìn",
        ),
        ("giá cao hơn 1990 đồng", "giá cao hơn một nghìn chín trăm chín mươi đồng"),
    ],
)
def test_scales_are_no_days_and_years_no_amounts(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("ông Đào Văn An-Phó Chi cục trưởng", "ông Đào Văn An, Phó Chi cục trưởng"),
        ("cắt 971 TG Cẩm Vân", "cắt chín trăm bảy mươi mốt trung gian Cẩm Vân"),
        ("TG làm việc", "thời gian làm việc"),
        ("C.ty TNHH Minh Đức", "công ty trách nhiệm hữu hạn Minh Đức"),
        ("2 tàu HQ 629 và HQ 631", "hai tàu hát quy sáu trăm hai mươi chín và hát quy sáu trăm ba mươi mốt"),
        ("HS 300 em", "học sinh ba trăm em"),
        (
            "tại 16048’ VĐB, 107023’ KĐĐ",
            "tại mười sáu độ bốn mươi tám phút vĩ độ bắc, một trăm linh bảy độ hai mươi ba phút kinh độ đông",
        ),
        ("QĐ-BNN-TY", "quyết định bộ nông nghiệp thú y"),
    ],
)
def test_short_forms_of_power_cuts_ships_and_offices(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("dãy số 12 - 24- 28 - 30 - 36", "dãy số mười hai, hai mươi tư, hai mươi tám, ba mươi, ba mươi sáu"),
        ("19:52 PM", "mười chín giờ năm mươi hai phút"),
        ("7:45 PM", "bảy giờ bốn mươi lăm phút tối"),
        ("Lê Thanh(t/h)", "Lê Thanh, tổng hợp"),
        ("công suất 5 tấn/h", "công suất năm tấn trên giờ"),
        ("5 - 6 m2/1 bò cái", "năm đến sáu mét vuông trên một bò cái"),
        ("ngày mai đến 20.11", "ngày mai đến ngày hai mươi tháng mười một"),
        ("giá hôm nay đến 20.5 triệu", "giá hôm nay đến hai mươi phẩy năm triệu"),
        ("Bộ CH Bộ đội Biên phòng", "Bộ chỉ huy Bộ đội Biên phòng"),
        ("273,00 USD/tấn", "hai trăm bảy mươi ba đô la Mỹ một tấn"),
        ("số 1066/BVTV-QLT", "số một nghìn không trăm sáu mươi sáu bảo vệ thực vật quy lờ tê"),
        ("Đá 1x2", "Đá một hai"),
        ("tháng 1+2+3 năm 2016", "tháng một, hai, ba năm hai nghìn không trăm mười sáu"),
        ("tính 1+2+3", "tính một cộng hai cộng ba"),
    ],
)
def test_rows_of_draws_offices_and_building(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        (
            "gửi BCĐ PCLBTƯ, BCH PCLB",
            "gửi ban chỉ đạo phòng chống lụt bão trung ương, ban chỉ huy phòng chống lụt bão",
        ),
        ("BCH Đoàn xã", "ban chấp hành Đoàn xã"),
    ],
)
def test_storms_and_who_fights_them(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        (
            "kinh độ từ 109o30’E – 110o00’E",
            "kinh độ từ một trăm linh chín độ ba mươi phút đến một trăm mười độ kinh đông",
        ),
        (
            "ở 16°00’N – 17°30’N; 109o30’E",
            "ở mười sáu độ đến mười bảy độ ba mươi phút vĩ bắc; một trăm linh chín độ ba mươi phút kinh đông",
        ),
        ("LSO-Nhằm đảm bảo", "Nhằm đảm bảo"),
        ("Xuất khẩu 9 tháng 2023 tăng", "Xuất khẩu chín tháng năm hai nghìn không trăm hai mươi ba tăng"),
        ("tọa độ 21, 605 độ vĩ Bắc", "tọa độ hai mươi mốt phẩy sáu không năm độ vĩ Bắc"),
        (
            "lúc 17h49'28.8\" (giờ Hà Nội)",
            "lúc mười bảy giờ bốn mươi chín phút hai mươi tám phẩy tám giây, giờ Hà Nội",
        ),
        ("từ 8h0 đến 16h30", "từ tám giờ đến mười sáu giờ ba mươi phút"),
        (
            "tăng 70% so với cùng kỳ 2021",
            "tăng bảy mươi phần trăm so với cùng kỳ năm hai nghìn không trăm hai mươi mốt",
        ),
        ("giảm nhẹ so với 2/8.", "giảm nhẹ so với ngày mùng hai tháng tám."),
        ("nhiều hơn so với 2/3 số hộ", "nhiều hơn so với hai phần ba số hộ"),
        ("mực nước đạt 160/150 m", "mực nước đạt một trăm sáu mươi trên một trăm năm mươi mét"),
        ("hôm nay ngày (21/8) tại", "hôm nay ngày, hai mươi mốt tháng tám, tại"),
        ("Diện tích thường > 1000 m 2.", "Diện tích thường trên một nghìn mét vuông."),
        ("I - VÀI NÉT VỀ CÁ", "một, VÀI NÉT VỀ CÁ"),
        ("các lô U, V, X, Y", "các lô U, vê, ích, Y"),
        ("các khóa IX, X và XI", "các khóa chín, mười và mười một"),
    ],
)
def test_places_of_storms_and_levels(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("Rải Basudin 10H, Padan 4H", "Rải Basudin mười hát, Padan bốn hát"),
        ("Thầy Kevin 9H có mặt", "Thầy Kevin chín giờ có mặt"),
        (
            "giống ngô NK 66 và NK 7328",
            "giống ngô en ca sáu mươi sáu và en ca bảy ba hai tám",
        ),
        ("gạo nguyên liệu 5451", "gạo nguyên liệu năm bốn năm một"),
        ("1/3 lượng Urea và 1/2 lượng Kali", "một phần ba lượng Urea và một phần hai lượng Kali"),
        ("ngày 1/2 lượng khách tăng", "ngày mùng một tháng hai lượng khách tăng"),
        ("Số hạt/bông tăng", "Số hạt trên một bông tăng"),
        ("số điện thoại/fax", "số điện thoại, fax"),
        ("thu hàng triệu đồng từ bán mật ong/năm", "thu hàng triệu đồng từ bán mật ong một năm"),
    ],
)
def test_poisons_kinds_and_parts(written: str, spoken: str) -> None:
    _check(written, spoken)
