"""What trade pages and sport desks write in haste: lists of prices, reports of firms, halves, standings."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row
from tests.reading_pairs import sound

READER = Reader()


def _check(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(
    ("written", "spoken"),
    [
        ("Long An 67.000 đ/kg (-)", "Long An sáu mươi bảy nghìn đồng một ki lô gam, không đổi"),
        ("Mẫu của anh Nam (-)", "Mẫu của anh Nam âm tính"),
        ("Gia Lai 118.400, -200.", "Gia Lai một trăm mười tám nghìn bốn trăm, giảm hai trăm."),
        ("Lâm Đồng 117.800, +1.300", "Lâm Đồng một trăm mười bảy nghìn tám trăm, tăng một nghìn ba trăm"),
        ("S&P 500 +0,9% lên", "ét và pê năm trăm tăng không phẩy chín phần trăm lên"),
        ("lãi 162 tỷ, -26% svck", "lãi một trăm sáu mươi hai tỷ, giảm hai mươi sáu phần trăm so với cùng kỳ"),
        ("dự trữ tăng 34% yoy", "dự trữ tăng ba mươi tư phần trăm so với cùng kỳ"),
        ("tăng 3% qoq", "tăng ba phần trăm so với quý trước"),
        ("Tôm thẻ | 100 | 92.000", "Tôm thẻ, một trăm, chín mươi hai nghìn"),
        ("Nikkei 225 -1,2%", "Nikkei hai trăm hai mươi lăm giảm một phẩy hai phần trăm"),
        ("tăng 12 -15,5%", "tăng mười hai đến mười lăm phẩy năm phần trăm"),
        (
            "lươn loại 1 115k, loại 2 80-100k",
            "lươn loại một, một trăm mười lăm nghìn, loại hai, tám mươi đến một trăm nghìn",
        ),
        ("chai giá 115k, gọi 115", "chai giá một trăm mười lăm nghìn, gọi một một năm"),
        ("Công máy 280-300k/công", "Công máy hai trăm tám mươi đến ba trăm nghìn một công"),
        ("gọi máy 280-300", "gọi máy hai tám không, ba không không"),
        ("cao hơn 120 tr/lg", "cao hơn một trăm hai mươi triệu một lượng"),
        ("Vàng chênh TG 14 triệu", "Vàng chênh thế giới mười bốn triệu"),
        ("xà lách ĐL 25k", "xà lách Đà Lạt hai mươi lăm nghìn"),
        ("Arabica T7 giảm", "Arabica tháng bảy giảm"),
        ("họp T7 này", "họp thứ bảy này"),
    ],
)
def test_a_list_of_prices_tells_what_rose_and_fell(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("gói 150k/30 ngày", "gói một trăm năm mươi nghìn trong ba mươi ngày"),
        ("phụ thu 1,2tr/3 đêm", "phụ thu một phẩy hai triệu trong ba đêm"),
        (
            "LS 12T 5,5%/n",
            "lãi suất mười hai tháng năm phẩy năm phần trăm một năm",
        ),
        ("Lãi suất KH 6T 4,8%", "Lãi suất kỳ hạn sáu tháng bốn phẩy tám phần trăm"),
        ("KH 6 tháng của xã", "kế hoạch sáu tháng của xã"),
        ("Thu NSNN 6T: 1.332 tỷ", "Thu ngân sách nhà nước sáu tháng: một nghìn ba trăm ba mươi hai tỷ"),
        ("FDI 6T đầu 2025", "ép đê i sáu tháng đầu hai nghìn không trăm hai mươi lăm"),
        ("xe 6T của FDI", "xe sáu tấn của ép đê i"),
        ("Xuất siêu 7 tỷ USD, NK 212 tỷ", "Xuất siêu bảy tỷ đô la Mỹ, nhập khẩu hai trăm mười hai tỷ"),
        (
            "chia CT 20% (10% TM, 10% CP)",
            "chia cổ tức hai mươi phần trăm, mười phần trăm tiền mặt, mười phần trăm cổ phiếu",
        ),
        ("băng tần 2.4GHz/5GHz", "băng tần hai phẩy bốn gi ga héc, năm gi ga héc"),
    ],
)
def test_short_forms_of_firms_and_banks_have_their_words(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("gà CN 28k/kg", "gà công nghiệp hai mươi tám nghìn một ki lô gam"),
        ("gà bán CN hàng tuần", "gà bán chủ nhật hàng tuần"),
        ("2 bình/sào BB", "hai bình một sào Bắc Bộ"),
        (
            "Rầy nâu T2-3, mật số 750 con/m2",
            "Rầy nâu tuổi hai đến ba, mật số bảy trăm năm mươi con một mét vuông",
        ),
        ("sâu cuốn lá nhỏ T3, T4; họp T2, T3", "sâu cuốn lá nhỏ tuổi ba, tuổi bốn; họp thứ hai, thứ ba"),
        ("xe cẩu 5t", "xe cẩu năm tấn"),
        ("cháu 5t", "cháu năm tuổi"),
        ("vé MB khứ hồi", "vé máy bay khứ hồi"),
        ("Giá tour NL: 3.490.000đ", "Giá tour người lớn: ba triệu bốn trăm chín mươi nghìn đồng"),
        (
            "giá 5.990k/khách, KH thứ 5",
            "giá năm triệu chín trăm chín mươi nghìn đồng một khách, khởi hành thứ năm",
        ),
        ("Xây dựng KH hằng ngày", "Xây dựng kế hoạch hằng ngày"),
        ("lương TT", "lương thỏa thuận"),
        ("lái xe hạng C, FC", "lái xe hạng xê, ép xê"),
    ],
)
def test_farm_and_small_adverts_have_their_words(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("hết H1, đội khách dẫn 1-0", "hết hiệp một, đội khách dẫn một không"),
        ("Doanh thu H1 đạt 20 tỷ", "Doanh thu hát một đạt hai mươi tỷ"),
        (
            "kết thúc H1 2025 công ty lãi",
            "kết thúc nửa đầu năm hai nghìn không trăm hai mươi lăm công ty lãi",
        ),
        (
            "Bàn thắng: Hai Long 45'+2 (pen), Tuấn Hải 67'",
            "Bàn thắng: Hai Long phút bốn mươi lăm cộng hai, pen, Tuấn Hải phút sáu mươi bảy",
        ),
        (
            "Nam Định 12 trận, 25đ (+9); CAHN 24đ",
            "Nam Định mười hai trận, hai mươi lăm điểm, cộng chín; công an Hà Nội hai mươi tư điểm",
        ),
        ("phạt 25đ", "phạt hai mươi lăm đồng"),
        ("áo xanh: Martin Laas 146đ", "áo xanh: Martin Laas một trăm bốn mươi sáu điểm"),
        (
            "Việt Nam - Singapore 2-0 (26/12)",
            "Việt Nam, Singapore hai không, ngày hai mươi sáu tháng mười hai",
        ),
        ("thắng ván đầu (25/12)", "thắng ván đầu, hai mươi lăm mười hai"),
        ("áo vàng 45h12'08\"", "áo vàng bốn mươi lăm giờ mười hai phút tám giây"),
        ("Duy Nhất (-60kg) thắng", "Duy Nhất, dưới sáu mươi ki lô gam, thắng"),
        ("Anh giảm (-5kg)", "Anh giảm, năm ki lô gam"),
        ("phá KL SEA Games 100m TD", "phá kỷ lục sea Games một trăm mét tự do"),
        ("3.000m vượt CNV", "ba nghìn mét vượt chướng ngại vật"),
        ("xét KL cán bộ", "xét kỷ luật cán bộ"),
        ("vòng 12 NHA, xem trên ti vi", "vòng mười hai Ngoại hạng Anh, xem trên ti vi"),
        (
            "Văn Lâm (TM), Xuân Mạnh (HV), Quang Hải (TV)",
            "Văn Lâm, thủ môn, Xuân Mạnh, hậu vệ, Quang Hải, tiền vệ",
        ),
        (
            "Tứ kết: 15g, 18-5: Q.1 gặp Q.3; 17g: Q.5",
            "Tứ kết: mười lăm giờ, ngày mười tám tháng năm: quận một gặp quận ba; mười bảy giờ: quận năm",
        ),
        ("Đạm 17g: Chất béo 5g", "Đạm mười bảy gam: Chất béo năm gam"),
    ],
)
def test_reports_of_matches_have_their_words(written: str, spoken: str) -> None:
    _check(written, spoken)
