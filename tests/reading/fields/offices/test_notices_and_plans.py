"""Notices, plans and reports of communes, programmes of stations, and what their pages leave out."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("05:00Nhạc hiệu +Giới thiệu", "năm giờ, Nhạc hiệu, Giới thiệu"),
        (
            "(phát lại chiều thứ 6)05: 59Chương trình thời sự",
            "phát lại chiều thứ sáu, năm giờ năm mươi chín phút, Chương trình thời sự",
        ),
        (
            "Diễn đàn vì trẻ em16:40Chương trình Tiếng Thái",
            "Diễn đàn vì trẻ em, mười sáu giờ bốn mươi phút, Chương trình Tiếng Thái",
        ),
        (
            "16:30CM Diễn đàn vì trẻ em (phát lại chiều thứ sáu)",
            "mười sáu giờ ba mươi phút, chuyên mục Diễn đàn vì trẻ em, phát lại chiều thứ sáu",
        ),
        ("05:30 Thời sự tổng hợp (PL)", "năm giờ ba mươi phút, Thời sự tổng hợp, phát lại"),
        ("08:10 Biển đảo quê hương ( PM )", "tám giờ mười phút, Biển đảo quê hương, phát mới"),
        ("Theo báo (PL) đưa tin", "Theo báo, báo Pháp Luật, đưa tin"),
    ],
)
def test_a_programme_of_a_station_is_read_item_by_item(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Thông báo-Quảng cáo", "Thông báo, Quảng cáo"),
        ("cho đi-Một cuộc đời ở lại", "cho đi, Một cuộc đời ở lại"),
        ("vành đai 3-Vành đai 3 Hà Nội", "vành đai ba, Vành đai ba Hà Nội"),
        ("Thu phí BOT-Bộ Xây dựng đề xuất", "Thu phí bê ô tê, Bộ Xây dựng đề xuất"),
        ("Sơn Tây-Hà Nội, Chu Văn An-Lê Lợi, Việt-Mỹ", "Sơn Tây Hà Nội, Chu Văn An Lê Lợi, Việt Mỹ"),
        ("kinh tế-xã hội, Komsomolsk-on-Amur", "kinh tế xã hội, Komsomolsk on Amur"),
    ],
)
def test_a_glued_dash_parts_headings_and_joins_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Hội thi cán bộ giỏi toàn tỉnh - 2015",
            "Hội thi cán bộ giỏi toàn tỉnh, năm hai nghìn không trăm mười lăm",
        ),
        (
            "sách giáo khoa tốt - hai cuốn; sách - 20.000 đồng",
            "sách giáo khoa tốt, hai cuốn; sách, hai mươi nghìn đồng",
        ),
        ("14 h - 16 h, 5 đ - 7 đ", "mười bốn giờ đến mười sáu giờ, năm đồng đến bảy đồng"),
        (
            "đoạn từ Nam Kỳ Khởi Nghĩa - Lê Lợi",
            "đoạn từ Nam Kỳ Khởi Nghĩa đến Lê Lợi",
        ),
        ("tuyến từ Bà Rịa - Vũng Tàu về", "tuyến từ Bà Rịa Vũng Tàu về"),
        ("khách đến từ Đắk Lắk - Gia Lai", "khách đến từ Đắk Lắk, Gia Lai"),
        ("từ cảng Sài Gòn – Hiệp Phước đi Côn Đảo", "từ cảng Sài Gòn, Hiệp Phước đi Côn Đảo"),
    ],
)
def test_a_dash_is_a_range_only_between_what_has_ends(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("rạng sáng 13 - 2 mất điện", "rạng sáng mười ba tháng hai mất điện"),
        ("hôm qua (14 - 2) Ủy ban họp", "hôm qua, ngày mười bốn tháng hai, Ủy ban họp"),
        ("từ ngày 12 - 15 tháng 3", "từ ngày mười hai đến mười lăm tháng ba"),
        ("sáng 2 - 9 người đến", "sáng hai đến chín người đến"),
        (
            "người dân cần chú ý 05/12/2000 20:04",
            "người dân cần chú ý, ngày mùng năm tháng mười hai năm hai nghìn, hai mươi giờ bốn phút",
        ),
        (
            "cập nhật ngày 05/12/2000 20:04",
            "cập nhật ngày mùng năm tháng mười hai năm hai nghìn, hai mươi giờ bốn phút",
        ),
        ("theo Luật Đất đai 2013.", "theo Luật Đất đai năm hai nghìn không trăm mười ba."),
        ("trái với BLHS 1985.", "trái với bộ luật hình sự năm một nghìn chín trăm tám mươi lăm."),
    ],
)
def test_days_and_years_are_said_as_such(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Nơi ban hành: Tỉnh Bình Định Người ký: Nguyễn Thanh Tùng",
            "Nơi ban hành: Tỉnh Bình Định, Người ký: Nguyễn Thanh Tùng",
        ),
        (
            "16/10/2020 07:03 Số lượt xem: 9",
            "ngày mười sáu tháng mười năm hai nghìn không trăm hai mươi, bảy giờ ba phút, Số lượt xem: chín",
        ),
        ("Các đại biểu thảo luận về Nội dung: ba điểm", "Các đại biểu thảo luận về Nội dung: ba điểm"),
        ("A- NHỮNG THÀNH TỰU ĐẠT ĐƯỢC", "a, NHỮNG THÀNH TỰU ĐẠT ĐƯỢC"),
        ("H.Quyền", "hát Quyền"),
        ("H.Gia Lâm", "huyện Gia Lâm"),
        (
            "Ngày 10/11, P. (18 tuổi, ở Hà Nội) nhận",
            "Ngày mùng mười tháng mười một, pê, mười tám tuổi, ở Hà Nội, nhận",
        ),
    ],
)
def test_labels_headings_and_bylines_of_a_page_have_their_pauses(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thanh niên trong độ tuổi SSNN", "thanh niên trong độ tuổi sẵn sàng nhập ngũ"),
        ("tiền vắc xin, giấy CNTP", "tiền vắc xin, giấy chứng nhận tiêm phòng"),
        ("2. Sản xuất CN - Xây dựng:", "hai, Sản xuất công nghiệp, Xây dựng:"),
        ("tuyến tỉnh lộ ĐT 629", "tuyến tỉnh lộ sáu trăm hai mươi chín"),
        ("tuyến ĐT 629", "tuyến đường tỉnh sáu trăm hai mươi chín"),
        ("năm 2023, 6/6 vùng kinh tế", "năm hai nghìn không trăm hai mươi ba, sáu trên sáu vùng kinh tế"),
        ("Hội huyện Sông Mã (Sơn La) nhận", "Hội huyện Sông Mã, Sơn La, nhận"),
        ("đoạn sông Mã (Sơn La) cạn", "đoạn sông Mã ở Sơn La, cạn"),
        ("397/CQLTT-NVTH", "ba trăm chín mươi bảy cục quản lý thị trường nghiệp vụ tổng hợp"),
        ("829/QĐ-BNN-TCTL", "tám trăm hai mươi chín quyết định bộ nông nghiệp tổng cục thủy lợi"),
    ],
)
def test_short_forms_of_communes_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "trao Huy hiệu Đảng đợt 7-11 cho 9 đảng viên",
            "trao Huy hiệu Đảng đợt mùng bảy tháng mười một cho chín đảng viên",
        ),
        ("dài gần 35m.Thông qua hoạt động", "dài gần ba mươi lăm mét. Thông qua hoạt động"),
        ("làm việc với N.V. H", "làm việc với en vê hát"),
        ("bà N.T. Hà Nội", "bà en tê. Hà Nội"),
        ("số tiêu chí bình quân/xã tăng", "số tiêu chí bình quân một xã tăng"),
        ("thu nhập bình quân/người/năm", "thu nhập bình quân một người một năm"),
        (
            "đoạn đường Lê Lợi - đường Hùng Vương, phường 1",
            "đoạn đường Lê Lợi đến đường Hùng Vương, phường một",
        ),
        ("1.1 | Quốc lộ 17B", "một chấm một, Quốc lộ mười bảy bê"),
        ("thuộc DMA Q6-0602 tại Q6", "thuộc đê em a quy sáu không sáu không hai tại quận sáu"),
        ("Ngày chiến thắng 30/4 và 2/9", "Ngày chiến thắng ba mươi tháng tư và ngày mùng hai tháng chín"),
        ("ngày chiến dịch mở màn từ 5/3", "ngày chiến dịch mở màn từ ngày mùng năm tháng ba"),
        ("NDĐT - Phó Bí thư Thường trực dự", "Phó Bí thư Thường trực dự"),
        ("dịch Covid – 19. Tổng giá trị", "dịch covid mười chín. Tổng giá trị"),
        ("Trưởng Ban Kinh tế - Ngân sách", "Trưởng Ban Kinh tế Ngân sách"),
    ],
)
def test_stops_rates_and_rounds_of_reports_are_read_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Mức phụ cấp trưởng thôn 2024", "Mức phụ cấp trưởng thôn năm hai nghìn không trăm hai mươi tư"),
        ("Thửa đất tại tờ bản đồ số 2024", "Thửa đất tại tờ bản đồ số hai nghìn không trăm hai mươi tư"),
        ("Giá mỗi tấn còn khoảng 2020", "Giá mỗi tấn còn khoảng hai nghìn không trăm hai mươi"),
        ("T.Thụ-N.Quang-N.Hậu", "tê Thụ, en Quang, en Hậu"),
        ("H.GIANG", "hát Giang"),
        ("P.CNTT", "phòng công nghệ thông tin"),
        ("KẾT QUẢ CÔNG TÁC NĂM 2025", "KẾT QUẢ CÔNG TÁC NĂM hai nghìn không trăm hai mươi lăm"),
        ("A. GIANG ĐÔNG", "a, GIANG ĐÔNG"),
        ("của ông N.. Qua làm việc", "của ông en. Qua làm việc"),
        ("45 kg/người/6 tháng", "bốn mươi lăm ki lô gam một người trong sáu tháng"),
        (
            "17.250.000.000đ ( Mười bảy tỷ,hai trăm năm mươi triệu đồng)",
            "mười bảy tỷ hai trăm năm mươi triệu đồng",
        ),
        ("48/2004/QĐ-UB", "bốn mươi tám năm hai nghìn không trăm linh bốn quyết định ủy ban"),
        (
            "3444/LĐTBXH-VPQGGN",
            "ba nghìn bốn trăm bốn mươi tư lao động thương binh và xã hội văn phòng quốc gia giảm nghèo",
        ),
        ("Số seri: T-THA-228716-TT", "Số seri: tê, tê hát a, hai hai tám bảy một sáu, tê tê"),
        ("Bản chính: 1 Bản sao: 0", "Bản chính: một, Bản sao: không"),
        ("1. TK đăng ký khai sinh", "một, tờ khai đăng ký khai sinh"),
        ("Hôm nay: 83 Hôm qua: 115", "Hôm nay: tám mươi ba, Hôm qua: một trăm mười lăm"),
    ],
)
def test_pages_of_offices_are_read_with_their_years_codes_and_authors(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tháo dỡ tổng cộng 112 công trình", "tháo dỡ tổng cộng một trăm mười hai công trình"),
        ("gọi 112 hoặc 114", "gọi một một hai hoặc một một bốn"),
        (
            "nhiệm kỳ 2023 -2028. Triển khai",
            "nhiệm kỳ hai nghìn không trăm hai mươi ba đến hai nghìn không trăm hai mươi tám. Triển khai",
        ),
        (
            "Thứ tư, 08 Tháng 5 2000 21:04",
            "Thứ tư, ngày mùng tám tháng năm năm hai nghìn, hai mươi mốt giờ bốn phút",
        ),
        (
            "Thứ Sáu, 29 Tháng ba 2000 09:47",
            "Thứ Sáu, ngày hai mươi chín tháng ba năm hai nghìn, chín giờ bốn mươi bảy phút",
        ),
        ("Thứ tư, 7. Tháng 5 2000 - 1:01", "Thứ tư, ngày mùng bảy tháng năm năm hai nghìn, một giờ một phút"),
        ("Kinh tế 27-12-2000", "Kinh tế, ngày hai mươi bảy tháng mười hai năm hai nghìn"),
        ("Ngày họp 5/6/2000", "Ngày họp mùng năm tháng sáu năm hai nghìn"),
        ("cho người NCT cấp xã nghỉ", "cho người không chuyên trách cấp xã nghỉ"),
        ("hội NCT xã", "hội người cao tuổi xã"),
        (
            "Chi Đoàn LLDQCĐ xã; Mặt trận DTTN Việt Nam",
            "Chi Đoàn lực lượng dân quân cơ động xã; Mặt trận dân tộc thống nhất Việt Nam",
        ),
        ("4757/BNN-TY", "bốn nghìn bảy trăm năm mươi bảy bộ nông nghiệp thú y"),
    ],
)
def test_stamps_and_short_forms_of_communes_pages_are_read(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Sơn cao khoảng 1,72 m, trên chân có nhiều sẹo lồi",
            "Sơn cao khoảng một mét bảy mươi hai, trên chân có nhiều sẹo lồi",
        ),
        ("cao khoảng 1,6m; mái tóc màu đen, ngắn", "cao khoảng một mét sáu; mái tóc màu đen, ngắn"),
        (
            "Thiếu niên có chiều cao khoảng 1,5m, tóc cắt ngắn, da trắng.",
            "Thiếu niên có chiều cao khoảng một mét năm, tóc cắt ngắn, da trắng.",
        ),
        ("cây cao khoảng 1,5m, tán rộng", "cây cao khoảng một phẩy năm mét, tán rộng"),
        (
            "15/01/2015 8:10:AM",
            "ngày mười lăm tháng một năm hai nghìn không trăm mười lăm, tám giờ mười phút sáng",
        ),
        (
            "tin báo từ bà Nguyễn Thị Mười - 52 tuổi, ngụ khối 12",
            "tin báo từ bà Nguyễn Thị Mười, năm mươi hai tuổi, ngụ khối mười hai",
        ),
        ("từ 18 - 52 tuổi", "từ mười tám đến năm mươi hai tuổi"),
        ("nhóm từ bậc Mười - 52 tuổi", "nhóm từ bậc Mười, năm mươi hai tuổi"),
        (
            "Viện KSND tỉnh; BH theo TT số 119/2021/TT-BCA",
            (
                "Viện kiểm sát nhân dân tỉnh; ban hành theo thông tư số một trăm mười chín năm "
                "hai nghìn không trăm hai mươi mốt thông tư bộ công an"
            ),
        ),
        (
            "Xã Hội 29/07/2022, 11:30",
            (
                "Xã Hội, ngày hai mươi chín tháng bảy năm hai nghìn không trăm hai mươi hai, "
                "mười một giờ ba mươi phút"
            ),
        ),
        (
            'định hướng đến 2030"; tầm nhìn 2045.',
            (
                "định hướng đến năm hai nghìn không trăm ba mươi; tầm nhìn năm hai nghìn không "
                "trăm bốn mươi lăm."
            ),
        ),
        (
            "trong năm 2025 và đến 2026 là 43.000 đồng",
            (
                "trong năm hai nghìn không trăm hai mươi lăm và đến năm hai nghìn không trăm hai "
                "mươi sáu là bốn mươi ba nghìn đồng"
            ),
        ),
        (
            "đến 2000 là số lẻ; giá từ 1900 đến 2100 đồng",
            "đến hai nghìn là số lẻ; giá từ một nghìn chín trăm đến hai nghìn một trăm đồng",
        ),
        ("BBT, ảnh Kim Anh", "ban biên tập, ảnh Kim Anh"),
    ],
)
def test_described_people_and_horizons(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "HƯỚNG TỚI 80 NĂM CÁCH MẠNG THÁNG 8 VÀ QUỐC KHÁNH 2-9",
            "HƯỚNG TỚI tám mươi NĂM CÁCH MẠNG THÁNG tám VÀ QUỐC KHÁNH ngày mùng hai tháng chín",
        ),
        ("NHÂN DỊP 8-3", "NHÂN DỊP ngày mùng tám tháng ba"),
        ("CHÀO MỪNG NGÀY PHỤ NỮ 20-10", "CHÀO MỪNG NGÀY PHỤ NỮ hai mươi tháng mười"),
        (
            "Đường tỉnh 377 từ ĐT379b đến Công Luận 2.",
            "Đường tỉnh ba trăm bảy mươi bảy từ đường tỉnh ba trăm bảy mươi chín bê đến Công Luận hai.",
        ),
        ("Trung tâm DVVH XH", "Trung tâm dịch vụ văn hóa xã hội"),
        (
            "Quyết định 832/QĐ-UBND Thanh Hóa 2024 danh mục dự án đấu giá",
            (
                "Quyết định tám trăm ba mươi hai của ủy ban nhân dân Thanh Hóa năm hai nghìn "
                "không trăm hai mươi tư danh mục dự án đấu giá"
            ),
        ),
        (
            "Nghị quyết 15/NQ-HĐND thành phố Đà Nẵng 2019 về phí",
            (
                "Nghị quyết mười lăm của hội đồng nhân dân thành phố Đà Nẵng năm hai nghìn không "
                "trăm mười chín về phí"
            ),
        ),
        ("công chức Văn phòng – TK", "công chức Văn phòng, thống kê"),
        ("– 11h25 * Thông báo", "mười một giờ hai mươi lăm phút, Thông báo"),
        (
            "– 12h40 Chuyên mục : Địa chỉ cần giúp _ Nổi đau da cam",
            "mười hai giờ bốn mươi phút, Chuyên mục: Địa chỉ cần giúp, Nổi đau da cam",
        ),
        ("nói *rất* hay; **Điều 1: * Nội dung", "nói rất hay; Điều một: Nội dung"),
        ("ước tính a * B = 12", "ước tính a bê bằng mười hai"),
    ],
)
def test_feasts_in_capitals_and_papers_of_places(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
