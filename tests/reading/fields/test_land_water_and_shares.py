"""Farming, storms, water works, roads, shares and taxes: one case for each kind of writing met."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Công suất nhà máy 20.000 m3/ngđ.", "Công suất nhà máy hai mươi nghìn mét khối một ngày đêm."),
        ("nhà máy 12.500 m3/ngày", "nhà máy mười hai nghìn năm trăm mét khối một ngày"),
        ("Thu 15 ngđ/hộ", "Thu mười lăm nghìn đồng một hộ"),
        ("công suất 6.038 kvA", "công suất sáu nghìn không trăm ba mươi tám ki lô vôn am pe"),
        (
            "STK 190.000.123.000 tại",
            "số tài khoản một chín không, không không không, một hai ba, không không không tại",
        ),
    ],
)
def test_what_a_works_gives_by_the_day_is_no_account_and_no_money(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Chỉ số AQI 156", "Chỉ số a quy i một trăm năm mươi sáu"),
        ("Lũ ở mức BĐII-BĐIII", "Lũ ở mức báo động hai đến báo động ba"),
        ("trên mức BĐ1-BĐ2", "trên mức báo động một đến báo động hai"),
        ("kết hợp XTNĐ hoạt động mạnh", "kết hợp xoáy thuận nhiệt đới hoạt động mạnh"),
        ("di chuyển WNW 15km/h", "di chuyển tây tây bắc mười lăm ki lô mét trên giờ"),
    ],
)
def test_bulletins_of_weather_and_air_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("bán ròng ở VIC (-4 tỷ), HCM (-3 tỷ)", "bán ròng ở vê i xê, âm bốn tỷ, hát xê em, âm ba tỷ"),
        ("chỉ số VN Index tăng", "chỉ số vê en Index tăng"),
        ("giá giảm còn 118.000 (-500)", "giá giảm còn một trăm mười tám nghìn, giảm năm trăm"),
    ],
)
def test_what_was_sold_net_is_below_nought_and_no_fall(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("HTX NN Tân Tiến", "hợp tác xã nông nghiệp Tân Tiến"),
        ("tỷ lệ HN còn 2,1%", "tỷ lệ hộ nghèo còn hai phẩy một phần trăm"),
        ("tại HN và TPHCM", "tại Hà Nội và thành phố Hồ Chí Minh"),
        ("45 hộ N-CN", "bốn mươi lăm hộ nghèo, cận nghèo"),
        ("trên tuyến ĐH, ĐX và QL14E", "trên tuyến đường huyện, đường xã và quốc lộ mười bốn e"),
        ("thi ĐH và CĐ", "thi đại học và cao đẳng"),
        ("Đất LUC, đất HNK", "Đất chuyên trồng lúa nước, đất hàng năm khác"),
        ("LCĐT - Hiện, huyện có", "Hiện, huyện có"),
    ],
)
def test_short_forms_of_communes_have_the_sense_of_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Container 20', 40'", "Container hai mươi phít, bốn mươi phít"),
        ("xe ben 15T, lu 12T", "xe ben mười lăm tấn, lu mười hai tấn"),
        ("Xe tải 1,25T - 2,5T cấm", "Xe tải một phẩy hai mươi lăm đến hai phẩy năm tấn cấm"),
        ("nam 20-25T khỏe", "nam hai mươi đến hai mươi lăm tuổi khỏe"),
        ("Vay 100tr trả trong 60T", "Vay một trăm triệu trả trong sáu mươi tháng"),
        ("Giá cước 15.000đ/tấn.km", "Giá cước mười lăm nghìn đồng một tấn ki lô mét"),
        ("lãi 5.000đ/1tr/ngày", "lãi năm nghìn đồng một triệu một ngày"),
        ("cột BTLT 12m", "cột bê tông ly tâm mười hai mét"),
    ],
)
def test_machines_and_boxes_have_their_own_units(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("khoảng 2.180m3.Trong khi đó", "khoảng hai nghìn một trăm tám mươi mét khối. Trong khi đó"),
        ("ngập 20 ha.Trong khi", "ngập hai mươi héc ta. Trong khi"),
        ("cao 35m.Theo ông", "cao ba mươi lăm mét. Theo ông"),
        ("12 đ.Long Biên", "mười hai đường Long Biên"),
    ],
)
def test_a_stop_glued_to_the_next_sentence_leaves_the_unit_whole(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("trên quốc lộ 4D, 4H, 12", "trên quốc lộ bốn đê, bốn hát, mười hai"),
        ("các đường Quốc lộ: 4D, 32, 4H", "các đường Quốc lộ: bốn đê, ba mươi hai, bốn hát"),
        ("trên quốc lộ 4H lúc 4H sáng", "trên quốc lộ bốn hát lúc bốn giờ sáng"),
        ("tuyến xe số 5, 7h sáng", "tuyến xe số năm, bảy giờ sáng"),
        ("sạt lở L=300m", "sạt lở dài ba trăm mét"),
    ],
)
def test_a_letter_behind_a_road_is_no_hour(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("giá mua - bán là 25.000 - 26.000.", "giá mua, bán là hai mươi lăm nghìn và hai mươi sáu nghìn."),
        (
            "quanh vùng 1.880-1.900 điểm",
            "quanh vùng một nghìn tám trăm tám mươi đến một nghìn chín trăm điểm",
        ),
        ("bằng 98,5% CK.", "bằng chín mươi tám phẩy năm phần trăm cùng kỳ."),
        (
            "TT Khuyến nông – GCT, VN và Thủy sản",
            "trung tâm Khuyến nông, giống cây trồng, vật nuôi và Thủy sản",
        ),
    ],
)
def test_prices_bought_and_sold_are_two_and_reports_compare(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
