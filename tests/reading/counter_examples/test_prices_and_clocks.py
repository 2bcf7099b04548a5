"""Price changes, ratios, counted years and clocks that looked like something else, as a reader found them."""

from __future__ import annotations

import logging

import pytest

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()

Pairs = tuple[tuple[str, str], ...]

CHANGES: Pairs = (
    ("Cà phê 112.500 -500", "Cà phê một trăm mười hai nghìn năm trăm, âm năm trăm"),
    (
        "Đắk Lắk 112.500 -500 đồng/kg",
        "Đắk Lắk một trăm mười hai nghìn năm trăm, âm năm trăm đồng một ki lô gam",
    ),
    (
        "Giá tiêu 145.000 -1.000 đồng/kg",
        "Giá tiêu một trăm bốn mươi lăm nghìn, âm một nghìn đồng một ki lô gam",
    ),
    (
        "VN-Index 1.250,5 -12,3 điểm",
        "vê en Index một nghìn hai trăm năm mươi phẩy năm, âm mười hai phẩy ba điểm",
    ),
    ("Vàng SJC 85,50 -0,30", "Vàng ét gi xê tám mươi lăm phẩy năm mươi, âm không phẩy ba mươi"),
    ("HNX 230,5 -1,2", "hát en ích hai trăm ba mươi phẩy năm, âm một phẩy hai"),
    ("HPG 25 -1", "hát pê giê hai mươi lăm, âm một"),
    ("Hà Nội 25 -2 điểm", "Hà Nội hai mươi lăm, âm hai điểm"),
    ("FPT 120 -2", "ép pê tê một trăm hai mươi âm hai"),
)
SPANS: Pairs = (
    ("Sáng 26 -2 (mùng 10 tháng giêng)", "Sáng hai mươi sáu tháng hai, mùng mười tháng giêng"),
    ("mở cửa 12 -15 giờ", "mở cửa mười hai đến mười lăm giờ"),
    (
        "Nhiệm kỳ 2024 -2025",
        "Nhiệm kỳ hai nghìn không trăm hai mươi tư đến hai nghìn không trăm hai mươi lăm",
    ),
    ("giá khởi điểm từ 5 -7,8 triệu đồng", "giá khởi điểm từ năm đến bảy phẩy tám triệu đồng"),
    ("Tỷ số 2 -1", "Tỷ số hai một"),
)


@each_row(("written", "spoken"), CHANGES)
def test_a_change_behind_its_price_keeps_its_minus(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), SPANS)
def test_a_span_a_day_and_a_score_have_no_minus(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Tỷ số 1 : 2", "Tỷ số một hai"),
        ("Bản đồ số 1 : 500", "Bản đồ số một trên năm trăm"),
        ("tỷ lệ số 1 : 3", "tỷ lệ số một trên ba"),
        ("bảng 2 : 1", "bảng hai trên một"),
        ("trận 1 : 0", "trận một không"),
        ("Điều 5 : 10 ngày", "Điều năm: mười ngày"),
        ("lớp 8 : 16.000đ", "lớp tám: mười sáu nghìn đồng"),
        ("Vòng 3 : Nguyễn Văn A", "Vòng ba: Nguyễn Văn A"),
    ],
)
def test_a_colon_between_bare_figures_is_of_a_ratio_or_score(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đã 4-5 năm nay", "đã bốn đến năm năm nay"),
        ("Khoảng 5-6 năm trước", "Khoảng năm đến sáu năm trước"),
        ("trong 3-4 năm tới", "trong ba đến bốn năm tới"),
        ("trong 1-5 năm tới", "trong một đến năm năm tới"),
        ("Chỉ 1-2 năm sau", "Chỉ một đến hai năm sau"),
        ("Hơn 10-11 năm trước", "Hơn mười đến mười một năm trước"),
        ("xong trước 15-5 năm nay", "xong trước ngày mười lăm tháng năm năm nay"),
        ("Lễ 14-10 năm nay", "Lễ mười bốn tháng mười năm nay"),
        ("Dịp 30-4 năm sau", "Dịp ngày ba mươi tháng tư năm sau"),
        ("Từ 2-9 năm ngoái", "Từ ngày mùng hai tháng chín năm ngoái"),
    ],
)
def test_a_rising_pair_before_years_counts_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Vào lúc 8G 30 ngày 15/3/2025",
            "Vào lúc tám giờ ba mươi phút ngày mười lăm tháng ba năm hai nghìn không trăm hai mươi lăm",
        ),
        ("Hồi 7G 15 ngày mai", "Hồi bảy giờ mười lăm phút ngày mai"),
        ("Gói 4G 30 ngày giá 90.000 đồng", "Gói bốn giê ba mươi ngày giá chín mươi nghìn đồng"),
        ("Tỷ lệ đỗ cao, khai mạc 8:00 sáng mai", "Tỷ lệ đỗ cao, khai mạc tám giờ sáng mai"),
        ("Tỷ lệ đỗ cao khai mạc 8:30 sáng mai", "Tỷ lệ đỗ cao khai mạc tám giờ ba mươi phút sáng mai"),
        ("Pha thuốc theo tỷ lệ 1:20", "Pha thuốc theo tỷ lệ một trên hai mươi"),
        ("trộn theo tỷ lệ xi măng cát 1:3", "trộn theo tỷ lệ xi măng cát một trên ba"),
    ],
)
def test_a_clock_is_told_from_a_network_and_from_a_proportion(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize("sign", ["''", '"', "”", "″"])
def test_every_sign_of_inches_is_said(sign: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        assert READER.read(f"Tivi 43{sign} 4K") == "Tivi bốn mươi ba inh bốn ca"
    assert caplog.records == []


@each_row(
    ("written", "spoken"),
    [
        ("nợ 500. 200 đồng", "nợ năm trăm. hai trăm đồng"),
        ("giá 500. 000 đồng", "giá năm trăm nghìn đồng"),
        ("27.500000đ", "hai mươi bảy triệu năm trăm nghìn đồng"),
        ("T2-T6, T7, CN", "thứ hai đến thứ sáu, thứ bảy, chủ nhật"),
        ("T2-T4-T6", "thứ hai, thứ tư, thứ sáu"),
        ("Nghỉ 45', Công Phượng 67'", "Nghỉ bốn mươi lăm phút, Công Phượng phút sáu mươi bảy"),
        ("Tiến Linh 45', Công Phượng 67'", "Tiến Linh phút bốn mươi lăm, Công Phượng phút sáu mươi bảy"),
        ("5 ≤ HbA1c < 7", "hát bê a một xê từ năm đến dưới bảy"),
        ("7 ≤ ĐTB < 8", "điểm trung bình từ bảy đến dưới tám"),
        ("Đoạn từ cầu A - cầu B", "Đoạn từ cầu A đến cầu bê"),
        ("rạng sáng 13 - 2", "rạng sáng mười ba tháng hai"),
        ("Sáng ngày 9 - 12", "Sáng ngày mùng chín tháng mười hai"),
        ("đêm 5 - 7 độ", "đêm năm đến bảy độ"),
        ("điều động tàu 6007 ra khơi", "điều động tàu sáu không không bảy ra khơi"),
    ],
)
def test_what_looks_alike_is_told_apart(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
