"""Clubs whose owner has one letter, and groups of a cup, with what looks like them."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("V.Ninh Bình hiện đang dẫn đầu bảng", "Vissai Ninh Bình hiện đang dẫn đầu bảng"),
        ("V.Hải Phòng - HAGL", "Vicem Hải Phòng, Hoàng Anh Gia Lai"),
        ("V.Ninh Nình ăn mừng bàn thắng", "vê Ninh Nình ăn mừng bàn thắng"),
        ("IV.Hà Nam\nV.Ninh Bình", "bốn, Hà Nam\nnăm, Ninh Bình"),
        ("V.Tổ chức thực hiện giải bóng đá", "năm, Tổ chức thực hiện giải bóng đá"),
        ("V.Việt Nam trong giải bóng đá", "năm, Việt Nam trong giải bóng đá"),
        ("ĐT.Long An thua SHB.Đà Nẵng", "Đồng Tâm Long An thua ét hát bê Đà Nẵng"),
        ("SL.Nghệ An gặp HN.T&T", "Sông Lam Nghệ An gặp Hà Nội tê en tê"),
        ("T.Quảng Ninh thắng 2-1", "Than Quảng Ninh thắng hai một"),
        ("xã Hà An, T.Quảng Ninh", "xã Hà An, tỉnh Quảng Ninh"),
    ],
)
def test_a_club_begins_with_the_letter_of_its_owner(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("ở bảng F.Hà Nội T&T dẫn đầu", "ở bảng ép. Hà Nội tê en tê dẫn đầu"),
        ("trận thứ tư bảng G AFC Cup", "trận thứ tư bảng giê, a ép xê Cup"),
        ("cuối bảng B.Bình Dương", "cuối bảng Becamex Bình Dương"),
        ("tại F.Hà Cầu", "tại phường Hà Cầu"),
        ("bảng A. Nội dung", "bảng A. Nội dung"),
    ],
)
def test_a_group_is_told_apart_from_what_follows(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
