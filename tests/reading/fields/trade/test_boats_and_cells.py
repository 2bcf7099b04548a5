"""Ships, boats, courses, cells of prices and holidays."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "tàu CSB 8001 và CSB 9001 đã cập bến, lễ tiễn Tàu Cảnh sát biển 8002 lên đường",
            (
                "tàu cảnh sát biển tám không không một và cảnh sát biển chín không không một đã"
                " cập bến, lễ tiễn Tàu Cảnh sát biển tám không không hai lên đường"
            ),
        ),
        (
            "Tàu 8001, tàu lớn nhất và hiện đại nhất",
            "Tàu tám không không một, tàu lớn nhất và hiện đại nhất",
        ),
        (
            "tàu 3000 tấn, tàu 1200 chỗ",
            "tàu ba nghìn tấn, tàu một nghìn hai trăm chỗ",
        ),
    ],
)
def test_ships_are_known_by_their_figures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "1 | Khám bệnh chuyên khoa | Lần | 34,500 | 99,500 | 65,000",
            (
                "một, Khám bệnh chuyên khoa, Lần, ba mươi tư nghìn năm trăm, chín mươi chín "
                "nghìn năm trăm, sáu mươi lăm nghìn"
            ),
        ),
        (
            "CHỤP X – QUANG",
            "CHỤP ích QUANG",
        ),
    ],
)
def test_prices_in_cells_have_commas_for_thousands(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "1 CC/HĐTN Tiếng Việt Tiếng Việt",
            "một chào cờ, hoạt động trải nghiệm Tiếng Việt Tiếng Việt",
        ),
        (
            "Tiếng Anh TNXH HĐTN",
            "Tiếng Anh tự nhiên và xã hội hoạt động trải nghiệm",
        ),
        (
            "phòng chống TNXH trên địa bàn",
            "phòng chống tệ nạn xã hội trên địa bàn",
        ),
        (
            "neo đậu ở cảng CT 15.",
            "neo đậu ở cảng xê tê mười lăm.",
        ),
        (
            "VIII XN SINH HÓA",
            "tám xét nghiệm SINH HÓA",
        ),
        (
            "Tổng số HS: 456 em/15 lớp",
            "Tổng số học sinh: bốn trăm năm mươi sáu em trên mười lăm lớp",
        ),
        (
            "Tổng số HS tiếp nhận: 456",
            "Tổng số hồ sơ tiếp nhận: bốn trăm năm mươi sáu",
        ),
        (
            "HTX Thắng Lợi: 7 thành viên, DT 4,5 tỷ/năm",
            "hợp tác xã Thắng Lợi: bảy thành viên, doanh thu bốn phẩy năm tỷ một năm",
        ),
        (
            "SP OCOP 4★: cà phê bột 500g",
            "sản phẩm ocop bốn sao: cà phê bột năm trăm gam",
        ),
        (
            "Dân số TB 98,5 triệu",
            "Dân số trung bình chín mươi tám phẩy năm triệu",
        ),
        (
            "Tiêm VX cho trẻ 2-3-4 tháng tuổi",
            "Tiêm vắc xin cho trẻ hai, ba, bốn tháng tuổi",
        ),
        (
            "Wifi: HoaPhu; MK: 12345678",
            "Wifi: Hoa Phu; mật khẩu: một hai, ba bốn năm, sáu bảy tám",
        ),
        (
            "Sở Lao động-TB-XH gửi báo cáo",
            "Sở Lao động thương binh và xã hội gửi báo cáo",
        ),
        (
            "thông tin từ A-Z về kỹ sư",
            "thông tin từ a đến dét về kỹ sư",
        ),
    ],
)
def test_short_forms_of_timetables_piers_and_cooperatives(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "từ 10°28’58’’ đến 10°33’35’’ vĩ Bắc",
            (
                "từ mười độ hai mươi tám phút năm mươi tám giây đến mười độ ba mươi ba phút ba "
                "mươi lăm giây vĩ Bắc"
            ),
        ),
    ],
)
def test_seconds_of_a_place_with_two_strokes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "|16 đến 20-2 (29 tháng Chạp đến mùng 4 tháng Giêng) |5-9",
            (
                "ngày mười sáu đến ngày hai mươi tháng hai, hai mươi chín tháng Chạp đến mùng "
                "bốn tháng Giêng, năm đến chín"
            ),
        ),
        (
            "| 5 đến 9-2 kg",
            "năm đến chín đến hai ki lô gam",
        ),
        (
            "Viện Huyết học-Truyền máu Trung ương",
            "Viện Huyết học Truyền máu Trung ương",
        ),
        (
            "Quận Ba Đình[sửa | sửa mã nguồn]",
            "Quận Ba Đình",
        ),
    ],
)
def test_cells_of_holidays_and_names_of_institutes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Ngành tuyển sinh Mã ngành 1 Ngôn ngữ Anh 8220201 2 Quản trị kinh doanh 8340101",
            (
                "Ngành tuyển sinh Mã ngành một Ngôn ngữ Anh tám hai hai không, hai không một, "
                "hai Quản trị kinh doanh tám ba bốn không, một không một"
            ),
        ),
        (
            "Tài chính – Ngân hàng 8340201",
            "Tài chính, Ngân hàng tám ba bốn không, hai không một",
        ),
        (
            "Doanh thu bán hàng 8340201 đồng",
            "Doanh thu bán hàng tám triệu ba trăm bốn mươi nghìn hai trăm linh một đồng",
        ),
        (
            "Thu nhập khác 8340200",
            "Thu nhập khác tám triệu ba trăm bốn mươi nghìn hai trăm",
        ),
    ],
)
def test_codes_of_courses_of_study_are_said_figure_by_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Căn cứ Kế hoạch số 282/KHHĐNVQS ngày 15/11/2023 của Hội đồng nghĩa vụ quân sự quận.",
            (
                "Căn cứ Kế hoạch số hai trăm tám mươi hai, kế hoạch, hội đồng nghĩa vụ quân sự "
                "ngày mười lăm tháng mười một năm hai nghìn không trăm hai mươi ba của Hội đồng"
                " nghĩa vụ quân sự quận."
            ),
        ),
        (
            "Thanh niên Q.Thanh Khê lên đường nhập ngũ.",
            "Thanh niên quận Thanh Khê lên đường nhập ngũ.",
        ),
        (
            "Trình độ ĐH, CĐ, TC chiếm 12,5%.",
            "Trình độ đại học, cao đẳng, trung cấp chiếm mười hai phẩy năm phần trăm.",
        ),
        (
            "Đồn BP CK Quốc tế Lao Bảo bắt 02 đối tượng.",
            "Đồn biên phòng cửa khẩu Quốc tế Lao Bảo bắt hai đối tượng.",
        ),
        (
            "Tàu cá HP 90405 TS vỏ gỗ lắp máy 160CV có 3 thuyền viên.",
            (
                "Tàu cá hát pê chín không bốn không năm tê ét vỏ gỗ lắp máy một trăm sáu mươi "
                "mã lực có ba thuyền viên."
            ),
        ),
        (
            "Tàu câu mực QNa 91379 với 44 ngư dân bị gãy chân vịt.",
            "Tàu câu mực quy en a chín một ba bảy chín với bốn mươi tư ngư dân bị gãy chân vịt.",
        ),
        (
            "Tàu cứu hộ BP 06.13.01 của Hải đội 2 rời cảng.",
            "Tàu cứu hộ bê pê không sáu mười ba không một của Hải đội hai rời cảng.",
        ),
        (
            "Nhóm trưởng lưu ý thu HP theo mức thu này đối với từng SV.",
            "Nhóm trưởng lưu ý thu học phí theo mức thu này đối với từng sinh viên.",
        ),
        (
            "Lớp riêng dưới 20 SV, học phí cho toàn lớp tương ứng 20SV x 343.000 đ.",
            (
                "Lớp riêng dưới hai mươi sinh viên, học phí cho toàn lớp tương ứng hai mươi "
                "sinh viên nhân ba trăm bốn mươi ba nghìn đồng."
            ),
        ),
        (
            "Liên hệ chuyên viên Phòng Kế hoạch-TC ( CV Lê Kim Phụng).",
            "Liên hệ chuyên viên Phòng Kế hoạch tài chính, chuyên viên Lê Kim Phụng.",
        ),
        (
            "Phòng ĐT sẽ chốt DSSV và hủy các lớp HP không đủ số SV tối thiểu.",
            (
                "Phòng đào tạo sẽ chốt danh sách sinh viên và hủy các lớp học phần không đủ số "
                "sinh viên tối thiểu."
            ),
        ),
        (
            "357.000 đ/tín chỉ đối với SV các ngành SP (Anh, Pháp, Trung)",
            (
                "ba trăm năm mươi bảy nghìn đồng một tín chỉ đối với sinh viên các ngành sư "
                "phạm, Anh, Pháp, Trung"
            ),
        ),
        (
            ('Chuyển khoản: STK 0071000123456 - NH VCB - CN Tân Định, nội dung: "HP HK1 + MSSV + họ tên".'),
            (
                "Chuyển khoản: số tài khoản không không bảy một, không không không, một hai ba,"
                " bốn năm sáu, ngân hàng vê xê bê, chi nhánh Tân Định, nội dung: học phí học kỳ"
                " một cộng mã số sinh viên, họ tên."
            ),
        ),
        (
            "Mỗi thí sinh được đăng ký tối đa 3 NV trong đợt này.",
            "Mỗi thí sinh được đăng ký tối đa ba nguyện vọng trong đợt này.",
        ),
        (
            "Lớp 6A3 có 45 HS, trong đó 23 nữ, 5 em DTTS.",
            ("Lớp sáu a ba có bốn mươi lăm học sinh, trong đó hai mươi ba nữ, năm em dân tộc thiểu số."),
        ),
    ],
)
def test_boats_courses_and_offices(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Hưởng ứng ngày Chuyển đổi số quốc gia 10.10, ngày 06/10/2022",
            (
                "Hưởng ứng ngày Chuyển đổi số quốc gia mùng mười tháng mười, ngày mùng sáu "
                "tháng mười năm hai nghìn không trăm hai mươi hai"
            ),
        ),
        (
            "Ngày sản xuất tăng 10.5 tấn",
            "Ngày sản xuất tăng mười phẩy năm tấn",
        ),
        (
            "biên giới hai nước Việt Nam – Lào.",
            "biên giới hai nước Việt Nam và Lào.",
        ),
        (
            "truyền thống tốt đẹp của dân tộc”(1). Chính những",
            "truyền thống tốt đẹp của dân tộc. Chính những",
        ),
    ],
)
def test_named_days_with_a_dot_and_two_countries(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "* KON TUM- Cùng ngày, UBND TP Kon Tum",
            "KON TUM, Cùng ngày, ủy ban nhân dân thành phố Kon Tum",
        ),
        (
            "KON TUM, GIA LAI, ĐẮK LẮK",
            "KON TUM, GIA LAI, ĐẮK LẮK",
        ),
        (
            "GIA LAI",
            "GIA LAI",
        ),
    ],
)
def test_provinces_in_capitals_are_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
