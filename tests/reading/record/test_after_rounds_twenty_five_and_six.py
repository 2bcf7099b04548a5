"""Classes that the judges of the twenty-fifth and twenty-sixth rounds heard wrong."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader

READER = Reader()


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("kỳ họp thứ 8, QH khoá 14, ý kiến ĐB", "kỳ họp thứ tám, quốc hội khoá mười bốn, ý kiến đại biểu"),
        ("đề xuất sang QH phê chuẩn", "đề xuất sang quốc hội phê chuẩn"),
        ("QH chi tiết 1/500", "quy hoạch chi tiết một trên năm trăm"),
        ("gió ĐB cấp 3", "gió đông bắc cấp ba"),
        ("nước ấm 40 – 50 độC", "nước ấm bốn mươi đến năm mươi độ xê"),
        ("viêm màng não do H.Influenzae", "viêm màng não do hát Influenzae"),
        ("H.Châu Thành tỉnh Tây Ninh", "huyện Châu Thành tỉnh Tây Ninh"),
        ("TB DANH SÁCH THÍ SINH", "thông báo DANH SÁCH THÍ SINH"),
    ],
)
def test_papers_of_parliament_degrees_and_germs(written: str, spoken: str) -> None:
    assert READER.read(written) == spoken
