"""Short forms by their field: one sense within a text, names made of known parts, forms of many fields."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "ĐD Nguyễn Thị Hoa, khoa Nội; lớp ĐD K12 học tại bệnh viện",
            "điều dưỡng Nguyễn Thị Hoa, khoa Nội; lớp điều dưỡng ca mười hai học tại bệnh viện",
        ),
        ("Bác sĩ và điều dưỡng có mặt, 2 ĐD ở lại", "Bác sĩ và điều dưỡng có mặt, hai điều dưỡng ở lại"),
        (
            "Thí sinh đạt điểm cao, TS nộp hồ sơ trước",
            "Thí sinh đạt điểm cao, thí sinh nộp hồ sơ trước",
        ),
        ("Chuyến tàu HQ 561 cập cảng", "Chuyến tàu hát quy năm trăm sáu mươi mốt cập cảng"),
        ("nâng cao HQ sử dụng đất", "nâng cao hiệu quả sử dụng đất"),
        ("HS lớp 5 nộp HS nhập học", "học sinh lớp năm nộp hồ sơ nhập học"),
        ("Vườn QG PNKB", "Vườn quốc gia Phong Nha Kẻ Bàng"),
        (
            "BCHQS tỉnh giao quân, BCHQS xã tiễn",
            "bộ chỉ huy quân sự tỉnh giao quân, ban chỉ huy quân sự xã tiễn",
        ),
        ("ĐBP Sơn Trà; đường ĐBP", "đồn biên phòng Sơn Trà; đường Điện Biên Phủ"),
        ("an toàn TP tại TP Huế", "an toàn thực phẩm tại thành phố Huế"),
    ],
)
def test_a_short_form_of_several_senses_has_the_sense_that_its_text_tells(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Sở NN-MT, Sở NNMT", "Sở nông nghiệp và môi trường, Sở nông nghiệp và môi trường"),
        (
            "Bộ DT&TG, Sở DT-TG, Ban DTTG",
            "Bộ dân tộc và tôn giáo, Sở dân tộc và tôn giáo, Ban dân tộc và tôn giáo",
        ),
        (
            "phòng KT-HT-ĐT, phòng KTHTĐT",
            "phòng kinh tế, hạ tầng và đô thị, phòng kinh tế, hạ tầng và đô thị",
        ),
        ("Sở VH, TT và DL", "Sở văn hóa, thể thao và du lịch"),
        ("Sở QH-KT", "Sở quy hoạch kiến trúc"),
        (
            "Sở LĐ-TB & XH, Sở VH, TT & DL",
            "Sở lao động thương binh và xã hội, Sở văn hóa, thể thao và du lịch",
        ),
        ("đồng chí An, TVHU", "đồng chí An, thường vụ huyện ủy"),
        ("lực lượng PCCC-CNCH", "lực lượng phòng cháy chữa cháy cứu nạn cứu hộ"),
        ("Phòng KT&HT", "Phòng kinh tế và hạ tầng"),
        ("Cục TS&KN, Cục LN&KL", "Cục thủy sản và kiểm ngư, Cục lâm nghiệp và kiểm lâm"),
        (
            "Vụ HTQT&PL, Phòng CTSV&TT",
            "Vụ hợp tác quốc tế và pháp luật, Phòng công tác sinh viên và truyền thông",
        ),
        ("HTX NN&DV, CTCP DV&VT", "hợp tác xã nông nghiệp và dịch vụ, công ty cổ phần dịch vụ và vận tải"),
        (
            "Cty CP XNK&DV; HĐ GPMB&TĐC",
            "công ty cổ phần xuất nhập khẩu và dịch vụ; hội đồng giải phóng mặt bằng và tái định cư",
        ),
        (
            "MTTQ&ĐT, các tổ chức CT-XH-NN",
            "mặt trận tổ quốc và đoàn thể, các tổ chức chính trị xã hội nghề nghiệp",
        ),
        ("NVH-KTT thôn", "nhà văn hóa, khu thể thao thôn"),
        ("ĐTXD, XDPTTDBVANTQ", "đầu tư xây dựng, xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc"),
    ],
)
def test_a_name_is_known_by_its_letters_however_they_are_joined(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row("written", ["Trường Trung cấp TK&NL", "Phòng TL-HT"])
def test_an_office_that_nobody_lists_is_not_made_up(written: str) -> None:
    assert all(len(word) < 4 for word in READER.read(written).split()[-4:])


@each_row(
    ("written", "spoken"),
    [
        (
            "PCT.KT: họp HT tầng 2 UBND xã",
            "phó chủ tịch kinh tế: họp hội trường tầng hai ủy ban nhân dân xã",
        ),
        ("Cụm CNTT Phú Hữu A", "Cụm công nghiệp tập trung Phú Hữu A"),
        ("Đ/c PCT TT Nguyễn Văn Sửu", "đồng chí phó chủ tịch thường trực Nguyễn Văn Sửu"),
        ("Số CB SH chuyên đề", "Số cán bộ sinh hoạt chuyên đề"),
        ("CBTD NHCSXH PGD Gò Dầu", "cán bộ tín dụng ngân hàng chính sách xã hội phòng giao dịch Gò Dầu"),
        ("Họp BC kết quả cưỡng chế", "Họp báo cáo kết quả cưỡng chế"),
        ("lúa XH, HT sớm giai đoạn làm đòng", "lúa xuân hè, hè thu sớm giai đoạn làm đòng"),
        ("hại lúa TĐ", "hại lúa thu đông"),
        ("các phiên chầu MTC trong GP, bổn mạng", "các phiên chầu Mình Thánh Chúa trong giáo phận, bổn mạng"),
        ("ĐTC Phanxicô", "đức thánh cha Phanxicô"),
        ("Uỷ viên BTV Tỉnh ủy", "Uỷ viên ban thường vụ Tỉnh ủy"),
        ("tại bv Nhi, các bs khám", "tại bệnh viện Nhi, các bác sĩ khám"),
        ("Tập thể lđ UBND", "Tập thể lãnh đạo ủy ban nhân dân"),
        ("8mg/1kg TT", "tám mi li gam một ki lô gam thể trọng"),
        ("khuyến mại cho TB trả trước", "khuyến mại cho thuê bao trả trước"),
        ("(Bộ Nội vụ / LĐ-TB&XH)", "Bộ Nội vụ, lao động thương binh và xã hội"),
        (
            "Công ty TNHH MTV ĐT và TM An Phú",
            "Công ty trách nhiệm hữu hạn một thành viên đầu tư và thương mại An Phú",
        ),
    ],
)
def test_a_field_has_its_own_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đ/v hộ nghèo, B/c kết quả", "đối với hộ nghèo, báo cáo kết quả"),
        ("ở tp.hcm và tp hcm", "ở thành phố Hồ Chí Minh và thành phố Hồ Chí Minh"),
        (
            "hnd, ccb, đtn xã; kcb; tdp 5",
            "hội nông dân, cựu chiến binh, đoàn thanh niên xã; khám chữa bệnh; tổ dân phố năm",
        ),
        ("giữ antt, vsattp", "giữ an ninh trật tự, vệ sinh an toàn thực phẩm"),
        ("gv dạy Toán, sđt, đc: 12 Lê Lợi", "giáo viên dạy Toán, số điện thoại, địa chỉ: mười hai Lê Lợi"),
        ("công ty cp, TT.YT, XN PCR", "công ty cổ phần, trung tâm y tế, xét nghiệm pê xê rờ"),
    ],
)
def test_small_letters_and_strokes_are_short_forms_too(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "vận hành CSTT của NHNN trên TTLNH",
            "vận hành chính sách tiền tệ của ngân hàng nhà nước trên thị trường liên ngân hàng",
        ),
        ("đội CSTT quận 1", "đội cảnh sát trật tự quận một"),
        ("Đài TT Đức Hòa", "Đài truyền thanh Đức Hòa"),
        ("Đảng bộ BĐBP tỉnh", "Đảng bộ bộ đội biên phòng tỉnh"),
        ("lúa nhiễm SĐT hai chấm, SCL", "lúa nhiễm sâu đục thân hai chấm, sâu cuốn lá"),
        ("phong trào chống RTN", "phong trào chống rác thải nhựa"),
        ("vệ sinh, TĐKT chuồng trại", "vệ sinh, tiêu độc khử trùng chuồng trại"),
        (
            "HT Thích Trí Quảng – HĐTS, HĐCM GHPGVN",
            "hòa thượng Thích Trí Quảng, hội đồng trị sự, hội đồng chứng minh giáo hội phật giáo Việt Nam",
        ),
        ("HĐTS công bố điểm chuẩn", "hội đồng tuyển sinh công bố điểm chuẩn"),
        ("BBT Cổng thông tin", "ban biên tập Cổng thông tin"),
        ("DS HTX tham gia, rừng PH", "danh sách hợp tác xã tham gia, rừng phòng hộ"),
        ("Trung đoàn BBĐP 896", "Trung đoàn bộ binh địa phương tám trăm chín mươi sáu"),
        ("các tổ chức CTXH; viên chức CTXH", "các tổ chức chính trị xã hội; viên chức công tác xã hội"),
    ],
)
def test_a_long_form_of_two_fields_has_the_sense_of_its_own(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Cháu NQH đạt giải nhất", "Cháu en quy hát đạt giải nhất"),
        ("Ông LVH, bà TVH ký đơn", "Ông lờ vê hát, bà tê vê hát ký đơn"),
        ("Bà TKN và ông LTT", "Bà tê ca en và ông lờ tê tê"),
        ("các bị can NVA, TVB và LTC", "các bị can en vê a, tê vê bê và lờ tê xê"),
        ("bị cáo NVD lĩnh án", "bị cáo en vê đê lĩnh án"),
        ("ông PCT UBND xã", "ông phó chủ tịch ủy ban nhân dân xã"),
        ("bà BT chi bộ", "bà bí thư chi bộ"),
        ("ông CCB thôn, anh TNXP", "ông cựu chiến binh thôn, anh thanh niên xung phong"),
        ("đối tượng BTXH, các em HS THCS", "đối tượng bảo trợ xã hội, các em học sinh trung học cơ sở"),
        ("tiếng Anh THPT; chị em HVPN", "tiếng Anh trung học phổ thông; chị em hội viên phụ nữ"),
        ("mẹ VNAH", "mẹ Việt Nam anh hùng"),
    ],
)
def test_initials_of_a_person_stay_letters_and_his_office_is_read(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Đại hội chi bộ, đảng bộ. BTV Thu Hà đưa tin",
            "Đại hội chi bộ, đảng bộ. biên tập viên Thu Hà đưa tin",
        ),
        ("Phật tử về chùa. HT Lê Lợi mở cửa", "Phật tử về chùa. hát tê Lê Lợi mở cửa"),
        ("Phật tử về chùa. HT Thích Giác Quang", "Phật tử về chùa. hòa thượng Thích Giác Quang"),
        ("Bệnh viện, bác sĩ nghe buổi PTTT", "Bệnh viện, bác sĩ nghe buổi phát thanh trực tiếp"),
        ("Ngân hàng, tín dụng: CSTT xã tuần tra", "Ngân hàng, tín dụng: cảnh sát trật tự xã tuần tra"),
    ],
)
def test_a_field_does_not_decide_where_a_person_or_an_office_stands_beside(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Ban CTMT thôn; vốn CTMT", "Ban công tác mặt trận thôn; vốn chương trình mục tiêu"),
        ("Khu KTCK Lao Bảo", "Khu kinh tế cửa khẩu Lao Bảo"),
        ("Đức TGM Hà Nội", "Đức tổng giám mục Hà Nội"),
        ("Trường mn Hoa Sen; chào mn", "Trường mầm non Hoa Sen; chào mọi người"),
        ("công nghệ cao, CNTT tập trung", "công nghệ cao, công nghệ thông tin tập trung"),
        ("TK của ông bị khóa", "tài khoản của ông bị khóa"),
        ("BC đã được thông qua", "báo cáo đã được thông qua"),
        ("Các đ/v; đ/v người nghèo", "Các đơn vị; đối với người nghèo"),
        ("p/h và h/s; p/h các ngành", "phụ huynh và học sinh; phối hợp các ngành"),
        ("gửi cv số 12 cho xã", "gửi công văn số mười hai cho xã"),
        ("OCOP - Mỗi xã một sản phẩm", "ocop, Mỗi xã một sản phẩm"),
        ("HIV - Những điều cần biết", "hát i vê, Những điều cần biết"),
    ],
)
def test_a_doubtful_short_form_has_the_sense_that_its_neighbour_tells(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
