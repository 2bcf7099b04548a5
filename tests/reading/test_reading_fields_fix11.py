"""Classes of the eleventh judged round: paces, lunar dates, codes of crops and procedures, routes by air."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Từ trên 10m3 – 20m3/hộ/tháng", "Từ trên mười mét khối đến hai mươi mét khối một hộ một tháng"),
        (
            "cao 1m-1m4, từ 20m2-30m2",
            "cao một mét đến một mét bốn, từ hai mươi mét vuông đến ba mươi mét vuông",
        ),
        (
            "liều lượng 30 kg/1.000 m2 và 20-25 kg/1.000 m2.",
            (
                "liều lượng ba mươi ki lô gam trên một nghìn mét vuông và hai mươi đến hai mươi lăm ki"
                " lô gam trên một nghìn mét vuông."
            ),
        ),
    ],
)
def test_both_sides_of_a_range_are_volumes_or_heights(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "pace trung bình 2:59/km ở 6,4 km",
            ("pace trung bình hai phút năm mươi chín giây một ki lô mét ở sáu phẩy bốn ki lô mét"),
        ),
        ("chạy pace 6:30 trong 2 km", "chạy pace sáu phút ba mươi giây trong hai ki lô mét"),
        ("nửa chặng đầu trong 1:05:26", "nửa chặng đầu trong một giờ năm phút hai mươi sáu giây"),
    ],
)
def test_a_pace_is_minutes_and_seconds(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("nhằm mồng 01/7/ÂL", "nhằm mồng một tháng bảy âm lịch"),
        ("nhằm ngày 24/7/ÂL", "nhằm ngày hai mươi tư tháng bảy âm lịch"),
        ("trong 2 ngày 14 & 15/07/năm Quý Mão", "trong hai ngày mười bốn và mười lăm tháng bảy năm Quý Mão"),
        (
            "(từ 2-2 đến 3-3-2026, tức",
            (
                "từ ngày mùng hai tháng hai đến ngày mùng ba tháng ba năm hai nghìn không trăm hai "
                "mươi sáu, tức"
            ),
        ),
    ],
)
def test_a_day_before_the_lunar_calendar_has_its_month(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("vào các ngày 5 và 6 hàng tháng", "vào các ngày mùng năm và mùng sáu hàng tháng"),
        ("từ ngày 5 đến 10 hằng tháng", "từ ngày mùng năm đến mùng mười hằng tháng"),
        (
            "của ngày chủ nhật 01/10/2017",
            "của ngày chủ nhật mùng một tháng mười năm hai nghìn không trăm mười bảy",
        ),
        ("Ngày đăng 05/04/2021", "Ngày đăng mùng năm tháng tư năm hai nghìn không trăm hai mươi mốt"),
        ("½ ngày, ½ quả chanh", "nửa ngày, một phần hai quả chanh"),
    ],
)
def test_days_that_come_back_are_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2 loại giống PLT01 và KM94", "hai loại giống pê lờ tê không một và ca em chín mươi tư"),
        (
            "trồng sắn KM419 và KM140 trên đất đồi",
            "trồng sắn ca em bốn trăm mười chín và ca em một trăm bốn mươi trên đất đồi",
        ),
        (
            "đường từ KM94 đến KM98 trồng sắn",
            "đường từ ki lô mét chín mươi tư đến ki lô mét chín mươi tám trồng sắn",
        ),
        (
            "Thanh long ruột đỏ giống Đài Loan được định danh ở Việt Nam là TL04.",
            "Thanh long ruột đỏ giống Đài Loan được định danh ở Việt Nam là tê lờ không bốn.",
        ),
        ("giống lúa trồng dọc đường TL10", "giống lúa trồng dọc đường tỉnh lộ mười"),
    ],
)
def test_codes_of_crops_are_no_roads(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "nhà ga quốc nội T1 (Vietjet khai thác) và nhà ga quốc nội T3 (Vietnam Airlines)",
            ("nhà ga quốc nội tê một, Vietjet khai thác, và nhà ga quốc nội tê ba, Vietnam Airlines"),
        ),
    ],
)
def test_terminals_are_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("gói Km60÷Km72+300 do", "gói ki lô mét sáu mươi đến ki lô mét bảy mươi hai cộng ba trăm do"),
        ("sâu 5÷10 m, 10 ÷ 2 = 5, P1÷P3", "sâu năm đến mười mét, mười chia hai bằng năm, pê một đến pê ba"),
        (
            "(8-2-1968 _ 8-2-2024)",
            (
                "ngày mùng tám tháng hai năm một nghìn chín trăm sáu mươi tám đến ngày mùng tám tháng "
                "hai năm hai nghìn không trăm hai mươi tư"
            ),
        ),
        (
            "145.000 98.000 -> 130.000",
            "một trăm bốn mươi lăm nghìn, chín mươi tám nghìn đến một trăm ba mươi nghìn",
        ),
        (
            "tăng 5% -> 10%, bước 1 -> bước 2, ấn nút -> chọn",
            "tăng năm phần trăm đến mười phần trăm, bước một, bước hai, ấn nút, chọn",
        ),
    ],
)
def test_the_sign_between_two_of_a_kind_is_a_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("có đc Nguyễn Phú Trường, Ban TVĐU", "có đồng chí Nguyễn Phú Trường, Ban thường vụ đảng ủy"),
        ("máy này đc Apple giới thiệu", "máy này được Apple giới thiệu"),
        ("Ban LLTT Trung đoàn 27", "Ban liên lạc truyền thống Trung đoàn hai mươi bảy"),
        ("KV từ CDC Cả Nổ đến trạm", "khu vực từ cụm dân cư Cả Nổ đến trạm"),
        ("CDC Hà Nội khuyến cáo", "xê đê xê Hà Nội khuyến cáo"),
        ("302 hộ đạt GDVH, đạt", "ba trăm linh hai hộ đạt gia đình văn hóa, đạt"),
        ("Bệnh viện TƯQĐ 108", "Bệnh viện trung ương quân đội một trăm linh tám"),
        ("– 5h57 T Báo + Q Cáo :", "năm giờ năm mươi bảy phút, thông báo, quảng cáo:"),
        ("(SN 2/2/2009)", "sinh ngày mùng hai tháng hai năm hai nghìn không trăm linh chín"),
        (
            "đối tượng Nguyễn Văn Lĩnh (1961), trú xóm 8A",
            ("đối tượng Nguyễn Văn Lĩnh, sinh năm một nghìn chín trăm sáu mươi mốt, trú xóm tám a"),
        ),
        ("thuế giá trị gia tăng VAT (5%)", "thuế giá trị gia tăng, năm phần trăm"),
        ("từ 10 µm (micromet) trở xuống", "từ mười mi crô mét trở xuống"),
    ],
)
def test_short_forms_have_their_field(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Mã thủ tục | 1.004222.000.00.00.H34 |",
            (
                "Mã thủ tục, một chấm không không bốn hai hai hai, chấm không không không, chấm không "
                "không, chấm không không, chấm hát ba mươi tư"
            ),
        ),
    ],
)
def test_numbers_of_procedures_are_said_figure_by_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Khoảng19h, nam", "Khoảng mười chín giờ, nam"),
        ("đã đƣợc Tòa án ấn định", "đã được Tòa án ấn định"),
    ],
)
def test_lost_blanks_and_old_letters_are_mended(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            (
                "các đường bay Hà Nội/TPHCM - Đà Nẵng, TPHCM - Hải Phòng/Vinh và đường bay TPHCM - "
                "Buôn Ma Thuột."
            ),
            (
                "các đường bay Hà Nội, thành phố Hồ Chí Minh đi Đà Nẵng, thành phố Hồ Chí Minh đi Hải "
                "Phòng, Vinh và đường bay thành phố Hồ Chí Minh đi Buôn Ma Thuột."
            ),
        ),
        ("đường bay Hà Nội - Đà Nẵng khai thác", "đường bay Hà Nội, Đà Nẵng khai thác"),
    ],
)
def test_routes_by_air_go_from_one_to_the_other_where_several_are_listed(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Nghị định số 96-NĐ ngày 04/10/1956 của Bộ Giao thông",
            (
                "Nghị định số chín mươi sáu ngày mùng bốn tháng mười năm một nghìn chín trăm năm mươi "
                "sáu của Bộ Giao thông"
            ),
        ),
        (
            "Quyết định số 12-QĐ/TU ngày 5/6/2023",
            (
                "Quyết định số mười hai của tỉnh ủy ngày mùng năm tháng sáu năm hai nghìn không trăm "
                "hai mươi ba"
            ),
        ),
        ("(Tổng cục Thống kê, 2016).", "Tổng cục Thống kê, năm hai nghìn không trăm mười sáu."),
        ("TT - Theo Hiệp hội Dừa Bến Tre", "Theo Hiệp hội Dừa Bến Tre"),
        ("UBND - Theo kế hoạch", "ủy ban nhân dân, Theo kế hoạch"),
        (
            "nữ sub5 (42km) và sub2:30 (21km).",
            ("nữ sub năm, bốn mươi hai ki lô mét, và sub hai giờ ba mươi phút, hai mươi mốt ki lô mét."),
        ),
        (
            "kết nối vùng N8 - 787B - 789",
            "kết nối vùng en tám, bảy trăm tám mươi bảy bê, bảy trăm tám mươi chín",
        ),
        ("Giới thiệu CT của Đài", "Giới thiệu chương trình của Đài"),
    ],
)
def test_a_type_just_said_is_not_said_behind_the_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
