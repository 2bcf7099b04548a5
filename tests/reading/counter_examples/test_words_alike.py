"""Text that looks like what a rule was made for and is something else: a day, a lot of land, a pupil."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Trả phòng 20-11, nhận phòng 18-11.", "ngày hai mươi tháng mười một, nhận phòng ngày mười tám"),
        ("Đặt phòng 24-12 giảm giá.", "ngày hai mươi tư tháng mười hai"),
        ("FESTIVAL 12/4 khai mạc.", "ngày mười hai tháng tư"),
        ("KARAOKE 2/9 mở cửa.", "ngày mùng hai tháng chín"),
        ("MARATHON 5/10 khởi tranh.", "ngày mùng năm tháng mười"),
        ("Ngày 09: UBND xã đón đoàn kiểm tra.", "Ngày mùng chín"),
        ("Ngày 04: Đón đoàn công tác tỉnh, ăn trưa tại xã.", "Ngày mùng bốn"),
        ("Ngày 02 - Khai mạc, đón khách tại sân bay.", "Ngày mùng hai"),
        ("Ngày 06: Chủ tịch dự họp; khởi hành lúc 8 giờ.", "Ngày mùng sáu"),
        ("Ngày 01: Hà Nội – Hạ Long", "Ngày một"),
    ],
)
def test_a_day_of_the_calendar_stays_one(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Mã đề 3-4-5-2022 là của lớp 9.", "Mã đề ba bốn năm"),
        ("Liên hệ 12-5-6-2023.", "Liên hệ mười hai năm sáu"),
        ("Từ 7.5 các thí sinh được cộng điểm ưu tiên.", "Từ bảy phẩy năm"),
        ("Đến 5.9, điểm chuẩn vẫn chưa công bố.", "Đến năm phẩy chín"),
        ("Ngày 5.9, học sinh khai giảng. Từ 6.5 trở lên được khen.", "Từ sáu phẩy năm trở lên"),
        ("Phiên bản 10.2020 được cập nhật.", "mười phẩy hai không hai không"),
        ("Hệ số 01.2005 không đổi.", "một phẩy hai không không năm"),
        ("Giá trị tăng từ 1.2000 đến 1.2050.", "một phẩy hai không không không đến một phẩy hai"),
        ("Xếp thứ 5 (3-4) toàn đoàn.", "thứ năm, ba đến bốn"),
        ("Học kỳ 1-2/2024 kết thúc.", "Học kỳ một, hai năm"),
        ("Ủng hộ: nhà Lý Văn Ba (200), nhà Trần Văn Tư (300).", "Lý Văn Ba hai trăm"),
        ("Thời hạn (120) ngày.", "Thời hạn, một trăm hai mươi, ngày"),
        ("Đường Hai Bà Trưng (40 - 43) đang sửa.", "bốn mươi đến bốn mươi ba"),
        ("Tiêu chuẩn 22 TCN - 211 được áp dụng.", "hai trăm mười một"),
        ("Số tiền (khoảng 1869) nghìn đồng.", "khoảng một nghìn tám trăm"),
    ],
)
def test_a_number_is_no_day_and_no_year(written: str, heard: str) -> None:
    said = READER.read(written)
    assert heard in said
    assert "công nguyên đến" not in said


@each_row(
    ("written", "heard"),
    [
        ("Phòng 3N4D tầng 2.", "ba en bốn đê"),
        ("Dãy nhà C3, D4, E5 khu bộ đội.", "xê ba, đê bốn, e năm"),
        ("Lô đất A1, B2, C3 gần đơn vị quân khu.", "a một, bê hai, xê ba"),
        ("Học sinh có trên 1m2 sân chơi.", "một mét vuông sân chơi"),
        ("Học sinh có 1m2 đất trồng rau.", "một mét vuông đất"),
        ("CT12/CT-TTg ban hành.", "chỉ thị mười hai"),
        ("TB3 - Thôn Vĩnh An mất điện.", "tê bê ba"),
        ("Chị Hoa, F1, quận Bình Thạnh.", "ép một"),
        ("Bệnh nhân Nguyễn Lan, F1, Q5.", "ép một"),
        ('Nhóm "tuổi 15" HD chụp.', "tuổi mười lăm hát đê"),
        ("Chuyến bay VN 123 hạ cánh.", "vê en một trăm hai mươi ba"),
        ("Lớp CN 10: nghỉ.", "xê en mười"),
    ],
)
def test_letters_and_figures_of_other_things(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Nhiệt độ tăng, quạt 250K cháy hàng.", "hai trăm năm mươi nghìn"),
        ("Máy đo nhiệt độ 150K một cái.", "một trăm năm mươi nghìn"),
        ("Miếng dán hạ nhiệt độ chỉ 50K.", "năm mươi nghìn"),
        ("Ngân sách làm 50M rãnh.", "năm mươi mét rãnh"),
        ("Giải thưởng cự ly 100M.", "một trăm mét"),
        ("Kinh phí xây 30M kè.", "ba mươi mét kè"),
        ("Giá dầu 1,234 đô la một tấn nhiên liệu.", "một nghìn hai trăm ba mươi tư đô la"),
        ("Chỉ số PCI thấp hơn 2,135 điểm so với năm trước.", "hai phẩy một ba năm điểm"),
        ("PAR-Index đạt 89,245 điểm.", "tám mươi chín phẩy hai bốn năm điểm"),
        ("Cổ phiếu VCB góp cho VN-Index 1,345 điểm.", "một phẩy ba bốn năm điểm"),
        ("VN-Index nhích nhẹ 1,205 điểm.", "một phẩy hai không năm điểm"),
        ("Lớp đạt 95. 100 em đi thi.", "chín mươi lăm. một trăm em"),
        ("Xây 1500, sửa 2000.", "Xây một nghìn năm trăm"),
        ("Đúc 1200, bán 1000 chiếc.", "Đúc một nghìn hai trăm"),
        ("Mỗi lô 5-7 người.", "năm đến bảy người"),
        ("Lạng Sơn - Cao Bằng 5-7.", "năm đến bảy"),
        ("Toán - Văn 5-6, Lý 7.", "năm đến sáu"),
        ("Nguyễn Trãi - Lê Lợi 3-5, hẻm nhỏ.", "ba đến năm"),
    ],
)
def test_a_price_a_length_and_a_span(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Anh D.K. Nhà và xe bị cháy.", "đê ca. Nhà"),
        ("Chị V.A. Chồng là thợ xây.", "vê a. Chồng"),
        ("LS Nguyễn Văn Bình bào chữa cho bị cáo từng nhập ngũ năm 1990.", "luật sư"),
        ("LS Lê Thị Hoa cho biết thân chủ hy sinh nhiều cho con.", "luật sư"),
        ("Đưa vào BV. Bệnh nhân tử vong.", "bệnh viện. Bệnh nhân"),
        ("Khách sạn ở Sài Gòn - Ông Nam nói.", "Sài Gòn, Ông Nam"),
        ("Công ty xe khách chạy tuyến Sài Gòn - Nha Trang.", "Sài Gòn, Nha Trang"),
        ("Các đại biểu: Nguyễn An (15), Trần Bình (7).", "Trần Bình bảy."),
        ("Các vận động viên: Hùng (10), Nam (7), Sơn (9).", "Sơn chín."),
    ],
)
def test_a_person_and_a_place_stay(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Nghỉ T7, CN Ủy ban vẫn trực.", "chủ nhật Ủy ban"),
        ("Sáng CN CLB sinh hoạt.", "chủ nhật câu lạc bộ"),
        ("Khu CN (5 ha) mở rộng.", "công nghiệp, năm héc ta"),
        ("Khu CN ngày 5 mất điện.", "công nghiệp ngày năm"),
        ("Trường ĐH CN (4 cơ sở).", "đại học công nghiệp"),
        ("Nhà đầu tư chờ CP gỡ khó về trái phiếu.", "chờ xê pê"),
        ("Cổ đông, cổ tức theo nghị quyết của CP.", "nghị quyết của chính phủ"),
        ("Tổ chức triển lãm, HN tổng kết.", "hội nghị tổng kết"),
        ("Triển lãm tranh thiếu nhi: HS Lê Minh lớp 5 đạt giải.", "học sinh Lê Minh"),
        ("Trường mang tên liệt sĩ có 500 HS, HS: áo trắng.", "học sinh: áo trắng"),
        ("Lớp có 30 HV Dân tộc thiểu số.", "học viên Dân tộc"),
        ("Thu 500 triệu KH năm.", "năm trăm triệu kế hoạch"),
        ("Thu ngân sách 300 triệu, KH 500 triệu.", "kế hoạch năm trăm triệu"),
        ("Mục tiêu KTS đạt 20%.", "kinh tế số đạt"),
        ("KTS đóng góp 15% GRDP của tỉnh.", "kinh tế số đóng góp"),
        ("Án giám đốc thẩm tại TT Long Thành.", "thị trấn Long Thành"),
        ("Gió ĐB Cao Bằng mạnh.", "Gió đông bắc"),
        ("Giải ĐB Trần Văn An trúng.", "Giải đặc biệt"),
        ("Cử tri ở ĐB sông Cửu Long.", "đồng bằng sông Cửu Long"),
        ("Cử tri vùng ĐB kiến nghị.", "vùng đông bắc"),
        ("ĐK mặt bằng kinh doanh.", "đê ca mặt bằng"),
        ("ĐK trong ngày.", "đê ca trong ngày"),
        ("Cao đẳng: ĐK 3 nguyện vọng.", "đê ca ba"),
    ],
)
def test_two_letters_in_their_other_sense(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Làm đường, KP Nhà nước hỗ trợ 50%.", "kinh phí Nhà nước"),
        ("Về KP Bộ hỗ trợ.", "kinh phí Bộ"),
        ("Tại KP Trung tâm.", "khu phố Trung tâm"),
        ("Đại biểu HĐND xã đề nghị rà soát QH, cử tri bức xúc.", "rà soát quy hoạch"),
        ("Kỳ họp HĐND bàn về QH ba loại rừng.", "quy hoạch ba loại rừng"),
        ("Các TP khác của tỉnh.", "thành phố khác"),
        ("Các TP kinh tế phát triển.", "thành phố kinh tế"),
        ("Phòng chống các TP về ma túy.", "tội phạm về ma túy"),
        ("Lãnh đạo CT XD huyện.", "xê tê xây dựng"),
        ("Xem QC 05 phút.", "quy xê năm phút"),
        ("Hội TN CĐ Sư phạm.", "thanh niên cao đẳng"),
        ("Sở KH: Thứ 3 họp.", "Sở kế hoạch"),
        ("Xây dựng KH hằng ngày.", "kế hoạch hằng ngày"),
        ("Xã BG có vùng cao.", "Xã bê giê"),
        ("5 BG điện tử.", "năm bê giê"),
        ("Áo SĐ 5.", "ét đê năm"),
        ("Sổ đỏ: SĐ 50m2.", "ét đê năm mươi mét vuông"),
        ("Nghỉ CN/T7.", "thứ bảy"),
        ("Số phát hành 5000 bản.", "năm nghìn bản"),
        ("Số phát hành 1500 cổ phiếu.", "một nghìn năm trăm cổ phiếu"),
        ("Ông Lê - Trịnh Thị Hoa.", "Lê, Trịnh Thị Hoa"),
        ("Trường Mỹ - Trung học cơ sở.", "Mỹ, Trung học"),
        ("Cà chua 20.000đ/3kg.", "cho ba ki lô gam"),
        ("Ủng hộ: nhà Trần (200).", "hai trăm"),
        ("Biển số 29C-12.1998 bị giữ.", "mười hai phẩy một chín chín tám"),
        ("Ông An sinh năm 1960, dự HN tổng kết.", "hội nghị tổng kết"),
    ],
)
def test_letters_of_offices_in_their_other_sense(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("80% DS tham gia BHYT.", "tám mươi phần trăm dân số"),
        ("Xã khen thưởng cán bộ DS, y tế.", "cán bộ dân số"),
        ("Chủ tịch xã giải thích việc SC đường thôn 2.", "ét xê đường"),
        ("đk trong ngày để được giảm giá.", "đk trong ngày"),
        ("Đêm diễn an toàn, CS Giao thông phân luồng.", "cảnh sát Giao thông"),
        ("Ca khúc Chiến sĩ, CS Công an biểu diễn.", "chiến sĩ Công an"),
        ("SP Sinh học cho nông dân.", "ét pê Sinh học"),
        ("SP Văn phòng phẩm.", "ét pê Văn phòng"),
        ("Kiểm tra PT 500 lượt.", "pê tê năm trăm"),
        ("Tập thể lớp họp vào CN.", "họp vào chủ nhật"),
        ("Hội nghị khen thưởng tập thể, CN tiêu biểu.", "cá nhân tiêu biểu"),
        ("Điểm thi công bố theo TB 15 của sở.", "thông báo mười lăm"),
        ("Nguồn 5v5.", "năm vê năm"),
        ("Phà Cát Lái 02 chuyến.", "Cát Lái hai chuyến"),
        ("Vé số và hội nghị thượng đỉnh G7: các nước.", "giê bảy"),
        ("Vụ HĐ 20 hợp đồng.", "Vụ hợp đồng"),
        ("Thu 3,125 tỷ đồng (5.2% kế hoạch xã).", "ba phẩy một hai năm tỷ"),
    ],
)
def test_short_forms_of_adverts_and_schools_in_a_commune(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Miễn HP cho học sinh.", "Miễn học phí cho học sinh"),
        ("Giảm HP học kỳ 1.", "Giảm học phí học kỳ"),
        ("Thửa thuộc SĐ 5.", "ét đê năm"),
        ("Tặng quà cho HĐ từ thiện.", "hát đê từ thiện"),
        ("Ưu đãi: HĐ từ 2 triệu.", "hóa đơn từ hai triệu"),
        ("Tiền gửi trong NH này.", "ngân hàng này"),
        ("Nhà CC mini.", "chung cư mini"),
        ("Trạm BTS chùa Hương.", "bê tê ét chùa"),
        ("TE (cao dưới 1m2) miễn phí.", "cao dưới một mét hai"),
    ],
)
def test_fees_and_houses_in_short(written: str, heard: str) -> None:
    assert heard in READER.read(written)


def test_what_is_guarded_is_no_doctor() -> None:
    assert "tiến sĩ" not in READER.read("Bảo vệ TS công.")
