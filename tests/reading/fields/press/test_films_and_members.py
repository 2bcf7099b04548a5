"""Films and shows, members of the Party, articles of several crimes."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "phạm 2 tội (Đ.174, Đ.341), lãnh 17 năm",
            "phạm hai tội, điều một trăm bảy mươi tư, điều ba trăm bốn mươi mốt, lãnh mười bảy năm",
        ),
        ("nhà ở (Đ.174, P.3)", "nhà ở, đường một trăm bảy mươi tư, phường ba"),
    ],
)
def test_articles_of_several_crimes_are_no_streets(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Đảng phí: 1% lương; ĐV hưu 0,5%",
            "Đảng phí: một phần trăm lương; đảng viên hưu không phẩy năm phần trăm",
        ),
        ("UBKT TU kết luận 7 tổ chức đảng", "ủy ban kiểm tra tỉnh ủy kết luận bảy tổ chức đảng"),
        ("trùng TU đền", "trùng tu đền"),
    ],
)
def test_papers_of_the_party_name_its_members_and_committees(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "14.567 LĐ, qua ĐT 62%, có VB, CC 28,4%",
            (
                "mười bốn nghìn năm trăm sáu mươi bảy lao động, qua đào tạo sáu mươi hai phần trăm, có "
                "văn bằng, chứng chỉ hai mươi tám phẩy bốn phần trăm"
            ),
        ),
        ("liên hệ qua ĐT 0912345678", "liên hệ qua điện thoại không chín một hai, ba bốn năm, sáu bảy tám"),
        ("trạm có 2 BV trực; 2 BV tuyến huyện", "trạm có hai bảo vệ trực; hai bệnh viện tuyến huyện"),
    ],
)
def test_workers_have_been_trained(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Phim dài 117', kinh phí 21 tỷ, chiếu 22.8",
            "Phim dài một trăm mười bảy phút, kinh phí hai mươi mốt tỷ, chiếu ngày hai mươi hai tháng tám",
        ),
        ("giải NDV xuất sắc LHP Moskva", "giải nữ diễn viên xuất sắc liên hoan phim Moskva"),
        (
            "gọi 117; Máy chiếu 22.8 inch; ra rạp 1.2 triệu vé; chiếu 2.5 giờ",
            (
                "gọi một một bảy; Máy chiếu hai mươi hai phẩy tám inh; ra rạp một phẩy hai triệu vé; "
                "chiếu hai phẩy năm giờ"
            ),
        ),
        (
            "diễn 3 show: HN (21/9), ĐN (28/9)",
            "diễn ba show: Hà Nội, ngày hai mươi mốt tháng chín, Đà Nẵng, ngày hai mươi tám tháng chín",
        ),
    ],
)
def test_a_film_has_its_minutes_and_its_first_day(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
