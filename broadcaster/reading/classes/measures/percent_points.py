"""Points of a share by their short forms: 1.2pp, -0.7%p, 1,5ppt."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import number
from broadcaster.reading.written.alphabet import START


def _points(found: Found) -> str | None:
    """Say by how many points of a share something has moved; ppt is salt in water besides."""
    if found.written.endswith("ppt") and not _SHARE.search(found.words_left(60)):
        return None
    amount = found.written.rstrip(" %pđt").replace(".", ",")
    return f"{number(amount, found.style)} điểm phần trăm"


_SHARE = pattern(
    r" (?:biên|nim|cir|roe|roa|casa|npl|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|lãi suất|thị phần|tăng trưởng)"
    r"(?: [^.;]+)? $"
)
_PAID = pattern(" (?:giá|tiền|cước|phí|điện|nước|lãi|phạt) ")
MARK_POINTS = Rule(
    "mark_points",
    rf"{START}0,\d{{1,2}} ?đ(?![\w/])",
    lambda found: (
        None
        if _PAID.search(found.words_left(40))
        else f"{number(found.written.rstrip(' đ'), found.style)} điểm"
    ),
    alone=False,
)
"""Nothing costs a part of a đồng; so much are marks and shares moved: "cộng 0,5đ", "(+0,1đ)"."""
PERCENT_POINTS = Rule(
    "percent_points",
    r"(?<![\w.,/])\d{1,2}(?:[.,]\d{1,2} ?(?:%p|ppt|pp|đpt)|%p)(?!\w)",
    _points,
    alone=False,
)
