"""Signs of a change, in brackets or behind a figure: up, down, plus and below nought."""

from __future__ import annotations

import re

from broadcaster.reading.classes.money.english_cells import ACCOUNT
from broadcaster.reading.classes.signs.steps import MOVED
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import CUES


def _signed(found: Found) -> Said:
    """Say the sign of a change in brackets: "118.000 (+500)" is up, "(-3%)" is down."""
    up = found.written[0] == "+"
    if not up and _AGE.match(found.right(9)):
        return Said("dưới ", "cue", "tuổi")
    if MOVED.search(found.words_left(16)):
        return Said(" ", "cue", "tăng" if up else "giảm")
    return _change(found, up=up)


def _change(found: Found, *, up: bool) -> Said:
    """Say the sign of a change, of a result of golf or a table, or of the year in which a saint died."""
    left = found.words_left(90)
    if up and _YEAR.match(found.right(6)) and (cue := _CLERGY.search(left)):
        return Said("mất năm ", "cue", cue[1])
    mixed = (_MIXED.search(found.left(60)) or _third_of_mixture(found)) if up else None
    if cue := _GOALS.search(left) or _STANDING.search(left) or _GOLF.search(left) or mixed:
        return Said(" cộng " if up else " âm ", "cue", cue[1])
    if not up and _AMOUNT.match(found.right(24)) and (cue := _NET.search(found.words_left(160))):
        return Said(" âm ", "cue", cue[1])
    before = found.left(40)
    cue = _CHANGED.search(left) or _PRICED.search(before[-16:]) or _COUNT_BEFORE.search(before)
    if not cue and not _SIZED.search(before):
        cue = _SAME_UNIT.search(f"{before[-24:]}§{found.right(24)}")
    if cue:
        return Said("tăng " if up else "giảm ", "cue", cue[1])
    if _SHARE.match(found.right(24)) or found.left(2) == ", ":
        return Said("tăng " if up else "giảm ", "guess")
    return Said(" cộng " if up else " âm ", "guess")


def _third_of_mixture(found: Found) -> re.Match[str] | None:
    """Find the share before this one where another is added behind: "40% phân +50% đất (…) + 10% trấu"."""
    return _SHARE_BEFORE.search(found.left(120)) if _ADDED_SHARE.match(found.right(90)) else None


_AGE = pattern(r"\d{1,2} tuổi")
_ADDED_SHARE = pattern(r"\d{1,3} ?% [^.;+%]{1,70}\+ ?\d{1,3} ?%")
_SHARE_BEFORE = pattern(r"(\d ?%) [^.;+%]{1,110}$")
_MIXED = pattern(r"\d ?% [^,;.+]{1,20}(\+) ?\d{1,3} ?% [^,;.+]{1,20}$")
"""Shares of a mixture, one after the other: "40% đất bột+40% xơ dừa +20%"."""
_SHARE = pattern(r"[\d.,]+ ?(?:%|bps|pp|đpt|(?:đồng|đ)(?:/kg)? so(?!\w))")

_YEAR = pattern(r"1[5-9]\d\d\)")
_CLERGY = pattern(" (thánh|chân phước|linh mục|giám mục|tử đạo|cha|thầy giảng|nữ tu|lm) ")
_GOLF = pattern(" (gậy|golf|golfer|birdie|bogey) ")
_STANDING = pattern(r" (trận)(?: \d+(?: (?:điểm|đ))?)? $")
"""Matches and points before a difference of goals: "12 trận, 28 điểm (+14)", "12 trận, 25đ (+9)"."""
_GOALS = pattern(" (hiệu số|bảng xếp hạng|bxh|bảng [a-h]:?) ")

_NET = pattern(" (bán ròng|mua ròng|dòng tiền) ")
_AMOUNT = pattern(r"[\d.,]+ ?(?:nghìn |ngàn |trăm )?(?:tỷ|tỉ|triệu|đồng|USD)(?!\w)")
"""What foreigners sold beyond what they bought is below nought, and no fall: "VHM (-623 tỷ đồng)"."""
_COUNT_BEFORE = pattern(
    r"\d (vụ|người|ca|hộ|trường hợp|đối tượng|đơn|bị can|bị cáo)(?: [^\W\d_]{2,8}){0,3} ?\($"
)
"""What reports count, with its change in a bracket behind it: "xảy ra 45 vụ (-5 vụ), chết 20 người (+2)"."""
_SAME_UNIT = pattern(
    r"\d ?((?!độ|điểm|giờ|phút|ngày)[^\W\d_]{2,5}(?: [^\W\d_]{2,5})?(?:/[^\W\d_]{2,4})?) ?\("
    r"§[\d.,]{1,9} ?\1\)"
)
"""The unit of the bracket is that before it: "68,5 tạ/ha (+1,2 tạ/ha)", "12 tấn (-3 tấn)"."""
_SIZED = pattern(
    "(?<!\\w)(?i:sâu|cao trình|cao độ|cốt|dung sai|sai số|kích thước|chiều dài|tặng|khuyến mãi|mua"
    "|pin|hầm|bảo hành|gói|combo|độ cao|hai xe|chỗ|tầng)(?!\\w)"
)
"""What has a height below nought, a tolerance or a gift beside it: "Ao sâu 3 mét (-1 mét)"."""
_PRICED = pattern(r"(\d\.\d{3}|\d ?(?:triệu|tr|tỷ|k|đồng|đ|USD|\$)(?:/[^\W\d_]{1,5})?) ?\($")
"""A price, glued to a bracket with its change: "5.650(+100)"."""
_CHANGED = pattern(rf" ({CUES['changed']}) ")


def _as_much(found: Found) -> str | None:
    if not _CHANGE_BEFORE.search(found.left(20)) or ACCOUNT.search(found.left(240).rpartition("\n")[2]):
        return None
    return "tăng " if "+" in found.written else "giảm "


_CHANGE_BEFORE = pattern(r"\d[.,]\d{3} ?\| ?$|đương $|\d (?:điểm|đồng|USD),? tức $")
AS_MUCH = Rule(
    "as_much",
    r"(?:(?<=tương đương )|(?<= tức )|(?<=\d{3} \| )|(?<=\d{3} \|))[-−–+] ?(?=\d)",
    _as_much,
    alone=False,
)
"""A change said once more in another measure ("giảm 0,59% tương đương -9,93 điểm"), or beside its price."""
SIGNED = Rule(
    "signed",
    r"(?<=\()[-−–+] ?(?=\d)|(?<=Index )[-−–+] ?(?=\d)"
    r"|(?<= )\+(?=\d[\d.,]{0,6}(?:%| điểm| ?cents?/"
    r"| ?(?:đồng|đ)(?:/kg)? (?:so|mỗi chiều|cả (?:2|hai) chiều)(?!\w)))"
    r"|(?:(?<=\d00, )|(?<=/kg, )|(?<=/lượng, ))[-−–+](?=\d{1,3}(?:\.\d{3})?(?!\w|[./]\d|%| ?[-−–]))"
    r"|(?<= )[-−–](?=\d[\d.,]{0,6} ?% (?:svck|yoy|YoY|qoq|QoQ|so với (?:cùng|tháng|quý|năm|phiên))(?!\w))",
    _signed,
    alone=False,
)
