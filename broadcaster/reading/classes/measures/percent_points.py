"""Points of a share by their short forms: 1.2pp, -0.7%p, 1,5ppt."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import number


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
PERCENT_POINTS = Rule(
    "percent_points",
    r"(?<![\w.,/])\d{1,2}(?:[.,]\d{1,2} ?(?:%p|ppt|pp|đpt)|%p)(?!\w)",
    _points,
    alone=False,
)
