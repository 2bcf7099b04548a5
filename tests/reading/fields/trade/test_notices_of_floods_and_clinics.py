"""Notices of water cuts, bulletins of floods, lists of clinics and of farmers: and what is written alike."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Cúp nước các hẻm 12, 14/2, 16A", "Cúp nước các hẻm mười hai, mười bốn trên hai, mười sáu a"),
        ("Nghỉ các ngày 12, 14/2", "Nghỉ các ngày mười hai, mười bốn tháng hai"),
        (
            "Phun từ 6g-8g30, 16g-18g",
            "Phun từ sáu giờ đến tám giờ ba mươi phút, mười sáu giờ đến mười tám giờ",
        ),
        ("Tránh giờ CĐ", "Tránh giờ cao điểm"),
        ("Cấm PT qua cầu", "Cấm phương tiện qua cầu"),
        ("Xe khách >16 chỗ", "Xe khách trên mười sáu chỗ"),
        (
            "5 tuyến ĐT (431, 433) còn tắc",
            "năm tuyến đường tỉnh, bốn trăm ba mươi mốt, bốn trăm ba mươi ba, còn tắc",
        ),
    ],
)
def test_notices_of_cuts_and_roads(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Nước lên 5-8cm/ngày", "Nước lên năm đến tám xen ti mét một ngày"),
        ("Đội khách thua 2-3", "Đội khách thua hai ba"),
        ("Lũ LS 1993", "Lũ lịch sử một nghìn chín trăm chín mươi ba"),
        ("LS 6%", "lãi suất sáu phần trăm"),
        ("Hồ đạt 310/450tr.m3", "Hồ đạt ba trăm mười trên bốn trăm năm mươi triệu mét khối"),
        ("8 hồ đạt 70% DT", "tám hồ đạt bảy mươi phần trăm dung tích"),
        (
            "Tâm bão có Pmin = 985 hPa",
            "Tâm bão có khí áp thấp nhất bằng chín trăm tám mươi lăm héc tô pát xcan",
        ),
    ],
)
def test_bulletins_of_floods_and_storms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Trẻ 6-23th uống", "Trẻ sáu đến hai mươi ba tháng uống"),
        ("Bê 8th tuổi", "Bê tám tháng tuổi"),
        ("vắc xin 5/1", "vắc xin năm trong một"),
        ("tiêm ngày 5/1", "tiêm ngày mùng năm tháng một"),
        ("Sởi M1 lúc 9th", "Sởi mũi một lúc chín tháng"),
        ("Động cơ M2", "Động cơ em hai"),
        ("Nhóm máu O+, A-, Rh-", "Nhóm máu O dương, A âm, Rh âm"),
        ("Hiến máu: 50 người, nhóm O-, AB+", "Hiến máu: năm mươi người, nhóm O âm, a bê dương"),
        ("Số ca mắc: 18, không TV", "Số ca mắc: mười tám, không tử vong"),
        ("Xem trên TV", "Xem trên ti vi"),
        ("Xe con đi cầu tạm 3,5T", "Xe con đi cầu tạm ba phẩy năm tấn"),
        ("Hạng A+", "Hạng A cộng"),
        ("Hội CTĐ tổ chức HMTN (200 ĐV)", "Hội chữ thập đỏ tổ chức hiến máu tình nguyện, hai trăm đơn vị"),
        ("Khám 3 CK: Mắt", "Khám ba chuyên khoa: Mắt"),
        ("Tẩy giun cho HS TH", "Tẩy giun cho học sinh tiểu học"),
    ],
)
def test_clinics_and_donors(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("6 tháng 3,5, 12 tháng 4,7", "sáu tháng ba phẩy năm, mười hai tháng bốn phẩy bảy"),
        ("Ngày 12 tháng 4,5", "Ngày mười hai tháng bốn, năm"),
        ("Bón 90N-60P2O5-30K2O", "Bón chín mươi en, sáu mươi pê hai ô năm, ba mươi ca hai ô"),
        ("đậu tương ĐT84, ĐT26", "đậu tương đê tê tám mươi tư, đê tê hai mươi sáu"),
        ("61.000 đ/kg, không đổi (-)", "sáu mươi mốt nghìn đồng một ki lô gam, không đổi"),
        ("Nữ trang 610: 8,85", "Nữ trang sáu trăm mười: tám phẩy tám mươi lăm"),
        ("Xem trang 8,9", "Xem trang tám, chín"),
    ],
)
def test_rates_farms_and_prices(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Giãn cách 15'-20'", "Giãn cách mười lăm đến hai mươi phút"),
        ("Gió: ĐB c2-3, giật c6", "Gió: đông bắc cấp hai đến ba, giật cấp sáu"),
        ("Lớp 9 c2", "Lớp chín xê hai"),
        ("Mưa ở Trung TB", "Mưa ở Trung trung bộ"),
        ("Nguy cơ LQ, SLĐ", "Nguy cơ lũ quét, sạt lở đất"),
        ("Trên mức BĐ", "Trên mức báo động"),
        ("Xoài L1 65k, L2 40k", "Xoài loại một, sáu mươi lăm nghìn, loại hai, bốn mươi nghìn"),
        ("Giống L14 và L27", "Giống lờ mười bốn và lờ hai mươi bảy"),
        ("Áp lực 2,5 bar", "Áp lực hai phẩy năm bar"),
        ("ĐT sửa điện: 19001909", "điện thoại sửa điện: một chín không không, một chín không chín"),
    ],
)
def test_short_forms_of_weather_and_markets(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
