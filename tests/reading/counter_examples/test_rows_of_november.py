"""Counter-examples of a fresh reader to rows of late November, beside the cases they are for."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Bệnh viện tỉnh Bắc Ninh đang điều trị 5 BN nặng", "năm bệnh nhân nặng"),
        ("Ăn thịt lợn hơi sống, 3 BN nhập viện", "ba bệnh nhân nhập viện"),
        ("Giá heo hơi: BN 50.000", "Bắc Ninh năm mươi nghìn"),
        ("Bàn về giá lợn tại HN sơ kết", "tại hội nghị sơ kết"),
        ("Hỗ trợ giống lợn hơi cho HN và cận nghèo", "cho hộ nghèo và cận nghèo"),
        ("Giá CP tháng 3 của VNM là 60.000 đồng", "Giá cổ phiếu tháng ba"),
        ("Nghị định kinh doanh LPG của CP tháng 6", "của chính phủ tháng sáu"),
        ("Chỉ đạo giá gas, CP là cơ quan quyết định", "chính phủ là cơ quan"),
        ("Quay MV với váy vàng, MV: Bống bống", "em vi: Bống bống"),
        ("Chi 50.000 USD cho MV: Em đây", "cho em vi: Em đây"),
        ("Vàng SJC: MV 88 - BR 90", "mua vào tám mươi tám, bán ra chín mươi"),
        ("Cướp tiệm vàng ở BR, 2 nghi phạm", "ở bê rờ, hai nghi phạm"),
        ("Trái phiếu chính quyền TP, lãi suất 5%", "chính quyền thành phố, lãi"),
        ("Tiền giả mệnh giá 500 nghìn ở TP, công an bắt", "ở thành phố, công an"),
        ("Hội thi TM, DV tại xã", "Hội thi thương mại, dịch vụ"),
        ("Mua vé liên hoan bằng TM, thẻ", "bằng tiền mặt, thẻ"),
        ("HCV cho 6 TM.", "cho sáu tiết mục."),
        ("Tuyên truyền thuế cho TTN", "cho thanh thiếu niên"),
        ("Thu hồi nợ theo HD 12 ngày", "theo hướng dẫn mười hai ngày"),
        ("Cửa hàng bán giường KH trả góp", "giường khách hàng trả góp"),
    ],
)
def test_prices_money_and_goods(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Lãnh đạo TP dự họp", "Lãnh đạo thành phố dự họp"),
        ("Chủ tịch UBND TP dự họp với quận", "ủy ban nhân dân thành phố dự họp"),
        ("Đoàn TP tham dự gồm 15 đại biểu", "Đoàn thành phố tham dự"),
        ("TP mời: trưởng các thôn", "thành phần mời: trưởng các thôn"),
        ("TAND TP mời: bị đơn", "tòa án nhân dân thành phố mời"),
        ("Kho bạc TP mời: đơn vị", "Kho bạc thành phố mời"),
        ("8 giờ BT, CT xã dự", "tám giờ bê tê, chủ tịch xã"),
        ("Giờ cao điểm BT 3 xe", "Giờ cao điểm bê tê ba xe"),
        ("Bộ Y tế có 39 BV trực thuộc", "ba mươi chín bệnh viện trực thuộc"),
        ("4 BV trực tuyến hội chẩn", "bốn bệnh viện trực tuyến"),
        ("10 BV trực tiếp điều trị", "mười bệnh viện trực tiếp"),
        ("Khen thưởng các ĐB xuất sắc", "các đại biểu xuất sắc"),
        ("Vùng biển phía ĐB nguy hiểm", "phía đông bắc nguy hiểm"),
        ("LĐLĐ tỉnh và các ĐV, địa phương", "các đơn vị, địa phương"),
        ("Đảng phí các ĐV nộp về", "các đơn vị nộp về"),
        ("CĐCS kết nạp 3 ĐV mới.", "ba đoàn viên mới"),
        ("Lịch thời vụ tại HT: 8h họp", "tại hội trường: tám giờ"),
        ("Trưa nay nắng, BCH PCTT cảnh báo tia UV: mức cao", "tia u vê: mức cao"),
        ("Mức CBHV đóng góp", "Mức cán bộ, hội viên đóng góp"),
        ("UBKT TU Hà Nội", "ủy ban kiểm tra thành ủy Hà Nội"),
        ("Phát hành sổ tay về CĐHH", "về chất độc hóa học"),
        ("Thực hiện VHCS, kỷ luật hành chính", "văn hóa công sở, kỷ luật"),
        ("UBND quận Đống Đa, CT phường", "Đống Đa, xê tê phường"),
        ("mời BND thôn 3; 1 nam đa CT", "một nam đa chấn thương"),
        ("Người cao tuổi kiện cơ quan THA", "cơ quan thi hành án"),
        ("Công ty GP số VNPT", "Công ty giê pê số"),
        ("UBND cấp giấy phép xây dựng cho GP Bùi Chu", "cho giáo phận Bùi Chu"),
    ],
)
def test_offices_and_persons(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Lương 200k/ca/1 ngày, xem TV miễn phí", "xem ti vi miễn phí"),
        ("Tuyển nhân viên bán TV 2 ca/1 ngày, TV Samsung", "ti vi Samsung"),
        ("Lũy tích 5.912 ca/0 TV.", "không tử vong."),
        ("Khu WC nữ riêng biệt", "Khu nhà vệ sinh nữ"),
        ("WC nữ 2023 của đội tuyển", "World Cup nữ"),
        ("Trao xe lăn TB, BB trong xã", "xe lăn thương binh, bệnh binh"),
        ("Xe đạp tặng thương binh, TB 4/4", "thương binh bốn trên bốn"),
        ("Mua hàng chưa qua ĐT: 0912345678", "chưa qua điện thoại"),
        ("Tuyển lao động qua ĐT 0987654321", "qua điện thoại"),
        ("Lao động qua ĐT đạt 70%", "qua đào tạo đạt"),
        ("XN phân bón Bình Điền", "ích en phân bón"),
        ("Ngành NN Trung ương", "Ngành nông nghiệp Trung ương"),
        ("Công ty Điện lực tặng trường 10 bộ PC", "mười bộ pê xê"),
        ("Sửa PC Cần Thơ tại nhà", "Sửa pê xê Cần Thơ"),
        ("PC Phú Yên sửa điện", "điện lực Phú Yên sửa điện"),
        ("Trường tặng bàn ghế cho lớp NCL", "ngoài công lập"),
        ("Áo loại XS", "Áo loại ích ét"),
        ("Máy đạt XS Max", "đạt ích ét Max"),
        ("Phát triển theo hướng E-commerce", "theo hướng E commerce"),
        ("Thi lý thuyết ở trường TH.", "ở trường tiểu học."),
        ("ôn thi chuẩn bị ĐH.", "chuẩn bị đại học."),
        ("HS được cấp vở tại HP.", "tại hát pê."),
        ("Chi NS, DV", "Chi ngân sách, đê vê"),
        ("Máy ép cọc 60T", "cọc sáu mươi tê"),
        ("Đặt cọc mua xe tải 5T", "xe tải năm tấn"),
        ("Cho thuê MB KD 120m2, cọc 3T.", "cọc ba tháng"),
        ("ĐH, CĐ tăng, TĐ 5 năm", "cao đẳng tăng, tê đê năm"),
        ("Anh A 30 tuổi, NV do công ty cử", "en vê do công ty cử"),
        ("mỗi lô sản xuất 1000 chai", "lô sản xuất một nghìn chai"),
    ],
)
def test_homes_schools_and_adverts(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "never"),
    [
        ("cô xử lý hs vi phạm", "hồ sơ"),
        ("nhà trường xử lý hs đánh nhau", "hồ sơ"),
        ("trường nhận hs trái tuyến", "hồ sơ"),
        ("xe buýt đón trả hs", "hồ sơ"),
        ("Phụ huynh mang hồ sơ của hs đến trường", "hồ sơ của hồ sơ"),
        ("Trường QT tuyển giáo viên quốc tịch Anh", "Trường quốc tịch"),
        ("Bộ ra VB về việc cấp văn bằng giả", "ra văn bằng"),
        ("Xuất phát từ thực tế, XP 3 trường hợp", "xuất phát ba"),
        ("Bất đồng ngôn ngữ, nhiều NN gặp khó", "nhiều ngôn ngữ"),
        ("Học phí tại MN, MB tăng", "mầm non"),
        ("Đăng ký ngành, TS, phụ huynh cần lưu ý", "thủy sản"),
        ("Công ty còn nợ tiền, TC đòi nợ", "tín chỉ"),
        ("BCH TU Đoàn", "tỉnh ủy"),
        ("Đêm nhạc gây quỹ cho HN", "Hà Nội"),
        ("Shipper nhận HH, giao HH", "huy hiệu"),
        ("Cả nước có 5 triệu đv công đoàn", "đơn vị"),
        ("Trẻ nhập viện tăng, NV phải trực đêm", "tăng, nhập viện"),
        ("Đoàn viên mới kết nạp, chia sẻ KN", "chia sẻ kết nạp"),
    ],
)
def test_what_is_spelled_rather_than_guessed(written: str, never: str) -> None:
    assert never not in READER.read(written)
