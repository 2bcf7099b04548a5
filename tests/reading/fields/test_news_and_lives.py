"""Local news, lives of people, history, army, churches: one case for each kind of writing met there."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Ngày 4 và 5-3, Đảng bộ xã họp", "Ngày mùng bốn và mùng năm tháng ba, Đảng bộ xã họp"),
        ("Ngày 14 và 15.1, Đảng bộ xã họp", "Ngày mười bốn và mười lăm tháng một, Đảng bộ xã họp"),
        ("các ngày 14, 15.1 và 16.1", "các ngày mười bốn, mười lăm tháng một và mười sáu tháng một"),
        ("Sáng 4 và 5-3, xã họp", "Sáng mùng bốn và mùng năm tháng ba, xã họp"),
        ("Tỷ lệ 4 và 5.3 điểm", "Tỷ lệ bốn và năm phẩy ba điểm"),
        ("Ngày 4 và 5 tổ chức thi", "Ngày bốn và năm tổ chức thi"),
    ],
)
def test_the_second_of_two_days_is_a_day_at_the_head_of_a_sentence(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("quốc phòng 2/ 2 chỉ tiêu", "quốc phòng hai trên hai chỉ tiêu"),
        ("TB 3/4", "thương binh ba trên bốn"),
        ("Đại đội 2/482 nổ súng", "Đại đội hai, bốn trăm tám mươi hai nổ súng"),
        ("hẻm 12/5 đường Lê Lợi", "hẻm mười hai trên năm đường Lê Lợi"),
        ("ngày 2/ 2 năm 2020", "ngày mùng hai tháng hai năm hai nghìn không trăm hai mươi"),
    ],
)
def test_a_stroke_is_a_tally_a_grade_or_a_unit_of_the_army(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Bộ Tài nguyên và Môi trường (Bộ TN&MT) cho biết", "Bộ Tài nguyên và Môi trường cho biết"),
        ("Ban Chỉ huy quân sự (Ban CHQS) huyện", "Ban Chỉ huy quân sự huyện"),
        ("Đức Tổng Giám mục (Đức TGM) Giuse", "Đức Tổng Giám mục Giuse"),
        ("Cảnh sát giao thông (Đội CSGT) huyện", "Cảnh sát giao thông, Đội cảnh sát giao thông, huyện"),
    ],
)
def test_an_office_is_not_said_again_with_its_short_form(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("anh trai của T đi học", "anh trai của tê đi học"),
        ("cầm dao đâm K tử vong", "cầm dao đâm ca tử vong"),
        ("mổ K vú", "mổ ung thư vú"),
        (
            "cụ nay 67 tuổi (1942), xin nghỉ",
            "cụ nay sáu mươi bảy tuổi, sinh năm một nghìn chín trăm bốn mươi hai, xin nghỉ",
        ),
    ],
)
def test_a_person_is_named_by_one_letter_or_told_with_the_year_of_birth(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("NS. Thích Nữ Diệu Hạnh", "ni sư Thích Nữ Diệu Hạnh"),
        ("TT Thích Minh Tâm", "thượng tọa Thích Minh Tâm"),
        ("NS Giang Còi qua đời", "nghệ sĩ Giang Còi qua đời"),
        ("cha GB. Trần Văn An", "cha Gioan Baotixita Trần Văn An"),
        ("Lm. JB Lê Văn An", "linh mục Gioan Baotixita Lê Văn An"),
        (
            "giáo xứ mừng lễ, có Lm chánh xứ và cộng đoàn gx",
            "giáo xứ mừng lễ, có linh mục chánh xứ và cộng đoàn giáo xứ",
        ),
        ("bộ nhớ 30 GB Samsung", "bộ nhớ ba mươi gi ga bai Samsung"),
    ],
)
def test_monks_priests_and_their_saints_are_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("cuối TK19, đầu TK 20", "cuối thế kỷ mười chín, đầu thế kỷ hai mươi"),
        ("Sư đoàn 22 QLVNCH", "Sư đoàn hai mươi hai quân lực Việt Nam cộng hòa"),
        ("Trung tâm QLBT Di tích Hội An", "Trung tâm quản lý bảo tồn Di tích Hội An"),
    ],
)
def test_history_has_its_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Mẹ Ý (SN 1899, ở xã)", "Mẹ Ý, sinh năm một nghìn tám trăm chín mươi chín, ở xã"),
        ("ông A (SN 8/1990)", "ông A, sinh tháng tám năm một nghìn chín trăm chín mươi"),
        ("ông A, SN1987", "ông A, sinh năm một nghìn chín trăm tám mươi bảy"),
        ("anh A sn 1988, trú xã", "anh A sinh năm một nghìn chín trăm tám mươi tám, trú xã"),
        ("chị TNTN (18 tuổi)", "chị tê en tê en, mười tám tuổi"),
        ("ông PCT UBND xã", "ông phó chủ tịch ủy ban nhân dân xã"),
        ("Nguyễn Q. Thắng viết", "Nguyễn quy Thắng viết"),
        ("phố Nguyễn Huệ, Q. Hai Bà Trưng", "phố Nguyễn Huệ, quận Hai Bà Trưng"),
        ("Công an H.Ia Grai", "Công an huyện Ia Grai"),
    ],
)
def test_years_of_birth_and_letters_of_a_name_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("nhớ nhất thôi nhé”-ông kể", "nhớ nhất thôi nhé, ông kể"),
        ("ông Nam (thứ hai từ trái sang) và bà Lan", "ông Nam và bà Lan"),
        ("bà Sơn (ảnh - hàng đầu, thứ hai từ phải sang) tặng", "bà Sơn tặng"),
        ("con thứ hai (thứ hai trong nhà)", "con thứ hai, thứ hai trong nhà"),
    ],
)
def test_what_serves_the_eye_makes_a_pause_or_is_left_out(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("bạn đọc Báo SGGP", "bạn đọc Báo Sài Gòn giải phóng"),
        ("Báo SK&ĐS", "Báo sức khỏe và đời sống"),
        ("Quyết định số 136/QĐ-CT", "Quyết định số một trăm ba mươi sáu của chủ tịch"),
        ("Chỉ thị số 05/CT-TTg", "Chỉ thị số không năm của thủ tướng chính phủ"),
    ],
)
def test_newspapers_and_chairmen_have_their_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
