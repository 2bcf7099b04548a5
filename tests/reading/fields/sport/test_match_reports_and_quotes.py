"""Line-ups, scores far from their cue, and quotations that end behind a figure."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Kroos (Luka Modric 85'), Rodrygo (Militao 90')",
            "Kroos, Luka Modric phút tám mươi lăm, Rodrygo, Militao phút chín mươi",
        ),
        (
            "Nam Định (3-4-3): Văn Toàn (Văn Vĩ 46')",
            "Nam Định, ba bốn ba: Văn Toàn, Văn Vĩ phút bốn mươi sáu",
        ),
        ("Chương trình: chào cờ (đồng chí Hòa 15')", "Chương trình: chào cờ, đồng chí Hòa mười lăm phút"),
        ("Phần thi năng khiếu (Minh Anh 15')", "Phần thi năng khiếu, Minh Anh mười lăm phút"),
    ],
)
def test_who_came_on_in_a_line_up_is_said_with_the_minute(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("trận thua Everton 0-4 hôm 21/4", "trận thua Everton không bốn hôm hai mươi mốt tháng tư"),
        (
            "thu ngắn cách biệt xuống còn 1-2 cho đội khách",
            "thu ngắn cách biệt xuống còn một hai cho đội khách",
        ),
        ("giãn cách 1-2 m giữa các bàn", "giãn cách một đến hai mét giữa các bàn"),
    ],
)
def test_a_score_is_known_by_what_stands_behind_it(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Bí thư: 'Siết chặt hơn Chỉ thị 16'", "Bí thư: Siết chặt hơn Chỉ thị mười sáu"),
        ("Thầy dặn: 'Nghỉ 15' nhé' rồi đi", "Thầy dặn: Nghỉ mười lăm phút nhé rồi đi"),
        ("Đun thêm 15'", "Đun thêm mười lăm phút"),
    ],
)
def test_the_end_of_a_quotation_is_no_sign_for_minutes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


def test_a_sum_for_one_thing_in_words_says_one_once() -> None:
    spoken = READER.read("tương đương 1,05 triệu đồng/một tàu")
    assert spoken == "tương đương một phẩy không năm triệu đồng một tàu"


@each_row(
    ("written", "spoken"),
    [
        ("chiến thắng trước ĐT Kuwait", "chiến thắng trước đội tuyển Kuwait"),
        ("giữa ĐT Mỹ và ĐT Hà Lan", "giữa đội tuyển Mỹ và đội tuyển Hà Lan"),
        ("ĐT liên hệ: phòng một cửa", "điện thoại liên hệ: phòng một cửa"),
        (
            "BTC bất ngờ sụt mạnh về 92.175 USD",
            "bê tê xê bất ngờ sụt mạnh về chín mươi hai nghìn một trăm bảy mươi lăm đô la Mỹ",
        ),
        ("BTC bất ngờ thông báo hoãn giải", "ban tổ chức bất ngờ thông báo hoãn giải"),
    ],
)
def test_what_stands_behind_tells_a_national_side_and_a_coin_from_offices(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
