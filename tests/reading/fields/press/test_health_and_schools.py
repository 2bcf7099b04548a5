"""Health, schools, work and insurance in running text: what was heard wrong, and what stands near it."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("chiếm đến 1/3 trong tổng số các trường hợp", "chiếm đến một phần ba trong tổng số"),
        ("lên đến 2/3 số hộ", "lên đến hai phần ba số hộ"),
        ("kéo dài đến 1/3", "kéo dài đến ngày mùng một tháng ba"),
        ("trực tiếp giảng dạy: 10/10, tỷ lệ 100% đạt chuẩn", "giảng dạy: mười trên mười, tỷ lệ một trăm"),
        ("đến ngày 10/10, tỷ lệ 100%", "đến ngày mùng mười tháng mười, tỷ lệ"),
        ("Tính đến 10/10, tỷ lệ tiêm đạt 95%", "Tính đến ngày mùng mười tháng mười, tỷ lệ"),
        ("ống kính 1/2.3-inch", "ống kính một trên hai phẩy ba inh"),
        ("thi Olympic 30-4 lần thứ 16", "Olympic ba mươi tháng tư lần thứ mười sáu"),
        ("thi Olympic truyền thống 30-4 tại", "truyền thống ba mươi tháng tư tại"),
    ],
)
def test_shares_and_days_are_told_apart(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Chí Hiếu - T.Hằng Tối cùng ngày", "tê Hằng Tối"),
        ("T.Quảng Nam, T. Hà Tây, T.Thừa Thiên - Huế", "tỉnh Quảng Nam, tỉnh Hà Tây, tỉnh Thừa Thiên Huế"),
        ("TT - Tôi 59 tuổi, công tác tại một cơ quan", "Tôi năm mươi chín tuổi"),
        ("TKV hỗ trợ 20 triệu đồng", "tê ca vê hỗ trợ"),
        ("TK XV", "thế kỷ mười lăm"),
    ],
)
def test_names_of_persons_and_firms_are_no_places_and_no_centuries(written: str, spoken: str) -> None:
    assert READER.read(written).startswith(spoken) or spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("3.2.Cách thức thực hiện", "ba chấm hai, Cách thức"),
        ("bằng tài khoản. 2.2. Đăng ký tài khoản", "tài khoản. hai chấm hai, Đăng ký tài khoản"),
        ("Trẻ em đạt 2.5. Sau đó", "đạt hai phẩy năm. Sau đó"),
    ],
)
def test_headings_within_a_line_are_numbered(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("nguy kịch do sốt xuất huyết - Ảnh BVCC", "Ảnh bệnh viện cung cấp"),
        ("Bệnh viện HNĐK Nghệ An", "Bệnh viện hữu nghị đa khoa Nghệ An"),
        ("hồ sơ đi XKLD Nhật Bản", "đi xuất khẩu lao động Nhật Bản"),
        ("Nguyễn Khánh (CCVH)", "công chức văn hóa"),
        ("Ban TTNTH Tỉnh Đoàn", "Ban thanh thiếu nhi trường học Tỉnh Đoàn"),
        ("Đại học SPMN; bồi dưỡng QLGD", "Đại học sư phạm mầm non; bồi dưỡng quản lý giáo dục"),
        ("Trung cấp SP: 10/24", "Trung cấp sư phạm"),
        (
            "BGH: 02; GV: 16; KT: 01; YT: 01; Cấp dưỡng: 03; BV: 01",
            "giáo viên: mười sáu; kế toán: một; y tế: một; Cấp dưỡng: ba; bảo vệ: một",
        ),
        ("đoàn viên CĐ, CNVC - LĐ đang ở nhà tạm", "công nhân, viên chức, lao động đang"),
        ("báo cáo về Bộ LĐ -TB-XH", "Bộ lao động, thương binh"),
        ("chương trình CTĐ năm học, liên đội TH Mỏ Chè", "công tác đội năm học, liên đội tiểu học Mỏ Chè"),
        ("Hội CTĐ xã", "Hội chữ thập đỏ xã"),
    ],
)
def test_short_forms_of_schools_and_offices(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("việc cô Th thành lập công ty", "việc cô tê hát thành lập"),
        ("cô Th. phải bồi thường", "cô tê hát phải"),
        ("TT - Sinh nhật thường là ngày tổ chức tiệc", "Sinh nhật thường"),
        ("TT - Huế là nơi", "Thừa Thiên Huế là nơi"),
        (
            "người CN ấy đã bị sa thải, một số CN sẵn sàng",
            "người công nhân ấy đã bị sa thải, một số công nhân",
        ),
        ("CN Agribank huyện", "chi nhánh Agribank"),
        ("UBHC tỉnh, Ty Giáo dục", "ủy ban hành chính tỉnh"),
        ("PTN trọng điểm", "phòng thí nghiệm trọng điểm"),
    ],
)
def test_persons_and_workers_in_reports(written: str, spoken: str) -> None:
    assert READER.read(written).startswith(spoken)


@each_row(
    ("written", "spoken"),
    [
        (
            "các năm 2023, 2024,2025 và",
            "ba, hai nghìn không trăm hai mươi tư, hai nghìn không trăm hai mươi lăm",
        ),
        ("được 2024,5 tấn", "hai mươi tư phẩy năm tấn"),
        ("Trường Phổ thông cấp 2-3 Nông trường", "cấp hai, ba Nông trường"),
        ("trường cấp 1-2-3", "cấp một, hai, ba"),
        ("gió cấp 2-3", "cấp hai đến ba"),
        ("Dùng khi sốt >38°C", "sốt trên ba mươi tám độ"),
    ],
)
def test_years_and_levels_in_a_list(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("chiếm 1/2 số hộ và 1/3 số lao động", "số hộ và một phần ba số lao động"),
        ("1/2 quả chanh và 1/4 thìa muối", "và một phần tư thìa muối"),
        ("gồm 2/3 nước và 1/3 đất", "hai phần ba nước và một phần ba đất"),
        ("khoảng từ 1/3 đến 1/2 số trẻ", "từ một phần ba đến một phần hai số trẻ"),
        ("sau 1/3 chặng đường", "sau một phần ba chặng đường"),
        ("chưa đến 1/5 số học sinh BTVH", "một phần năm số học sinh bổ túc văn hóa"),
        ("gãy cánh xương cùng và 1/3 trên thân xương đùi", "và một phần ba trên thân xương"),
        ("các ngày 1/2 và 1/3, và 2/3", "và ngày mùng một tháng ba, và ngày mùng hai tháng ba"),
        ("nghỉ từ 1/2 đến 1/3", "từ ngày mùng một tháng hai đến ngày mùng một tháng ba"),
        ("đến 1/3 các hộ phải nộp", "đến ngày mùng một tháng ba các hộ"),
        ("đến 1/3 số ca mắc tăng", "đến ngày mùng một tháng ba số ca"),
        ("Từ 1/3 diện tích nuôi sẽ giảm", "Từ ngày mùng một tháng ba diện tích"),
    ],
)
def test_a_part_behind_a_word_for_days_is_a_part_of_something(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "được đặc xá dịp 2 - 9 năm 2025",
            "dịp ngày mùng hai tháng chín năm hai nghìn không trăm hai mươi lăm",
        ),
        ("người dân dịp Quốc khánh 2 - 9", "Quốc khánh ngày mùng hai tháng chín"),
        ("nghỉ lễ 30 - 4 và 1 - 5", "lễ ngày ba mươi tháng tư và ngày mùng một tháng năm"),
        ("kỷ niệm 27 - 7, mừng 8 - 3", "bảy tháng bảy, mừng ngày mùng tám tháng ba"),
        ("nghỉ 2 - 9 ngày", "nghỉ hai đến chín ngày"),
        ("thưởng lễ 1 - 5 triệu đồng", "lễ một đến năm triệu đồng"),
        ("nghỉ 2 - 9 năm", "nghỉ hai đến chín năm"),
    ],
)
def test_feasts_with_a_wide_dash_are_days_and_counts_are_not(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("xe mô tô BKS 28E1 - 018... do anh", "hai tám e một không một tám"),
        ("Đến 13 giờ cùng ngày, CN có các triệu chứng", "cùng ngày, công nhân có"),
        ("sau đó nhiều CN đã tỉnh", "nhiều công nhân đã tỉnh"),
        ("nghỉ thứ bảy, CN", "chủ nhật"),
        ("Hiện trường. Ảnh: NDCC", "người dân cung cấp"),
        ("Bé đã tiêm VGSVB", "viêm gan siêu vi bê"),
        ("Nhờ VP tư vấn giúp", "Nhờ văn phòng tư vấn"),
    ],
)
def test_reports_of_accidents(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("sau khi hết 2/3 thời gian làm bài", "hết hai phần ba thời gian"),
        ("Thủ tục 1.004222 được giải quyết", "một chấm không không bốn hai hai hai"),
        ("ĐT hỗ trợ: 1022", "điện thoại hỗ trợ: một không hai hai"),
        ("Vị GS đã nghỉ hưu", "Vị giáo sư đã nghỉ hưu"),
        ("Đi bộ 30ph/ngày", "ba mươi phút một ngày"),
        ("dung lượng 54 Tbps", "tê ra bít trên giây"),
        ("BVĐKTT Tiền Giang", "bệnh viện đa khoa trung tâm Tiền Giang"),
        ("Phiên GDVL tại Trung tâm DVVL tỉnh", "giao dịch việc làm tại Trung tâm dịch vụ việc làm"),
        ("Cấp GKS cho trẻ", "giấy khai sinh"),
        ("Ban liên lạc CHS (CHS Khóa 10)", "liên lạc cựu học sinh, cựu học sinh Khóa mười"),
        ("Hội khỏe Phù Đổng lần VIII-2012", "lần tám, năm hai nghìn không trăm mười hai"),
        ("Xe XV-2021", "Xe ích vê hai không hai một"),
    ],
)
def test_short_forms_of_health_and_schools(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("KON TUMBệnh nhi 4 tuổi uống nhầm", "Kon Tum. Bệnh nhi bốn tuổi"),
        ("TP HCMNgười đàn ông 40 tuổi", "thành phố Hồ Chí Minh. Người đàn ông"),
        ("TRUNG QUỐCCô gái 20 tuổi", "Trung Quốc. Cô gái hai mươi"),
        ("HÀ NỘI HÔM NAY CÓ MƯA", "HÀ NỘI HÔM NAY"),
        ("5/5 - (2 bình chọn)", "năm trên năm, hai bình chọn"),
        ("Ngày 5/5 - (2 buổi)", "mùng năm tháng năm"),
        ("giám thị hay TS nào vi phạm quy chế", "thí sinh nào vi phạm"),
        ("Thiết bị TN: Cao đẳng trở lên", "Thiết bị thí nghiệm"),
        ("PK đa khoa An Bình", "phòng khám đa khoa"),
        ("PBT ĐU, CT UBND xã", "phó bí thư đảng ủy, chủ tịch ủy ban nhân dân xã"),
        ("TP Phòng Văn hóa - Xã hội", "trưởng Phòng Văn hóa"),
        ("Mức đóng tối đa (= 20 * lương cơ sở)", "bằng hai mươi nhân lương cơ sở"),
        ("Học sinh giỏi cấp huyện: 320+", "hơn ba trăm hai mươi"),
        ("Phim 18+", "mười tám cộng"),
        ("Không liên lạc được PH; PH không thông báo", "phụ huynh; phụ huynh không"),
        ("nộp CT01, CCCD và hồ sơ", "nộp xê tê không một"),
        ("tuyến CT01 dài 50 km", "tuyến cao tốc không một"),
        ("105 Kiên Thị Nhẫn, K1, P7, TP Trà Vinh", "khóm một, phường bảy, thành phố"),
        ("giống K4, P6", "ca bốn"),
    ],
)
def test_what_pages_of_schools_and_communes_write(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Xin cảm ơn bà con!\n#DoanXaPhongHai #NgayChuNhatXanh2026", "Xin cảm ơn bà con!\n"),
        ("Mời bà con dự. #PhongHai #LaoCai\nSáng nay", "Mời bà con dự.\nSáng nay"),
        ("Hưởng ứng #ChungTayVìNgườiNghèo nhé", "Hưởng ứng Chung Tay Vì Người Nghèo nhé"),
        ("hệ thống 113/114/115", "hệ thống một một ba, một một bốn, một một năm"),
        ("có 113/115 đại biểu", "có một trăm mười ba trên một trăm mười lăm đại biểu"),
        ("cả nước có >172.000 ca mắc", "cả nước có trên một trăm bảy mươi hai nghìn ca mắc"),
        ("Tổng 5/10 điểm", "Tổng năm trên mười điểm"),
        ("TTNT Phong Hải", "thị trấn nông trường Phong Hải"),
    ],
)
def test_posts_of_communes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


def test_tags_are_said_where_a_text_has_nothing_else() -> None:
    assert READER.read("#SongXanh #SachDep").strip()


@each_row(
    ("written", "spoken"),
    [
        ("Lịch Tiêm Chủng Cho Bé 0-2 Tuổi", "Bé không đến hai Tuổi"),
        ("Lào 0-2 Thái Lan", "Lào không hai Thái Lan"),
        ("Phí sát hạch = Phí lý thuyết + Phí thực hành", "bằng Phí lý thuyết cộng Phí thực hành"),
        ("Đài hiệu + Giới thiệu", "Đài hiệu, Giới thiệu"),
        ("mừng thọ 90 tuổi - 1 triệu", "chín mươi tuổi, một triệu"),
        ("tuyển 20 nam/nữ, 18 - 35t, lương 18 man", "mười tám đến ba mươi lăm tuổi"),
        ("nguy cơ H/C Reye", "hội chứng Reye"),
        ("giảm 8% so với TB 4 tuần trước", "so với trung bình bốn tuần"),
        ("đạt 9,8 bác sĩ/vạn dân", "chín phẩy tám bác sĩ một vạn dân"),
    ],
)
def test_shares_of_health_and_awards(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("vào viện cấp cứu trong tình trạng bỏng độ 3 toàn thân.\n\nV. Đồng", "độ ba toàn thân.\n\n"),
        ("Kết thúc phần một của báo cáo này.\n\nV. Kết luận", "báo cáo này.\n\nnăm, Kết luận"),
    ],
)
def test_who_wrote_a_report_is_no_chapter(written: str, spoken: str) -> None:
    assert READER.read(written).endswith(spoken)


@each_row(
    ("written", "spoken"),
    [
        ("ĐT: 0905.xxx.321", "không chín không năm, ích ích ích, ba hai một"),
        ("ĐT: 0914.281.xxx", "không chín một bốn, hai tám một, ích ích ích"),
        ("sốt >38,5oC phải đến ngay CSYT", "trên ba mươi tám phẩy năm độ"),
        ("mô tô <50cm3 phải đội MBH", "dưới năm mươi xen ti mét khối phải đội mũ bảo hiểm"),
        ("HA tâm thu 140", "huyết áp tâm thu"),
        ("đỗ TN 100%", "đỗ tốt nghiệp"),
        ("dạy chữ cho trẻ KT", "trẻ khuyết tật"),
        ("đã tiêm HTKD", "huyết thanh kháng dại"),
        ("Trưởng BCĐ CSSKND", "ban chỉ đạo chăm sóc sức khỏe nhân dân"),
    ],
)
def test_notices_of_a_health_station_and_a_school(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)
