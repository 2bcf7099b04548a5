"""Tours, matches, films, schools and kitchens: classes of writing that mass reading has found."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


def read(written: str) -> str:
    return READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("thắng với tỷ số 77-63 (30.12), trong khuôn khổ", "sáu mươi ba, ngày ba mươi tháng mười hai, trong"),
        ("dung dịch (30.12) đạt", "ba mươi phẩy mười hai"),
        ("09 /11 ; 07, 14, 21/12 - Tham quan", "ngày mùng bảy, mười bốn, hai mươi mốt tháng mười hai, Tham"),
        ("A00, A01 | 26.5 - 28.3 | Kết hợp", "hai mươi sáu phẩy năm đến hai mươi tám phẩy ba"),
        ("mở cửa từ 26.5 đến 28.6", "ngày hai mươi sáu tháng năm đến ngày hai mươi tám tháng sáu"),
        ("Phòng 14-02, Tầng 14, Tòa nhà", "Phòng mười bốn hai, Tầng"),
        ("họp sáng 14-2, tại phòng", "sáng mười bốn tháng hai"),
    ],
)
def test_days_rooms_and_marks(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Giải Toàn Quốc 2015 - 2 huy chương vàng", "mười lăm, hai huy chương"),
        ("mùa 2015 - 16 có", "mười lăm đến mười sáu có"),
        ("cự ly 5000m với thành tích 14:52.3, vượt", "mười bốn phút năm mươi hai giây ba, vượt"),
        ("Thời lượng: 50 Phút/Tập", "năm mươi Phút một tập"),
    ],
)
def test_results_and_lengths(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("đồng chí Trịnh Danh Tuyên - NM Cốc Hóa, giải ba", "nhà máy Cốc Hóa"),
        ("Sơn Tùng M-TP phát hành", "Sơn Tùng em ti pi phát"),
        ("Tiền TIP cho HDV", "Tiền tip cho hướng dẫn viên"),
    ],
)
def test_short_forms_of_firms_and_tours(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("THAM GIA HÀNH TRÌNH ĐỎ LẦN THỨ 12/2024", "LẦN THỨ mười hai năm hai nghìn không trăm hai mươi tư"),
        ("họp tháng 12/2024", "tháng mười hai năm hai nghìn không trăm hai mươi tư"),
        ("Vé Người lớn: 300.000đ (khách trên 1m3)", "khách trên một mét ba"),
        ("miễn phí cho trẻ em dưới 1m2", "trẻ em dưới một mét hai"),
        ("xi măng trên 1m3 bê tông", "trên một mét khối bê tông"),
        ("giá khách sạn trên 1m2 đất", "trên một mét vuông đất"),
        ("MSHS: 20203480", "mã số học sinh: hai không, hai không ba"),
        ("4 khu phố · ~112.500 dân", "bốn khu phố, khoảng một trăm"),
    ],
)
def test_heights_and_numbers_of_notices(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("4 cán bộ phụ trách 4 KP", "bốn khu phố"),
        ("nguồn KP hỗ trợ", "nguồn kinh phí"),
        ("NHM thiếu máu cho bệnh viện và người bệnh.", "ngân hàng máu thiếu"),
        ("NHM vui mừng vì đội thắng", "người hâm mộ vui"),
        ("CN 8:30 – 10:30", "chủ nhật tám giờ ba mươi phút"),
        ("cách mạng CN 4.0", "công nghiệp bốn chấm không"),
        ("04/GM-LM", "giấy mời liên minh"),
        ("số 18/SXD-PTĐT", "sở xây dựng phát triển đô thị"),
    ],
)
def test_short_forms_of_wards_and_blood(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("tổ 4, KP Bình Điềm", "tổ bốn, khu phố Bình Điềm"),
        ("đường Nguyễn Văn Tiết Kp Chánh Thiện", "khu phố Chánh Thiện"),
        ("Chánh Thiện (KP HT6)", "khu phố hát tê sáu"),
        ("quyết toán KP Đề tài", "kinh phí Đề tài"),
        ("KP THỰC HIỆN ĐỀ ÁN", "kinh phí THỰC"),
        ("tại HN, ĐN, Cần Thơ", "Hà Nội, Đà Nẵng, Cần Thơ"),
        ("tại HN tổng kết năm", "hội nghị tổng kết"),
        ("các NTK áo dài", "các nhà thiết kế áo"),
        ("TN THPT trở lên", "tốt nghiệp trung học phổ thông"),
        ("KH: T6 hàng tuần", "khởi hành: thứ sáu"),
        ("Tiếp nhận 250 ĐV máu", "hai trăm năm mươi đơn vị máu"),
        ("9h30 CN ngày 6/12", "chủ nhật ngày mùng sáu"),
        ("giải ĐNÁ", "Đông Nam Á"),
    ],
)
def test_short_forms_of_places_and_notices(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("trị giá từ 50M - 200M và", "từ năm mươi đến hai trăm triệu và"),
        ("cự ly 800M nữ", "tám trăm mét nữ"),
        ("gói 100M giá 200k", "một trăm mét giá"),
        ("GPA tối thiểu 2.5/4.0 hoặc", "hai phẩy năm trên bốn phẩy không"),
        ("Lệ phí: 200k/VĐV/nội dung", "hai trăm nghìn một vận động viên một nội dung"),
    ],
)
def test_sums_and_marks(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("thua với tỷ số quá chênh lệch lên tới 46-49 cho Bianka", "bốn mươi sáu bốn mươi chín"),
        ("đông lên tới 46-49 người", "bốn mươi sáu đến bốn mươi chín người"),
        ("Cúp C1: Real - Man City 2-3 (chung cuộc 3-3)", "Man City hai ba, chung"),
        ("Tuyến Hà Nội - Hải Phòng 2-3.", "hai đến ba"),
        ("Thứ 3 (2/12): thôn 1-4", "Thứ ba, ngày mùng hai tháng mười hai: thôn"),
        ("Thứ 3 nghỉ (1/2 ngày)", "một phần hai ngày"),
        ("ban hành kèm QĐ1401 có", "kèm quyết định một nghìn bốn trăm linh một có"),
        ("TB209 - Về thời gian nghỉ", "thông báo hai trăm linh chín, Về"),
        ("phòng TB209 ở tầng", "tê bê hai trăm linh chín"),
    ],
)
def test_scores_days_and_papers(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Thông báo ngày 1/12/2026 v/v tuyển dụng", "hai mươi sáu về việc tuyển dụng"),
        ("Công văn số 15 v/v tuyển dụng", "mười lăm về việc tuyển dụng"),
        ("Điện áp 220 v/50Hz", "hai trăm hai mươi vôn"),
        ("Nhất: Thanh 42,195km - 2:18:45", "ki lô mét, hai giờ mười tám phút bốn mươi lăm giây"),
        ("các cự ly 5km - 10km", "năm ki lô mét đến mười ki lô mét"),
        ("Phim truyện: Gió (T.15/30)", "tập mười lăm trên ba mươi"),
        ("Hồ Chí Minh toàn tập, T.4, tr.161", "tập bốn, trang"),
        ("Giờ làm: T2-4 7h30", "thứ hai đến thứ tư, bảy giờ"),
        ("học T2-4-6", "thứ hai, tư, sáu"),
        ("từ T3-5/2025 giá tăng", "từ tháng ba đến tháng năm năm"),
    ],
)
def test_papers_races_and_weeks(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Vé 123456 trúng ĐB 2 tỷ", "trúng đặc biệt hai tỷ"),
        ("Hẹn 18h CN 30/11 tại sân", "chủ nhật ngày ba mươi"),
        ("em bé bị bệnh tim BS cần mổ", "bệnh tim bẩm sinh"),
        ("bác sĩ bệnh tim BS Nguyễn Văn A", "bệnh tim bác sĩ Nguyễn"),
        ("TE 5-9t: 50% giá tour", "trẻ em năm đến chín tuổi"),
        ("UV có kinh nghiệm gửi CV", "ứng viên có"),
        ("LH: Mr Hùng 0912345678", "anh Hùng"),
        ("2 m.cà phê đường", "hai muỗng cà phê đường"),
        ("Nộp bằng TC LLCT-HC", "lý luận chính trị, hành chính"),
    ],
)
def test_short_forms_of_small_notices(written: str, spoken: str) -> None:
    assert spoken in read(written)
