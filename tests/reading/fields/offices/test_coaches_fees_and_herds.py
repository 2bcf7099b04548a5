"""Coaches and lorries, fees of schools, herds and fishing, performers."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Xe giường nằm 34c, xuất bến 20h; xe 20c biển trắng; cont 40f",
            (
                "Xe giường nằm ba mươi tư chỗ, xuất bến hai mươi giờ; xe hai mươi chỗ biển trắng; cont "
                "bốn mươi phít"
            ),
        ),
        (
            "Xe 29C, biển 43C-123.45; nước 34c, dây 16c; cáp 4c; Block 20F, phòng 40f",
            (
                "Xe hai mươi chín xê, biển bốn ba xê một hai ba bốn năm; nước ba mươi tư xê, dây mười "
                "sáu xê; cáp bốn xê; Block hai mươi ép, phòng bốn mươi ép"
            ),
        ),
    ],
)
def test_seats_of_a_coach_and_feet_of_a_container_have_one_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "xe tải 2-<4T: 52.000đ/lượt; ≥18T: 180.000đ/lượt",
            (
                "xe tải hai đến dưới bốn tấn: năm mươi hai nghìn đồng một lượt; lớn hơn hoặc bằng mười "
                "tám tấn: một trăm tám mươi nghìn đồng một lượt"
            ),
        ),
        ("Trẻ em đi ô tô <4T phải có ghế", "Trẻ em đi ô tô dưới bốn tuổi phải có ghế"),
    ],
)
def test_lorries_pay_by_their_tonnes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Điểm thi TB 7,4đ/môn", "Điểm thi trung bình bảy phẩy bốn điểm một môn"),
        ("giá 7,5đ/câu, phí 50.000đ/môn", "giá bảy phẩy năm đồng một câu, phí năm mươi nghìn đồng một môn"),
    ],
)
def test_marks_by_the_subject_are_no_money(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("hỗ trợ 150k/th x 9th.", "hỗ trợ một trăm năm mươi nghìn một tháng nhân chín tháng."),
        ("máy 9 x 9th Street", "máy chín nhân chín tê hát Street"),
    ],
)
def test_a_sum_by_the_month_is_taken_so_many_times(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Rầy lứa 2 T2-3 nở rộ, MĐ TB 300-500c/m2",
            "Rầy lứa hai tuổi hai đến ba nở rộ, mật độ trung bình ba trăm đến năm trăm con một mét vuông",
        ),
        ("Họp sáng T2-3, lứa 2", "Họp sáng thứ hai đến ba, lứa hai"),
    ],
)
def test_larvae_of_a_brood_have_their_stage(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "đạt 92% TĐ trâu, bò; TĐ Viettel",
            "đạt chín mươi hai phần trăm tổng đàn trâu, bò; tập đoàn Viettel",
        ),
        (
            "Hạn ngạch GP KTTS vùng khơi: 1.215 GP",
            "Hạn ngạch giấy phép khai thác thủy sản vùng khơi: một nghìn hai trăm mười lăm giấy phép",
        ),
        ("Đồn BPCK Cảng, Chi cục TS.", "Đồn biên phòng cửa khẩu Cảng, Chi cục thủy sản."),
        ("Chi cục trưởng TS Lê Văn Bình", "Chi cục trưởng tiến sĩ Lê Văn Bình"),
    ],
)
def test_herds_fishing_and_border_guard_have_short_forms_of_their_own(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Giá vé tàu SE6 HN - ĐN: NM 510k, NC 385k",
            (
                "Giá vé tàu ét e sáu Hà Nội, Đà Nẵng: ngồi mềm năm trăm mười nghìn, ngồi cứng ba trăm "
                "tám mươi lăm nghìn"
            ),
        ),
        ("Nhóm NC khoa học; giá vé 50k", "Nhóm nghiên cứu khoa học; giá vé năm mươi nghìn"),
        (
            "SB Vinh đóng cửa, đường CHC sửa 6 tháng, 27 cửa ra TB",
            "sân bay Vinh đóng cửa, đường cất hạ cánh sửa sáu tháng, hai mươi bảy cửa ra tàu bay",
        ),
        ("SB 12; TB mạnh cấp 6", "ét bê mười hai; tây bắc mạnh cấp sáu"),
        ("quấy rối trên chuyến VN 268", "quấy rối trên chuyến vê en hai trăm sáu mươi tám"),
        ("trong chuyến VN 5 ngày", "trong chuyến Việt Nam năm ngày"),
        ("(QT VN, sinh năm 1978)", "quốc tịch Việt Nam, sinh năm một nghìn chín trăm bảy mươi tám"),
    ],
)
def test_short_forms_of_journeys_need_journeys(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "HS diện HN, CN được miễn HP, hỗ trợ",
            "học sinh diện hộ nghèo, cận nghèo được miễn học phí, hỗ trợ",
        ),
        ("Bị cáo được giảm HP, trả lại tự do.", "Bị cáo được giảm hình phạt, trả lại tự do."),
        ("Tại HN, CN Vietcombank mở cửa", "Tại hội nghị, xê en Vietcombank mở cửa"),
        ("nước uống 15k/th, VS 10k/th", "nước uống mười lăm nghìn một tháng, vệ sinh mười nghìn một tháng"),
        ("Lớp TCCT K18 học CN và T7", "Lớp trung cấp chính trị ca mười tám học chủ nhật và thứ bảy"),
        ("Chủ nhiệm TCCT họp", "Chủ nhiệm tổng cục chính trị họp"),
    ],
)
def test_fees_and_the_poor_of_schools_are_no_penalties(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Ngày hội VHTT các dân tộc có 45 NNƯT, DV, VĐV.",
            (
                "Ngày hội văn hóa thể thao các dân tộc có bốn mươi lăm nghệ nhân ưu tú, diễn viên, vận "
                "động viên."
            ),
        ),
        ("HCV cho 6 TM.", "huy chương vàng cho sáu tiết mục."),
        ("TM DV tăng; Sở VHTT họp", "thương mại dịch vụ tăng; Sở văn hóa thông tin họp"),
    ],
)
def test_performers_and_their_pieces_are_no_trade(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
