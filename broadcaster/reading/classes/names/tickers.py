"""Shares, which are named by three letters that never stand for words: "cổ phiếu STB, HPG"."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import ABBREVIATIONS, CUES
from broadcaster.reading.written.window import Ending, last_word


def share(written: str, found: Found) -> str:
    """Give what shows that three letters are a share: the word for one, or a row of shares."""
    last = last_word(found.left(12))
    named = not last or last in _LAST_WORDS or (len(last) == len("stb") and last.isascii())
    if named and (cue := _TICKER.search(found.words_left())):
        return cue[1]
    row = _SHARES_BEFORE.search(found.left(8)) and _SHARES_MOVE.match(found.right(90))
    beside = written in ABBREVIATIONS and (
        _TICKERS_BEFORE.search(found.left(12)) or _TICKERS_BEHIND.match(found.right(12))
    )
    if not row and written in ABBREVIATIONS and _TRADED.match(found.right(90)):
        return "cổ phiếu"
    row = row or (_MARKET.search(found.words_left(160)) if beside else None)
    return row[0].strip() if row else ""


_TRADED = pattern(
    r" (?:(?:đầu|cuối) (?:ngày|phiên) |phiên này )?(?:\([^()]{0,80}\) )?(?:cũng |vẫn |đã |tiếp tục )?"
    "(?:(?:chạm|về|tăng|giảm|rớt|mất|kịch|nằm|đóng cửa|đứng)(?: ở)?(?: mức)? (?:giá )?(?:trần|sàn|tham chiếu)"
    "|(?:lên|xuống)(?:(?: mức)? (?:giá )?(?:trần|tham chiếu)| mức (?:giá )?sàn| giá sàn))"
    r"(?! (?:đấu|tập|diễn|nhà|gỗ|thương mại|catwalk|TMĐT|giao dịch)|\w)"
)
"""What only a share does in one session: "NTB đầu ngày chạm mức tham chiếu"."""
_TICKERS_BEFORE = Ending(r"[A-Z]{3}, [A-Z]{3}, $", ", ")
_TICKERS_BEHIND = pattern(r", [A-Z]{3}, [A-Z]{3}(?!\w)")
_MARKET = pattern(" (cổ phiếu|thanh khoản|index|mã|hose|hnx|khối ngoại|blue chips) ")
_TICKER = pattern(rf" (?<!công ty )(?<!cty )(?<!tnhh )({CUES['ticker']}) (?:[a-z]{{3}} (?:và )?){{0,9}}$")
"""What names a share by its three letters, which are never an abbreviation then: "cổ phiếu STB, HPG"."""
_LAST_WORDS = frozenset(("và", *(words.rpartition(" ")[2] for words in CUES["ticker"].split("|"))))
_SHARES_BEFORE = Ending(r"(?:^|[ (])[A-Z]{3}, $|%[,;.]? $", ", ", "% ", "%; ", "%. ")
_SHARES_MOVE = pattern(
    r"(?:, [A-Z]{3}){0,15}(?: và [A-Z]{3})? (?:cùng |đều |đồng loạt )?(?:giảm|tăng|mất) ?"
    r"[^.;\n]{0,8}(?:\d[\d,.]*%|sàn|trần)"
)
"""Shares that move, in a row of such: "SSI, HCM, FTS giảm gần 1%"."""
