"""Driving schools, tours, cells of the Party, damage to crops."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "lệ phí LT 60k, TH 70k, cấp GPLX 135k",
            (
                "lệ phí lý thuyết sáu mươi nghìn, thực hành bảy mươi nghìn, cấp giấy phép lái xe một "
                "trăm ba mươi lăm nghìn"
            ),
        ),
        (
            "Sân bay LT; có 12 TH, trong đó 3 TH nặng",
            "Sân bay Long Thành; có mười hai trường hợp, trong đó ba trường hợp nặng",
        ),
        (
            "Thác cách TT 35km; vé NL 30.000, TE 15.000, <1m MP.",
            (
                "Thác cách trung tâm ba mươi lăm ki lô mét; vé người lớn ba mươi nghìn, trẻ em mười "
                "lăm nghìn, dưới một mét miễn phí."
            ),
        ),
        ("thị lực MP 10/10", "thị lực mắt phải mười trên mười"),
    ],
)
def test_short_forms_of_driving_schools_and_tours(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Chi bộ họp bình xét KT, chuẩn bị ĐH.", "Chi bộ họp bình xét khen thưởng, chuẩn bị đại hội."),
        (
            "bài KT 15 phút; sinh viên hoàn thành ĐH trong 4 năm",
            "bài kiểm tra mười lăm phút; sinh viên hoàn thành đại học trong bốn năm",
        ),
        (
            "95% TCCSĐ hoàn thành tốt NV; giới thiệu 128 ĐVƯT, KN 76 đồng chí",
            (
                "chín mươi lăm phần trăm tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ; giới thiệu một "
                "trăm hai mươi tám đoàn viên ưu tú, kết nạp bảy mươi sáu đồng chí"
            ),
        ),
        ("tuyển NV có KN 2 năm", "tuyển nhân viên có kinh nghiệm hai năm"),
    ],
)
def test_short_forms_of_a_cell_of_the_party(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        (
            "nhiễm 1.245ha (nhẹ 800, TB 345, nặng 100)",
            (
                "nhiễm một nghìn hai trăm bốn mươi lăm héc ta, nhẹ tám trăm, trung bình ba trăm bốn "
                "mươi lăm, nặng một trăm"
            ),
        ),
        ("bị thương nhẹ 3 người, TB 2/4", "bị thương nhẹ ba người, thương binh hai trên bốn"),
        ("Chuẩn NN bậc 3/6; sản xuất NN sạch", "Chuẩn ngoại ngữ bậc ba trên sáu; sản xuất nông nghiệp sạch"),
    ],
)
def test_middling_damage_stands_between_light_and_heavy(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("đèn chiếu 10.5 W; chiếu 12.5 lux", "đèn chiếu mười phẩy năm oát; chiếu mười hai phẩy năm lux"),
    ],
)
def test_what_shines_is_no_film(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Số 12/QĐ. Họp lúc 8h.", "Số mười hai, quyết định. Họp lúc tám giờ."),
        ("Quyết định số 12/QĐ-UBND của xã", "Quyết định số mười hai quyết định ủy ban nhân dân của xã"),
    ],
)
def test_the_kind_of_a_paper_may_end_its_sentence(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
