"""Sport, traffic, culture and the life of a commune: classes of writing that mass reading has found."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


def read(written: str) -> str:
    return READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Võ sĩ thắng 10-9, cân bằng tỉ số 19-19.", "thắng mười, chín, cân bằng tỉ số mười chín mười chín"),
        ("Hà Nội thua với điểm số 1,5-3,5.", "một phẩy năm, ba phẩy năm"),
        (
            "đánh bại đối thủ bằng điểm số sát nút 115-113 sau 12 hiệp",
            "một trăm mười lăm một trăm mười ba sau",
        ),
        ("Ván đầu, hai tay vợt hòa nhau 5/5, rồi anh thắng 7/5.", "hòa nhau năm năm, rồi anh thắng bảy năm"),
        ("kết thúc ván với điểm số 6/2", "điểm số sáu hai"),
        ("Phạm Quang (Quân đội) - Nguyễn Văn Sỹ (Hà Đông) 2-3, Đức (Đông Anh) - Dự (Huế) 3-0", "hai ba"),
        ("Kỷ niệm chiến thắng 7/5.", "ngày mùng bảy tháng năm"),
        ("Gọi 113-114 hoặc 115.", "một một ba, một một bốn hoặc một một năm"),
    ],
)
def test_a_score_is_heard_as_two_numbers(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("cán đích tại Quảng trường 7-5", "Quảng trường bảy tháng năm"),
        ("đến ngày 22-2 (mùng 6-1 Âm lịch)", "mùng sáu tháng giêng Âm lịch"),
        ("mùng 4-6 tháng Giêng", "mùng bốn đến sáu tháng Giêng"),
        ("tàu chạy từ 6 và 7/6", "từ mùng sáu và ngày mùng bảy tháng sáu"),
        ("tranh cúp lần thứ 30 - 2018", "lần thứ ba mươi, năm hai nghìn không trăm mười tám"),
        ("Năm Quí Mùi (923)[1] Lưu Cung sai tướng", "Năm Quí Mùi, năm chín trăm hai mươi ba, Lưu Cung"),
        ("định kỳ hai năm/lần", "định kỳ hai năm một lần"),
        ("từ 5 giờ đến – 22 giờ", "từ năm giờ đến hai mươi hai giờ"),
    ],
)
def test_days_and_years_of_feasts_and_history(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "ở tọa độ 19độ 10’N – 106 độ40’E",
            "mười chín độ mười phút vĩ bắc, một trăm linh sáu độ bốn mươi phút",
        ),
        (
            "tọa độ 08°00'00N 106°00'00E",
            "không giây vĩ bắc một trăm linh sáu độ không phút không giây kinh đông",
        ),
        (
            "tọa độ 15000’N – 112050’E",
            "mười lăm độ không phút vĩ bắc, một trăm mười hai độ năm mươi phút kinh",
        ),
        ("lai dắt tàu cá NA 98286 của ngư dân", "tàu cá en a chín tám hai tám sáu của"),
        ("tàu công suất 560 cv", "năm trăm sáu mươi mã lực"),
        ("Đồn BP Quỳnh Thuận", "Đồn biên phòng Quỳnh Thuận"),
        ("phục vụ HK đi tàu, ngành ĐS", "phục vụ hành khách đi tàu, ngành đường sắt"),
    ],
)
def test_ships_and_trains(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("giải VĐ bóng bàn, Cúp Xe đạp TH TPHCM", "giải vô địch bóng bàn, Cúp Xe đạp truyền hình thành phố"),
        ("trụ trì Đ.Đ THÍCH NGUYÊN PHÁP", "đại đức THÍCH NGUYÊN PHÁP"),
        ("bài viết về mộ LS Võ Dũng", "mộ liệt sĩ Võ Dũng"),
        ("LS Trần Hải bào chữa", "luật sư Trần Hải"),
        ("thăm TT Võ Văn Kiệt", "thủ tướng Võ Văn Kiệt"),
        ("thôn Ái Tử- xã Triệu Ái", "thôn Ái Tử, xã Triệu Ái"),
        ("ông Hoàng Văn Hoa –thị xã Cửa Lò", "Hoa, thị xã Cửa Lò"),
        ("trị giá 900.000.000 đồng (chín trăm triệu đồng).", "trị giá chín trăm triệu đồng."),
    ],
)
def test_titles_names_and_what_is_said_again(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("niên đại thế kỷ 3-1 trước Công nguyên", "thế kỷ ba đến một trước Công nguyên"),
        ("thế kỷ 2 trước Công nguyên-thế kỷ 1 sau Công nguyên", "trước Công nguyên đến thế kỷ một sau"),
        ("Giải Karatedo tỉnh lần thứ III-2022.", "lần thứ ba, năm hai nghìn không trăm hai mươi hai."),
        ("Đại hội lần thứ X - 2018", "lần thứ mười, năm hai nghìn không trăm mười tám"),
        ("chiến dịch Điện Biên Phủ (5- 1954)", "tháng năm năm một nghìn chín trăm năm mươi tư"),
        ("16 tháng 8, 1936 (87 tuổi)", "tháng tám, năm một nghìn chín trăm ba mươi sáu, tám mươi bảy tuổi"),
        (
            "Thanh Sơn (1 tháng 5 năm 1940 – 4 tháng 4 năm 2012)",
            "mùng một tháng năm năm một nghìn chín trăm bốn mươi đến mùng bốn tháng tư năm",
        ),
    ],
)
def test_history_and_lives(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "VĐV thi đấu ở 3 nhóm tuổi 14-15, 16-17 và 18-21.",
            "mười bốn đến mười lăm, mười sáu đến mười bảy và",
        ),
        ("Thanh Hóa: Mamadou 45'.", "Mamadou phút bốn mươi lăm."),
        ("Môn Toán: Đại số 45'", "bốn mươi lăm phút"),
        ("Asia Khánh Hòa 6-2. (T.K)", "Khánh Hòa sáu hai."),
        ("dao động từ 200.000 - 350.000 đồng/tháng/môn.", "ba trăm năm mươi nghìn đồng một tháng một môn."),
        ("(QK7 Online) - Trong cuộc kháng chiến", "Trong cuộc kháng chiến"),
        ("1- Trống đồng Gia Phú", "một, Trống đồng Gia Phú"),
        ("vay vốn Quỹ HTND", "Quỹ hỗ trợ nông dân"),
        ("HTND Tòa án tỉnh", "hội thẩm nhân dân Tòa án tỉnh"),
        ("Gx. An Bình", "giáo xứ An Bình"),
        ("Bài đọc: Cl 3,1-4", "Côlôxê, chương ba, câu một đến bốn"),
        ("CHLB Nga", "cộng hòa liên bang Nga"),
    ],
)
def test_sport_parishes_and_funds(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Tay vợt nhanh chóng vươn lên 13-6.", "vươn lên mười ba sáu"),
        ("Tay cơ có chiến thắng 30-4 chỉ trong 7 lượt cơ", "chiến thắng ba mươi, bốn chỉ trong"),
        ("Kỷ niệm chiến thắng 30-4 bằng giải cầu lông", "ngày ba mươi tháng tư"),
        ("chịu thua cách biệt 10-21 trong set 1", "mười, hai mươi mốt trong set"),
        ("thắng 30-15 trước Hoàng Phúc", "ba mươi mười lăm trước"),
        ("Ở ván 2, tạo cách biệt 4 điểm (8/4) và có thế trận nhỉnh hơn", "bốn điểm, tám bốn, và"),
        ("vươn lên giành chiến thắng 21/17.", "chiến thắng hai mươi mốt mười bảy."),
        ("thắng 21/25 trận", "hai mươi mốt trên hai mươi lăm trận"),
        ("VĐV nhóm 31-39, 41-49 và trên 50", "ba mươi chín, bốn mươi mốt đến bốn mươi chín"),
        ("Lewis Hamilton | Mercedes | 1:43:28.437", "một giờ bốn mươi ba phút hai mươi tám giây bốn trăm ba"),
        ("bản đồ tỷ lệ 1:10.000", "một trên mười nghìn"),
        ("diễn ra từ 4 đến 9/11 tại Huế", "từ mùng bốn đến ngày mùng chín tháng mười một"),
        ("huy chương mạ vàng 24k", "vàng hai mươi tư ca"),
    ],
)
def test_scores_and_times_of_reports(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("rạng sáng 24/7 trên tuyến quốc lộ 5", "rạng sáng hai mươi tư tháng bảy trên tuyến"),
        ("trực 24/7", "trực hai mươi tư trên bảy"),
        ("Từ ngày 6 -7 -8.7, tại thôn T6", "ngày mùng sáu, mùng bảy, mùng tám tháng bảy, tại thôn tê sáu"),
        ("(vhds.baothanhhoa.vn) - Qua 15 lần", "Qua mười lăm lần"),
        ("từ 28.3 này sẽ tăng chuyến", "từ ngày hai mươi tám tháng ba này"),
        ("tối mùng 5 (1.2), rạp đông", "mùng năm, ngày mùng một tháng hai"),
        (
            "Liên hoan Chèo toàn quốc - 2022 do Bộ tổ chức",
            "toàn quốc, năm hai nghìn không trăm hai mươi hai do",
        ),
        ("hàng chục nghìn lượt tàu/năm", "lượt tàu một năm"),
        ("-1.5 lb thịt nạc xay", "một phẩy năm pao thịt"),
        ("-5 độ C", "âm năm độ"),
        (
            "Số tài khoản của Báo 310.10000.231439",
            "ba một không một không không không không hai ba một bốn ba chín",
        ),
    ],
)
def test_days_lists_and_accounts(written: str, spoken: str) -> None:
    assert spoken in read(written).replace(",", "") or spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("ISBN: 978-604-1-00123-4.", "chín bảy tám, sáu không bốn, một, không không một hai ba, bốn."),
        ("với bà J.K.Rowling, bản tiếng Việt", "bà gi ca Rowling, bản"),
        ("nhà văn J.R.R.Tolkien", "gi rờ rờ Tolkien"),
        ("đền Suối Mỡ (30 – 3 và 1- 4 ÂL)", "ngày ba mươi tháng ba và ngày mùng một tháng tư âm lịch"),
        ("tour 2n1đ giá 1tr590k/khách", "hai ngày một đêm giá một triệu năm trăm chín mươi nghìn đồng một"),
        ("Ếch 100m: 1:00.97 giây, Phạm", "một phút không giây chín mươi bảy, Phạm"),
        ("Hạng cân +75kg nữ, -60kg nam", "trên bảy mươi lăm ki lô gam nữ, dưới sáu mươi"),
        ("Bảng A: 1. Việt Nam 6 điểm (+5), 2. Lào 1 (-1).", "sáu điểm, cộng năm; hai, Lào một, âm một."),
        ("cấm xe trên 13T; chiều", "mười ba tấn; chiều"),
        ("tại toạ độ 19-25N; 107-25E", "mười chín độ hai mươi lăm phút vĩ bắc; một trăm linh bảy độ"),
        ("chiếc khẩu trang 3M;", "khẩu trang ba em;"),
        ("dải vải 3M dài", "ba mét"),
        ("(NS, ca sĩ Huỳnh Lợi)", "nghệ sĩ, ca sĩ"),
        ("TC Sông Hương số 254", "tạp chí Sông Hương"),
        ("HCV HCB HCĐ Tổng HC 1", "Tổng huy chương một"),
        ("Chuyến bay SG-HN khoảng 2 tiếng", "Sài Gòn Hà Nội khoảng"),
        ("AHLS Võ Thị Sáu", "anh hùng liệt sĩ Võ"),
    ],
)
def test_books_journeys_and_charts(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("– 115g bơ mềm", "một trăm mười lăm gam bơ"),
        ("gọi 115 khi cần", "một một năm"),
        ("– Bật lò ở 180o C.", "một trăm tám mươi độ xê."),
        ("Ưu thế dẫn 1,5-0,5 giúp Lê Quang Liêm", "một phẩy năm, không phẩy năm giúp"),
        ("Anish Giri bất ngờ thua Donchenko 0,5-1,5 và bị loại", "không phẩy năm, một phẩy năm và"),
        ("giảm 1,5-2,5 điểm", "một phẩy năm đến hai phẩy năm điểm"),
        ("sinh ngày 24-11 năm 1953, lên", "ngày hai mươi tư tháng mười một năm một nghìn"),
        ("Đức Innocent X tạ thế", "Innocent mười tạ thế"),
        ("ISSN 2734-9020", "hai bảy ba bốn, chín không hai không"),
        ("thuộc TGP. Sài Gòn", "tổng giáo phận Sài Gòn"),
        ("Giáo phận có 69 giáo xứ, 55 LM, 34 đại chủng sinh", "năm mươi lăm linh mục"),
        (
            "Hôm nay, ĐTC Biển Đức 16 đã bổ nhiệm GM cho giáo phận",
            "đức thánh cha Biển Đức mười sáu đã bổ nhiệm giám mục",
        ),
        ("Thắng ở những ván còn lại với điểm lần lượt 11/9 và 12/10.", "mười một chín và mười hai mười."),
        ("Để thua Lê Đình Đức của đội Hà Nội khá nhanh 0-3 sau ba ván đấu", "không ba sau"),
        ("Người giữ đai WBC (28-4, 16 K.O) bị hạ", "hai mươi tám bốn, mười sáu"),
        ("Hiện thường trú tại: 3/7 Trần Phú, Hà Đông", "ba trên bảy Trần Phú"),
        ("diễn ra tại Huế 2/9 và", "mùng hai tháng chín và"),
        ("Phó tổng biên tập Nxb Hội Nhà văn", "nhà xuất bản Hội"),
        ("06 chị HV phụ nữ", "hội viên phụ nữ"),
    ],
)
def test_parishes_kitchens_and_rings(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("hợp tác xã đũa mùng 3-2 ở Lái Thiêu", "mùng ba tháng hai ở"),
        ("từ mùng 1-3 Tết", "từ mùng một đến ba Tết"),
        ("Bình Định – Ngày 03/6/Giáp Ngọ)", "Ngày mùng ba tháng sáu năm Giáp Ngọ"),
        ("Trong 2 ngày 14 & 15/07/năm Quý Mão (nhằm", "mười bốn và mười lăm tháng bảy năm Quý Mão"),
        ("đúng 09h00 sáng ngày 14/07 (al), toàn thể", "mười bốn tháng bảy, âm lịch, toàn"),
        ("15/04/2017 03:25Xe khách tông", "ba giờ hai mươi lăm phút, Xe"),
        ("Trưởng Lão HT Thích Tín Nghĩa", "hòa thượng Thích"),
        ("Lễ thọ cấp GĐPTVN", "gia đình phật tử Việt Nam"),
        ("nữ sub5 (42km) và sub2:30 (21km)", "sub hai giờ ba mươi phút"),
        ("duy trì pace trung bình 2:59/km ở 6,4 km đầu", "hai phút năm mươi chín giây một ki lô mét ở"),
        ("phát lúc 2:15 chiều", "hai giờ mười lăm phút"),
    ],
)
def test_pagodas_and_moons(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("đã bắt đầu vào tháng 2/68.", "tháng hai năm sáu mươi tám."),
        ("đạt 2/68 hộ", "hai trên sáu mươi tám hộ"),
        ("xuất phát P3, P10", "xuất phát pê ba, pê mười"),
        ("phường P3, quận 1", "ba, quận một"),
        ("nhằm ngày 4/6 nhuận/Đinh Dậu", "mùng bốn tháng sáu nhuận năm Đinh Dậu"),
        ("giảm phòng từ 7 – 4 ngày trước ngày đến", "từ bảy đến bốn ngày trước"),
        ("Giá vé 70k/nl và 35k/trẻ em", "bảy mươi nghìn một người lớn và"),
        ("tần suất 20-25-30phút/lượt", "hai mươi, hai mươi lăm, ba mươi phút một lượt"),
        ("Có khoảng 1,600 trại sinh", "một nghìn sáu trăm trại sinh"),
        ("Độ sâu vùng quay trở: -9.0 mét", "âm chín phẩy không mét"),
        ("Chủ Tịch HĐTƯ-HĐVN đến", "hội đồng trung ương hướng đạo Việt Nam đến"),
        ("– 5h57 T Báo + Q Cáo :", "thông báo, quảng cáo:"),
        ("tại Houston TX.", "Houston Texas."),
    ],
)
def test_scouts_races_and_inns(written: str, spoken: str) -> None:
    assert spoken in read(written)
