"""Tenths of nought behind a point: of a mark or a measure a decimal, else the parts of a version."""

from __future__ import annotations

import re
from itertools import pairwise

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after
from broadcaster.reading.spoken.number_words import decimal, integer
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import NO_MORE

POINTS = Rule(
    "points",
    rf"{START}\d{{1,3}}(?:\.0{{1,2}}|,00)(?= điểm(?!\w))"
    r"|(?:(?<=điểm )|(?<=[≥≤<>] )|(?<=[≥≤]))\d{1,3}(?:\.0{1,2}|,00)(?![\d%]|[.,]\d)",
    lambda found: integer(re.split("[.,]", found.written)[0], found.style),
)
"""Marks of an examination, of which nobody says the noughts: 28.00 điểm, ≥ 5.00."""
TENTHS = Rule(
    "tenths",
    rf"(?<=[≤≥<>] )\d{{1,3}}\.0{NO_MORE}|{START}\d{{1,2}}\.0"
    r"(?= ?(?:mét|tấn|giây|kg|km|cm|ha|độ|ngày|giờ|công(?! nghiệp))(?!\w))"
    rf"|{START}\d{{1,2}}\.0(?= trở (?:lên|xuống))"
    rf"|{after('IELTS|GPA|hơn|trên|dưới|bằng|đạt|pH|BMI|độ lớn|cường độ')}\d{{1,3}}\.0{NO_MORE}",
    lambda found: decimal(found.written, found.style),
)
"""A measure with a nought behind its point, where something is compared with it: "nhỏ hơn 18.0"."""


def _beside(found: Found) -> str | None:
    """Say the point of 7.0 like that of the decimals near it: "từ 7.0 (niên chế), 2.8 (tín chỉ)"."""
    left = found.left(24)
    if VERSIONED.search(left) or _ENGINE.match(found.right(8)):
        return None
    if found.written == "4.0" and not _COMPARED.search(left):
        return None
    near = _DECIMAL.search(found.left(90)) or _DECIMAL.search(found.right(90))
    return decimal(found.written, found.style) if near else None


VERSIONED = pattern(
    r"(?<!\w)(?:[A-Z][A-Za-z]*\d*|(?i:phiên bản|bản|động cơ|máy|web|nghiệp|bluetooth|ver|version|chuẩn|mạng"
    r"|đại|sức khỏe|giáo dục|y tế)) ?$"
)
"""What comes in versions, or a name in foreign letters: "phiên bản 2.0", "Bluetooth 5.0"."""
_COMPARED = pattern(
    r"(?:(?<!\w)(?i:từ|đến|tới|là|điểm|còn|lên|xuống|khoảng|mức|và|hoặc|bình|trên|dưới|hơn|nhất|được|bằng|đạt)"
    r"|[,;:(|\-–<>≤≥]) ?$"
)
"""What a mark stands behind; else 4.0 is the industry of that number: "công nghệ 4.0", "thời kỳ 4.0"."""
_ENGINE = pattern(r" ?(?:lít|L|l|turbo|TDI|V6)(?!\w)")
_DECIMAL = pattern(r"(?<![\w.,/])\d{1,2}\.(?:[1-9]|\d[1-9])(?![\w./]|,\d)")
TENTHS_BESIDE = Rule("tenths_beside", rf"{START}\d{{1,2}}\.0{NO_MORE}", _beside, alone=False)


def tens_before_one(parts: list[str]) -> bool:
    """Tell whether full tens before a single figure would be heard as one number: NPK 20-5-6, 5.10.3."""
    return any(tens[-1:] == "0" and len(tens) > 1 and len(next_) == 1 for tens, next_ in pairwise(parts))
