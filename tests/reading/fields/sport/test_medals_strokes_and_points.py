"""Medals, sets with strokes, signs of seconds, points of sides: one case a kind."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Chủ nhà có 112 HCV (112-80-95), Lào (5-12-20).",
            (
                "Chủ nhà có một trăm mười hai huy chương vàng, một trăm mười hai, tám mươi, chín mươi "
                "lăm, Lào, năm, mười hai, hai mươi."
            ),
        ),
        ("Gọi 113-114 khi cần.", "Gọi một một ba, một một bốn khi cần."),
    ],
)
def test_medals_in_a_bracket_are_said_one_by_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Cô thắng 2-1 (4/6, 7/6(5), 6/3) ở vòng 2.",
            "Cô thắng hai một, bốn sáu, bảy sáu, loạt tie-break bảy năm, sáu ba, ở vòng hai.",
        ),
        (
            "Các ngày 4/6, 7/6 (thứ bảy), 6/7 nghỉ.",
            "Các ngày mùng bốn tháng sáu, ngày mùng bảy tháng sáu, thứ bảy; ngày mùng sáu tháng bảy nghỉ.",
        ),
    ],
)
def test_sets_with_strokes_and_a_tie_break_are_no_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Chặng 7 về nhất với 3:12'45\".", "Chặng bảy về nhất với ba giờ mười hai phút bốn mươi lăm giây."),
        ("Nữ: Hồng Lệ 1:16:02.", "Nữ: Hồng Lệ một giờ mười sáu phút hai giây."),
        ('Tay đua về nhì kém 1"423.', "Tay đua về nhì kém một giây bốn trăm hai mươi ba."),
        ("Tỷ lệ 1:16:2 cho phân NPK.", "Tỷ lệ một, mười sáu, hai cho phân en pê ca."),
        ('Màn hình 27"144 không viền.', "Màn hình hai mươi bảy một trăm bốn mươi tư không viền."),
    ],
)
def test_times_of_races_with_signs(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Bình Phước 20đ, hiệu số 18/6.", "Bình Phước hai mươi điểm, hiệu số mười tám sáu."),
        (
            "Xạ thủ trẻ đạt 627,8đ, kém suất chung kết 0,3đ.",
            "Xạ thủ trẻ đạt sáu trăm hai mươi bảy phẩy tám điểm, kém suất chung kết không phẩy ba điểm.",
        ),
        (
            "Vận động viên nhận 627,8 triệu đồng.",
            "Vận động viên nhận sáu trăm hai mươi bảy phẩy tám triệu đồng.",
        ),
        ("Điện 627,8đ/kWh.", "Điện sáu trăm hai mươi bảy phẩy tám đồng một ki lô oát giờ."),
        ("Cà phê 20đ một ly.", "Cà phê hai mươi đồng một ly."),
    ],
)
def test_points_of_sides_and_marksmen(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Ghi bàn: Công Phượng p12, p45+1; Văn Toàn p.77 (11m).",
            (
                "Ghi bàn: Công Phượng phút mười hai, phút bốn mươi lăm cộng một; Văn Toàn phút bảy mươi "
                "bảy, mười một mét."
            ),
        ),
        (
            "Nhà ở p.63, đường số 5; p.77 (q.8).",
            "Nhà ở phường sáu mươi ba, đường số năm; phường bảy mươi bảy, quận tám.",
        ),
    ],
)
def test_the_next_scorer_has_his_minute(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Giá vé 300-500-700 nghìn đồng.", "Giá vé ba trăm, năm trăm, bảy trăm nghìn đồng."),
        ("Sơ đồ 3-4-3 triệu hồi hậu vệ.", "Sơ đồ ba bốn ba triệu hồi hậu vệ."),
    ],
)
def test_rising_prices_with_dashes_are_a_list(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Lương 15 triệu euro/mùa.", "Lương mười lăm triệu euro một mùa."),
        ("Cự ly 10km (XP lúc 4h30).", "Cự ly mười ki lô mét, xuất phát lúc bốn giờ ba mươi phút."),
    ],
)
def test_what_is_paid_by_the_season_and_where_it_starts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
