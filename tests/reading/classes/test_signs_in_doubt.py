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
            (
                "Làm việc từ tám giờ đến mười một giờ ba mươi phút và mười ba giờ ba mươi phút đến mười bảy "
                "giờ"
            ),
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
            "Trong ba đêm mười tám, mười chín và hai mươi tháng bảy, lần đầu tiên vở cải lương",
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "độ gia tăng về chiều dài theo ngày = 0.093(cm/ngày), khối lượng theo ngày = 0.125 (g/ngày)",
            (
                "độ gia tăng về chiều dài theo ngày bằng không phẩy không chín ba, xen ti mét trên một ngày, "
                "khối lượng theo ngày bằng không phẩy một hai năm, gam trên một ngày"
            ),
        ),
        (
            "Trọng lượng (g), chiều cao (m), thời gian (h), diện tích (ha), tỷ lệ (%)",
            "Trọng lượng, gam, chiều cao, mét, thời gian, giờ, diện tích, héc ta, tỷ lệ, phần trăm",
        ),
        (
            "Giá (đ/kg): lợn hơi 65.000",
            "Giá, đồng trên một ki lô gam: lợn hơi sáu mươi lăm nghìn",
        ),
        (
            "Thu nhập (triệu đồng/người/năm) của xã",
            "Thu nhập, triệu đồng một người một năm, của xã",
        ),
        (
            "Nhóm (A), đội (B), công suất (V)",
            "Nhóm, A, đội, bê, công suất, vê",
        ),
        (
            "Anh (nam/nữ), xã (thôn/xã)",
            "Anh, nam, nữ, xã, thôn, xã",
        ),
    ],
)
def test_a_unit_in_brackets_is_said_whole(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Đơn vị tính: đồng/kWh",
            "Đơn vị tính: đồng một ki lô oát giờ",
        ),
        (
            "ĐVT: đ/kg",
            "đơn vị tính: đồng một ki lô gam",
        ),
        (
            "Đơn vị tính: triệu đồng/người/năm",
            "Đơn vị tính: triệu đồng một người một năm",
        ),
        (
            "lưu lượng 12 m3/ngày.đêm",
            "lưu lượng mười hai mét khối một ngày đêm",
        ),
    ],
)
def test_the_unit_of_a_table_is_a_rate(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Bảo hiểm 30.000.000vnđ/vụ",
            "Bảo hiểm ba mươi triệu đồng một vụ",
        ),
        (
            "Vé 1,000đ/lượt, 25,000đ, 150.000vnđ",
            "Vé một nghìn đồng một lượt, hai mươi lăm nghìn đồng, một trăm năm mươi nghìn đồng",
        ),
        (
            "sản lượng 3,200 tấn; rộng 2,500 m2",
            "sản lượng ba nghìn hai trăm tấn; rộng hai nghìn năm trăm mét vuông",
        ),
    ],
)
def test_money_with_its_sign_glued_is_counted(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Điều 3.Áp dụng từ ngày ký",
            "Điều ba. Áp dụng từ ngày ký",
        ),
        (
            "Trời mưa to.Sau đó nước rút.Nhưng dân vẫn lo",
            "Trời mưa to. Sau đó nước rút. Nhưng dân vẫn lo",
        ),
        (
            "đến ngày 5/6.Ban tổ chức thông báo",
            "đến ngày mùng năm tháng sáu. Ban tổ chức thông báo",
        ),
        (
            "Truy cập Thuvienphapluat.Vn",
            "Truy cập Thuvienphapluat.Vn",
        ),
        (
            "Tp.Đà Nẵng, Tx.Tân Uyên, Th.S Nguyễn Văn A, C.Mác",
            "thành phố Đà Nẵng, thị xã Tân Uyên, thạc sĩ Nguyễn Văn A, xê Mác",
        ),
        (
            "V.I. Lênin sinh năm 1870",
            "vê i Lênin sinh năm một nghìn tám trăm bảy mươi",
        ),
        (
            "V.League 2023/24 khởi tranh",
            "vê lích hai nghìn không trăm hai mươi ba đến hai nghìn không trăm hai mươi tư khởi tranh",
        ),
    ],
)
def test_a_glued_stop_ends_its_sentence_and_no_name(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "ngày 7.3 AL; 10.3 âm lịch",
            "ngày mùng bảy tháng ba âm lịch; ngày mùng mười tháng ba âm lịch",
        ),
        (
            "đến ngày 03.03.21",
            "đến ngày mùng ba tháng ba năm hai nghìn không trăm hai mươi mốt",
        ),
        (
            "tàu QNg 95123 gặp nạn; tàu CSB 8001",
            "tàu quy en giê chín năm một hai ba gặp nạn; tàu cảnh sát biển tám không không một",
        ),
        (
            "Tour 2N/1Đ, 3N-2Đ, 2 ngày/1 đêm, 2N1Đ",
            "Tour hai ngày một đêm, ba ngày hai đêm, hai ngày một đêm, hai ngày một đêm",
        ),
        (
            "QII/2024; Q.II/2024",
            "quý hai năm hai nghìn không trăm hai mươi tư; quý hai năm hai nghìn không trăm hai mươi tư",
        ),
    ],
)
def test_days_and_boats_in_other_spellings(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "(PLO)- Từ 1-11, hai tuyến xe buýt",
            "Từ ngày mùng một tháng mười một, hai tuyến xe buýt",
        ),
        (
            "Từ 1-3, 4-5 người",
            "Từ một đến ba, bốn đến năm người",
        ),
        (
            "kể từ ngày 26–12, tuyến xe buýt",
            "kể từ ngày hai mươi sáu tháng mười hai, tuyến xe buýt",
        ),
        (
            "tối 7 và 8-1-2023, Nhà hát",
            "tối mùng bảy và mùng tám tháng một năm hai nghìn không trăm hai mươi ba, Nhà hát",
        ),
        (
            "Lễ hội diễn ra từ ngày 7 đến ngày 9 tháng 4 Âm lịch",
            "Lễ hội diễn ra từ ngày mùng bảy đến ngày mùng chín tháng tư Âm lịch",
        ),
        (
            "Chiều qua 6.8, cơ quan thú y",
            "Chiều qua, ngày mùng sáu tháng tám, cơ quan thú y",
        ),
    ],
)
def test_a_day_with_its_dash_is_no_range(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "gọi 8011035 để biết lịch cắt điện luân phiên",
            "gọi tám không một một, không ba năm để biết lịch cắt điện luân phiên",
        ),
        (
            "xe ô tô tải biển số 75C-095... do tài xế, xe máy 76C1-797... do chị",
            (
                "xe ô tô tải biển số bảy năm xê không chín năm… do tài xế, xe máy bảy sáu xê một bảy chín "
                "bảy… do chị"
            ),
        ),
        (
            "nhận thông báo đạt điểm số 1600/1600.",
            "nhận thông báo đạt điểm số một nghìn sáu trăm trên một nghìn sáu trăm.",
        ),
    ],
)
def test_numbers_that_only_name_something_are_read_figure_by_figure(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "thuộc khu Hạ tầng kỹ thuật I theo quy hoạch",
            "thuộc khu Hạ tầng kỹ thuật một theo quy hoạch",
        ),
        (
            "chữ I, vitamin I, can I help you",
            "chữ I, vitamin I, can I help you",
        ),
    ],
)
def test_a_lone_capital_i_behind_a_vietnamese_word_is_one(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Chương trình phát thanh ( PL 29 / 02 / 2016 )",
            (
                "Chương trình phát thanh, phát lại ngày hai mươi chín tháng hai năm hai nghìn không trăm "
                "mười sáu"
            ),
        ),
    ],
)
def test_a_radio_repeats_its_programme(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "rằm 15/7; kỳ 2/3",
            "rằm mười lăm tháng bảy; kỳ hai trên ba",
        ),
    ],
)
def test_feasts_and_terms_of_so_many(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "5 tr.đ/tháng",
            "năm triệu đồng một tháng",
        ),
    ],
)
def test_millions_in_short(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "sai số 1/1000",
            "sai số một trên một nghìn",
        ),
        (
            "quy hoạch 1/500 và 1/2000, từ 1/2000 đến 12/2005",
            (
                "quy hoạch một trên năm trăm và một trên hai nghìn, từ tháng một năm hai nghìn đến tháng "
                "mười hai năm hai nghìn không trăm linh năm"
            ),
        ),
    ],
)
def test_a_part_of_a_thousand_is_no_month(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Chiều 29 - 6, hai đội hòa 0 - 0 trên sân Vinh.",
            "Chiều hai mươi chín tháng sáu, hai đội hòa không không trên sân Vinh.",
        ),
        (
            "Sáng 7 - 11, chiều 13 - 17",
            "Sáng bảy đến mười một, chiều mười ba đến mười bảy",
        ),
    ],
)
def test_half_days_stand_before_spaced_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "tần số 54 - 68 MHz",
            "tần số năm mươi tư đến sáu mươi tám mê ga héc",
        ),
        (
            "nội dung chạy 100m/200m",
            "nội dung chạy một trăm mét, hai trăm mét",
        ),
    ],
)
def test_bands_of_radios_and_lengths_of_races(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "thua chung cuộc 2/1",
            "thua chung cuộc hai một",
        ),
        (
            "Việt Nam giành 3/12 huy chương",
            "Việt Nam giành ba trên mười hai huy chương",
        ),
    ],
)
def test_final_scores_and_medals_are_no_days(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "SỐ 1/2017",
            "SỐ một năm hai nghìn không trăm mười bảy",
        ),
        (
            "I CĂN CỨ PHÁP LÝ",
            "một CĂN CỨ PHÁP LÝ",
        ),
        (
            "2./Lương Thế Vinh (1460–1497): Trạng nguyên",
            (
                "hai. Lương Thế Vinh, một nghìn bốn trăm sáu mươi đến một nghìn bốn trăm chín mươi bảy: "
                "Trạng nguyên"
            ),
        ),
    ],
)
def test_numbers_of_papers_in_capitals(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "380. Trần Công Hiến (? – 1816) quê ở Quảng Ngãi",
            "ba trăm tám mươi. Trần Công Hiến, không rõ đến một nghìn tám trăm mười sáu, quê ở Quảng Ngãi",
        ),
    ],
)
def test_a_life_without_its_beginning(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "vay 50 triệu (LS 0,65%/tháng), Toán (hs 2), gói thầu số 03/XL",
            (
                "vay năm mươi triệu, lãi suất không phẩy sáu mươi lăm phần trăm một tháng, Toán, hệ số hai, "
                "gói thầu số không ba, xây lắp"
            ),
        ),
        (
            "giá vé ngồi mềm ĐH: 350.000đ/lượt",
            "giá vé ngồi mềm điều hòa: ba trăm năm mươi nghìn đồng một lượt",
        ),
        (
            "năm 2006 (489,4 ca mắc/100000 dân), năm 2008 (222,9 ca mắc/100.000 dân)",
            (
                "năm hai nghìn không trăm linh sáu, bốn trăm tám mươi chín phẩy bốn ca mắc trên một trăm "
                "nghìn dân, năm hai nghìn không trăm linh tám, hai trăm hai mươi hai phẩy chín ca mắc trên "
                "một trăm nghìn dân"
            ),
        ),
    ],
)
def test_short_forms_before_figures(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "thuyền cá QNg – 66478 cập cảng Dung Quất, tàu cá QT-95645-TS",
            (
                "thuyền cá quy en giê sáu sáu bốn bảy tám cập cảng Dung Quất, tàu cá quy tê chín năm sáu bốn "
                "năm tê ét"
            ),
        ),
        (
            "tại vị trí có tọa độ 11-35N 111-35E, cách Nha Trang khoảng 143 hải lý",
            (
                "tại vị trí có tọa độ mười một độ ba mươi lăm phút vĩ bắc, một trăm mười một độ ba mươi lăm "
                "phút kinh đông, cách Nha Trang khoảng một trăm bốn mươi ba hải lý"
            ),
        ),
    ],
)
def test_boats_and_places_at_sea(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "quý Q1 và Q2/2025; Q.1/2025; Q.1, TP.HCM",
            (
                "quý một và quý hai năm hai nghìn không trăm hai mươi lăm; quý một năm hai nghìn không trăm "
                "hai mươi lăm; quận một, thành phố Hồ Chí Minh"
            ),
        ),
    ],
)
def test_quarters_with_their_letter(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
