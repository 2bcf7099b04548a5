"""Sets of tennis with their tie-breaks, rows of prizes, points from matches, fares and ages in haste."""

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
        ("thắng 4-6 6-3 6-2", "thắng bốn sáu, sáu ba, sáu hai"),
        ("thắng 6-7 (4-7), 6-4", "thắng sáu bảy, loạt tie-break bốn bảy, sáu bốn"),
        ("hạ 7-6 (8-6), 7-6(5)", "hạ bảy sáu, loạt tie-break tám sáu, bảy sáu, loạt tie-break bảy năm"),
        ("họp ngày 4-6, 6-7", "họp ngày mùng bốn tháng sáu, mùng sáu tháng bảy"),
        ("MU - Man City, dự đoán 1-2.", "em u, Man City, dự đoán một hai."),
        ("dự đoán 1-2 cơn bão", "dự đoán một đến hai cơn bão"),
        ("Nam Định 51đ/24 trận", "Nam Định năm mươi mốt điểm trên hai mươi tư trận"),
        ("được 7đ/9 ván", "được bảy điểm trên chín ván"),
        ("cước 250đ/tin", "cước hai trăm năm mươi đồng một tin"),
        ("xuống hạng 119 FIFA", "xuống hạng một trăm mười chín fifa"),
        ("gọi số 119", "gọi số một một chín"),
        ("Ngoan (-61kg), Đức +84kg", "Ngoan, dưới sáu mươi mốt ki lô gam, Đức trên tám mươi tư ki lô gam"),
        (
            "vua phá lưới NHA 2024-25",
            "vua phá lưới Ngoại hạng Anh hai nghìn không trăm hai mươi tư đến hai mươi lăm",
        ),
        ("triệu tập 26 cầu thủ: TM: Đình Triệu", "triệu tập hai mươi sáu cầu thủ: thủ môn: Đình Triệu"),
        ("đồng đội: 112g45'03\"", "đồng đội: một trăm mười hai giờ bốn mươi lăm phút ba giây"),
        ("từ 0h đến 24h00' ngày 5/6", "từ không giờ đến hai mươi tư giờ ngày mùng năm tháng sáu"),
    ],
)
def test_results_of_sport_are_no_spans_and_no_money(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("giải thưởng 10tr-7tr-5tr", "giải thưởng mười triệu, bảy triệu, năm triệu"),
        ("vé 50k - 100k - 150k", "vé năm mươi nghìn, một trăm nghìn, một trăm năm mươi nghìn"),
        ("nặng 5kg-10kg", "nặng năm ki lô gam đến mười ki lô gam"),
        ("1,1tr/p/đêm", "một phẩy một triệu một phòng một đêm"),
        ("cước 200đ/p", "cước hai trăm đồng một phút"),
        ("trẻ <5t miễn phí, 5-10t 50%", "trẻ dưới năm tuổi miễn phí, năm đến mười tuổi năm mươi phần trăm"),
        ("Bé trai 4t rơi xuống ao", "Bé trai bốn tuổi rơi xuống ao"),
        ("Anh Ba Hùng, 45T, nuôi cút", "Anh Ba Hùng, bốn mươi lăm tuổi, nuôi cút"),
        ("Anh Ba Hùng, xe 45T, chở cát", "Anh Ba Hùng, xe bốn mươi lăm tấn, chở cát"),
        ("bao tiêu 6.000 tấn/n", "bao tiêu sáu nghìn tấn một năm"),
        ("lưới 32k/md", "lưới ba mươi hai nghìn một mét dài"),
        ("trừ CP lời 2tr", "trừ chi phí lời hai triệu"),
        ("TTCT size 40", "tôm thẻ chân trắng size bốn mươi"),
        ("TTCT huyện mở lớp", "trung tâm chính trị huyện mở lớp"),
        ("cao tốc BN phía Đông", "cao tốc Bắc Nam phía Đông"),
        ("thêm 12 BN khỏi bệnh", "thêm mười hai bệnh nhân khỏi bệnh"),
        ("âm tính với MT", "âm tính với ma túy"),
        ("12 TS vào CK", "mười hai thí sinh vào chung kết"),
        ("ck 10% cuối tuần", "chiết khấu mười phần trăm cuối tuần"),
        ("đứng thứ 7 TG", "đứng thứ bảy thế giới"),
    ],
)
def test_prizes_fares_and_ages_have_their_words(written: str, spoken: str) -> None:
    _check(written, spoken)
