"""Persons known by letters, who wrote a report, and what a paper puts before or behind it."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "T.LỘC - N.THANH - PN - T.NGUYỄN",
            "tê Lộc, en Thanh, pê en, tê Nguyễn",
        ),
    ],
)
def test_a_line_of_authors_is_initials_and_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "phát hiện Th. có biểu hiện đáng nghi vấn.",
            "phát hiện tê hát có biểu hiện đáng nghi vấn.",
        ),
        (
            (
                "Từ lời khai của Th., Công an huyện Bình Chánh đã xác lập chuyên án, bắt giữ thêm H., An, "
                "Duy và Lai."
            ),
            (
                "Từ lời khai của tê hát, Công an huyện Bình Chánh đã xác lập chuyên án, bắt giữ thêm hát, "
                "An, Duy và Lai."
            ),
        ),
        (
            "trích dẫn ở Tr. 25 và Ch. 3",
            "trích dẫn ở trang hai mươi lăm và Ch. ba",
        ),
    ],
)
def test_a_person_known_by_the_head_of_a_name_is_spelled(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            (
                "danh tính 5 người được giải cứu là Đỗ Viết Tr. (SN 1980), Nguyễn Thị H. (SN 1993), Đỗ Nam "
                "Ph. (SN 2010)"
            ),
            (
                "danh tính năm người được giải cứu là Đỗ Viết tê rờ, sinh năm một nghìn chín trăm tám mươi, "
                "Nguyễn Thị hát, sinh năm một nghìn chín trăm chín mươi ba, Đỗ Nam pê hát, sinh năm hai "
                "nghìn không trăm mười"
            ),
        ),
        (
            "Luật sư Trần Hoàng Ph, là Luật sư của Văn phòng",
            "Luật sư Trần Hoàng pê hát, là Luật sư của Văn phòng",
        ),
        (
            "Anh Nguyễn Văn Th, trú xã An Hòa",
            "Anh Nguyễn Văn tê hát, trú xã An Hòa",
        ),
    ],
)
def test_persons_known_by_letters_behind_their_names_are_spelled(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "X.V (tổng hợp) 27/11/2023 09:40",
            (
                "ích vê, tổng hợp, ngày hai mươi bảy tháng mười một năm hai nghìn không trăm hai mươi ba, "
                "chín giờ bốn mươi phút"
            ),
        ),
        (
            "X. Kết luận",
            "mười, Kết luận",
        ),
        (
            "V. Tổ chức",
            "năm, Tổ chức",
        ),
    ],
)
def test_letters_of_a_reporter_are_no_roman_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "LCĐT –  Sáng 27/4, tại huyện Văn Bàn diễn ra Lễ bế mạc",
            "Sáng hai mươi bảy tháng tư, tại huyện Văn Bàn diễn ra Lễ bế mạc",
        ),
        (
            "(Xây dựng) – Trong 02 ngày 7 – 8/11, tại thành phố Sóc Trăng",
            "Trong hai ngày mùng bảy đến mùng tám tháng mười một, tại thành phố Sóc Trăng",
        ),
        (
            "(Cinet)- Viện khảo cổ học (Viện Hàn lâm) đã phối hợp",
            "Viện khảo cổ học, Viện Hàn lâm, đã phối hợp",
        ),
        (
            "(Ngày Nay) - Trong hai ngày 25 và 26/11",
            "Trong hai ngày hai mươi lăm và ngày hai mươi sáu tháng mười một",
        ),
        (
            "(Còn nữa) - Kỳ sau",
            "Còn nữa, Kỳ sau",
        ),
    ],
)
def test_the_name_of_a_paper_before_its_report_is_left_out(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "đặc biệt là những rừng tre dày đặc với nhiều rú(1) rậm rạp",
            "đặc biệt là những rừng tre dày đặc với nhiều rú rậm rạp",
        ),
        (
            "giải Nhất(2), Nhì(5)",
            "giải Nhất, hai, Nhì, năm",
        ),
    ],
)
def test_the_mark_of_a_note_glued_within_a_sentence_is_left_out(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            (
                "Nhiều tuyến đường ở trung tâm TP.HCM cấm phương tiện lưu thông, người dân chú ý 05/12/2025 "
                "20:04"
            ),
            (
                "Nhiều tuyến đường ở trung tâm thành phố Hồ Chí Minh cấm phương tiện lưu thông, người dân "
                "chú ý, ngày mùng năm tháng mười hai năm hai nghìn không trăm hai mươi lăm, hai mươi giờ bốn "
                "phút"
            ),
        ),
        (
            "Công bố giờ chạy các đoàn tàu tết Bính Ngọ 2026 11/09/2025 14:04",
            (
                "Công bố giờ chạy các đoàn tàu tết Bính Ngọ hai nghìn không trăm hai mươi sáu, ngày mười một "
                "tháng chín năm hai nghìn không trăm hai mươi lăm, mười bốn giờ bốn phút"
            ),
        ),
        (
            (
                "Ngày Giờ Trận đấu 4/11 18h Hà Tĩnh 1-0 Hoàng Anh Gia Lai 4/11 19h15 Hà Nội FC vs PVF CAND "
                "5/11 18h Ninh Bình vs Sông Lam Nghệ An"
            ),
            (
                "Ngày Giờ Trận đấu, ngày mùng bốn tháng mười một, mười tám giờ Hà Tĩnh một không Hoàng Anh "
                "Gia Lai, ngày mùng bốn tháng mười một, mười chín giờ mười lăm phút Hà Nội ép xi gặp pê vê "
                "ép công an nhân dân, ngày mùng năm tháng mười một, mười tám giờ Ninh Bình gặp Sông Lam Nghệ "
                "An"
            ),
        ),
        (
            "Cuộc họp diễn ra lúc 05/12/2025 20:04",
            (
                "Cuộc họp diễn ra lúc ngày mùng năm tháng mười hai năm hai nghìn không trăm hai mươi lăm, "
                "hai mươi giờ bốn phút"
            ),
        ),
    ],
)
def test_the_stamp_behind_a_headline_is_parted_from_it(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Với thông điệp “Mỗi giọt máu cho đi-Một cuộc đời ở lại”, 250 cán bộ",
            "Với thông điệp Mỗi giọt máu cho đi, Một cuộc đời ở lại, hai trăm năm mươi cán bộ",
        ),
        (
            "Thu phí BOT-Bộ GTVT đề xuất dùng vốn",
            "Thu phí bê ô tê, Bộ giao thông vận tải đề xuất dùng vốn",
        ),
        (
            "dự án Cao tốc Hà Nội - Hải Phòng-Rút 4.000 tỷ từ ngân sách",
            "dự án Cao tốc Hà Nội Hải Phòng, Rút bốn nghìn tỷ từ ngân sách",
        ),
        (
            "hướng TP.HCM-Phan Thiết đã tông, Lê Hồng Phong-Phong Châu (TP Nha Trang",
            ("hướng thành phố Hồ Chí Minh Phan Thiết đã tông, Lê Hồng Phong Phong Châu, thành phố Nha Trang"),
        ),
        (
            "tuyến Hà Nội-Ba Vì và Hà Nội-Mai Châu",
            "tuyến Hà Nội Ba Vì và Hà Nội Mai Châu",
        ),
    ],
)
def test_a_headline_behind_a_glued_dash_is_parted_from_its_tag(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
