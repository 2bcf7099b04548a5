"""Local news, lives of people, history, army, churches: one case for each kind of writing met there."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Ngày 4 và 5-3, Đảng bộ xã họp", "Ngày mùng bốn và mùng năm tháng ba, Đảng bộ xã họp"),
        ("Ngày 14 và 15.1, Đảng bộ xã họp", "Ngày mười bốn và mười lăm tháng một, Đảng bộ xã họp"),
        ("các ngày 14, 15.1 và 16.1", "các ngày mười bốn, mười lăm tháng một và mười sáu tháng một"),
        ("Sáng 4 và 5-3, xã họp", "Sáng mùng bốn và mùng năm tháng ba, xã họp"),
        ("Tỷ lệ 4 và 5.3 điểm", "Tỷ lệ bốn và năm phẩy ba điểm"),
        ("Ngày 4 và 5 tổ chức thi", "Ngày bốn và năm tổ chức thi"),
    ],
)
def test_the_second_of_two_days_is_a_day_at_the_head_of_a_sentence(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("quốc phòng 2/ 2 chỉ tiêu", "quốc phòng hai trên hai chỉ tiêu"),
        ("TB 3/4", "thương binh ba trên bốn"),
        ("Đại đội 2/482 nổ súng", "Đại đội hai, bốn trăm tám mươi hai nổ súng"),
        ("hẻm 12/5 đường Lê Lợi", "hẻm mười hai trên năm đường Lê Lợi"),
        ("ngày 2/ 2 năm 2020", "ngày mùng hai tháng hai năm hai nghìn không trăm hai mươi"),
    ],
)
def test_a_stroke_is_a_tally_a_grade_or_a_unit_of_the_army(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Bộ Tài nguyên và Môi trường (Bộ TN&MT) cho biết", "Bộ Tài nguyên và Môi trường cho biết"),
        ("Ban Chỉ huy quân sự (Ban CHQS) huyện", "Ban Chỉ huy quân sự huyện"),
        ("Đức Tổng Giám mục (Đức TGM) Giuse", "Đức Tổng Giám mục Giuse"),
        ("Cảnh sát giao thông (Đội CSGT) huyện", "Cảnh sát giao thông, Đội cảnh sát giao thông, huyện"),
    ],
)
def test_an_office_is_not_said_again_with_its_short_form(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("anh trai của T đi học", "anh trai của tê đi học"),
        ("cầm dao đâm K tử vong", "cầm dao đâm ca tử vong"),
        ("mổ K vú", "mổ ung thư vú"),
        (
            "cụ nay 67 tuổi (1942), xin nghỉ",
            "cụ nay sáu mươi bảy tuổi, sinh năm một nghìn chín trăm bốn mươi hai, xin nghỉ",
        ),
    ],
)
def test_a_person_is_named_by_one_letter_or_told_with_the_year_of_birth(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("NS. Thích Nữ Diệu Hạnh", "ni sư Thích Nữ Diệu Hạnh"),
        ("TT Thích Minh Tâm", "thượng tọa Thích Minh Tâm"),
        ("NS Giang Còi qua đời", "nghệ sĩ Giang Còi qua đời"),
        ("cha GB. Trần Văn An", "cha Gioan Baotixita Trần Văn An"),
        ("Lm. JB Lê Văn An", "linh mục Gioan Baotixita Lê Văn An"),
        (
            "giáo xứ mừng lễ, có Lm chánh xứ và cộng đoàn gx",
            "giáo xứ mừng lễ, có linh mục chánh xứ và cộng đoàn giáo xứ",
        ),
        ("bộ nhớ 30 GB Samsung", "bộ nhớ ba mươi gi ga bai Samsung"),
    ],
)
def test_monks_priests_and_their_saints_are_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("cuối TK19, đầu TK 20", "cuối thế kỷ mười chín, đầu thế kỷ hai mươi"),
        ("Sư đoàn 22 QLVNCH", "Sư đoàn hai mươi hai quân lực Việt Nam cộng hòa"),
        ("Trung tâm QLBT Di tích Hội An", "Trung tâm quản lý bảo tồn Di tích Hội An"),
    ],
)
def test_history_has_its_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Mẹ Ý (SN 1899, ở xã)", "Mẹ Ý, sinh năm một nghìn tám trăm chín mươi chín, ở xã"),
        ("ông A (SN 8/1990)", "ông A, sinh tháng tám năm một nghìn chín trăm chín mươi"),
        ("ông A, SN1987", "ông A, sinh năm một nghìn chín trăm tám mươi bảy"),
        ("anh A sn 1988, trú xã", "anh A sinh năm một nghìn chín trăm tám mươi tám, trú xã"),
        ("chị TNTN (18 tuổi)", "chị tê en tê en, mười tám tuổi"),
        ("ông PCT UBND xã", "ông phó chủ tịch ủy ban nhân dân xã"),
        ("Nguyễn Q. Thắng viết", "Nguyễn quy Thắng viết"),
        ("phố Nguyễn Huệ, Q. Hai Bà Trưng", "phố Nguyễn Huệ, quận Hai Bà Trưng"),
        ("Công an H.Ia Grai", "Công an huyện Ia Grai"),
    ],
)
def test_years_of_birth_and_letters_of_a_name_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("nhớ nhất thôi nhé”-ông kể", "nhớ nhất thôi nhé, ông kể"),
        ("ông Nam (thứ hai từ trái sang) và bà Lan", "ông Nam và bà Lan"),
        ("bà Sơn (ảnh - hàng đầu, thứ hai từ phải sang) tặng", "bà Sơn tặng"),
        ("con thứ hai (thứ hai trong nhà)", "con thứ hai, thứ hai trong nhà"),
    ],
)
def test_what_serves_the_eye_makes_a_pause_or_is_left_out(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("bạn đọc Báo SGGP", "bạn đọc Báo Sài Gòn giải phóng"),
        ("Báo SK&ĐS", "Báo sức khỏe và đời sống"),
        ("Quyết định số 136/QĐ-CT", "Quyết định số một trăm ba mươi sáu của chủ tịch"),
        ("Chỉ thị số 05/CT-TTg", "Chỉ thị số không năm của thủ tướng chính phủ"),
    ],
)
def test_newspapers_and_chairmen_have_their_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("hỗ trợ 500.000đ/01 hộ", "hỗ trợ năm trăm nghìn đồng một hộ"),
        ("hỗ trợ 2 triệu đồng/1 hộ", "hỗ trợ hai triệu đồng một hộ"),
        ("4 kg vôi tôi/1m3", "bốn ki lô gam vôi tôi trên một mét khối"),
        ("10.000 đồng/100 kg", "mười nghìn đồng trên một trăm ki lô gam"),
    ],
)
def test_what_is_paid_for_one_has_no_word_for_the_stroke(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thành viên HĐCM trụ trì tu viện", "thành viên hội đồng chứng minh trụ trì tu viện"),
        ("cán bộ HĐCM của xã", "cán bộ hoạt động cách mạng của xã"),
        ("ủy viên BTS PG tỉnh", "ủy viên ban trị sự phật giáo tỉnh"),
        ("ở Q.Tân Phú.TP.Hồ Chí Minh", "ở quận Tân Phú, thành phố Hồ Chí Minh"),
        ("TT - Ông Trung vừa đào được trống đồng", "Ông Trung vừa đào được trống đồng"),
        ("CHV Chi cục THADS", "chấp hành viên Chi cục thi hành án dân sự"),
        ("ông TCA xã", "ông trưởng công an xã"),
    ],
)
def test_offices_of_the_church_of_courts_and_of_papers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("khám tại BV 103", "khám tại bệnh viện một trăm linh ba"),
        ("bà B (42t) và cháu C (5t)", "bà bê, bốn mươi hai tuổi, và cháu xê, năm tuổi"),
        ("Nguyễn Văn A (75t, thương binh)", "Nguyễn Văn A, bảy mươi lăm tuổi, thương binh"),
        ("tượng nặng 1,2T", "tượng nặng một phẩy hai tấn"),
        ("Huân chương KCCM hạng Nhất", "Huân chương kháng chiến chống Mỹ hạng Nhất"),
        ("Huân chương Chiến sỹ GP", "Huân chương Chiến sỹ giải phóng"),
        ("có 2 con LS", "có hai con liệt sĩ"),
        ("thờ cúng LS 1.400.000đ/năm", "thờ cúng liệt sĩ một triệu bốn trăm nghìn đồng một năm"),
        ("LS 5%", "lãi suất năm phần trăm"),
        ("SK loại 1", "sức khỏe loại một"),
        ("BĐ xuất ngũ", "bộ đội xuất ngũ"),
        ("nạn nhân CĐDC/dioxin", "nạn nhân chất độc da cam, đi ô xin"),
    ],
)
def test_veterans_and_recruits_have_their_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("NQ TW4 khóa XII", "nghị quyết trung ương bốn khóa mười hai"),
        ("công suất 5 TW điện", "công suất năm tê ra oát điện"),
        ("TT.TU họp", "thường trực tỉnh ủy họp"),
        ("ĐVBC số 2", "đơn vị bầu cử số hai"),
        (
            "DT 12 km2, DS 5.678 người",
            "diện tích mười hai ki lô mét vuông, dân số năm nghìn sáu trăm bảy mươi tám người",
        ),
        ("TTHC đặt tại xã cũ", "trung tâm hành chính đặt tại xã cũ"),
        ("giải quyết TTHC", "giải quyết thủ tục hành chính"),
    ],
)
def test_the_party_elections_and_merged_communes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("GX. Vinh Hòa", "giáo xứ Vinh Hòa"),
        ("Đgm. Vinh Sơn", "đức giám mục Vinh Sơn"),
        ("MS. Y Nguyên", "mục sư Y Nguyên"),
        ("Chúa nhật II PS", "Chúa nhật hai phục sinh"),
        ("TT. TS. Thích Minh", "thượng tọa tiến sĩ Thích Minh"),
        ("TT. Ea Knốp", "thị trấn Ea Knốp"),
    ],
)
def test_ranks_of_churches_stand_before_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "xã có 312 LS, 45 TB, 12 BB",
            "xã có ba trăm mười hai liệt sĩ, bốn mươi lăm thương binh, mười hai bệnh binh",
        ),
        ("ổ cứng 2 TB SSD", "ổ cứng hai tê ra bai ét ét đê"),
        ("Sư đoàn 10 (QĐ3) tiến công", "Sư đoàn mười, quân đoàn ba, tiến công"),
        ("mừng QK 2-9", "mừng quốc khánh ngày mùng hai tháng chín"),
        ("BTL QK 2 họp", "bộ tư lệnh quân khu hai họp"),
        ("hy sinh tại MT phía Nam", "hy sinh tại mặt trận phía Nam"),
        ("HĐ Giơ-ne-vơ", "hiệp định Giơ ne vơ"),
        ("Đội CSĐT TP về ma túy", "Đội cảnh sát điều tra tội phạm về ma túy"),
        ("• (kontumtv.vn) – Trong 6 tháng", "Trong sáu tháng"),
    ],
)
def test_war_and_its_days_are_told_from_bytes_and_zones(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("khánh thành 2/9", "khánh thành ngày mùng hai tháng chín"),
        ("chia thành 2/9", "chia thành hai phần chín"),
        ("các ngày 3,5,6,/12", "các ngày mùng ba, mùng năm, mùng sáu tháng mười hai"),
        ("bên hông công viên 23.9", "bên hông công viên hai mươi ba tháng chín"),
        ("BKS 47-12345", "biển kiểm soát bốn bảy một hai ba bốn năm"),
        ("BS 60C-12.345", "biển số sáu không xê một hai ba bốn năm"),
        ("từ đồi Châu Rê – Núi Dâu tiến vào xóm", "từ đồi Châu Rê, Núi Dâu tiến vào xóm"),
        ("xe chạy từ Hà Nội - Huế, có ghế", "xe chạy từ Hà Nội đến Huế, có ghế"),
    ],
)
def test_days_plates_and_hills_are_told_from_shares_and_spans(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("án RNT, ĐBNT đạt 100%", "án rất nghiêm trọng, đặc biệt nghiêm trọng đạt một trăm phần trăm"),
        ("BCH PTDS xã", "ban chỉ huy phòng thủ dân sự xã"),
        ("BCH Đoàn xã", "ban chấp hành Đoàn xã"),
        ("thông qua 23 NQ, 15 BC", "thông qua hai mươi ba nghị quyết, mười lăm báo cáo"),
        ("đạt 65% KL", "đạt sáu mươi lăm phần trăm khối lượng"),
        ("lực lượng CS113", "lực lượng cảnh sát một một ba"),
    ],
)
def test_police_and_councils_count_by_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đỗ TS khoa Nhâm Tuất", "đỗ tiến sĩ khoa Nhâm Tuất"),
        ("có 12 TS đỗ vào trường", "có mười hai thí sinh đỗ vào trường"),
        ("Bằng khen TTCP", "Bằng khen thủ tướng chính phủ"),
        ("Kết luận của TTCP", "Kết luận của thanh tra chính phủ"),
        ("Xứ ủy NK", "Xứ ủy Nam Kỳ"),
        ("1 HC Độc lập, 2 HCCC", "một huân chương Độc lập, hai huân chương chiến công"),
        ("đoạt 3 HC vàng", "đoạt ba huy chương vàng"),
        ("cờ TĐ CP", "cờ thi đua chính phủ"),
        ("phía B giáp Gia Lai", "phía Bắc giáp Gia Lai"),
        (
            "tù từ 5.1968-12.1969",
            (
                "tù từ tháng năm năm một nghìn chín trăm sáu mươi tám"
                " đến tháng mười hai năm một nghìn chín trăm sáu mươi chín"
            ),
        ),
        ("tăng 1.950-2.100 đồng", "tăng một nghìn chín trăm năm mươi đến hai nghìn một trăm đồng"),
    ],
)
def test_honours_and_careers_are_told_from_examinees_and_decimals(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
