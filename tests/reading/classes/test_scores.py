"""A pair of figures with a dash is a score, a day or a range by what stands around it."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("thắng Nguyễn Văn A (tỉ số 30-10), Trần Văn B (30-12)", "ba mươi mười hai"),
        ("Tay cơ dẫn ngược 30-9 rồi thắng 40-15.", "dẫn ngược ba mươi, chín"),
        ("Tay vợt thắng 6-4, 4-6, 7-5 để vào bán kết.", "sáu bốn, bốn sáu, bảy năm"),
        (
            "Chung kết: Hà Nội - Huế 21-12, 18-21, 15-10.",
            "hai mươi mốt mười hai, mười tám hai mươi mốt, mười lăm mười",
        ),
        ("Set 1 kết thúc 15-12.", "kết thúc mười lăm mười hai"),
    ],
)
def test_a_score_is_no_day(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Trận chung kết diễn ra tối 30-9, Hà Nội thắng 3-1.", "tối ba mươi tháng chín"),
        ("Kỷ niệm chiến thắng 30-4.", "ngày ba mươi tháng tư"),
        ("Giải bóng đá từ 20-9 đến 15-10.", "ngày hai mươi tháng chín đến ngày mười lăm tháng mười"),
        ("Sở ban hành hướng dẫn 15-3 về thi đấu.", "ngày mười lăm tháng ba"),
        ("Cập nhật 15-3: giá 40-50 nghìn đồng.", "ngày mười lăm tháng ba"),
        ("Mỗi đội có 12-15 cầu thủ.", "mười hai đến mười lăm cầu thủ"),
    ],
)
def test_a_day_or_a_range_among_words_of_sport_is_no_score(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Viettel: Tiến Dũng (72')", "Viettel: Tiến Dũng, phút bảy mươi hai"),
        (
            "Than.QN: Nguyên Sa 88', Văn Hiếu 90'",
            "Than Quảng Ninh: Nguyên Sa phút tám mươi tám, Văn Hiếu phút chín mươi",
        ),
        (
            "Ghi bàn: Moussa 57’, 62’ - Hà Minh Tuấn 37’",
            "Ghi bàn: Moussa phút năm mươi bảy, phút sáu mươi hai, Hà Minh Tuấn phút ba mươi bảy",
        ),
        ("về nhất với kết quả 45”06", "về nhất với kết quả bốn mươi lăm giây không sáu"),
        ("XSKT.CT thắng B.BD", "xổ số kiến thiết Cần Thơ thắng Becamex Bình Dương"),
    ],
)
def test_goals_races_and_sides_are_said_as_on_air(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("0–7 ngày là 31–32°C", "không đến bảy ngày là ba mươi mốt đến ba mươi hai độ xê"),
        ("phát lệnh gọi 252 thanh niên", "phát lệnh gọi hai trăm năm mươi hai thanh niên"),
        ("mô tô biển số 67K1-12.345 chạy", "mô tô biển số sáu bảy ca một một hai ba bốn năm chạy"),
        (
            "hợp tác giữa ba tỉnh Phú Thọ - Yên Bái - Lào Cai",
            "hợp tác giữa ba tỉnh Phú Thọ, Yên Bái, Lào Cai",
        ),
        ("Nút giao N8 - 01 trường hợp", "Nút giao en tám, một trường hợp"),
        ("từ 7 giờ 30 giờ đến 11 giờ", "từ bảy giờ ba mươi phút đến mười một giờ"),
        (
            "Kế hoạch số 45-KH/BTGTU của Ban Tuyên giáo Thành ủy",
            "Kế hoạch số bốn mươi lăm kế hoạch ban tuyên giáo thành ủy của Ban Tuyên giáo Thành ủy",
        ),
        ("áo khoác + khăn quàng cổ", "áo khoác và khăn quàng cổ"),
        ("mật độ 60 – 100 gà/bóng", "mật độ sáu mươi đến một trăm gà một bóng"),
    ],
)
def test_what_the_fourteenth_round_heard_wrong_is_mended(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
