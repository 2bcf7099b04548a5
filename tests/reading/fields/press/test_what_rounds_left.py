"""What the judges of rounds 20 to 33 heard wrong and no round had mended, with what looks like it."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("từ tháng 4-9", "từ tháng tư đến tháng chín"),
        ("Tháng 3 – 8 hàng năm", "Tháng ba đến tháng tám hàng năm"),
        ("lượng mưa tháng 4 và 5 thấp hơn", "lượng mưa tháng tư và tháng năm thấp hơn"),
        ("trong tháng 2, 3 và 4.", "trong tháng hai, ba và tháng tư."),
        ("tháng 4 và 5 người bạn", "tháng tư và năm người bạn"),
        ("hết tháng 4 và 5 triệu đồng", "hết tháng tư và năm triệu đồng"),
        (
            "Lễ hội Cầu Ngư (ngày 3-4 tháng 4 âm lịch)",
            "Lễ hội Cầu Ngư, ngày mùng ba đến mùng bốn tháng tư âm lịch",
        ),
        (
            "trong giai đoạn (1962-1973), hơn",
            "trong giai đoạn một nghìn chín trăm sáu mươi hai đến một nghìn chín trăm bảy mươi ba, hơn",
        ),
        ("nghỉ lễ 30.4 - 1.5", "nghỉ lễ ba mươi tháng tư và mùng một tháng năm"),
        ("học 2.5 năm", "học hai năm rưỡi"),
    ],
)
def test_each_month_of_a_span_is_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "đạt từ 7.0 (niên chế), 2.8 điểm (tín chỉ)",
            "đạt từ bảy phẩy không, niên chế, hai phẩy tám điểm, tín chỉ",
        ),
        ("Giải Nhất: 1.0 / Giải Nhì: 0.75", "Giải Nhất: một phẩy không, Giải Nhì: không phẩy bảy mươi lăm"),
        ("IELTS | 4-5.0 | 5.5-6.5", "ielts, bốn đến năm phẩy không, năm phẩy năm đến sáu phẩy năm"),
        ("đều từ 3.0 trở lên", "đều từ ba phẩy không trở lên"),
        ("Bluetooth 5.0 hay 4.2", "Bluetooth năm chấm không hay bốn phẩy hai"),
        ("phiên bản 2.0 ra đời, nặng 3.5 kg", "phiên bản hai chấm không ra đời, nặng ba phẩy năm ki lô gam"),
        ("Cách mạng công nghiệp 4.0", "Cách mạng công nghiệp bốn chấm không"),
    ],
)
def test_a_tenth_of_nought_is_said_like_the_decimals_beside_it(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "dưới vòi nước chảy + xà phòng liên tục 15 phút",
            "dưới vòi nước chảy và xà phòng liên tục mười lăm phút",
        ),
        ("cùng 04 cây Sao xanh + 05 cây Vên vên", "cùng bốn cây Sao xanh và năm cây Vên vên"),
        ("(Lân Sư Rồng + văn hóa dân gian)", "Lân Sư Rồng và văn hóa dân gian"),
        ("tiếp chuyển VOV1 + Đài Phát thanh tỉnh", "tiếp chuyển vê ô vê một, Đài Phát thanh tỉnh"),
        ("gồm giá đất + giá nhà", "gồm giá đất cộng giá nhà"),
        ("bón 3 kg Urê + 4 kg kali", "bón ba ki lô gam Urê cộng bốn ki lô gam kali"),
    ],
)
def test_a_plus_between_things_is_and(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "thất bại 0-5 ở vòng loại hai World Cup và 1-3 tại vòng bảng",
            "thất bại không năm ở vòng loại hai World Cup và một ba tại vòng bảng",
        ),
        (
            "anh từ 3-9 vượt lên 30-9 rồi thắng 40-15",
            "anh từ ba chín vượt lên ba mươi, chín rồi thắng bốn mươi mười lăm",
        ),
        (
            "Đang bị dẫn 8/11, đôi này ghi liền 4 điểm để thắng 12/11.",
            "Đang bị dẫn tám mười một, đôi này ghi liền bốn điểm để thắng mười hai mười một.",
        ),
        (
            "thắng chung kết carom với điểm 80/45 sau 25 lượt cơ",
            "thắng chung kết carom với điểm tám mươi, bốn mươi lăm sau hai mươi lăm lượt cơ",
        ),
        ("đỗ với điểm 85/100", "đỗ với điểm tám mươi lăm trên một trăm"),
        ("từ 3-9 ngày", "từ ba đến chín ngày"),
        ("số đo ba vòng 77-62-90 cm", "số đo ba vòng bảy mươi bảy, sáu mươi hai, chín mươi xen ti mét"),
        ("liên quận 7 – 8", "liên quận bảy, tám"),
        (
            "thương binh 1/4, 2/4 có mức sống trung bình",
            "thương binh một trên bốn, hai trên bốn có mức sống trung bình",
        ),
        (
            "Hủy vé 12 tiếng > 24 tiếng trước giờ chạy",
            "Hủy vé mười hai tiếng đến hai mươi tư tiếng trước giờ chạy",
        ),
        ("mưa > 50 mm", "mưa trên năm mươi mi li mét"),
        ("lượt trận bảng H Champions League", "lượt trận bảng hát Champions League"),
        ("hoa hậu H Hen Niê", "hoa hậu H Hen Niê"),
    ],
)
def test_figures_are_what_their_neighbours_are(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Xe chạy từ 5: 30 đến 17: 30", "Xe chạy từ năm giờ ba mươi phút đến mười bảy giờ ba mươi phút"),
        ("Họp lúc 7: 30 sáng", "Họp lúc bảy giờ ba mươi phút sáng"),
        ("Tỷ lệ 1: 20", "Tỷ lệ một trên hai mươi"),
        ("chiếc máy QP – 09 đã chạy", "chiếc máy quy pê không chín đã chạy"),
        ("UBND – 05 đồng chí", "ủy ban nhân dân, năm đồng chí"),
    ],
)
def test_what_blanks_have_parted_belongs_together(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("là 1080x2280 pixel", "là một nghìn không trăm tám mươi nhân hai nghìn hai trăm tám mươi pixel"),
        ("4 ảnh 3x4 trong phong bì", "bốn ảnh ba nhân bốn trong phong bì"),
        ("gọi 1080 để hỏi", "gọi một không tám không để hỏi"),
        ("model 2IN1-7L2-005 công suất", "model hai in một, bảy lờ hai, không không năm công suất"),
        (
            "Bể chứa: DxH = 3,58 x 5,6 (m)",
            "Bể chứa: đường kính, chiều cao bằng ba phẩy năm mươi tám nhân năm phẩy sáu mét",
        ),
        ("các bệnh nhân BN1137-1140", "các bệnh nhân một một ba bảy đến một một bốn không"),
        ("ba ca (BN1135-1140)", "ba ca, bệnh nhân một một ba năm đến một một bốn không"),
        (
            "2 | Kỹ thuật tài nguyên nước | 9580212",
            "hai, Kỹ thuật tài nguyên nước, chín năm tám không, hai một hai",
        ),
        ("ECA10 và ECS18", "e xê a mười và e xê ét mười tám"),
        (
            "giấy chứng nhận số AC 611732 và AC 611733",
            "giấy chứng nhận số a xê sáu một một, bảy ba hai và a xê sáu một một, bảy ba ba",
        ),
        ("TCXD 33 : 2006", "tiêu chuẩn xây dựng ba mươi ba năm hai nghìn không trăm linh sáu"),
        (
            "QCVN 01-2008/BXD",
            "quy chuẩn Việt Nam không một năm hai nghìn không trăm linh tám của bộ xây dựng",
        ),
        ("TCVN 11041-2", "tiêu chuẩn Việt Nam mười một nghìn không trăm bốn mươi mốt, phần hai"),
    ],
)
def test_codes_sizes_and_standards_are_no_spans(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thưởng mười hai triệu đồng (12.000.000đ)", "thưởng mười hai triệu đồng"),
        ("hai trăm ngàn đồng (200.000đ)", "hai trăm ngàn đồng"),
        ("ba triệu đồng (4.000.000đ)", "ba triệu đồng, bốn triệu đồng"),
        ("văn bằng 2 ( VB2 ) trung cấp", "văn bằng hai trung cấp"),
        ("đội 2 (KV1)", "đội hai, khu vực một"),
        ("bình oxy, v.v.v", "bình oxy, vân vân"),
    ],
)
def test_nothing_is_said_twice(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Hiệp hội thủ công (VIETCRAFT)", "Hiệp hội thủ công, Vietcraft"),
        ("hội SCAA", "hội ét xê a a"),
        ("HVANQGVN", "học viện âm nhạc quốc gia Việt Nam"),
        ("Phòng họp T3, sáng T4", "Phòng họp tê ba, sáng thứ tư"),
        ("GP nước Đức", "grand prix nước Đức"),
        ("cấp GP nước ngầm", "cấp giấy phép nước ngầm"),
        ("57 triệu lượt GTNT", "năm mươi bảy triệu lượt gieo tinh nhân tạo"),
        ("xây dựng GTNT", "xây dựng giao thông nông thôn"),
        ("nghiên cứu của GV và NCV", "nghiên cứu của giảng viên và nghiên cứu viên"),
        ("GV trường tiểu học", "giáo viên trường tiểu học"),
        ("các chữ cái c/k/q", "các chữ cái xê, ca, quy"),
        ("Giá/người/lượt: 30.000đ", "Giá một người một lượt: ba mươi nghìn đồng"),
        ("45 triệu đồng/1 HCV", "bốn mươi lăm triệu đồng một huy chương vàng"),
        (
            "số 197/GCNĐKHĐ-TCDN",
            "số một trăm chín mươi bảy giấy chứng nhận đăng ký hoạt động tổng cục dạy nghề",
        ),
    ],
)
def test_short_forms_mean_what_their_field_means(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "21 trường hợp cư trú tại Quận 1 (4); Quận 4 (1); Phú Nhuận (1); Bình Tân (3)",
            (
                "hai mươi mốt trường hợp cư trú tại Quận một bốn trường hợp; Quận bốn một trường hợp;"
                " Phú Nhuận một trường hợp; Bình Tân ba trường hợp"
            ),
        ),
        (
            "Đại hội Thể thao toàn quốc 2022 ngày 13/12",
            "Đại hội Thể thao toàn quốc năm hai nghìn không trăm hai mươi hai, ngày mười ba tháng mười hai",
        ),
        ("hơn 2022 ngày", "hơn hai nghìn không trăm hai mươi hai ngày"),
        ("điểm chuẩn 2021", "điểm chuẩn năm hai nghìn không trăm hai mươi mốt"),
        ("hàng x hàng: 4-5m", "hàng cách hàng: bốn đến năm mét"),
        ("đánh bại Schalke 04", "đánh bại Schalke không bốn"),
        ("giá 780.000/2,5kg", "giá bảy trăm tám mươi nghìn cho hai phẩy năm ki lô gam"),
        ("đương lượng nổ 100-500kt", "đương lượng nổ một trăm đến năm trăm ki lô tấn"),
        ("tốc độ 20kt", "tốc độ hai mươi ca tê"),
        ("ô TĐC-DV02; TĐC-DV10", "ô tê đê xê đê vê không hai; tê đê xê đê vê mười"),
        ("gửi tiết kiệm VNĐ", "gửi tiết kiệm Việt Nam đồng"),
        ("giá 5.000 VNĐ", "giá năm nghìn đồng"),
        ("natri clorua (NaCl)", "natri clorua"),
        ("ion Na+ và Cl-", "ion natri và clo"),
        ("vàng SJCniêm yết", "vàng ét gi xê niêm yết"),
        ("Ver2.0", "phiên bản hai chấm không"),
        ("Touch ID", "Touch ai đi"),
    ],
)
def test_what_is_left_by_one_line_is_a_class(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("UZBEKISTANHLV Mai Đức Chung", "Uzbekistan, huấn luyện viên Mai Đức Chung"),
        ("cho thấy: i) các thiết bị; ii) mức độ", "cho thấy: một, các thiết bị; hai, mức độ"),
        ("vitamin, i) riêng", "vitamin, i, riêng"),
        (
            "Huân chương Lao động hạng Ba – 1998",
            "Huân chương Lao động hạng Ba, năm một nghìn chín trăm chín mươi tám",
        ),
        (
            "Giá USD mua - bán còn 22.650 - 22.720 đồng/USD; BIDV còn 22.660 - 22.730 đồng/USD",
            (
                "Giá đô la Mỹ mua, bán còn hai mươi hai nghìn sáu trăm năm mươi và hai mươi hai nghìn"
                " bảy trăm hai mươi đồng một đô la Mỹ; bê i đê vê còn hai mươi hai nghìn sáu trăm sáu mươi và"
                " hai mươi hai nghìn bảy trăm ba mươi đồng một đô la Mỹ"
            ),
        ),
        (
            "giá từ 22.660 - 22.730 đồng/USD",
            (
                "giá từ hai mươi hai nghìn sáu trăm sáu mươi đến hai mươi hai nghìn bảy trăm ba mươi đồng"
                " một đô la Mỹ"
            ),
        ),
    ],
)
def test_marks_years_and_prices_behind_others_are_like_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
