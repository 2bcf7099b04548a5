"""Games, sets, medals and shirts: figures of sport that are no days and no ranges."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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
                "nhà xuất bản Trẻ, năm hai nghìn không trăm mười chín, một trăm năm mươi sáu trang, hai mươi "
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
