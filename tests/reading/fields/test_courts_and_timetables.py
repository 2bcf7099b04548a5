"""Sport, courts, timetables, feasts and lives: lines of the press that were once read less well, by class."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Nguyễn Trãi (1380 – 1442), tên tự là Ức Trai",
            (
                "Nguyễn Trãi, sinh năm một nghìn ba trăm tám mươi, mất năm một nghìn bốn trăm bốn mươi hai, "
                "tên tự là Ức Trai"
            ),
        ),
        (
            "Nhạc sĩ Văn Cao (1923 - 1995) quê ở Nam Định.",
            (
                "Nhạc sĩ Văn Cao, sinh năm một nghìn chín trăm hai mươi ba, mất năm một nghìn chín trăm chín "
                "mươi lăm, quê ở Nam Định."
            ),
        ),
        (
            "-Đỗ Nhuận (1922 - 1991) là một nhạc sĩ.",
            (
                "Đỗ Nhuận, sinh năm một nghìn chín trăm hai mươi hai, mất năm một nghìn chín trăm chín mươi "
                "mốt, là một nhạc sĩ."
            ),
        ),
        (
            "Nguyễn Du (1765 - 1820) là đại thi hào.",
            ("Nguyễn Du, một nghìn bảy trăm sáu mươi lăm đến một nghìn tám trăm hai mươi, là đại thi hào."),
        ),
        (
            "Kỷ niệm 100 năm ngày sinh nhạc sĩ Văn Cao (1923 - 2023)",
            (
                "Kỷ niệm một trăm năm ngày sinh nhạc sĩ Văn Cao, một nghìn chín trăm hai mươi ba đến hai "
                "nghìn không trăm hai mươi ba"
            ),
        ),
    ],
)
def test_a_life_in_a_bracket_says_born_and_died_where_a_person_is_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "được hình thành từ thời hậu Lê (1428 - 1527).",
            (
                "được hình thành từ thời hậu Lê, từ năm một nghìn bốn trăm hai mươi tám đến năm một nghìn "
                "năm trăm hai mươi bảy."
            ),
        ),
        (
            "trong thời kỳ kháng chiến chống thực dân Pháp (1946 -1954).",
            (
                "trong thời kỳ kháng chiến chống thực dân Pháp, từ năm một nghìn chín trăm bốn mươi sáu đến "
                "năm một nghìn chín trăm năm mươi tư."
            ),
        ),
        (
            "là tiền thời nhà Đinh (968 – 980).",
            "là tiền thời nhà Đinh, từ năm chín trăm sáu mươi tám đến năm chín trăm tám mươi.",
        ),
    ],
)
def test_an_age_or_a_war_in_a_bracket_has_its_years_from_and_to(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Hai năm sau khi chính thức được công nhận, 1888, Benz chế tạo đúng 3 chiếc xe.",
            (
                "Hai năm sau khi chính thức được công nhận, năm một nghìn tám trăm tám mươi tám, Benz chế "
                "tạo đúng ba chiếc xe."
            ),
        ),
        (
            "Misgurnus anguillicaudatus Cantor, 1842, phân bố chủ yếu ở một số quốc gia",
            (
                "Misgurnus anguillicaudatus Cantor, năm một nghìn tám trăm bốn mươi hai, phân bố chủ yếu ở "
                "một số quốc gia"
            ),
        ),
    ],
)
def test_a_number_between_commas_among_words_is_a_year(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "diễn ra vào hôm qua (14 - 2) Ủy ban",
            "diễn ra vào hôm qua, ngày mười bốn tháng hai, Ủy ban",
        ),
        (
            "vào rạng sáng 13 - 2 mất đi ít nhiều",
            "vào rạng sáng mười ba tháng hai mất đi ít nhiều",
        ),
        (
            "sáng 9 - 12 người dân",
            "sáng chín đến mười hai người dân",
        ),
        (
            "Từ 20 đến 25-8: các trường ĐH công bố",
            "Từ ngày hai mươi đến ngày hai mươi lăm tháng tám: các trường đại học công bố",
        ),
    ],
)
def test_a_day_with_blanks_around_its_dash_is_a_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Hà Nội - 02437912345 TP. Hồ Chí Minh - 02839912345 MekongFM - 02838312345",
            (
                "Hà Nội, không hai, bốn ba bảy, chín một hai, ba bốn năm, thành phố Hồ Chí Minh, không hai, "
                "tám ba chín, chín một hai, ba bốn năm, Mekong ép em, không hai, tám ba tám, ba một hai, ba "
                "bốn năm"
            ),
        ),
        (
            "Đặt Tour 24/24 - 0462.82.88.11",
            "Đặt Tour hai mươi tư trên hai mươi tư, không bốn sáu hai, tám hai, tám tám, một một",
        ),
    ],
)
def test_what_follows_a_telephone_number_is_parted_from_it(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            (
                "CSGT cấm xe lưu thông trên đường Lê Duẩn, đoạn từ Nam Kỳ Khởi Nghĩa - Pasteur và Pasteur - "
                "Công xã Paris (phường Sài Gòn)."
            ),
            (
                "cảnh sát giao thông cấm xe lưu thông trên đường Lê Duẩn, đoạn từ Nam Kỳ Khởi Nghĩa đến "
                "Pasteur và Pasteur đến Công xã Paris, phường Sài Gòn."
            ),
        ),
        (
            "Tổng cộng quà từ ông Nguyễn Văn An - Chủ tịch Hội và bà Lan.",
            "Tổng cộng quà từ ông Nguyễn Văn An, Chủ tịch Hội và bà Lan.",
        ),
        (
            "xuất phát lúc 7 giờ sáng từ cảng Sài Gòn – Hiệp Phước đi Côn Đảo.",
            "xuất phát lúc bảy giờ sáng từ cảng Sài Gòn, Hiệp Phước đi Côn Đảo.",
        ),
    ],
)
def test_a_stretch_of_a_street_goes_from_and_to(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Duy nhất chỉ có hậu vệ trái Văn Phong (15) vẫn chứng tỏ",
            "Duy nhất chỉ có hậu vệ trái Văn Phong, áo số mười lăm, vẫn chứng tỏ",
        ),
        (
            "bao gồm (1) xây dựng, (2) vận hành",
            "bao gồm, một, xây dựng, hai, vận hành",
        ),
    ],
)
def test_the_number_of_a_shirt_is_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "1. Hội chùa Hương (6 tháng Giêng)",
            "một, Hội chùa Hương, mùng sáu tháng Giêng",
        ),
        (
            "2. Hội đền Gióng (6 - 8 tháng Giêng)",
            "hai, Hội đền Gióng, mùng sáu đến mùng tám tháng Giêng",
        ),
    ],
)
def test_days_of_a_named_month_in_the_bracket_of_a_feast_are_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Dẫn đầu là Thái Lan (233-154-108) và Indonesia (91-111-131).",
            (
                "Dẫn đầu là Thái Lan, hai trăm ba mươi ba, một trăm năm mươi tư, một trăm linh tám, và "
                "Indonesia, chín mươi mốt, một trăm mười một, một trăm ba mươi mốt."
            ),
        ),
    ],
)
def test_figures_of_medals_in_a_bracket_are_parted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "nên để đối thủ vượt qua 21/16. Ván thứ 2 nối tiếp",
            "nên để đối thủ vượt qua hai mươi mốt mười sáu. Ván thứ hai nối tiếp",
        ),
    ],
)
def test_a_set_is_won_by_a_score_with_a_stroke(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "SE1 19h00 3h45 SE2 19h00 3h51 Chạy bình thường",
            (
                "ét e một, mười chín giờ, ba giờ bốn mươi lăm phút, ét e hai, mười chín giờ, ba giờ năm mươi "
                "mốt phút Chạy bình thường"
            ),
        ),
        (
            "2.SE3/SE4, SE5/SE6 giữa Hà Nội - Sài Gòn và ngược lại",
            "hai, ét e ba, ét e bốn, ét e năm, ét e sáu giữa Hà Nội và Sài Gòn và ngược lại",
        ),
    ],
)
def test_trains_in_a_row_are_parted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            (
                "Khi đang bị dẫn 8/11, Quyết Chiến và Mạnh Hùng đã tận dụng cực tốt cơ hội được ra bàn, cùng "
                "nhau ghi thêm 4 điểm để lội ngược dòng thắng 12/11, mở tỷ số cho đội Thế giới billiards."
            ),
            (
                "Khi đang bị dẫn tám mười một, Quyết Chiến và Mạnh Hùng đã tận dụng cực tốt cơ hội được ra "
                "bàn, cùng nhau ghi thêm bốn điểm để lội ngược dòng thắng mười hai mười một, mở tỷ số cho "
                "đội Thế giới billiards."
            ),
        ),
        (
            (
                "Quyết Chiến tiếp tục có một series 10 điểm để nâng cách biệt lên thành 22-11 chỉ sau 2 lượt "
                "cơ đầu."
            ),
            (
                "Quyết Chiến tiếp tục có một series mười điểm để nâng cách biệt lên thành hai mươi hai mười "
                "một chỉ sau hai lượt cơ đầu."
            ),
        ),
        (
            (
                "Quyết Chiến thắng cách biệt 15/6 trước Thanh Tạo, qua đó đưa Thế giới billiards vươn lên "
                "dẫn 2-0."
            ),
            (
                "Quyết Chiến thắng cách biệt mười lăm sáu trước Thanh Tạo, qua đó đưa Thế giới billiards "
                "vươn lên dẫn hai không."
            ),
        ),
        (
            "khoảng cách còn 2 ngày đến 22-11",
            "khoảng cách còn hai ngày đến ngày hai mươi hai tháng mười một",
        ),
    ],
)
def test_a_set_at_billiards_is_no_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Bùi Mai Phương (63kg, U15-17), U.23 Việt Nam, U22-23",
            (
                "Bùi Mai Phương, sáu mươi ba ki lô gam, u mười lăm đến mười bảy, u hai mươi ba Việt Nam, u "
                "hai mươi hai đến hai mươi ba"
            ),
        ),
    ],
)
def test_the_ages_of_a_team_are_a_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "- Nước suối+ khăn lạnh",
            "Nước suối, khăn lạnh",
        ),
    ],
)
def test_a_plus_glued_to_a_word_lists(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Năm Kỉ mùi 1739, ông đỗ Hoàng giáp.",
            "Năm Kỉ mùi, năm một nghìn bảy trăm ba mươi chín, ông đỗ Hoàng giáp.",
        ),
        (
            "Năm sinh Bính Thìn 1916 – Tân Mùi 1991 Tỉnh thành Quảng Nam",
            (
                "Năm sinh Bính Thìn, năm một nghìn chín trăm mười sáu, Tân Mùi, năm một nghìn chín trăm chín "
                "mươi mốt Tỉnh thành Quảng Nam"
            ),
        ),
        (
            "Năm sinh Đinh Mão 1807- Bính Dần 1866",
            (
                "Năm sinh Đinh Mão, năm một nghìn tám trăm linh bảy, Bính Dần, năm một nghìn tám trăm sáu "
                "mươi sáu"
            ),
        ),
        (
            "đón Tết Bính Ngọ 2026, Xuân Giáp Thìn 2024",
            (
                "đón Tết Bính Ngọ hai nghìn không trăm hai mươi sáu, Xuân Giáp Thìn hai nghìn không trăm hai "
                "mươi tư"
            ),
        ),
        (
            "Thời kì – Triều Lê Sơ (1428-1527)",
            (
                "Thời kì, Triều Lê Sơ, từ năm một nghìn bốn trăm hai mươi tám đến năm một nghìn năm trăm hai "
                "mươi bảy"
            ),
        ),
        (
            "niên hiệu Vĩnh Hựu (1735-1739) đời Lê Ý tông.",
            (
                "niên hiệu Vĩnh Hựu, từ năm một nghìn bảy trăm ba mươi lăm đến năm một nghìn bảy trăm ba "
                "mươi chín, đời Lê Ý tông."
            ),
        ),
        (
            "đời Hùng vương (năm 1879 tr.CN) đến hết",
            "đời Hùng vương, năm một nghìn tám trăm bảy mươi chín trước công nguyên, đến hết",
        ),
        (
            "Đơn cử, ngày 26 tháng chạp (7.2), chặng TP.HCM - Hà Nội",
            (
                "Đơn cử, ngày hai mươi sáu tháng chạp, ngày mùng bảy tháng hai, chặng thành phố Hồ Chí Minh, "
                "Hà Nội"
            ),
        ),
    ],
)
def test_the_year_of_the_sun_stands_beside_that_of_the_moon(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            ("tại căn nhà 4 tầng (chuyên sản xuất dao kéo) số 1133/51, đường 3/2, phường 6, quận 11, TPHCM."),
            (
                "tại căn nhà bốn tầng, chuyên sản xuất dao kéo, số một một ba ba trên năm mươi mốt, đường ba "
                "tháng hai, phường sáu, quận mười một, thành phố Hồ Chí Minh."
            ),
        ),
    ],
)
def test_a_street_called_after_a_feast_is_no_house(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "thụ lý số: 276/2017/TLPT- DS ngày 14 tháng 11 năm 2017",
            (
                "thụ lý số: hai trăm bảy mươi sáu năm hai nghìn không trăm mười bảy thụ lý phúc thẩm dân sự "
                "ngày mười bốn tháng mười một năm hai nghìn không trăm mười bảy"
            ),
        ),
        (
            "du khách sẵn sàng chi trả 639 HK$ (tương đương 1.890.000 đồng)",
            (
                "du khách sẵn sàng chi trả sáu trăm ba mươi chín đô la Hồng Kông, tương đương một triệu tám "
                "trăm chín mươi nghìn đồng"
            ),
        ),
        (
            "Câu lạc bộ Thể thao dân tộc Trường PTDT Nội trú Bắc Kạn.",
            "Câu lạc bộ Thể thao dân tộc Trường phổ thông dân tộc Nội trú Bắc Kạn.",
        ),
    ],
)
def test_short_forms_of_courts_and_money_have_their_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "năm nay Mai Hoàng Mỹ Trang xuất sắc thắng 4-2 (11/8, 11/8, 11/9, 14/16, 7/11 và 11/6).",
            (
                "năm nay Mai Hoàng Mỹ Trang xuất sắc thắng bốn hai, mười một tám, mười một tám, mười một "
                "chín, mười bốn mười sáu, bảy mười một, mười một sáu."
            ),
        ),
        (
            (
                "trước Đinh Anh Hoàng trong 4 ván trắng (11/7, 11/7, 11/4 và 11/7) để giành ngôi vô địch đơn "
                "nam."
            ),
            (
                "trước Đinh Anh Hoàng trong bốn ván trắng, mười một bảy, mười một bảy, mười một bốn, mười "
                "một bảy, để giành ngôi vô địch đơn nam."
            ),
        ),
    ],
)
def test_sets_in_a_bracket_are_scores_whatever_joins_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            'khép lại cuộc đua "1-2" ấn tượng.',
            "khép lại cuộc đua một hai ấn tượng.",
        ),
    ],
)
def test_a_quoted_pair_is_no_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            'Cận cảnh pha volley của Anh Đức "xé lưới" ĐT Malaysia',
            "Cận cảnh pha volley của Anh Đức xé lưới đội tuyển Malaysia",
        ),
        (
            "thoái vốn sai quy định tại TIE (công ty con của CNS) gây thất thoát",
            "thoái vốn sai quy định tại tê i e, công ty con của xê en ét, gây thất thoát",
        ),
        (
            "tổ CNS cộng đồng xã",
            "tổ công nghệ số cộng đồng xã",
        ),
        (
            "ở làng An Định, Hà Đông (HN).",
            "ở làng An Định, Hà Đông, Hà Nội.",
        ),
        (
            "TTCT- Ngày 30-9 và 1-10-2017, tại Sotheby’s Hong Kong",
            (
                "Ngày ba mươi tháng chín và ngày mùng một tháng mười năm hai nghìn không trăm mười bảy, tại "
                "Sotheby's Hong Kong"
            ),
        ),
    ],
)
def test_short_forms_of_sport_and_firms_need_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "(2) LÊ HỒNG PHONG (1902 – 1942) Là người lập nên nhóm Tâm Tâm Xã",
            (
                "hai, LÊ HỒNG PHONG, sinh năm một nghìn chín trăm linh hai, mất năm một nghìn chín trăm bốn "
                "mươi hai, Là người lập nên nhóm Tâm Tâm Xã"
            ),
        ),
        (
            "28 Tháng Ba, 2024, 07:02:29 pm",
            (
                "hai mươi tám Tháng Ba, năm hai nghìn không trăm hai mươi tư, bảy giờ hai phút hai mươi chín "
                "giây tối"
            ),
        ),
        (
            "một số bản Nôm như Liễu Văn Đường (1866, 1871), Duy Minh Thị (1872)",
            (
                "một số bản Nôm như Liễu Văn Đường, năm một nghìn tám trăm sáu mươi sáu, năm một nghìn tám "
                "trăm bảy mươi mốt, Duy Minh Thị, năm một nghìn tám trăm bảy mươi hai"
            ),
        ),
        (
            "- 1766: Nguyễn Du ra đời.",
            "năm một nghìn bảy trăm sáu mươi sáu: Nguyễn Du ra đời.",
        ),
        (
            "1945: Cách mạng tháng Tám thành công",
            "năm một nghìn chín trăm bốn mươi lăm: Cách mạng tháng Tám thành công",
        ),
    ],
)
def test_years_of_books_and_chronicles_are_years(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "để thu 50.000 đồng/ 1 triệu đồng tiền cá cược đá gà.",
            "để thu năm mươi nghìn đồng trên một triệu đồng tiền cá cược đá gà.",
        ),
    ],
)
def test_so_much_of_a_million(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Lễ hội diễn ra trong 3 ngày 6, 7 và 8 tháng Giêng.",
            "Lễ hội diễn ra trong ba ngày mùng sáu, mùng bảy và mùng tám tháng Giêng.",
        ),
    ],
)
def test_the_last_of_several_days_of_the_moon_is_a_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Nguyễn Quốc Hỷ (ELO 1583)",
            "Nguyễn Quốc Hỷ, elo một nghìn năm trăm tám mươi ba",
        ),
        (
            "đá 11 m, HN thắng 5/4",
            "đá mười một mét, hát en thắng năm bốn",
        ),
        (
            "Cô đạt thành tích 29’’64, để đoạt HCB.",
            "Cô đạt thành tích hai mươi chín giây sáu mươi tư, để đoạt huy chương bạc.",
        ),
        (
            "Người đoạt HCV là Elena Pedersen của Singapore (29’’40).",
            "Người đoạt huy chương vàng là Elena Pedersen của Singapore, hai mươi chín giây bốn mươi.",
        ),
        (
            "Với thành tích 2:13:64, cô bỏ xa đối thủ",
            "Với thành tích hai phút mười ba giây sáu mươi tư, cô bỏ xa đối thủ",
        ),
        (
            "Hotline: 0915 797 718 -09876 09818",
            (
                "Hotline: không chín một năm, bảy chín bảy, bảy một tám; không chín tám bảy sáu, không chín "
                "tám một tám"
            ),
        ),
        (
            "tuyến QL. 1B",
            "tuyến quốc lộ một bê",
        ),
        (
            "tuân thủ quy trình 5k",
            "tuân thủ quy trình năm ca",
        ),
        (
            "mỗi suất 5k",
            "mỗi suất năm nghìn",
        ),
        (
            "(2Sm 14,14; x. G 11,16; 14,11-12; Tv 22,15)",
            (
                "Samuen quyển hai, chương mười bốn, câu mười bốn; xem Gióp, chương mười một, câu mười sáu; "
                "chương mười bốn, câu mười một đến mười hai; Thánh vịnh, chương hai mươi hai, câu mười lăm"
            ),
        ),
        (
            "từ ngày 6 đến ngày 8 âm lịch",
            "từ ngày mùng sáu đến ngày mùng tám âm lịch",
        ),
        (
            "B. Bình Dương thắng Kiên Giang",
            "Becamex Bình Dương thắng Kiên Giang",
        ),
        (
            "Sân T.Trường: Megastar Nam Định gặp HN ACB",
            "Sân Thiên Trường: Megastar Nam Định gặp Hà Nội a xê bê",
        ),
        (
            "Đội tuyển CH Séc gặp CH Ireland",
            "Đội tuyển cộng hòa Séc gặp cộng hòa Ireland",
        ),
        (
            "BR-Vũng Tàu - Sài Gòn: 2-1",
            "Bà Rịa Vũng Tàu, Sài Gòn: hai một",
        ),
        (
            "trong phạm vi HLĐB",
            "trong phạm vi hành lang đường bộ",
        ),
    ],
)
def test_ratings_kicks_and_hundredths(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Lý Hoàng Nam thua 6/3, 3/6, 4/6.",
            "Lý Hoàng Nam thua sáu ba, ba sáu, bốn sáu.",
        ),
        (
            "Lý Hoàng Nam thắng Daniel 6/3 và 6/4",
            "Lý Hoàng Nam thắng Daniel sáu ba, sáu bốn",
        ),
        (
            "mức lương 5/7, 6/7.",
            "mức lương ngày mùng năm tháng bảy, ngày mùng sáu tháng bảy.",
        ),
        (
            "từ mùng 8 - 10/3 ÂL",
            "từ mùng tám đến mùng mười tháng ba âm lịch",
        ),
        (
            "Album gồm 10 ca khúc, track 3 dài 4:25.",
            "Album gồm mười ca khúc, track ba dài bốn phút hai mươi lăm giây.",
        ),
        (
            "ngày giải phóng (26-3), Quốc khánh (2-9).",
            "ngày giải phóng, ngày hai mươi sáu tháng ba, Quốc khánh, ngày mùng hai tháng chín.",
        ),
        (
            "Chàng trai sinh năm (2005) thực hiện",
            "Chàng trai sinh năm hai nghìn không trăm linh năm thực hiện",
        ),
        (
            "Ghi bàn: Tiến Linh 12', 45+1'; Quang Hải 67' (pen).",
            (
                "Ghi bàn: Tiến Linh phút mười hai, phút bốn mươi lăm cộng một; Quang Hải phút sáu mươi bảy, "
                "pen."
            ),
        ),
        (
            "Đề tặng một giấc mơ (thơ, 1999); Gió bấc (tập truyện ngắn, 1963); Sao mai",
            (
                "Đề tặng một giấc mơ, thơ, năm một nghìn chín trăm chín mươi chín; Gió bấc, tập truyện ngắn, "
                "năm một nghìn chín trăm sáu mươi ba; Sao mai"
            ),
        ),
        (
            "Trái tim sinh nở (1974, in chung với nhà thơ Ý Nhi)",
            "Trái tim sinh nở, năm một nghìn chín trăm bảy mươi tư, in chung với nhà thơ Ý Nhi",
        ),
        (
            "do Võ Hồng Thái (1997, Sóc Trăng) xác lập",
            "do Võ Hồng Thái, năm một nghìn chín trăm chín mươi bảy, Sóc Trăng, xác lập",
        ),
        (
            "Đêm nhạc lúc 20h, 15.8 tại Nhà hát TP",
            "Đêm nhạc lúc hai mươi giờ, ngày mười lăm tháng tám tại Nhà hát thành phố",
        ),
        (
            "lúc 7h, 2.5 km đường",
            "lúc bảy giờ, hai phẩy năm ki lô mét đường",
        ),
        (
            "Sao chổi cách Trái đất 0,47 AU",
            "Sao chổi cách Trái đất không phẩy bốn mươi bảy đơn vị thiên văn",
        ),
    ],
)
def test_games_songs_and_years_of_books(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Đáp ca: Tv 39; Bài đọc II",
            "Đáp ca: thánh vịnh ba mươi chín; Bài đọc hai",
        ),
        (
            "theo QĐ số 123",
            "theo quyết định số một trăm hai mươi ba",
        ),
        (
            "theo QĐ của UBND tỉnh",
            "theo quy định của ủy ban nhân dân tỉnh",
        ),
        (
            "trừ 4/12 điểm GPLX",
            "trừ bốn trên mười hai điểm giấy phép lái xe",
        ),
        (
            "NXB Trẻ, 2019, 156tr., 21cm",
            (
                "nhà xuất bản Trẻ, năm hai nghìn không trăm mười chín, một trăm năm mươi sáu trang. hai mươi "
                "mốt xen ti mét"
            ),
        ),
        (
            "giá 156tr. Liên hệ",
            "giá một trăm năm mươi sáu triệu. Liên hệ",
        ),
        (
            "Lm. Giuse Nguyễn Văn A (1950-2024), hưởng thọ 74 tuổi, 45 năm LM.",
            (
                "linh mục Giuse Nguyễn Văn A, sinh năm một nghìn chín trăm năm mươi, mất năm hai nghìn không "
                "trăm hai mươi tư, hưởng thọ bảy mươi tư tuổi, bốn mươi lăm năm linh mục."
            ),
        ),
        (
            "Hòa thượng Thích Quảng Đức (1897-1963)",
            (
                "Hòa thượng Thích Quảng Đức, sinh năm một nghìn tám trăm chín mươi bảy, mất năm một nghìn "
                "chín trăm sáu mươi ba"
            ),
        ),
        (
            "Tác giả: P. Thuỷ",
            "Tác giả: pê Thuỷ",
        ),
        (
            "(Ảnh: T. Minh)",
            "Ảnh: tê Minh",
        ),
        (
            "Địa chỉ: P. Tân Định, Q. 1",
            "Địa chỉ: phường Tân Định, quận một",
        ),
        (
            "tổng điểm 1746-63x.",
            "tổng điểm một nghìn bảy trăm bốn mươi sáu, sáu mươi ba ích.",
        ),
        (
            "Tour Đà Nẵng 4N3Đ, KH: 5, 12, 19/6",
            "Tour Đà Nẵng bốn ngày ba đêm, khởi hành: năm, mười hai, ngày mười chín tháng sáu",
        ),
        (
            "Giá tour: NL 3.290.000đ, TE (5-11t) 50%",
            (
                "Giá tour: người lớn ba triệu hai trăm chín mươi nghìn đồng, trẻ em, năm đến mười một tuổi, "
                "năm mươi phần trăm"
            ),
        ),
    ],
)
def test_writers_pages_and_points(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Lượt đi: 0-1, lượt về: 2-0, chung cuộc 2-1.",
            "Lượt đi: không một, lượt về: hai không, chung cuộc hai một.",
        ),
        (
            "vé lượt đi 3-5 ngày",
            "vé lượt đi ba đến năm ngày",
        ),
        (
            "Lệch 5-10' so với giờ đã thông báo",
            "Lệch năm đến mười phút so với giờ đã thông báo",
        ),
        (
            "đun 10 – 15’ rồi tắt bếp",
            "đun mười đến mười lăm phút rồi tắt bếp",
        ),
        (
            "Giỗ đầu: 12-3 AL (20-4-2024).",
            (
                "Giỗ đầu: ngày mười hai tháng ba âm lịch, ngày hai mươi tháng tư năm hai nghìn không trăm "
                "hai mươi tư."
            ),
        ),
        (
            "Tàu QB1 chạy 19h45 T6, CN; tàu QB2 chạy T7.",
            (
                "Tàu quy bê một chạy mười chín giờ bốn mươi lăm phút thứ sáu, chủ nhật; tàu quy bê hai chạy "
                "thứ bảy."
            ),
        ),
        (
            "1500m tự do: 15’00”75",
            "một nghìn năm trăm mét tự do: mười lăm phút không giây bảy mươi lăm",
        ),
        (
            "HN I - TKSVN 1-1; PP Hà Nam - Sơn La 3-0.",
            "Hà Nội một, Than Khoáng sản Việt Nam một một; Phong Phú Hà Nam, Sơn La ba không.",
        ),
    ],
)
def test_legs_of_a_tie_and_minutes_about(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
