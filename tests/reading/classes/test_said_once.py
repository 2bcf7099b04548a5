"""Writings that a strict judge called only acceptable: said twice, run on, or of no use to a listener."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        ("Giảm giá theo % (phần trăm): đơn hàng", "Giảm giá theo phần trăm: đơn hàng"),
        ("Công ty cổ phần Sữa Việt Nam (Công ty) đã ký.", "Công ty cổ phần Sữa Việt Nam đã ký."),
        (
            "Trường Tiểu học Kim Đồng (Trường) tổ chức họp.",
            "Trường Tiểu học Kim Đồng tổ chức họp.",
        ),
        ("đã trao đổi với đơn vị (Hội) về việc này", "đã trao đổi với đơn vị, Hội, về việc này"),
    ],
)
def test_what_a_bracket_says_again_is_said_once(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "b) Từ 4m3 đến 6m3/người/tháng 10.800 11.500",
            (
                "bê, Từ bốn mét khối đến sáu mét khối một người một tháng, "
                "mười nghìn tám trăm, mười một nghìn năm trăm"
            ),
        ),
        (
            "– Từ trên 10m3 đến 20m3 (hộ/tháng)",
            "Từ trên mười mét khối đến hai mươi mét khối, mỗi hộ mỗi tháng",
        ),
        (
            "- 2 Nghị định 38/2015/NĐ-CP về quản lý chất thải",
            "hai, Nghị định ba mươi tám năm hai nghìn không trăm mười lăm của chính phủ về quản lý chất thải",
        ),
        (
            "Giá 4.500 đồng/m3/tháng 2.000 hộ",
            "Giá bốn nghìn năm trăm đồng một mét khối một tháng hai nghìn hộ",
        ),
    ],
)
def test_cells_whose_border_is_lost_are_parted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "giá 324,5 Yên (2,15 USD)/kg",
            "giá ba trăm hai mươi tư phẩy năm Yên, hai phẩy mười lăm đô la Mỹ một ki lô gam",
        ),
        (
            "bình quân 24-25 trứng/1 chu kỳ lên giống",
            "bình quân hai mươi tư đến hai mươi lăm trứng một chu kỳ lên giống",
        ),
        ("Mệnh giá: 10.000 đ/CP", "Mệnh giá: mười nghìn đồng một cổ phiếu"),
        ("cây gừng 8/8ha, đạt 100%", "cây gừng tám trên tám héc ta, đạt một trăm phần trăm"),
        ("trồng được 2/3 ha", "trồng được hai phần ba héc ta"),
    ],
)
def test_a_rate_is_said_in_one_breath_with_its_unit(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        ("giá heo hơi hôm nay 1/3: Sau Tết", "giá heo hơi hôm nay, ngày mùng một tháng ba: Sau Tết"),
        ("hôm nay 2/3 số hộ đã có điện", "hôm nay hai phần ba số hộ đã có điện"),
        (
            "lúc 20 giờ 04.10.2013.",
            "lúc hai mươi giờ ngày mùng bốn tháng mười năm hai nghìn không trăm mười ba.",
        ),
        (
            "nhân ngày Toàn dân hiến máu (7-4) và ngày Quốc tế Người hiến máu (14-6)",
            (
                "nhân ngày Toàn dân hiến máu, ngày mùng bảy tháng tư, và ngày Quốc tế Người hiến máu, "
                "ngày mười bốn tháng sáu"
            ),
        ),
        (
            "từ ngày 2 - 8/3/2026 - Ảnh 1.",
            "từ ngày mùng hai đến mùng tám tháng ba năm hai nghìn không trăm hai mươi sáu, Ảnh một.",
        ),
        ("cuộc khởi nghĩa năm 248 CN", "cuộc khởi nghĩa năm hai trăm bốn mươi tám công nguyên"),
        ("nhà Lê thế kỷ 16, 17,18 được xây", "nhà Lê thế kỷ mười sáu, mười bảy, mười tám được xây"),
        ("các mức 2, 3,4 km", "các mức hai, ba phẩy bốn ki lô mét"),
    ],
)
def test_a_day_is_no_share_and_no_score(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Cắt điện ngày mai - 7/2 (PLVN) - Ngày mai (7/2), ngừng cấp điện",
            "Cắt điện ngày mai, ngày mùng bảy tháng hai. Ngày mai, ngày mùng bảy tháng hai, ngừng cấp điện",
        ),
        ("Báo Công an nhân dân (CAND) - cơ quan của ngành", "Báo Công an nhân dân, cơ quan của ngành"),
        ("giao dịch hôm nay không đáng kể. N.Nga", "giao dịch hôm nay không đáng kể."),
        ("Người mua gặp bà N.Nga", "Người mua gặp bà en Nga"),
        (
            "Phật giáo có độ tuổi thống nhất” [Trương Sỹ Hùng, 2010: 408].",
            "Phật giáo có độ tuổi thống nhất.",
        ),
        ("phát hiện H. V. N (SN 2004)", "phát hiện hát vê en, sinh năm hai nghìn không trăm linh bốn"),
        (
            "Tel: 0236.3840 888, ext: 12",
            "điện thoại: không hai ba sáu, ba tám bốn không, tám tám tám, máy lẻ: mười hai",
        ),
    ],
)
def test_what_serves_the_page_and_no_listener_is_left_out(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
