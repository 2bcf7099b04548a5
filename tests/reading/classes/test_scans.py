"""Mended scans: what is damaged is made whole, and nothing that is fine is touched."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.reading import Reader
from broadcaster.reading.written import hygiene, scans
from tests.each_row import each_row

FINE = [
    "Nguyễn Thị B con bà C",
    "Chuồng b con, chuồng c con",
    "Trường TH X có 300 học sinh",
    "Tòa nhà CN B",
    "Lớp 5 C tri ân thầy cô",
    "Mục chi B được cấp 5 triệu",
    "Bán xe 5 tr em k bớt",
    "Lô D án ngữ, lô d án ngữ",
    "Viêm gan B ủ bệnh từ 30 đến 180 ngày",
    "Phương án B áp dụng",
    "Nhóm C áp dụng, nhóm c áp dụng, nhóm d ứng cử",
    "Mẫu T áp dụng",
    "Hệ số k áp dụng",
    "6 h áp dụng",
    "Trả 100.000 đ áp phích",
    "12 h ửng nắng",
    "Anh T áp giải",
    "Kho B ứ hàng",
    "Xe k ủi được",
    "Cúm B ùng phát",
    "bà H Ết Niê, H Ồng Niê, H Iêng Niê m 5 tuổi",
    "H Ứa",
    "Già làng K Ốp",
    "câu a, b áo mưa",
    "r ạ, v ạ, c ơi, ng ấy b ấy t ước",
    "sau 6 h s 5 lên, khối B và D n thi",
    "các chữ ă â c và â n",
    "Vitamin C ở nước cam, vitamin b ở cám",
    "Ông Trần Văn X ã ra đầu thú",
    "Nhóm máu B ít gặp, chị L ủ chua, bà K ể lại, Tổ B chức năng",
    "điểm m ở cung c ứng với góc n; 100 m ở phía nam; 8 h ăn cơm",
    "Khối C có 30 em, khối D ít hơn",
]


@each_row("text", FINE)
def test_initials_groups_units_and_short_forms_are_no_damage(text: str) -> None:
    assert scans.mended(text) == []


@each_row(
    ("damaged", "whole"),
    [
        ("đ i t ng áp dụng", "đối tượng áp dụng"),
        ("các t nh miền núi", "các tỉnh miền núi"),
        ("các h c sinh nghèo", "các học sinh nghèo"),
        ("đài truy n thanh x ã", "đài truyền thanh xã"),
        ("nước V iệt Nam", "nước Việt Nam"),
        ("t ch c thực hiện ở x ã, b ãi bồi và b ến xe", "tổ chức thực hiện ở xã, bãi bồi và bến xe"),
    ],
)
def test_what_a_scan_has_damaged_is_made_whole(damaged: str, whole: str) -> None:
    assert hygiene.clean(damaged).text == whole


def test_a_half_is_mended_only_beside_two_certain_signs_of_damage() -> None:
    assert hygiene.clean("nhóm c áp dụng cho x ã").text == "nhóm c áp dụng cho xã"
    assert hygiene.clean("đ i t ng, th ng tin và b áo").text == "đối tượng, thông tin và báo"


_PIECES = st.one_of(
    st.sampled_from("bcdđghklmntvxBCDHK"),
    st.sampled_from(
        ["ng", "nh", "ch", "th", "tr", "i", "ã", "ủy ban", "y ban", "nhâ n", "iệt", "áo", "t nh"]
    ),
    st.sampled_from(["các", "đ i t", "5", "6 h", "ngày5", "quy t đ nh", "ơng", "trung", "\n", ",", ""]),
)


@given(st.lists(_PIECES, max_size=30).map(" ".join))
def test_changes_come_in_order_and_never_overlap(text: str) -> None:
    changes = scans.mended(text)
    assert all(start < end for start, end, _ in changes)
    assert all(before[1] <= after[0] for before, after in pairwise(changes))
    cleaned = hygiene.clean(text)
    places = [cleaned.original(at) for at in range(len(cleaned.text))]
    assert places == sorted(places)


@each_row(
    ("written", "parted"),
    [
        ("ngày5/6", "ngày 5/6"),
        ("Khoảng19h, lúc7h30.", "Khoảng 19h, lúc 7h30."),
        ("(thôn5B) quý2.", "(thôn 5B) quý 2."),
    ],
)
def test_a_blank_lost_before_a_figure_comes_back(written: str, parted: str) -> None:
    assert hygiene.clean(written).text == parted


@each_row(
    "text",
    [
        "http://a.vn/số5",
        "quý2.xlsx, số5.pdf, baocao_quý2.docx",
        "#ngày5 @năm2025",
        "có5@a.vn",
        "iPhone15, Mazda3, Na2SO4, tuan1990",
        "Oppo A5, vitamin3B, NPK16-16-8, nam5sao.vn, trang123",
    ],
)
def test_figures_of_addresses_names_formulas_and_files_stay_where_they_are(text: str) -> None:
    assert hygiene.clean(text).text == text


@each_row(
    "text",
    [
        "VinFast, VietJet, ViệtGAP, PowerPoint, TechcomBank, VnExpress, McDonald's",
        "Sôcôla, Xúcxích, ôtô, ximăng, axít",
        "Êđê, Xêđăng, Pônagar, Ôxtrâylia, Inđônêxia, Mátxcơva, Lêningrát",
        "ĐắkLắk, Krông Búk, Đăkglei, Kôngchro, Chưprông, Chưsê",
        "hyđrô, axít, prôtêin, cácbonat, êtanol, Pênixilin, Amôxixilin",
    ],
)
def test_brands_formulas_and_foreign_words_are_no_words_run_together(text: str) -> None:
    assert not [piece for piece in Reader().explain(text).pieces if piece.rule == "run_together"]


@each_row(
    ("written", "spoken"),
    [
        ("xử phạt các hànhvi gây ùntắc", "xử phạt các hành vi gây ùn tắc"),
        ("Chải răngđúngcách trongviệc giữ gìn", "Chải răng đúng cách trong việc giữ gìn"),
        ("năm kilôgam càphê và hai hécta", "năm ki lô gam cà phê và hai héc ta"),
        ("thịtrường và khôngan", "thịtrường và khôngan"),
    ],
)
def test_syllables_written_together_are_parted_where_one_way_alone_is_possible(
    written: str, spoken: str
) -> None:
    assert Reader().read(written) == spoken


@pytest.mark.parametrize("look", ["scans.mended", "fonts.modern", "labels.borders", "hygiene.loose_spacing"])
def test_a_fault_in_mending_costs_the_mending_and_not_the_text(
    look: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_text: str) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr(f"broadcaster.reading.written.{look}", broken)

    assert (
        Reader().read("UBND họp \xa0lúc 7h30, t nh ra 5 ha")
        == "ủy ban nhân dân họp lúc bảy giờ ba mươi phút, t nh ra năm héc ta"
    )
    assert "by hand" in caplog.text
