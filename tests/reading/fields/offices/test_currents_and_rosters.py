"""Notices of power cuts, weekly plans of communes, reports of offices, of the police and of the courts."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "part"),
    [
        ("Mất điện toàn bộ KH sau MC 471 Ea Kly - NR Vụ Bổn, ĐZ 22kV", "toàn bộ khách hàng sau"),
        ("Mất điện TBA Thôn 5, ĐZ 22kV - NR Vụ Bổn", "nhánh rẽ Vụ Bổn"),
        ("Từ 7h30: TBA Thôn 6A - XT 472 E45, Điện lực thông báo", "xuất tuyến bốn trăm bảy mươi hai"),
        ("thay MBA, TBA Thôn 5. ĐVCT: Đội QLVH số 2", "đơn vị công tác: Đội"),
        ("CD 471-7 Hòa Đông, ĐZ 22kV, TBA số 5", "cầu dao bốn trăm"),
        ("SL tiêu thụ 154kWh", "sản lượng tiêu thụ"),
        ("NMN Ea Kar cúp nước", "nhà máy nước Ea Kar"),
        ("Kế hoạch năm đạt 80% KH năm", "tám mươi phần trăm kế hoạch năm"),
        ("Chi bộ có 12 đảng viên, ĐVCT: 11, ĐVDB: 1", "đảng viên chính thức: mười một"),
        ("trực CQ và các CD trong độ tuổi nhập ngũ", "trực cơ quan"),
    ],
)
def test_a_power_cut_has_its_own_short_forms(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "Đ/c Nam - PCT dự họp tại HT xã; TP: ĐU; CB: VP",
            "đồng chí Nam, phó chủ tịch dự họp tại hội trường xã; thành phần: đảng ủy; chuẩn bị: văn phòng",
        ),
        (
            "Thứ 4 ngày 06/5: S: TT.ĐU họp; C: làm việc tại CQ",
            "Thứ tư ngày mùng sáu tháng năm: sáng: thường trực đảng ủy họp; chiều: làm việc tại cơ quan",
        ),
        (
            "CN 10/5: Trực: Đ/c Hùng (CA), Đ/c Y Bhem (QS)",
            "chủ nhật ngày mùng mười tháng năm: Trực: đồng chí Hùng, công an, đồng chí Y Bhem, quân sự",
        ),
        ("PCT Hương đi CS thôn 4", "phó chủ tịch Hương đi cơ sở thôn bốn"),
        ("họp giao ban (P.họp tầng 2)", "họp giao ban, phòng họp tầng hai"),
        ("TT HĐND tiếp CD định kỳ", "thường trực hội đồng nhân dân tiếp công dân định kỳ"),
        ("đ/c Hoa - CC VH-XH", "đồng chí Hoa, công chức văn hóa xã hội"),
        ("đến dự đúng TP và thời gian", "đến dự đúng thành phần và thời gian"),
        ("Đáp án: A: 5; B: 6; C: 7", "Đáp án: A: năm; bê: sáu; xê: bảy"),
    ],
)
def test_a_weekly_plan_names_days_halves_and_offices(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "part"),
    [
        ("tiếp nhận 2.345 HS; TTHC quá hạn 11", "bốn mươi lăm hồ sơ"),
        ("tỷ lệ HS phát sinh DVCTT, TTHC", "tỷ lệ hồ sơ phát sinh"),
        ("lớp 9A có 45 HS, GVCN nhận xét", "bốn mươi lăm học sinh"),
        ("tặng quà cho 120 HS nghèo", "một trăm hai mươi học sinh nghèo"),
        ("1 giai đoạn 1 túi HS", "một túi hồ sơ"),
        ("TN trực tuyến 1.200 HS TTHC, đúng hạn", "tiếp nhận trực tuyến một nghìn hai trăm hồ sơ"),
        ("Tinh giản BC theo quy định", "Tinh giản biên chế"),
        ("TP NN&PTNT, TP TC-KH", "trưởng phòng nông nghiệp và phát triển nông thôn, trưởng phòng tài chính"),
        ("P.TP VH&TT", "phó trưởng phòng văn hóa"),
        ("TP Huế, TP Vinh", "thành phố Huế, thành phố Vinh"),
        ("nâng lương TX cho 12 CB", "nâng lương thường xuyên"),
        ("TX Buôn Hồ", "thị xã Buôn Hồ"),
        ("Luật TCCQĐP", "Luật tổ chức chính quyền địa phương"),
        ("Trợ cấp TB, BB hằng tháng", "thương binh, bệnh binh"),
        ("BHYT NN: 1.234 thẻ", "bảo hiểm y tế người nghèo"),
        ("mã ngạch 01.003", "mã ngạch không một chấm không không ba"),
        ("ngạch 15a.203", "ngạch một năm a chấm hai không ba"),
        ("trả ngạch 01.003 nghìn", "trả ngạch"),
        ("thửa 125, tờ BĐ 34", "tờ bản đồ ba mươi tư"),
        ("lũ trên BĐ2", "trên báo động hai"),
        ("tuyến QH N12", "tuyến quy hoạch"),
        ("nhà thầu TC, thời gian TC: 15/3", "thời gian thi công: ngày mười lăm tháng ba"),
        ("Biển báo P.106a, P.127", "Biển báo pê một trăm linh sáu a, pê một trăm hai mươi bảy"),
        ("gặp tại P.106 nhà A", "tại phòng một trăm linh sáu"),
    ],
)
def test_a_report_of_an_office_is_read_in_its_own_sense(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "part"),
    [
        ('tội "Lừa đảo CĐTS"', "Lừa đảo chiếm đoạt tài sản"),
        ("CQ CSĐT CAH Krông Năng", "cơ quan cảnh sát điều tra công an huyện"),
        ("Tổ CT 141 kiểm tra xe", "Tổ công tác một trăm bốn mươi mốt"),
        ("theo CT 05 của Bộ", "chỉ thị"),
        ("làm 02 người chết, 01 người BT nặng", "một người bị thương nặng"),
        ("giảm 12 vụ = 8,9% SCK", "phần trăm so cùng kỳ"),
        ("thiệt hại TS khoảng 150 tr.đ", "thiệt hại tài sản"),
        (
            "thi hành 1.234 việc/1.560 việc có ĐK, đạt 79,1%",
            "việc trên một nghìn năm trăm sáu mươi việc có điều kiện",
        ),
        ("345 hộ/1.234 khẩu", "hộ, một nghìn hai trăm ba mươi tư khẩu"),
        ("ghi nhận 45 ca mắc, 0 TV", "không tử vong"),
        ("đang cách ly TT: 120, CL tại nhà: 340", "cách ly tập trung: một trăm hai mươi, cách ly tại nhà"),
        ("test nhanh KN: 2.340 lượt", "test nhanh kháng nguyên"),
        ("Cân đo TE<5T", "Cân đo trẻ em dưới năm tuổi"),
        ("mua TV Samsung 55 inch", "mua ti vi Samsung"),
    ],
)
def test_police_courts_and_health_report_in_short(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "part"),
    [
        ("vùng nguy hiểm: từ VT 12,0-17,5 độ VB", "vĩ tuyến mười hai phẩy không đến"),
        ("giá đất VT1", "vị trí một"),
        (
            "T3: TD, Anh, Lý; T4: GDCD, CN, Sinh",
            "thứ ba: thể dục, Anh, Lý; thứ tư: giáo dục công dân, công nghệ",
        ),
        ("nhắc HS mặc ĐP, đeo KQĐ", "mặc đồng phục, đeo khăn quàng đỏ"),
        ("đảng viên nộp ĐP 1% lương", "nộp đảng phí một phần trăm"),
        ("HSG: 12; HSTT: 20; TB: 8", "trung bình: tám"),
        ("chưa cộng ƯT: 0,75đ", "không phẩy bảy mươi lăm điểm"),
        ("ngành Y khoa: 26,15đ", "hai mươi sáu phẩy mười lăm điểm"),
        ("giá điện 0,75đ/kWh", "đồng một ki lô oát giờ"),
        ("ĐTB 3 kỳ ≥ 18đ", "mười tám điểm"),
        ("Mã trường: TTN", "Mã trường: tê tê en"),
        ("gió hướng TTN", "hướng tây tây nam"),
        ("Lịch trực: T2 - 12A1; T3 - 12A2", "thứ hai, mười hai a một; thứ ba, mười hai a hai"),
        ("học từ T2 - T6", "thứ hai đến thứ sáu"),
        ("nghỉ từ T6 30/4 đến hết T2 03/5", "từ thứ sáu ngày ba mươi tháng tư đến hết thứ hai ngày mùng ba"),
        ("nộp hồ sơ đến hết T2", "hết tháng hai"),
        (
            "giờ khám: S: 7h-11h30; C: 13h30-17h",
            "sáng: bảy giờ đến mười một giờ ba mươi phút; chiều: mười ba giờ",
        ),
        ("Danh sách lớp 10A3: SS 42/20 nữ", "sĩ số bốn mươi hai trên"),
        ("thu HP của SV lớp 12, năm học mới", "thu học phí"),
        ("khung HP từ 3-10 năm", "khung hình phạt từ ba"),
        ("đội hình TN tại xã", "đội hình tình nguyện"),
    ],
)
def test_schools_write_their_days_and_marks_in_short(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "part"),
    [
        ("quy mô 200 GB", "quy mô hai trăm giường bệnh"),
        ("máy có 16 GB RAM", "gi ga bai"),
        ("phạt tù 14N", "phạt tù mười bốn năm"),
        ("cách ly tại nhà 14N", "tại nhà mười bốn ngày"),
        ("lực 14N", "mười bốn niu tơn"),
        ("Gà 7NT: nhỏ Lasota; 14NT: Gumboro", "Gà bảy ngày tuổi: nhỏ Lasota; mười bốn ngày tuổi"),
        ("mã 7NT của máy", "bảy en tê"),
        ("chúc thọ 70t: 12 cụ, 75t: 8", "bảy mươi tuổi: mười hai cụ, bảy mươi lăm tuổi: tám"),
        ("hàng 75t: 8 xe", "bảy mươi lăm tê"),
        ("2 mũi/DS ≥18T: 34,5%", "dân số lớn hơn hoặc bằng mười tám tuổi"),
        ("LS huy động 6T 4,7%/năm, 12T 6,8%", "sáu tháng bốn phẩy bảy phần trăm"),
        ("trẻ non tháng 30w", "ba mươi tuần"),
        ("kê đơn BHYT 300, YHCT 45", "bảo hiểm y tế ba trăm"),
        ("chẩn đoán ĐTĐ; ĐH 15,6 mmol/l", "đường huyết mười lăm phẩy sáu mi li mon"),
        ("tuyến ĐH 15 dài 5km", "đường huyện mười lăm dài"),
        ("Hiến máu đợt 1: 345 ĐV", "ba trăm bốn mươi lăm đơn vị"),
        ("kết nạp 12 ĐV/10 ĐV", "mười hai đảng viên trên mười đảng viên"),
        ("mổ CC lúc 3h", "mổ cấp cứu"),
        ("5 xe CC đến hiện trường", "năm xe chữa cháy"),
        ("sâu CLN mật số 20-30c/m2", "sâu cuốn lá nhỏ mật số hai mươi đến ba mươi con một mét vuông"),
        ("đất CLN 300m2", "đất cây lâu năm"),
        ("thắng với tỷ số 3-2", "tỷ số ba hai"),
        ("+23 ca CĐ, 12 ca KCL", "hai mươi ba ca cộng đồng, mười hai ca khu cách ly"),
        ("sạt lở taluy (+) tại Km12", "taluy dương tại"),
        ("05 mẫu (+)", "năm mẫu dương tính"),
    ],
)
def test_what_is_counted_tells_the_unit_of_one_letter(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "part"),
    [
        ("đ/c: 12/3 Lê Duẩn, TP BMT", "địa chỉ: mười hai trên ba Lê Duẩn"),
        ("đ/c Nam, ngày 12/3", "đồng chí Nam, ngày mười hai tháng ba"),
        ("tổ TKVV: 12 tổ", "tổ tiết kiệm vay vốn"),
        ("TK XV", "thế kỷ mười lăm"),
        ("Giao quân: BĐ 45 TN, CA 12 TN", "bộ đội bốn mươi lăm thanh niên, công an mười hai thanh niên"),
        ("lệ phí TB: 34 tỷ", "lệ phí trước bạ"),
        ("nợ QH 0,02%", "nợ quá hạn"),
        ("BHXH BB 98.765 người", "bảo hiểm xã hội bắt buộc"),
        ("nộp tại BP TN&TKQ hoặc qua BĐ", "bộ phận tiếp nhận và trả kết quả hoặc qua bưu điện"),
        ("Đội CC&CNCH", "Đội chữa cháy và cứu nạn cứu hộ"),
        ("tặng BK cho 12 TT, 23 CN", "mười hai tập thể, hai mươi ba cá nhân"),
        ("nhận 123 đơn (KN 12; TC 5)", "khiếu nại mười hai; tố cáo năm"),
        ("ước TH 23,4 tỷ", "ước thực hiện"),
        ("cưỡng chế THA", "cưỡng chế thi hành án"),
        ("bệnh nhân THA độ 3", "bệnh nhân tăng huyết áp"),
        ("tù treo, TGTT 5 năm", "thời gian thử thách năm năm"),
        ("phát biểu chỉ đạo HN; đại biểu", "chỉ đạo hội nghị"),
        ("đoàn về HN, Hải Phòng", "về Hà Nội"),
        ("đã KT 1.234 lượt, xử lý 345 vụ VP", "đã kiểm tra một nghìn hai trăm ba mươi tư lượt"),
    ],
)
def test_papers_of_offices_have_the_sense_of_their_neighbours(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "part"),
    [
        (
            "N-L-TS tăng 5,2%, CN-XD tăng 8,9%, DV tăng 2,3%",
            "nông, lâm, thủy sản tăng năm phẩy hai phần trăm",
        ),
        ("CN-XD tăng 8,9%, DV tăng 2,3%", "dịch vụ tăng hai phẩy ba phần trăm"),
        ("(theo chuẩn 2016-2020)", "chuẩn hai nghìn không trăm mười sáu đến hai nghìn không trăm hai mươi"),
        ("tài xế L.V.T (44T, ở Phú Yên)", "bốn mươi tư tuổi, ở Phú Yên"),
        ("tội này theo Đ.174 BLHS 1999", "điều một trăm bảy mươi tư bộ luật hình sự"),
        ("họp tại Đ.3 Tháng 2", "đường"),
        ("chuẩn nghèo: NT 1,5tr; TT 2,0tr", "nông thôn một phẩy năm triệu; thành thị hai phẩy không triệu"),
        ("NCT ≥80T 360k", "tám mươi tuổi ba trăm sáu mươi nghìn"),
        ("1. Y Nuê Byă, NS 1958, thôn 3", "sinh năm một nghìn chín trăm năm mươi tám"),
        ("lúa 450ha, NS 68 tạ/ha", "năng suất sáu mươi tám tạ"),
        ("sinh con thứ 3+ là 12%", "con thứ ba trở lên"),
        ("xã có 17 DT anh em", "mười bảy dân tộc anh em"),
        ("Giải bóng đá U11 TP: 8 đội", "u mười một thành phố"),
        ("giành 5V-7B-12Đ, xếp thứ 23", "năm vàng, bảy bạc, mười hai đồng"),
        ("tiếp âm VOV; 5h30: TS tỉnh", "thời sự tỉnh"),
        ("lập giấy KS cho trẻ", "giấy khai sinh"),
        ("vụ TC đất đai", "tranh chấp đất đai"),
        ("đ/c Tr/u Y Hoan", "trung úy Y Hoan"),
        ("MĐ TBA T56, T57", "mất điện trạm biến áp"),
        ("Cty CP CS Đắk Lắk (CN Cư Kpô)", "công ty cổ phần cao su Đắk Lắk, chi nhánh Cư Kpô"),
        ("tiền điện T4 thu từ 05-15/5", "tiền điện tháng tư"),
        ("trạm bơm ngừng HĐ 4h", "ngừng hoạt động"),
        ("tải trọng trục >2,5T/trục", "hai phẩy năm tấn một trục"),
        ("trẻ 5-<12T tiêm 2 mũi", "dưới mười hai tuổi"),
        ("45 tổ/234 TV", "hai trăm ba mươi tư thành viên"),
        ("XN gộp 5 mẫu", "xét nghiệm gộp năm"),
        ("phun 2 vòng cách nhau 7-10N", "bảy đến mười ngày"),
        ("Chiều: CT tiếp dân", "chủ tịch tiếp dân"),
        ("đi KT thực địa đập", "đi kiểm tra thực địa"),
        ("ĐH ĐB xã (TP theo GM)", "đại hội đại biểu xã, thành phần theo giấy mời"),
        ("KT. CHỦ TỊCH; TM. BTV, PBT", "thay mặt ban thường vụ, phó bí thư"),
        (
            "kiện toàn BCĐ: TB: CT UBND; PTB TT: PCT",
            "trưởng ban: chủ tịch ủy ban nhân dân; phó trưởng ban thường trực",
        ),
        ("1 | Thôn 1 | 234 | 12 | 23 | 14,96", "hai mươi ba, mười bốn phẩy chín mươi sáu"),
        ("thôn 1,2,3", "thôn một, hai, ba"),
        ("XN cấp nước số 2 TB cúp nước", "số hai, thông báo cúp nước"),
        ("ổ cứng 2 TB mới", "hai tê ra bai"),
    ],
)
def test_reporters_and_clerks_leave_the_reader_to_guess(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "part"),
    [
        ("trộm 1 ĐT Oppo A5s", "một điện thoại Oppo"),
        ("bắt 2 ĐT trộm cắp", "hai đối tượng"),
        ("ĐT/Fax: 0262.3852.123", "điện thoại, Fax"),
        ("niêm yết HS khai nhận di sản", "hồ sơ khai nhận"),
        ("BMVNAH có 2 con là LS.", "hai con là liệt sĩ"),
        ("mời LS Hùng bào chữa", "luật sư Hùng"),
        ("KP 2,3 tỷ từ nguồn SNKT huyện", "kinh phí hai phẩy ba tỷ từ nguồn sự nghiệp kinh tế"),
        ("tại KP 3, phường 5", "khu phố ba"),
        ("KP 750 triệu (NN 600, ND đóng góp 150)", "nhà nước sáu trăm, nhân dân đóng góp"),
        ("PAPI 42,15 điểm, nhóm TB thấp", "nhóm trung bình thấp"),
        ("VTV8 và DRT THTT", "truyền hình trực tiếp"),
        ("điểm Bưu điện VHX", "Bưu điện văn hóa xã"),
    ],
)
def test_notices_on_the_loudspeakers_of_a_commune(written: str, part: str) -> None:
    assert part in READER.read(written)


@each_row(
    ("written", "part"),
    [
        ("từ MC 478 đến DCL 478-7", "dao cách ly"),
        ("TBA Đông Hòa 3 (KH: 234)", "khách hàng: hai trăm"),
        ("sản lượng điện thương phẩm T5: 123,4 tr.kWh", "thương phẩm tháng năm"),
        ("trẻ 18th tiêm MR", "mười tám tháng"),
        ("BHYT 12th: 563.220đ", "mười hai tháng"),
        ("the 18th century", "tê hát"),
        ("TP áp dụng CT16", "chỉ thị mười sáu"),
        ("đi trên CT16 ra biển", "cao tốc mười sáu"),
        ("05 năm thực hiện CT 05-CT/TW", "thực hiện chỉ thị không năm"),
        ("Tổ BC số 5", "Tổ bầu cử"),
        ("trong đó đất đai 10 HS", "mười hồ sơ"),
        ("HS nộp tại bộ phận một cửa", "hồ sơ nộp tại"),
        ("tiền thưởng TT 600k, CN 300k", "tập thể sáu trăm nghìn, cá nhân"),
        ("tạm giữ xe 7N, tước 23T", "bảy ngày, tước hai mươi ba tháng"),
        (
            "phạt bị cáo 6N tù (điểm c, khoản 2, Đ.173)",
            "sáu năm tù, điểm xê, khoản hai, điều một trăm bảy mươi ba",
        ),
        ("VX Vero Cell", "vắc xin Vero"),
        ("2 xe mô tô va chạm, 1 TV, 2 BT;", "một tử vong, hai bị thương"),
        ("NĐC 1,234mg/l KT", "trên lít khí thở"),
    ],
)
def test_a_second_sheaf_of_clerks_and_reporters(written: str, part: str) -> None:
    assert part in READER.read(written)
