"""Counter-examples to rules of late November: what has the same shape and another meaning."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Thi tại TP. Vinh. 2500 TS dự thi", "thành phố Vinh. hai nghìn năm trăm thí sinh"),
        ("Khoa CNTT. 1234 TS trúng tuyển", "công nghệ thông tin. một nghìn hai trăm ba mươi tư thí sinh"),
        ("Khối B.1500 TS nộp hồ sơ", "một nghìn năm trăm thí sinh"),
        ("Tàu QNg.95123.TS", "chín năm một hai ba tê ét"),
        ("Tàu QNg 95123 TS", "chín năm một hai ba tê ét"),
    ],
)
def test_candidates_behind_a_full_stop_are_no_boat(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Địa chỉ: 14 & 15/3 đường Lê Lợi", "mười bốn và"),
        ("Kiệt 3, 25 & 26/7 Hùng Vương", "hai mươi lăm và"),
        ("Tờ bản đồ 12, 13 & 14/5 thửa", "mười hai, mười ba và"),
        ("Bài tập: 13 & 14/12 SGK", "Bài tập: mười ba và"),
        ("Bảng tham chiếu 1.5 của bộ", "một phẩy năm của bộ"),
        ("Đối chiếu 3.2 với 3.1 trong báo cáo", "ba phẩy hai với ba phẩy một"),
        ("Đèn chiếu 2.4 GHz điều khiển từ xa", "hai phẩy bốn gi ga héc"),
        ("Phim khởi chiếu 22.9.", "ngày hai mươi hai tháng chín"),
    ],
)
def test_houses_exercises_and_versions_are_no_days(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Làm việc ngày 8h/5, nghỉ T7", "tám giờ, năm"),
        ("Mở cửa đến 22h/7.", "hai mươi hai giờ, bảy."),
        ("Học từ 18h/3, 19h/5", "mười tám giờ, ba"),
        ("Dạy thêm vào 17h/2, 4, 6", "mười bảy giờ, hai, bốn, sáu"),
        ("Ca trực: 7h 30,13h 30", "bảy giờ ba mươi phút, mười ba giờ ba mươi phút"),
        ("Lúc 8h 30,15/3 họp dân", "tám giờ ba mươi phút, ngày mười lăm"),
        ("Mưa lớn nên học từ 7h/2, 3", "bảy giờ, hai, ba"),
        ("Cước 3G 11,5đ/MB", "ba giê mười một phẩy năm"),
        ("Mưa từ 19h/8 đến 7h/9, có nơi 80mm", "mười chín giờ ngày tám đến bảy giờ ngày chín"),
    ],
)
def test_hours_by_the_week_are_no_days_of_rain(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Doanh thu bán lẻ theo quận: Q1 12,5%, Q3 8,4%", "quận một"),
        ("Tín dụng tại Q1: 12,5%, Q5: 8%", "quận một"),
        ("Doanh thu cửa hàng Q.3: 12,4%", "quận ba"),
        ("GDP Q1 5,6%, Q2 6,9%", "quý hai"),
    ],
)
def test_districts_have_shares_and_turnover_too(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Trong chặng đường 5 năm, số ca mắc (+1.254)", "một nghìn hai trăm năm mươi tư"),
        ("Các chặng bay nội địa (+1.125)", "một nghìn một trăm hai mươi lăm"),
        ("Quốc lộ 1 - gần 2 giờ kẹt xe", "Quốc lộ một, gần hai giờ"),
        ("Lớp 5 - gần 40 điểm trường", "Lớp năm, gần bốn mươi"),
        ("Covid-19 - gần 3 tuần không ca mới", "mười chín, gần ba tuần"),
        (
            'Chương trình "Hợp tác giữa Việt Nam - Nhật Bản" được ký',
            "Hợp tác giữa Việt Nam và Nhật Bản được ký",
        ),
        ("Hội thảo “Kết nối giữa doanh nghiệp - nhà trường” sáng nay", "doanh nghiệp và nhà trường"),
    ],
)
def test_stretches_and_asides_are_no_races_nor_classes(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Phạm tội (Đ. 12, quận 3)", "đường mười hai, quận ba"),
        ("Nhà ở Đ. 3, K. 2 Luật sư Nam", "đường ba"),
        ("Hồ sơ 5.2023.123 đã nhận", "năm chấm hai nghìn không trăm hai mươi ba"),
        ("aAa&", "aAa và"),
        ("Đã chi KP12,5% ngân sách", "ca pê"),
        ("Nạn nhân MBN trú tại xã", "em bê en"),
        ("Nạn nhân MBN được hỗ trợ", "mua bán người"),
    ],
)
def test_streets_files_and_persons_keep_their_letters(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Bốc xếp mỗi người 10-15t hàng", "mười đến mười lăm tê"),
        ("Mỗi người 2-3t/năm", "hai đến ba tê"),
        ("Tuyển người 18-35t", "mười tám đến ba mươi lăm tuổi"),
        ("5 x 10th đường số", "tê hát"),
        ("Đợt 12t10th", "mười hai tê mười tê hát"),
        ("Gạo 25T 5% tấm", "hai mươi lăm tê"),
        ("Thu hoạch 12T 80%", "mười hai tê"),
        ("Vietcombank: 6T 3%, 12T 4,7%", "sáu tháng ba phần trăm, mười hai tháng"),
        ("Lốp xe 28c", "hai mươi tám xê"),
        ("Thuê xe 16c", "mười sáu chỗ"),
    ],
)
def test_loads_and_tyres_are_no_ages_months_or_seats(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Sạc qua đêm bằng củ 5W", "năm oát"),
        ("Gửi kỳ hạn 12 tháng, nạp 5M trở lên", "năm mét"),
        ("Kỳ hạn bảo hành đèn 9W là 2 năm", "chín oát"),
        ("Tín phiếu kỳ hạn 1M", "một tháng"),
        ("Máy cấu hình khá, 2 TB SSD", "hai tê ra bai"),
        ("Gói cước khá, 3TB lưu trữ", "ba tê ra bai"),
        ("Tài khoản bị trừ 10đ", "mười đồng"),
        ("Chiết khấu 3%/10T xi măng", "trên mười tấn"),
        ("Trừ 10đ/kg vì ẩm", "mười đồng"),
        ("Thương lái trừ 2đ mỗi ký", "hai đồng"),
        ("Tài xế bị trừ 4đ", "bốn điểm"),
        ("Động đất có độ lớn (M) M4.1", "em bốn phẩy một"),
    ],
)
def test_lamps_disks_and_charges_keep_their_units(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("| Năng suất tấn/ha | 6,125 | 6,345 | 5,875 | 6,455 |", "sáu phẩy một hai năm"),
        ("| pH | 7,125 | 7,245 | 7,115 | 6,998 |", "bảy phẩy một hai năm"),
        ("Đã bán 35.000/40.000 vé", "ba mươi lăm nghìn trên bốn mươi nghìn vé"),
        ("Thu mua 45.000/50.000 tấn lúa", "bốn mươi lăm nghìn trên năm mươi nghìn tấn"),
        ("Vàng SJC 145.800/148.000", "tám trăm, một trăm bốn mươi tám nghìn"),
        ("Đội bóng giành HCV với đội hình (4-4-2)", "bốn bốn hai"),
        ("Ao sâu 3 mét (-1 mét)", "âm một mét"),
        ("Dung sai 50 mm (+2 mm)", "cộng hai mi li mét"),
        ("Bảo hành 24 tháng (+6 tháng)", "cộng sáu tháng"),
        ("Độ cao 120 mét (-20 mét)", "âm hai mươi mét"),
        ("Sản lượng 12 tấn (-3 tấn)", "giảm ba tấn"),
        ("Lương $500 ~ $700", "năm trăm đô la đến bảy trăm đô la"),
        ("⇔ x = 1", "tương đương ích bằng một"),
    ],
)
def test_measures_counts_and_formulas_are_no_prices_nor_changes(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Danh hiệu “Nghệ nhân nhân dân của TP. Hồ Chí Minh”", "Danh hiệu Nghệ nhân"),
        ("Phim “Em là bà nội của anh trai tôi!” ra rạp", "Phim Em là bà nội"),
        ("Bài hát “Ai đã đặt tên cho dòng sông này?” vang lên", "Bài hát Ai đã đặt tên"),
        ("Tập thơ “Những mùa hoa trên đá núi. Tập hai” ra mắt", "Tập thơ Những mùa"),
        ("Anh hát bài “Quê hương là chùm khế ngọt.”", "hát bài Quê hương"),
        ("Ông nói với báo “Chúng tôi đã ký hợp đồng. Hãng giao sớm.”", "nói với báo, Chúng tôi"),
        ("Vở kịch “Tôi và chúng ta, ngày ấy và bây giờ...” diễn ra", "Vở kịch Tôi và"),
    ],
)
def test_a_title_in_quotation_marks_is_no_speech(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("5': Ổn định lớp", "năm phút"),
        ("15': Khởi động", "mười lăm phút"),
        ("12': hấp cách thủy", "mười hai phút"),
        ("67': Quang Hải sút xa", "phút sáu mươi bảy"),
        ("Lịch trực: 3/7, 4/7, 7/6 (2 ca)", "ngày mùng ba tháng bảy"),
        ("Họp xóm 4/7, 7/6 (3 giờ)", "ngày mùng bốn tháng bảy"),
    ],
)
def test_minutes_of_a_lesson_and_days_of_a_roster_are_no_match(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Mùa giải 2011/12 kết thúc", "mười một đến hai nghìn không trăm mười hai"),
        ("Lúa mùa 20/21 ha đã gặt", "hai mươi trên hai mươi mốt héc ta"),
        ("Vụ mùa 15/16 thôn hoàn thành", "mười lăm trên mười sáu thôn"),
        ("Tiết 1-2: Toán 45'", "bốn mươi lăm phút"),
        ("Ngày 1-5: Đi Bộ 30'", "ba mươi phút"),
        ("Lớp 3-4: Thể Dục 40'", "bốn mươi phút"),
        ("Bún 30K 11:30 bán", "mười một giờ ba mươi phút"),
        ("Suất 50K 18:30 chiếu", "mười tám giờ ba mươi phút"),
        ("Trận đấu 9:15 hiệp 1 bắt đầu", "chín giờ mười lăm phút"),
        ("Toàn đoàn đóng 100đ mỗi người", "một trăm đồng"),
        ("Kỳ hạn 3T-6T-9T-12T lãi 5%", "ba tháng, sáu tháng, chín tháng, mười hai tháng"),
    ],
)
def test_fields_lessons_and_prices_are_no_sport(written: str, heard: str) -> None:
    assert heard in READER.read(written)
