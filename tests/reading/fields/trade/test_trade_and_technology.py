"""Technology, trade, measures and small notices: what reading real pages of these fields has taught."""

from __future__ import annotations

from pathlib import Path

from broadcaster.reading import Reader
from tests.each_row import each_row

_READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("bấm *101# để kiểm tra", "bấm sao một không một thăng để kiểm tra"),
        ("dịch vụ:*123#OK (miễn phí)", "dịch vụ: sao một hai ba thăng ô kê, miễn phí"),
        ("nạp thẻ *100*mã số thẻ#", "nạp thẻ sao một không không sao mã số thẻ thăng"),
        ("bấm *#06#", "bấm sao thăng không sáu thăng"),
        ("khách sạn 5*", "khách sạn năm sao"),
        ("và gửi về 1414.", "và gửi về một bốn một bốn."),
        ("từ 00:00 giờ đến 08:00 giờ", "từ không giờ đến tám giờ"),
    ],
)
def test_codes_typed_on_a_telephone_are_said_key_by_key(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("DỰ ÁN ĐẦU TƯ TRẠM BIẾN ÁP", "DỰ ÁN ĐẦU TƯ TRẠM BIẾN ÁP"),
        ("HỘI NGHỊ TƯ PHÁP", "HỘI NGHỊ TƯ PHÁP"),
        ("THÔNG TƯ SỐ 5", "THÔNG tư SỐ năm"),
        ("BAN CHẤP HÀNH TƯ ĐẢNG", "BAN CHẤP HÀNH trung ương ĐẢNG"),
        ("bí thư TƯ Đoàn", "bí thư trung ương Đoàn"),
        ("CỤC BỆNH DA LIỄU", "CỤC BỆNH DA LIỄU"),
        ("LỄ TU BỔ ĐÌNH LÀNG", "LỄ TU BỔ ĐÌNH LÀNG"),
        ("MÔ HÌNH ĐA DẠNG SINH HỌC", "MÔ HÌNH ĐA DẠNG SINH HỌC"),
        ("phối hợp CA xã", "phối hợp công an xã"),
    ],
)
def test_words_of_a_heading_are_not_short_forms(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("SĐK: VN-18014-14", "số đăng ký: vê en một tám không một bốn mười bốn"),
        ("NSX 120824", "ngày sản xuất ngày mười hai tháng tám năm hai nghìn không trăm hai mươi tư"),
        ("Số lô 12, HD 7-2026", "Số lô mười hai, hạn dùng tháng bảy năm hai nghìn không trăm hai mươi sáu"),
        ("HD số 5 của Sở", "hướng dẫn số năm của Sở"),
        (
            "TCVN4054-2005",
            "tiêu chuẩn Việt Nam bốn nghìn không trăm năm mươi tư năm hai nghìn không trăm linh năm",
        ),
        ("bê tông M250, Mác M300", "bê tông mác hai trăm năm mươi, Mác ba trăm"),
        ("lực N/mm2, hoặc Kg/cm2", "lực niu tơn trên mi li mét vuông, hoặc ki lô gam trên xen ti mét vuông"),
        ("tiêu hao (l/100km) 1,87", "tiêu hao, lít trên một trăm ki lô mét, một phẩy tám mươi bảy"),
        ("35 mã lực @ 8,000 rpm", "ba mươi lăm mã lực tại tám nghìn vòng trên phút"),
        ("dòng điện khoảng 80A", "dòng điện khoảng tám mươi am pe"),
        ("máy bay MiG-29", "máy bay mig hai mươi chín"),
    ],
)
def test_labels_standards_and_engines_are_read_by_their_trade(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("đạm (N), lân (P), canxi (Ca), magie (Mg)", "đạm, lân, canxi, magie"),
        ("hàm lượng As, Pb vượt ngưỡng", "hàm lượng asen, chì vượt ngưỡng"),
        ("5,6 gam Fe phản ứng", "năm phẩy sáu gam sắt phản ứng"),
        ("nhóm (N) và lớp (P)", "nhóm, en, và lớp, pê"),
    ],
)
def test_elements_are_said_by_name_once(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("cổ phiếu chứng khoán: SSI, HCM, FTS giảm gần 1%.", "hát xê em"),
        ("phiên giao dịch 11-12 thanh khoản thấp", "ngày mười một tháng mười hai"),
        ("Thu thuần 2,077 3,644 1,700 -1,530", "một nghìn bảy trăm, âm một nghìn năm trăm ba mươi"),
        ("(SGGP).- Ngày 24-10, Tổng cục", "Ngày hai mươi tư tháng mười, Tổng cục"),
        ("ANTD.VN -Người dân nhiều nước", "Người dân nhiều nước"),
        ("hàng trăm vệt/giờ", "hàng trăm vệt một giờ"),
    ],
)
def test_reports_of_markets_keep_their_figures(written: str, spoken: str) -> None:
    assert spoken in _READER.read(written)


@each_row(
    ("written", "spoken"),
    [
        ("bán nhà hẻm xe hơi P.Tân Quy Q7", "bán nhà hẻm xe hơi phường Tân Quy quận bảy"),
        ("giống lúa Q5", "giống lúa quy năm"),
        ("Tổng phí: 10,000đ", "Tổng phí: mười nghìn đồng"),
        ("K35/3 Đường Nam Thành", "kiệt ba mươi lăm trên ba Đường Nam Thành"),
        (
            "cách MT 50m, giá 3tỷ250 tl",
            "cách mặt tiền năm mươi mét, giá ba tỷ hai trăm năm mươi triệu đồng thương lượng",
        ),
        ("lương 22k/h", "lương hai mươi hai nghìn một giờ"),
        ("tốc độ 22 km/h", "tốc độ hai mươi hai ki lô mét trên giờ"),
        ("để lại 3.500k", "để lại ba triệu năm trăm nghìn đồng"),
        (
            "SƯỜN 35K, BÌ 45K, TRỨNG +5K",
            "SƯỜN ba mươi lăm nghìn, BÌ bốn mươi lăm nghìn, TRỨNG cộng năm nghìn",
        ),
        ("thông điệp 5K", "thông điệp năm ca"),
        ("cự ly 5K, 10K và 21K", "cự ly năm ca, mười ca và hai mươi mốt ca"),
        ("vàng 18K", "vàng mười tám ca"),
        ("(S/M/L): 150k/200k", "ét, em, lờ: một trăm năm mươi nghìn, hai trăm nghìn"),
        ("họp t7, cn hàng tuần", "họp thứ bảy, chủ nhật hàng tuần"),
        ("TB: Tối nay họp. TM BCS thôn", "thông báo: Tối nay họp. thay mặt ban cán sự thôn"),
        ("từ 17h CN ngày 12/10 dọn VS", "từ mười bảy giờ chủ nhật ngày mười hai tháng mười dọn vệ sinh"),
        ("BH 3 tháng", "bảo hành ba tháng"),
    ],
)
def test_small_notices_are_read_as_people_say_them(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


_LINES = (Path(__file__).parents[2] / "data" / "trade_and_technology.tsv").read_text("utf-8").splitlines()


@each_row("line", _LINES)
def test_lines_of_real_pages_stay_as_they_were_heard_right(line: str) -> None:
    written, spoken = line.split("\t")
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("chạy 100m hết 12s", "chạy một trăm mét hết mười hai giây"),
        ("giá 26.2 triệu", "giá hai mươi sáu phẩy hai triệu"),
        ("phí gửi xe (3000đ)", "phí gửi xe, ba nghìn đồng"),
        ("cà phê 4,862 USD/tấn", "cà phê bốn nghìn tám trăm sáu mươi hai đô la Mỹ một tấn"),
        ("TB: Chiều nay họp", "thông báo: Chiều nay họp"),
        ("TT y tế xã", "trung tâm y tế xã"),
        ("đi 30 KM", "đi ba mươi ki lô mét"),
        ("đoạn dài 5 KM có đèn", "đoạn dài năm ki lô mét có đèn"),
        ("1H24 tăng 5%", "nửa đầu năm hai nghìn không trăm hai mươi tư tăng năm phần trăm"),
        ("KH 15 của xã", "kế hoạch mười lăm của xã"),
    ],
)
def test_what_looks_like_them_is_read_as_before(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("XÃ EA KAO V/V THU GOM RÁC", "XÃ EA KAO về việc THU GOM RÁC"),
        ("TUYỂN 5 CN NAM/NỮ", "TUYỂN năm công nhân NAM, NỮ"),
        ("BÁO GIÁ XI MĂNG 88K/BAO", "BÁO GIÁ xi măng tám mươi tám nghìn một bao"),
        ("LƯƠNG 8-12TR/THÁNG", "LƯƠNG tám đến mười hai triệu một tháng"),
        ("CẤM XE TẢI TRÊN 5T QUA CẦU", "CẤM XE TẢI TRÊN năm tấn QUA CẦU"),
        ("MỪNG NGÀY NHÀ GIÁO VIỆT NAM 20-11", "MỪNG NGÀY NHÀ GIÁO VIỆT NAM hai mươi tháng mười một"),
        ("GIÁ 1T350, LH A.DŨNG", "GIÁ một tỷ ba trăm năm mươi triệu đồng, liên hệ anh DŨNG"),
        ("xe tải 1T25 đời 2017", "xe tải một tấn hai mươi lăm đời hai nghìn không trăm mười bảy"),
        ("9T25 đạt 5 tỷ", "chín tháng năm hai nghìn không trăm hai mươi lăm đạt năm tỷ"),
        ("BCĐ; AI; TU", "ban chỉ đạo; a i; tỉnh ủy"),
        ("cho Bảo Ân (LA). Ở trận", "cho Bảo Ân, lờ a. Ở trận"),
        ("vườn sr, giá cf, nổ tba", "vườn sầu riêng, giá cà phê, nổ trạm biến áp"),
        ("sửa ML, TL, MG tại nhà", "sửa máy lạnh, tủ lạnh, máy giặt tại nhà"),
    ],
)
def test_notices_in_capitals_are_words(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("hôm nay (2/3) cho biết", "hôm nay, ngày mùng hai tháng ba, cho biết"),
        ("đạt (2/3) số phiếu", "đạt, hai phần ba, số phiếu"),
        (
            "Hoàng Xuân P. (1995, trú phường 5)",
            "Hoàng Xuân pê, sinh năm một nghìn chín trăm chín mươi lăm, trú phường năm",
        ),
        ("Km3+825,40", "ki lô mét ba cộng tám trăm hai mươi lăm phẩy bốn mươi"),
        ("Km45+000 - Km46+50", "ki lô mét bốn mươi lăm đến ki lô mét bốn mươi sáu cộng năm mươi"),
        ("SPF 50 PA++++", "ét pê ép năm mươi pê a bốn cộng"),
        ("TT. DBKTTV; TT. Ea Drăng", "trung tâm dự báo khí tượng thủy văn; thị trấn Ea Drăng"),
    ],
)
def test_news_of_police_roads_and_shops_is_read_by_its_signs(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "vĩ độ 20°54'39.3\"",
            "vĩ độ hai mươi độ năm mươi tư phút ba mươi chín phẩy ba giây",
        ),
        ("HPG-74-2022", "hát pê giê bảy mươi tư hai không hai hai"),
        ("dự án Lô 04-3 là dự án", "dự án Lô không bốn ba là dự án"),
        ("Lô 12-15 của khu dân cư", "Lô mười hai đến mười lăm của khu dân cư"),
        ("một máy biến áp T3-40 MVA", "một máy biến áp tê ba, bốn mươi mê ga vôn am pe"),
        (
            "máy AT4 - 220kV/250MVA",
            "máy a tê bốn, hai trăm hai mươi ki lô vôn, hai trăm năm mươi mê ga vôn am pe",
        ),
        ("công suất 15V x 3A", "công suất mười lăm vôn nhân ba am pe"),
        ("sạc 5V/2A", "sạc năm vôn, hai am pe"),
        (
            "ROM 256GB/512GB/1TB",
            "rom hai trăm năm mươi sáu gi ga bai, năm trăm mười hai gi ga bai, một tê ra bai",
        ),
        ("gói 2GB/24 giờ", "gói hai gi ga bai trong hai mươi tư giờ"),
        ("múi giờ GMT+7", "múi giờ giê em tê cộng bảy"),
        ("01:51 GMT+7", "một giờ năm mươi mốt phút, giờ Việt Nam"),
        ("Truyền tải điện Quốc gia (EVN NPT)", "Truyền tải điện Quốc gia, e vê en en pê tê"),
        ("có 2 NPT", "có hai người phụ thuộc"),
        ("g = 9,8 m/s2", "giê bằng chín phẩy tám mét trên giây bình phương"),
        ("Hình 16.1a và Hình 2.4", "Hình mười sáu chấm một a và Hình hai chấm bốn"),
        ("Windows 11 23H2", "Windows mười một, hai mươi ba hát hai"),
        ("lúc 23H20", "lúc hai mươi ba giờ hai mươi phút"),
        ("mã lỗi 0x80070643", "mã lỗi không ích tám không không bảy không sáu bốn ba"),
    ],
)
def test_charts_machines_and_systems_are_read_by_their_signs(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tọa độ 14.843 độ Vĩ Bắc-108.261 độ Kinh Đông",
            "tọa độ mười bốn phẩy tám bốn ba độ Vĩ Bắc, một trăm linh tám phẩy hai sáu một độ Kinh Đông",
        ),
        (
            "14.989 độ vĩ bắc -108.189 độ kinh đông",
            "mười bốn phẩy chín tám chín độ vĩ bắc, một trăm linh tám phẩy một tám chín độ kinh đông",
        ),
        ("động đất độ lớn M2.9", "động đất độ lớn em hai phẩy chín"),
        ("động đất có độ lớn từ 3.0 trở lên", "động đất có độ lớn từ ba phẩy không trở lên"),
        ("phiên bản 3.0", "phiên bản ba chấm không"),
    ],
)
def test_earthquakes_are_placed_and_measured(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("sửa điều hòa ở q1 ko", "sửa điều hòa ở quận một, không"),
        ("nhà Q.TB, Q.BT", "nhà quận Tân Bình, quận Bình Thạnh"),
        ("Gặp LH 0912345678", "Gặp liên hệ không chín một hai, ba bốn năm, sáu bảy tám"),
        ("thẻ GD 4 01 0112345678", "thẻ giê đê bốn, không một, không một một hai, ba bốn năm, sáu bảy tám"),
        ("xe tải thùng dài 4m3", "xe tải thùng dài bốn mét ba"),
        ("bể 4m3", "bể bốn mét khối"),
        ("nhà 1T2L", "nhà một trệt hai lầu"),
        ("tháng 05/18 chốt giá", "tháng năm năm hai nghìn không trăm mười tám chốt giá"),
        ("đạt 5/18 phiếu", "đạt năm trên mười tám phiếu"),
        ("gần 100 Usd/tấn", "gần một trăm đô la Mỹ một tấn"),
        ("1Lb ~ 0,45Kg", "một pao khoảng không phẩy bốn mươi lăm ki lô gam"),
        ("có ship k ạ", "có ship không ạ"),
        ("chỉ e vs, tks mn", "chỉ e với, cảm ơn mọi người"),
        ("SH 2019 bs tp", "ét hát hai nghìn không trăm mười chín biển số thành phố"),
        ("đi khám bs tư vấn", "đi khám bác sĩ tư vấn"),
        ("Lập PTHH, ở ĐKTC", "Lập phương trình hóa học, ở điều kiện tiêu chuẩn"),
        ("Việt Nam vs Thái Lan", "Việt Nam gặp Thái Lan"),
    ],
)
def test_advertisements_for_houses_and_cars_are_read(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("thẻ CCCD, NSD đưa mã vào khung", "thẻ căn cước công dân, người sử dụng đưa mã vào khung"),
        ("trùng khớp với CSDLQG về DC", "trùng khớp với cơ sở dữ liệu quốc gia về dân cư"),
        ("MÃ SỐ: MĐ 04", "MÃ SỐ: mô đun bốn"),
        ("MĐ 400 cây/ha", "mật độ bốn trăm cây một héc ta"),
    ],
)
def test_manuals_name_their_reader(written: str, spoken: str) -> None:
    assert _READER.read(written) == spoken
