"""Notices of power cuts, weekly plans of communes, reports of offices, of the police and of the courts."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
