"""Districts behind their wards, headings of the customs tariff, registers, yields and short forms."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Một phần Phường Nguyễn Cư Trinh Q1", "Một phần Phường Nguyễn Cư Trinh quận một"),
        ("Phường Đakao, Tân Định Q1", "Phường Đakao, Tân Định quận một"),
        ("P. Bến Nghé Q1", "phường Bến Nghé quận một"),
        ("P.Bến Nghé, Q1", "phường Bến Nghé, quận một"),
        ("phường 5 Q10", "phường năm quận mười"),
        ("Phường Tân Lập Q1/2025", "Phường Tân Lập quý một năm hai nghìn không trăm hai mươi lăm"),
        ("phường trồng lúa Q5", "phường trồng lúa quy năm"),
        ("phường Tân Lập P5", "phường Tân Lập pê năm"),
    ],
)
def test_q_and_a_number_behind_a_ward_are_its_district(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("vụ SAO 111 triệu euro", "vụ SAO một trăm mười một triệu euro"),
        ("SAO Việt dự lễ cưới", "SAO Việt dự lễ cưới"),
        ("Khách MUA 3 tặng 1", "Khách MUA ba tặng một"),
        ("Chủ nhà BÁN 3 căn", "Chủ nhà BÁN ba căn"),
        ("Tin: XEM 3 trận", "Tin: XEM ba trận"),
        ("cổ phiếu MUA tăng", "cổ phiếu em u a tăng"),
        ("Công ty SAO 3", "Công ty ét a ô ba"),
        ("mã KHI tăng", "mã ca hát i tăng"),
    ],
)
def test_a_common_word_in_capitals_stays_a_word(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("- 90.04: Kính đeo", "chín mươi chấm không bốn: Kính đeo"),
        (
            "hàng thuộc nhóm 90.04 và 90.05",
            "hàng thuộc nhóm chín mươi chấm không bốn và chín mươi chấm không năm",
        ),
        ("phân nhóm 9004.10", "phân nhóm chín mươi không bốn chấm mười"),
        ("nhóm 04.02", "nhóm không bốn chấm không hai"),
        ("nhóm 10.50%", "nhóm mười phẩy năm mươi phần trăm"),
        ("nhóm 15.30 điểm", "nhóm mười lăm phẩy ba mươi điểm"),
        ("đạt 90.04: cao", "đạt chín mươi phẩy không bốn: cao"),
        ("giá 90.04 USD", "giá chín mươi phẩy không bốn đô la Mỹ"),
        ("nhóm 10.000 người", "nhóm mười nghìn người"),
    ],
)
def test_a_heading_of_the_tariff_is_no_decimal(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


def test_a_code_of_customs_is_said_in_pairs() -> None:
    assert READER.read("mã HS 9004.10.90").endswith(" chín mươi không bốn chấm mười chấm chín mươi")


@each_row(
    ("written", "spoken"),
    [
        ("01-ĐA/ĐU | Đề án sắp xếp", "số không một, đề án đảng ủy, Đề án sắp xếp"),
        ("Số\n02-KH/ĐU | Xã", "Số\nsố không hai, kế hoạch đảng ủy, Xã"),
        ("Căn cứ 02-KH/ĐU | Xã", "Căn cứ không hai kế hoạch đảng ủy, Xã"),
        ("193/KH-UBND | Xã", "số một trăm chín mươi ba, kế hoạch ủy ban nhân dân, Xã"),
        ("02-KH/ĐU ban hành", "số không hai, kế hoạch đảng ủy, ban hành"),
    ],
)
def test_a_register_begins_its_row_with_the_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đồng tiền lãi/ha mỗi năm", "đồng tiền lãi trên một héc ta mỗi năm"),
        ("lợi nhuận/ha", "lợi nhuận trên một héc ta"),
        ("doanh thu/con", "doanh thu trên một con"),
        ("năng suất/ha", "năng suất trên một héc ta"),
        ("số hạt/bông", "số hạt trên một bông"),
        ("cây/ha", "cây trên một héc ta"),
        ("lãi/lỗ", "lãi, lỗ"),
        ("doanh thu/lợi nhuận", "doanh thu, lợi nhuận"),
        ("số điện thoại/ha", "số điện thoại, héc ta"),
    ],
)
def test_what_is_earned_or_grown_is_so_much_on_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("KLGĐ số 123", "kết luận giám định số một trăm hai mươi ba"),
        ("trao đổi với PLVN, ông Nam", "trao đổi với Pháp luật Việt Nam, ông Nam"),
        ("theo PLVN", "theo Pháp luật Việt Nam"),
        ("hiệu trưởng trường, PGD Quận 1", "hiệu trưởng trường, phòng giáo dục Quận một"),
        ("PGD huyện và các trường", "phòng giáo dục huyện và các trường"),
        ("giáo viên do PGD cử", "giáo viên do phòng giáo dục cử"),
        ("PGD Ngân hàng Agribank", "phòng giao dịch Ngân hàng Agribank"),
        ("Ông Nam, PGD Sở", "Ông Nam, phó giám đốc Sở"),
        ("học sinh, theo PGD Sở", "học sinh, theo phó giám đốc Sở"),
        ("PGD công ty", "phó giám đốc công ty"),
        ("Tand huyện Cẩm Mỹ", "tòa án nhân dân huyện Cẩm Mỹ"),
        ("Ubnd xã Tân Lập", "ủy ban nhân dân xã Tân Lập"),
        ("Hđnd tỉnh", "hội đồng nhân dân tỉnh"),
        ("Thcs Lê Lợi", "trung học cơ sở Lê Lợi"),
        ("ông Khchr nói", "ông Khchr nói"),
    ],
)
def test_short_forms_of_papers_schools_and_courts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Trạm thu phí T2", "Trạm thu phí tê hai"),
        ("trạm T1", "trạm tê một"),
        ("nhà ga T2", "nhà ga tê hai"),
        ("tuyến T3", "tuyến tê ba"),
        ("họp trực tuyến T3", "họp trực tuyến thứ ba"),
        ("họp sáng T3", "họp sáng thứ ba"),
    ],
)
def test_stations_and_lines_have_a_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Số 108/CS-HĐQT", "Số một trăm linh tám xê ét hội đồng quản trị"),
        ("Số 12/KH-HĐQT", "Số mười hai kế hoạch hội đồng quản trị"),
    ],
)
def test_letters_of_no_type_of_paper_are_spelled(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
