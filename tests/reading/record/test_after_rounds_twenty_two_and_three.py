"""Classes that the judges of the twenty-second and twenty-third rounds heard wrong."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ban ngày 5-12°C, đêm 3-5 °C", "ban ngày năm đến mười hai độ xê, đêm ba đến năm độ xê"),
        ("ngày 5-12, trời rét", "ngày mùng năm tháng mười hai, trời rét"),
        ("mười bốn giờ Tin kinh tế (PL)", "mười bốn giờ Tin kinh tế, phát lại"),
        (
            "theo quyết định số 1956/QD-TTg",
            "theo quyết định số một nghìn chín trăm năm mươi sáu của thủ tướng chính phủ",
        ),
        ("Luật QLNT năm nay", "Luật quản lý ngoại thương năm nay"),
    ],
)
def test_degrees_repeats_and_papers(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
