"""Fractions that can be nothing else: set with a sign of their own, or behind a whole number."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import number, ordinal
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.window import Cues

DAY_CUES = Cues(CUES["day"])


def _typeset(found: Found) -> str:
    """Say a fraction that was set with the stroke of fractions (U+2044): it can be nothing else."""
    above, below = found.written.split("⁄")
    return f"{number(above, found.style)} phần {'tư' if below == '4' else number(below, found.style)}"


_TYPED = {"½": "một phần hai", "¼": "một phần tư", "¾": "ba phần tư"}


def _mixed_number(found: Found) -> str | None:
    """Say a whole and its fraction: 23 1/5, 1½."""
    if DAY_CUES.before(found.words_left()):
        return None
    if counted := _HALF_MORE.fullmatch(found.written):
        return f"{number(counted[1], found.style)} {counted[2]} rưỡi"
    if found.written[-1] in _TYPED:
        return f"{number(found.written[:-1].strip(), found.style)} và {_TYPED[found.written[-1]]}"
    whole, fraction = found.written.split(" ")
    return f"{number(whole, found.style)} và {_typeset(found._replace(written=fraction.replace('/', '⁄')))}"


_COUNTED = "(?:(?:muỗng|thìa)(?! cà phê| canh)|viên|gói|ống|chén|bát|cốc|ly|lít|cân|tháng|năm|ngày|giờ|tiếng)"
_HALF_MORE = pattern(rf"(\d{{1,3}}) ?½ ?({_COUNTED})")
"""What is counted by halves: "1 ½ viên" is *một viên rưỡi*."""
TYPESET = Rule("typeset", rf"{START}\d{{1,4}}⁄\d{{1,4}}(?!\d)", _typeset)
MIXED_NUMBER = Rule(
    "mixed_number",
    rf"{START}\d{{1,3}}(?: [1-9]/[2-9](?![\d/]|[.,]\d)| ?½ ?{_COUNTED}(?!\w)| ?[½¼¾](?!\w))",
    _mixed_number,
    alone=False,
)
HALF_YEARS = Rule(
    "half_years",
    rf"{START}[1-9]\d?[.,]5 năm(?!\w)(?! (?:\d|tuổi|mươi|trăm))",
    lambda found: f"{number(re.split('[.,]', found.written)[0], found.style)} năm rưỡi",
)
"""Years and a half, in which "năm" would be heard twice: "thực tập 1,5 năm"."""


def _between_parts(found: Found) -> str | None:
    """Say two fractions that as days would run backwards: "từ 1/3 cho đến 1/2 kích thước"."""
    first, first_of, last, last_of = (int(part) for part in re.findall(r"\d", found.written))
    if (first_of, first) <= (last_of, last) or first >= first_of or last >= last_of:
        return None
    lower, upper = (
        f"{number(str(part), found.style)} phần {ordinal(str(of), found.style)}"
        for part, of in ((first, first_of), (last, last_of))
    )
    return f"{lower} đến {upper}"


def _in_one(found: Found) -> str | None:
    """Say against how many illnesses a vaccine is, unless the figures are the day on which it is given."""
    if _DAY_OF_VACCINE.search(found.left(60)) or _GIVEN_THEN.match(found.right(20)):
        return None
    return f"{number(found.written[0], found.style)} trong một"


_DAY_OF_VACCINE = pattern(
    r"(?<!\w)(?i:lịch|đợt|buổi|ngày|nhập|tổ chức|triển khai|chiến dịch|kế hoạch)(?!\w)[^.;\n]*$"
)
_GIVEN_THEN = pattern(
    r",? (?:và |đến |hoặc |[-–] )?(?:ngày )?\d{1,2}/\d|,? (?:sẽ|diễn ra|tại|ở|từ|đến|bắt đầu|lúc)(?!\w)"
)
IN_ONE = Rule(
    "in_one",
    rf"{after('vắc xin|vắc-xin|vacxin|vaccine|văcxin')}[3-6]/1(?![\d/]|[.,]\d)",
    _in_one,
    alone=False,
)
"""A vaccine against several illnesses: "vắc xin 5/1"."""
BETWEEN_PARTS = Rule(
    "between_parts",
    rf"{after('từ|Từ|khoảng')}[1-9]/[2-9] (?:cho )?(?:đến|tới) [1-9]/[2-9](?![\d/]|[.,]\d)"
    r"(?= [^\W\dA-ZĐ])(?! (?:âm|hàng|hằng|năm|tháng|ngày)(?!\w))",
    _between_parts,
)
