"""Halves behind a score, minutes of a list, names with a plus, doses, codes of goods."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Việt Nam 2-0 Timor Leste (H2): ghi bàn", "Việt Nam hai không Timor Leste, hiệp hai: ghi bàn"),
        ("Căn hộ tòa nhà (H2)", "Căn hộ tòa nhà, hát hai"),
        ("Goretzka (37'); Lewandowski (62')", "Goretzka, phút ba mươi bảy; Lewandowski, phút sáu mươi hai"),
    ],
)
def test_a_half_and_a_minute_are_known_by_the_match_around(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("sản lượng của OPEC+ sẽ tăng", "sản lượng của opec cộng sẽ tăng"),
        ("xi măng + cát", "xi măng và cát"),
        ("Hỗ trợ (NSNN + ĐP).", "Hỗ trợ, ngân sách nhà nước, địa phương."),
    ],
)
def test_a_plus_at_a_name_is_a_part_of_it(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("0.5 ml tiêm bắp", "không phẩy năm mi li lít tiêm bắp"),
        ("0.5 ml IM.", "không phẩy năm mi li lít tiêm bắp."),
        ("1.5 Kết quả", "một chấm năm, Kết quả"),
        ("Mã HS của mặt hàng", "Mã hát ét của mặt hàng"),
        ("nhà có HS lớp 5", "nhà có học sinh lớp năm"),
        ("Công ty HVS sử dụng", "Công ty hát vê ét sử dụng"),
        ("nhà tiêu HVS", "nhà tiêu hợp vệ sinh"),
    ],
)
def test_doses_are_no_headings_and_firms_no_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "word"),
    [
        ("trong khoảng 82,5 - 83,35 triệu đồng/lượng (mua vào - bán ra)", " đến "),
        ("ở mức 82,5 - 83,35 triệu đồng/lượng (mua vào - bán ra)", " và "),
    ],
)
def test_two_prices_within_bounds_are_a_range(written: str, word: str) -> None:
    assert word in READER.read(written)
