"""Counter-examples to rules of scores, stages, models and papers, beside their true cases."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "heard"),
    [
        (
            "Theo Quyết định 1956 ngày 27/11/2009 của Thủ tướng",
            "Quyết định một nghìn chín trăm năm mươi sáu ngày",
        ),
        ("Thông báo số 2021 ngày 3/4/2019", "số hai nghìn không trăm hai mươi mốt ngày mùng ba"),
        ("Kế hoạch 2023 ngày 3/4/2019 của huyện", "Kế hoạch hai nghìn không trăm hai mươi ba ngày mùng ba"),
        ("SEA Games 2023 ngày 5/5 khai mạc", "năm hai nghìn không trăm hai mươi ba, ngày mùng năm"),
        ("Điểm chuẩn 2021 tăng nhẹ", "Điểm chuẩn năm hai nghìn không trăm hai mươi mốt"),
    ],
)
def test_figures_behind_the_word_for_a_paper_are_its_number_and_no_year(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Công nghệ 4.0 giúp thu 2.5 triệu đồng", "bốn chấm không"),
        ("Thời kỳ 4.0, tăng trưởng 6.8%", "bốn chấm không"),
        ("Chuyển đổi số 4.0 đạt 7.5%", "bốn chấm không"),
        ("Điểm từ 4.0 lên 5.5", "bốn phẩy không"),
        ("Từ 7.0 (niên chế), 2.8 (tín chỉ)", "bảy phẩy không"),
        ("Đất có pH 6.0-7.0", "sáu phẩy không đến bảy phẩy không"),
        ("Android 4.0-5.0", "bốn chấm không đến năm chấm không"),
    ],
)
def test_the_industry_of_a_number_keeps_its_point_beside_decimals(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Phun trừ sâu tơ T7, CN hằng tuần", "thứ bảy, chủ nhật"),
        ("Phun thuốc sâu xanh T2, T4 hằng tuần", "thứ hai, thứ tư"),
        ("Họp bàn phòng trừ rầy T3 tuần sau", "thứ ba tuần sau"),
        ("Rầy nâu T3 trên lúa đòng trổ", "tuổi ba"),
        ("Kích thước áo ngày 12/5: S: 10 chiếc; C: 2 chiếc", "ét: mười chiếc; xê: hai chiếc"),
        ("Thứ 2 (04/5): S: họp; C: đi cơ sở", "sáng: họp; chiều: đi cơ sở"),
    ],
)
def test_days_of_the_week_behind_a_pest_are_no_stages(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Từ H1 đến H2 cách nhau 3 phút đi bộ", "hát một đến hát hai"),
        ("Người dân ở H2 chờ trận mưa tạnh", "hát hai"),
        ("Cuối H1, cầu thủ đội khách gỡ hòa", "hiệp một"),
        ("Doanh nghiệp thua lỗ 2-3 năm liền và 1-2 tại chỗ phá sản", "một đến hai tại chỗ"),
        ("Vụ hòa giải 3-4 hộ trong thôn và 2-3 ở xã", "hai đến ba ở xã"),
        ("Từ 3-5 gỡ bỏ 2-3 chốt", "ba đến năm gỡ bỏ"),
        ("Kỷ niệm Chiến thắng Điện Biên Phủ 7-5 tại Pleiku", "Phủ ngày mùng bảy tháng năm"),
        ("Kỷ niệm chiến thắng 7-5 tại Điện Biên", "ngày mùng bảy tháng năm"),
        ("Đội nữ giành chiến thắng 7-5 tại Pleiku", "bảy năm"),
        ("Thăm thương binh 1/4, 27/7", "ngày hai mươi bảy tháng bảy"),
        ("Thương binh 1/4, 2/4 hộ khó khăn", "một trên bốn, hai trên bốn"),
    ],
)
def test_houses_losses_and_feasts_are_no_parts_or_scores_of_a_match(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("Lãi suất | 5 % - 7 | cao", "năm phần trăm đến bảy"),
        ("Giá bạc | 0.33 % - 11.10", "phần trăm, âm mười một"),
        ("giá mua bán nhà 2-3 tỷ đồng", "hai đến ba tỷ"),
        ("giá mua bán vàng 55,5-56,2 triệu đồng/lượng", "năm mươi lăm phẩy năm và năm mươi sáu phẩy hai"),
        ("Gia vị: muối: 5g, 10-12 lát thịt", "năm gam, mười đến mười hai lát"),
        ("Tứ kết: 15g, 18-5: đội 1 gặp đội 3", "mười lăm giờ, ngày mười tám tháng năm"),
        ("Heo hơi 67.000 đ/kg (-), vịt 50.000 (+)", "không đổi, vịt năm mươi nghìn, tăng"),
        ("Lúc 5: 30, tập trung", "năm giờ ba mươi phút, tập trung"),
    ],
)
def test_rates_amounts_and_hours_of_rows_keep_apart(written: str, heard: str) -> None:
    assert heard in READER.read(written)


@each_row(
    ("written", "heard"),
    [
        ("BTC giảm giá vé cho học sinh", "ban tổ chức giảm giá vé"),
        ("BTC tăng lên 20 người", "ban tổ chức tăng lên"),
        ("Giá bitcoin hồi phục, BTC tăng lên 92.000 USD", "bê tê xê tăng lên"),
        ("BTC rơi xuống 92.000 USD", "bê tê xê rơi xuống"),
        ("Tỷ lệ GTNT được cứng hóa đạt 80%", "giao thông nông thôn được cứng hóa"),
        ("2 triệu lượt GTNT", "gieo tinh nhân tạo"),
        ("Thực hiện toàn bộ KH đề ra", "toàn bộ kế hoạch đề ra"),
        ("Mất điện một phần KH khu vực chợ", "khách hàng"),
        ("Gửi KH 250 của UBND tỉnh", "kế hoạch hai trăm năm mươi"),
        ("Lãi suất KH 6 tháng", "kỳ hạn sáu tháng"),
        ("Nâng cao CL y tế cơ sở", "chất lượng y tế"),
        ("CL tại nhà 14 ngày", "cách ly tại nhà"),
        ("Giải quyết nghỉ NHTT theo nghị định 108", "quyết nghỉ hưu trước tuổi"),
        ("Mẫu BB 2 bên ký", "biên bản"),
        ("Trồng 2 mẫu BB lúa", "mẫu Bắc Bộ"),
        ("3 CT chưa đi vào hoạt động", "công trình chưa đi"),
        ("CT chưa đi bầu", "cử tri chưa đi bầu"),
        ("MT-TN: 50.000; MN: 52.000; MB: 54.000", "miền Bắc: năm mươi tư nghìn"),
        ("Ổ dịch mới, TV Đảng ủy họp", "thường vụ Đảng ủy"),
        ("Bệnh nhân có chỉ số CA 125 cao", "xê a một trăm hai mươi lăm"),
        ("PN, ND xã", "phụ nữ, nông dân xã"),
        ("DVC MĐ 4", "mức độ bốn"),
        ("Trị giá TS 5 tỷ", "tài sản năm tỷ"),
        ("Bán đất, DT 0912345678", "điện thoại không chín một hai"),
        ("Chợ bán vịt CN hằng tuần", "vịt chủ nhật"),
        ("Vịt CN 40.000", "Vịt công nghiệp"),
        ("HĐND xã NK 2021-2026", "nhiệm kỳ"),
    ],
)
def test_short_forms_keep_their_commoner_sense_without_what_tells_the_other(written: str, heard: str) -> None:
    assert heard in READER.read(written)
