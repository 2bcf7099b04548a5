"""Short forms of a commune's plans and tallies: one case for each kind of writing met."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("CBCC, VC nghỉ", "cán bộ, công chức, viên chức nghỉ"),
        ("nghỉ đến hết CN 04/01", "nghỉ đến hết chủ nhật ngày mùng bốn tháng một"),
        ("biển QC", "biển quảng cáo"),
        ("theo QC chi tiêu nội bộ", "theo quy chế chi tiêu nội bộ"),
        ("32 con/35 con KH (91%)", "ba mươi hai con trên ba mươi lăm con kế hoạch, chín mươi mốt phần trăm"),
        (
            "chứng thực 12 bản sao, 6 HĐ; ĐKKT 1",
            "chứng thực mười hai bản sao, sáu hợp đồng; đăng ký khai tử một",
        ),
        ("TT không dùng TM 78%", "thanh toán không dùng tiền mặt bảy mươi tám phần trăm"),
        ("lắp 18 cam AN, 2 loa", "lắp mười tám cam an ninh, hai loa"),
        (
            "Hội ND: 430 HV; lớp may: 30 HV",
            "Hội nông dân: bốn trăm ba mươi hội viên; lớp may: ba mươi học viên",
        ),
        ("Lớp may có 30 HV", "Lớp may có ba mươi học viên"),
        ("bầu BCH 27 đ/c; BT: Lê Cường", "bầu ban chấp hành hai mươi bảy đồng chí; bí thư: Lê Cường"),
        ("DA1 cho vay; TDA2 - DA4", "dự án một cho vay; tiểu dự án hai, dự án bốn"),
    ],
)
def test_a_tally_of_a_commune_has_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("giỏi 31, khá 58, TB 35.", "giỏi ba mươi mốt, khá năm mươi tám, trung bình ba mươi lăm."),
        ("TB số 35 của xã", "thông báo số ba mươi lăm của xã"),
        ("học phí NT 60k, MG 55k", "học phí nhà trẻ sáu mươi nghìn, mẫu giáo năm mươi lăm nghìn"),
        ("ăn BT 22k", "ăn bán trú hai mươi hai nghìn"),
        ("40 câu TN, 6 câu TLN.", "bốn mươi câu trắc nghiệm, sáu câu trả lời ngắn."),
        ("học T2 - T4 - T6", "học thứ hai, thứ tư, thứ sáu"),
        ("trực T2 - T6", "trực thứ hai đến thứ sáu"),
        (
            "nhất: Lan (48,5đ), nhì: Tú (47đ)",
            "nhất: Lan, bốn mươi tám phẩy năm điểm, nhì: Tú, bốn mươi bảy điểm",
        ),
        ("ghế (50đ), bàn (70đ)", "ghế, năm mươi đồng, bàn, bảy mươi đồng"),
        ("trừ 1-3 điểm/lỗi", "trừ một đến ba điểm một lỗi"),
        ("ĐĐGgk nhân đôi", "điểm đánh giá giữa kỳ nhân đôi"),
    ],
)
def test_a_school_counts_and_marks_in_short(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
