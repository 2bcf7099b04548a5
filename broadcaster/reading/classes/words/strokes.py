"""Short forms with a stroke: "đ/c", "đ/v", "p/h", by the table and by what stands beside them."""

from __future__ import annotations

import re

from broadcaster.reading.classes.words.repetition import unrepeated
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, any_of
from broadcaster.reading.vocabulary import SLASHED
from broadcaster.reading.written.alphabet import WORD, WORD_STOP


def _slashed(found: Found) -> Said | None:
    said = SLASHED[found.written]
    if (
        found.left(2).strip().isdecimal()
        and found.written.lower() != "v/v"
        and (said != "đồng chí" or found.left(1) != " ")
    ):
        return None
    place = re.match(r" ?:? ?(?:số|thôn|buôn|đường|liên|tổ|khu|xã|ấp|\d)", found.right())
    if other := _beside_its_kind(found):
        return Said(other, "cue")
    people = found.words_left(12).endswith((" các ", " và ", " là "))
    if said == "đồng chí" and not people and (place or re.match(" ?:", found.right())):
        return Said("địa chỉ", "cue", place[0].strip() if place else ":")
    if said == "đồng chí" and not people and (sent := _SENT.match(found.right(30))):
        return Said("địa chỉ", "cue", sent[1])
    return Said(unrepeated(said, found), "table")


_SENT = pattern(r" (mà (?:[^ .,;]+ ){0,2}gửi|giao hàng|nhận hàng|cụ thể|email)(?!\w)")
"""What is done with an address, behind đ/c: "đ/c mà chị gửi sai"."""


def _beside_its_kind(found: Found) -> str:
    """Read "các đ/v", "p/h và h/s", where the strokes stand for people: units, parents of pupils."""
    if found.written == "đ/v":
        return "đơn vị" if _UNITS_BEFORE.search(found.words_left(12)) else ""
    if found.written == "p/c":
        return "phòng chống" if _FOUGHT.match(found.right(14)) else ""
    near = _PARENTS_BEFORE.search(found.words_left(14)) or _PUPILS_BEHIND.match(found.right(8))
    return "phụ huynh" if found.written == "p/h" and near else ""


_FOUGHT = pattern(
    " (?:dịch|bệnh|cháy|lụt|bão|thiên|hạn|rét|tội|ma túy|tham|tệ|sốt|lao|HIV|COVID|đuối|bạo|tác"
    "|mưa|lũ)(?!\\w)"
)
"""What a commune fights, where others spread manure: "p/c lụt bão"."""
_UNITS_BEFORE = pattern(" (các|những|mỗi|từng|nhiều) $")
_PARENTS_BEFORE = pattern(" (các|quý|cha mẹ|h/s|hs|h/s và|hs và|học sinh và) $")
_PUPILS_BEHIND = pattern("(?: và|,)? (?:h/s|hs|HS|học)(?!\\w)")


SLASHED_WORD = Rule("slashed", rf"{WORD}(?:{any_of(SLASHED)}){WORD_STOP}(?!\d)", _slashed, alone=False)
