"""Farming, storms, water works, roads, shares and taxes: one case for each kind of writing met."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
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


@each_row(
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


@each_row(
    ("written", "spoken"),
    [
        ("bán ròng ở VIC (-4 tỷ), HCM (-3 tỷ)", "bán ròng ở vê i xê, âm bốn tỷ, hát xê em, âm ba tỷ"),
        ("chỉ số VN Index tăng", "chỉ số vê en Index tăng"),
        ("giá giảm còn 118.000 (-500)", "giá giảm còn một trăm mười tám nghìn, giảm năm trăm"),
    ],
)
def test_what_was_sold_net_is_below_nought_and_no_fall(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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


@each_row(
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
