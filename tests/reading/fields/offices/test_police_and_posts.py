"""Reports of the police, posts on roads and notices of power cuts, as they come to a station."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Sạt lở Km 45+200 - Km 45+350 ĐT.653, khối lượng 1.500m3",
            (
                "Sạt lở ki lô mét bốn mươi lăm cộng hai trăm đến ki lô mét bốn mươi lăm cộng ba trăm "
                "năm mươi đường tỉnh sáu trăm năm mươi ba, khối lượng một nghìn năm trăm mét khối"
            ),
        ),
        (
            "Km45+200-Km45+350",
            "ki lô mét bốn mươi lăm cộng hai trăm đến ki lô mét bốn mươi lăm cộng ba trăm năm mươi",
        ),
    ],
)
def test_a_stretch_between_two_posts_goes_from_one_to_the_other(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "giá cước km 62.000 đồng; xe chạy 45 km 5 giờ",
            "giá cước, ki lô mét, sáu mươi hai nghìn đồng; xe chạy bốn mươi lăm ki lô mét năm giờ",
        ),
        (
            "Km 5 đường 7; km 0",
            "ki lô mét năm đường bảy; ki lô mét không",
        ),
    ],
)
def test_a_kilometre_that_is_no_post_stays_a_unit(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tội danh quy định tại khoản 1, Đ.104; khoản 2 Đ 138",
            "tội danh quy định tại khoản một, điều một trăm linh bốn; khoản hai điều một trăm ba mươi tám",
        ),
        (
            "nhà số 2 Đ.104; giá 2 Đ một quả",
            "nhà số hai đường một trăm linh bốn; giá hai đồng một quả",
        ),
    ],
)
def test_an_article_behind_its_clause_is_no_street_and_no_money(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "nghề nghiệp: LĐTD; có 2 TATS",
            "nghề nghiệp: lao động tự do; có hai tiền án, tiền sự",
        ),
        (
            "giá TATS tăng; thức ăn TATS",
            "giá thức ăn thủy sản tăng; thức ăn thủy sản",
        ),
    ],
)
def test_persons_of_a_report_are_told_by_their_past_and_trade(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "không có TV về người; nguyên nhân do chập điện",
            "không có thương vong về người; nguyên nhân do chập điện",
        ),
        (
            "mất điện TBA thôn 3, ĐD 471; lý do: thay CSV",
            "mất điện trạm biến áp thôn ba, đường dây bốn trăm bảy mươi mốt; lý do: thay chống sét van",
        ),
        (
            "mua TV; mở tệp CSV",
            "mua ti vi; mở tệp xê ét vê",
        ),
    ],
)
def test_losses_and_lines_are_told_from_screens_and_files(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "HTX NN DV Ea Kao; nhớ mang theo sổ TC",
            "hợp tác xã nông nghiệp dịch vụ Ea Kao; nhớ mang theo sổ tiêm chủng",
        ),
        (
            "giải I: 3tr; giải III: 1tr; KK 500k",
            "giải một: ba triệu; giải ba: một triệu; khuyến khích năm trăm nghìn",
        ),
    ],
)
def test_services_books_and_prizes_in_short_are_said_in_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
