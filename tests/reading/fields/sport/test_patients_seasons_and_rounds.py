"""Patients, seasons in short, rounds of fights, quarters of matches: one case a kind."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("BN 62 tuổi, NV vì đau ngực.", "bệnh nhân sáu mươi hai tuổi, nhập viện vì đau ngực."),
        (
            "Ca F0 thứ 1.000 (BN 12.621): nữ.",
            "Ca ép không thứ một nghìn, bệnh nhân mười hai nghìn sáu trăm hai mươi mốt: nữ.",
        ),
        ("Tim thai 145 l/ph.", "Tim thai một trăm bốn mươi lăm lần một phút."),
        (
            "Khám NCT: 96 THA, 41 ĐTĐ.",
            "Khám người cao tuổi: chín mươi sáu tăng huyết áp, bốn mươi mốt đái tháo đường.",
        ),
        ("Chi cục THA họp sáng nay.", "Chi cục thi hành án họp sáng nay."),
        (
            "Thu hồi lô thuốc 0125, HD 0127 do không đạt.",
            "Thu hồi lô thuốc không một hai năm, hạn dùng không một hai bảy do không đạt.",
        ),
        (
            "PM2.5 = 58µg/m³ (TB 24h).",
            "pê em hai chấm năm bằng năm mươi tám mi crô gam một mét khối, trung bình hai mươi tư giờ.",
        ),
    ],
)
def test_a_patient_has_an_age_and_a_number(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Nhất: Ng.T.Hoa 11'42\".", "Nhất: Nguyễn tê Hoa mười một phút bốn mươi hai giây."),
        ("Số 5 Ng. 12 Thái Hà.", "Số năm Ng. mười hai Thái Hà."),
    ],
)
def test_a_family_name_of_two_letters_before_an_initial(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Champions League Two 25/26; mùa 24/25, vòng 5.",
            "Champions League Two hai mươi lăm đến hai mươi sáu; mùa hai mươi tư đến hai mươi lăm, vòng năm.",
        ),
        (
            "Có 25/26 học sinh đạt; nghỉ mùa 11/12.",
            "Có hai mươi lăm trên hai mươi sáu học sinh đạt; nghỉ mùa ngày mười một tháng mười hai.",
        ),
    ],
)
def test_seasons_of_two_figures_where_the_league_is_named(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Anh thắng siết cổ 3:42 hiệp 2.", "Anh thắng siết cổ ba phút bốn mươi hai giây hiệp hai."),
        ("Họp lúc 3:42 hiệp hội tổ chức.", "Họp lúc ba giờ bốn mươi hai phút hiệp hội tổ chức."),
        ("Thắng KO hiệp 4/10, thành tích 8-1.", "Thắng ca ô hiệp bốn trên mười, thành tích tám một."),
        ("Cự ly 10K 34:52.", "Cự ly mười ca ba mươi tư phút năm mươi hai giây."),
    ],
)
def test_times_and_rounds_of_fights_and_runs(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Thua 68-74 (Q1: 15-22, Q2: 20-14).",
            "Thua sáu mươi tám bảy mươi tư, hiệp một: mười lăm hai mươi hai, hiệp hai: hai mươi mười bốn.",
        ),
        ("Các quận (Q1: 15-22 ca).", "Các quận, quận một: mười lăm đến hai mươi hai ca."),
    ],
)
def test_quarters_of_a_match_are_no_districts(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Tung còn: đội Nà Sản 18đ; đồng đội nữ 128đ.",
            "Tung còn: đội Nà Sản mười tám điểm; đồng đội nữ một trăm hai mươi tám điểm.",
        ),
        (
            "Hội thi thưởng đội nhất 500đ; phí dự thi 50đ.",
            "Hội thi thưởng đội nhất năm trăm đồng; phí dự thi năm mươi đồng.",
        ),
    ],
)
def test_points_of_village_games(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "Real - Barca 2-1: Mbappe 22', Bellingham 43'.",
            "Real, Barca hai một: Mbappe phút hai mươi hai, Bellingham phút bốn mươi ba.",
        ),
        ("Sau 0-0: 30' nghỉ.", "Sau không không: ba mươi phút nghỉ."),
        ("4x50m HH: 1'48\"70.", "bốn nhân năm mươi mét hỗn hợp: một phút bốn mươi tám giây bảy mươi."),
    ],
)
def test_the_first_scorer_behind_the_score_has_his_minute(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
