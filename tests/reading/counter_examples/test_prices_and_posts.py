"""Two prices of one thing, posts of a road, ages of two persons: and what is written alike."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()
FORTY, FORTY_ONE = (f"bốn mươi{more} triệu đồng một lượng" for more in ("", " mốt"))


@each_row(
    ("written", "spoken"),
    [
        ("Đường hỏng đoạn km2 - km12.", "Đường hỏng đoạn ki lô mét hai đến ki lô mét mười hai."),
        ("Xe lật tại km3 quốc lộ 7.", "Xe lật tại ki lô mét ba quốc lộ bảy."),
        ("Mật độ dân số trên mỗi km2 còn thấp.", "Mật độ dân số trên mỗi ki lô mét vuông còn thấp."),
        (
            "Hai người em 55-62 tuổi được đưa ra.",
            "Hai người em năm mươi lăm và sáu mươi hai tuổi được đưa ra.",
        ),
        ("Hai cụ khoảng 70-75 tuổi.", "Hai cụ khoảng bảy mươi đến bảy mươi lăm tuổi."),
        ("Tuyển hai người làm từ 20-25 tuổi.", "Tuyển hai người làm từ hai mươi đến hai mươi lăm tuổi."),
        (
            "Vượt báo động hai 0,1-0,2 m.",
            "Vượt báo động hai, không phẩy một đến không phẩy hai mét.",
        ),
        ("40 triệu đồng/lượng - 41 triệu đồng/lượng (mua - bán)", f"{FORTY} và {FORTY_ONE}, mua, bán"),
        ("40 triệu đồng/lượng - 41 triệu đồng/lượng.", f"{FORTY} đến {FORTY_ONE}."),
        ("QH sẽ dành 3 ngày cho phiên này.", "quốc hội sẽ dành ba ngày cho phiên này."),
        ("Khoa Công trình, ĐH Giao thông", "Khoa Công trình, đại học Giao thông"),
        ("Đến 2 giờ 11.6, họ về nhà.", "Đến hai giờ ngày mười một tháng sáu, họ về nhà."),
        ("Rào lấn sang hàng xóm 1,75 m².", "Rào lấn sang hàng xóm một phẩy bảy mươi lăm mét vuông."),
        ("Lắp aptomat (20A) cho nhà.", "Lắp aptomat, hai mươi am pe, cho nhà."),
        ("Trong 2 giờ 15.6 tấn cá lên bờ.", "Trong hai giờ mười lăm phẩy sáu tấn cá lên bờ."),
        ("NTB đầu phiên chạm giá trần.", "en tê bê đầu phiên chạm giá trần."),
        ("Mưa ở NTB giảm nhanh.", "Mưa ở nam trung bộ giảm nhanh."),
        ("Nhập ngũ đợt 1.2024", "Nhập ngũ đợt một năm hai nghìn không trăm hai mươi tư"),
        ("Trong 48 giờ tới - Các khu phố trực.", "Trong bốn mươi tám giờ tới, Các khu phố trực."),
        ("Từ 5 giờ đến – 22 giờ", "Từ năm giờ đến hai mươi hai giờ"),
        ("Đường vỡ. (Ảnh minh họa)", "Đường vỡ."),
        ("(TBKTSG Online) - Mỹ và Canada dùng chó.", "Mỹ và Canada dùng chó."),
    ],
)
def test_what_two_figures_are_is_told_by_their_neighbours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
