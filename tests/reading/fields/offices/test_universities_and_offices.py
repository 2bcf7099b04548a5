"""What papers of universities, offices, gardeners and of sport taught, by class: written → spoken."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row
from tests.reading_pairs import sound

READER = Reader()

LECTURERS = [
    (
        "có GVC.TS. Nguyễn Văn Lâm; GV.TS. Đinh Quang Toàn",
        "có giảng viên chính, tiến sĩ Nguyễn Văn Lâm; giảng viên, tiến sĩ Đinh Quang Toàn",
    ),
    ("GV.ThS Lê Thị Hoa dự", "giảng viên, thạc sĩ Lê Thị Hoa dự"),
    ("GV Nguyễn Văn An dạy toán lớp 5", "giáo viên Nguyễn Văn An dạy toán lớp năm"),
    ("Bản tin TS Địa Phương 18h30", "Bản tin thời sự Địa Phương mười tám giờ ba mươi phút"),
    ("ông TS Nguyễn Văn A nói", "ông tiến sĩ Nguyễn Văn A nói"),
]
OFFICES = [
    (
        "Phòng QLKH, Trung tâm ĐTQT, Phòng HTQT&DN, Trung tâm HTSV, Khoa ĐT-VT, Khoa QHQT",
        (
            "Phòng quản lý khoa học, Trung tâm đào tạo quốc tế, Phòng hợp tác quốc tế và doanh nghiệp, "
            "Trung tâm hỗ trợ sinh viên, Khoa điện tử viễn thông, Khoa quan hệ quốc tế"
        ),
    ),
    (
        "theo số 398/QĐ-ĐHH-TCNS của Đại học",
        "theo số ba trăm chín mươi tám quyết định đại học Huế tổ chức nhân sự của Đại học",
    ),
    ("12/BC-TCNS", "mười hai báo cáo tài chính ngân sách"),
    (
        "Trường Cán bộ giao cho Trung tâm ĐTBD tại CSĐT Vĩnh Phúc khai giảng",
        "Trường Cán bộ giao cho Trung tâm đào tạo bồi dưỡng tại cơ sở đào tạo Vĩnh Phúc khai giảng",
    ),
    (
        "lừa đảo tuyển sinh, hồ sơ chuyển sang CSĐT.",
        "lừa đảo tuyển sinh, hồ sơ chuyển sang cảnh sát điều tra.",
    ),
    ("Cơ quan CSĐT bắt hai sinh viên", "Cơ quan cảnh sát điều tra bắt hai sinh viên"),
    (
        "trường đại học đề nghị CSĐT Công an huyện",
        "trường đại học đề nghị cảnh sát điều tra Công an huyện",
    ),
    ("do CĐ DKVN phát động", "do công đoàn Dầu khí Việt Nam phát động"),
    ("học trường CĐ Điện lực", "học trường cao đẳng Điện lực"),
    ("phóng viên Báo NNVN tại huyện", "phóng viên Báo Nông nghiệp Việt Nam tại huyện"),
    ("Tiền Phong, TT Yên Viên, Dương Hà", "Tiền Phong, thị trấn Yên Viên, Dương Hà"),
    ("TT Trump nói", "tổng thống Trump nói"),
]
COUNTS = [
    ("UBND tỉnh xác định 09 nhóm nhiệm vụ", "ủy ban nhân dân tỉnh xác định chín nhóm nhiệm vụ"),
    (
        "kế hoạch 05 năm 2021-2025",
        "kế hoạch năm năm hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm",
    ),
    ("Quyết định 09 ngày 5/3", "Quyết định không chín ngày mùng năm tháng ba"),
    ("chỉ định 03 nhà thầu, đầu tư 05 tỷ", "chỉ định ba nhà thầu, đầu tư năm tỷ"),
    ("Quy định 08 về nêu gương, Đề án 06", "Quy định không tám về nêu gương, Đề án không sáu"),
    ("bị tuyên án 05 năm tù", "bị tuyên án năm năm tù"),
    ("ba tiết/tuần, hai viên/lần", "ba tiết một tuần, hai viên một lần"),
    ("ở tầng 5+6+7", "ở tầng năm, sáu, bảy"),
    ("nhà tầng 1 + 2 lầu", "nhà tầng một cộng hai lầu"),
    ("hội thảo KSE2017 và", "hội thảo ca ét e hai nghìn không trăm mười bảy và"),
    ("máy in MFC2017 mới", "máy in em ép xê hai không một bảy mới"),
    ("Nghị quyết 03 của tỉnh", "Nghị quyết không ba của tỉnh"),
    ("Quyết định số 09 nhóm", "Quyết định số không chín nhóm"),
    ("cả tháng mới chỉ có 5,6 ca nhập viện", "cả tháng mới chỉ có năm, sáu ca nhập viện"),
    ("bình quân có 5,6 ca/ngày", "bình quân có năm phẩy sáu ca một ngày"),
    ("có 5,7 ca trên 100.000 dân", "có năm phẩy bảy ca trên một trăm nghìn dân"),
    ("từ 07h15 đến 17,18giờ00", "từ bảy giờ mười lăm phút đến mười bảy, mười tám giờ"),
    ("mất 12,13 giờ", "mất mười hai phẩy mười ba giờ"),
    ("đến trường một buổi/ngày", "đến trường một buổi một ngày"),
    ("uống hai lần/ngày", "uống hai lần một ngày"),
    ("Căn hộ ở tầng 1 + 2, diện tích", "Căn hộ ở tầng một và hai, diện tích"),
    ("trộn theo tỷ lệ 1/1, tưới nước", "trộn theo tỷ lệ một trên một, tưới nước"),
    ("tỷ lệ 1/3", "tỷ lệ một phần ba"),
    ("số tù 5289.20 T.F", "số tù năm hai tám chín chấm hai mươi tê ép"),
    ("ở khám 9, banh I.", "ở khám chín, banh một."),
]
MIXTURES = [
    (
        "khoảng 40% phân hữu cơ (phân ủ) +50% đất trồng (đất phù sa) + 10% trấu hun",
        (
            "khoảng bốn mươi phần trăm phân hữu cơ, phân ủ, cộng năm mươi phần trăm đất trồng, đất phù sa, "
            "cộng mười phần trăm trấu hun"
        ),
    ),
    ("VN-Index (+5%)", "vê en Index, tăng năm phần trăm"),
    (
        "vi lượng gồm Mg, Mn, Zn, B, Cu, Mo, Sắt",
        "vi lượng gồm magie, mangan, kẽm, bo, đồng, molypden, Sắt",
    ),
    ("vitamin A, B, C", "vitamin A, bê, xê"),
    ("chị Na, Mo, Se đi chơi", "chị Na, Mo, Se đi chơi"),
    ("Độ Ph khoảng 6-6,5", "Độ pê hát khoảng sáu đến sáu phẩy năm"),
]
ABROAD = [
    ("ông John McConnell là người", "ông John McConnell là người"),
    ("tướng MacArthur", "tướng MacArthur"),
    ("về cảng St. John, Canada", "về cảng Saint John, Canada"),
    ("thành phố St. Petersburg", "thành phố Saint Petersburg"),
]
MATCHES = [
    ("Everton 4-0 MU (H1: 2-0)", "Everton bốn không em u, hiệp một: hai không"),
    (
        "Richarlison (13'), Sigurdsson (28'), Digne (56')",
        "Richarlison, phút mười ba, Sigurdsson, phút hai mươi tám, Digne, phút năm mươi sáu",
    ),
    ("Thời sự (15'), Ca nhạc (30')", "Thời sự, mười lăm phút, Ca nhạc, ba mươi phút"),
    ("khu H1: 2-3 người", "khu hát một: hai đến ba người"),
    (
        "để thua Woo Dong Hoon (Campuchia) 15-40 và chia tay SEA Games ngay trận đấu đầu",
        "để thua Woo Dong Hoon, Campuchia, mười lăm bốn mươi và chia tay sea Games ngay trận đấu đầu",
    ),
    ("SEA Games có 15-40 vận động viên", "sea Games có mười lăm đến bốn mươi vận động viên"),
]
YEARS = [
    (
        "Ngày 27/2/ năm 1966, địch",
        "Ngày hai mươi bảy tháng hai năm một nghìn chín trăm sáu mươi sáu, địch",
    ),
    (
        "tới 2022 phải tham gia 20 năm",
        "tới năm hai nghìn không trăm hai mươi hai phải tham gia hai mươi năm",
    ),
    ("dài tới 2022 mét", "dài tới hai nghìn không trăm hai mươi hai mét"),
    (
        "Bến xe xây dựng từ 1985 trên khu đất",
        "Bến xe xây dựng từ năm một nghìn chín trăm tám mươi lăm trên khu đất",
    ),
    ("tăng từ 1985 hộ lên", "tăng từ một nghìn chín trăm tám mươi lăm hộ lên"),
    (
        "Thời Lê Đại Hành (989-1005) gọi là",
        "Thời Lê Đại Hành, từ năm chín trăm tám mươi chín đến năm một nghìn không trăm linh năm, gọi là",
    ),
]


@each_row(("written", "spoken"), LECTURERS)
def test_degrees_of_lecturers_stand_before_their_names(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), OFFICES)
def test_offices_of_universities_unions_and_towns_are_named(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), COUNTS)
def test_what_is_counted_is_no_number_of_a_paper(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), MIXTURES)
def test_parts_and_elements_of_a_mixture_are_named(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), ABROAD)
def test_names_of_abroad_are_not_spelt(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), MATCHES)
def test_halves_minutes_and_points_of_a_match_are_read(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(("written", "spoken"), YEARS)
def test_years_without_their_word_are_years(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)
