"""Versions, processors, ages between commas, indices of shares, aircraft, quotations that go on."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "ảnh hưởng Windows 10/11, iOS 10/11; ngày 10/11",
            ("ảnh hưởng Windows mười, mười một, i ô ét mười, mười một; ngày mùng mười tháng mười một"),
        ),
    ],
)
def test_two_versions_of_a_system_are_no_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Core Ultra 7 155H/32GB",
            "Core Ultra bảy, một trăm năm mươi lăm giờ, ba mươi hai gi ga bai",
        ),
    ],
)
def test_a_processor_has_a_class_and_a_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            'bản 15" 16GB/512GB: 34,49tr',
            (
                "bản mười lăm inh mười sáu gi ga bai, năm trăm mười hai gi ga bai: ba mươi tư phẩy "
                "bốn mươi chín triệu"
            ),
        ),
    ],
)
def test_a_screen_before_its_memory(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "còn 24,99 triệu (-3tr), giá 20.000đ (-500đ), 5 triệu (3 suất)",
            (
                "còn hai mươi tư phẩy chín mươi chín triệu, giảm ba triệu, giá hai mươi nghìn đồng, "
                "giảm năm trăm đồng, năm triệu, ba suất"
            ),
        ),
    ],
)
def test_a_signed_bracket_behind_a_price(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "máy giặt 9kg, 1.200 v/p",
            "máy giặt chín ki lô gam, một nghìn hai trăm vòng trên phút",
        ),
    ],
)
def test_turns_by_the_minute(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "biển HN 20tr, BHDS 480k",
            "biển Hà Nội hai mươi triệu, bảo hiểm dân sự bốn trăm tám mươi nghìn",
        ),
    ],
)
def test_what_a_car_costs_more(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "CPI BQ 10T +3,78%; xe 10T; hàng 5T +2T",
            (
                "xê pê i bình quân mười tháng tăng ba phẩy bảy mươi tám phần trăm; xe mười tấn; "
                "hàng năm tê cộng hai tê"
            ),
        ),
    ],
)
def test_months_with_a_change(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "vàng SJC tăng; TG 2.562,6 USD/oz",
            ("vàng ét gi xê tăng; thế giới hai nghìn năm trăm sáu mươi hai phẩy sáu đô la Mỹ một ao xơ"),
        ),
        (
            "cổ tức 15% (10% TM, 5% CP)",
            "cổ tức mười lăm phần trăm, mười phần trăm tiền mặt, năm phần trăm cổ phiếu",
        ),
    ],
)
def test_gold_of_the_world_and_dividends(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "VN-Index +11,5 (0,96%) lên 1.216,5; VN-Index -3,2",
            (
                "vê en Index tăng mười một phẩy năm, không phẩy chín mươi sáu phần trăm, lên một "
                "nghìn hai trăm mười sáu phẩy năm; vê en Index giảm ba phẩy hai"
            ),
        ),
    ],
)
def test_an_index_and_its_sign(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Ông Trần Hữu Tước, 81t, CCB",
            "Ông Trần Hữu Tước, tám mươi mốt tuổi, cựu chiến binh",
        ),
        (
            "xe Hino Ranger Dutro, 10t, màu trắng",
            "xe Hino Ranger Dutro, mười tê, màu trắng",
        ),
    ],
)
def test_an_age_between_commas(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "lấy bằng TS năm 1952, dạy ĐHTH",
            "lấy bằng tiến sĩ năm một nghìn chín trăm năm mươi hai, dạy đại học tổng hợp",
        ),
    ],
)
def test_degrees_and_old_universities(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Olympic Toán QT 2024: 2 HCB, 1 BK, tổng 162đ",
            (
                "Olympic Toán quốc tế hai nghìn không trăm hai mươi tư: hai huy chương bạc, một "
                "bằng khen, tổng một trăm sáu mươi hai điểm"
            ),
        ),
    ],
)
def test_medals_of_pupils(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "A350-900, B787-10 (274 ghế); nhà B12-34",
            (
                "a ba trăm năm mươi, chín trăm, bê bảy trăm tám mươi bảy, mười, hai trăm bảy mươi "
                "tư ghế; nhà bê mười hai ba mươi tư"
            ),
        ),
    ],
)
def test_an_aircraft_and_its_make(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "“Năm nay vui lắm.”, chị Hoa nói. “Vui quá!”, anh cười. Rồi đi.",
            "Năm nay vui lắm, chị Hoa nói. Vui quá! anh cười. Rồi đi.",
        ),
    ],
)
def test_what_was_said_goes_on_behind_its_stop(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Đỗ Cận (1434 – ?), tên thật là Đỗ Viễn",
            "Đỗ Cận, sinh năm một nghìn bốn trăm ba mươi tư, không rõ năm mất, tên thật là Đỗ Viễn",
        ),
    ],
)
def test_a_death_that_nobody_knows(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
