"""Courts, conscripts, members of unions and universities."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Tàu ở vị trí 11o25N - 112o40E, cách bờ 50 hải lý.",
            (
                "Tàu ở vị trí mười một độ hai mươi lăm phút vĩ bắc, một trăm mười hai độ bốn mươi phút "
                "kinh đông, cách bờ năm mươi hải lý."
            ),
        ),
        ("Chất 11o25 và 12o30 trong bảng.", "Chất mười một ô hai mươi lăm và mười hai ô ba mươi trong bảng."),
    ],
)
def test_degrees_of_a_chart_are_read_though_the_small_nought_is_a_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("phạt theo Đ.249 K1 BLHS", "phạt theo điều hai trăm bốn mươi chín khoản một bộ luật hình sự"),
        ("nhà ở Đ.3 K2, cạnh Đ.30/4", "nhà ở đường ba ca hai, cạnh đường ba mươi tháng tư"),
    ],
)
def test_an_article_of_a_law_may_stand_before_its_clause(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Án phúc thẩm số 12/2022/HSPT.",
            "Án phúc thẩm số mười hai năm hai nghìn không trăm hai mươi hai hình sự phúc thẩm.",
        ),
        (
            "Số 12/2022/TB. Ngày mai họp.",
            "Số mười hai năm hai nghìn không trăm hai mươi hai thông báo. Ngày mai họp.",
        ),
    ],
)
def test_letters_of_a_judgment_leave_the_stop_behind_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("sức khỏe loại 1,2: 41 thanh niên", "sức khỏe loại một, hai: bốn mươi mốt thanh niên"),
        (
            "dây loại 1,2 mét; Sức khỏe loại 1,5 triệu đồng",
            "dây loại một phẩy hai mét; Sức khỏe loại một phẩy năm triệu đồng",
        ),
    ],
)
def test_classes_of_health_are_listed_by_a_comma(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Sư đoàn 968, QK4, e335 và d3 tham gia diễn tập.",
            (
                "Sư đoàn chín trăm sáu mươi tám, quân khu bốn, trung đoàn ba trăm ba mươi lăm và tiểu "
                "đoàn ba tham gia diễn tập."
            ),
        ),
        (
            "Sư đoàn 3 về nhà E2 và F3; vitamin D3 và E2 cho bộ đội",
            "Sư đoàn ba về nhà e hai và ép ba; vitamin đê ba và e hai cho bộ đội",
        ),
    ],
)
def test_units_of_the_army_are_joined_by_a_word_too(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("trẻ 5-dưới 10t: 50%", "trẻ năm đến dưới mười tuổi: năm mươi phần trăm"),
        ("Bài 5-dưới đây là lời giải.", "Bài năm dưới đây là lời giải."),
    ],
)
def test_an_upper_end_of_age_has_its_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "CĐCS có 42 ĐVCĐ; kết nạp 3 ĐV mới.",
            "công đoàn cơ sở có bốn mươi hai đoàn viên công đoàn; kết nạp ba đoàn viên mới.",
        ),
        ("Chi bộ kết nạp 3 ĐV mới.", "Chi bộ kết nạp ba đảng viên mới."),
        ("đảng viên DB: 02 đồng chí", "đảng viên dự bị: hai đồng chí"),
    ],
)
def test_members_of_a_union_are_no_members_of_the_party(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("SV nợ >10 TC bị CBHV mức 1.", "sinh viên nợ lớn hơn mười tín chỉ bị cảnh báo học vụ mức một."),
        ("CBHV Hội Nông dân xã đóng góp.", "cán bộ, hội viên Hội Nông dân xã đóng góp."),
        (
            "Điểm chuẩn SP Toán 26,5; NN Anh 24,2 (TA x2).",
            (
                "Điểm chuẩn sư phạm Toán hai mươi sáu phẩy năm; ngôn ngữ Anh hai mươi tư phẩy hai, "
                "tiếng Anh nhân hai."
            ),
        ),
        ("Thi môn Toán, Văn, NN Anh.", "Thi môn Toán, Văn, ngoại ngữ Anh."),
        ("HK loại tốt; trao 15 suất HB", "hạnh kiểm loại tốt; trao mười lăm suất học bổng"),
        ("Học sinh xét HB lớp 12.", "Học sinh xét học bạ lớp mười hai."),
        ("145 TN lên đường nhập ngũ", "một trăm bốn mươi lăm thanh niên lên đường nhập ngũ"),
        ("Kỳ thi TN trong tháng 6.", "Kỳ thi tốt nghiệp trong tháng sáu."),
    ],
)
def test_short_forms_of_universities_and_schools_need_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
