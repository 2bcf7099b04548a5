"""Kilometres of long roads, classes of marks, seasons, aircraft and loads."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "lật tại Km 1.678 QL1, cách Km1.254+300 không xa",
            (
                "lật tại ki lô mét một nghìn sáu trăm bảy mươi tám quốc lộ một, cách ki lô mét một "
                "nghìn hai trăm năm mươi tư cộng ba trăm không xa"
            ),
        ),
        (
            "km 1.204 quốc lộ 1; Km 12 QL26",
            "ki lô mét một nghìn hai trăm linh bốn quốc lộ một; ki lô mét mười hai quốc lộ hai mươi sáu",
        ),
        ("chạy 5 km 1.200 VĐV", "chạy năm ki lô mét, một nghìn hai trăm vận động viên"),
    ],
)
def test_a_kilometre_of_a_road_has_its_thousands(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "9-10 xuất sắc, 8-<9 giỏi, 7-<8 khá, 5-<7 TB",
            (
                "chín đến mười xuất sắc, tám đến dưới chín giỏi, bảy đến dưới tám khá, năm đến dưới "
                "bảy trung bình"
            ),
        ),
        ("tỷ lệ 8-<9; ổ 5 TB", "tỷ lệ tám nhỏ hơn chín; ổ năm tê ra bai"),
    ],
)
def test_classes_of_marks_go_up_to_below_the_next(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "bắt 4 đối tượng (1 ĐB nguy hiểm); 45 vé xe (SG - Quảng Ngãi)",
            "bắt bốn đối tượng, một đặc biệt nguy hiểm; bốn mươi lăm vé xe, Sài Gòn, Quảng Ngãi",
        ),
        ("ĐB Nguyễn Văn An phát biểu", "đại biểu Nguyễn Văn An phát biểu"),
        (
            "kiểm định CLGD cấp độ 3, lệ phí 400.000đ/TS",
            "kiểm định chất lượng giáo dục cấp độ ba, lệ phí bốn trăm nghìn đồng một thí sinh",
        ),
    ],
)
def test_trials_routes_and_the_dangerous_have_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Cơ cấu mùa vụ: HT 35%, TĐ 20%, ĐX 45%",
            (
                "Cơ cấu mùa vụ: hè thu ba mươi lăm phần trăm, thu đông hai mươi phần trăm, đông xuân "
                "bốn mươi lăm phần trăm"
            ),
        ),
        ("Họp tại HT 35; TĐ Viettel", "Họp tại hội trường ba mươi lăm; tập đoàn Viettel"),
        (
            "bắn súng TL AK 7.62; Đội VNTTGPQ gồm 34 chiến sĩ",
            (
                "bắn súng tiểu liên a ca bảy phẩy sáu mươi hai; Đội Việt Nam tuyên truyền giải phóng "
                "quân gồm ba mươi tư chiến sĩ"
            ),
        ),
        ("Bảo tàng mở T3 đến CN, vé 30k", "Bảo tàng mở thứ ba đến chủ nhật, vé ba mươi nghìn"),
        ("tổ 5 đến CN Agribank rút tiền", "tổ năm đến chi nhánh Agribank rút tiền"),
    ],
)
def test_seasons_weapons_and_days_have_their_short_forms(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Bay bằng máy bay ATR 72-500", "Bay bằng máy bay a tê rờ bảy mươi hai năm trăm"),
        ("có 72-500 cái", "có bảy mươi hai đến năm trăm cái"),
    ],
)
def test_an_aircraft_has_two_numbers_and_no_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("nâng tải từ 18T lên 30T", "nâng tải từ mười tám tấn lên ba mươi tấn"),
        ("trẻ từ 3T lên 5T", "trẻ từ ba tuổi lên năm tuổi"),
    ],
)
def test_a_load_is_raised_to_another(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Quyết định số 1245-QĐNS/TW của Bộ Chính trị",
            "Quyết định số một nghìn hai trăm bốn mươi lăm quyết định nhân sự trung ương của Bộ Chính trị",
        ),
    ],
)
def test_a_decision_on_persons_is_no_issuer(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
