"""Signs between figures and words, as text that nobody had seen writes them: one rule for each kind."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "cao tốc TP HCM- Long Thành- Dầu Giây",
            "cao tốc thành phố Hồ Chí Minh, Long Thành, Dầu Giây",
        ),
        (
            "khu đô thị mới Bắc An Khánh- Hoài Đức",
            "khu đô thị mới Bắc An Khánh, Hoài Đức",
        ),
        (
            "thị trấn Ngô Đồng- Giao Thủy",
            "thị trấn Ngô Đồng, Giao Thủy",
        ),
    ],
)
def test_a_dash_glued_to_a_name_is_a_pause(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tháng IV và tháng V",
            "tháng tư và tháng năm",
        ),
        (
            "thuộc nhóm IB, IIB như vòi hương",
            "thuộc nhóm một bê, hai bê như vòi hương",
        ),
        (
            "nhóm IIa và IIIb",
            "nhóm hai a và ba bê",
        ),
        (
            "Mục II.1.a của Kế hoạch",
            "Mục hai chấm một chấm a của Kế hoạch",
        ),
        (
            "Phụ lục III.2 kèm theo; điểm I.1",
            "Phụ lục ba chấm hai kèm theo; điểm một chấm một",
        ),
        (
            "Nguyện vọng I: Tổng điểm",
            "Nguyện vọng một: Tổng điểm",
        ),
        (
            "chiến tranh thế giới I",
            "chiến tranh thế giới thứ nhất",
        ),
        (
            "KV I, KV II",
            "khu vực một, khu vực hai",
        ),
        (
            "nhóm I-III; từ cấp I-III",
            "nhóm một đến ba; từ cấp một đến ba",
        ),
        (
            "I-III",
            "một đến ba",
        ),
        (
            "vua Charles I",
            "vua Charles một",
        ),
        (
            "KCN Sóng Thần I, II",
            "khu công nghiệp Sóng Thần một, hai",
        ),
        (
            "xã Tân Lập I",
            "xã Tân Lập một",
        ),
        (
            "ở xã Hòa V. có chị",
            "ở xã Hòa vê có chị",
        ),
        (
            "trường mầm non Hoa Sen I",
            "trường mầm non Hoa Sen một",
        ),
        (
            "lũ ở mức BĐ II, dưới BĐ III 0,3m, trên BĐ I",
            "lũ ở mức báo động hai, dưới báo động ba, không phẩy ba mét, trên báo động một",
        ),
        (
            "Đỉnh lũ dao động BĐ I-II",
            "Đỉnh lũ dao động báo động một đến hai",
        ),
        (
            "BĐ.2, BĐ2, BĐ 3",
            "báo động hai, báo động hai, báo động ba",
        ),
        (
            "BSCKI Nguyễn Văn A, BSCK II Trần B, BS.CKII Lê C, BS CK1",
            (
                "bác sĩ chuyên khoa một Nguyễn Văn A, bác sĩ chuyên khoa hai Trần bê, bác sĩ chuyên khoa hai "
                "Lê xê, bác sĩ chuyên khoa một"
            ),
        ),
    ],
)
def test_a_roman_numeral_is_a_number_in_any_place(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Mô hình 4M, quy tắc 5K",
            "Mô hình bốn em, quy tắc năm ca",
        ),
    ],
)
def test_letters_behind_the_figure_of_a_motto_are_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "độ gia tăng về chiều dài theo ngày = 0.093(cm/ngày), khối lượng theo ngày = 0.125 (g/ngày)",
            (
                "độ gia tăng về chiều dài theo ngày bằng không phẩy không chín ba, xen ti mét trên một ngày, "
                "khối lượng theo ngày bằng không phẩy một hai năm, gam trên một ngày"
            ),
        ),
        (
            "Trọng lượng (g), chiều cao (m), thời gian (h), diện tích (ha), tỷ lệ (%)",
            "Trọng lượng, gam, chiều cao, mét, thời gian, giờ, diện tích, héc ta, tỷ lệ, phần trăm",
        ),
        (
            "Giá (đ/kg): lợn hơi 65.000",
            "Giá, đồng trên một ki lô gam: lợn hơi sáu mươi lăm nghìn",
        ),
        (
            "Thu nhập (triệu đồng/người/năm) của xã",
            "Thu nhập, triệu đồng một người một năm, của xã",
        ),
        (
            "Nhóm (A), đội (B), công suất (V)",
            "Nhóm, A, đội, bê, công suất, vê",
        ),
        (
            "Anh (nam/nữ), xã (thôn/xã)",
            "Anh, nam, nữ, xã, thôn, xã",
        ),
    ],
)
def test_a_unit_in_brackets_is_said_whole(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Đơn vị tính: đồng/kWh",
            "Đơn vị tính: đồng một ki lô oát giờ",
        ),
        (
            "ĐVT: đ/kg",
            "đơn vị tính: đồng một ki lô gam",
        ),
        (
            "Đơn vị tính: triệu đồng/người/năm",
            "Đơn vị tính: triệu đồng một người một năm",
        ),
        (
            "lưu lượng 12 m3/ngày.đêm",
            "lưu lượng mười hai mét khối một ngày đêm",
        ),
    ],
)
def test_the_unit_of_a_table_is_a_rate(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Bảo hiểm 30.000.000vnđ/vụ",
            "Bảo hiểm ba mươi triệu đồng một vụ",
        ),
        (
            "Vé 1,000đ/lượt, 25,000đ, 150.000vnđ",
            "Vé một nghìn đồng một lượt, hai mươi lăm nghìn đồng, một trăm năm mươi nghìn đồng",
        ),
        (
            "sản lượng 3,200 tấn; rộng 2,500 m2",
            "sản lượng ba nghìn hai trăm tấn; rộng hai nghìn năm trăm mét vuông",
        ),
    ],
)
def test_money_with_its_sign_glued_is_counted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Điều 3.Áp dụng từ ngày ký",
            "Điều ba. Áp dụng từ ngày ký",
        ),
        (
            "Trời mưa to.Sau đó nước rút.Nhưng dân vẫn lo",
            "Trời mưa to. Sau đó nước rút. Nhưng dân vẫn lo",
        ),
        (
            "đến ngày 5/6.Ban tổ chức thông báo",
            "đến ngày mùng năm tháng sáu. Ban tổ chức thông báo",
        ),
        (
            "Truy cập Thuvienphapluat.Vn",
            "Truy cập Thuvienphapluat.Vn",
        ),
        (
            "Tp.Đà Nẵng, Tx.Tân Uyên, Th.S Nguyễn Văn A, C.Mác",
            "thành phố Đà Nẵng, thị xã Tân Uyên, thạc sĩ Nguyễn Văn A, xê Mác",
        ),
        (
            "V.I. Lênin sinh năm 1870",
            "vê i Lênin sinh năm một nghìn tám trăm bảy mươi",
        ),
        (
            "V.League 2023/24 khởi tranh",
            "vê lích hai nghìn không trăm hai mươi ba đến hai nghìn không trăm hai mươi tư khởi tranh",
        ),
    ],
)
def test_a_glued_stop_ends_its_sentence_and_no_name(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "gọi 8011035 để biết lịch cắt điện luân phiên",
            "gọi tám không một một, không ba năm để biết lịch cắt điện luân phiên",
        ),
        (
            "xe ô tô tải biển số 75C-095... do tài xế, xe máy 76C1-797... do chị",
            (
                "xe ô tô tải biển số bảy năm xê không chín năm… do tài xế, xe máy bảy sáu xê một bảy chín "
                "bảy… do chị"
            ),
        ),
        (
            "nhận thông báo đạt điểm số 1600/1600.",
            "nhận thông báo đạt điểm số một nghìn sáu trăm trên một nghìn sáu trăm.",
        ),
    ],
)
def test_numbers_that_only_name_something_are_read_figure_by_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "thuộc khu Hạ tầng kỹ thuật I theo quy hoạch",
            "thuộc khu Hạ tầng kỹ thuật một theo quy hoạch",
        ),
        (
            "chữ I, vitamin I, can I help you",
            "chữ I, vitamin I, can I help you",
        ),
    ],
)
def test_a_lone_capital_i_behind_a_vietnamese_word_is_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Chương trình phát thanh ( PL 29 / 02 / 2016 )",
            (
                "Chương trình phát thanh, phát lại ngày hai mươi chín tháng hai năm hai nghìn không trăm "
                "mười sáu"
            ),
        ),
    ],
)
def test_a_radio_repeats_its_programme(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "5 tr.đ/tháng",
            "năm triệu đồng một tháng",
        ),
    ],
)
def test_millions_in_short(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tần số 54 - 68 MHz",
            "tần số năm mươi tư đến sáu mươi tám mê ga héc",
        ),
        (
            "nội dung chạy 100m/200m",
            "nội dung chạy một trăm mét, hai trăm mét",
        ),
    ],
)
def test_bands_of_radios_and_lengths_of_races(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "SỐ 1/2017",
            "SỐ một năm hai nghìn không trăm mười bảy",
        ),
        (
            "I CĂN CỨ PHÁP LÝ",
            "một CĂN CỨ PHÁP LÝ",
        ),
        (
            "2./Lương Thế Vinh (1460–1497): Trạng nguyên",
            (
                "hai. Lương Thế Vinh, một nghìn bốn trăm sáu mươi đến một nghìn bốn trăm chín mươi bảy: "
                "Trạng nguyên"
            ),
        ),
    ],
)
def test_numbers_of_papers_in_capitals(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "vay 50 triệu (LS 0,65%/tháng), Toán (hs 2), gói thầu số 03/XL",
            (
                "vay năm mươi triệu, lãi suất không phẩy sáu mươi lăm phần trăm một tháng, Toán, hệ số hai, "
                "gói thầu số không ba, xây lắp"
            ),
        ),
        (
            "giá vé ngồi mềm ĐH: 350.000đ/lượt",
            "giá vé ngồi mềm điều hòa: ba trăm năm mươi nghìn đồng một lượt",
        ),
        (
            "năm 2006 (489,4 ca mắc/100000 dân), năm 2008 (222,9 ca mắc/100.000 dân)",
            (
                "năm hai nghìn không trăm linh sáu, bốn trăm tám mươi chín phẩy bốn ca mắc trên một trăm "
                "nghìn dân, năm hai nghìn không trăm linh tám, hai trăm hai mươi hai phẩy chín ca mắc trên "
                "một trăm nghìn dân"
            ),
        ),
    ],
)
def test_short_forms_before_figures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "thuyền cá QNg – 66478 cập cảng Dung Quất, tàu cá QT-95645-TS",
            (
                "thuyền cá quy en giê sáu sáu bốn bảy tám cập cảng Dung Quất, tàu cá quy tê chín năm sáu bốn "
                "năm tê ét"
            ),
        ),
        (
            "tại vị trí có tọa độ 11-35N 111-35E, cách Nha Trang khoảng 143 hải lý",
            (
                "tại vị trí có tọa độ mười một độ ba mươi lăm phút vĩ bắc, một trăm mười một độ ba mươi lăm "
                "phút kinh đông, cách Nha Trang khoảng một trăm bốn mươi ba hải lý"
            ),
        ),
    ],
)
def test_boats_and_places_at_sea(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
