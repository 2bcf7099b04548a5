"""Letters before a number that are no road, and a letter at the head of a line that is no numeral."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Bản đồ TL 1/500.", "tỷ lệ một trên năm trăm"),
        ("TL 60% là nữ.", "tê lờ sáu mươi phần trăm"),
        ("Vụ ĐX 500 ha.", "đông xuân năm trăm héc ta"),
        ("Sinh viên ĐH 45 người.", "đại học bốn mươi lăm người"),
        ("NV 20 tuổi.", "en vê hai mươi tuổi"),
        ("Xe chở HK 50 người.", "hành khách năm mươi người"),
        ("Pha loãng 1/2000.", "loãng một trên hai nghìn"),
        ("Huyết áp của bà là 14/9.", "mười bốn trên chín"),
        ("Thửa T3, lô T5.", "Thửa tê ba, lô tê năm"),
    ],
)
def test_letters_before_what_is_counted_are_no_road(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("TL 8 xuống cấp.", "tỉnh lộ tám"),
        ("ĐH 3 nối xã.", "đường huyện ba"),
        ("Trên QL 14 người dân dựng lều.", "quốc lộ mười bốn người dân"),
        ("GĐ 1 năm 2024.", "giai đoạn một năm"),
        ("KP 5 mất điện.", "khu phố năm"),
        ("Từ 1/2000 đến 5/2001.", "tháng một năm hai nghìn"),
        ("Bà đo huyết áp ngày 14/9.", "ngày mười bốn tháng chín"),
    ],
)
def test_a_road_and_a_day_stay(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("V. Putin gặp ông Trump.", "vê Putin"),
        ("I. Newton sinh năm 1643.", "i Newton"),
        ("L. Messi ghi bàn.", "lờ Messi"),
        ("V. Các giải pháp", "năm, Các"),
        ("V. CÁC GIẢI PHÁP", "năm, CÁC"),
        ("I. Marketing là gì", "một, Marketing"),
        ("Ông Phạm Văn Đ. Trú tại xã A.", "Văn đê. Trú"),
    ],
)
def test_an_initial_at_the_head_of_a_line_is_no_numeral(written: str, heard: str) -> None:
    assert heard in READER.read(written)
