"""Proportions: figures on either side of a stroke or a colon, and rows of them."""

from __future__ import annotations

import re

from broadcaster.reading.classes.sport.scores import say_score
from broadcaster.reading.classes.sport.stroke_scores import stroke_score
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, number, ordinal
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import START
from broadcaster.reading.written.shapes import DASH, NUMBER
from broadcaster.reading.written.window import Cues


def _joined(found: Found, word: str) -> str:
    parts = re.split(r" ?[/:] ?", found.written)
    return word.join(number(_TENTHS.sub(r"\1,\2", part), found.style) for part in parts)


_TENTHS = pattern(r"^(\d)\.(\d\d?)$")
"""A mark and the best one, which is no version: "GPA tối thiểu 2.5/4.0"."""


def ratio(found: Found) -> str:
    """Say so many out of so many, or a rank among them."""
    if _RANKED.search(found.left(6)):
        rank, of = re.split(" ?[/:] ?", found.written)
        return f"{ordinal(rank, found.style)} trên {number(of, found.style)}"
    return _joined(found, " trên ")


_RANKED = pattern("(?<!\\w)thứ $")
"""A rank among so many: "xếp thứ 1/129 xã, phường"."""


def _colon_ratio(found: Found) -> str | Said:
    """Say a ratio with a colon; behind a word for scores it is one: "thắng 3:2"."""
    left = found.words_left()
    if (run := _RUN.search(left)) and _STOPWATCH.fullmatch(found.written):
        minutes, seconds = (cardinal(int(part), found.style) for part in found.written.split(":"))
        return Said(f"{minutes} phút {seconds} giây", "cue", run[1])
    if _PLAYED.search(found.left(8)) and _EARNED.match(found.right(5)):
        return Said(_joined(found, ", "), "cue", "điểm")
    cue = _SCORED.search(left) if len(found.written) <= _SHORT_SCORE else None
    cue = cue or (_MATCH.search(left) if _NIL.match(found.written) else None)
    return Said(_joined(found, " "), "cue", cue[1]) if cue else ratio(found)


_MATCH, _NIL = pattern(" (trận|hiệp)(?: [^ ,;.]+){0,3} $"), pattern(r"\d ?: ?0$|0 ?: ?\d$")
"""No share is nought: "trận 1 : 0" is a score."""
_RUN = pattern(
    r" (chạy|bơi|đua|đi bộ|về đích|hoàn thành|thành tích|thời gian)(?: [^ ;]+){0,6}"
    r"(?: trong| hết| là| với| sau) $"
)
_STOPWATCH = pattern(r"\d{1,3}:[0-5]\d")
_PLAYED, _EARNED = pattern(r"\d ?\|? $"), pattern(r" \|? ?[+\-]?\d{1,3}(?!\w)")
"""Goals shot and let in, in the row of a table: matches before them, points behind: "14 10 26:6 33"."""
_SHORT_SCORE, _LONGEST_SCORE = 5, 7
_SCORED = pattern(" (tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn|chung cuộc)(?: là| với| trước)? $")


def _stroke_ratio(found: Found) -> str | Said:
    if _SET_BEHIND.match(found.right(12)) and re.fullmatch(r"\d{1,2}/\d{1,2}", found.written):
        return Said(_joined(found, " "), "cue", "ván")
    if len(found.written) <= _LONGEST_SCORE and (played := stroke_score(found)):
        return Said(say_score(re.split(" ?/ ?", found.written), found.style), "cue", played)
    if found.written.endswith("/0") and found.left(3).rstrip()[-1:] == "|":
        return _joined(found, ", ")
    if sold := _sold(found):
        return Said(_joined(found, ", "), "cue", sold[1])
    if _WHOLE_PRICE.match(found.written) and (time := _A_TIME.match(found.right(7))):
        return Said(_joined(found, " cho "), "cue", time[1])
    against = _AGAINST.search(found.words_left())
    return Said(_joined(found, " chọi "), "cue", against[1]) if against else ratio(found)


def _sold(found: Found) -> re.Match[str] | None:
    """Find what is bought and sold at two prices; whole thousands count tickets as often."""
    if _PRICES.fullmatch(found.written):
        return _SOLD.search(found.words_left())
    whole = _WHOLE_PRICES.fullmatch(found.written) and _SUM_ENDS.match(found.right(7))
    return _GOLD.search(found.words_left()) if whole else None


_WHOLE_PRICE, _A_TIME = (
    pattern(r"[1-9]\d{0,2}\.000/"),
    pattern(" ?(giờ|h|ngày|tháng|phút|tuần)(?!\\w)"),
)
"""A price without its đồng, and the time for which it is paid: 10.000/24 giờ."""
_PRICES = pattern(r"\d{2,3},\d{1,3} ?/ ?\d{2,3},\d{1,3}")
_WHOLE_PRICES = pattern(r"\d{2,3}\.\d{3} ?/ ?\d{2,3}\.\d{3}")
_SOLD = pattern(" (vàng|sjc|doji|pnj|nhẫn|9999|usd|đô la|mua|bán) ")
_GOLD, _SUM_ENDS = (
    pattern(" (sjc|doji|pnj|9999|usd|đô la|vàng(?! da)) "),
    pattern(r" ?(?:$|[.,;)\n|]|(?:nghìn|triệu|đồng|đ)(?!\w))"),
)
"""What is bought and sold at two prices, with a stroke between them: "vàng nhẫn 145,8/148,0"."""


def _triple(found: Found) -> str | None:
    """Say three shares; two figures each are a time, unless a fertiliser is named: "NPK … loại 16:5:17"."""
    timed = _TIME_OF_DAY.fullmatch(found.written) and (
        not _FERTILISER.search(found.left(90)) or _AT.search(found.left(5))
    )
    return None if timed else _joined(found, ", ")


_TIME_OF_DAY = pattern(r"\d{1,2}:[0-5]\d:[0-5]\d")
_AT = pattern("(?i:lúc|hồi|vào|từ|đến|giờ|nhật):? $")
_FERTILISER = pattern("NPK|[Pp]hân (?:bón|tổng hợp|hỗn hợp|chuyên dùng)")


_SET_BEHIND = pattern(" (?:ở |trong )?(?:ván|set|séc|hiệp|game)(?!\\w)")
_AGAINST = pattern(rf" ({CUES['against']}) ")
RATIO = Rule("ratio", rf"{START}{NUMBER}/ ?{NUMBER}(?![\d/])", _stroke_ratio, alone=False)
_SHARE_OF = r"\d{1,3}(?:[.,]\d{1,2})?"
TRIPLE = Rule(
    "triple",
    rf"{START}(?:{_SHARE_OF} : {_SHARE_OF} : {_SHARE_OF}|\d{{1,2}}:\d:\d(?::\d)?)(?![\d:])"
    rf"|{START}\d{{1,2}}:\d{{1,2}}:\d{{1,2}}(?![\d:])",
    _triple,
    alone=False,
)
COLON_RATIO = Rule(
    "colon_ratio",
    rf"{START}\d{{1,6}}(?::| : )\d{{1,3}}(?:(?:\.\d{{3}}){{1,2}}|[.,]\d{{1,2}})?(?!\d)"
    rf"|{START}1:(?:[125]|10|25|50|100|250|500)000(?![\d:])",
    _colon_ratio,
    alone=False,
)


def _chain(found: Found) -> str | Said:
    """Say a row of figures with strokes; rising sizes before what they count are a list: xe 7/16/29 chỗ."""
    sizes = [int(part) for part in found.written.split("/")]
    counted = _SIZED.behind(found.words_right(12)) if sizes == sorted(set(sizes)) else ""
    if sizes == list(range(sizes[0], sizes[0] + len(sizes))) and sizes[-1] < _TEN:
        counted = counted or _LEVELS.before(found.words_left(16))
    return Said(_joined(found, ", "), "cue", counted) if counted else ratio(found)


_SIZED = Cues("chỗ|inch|tầng|phòng|cấp|loại|kg|g|lít|ml|cm|m|ngày|tháng|tuổi|giường|người|ghế|gam")
_LEVELS = Cues("cấp|mức|mức độ|cấp độ|bậc|nhóm|loại|vòng|quý|báo động|giai đoạn|đợt|mũi")
"""What has a few levels, all of which a stroke may list: "báo động 1/2/3"."""
_TEN = 10
CHAIN = Rule("chain", r"\d{1,6}(?:/\d{1,6}){2,9}(?![\d/])", _chain, alone=False)


def _cued_ratio(found: Found) -> str:
    """Say a proportion behind its word; three shares of a mixture are a row."""
    return _joined(found, ", ") if found.written.count(":") > 1 else ratio(found)


CUED_RATIO = Rule(
    "cued_ratio",
    after(CUES["proportion"]) + r"\d{1,3} ?: ?\d{1,3}(?: ?: ?\d{1,3})?(?![\d.:]|,\d)"
    rf"|{START}[1-5]/5(?=(?: [-–])? \(\d{{1,6}} (?:bình chọn|đánh giá|lượt|votes?))",
    _cued_ratio,
    alone=False,
)
"""A proportion behind its word, and the stars readers gave a page: "5/5 - (2 bình chọn)"."""


def _ratio_range(found: Found) -> Said | None:
    """Say one to so many or some more: "tỷ lệ đực/cái là 1/10-15"; until a day is no proportion."""
    cue = _PROPORTION.search(found.words_left(50))
    below, more = (int(part) for part in re.findall(r"\d+", found.written)[1:])
    if not cue or below >= more:
        return None
    word = "chọi" if _AGAINST.search(found.words_left()) else "trên"
    ends = f"{cardinal(below, found.style)} đến {cardinal(more, found.style)}"
    return Said(f"một {word} {ends}", "cue", cue[1])


_PROPORTION = pattern(
    " (tỷ lệ|tỉ lệ)(?: (?!đến|tới|ngày|từ|trước|sau|tính|vào|hôm|sáng|năm|tháng)[^ .;,]+){0,6} $"
)
RATIO_RANGE = Rule(
    "ratio_range",
    rf"{START}1/[1-9]\d{{0,2}} ?{DASH} ?[1-9]\d{{0,2}}(?!\w|[.,/]\d| ?[%/])",
    _ratio_range,
    alone=False,
)
