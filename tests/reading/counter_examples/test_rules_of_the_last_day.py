"""Counter-examples to rules of the last day of November: decimals, spans, initials and counts."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        ("Từ lúc độ mặn đo tại cống (4.2) đến nay", "bốn phẩy hai"),
        ("Từ khi nâng cấp phần mềm (3.2) đến nay", "ba phẩy hai"),
        ("Ngày 9.9, động đất có độ lớn (4.1) xảy ra", "bốn phẩy một"),
        ("Ngày 5.6, tăng trưởng của Bắc Giang (13.8) đứng đầu", "mười ba phẩy tám"),
        ("Ngày 11.7, xếp hạng của phim (8.2) khá cao", "tám phẩy hai"),
        ("Ngày 3.3, học sinh lớp sáu (6.2) và lớp bảy (7.3)", "bảy phẩy ba"),
        ("Ngày 15.5, rừng phòng hộ (5.8) bị cháy", "năm phẩy tám"),
        ("Ngày 4.4, Hà Nội gặp Hải Phòng (17.4)", "ngày mười bảy tháng tư"),
        ("Ngày 6.6, nhảy cao: Nam (1.6), Hùng (1.5)", "một phẩy sáu, Hùng, một phẩy năm"),
        ("Kể từ khi dịch bùng phát (20.7) đến nay", "ngày hai mươi tháng bảy"),
    ],
)
def test_what_is_measured_has_decimals_and_no_day(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("mở cửa từ 7-11 và 13-17", "từ bảy đến mười một"),
        ("mở cửa từ 6-10 tại số 5", "từ sáu đến mười"),
        ("áp dụng từ 2-4 và 6-8 người", "từ hai đến bốn"),
        ("kể từ 1-2, thắng 3-2", "từ một đến hai"),
        ("Mức phạt áp dụng từ 2-3, 4-5 triệu", "từ hai đến ba"),
        ("có hiệu lực từ 1-7 và thay thế", "từ ngày mùng một tháng bảy"),
        ("Từ 2-5, 150 ml nước", "Từ hai đến năm"),
        ("Ngày 1..3 ly nước ép", "một… ba ly"),
        ("uống ngày 1..2 lần", "một… hai lần"),
        ("Chiều 2..3 vòng đua", "hai… ba vòng"),
        ("Nghỉ trưa 1/2 tiếng", "một phần hai tiếng"),
        ("Bữa trưa 1/3 khẩu phần", "một phần ba khẩu phần"),
        ("Thức khuya 2-3 hôm liền", "hai đến ba hôm"),
        ("khuya 2-3, trộm vào nhà", "mùng hai tháng ba"),
    ],
)
def test_hours_doses_and_shares_are_no_days(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("3 tháng đầu 2020 ca nhiễm", "đầu hai nghìn không trăm hai mươi ca"),
        ("Quý IV 2011 du khách", "bốn hai nghìn không trăm mười một du khách"),
        ("6 tháng đầu 1965 cuộc gọi", "đầu một nghìn chín trăm sáu mươi lăm cuộc"),
        ("6 tháng đầu 2024 xảy ra 3 vụ", "đầu năm hai nghìn không trăm hai mươi tư xảy ra"),
        ("Quý I 2024 lợi nhuận đạt", "một năm hai nghìn"),
        ("6 tháng đầu 2024 tăng", "đầu năm hai nghìn không trăm hai mươi tư tăng"),
        ("số hộ nghèo và cận nghèo (1950 và 2010)", "nghèo, một nghìn chín trăm năm mươi và hai nghìn"),
        ("dân số nam và nữ (1985 và 2016)", "nữ, một nghìn"),
        ("vô địch hai lần (2003 và 2021)", "lần, năm hai nghìn"),
    ],
)
def test_what_is_counted_is_no_year(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("đang sốt 39 độ N. được cấp cứu", "ba mươi chín độ en"),
        ("góc 90 độ B ở hình 2", "chín mươi độ bê"),
        ("rượu 45 độ B", "bốn mươi lăm độ bê"),
        ("nhà quay hướng 45 độ Đ", "bốn mươi lăm độ đê"),
        ("tọa độ 18 độ N", "mười tám độ vĩ bắc"),
        ("cho 20 mg Ca cao vào", "mi li gam Ca cao"),
        ("nhóm 20 mg P = 0,03", "mi li gam pê bằng"),
        ("30 mg Co Q10", "mi li gam Co quy mười"),
        ("80 mg Ca(HCO3)2/l", "mi li gam xê a"),
        ("10 mg Zn; 2 mg Cu", "mười mi li gam kẽm; hai mi li gam đồng"),
    ],
)
def test_a_letter_behind_a_measure_may_be_an_initial(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("thu ngân sách tăng/giảm -4,2%", "giảm âm bốn phẩy hai"),
        ("tăng +5%, giảm -3%", "giảm ba phần trăm"),
        ("lúa 6.800 đồng/kg; mật độ 1.200/kg", "một nghìn hai trăm một ki lô"),
        ("sữa 14.000 đồng/lít; khuẩn 2.500/lít", "hai nghìn năm trăm một lít"),
        ("định mức 1,900 giáo viên/lớp", "một phẩy chín không không giáo viên"),
        ("3,125 điều dưỡng/bác sĩ", "ba phẩy một hai năm điều dưỡng"),
        ("quy mô hộ bình quân 3,625 thành viên", "ba phẩy sáu hai năm thành viên"),
        ("có 12,500 con/hộ nuôi", "mười hai nghìn năm trăm con"),
        ("27,500 giường/vạn dân", "hai mươi bảy phẩy năm không không giường"),
        ("có 1,250 giáo viên", "một nghìn hai trăm năm mươi giáo viên"),
        ("Giá phòng 20-150/200/250 nghìn đồng", "hai mươi đến một trăm năm mươi"),
        ("Dòng điện 10-220/380 V", "ba trăm tám mươi vôn"),
        ("Xổ số, các tổ 01 - 02 - 03 - 04", "tổ một, hai, ba, bốn"),
    ],
)
def test_what_falls_costs_or_is_shared_is_said_by_its_neighbours(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("UBND Group trên Zalo", "ủy ban nhân dân Group"),
        ("SV Media sáng tạo", "sinh viên Media"),
        ("BHXH Group Facebook", "bảo hiểm xã hội Group"),
        ("THPT Group", "trung học phổ thông Group"),
        ("BV Land mở bán", "bê vê Land"),
        ("trận lụt ở T.Quảng Ninh", "ở tỉnh Quảng Ninh"),
        ("đội công tác đến T.Quảng Ninh", "đến tỉnh Quảng Ninh"),
        ("đến T.Quảng Ninh gặp mưa", "đến tỉnh Quảng Ninh"),
        ("T.Quảng Ninh tiếp tục mưa to", "tỉnh Quảng Ninh tiếp tục"),
        ("HLV T.Quảng Ninh nói", "huấn luyện viên Than Quảng Ninh"),
    ],
)
def test_offices_pupils_and_provinces_are_no_firms_or_clubs(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Bến xe Miền Đông (bên phải) đông", "bên phải"),
        ("Xe Toyota Vios (bên trái) va chạm", "bên trái"),
        ("Ô số (ngoài cùng bên phải) ghi mã", "ngoài cùng bên phải"),
        ("Cột (ngoài cùng) ghi tổng", "ngoài cùng"),
        ("Chấn thương gối Quang Hải (phải)", "phải"),
        ("Đội Việt Nam (áo đỏ) thắng Thái Lan (áo trắng)", "áo đỏ, thắng Thái Lan, áo trắng"),
        ("Đại lộ Võ Văn Kiệt (bên phải) cấm xe", "bên phải"),
        ("Huyện Mai Châu (bên trái) mưa to", "bên trái"),
        ("Cháu Trần Thị Mai (mặc áo đỏ) đi lạc, ai thấy xin báo", "Mai, mặc áo đỏ, đi lạc"),
        ("bị can Trần Văn Bình (áo đen) bỏ trốn", "Bình, áo đen, bỏ trốn"),
        ("rẽ vào Lê Lợi (trái), Nguyễn Huệ (phải)", "Lê Lợi, trái, Nguyễn Huệ, phải"),
        ("Nhà bà Nguyễn Thị Lan (bên trái) phải dời đi", "Lan, bên trái, phải dời đi"),
        ("(Báo Động Lũ) – UBND xã yêu cầu sơ tán", "Báo Động Lũ"),
        ("(Sức khỏe) - UBND xã mời bà con", "Sức khỏe"),
        ("(Xây dựng) – UBND xã thông báo", "Xây dựng"),
        ("(Báo Cháy) - Khu vực chợ", "Báo Cháy"),
        ("Tên ông/ bà: Lê Văn Đông", "ông bà:"),
        ("các vấn đề ngh", "các vấn đề nghị"),
    ],
)
def test_what_somebody_wears_where_it_stands_and_what_a_heading_says_is_said(
    written: str, heard: str
) -> None:
    assert heard in READER.read(written)
