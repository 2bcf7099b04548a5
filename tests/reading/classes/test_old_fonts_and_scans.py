"""Issue by issue, what a class of writing must be read as: each case stands for others of its kind."""

from __future__ import annotations

import re

from broadcaster.reading import Reader
from broadcaster.reading.written.alphabet import MARKED
from tests.each_row import each_row
from tests.reading.tables.test_vocabulary import FOLDER, rows


@each_row(
    ("written", "spoken"),
    [
        ("Công an bắt P.V.Q.", "Công an bắt pê vê quy."),
        ("Khởi tố N.V.TP. và Đ.X.H.", "Khởi tố en vê tê pê và đê ích hát."),
        ("Lời khai của Ng.V.T. và Tr.T.H.", "Lời khai của en giê vê tê và tê rờ tê hát."),
        ("Chị T.X. ở T.X. Bình Long", "Chị tê ích ở thị xã Bình Long"),
        ("cháu bé X. 5 tuổi", "cháu bé ích năm tuổi"),
        ("Th.S. Nguyễn An, T.P. Hồ Chí Minh", "thạc sĩ Nguyễn An, thành phố Hồ Chí Minh"),
    ],
)
def test_the_initials_of_a_person_are_letters_also_at_the_end_of_a_sentence(
    written: str, spoken: str
) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Bệnh nhân TH nhập viện", "Bệnh nhân tê hát nhập viện"),
        ("Trường TH Kim Đồng, TH và THCS", "Trường tiểu học Kim Đồng, tiểu học và trung học cơ sở"),
        ("Có 3.200 TS đăng ký", "Có ba nghìn hai trăm thí sinh đăng ký"),
        ("TS hộ nghèo: 12", "tổng số hộ nghèo: mười hai"),
        ("đội ngũ 5 TS, 10 ThS", "đội ngũ năm tiến sĩ, mười thạc sĩ"),
        ("chị TK nói", "chị tê ca nói"),
        ("Vụ ĐX, HT, vụ Mùa", "Vụ đông xuân, hè thu, vụ Mùa"),
        ("HT vắng", "hát tê vắng"),
        ("gạo BC ngon", "gạo bê xê ngon"),
        ("Lúa VND 404 và VND 95-20", "Lúa vê en đê bốn trăm linh bốn và vê en đê chín mươi lăm hai mươi"),
    ],
)
def test_two_letters_that_stand_for_much_are_a_word_only_beside_a_cue(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


def test_two_letters_that_are_spelled_for_want_of_a_cue_are_flagged() -> None:
    assert [piece.written for piece in Reader().explain("Bệnh nhân TH nhập viện").doubtful] == ["TH"]


@each_row(
    ("written", "spoken"),
    [
        ("đến 12/12 thôn đạt chuẩn", "đến mười hai trên mười hai thôn đạt chuẩn"),
        ("9/9 ấp; 10/11 khu phố", "chín trên chín ấp; mười trên mười một khu phố"),
        ("đến 12/12 xã Hòa Phong xong", "đến ngày mười hai tháng mười hai xã Hòa Phong xong"),
        (
            "Quảng trường 2/4; đường 3-2; phố 8-3",
            "Quảng trường hai tháng tư; đường ba tháng hai; phố tám tháng ba",
        ),
        ("đường 2-4 làn xe; 1/2 đường", "đường hai đến bốn làn xe; một phần hai đường"),
    ],
)
def test_the_nouns_on_both_sides_tell_days_streets_and_tallies(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("220V-50Hz, 380v/50hz", "hai trăm hai mươi vôn, năm mươi héc, ba trăm tám mươi vôn, năm mươi héc"),
        ("500W-1kW", "năm trăm oát đến một ki lô oát"),
        ("VND 50.000", "năm mươi nghìn đồng"),
        ("USD 1,299.99", "một nghìn hai trăm chín mươi chín phẩy chín mươi chín đô la Mỹ"),
        ("Tỷ giá USD 25.400", "Tỷ giá đô la Mỹ hai mươi lăm nghìn bốn trăm"),
    ],
)
def test_amounts_are_of_what_stands_beside_them(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("MƯA 150MM/24H", "MƯA một trăm năm mươi mi li mét trên hai mươi tư giờ"),
        ("M‘Nông, Ea H′leo, Cư M‘gar, K′Bang", "M'Nông, Ea H'leo, Cư M'gar, K'Bang"),
        ("LA NINA mạnh, EL NINO yếu", "La Nina mạnh, El Nino yếu"),
        ("đất nước hình chữ S", "đất nước hình chữ ét"),
        ("Trạm biến áp T4", "Trạm biến áp tê bốn"),
        ("Xem Tr. 15-20", "Xem trang mười lăm đến hai mươi"),
    ],
)
def test_words_names_and_single_letters_are_told_apart(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Mục đích, yêu cầu và đ i t  ng", "Mục đích, yêu cầu và đối tượng"),
        ("báo chí địa ph ơng, trung  ơng và các t nh", "báo chí địa phương, trung ương và các tỉnh"),
        ("văn ph ng đại diện, ph ng viên th  ng trú", "văn phòng đại diện, phóng viên thường trú"),
        ("quy t đ nh của ch t ch", "quyết định của chủ tịch"),
        ("Ủy ban nhân dân x ã họp", "Ủy ban nhân dân xã họp"),
        ("CÔNG T ÁC; thông b áo; V iệt Nam; nhâ n dân", "CÔNG TÁC; thông báo; Việt Nam; nhân dân"),
    ],
)
def test_a_damaged_scan_is_mended_where_the_list_of_words_makes_it_certain(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


def test_scraps_that_fit_nothing_stay_and_are_doubtful() -> None:
    reading = Reader().explain("Nghi lễ ph t gi o")
    assert reading.spoken == "Nghi lễ ph t gi o"
    assert [piece.written for piece in reading.doubtful] == ["ph t"]


def test_letters_of_lists_and_formulas_are_no_scraps() -> None:
    assert Reader().read("câu a, b áo mưa") == "câu a, bê áo mưa"


def test_no_two_phrases_of_the_list_look_alike_when_all_their_marks_are_lost() -> None:
    bare = [
        re.sub(f"[{MARKED.replace('đ', '')} ]", "", row["written"]) for row in rows(FOLDER / "scanned.tsv")
    ]
    assert sorted({one for one in bare if bare.count(one) > 1}) == []


@each_row(
    ("written", "spoken"),
    [
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("UÛy ban nhaân daân xaõ Ea Kly thoâng baùo", "Ủy ban nhân dân xã Ea Kly thông báo"),
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("§éc lËp - Tù do - H¹nh phóc", "Độc lập, Tự do, Hạnh phúc"),
    ],
)
def test_a_line_in_an_old_font_is_turned(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row("written", ["Müller gặp José ở São Paulo", "naïve, Citroën, Zürich", "Ông Øyvind"])
def test_foreign_letters_are_no_old_font(written: str) -> None:
    assert "ờ" not in Reader().read(written)
    assert "ơ" not in Reader().read(written)


def test_the_pieces_of_a_line_in_an_old_font_lie_on_the_line_as_it_was_written() -> None:
    written = "Coäng hoøa xaõ hoäi, ngaøy 5/6, UBND thoâng baùo"
    pieces = Reader().explain(written).pieces
    assert "".join(piece.written for piece in pieces) == written
    assert ("5/6", "mùng năm tháng sáu") in [(piece.written, piece.spoken) for piece in pieces]


@each_row(
    ("written", "spoken"),
    [
        ("Tính đến 15.9, cả tỉnh", "Tính đến ngày mười lăm tháng chín, cả tỉnh"),
        ("tính đến 15.9 tỷ", "tính đến mười lăm phẩy chín tỷ"),
        ("Lịch cắt nước 5-7.12", "Lịch cắt nước ngày mùng năm đến mùng bảy tháng mười hai"),
        ("Đợt mưa 16-20.11", "Đợt mưa ngày mười sáu đến hai mươi tháng mười một"),
        ("mưa 5-7.5 mm", "mưa năm đến bảy phẩy năm mi li mét"),
        ("giá tăng 5-7.12", "giá tăng năm đến bảy phẩy mười hai"),
        ("hạn chót: 15.01", "hạn chót: ngày mười lăm tháng một"),
        ("Từ 5/6 ~ 10/6", "Từ ngày mùng năm tháng sáu đến ngày mùng mười tháng sáu"),
    ],
)
def test_days_with_a_dot_are_told_from_decimals_by_what_goes_on(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Phụ lục iii; quý iv/2025", "Phụ lục ba; quý bốn năm hai nghìn không trăm hai mươi lăm"),
        ("Đại hội xiv của Đảng", "Đại hội mười bốn của Đảng"),
        ("hạng iii, loại ii, cấp iv", "hạng ba, loại hai, cấp bốn"),
        ("bà nội vi ở", "bà nội vi ở"),
    ],
)
def test_small_roman_numerals_are_numbers_behind_a_word_that_ranks(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Thành phố TP.HCM", "Thành phố Hồ Chí Minh"),
        ("phường P.5, quận Q.1, xã x. Hòa", "phường năm, quận một, xã Hòa"),
        ("đồng chí đ/c Nam", "đồng chí Nam"),
        ("15% phần trăm; 30 ha héc ta; lúc 7h giờ", "mười lăm phần trăm; ba mươi héc ta; lúc bảy giờ"),
        ("25 độ °C", "hai mươi lăm độ xê"),
    ],
)
def test_what_is_written_twice_in_two_forms_is_said_once(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Gọi 0500.3852.147.", "Gọi không năm không không, ba tám năm hai, một bốn bảy."),
        ("Luật BHXH 2014", "Luật bảo hiểm xã hội năm hai nghìn không trăm mười bốn"),
        ("Chỉ số PCI 2024 tăng", "Chỉ số pê xê i hai nghìn không trăm hai mươi tư tăng"),
        ("Số nhà 12 đ.3/2, p.11", "Số nhà mười hai đường ba tháng hai, phường mười một"),
        ("giá 5.000 đ. Người mua", "giá năm nghìn đồng. Người mua"),
        ("Giỗ Tổ 10/3; tổ 3/5", "Giỗ Tổ ngày mùng mười tháng ba; tổ ba trên năm"),
    ],
)
def test_numbers_that_name_are_told_from_years_days_and_money(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Biên bản số 05/BB-VPHC", "Biên bản số không năm biên bản vi phạm hành chính"),
        ("P.GD&ĐT; P.TCCB", "phòng giáo dục và đào tạo; phòng tổ chức cán bộ"),
        ("giải AFF CUP, tin nhắn SMS", "giải a ép ép cup, tin nhắn ét em ét"),
        ("kích thước 5*10m", "kích thước năm nhân mười mét"),
        ("#ChungTayVìNgườiNghèo", "Chung Tay Vì Người Nghèo"),
        ("Bệnh LMLM, THT ở trâu", "Bệnh lở mồm long móng, tụ huyết trùng ở trâu"),
        ("Các HTX, THT", "Các hợp tác xã, tổ hợp tác"),
        ("Nhóm gồm: T., H. và Q.", "Nhóm gồm: tê, hát và quy."),
    ],
)
def test_short_forms_follow_their_neighbours(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Thôngbáo, theoNghị quyết, chủtịch", "Thông báo, theo Nghị quyết, chủ tịch"),
        ("Luật Đấtđai, Đảngbộ xã", "Luật Đất đai, Đảng bộ xã"),
        ("Niêkdăm, Katê, Phaolô, Rađê", "Niêkdăm, Katê, Phaolô, Rađê"),
        ("lúc7h30 ngày5/6", "lúc bảy giờ ba mươi phút ngày mùng năm tháng sáu"),
        ("5 km2, covid19", "năm ki lô mét vuông, covid mười chín"),
    ],
)
def test_words_and_figures_that_lost_the_blank_between_them_are_parted(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


def test_words_that_were_parted_are_shown_to_a_person() -> None:
    assert [piece.written for piece in Reader().explain("Chào mừng Đại hội Đảngbộ xã").doubtful] == ["Đảngbộ"]


@each_row(
    ("written", "spoken"),
    [
        ("EA H'LEO, CƯ M'GAR, M'DRẮK", "EA H'LEO, CƯ M'GAR, M'DRẮK"),
        ("trên báo động ba 1,84m", "trên báo động ba, một phẩy tám mươi tư mét"),
        (
            "vàng nhẫn 145,8/148,0",
            "vàng nhẫn một trăm bốn mươi lăm phẩy tám, một trăm bốn mươi tám phẩy không",
        ),
        ("VN-Index -12,3 điểm", "vê en Index giảm mười hai phẩy ba điểm"),
        ("thisinh.thitotnghiepthpt.edu.vn", "thi sinh chấm thi tot nghiep tê hát pê tê chấm e du chấm vê nờ"),
    ],
)
def test_names_fractions_prices_and_addresses_are_said_as_people_say_them(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Xin chào <en>Good morning</en> nhé", "Xin chào Good morning nhé"),
        ("Anh M. đi bộ", "Anh mờ đi bộ"),
        ("$1,234.5678", "một nghìn hai trăm ba mươi tư phẩy năm sáu bảy tám đô la"),
        ("Xem buildserver.dev", "Xem build server chấm đê e vê"),
        ("x⁴ và a² + b²", "ích mũ bốn và a bình phương cộng bê bình phương"),
    ],
)
def test_tags_initials_sums_and_addresses_of_the_peers(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("HaNoi, DaNang, TiVi", "Ha Noi, Da Nang, Ti Vi"),
        ("setVolumeLevel", "set Volume Level"),
        ("YouTube, iMac, VinFast", "YouTube, iMac, VinFast"),
        ("mềm\u00admại, ch\u00adợ", "mềm mại, chợ"),
        ("em ko bit, sao anh bik", "em không biết, sao anh biết"),
    ],
)
def test_words_that_lost_their_blank_are_parted_and_names_are_not(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("27.02", "ngày hai mươi bảy tháng hai"),
        ("02.2000", "tháng hai năm hai nghìn"),
        ("Còn 27.02 ha", "Còn hai mươi bảy phẩy không hai héc ta"),
        ("Chạy 10.000m trong 27:45.", "Chạy mười nghìn mét trong hai mươi bảy phút bốn mươi lăm giây."),
        ("Trộn theo tỉ lệ 1:2,5", "Trộn theo tỉ lệ một trên hai phẩy năm"),
        ("Phản ứng: 2H2 + O2", "Phản ứng: hai hát hai cộng ô hai"),
        ("Họp lúc 2H2 phút", "Họp lúc hai giờ hai phút"),
        ("Số nhà 101-102A", "Số nhà một trăm linh một một trăm linh hai a"),
        ("từ số nhà 101-150A", "từ số nhà một trăm linh một đến một trăm năm mươi a"),
        ("Gọi 1900-1080", "Gọi một chín không không, một không tám không"),
        ("giai đoạn 1900-1980", "giai đoạn một nghìn chín trăm đến một nghìn chín trăm tám mươi"),
        (
            "IP 192.168.1.1, mục 1.2.3.4",
            "i pê một chín hai chấm một sáu tám chấm một chấm một, mục một chấm hai chấm ba chấm bốn",
        ),
    ],
)
def test_figures_of_one_shape_are_told_apart_by_what_stands_beside_them(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đ/c mà chị gửi sai", "địa chỉ mà chị gửi sai"),
        ("các đ/c gửi báo cáo", "các đồng chí gửi báo cáo"),
        ("đ/c Lan gửi lời chào", "đồng chí Lan gửi lời chào"),
        ("mời đ/c cho ý kiến, đ/c gửi báo cáo", "mời đồng chí cho ý kiến, đồng chí gửi báo cáo"),
        ("Hầu hết TV ngày nay", "Hầu hết ti vi ngày nay"),
        ("Model T2 ra mắt", "Model tê hai ra mắt"),
        ("abc.com/báo-cáo", "a bê xê chấm com gạch chéo báo gạch ngang cáo"),
        ("x ∈ ℝ, ≈ 5 km", "ích thuộc tập số thực, xấp xỉ năm ki lô mét"),
    ],
)
def test_a_short_form_with_a_second_sense_goes_by_its_neighbours(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("b² - 4ac", "bê bình phương trừ bốn a xê"),
        ("ax² + bx + c = 0", "a ích bình phương cộng bê ích cộng xê bằng không"),
        ("E = mc²", "E bằng em xê bình phương"),
        ("2x - 3, y = -x", "hai ích trừ ba, y bằng âm ích"),
        ("mẫu của 1/√3", "mẫu của một trên căn bậc hai ba"),
        ("hàm eˣ", "hàm e mũ ích"),
        ("rộng 100 m² - 120 m²", "rộng một trăm mét vuông đến một trăm hai mươi mét vuông"),
        ("lớp 5a - 5b", "lớp năm a, năm bê"),
        ("diện tích km² = 5", "diện tích ki lô mét vuông bằng năm"),
        ("số x - Hà Nội", "số ích, Hà Nội"),
        ("mã lô 51M-234", "mã lô năm mươi mốt em hai trăm ba mươi tư"),
        ("rộng 5m-20m", "rộng năm mét đến hai mươi mét"),
        ("đăng trên arXiv", "đăng trên arXiv"),
    ],
)
def test_the_terms_of_a_formula_are_letters_and_measures_are_none(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken
