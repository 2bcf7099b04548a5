"""Rows of tables and lists, as pages and messages run them on: where one cell ends and the next begins."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Việt Nam 10 5 3", "Việt Nam, mười, năm, ba"),
        ("Hà Nội FC 10 7 2 1 23", "Hà Nội ép xi, mười, bảy, hai, một, hai mươi ba"),
        ("Mỹ 40 44 42 126", "Mỹ, bốn mươi, bốn mươi tư, bốn mươi hai, một trăm hai mươi sáu"),
        ("Hà Nội 12 6 3 3 20-10 21", "Hà Nội, mười hai, sáu, ba, ba, hai mươi, mười, hai mươi mốt"),
        ("BIDV 1.7 2.0 3.0", "bê i đê vê, một phẩy bảy, hai phẩy không, ba phẩy không"),
        ("USA 500 USD EU 530 USD", "u ét a năm trăm đô la Mỹ, e u năm trăm ba mươi đô la Mỹ"),
    ],
)
def test_the_name_of_a_row_is_parted_from_its_figures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Quốc lộ 14, 15 và 16", "Quốc lộ mười bốn, mười lăm và mười sáu"),
        ("Việt Nam 2025", "Việt Nam hai nghìn không trăm hai mươi lăm"),
        ("lớp 5 A", "lớp năm A"),
        ("Tháng 1 2 3", "Tháng một, hai, ba"),
        ("Hà Nội 1 250 000 tấn", "Hà Nội một triệu hai trăm năm mươi nghìn tấn"),
        ("Anh Nam 090 123 456", "Anh Nam không chín không, một hai ba, bốn năm sáu"),
        ("lãi 500 USD Việt Nam thắng 3 trận", "lãi năm trăm đô la Mỹ Việt Nam thắng ba trận"),
    ],
)
def test_a_name_and_its_number_are_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("20.000đ 30 ngày 50MB", "hai mươi nghìn đồng, ba mươi ngày, năm mươi mê ga bai"),
        ("BIG70 70.000/lần 4,8 GB", "big bảy mươi, bảy mươi nghìn một lần, bốn phẩy tám gi ga bai"),
        (
            "Soạn DK N3 gửi 123 DK N15 gửi 123",
            "Soạn đê ca en ba gửi một hai ba, đê ca en mười lăm gửi một hai ba",
        ),
        (
            "6%/năm 6,5%/năm 7%/năm",
            "sáu phần trăm một năm, sáu phẩy năm phần trăm một năm, bảy phần trăm một năm",
        ),
        (
            "3 tháng 4%/năm 6 tháng 5,2%/năm",
            "ba tháng, bốn phần trăm một năm, sáu tháng, năm phẩy hai phần trăm một năm",
        ),
        (
            "1 tháng: 3,5% 3 tháng: 4%",
            "một tháng: ba phẩy năm phần trăm, ba tháng: bốn phần trăm",
        ),
        ("7h30 25 xe", "bảy giờ ba mươi phút, hai mươi lăm xe"),
        ("08h00 - 11h00 25 hộ", "tám giờ đến mười một giờ, hai mươi lăm hộ"),
        ("Xăng RON95-III lít", "Xăng ron chín mươi lăm ba, lít"),
        ("51 HCV 37 HCB", "năm mươi mốt huy chương vàng, ba mươi bảy huy chương bạc"),
        ("Kỳ hạn 1 tháng 3 tháng 6 tháng", "Kỳ hạn một tháng, ba tháng, sáu tháng"),
        ("lãi 6%/năm trong 3 tháng", "lãi sáu phần trăm một năm trong ba tháng"),
        ("lúc 7h 30 phút", "lúc bảy giờ ba mươi phút"),
        ("lúc 8 giờ 56 phút 44 giây", "lúc tám giờ năm mươi sáu phút bốn mươi tư giây"),
        ("nghỉ 3 ngày 2 đêm", "nghỉ ba ngày hai đêm"),
    ],
)
def test_cells_that_run_on_are_parted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("mức thu 5.000 – 8.000 – 10.000 đồng", "mức thu năm nghìn, tám nghìn, mười nghìn đồng"),
        ("mức 5% - 10% - 15%", "mức năm phần trăm, mười phần trăm, mười lăm phần trăm"),
        ("từ 5.000 - 8.000 đồng", "từ năm nghìn đến tám nghìn đồng"),
        ("mức 5% - 10%", "mức năm phần trăm đến mười phần trăm"),
    ],
)
def test_three_prices_with_dashes_are_a_list_and_two_a_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("ĐB | 525 | 694", "giải đặc biệt, năm trăm hai mươi lăm, sáu trăm chín mươi tư"),
        ("G8 | 12", "giải tám, mười hai"),
        ("Giải nhất 1 10N", "Giải nhất một, mười nghìn"),
        ("G7 | 2025", "giê bảy, hai nghìn không trăm hai mươi lăm"),
        ("lực 10N", "lực mười niu tơn"),
        ("IELTS | 3.0 | 4.5", "ielts, ba phẩy không, bốn phẩy năm"),
        ("Toán 8.0, Văn 7.5", "Toán tám phẩy không, Văn bảy phẩy năm"),
        ("phiên bản 3.0 3.1", "phiên bản ba chấm không, ba phẩy một"),
    ],
)
def test_the_neighbours_of_a_cell_tell_what_it_is(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("là aerobic (3), boxing (2), xe đạp (1)", "là aerobic ba, boxing hai, xe đạp một"),
        ("Hà Nội (51), Huế (20) và Cần Thơ (3).", "Hà Nội năm mươi mốt, Huế hai mươi và Cần Thơ ba."),
        ("Ông An (1), ông Bình (2), ông Cường (3)", "Ông An, một, ông Bình, hai, ông Cường, ba"),
        ("gồm: (1) xe, (2) tàu, (3) máy", "gồm: một, xe, hai, tàu, ba, máy"),
    ],
)
def test_counts_of_a_list_stand_without_a_pause_and_notes_with_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thu 1.021205.000đ", "thu một tỷ không trăm hai mươi mốt triệu hai trăm linh năm nghìn đồng"),
        ("đạt 100, 68% KH", "đạt một trăm phẩy sáu mươi tám phần trăm kế hoạch"),
        ("tăng 12, 5% so với cùng kỳ", "tăng mười hai phẩy năm phần trăm so với cùng kỳ"),
        (
            "lần lượt đạt 95, 98% kế hoạch",
            "lần lượt đạt chín mươi lăm, chín mươi tám phần trăm kế hoạch",
        ),
        ("dưới 13 độ C.Nhiệt độ cao", "dưới mười ba độ xê. Nhiệt độ cao"),
        ("đạt 98%.Trong đó", "đạt chín mươi tám phần trăm. Trong đó"),
        ("mưa 30mm.Gió cấp 3", "mưa ba mươi mi li mét. Gió cấp ba"),
    ],
)
def test_a_sign_that_was_lost_or_glued_is_mended(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "các số đặc biệt 116,117,600, 9194",
            "các số đặc biệt một một sáu, một một bảy, sáu không không, chín một chín bốn",
        ),
        ("các số khẩn cấp 9194, 942/943", "các số khẩn cấp chín một chín bốn, chín bốn hai, chín bốn ba"),
        ("Trường nghề (1 phố Xốm, P. Phú Lãm)", "Trường nghề, số một phố Xốm, phường Phú Lãm"),
        ("(3 đường Lê Lợi, Nguyễn Huệ)", "ba đường Lê Lợi, Nguyễn Huệ"),
        ("Thời gian: 2.4 - 6.6", "Thời gian: ngày mùng hai tháng tư đến ngày mùng sáu tháng sáu"),
        ("Thời gian chạy: 2.4 - 6.6 giây", "Thời gian chạy: hai phẩy bốn đến sáu phẩy sáu giây"),
    ],
)
def test_numbers_that_name_are_told_from_counts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
