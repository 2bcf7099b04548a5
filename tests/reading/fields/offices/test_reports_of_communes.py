"""Reports of communes, works and loans, days and tallies in running prose: one case for each kind."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Lò Văn A (sn 1975)", "Lò Văn A, sinh năm một nghìn chín trăm bảy mươi lăm"),
        ("cháu Lan, SN: 2010, trú", "cháu Lan, sinh năm hai nghìn không trăm mười, trú"),
        ("lái xe N.V.H (1985)", "lái xe en vê hát, sinh năm một nghìn chín trăm tám mươi lăm"),
        ("bê lai 8th tuổi", "bê lai tám tháng tuổi"),
        ("mừng SN 20 tuổi", "mừng sinh nhật hai mươi tuổi"),
    ],
)
def test_years_of_birth_and_months_of_age_are_said_as_such(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Cháy tại khoảnh 5, TK 132", "Cháy tại khoảnh năm, tiểu khu một trăm ba mươi hai"),
        ("Trước CM tháng 8", "Trước cách mạng tháng tám"),
        ("Giá trị SX NN đạt", "Giá trị sản xuất nông nghiệp đạt"),
        ("chi TX 80 tỷ, dự phòng NS 2 tỷ", "chi thường xuyên tám mươi tỷ, dự phòng ngân sách hai tỷ"),
        ("xã NTM NC", "xã nông thôn mới nâng cao"),
        ("ND SXKD giỏi", "nông dân sản xuất kinh doanh giỏi"),
        ("giảm 5% s/v CK", "giảm năm phần trăm so với cùng kỳ"),
        ("đường VĐ4", "đường vành đai bốn"),
        ("trồng nhãn T6", "trồng nhãn tê sáu"),
        ("đậu tương ĐT26, đường ĐT26", "đậu tương đê tê hai mươi sáu, đường tỉnh hai mươi sáu"),
        ("đạt 6-6,5t/ha", "đạt sáu đến sáu phẩy năm tấn một héc ta"),
    ],
)
def test_reports_of_communes_are_read_in_words(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thu NSX đạt", "thu ngân sách xã đạt"),
        ("hạn dùng, NSX in trên bao", "hạn dùng, ngày sản xuất in trên bao"),
        ("thảm BTN mặt đường", "thảm bê tông nhựa mặt đường"),
        ("lớp ĐTN cho LĐNT", "lớp đào tạo nghề cho lao động nông thôn"),
        ("thông qua một số NQ: phê duyệt", "thông qua một số nghị quyết: phê duyệt"),
        ("đất LN xã quản lý", "đất lâm nghiệp xã quản lý"),
        ("cán bộ CĐ cơ sở", "cán bộ công đoàn cơ sở"),
        ("dập tắt 7/9 điểm cháy", "dập tắt bảy trên chín điểm cháy"),
        ("sáng 5/9 cửa hàng mở", "sáng mùng năm tháng chín cửa hàng mở"),
        ("đêm 7/9 hồ xả lũ", "đêm mùng bảy tháng chín hồ xả lũ"),
    ],
)
def test_papers_of_communes_are_read_by_what_stands_beside(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Tr. bị bắt khi đang trốn", "tê rờ bị bắt khi đang trốn"),
        ("Sau đó Tr. bỏ trốn", "Sau đó tê rờ bỏ trốn"),
        ("theo Tr., anh ta say", "theo tê rờ, anh ta say"),
        ("xem Tr. 35 và tr.29", "xem trang ba mươi lăm và trang hai mươi chín"),
    ],
)
def test_tr_is_a_page_before_a_figure_and_else_a_person(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tặng BK cho 5 tập thể", "tặng bằng khen cho năm tập thể"),
        ("TLB 5-10%, DTN 12ha", "tỷ lệ bệnh năm đến mười phần trăm, diện tích nhiễm mười hai héc ta"),
        ("XG tập trung", "xuống giống tập trung"),
        ("loa TT, HT thủy lợi", "loa truyền thanh, hệ thống thủy lợi"),
        ("HĐ trọn gói", "hợp đồng trọn gói"),
        ("Trái phiếu CP", "Trái phiếu chính phủ"),
        ("TK 01/GTGT", "tờ khai một, giá trị gia tăng"),
        ("dung tích 12,5tr.m3", "dung tích mười hai phẩy năm triệu mét khối"),
        ("sà lan 500T", "sà lan năm trăm tấn"),
        ("ân hạn gốc 24T", "ân hạn gốc hai mươi tư tháng"),
    ],
)
def test_works_loans_and_praise_are_said_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("9/10 thanh niên trong bản", "chín trên mười thanh niên trong bản"),
        ("Ngày 9/10 thanh niên ra quân", "Ngày mùng chín tháng mười thanh niên ra quân"),
        ("là con thứ 3/5 anh em", "là con thứ ba trên năm anh em"),
        ("8/10 máy là của tư nhân", "tám trên mười máy là của tư nhân"),
        ("Từ 8/10 máy bơm chạy", "Từ ngày mùng tám tháng mười máy bơm chạy"),
        (
            "8/12 chi hội đạt; 1/12 chi hội chưa",
            "tám trên mười hai chi hội đạt; một trên mười hai chi hội chưa",
        ),
        ("Nhà ông ở 12/4 ấp Tân Thới", "Nhà ông ở mười hai trên bốn ấp Tân Thới"),
        ("đến 12/4 ấp 3 mất điện", "đến ngày mười hai tháng tư ấp ba mất điện"),
    ],
)
def test_so_many_of_so_many_people_and_houses_are_no_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("nghỉ từ 29-4 đến hết 3-5;", "nghỉ từ ngày hai mươi chín tháng tư đến hết mùng ba tháng năm;"),
        ("đến 11-10 mới lợp lại", "đến ngày mười một tháng mười mới lợp lại"),
        ("dẫn đến 2-1 trong hiệp 1", "dẫn đến hai một trong hiệp một"),
        ("chở đến 4-5 xe", "chở đến bốn đến năm xe"),
        ("lúc 13h/10.10 là 8,56m", "lúc mười ba giờ ngày mùng mười tháng mười là tám phẩy năm mươi sáu mét"),
        ("giao từ 2009 nhưng bỏ hoang", "giao từ năm hai nghìn không trăm linh chín nhưng bỏ hoang"),
        ("tăng từ 2009 đến 2500 con", "tăng từ hai nghìn không trăm linh chín đến hai nghìn năm trăm con"),
        ("Đến 5 giờ 45 nhà bị sập", "Đến năm giờ bốn mươi lăm nhà bị sập"),
    ],
)
def test_days_and_years_behind_until_and_since_are_said_as_such(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("mỗi vòng 1,2km", "mỗi vòng một phẩy hai ki lô mét"),
        ("vòng 1,2 và 3", "vòng một, hai và ba"),
        ("qua 3 cửa (8x6)m, lưu lượng", "qua ba cửa, tám nhân sáu mét, lưu lượng"),
        ("3,12m (>BĐ2 0,12m)", "ba phẩy mười hai mét, trên báo động hai, không phẩy mười hai mét"),
        ("độ dốc 25-30o", "độ dốc hai mươi lăm đến ba mươi độ"),
        ("từ 2 - dưới 5 ha", "từ hai đến dưới năm héc ta"),
        (
            "giá 142.000, +500 đồng so hôm qua",
            "giá một trăm bốn mươi hai nghìn, tăng năm trăm đồng so hôm qua",
        ),
        ("nền chịu 2T/m2", "nền chịu hai tấn trên mét vuông"),
        ("thép Φ10", "thép phi mười"),
        ("Nơi khởi đầu >> Kỳ 2", "Nơi khởi đầu, Kỳ hai"),
        ("TTO - 11 con heo bị tiêu hủy", "mười một con heo bị tiêu hủy"),
    ],
)
def test_measures_of_works_and_marks_of_pages_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("dân số 34.567; trụ sở", "dân số ba mươi tư nghìn năm trăm sáu mươi bảy; trụ sở"),
        ("350m3/ng.đ phục vụ", "ba trăm năm mươi mét khối một ngày đêm phục vụ"),
        ("vốn 12 tr.USD", "vốn mười hai triệu đô la Mỹ"),
        (
            "ở 16o34'N, 112o30'E.",
            "ở mười sáu độ ba mươi tư phút vĩ bắc, một trăm mười hai độ ba mươi phút kinh đông.",
        ),
        ("gọi 112 ngay", "gọi một một hai ngay"),
        ("Bộ CT, Bộ TC và Bộ XD", "Bộ chính trị, Bộ tài chính và Bộ xây dựng"),
        ("Bộ XD, Bộ CT họp", "Bộ xây dựng, Bộ công thương họp"),
    ],
)
def test_people_water_places_and_ministries_are_told_apart(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("tăng lên 30-40 ngàn đồng", "tăng lên ba mươi đến bốn mươi ngàn đồng"),
        ("nâng tỷ số lên 2-3 bằng cú sút", "nâng tỷ số lên hai ba bằng cú sút"),
        ("ông Lê Văn H. - nói rằng", "ông Lê Văn hát, nói rằng"),
        ("mở 2 cửa (5m/cửa)", "mở hai cửa, năm mét một cửa"),
        ("tàu dài 19m, CS 450CV", "tàu dài mười chín mét, công suất bốn trăm năm mươi mã lực"),
        (
            "không nộp thuế (từ 2026: 200 triệu)",
            "không nộp thuế, từ năm hai nghìn không trăm hai mươi sáu: hai trăm triệu",
        ),
        ("huy động 45 DQ, 2 xe", "huy động bốn mươi lăm dân quân, hai xe"),
        ("Báo NTNN đăng", "Báo Nông thôn Ngày nay đăng"),
    ],
)
def test_what_rose_to_so_much_counts_and_persons_go_on(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "chị Nguyễn Thị Hoan (1961, Cao Phong)",
            "chị Nguyễn Thị Hoan, sinh năm một nghìn chín trăm sáu mươi mốt, Cao Phong",
        ),
        (
            "phim Mùi cỏ cháy (2011, Nguyễn Hữu Mười)",
            "phim Mùi cỏ cháy, năm hai nghìn không trăm mười một, Nguyễn Hữu Mười",
        ),
        (
            "số 1020.10000.366.610",
            "số một không hai không, một không không không không, ba sáu sáu, sáu một không",
        ),
        ("từ ngày 1 đến ngày 17 của tháng", "từ ngày mùng một đến ngày mười bảy của tháng"),
        ("tại NHNN và PTNT", "tại ngân hàng nông nghiệp và phát triển nông thôn"),
    ],
)
def test_a_year_behind_a_name_is_a_birth_and_groups_are_an_account(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đã tìm thấy 8/11 thi thể", "đã tìm thấy tám trên mười một thi thể"),
        ("Sáng 8/11 thi thể được đưa về", "Sáng mùng tám tháng mười một thi thể được đưa về"),
        ("chở mía 8-10T/chuyến", "chở mía tám đến mười tấn một chuyến"),
        ("XN Thủy nông Núi Thành", "xí nghiệp Thủy nông Núi Thành"),
        ("bảo lãnh THHĐ 10%", "bảo lãnh thực hiện hợp đồng mười phần trăm"),
        ("chậm 2 tháng so HĐ", "chậm hai tháng so hợp đồng"),
    ],
)
def test_found_dead_and_loads_are_counted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
