"""Proportions, records of the police, middling marks, papers of a one-stop shop."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "có 2 TA về tội trộm cắp; phá chuyên án 425N",
            "có hai tiền án về tội trộm cắp; phá chuyên án bốn trăm hai mươi lăm en",
        ),
        ("phạt 12N tù; trình độ TA B1", "phạt mười hai năm tù; trình độ tê a bê một"),
    ],
)
def test_records_of_the_police_have_their_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Tỷ lệ đực/cái là 1/10-15; tỷ lệ chọi 1/8 - 10",
            "Tỷ lệ đực trên cái là một trên mười đến mười lăm; tỷ lệ chọi một chọi tám đến mười",
        ),
        (
            "tỷ lệ hộ nghèo tính đến 1/10-15/10 là 3%",
            "tỷ lệ hộ nghèo tính đến ngày mùng một tháng mười đến mười lăm tháng mười là ba phần trăm",
        ),
    ],
)
def test_one_to_so_many_or_more_is_a_proportion(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "27/30 đạt (9 giỏi, 8 khá, 10 TB)",
            "hai mươi bảy trên ba mươi đạt, chín giỏi, tám khá, mười trung bình",
        ),
        ("Ổ cứng 10 TB, dữ liệu 5 TB", "Ổ cứng mười tê ra bai, dữ liệu năm tê ra bai"),
    ],
)
def test_those_in_the_middle_come_behind_the_good(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Trung tâm PVHCC xã tiếp nhận 1.245 HS, trễ hạn 2 HS.",
            (
                "Trung tâm phục vụ hành chính công xã tiếp nhận một nghìn hai trăm bốn mươi lăm hồ sơ, "
                "trễ hạn hai hồ sơ."
            ),
        ),
        (
            "Trường có 1.245 HS, 3 HS khuyết tật.",
            "Trường có một nghìn hai trăm bốn mươi lăm học sinh, ba học sinh khuyết tật.",
        ),
    ],
)
def test_papers_of_a_one_stop_shop_are_no_pupils(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("mời BND thôn 3; 1 nam đa CT", "mời ban nhân dân thôn ba; một nam đa chấn thương"),
        (
            "Bầu BCH chi đoàn: PBT Lê Thị Bé, UV: 3 đ/c",
            "Bầu ban chấp hành chi đoàn: phó bí thư Lê Thị Bé, ủy viên: ba đồng chí",
        ),
        ("chỉ số UV: 11; phim CT đa dãy", "chỉ số u vê: mười một; phim xê tê đa dãy"),
        (
            "học bổng loại XS 2,5tr; điểm Toán, TV lớp 5",
            "học bổng loại xuất sắc hai phẩy năm triệu; điểm Toán, tiếng Việt lớp năm",
        ),
        (
            "4 năm (8 HK, 132 TC), CĐ 2,5 năm (90 TC)",
            "bốn năm, tám học kỳ, một trăm ba mươi hai tín chỉ, cao đẳng hai năm rưỡi, chín mươi tín chỉ",
        ),
        ('Hội thảo "AI trong GD"; máy sấy 30T/mẻ', "Hội thảo a i trong giáo dục; máy sấy ba mươi tấn một mẻ"),
        ("Hệ chính quy, TC, CĐ; lệnh GD trong ngày", "Hệ chính quy, tê xê, cao đẳng; lệnh giê đê trong ngày"),
    ],
)
def test_people_of_a_commune_and_marks_of_a_school(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
