"""Lists, levels, spans and groups: what the sign between two figures stands for."""

from __future__ import annotations

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()


@each_row(
    ("written", "spoken"),
    [
        (
            "Làm câu 1,2 và bài 4,5 trang 10",
            "Làm câu một, hai và bài bốn, năm trang mười",
        ),
        (
            "trong tháng 7,8; quý 1,2; tiết 3,4; vòng 1,2",
            "trong tháng bảy, tám; quý một, hai; tiết ba, bốn; vòng một, hai",
        ),
        (
            "màn hình 6,7 inch; cao 1,2 m",
            "màn hình sáu phẩy bảy inh; cao một phẩy hai mét",
        ),
        (
            "điều 3.1 và khoản 2.1 của quy chế; tiêu chí 2.3",
            "điều ba chấm một và khoản hai chấm một của quy chế; tiêu chí hai chấm ba",
        ),
    ],
)
def test_a_comma_behind_what_is_numbered_is_a_list(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "cơm + canh + trứng; phân chuồng + lân",
            "cơm, canh, trứng; phân chuồng cộng lân",
        ),
        (
            "(i) đơn; (ii) bản sao; (iii) giấy",
            "một, đơn; hai, bản sao; ba, giấy",
        ),
        (
            "Câu hỏi #5, bài #12",
            "Câu hỏi số năm, bài số mười hai",
        ),
        (
            "lớp 6A/6B",
            "lớp sáu a, sáu bê",
        ),
        (
            "giá 50 → 60",
            "giá năm mươi đến sáu mươi",
        ),
        (
            "tỷ số 2:1; thắng 3:2; pha 1:3",
            "tỷ số hai một; thắng ba hai; pha một trên ba",
        ),
        (
            "Điểm chuẩn 28.00 điểm; ≥ 5.00; 100,0 điểm",
            "Điểm chuẩn hai mươi tám điểm; lớn hơn hoặc bằng năm; một trăm phẩy không điểm",
        ),
        (
            "HA > 140/90",
            "huyết áp lớn hơn một trăm bốn mươi trên chín mươi",
        ),
    ],
)
def test_lists_with_signs_of_their_own(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "xuống mức báo động 2 - báo động 3",
            "xuống mức báo động hai đến báo động ba",
        ),
        (
            "từ thời Đinh – Tiền Lê, Lý – Trần, đến thời Hậu Lê – Tây Sơn",
            "từ thời Đinh, Tiền Lê, Lý, Trần, đến thời Hậu Lê, Tây Sơn",
        ),
        (
            "theo hướng nam - bắc, hướng Bắc – Nam",
            "theo hướng nam bắc, hướng Bắc Nam",
        ),
        (
            "Bến xe Vũng Tàu - Trung tâm hành chính Bà Rịa -Vũng Tàu cũ - Bến Thành",
            "Bến xe Vũng Tàu, Trung tâm hành chính Bà Rịa Vũng Tàu cũ, Bến Thành",
        ),
        (
            "1 mũi vắc - xin phòng bệnh",
            "một mũi vắc xin phòng bệnh",
        ),
    ],
)
def test_two_levels_around_a_dash_are_a_span(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Các VĐV chia thành 5 nhóm tuổi gồm 16 – 29, 30 – 39, 40 – 49",
            (
                "Các vận động viên chia thành năm nhóm tuổi gồm mười sáu đến hai mươi chín, ba mươi đến ba "
                "mươi chín, bốn mươi đến bốn mươi chín"
            ),
        ),
    ],
)
def test_groups_of_ages_are_no_scores(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Xe 7/16/29/45 chỗ; số nhà 15/3/2",
            "Xe bảy, mười sáu, hai mươi chín, bốn mươi lăm chỗ; số nhà mười lăm trên ba trên hai",
        ),
    ],
)
def test_rising_sizes_are_a_list(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "theo mục (I), (II) và (III)",
            "theo mục, một, hai, và, ba",
        ),
    ],
)
def test_numerals_in_brackets_number_sections(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "rãnh áp thấp có trục ở khoảng 13-16N",
            "rãnh áp thấp có trục ở khoảng mười ba đến mười sáu độ vĩ bắc",
        ),
    ],
)
def test_a_trough_lies_between_latitudes(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "ấp 3/xã Tân Lập, thôn/xã/huyện, 3 cán bộ/xã",
            "ấp ba, xã Tân Lập, thôn, xã, huyện, ba cán bộ một xã",
        ),
        (
            "Thông báo số 7/TB của trường",
            "Thông báo số bảy của trường",
        ),
    ],
)
def test_a_stroke_parts_a_place_from_the_next_larger(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "125 hộ/456 khẩu; 18 lớp/540 học sinh; 45 hộ/50 hộ",
            (
                "một trăm hai mươi lăm hộ, bốn trăm năm mươi sáu khẩu; mười tám lớp, năm trăm bốn mươi học "
                "sinh; bốn mươi lăm hộ trên năm mươi hộ"
            ),
        ),
    ],
)
def test_groups_and_their_people_are_no_rate(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "ở K12/5 Lê Lợi; lô A1/2; nhà giàn DK1/7; tàu SE1/2",
            (
                "ở kiệt mười hai trên năm Lê Lợi; lô a một trên hai; nhà giàn đê ca một trên bảy; tàu ét e "
                "một, hai"
            ),
        ),
    ],
)
def test_a_part_behind_a_code_is_counted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
    ("written", "spoken"),
    [
        (
            "Vũ Văn Tuyến (CLB Quang Trung) 0 - 2 Nguyễn Văn Hùng",
            "Vũ Văn Tuyến, câu lạc bộ Quang Trung, không hai Nguyễn Văn Hùng",
        ),
        (
            "TP.HCM I ngày hôm qua buộc Hà Nội I phải chia điểm",
            "thành phố Hồ Chí Minh một ngày hôm qua buộc Hà Nội một phải chia điểm",
        ),
    ],
)
def test_scores_stand_between_players_with_brackets(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@each_row(
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
