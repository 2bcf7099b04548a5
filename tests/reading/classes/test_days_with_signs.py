"""Times and days with dots, dashes and strokes, told from decimals, scores and ranges."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "7.30 sáng mai khai mạc",
            "bảy giờ ba mươi phút sáng mai khai mạc",
        ),
        (
            "Họp lúc 8.00 tại hội trường",
            "Họp lúc tám giờ tại hội trường",
        ),
        (
            "Thời gian: 14.30 - 16.30 hằng ngày",
            "Thời gian: mười bốn giờ ba mươi phút đến mười sáu giờ ba mươi phút hằng ngày",
        ),
        (
            "Làm việc từ 8.00-11.30 và 13.30-17.00",
            (
                "Làm việc từ tám giờ đến mười một giờ ba mươi phút và mười ba giờ ba mươi phút đến mười bảy "
                "giờ"
            ),
        ),
        (
            "từ 7.30 đến 11.30 các ngày trong tuần",
            "từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút các ngày trong tuần",
        ),
        (
            "Giá tăng từ 7.00 - 8.00 USD",
            "Giá tăng từ bảy phẩy không không đến tám phẩy không không đô la Mỹ",
        ),
        (
            "tăng từ 5.30 - 6.15 điểm",
            "tăng từ năm phẩy ba mươi đến sáu phẩy mười lăm điểm",
        ),
    ],
)
def test_a_time_with_a_dot_is_told_from_a_decimal(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Trong 3 đêm 18,19 và 20-7, lần đầu tiên vở cải lương",
            "Trong ba đêm mười tám, mười chín và hai mươi tháng bảy, lần đầu tiên vở cải lương",
        ),
        (
            "các ngày 18,19 và 20/7",
            "các ngày mười tám, mười chín và ngày hai mươi tháng bảy",
        ),
        (
            "Mùng 1,2,3 Tết; mùng 1, 2 Tết",
            "Mùng một, hai, ba Tết; mùng một, hai Tết",
        ),
        (
            "ngày 8,9 tháng 3 âm lịch",
            "ngày mùng tám, mùng chín tháng ba âm lịch",
        ),
        (
            "ngày 1,2 tháng 9",
            "ngày mùng một, mùng hai tháng chín",
        ),
        (
            "sáng 5, 6 tháng 7",
            "sáng mùng năm, mùng sáu tháng bảy",
        ),
        (
            "từ ngày 10, 11 đến 12/5",
            "từ ngày mùng mười, mười một đến ngày mười hai tháng năm",
        ),
    ],
)
def test_days_in_a_row_are_no_decimals(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Theo đại diện, do dịp lễ 30-4, 1-5 năm nay kéo dài đến 5 ngày",
            "Theo đại diện, do dịp lễ ba mươi tháng tư và mùng một tháng năm năm nay kéo dài đến năm ngày",
        ),
        (
            "nghỉ lễ 30-4 và 1-5",
            "nghỉ lễ ba mươi tháng tư và mùng một tháng năm",
        ),
        (
            "dịp 30-4 - 1-5",
            "dịp ba mươi tháng tư và mùng một tháng năm",
        ),
        (
            "lễ 30/4-1/5 vừa qua",
            "lễ ba mươi tháng tư và mùng một tháng năm vừa qua",
        ),
        (
            "từ 30/4 - 1/5",
            "từ ngày ba mươi tháng tư đến mùng một tháng năm",
        ),
        (
            "kỳ nghỉ 30/4 - 1/5/2025",
            "kỳ nghỉ ba mươi tháng tư và mùng một tháng năm năm hai nghìn không trăm hai mươi lăm",
        ),
    ],
)
def test_two_feasts_beside_each_other_are_no_span(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Thứ Hai - Chủ nhật",
            "Thứ Hai đến Chủ nhật",
        ),
        (
            "thứ 2 - 6 hằng tuần",
            "thứ hai đến thứ sáu hằng tuần",
        ),
        (
            "lịch học thứ 3-5-7",
            "lịch học thứ ba, năm, bảy",
        ),
        (
            "học thứ 2, 4, 6",
            "học thứ hai, tư, sáu",
        ),
        (
            "xếp thứ 2, 4 người còn lại",
            "xếp thứ hai, bốn người còn lại",
        ),
        (
            "Hạn nộp T.12",
            "Hạn nộp tháng mười hai",
        ),
    ],
)
def test_days_of_the_week_in_a_row_keep_their_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "ngày 7.3 AL; 10.3 âm lịch",
            "ngày mùng bảy tháng ba âm lịch; ngày mùng mười tháng ba âm lịch",
        ),
        (
            "đến ngày 03.03.21",
            "đến ngày mùng ba tháng ba năm hai nghìn không trăm hai mươi mốt",
        ),
        (
            "tàu QNg 95123 gặp nạn; tàu CSB 8001",
            "tàu quy en giê chín năm một hai ba gặp nạn; tàu cảnh sát biển tám không không một",
        ),
        (
            "Tour 2N/1Đ, 3N-2Đ, 2 ngày/1 đêm, 2N1Đ",
            "Tour hai ngày một đêm, ba ngày hai đêm, hai ngày một đêm, hai ngày một đêm",
        ),
        (
            "QII/2024; Q.II/2024",
            "quý hai năm hai nghìn không trăm hai mươi tư; quý hai năm hai nghìn không trăm hai mươi tư",
        ),
    ],
)
def test_days_and_boats_in_other_spellings(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "(PLO)- Từ 1-11, hai tuyến xe buýt",
            "Từ ngày mùng một tháng mười một, hai tuyến xe buýt",
        ),
        (
            "Từ 1-3, 4-5 người",
            "Từ một đến ba, bốn đến năm người",
        ),
        (
            "kể từ ngày 26–12, tuyến xe buýt",
            "kể từ ngày hai mươi sáu tháng mười hai, tuyến xe buýt",
        ),
        (
            "tối 7 và 8-1-2023, Nhà hát",
            "tối mùng bảy và mùng tám tháng một năm hai nghìn không trăm hai mươi ba, Nhà hát",
        ),
        (
            "Lễ hội diễn ra từ ngày 7 đến ngày 9 tháng 4 Âm lịch",
            "Lễ hội diễn ra từ ngày mùng bảy đến ngày mùng chín tháng tư Âm lịch",
        ),
        (
            "Chiều qua 6.8, cơ quan thú y",
            "Chiều qua, ngày mùng sáu tháng tám, cơ quan thú y",
        ),
    ],
)
def test_a_day_with_its_dash_is_no_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "rằm 15/7; kỳ 2/3",
            "rằm mười lăm tháng bảy; kỳ hai trên ba",
        ),
    ],
)
def test_feasts_and_terms_of_so_many(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "sai số 1/1000",
            "sai số một trên một nghìn",
        ),
        (
            "quy hoạch 1/500 và 1/2000, từ 1/2000 đến 12/2005",
            (
                "quy hoạch một trên năm trăm và một trên hai nghìn, từ tháng một năm hai nghìn đến tháng "
                "mười hai năm hai nghìn không trăm linh năm"
            ),
        ),
    ],
)
def test_a_part_of_a_thousand_is_no_month(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Chiều 29 - 6, hai đội hòa 0 - 0 trên sân Vinh.",
            "Chiều hai mươi chín tháng sáu, hai đội hòa không không trên sân Vinh.",
        ),
        (
            "Sáng 7 - 11, chiều 13 - 17",
            "Sáng bảy đến mười một, chiều mười ba đến mười bảy",
        ),
    ],
)
def test_half_days_stand_before_spaced_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "thua chung cuộc 2/1",
            "thua chung cuộc hai một",
        ),
        (
            "Việt Nam giành 3/12 huy chương",
            "Việt Nam giành ba trên mười hai huy chương",
        ),
    ],
)
def test_final_scores_and_medals_are_no_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "380. Trần Công Hiến (? – 1816) quê ở Quảng Ngãi",
            "ba trăm tám mươi. Trần Công Hiến, không rõ đến một nghìn tám trăm mười sáu, quê ở Quảng Ngãi",
        ),
    ],
)
def test_a_life_without_its_beginning(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "quý Q1 và Q2/2025; Q.1/2025; Q.1, TP.HCM",
            (
                "quý một và quý hai năm hai nghìn không trăm hai mươi lăm; quý một năm hai nghìn không trăm "
                "hai mươi lăm; quận một, thành phố Hồ Chí Minh"
            ),
        ),
    ],
)
def test_quarters_with_their_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
