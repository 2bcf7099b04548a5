"""What a commune's loudspeaker gets from far corners: lists, labels, programmes, minutes, tables."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()

Pairs = tuple[tuple[str, str], ...]

ROWS: Pairs = (
    ("1 Như Tuệ và gia đình, Úc 10.000.000 VNĐ", "một, Như Tuệ và gia đình, Úc, mười triệu đồng"),
    ("12. Bà Nguyễn Thị Hoa 500.000đ", "mười hai, Bà Nguyễn Thị Hoa, năm trăm nghìn đồng"),
    ("2 chiều tại nhà 1.500.000", "hai chiều tại nhà một triệu năm trăm nghìn"),
    ("TT | KH lô | Diện tích", "thứ tự, ký hiệu lô, Diện tích"),
    (
        "STT | Đội | ST | T | H | B | BT | BB | TV/TĐ | HS | Điểm |",
        "số thứ tự, Đội, số trận, thắng, hòa, thua, bàn thắng, bàn thua, thẻ vàng, thẻ đỏ, hiệu số, Điểm",
    ),
    ("| 3 | 4/0 | 4 | 7 |", "ba, bốn, không, bốn, bảy"),
    (
        "17:00 ngày 3/12/2025 Một phần ấp 1",
        "mười bảy giờ ngày mùng ba tháng mười hai năm hai nghìn không trăm hai mươi lăm, Một phần ấp một",
    ),
)

PROGRAMMES: Pairs = (
    ("05:30 Thời sự tổng hợp (PL)", "năm giờ ba mươi phút, Thời sự tổng hợp, phát lại"),
    ("08:10 Biển đảo quê hương ( PM )", "tám giờ mười phút, Biển đảo quê hương, phát mới"),
    (
        "– 12h40 Địa chỉ cần giúp ( PL 29/02 )",
        "mười hai giờ bốn mươi phút, Địa chỉ cần giúp, phát lại ngày hai mươi chín tháng hai",
    ),
)

LABELS: Pairs = (
    ("Hộp 10 vỉ x 10 viên", "Hộp mười vỉ, mỗi vỉ mười viên"),
    ("uống 1 ½ muỗng cà phê", "uống một và một phần hai muỗng cà phê"),
    ("Tá dược vđ 1 viên", "Tá dược vừa đủ một viên"),
    (
        "Tổng liều tối đa không quá 60 mg/kg thể trọng/24 giờ.",
        "Tổng liều tối đa không quá sáu mươi mi li gam một ki lô gam thể trọng trong hai mươi tư giờ.",
    ),
    ("lượng mưa 100mm/24h", "lượng mưa một trăm mi li mét trên hai mươi tư giờ"),
    ("1. Padan 95 SP, 4G, 10G", "một, Padan chín mươi lăm ét pê, bốn giê, mười giê"),
    ("5. Dipterex: 90WP: 90SP", "năm, Dipterex: chín mươi vê kép pê: chín mươi ét pê"),
    ("tỉnh có 25 SP OCOP", "tỉnh có hai mươi lăm sản phẩm ocop"),
    ("các giống: Thiên ưu 8, BC 15, HT1", "các giống: Thiên ưu tám, bê xê mười lăm, hát tê một"),
    (
        "nhiễm nhẹ bệnh đạo ôn (điểm 0-2), nhiễm bạc lá (điểm 1- 5)",
        "nhiễm nhẹ bệnh đạo ôn, điểm không đến hai, nhiễm bạc lá, điểm một đến năm",
    ),
    ("tỷ lệ hạt chắc/bông cao", "tỷ lệ hạt chắc trên bông cao"),
    ("tỷ lệ gạo nguyên/ gạo xát: 72%", "tỷ lệ gạo nguyên trên gạo xát: bảy mươi hai phần trăm"),
    ("số bông/m2", "số bông trên một mét vuông"),
)

WATER_AND_POWER: Pairs = (
    (
        "trạm Giao Hòa 1 - 3‰, trạm Quới Sơn 0,2‰",
        "trạm Giao Hòa một đến ba phần nghìn, trạm Quới Sơn không phẩy hai phần nghìn",
    ),
    (
        "hồ Lai Châu: 291,54m/265m",
        "hồ Lai Châu: hai trăm chín mươi mốt phẩy năm mươi tư mét, hai trăm sáu mươi lăm mét",
    ),
    ("đường dây sau máy cắt 374/01", "đường dây sau máy cắt ba trăm bảy mươi tư trên không một"),
    ("SO VỚI ‘0’ HẢI ĐỒ", "SO VỚI không HẢI ĐỒ"),
    ("MỰC NƯỚC LÀ < 2 MÉT", "MỰC NƯỚC LÀ dưới hai MÉT"),
)

SCHOOLS_AND_PARISHES: Pairs = (
    ("– Độ tuổi MG Nhỡ: 18 trẻ", "Độ tuổi mẫu giáo Nhỡ: mười tám trẻ"),
    ("75.000đ/tháng/trẻ 5T", "bảy mươi lăm nghìn đồng một tháng một trẻ năm tuổi"),
    ("xe tải 5T", "xe tải năm tấn"),
    ("Giải nhất - TH B TT Óc Eo", "Giải nhất, tiểu học bê thị trấn Óc Eo"),
    ("mã số V.07.02.26", "mã số vê chấm không bảy chấm không hai chấm hai sáu"),
    ("mục V.1.2", "mục năm chấm một chấm hai"),
    ("9/ Thứ 6 Tuần Thánh (3/4) :", "chín, Thứ sáu Tuần Thánh, ngày mùng ba tháng tư:"),
    ("Thứ 6 ăn 3/4 suất", "Thứ sáu ăn ba phần tư suất"),
)

SUMS_AND_DATES: Pairs = (
    (
        "với số tiền 1.398.000.000 đồng (một tỷ, ba trăm chín mươi tám triệu đồng).",
        "với số tiền một tỷ ba trăm chín mươi tám triệu đồng.",
    ),
    (
        "là: 1.933.300.000 đồng (một tỷ, chín trăm ba mươi ba triệu, ba trăm ngàn đồng chẵn).",
        "là: một tỷ chín trăm ba mươi ba triệu ba trăm nghìn đồng.",
    ),
    ("mỗi phần là $5,000 USD và", "mỗi phần là năm nghìn đô la Mỹ và"),
    (
        "diễn ra từ ngày 23/3/ đến ngày 29/3",
        "diễn ra từ ngày hai mươi ba tháng ba đến ngày hai mươi chín tháng ba",
    ),
    ("phiên họp đầu năm Mậu Tuất -2018.", "phiên họp đầu năm Mậu Tuất, năm hai nghìn không trăm mười tám."),
    ("Hà Nội, 4-1975", "Hà Nội, tháng tư năm một nghìn chín trăm bảy mươi lăm"),
)

SIGNS: Pairs = (
    ("> thời gian huỷ vé trước 24h", "thời gian huỷ vé trước hai mươi tư giờ"),
    (">Cầu Sài Gòn rung lắc", "Cầu Sài Gòn rung lắc"),
    ("Cụ thể:  +  Trẻ sinh năm 2010", "Cụ thể: Trẻ sinh năm hai nghìn không trăm mười"),
    ("———–o0o———–", ""),
)

OFFICES: Pairs = (
    ("công văn số 150/TTYT-KHNV", "công văn số một trăm năm mươi trung tâm y tế kế hoạch nghiệp vụ"),
    ("mở tại Ngân hàng NNo&PTNT", "mở tại Ngân hàng nông nghiệp và phát triển nông thôn"),
    ("Đơn vị tính: Vnđ", "Đơn vị tính: đồng"),
    ("GĐPT Ngô Minh Đức, PD: Chơn Minh", "gia đình phật tử Ngô Minh Đức, pháp danh: Chơn Minh"),
)


@each_row(("written", "spoken"), ROWS)
def test_the_cells_and_heads_of_a_row_are_parted_and_said_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), PROGRAMMES)
def test_what_a_programme_sends_again_is_said_so(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), LABELS)
def test_labels_and_leaflets_are_said_as_they_are_meant(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), WATER_AND_POWER)
def test_levels_and_lines_of_water_and_power_are_no_fractions(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), SCHOOLS_AND_PARISHES)
def test_short_forms_of_schools_and_days_of_parishes_are_known(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), SUMS_AND_DATES)
def test_sums_are_said_once_and_days_of_lists_are_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), SIGNS)
def test_signs_that_only_open_or_close_a_line_are_silent(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), OFFICES)
def test_short_forms_of_offices_and_pagodas_are_said_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


SUMS_AGAIN: Pairs = (
    (
        "109,425,000₫( một trăm lẽ chín triệu,bốn trăm hai mươi lăm nghìn đồng)",
        "một trăm linh chín triệu bốn trăm hai mươi lăm nghìn đồng",
    ),
    ("88,300 USD ( tám mươi tám nghìn, ba trăm đô la)", "tám mươi tám nghìn ba trăm đô la Mỹ"),
    ("3,400 USD ( ba nghìn, bốn trăm đô)", "ba nghìn bốn trăm đô la Mỹ"),
    ("1,970 Đô la Úc", "một nghìn chín trăm bảy mươi Đô la Úc"),
    ("phạt 300-500. 000 đồng", "phạt ba trăm nghìn đến năm trăm nghìn đồng"),
    ("từ 500. 000 đồng đến 1 triệu đồng", "từ năm trăm nghìn đồng đến một triệu đồng"),
    ("tiết kiệm được 27.500000đ", "tiết kiệm được hai mươi bảy triệu năm trăm nghìn đồng"),
    ("Năm 2020. 500 đồng", "Năm hai nghìn không trăm hai mươi. năm trăm đồng"),
    (
        "1 | Khám bệnh | Lần | 34,500 | 99,500 | 65,000",
        "một, Khám bệnh, Lần, ba mươi tư nghìn năm trăm, chín mươi chín nghìn năm trăm, sáu mươi lăm nghìn",
    ),
    ("| 3,4866 | 3,9783 |", "ba phẩy bốn tám sáu sáu, ba phẩy chín bảy tám ba"),
)

CALENDARS: Pairs = (
    (
        "Giờ hoàng đạo: Tý (23-1), Sửu (1-3), Mão (5-7)",
        "Giờ hoàng đạo: Tý, hai mươi ba giờ đến một giờ, Sửu, một giờ đến ba giờ, Mão, năm giờ đến bảy giờ",
    ),
    ("Trong ngày bầu cử 23.5, xã có", "Trong ngày bầu cử hai mươi ba tháng năm, xã có"),
)

ROSTERS_AND_GAMES: Pairs = (
    ("T2: BS Hà, ĐD Lan; T3: YS Minh", "thứ hai: bác sĩ Hà, điều dưỡng Lan; thứ ba: y sĩ Minh"),
    ("sửa chữa ĐD 22kV", "sửa chữa đường dây hai mươi hai ki lô vôn"),
    (
        "Giải cờ tướng: Sơn (2,5đ) 1-0 Hải (2đ)",
        "Giải cờ tướng: Sơn, hai phẩy năm điểm, một không Hải, hai điểm",
    ),
    ("Tuấn 0,5-0,5 Quý", "Tuấn không phẩy năm, không phẩy năm Quý"),
    ("giá vé (2đ)", "giá vé, hai đồng"),
    ("TIN RAO: bán 2 con trâu", "tin rao: bán hai con trâu"),
    ("Công văn số 130/SNN-TL", "Công văn số một trăm ba mươi sở nông nghiệp thủy lợi"),
    ("phụ lục số 01- Ban hành kèm", "phụ lục số không một, Ban hành kèm"),
    ("STT | Đvt | Đơn giá", "số thứ tự, đơn vị tính, Đơn giá"),
)


@each_row(("written", "spoken"), SUMS_AGAIN)
def test_sums_with_damaged_or_english_thousands_are_sums(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), CALENDARS)
def test_hours_and_years_of_the_old_calendar_are_said_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(("written", "spoken"), ROSTERS_AND_GAMES)
def test_rosters_games_and_heads_of_notices_are_read(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


MARKETS_AND_FUNDS: Pairs = (
    ("Thóc tẻ thường 5.650(+100)", "Thóc tẻ thường năm nghìn sáu trăm năm mươi, tăng một trăm"),
    ("Đỗ xanh hạt 32.000(-3.000)", "Đỗ xanh hạt ba mươi hai nghìn, giảm ba nghìn"),
    ("Tăng (+), giảm (-) so với hôm trước", "Tăng, giảm so với hôm trước"),
    ("xét nghiệm (+)", "xét nghiệm dương tính"),
    (
        "1 Huyện Bình Xuyên 330.000 345.025 104",
        (
            "một, Huyện Bình Xuyên, ba trăm ba mươi nghìn, ba trăm bốn mươi lăm nghìn không trăm"
            " hai mươi lăm, một trăm linh bốn"
        ),
    ),
    ("2 Phòng 1.500.000 đồng", "hai Phòng một triệu năm trăm nghìn đồng"),
    ("Gạo TPXK 5% tấm", "Gạo thành phẩm xuất khẩu năm phần trăm tấm"),
    ("các trường MN - MG (CL - NCL)", "các trường mầm non, mẫu giáo, công lập, ngoài công lập"),
    ("T.Phố Vĩnh Yên", "thành phố Vĩnh Yên"),
    ("nồi Electrolux E7RC1-650K", "nồi Electrolux e bảy rờ xê một, sáu trăm năm mươi ca"),
    ("giá 650K", "giá sáu trăm năm mươi nghìn"),
)


@each_row(("written", "spoken"), MARKETS_AND_FUNDS)
def test_changes_of_price_and_rows_of_funds_are_heard_as_such(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


OFFERS_AND_TIMETABLES: Pairs = (
    ("+ Đóng trước 6/12 tháng: 200.000đ", "Đóng trước sáu, mười hai tháng: hai trăm nghìn đồng"),
    ("trước 6/12 phải nộp", "trước ngày mùng sáu tháng mười hai phải nộp"),
    ("+ KH không đóng trước: Phí lắp đặt", "khách hàng không đóng trước: Phí lắp đặt"),
    ("tính theo giá bán KM", "tính theo giá bán khuyến mãi"),
    (
        "CĐ khối đã trao học bổng cho con CNVC-LĐ",
        "công đoàn khối đã trao học bổng cho con công nhân, viên chức, lao động",
    ),
    ("tuyển CĐ, ĐH", "tuyển cao đẳng, đại học"),
    ("+ Màu và Cây CNNN: 265 ha.", "Màu và Cây công nghiệp ngắn ngày: hai trăm sáu mươi lăm héc ta."),
    (
        "08g30 – 09g15      Tập thể dục",
        "tám giờ ba mươi phút đến chín giờ mười lăm phút, Tập thể dục",
    ),
    ("Ăn trưa 11g40 12g00 20'", "Ăn trưa mười một giờ bốn mươi phút, mười hai giờ, hai mươi phút"),
    ("từ 7h30' sáng", "từ bảy giờ ba mươi phút sáng"),
)


@each_row(("written", "spoken"), OFFERS_AND_TIMETABLES)
def test_offers_and_timetables_are_parted_where_a_newsreader_parts_them(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


PARISHES_AND_SEASONS: Pairs = (
    (
        "LỊCH TUẦN 03/03/ – 09/03/2019",
        "LỊCH TUẦN ngày mùng ba tháng ba đến mùng chín tháng ba năm hai nghìn không trăm mười chín",
    ),
    (
        "+ Từ ngày 15-25/12-2016 dùng giống.",
        "Từ ngày mười lăm đến hai mươi lăm tháng mười hai năm hai nghìn không trăm mười sáu dùng giống.",
    ),
    ("+ Giống bổ sung: BT 7, BC 15, NX 30.", "Giống bổ sung: bê tê bảy, bê xê mười lăm, en ích ba mươi."),
    ("1-Mục đích:", "một, Mục đích:"),
    ("bảng thông báo trước văn phòng GX", "bảng thông báo trước văn phòng giáo xứ"),
    ("Bản đồ tỉ lệ 1:5000.", "Bản đồ tỉ lệ một trên năm nghìn."),
    (
        "Mỗi TNV có trách nhiệm dẫn nước tưới từ 15 - 20 ha",
        "Mỗi thủy nông viên có trách nhiệm dẫn nước tưới từ mười lăm đến hai mươi héc ta",
    ),
    ("TNV phát nước uống cho thí sinh", "tình nguyện viên phát nước uống cho thí sinh"),
    (
        "1 Tạp giao 300-400 9-10 20-25",
        "một, Tạp giao ba trăm đến bốn trăm, chín đến mười, hai mươi đến hai mươi lăm",
    ),
    ("(TX An Nhơn-Bình Định)", "thị xã An Nhơn, Bình Định"),
    ("(TP Phan Rang-Tháp Chàm)", "thành phố Phan Rang Tháp Chàm"),
    ("TN Hồng Thập Tự", "thanh niên Hồng Thập Tự"),
)


@each_row(("written", "spoken"), PARISHES_AND_SEASONS)
def test_weeks_of_parishes_and_lists_of_seed_are_said_in_full(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
