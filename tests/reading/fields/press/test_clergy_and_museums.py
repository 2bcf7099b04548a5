"""Clergy, museums and engines: ranks among monks, sizes, short forms of the army, days of a tour."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "HT. Thích Trí Quảng; TT. Thích Nhật Từ, ĐĐ Minh Tâm, NS. Như Hạnh, SC. Diệu An dự lễ.",
            (
                "hòa thượng Thích Trí Quảng; thượng tọa Thích Nhật Từ, đại đức Minh Tâm, ni sư Như "
                "Hạnh, sư cô Diệu An dự lễ."
            ),
        ),
        (
            "NS. Thanh Hoa hát tại lễ hội.",
            "nghệ sĩ Thanh Hoa hát tại lễ hội.",
        ),
        (
            "Ng. Văn A, Ng. Thị B, ng. 12.",
            "Nguyễn Văn A, Nguyễn Thị bê, ngõ mười hai.",
        ),
        (
            "Ng. Văn Miếu.",
            "ngõ Văn Miếu.",
        ),
        (
            "Ban tôn giáo của GHCGVN.",
            "Ban tôn giáo của giáo hội công giáo Việt Nam.",
        ),
    ],
)
def test_monks_and_priests(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Tượng gỗ, H. 110 cm, H. Củ Chi.",
            "Tượng gỗ, cao một trăm mười xen ti mét, huyện Củ Chi.",
        ),
        (
            "Gốm Chu Đậu (tk 14-17), tranh (tk 16), thời Lê sơ, tk 15, cao 20cm.",
            (
                "Gốm Chu Đậu, thế kỷ mười bốn đến mười bảy, tranh, thế kỷ mười sáu, thời Lê sơ, thế "
                "kỷ mười lăm, cao hai mươi xen ti mét."
            ),
        ),
        (
            "Gửi về tk 15 người.",
            "Gửi về tk mười lăm người.",
        ),
        (
            "Tg: Tô Ngọc Vân. Bát, đk miệng 23cm.",
            "tác giả: Tô Ngọc Vân. Bát, đường kính miệng hai mươi ba xen ti mét.",
        ),
    ],
)
def test_museum_labels(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "174 HP @ 6.000 vòng/phút, 240 Nm @ 1.700-5.000 vòng/phút",
            (
                "một trăm bảy mươi tư mã lực tại sáu nghìn vòng trên phút, hai trăm bốn mươi niu "
                "tơn mét tại một nghìn bảy trăm đến năm nghìn vòng trên phút"
            ),
        ),
    ],
)
def test_engines_have_their_power_at_a_speed(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Tổng TL QĐNDVN; tháng 5.1954, QĐ ta bắt sống tướng De Castries cùng toàn bộ BTM.",
            (
                "Tổng tư lệnh quân đội nhân dân Việt Nam; tháng năm năm một nghìn chín trăm năm "
                "mươi tư, quân đội ta bắt sống tướng De Castries cùng toàn bộ bộ tham mưu."
            ),
        ),
        (
            "Phó chủ nhiệm kiêm TMT Tổng cục Kỹ thuật.",
            "Phó chủ nhiệm kiêm tham mưu trưởng Tổng cục Kỹ thuật.",
        ),
    ],
)
def test_the_army(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Ông mất năm 1985 tại HN.",
            "Ông mất năm một nghìn chín trăm tám mươi lăm tại Hà Nội.",
        ),
        (
            "Nguyên UV BCH Hội NVVN khóa I.",
            "Nguyên ủy viên ban chấp hành Hội nhà văn Việt Nam khóa một.",
        ),
        (
            "Vua Dục Đức (1883, 3 ngày), gói (1500, 3 ngày).",
            ("Vua Dục Đức, năm một nghìn tám trăm tám mươi ba, ba ngày, gói, một nghìn năm trăm, ba ngày."),
        ),
        (
            "938 SCN – 1009 SCN",
            ("chín trăm ba mươi tám sau công nguyên đến một nghìn không trăm linh chín sau công nguyên"),
        ),
    ],
)
def test_lives_and_reigns(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Khởi hành: 5,12,19/10; khởi hành ngày 5, 12, 19/10.",
            (
                "Khởi hành: ngày mùng năm, mười hai, mười chín tháng mười; khởi hành ngày mùng năm, mười "
                "hai, mười chín tháng mười."
            ),
        ),
    ],
)
def test_days_of_departure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Anh nói “hay lắm”.Năm 2004 đến.",
            "Anh nói hay lắm. Năm hai nghìn không trăm linh bốn đến.",
        ),
        (
            'Anh nói "hay lắm".Những người khác.',
            "Anh nói hay lắm. Những người khác.",
        ),
    ],
)
def test_sentences_glued_behind_a_quotation(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
