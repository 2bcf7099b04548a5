"""Counter-examples of a fresh reader to rules of one day, beside the true cases that those rules are for."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    "written",
    [
        "Nguyên Chủ tịch xã Trần Văn Bảy (1985-2005), quê ở xã Tân Phú, dự lễ",
        "Ông Lê Văn Lâm (1990-2010) là người giữ chức trưởng thôn",
        "Nhà báo Nguyễn Minh (2000-2015) là phóng viên",
        "Cầu thủ Lê Công Vinh (2001 - 2016), sinh ra tại Nghệ An",
        "Nhạc sĩ Phú Quang (1985-2005)",
        "Đường Lê Lợi (1960-1999), là người ta gọi như vậy",
        "Bí thư chi bộ Trần Văn Ba (1925-1945), quê ở làng Vạc",
    ],
)
def test_the_years_of_an_office_or_a_career_are_no_death(written: str) -> None:
    assert "mất" not in READER.read(written)


@each_row(
    ("written", "died"),
    [
        ("Nguyễn Trãi (1380 – 1442), tên tự là Ức Trai", "mất năm một nghìn bốn trăm bốn mươi hai"),
        ("Nhạc sĩ Văn Cao (1923 - 1995) quê ở Nam Định.", "mất năm một nghìn chín trăm chín mươi lăm"),
        ("Lm. Giuse Nguyễn Văn A (1950-2024)", "mất năm hai nghìn không trăm hai mươi tư"),
        ("Trần Văn Ơn (1931-1950), quê ở xã Phước Thạnh", "mất năm một nghìn chín trăm năm mươi"),
    ],
)
def test_the_years_of_a_life_stay_birth_and_death(written: str, died: str) -> None:
    assert died in READER.read(written)


@each_row(
    "written",
    [
        "Bắc Từ Liêm - Hà Nội",
        "Bà Từ Thị Loan - Viện trưởng",
        "Bệnh viện Từ Dũ - Thành phố Hồ Chí Minh",
        "Chùa Từ Đàm - Huế",
        "Đình Bảng – Từ Sơn - Bắc Ninh",
        "Từ Sơn - Bắc Ninh",
        "Nhập từ Nhật Bản - Hàn Quốc",
        "Sản phẩm từ Thái Lan - Trung Quốc",
    ],
)
def test_a_capital_of_a_name_or_the_land_of_goods_is_no_way_from_to(written: str) -> None:
    assert "đến" not in READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Xe chạy từ Hà Nội - Hải Phòng.", "từ Hà Nội đến Hải Phòng"),
        ("Từ Hà Nội - Huế có mưa.", "Từ Hà Nội đến Huế"),
        ("Trời nắng. Từ Thanh Hóa - Quảng Bình có mưa.", "Từ Thanh Hóa đến Quảng Bình"),
    ],
)
def test_a_way_from_place_to_place_stays(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@each_row("written", ["QL. 500 triệu đồng", "ĐH. 120 em", "ĐT. 120 hộ"])
def test_an_amount_behind_a_full_stop_is_no_road(written: str) -> None:
    said = READER.read(written)
    assert "quốc lộ" not in said
    assert "đường" not in said


def test_a_road_whose_letters_end_in_a_stop_stays() -> None:
    assert "đường tỉnh chín trăm hai mươi ba" in READER.read("Cầu Vĩ trên ĐT. 923")


@each_row(
    "written",
    ["Giá (1500, 1800) đồng", "Hai khu (1000, 2000) m2", "Mật khẩu (1234, 1456)", "Tập hai (1902, 1899)"],
)
def test_figures_in_a_bracket_are_no_years(written: str) -> None:
    assert "năm một nghìn" not in READER.read(written)


def test_years_of_editions_stay_years() -> None:
    assert "năm một nghìn tám trăm bảy mươi mốt" in READER.read("bản Liễu Văn Đường (1866, 1871)")


@each_row(
    ("written", "spoken"),
    [
        ("Soạn tin CS 2000 gửi 8088", "Soạn tin xê ét"),
        ("Áo XL đẹp", "Áo ích lờ đẹp"),
        ("Áo XL khá đẹp", "Áo ích lờ khá đẹp"),
        ("VP Bank", "vê pê Bank"),
        ("Vay vốn VPBank", "vê pê Bank"),
        ("xe máy 110 CC", "xê xê"),
        ("Giá TT 500", "Giá tê tê năm trăm"),
        ("Đội DN thắng TT 2-0", "Đội đê en thắng tê tê"),
        ("hộ ông NS", "ông en ét"),
        ("Xe TB 4 bánh", "Xe tê bê bốn bánh"),
        ("Ca sĩ NB hát", "en bê hát"),
        ("Xe MG 5 mới", "em giê năm"),
        ("Máy TE 20", "tê e hai mươi"),
        ("Tủ lạnh SL 5", "ét lờ năm"),
        ("ĐL Thăng Long kẹt xe", "đê lờ Thăng Long"),
        ("Chị TE là nạn nhân", "Chị tê e là"),
        ("Sữa NS được bán", "en ét được bán"),
        ("Cháu NM vào lớp 1", "en em vào"),
    ],
)
def test_a_brand_a_size_a_player_or_a_person_is_no_office_word(written: str, spoken: str) -> None:
    assert spoken.lower() in READER.read(written).lower()


@each_row(
    ("written", "spoken"),
    [
        ("xếp loại XL tốt", "xếp loại tốt"),
        ("Vốn NS: 2 tỷ", "Vốn ngân sách: hai tỷ"),
        ("Tuyển Trợ lý TGĐ, PGĐ, GĐ.", "Tuyển Trợ lý tổng giám đốc, phó giám đốc, giám đốc."),
        ("Sản lượng SL 500 tấn", "Sản lượng năm trăm tấn"),
        ("TG: Nguyễn Văn A", "tác giả: Nguyễn Văn A"),
        ("TG: 8h", "thời gian: tám giờ"),
        ("Điểm KV, ƯT được cộng: - Khu vực 2", "Điểm khu vực, ưu tiên được cộng: Khu vực hai"),
        ("TT 22 về đánh giá học sinh", "thông tư hai mươi hai về đánh giá học sinh"),
    ],
)
def test_a_sense_with_its_own_cue_stays_and_is_said_once(written: str, spoken: str) -> None:
    assert READER.read(written).lower() == spoken.lower()
