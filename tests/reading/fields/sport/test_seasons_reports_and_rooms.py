"""Seasons of leagues, finals, points behind points, reports of firms, small adverts of work and rooms."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row
from tests.reading_pairs import sound

READER = Reader()


def _check(written: str, spoken: str) -> None:
    assert sound(READER.read(written)) == sound(spoken)


@each_row(
    ("written", "spoken"),
    [
        (
            "League 1-2024/25",
            "League một, hai nghìn không trăm hai mươi tư đến hai nghìn không trăm hai mươi lăm",
        ),
        ("thua ở CK Europa League", "thua ở chung kết Europa League"),
        ("BS CK Nguyễn Văn An khám", "bác sĩ chuyên khoa Nguyễn Văn An khám"),
        ("Atletico vs Barca: 0-1 (tổng tỷ số 4-5)", "Atletico gặp Barca: không một, tổng tỷ số bốn năm"),
        ("thắng luân lưu 5-4 (0-0 sau 90')", "thắng luân lưu năm bốn, không không sau chín mươi phút"),
        ("Vy 8/9 điểm vô địch U16", "Vy tám trên chín điểm vô địch u mười sáu"),
        ("VN 1-0 Indonesia (Công Phương 37')", "Việt Nam một không Indonesia, Công Phương phút ba mươi bảy"),
        ("chuyến bay VN 123", "chuyến bay vê en một trăm hai mươi ba"),
        ("Ninh Bình 52 điểm, Bình Phước 43đ", "Ninh Bình năm mươi hai điểm, Bình Phước bốn mươi ba điểm"),
        ("chỉ số tăng 8 điểm, giá tăng 50đ", "chỉ số tăng tám điểm, giá tăng năm mươi đồng"),
        ("Thanh Thúy ghi 19đ", "Thanh Thúy ghi mười chín điểm"),
        ("Lịch TĐ: 16h", "Lịch thi đấu: mười sáu giờ"),
    ],
)
def test_a_match_has_its_season_its_final_and_its_points(written: str, spoken: str) -> None:
    _check(written, spoken)


@each_row(
    ("written", "spoken"),
    [
        ("vé 100.000 - 200.000 - 300.000đ.", "vé một trăm nghìn, hai trăm nghìn, ba trăm nghìn đồng."),
        ("5.000 – 8.000 – 10.000 đồng/kg", "năm nghìn, tám nghìn, mười nghìn đồng một ki lô gam"),
        ("XK cà phê T4 đạt", "xuất khẩu cà phê tháng tư đạt"),
        ("sáng T4 họp", "sáng thứ tư họp"),
        ("giảm lãi vay cho 3T đầu.", "giảm lãi vay cho ba tháng đầu."),
        ("đặt KH doanh thu 5.000 tỷ", "đặt kế hoạch doanh thu năm nghìn tỷ"),
        ("KN mua ròng 951 tỷ", "khối ngoại mua ròng chín trăm năm mươi mốt tỷ"),
        ("Q1: DT 20 tỷ, CPQL 2 tỷ", "quý một: doanh thu hai mươi tỷ, chi phí quản lý hai tỷ"),
        ("nhà ở Q1: 2 phòng", "nhà ở quận một: hai phòng"),
        ("lương hưu bq 6 triệu", "lương hưu bình quân sáu triệu"),
        (
            "LCB 5tr + CC 500k + PC xăng 3k",
            "lương cơ bản năm triệu, chuyên cần năm trăm nghìn, phụ cấp xăng ba nghìn",
        ),
        ("PC bão lũ", "phòng chống bão lũ"),
        ("bh 6T", "bảo hành sáu tháng"),
        ("cho thuê MB 150m2", "cho thuê mặt bằng một trăm năm mươi mét vuông"),
        ("giá 9tr (KM còn 7tr)", "giá chín triệu, khuyến mãi còn bảy triệu"),
        ("nhà trọ 1,2tr/p", "nhà trọ một phẩy hai triệu một phòng"),
    ],
)
def test_reports_of_firms_and_small_adverts_have_their_words(written: str, spoken: str) -> None:
    _check(written, spoken)
