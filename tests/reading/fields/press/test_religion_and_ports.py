"""Signs and short forms of religion, sports, ports and small adverts: one rule for each kind."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Đn 3,25.34-43", "Đanien, chương ba, câu hai mươi lăm, ba mươi tư đến bốn mươi ba"),
        (
            "Đnl 7,6-11; 1Ga 4,7-16; Mt 11,25-30.",
            (
                "Đệ nhị luật, chương bảy, câu sáu đến mười một; Gioan quyển một, chương bốn, câu bảy đến "
                "mười sáu; Mátthêu, chương mười một, câu hai mươi lăm đến ba mươi."
            ),
        ),
        (
            "Ga 14,23-29 (hay Ga 17,20-26).",
            (
                "Gioan, chương mười bốn, câu hai mươi ba đến hai mươi chín, hay Gioan, chương mười bảy, "
                "câu hai mươi đến hai mươi sáu."
            ),
        ),
        (
            "Cv 16,11-15; Ga 15,26-16,4a.",
            (
                "Công vụ tông đồ, chương mười sáu, câu mười một đến mười lăm; Gioan, chương mười lăm, câu "
                "hai mươi sáu đến chương mười sáu, câu bốn."
            ),
        ),
        (
            "1Cr 15,1-8; 2Tm 1,6-8",
            (
                "Côrintô quyển một, chương mười lăm, câu một đến tám; Timôthê quyển hai, chương một, câu "
                "sáu đến tám"
            ),
        ),
        ("Câu gốc: Công vụ 2:3", "Câu gốc: Công vụ chương hai, câu ba"),
        (
            "Kinh thánh: Công vụ 1:12-2:47",
            "Kinh thánh: Công vụ chương một, câu mười hai đến chương hai, câu bốn mươi bảy",
        ),
        (
            "Kinh Thánh Ma-thi-ơ 16:18 để khích lệ tôi con Chúa",
            "Kinh Thánh Ma thi ơ chương mười sáu, câu mười tám để khích lệ tôi con Chúa",
        ),
        ("Nương trên Kinh Thánh Rô-ma 8:32", "Nương trên Kinh Thánh Rô ma chương tám, câu ba mươi hai"),
        ("trong vụ 2:3", "trong vụ hai trên ba"),
        ("Ga 14 hành khách, Ga 5,5 km", "Ga mười bốn hành khách, Ga năm phẩy năm ki lô mét"),
    ],
)
def test_a_place_in_the_bible_is_a_chapter_with_its_verses(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("- Gx Duyên Lãng_H.Xuân Lộc", "giáo xứ Duyên Lãng huyện Xuân Lộc"),
        ("- Gh Tân Lâm_H.Phương Lâm", "giáo họ Tân Lâm huyện Phương Lâm"),
        ("- Gx. An Bình - Giáo Hạt Biên Hòa", "giáo xứ An Bình, Giáo Hạt Biên Hòa"),
        ("Thứ Hai tuần I MV. Tv tuần I.", "Thứ Hai tuần một mùa vọng. thánh vịnh tuần một."),
        (
            "Linh mục quản xứ dâng lễ (GL 534, §1)",
            "Linh mục quản xứ dâng lễ, giáo luật năm trăm ba mươi tư, mục một",
        ),
        (
            "Thánh Vũ Văn Duệ, Linh mục (+1838)",
            "Thánh Vũ Văn Duệ, Linh mục, mất năm một nghìn tám trăm ba mươi tám",
        ),
        (
            "Viện Chủ: HT Tâm Phương, Trụ Trì: TT Nguyên Tạng",
            "Viện Chủ: hòa thượng Tâm Phương, Trụ Trì: thượng tọa Nguyên Tạng",
        ),
        (
            "Diễn giả: MS Thái Phước Trường, Phó Hội Trưởng I",
            "Diễn giả: mục sư Thái Phước Trường, Phó Hội Trưởng một",
        ),
        (
            "MSNC Nguyễn Đình Trung mời gọi thân hữu tin nhận Chúa",
            "mục sư nhiệm chức Nguyễn Đình Trung mời gọi thân hữu tin nhận Chúa",
        ),
    ],
)
def test_short_forms_of_parishes_and_pagodas_have_their_cue(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Sáng ngày 12/tháng giêng/năm Đinh Dậu", "Sáng ngày mười hai tháng giêng năm Đinh Dậu"),
        (
            "(22/Giêng/Nhâm Ngọ năm 1102 – 12/Giêng/Đinh Dậu năm 2017)",
            (
                "ngày hai mươi hai tháng giêng năm Nhâm Ngọ năm một nghìn một trăm linh hai đến ngày mười "
                "hai tháng giêng năm Đinh Dậu năm hai nghìn không trăm mười bảy"
            ),
        ),
        (
            "Ngày 12/6/2017 (nhằm ngày 18/5/Đinh Dậu)",
            (
                "Ngày mười hai tháng sáu năm hai nghìn không trăm mười bảy, nhằm ngày mười tám tháng năm "
                "năm Đinh Dậu"
            ),
        ),
    ],
)
def test_a_lunar_month_with_a_name_takes_strokes_as_other_months(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Sáng: + 7h30 – 8h00 Đăng ký số dự thi", "Sáng: bảy giờ ba mươi phút đến tám giờ Đăng ký số dự thi"),
        ("kết quả: 3 + 5", "kết quả: ba cộng năm"),
    ],
)
def test_a_plus_behind_a_colon_only_marks_an_hour_of_a_programme(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("với 7HCV, 2HCB và 5HCĐ", "với bảy huy chương vàng, hai huy chương bạc và năm huy chương đồng"),
        ("(2 HCV, 1 HCB, 1HCĐ)", "hai huy chương vàng, một huy chương bạc, một huy chương đồng"),
        (
            "người về nhì là golfer Doãn Văn Định, 71 gậy (-1).",
            "người về nhì là golfer Doãn Văn Định, bảy mươi mốt gậy, âm một.",
        ),
        (
            "golf: Nguyễn Chí Thanh (+1), Đoàn Uy đồng hạng 5 (+2).",
            "golf: Nguyễn Chí Thanh, cộng một, Đoàn Uy đồng hạng năm, cộng hai.",
        ),
        (
            "Nam có các hạng cân 81kg, 89kg, +89kg.",
            (
                "Nam có các hạng cân tám mươi mốt ki lô gam, tám mươi chín ki lô gam, trên tám mươi chín "
                "ki lô gam."
            ),
        ),
        (
            "Công Vinh thuộc nhóm T12 và sẽ xuất phát từ hố 10",
            "Công Vinh thuộc nhóm tê mười hai và sẽ xuất phát từ hố mười",
        ),
        ("hàng giao T12", "hàng giao tháng mười hai"),
    ],
)
def test_results_of_sports_are_told_from_changes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("trọng tải lớn (>20.000DWT)", "trọng tải lớn, lớn hơn hai mươi nghìn tấn"),
        ("cầu cảng 1.000DWT của Công ty", "cầu cảng một nghìn tấn của Công ty"),
        (
            "giá LNG kỳ hạn xuống 3,344 USD/mmBtu.",
            "giá lờ en gờ kỳ hạn xuống ba phẩy ba bốn bốn đô la Mỹ một triệu bê tê u.",
        ),
        ("Biên LNG đạt 20%", "Biên lợi nhuận gộp đạt hai mươi phần trăm"),
        (
            "tương đương $68/FEU đạt $2,408/FEU",
            ("tương đương sáu mươi tám đô la một ép e u đạt hai nghìn bốn trăm linh tám đô la một ép e u"),
        ),
        (
            "còn khoảng 300 USD/TEU thay vì 1.300 USD/TEU",
            "còn khoảng ba trăm đô la Mỹ một tê e u thay vì một nghìn ba trăm đô la Mỹ một tê e u",
        ),
        (
            "Số: 168/TBHH-TCTBĐATHHMN ngày 3/5/2019",
            (
                "Số: một trăm sáu mươi tám thông báo hàng hải tổng công ty bảo đảm an toàn hàng hải miền "
                "nam ngày mùng ba tháng năm năm hai nghìn không trăm mười chín"
            ),
        ),
    ],
)
def test_ports_and_markets_measure_by_their_own_units(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("điểm trung bình trên 7.0.", "điểm trung bình trên bảy phẩy không."),
        ("IELTS 7.0 trở lên", "ielts bảy phẩy không trở lên"),
        ("phiên bản 7.0", "phiên bản bảy chấm không"),
    ],
)
def test_the_nought_of_a_mark_stands_behind_a_decimal_point(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("CC bán lô đất 120m2, ngang 6m", "chính chủ bán lô đất một trăm hai mươi mét vuông, ngang sáu mét"),
        ("Bán đất SHR, CC trong ngày", "Bán đất sổ hồng riêng, công chứng trong ngày"),
        ("Cho thuê nhà nguyên căn, MTG", "Cho thuê nhà nguyên căn, miễn trung gian"),
        ("LCB 5,2tr", "lương cơ bản năm phẩy hai triệu"),
        (
            "Tuyển gấp 5 nữ bán hàng, 18-30t, lương 6-8tr",
            "Tuyển gấp năm nữ bán hàng, mười tám đến ba mươi tuổi, lương sáu đến tám triệu",
        ),
        ("hàng xuất 18-30t mỗi ngày", "hàng xuất mười tám đến ba mươi tê mỗi ngày"),
        ("ĐC: 12/3 tổ 5, ấp 2", "địa chỉ: mười hai trên ba tổ năm, ấp hai"),
        ("họp ngày 12/3 tổ 5", "họp ngày mười hai tháng ba tổ năm"),
        ("giá 4tr5/cái", "giá bốn triệu năm trăm nghìn đồng một cái"),
        ("Gỗ tròn keo ĐK 13-20cm", "Gỗ tròn keo đường kính mười ba đến hai mươi xen ti mét"),
        ("ĐK học nghề", "đăng ký học nghề"),
    ],
)
def test_small_adverts_have_their_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thắng 6-4, vào CK.", "thắng sáu bốn, vào chung kết."),
        ("nhận CK ngay", "nhận chuyển khoản ngay"),
        ("2/ GĐ ông Năm: 500k", "hai, gia đình ông Năm: năm trăm nghìn"),
        ("GĐ Công ty phát biểu", "giám đốc Công ty phát biểu"),
        ("Vàng TG 2.650,3 USD/oz", "Vàng thế giới hai nghìn sáu trăm năm mươi phẩy ba đô la Mỹ một ao xơ"),
        ("MN hồ 08h: 116,52m", "mực nước hồ tám giờ: một trăm mười sáu phẩy năm mươi hai mét"),
        ("trường MN Hoa Sen", "trường mầm non Hoa Sen"),
        (
            "Khách QT: 1,75 triệu lượt; khách NĐ: 9,8 triệu",
            "Khách quốc tế: một phẩy bảy mươi lăm triệu lượt; khách nội địa: chín phẩy tám triệu",
        ),
        ("thuế NK 5%", "thuế nhập khẩu năm phần trăm"),
        ("NK 2021-2026", "nhiệm kỳ hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi sáu"),
        ("mã HS 4407", "mã hát ét bốn bốn không bảy"),
        ("HQ Móng Cái", "hải quan Móng Cái"),
        (
            "giá vé NL 340.000đ, TE 270.000đ, NCT 290.000đ.",
            (
                "giá vé người lớn ba trăm bốn mươi nghìn đồng, trẻ em hai trăm bảy mươi nghìn đồng, người "
                "cao tuổi hai trăm chín mươi nghìn đồng."
            ),
        ),
        ("1.720 USD/T FOB", "một nghìn bảy trăm hai mươi đô la Mỹ một tấn ép ô bê"),
    ],
)
def test_short_forms_of_trade_and_travel_have_their_cue(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("gx Tân Phú, lễ I 5g00, lễ II 7g30", "giáo xứ Tân Phú, lễ một năm giờ, lễ hai bảy giờ ba mươi phút"),
        ("9g cúng Tiền hiền", "chín giờ cúng Tiền hiền"),
        ("20g muối", "hai mươi gam muối"),
        ("Xin cầu cho LH Giuse, LH Maria", "Xin cầu cho linh hồn Giuse, linh hồn Maria"),
        ("LH anh Tuấn", "liên hệ anh Tuấn"),
    ],
)
def test_masses_and_offerings_have_their_hours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "(năm 2001- 44,6 triệu USD, so với năm trước)",
            "năm hai nghìn không trăm linh một, bốn mươi tư phẩy sáu triệu đô la Mỹ, so với năm trước",
        ),
        ("năm 2022- 2025", "năm hai nghìn không trăm hai mươi hai đến hai nghìn không trăm hai mươi lăm"),
    ],
)
def test_a_year_and_what_it_brought_are_no_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Từ mùng 2 → mùng 6:", "Từ mùng hai đến mùng sáu:"),
        ("A1 → B2", "a một, bê hai"),
    ],
)
def test_an_arrow_between_days_is_a_span(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
