"""Signs between figures and words, as text that nobody had seen writes them: one rule for each kind."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "7.30 sáng mai khai mạc",
            "bảy giờ ba mươi phút sáng mai khai mạc",
        ),
        (
            "Họp lúc 8.00 tại hội trường",
            "Họp lúc tám giờ tại hội trường",
        ),
        (
            "Thời gian: 14.30 - 16.30 hằng ngày",
            "Thời gian: mười bốn giờ ba mươi phút đến mười sáu giờ ba mươi phút hằng ngày",
        ),
        (
            "Làm việc từ 8.00-11.30 và 13.30-17.00",
            "Làm việc từ tám giờ đến mười một giờ ba mươi phút và mười ba giờ ba mươi phút đến mười bảy giờ",
        ),
        (
            "từ 7.30 đến 11.30 các ngày trong tuần",
            "từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút các ngày trong tuần",
        ),
        (
            "Giá tăng từ 7.00 - 8.00 USD",
            "Giá tăng từ bảy phẩy không không đến tám phẩy không không đô la Mỹ",
        ),
        (
            "tăng từ 5.30 - 6.15 điểm",
            "tăng từ năm phẩy ba mươi đến sáu phẩy mười lăm điểm",
        ),
    ],
)
def test_a_time_with_a_dot_is_told_from_a_decimal(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Trong 3 đêm 18,19 và 20-7, lần đầu tiên vở cải lương",
            "Trong ba đêm mười tám, mười chín và ngày hai mươi tháng bảy, lần đầu tiên vở cải lương",
        ),
        (
            "các ngày 18,19 và 20/7",
            "các ngày mười tám, mười chín và ngày hai mươi tháng bảy",
        ),
        (
            "Mùng 1,2,3 Tết; mùng 1, 2 Tết",
            "Mùng một, hai, ba Tết; mùng một, hai Tết",
        ),
        (
            "ngày 8,9 tháng 3 âm lịch",
            "ngày mùng tám, mùng chín tháng ba âm lịch",
        ),
        (
            "ngày 1,2 tháng 9",
            "ngày mùng một, mùng hai tháng chín",
        ),
        (
            "sáng 5, 6 tháng 7",
            "sáng mùng năm, mùng sáu tháng bảy",
        ),
        (
            "từ ngày 10, 11 đến 12/5",
            "từ ngày mùng mười, mười một đến ngày mười hai tháng năm",
        ),
    ],
)
def test_days_in_a_row_are_no_decimals(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Theo đại diện, do dịp lễ 30-4, 1-5 năm nay kéo dài đến 5 ngày",
            "Theo đại diện, do dịp lễ ba mươi tháng tư và mùng một tháng năm năm nay kéo dài đến năm ngày",
        ),
        (
            "nghỉ lễ 30-4 và 1-5",
            "nghỉ lễ ba mươi tháng tư và mùng một tháng năm",
        ),
        (
            "dịp 30-4 - 1-5",
            "dịp ba mươi tháng tư và mùng một tháng năm",
        ),
        (
            "lễ 30/4-1/5 vừa qua",
            "lễ ba mươi tháng tư và mùng một tháng năm vừa qua",
        ),
        (
            "từ 30/4 - 1/5",
            "từ ngày ba mươi tháng tư đến mùng một tháng năm",
        ),
        (
            "kỳ nghỉ 30/4 - 1/5/2025",
            "kỳ nghỉ ba mươi tháng tư và mùng một tháng năm năm hai nghìn không trăm hai mươi lăm",
        ),
    ],
)
def test_two_feasts_beside_each_other_are_no_span(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Thứ Hai - Chủ nhật",
            "Thứ Hai đến Chủ nhật",
        ),
        (
            "thứ 2 - 6 hằng tuần",
            "thứ hai đến thứ sáu hằng tuần",
        ),
        (
            "lịch học thứ 3-5-7",
            "lịch học thứ ba, năm, bảy",
        ),
        (
            "học thứ 2, 4, 6",
            "học thứ hai, tư, sáu",
        ),
        (
            "xếp thứ 2, 4 người còn lại",
            "xếp thứ hai, bốn người còn lại",
        ),
        (
            "Hạn nộp T.12",
            "Hạn nộp tháng mười hai",
        ),
    ],
)
def test_days_of_the_week_in_a_row_keep_their_names(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Thua Chonburi 0-3 là thất bại đầu tiên của bóng chuyền nữ Việt Nam",
            "Thua Chonburi không ba là thất bại đầu tiên của bóng chuyền nữ Việt Nam",
        ),
        (
            "Real Madrid thắng Barcelona 1-3 trên sân khách",
            "Real Madrid thắng Barcelona một ba trên sân khách",
        ),
        (
            "SLNA - TP.HCM 0-1",
            "Sông Lam Nghệ An, thành phố Hồ Chí Minh không một",
        ),
        (
            "Quân khu 4 - Thanh Hóa: 0-1, Hải Phòng - Khánh Hòa: 1-0",
            "Quân khu bốn, Thanh Hóa: không một, Hải Phòng, Khánh Hòa: một không",
        ),
        (
            "Tuyến Hà Nội - Hải Phòng 0-5 km đầu",
            "Tuyến Hà Nội, Hải Phòng không đến năm ki lô mét đầu",
        ),
        (
            "Hà Nội - Huế: 0-10 ngày đầu",
            "Hà Nội, Huế: không đến mười ngày đầu",
        ),
    ],
)
def test_a_pair_with_a_nought_between_sides_is_a_score(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "cao tốc TP HCM- Long Thành- Dầu Giây",
            "cao tốc thành phố Hồ Chí Minh, Long Thành, Dầu Giây",
        ),
        (
            "khu đô thị mới Bắc An Khánh- Hoài Đức",
            "khu đô thị mới Bắc An Khánh, Hoài Đức",
        ),
        (
            "thị trấn Ngô Đồng- Giao Thủy",
            "thị trấn Ngô Đồng, Giao Thủy",
        ),
    ],
)
def test_a_dash_glued_to_a_name_is_a_pause(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "tháng IV và tháng V",
            "tháng tư và tháng năm",
        ),
        (
            "thuộc nhóm IB, IIB như vòi hương",
            "thuộc nhóm một bê, hai bê như vòi hương",
        ),
        (
            "nhóm IIa và IIIb",
            "nhóm hai a và ba bê",
        ),
        (
            "Mục II.1.a của Kế hoạch",
            "Mục hai chấm một chấm a của Kế hoạch",
        ),
        (
            "Phụ lục III.2 kèm theo; điểm I.1",
            "Phụ lục ba chấm hai kèm theo; điểm một chấm một",
        ),
        (
            "Nguyện vọng I: Tổng điểm",
            "Nguyện vọng một: Tổng điểm",
        ),
        (
            "chiến tranh thế giới I",
            "chiến tranh thế giới một",
        ),
        (
            "KV I, KV II",
            "khu vực một, khu vực hai",
        ),
        (
            "nhóm I-III; từ cấp I-III",
            "nhóm một đến ba; từ cấp một đến ba",
        ),
        (
            "I-III",
            "một đến ba",
        ),
        (
            "vua Charles I",
            "vua Charles một",
        ),
        (
            "KCN Sóng Thần I, II",
            "khu công nghiệp Sóng Thần một, hai",
        ),
        (
            "xã Tân Lập I",
            "xã Tân Lập một",
        ),
        (
            "ở xã Hòa V. có chị",
            "ở xã Hòa vê có chị",
        ),
        (
            "trường mầm non Hoa Sen I",
            "trường mầm non Hoa Sen một",
        ),
        (
            "lũ ở mức BĐ II, dưới BĐ III 0,3m, trên BĐ I",
            "lũ ở mức báo động hai, dưới báo động ba, không phẩy ba mét, trên báo động một",
        ),
        (
            "Đỉnh lũ dao động BĐ I-II",
            "Đỉnh lũ dao động báo động một đến hai",
        ),
        (
            "BĐ.2, BĐ2, BĐ 3",
            "báo động hai, báo động hai, báo động ba",
        ),
        (
            "BSCKI Nguyễn Văn A, BSCK II Trần B, BS.CKII Lê C, BS CK1",
            (
                "bác sĩ chuyên khoa một Nguyễn Văn A, bác sĩ chuyên khoa hai Trần bê, bác sĩ chuyên khoa hai "
                "Lê xê, bác sĩ chuyên khoa một"
            ),
        ),
    ],
)
def test_a_roman_numeral_is_a_number_in_any_place(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Mô hình 4M, quy tắc 5K",
            "Mô hình bốn em, quy tắc năm ca",
        ),
    ],
)
def test_letters_behind_the_figure_of_a_motto_are_letters(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
