"""What only a page needs: stamps, tags, credits, authors, notes of editors."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "ảnh hưởng đến khả năng học tập và tương lai của trẻ. (1)",
            "ảnh hưởng đến khả năng học tập và tương lai của trẻ.",
        ),
        (
            "Xem công thức sau. (1) Trước hết là",
            "Xem công thức sau. một, Trước hết là",
        ),
        (
            "Y Học TP. Hồ Chí Minh * Phụ Bản Tập 23 * Số 2 * 2019",
            ("Y Học thành phố Hồ Chí Minh, Phụ Bản Tập hai mươi ba Số hai hai nghìn không trăm mười chín"),
        ),
    ],
)
def test_what_only_a_page_needs_is_silent(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tăng lãi suất huy động Tài chính - 13/08 15:27 Trong",
            (
                "tăng lãi suất huy động Tài chính, ngày mười ba tháng tám, mười lăm giờ hai "
                "mươi bảy phút Trong"
            ),
        ),
        (
            "mở cửa từ 7 h - 9 h sáng",
            "mở cửa từ bảy giờ đến chín giờ sáng",
        ),
        (
            "VOV4.VN - Nhân dịp lễ Sen Đônta của đồng bào Khmer năm nay",
            "Nhân dịp lễ Sen Đônta của đồng bào Khmer năm nay",
        ),
        (
            "Top 12 # Bà Bầu Nên # Top",
            "Top mười hai, Bà Bầu Nên, Top",
        ),
    ],
)
def test_stamps_tags_and_headings_of_pages(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "chưa xác định được tên tuổi liệt sĩ. V.LINH - T.LONG",
            "chưa xác định được tên tuổi liệt sĩ.",
        ),
        (
            "chú thích của Đ. T. L).",
            "chú thích của đê tê lờ.",
        ),
        (
            "Ảnh: TP.Huế",
            "Ảnh: thành phố Huế",
        ),
    ],
)
def test_who_wrote_or_took_it_is_silent_and_initials_are_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "cho biết em V.V.Q (học sinh lớp 5E) và một bạn",
            "cho biết em vê vê quy, học sinh lớp năm e, và một bạn",
        ),
        (
            "gồm nông sản, v.v. và V.V.",
            "gồm nông sản, vân vân và vân vân.",
        ),
        (
            "có hai người cháu là H. và Th. (học lớp 5, trường Tiểu học)",
            "có hai người cháu là hát và tê hát, học lớp năm, trường Tiểu học",
        ),
        (
            "tổ chức Sơmă Kơcham (lễ cúng sân-PV) với",
            "tổ chức Sơmă Kơcham, lễ cúng sân, với",
        ),
    ],
)
def test_initials_of_children_and_notes_of_editors(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Ông Ksor Neo-Chủ tịch UBND xã Ia Rmok-cho biết: “Xã có 5 buôn.”",
            "Ông Ksor Neo, Chủ tịch ủy ban nhân dân xã Ia Rmok, cho biết: Xã có năm buôn.",
        ),
        (
            "Bà Rah Lan H’Nga-Phó Chủ tịch Hội LHPN huyện-chia sẻ: “Chị em phấn khởi lắm.”",
            ("Bà Rah Lan H'Nga, Phó Chủ tịch Hội liên hiệp phụ nữ huyện, chia sẻ: Chị em phấn khởi lắm."),
        ),
        (
            "Ông Nay Phun-già làng uy tín buôn Gum Gốp-nói thêm rằng lễ kéo dài 2 ngày.",
            "Ông Nay Phun, già làng uy tín buôn Gum Gốp, nói thêm rằng lễ kéo dài hai ngày.",
        ),
        (
            "Theo ông Siu Blưn-Trưởng thôn Plei Ơi-khẳng định, làng có 120 hộ.",
            "Theo ông Siu Blưn, Trưởng thôn Plei Ơi, khẳng định, làng có một trăm hai mươi hộ.",
        ),
        (
            (
                "Trẻ em từ 3 đến 4 tuổi: uống 1 ½ muỗng cà phê hoặc 1½ gói (7,5ml)/lần; ninh 2 "
                "½ giờ; dài 2½ inch, 1½ tháng tuổi"
            ),
            (
                "Trẻ em từ ba đến bốn tuổi: uống một và một phần hai muỗng cà phê hoặc một gói rưỡi, bảy "
                "phẩy năm mi li lít một lần; ninh hai giờ rưỡi; dài hai và một phần hai inh, "
                "một tháng rưỡi tuổi"
            ),
        ),
        (
            "Trong lễ cúng bến nước-cho hay: “Mình vui lắm.”",
            "Trong lễ cúng bến nước, cho hay: Mình vui lắm.",
        ),
    ],
)
def test_glued_dashes_before_who_speaks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Trao đổi với P.V, ông Nguyễn Văn Dũng-Giám đốc HTX-cho hay…",
            "Trao đổi với phóng viên, ông Nguyễn Văn Dũng, Giám đốc hợp tác xã, cho hay…",
        ),
        (
            "Trao đổi nhanh với P.V Báo Gia Lai, chị P.V. (29 tuổi) nói.",
            "Trao đổi nhanh với phóng viên Báo Gia Lai, chị pê vê, hai mươi chín tuổi, nói.",
        ),
        (
            "Theo tìm hiểu của nhóm P.V, ông P.V kể lại.",
            "Theo tìm hiểu của nhóm phóng viên, ông pê vê kể lại.",
        ),
        (
            "Bà nói với P.V.",
            "Bà nói với phóng viên.",
        ),
        (
            "Em Nguyễn Đức Trí cùng gia đình trả lại tài sản cho người đánh rơi ẢNH: N.H",
            "Em Nguyễn Đức Trí cùng gia đình trả lại tài sản cho người đánh rơi",
        ),
        (
            "Một góc làng ẢNH: HỮU TÚ",
            "Một góc làng ẢNH: HỮU TÚ",
        ),
    ],
)
def test_reporters_and_credits(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Nguyễn Thanh Bình2,Võ Thị Kim Anh3 TÓM TẮT",
            "Nguyễn Thanh Bình, Võ Thị Kim Anh TÓM TẮT",
        ),
        (
            "trường Nguyễn Văn Linh2 và Vinh2 khu A3",
            "trường Nguyễn Văn Linh hai và Vinh hai khu a ba",
        ),
    ],
)
def test_a_note_at_a_name_is_silent_even_where_it_looks_like_a_code(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Lê Minh Lý 1914102",
            "Lê Minh Lý một chín một bốn, một không hai",
        ),
        (
            "Ông Lê Minh Lý 1914102 đồng",
            "Ông Lê Minh Lý một triệu chín trăm mười bốn nghìn một trăm linh hai đồng",
        ),
    ],
)
def test_numbers_of_students_close_their_line(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
