"""Prizes of lotteries, line-ups and minutes of matches, tenders, tours and gifts, as notices write them."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

read = Reader().read


@each_row(
    ("written", "spoken"),
    [
        ("Kết quả xổ số Đắk Lắk: giải ĐB 045712; G1 33125", "giải đặc biệt không bốn năm"),
        ("Kết quả xổ số Đắk Lắk: giải ĐB 045712; G1 33125", "giải nhất ba ba một hai năm"),
        ("XSDLK 24/11/2026: ĐB 045712; G1 33125; G.8: 47", "xổ số Đắk Lắk ngày hai mươi tư"),
        ("XSDLK 24/11/2026: ĐB 045712; G1 33125; G.8: 47", "giải tám: bốn mươi bảy"),
        ("Hội nghị G7 2025 bàn về thuế", "giê bảy"),
        ("đường G1: thông xe", "giê một"),
    ],
)
def test_prizes_of_a_lottery(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("U19 thắng 1-0 (bàn của Như Quỳnh p.76).", "Như Quỳnh phút bảy mươi sáu"),
        ("thẻ đỏ p.90+2", "phút chín mươi cộng hai"),
        ("Ghi bàn: Tuấn p.12, Hải p.30", "Tuấn phút mười hai, Hải phút ba mươi"),
        ("Ghi bàn: Công Phượng (p12, p45)", "phút mười hai, phút bốn mươi lăm"),
        ("bàn thắng tại sân p.7, q.5", "phường bảy, quận năm"),
        ("Nhà ở p.12, thua lỗ 3 tỷ", "phường mười hai"),
    ],
)
def test_minutes_of_a_match(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        (
            "Đội hình: TM Văn Lâm; HV Duy Mạnh; TĐ Xuân Son",
            "thủ môn Văn Lâm; hậu vệ Duy Mạnh; tiền đạo Xuân Son",
        ),
        ("Công ty TM Hoàng Anh tài trợ", "thương mại Hoàng Anh"),
        ("CK đơn nam: Đức Phát", "chung kết đơn nam"),
        ("kết quả bốc thăm ở VL World Cup 2026", "vòng loại World Cup"),
        ("Gói thầu số 03: XL + TB", "xây lắp, thiết bị"),
        ("TGTH: 150 ngày", "thời gian thực hiện"),
        ("Tuyển dụng: 01 BV (nam, 25-50t)", "một bảo vệ, nam"),
        ("Tuyển dụng: 02 KT (TN CĐ trở lên)", "hai kế toán, tốt nghiệp"),
        ("Tour ĐL - NT 3N2Đ", "Tour Đà Lạt, Nha Trang ba ngày"),
        ("Giá vé xe BMT - SG: 300k", "Buôn Ma Thuột, Sài Gòn"),
        ("giá nước HCSN 9.955đ/m3, KDDV 22.068đ/m3", "kinh doanh dịch vụ hai mươi hai nghìn"),
        ("MTQ ủng hộ: GĐ Cô Ba 2tr, nhóm TN Tâm Việt 5tr", "gia đình Cô Ba"),
        ("đoàn TN xã ủng hộ", "thanh niên xã"),
        ("TG từ 7h30 - 16h30 ngày 02/12", "thời gian từ bảy giờ"),
    ],
)
def test_short_forms_of_sport_tenders_and_gifts(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Lý Hoàng Nam (ĐKVĐ) thắng 6/3, 6/2 sau 1h12'.", "thắng sáu ba, sáu hai sau"),
        ("Lịch nghỉ 6/3, 7/3 sau Tết", "ngày mùng sáu tháng ba, ngày mùng bảy"),
        ("PSG - Liverpool (0-1, pen 4-1)", "không một, pen bốn một"),
        ("BXH WTA (10.870đ)", "tám trăm bảy mươi điểm"),
        ("MVP: 27đ, 11 rebounds", "hai mươi bảy điểm"),
        ("được 6,5/9đ, xếp hạng 4", "sáu phẩy năm trên chín điểm"),
        ("500 cuốn tập, tổng KP ~120tr", "khoảng một trăm hai mươi triệu"),
        ("Cuốn tập 200tr", "hai trăm trang"),
        ("gas 415.000đ/bình (+6.000đ)", "một bình, tăng sáu nghìn"),
        ("cần 1l5 nước", "một lít năm nước"),
        ("vé TE <1m2: free", "trẻ em dưới một mét hai"),
        ("họp tại P.12 (dãy B)", "phòng mười hai, dãy"),
    ],
)
def test_sets_points_and_prices(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Nhà trường thu hộ BHTN 150k/HS", "bảo hiểm tai nạn"),
        ("trợ cấp BHTN tháng này", "bảo hiểm thất nghiệp"),
        ("tăng 4 giải so với NH trước", "so với năm học trước"),
        ("NH này cho vay", "ngân hàng này"),
        ("Lớp 6A: 42 HS (20 nữ, 12 DT)", "mười hai dân tộc"),
        ("xét tuyển PT 200 (ĐTB 3 HK)", "phương thức hai trăm, điểm trung bình ba học kỳ"),
        ("Nộp LPXT trước 28/7", "lệ phí xét tuyển"),
        ("T2: CC, Toán", "thứ hai: chào cờ"),
        ("KV chợ xã, TH Lê Lợi", "tiểu học Lê Lợi"),
        ("Trúng thầu: LD Cty A - Cty B", "liên danh công ty"),
        ("BTS chùa Phước Lâm 3tr", "ban trị sự chùa"),
    ],
)
def test_short_forms_of_schools_and_admissions(written: str, spoken: str) -> None:
    assert spoken in read(written)


@each_row(
    ("written", "spoken"),
    [
        ("Lakers thắng Suns 118-112", "một trăm mười tám một trăm mười hai"),
        ("NBA: Lakers 118-112 Suns", "một trăm mười tám một trăm mười hai Suns"),
        ("Nghị định 118-64 Chính", "mười tám đến sáu mươi tư"),
        ("thắng Biên Phòng 3-2 (25-23/22-25/25-21/19-25/15-12)", "hai mươi hai hai mươi lăm"),
        ("thắng Biên Phòng 3-2 (25-23/22-25/25-21/19-25/15-12)", "mười lăm mười hai"),
        ("Khởi hành: 16/10/2025, 18/10/2025", "ngày mười sáu tháng mười"),
        ("giao 30N", "ba mươi ngày"),
        ("lực 30N", "ba mươi niu tơn"),
        ("thử việc 2T (85%)", "hai tháng"),
        ("Thi ĐGNL, 1.200đ thang điểm", "một nghìn hai trăm điểm thang"),
        ("vé tháng XM 120k, ÔT 800k", "xe máy một trăm hai mươi nghìn, ô tô"),
        ("Tuyến VC rác: Đ. Lê Duẩn", "vận chuyển rác"),
        ("CĐ-ĐH 212 người", "cao đẳng, đại học"),
        ("HH 2-5% DS + PC 1tr", "doanh số, phụ cấp"),
    ],
)
def test_points_days_and_pay(written: str, spoken: str) -> None:
    assert spoken in read(written)
