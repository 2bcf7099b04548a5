"""Running prose of every field, sentence after sentence: what reading features and books has found."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


def read(written: str) -> str:
    return READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("vào chiều thứ bảy, 11-2.", "thứ bảy, ngày mười một tháng hai"),
        ("rạng sáng qua, 16 - 2, khi cả hai đại diện", "sáng qua, ngày mười sáu tháng hai, khi"),
        ("trận chung kết diễn ra tối nay, 10 - 2.", "tối nay, ngày mùng mười tháng hai."),
        ("sẽ diễn ra từ ngày 20 - 2 đến 17 - 3.", "đến mười bảy tháng ba"),
        ("lễ Thanh Minh (3/3), lễ Phật đản (15/4)", "lễ Thanh Minh, ngày mùng ba tháng ba, lễ"),
        ("sinh năm Ất Sửu(845)", "Ất Sửu, năm tám trăm bốn mươi lăm"),
        ("sinh ngày Canh Tý (tức 5-1-761)", "tức ngày mùng năm tháng một năm bảy trăm sáu mươi mốt"),
        ("những năm 1970s, thập niên 90s", "một nghìn chín trăm bảy mươi, thập niên chín mươi"),
    ],
)
def test_days_and_years_in_a_story(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("mỗi năm, 4-5 vụ", "mỗi năm, bốn đến năm vụ"),
        ("chủ nhật, 3-4 người", "ba đến bốn người"),
        ("Thua Thái Lan tối qua, 1 - 3, đội tuyển về nước.", "tối qua, một ba, đội"),
        ("trắng tay trong trận trên sân khách, 1 - 2 trước Đà Nẵng.", "sân khách, một hai trước"),
        ("đã hoàn thành (3/3)", "ba trên ba"),
        ("cắt khoanh 4/5 chu vi ở đoạn có mắt", "bốn phần năm chu vi"),
    ],
)
def test_what_only_looks_like_a_day(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("diện tích 7,200 thước vuông", "bảy nghìn hai trăm thước vuông"),
        ("Số giáo dân: 2,026 Giáo Dân", "hai nghìn không trăm hai mươi sáu Giáo Dân"),
        ("đi theo đường QL13-QL14 trực chỉ", "quốc lộ mười ba quốc lộ mười bốn"),
        ("xuyên 4/5 Việt Nam", "bốn phần năm Việt Nam"),
        ("mắt bị mờ (1/10)", "một trên mười"),
        ("ranh giới giữa lõi ngoài sắt-niken của Trái Đất và lớp phủ", "lõi ngoài sắt niken của"),
        ("với 42 đảng viên [6;101-102].", "bốn mươi hai đảng viên."),
        ("động cơ 0, 66 lít", "không phẩy sáu mươi sáu lít"),
        ("vượt con số 1. 000 tỉ đồng", "một nghìn tỷ đồng"),
        ("trị giá 800 triệu US$", "tám trăm triệu đô la Mỹ"),
        ("giữa thiên - địa - nhân", "giữa thiên, địa, nhân"),
        ("quan hệ giữa nhà trường - gia đình", "giữa nhà trường và gia đình"),
    ],
)
def test_figures_and_dashes_of_books(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("L.Minh", "lờ Minh"),
        ("L. Cường", "lờ. Cường"),
        ("V. Kết luận", "năm, Kết luận"),
        ("Giáo sư H.Lee Sweeney cho biết thêm", "Giáo sư hát Lee Sweeney"),
        ("HLV T.Công", "huấn luyện viên tê Công"),
        ("Giáo sư H. Thanh Trì", "huyện Thanh Trì"),
    ],
)
def test_initials_of_writers_and_scholars_are_letters(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Án lệ 62/2023/AL về thời điểm", "năm hai nghìn không trăm hai mươi ba về thời điểm"),
        ("dì phước MTG dạy học", "dì phước Mến Thánh Giá"),
        ("trên Quốc lộ IA", "Quốc lộ một a"),
        ("trên đường DT 632 đi các xã", "đường tỉnh sáu trăm ba mươi hai"),
        ("Cao tốc ĐN-Quảng Ngãi", "Cao tốc Đà Nẵng Quảng Ngãi"),
        ("doanh thu HĐ tài chính", "hoạt động tài chính"),
        ("chất lượng GS, PGS năm nay", "chất lượng giáo sư, phó giáo sư"),
        ("ND - Như Báo Nhân Dân đã đưa tin", "Như Báo Nhân Dân"),
        ("tàu thuộc loạt SX-class", "ét ích class"),
        ("Hãng tin BNN cho biết", "Hãng tin bê en en"),
        ("bệnh nhân mắc BNN", "mắc bệnh nghề nghiệp"),
        ("nhóm tấn công APT", "tấn công a pê tê"),
        ("Theo VNN, sáng nay", "Theo vê en en"),
        ("Quỹ VNN xã", "Quỹ vì người nghèo xã"),
        ("Lexus LS 460", "lờ ét bốn trăm sáu mươi"),
        ("một Sư đoàn của QĐ III", "quân đoàn ba"),
        ("theo QĐ số 5", "quyết định số năm"),
        ("Công ước HS về hàng hóa", "Công ước hát ét"),
        ("đồ gỗ TQ giá rẻ", "gỗ Trung Quốc giá rẻ"),
        ("mới vào SG công tác", "vào Sài Gòn công tác"),
        ("Pv: Thưa bà", "phóng viên: Thưa bà"),
        ("LTS: Nhân kỷ niệm", "lời tòa soạn: Nhân"),
        ("học trường HSMN", "học sinh miền Nam"),
    ],
)
def test_short_forms_that_a_story_does_not_explain(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("1V 17, 1-6", "Các Vua quyển một, chương mười bảy, câu một đến sáu"),
        ("gốm, sứ, giấy.v.v…", "giấy. vân vân"),
    ],
)
def test_books_and_ends_of_lists(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("những năm 198x, 199x của thế kỷ trước", "tám mươi mấy, một nghìn chín trăm chín mươi mấy của"),
        ("từ ngày 6 đến 16 tháng Giêng", "từ ngày mùng sáu đến mười sáu tháng Giêng"),
        ("từ ngày 5 tới 12 tháng 3", "ngày mùng năm tới mười hai"),
        ("Từ 1 đến 8/10/1950, quân ta", "Từ ngày mùng một đến ngày mùng tám tháng mười"),
        ("Ngày 16 − 9 − 1950, ta nổ súng", "Ngày mười sáu tháng chín năm một nghìn chín trăm năm mươi"),
        ("Sáng 18 − 9, ta hạ cứ điểm", "Sáng mười tám tháng chín, ta"),
        ("• (kontumtv.vn) – Trong 6 tháng đầu năm", "Trong sáu tháng"),
    ],
)
def test_days_of_histories(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Kế hoạch số 88 ngày 15/5 V/v nghỉ hè", "về việc nghỉ hè"),
        ("thiếu tá CN Nguyễn Văn Bình", "thiếu tá chuyên nghiệp Nguyễn"),
        ("trường THPT BC Nguyễn Trãi", "bán công Nguyễn Trãi"),
        ("cha mẹ hs đã góp tiền", "cha mẹ học sinh"),
        ("theo chị T. - mẹ cháu bé", "chị tê, mẹ cháu"),
    ],
)
def test_offices_and_persons_of_local_news(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("TS tâm lý Lê Thị Linh Trang", "tiến sĩ tâm lý Lê"),
        ("vào ngày 4-7/1 âm lịch", "ngày mùng bốn đến mùng bảy tháng giêng âm lịch"),
        ("từ 10-12/1 dương lịch", "đến mười hai tháng một dương lịch"),
        ("khoảng 1,800-2,000 loài chim", "một nghìn tám trăm đến hai nghìn loài"),
        ("có niên đại TK 17 đời Minh", "niên đại thế kỷ mười bảy đời"),
        ("gia đình các AH, LS, gia đình thầy", "các anh hùng, liệt sĩ, gia đình"),
        ("cháu gái ruột LS Lê Trọng Long", "liệt sĩ Lê Trọng Long"),
        ("171 máy bay[2][b]", "một trăm bảy mươi mốt máy bay"),
        ("theo đường cao tốc HN - HP", "cao tốc Hà Nội Hải Phòng"),
        ("nghỉ ở ks Sao Mai", "ở khách sạn Sao Mai"),
        ("gồm có SÐND làm nỗ lực chính", "sư đoàn Nhảy Dù"),
    ],
)
def test_encyclopaedias_museums_and_travels(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("trong 2 ngày 10 và 11 tháng 8", "ngày mười và mười một tháng tám"),
        ("Sao chổi 12P/Pons-Brooks lóe sáng", "mười hai pê, Pons Brooks"),
        ("coi GS. là thầy, hình như GS đã bằng", "hình như giáo sư đã"),
        ("niên hiệu Thành Thái 14 (1902).", "mười bốn, năm một nghìn chín trăm linh hai"),
        ("gồm các xã và 12 (1500) hộ", "mười hai, một nghìn năm trăm, hộ"),
        ("Kiều Oánh Mậu (1854-1911)(1) người làng", "chín trăm mười một, người làng"),
        ("THS. HOÀNG THỊ LỆ", "thạc sĩ HOÀNG"),
        ("11.4.69", "ngày mười một tháng tư năm sáu mươi chín"),
        ("Hồi mới vào cq, đi làm", "vào cơ quan, đi"),
    ],
)
def test_diaries_and_letters_of_scholars(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("sinh thái một số loài. t.2", "tập hai"),
        ("như thế nào? (P.1)", "như thế nào? phần một"),
        ("Số 5 Nguyễn Trãi (P.1)", "phường một"),
        ("CN 10 TN B", "chúa nhật mười thường niên bê"),
        ("01.08.21 CHÚA NHẬT TUẦN 18 TN", "ngày mùng một tháng tám năm hai nghìn không trăm hai mươi mốt"),
        ("(Ep 4:32 – 5:8; Lc 13:10-17)", "câu ba mươi hai đến chương năm, câu tám; Luca"),
        ("chứ không phải phàm nhân (Mt 16.17).", "Mátthêu, chương mười sáu, câu mười bảy"),
        ("phó thác (x. Ga 5.36).", "xem Gioan, chương năm, câu ba mươi sáu"),
        ("từ ngân sách chung”[1]. Sau đó", "chung. Sau đó"),
        ("có văn học”(2) “cảnh sắc thiên nhiên", "văn học cảnh sắc"),
        ("xây dựng năm 1901 (ảnh st).", "ảnh sưu tầm"),
        ("1.2.35 Quy định chung", "một chấm hai chấm ba mươi lăm"),
    ],
)
def test_parishes_and_parts_of_books(written: str, spoken: str) -> None:
    assert spoken in read(written)
