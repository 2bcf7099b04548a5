"""Short forms whose commonest sense is not the one that their neighbours ask for, beside the true cases."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Công ty tuyển 30 TTS đi Nhật Bản.", "thực tập sinh"),
        ("TTS của doanh nghiệp là 5 tỷ đồng.", "tổng tài sản"),
        ("Khách đến sân bay TSN nên đi sớm.", "sân bay Tân Sơn Nhất"),
        ("Học sinh Trường THPT chuyên LHP.", "Lê Hồng Phong"),
        ("LHP quốc tế Hà Nội khai mạc.", "liên hoan phim"),
        ("Tin tặc dùng mã độc APT tấn công.", "mã độc a pê tê"),
        ("Người chấp hành xong APT về địa phương.", "án phạt tù"),
        ("Công ty CP CTN Thanh Hóa.", "cấp thoát nước"),
        ("CTN ký quyết định đặc xá.", "chủ tịch nước"),
        ("Khoa CTM đào tạo kỹ sư cơ khí.", "chế tạo máy"),
        ("Phòng QLTC của sở.", "quản lý tài chính"),
        ("TTVT Krông Năng lắp mạng.", "trung tâm viễn thông"),
        ("Trường PTBT xã vùng cao.", "phổ thông bán trú"),
        ("PTBT báo Đảng tỉnh ký duyệt.", "phó tổng biên tập"),
        ("Ban TTND giám sát công trình.", "thanh tra nhân dân"),
        ("Danh hiệu TTND được trao.", "thầy thuốc nhân dân"),
        ("HV Báo chí tuyển sinh.", "học viện"),
        ("Các HV hoàn thành khóa học.", "học viên"),
        ("Vùng ĐB sông Hồng mưa lớn.", "đồng bằng sông Hồng"),
        ("Gió ĐB mạnh cấp 4.", "đông bắc"),
        ("Gió TB mạnh dần.", "tây bắc"),
        ("NSX phim chịu lỗ.", "nhà sản xuất"),
        ("NSX, HSD in trên bao bì.", "ngày sản xuất"),
        ("TP dự thi gồm thơ, truyện.", "tác phẩm"),
        ("Phó giám đốc PGD Buôn Hồ.", "phòng giao dịch"),
        ("Cửa hàng XD số 5.", "xăng dầu"),
        ("Giá XD công trình tăng.", "xây dựng"),
        ("Trung đoàn KQ tiêm kích.", "không quân"),
        ("KQ xét nghiệm âm tính.", "kết quả"),
        ("Tổ chức Giải phóng Palestine (PLO) ra tuyên bố.", "pê lờ ô"),
        ("Giống lúa KD 18.", "ca đê mười tám"),
        ("CB, GV nhà trường hiến máu.", "cán bộ, giáo viên"),
        ("Dự án chậm vì thiếu KP.", "thiếu kinh phí"),
    ],
)
def test_a_short_form_has_the_sense_of_its_place(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("BCH Quân sự xã và BCH Đoàn phối hợp.", "ban chỉ huy Quân sự xã và ban chấp hành Đoàn"),
        ("PV Gas tăng giá, PV hỏi ông.", "pê vê Gas tăng giá, phóng viên"),
        ("Đoàn KQ 370 nhận KQ kiểm tra.", "nhận kết quả"),
    ],
)
def test_one_sense_does_not_pull_the_common_one_after_it(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Giá BTC giảm còn 60.000 USD.", "Giá bê tê xê"),
        ("BTC giải trao cúp.", "ban tổ chức giải"),
        ("Quán karaoke KTV bị phạt.", "ca tê vê"),
        ("KTV xét nghiệm của bệnh viện.", "kỹ thuật viên"),
        ("Nhóm TN tình nguyện đến giúp.", "thanh niên tình nguyện"),
        ("PC Đắk Lắk cắt điện để PC lụt bão.", "điện lực Đắk Lắk cắt điện để phòng chống lụt"),
        ("Mộ LS chưa biết tên.", "Mộ liệt sĩ"),
        ("LS cho vay giảm.", "lãi suất"),
        ("Tổ p/c dịch, mua p/c bón lúa.", "phòng chống dịch, mua phân chuồng"),
        ("Xe đời 2k15, bạn sinh năm 2k5.", "đời hai nghìn không trăm mười lăm"),
        ("Giá 2k5 một cái.", "hai nghìn năm trăm"),
        ("Làm từ t2-t6.", "thứ hai đến thứ sáu"),
        ("Trận MU vs Chelsea, đi vs em.", "gặp Chelsea, đi với em"),
        ("QH 1/500 của khu dân cư.", "quy hoạch một trên năm trăm"),
    ],
)
def test_a_word_beside_it_settles_what_letters_mean(written: str, heard: str) -> None:
    assert heard in READER.read(written)
