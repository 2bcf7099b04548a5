"""Sport, traffic, culture and the life of a commune: classes of writing that mass reading has found."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


def read(written: str) -> str:
    return READER.read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Võ sĩ thắng 10-9, cân bằng tỉ số 19-19.", "thắng mười, chín, cân bằng tỉ số mười chín mười chín"),
        ("Hà Nội thua với điểm số 1,5-3,5.", "một phẩy năm, ba phẩy năm"),
        (
            "đánh bại đối thủ bằng điểm số sát nút 115-113 sau 12 hiệp",
            "một trăm mười lăm một trăm mười ba sau",
        ),
        ("Ván đầu, hai tay vợt hòa nhau 5/5, rồi anh thắng 7/5.", "hòa nhau năm năm, rồi anh thắng bảy năm"),
        ("kết thúc ván với điểm số 6/2", "điểm số sáu hai"),
        ("Phạm Quang (Quân đội) - Nguyễn Văn Sỹ (Hà Đông) 2-3, Đức (Đông Anh) - Dự (Huế) 3-0", "hai ba"),
        ("Kỷ niệm chiến thắng 7/5.", "ngày mùng bảy tháng năm"),
        ("Gọi 113-114 hoặc 115.", "một một ba, một một bốn hoặc một một năm"),
    ],
)
def test_a_score_is_heard_as_two_numbers(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("cán đích tại Quảng trường 7-5", "Quảng trường bảy tháng năm"),
        ("đến ngày 22-2 (mùng 6-1 Âm lịch)", "mùng sáu tháng giêng Âm lịch"),
        ("mùng 4-6 tháng Giêng", "mùng bốn đến sáu tháng Giêng"),
        ("tàu chạy từ 6 và 7/6", "từ mùng sáu và ngày mùng bảy tháng sáu"),
        ("tranh cúp lần thứ 30 - 2018", "lần thứ ba mươi, năm hai nghìn không trăm mười tám"),
        ("Năm Quí Mùi (923)[1] Lưu Cung sai tướng", "Năm Quí Mùi, năm chín trăm hai mươi ba, Lưu Cung"),
        ("định kỳ hai năm/lần", "định kỳ hai năm một lần"),
        ("từ 5 giờ đến – 22 giờ", "từ năm giờ đến hai mươi hai giờ"),
    ],
)
def test_days_and_years_of_feasts_and_history(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "ở tọa độ 19độ 10’N – 106 độ40’E",
            "mười chín độ mười phút vĩ bắc, một trăm linh sáu độ bốn mươi phút",
        ),
        (
            "tọa độ 08°00'00N 106°00'00E",
            "không giây vĩ bắc một trăm linh sáu độ không phút không giây kinh đông",
        ),
        (
            "tọa độ 15000’N – 112050’E",
            "mười lăm độ không phút vĩ bắc, một trăm mười hai độ năm mươi phút kinh",
        ),
        ("lai dắt tàu cá NA 98286 của ngư dân", "tàu cá en a chín tám hai tám sáu của"),
        ("tàu công suất 560 cv", "năm trăm sáu mươi mã lực"),
        ("Đồn BP Quỳnh Thuận", "Đồn biên phòng Quỳnh Thuận"),
        ("phục vụ HK đi tàu, ngành ĐS", "phục vụ hành khách đi tàu, ngành đường sắt"),
    ],
)
def test_ships_and_trains(written: str, spoken: str) -> None:
    assert spoken in read(written)


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("giải VĐ bóng bàn, Cúp Xe đạp TH TPHCM", "giải vô địch bóng bàn, Cúp Xe đạp truyền hình thành phố"),
        ("trụ trì Đ.Đ THÍCH NGUYÊN PHÁP", "đại đức THÍCH NGUYÊN PHÁP"),
        ("bài viết về mộ LS Võ Dũng", "mộ liệt sĩ Võ Dũng"),
        ("LS Trần Hải bào chữa", "luật sư Trần Hải"),
        ("thăm TT Võ Văn Kiệt", "thủ tướng Võ Văn Kiệt"),
        ("thôn Ái Tử- xã Triệu Ái", "thôn Ái Tử, xã Triệu Ái"),
        ("ông Hoàng Văn Hoa –thị xã Cửa Lò", "Hoa, thị xã Cửa Lò"),
        ("trị giá 900.000.000 đồng (chín trăm triệu đồng).", "trị giá chín trăm triệu đồng."),
    ],
)
def test_titles_names_and_what_is_said_again(written: str, spoken: str) -> None:
    assert spoken in read(written)
