"""Classes of the eleventh judged round: paces, lunar dates, codes of crops and procedures, routes by air."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Từ trên 10m3 – 20m3/hộ/tháng", "Từ trên mười mét khối đến hai mươi mét khối một hộ một tháng"),
        (
            "cao 1m-1m4, từ 20m2-30m2",
            "cao một mét đến một mét bốn, từ hai mươi mét vuông đến ba mươi mét vuông",
        ),
        (
            "liều lượng 30 kg/1.000 m2 và 20-25 kg/1.000 m2.",
            (
                "liều lượng ba mươi ki lô gam trên một nghìn mét vuông và hai mươi đến hai mươi lăm ki"
                " lô gam trên một nghìn mét vuông."
            ),
        ),
    ],
)
def test_both_sides_of_a_range_are_volumes_or_heights(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "pace trung bình 2:59/km ở 6,4 km",
            ("pace trung bình hai phút năm mươi chín giây một ki lô mét ở sáu phẩy bốn ki lô mét"),
        ),
        ("chạy pace 6:30 trong 2 km", "chạy pace sáu phút ba mươi giây trong hai ki lô mét"),
        ("nửa chặng đầu trong 1:05:26", "nửa chặng đầu trong một giờ năm phút hai mươi sáu giây"),
    ],
)
def test_a_pace_is_minutes_and_seconds(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("nhằm mồng 01/7/ÂL", "nhằm mồng một tháng bảy âm lịch"),
        ("nhằm ngày 24/7/ÂL", "nhằm ngày hai mươi tư tháng bảy âm lịch"),
        ("trong 2 ngày 14 & 15/07/năm Quý Mão", "trong hai ngày mười bốn và mười lăm tháng bảy năm Quý Mão"),
        (
            "(từ 2-2 đến 3-3-2026, tức",
            (
                "từ ngày mùng hai tháng hai đến ngày mùng ba tháng ba năm hai nghìn không trăm hai "
                "mươi sáu, tức"
            ),
        ),
    ],
)
def test_a_day_before_the_lunar_calendar_has_its_month(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("vào các ngày 5 và 6 hàng tháng", "vào các ngày mùng năm và mùng sáu hàng tháng"),
        ("từ ngày 5 đến 10 hằng tháng", "từ ngày mùng năm đến mùng mười hằng tháng"),
        (
            "của ngày chủ nhật 01/10/2017",
            "của ngày chủ nhật mùng một tháng mười năm hai nghìn không trăm mười bảy",
        ),
        ("Ngày đăng 05/04/2021", "Ngày đăng mùng năm tháng tư năm hai nghìn không trăm hai mươi mốt"),
        ("½ ngày, ½ quả chanh", "nửa ngày, nửa quả chanh"),
    ],
)
def test_days_that_come_back_are_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("2 loại giống PLT01 và KM94", "hai loại giống pê lờ tê không một và ca em chín mươi tư"),
        (
            "trồng sắn KM419 và KM140 trên đất đồi",
            "trồng sắn ca em bốn trăm mười chín và ca em một trăm bốn mươi trên đất đồi",
        ),
        (
            "đường từ KM94 đến KM98 trồng sắn",
            "đường từ ki lô mét chín mươi tư đến ki lô mét chín mươi tám trồng sắn",
        ),
        (
            "Thanh long ruột đỏ giống Đài Loan được định danh ở Việt Nam là TL04.",
            "Thanh long ruột đỏ giống Đài Loan được định danh ở Việt Nam là tê lờ không bốn.",
        ),
        ("giống lúa trồng dọc đường TL10", "giống lúa trồng dọc đường tỉnh lộ mười"),
    ],
)
def test_codes_of_crops_are_no_roads(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "nhà ga quốc nội T1 (Vietjet khai thác) và nhà ga quốc nội T3 (Vietnam Airlines)",
            ("nhà ga quốc nội tê một, Vietjet khai thác, và nhà ga quốc nội tê ba, Vietnam Airlines"),
        ),
    ],
)
def test_terminals_are_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("gói Km60÷Km72+300 do", "gói ki lô mét sáu mươi đến ki lô mét bảy mươi hai cộng ba trăm do"),
        ("sâu 5÷10 m, 10 ÷ 2 = 5, P1÷P3", "sâu năm đến mười mét, mười chia hai bằng năm, pê một đến pê ba"),
        (
            "(8-2-1968 _ 8-2-2024)",
            (
                "ngày mùng tám tháng hai năm một nghìn chín trăm sáu mươi tám đến ngày mùng tám tháng "
                "hai năm hai nghìn không trăm hai mươi tư"
            ),
        ),
        (
            "145.000 98.000 -> 130.000",
            "một trăm bốn mươi lăm nghìn, chín mươi tám nghìn đến một trăm ba mươi nghìn",
        ),
        (
            "tăng 5% -> 10%, bước 1 -> bước 2, ấn nút -> chọn",
            "tăng năm phần trăm đến mười phần trăm, bước một, bước hai, ấn nút, chọn",
        ),
    ],
)
def test_the_sign_between_two_of_a_kind_is_a_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("có đc Nguyễn Phú Trường, Ban TVĐU", "có đồng chí Nguyễn Phú Trường, Ban thường vụ đảng ủy"),
        ("máy này đc Apple giới thiệu", "máy này được Apple giới thiệu"),
        ("Ban LLTT Trung đoàn 27", "Ban liên lạc truyền thống Trung đoàn hai mươi bảy"),
        ("KV từ CDC Cả Nổ đến trạm", "khu vực từ cụm dân cư Cả Nổ đến trạm"),
        ("CDC Hà Nội khuyến cáo", "xê đê xê Hà Nội khuyến cáo"),
        ("302 hộ đạt GDVH, đạt", "ba trăm linh hai hộ đạt gia đình văn hóa, đạt"),
        ("Bệnh viện TƯQĐ 108", "Bệnh viện trung ương quân đội một trăm linh tám"),
        ("– 5h57 T Báo + Q Cáo :", "năm giờ năm mươi bảy phút, thông báo, quảng cáo:"),
        ("(SN 2/2/2009)", "sinh ngày mùng hai tháng hai năm hai nghìn không trăm linh chín"),
        (
            "đối tượng Nguyễn Văn Lĩnh (1961), trú xóm 8A",
            ("đối tượng Nguyễn Văn Lĩnh, sinh năm một nghìn chín trăm sáu mươi mốt, trú xóm tám a"),
        ),
        ("thuế giá trị gia tăng VAT (5%)", "thuế giá trị gia tăng, năm phần trăm"),
        ("từ 10 µm (micromet) trở xuống", "từ mười mi crô mét trở xuống"),
    ],
)
def test_short_forms_have_their_field(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Mã thủ tục | 1.004222.000.00.00.H34 |",
            (
                "Mã thủ tục, một chấm không không bốn hai hai hai, chấm không không không, chấm không "
                "không, chấm không không, chấm hát ba mươi tư"
            ),
        ),
    ],
)
def test_numbers_of_procedures_are_said_figure_by_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Khoảng19h, nam", "Khoảng mười chín giờ, nam"),
        ("đã đƣợc Tòa án ấn định", "đã được Tòa án ấn định"),
    ],
)
def test_lost_blanks_and_old_letters_are_mended(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            (
                "các đường bay Hà Nội/TPHCM - Đà Nẵng, TPHCM - Hải Phòng/Vinh và đường bay TPHCM - "
                "Buôn Ma Thuột."
            ),
            (
                "các đường bay Hà Nội, thành phố Hồ Chí Minh đi Đà Nẵng, thành phố Hồ Chí Minh đi Hải "
                "Phòng, Vinh và đường bay thành phố Hồ Chí Minh đi Buôn Ma Thuột."
            ),
        ),
        ("đường bay Hà Nội - Đà Nẵng khai thác", "đường bay Hà Nội, Đà Nẵng khai thác"),
    ],
)
def test_routes_by_air_go_from_one_to_the_other_where_several_are_listed(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Nghị định số 96-NĐ ngày 04/10/1956 của Bộ Giao thông",
            (
                "Nghị định số chín mươi sáu ngày mùng bốn tháng mười năm một nghìn chín trăm năm mươi "
                "sáu của Bộ Giao thông"
            ),
        ),
        (
            "Quyết định số 12-QĐ/TU ngày 5/6/2023",
            (
                "Quyết định số mười hai của tỉnh ủy ngày mùng năm tháng sáu năm hai nghìn không trăm "
                "hai mươi ba"
            ),
        ),
        ("(Tổng cục Thống kê, 2016).", "Tổng cục Thống kê, năm hai nghìn không trăm mười sáu."),
        ("TT - Theo Hiệp hội Dừa Bến Tre", "Theo Hiệp hội Dừa Bến Tre"),
        ("UBND - Theo kế hoạch", "ủy ban nhân dân, Theo kế hoạch"),
        (
            "nữ sub5 (42km) và sub2:30 (21km).",
            ("nữ sub năm, bốn mươi hai ki lô mét, và sub hai giờ ba mươi phút, hai mươi mốt ki lô mét."),
        ),
        (
            "kết nối vùng N8 - 787B - 789",
            "kết nối vùng en tám, bảy trăm tám mươi bảy bê, bảy trăm tám mươi chín",
        ),
        ("Giới thiệu CT của Đài", "Giới thiệu chương trình của Đài"),
    ],
)
def test_a_type_just_said_is_not_said_behind_the_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Đội nữ thắng với các ván 25/11, 25/19 và 25/13.",
            "Đội nữ thắng với các ván hai mươi lăm mười một, hai mươi lăm mười chín và hai mươi lăm mười ba.",
        ),
        (
            "các tay đập đã thắng với các tỷ số ván lần lượt là 25/11, 25/19 và 25/13.",
            (
                "các tay đập đã thắng với các tỷ số ván lần lượt là hai mươi lăm mười một, hai mươi lăm "
                "mười chín và hai mươi lăm mười ba."
            ),
        ),
        (
            "Bước vào trận đấu, đội dẫn trước 2/0, rồi bị vượt lên 5/4 trước khi thắng set 1",
            "Bước vào trận đấu, đội dẫn trước hai không, rồi bị vượt lên năm bốn trước khi thắng set một",
        ),
        (
            "Giải bóng chuyền khai mạc ngày 5/4 và kết thúc 10/4.",
            "Giải bóng chuyền khai mạc ngày mùng năm tháng tư và kết thúc ngày mùng mười tháng tư.",
        ),
        (
            "Giải bóng chuyền nam diễn ra từ 20/11 đến 25/11 tại Đà Nẵng.",
            (
                "Giải bóng chuyền nam diễn ra từ ngày hai mươi tháng mười một đến ngày hai mươi lăm "
                "tháng mười một tại Đà Nẵng."
            ),
        ),
    ],
)
def test_scores_of_sets_with_strokes_are_no_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "trong khi 4/5 tuyến cáp quang biển vẫn chưa khắc phục xong.",
            "trong khi bốn trên năm tuyến cáp quang biển vẫn chưa khắc phục xong.",
        ),
        ("3/5 nhà máy đã dừng hoạt động.", "ba trên năm nhà máy đã dừng hoạt động."),
        ("Đã có 9/12 công ty tham gia.", "Đã có chín trên mười hai công ty tham gia."),
        ("Sáng 4/5 tuyến cáp gặp sự cố.", "Sáng mùng bốn tháng năm tuyến cáp gặp sự cố."),
        (
            "Đến 4/5 nhà máy mới hoạt động trở lại.",
            "Đến ngày mùng bốn tháng năm nhà máy mới hoạt động trở lại.",
        ),
    ],
)
def test_so_many_out_of_so_many_are_no_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "có 25 dự án/42 học sinh đăng ký tham gia.",
            "có hai mươi lăm dự án, bốn mươi hai học sinh đăng ký tham gia.",
        ),
        (
            "cấp THCS có 7 dự án/12 HS tham gia dự thi.",
            "cấp trung học cơ sở có bảy dự án, mười hai học sinh tham gia dự thi.",
        ),
        (
            "Công an đã bắt 15 vụ/20 đối tượng đánh bạc.",
            "Công an đã bắt mười lăm vụ, hai mươi đối tượng đánh bạc.",
        ),
        ("Toàn tỉnh có 12 tàu/120 thuyền viên.", "Toàn tỉnh có mười hai tàu, một trăm hai mươi thuyền viên."),
        ("Tỷ lệ 1 giáo viên/25 học sinh.", "Tỷ lệ một giáo viên trên hai mươi lăm học sinh."),
    ],
)
def test_what_is_counted_beside_people_is_no_rate(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Công ty TNHH MTV xuất nhập khẩu 2-9 Đắk Lắk",
            "Công ty trách nhiệm hữu hạn một thành viên xuất nhập khẩu hai tháng chín Đắk Lắk",
        ),
        ("Công nhân nông trường 2/9 thu hoạch chè.", "Công nhân nông trường hai tháng chín thu hoạch chè."),
        ("Công ty cổ phần cơ khí 30-4 thông báo.", "Công ty cổ phần cơ khí ba mươi tháng tư thông báo."),
        ("Công ty 4/8 nghỉ lễ.", "Công ty ngày mùng bốn tháng tám nghỉ lễ."),
        ("Nhân viên công ty 2-3 người một phòng.", "Nhân viên công ty hai đến ba người một phòng."),
    ],
)
def test_firms_are_named_for_a_feast(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "thuộc các câu lạc bộ (CLB) ĐCTT của các tỉnh",
            "thuộc các câu lạc bộ đờn ca tài tử của các tỉnh",
        ),
        ("trong 20 bài tổ của ĐCTT", "trong hai mươi bài tổ của đờn ca tài tử"),
        (
            "các CLB ĐCTT giao lưu, học hỏi kinh nghiệm.",
            "các câu lạc bộ đờn ca tài tử giao lưu, học hỏi kinh nghiệm.",
        ),
        (
            "Ban Tuyên giáo ban hành ĐCTT kỷ niệm 80 năm.",
            "Ban Tuyên giáo ban hành đề cương tuyên truyền kỷ niệm tám mươi năm.",
        ),
        ("vật liệu lai ĐA OXIT ĐA KIM LOẠI", "vật liệu lai đa Oxit đa KIM LOẠI"),
        ("Thực hiện ĐA 06 của Chính phủ.", "Thực hiện đề án sáu của Chính phủ."),
        (
            "quận 7 và Cung VHLĐ TP HCM tranh tài",
            "quận bảy và Cung văn hóa lao động thành phố Hồ Chí Minh tranh tài",
        ),
        (
            "Hội NNCĐDC/dioxin-BVQTE huyện Ba Tri",
            "Hội nạn nhân chất độc da cam, dioxin và bảo vệ quyền trẻ em huyện Ba Tri",
        ),
        ("do tác động của tỷ giá VND/USD tăng", "do tác động của tỷ giá đồng Việt Nam trên đô la Mỹ tăng"),
    ],
)
def test_short_forms_of_culture_and_headings_follow_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Xét Tờ trình số 13/TTr-BQL10-TĐ ngày 24/02/2021",
            (
                "Xét Tờ trình số mười ba của ban quản lý mười thẩm định ngày hai mươi tư tháng hai năm "
                "hai nghìn không trăm hai mươi mốt"
            ),
        ),
        (
            "Báo cáo số 12/BC-SNN-KL về phòng cháy rừng",
            "Báo cáo số mười hai của sở nông nghiệp kiểm lâm về phòng cháy rừng",
        ),
        (
            "tại Tờ trình số 1774/TT-SNN-KL ngày 29/8/2007",
            (
                "tại Tờ trình số một nghìn bảy trăm bảy mươi tư tờ trình sở nông nghiệp kiểm lâm ngày "
                "hai mươi chín tháng tám năm hai nghìn không trăm linh bảy"
            ),
        ),
        ("Kết luận số 12-KL/TW", "Kết luận số mười hai của trung ương"),
    ],
)
def test_sections_behind_an_issuer_are_no_types(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "giá có thể lên đến 1,1  1,3 triệu đồng/kg.",
            "giá có thể lên đến một phẩy một đến một phẩy ba triệu đồng một ki lô gam.",
        ),
        ("Giá lúa 6,5 6,8 triệu đồng/tấn.", "Giá lúa sáu phẩy năm đến sáu phẩy tám triệu đồng một tấn."),
        (
            "ngày Thầy thuốc Việt Nam (27.2.1955-27.22017).",
            (
                "ngày Thầy thuốc Việt Nam, ngày hai mươi bảy tháng hai năm một nghìn chín trăm năm mươi "
                "lăm đến ngày hai mươi bảy tháng hai năm hai nghìn không trăm mười bảy."
            ),
        ),
        ("tọa độ 10.82034", "tọa độ mười phẩy tám hai không ba bốn"),
        (
            "mã vùng số điện thoại (84-mã điện thoại Việt Nam).",
            "mã vùng số điện thoại, tám mươi tư, mã điện thoại Việt Nam.",
        ),
        (
            "117082 là mã của bưu cục ở ngõ 47",
            "một một bảy không tám hai là mã của bưu cục ở ngõ bốn mươi bảy",
        ),
    ],
)
def test_lost_dashes_dots_and_blanks_are_mended(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "27 – 7 là dịp để đồng bào cả nước tưởng nhớ",
            "ngày hai mươi bảy tháng bảy là dịp để đồng bào cả nước tưởng nhớ",
        ),
        (
            "trong 2 ngày (4 và 5/11), giải diễn ra",
            "trong hai ngày, mùng bốn và mùng năm tháng mười một, giải diễn ra",
        ),
        (
            "trong thời điểm từ tháng 2 - 5 và từ tháng 10 - 12",
            "trong thời điểm từ tháng hai đến tháng năm và từ tháng mười đến tháng mười hai",
        ),
    ],
)
def test_days_and_months_beside_each_other_are_heard_as_such(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "TTĐT - Chiều ngày 30-8, HĐND huyện họp.",
            "Chiều ngày ba mươi tháng tám, hội đồng nhân dân huyện họp.",
        ),
        ("(TTH) -  Mới sáng ra, trước trạm y tế xã", "Mới sáng ra, trước trạm y tế xã"),
        (
            "(Ngày Nay) - Trong hai ngày 25 và 26/11, giải diễn ra.",
            "Trong hai ngày hai mươi lăm và ngày hai mươi sáu tháng mười một, giải diễn ra.",
        ),
        ("TX - V.TỐ - T.PHÚC", "tê ích, vê Tố, tê Phúc"),
        ("Q.BÌNH TÂN - TP.HCM", "quận BÌNH TÂN, thành phố Hồ Chí Minh"),
    ],
)
def test_tags_and_authors_of_reports(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("hai điện cực cathode (+) và anode (-)", "hai điện cực cathode dương và anode âm"),
        ("Xét nghiệm (+) với ma túy.", "Xét nghiệm dương tính với ma túy."),
        ("10.000 dây hàu giống (8 vỏ/dây)", "mười nghìn dây hàu giống, tám vỏ một dây"),
        ("(nam/nữ)", "nam, nữ"),
    ],
)
def test_poles_and_rates_alone_in_their_brackets(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
