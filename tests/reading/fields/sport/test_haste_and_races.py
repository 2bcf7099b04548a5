"""Classes that the readings of one day had left: what is written in haste, days, lives, races, patients."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("từ ngày 26 –2 đến 5–3", "từ ngày hai mươi sáu tháng hai đến mùng năm tháng ba"),
        ("nhiệt độ 26 –2 độ", "hai mươi sáu đến hai độ"),
        ("Ubnd xã Hòa Bình", "ủy ban nhân dân xã"),
        ("U.B.N.D xã Hòa Bình", "ủy ban nhân dân xã"),
        ("UB ND xã Hòa Bình", "ủy ban nhân dân xã"),
        ("P.V báo Nhân Dân", "phóng viên báo"),
        ("anh P.V (SN 1990)", "anh pê vê"),
        ("C.A tỉnh Nghệ An bắt giữ", "công an tỉnh"),
        ("chị C.A (SN 1990)", "chị xê a"),
        ("Đt: 0912345678", "điện thoại: không chín một hai"),
        ("toàn T.P, người dân", "toàn thành phố, người"),
        ("Công Phượng 90″+4", "phút chín mươi cộng bốn"),
        ('ống 2"+3', "ống hai inh"),
    ],
)
def test_what_is_typed_in_haste_is_read_as_careful_writers_type_it(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("[TPO] - Sáng nay, trời mưa.", "Sáng nay, trời mưa."),
        ("• TPO - Sáng nay, trời mưa.", "Sáng nay, trời mưa."),
        ('"TTO - Sáng nay, trời mưa.', "Sáng nay, trời mưa."),
        ("TĐKT - Thủ tướng Chính phủ vừa ban hành", "Thủ tướng Chính phủ vừa ban hành"),
        ("• TP Hồ Chí Minh", "thành phố Hồ Chí Minh"),
        ("Vũ khí hạt nhân [VKHN] là loại", "Vũ khí hạt nhân là loại"),
        ("nhấn [ESC] để thoát", "nhấn, e ét xê, để thoát"),
        (
            "Nguyễn Văn A [1960] làm nghề",
            "Nguyễn Văn A, năm một nghìn chín trăm sáu mươi, làm nghề",
        ),
        ("Trần Hưng Đạo [12] viết", "Trần Hưng Đạo viết"),
    ],
)
def test_square_brackets_and_bullets_change_neither_tags_nor_glosses(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Quyết định số 12/qđ-ubnd ngày 5/6/2025", "số mười hai của ủy ban nhân dân ngày"),
        ("Thông báo số 12/tb-ubnd", "Thông báo số mười hai của ủy ban nhân dân"),
        ("Kết luận 32/kl TW", "Kết luận ba mươi hai của trung ương"),
        ("giá 12/kg", "giá mười hai một ki lô gam"),
        ("công văn số 12/ĐLHTr", "mười hai, đê lờ hát tê rờ"),
        ("Đại hội lần thứ v của Đảng", "lần thứ năm của Đảng"),
        ("Quốc hội khóa x đã họp", "khóa mười đã họp"),
        ("TCVN 8731-20xx", "ba mươi mốt năm hai nghìn không trăm ích ích"),
        ("TCVN 8731-2012", "ba mươi mốt năm hai nghìn không trăm mười hai"),
        ("lớp 05x19", "lớp không năm ích mười chín"),
        ("gạch 05x19 cm", "năm nhân mười chín"),
    ],
)
def test_papers_sessions_standards_and_classes_are_told_by_their_letters(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("[05-09-23] Lịch cắt điện", "ngày mùng năm tháng chín năm hai nghìn không trăm hai mươi ba, Lịch"),
        ("ngày 01/10/17", "ngày mùng một tháng mười năm hai nghìn không trăm mười bảy"),
        ("ngày 5/6/05", "tháng sáu năm hai nghìn không trăm linh năm"),
        ("ngày 12/9/75", "tháng chín năm bảy mươi lăm"),
        ("ngày 06 tháng 01 âm lịch", "ngày mùng sáu tháng giêng âm lịch"),
        ("ngày 10 tháng 12 âm lịch", "ngày mùng mười tháng chạp âm lịch"),
        ("ngày 06 tháng 01 năm 2025", "ngày mùng sáu tháng một năm"),
        ("hẻm 12/5/17 đường Lê Lợi", "hẻm mười hai trên năm trên mười bảy đường"),
        ("nhà ở đường 10.5", "đường mười tháng năm"),
        ("đường 3.2, phường 12", "đường ba tháng hai, phường"),
        ("giá đường 10.5", "đường mười phẩy năm"),
        ("đường 10.5 km", "đường mười phẩy năm ki lô mét"),
    ],
)
def test_days_have_the_year_the_moon_or_the_street_that_they_stand_with(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("về nhất với 56, 62 giây", "với năm mươi sáu phẩy sáu mươi hai giây"),
        ("lần lượt là 56, 62 giây", "năm mươi sáu, sáu mươi hai giây"),
        ("trong 10, 15 giây", "mười, mười lăm giây"),
        ("1h31'44\"742", "một giờ ba mươi mốt phút bốn mươi tư giây bảy trăm bốn mươi hai"),
        ("vĩ độ 21°05'44\"", "hai mươi mốt độ năm phút bốn mươi tư giây"),
    ],
)
def test_the_time_of_a_race_is_one_time(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("NHẠC SĨ CẨM LAI (1923-2006)", "sinh năm một nghìn chín trăm hai mươi ba, mất năm hai nghìn"),
        ("CẨM LAI (1923-2006)", "một nghìn chín trăm hai mươi ba đến hai nghìn"),
        (
            "Trần Quang Khải (1228? - 1300) là",
            "Khải, khoảng một nghìn hai trăm hai mươi tám đến một nghìn ba trăm, là",
        ),
        ("Năm sinh, năm mất: 1762-1820", "sáu mươi hai, một nghìn tám trăm hai mươi"),
    ],
)
def test_the_years_of_a_life_are_no_range_of_figures(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("thai 32w, ối bình thường", "thai ba mươi hai tuần, ối"),
        ("tái khám sau 2-4w", "sau hai đến bốn tuần"),
        ("thai 32w3d", "thai ba mươi hai tuần ba ngày"),
        ("bóng đèn 32w", "ba mươi hai oát"),
        ("M: 80 l/p, T: 37 độ C", "mạch: tám mươi lần một phút, nhiệt độ: ba mươi bảy độ xê"),
        ("M 80, T 37, HA 120/70", "mạch tám mươi, nhiệt độ ba mươi bảy, huyết áp"),
        ("áo cỡ M 80", "em tám mươi"),
        ("vitamin A, D, E, K", "vitamin A, đê, E, ca"),
        ("quay số 114, 113, 115", "một một bốn, một một ba, một một năm"),
        ("quay số trúng thưởng: 113 giải", "một trăm mười ba giải"),
        ("máy siêu âm 12w", "mười hai oát"),
        ("gồm 114, 113, 115 người", "một trăm mười bốn, một trăm mười ba"),
    ],
)
def test_letters_and_figures_of_patients_and_of_calls(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Chỉ số cải cách hành chính (gọi tắt là Chỉ số CCHC)", "Chỉ số xê xê hát xê"),
        ("đơn vị gọi tắt là UBND", "gọi tắt là ủy ban nhân dân"),
        ("TT Cái Tắc, huyện Châu Thành A", "thị trấn Cái Tắc, huyện"),
        ("TT. Long Thành, H. Long Thành", "thị trấn Long Thành, huyện"),
        ("TT Y tế huyện Châu Thành", "trung tâm Y tế huyện"),
        ("TT Anh Ngữ Sao Mai, huyện Củ Chi", "tâm Anh Ngữ Sao Mai"),
        ("TT Khuyến nông, huyện", "trung tâm Khuyến nông"),
    ],
)
def test_a_short_form_is_told_by_the_words_around_it(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)
