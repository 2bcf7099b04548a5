"""Scores that are written with a stroke, which might as well be days or parts: "hòa nhau 5/5"."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found

_LARGEST_DAY, _LARGEST_MONTH = 31, 12


def stroke_score(found: Found) -> str:
    """Give the word by which a pair with a stroke is the score of a set: "hòa nhau 5/5" in tennis."""
    left = _PAIRS_BEFORE.sub("", found.left(60)) if found.left(4)[-2:] in {", ", "à "} else ""
    cue = _STROKE_CUE.search(f" {left.lower().strip()} " if left else found.words_left(60))
    if not cue:
        return ""
    first, second = (int(part) for part in re.findall(r"\d+", found.written)[:2])
    dated = first <= _LARGEST_DAY and 0 < second <= _LARGEST_MONTH
    dated = dated and not _SURE.search(found.words_left(20))
    alone = not dated and _NOTHING_COUNTED.match(found.right(8)) and cue[1] != _BY_POINTS
    before = _STROKES_EARLIER.search(found.left(110)) and _NOTHING_COUNTED.match(found.right(8))
    kicks = before or _KICKS.search(found.words_left(40))
    if alone or kicks or SETS_PLAYED.search(found.words_left(160) + found.words_right(160)):
        return cue[1]
    return ""


_BY_POINTS = "với điểm"
"""The mark of an examination, or what a match of billiards was won with."""
_STROKES_EARLIER = pattern(
    r"(?<!chiến )(?:dẫn|thua|thắng|gỡ|tỷ số|tỉ số)(?: [^ .;\d]+){0,2} \d{1,2}/\d{1,2},? [^.;\n]*$"
)
"""The score before this one: "bị dẫn 8/11, … thắng 12/11"."""
_KICKS = pattern(" (?:luân lưu|đá 11 ?m|penalty)(?!\\w)")
"""Kicks that end a match of football: "đá 11 m, Hà Nội thắng 5/4"."""


_STROKE_CUE = pattern(
    r" (tỉ số|tỷ số|điểm số|với điểm|điểm(?= lần lượt)|hòa|hoà|thắng|thua|dẫn|gỡ|cân bằng|cách biệt"
    r"|vượt qua|vượt lên|vươn lên|bứt lên|khoảng cách|(?:ván|set|séc)(?= lần lượt))"
    r"(?: (?:đến|nhau|với|chung|cuộc|là|trước|\d+|điểm|ngược|lên|sít|sao|sát|nút|đậm|lần|lượt|ván|set|séc"
    r"|các)){0,4} $"
)
_SURE = pattern(
    " (?:(?:thắng|thua|hòa|hoà|tỷ số|tỉ số) chung cuộc(?: là)?|vượt dẫn|dẫn trước|dẫn ngược|bị dẫn"
    "|thắng cách biệt|thua cách biệt|ngược dòng thắng|điểm số đến) $"
)
_PAIRS_BEFORE = pattern(r"(?:\d{1,2}/\d{1,2}(?:,| và) )+$")
"""The scores of the sets before this one: "lần lượt 11/9 và 12/10"."""
_NOTHING_COUNTED = pattern(r"$|[),.;:!?\n]| (?:trước|để|và|trong|ở|sau|nhưng|rồi|chung)")
SETS_PLAYED = pattern(
    " (?:ván|set|séc|game|break|tay vợt|tay đập|chủ công|phụ công|cầu lông|quần vợt|tennis"
    "|bóng bàn|bóng chuyền|pickleball|lượt cơ|đường cơ|cơ thủ|tay cơ"
    "|billiards|bi a|carom) "
)
