"""Classes that the judge of the nineteenth round heard wrong or clumsy."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "các kỳ triều cường 11 - 15.3 và 27 - 31.3",
            (
                "các kỳ triều cường ngày mười một đến mười lăm tháng ba và ngày hai mươi bảy đến ba mươi mốt "
                "tháng ba"
            ),
        ),
        (
            "trong 3 ngày: từ 13 đến hết 15-2",
            "trong ba ngày: từ ngày mười ba đến hết ngày mười lăm tháng hai",
        ),
        ("kín phòng đêm 2 và 3/9", "kín phòng đêm mùng hai và mùng ba tháng chín"),
        ("mở cửa ngày 2 và 3/9", "mở cửa ngày mùng hai và ngày mùng ba tháng chín"),
        ("giá từ 13 đến hết 15 nghìn", "giá từ mười ba đến hết mười lăm nghìn"),
    ],
)
def test_both_ends_of_a_span_are_days_alike(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("số thí sinh đạt điểm kém là 170,802 (17%)", "một trăm bảy mươi nghìn tám trăm linh hai, mười bảy"),
        ("nồng độ trung bình là 170,802 (mg)", "là một trăm bảy mươi phẩy tám không hai"),
        ("dẫn đầu về điểm môn Toán với 7.633 điểm", "bảy phẩy sáu ba ba điểm"),
        ("vận động viên giành 7.633 điểm ở mười môn", "bảy nghìn sáu trăm ba mươi ba điểm"),
        ("tiền nước hơn 2, 1 triệu đồng", "hơn hai phẩy một triệu đồng"),
        ("mỗi người góp khoảng 1, 2 triệu đồng", "khoảng một, hai triệu đồng"),
        ("phân NPK cho lúa (loại 16:5:17, 16:16:8)", "loại mười sáu, năm, mười bảy, mười sáu, mười sáu, tám"),
        ("về đích lúc 16:16:08 chiều nay", "mười sáu giờ mười sáu phút"),
        ("thí sinh đạt điểm 9 – 10 là 577", "điểm chín đến mười là"),
        ("đội chủ nhà thắng với điểm 9 - 10", "với điểm chín mười"),
    ],
)
def test_a_figure_has_the_worth_that_its_sentence_gives_it(written: str, spoken: str) -> None:
    assert spoken in READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("đôi tàu SP3/SP4 chạy hằng ngày", "đôi tàu ét pê ba, ét pê bốn chạy hằng ngày"),
        (
            "tàu chạy các tuyến: Hà Nội – Vinh, Đà Nẵng - Huế",
            "tàu chạy các tuyến: Hà Nội đi Vinh, Đà Nẵng đi Huế",
        ),
        ("các tuyến cao tốc Hà Nội - Hải Phòng", "các tuyến cao tốc Hà Nội Hải Phòng"),
        ("vụ Đông - Xuân và vụ Hè - Thu", "vụ Đông Xuân và vụ Hè Thu"),
    ],
)
def test_trains_routes_and_seasons(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
