"""Faults that a fresh reader found: names lent to other persons, offices for suspects, text not said."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Bác sĩ Phạm Văn Tùng cho biết bệnh nhân PVT đã qua đời.", "bệnh nhân pê vê tê đã qua đời."),
        ("Đại úy Trần Quốc Hùng bắt quả tang TQH tàng trữ ma túy.", "bắt quả tang tê quy hát tàng trữ"),
        ("Chị Lê Thị Hạnh bị lừa; đối tượng LTH đã trốn.", "đối tượng lờ tê hát đã trốn."),
        ("Phát biểu của ông Nguyễn Thanh Hải; bị hại là NTH.", "bị hại là en tê hát."),
        ("Cán bộ Sùng A Chứ tìm được người nhà của SAC.", "người nhà của ét a xê."),
    ],
)
def test_initials_never_get_the_name_of_another_person(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


def test_an_office_said_in_full_near_its_letters_is_said() -> None:
    said = READER.read("Trung tâm Giáo dục quốc phòng mở lớp. Sinh viên học theo lịch của TTGDQP.")
    assert said.endswith("theo lịch của trung tâm giáo dục quốc phòng.")


@each_row(
    ("written", "spoken"),
    [
        ("Nghi phạm CA", "Nghi phạm xê a"),
        ("Anh CA", "Anh xê a"),
        ("Các bị cáo CA (25 tuổi)", "Các bị cáo xê a, hai mươi lăm tuổi"),
        ("Bị can BS bị bắt", "Bị can bê ét bị bắt"),
        ("Đối tượng GV bỏ trốn", "Đối tượng giê vê bỏ trốn"),
        ("Công an bắt đối tượng XD", "Công an bắt đối tượng ích đê"),
        ("đối tượng BN", "đối tượng bê en"),
        ("Khởi tố HS, TS và GV", "Khởi tố hát ét, tê ét và giê vê"),
        ("Tạm giam CN và NV", "Tạm giam xê en và en vê"),
        ("Truy nã CCB", "Truy nã xê xê bê"),
    ],
)
def test_a_suspect_known_by_letters_is_spelled(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("anh CA xã đến nhà", "anh công an xã đến nhà"),
        ("ông CCB thôn", "ông cựu chiến binh thôn"),
        ("các đối tượng BTXH", "các đối tượng bảo trợ xã hội"),
        ("đối tượng CB, CC", "đối tượng cán bộ, công chức"),
        ("Không bắt HS phải học thêm", "Không bắt học sinh phải học thêm"),
        ("Đối tượng HS, SV được vay", "Đối tượng học sinh, sinh viên được vay"),
        ("bắt PCT huyện", "bắt phó chủ tịch huyện"),
        ("Tạm giữ GPLX", "Tạm giữ giấy phép lái xe"),
        ("CA HUYỆN BẮT GIỮ", "công an HUYỆN BẮT GIỮ"),
        ("bị cáo LÊ VĂN TÁM lĩnh án", "bị cáo LÊ VĂN TÁM lĩnh án"),
    ],
)
def test_an_office_or_a_group_behind_such_words_is_said(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("(Khẩn) - Công điện số 5", "Khẩn, Công điện số năm"),
        ("(Dự thảo) - Báo cáo", "Dự thảo, Báo cáo"),
        ("(Ngừng điện) - Xã Tân Phú mất điện", "Ngừng điện, Xã Tân Phú mất điện"),
        ("(Miễn phí) – Khám bệnh", "Miễn phí, Khám bệnh"),
        ("(Sáng) - Học chính trị", "Sáng, Học chính trị"),
        ("(Buổi chiều) - Họp", "Buổi chiều, Họp"),
        ("(Thứ hai) - Trực cơ quan", "Thứ hai, Trực cơ quan"),
        ("(Lần hai) - Thông báo", "Lần hai, Thông báo"),
        ("(Bổ sung) - Danh sách", "Bổ sung, Danh sách"),
        ("(Hà Nội) - Sáng nay", "Hà Nội, Sáng nay"),
        ("(Nam) - Nguyễn Văn An", "Nam, Nguyễn Văn An"),
    ],
)
def test_a_bracket_at_the_head_of_a_line_is_said(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    "written",
    [
        "(Xây dựng) – Trong đêm",
        "(Tổ Quốc) - Trong đêm",
        "(Dân trí) - Trong đêm",
        "(PLO)- Trong đêm",
        "(Báo Quảng Ngãi)- Trong đêm",
    ],
)
def test_the_tag_of_a_paper_is_left_out(written: str) -> None:
    assert READER.read(written) == "Trong đêm"


@each_row(
    ("written", "spoken"),
    [
        ("8h00: Họp giao ban (PM)", "tám giờ: Họp giao ban, pê em"),
        ("10h Ông An gửi phụ lục (PL 3)", "mười giờ, Ông An gửi phụ lục, ba"),
        (
            "8h15 họp phần mềm (PM của sở)",
            "tám giờ mười lăm phút họp phần mềm, pê em của sở",
        ),
        ("05:30 Thời sự tổng hợp (PL)", "năm giờ ba mươi phút, Thời sự tổng hợp, phát lại"),
    ],
)
def test_only_a_stations_item_is_sent_again(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


def test_the_outer_heads_of_a_league_table_are_said() -> None:
    said = READER.read("ST | T | H | B | BT | BB | HS | Đ")
    assert said == "số trận, thắng, hòa, thua, bàn thắng, bàn thua, hiệu số, điểm"


def test_a_row_of_english_thousands_is_said_alike_to_its_end() -> None:
    cells = [f"{thousands},{hundreds}50" for thousands in range(1, 8) for hundreds in range(1, 9)]
    said = READER.read(" | ".join([*cells, "11,947,600"]))
    assert said.endswith("mười một triệu chín trăm bốn mươi bảy nghìn sáu trăm")
    assert "bảy nghìn tám trăm năm mươi," in said
