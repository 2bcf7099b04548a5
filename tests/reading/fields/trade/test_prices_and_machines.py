"""Prices, shares, farms, water, weather and machines: what was misheard in their pages, class by class."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Hộ dân cư 5.600 6.000 6.300",
            "Hộ dân cư, năm nghìn sáu trăm, sáu nghìn, sáu nghìn ba trăm",
        ),
        (
            "1 Sườn non 220.000-230.000 260.000",
            "một Sườn non, hai trăm hai mươi nghìn đến hai trăm ba mươi nghìn, hai trăm sáu mươi nghìn",
        ),
        (
            "Nàng Nhen 28.000 Gạo tẻ 14.000 – 15.000 Gạo thơm 17.000",
            "Nàng Nhen hai mươi tám nghìn, Gạo tẻ mười bốn nghìn đến mười lăm nghìn, Gạo thơm mười bảy nghìn",
        ),
        ("Heo hơi kg 62.000 đồng", "Heo hơi, ki lô gam, sáu mươi hai nghìn đồng"),
        (
            "0 - 50 kWh 1.984 đồng/kWh",
            "không đến năm mươi ki lô oát giờ, một nghìn chín trăm tám mươi tư đồng một ki lô oát giờ",
        ),
        ("Chai 500 ml 25.000 đồng", "Chai năm trăm mi li lít, hai mươi lăm nghìn đồng"),
        (
            "VIP99 600MB 148.000đ/tháng",
            "vip chín mươi chín, sáu trăm mê ga bai, một trăm bốn mươi tám nghìn đồng một tháng",
        ),
        (
            "Đơn giá Năm 2019 Năm 2020",
            "Đơn giá Năm hai nghìn không trăm mười chín, Năm hai nghìn không trăm hai mươi",
        ),
    ],
)
def test_cells_of_a_row_whose_borders_are_lost_are_parted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("mỗi kg 62.000 đồng", "mỗi ki lô gam sáu mươi hai nghìn đồng"),
        ("nặng 5 kg 200 g", "nặng năm ki lô gam hai trăm gam"),
        ("dài 2 m 30 cm", "dài hai mét ba mươi xen ti mét"),
        ("tròn 3 năm 6 tháng", "tròn ba năm sáu tháng"),
        ("Lương 5 triệu 500.000 đồng", "Lương năm triệu năm trăm nghìn đồng"),
        (
            "Hơn 28.000 Hoa kiều và 14.000 người Việt",
            "Hơn hai mươi tám nghìn Hoa kiều và mười bốn nghìn người Việt",
        ),
        ("Gói 4G 30 ngày", "Gói bốn giê ba mươi ngày"),
        ("lúc 4G 30 chiều", "lúc bốn giờ ba mươi phút chiều"),
    ],
)
def test_parts_of_one_amount_and_running_text_have_no_pause(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Vàng SJC 1L - 10L - 1KG 83,500,000",
            "Vàng ét gi xê một lượng, mười lượng, một ki lô gam, tám mươi ba triệu năm trăm nghìn",
        ),
        ("mua vàng 9999 và chai dầu 5L", "mua vàng bốn số chín và chai dầu năm lít"),
        (
            "dao động trong khoảng 6,600 - 6,800 USD/tấn",
            "dao động trong khoảng sáu nghìn sáu trăm đến sáu nghìn tám trăm đô la Mỹ một tấn",
        ),
        (
            "| 52,500 | 1.7 | 11,947,600 |",
            "năm mươi hai nghìn năm trăm, một phẩy bảy, mười một triệu chín trăm bốn mươi bảy nghìn sáu trăm",
        ),
        ("xăng ở mức 75,585 USD/thùng", "xăng ở mức bảy mươi lăm phẩy năm tám năm đô la Mỹ một thùng"),
        (
            "| 52,500 | 1,7 | 619.010 |",
            "năm mươi hai phẩy năm không không, một phẩy bảy, sáu trăm mười chín nghìn không trăm mười",
        ),
        ("Thị trường | USD/Tấn | VNĐ/Kg", "Thị trường, đô la Mỹ một tấn, đồng một ki lô gam"),
        ("Giá hôm nay | +/- chênh lệch | 500", "Giá hôm nay, tăng giảm chênh lệch, năm trăm"),
        ("sai số +/- 5%", "sai số cộng trừ năm phần trăm"),
    ],
)
def test_gold_and_goods_have_the_units_and_thousands_of_their_trade(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("NPK5:10:3 dùng bón lót", "en pê ca năm mười ba dùng bón lót"),
        ("phân NPK tỷ lệ 8 - 12 - 10", "phân en pê ca tỷ lệ tám mười hai mười"),
        ("Mật độ thả 8 vỏ/dây", "Mật độ thả tám vỏ một dây"),
        ("khoảng 20-30 trái/quày", "khoảng hai mươi đến ba mươi trái một quày"),
        ("20 con trâu/bò", "hai mươi con trâu, bò"),
        ("thường là cây/ha", "thường là cây trên một héc ta"),
        ("miễn phí 05 tin nhắn/1 ngày", "miễn phí năm tin nhắn một ngày"),
        ("chỉ còn 495 đ/phút", "chỉ còn bốn trăm chín mươi lăm đồng một phút"),
        ("Imp = 13.25A", "Imp bằng mười ba phẩy hai mươi lăm am pe"),
        ("Căn hộ 12.05A", "Căn hộ mười hai phẩy không năm a"),
    ],
)
def test_measures_of_farms_and_machines_are_said_as_their_people_do(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("3 ≤ UV ≤ 5: trung bình", "u vê từ ba đến năm: trung bình"),
        ("18,5 ≤ BMI < 25", "bê em i từ mười tám phẩy năm đến dưới hai mươi lăm"),
        ("pH ≤ 7", "pê hát nhỏ hơn hoặc bằng bảy"),
        ("Bắc Bộ |< Cấp 6", "Bắc Bộ, dưới Cấp sáu"),
        ("cực dương (+) và cực âm (-)", "cực dương và cực âm"),
        ("Cực (+) nối với cực (-)", "Cực dương nối với cực âm"),
        ("xuống dưới mức báo động 1 (BĐ1)", "xuống dưới mức báo động một"),
        ("trên báo động 2 (BĐ3 là 11,5m)", "trên báo động hai, báo động ba là mười một phẩy năm mét"),
        ("Phía Bắc vĩ tuyến 18,00N", "Phía Bắc vĩ tuyến mười tám độ bắc"),
        ("MỨC BÁO ĐỘNG (Đơn vị: m)", "MỨC BÁO ĐỘNG, Đơn vị: mét"),
        ("6/7 hồ có cửa van đang xả lũ", "sáu trên bảy hồ có cửa van đang xả lũ"),
        ("Ngày 6/7 hồ Dầu Tiếng xả nước", "Ngày mùng sáu tháng bảy hồ Dầu Tiếng xả nước"),
        ("vượt QCVN 05", "vượt quy chuẩn Việt Nam không năm"),
        ("Mực nước Hmax | TGXH", "Mực nước cao nhất, thời gian xuất hiện"),
        ("bụi (số liệu TSP quan trắc)", "bụi, số liệu tê ét pê quan trắc"),
        ("Tổng Công ty Tài chính CP Dầu khí", "Tổng Công ty Tài chính cổ phần Dầu khí"),
    ],
)
def test_bounds_alarms_and_poles_are_said_once_and_plainly(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Rừng giàu 5.459,65 37,6",
            "Rừng giàu, năm nghìn bốn trăm năm mươi chín phẩy sáu mươi lăm, ba mươi bảy phẩy sáu",
        ),
        (
            "Hà Nam 70,800 54.9 437,800",
            "Hà Nam bảy mươi nghìn tám trăm, năm mươi tư phẩy chín, bốn trăm ba mươi bảy nghìn tám trăm",
        ),
        (
            "SJC 5c 88,500,000 90,520,000",
            "ét gi xê năm chỉ, tám mươi tám triệu năm trăm nghìn, chín mươi triệu năm trăm hai mươi nghìn",
        ),
        ("TT Hạng mục Diện tích (ha) (%)", "số thứ tự Hạng mục Diện tích, héc ta, phần trăm"),
        (
            "57,00 57,70 -200 -250",
            "năm mươi bảy phẩy không không, năm mươi bảy phẩy bảy mươi, âm hai trăm âm hai trăm năm mươi",
        ),
        ("Nhiệt độ trong quây (0C)", "Nhiệt độ trong quây, độ xê"),
        ("kênh tưới là 68.20 (m) tra bảng", "kênh tưới là sáu mươi tám phẩy hai mươi mét tra bảng"),
        ("5>Cao trình mực nước", "năm, Cao trình mực nước"),
        ("Tr.du MNBB", "trung du miền núi Bắc Bộ"),
    ],
)
def test_tables_of_statistics_have_their_rows_heads_and_thousands(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "dao động > 4 ppm, nhiệt độ quá cao (> 300C)",
            "dao động trên bốn phần triệu, nhiệt độ quá cao, lớn hơn ba mươi độ xê",
        ),
        ("từ 300 - 3000 m 2 , lồng bè", "từ ba trăm đến ba nghìn mét vuông, lồng bè"),
        ("bóng đèn loại (100-175)W", "bóng đèn loại một trăm đến một trăm bảy mươi lăm oát"),
        ("mật độ 60 – 100 gà/bóng", "mật độ sáu mươi đến một trăm gà một bóng"),
        ("điện áp 380V/50Hz", "điện áp ba trăm tám mươi vôn, năm mươi héc"),
        ("Rừng giàu (IIIA3): trạng thái Ia", "Rừng giàu, ba a ba: trạng thái một a"),
        ("điều động tàu BP 02.06.04, xuồng", "điều động tàu bê pê không hai không sáu không bốn, xuồng"),
        ("điều động tàu 6007 ra khơi", "điều động tàu sáu không không bảy ra khơi"),
        ("đóng tàu 2000 tấn", "đóng tàu hai nghìn tấn"),
        ("Trạm TV Hà Nội", "Trạm thủy văn Hà Nội"),
    ],
)
def test_ponds_forests_and_ships_are_read_by_their_own_marks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Chi 652 2,437 271 610",
            "Chi sáu trăm năm mươi hai, hai nghìn bốn trăm ba mươi bảy, hai trăm bảy mươi mốt, sáu trăm mười",
        ),
        (
            "Lãi 715 1,237 -30 1",
            "Lãi bảy trăm mười lăm, một nghìn hai trăm ba mươi bảy, âm ba mươi, một",
        ),
        ("dài 2,437 km", "dài hai phẩy bốn ba bảy ki lô mét"),
        (
            "Q3 2023 Q4 2023",
            "quý ba năm hai nghìn không trăm hai mươi ba, quý bốn năm hai nghìn không trăm hai mươi ba",
        ),
        (
            "gói 10.000/24 giờ 2GB/24 giờ",
            "gói mười nghìn cho hai mươi tư giờ hai gi ga bai trong hai mươi tư giờ",
        ),
        (
            "1,8 GB/chu kỳ, cước 200 đồng/SMS",
            "một phẩy tám gi ga bai một chu kỳ, cước hai trăm đồng một tin nhắn",
        ),
        ("DK_QT_<12 số datacode> gửi 999", "đê ca quy tê, mười hai số datacode, gửi chín chín chín"),
        ("M.Phương - H.Mai", "em Phương, hát Mai"),
        ("Quyết định số 583/QĐ-TT-CLT", "Quyết định số năm trăm tám mươi ba của tê tê xê lờ tê"),
    ],
)
def test_reports_of_firms_and_tariffs_of_networks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("phun Padan 95 SP", "phun Padan chín mươi lăm ét pê"),
        ("tăng lên $500/t", "tăng lên năm trăm đô la một tấn"),
        ("20,000 t thép thanh", "hai mươi nghìn tấn thép thanh"),
        ("Thép D10 CB300", "Thép đê mười xê bê ba trăm"),
    ],
)
def test_poisons_and_steel(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("xuất trình Thẻ căn cước/hộ chiếu", "xuất trình Thẻ căn cước, hộ chiếu"),
        ("cổ tức 4%/vốn điều lệ", "cổ tức bốn phần trăm trên vốn điều lệ"),
        ("Sầu riêng 18.000(-500)", "Sầu riêng mười tám nghìn, giảm năm trăm"),
        (
            "ĐVT 2018 2019 2020 2021",
            (
                "đơn vị tính, hai nghìn không trăm mười tám, hai nghìn không trăm mười chín,"
                " hai nghìn không trăm hai mươi, hai nghìn không trăm hai mươi mốt"
            ),
        ),
        (
            "Thu ngân sách Tỷ đồng 895 961 13,6",
            "Thu ngân sách Tỷ đồng, tám trăm chín mươi lăm, chín trăm sáu mươi mốt, mười ba phẩy sáu",
        ),
        ("Tỷ lệ hộ nghèo % 5,1 4,2", "Tỷ lệ hộ nghèo, phần trăm, năm phẩy một, bốn phẩy hai"),
        ("(Giá SS 2010)", "Giá so sánh năm hai nghìn không trăm mười"),
        (
            "Lợi nhuận gộp về BH và CCDV | 15,314 | -7,832 | 1,680",
            (
                "Lợi nhuận gộp về bán hàng và cung cấp dịch vụ, mười lăm nghìn ba trăm mười bốn,"
                " âm bảy nghìn tám trăm ba mươi hai, một nghìn sáu trăm tám mươi"
            ),
        ),
        ("ĐHCĐ thường niên 2021", "đại hội cổ đông thường niên năm hai nghìn không trăm hai mươi mốt"),
        ("thù lao của HĐQT, BKS", "thù lao của hội đồng quản trị, ban kiểm soát"),
        (
            "P/E 11,2x, tăng 9,5% YTD",
            "pê trên e mười một phẩy hai lần, tăng chín phẩy năm phần trăm so với đầu năm",
        ),
        ("đẻ từ 1.8 – 2.2 lứa", "đẻ từ một phẩy tám đến hai phẩy hai lứa"),
        ("lưu lượng: 2.4 - 6.6 m3/h", "lưu lượng: hai phẩy bốn đến sáu phẩy sáu mét khối trên giờ"),
        ("đất trồng từ 5.0 – 6.5", "đất trồng từ năm phẩy không đến sáu phẩy năm"),
        (
            "2900 v/ph, 1.200 tr.kWh",
            "hai nghìn chín trăm vòng trên phút, một nghìn hai trăm triệu ki lô oát giờ",
        ),
        ("các tàu KG -1574 -TS", "các tàu ca giê một năm bảy bốn tê ét"),
        ("tăng diện tích/hộ", "tăng diện tích trên một hộ"),
        ("tấm pin 450Wp", "tấm pin bốn trăm năm mươi oát pích"),
        ("sáng mai 1-8, biển động", "sáng mai, ngày mùng một tháng tám, biển động"),
        ("phân NPK 20-20-15 TE", "phân en pê ca hai mươi hai mươi mười lăm tê e"),
    ],
)
def test_accounts_statistics_and_pumps(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
