"""What the line around a piece decides: days or shares, arrows, units of the army, forms, cases, bodies."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("em đứng thứ 5/10 thí sinh", "em đứng thứ năm trên mười thí sinh"),
        ("kết quả môn Toán 7/10", "kết quả môn Toán bảy trên mười"),
        ("cam thảo (2/10), sắc uống", "cam thảo, hai phần mười, sắc uống"),
        ("sắc uống, ngày hội (2/10)", "sắc uống, ngày hội, ngày mùng hai tháng mười"),
        ("hội nghị (15/10)", "hội nghị, ngày mười lăm tháng mười"),
        ("từ 1-4 đến 17g ngày 18-4", "từ ngày mùng một tháng tư đến mười bảy giờ ngày mười tám tháng tư"),
        ("từ 5-9 đến 10-9", "từ ngày mùng năm tháng chín đến mùng mười tháng chín"),
        ("từ 5-9 con", "từ năm đến chín con"),
        ("bài viết [07-08-23]", "bài viết, ngày mùng bảy tháng tám năm hai nghìn không trăm hai mươi ba"),
    ],
)
def test_a_stroke_or_dash_is_a_day_only_where_the_line_agrees(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Bến Thành -> Suối Tiên => Biên Hòa", "Bến Thành, Suối Tiên, Biên Hòa"),
        ("Đoàn 7701 hành quân", "Đoàn bảy bảy không một hành quân"),
        ("Đoàn 1500 người", "Đoàn một nghìn năm trăm người"),
        ("thu 50 kg/m 2", "thu năm mươi ki lô gam một mét vuông"),
        ("chứa 500 m 3 nước", "chứa năm trăm mét khối nước"),
        ("chạy 500 m 3 lần", "chạy năm trăm mét ba lần"),
        ("TH2: Hộ mới thoát nghèo", "trường hợp hai: Hộ mới thoát nghèo"),
        ("theo Mẫu số 10/ĐK", "theo Mẫu số mười đê ca"),
        ("công văn 566/ATTP-NĐTT", "công văn năm trăm sáu mươi sáu a tê tê pê en đê tê tê"),
        ("cấp V- cấp nguy hiểm", "cấp năm, cấp nguy hiểm"),
        ("Văn hóa- Xã hội", "Văn hóa Xã hội"),
        ("Theo WHO, dịch đã giảm", "Theo tổ chức y tế thế giới, dịch đã giảm"),
        ("Tổ chức Y tế Thế giới (WHO) cho biết", "Tổ chức Y tế Thế giới, vê kép hát ô, cho biết"),
    ],
)
def test_neighbours_decide_what_letters_and_signs_stand_for(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("xem trang 4/12", "xem trang bốn trên mười hai"),
        ("nhóm 2/4 trẻ", "nhóm hai trên bốn trẻ"),
        ("ra mắt 15/10", "ra mắt ngày mười lăm tháng mười"),
        ("giai đoạn 1/5 đến 30/6", "giai đoạn ngày mùng một tháng năm đến ngày ba mươi tháng sáu"),
        ("vòng 1/8", "vòng một phần tám"),
        ("hai ngày (28 và 29-5)", "hai ngày, hai mươi tám và hai mươi chín tháng năm"),
        ("ngày/tháng/năm sinh", "ngày, tháng, năm sinh"),
        ("theo tháng/quý/6 tháng/năm", "theo tháng, quý, sáu tháng hoặc năm"),
        ("5 triệu đồng/tháng/người", "năm triệu đồng một tháng một người"),
        ("sông Lô (Tuyên Quang) dâng", "sông Lô ở Tuyên Quang, dâng"),
        ("sông Cầu (Thái Nguyên, Bắc Ninh)", "sông Cầu ở Thái Nguyên và Bắc Ninh"),
        ("giá hồ tiêu Chư Sê (Gia Lai) tăng", "giá hồ tiêu Chư Sê, Gia Lai, tăng"),
        ("xã Tân Lập (Hà Nội)", "xã Tân Lập, Hà Nội"),
        (
            "Trong 10 năm (2003 2012)",
            "Trong mười năm, năm hai nghìn không trăm linh ba đến năm hai nghìn không trăm mười hai",
        ),
        ("sóng cao 1,5 - 3,0m", "sóng cao một phẩy năm đến ba mét"),
        ("Rp của anh cao", "rờ pê của anh cao"),
        ("sân vận động chật kín: Việt Nam - Nga 0-3", "sân vận động chật kín: Việt Nam, Nga không ba"),
        ("trận đấu cho trẻ 0-3 tuổi", "trận đấu cho trẻ không đến ba tuổi"),
        (
            "vĩ độ 16,5N; kinh độ 110,2E",
            "vĩ độ mười sáu phẩy năm độ bắc; kinh độ một trăm mười phẩy hai độ đông",
        ),
        ("(theo Hiền, 2021)", "theo Hiền, năm hai nghìn không trăm hai mươi mốt"),
        ("có Hiền, 2021 hộ dân", "có Hiền, hai nghìn không trăm hai mươi mốt hộ dân"),
        ("Mr của tôi", "Mr của tôi"),
        ("Chỉ thị 92/TTg về dại", "Chỉ thị chín mươi hai của thủ tướng chính phủ về dại"),
        ("ảnh: Vietnam+", "ảnh: vietnam plus"),
    ],
)
def test_lists_places_and_steps_are_told_from_days_and_rates(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("văn bản HD của Sở", "văn bản hướng dẫn của Sở"),
        ("bản full HD", "bản full hát đê"),
        ("các ĐK sau", "các điều kiện sau"),
        ("các ĐK Phú Quốc", "các đặc khu Phú Quốc"),
        ("thanh toán bằng CK", "thanh toán bằng chuyển khoản"),
        ("tăng 5% so với CK", "tăng năm phần trăm so với cùng kỳ"),
        ("Ban TV tỉnh ủy", "Ban thường vụ tỉnh ủy"),
        ("TV tỉnh Lào Cai", "thư viện tỉnh Lào Cai"),
        ("Giá vàng tại HCM tăng", "Giá vàng tại Hồ Chí Minh tăng"),
        ("cổ phiếu HCM tăng", "cổ phiếu hát xê em tăng"),
        ("nghị quyết của CP, ngày mai", "nghị quyết của chính phủ, ngày mai"),
        ("vắng hai em (1 CP, 1 KP)", "vắng hai em, một có phép, một, không phép"),
        ("nghị quyết tại KP, khu 2", "nghị quyết tại khu phố, khu hai"),
        ("các đảng bộ và ĐV", "các đảng bộ và đơn vị"),
        ("lễ kết nạp hai ĐV", "lễ kết nạp hai đảng viên"),
        ("tiền lương và công tác PCTN", "tiền lương và công tác phòng chống tham nhũng"),
        ("gói thầu công trình GT nông thôn", "gói thầu công trình giao thông nông thôn"),
        ("gói thầu GT 5 tỷ", "gói thầu giá trị năm tỷ"),
        ("PV trực tiếp có mặt", "phóng viên trực tiếp có mặt"),
        ("2 sv tình nguyện", "hai sinh viên tình nguyện"),
        ("nông dân DTTS", "nông dân dân tộc thiểu số"),
        ("đại học HSSV", "đại học học sinh, sinh viên"),
        ("Học sinh SV", "Học sinh sinh viên"),
        ("công tác phòng PCCC", "công tác phòng phòng cháy chữa cháy"),
        ("khu KCN", "khu công nghiệp"),
        ("Quy chuẩn QCVN", "Quy chuẩn Việt Nam"),
    ],
)
def test_an_abbreviation_takes_no_sense_from_a_syllable_of_another_word(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Tổng vốn 1,000 tỷ đồng", "Tổng vốn một nghìn tỷ đồng"),
        ("10,000 tỷ", "mười nghìn tỷ"),
        ("1,000 ha", "một nghìn héc ta"),
        ("5,000 USD", "năm nghìn đô la Mỹ"),
        ("1,000 - 2,500 ha", "một nghìn đến hai nghìn năm trăm héc ta"),
        ("1,00 ha", "một héc ta"),
        ("25,0 ha", "hai mươi lăm héc ta"),
        ("nghỉ từ 5-9.6", "nghỉ từ ngày mùng năm đến mùng chín tháng sáu"),
        ("áp dụng từ 15.5, cả xã", "áp dụng từ ngày mười lăm tháng năm, cả xã"),
        ("Giá tăng từ 15.5, chiều nay", "Giá tăng từ mười lăm phẩy năm, chiều nay"),
        ("Kế hoạch công tác Đoàn 2025", "Kế hoạch công tác Đoàn năm hai nghìn không trăm hai mươi lăm"),
        ("Chỉ thị số 05-2016", "Chỉ thị số không năm năm hai nghìn không trăm mười sáu"),
        ("từ đầu 05-2016", "từ đầu tháng năm năm hai nghìn không trăm mười sáu"),
        ("lớp 12L", "lớp mười hai lờ"),
        ("được giao 8/13 chỉ tiêu", "được giao tám trên mười ba chỉ tiêu"),
        ("kỳ hạn giao 11/17", "kỳ hạn giao tháng mười một năm hai nghìn không trăm mười bảy"),
        ("(dài khoảng 1600)", "dài khoảng một nghìn sáu trăm"),
        ("(tải trọng 1500; cao 3 m)", "tải trọng một nghìn năm trăm; cao ba mét"),
        ("(tải trọng 2000; cao 3 m)", "tải trọng hai nghìn; cao ba mét"),
        ("(Gia Long 1802)", "Gia Long năm một nghìn tám trăm linh hai"),
        ("(sinh 1890)", "sinh năm một nghìn tám trăm chín mươi"),
        ("(truy tặng 1993)", "truy tặng năm một nghìn chín trăm chín mươi ba"),
        (
            "Soạn tin TRACUU <SBD> gửi 8022",
            "Soạn tin Tracuu, số báo danh, gửi tám không hai hai",
        ),
        ("<p class='a'>Chào<br />bà con <b>ạ</b></p>", "Chào, bà con ạ"),
    ],
)
def test_figures_and_what_stands_in_brackets_keep_their_worth(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


def test_a_blank_to_fill_in_a_text_to_send_is_said() -> None:
    assert "dau cach" in READER.read("Soạn tin HUY <dau cach> MA gửi 8022")


@each_row(
    ("written", "spoken"),
    [
        ("đầu tư 14,500 tỷ đồng", "đầu tư mười bốn phẩy năm không không tỷ đồng"),
        ("giải ngân 0,800 tỷ", "giải ngân không phẩy tám không không tỷ"),
        ("trồng 2,300 ha", "trồng hai phẩy ba không không héc ta"),
        ("Câu 1,5 điểm", "Câu một phẩy năm điểm"),
        ("Ca 3,5 giờ", "Ca ba phẩy năm giờ"),
        ("làm câu 1,2", "làm câu một, hai"),
        ("thùng 5m3 nước", "thùng năm mét khối nước"),
        ("Hố sâu 3m3 đất", "Hố sâu ba mét khối đất"),
        ("Lãi suất 5.30 - 6.15 một năm", "Lãi suất năm phẩy ba mươi đến sáu phẩy mười lăm một năm"),
    ],
)
def test_what_is_measured_is_no_thousand_no_list_no_hour_and_no_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
