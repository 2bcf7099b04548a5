"""Newspapers and provincial radio: parliament, courts, exchange, statesmen; short forms of whole papers."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("ĐB Trần Hoàng Ngân phát biểu", "đại biểu Trần Hoàng Ngân phát biểu"),
        ("Cử tri phường kiến nghị ĐB về ngập", "Cử tri phường kiến nghị đại biểu về ngập"),
        ("Sáng nay QH chất vấn Bộ trưởng", "Sáng nay quốc hội chất vấn Bộ trưởng"),
        (
            "Các dự án luật được cử tri quan tâm, theo QH sẽ sớm xong",
            "Các dự án luật được cử tri quan tâm, theo quốc hội sẽ sớm xong",
        ),
        ("Chủ nhiệm VPQH", "Chủ nhiệm văn phòng quốc hội"),
        ("UBKTTƯ đề nghị", "ủy ban kiểm tra trung ương đề nghị"),
        ("vùng ĐB sông Cửu Long", "vùng đồng bằng sông Cửu Long"),
        ("gió mùa ĐB tràn về", "gió mùa đông bắc tràn về"),
        ("QH phân khu khu đô thị", "quy hoạch phân khu khu đô thị"),
    ],
)
def test_parliament_is_told_by_names_and_by_the_words_around(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tương ứng 2 tỷ CP được sang tay", "tương ứng hai tỷ cổ phiếu được sang tay"),
        ("CP VCB tăng", "cổ phiếu vê xê bê tăng"),
        (
            "1 CP nhận 500 đồng cổ tức trên HOSE",
            "một cổ phiếu nhận năm trăm đồng cổ tức trên hose",
        ),
        ("HĐ tương lai", "hợp đồng tương lai"),
        ("mua chứng chỉ quỹ (CCQ)", "mua chứng chỉ quỹ"),
        ("Thủ tướng CP", "Thủ tướng chính phủ"),
        ("Công ty CP vàng bạc", "Công ty cổ phần vàng bạc"),
        ("vắng 2, 1 CP, 1 KP", "vắng hai, một có phép, một, không phép"),
    ],
)
def test_shares_are_told_from_the_government_and_from_leave(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("khởi tố VA, khởi tố bị can", "khởi tố vụ án, khởi tố bị can"),
        ("kháng nghị GĐT/TT", "kháng nghị giám đốc thẩm, tái thẩm"),
        ("Vụ trưởng Vụ I Thanh tra Chính phủ", "Vụ trưởng Vụ một Thanh tra Chính phủ"),
        ("VP CSĐT công an tỉnh", "văn phòng cảnh sát điều tra công an tỉnh"),
        ("Ban CĐ 389 tỉnh", "Ban chỉ đạo ba trăm tám mươi chín tỉnh"),
        ("Bộ trưởng Bộ TC", "Bộ trưởng Bộ tài chính"),
        ("đạt bộ TC chất lượng", "đạt bộ tiêu chuẩn chất lượng"),
        ("QC Hải quân, Bộ TL BĐBP", "quân chủng Hải quân, Bộ tư lệnh bộ đội biên phòng"),
        ("HSQ, CS hoàn thành nghĩa vụ", "hạ sĩ quan, chiến sĩ hoàn thành nghĩa vụ"),
    ],
)
def test_courts_committees_and_the_army_by_their_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Thủ tướng Nhật F.Kishida", "Thủ tướng Nhật ép Kishida"),
        ("Ngoại trưởng Mỹ H.Clinton", "Ngoại trưởng Mỹ hát Clinton"),
        ("Tổng thống Ukraine P.Poroshenko", "Tổng thống Ukraine pê Poroshenko"),
        ("Bộ trưởng X.Lavrov", "Bộ trưởng ích Lavrov"),
        (
            "X.Alonso và H.Kane ghi bàn trong trận chung kết",
            "ích Alonso và hát Kane ghi bàn trong trận chung kết",
        ),
        ("Trận đấu ở sân H.Mdrak, đội tuyển thắng", "Trận đấu ở sân huyện Mdrak, đội tuyển thắng"),
        ("Chủ tịch UBND H.Krông Pắc", "Chủ tịch ủy ban nhân dân huyện Krông Pắc"),
        ("Giải vô địch ở P.Pleiku, 3 trận", "Giải vô địch ở phường Pleiku, ba trận"),
        ("P.Thảo Điền, H.Củ Chi", "phường Thảo Điền, huyện Củ Chi"),
    ],
)
def test_the_initial_of_a_statesman_or_a_player_is_no_ward(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Chị N.N. Sương (30 tuổi) cho biết", "Chị en en Sương, ba mươi tuổi, cho biết"),
        ("Anh T.V. Hùng trú tại xã", "Anh tê vê Hùng trú tại xã"),
        ("ông H. Troussier tới", "ông hát Troussier tới"),
        ("bắt giữ anh N.V. Theo điều tra, anh này", "bắt giữ anh en vê. Theo điều tra, anh này"),
    ],
)
def test_initials_before_the_name_that_is_told_end_no_sentence(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Hội đồng Bảo an Liên hợp quốc (HĐBA LHQ) họp",
            "Hội đồng Bảo an Liên hợp quốc họp",
        ),
        ("Ủy ban nhân dân thành phố (UBND TP) họp", "Ủy ban nhân dân thành phố họp"),
        ("Hội đồng Bảo an (HĐBA LHQ) họp", "Hội đồng Bảo an, liên hợp quốc, họp"),
    ],
)
def test_two_short_forms_in_a_bracket_are_silent_when_just_said(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Từ 1.7, cả nước còn 34 tỉnh",
            "Từ ngày mùng một tháng bảy, cả nước còn ba mươi tư tỉnh",
        ),
        (
            "Sáng 28.6, xã cho biết đến 5.8 các nơi phải xong",
            ("Sáng hai mươi tám tháng sáu, xã cho biết đến ngày mùng năm tháng tám các nơi phải xong"),
        ),
        (
            "Ngày 2.6 điểm tăng từ 1.7 lên 2.3",
            "Ngày mùng hai tháng sáu điểm tăng từ một phẩy bảy lên hai phẩy ba",
        ),
        ("Từ 1.7 triệu đồng", "Từ một phẩy bảy triệu đồng"),
        (
            "khảo sát 06.2022, người dân",
            "khảo sát tháng sáu năm hai nghìn không trăm hai mươi hai, người dân",
        ),
        ("giá 06.2022 đồng", "giá sáu phẩy hai không hai hai đồng"),
        (
            "tọa độ 10.2012, 106.6612",
            "tọa độ mười phẩy hai không một hai, một trăm linh sáu phẩy sáu sáu một hai",
        ),
    ],
)
def test_days_and_months_with_a_dot_as_the_text_writes_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Hạ viện thông qua với tỷ lệ 217-213",
            "Hạ viện thông qua với tỷ lệ hai trăm mười bảy, hai trăm mười ba",
        ),
        ("bỏ phiếu tại phòng 213-217", "bỏ phiếu tại phòng hai trăm mười ba đến hai trăm mười bảy"),
    ],
)
def test_votes_for_and_against_are_no_span(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Tập đoàn Hoa Sen (HSG) lãi", "Tập đoàn Hoa Sen, hát ét giê, lãi"),
        ("Chứng khoán TP.HCM (HCM) tăng", "Chứng khoán thành phố Hồ Chí Minh, hát xê em, tăng"),
        ("Công ty cổ phần (CTCP) A", "Công ty cổ phần A"),
        ("học sinh giỏi (HSG) cấp tỉnh", "học sinh giỏi cấp tỉnh"),
        ("lô TP 1.500 tỷ đáo hạn", "lô trái phiếu một nghìn năm trăm tỷ đáo hạn"),
        (
            "LS 6T 4,7%/năm, 12T 5,2%",
            "lãi suất sáu tháng bốn phẩy bảy phần trăm một năm, mười hai tháng năm phẩy hai phần trăm",
        ),
        ("xe 12T chở gạch", "xe mười hai tấn chở gạch"),
        ("các lô 3-12, 3-5 và 3-8 giá trúng", "các lô ba mười hai, ba năm và ba tám giá trúng"),
        ("lô 5-7 ha", "lô năm đến bảy héc ta"),
        ("mỗi lô 3-4 con", "mỗi lô ba đến bốn con"),
    ],
)
def test_firms_banks_and_land_by_their_letters_and_figures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Bộ NG, Bộ CT, Bộ TP, Bộ YT", "Bộ ngoại giao, Bộ công thương, Bộ tư pháp, Bộ y tế"),
        ("PCTN Võ Thị Ánh Xuân", "phó chủ tịch nước Võ Thị Ánh Xuân"),
        ("công tác PCTN", "công tác phòng chống tham nhũng"),
        ("CN TCCT", "chủ nhiệm tổng cục chính trị"),
        ("Binh chủng TTG", "Binh chủng tăng thiết giáp"),
        ("đã bàn giao MB cho nhà thầu", "đã bàn giao mặt bằng cho nhà thầu"),
        ("giá heo MB hôm nay", "giá heo miền Bắc hôm nay"),
        ("có 3 ca TV", "có ba ca tử vong"),
        ("hướng HN đi Lào Cai", "hướng Hà Nội đi Lào Cai"),
        ("tạm trú (giấy CT07/CT08)", "tạm trú, giấy xê tê không bảy, xê tê không tám"),
        ("Xô viết Nghệ - Tĩnh", "Xô viết Nghệ Tĩnh"),
        ("Diễn tập khu vực phòng thủ (KG-24)", "Diễn tập khu vực phòng thủ, ca giê hai mươi tư"),
    ],
)
def test_ministries_arms_and_papers_by_their_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Vụ Thanh toán NH Nhà nước (NHNN)", "Vụ Thanh toán ngân hàng Nhà nước"),
        ("nhờ iPhone X. Người dùng", "nhờ iPhone ích. Người dùng"),
        ("ở xã X. Phước An", "ở xã Phước An"),
        ("UBND X. Phước Kiển", "ủy ban nhân dân xã Phước Kiển"),
        ("có 1 PN mang thai", "có một phụ nữ mang thai"),
        ("căn 1 PN giá rẻ", "căn một phòng ngủ giá rẻ"),
        ("2 tập thể, 5 CN", "hai tập thể, năm cá nhân"),
        ("BK Thủ tướng", "bằng khen Thủ tướng"),
        ("bí thư Q.ủy", "bí thư quận ủy"),
        (
            "Hợp đồng số 01/2010/HĐTD",
            "Hợp đồng số không một năm hai nghìn không trăm mười hợp đồng tín dụng",
        ),
    ],
)
def test_what_was_said_before_and_what_ends_a_sentence(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Sư đoàn BB330, Quân khu 9", "Sư đoàn bộ binh ba trăm ba mươi, Quân khu chín"),
        (
            "vào eBB9, fBB5 và dCB15",
            "vào trung đoàn bộ binh chín, sư đoàn bộ binh năm và tiểu đoàn công binh mười lăm",
        ),
        ("động cơ BB330", "động cơ bê bê ba trăm ba mươi"),
        (
            "Công văn 1051/VPUBND.KTN",
            "Công văn một nghìn không trăm năm mươi mốt văn phòng ủy ban nhân dân kinh tế ngành",
        ),
        (
            "Công văn 450/SGTVT-QLVTPT-NL",
            "Công văn bốn trăm năm mươi sở giao thông vận tải quản lý vận tải, phương tiện và người lái",
        ),
        ("Thông báo số 08/TB-HĐTD", "Thông báo số không tám của hội đồng tuyển dụng"),
    ],
)
def test_units_of_an_arm_and_offices_behind_a_dot(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "lãi 7,331 tỷ đồng (+6.2% CK)",
            "lãi bảy nghìn ba trăm ba mươi mốt tỷ đồng, tăng sáu phẩy hai phần trăm cùng kỳ",
        ),
        ("thu 1,234 tỷ, tăng 6,2%", "thu một phẩy hai ba bốn tỷ, tăng sáu phẩy hai phần trăm"),
        (
            "dự phóng LNTT FY26F",
            "dự phóng lợi nhuận trước thuế năm tài chính hai nghìn không trăm hai mươi sáu",
        ),
        ("năm tài chính FY2026", "năm tài chính hai nghìn không trăm hai mươi sáu"),
        ("lãi 3Q26 cao", "lãi quý ba năm hai nghìn không trăm hai mươi sáu cao"),
        (
            "CIR 40.0% (-0.7%p CK)",
            "xê i rờ bốn mươi phần trăm, giảm không phẩy bảy điểm phần trăm so với cùng kỳ",
        ),
        ("biên gộp tăng 1,2ppt", "biên gộp tăng một phẩy hai điểm phần trăm"),
        ("độ mặn 15,5ppt", "độ mặn mười lăm phẩy năm phần nghìn"),
        ("NIM 2.92% (-40bps)", "en i em hai phẩy chín mươi hai phần trăm, giảm bốn mươi điểm cơ bản"),
        ("VL World Cup 2026", "vòng loại World Cup hai nghìn không trăm hai mươi sáu"),
        ("Đội Quản lý đường bộ II.3", "Đội Quản lý đường bộ hai chấm ba"),
    ],
)
def test_reports_of_brokers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Ông Lê Đức C. – PCT UBND xã", "Ông Lê Đức xê, phó chủ tịch ủy ban nhân dân xã"),
        ("ở tổ C. - Phó Chủ tịch", "ở tổ xê. Phó Chủ tịch"),
        ("Nga bắn hạ 9/12 tên lửa", "Nga bắn hạ chín trên mười hai tên lửa"),
        ("bị bắn hạ ngày 9/12", "bị bắn hạ ngày mùng chín tháng mười hai"),
        ("kỳ hạn 7-14-28 ngày", "kỳ hạn bảy, mười bốn, hai mươi tám ngày"),
        ("chạy hướng HP-HN", "chạy hướng Hải Phòng, Hà Nội"),
        ("Vùng 2 HQ", "Vùng hai hải quân"),
        ("LS 12T ở mức 4,7%", "lãi suất mười hai tháng ở mức bốn phẩy bảy phần trăm"),
        (
            "Cổ tức 15% (01 CP nhận 1.500 đồng)",
            "Cổ tức mười lăm phần trăm, một cổ phiếu nhận một nghìn năm trăm đồng",
        ),
        ("căn hộ TT 30% nhận nhà", "căn hộ thanh toán ba mươi phần trăm nhận nhà"),
        ("theo TT 30 của Bộ", "theo thông tư ba mươi của Bộ"),
        ("sổ đỏ CC", "sổ đỏ chính chủ"),
    ],
)
def test_posts_behind_an_initial_and_what_was_shot_down(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("BKS 60B-03x.xx", "biển kiểm soát sáu không bê không ba ích ích ích"),
        ("cử tri P. Bến Thành (Q1)", "cử tri phường Bến Thành, quận một"),
        ("doanh thu Q1 tăng", "doanh thu quý một tăng"),
        ("bán được trong Q1, doanh thu cao", "bán được trong quý một, doanh thu cao"),
        ("bán nhà Q1 giá cao", "bán nhà quận một giá cao"),
        ("Ban chỉ đạo 389/ĐP", "Ban chỉ đạo ba trăm tám mươi chín địa phương"),
        ("Tỷ giá BQLNH", "Tỷ giá bình quân liên ngân hàng"),
        ("Hải quân TQ có 3 TSB", "Hải quân Trung Quốc có ba tàu sân bay"),
    ],
)
def test_hidden_plates_quarters_and_districts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("lương T7+T8", "lương tháng bảy cộng tháng tám"),
        ("mở cửa T7+CN", "mở cửa thứ bảy cộng chủ nhật"),
        ("tàu bay VN-B219", "tàu bay vê en bê hai một chín"),
        ("đâm ông P. 2 nhát", "đâm ông pê hai nhát"),
        ("tổng hợp HP là tử hình", "tổng hợp hình phạt là tử hình"),
        ("thêm 7 HT Patriot", "thêm bảy hệ thống Patriot"),
        ("hơn 180 TL đạn đạo", "hơn một trăm tám mươi tên lửa đạn đạo"),
        ("312 phiếu ĐCT", "ba trăm mười hai phiếu đại cử tri"),
        ("Nhà phố LK", "Nhà phố liền kề"),
        ("(chưa VAT, PBT)", "chưa thuế giá trị gia tăng, phí bảo trì"),
        ("(giờ ĐP)", "giờ địa phương"),
        ("3 xã NTM, BQ 17 TC/xã", "ba xã nông thôn mới, bình quân mười bảy tiêu chí một xã"),
        (
            "Điểm chuẩn 42,5đ (TB 8,5đ/môn)",
            "Điểm chuẩn bốn mươi hai phẩy năm điểm, trung bình tám phẩy năm điểm một môn",
        ),
    ],
)
def test_courts_wars_and_months_that_are_joined(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("bắt 2 người vận chuyển MTĐ", "bắt hai người vận chuyển ma túy đá"),
        ("từ CPC về VN", "từ Campuchia về Việt Nam"),
        ("Nga mở CDQSĐB", "Nga mở chiến dịch quân sự đặc biệt"),
        ("chế tạo VKHN", "chế tạo vũ khí hạt nhân"),
        ("bàn về AĐD-TBD", "bàn về Ấn Độ Dương Thái Bình Dương"),
        ("Thuế TNCN với TNTT, GTGC", "Thuế thu nhập cá nhân với thu nhập tính thuế, giảm trừ gia cảnh"),
        ("DTT 9T 3.215 tỷ", "doanh thu thuần chín tháng ba nghìn hai trăm mười lăm tỷ"),
        ("VN-Index giảm 3,45đ", "vê en Index giảm ba phẩy bốn mươi lăm điểm"),
        ("Sân bay LT: 25tr HK/năm", "Sân bay Long Thành: hai mươi lăm triệu hành khách một năm"),
        ("Phòng VHTT huyện", "Phòng văn hóa thông tin huyện"),
    ],
)
def test_taxes_wars_and_travellers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
