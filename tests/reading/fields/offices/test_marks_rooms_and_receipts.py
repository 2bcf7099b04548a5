"""Marks of primary schools, rooms of a plan, days of enrolment, papers of courts: one case for each kind."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "HTXS 12, HTT 10, HT 8, CHT 0.",
            "hoàn thành xuất sắc mười hai, hoàn thành tốt mười, hoàn thành tám, chưa hoàn thành không.",
        ),
        (
            "Thứ 3: TV, Toán, TA, TNXH, HĐTN.",
            "Thứ ba: tiếng Việt, Toán, tiếng Anh, tự nhiên và xã hội, hoạt động trải nghiệm.",
        ),
        ("32 HS, nữ 15, DT 4.", "ba mươi hai học sinh, nữ mười lăm, dân tộc bốn."),
        ("phòng chống TNXH, ma túy", "phòng chống tệ nạn xã hội, ma túy"),
        ("xem TV, nghe đài", "xem ti vi, nghe đài"),
        ("Trường có 4 HT, 2 PHT.", "Trường có bốn hiệu trưởng, hai phó hiệu trưởng."),
        ("Lúa DT 12 ha", "Lúa diện tích mười hai héc ta"),
    ],
)
def test_subjects_and_marks_of_a_primary_school_have_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Họp BCĐ (PH số 1)", "Họp ban chỉ đạo, phòng họp số một"),
        ("họp tại PH A", "họp tại phòng họp A"),
        ("họp PH lớp 1", "họp phụ huynh lớp một"),
    ],
)
def test_a_room_for_meetings_has_two_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Từ 2.4 đến 5.4.2025",
            "Từ ngày mùng hai tháng tư đến ngày mùng năm tháng tư năm hai nghìn không trăm hai mươi lăm",
        ),
        ("Phúc khảo: 26 - 29.6", "Phúc khảo: ngày hai mươi sáu đến hai mươi chín tháng sáu"),
        ("xác nhận nhập học 13 - 18.7", "xác nhận nhập học ngày mười ba đến mười tám tháng bảy"),
        ("tăng từ 2.4 đến 3.5 tấn", "tăng từ hai phẩy bốn đến ba phẩy năm tấn"),
        ("06/06 KVBP kết thúc", "sáu trên sáu khu vực bỏ phiếu kết thúc"),
    ],
)
def test_days_of_enrolment_have_dots(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("lệnh số 12/LTN-CSĐT", "lệnh số mười hai lệnh truy nã cảnh sát điều tra"),
        ("tranh chấp HĐ vay TS", "tranh chấp hợp đồng vay tài sản"),
        ("theo BL số 0001247", "theo biên lai số không không không một, hai bốn bảy"),
        ("Sơn 18 tháng CTKGG", "Sơn mười tám tháng cải tạo không giam giữ"),
        ("phát trên VTV2 và PTTH Hà Giang", "phát trên vê tê vê hai và phát thanh truyền hình Hà Giang"),
        ("trường PTTH Hà Giang", "trường phổ thông trung học Hà Giang"),
    ],
)
def test_papers_of_courts_and_stations_have_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("(90 hộ/2.884 hộ)", "chín mươi hộ trên hai nghìn tám trăm tám mươi tư hộ"),
        ("400/410 tr.đ", "bốn trăm trên bốn trăm mười triệu đồng"),
        ("2.000.000đ/1.000.000đ, đạt 200%", "hai triệu đồng trên một triệu đồng, đạt hai trăm phần trăm"),
        ("giá 2.000.000đ/1.000.000đ", "giá hai triệu đồng, một triệu đồng"),
        ("11 môn/96 nội dung", "mười một môn, chín mươi sáu nội dung"),
    ],
)
def test_a_stroke_parts_what_was_done_from_what_was_planned(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("GV: 42 (ĐH 36, CĐ 5)", "giáo viên: bốn mươi hai, đại học ba mươi sáu, cao đẳng năm"),
        ("đường ĐH 36", "đường huyện ba mươi sáu"),
        ("CBQL: 3; GV: 9; NV: 5", "cán bộ quản lý: ba; giáo viên: chín; nhân viên: năm"),
        ("Hoa, 6A, TB 9,2", "Hoa, sáu a, trung bình chín phẩy hai"),
        ("12.450 HV của bảo tàng", "mười hai nghìn bốn trăm năm mươi học viên của bảo tàng"),
        ("Bảo tàng giữ 450 HV", "Bảo tàng giữ bốn trăm năm mươi hiện vật"),
        ("GCNQSDĐ đã cấp, tồn 68 HS", "giấy chứng nhận quyền sử dụng đất đã cấp, tồn sáu mươi tám hồ sơ"),
        ("nhập ngũ 12 (QĐ 10, CA 2)", "nhập ngũ mười hai, quân đội mười, công an hai"),
    ],
)
def test_staff_and_tallies_have_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tuyên H. 20 năm tù, T. 15 năm", "tuyên hát hai mươi năm tù, tê mười lăm năm"),
        ("Bị cáo Q. 7 năm 6 tháng tù", "Bị cáo quy bảy năm sáu tháng tù"),
        ("ở Q. 7 năm 2020", "ở quận bảy năm hai nghìn không trăm hai mươi"),
        ("bị hại (16t), GĐ bị can", "bị hại, mười sáu tuổi, gia đình bị can"),
        ("buộc liên đới BT 4,6 tỷ", "buộc liên đới bồi thường bốn phẩy sáu tỷ"),
        ("BS 47H1-112.08, SK: K9", "biển số bốn bảy hát một một một hai không tám, số khung: ca chín"),
        ("khám SK loại 1: 9", "khám sức khỏe loại một: chín"),
        ("trừ 6đ GPLX", "trừ sáu điểm giấy phép lái xe"),
        ("Km77+800 (T)", "ki lô mét bảy mươi bảy cộng tám trăm bên trái"),
        ("xe cứu hộ 25T", "xe cứu hộ hai mươi lăm tấn"),
        ("vị trí 19-03.5N", "vị trí mười chín độ ba phẩy năm phút vĩ bắc"),
    ],
)
def test_courts_police_and_rescuers_have_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
