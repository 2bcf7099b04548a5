"""Issue by issue, what a class of writing must be read as: each case stands for others of its kind."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Công an bắt P.V.Q.", "Công an bắt pê vê quy."),
        ("Khởi tố N.V.TP. và Đ.X.H.", "Khởi tố en vê tê pê và đê ích hát."),
        ("Lời khai của Ng.V.T. và Tr.T.H.", "Lời khai của en giê vê tê và tê rờ tê hát."),
        ("Chị T.X. ở T.X. Bình Long", "Chị tê ích ở thị xã Bình Long"),
        ("cháu bé X. 5 tuổi", "cháu bé ích năm tuổi"),
        ("Th.S. Nguyễn An, T.P. Hồ Chí Minh", "thạc sĩ Nguyễn An, thành phố Hồ Chí Minh"),
    ],
)
def test_the_initials_of_a_person_are_letters_also_at_the_end_of_a_sentence(
    written: str, spoken: str
) -> None:
    assert Reader().read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Bệnh nhân TH nhập viện", "Bệnh nhân tê hát nhập viện"),
        ("Trường TH Kim Đồng, TH và THCS", "Trường tiểu học Kim Đồng, tiểu học và trung học cơ sở"),
        ("Có 3.200 TS đăng ký", "Có ba nghìn hai trăm thí sinh đăng ký"),
        ("TS hộ nghèo: 12", "tổng số hộ nghèo: mười hai"),
        ("đội ngũ 5 TS, 10 ThS", "đội ngũ năm tiến sĩ, mười thạc sĩ"),
        ("chị TK nói", "chị tê ca nói"),
        ("Vụ ĐX, HT, vụ Mùa", "Vụ đông xuân, hè thu, vụ Mùa"),
        ("HT vắng", "hát tê vắng"),
        ("gạo BC ngon", "gạo bê xê ngon"),
        ("Lúa VND 404 và VND 95-20", "Lúa vê en đê bốn trăm linh bốn và vê en đê chín mươi lăm hai mươi"),
    ],
)
def test_two_letters_that_stand_for_much_are_a_word_only_beside_a_cue(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


def test_two_letters_that_are_spelled_for_want_of_a_cue_are_flagged() -> None:
    assert [piece.written for piece in Reader().explain("Bệnh nhân TH nhập viện").doubtful] == ["TH"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("đến 12/12 thôn đạt chuẩn", "đến mười hai trên mười hai thôn đạt chuẩn"),
        ("9/9 ấp; 10/11 khu phố", "chín trên chín ấp; mười trên mười một khu phố"),
        ("đến 12/12 xã Hòa Phong xong", "đến ngày mười hai tháng mười hai xã Hòa Phong xong"),
        (
            "Quảng trường 2/4; đường 3-2; phố 8-3",
            "Quảng trường hai tháng tư; đường ba tháng hai; phố tám tháng ba",
        ),
        ("đường 2-4 làn xe; 1/2 đường", "đường hai đến bốn làn xe; một phần hai đường"),
    ],
)
def test_the_nouns_on_both_sides_tell_days_streets_and_tallies(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("220V-50Hz, 380v/50hz", "hai trăm hai mươi vôn, năm mươi héc, ba trăm tám mươi vôn, năm mươi héc"),
        ("500W-1kW", "năm trăm oát đến một ki lô oát"),
        ("VND 50.000", "năm mươi nghìn đồng"),
        ("USD 1,299.99", "một nghìn hai trăm chín mươi chín phẩy chín mươi chín đô la Mỹ"),
        ("Tỷ giá USD 25.400", "Tỷ giá đô la Mỹ hai mươi lăm nghìn bốn trăm"),
    ],
)
def test_amounts_are_of_what_stands_beside_them(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("MƯA 150MM/24H", "MƯA một trăm năm mươi mi li mét trên hai mươi tư giờ"),
        ("M‘Nông, Ea H′leo, Cư M‘gar, K′Bang", "M'Nông, Ea H'leo, Cư M'gar, K'Bang"),
        ("LA NINA mạnh, EL NINO yếu", "La Nina mạnh, El Nino yếu"),
        ("đất nước hình chữ S", "đất nước hình chữ ét"),
        ("Trạm biến áp T4", "Trạm biến áp tê bốn"),
        ("Xem Tr. 15-20", "Xem trang mười lăm đến hai mươi"),
    ],
)
def test_words_names_and_single_letters_are_told_apart(written: str, spoken: str) -> None:
    assert Reader().read(written) == spoken
