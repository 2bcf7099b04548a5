"""Counter-examples of a fresh reader to rows of one day, beside the true cases that those rows are for."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("HSD: 18 tháng từ NSX", "tháng từ ngày sản xuất"),
        ("sản phẩm có nguồn NSX không rõ", "có nguồn ngày sản xuất"),
        ("chi từ nguồn NSX 20 triệu", "từ nguồn ngân sách xã"),
        ("doanh thu bằng CK năm ngoái", "bằng cùng kỳ năm ngoái"),
        ("linh kiện từ NSX Nhật Bản", "từ nhà sản xuất Nhật Bản"),
        ("Tại chương trình, phát hiện NSX đã hết hạn", "phát hiện ngày sản xuất đã hết hạn"),
        ("Trong chương trình, các NSX đã ghi trên bao bì", "các ngày sản xuất đã ghi"),
        ("NSX chương trình cho biết", "nhà sản xuất chương trình"),
        ("máy bay gặp sự cố, KQ giám định cho thấy", "kết quả giám định"),
        ("hành khách trên máy bay có KQ xét nghiệm dương tính", "có kết quả xét nghiệm"),
        ("máy bay phun thuốc cho lúa, KQ rất khả quan", "kết quả rất khả quan"),
        ("phi công chờ KQ", "phi công chờ kết quả"),
        ("Phi công KQ nhân dân", "Phi công không quân nhân dân"),
        ("Đoàn KQ 370 huấn luyện", "Đoàn không quân ba trăm bảy mươi"),
        ("Khách CK trước được giảm 5%", "Khách chuyển khoản trước"),
        ("vui lòng CK vào STK sau", "vui lòng chuyển khoản vào"),
        ("lừa đảo tăng, không CK cho người lạ", "không chuyển khoản cho"),
        ("phụ huynh nộp bằng CK", "nộp bằng chuyển khoản"),
        ("TTCK tăng, cổ phiếu CK hút tiền", "cổ phiếu chứng khoán hút tiền"),
        ("Thị trường giảm, nhà đầu tư CK lo lắng", "nhà đầu tư chứng khoán lo lắng"),
        ("Tăng huyết áp: khám CK tim mạch", "khám chuyên khoa tim mạch"),
        ("Hưởng 10% CK", "mười phần trăm chiết khấu"),
        ("Doanh thu tăng 12% so với CK", "so với cùng kỳ"),
        ("HK thường trú tại xã", "hộ khẩu thường trú"),
        ("xe chở 45 HK tỉnh Gia Lai", "bốn mươi lăm hành khách tỉnh"),
        ("vận chuyển HK ngoại tỉnh", "vận chuyển hành khách ngoại tỉnh"),
        ("xếp loại HK thành phố", "xếp loại hạnh kiểm thành phố"),
    ],
)
def test_papers_money_and_journeys(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Cửa hàng XD Hòa Bình bán xi măng", "Cửa hàng xây dựng Hòa Bình"),
        ("Đại lý XD Minh Phát", "Đại lý xây dựng Minh Phát"),
        ("kinh doanh XD và nội thất", "kinh doanh xây dựng và nội thất"),
        ("kho XD trái phép", "kho xây dựng trái phép"),
        ("Chỉ số giá XD tăng 2%", "Chỉ số giá xây dựng tăng"),
        ("đơn giá XD trong nước", "đơn giá xây dựng trong nước"),
        ("trạm XD năm 2010", "trạm xây dựng năm"),
        ("Giá XD tăng mạnh", "Giá xăng dầu tăng mạnh"),
        ("kinh doanh XD trên địa bàn", "kinh doanh xăng dầu trên địa bàn"),
        ("theo cổng thông tin của BTC, thu ngân sách tăng", "của bộ tài chính, thu"),
        ("chỉ đạo của BTC về việc giảm thuế", "chỉ đạo của bộ tài chính"),
        ("chủ trương của BTC giảm thuế", "chủ trương của bộ tài chính"),
        ("theo quy định của BTC, mỗi đội đăng ký 20 cầu thủ", "quy định của ban tổ chức"),
        ("theo thống kê của BTC, lễ hội đón 20.000 du khách", "thống kê của ban tổ chức"),
        ("theo số liệu của BTC", "số liệu của bộ tài chính"),
        ("Tỷ lệ lợi nhuận trên vốn đưa TTS lên 5.000 tỷ", "đưa tổng tài sản lên"),
        ("Ngân hàng có chương trình TTS", "chương trình tổng tài sản"),
        ("đưa 15 TTS sang Nhật Bản", "mười lăm thực tập sinh sang"),
        ("Xuất khẩu TSN bằng đường hàng không", "Xuất khẩu thủy sản"),
        ("Ở Hoàn Kiếm có trụ sở Công ty HBT", "Công ty hội bảo trợ"),
        ("khách dự HN, TP.HCM cử đoàn", "dự hội nghị, thành phố"),
        ("tổ chức HN và TPHCM", "tổ chức hội nghị và"),
        ("bay giữa HN và TPHCM", "giữa Hà Nội và thành phố"),
    ],
)
def test_trade_and_public_money(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Theo BGH, 20 HS điều trị tại BV đa khoa", "tại bệnh viện đa khoa"),
        ("BGH duyệt đề KT", "duyệt đề kiểm tra"),
        ("BGH: 3, GV: 40, KT: 1", "giáo viên: bốn mươi, kế toán: một"),
        ("Điểm TB cấp THCS", "Điểm trung bình cấp"),
        ("Doanh thu TB mạnh hơn", "tê bê mạnh hơn"),
        ("Gió TB mạnh cấp 5", "Gió tây bắc mạnh"),
        ("Hội LHPN: 12 chi hội, 856 HV", "hội viên"),
        ("45 HV An ninh tốt nghiệp", "bốn mươi lăm học viên An ninh"),
        ("120 HV Công nghệ ô tô", "một trăm hai mươi học viên Công nghệ"),
        ("các HV Quân y khám bệnh", "các học viên Quân y"),
        ("lớp HV Chính trị", "lớp học viên Chính trị"),
        ("HV Cảnh sát cơ động bắn súng", "học viên Cảnh sát cơ động"),
        ("thi vào HV Cảnh sát nhân dân", "học viện Cảnh sát nhân dân"),
        ("HV Ngân hàng tuyển sinh", "học viện Ngân hàng"),
        ("Trường ĐH, ĐT nghề", "Trường đại học, đào tạo nghề"),
        ("trượt ĐH và ĐT", "trượt đại học"),
        ("trước cổng ĐH và QL 1A ùn tắc", "trước cổng đại học và quốc lộ"),
        ("xe buýt các tuyến ĐH Cần Thơ", "các tuyến đại học Cần Thơ"),
        ("các tuyến ĐH, ĐX đã cứng hóa", "các tuyến đường huyện, đường xã"),
        ("Hội CTĐ trao quà cho đội viên, đội viên giỏi", "Hội chữ thập đỏ trao"),
        ("chi đội 9A ủng hộ CTĐ", "ủng hộ chữ thập đỏ"),
        ("liên đội phối hợp CTĐ phường", "phối hợp chữ thập đỏ phường"),
        ("liên đội làm tốt CTĐ", "làm tốt công tác đội"),
        ("PTBT báo Tuổi Trẻ thăm trường", "phó tổng biên tập báo"),
        ("Trường CĐ DL Huế", "cao đẳng du lịch Huế"),
        ("Trường THPT DL Lương Thế Vinh", "dân lập Lương Thế Vinh"),
        ("PTN trọng điểm", "phòng thí nghiệm trọng điểm"),
        ("Khoa CTM, ngành CTM", "ngành chế tạo máy"),
        ("Bệnh viện có khoa CTM", "khoa công thức máu"),
        ("khoa xét nghiệm CTM", "xét nghiệm công thức máu"),
    ],
)
def test_schools_hospitals_and_unions(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("CN làm việc bình thường", "chủ nhật làm việc"),
        ("Điểm tiêm chủng CN làm việc từ 7h30", "chủ nhật làm việc từ"),
        ("nhiều CN phải học bù", "nhiều chủ nhật phải học bù"),
        ("những CN trong tháng", "những chủ nhật trong tháng"),
        ("nhiều CN làm việc trong xưởng", "nhiều công nhân làm việc"),
        ("nhiệm vụ TX Kỳ Anh", "nhiệm vụ thị xã Kỳ Anh"),
        ("chi TX Duy Tiên", "chi thị xã Duy Tiên"),
        ("UBND TX Sơn Tây giao nhiệm vụ TX", "ủy ban nhân dân thị xã Sơn Tây"),
        ("chi TX 80 tỷ", "chi thường xuyên tám mươi tỷ"),
        ("CTN Lương Cường thăm công ty CTN", "chủ tịch nước Lương Cường thăm công ty cấp thoát nước"),
        ("rừng già có từ TK 15", "từ thế kỷ mười lăm"),
        ("Cháy tại TK 132", "tiểu khu một trăm ba mươi hai"),
        ("Cháy rừng: ủng hộ gửi về TK 5100205123456", "gửi về tài khoản năm một"),
        ("Chi cục Thủy sản: công tác QLTC", "quản lý tàu cá"),
        ("số GTTT của ngành", "số giá trị tăng thêm"),
        ("Nhà thờ giáo xứ: đèn LED 800 Lm", "tám trăm lu men"),
        ("Các ĐB sông Cửu Long chất vấn", "Các đại biểu sông Cửu Long"),
        ("các tỉnh ĐB sông Hồng", "đồng bằng sông Hồng"),
        ("Thông xe cao tốc T12", "cao tốc tháng mười hai"),
        ("thu hoạch vải T6, nhãn T8", "vải tháng sáu, nhãn tháng tám"),
        ("trồng nhãn T6", "trồng nhãn tê sáu"),
        ("bán ròng 500 tỷ; VNM (-1,5%), HPG (-2%)", "giảm một phẩy năm phần trăm"),
        ("dòng tiền tốt, VN-Index (-5,2 điểm)", "giảm năm phẩy hai điểm"),
        ("bán ròng VHM (-623 tỷ đồng)", "âm sáu trăm hai mươi ba tỷ"),
        ("khối ngoại bán ròng, tại TP.HCM (-2%)", "thành phố Hồ Chí Minh"),
    ],
)
def test_days_places_and_figures(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("em HS (12 tuổi) bị đuối nước", "em học sinh, mười hai tuổi"),
        ("cô GV (30 tuổi)", "cô giáo viên, ba mươi tuổi"),
        ("Anh CSGT (32 tuổi) cứu cháu bé", "Anh cảnh sát giao thông, ba mươi hai tuổi"),
        ("ông GĐ (50 tuổi)", "ông giám đốc, năm mươi tuổi"),
        ("bị can HS (30 tuổi)", "bị can hát ét"),
        ("PTN mua ma túy của NMN", "pê tê en mua ma túy của en em en"),
        ("Công an xác định PTN là chủ mưu", "pê tê en là chủ mưu"),
        ("anh trai NMN", "anh trai en em en"),
        ("Phan Thị N. (PTN)", "pê tê en"),
        ("Bệnh nhân HSP, 45 tuổi", "Bệnh nhân hát ét pê"),
        ("NMN công suất 5.000 m3/ngày", "nhà máy nước công suất"),
    ],
)
def test_persons_and_their_initials(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "wrong"),
    [
        ("TT Parkson", "tổng thống"),
        ("Kết chuyển từ TK 632 sang TK 911", "thế kỷ"),
        ("HV Tân binh", "học viện"),
    ],
)
def test_a_word_that_is_only_like_a_neighbour_is_none(written: str, wrong: str) -> None:
    assert wrong not in READER.read(written).lower()


@each_row(
    ("written", "spoken"),
    [
        ("CT UBMTTQVN xã", "chủ tịch ủy ban mặt trận"),
        ("TB: Tối nay họp", "thông báo: Tối nay"),
        ("ĐT U23 Việt Nam", "đội tuyển u hai mươi ba"),
        ("Chỉ số VN-Index tăng", "vê en Index"),
    ],
)
def test_short_forms_go_on_with_capitals_and_figures(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)
