"""Counter-examples of a second fresh reader to cues and rules of figures, beside the true cases."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("TT Nước sạch và VSMT tỉnh", "trung tâm Nước sạch và"),
        ("TT Việc làm tỉnh", "trung tâm Việc làm"),
        ("TT Sát hạch lái xe", "trung tâm Sát hạch"),
        ("TB về việc cúp điện", "thông báo về việc"),
        ("Xã TB cho bà con biết", "Xã thông báo cho bà con"),
        ("NV trạm y tế xã", "nhân viên trạm"),
        ("VP xã Tân Phú", "văn phòng xã"),
        ("HD nộp hồ sơ", "hướng dẫn nộp"),
        ("NM nước Tân An", "nhà máy nước"),
        ("ƯT hộ nghèo", "ưu tiên hộ"),
        ("Thu tiền DV tháng 5", "tiền dịch vụ"),
        ("DA đường Lê Lợi", "dự án đường"),
        ("ĐĐ: hội trường xã", "địa điểm: hội trường"),
        ("Đạm SA, DAP", "Đạm ét a, đê a pê"),
    ],
)
def test_a_short_form_is_said_by_the_word_beside_it(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row("written", ["TT Mắt, huyện Ba Tri", "TT Lao, huyện Ba Tri", "TT Trump - H.Clinton"])
def test_what_a_centre_treats_and_a_president_are_no_towns(written: str) -> None:
    assert "thị trấn" not in READER.read(written)


@each_row("written", ["TT Lao Bảo, huyện Hướng Hóa", "TT Cái Tắc, huyện Châu Thành A"])
def test_a_town_is_told_by_its_district(written: str) -> None:
    assert READER.read(written).startswith("thị trấn")


@each_row(
    ("written", "heard"),
    [
        ("Dầu ăn Neptune vàng 5L giá 250.000đ", "vàng năm lít"),
        ("Dầu PNJ 5L", "năm lít"),
        ("Vàng SJC 5L giá 80 triệu", "năm lượng"),
        ("Nhẫn trơn 5L 80 triệu", "năm lượng"),
        ("Vàng 5c giá 60 triệu", "năm chỉ"),
    ],
)
def test_litres_are_lots_only_of_bars_and_rings(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    "written",
    ["Tân An 15–6 Tân Bình", "Xã A 15–6, xã B 12–8", "Thôn Đông 3–1", "Thắng séc 21–19"],
)
def test_goals_with_a_long_dash_behind_a_name_are_no_day(written: str) -> None:
    assert "tháng" not in READER.read(written)


@each_row("written", ["Từ ngày 15–6, xã mở lớp", "Sáng 15–6, xã mở lớp", "chào mừng lễ 15–6"])
def test_a_day_with_a_long_dash_stays_a_day(written: str) -> None:
    assert "mười lăm tháng sáu" in READER.read(written)


@each_row(
    "written",
    [
        "Ca sĩ Thái Châu (1975 - 2025): 50 năm ca hát",
        "Nhà giáo Nguyễn Văn An (1975 - 2025): nửa thế kỷ trồng người",
        "Nhà giáo Nguyễn Văn An (1974 - 2025), một chặng đường",
        "Ca sĩ Thái Châu (1965 - 2025)",
    ],
)
def test_a_jubilee_of_work_is_no_death(written: str) -> None:
    assert "mất" not in READER.read(written)


def test_a_long_life_that_began_after_1945_stays_a_life() -> None:
    assert "mất năm hai nghìn không trăm hai mươi mốt" in READER.read("Nhạc sĩ Phú Quang (1949 - 2021)")


@each_row(
    ("written", "heard"),
    [
        ("mũi 1, mũi 2 đạt 98, 95% kế hoạch", "đạt chín mươi tám, chín mươi lăm phần trăm"),
        ("đạt 100, 68% KH", "đạt một trăm phẩy sáu mươi tám phần trăm"),
        ("đạt 98, 5% KH", "đạt chín mươi tám phẩy năm phần trăm"),
    ],
)
def test_two_shares_below_a_hundred_are_no_decimal(written: str, heard: str) -> None:
    assert heard in READER.read(written)
