"""What is typed loosely: the look that passes over most lines passes over none that a form would mend."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.reading.written import hygiene, spacing

PIECES = (
    *(sign for form in spacing._FORMS for sign in form.signs),
    "0", "1", "2", "3", "9", "12", "45", "100", "2025", ".", ",", ";", ":", ")", "(", "-", "–", "—", "−",
    "h", "g", "m", "km", "kg", "triệu", "nghìn", "tỷ", "ngày", "Ngày", "xã", "Xã", "HCM", "giờ", "TP",
    " ", " ", "\n", "trong ", "[TN", "[SN 1990", "giây", " báo", " tỉnh", "nhóm 3",
)  # fmt: skip


@settings(max_examples=1500)
@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_nothing_loose_or_glued_is_passed_over(text: str) -> None:
    mended = spacing.loose_spacing(text) or hygiene._GLUED.search(text)
    assert not (mended and hygiene._is_tidy(text))


def test_no_suspect_sign_is_passed_over() -> None:
    assert [
        sign for sign in map(chr, range(0x10000)) if hygiene._SUSPECT.match(sign) and hygiene._is_tidy(sign)
    ] == []
