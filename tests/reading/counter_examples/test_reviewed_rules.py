"""Plain sentences that a fresh reader found wrong in the last rules, and lists that kept one waiting."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    "places",
    ["An Bình, Hòa Lợi; Quận 1 (khu 2)", "An Bình, Hòa Lợi (gồm cả người về từ nơi khác); Quận 1 (4)"],
)
def test_counts_behind_a_long_list_are_read_and_keep_nobody_waiting(places: str) -> None:
    said = READER.read(f"Toàn tỉnh ghi nhận 52 ca tại huyện {places}, Quận 3 (2), Quận 5 (7).")
    assert "Quận ba, hai" in said or "Quận ba hai ca" in said


@each_row(
    ("written", "spoken"),
    [
        ("Anh ghi 500đ vào sổ.", "Anh ghi năm trăm đồng vào sổ."),
        ("Xã tổ chức chúc thọ và tặng 2t gạo.", None),
        ("Quyết định phê duyệt 1956 ngày 27/11", None),
        ("Khách hàng 1998 ngày 5/5 đến nhận quà.", None),
        ("Nhóm 10.30 sáng tập trung.", None),
        ("Ổ cứng 2TB cắt giá", None),
        ("Chú thương binh mua ổ cứng 2 TB về.", None),
        ("Tiền điện tăng 0,5đ mỗi số.", None),
    ],
)
def test_ordinary_text_is_not_taken_for_a_field_of_its_own(written: str, spoken: str | None) -> None:
    said = READER.read(written)
    if spoken is not None:
        assert said == spoken
    for wrong in (" năm một nghìn chín trăm", "chấm", "thông báo", "hai thương binh", "năm điểm", "tuổi"):
        assert wrong not in said
