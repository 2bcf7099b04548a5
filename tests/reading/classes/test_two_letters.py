"""Short forms of two letters: expanded by a neighbour or the field of the text, else a guess in letters."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()

ALONE = (
    "TT",
    "KT",
    "HĐ",
    "ĐT",
    "TB",
    "PT",
    "CB",
    "KH",
    "QL",
    "NS",
    "CP",
    "HN",
    "QS",
    "LP",
    "GT",
    "ĐN",
    "ĐB",
    "VH",
)
"""Forms of several senses, which many texts use in one of them."""


@each_row("written", ALONE)
def test_two_letters_without_a_neighbour_are_spelled_and_marked_as_a_guess(written: str) -> None:
    reading = READER.explain(f"Thế rồi {written} rất vui.")
    piece = next(piece for piece in reading.pieces if written in piece.written)
    assert piece.doubtful
    assert len(piece.spoken.split()) <= len(written) + 1
    assert not set(piece.spoken.split()) & {
        "trung",
        "kinh",
        "hợp",
        "điện",
        "thông",
        "phát",
        "cán",
        "kế",
        "quản",
    }


@each_row(
    ("written", "spoken"),
    [
        ("Tàu PT3 chạy PT lúc 22 giờ", "Tàu pê tê ba chạy pê tê lúc hai mươi hai giờ"),
        ("GT VinFuture: 3 triệu USD", "giê tê VinFuture: ba triệu đô la Mỹ"),
        ("Bảng xếp hạng của QS", "Bảng xếp hạng của quy ét"),
        ("AH bằng 6cm, HC bằng 8cm", "a hát bằng sáu xen ti mét, hát xê bằng tám xen ti mét"),
        ("ở phường PV, tỉnh KH", "ở phường pê vê, tỉnh ca hát"),
    ],
)
def test_a_sense_of_offices_is_not_lent_to_other_texts(written: str, spoken: str) -> None:
    assert READER.read(written).lower() == spoken.lower()


@each_row(
    ("written", "spoken"),
    [
        ("UBND xã gửi hồ sơ cho CQ", "ủy ban nhân dân xã gửi hồ sơ cho cơ quan"),
        ("CB, CC, VC phải đeo thẻ", "cán bộ, công chức, viên chức phải đeo thẻ"),
        ("Quỹ “Vì NN” của xã", "Quỹ Vì người nghèo của xã"),
        ("TT BĐS ấm lên", "thị trường bất động sản ấm lên"),
        ("Trú tại HN", "Trú tại Hà Nội"),
        ("UV > 8: nguy cơ cao", "u vê lớn hơn tám: nguy cơ cao"),
        ("Tổng Công ty Tài chính CP Dầu khí", "Tổng Công ty Tài chính cổ phần Dầu khí"),
    ],
)
def test_the_neighbours_and_the_field_of_the_text_tell_the_sense(written: str, spoken: str) -> None:
    assert READER.read(written).lower() == spoken.lower()
