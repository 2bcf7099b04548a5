"""Offices and their sections, levels of schools, marks and units of machines, signs."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("các giống lúa như: HL12, RVT", "các giống lúa như: hát lờ mười hai, rờ vê tê"),
        ("tuyến HL12 qua xã", "tuyến huyện lộ mười hai qua xã"),
    ],
)
def test_kinds_of_rice_are_no_roads(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "cấy 2.798ha/2.770ha, đạt 101% kế hoạch",
            (
                "cấy hai nghìn bảy trăm chín mươi tám héc ta trên hai nghìn bảy trăm bảy mươi"
                " héc ta, đạt một trăm linh một phần trăm kế hoạch"
            ),
        ),
        (
            "24 đảng viên được kết nạp/ tổng số 1113 cán bộ",
            "hai mươi tư đảng viên được kết nạp trên tổng số một nghìn một trăm mười ba cán bộ",
        ),
        ("tổng số nam/nữ", "tổng số nam, nữ"),
    ],
)
def test_what_was_done_is_said_of_what_was_planned(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "công văn số 8362/BTC-QLBH, ngày 08/08/2023",
            (
                "công văn số tám nghìn ba trăm sáu mươi hai bộ tài chính quản lý bảo hiểm, ngày"
                " mùng tám tháng tám năm hai nghìn không trăm hai mươi ba"
            ),
        ),
        ("công văn số 279/BCT-XNK", "công văn số hai trăm bảy mươi chín bộ công thương xuất nhập khẩu"),
        ("công văn số 3313/CT-TTHT", "công văn số ba nghìn ba trăm mười ba cục thuế tuyên truyền hỗ trợ"),
        ("chỉ thị số 19/CT-TTg", "chỉ thị số mười chín của thủ tướng chính phủ"),
        ("Quyết định 22/QĐDSST", "Quyết định hai mươi hai, quyết định dân sự sơ thẩm"),
        ("Giám sát chế độ cho nữ CBVC-NLĐ", "Giám sát chế độ cho nữ cán bộ, viên chức, người lao động"),
        ("họp CĐBP (2 tháng/lần)", "họp công đoàn bộ phận, hai tháng một lần"),
        ("Hội LHPN.VN (20/10)", "Hội liên hiệp phụ nữ Việt Nam, ngày hai mươi tháng mười"),
    ],
)
def test_sections_of_offices_are_said_in_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("cấp học MN-MG có tỷ lệ cao nhất", "cấp học mầm non, mẫu giáo có tỷ lệ cao nhất"),
        (
            "trong 3 cấp học, TH kết nạp được 30 đảng viên",
            "trong ba cấp học, tiểu học kết nạp được ba mươi đảng viên",
        ),
        (
            "cán bộ của Trường là 574, trong đó có: TS: 13; Ths: 188",
            (
                "cán bộ của Trường là năm trăm bảy mươi tư, trong đó có: tiến sĩ: mười ba; thạc"
                " sĩ: một trăm tám mươi tám"
            ),
        ),
    ],
)
def test_levels_of_schools_and_degrees_are_said_in_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("X5 xDrive35i", "ích năm, xDrive ba mươi lăm i"),
        (
            "230 Vca, 12 Vdc, 220Vac",
            "hai trăm ba mươi vôn xoay chiều, mười hai vôn một chiều, hai trăm hai mươi vôn xoay chiều",
        ),
        ("7,0 kW (9,5 PS)", "bảy phẩy không ki lô oát, chín phẩy năm mã lực"),
        ("dẫn đầu 1.457s.", "dẫn đầu một phẩy bốn năm bảy giây."),
        ("chạy 1.200s", "chạy một nghìn hai trăm giây"),
        ("FEEL THE SPEED", "Feel the Speed"),
    ],
)
def test_marks_and_units_of_machines_are_no_spelt_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tham dự COP 28 vào đầu tháng 12", "tham dự cốp hai mươi tám vào đầu tháng mười hai"),
        (
            "Gian hàng B2 – R1 – 21 – 22, TTTM",
            "Gian hàng bê hai, rờ một, hai mươi mốt, hai mươi hai, trung tâm thương mại",
        ),
        (
            "chống giặc Nguyên Mông ba lần (1258-1285-1288).",
            (
                "chống giặc Nguyên Mông ba lần, năm một nghìn hai trăm năm mươi tám, năm một"
                " nghìn hai trăm tám mươi lăm, năm một nghìn hai trăm tám mươi tám."
            ),
        ),
    ],
)
def test_conferences_and_stands_keep_their_numbers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "từ 25/10/2006 -> nay",
            "từ ngày hai mươi lăm tháng mười năm hai nghìn không trăm linh sáu đến nay",
        ),
        ("Bấm Cài đặt -> nay chọn", "Bấm Cài đặt, nay chọn"),
        ("đồng chí (đ/c) Thiều Ngọc Thịnh", "đồng chí Thiều Ngọc Thịnh"),
        (
            "ĐTB = [lớp 11 + lớp 12]/2",
            "điểm trung bình bằng, lớp mười một cộng lớp mười hai, chia cho hai",
        ),
        ("(iii) Người lao động tự nguyện", "ba, Người lao động tự nguyện"),
        ("từ 1 tỷ 029 triệu đến", "từ một tỷ không trăm hai mươi chín triệu đến"),
        ("1 triệu 050 nghìn", "một triệu không trăm năm mươi nghìn"),
    ],
)
def test_signs_say_what_they_stand_for(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
