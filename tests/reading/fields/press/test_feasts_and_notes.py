"""Classes of the thirteenth judged round: signatures, feasts and scores, years, notes, codes."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("KT THỦ TƯỚNG PHÓ THỦ TƯỚNG", "ký thay THỦ TƯỚNG PHÓ THỦ TƯỚNG"),
        ("KT. CHỦ TỊCH", "ký thay CHỦ TỊCH"),
        ("TM. UBND TỈNH", "thay mặt ủy ban nhân dân TỈNH"),
        ("TUQ GIÁM ĐỐC", "thừa ủy quyền GIÁM ĐỐC"),
        ("TL BỘ TRƯỞNG", "thừa lệnh BỘ TRƯỞNG"),
        ("Phòng KT UBND huyện", "Phòng kinh tế ủy ban nhân dân huyện"),
    ],
)
def test_a_signature_names_by_what_right_it_is_given(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đầu tư theo hình thức BT", "đầu tư theo hình thức bê tê"),
        ("dự án BT, BOT, BTO", "dự án bê tê, bê ô tê, bê tê ô"),
        ("đ/c BT Huyện ủy", "đồng chí bí thư Huyện ủy"),
        ("BT chi bộ thôn 3", "bí thư chi bộ thôn ba"),
        ("phó BT xã", "phó bí thư xã"),
        ("LL tự vệ, LL kiểm lâm", "lực lượng tự vệ, lực lượng kiểm lâm"),
        ("Ảnh: NH.", "Ảnh: en hát."),
        ("NH cho vay", "ngân hàng cho vay"),
        (
            "Thủy triều tại QĐ. Hoàng Sa: cao nhất 0,8m",
            ("Thủy triều tại quần đảo Hoàng Sa: cao nhất không phẩy tám mét"),
        ),
        (
            ("Trung tâm Cứu hộ Linh trưởng Nguy cấp Vườn Quốc gia (TTCHLTNC)."),
            "Trung tâm Cứu hộ Linh trưởng Nguy cấp Vườn Quốc gia.",
        ),
        (
            "Thông tư 23/2015/TTLT-BGD ĐT-BNV",
            (
                "Thông tư hai mươi ba năm hai nghìn không trăm mười lăm của liên bộ giáo dục và "
                "đào tạo và bộ nội vụ"
            ),
        ),
        ("Số/ký hiệu: 285/QĐ-UBND", ("số, ký hiệu: hai trăm tám mươi lăm quyết định ủy ban nhân dân")),
    ],
)
def test_short_forms_follow_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("kịp vận hành trước 1.11. Ảnh", "kịp vận hành trước ngày mùng một tháng mười một. Ảnh"),
        ("pH trước 7.4, sau 7.8.", "pê hát trước bảy phẩy bốn, sau bảy phẩy tám."),
        (
            "trao Huy hiệu Đảng đợt 2.9 cho 37 đảng viên",
            ("trao Huy hiệu Đảng đợt mùng hai tháng chín cho ba mươi bảy đảng viên"),
        ),
        ("đợt 3-2 tặng 17 đảng viên", "đợt mùng ba tháng hai tặng mười bảy đảng viên"),
        ("đợt 3.2 mm", "đợt ba phẩy hai mi li mét"),
        (
            "Ngày Quốc tế Người cao tuổi (1-10) năm nay",
            ("Ngày Quốc tế Người cao tuổi, ngày mùng một tháng mười, năm nay"),
        ),
        (
            "chỉ số tia cực tím (UV) ở ngưỡng cao (7.4 - 10.5)",
            ("chỉ số tia cực tím, u vê, ở ngưỡng cao, bảy phẩy bốn đến mười phẩy năm"),
        ),
        ("bám điểm số đến 6/6, vượt dẫn 13/6.", "bám điểm số đến sáu sáu, vượt dẫn mười ba sáu."),
        ("điểm số 8,5/10", "điểm số tám phẩy năm trên mười"),
        ("1 Đà Nẵng 14 10 26:6 33", "một Đà Nẵng mười bốn, mười, hai mươi sáu, sáu, ba mươi ba"),
        (
            "từ 02 - 2008 đến 12 - 2014.",
            (
                "từ tháng hai năm hai nghìn không trăm linh tám đến tháng mười hai năm hai nghìn "
                "không trăm mười bốn."
            ),
        ),
        ("tối nay, mùng 8-4-Quý Mão", "tối nay, mùng tám tháng tư năm Quý Mão"),
        (
            "(4 tháng 10 năm 19209 tháng 12 năm 2002)",
            (
                "mùng bốn tháng mười năm một nghìn chín trăm hai mươi đến mùng chín tháng mười "
                "hai năm hai nghìn không trăm linh hai"
            ),
        ),
    ],
)
def test_days_scores_and_decimals_are_told_apart(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Marathon: 2:20:27, Nabunome (Indonesia), 1997.",
            (
                "Marathon: hai giờ hai mươi phút hai mươi bảy giây, Nabunome, Indonesia, năm một "
                "nghìn chín trăm chín mươi bảy."
            ),
        ),
        ("LUẬN VĂN Đồng Nai, 2012", "LUẬN VĂN Đồng Nai, năm hai nghìn không trăm mười hai"),
        (
            "(theo World Investment Report, New York -1995).",
            ("theo World Investment Report, New York, năm một nghìn chín trăm chín mươi lăm."),
        ),
        (
            ("cuộc thi nghệ thuật sân khấu kịch nói chuyên nghiệp toàn quốc – 2015"),
            (
                "cuộc thi nghệ thuật sân khấu kịch nói chuyên nghiệp toàn quốc, năm hai nghìn "
                "không trăm mười lăm"
            ),
        ),
    ],
)
def test_years_of_records_and_books_have_their_word(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("TS. Vũ Văn Tuân1", "tiến sĩ Vũ Văn Tuân"),
        ("Bùi Đình Diệm (1), người huyện Đan Phượng", "Bùi Đình Diệm, người huyện Đan Phượng"),
        ("trường Lê Lợi (1)", "trường Lê Lợi, một"),
        ("chiếm 20% tổng dân số(1).", "chiếm hai mươi phần trăm tổng dân số."),
        ("theo khoản(1).", "theo khoản, một."),
        (
            ("Ngày đăng: 25-04-2014 <------> Người tạo: Ban Biên Tập <------>"),
            (
                "Ngày đăng: ngày hai mươi lăm tháng tư năm hai nghìn không trăm mười bốn, Người "
                "tạo: Ban Biên Tập"
            ),
        ),
        ("====> Kết quả", "Kết quả"),
        (
            "● Ngày nhận bài: 12.3.2014 ● Ngày phản biện: 21.3.2014",
            (
                "Ngày nhận bài: ngày mười hai tháng ba năm hai nghìn không trăm mười bốn, Ngày "
                "phản biện: ngày hai mươi mốt tháng ba năm hai nghìn không trăm mười bốn"
            ),
        ),
    ],
)
def test_notes_and_ornaments_are_silent(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("MÃ SỐ: 62.72.16.05", "MÃ SỐ: sáu hai chấm bảy hai chấm một sáu chấm không năm"),
        ("BKS: 93 - P1 123.45", "biển kiểm soát: chín ba pê một một hai ba bốn năm"),
        ("TCVN/TC/F3/SC1", "tê xê vê en, tê xê, ép ba, ét xê một"),
        (
            "TCVN 11041-2:2017",
            (
                "tiêu chuẩn Việt Nam mười một nghìn không trăm bốn mươi mốt, phần hai, năm hai "
                "nghìn không trăm mười bảy"
            ),
        ),
        (
            "QCVN 01-1:2018/BYT",
            ("quy chuẩn Việt Nam không một, một năm hai nghìn không trăm mười tám của bộ y tế"),
        ),
        (
            "tọa độ 17017’30’’N - 107029’00’’E cách đảo",
            (
                "tọa độ mười bảy độ mười bảy phút ba mươi giây vĩ bắc, một trăm linh bảy độ hai "
                "mươi chín phút không giây kinh đông cách đảo"
            ),
        ),
        ("diện tích khoảng 1,115 km2", ("diện tích khoảng một nghìn một trăm mười lăm ki lô mét vuông")),
        ("diện tích 1,115 km2", "diện tích một phẩy một một năm ki lô mét vuông"),
    ],
)
def test_codes_keep_their_figures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
