"""Sport, tours, culture and letters of readers: classes of writing that mass reading has found."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


def read(written: str) -> str:
    return READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "kỷ lục Á vận hội chạy 5000m nữ từ năm 2002 với thành tích 14:40:41.",
            "mười bốn phút bốn mươi giây bốn mươi mốt",
        ),
        ("xác lập kỷ lục mới 30:28:26, xô đổ", "ba mươi phút hai mươi tám giây hai mươi sáu, xô đổ"),
        ("kỷ lục quốc gia hiện là 33:13:33 do", "ba mươi ba phút mười ba giây ba mươi ba do"),
        ("Phát lại lúc 14:40:41.", "mười bốn giờ bốn mươi phút bốn mươi mốt giây"),
        ("Vingroup thắng sát nút 15/13 ở ván năm.", "sát nút mười lăm mười ba ở"),
    ],
)
def test_a_record_has_minutes_first(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("trận giữa Vingroup - gồm các cô gái cao to - và CLB A", "giữa Vingroup, gồm các"),
        ("trận giữa Hà Nội - Nam Định", "giữa Hà Nội và Nam Định"),
        ("Theo Q.Hiền – Người Lao Động", "Theo quy Hiền, Người"),
        ("ở Q.Tân Bình và Q.7", "ở quận Tân Bình và quận bảy"),
        ("ông George H.W. Bush sẽ", "George hát vê kép Bush sẽ"),
        ("Ông Vũ A. Dũng xuống xe.", "Ông Vũ A. Dũng"),
    ],
)
def test_names_and_asides(written: str, spoken: str) -> None:
    assert read(written).startswith(spoken) or spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("lễ hội truyền thống 10-3, khánh thành nhà mẫu", "mười tháng ba, khánh thành"),
        ("tức là ngày mùng 8, 9, 10-3 năm Nhâm Thìn", "mùng tám, chín, mùng mười tháng ba năm Nhâm Thìn"),
        ("Điểm tin trưa 21/8: Xuất khẩu", "trưa hai mươi mốt tháng tám:"),
        ("điểm thi 8/10", "tám trên mười"),
        ("phát lúc 20g chứ không phải 19g như trước", "không phải mười chín giờ như"),
    ],
)
def test_days_and_hours_of_programmes(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("+ 1.000.000đ/Khách/2 đêm", "một triệu đồng một khách trong hai đêm"),
        ("Bảo hiểm: 50.000.000 đ/Người/trường hợp", "năm mươi triệu đồng một người một trường hợp"),
        ("giá 1,2 triệu đồng/Vé", "một phẩy hai triệu đồng một vé"),
        ("Sở/Phòng Giáo dục", "Sở, Phòng Giáo dục"),
        ("Tổng chi phí: 8 triệu đồng/2 người", "tám triệu đồng cho hai người"),
        ("175 hộ/673 khẩu", "một trăm bảy mươi lăm hộ, sáu trăm bảy mươi ba khẩu"),
    ],
)
def test_what_a_sum_is_paid_for(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "thắng ngược nhọc nhằn 2-6, 7-6 (7), 3-6, 6-3, 6-4.",
            "hai sáu, bảy sáu, loạt tie-break chín bảy, ba sáu, sáu ba, sáu bốn",
        ),
        ("các ngày 6-3, 7-6 và 8-6", "mùng sáu tháng ba, mùng bảy tháng sáu"),
        ("trẻ 4-6, 5-7 tuổi", "bốn đến sáu, năm đến bảy tuổi"),
        ("Ba cặp đấu còn lại là Giri - Duda, So - Liêm.", "là Giri gặp Duda, So gặp Liêm"),
        ("K.Khánh Hòa - V.Ninh Bình: 0-1", "Khatoco Khánh Hòa, Vissai Ninh Bình: không một"),
        ("Mạnh Sơn 2 - 0 Việt Sơn (HSP: 3 - 1)", "hiệu số phụ: ba một"),
        ("sẽ được THTT trên kênh VTV6", "được truyền hình trực tiếp trên"),
        ("Q.Dũng - T.Tài - P.Tài - L.Tr", "quy Dũng, tê Tài, pê Tài, lờ tê rờ"),
    ],
)
def test_sides_sets_and_pairs_of_a_tournament(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("từ 20h (24/7) đến 2h rạng sáng 25/7", "hai mươi giờ, ngày hai mươi tư tháng bảy, đến"),
        ("trực 24/7 qua điện thoại", "hai mươi tư trên bảy"),
        ("nối với trạm vào lúc 4g2 ngày 10-10", "lúc bốn giờ hai phút ngày mùng mười tháng mười"),
        ("Trung tâm Huấn luyện thể thao Quốc gia I (Nhổn)", "Quốc gia một, Nhổn"),
    ],
)
def test_days_hours_and_numbers_of_a_report(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Dulichbui.org – Theo Ban Quản lý Cảng Sa Kỳ sẽ đổi lịch", "Theo Ban Quản lý"),
        ("(Mặt trận) - Dịch bệnh đang chuyển biến", "Dịch bệnh"),
        ("Theo lịch của BTC, Hoàng thi đấu lúc 16h", "Theo lịch của ban tổ chức, Hoàng"),
        ("theo Thông tư của BTC", "theo Thông tư của bộ tài chính"),
        ("ĐK Á quân Than KSVN", "đương kim Á quân Than khoáng sản Việt Nam"),
        ("giải BĐ nữ VĐ U19 QG", "giải bóng đá nữ vô địch u mười chín quốc gia"),
        ("HV Nutifood gặp Viettel", "học viện Nutifood gặp"),
        ("HV lớp 5", "học viên lớp năm"),
        ("Nxb. Hà Nội, 1993", "nhà xuất bản Hà Nội"),
        ("đại diện BDV, BTG thành ủy", "đại diện ban dân vận, ban tuyên giáo"),
        (
            "có 2 trận đấu Lào – Thái Lan, Việt Nam – Brunei.",
            "có hai trận đấu Lào gặp Thái Lan, Việt Nam gặp Brunei",
        ),
        ("sau 2 trận hòa với Lào - Campuchia", "sau hai trận hòa với Lào, Campuchia"),
    ],
)
def test_short_forms_of_sport_and_papers(written: str, spoken: str) -> None:
    assert read(written).startswith(spoken)


@each_row(
    ("written", "spoken"),
    [
        ("Nikkei 225 -1,2%; dầu Brent", "Nikkei hai trăm hai mươi lăm giảm một phẩy hai phần trăm"),
        ("đạt 2,5 -3,2% mỗi năm", "hai phẩy năm đến ba phẩy hai phần trăm"),
        ("lốp 120/70-17, bình xăng 15L", "một trăm hai mươi, bảy mươi, mười bảy, bình"),
        ("tỷ lệ 120/70", "một trăm hai mươi trên bảy mươi"),
        ("KS 3-4*, giá rẻ", "khách sạn ba đến bốn sao"),
        ("nghỉ tại KS Mường Thanh", "nghỉ tại khách sạn Mường Thanh"),
        ("do KS Nguyễn Văn Sài vẽ", "do kỹ sư Nguyễn Văn Sài vẽ"),
        ('"Hồ Chí Minh toàn tập", t.4, tr.161', "toàn tập, tập bốn, trang một trăm sáu mươi mốt"),
        ("ở t. Bình Dương", "tỉnh Bình Dương"),
        ("đề nghị UBND H. trả lời", "ủy ban nhân dân huyện trả lời"),
        ("Xe khách BS 75B-01.234 đi Huế", "biển số bảy năm bê không một hai ba bốn đi"),
        ("Con tôi 15t, cao 1m50", "mười lăm tuổi, cao"),
        ("lễ tưởng niệm nạn nhân TNGT", "nạn nhân tai nạn giao thông"),
        ("Bà Năm kể, năm 13 tuổi bà làm giao liên; 17t bị địch bắt", "mười bảy tuổi bị"),
        (
            "Mẹ mất khi em mới 2t; em sống với bà ngoại 78t",
            "em mới hai tuổi; em sống với bà ngoại bảy mươi tám tuổi",
        ),
        ("xe chở 5t hàng", "năm tê hàng"),
        ("tham gia ở huyện; 10-1946 nhập ngũ", "tháng mười năm một nghìn chín trăm bốn mươi sáu nhập ngũ"),
        ("nở hoa từ T.3 - T.5, mỗi chùm", "từ tháng ba đến tháng năm, mỗi"),
        ("quán nghỉ T2", "nghỉ thứ hai"),
        ("làng có nghề từ TK 15", "từ thế kỷ mười lăm"),
        (
            "Môn bi sắt: Sóc Trăng thắng Đồng Tháp 13-11; kỹ thuật nữ: 41-35.",
            "Đồng Tháp mười ba mười một; kỹ",
        ),
        ("mở đường bay từ 2-12, khai thác 3 chuyến", "từ ngày mùng hai tháng mười hai, khai"),
        ("trẻ em từ 2-12, người lớn", "từ hai đến mười hai, người"),
        ("cảnh báo cấp 3/5; dân được khuyến cáo", "cấp ba trên năm;"),
        ("do công an cấp 3/5", "ngày mùng ba tháng năm"),
        ("các NS: Thành Lộc, Hữu Châu", "các nghệ sĩ: Thành Lộc"),
        ("phe CH nắm 53 ghế", "phe Cộng hòa nắm"),
        ("thu NS 12.500 tỷ", "thu ngân sách mười hai"),
        ("ở tỉnh Sơn Tây (TQ) làm", "Sơn Tây, Trung Quốc, làm"),
        ('Ban VĐ "Ngày VNN"', "Ban vận động Ngày vì người nghèo"),
        ("trận Quân Đội - Hà Nội 3-0; Thái Bình - Long An 1-2.", "Thái Bình, Long An một hai"),
    ],
)
def test_goods_hotels_and_papers(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "toàn huyện có 45 di tích LSVH, trong đó 3 DT cấp QG",
            "lịch sử văn hóa, trong đó ba di tích cấp quốc gia",
        ),
        ("trận BK 1 lúc 16h00", "trận bán kết một"),
        ("cuộc thi ĐCTT của các CLB", "cuộc thi đờn ca tài tử"),
        ("khách đến từ TQ, HQ, NB, Đài Loan", "Trung Quốc, Hàn Quốc, Nhật Bản"),
        ("đoàn tàu 3 toa chở 930 HK", "chín trăm ba mươi hành khách"),
        ("chạy thêm tàu SP3/SP4", "ét pê ba, ét pê bốn"),
        ("LB Nga, VQ Campuchia, ĐHĐ LHQ", "liên bang Nga, vương quốc Campuchia, đại hội đồng liên hợp quốc"),
        ("đại diện LĐ các sở, ban, ngành", "đại diện lãnh đạo các sở"),
        ("số LĐ có việc làm", "số lao động có"),
        ("BBT xin trả lời", "ban biên tập xin"),
        ("treo cờ TQ", "treo cờ Tổ quốc"),
        ("Cuộc thi HHVN, HH Hoàn vũ VN", "hoa hậu Việt Nam, hoa hậu Hoàn vũ"),
        ("Chúc ĐH thành công. Xin TT cảm ơn!", "Chúc đại hội thành công. Xin trân trọng cảm ơn"),
        ("quý vị ĐB", "quý vị đại biểu"),
        ("báo TT, báo TN", "báo Tuổi Trẻ, báo Thanh Niên"),
        ("kết luận tại HN tổng kết", "hội nghị tổng kết"),
        ("tuyến HN - Hải Phòng cách HN 45 km", "tuyến Hà Nội, Hải Phòng cách Hà Nội"),
        ("do HV Báo chí tổ chức", "học viện Báo chí"),
        ("nhà hát CL Trần Hữu Trang", "cải lương"),
    ],
)
def test_short_forms_of_culture_transport_and_speeches(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("-12h dừng chân ăn trưa", "mười hai giờ dừng chân"),
        ("-5 độ C", "âm năm độ"),
        ("Cụ bà VN sống qua 3 thế kỷ", "Cụ bà Việt Nam sống"),
        ("anh VN (SN 1990) khai", "anh vê en, sinh năm"),
        ("Cabin 550k/2 ng", "Cabin năm trăm năm mươi nghìn cho hai người"),
        ("• (kontumtv.vn) – Trong 6 tháng đầu năm", "Trong sáu tháng"),
        ("Áo vàng vẫn trong tay Quân khu 7. (H.Quỳnh)", "Áo vàng vẫn trong tay Quân khu bảy."),
        ("ND - Chương trình phát thanh sẽ bắt đầu", "Chương trình"),
        ("GĐXH - Ngày hôm nay nhà thơ nói", "Ngày hôm nay"),
        ("Festival ĐCTT lần III", "Festival đờn ca tài tử lần ba"),
        ("Theo Sở Văn hóa-TT-DL, năm qua", "Theo Sở Văn hóa thể thao, du lịch, năm qua"),
        ("CLB TP.TDM gồm", "câu lạc bộ thành phố Thủ Dầu Một gồm"),
    ],
)
def test_heads_and_ends_of_a_report(written: str, spoken: str) -> None:
    assert read(written).startswith(spoken)
    assert "Quỳnh" not in read(written)
