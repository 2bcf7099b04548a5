"""Counter-examples of a fresh reader to short forms of offices, beside the senses that those rows are for."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Lễ trao bằng khen tổ chức sáng CN tại nhà văn hóa", "sáng chủ nhật"),
        ("Khen thưởng 5 tập thể, 10 CN", "mười cá nhân"),
        ("Các đơn vị BC kết quả trước ngày 5/6", "đơn vị báo cáo kết quả"),
        ("Đơn vị BC số 2", "đơn vị bầu cử số hai"),
        ("Kiểm tra ATTP, CS hình sự bắt 5 người", "cảnh sát hình sự"),
        ("Đoàn xã và CĐ giáo dục huyện tặng quà", "công đoàn giáo dục"),
        ("Tiêm vắc xin theo DS đính kèm", "danh sách đính kèm"),
        ("Bao phủ BHYT đạt 90% DS", "phần trăm dân số"),
        ("HS nộp trực tuyến bài tập về nhà", "học sinh nộp"),
        ("HS nộp BPMC đúng hạn", "hồ sơ nộp"),
        ("Đất đai: HS trường THCS vẽ tranh", "học sinh trường"),
        ("Xem tai nạn trên TV tối qua", "trên ti vi"),
        ("HTX mua TV, bàn ghế", "mua ti vi"),
        ("Va chạm làm 2 người TV", "tử vong"),
        ("Đội VN tham gia SEA Games", "Đội Việt Nam"),
        ("Chương trình VN chào mừng", "văn nghệ chào mừng"),
        ("Hiến máu có 50 ĐV thanh niên", "đoàn viên thanh niên"),
        ("Hiến máu được 100 ĐV máu", "một trăm đơn vị"),
        ("Chi bộ doanh nghiệp có 12 ĐV", "mười hai đảng viên"),
        ("ĐH điểm chuẩn 25", "đại học điểm chuẩn"),
        ("ĐH điểm tại chi bộ 5", "đại hội điểm"),
        ("Vốn huyện 500 triệu, NS 200 triệu", "hai trăm triệu"),
        ("Ông A (NS 1980)", "sinh năm một nghìn chín trăm tám mươi"),
        ("Tuyển quân: trình độ TN THPT", "tốt nghiệp trung học phổ thông"),
        ("Tuyển quân: 50 TN trúng tuyển NVQS", "năm mươi thanh niên"),
    ],
)
def test_a_word_of_the_text_around_yields_to_the_word_beside(written: str, heard: str) -> None:
    assert heard.lower() in READER.read(written).lower()


def test_a_budget_is_no_year_of_birth() -> None:
    assert "sinh năm" not in READER.read("Vốn huyện 500 triệu, NS 200 triệu")


@each_row(
    ("written", "heard"),
    [
        ("Vitamin C: 15g", "xê: mười lăm gam"),
        ("Nhóm C: 15h tập luyện", "xê: mười lăm giờ"),
        ("S: 7h30 giao ban; C: 14h họp", "sáng: bảy giờ ba mươi phút giao ban; chiều: mười bốn giờ"),
        ("Khoản 1, Đ.174 BLHS", "khoản một, điều một trăm bảy mươi tư"),
        ("Khoản 1, Đ.174", "điều một trăm bảy mươi tư"),
    ],
)
def test_letters_of_groups_and_vitamins_are_no_halves_of_a_day(written: str, heard: str) -> None:
    assert heard.lower() in READER.read(written).lower()
