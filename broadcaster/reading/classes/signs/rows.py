"""Rows of tables: the short heads of their columns."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.written.shapes import LINE

_HEADS = {
    "ST": "số trận",
    "T": "thắng",
    "H": "hòa",
    "B": "thua",
    "BT": "bàn thắng",
    "BB": "bàn thua",
    "TV/TĐ": "thẻ vàng, thẻ đỏ",
    "TV": "thẻ vàng",
    "TĐ": "thẻ đỏ",
    "HS": "hiệu số",
    "Đ": "điểm",
}


def _league_head(found: Found) -> Said | None:
    """Say the head of a column of a league's table, which the heads for won, drawn and lost make known."""
    if not (_RESULTS.search(found.left(80) + found.written + found.right(80))):
        return None
    return Said(_HEADS[found.written], "cue", "T | H | B")


_RESULTS = pattern(r"\| ?T ?\| ?H ?\| ?B ?\|")
LEAGUE_HEAD = Rule(
    "league_head",
    r"(?:(?<=\|)|(?<=\| ))(?:TV/TĐ|[SB]T|BB|TV|TĐ|HS|[THBĐ])(?= ?\|)",
    _league_head,
    alone=False,
)
COLUMN_OF_NUMBERS = Rule("column_of_numbers", rf"{LINE}TT(?=[ \t]{{0,4}}\|)", lambda _: "thứ tự")
"""The head of the first column of a table, which numbers its rows: "TT | Họ và tên"."""
