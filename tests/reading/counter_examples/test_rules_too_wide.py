"""Counter-examples to rows and rules that were too wide, beside the cases for which they were made."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Khóa học ở bảo tàng có 30 HV", "Khóa học ở bảo tàng có ba mươi học viên"),
        ("lớp nghề Hội ND: 30 HV giỏi", "lớp nghề Hội nông dân: ba mươi học viên giỏi"),
        ("Bảo tàng giữ 450 HV", "Bảo tàng giữ bốn trăm năm mươi hiện vật"),
        ("Hội ND: 430 HV", "Hội nông dân: bốn trăm ba mươi hội viên"),
        ("100% ĐV, địa phương nộp báo cáo", "một trăm phần trăm đơn vị, địa phương nộp báo cáo"),
        ("Truy tặng HC cho liệt sĩ", "Truy tặng hát xê cho liệt sĩ"),
        ("Số HC trên hóa đơn", "Số hát xê trên hóa đơn"),
        ("BTC trao cờ, HC và tiền thưởng", "ban tổ chức trao cờ, huy chương và tiền thưởng"),
        ("Đoàn giành 12 HC các loại", "Đoàn giành mười hai huy chương các loại"),
        ("hộ tịch, HS 350 em", "hộ tịch, học sinh ba trăm năm mươi em"),
        ("Phần mềm một cửa: 20 lớp, HS 650", "Phần mềm một cửa: hai mươi lớp, học sinh sáu trăm năm mươi"),
        ("GCNQSDĐ: tồn 68 HS", "giấy chứng nhận quyền sử dụng đất: tồn sáu mươi tám hồ sơ"),
        ("VP: HS tồn từ kỳ trước", "văn phòng: hồ sơ tồn từ kỳ trước"),
        ("Giáo viên hướng dẫn đăng ký NV: NV1", "Giáo viên hướng dẫn đăng ký nguyện vọng: nguyện vọng một"),
        ("BGH giao NV: hoàn thành kế hoạch", "ban giám hiệu giao nhiệm vụ: hoàn thành kế hoạch"),
        ("CBQL: 3; GV: 9; NV: 5", "cán bộ quản lý: ba; giáo viên: chín; nhân viên: năm"),
        ("QH yêu cầu mật độ xây dựng 40%", "quy hát yêu cầu mật độ xây dựng bốn mươi phần trăm"),
        ("QH sẽ dành 5 ha làm công viên", "quy hát sẽ dành năm héc ta làm công viên"),
        ("QH sẽ dành 3 ngày cho phiên này.", "quốc hội sẽ dành ba ngày cho phiên này."),
        ("Đoàn kiểm tra MT xử phạt cơ sở xả thải", "Đoàn kiểm tra em tê xử phạt cơ sở xả thải"),
        ("Lái xe âm tính MT", "Lái xe âm tính ma túy"),
        ("Con hộ nghèo được miễn, KT 15 phút", "Con hộ nghèo được miễn, kiểm tra mười lăm phút"),
        (
            "CHT Trường Sa hoàn thành nhiệm vụ. CHT 2 xã",
            "chỉ huy trưởng Trường Sa hoàn thành nhiệm vụ. chỉ huy trưởng hai xã",
        ),
        ("HTT 10, CHT 2", "hoàn thành tốt mười, chưa hoàn thành hai"),
        ("CHT 2, HTT 20", "chưa hoàn thành hai, hoàn thành tốt hai mươi"),
    ],
)
def test_short_forms_of_communes_and_schools(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("phải BT lại mặt đường", "phải bê tê lại mặt đường"),
        ("học BT về nhà", "học bê tê về nhà"),
        ("buộc liên đới BT 4,6 tỷ", "buộc liên đới bồi thường bốn phẩy sáu tỷ"),
        ("Đại hội Chi bộ thôn 3: BT Nguyễn Văn An", "Đại hội Chi bộ thôn ba: bí thư Nguyễn Văn An"),
        ("thiệt hại 200 triệu TM và vàng", "thiệt hại hai trăm triệu tê em và vàng"),
        ("Hội nghị TT trực tuyến", "Hội nghị tê tê trực tuyến"),
        ("TT không dùng TM 78%", "thanh toán không dùng tiền mặt bảy mươi tám phần trăm"),
        ("Sinh viên ĐH đói ăn", "Sinh viên đại học đói ăn"),
        ("Cho vay TS nuôi cá", "Cho vay tê ét nuôi cá"),
        ("khối TS năm 2026", "khối tuyển sinh năm hai nghìn không trăm hai mươi sáu"),
        ("tranh chấp HĐ vay TS", "tranh chấp hợp đồng vay tài sản"),
        ("Thứ 3: TA, VKS phúc thẩm", "Thứ ba: tê a, viện kiểm sát phúc thẩm"),
        ("Thứ 4: TV, thư viện mở", "Thứ tư: thư viện, thư viện mở"),
        ("Thứ 3: TV, Toán, TA.", "Thứ ba: tiếng Việt, Toán, tiếng Anh."),
        ("Nộp NN huyện báo cáo", "Nộp en en huyện báo cáo"),
        ("camera tại khu phố AN", "camera tại khu phố a en"),
        ("lắp 18 cam AN, 2 loa", "lắp mười tám cam an ninh, hai loa"),
        ("theo BL 2015", "theo bê lờ hai nghìn không trăm mười lăm"),
        ("Hạn chế PT ra nước ngoài", "Hạn chế pê tê ra nước ngoài"),
        ("Cấm PT qua cầu", "Cấm phương tiện qua cầu"),
        ("Gửi con ở PH 2 tuổi", "Gửi con ở pê hát hai tuổi"),
        ("Họp BCĐ (PH số 1)", "Họp ban chỉ đạo, phòng họp số một"),
        ("Phòng DV Ninh Thuận", "Phòng đê vê Ninh Thuận"),
        ("Không quân PK mở rộng trận địa", "Không quân pê ca mở rộng trận địa"),
        ("Bảng QC kiểm tra", "Bảng quy xê kiểm tra"),
        ("biển QC", "biển quảng cáo"),
    ],
)
def test_short_forms_whose_other_side_was_open(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Trận mưa tại TK 1", "Trận mưa tại tiểu khu một"),
        ("Kiểm lâm gặp TK 3", "Kiểm lâm gặp tiểu khu ba"),
        ("Nhất là TK1, TK2 ngập sâu", "Nhất là tê ca một, tê ca hai ngập sâu"),
        ("Đội bóng TK2 thắng TK4", "Đội bóng tê ca hai thắng tê ca bốn"),
        ("thắng TK1 gặp thắng TK3.", "thắng tứ kết một gặp thắng tứ kết ba."),
        ("Tiêm mũi M1, M2", "Tiêm mũi một, mũi hai"),
        ("tiêm tại sảnh M1 chung cư", "tiêm tại sảnh em một chung cư"),
        ("Mũi khoan M5", "Mũi khoan em năm"),
        ("Sởi M1, M2", "Sởi mũi một, mũi hai"),
        ("Bị can 5t gỗ lậu", "Bị can năm tê gỗ lậu"),
        ("Bị can 35t, trú tại xã", "Bị can ba mươi lăm tuổi, trú tại xã"),
    ],
)
def test_sections_of_forests_halls_and_loads(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("HLV lên sàn đấu", "huấn luyện viên lên sàn đấu"),
        ("CLB xuống sàn", "câu lạc bộ xuống sàn"),
        ("HTX lên sàn thương mại điện tử", "hợp tác xã lên sàn thương mại điện tử"),
        ("NTB đầu ngày chạm mức tham chiếu", "en tê bê đầu ngày chạm mức tham chiếu"),
        ("Ngập ở P. 3 tháng, dân khổ", "Ngập ở phường ba tháng, dân khổ"),
        ("Dự án ở Q. 7 năm, chưa xong", "Dự án ở quận bảy năm, chưa xong"),
        ("tuyên H. 20 năm tù, T. 15 năm", "tuyên hát hai mươi năm tù, tê mười lăm năm"),
        ("Sửa ngõ 12, 20/11 khánh thành", "Sửa ngõ mười hai, ngày hai mươi tháng mười một khánh thành"),
        ("Cúp nước các hẻm 12, 14/2", "Cúp nước các hẻm mười hai, mười bốn trên hai"),
        ("Điểm trung bình sau 3 giờ 8.5", "Điểm trung bình sau ba giờ tám phẩy năm"),
        ("Đến 2 giờ 11.6", "Đến hai giờ ngày mười một tháng sáu"),
        ("Vòng loại thu hút +12.350, tăng", "Vòng loại thu hút cộng mười hai nghìn ba trăm năm mươi, tăng"),
        ("Tay đua về nhì (+5.856)", "Tay đua về nhì, cộng năm phẩy tám năm sáu"),
        ("Mật độ tại km2 là 300 người", "Mật độ tại ki lô mét vuông là ba trăm người"),
        ("tai nạn tại km2", "tai nạn tại ki lô mét hai"),
    ],
)
def test_floors_sentences_lanes_and_gaps(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
