"""Cells of tables whose thousands have a comma, told by the other cells of their row."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import LATIN, START


def _english_cell(found: Found) -> Said | None:
    """Say 52,500 as thousands where its row has English thousands: 11,947,600, 619,010.12."""
    block = found.start // _BLOCK
    first, last = max(0, block - 2) * _BLOCK, (block + 2) * _BLOCK
    head = found.text[first : found.start].rpartition("\n")[2]
    row = _Row.of(head + found.text[found.start : last].partition("\n")[0])
    if row.vietnamese:
        return None
    if exchange := _EXCHANGE.search(head):
        return Said(cardinal(int(found.written.replace(",", "")), found.style), "cue", exchange[1])
    round_itself = found.written.endswith(",000")
    proof = row.english or (row.round_cell if row.cells > _TWO and row.round_cells > round_itself else "")
    proof = (
        proof or (row.beside if row.thousands > 1 else "") or (row.account if row.thousands > _TWO else "")
    )
    if not proof and row.cells >= _LEAST_ROW and row.cells == row.figures:
        proof = row.large
    if not proof and (whole := _whole_row(found)):
        proof = whole[0]
    if not proof:
        return None
    below = "," if found.right(2) == " -" else ""
    return Said(cardinal(int(found.written.replace(",", "")), found.style) + below, "cue", proof)


_EXCHANGE = pattern(r"([Tt]ỷ giá|[Tt]ỉ giá) [^|\n]{0,40}\|")
"""The head of a row of rates of exchange: "Tỷ giá USD bán ra | 26,255 | 26,260"."""
_BLOCK, _TWO = 120, 2


class _Row(NamedTuple):
    """What a row of figures shows of how its thousands are written; the figure asked about is among them."""

    vietnamese: bool
    english: str
    cells: int
    figures: int
    large: str
    round_cells: int
    round_cell: str
    thousands: int
    beside: str
    account: str

    @staticmethod
    @lru_cache(maxsize=16)
    def of(row: str) -> _Row:
        """Look at *row* once for all its cells."""
        rounds = [cell[0] for cell in _ROUND_CELL.finditer(row)]
        return _Row(
            vietnamese=_VIETNAMESE.search(row) is not None,
            english=_first(_ENGLISH, row),
            cells=len(_CELL.findall(row)),
            figures=len(_FIGURES.findall(row)),
            large=_first(_LARGE, row),
            round_cells=len(rounds),
            round_cell=rounds[0] if rounds else "",
            thousands=len(_THOUSANDS.findall(row)),
            beside=_first(_POINT, row),
            account=_first(ACCOUNT, row),
        )


def _first(shape: re.Pattern[str], row: str) -> str:
    return seen[0] if (seen := shape.search(row)) else ""


def _whole_row(found: Found) -> re.Match[str] | None:
    """Find a row of whole numbers alone, of which some are below a thousand: "652 2,437 271 610"."""
    behind = _WHOLE_BEHIND.match(found.right(80))
    before = _WHOLE_BEFORE.search(found.left(80))
    figures = len(found.written.split()) + sum(len(part[0].split()) for part in (before, behind) if part)
    return (behind or before) if figures >= _LEAST_ROW and (behind or found.right(1) in {"", "\n"}) else None


_LEAST_ROW = 4
_WHOLE = r"-?(?:\d{1,3}|[1-9]\d{0,2}(?:,\d{3}){1,3})"
_WHOLE_BEHIND = pattern(rf"(?: {_WHOLE}(?![\w,.])){{1,14}}(?=$|\n)")
_WHOLE_BEFORE = pattern(rf"(?<![\w,.-]){_WHOLE}(?: {_WHOLE}){{0,13}} $")
_ENGLISH = pattern(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?:,\d{3}|\.\d{1,2}(?!\d))")
_THOUSANDS = pattern(r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])")
ACCOUNT = pattern(
    r"(?i)(?<!\w)(?:doanh thu|lợi nhuận|giá vốn|tài sản|vốn|chi phí|nợ|tiền|tồn kho|lnst|lntt)[^|\n]{0,50} \|"
)
"""The head of a row of accounts, as lists of shares take them from English tables."""
_POINT = pattern(r"(?<![\d.,])\d{1,3}\.\d{1,2}(?![\d.,])")
_CELL = pattern(r"\| ?[1-9]\d{0,2},\d{3} ?(?=\||$)")
_LARGE = pattern(r"\| ?[1-9]\d\d,\d{3} ?(?=\||$)")
"""A figure of six in a row of such alone; smaller ones may have thousandths: "6,125 | 6,345"."""
_FIGURES = pattern(r"\| ?[\d.,]+%? ?(?=\||$)")
_ROUND_CELL = pattern(r"\| ?[1-9]\d{0,2},000 ?(?=\||$)")
"""Several cells of one shape, of which one is round: prices of a clinic "34,500 | 99,500 | 65,000"."""
_VIETNAMESE = pattern(r"\d\.\d{3}(?!\d)|\d,\d{1,2}(?!\d)")
ENGLISH_CELL = Rule(
    "english_cell", rf"{START}[1-9]\d{{0,2}},\d{{3}}(?![\d,.]|[{LATIN}])", _english_cell, alone=False
)
