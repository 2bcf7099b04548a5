"""Degrees of the globe, elements by their mass, names of firms, days with a doubled stop, drawn numbers."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Từ 8-12, 100% hồ sơ nộp trực tuyến",
            "Từ ngày mùng tám tháng mười hai, một trăm phần trăm hồ sơ nộp trực tuyến",
        ),
        (
            "Từ 8-12 tới, các hồ sơ",
            "Từ ngày mùng tám tháng mười hai tới, các hồ sơ",
        ),
        ("Từ 8-12 tới 15 tuổi", "Từ tám đến mười hai tới mười lăm tuổi"),
        ("Từ 1-7, 2.300 hộ", "Từ ngày mùng một tháng bảy, hai nghìn ba trăm hộ"),
        ("Từ 8-12, 15-20 con", "Từ tám đến mười hai, mười lăm đến hai mươi con"),
        ("Từ 8-12 tuổi", "Từ tám đến mười hai tuổi"),
        ("Từ 3-4, 5 người", "Từ ba đến bốn, năm người"),
    ],
)
def test_a_share_or_a_large_figure_follows_a_day_at_the_head(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Ngày 1..4, công an quận", "Ngày mùng một tháng tư, công an quận"),
        ("sáng 12..10 tại Hà Nội", "sáng mười hai tháng mười tại Hà Nội"),
        ("Ngày 12..4.2019.", "Ngày mười hai tháng tư năm hai nghìn không trăm mười chín."),
        ("từ ngày 1..5", "từ ngày một… năm"),
        ("ngày 1...4", "ngày một… bốn"),
    ],
)
def test_two_stops_between_day_and_month_are_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "tọa độ 18 độ 4N, 106 độ E",
            "tọa độ mười tám độ bốn vĩ bắc, một trăm linh sáu độ kinh đông",
        ),
        (
            "16 độ 30' N - 108 độ E",
            "mười sáu độ ba mươi phút vĩ bắc, một trăm linh tám độ kinh đông",
        ),
        (
            "tọa độ 10,5 độ N; 109,2 độ Đ",
            "tọa độ mười phẩy năm độ vĩ bắc; một trăm linh chín phẩy hai độ kinh đông",
        ),
        ("vị trí 18 độ 30 phút N.", "vị trí mười tám độ ba mươi phút vĩ bắc."),
        ("10 độ 30 phút 20 giây N", "mười độ ba mươi phút hai mươi giây vĩ bắc"),
        ("vĩ tuyến 17 độ B", "vĩ tuyến mười bảy độ bắc"),
        ("góc 30 độ B.", "góc ba mươi độ bê."),
        ("18 độ C", "mười tám độ xê"),
        ("18 độ Bắc", "mười tám độ Bắc"),
        ("trình độ B", "trình độ bê"),
    ],
)
def test_a_letter_behind_degrees_is_a_side_of_the_globe(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "430mg% P; 4,7mg% Ca; 5mg% Fe; 5mg% vitamin B1",
            (
                "bốn trăm ba mươi mi li gam phần trăm phốt pho; bốn phẩy bảy mi li gam phần trăm canxi;"
                " năm mi li gam phần trăm sắt; năm mi li gam phần trăm vitamin bê một"
            ),
        ),
        ("2mg Cu, 50 µg Se", "hai mi li gam đồng, năm mươi mi crô gam selen"),
        ("20-30 mg Na", "hai mươi đến ba mươi mi li gam natri"),
        ("5 g P/kg", "năm gam phốt pho một ki lô gam"),
        ("nhập 100 g K. Sau đó", "nhập một trăm gam ca. Sau đó"),
        ("20 g Ca cao", "hai mươi gam Ca cao"),
        ("uống 500mg P. Sau đó", "uống năm trăm mi li gam pê. Sau đó"),
        ("20 mg vitamin K", "hai mươi mi li gam vitamin ca"),
        ("hàm lượng Ca, P, Fe trong đất", "hàm lượng canxi, phốt pho, sắt trong đất"),
    ],
)
def test_an_element_is_named_behind_its_mass(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("quyền sở hữu của NCV Games Pte. Ltd", "quyền sở hữu của en xê vê Games Pte. Ltd"),
        ("Công ty CP NCV Games", "Công ty cổ phần en xê vê Games"),
        ("Các NCV của viện", "Các nghiên cứu viên của viện"),
        ("BV Land mở bán", "bê vê Land mở bán"),
        ("KIDO Group đầu tư", "Kido Group đầu tư"),
        ("Vina T&T Group", "Vina tê en tê Group"),
        ("TGĐ Group cho biết", "tổng giám đốc Group cho biết"),
        ("CTCP Group Hà Nội", "công ty cổ phần Group Hà Nội"),
        ("CLB Media của trường", "câu lạc bộ Media của trường"),
    ],
)
def test_letters_before_the_last_word_of_a_firm_are_its_name(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("Honda Civic e:HEV RS giảm giá", "Honda Civic e hát e vê rờ ét giảm giá"),
        ("số VIN 2024, tương đương", "số vin hai nghìn không trăm hai mươi tư, tương đương"),
        ("sàn UpCOM", "sàn UpCOM"),
        ("Nguồn: DNCC", "Nguồn: doanh nghiệp cung cấp"),
        ("Ảnh: DNCC", "Ảnh: doanh nghiệp cung cấp"),
        ("thiết bị SFKspeed", "thiết bị ét ép ca speed"),
        ("hòm thư doithoai@chinhphu.vn", "hòm thư đối thoại a còng chính phủ chấm vê nờ"),
    ],
)
def test_names_of_cars_boards_and_boxes_are_said_as_people_say_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "dẫn đầu toàn đoàn (2003 và 2021) với tư cách",
            (
                "dẫn đầu toàn đoàn, năm hai nghìn không trăm linh ba"
                " và năm hai nghìn không trăm hai mươi mốt, với tư cách"
            ),
        ),
        (
            "hai dãy số (2003 và 2021)",
            "hai dãy số, hai nghìn không trăm linh ba và hai nghìn không trăm hai mươi mốt",
        ),
        (
            "giá hai loại (1950 và 2010 đồng)",
            "giá hai loại, một nghìn chín trăm năm mươi và hai nghìn không trăm mười đồng",
        ),
    ],
)
def test_years_that_a_bracket_joins_have_their_word(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Dãy số may mắn: 01 - 05 - 23 - 28",
            "Dãy số may mắn: không một, không năm, hai mươi ba, hai mươi tám",
        ),
        ("cặp số 01 - 05 - 23", "cặp số không một, không năm, hai mươi ba"),
        ("tổ 01 - 02 - 03 - 04", "tổ một, hai, ba, bốn"),
    ],
)
def test_drawn_numbers_keep_their_noughts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("bắt gọn 3 tên cướp (giữa, cùng áo đen) ngay", "bắt gọn ba tên cướp, giữa, cùng áo đen, ngay"),
        ("Lê Văn Tám (áo đỏ, bên phải) đi bóng", "Lê Văn Tám, áo đỏ, bên phải, đi bóng"),
        ("đường Nguyễn Trãi (bên trái) bị cấm", "đường Nguyễn Trãi, bên trái, bị cấm"),
        ("mổ mắt (trái) cho bà", "mổ mắt, trái, cho bà"),
        ("tặng quà (áo trắng) cho học sinh", "tặng quà, áo trắng, cho học sinh"),
    ],
)
def test_the_side_and_the_clothes_of_somebody_are_said(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("phongvien@dantri.com.vn", "phóng viên a còng dân trí chấm com chấm vê nờ"),
        ("bandoc@tuoitre.vn", "bạn đọc a còng tuổi trẻ chấm vê nờ"),
        ("chamsockhachhang@abc.vn", "chăm sóc khách hàng a còng a bê xê chấm vê nờ"),
        ("thuky@tienphong.vn", "thư ký a còng tiền phong chấm vê nờ"),
    ],
)
def test_boxes_of_papers_and_firms_have_their_marks(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
