"""Counts of reports with their changes, elections, land and the offices of regions."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "xảy ra 45 vụ (-5 vụ), chết 20 người (+2), bị thương 38 người (-10)",
            (
                "xảy ra bốn mươi lăm vụ, giảm năm vụ, chết hai mươi người, tăng hai, bị thương ba "
                "mươi tám người, giảm mười"
            ),
        ),
        (
            "Kết quả: 12 hộ nghèo (-3 hộ), 25 hộ cận nghèo (+4 hộ)",
            "Kết quả: mười hai hộ nghèo, giảm ba hộ, hai mươi lăm hộ cận nghèo, tăng bốn hộ",
        ),
        (
            "phát hiện 30 đối tượng (+ 5 đối tượng)",
            "phát hiện ba mươi đối tượng, tăng năm đối tượng",
        ),
    ],
)
def test_a_change_behind_what_is_counted_goes_up_or_down(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "nhiệt độ ngoài trời (-2 độ); nhóm máu O (+)",
            "nhiệt độ ngoài trời, âm hai độ; nhóm máu O dương tính",
        ),
        (
            "Đội A: 12 trận, 28 điểm (+14)",
            "Đội A: mười hai trận, hai mươi tám điểm, cộng mười bốn",
        ),
    ],
)
def test_signs_behind_what_is_not_counted_stay_signs(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "thu hồi đất của 45 hộ/05 tổ chức; 25 hộ/100 nhân khẩu",
            "thu hồi đất của bốn mươi lăm hộ, năm tổ chức; hai mươi lăm hộ, một trăm nhân khẩu",
        ),
        (
            "tỷ suất 12 ca/100 người; 30 hộ/45 thửa",
            "tỷ suất mười hai ca trên một trăm người; ba mươi hộ, bốn mươi lăm thửa",
        ),
        (
            "thửa đất số 123-1, tờ bản đồ 45; các thửa 12-15",
            "thửa đất số một trăm hai mươi ba một, tờ bản đồ bốn mươi lăm; các thửa mười hai đến mười lăm",
        ),
    ],
)
def test_people_and_offices_are_counted_beside_households(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Ban BC số 2; Tổ BC số 5; số ĐB được bầu: 04",
            "Ban bầu cử số hai; Tổ bầu cử số năm; số đại biểu được bầu: bốn",
        ),
        (
            "Tổ BC HĐND xã họp trước ngày BC các cấp",
            "Tổ bầu cử hội đồng nhân dân xã họp trước ngày bầu cử các cấp",
        ),
        (
            "theo BC số 12 của UBND; nghe BC kết quả",
            "theo báo cáo số mười hai của ủy ban nhân dân; nghe báo cáo kết quả",
        ),
    ],
)
def test_elections_are_named_in_short(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "phương án BT, HT, TĐC; vụ HT năm 2024",
            "phương án bồi thường, hỗ trợ, tái định cư; vụ hè thu năm hai nghìn không trăm hai mươi tư",
        ),
        (
            "TB môn 8,0; TB cả năm 7,5",
            "trung bình môn tám phẩy không; trung bình cả năm bảy phẩy năm",
        ),
    ],
)
def test_help_beside_amends_for_land_and_means_of_subjects_are_told_from_others(
    written: str, spoken: str
) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "quyết định số 13/QĐ-VKSKV7 ngày 5/1/2026",
            (
                "quyết định số mười ba của viện kiểm sát khu vực bảy ngày mùng năm tháng một năm hai "
                "nghìn không trăm hai mươi sáu"
            ),
        ),
        (
            "cáo trạng số 8/CT-VKSKV3; Lưu: HSVA, HSKS, VP",
            "cáo trạng số tám của viện kiểm sát khu vực ba; Lưu: hồ sơ vụ án, hồ sơ kiểm sát, văn phòng",
        ),
    ],
)
def test_offices_of_regions_are_named_in_the_letters_of_their_papers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "áp dụng Đ51, 52 BLHS",
            "áp dụng điều năm mươi mốt, năm mươi hai bộ luật hình sự",
        ),
    ],
)
def test_several_articles_of_a_law_are_listed_behind_one_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
