"""The marks of a list or heading at the head of its line: dashes, letters, numbers."""

from __future__ import annotations

import re

from broadcaster.reading.classes.numbers.roman import ROMAN
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import cardinal, roman_value
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import CUES
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER, is_syllable
from broadcaster.reading.written.shapes import LINE, ZEROED_DAY
from broadcaster.reading.written.window import Cues


def _letter_marker(found: Found) -> str | None:
    """Say the letter of a list; at the head of an address it is a place: "p. Dịch Vọng Hậu, quận …"."""
    if found.written.strip(" \t") in _PLACES and _ADDRESS.match(found.right(60)):
        return None
    letter, _, part = found.written.strip(" .)-–\t").partition(".")
    return f"{spell(letter, found.style)} {cardinal(int(part), found.style) if part else ''}".rstrip() + ", "


_PLACES = frozenset({"p.", "q.", "h.", "x.", "t."})
_ADDRESS = pattern(
    rf"(?:[{UPPER}][{LOWER}]+ ?){{1,4}}"
    r"(?:, ?(?:[pqhxt]\.|t[px]\.?|TP|quận|huyện|thị xã|thành phố|tỉnh|xã|phường) ?|$)"
)


def _number_marker(found: Found) -> str | None:
    """Say the number of a list or heading; "1.5 ha" at the head of a line is a decimal."""
    two_parts = _DECIMAL.fullmatch(found.written.strip())
    dosed = _DOSED.match(found.right(4))
    if two_parts and (dosed or _MEASURES.behind(found.words_right()) or _THIS_DAY.match(found.right(6))):
        return None
    return (
        " chấm ".join(cardinal(int(part), found.style) for part in re.findall(r"\d+", found.written)) + ", "
    )


_DECIMAL, _THIS_DAY = pattern(r"\d{1,2}\.\d{1,2}"), pattern(r"(?:này|tới|vừa)(?!\w)")
"""What is measured, or a day: "30.05 này, khán giả …"."""

_DOSED = pattern("(?:ml|mg|mcg|cc|kg|km|cm|mm|ha|lít)(?!\\w)")
"""Units; what they measure is no heading: "0.5 ml tiêm bắp"."""
_MEASURES = Cues(f"{CUES['counted']}|{CUES['measures']}")


def _roman_marker(found: Found) -> str | None:
    right = found.right(40)
    if (name := _FOREIGNER.match(right)) and not is_syllable(name[1]):
        return None
    if found.written == "V." and _is_club(found, right):
        return None
    return cardinal(roman_value(found.written.strip(" .)/-–\t")), found.style) + ", "


_FOREIGNER = pattern(
    rf"([{UPPER}][{LOWER}]{{2,}}) (?:đã|đang|sẽ|gặp|sinh|cho|nói|từng|viết|bị|được|tới|đến|thăm|ghi|và|vừa"
    r"|mất|qua đời|khẳng định|tuyên bố|là (?:nhà|một|người|thủ|tổng))(?!\w)"
)
"""The name behind the initial of a foreigner: "V. Putin gặp …"; a heading has no verb."""


def _is_club(found: Found, right: str) -> bool:
    """Tell a club whose owner has one letter ("V.Ninh Bình dẫn đầu") from a fifth heading."""
    around = found.left(600) + found.right(600)
    known = _OWNED.match(right) or (_CLUB.match(right) and _PLAYED.search(around))
    return bool(known and not _OTHER_HEADS.search(around))


_OWNED = pattern(r"(?:Ninh Bình|Hải Phòng|NB)(?!\w)")
_CLUB = pattern(
    rf"(?!Việt Nam)[{UPPER}][{LOWER}]{{1,6}} [{UPPER}][{LOWER}]{{1,6}}(?: \(|, | [-–] | [{LOWER}]{{1,7}} )"
)
_PLAYED = pattern(
    r"(?<!\w)(?i:bàn thắng|trận (?:đấu|đá|gặp|thắng|thua|hòa)|vòng đấu|V-League|bóng đá|HLV|CLB)(?!\w)"
    r"|(?<!\w)(?:chiến thắng|thắng|thua|hòa|đá bại) [^.;\n]{0,30}\d ?[-–] ?\d"
)
_OTHER_HEADS = pattern(r"(?<!\w)(?:IV|VI)[./)]")
"""A fifth heading has the fourth or the sixth near it."""
LIST_DASH = Rule(
    "list_dash",
    rf"{LINE}[ \t]{{0,40}}(?:[-+*•●▪■□◦○‣∙·–—*✓✔➢►→]{{1,3}}[ \t]{{1,40}}|[-–•●](?=[{UPPER}])"
    rf"|>[ \t]{{1,4}}(?=[{UPPER}{LOWER}])|>(?=[{UPPER}][{LOWER}])|>{{2,3}}[ \t]{{0,4}}(?=[{UPPER}\d“\"])"
    rf"|[-–](?=\d{{1,2}}(?:h(?:[0-5]\d)?|g[0-5]\d|:[0-5]\d) ?[{LOWER}(:,])"
    rf"|[-–](?=(?:\d[\d.,/]{{0,6}}|[½¼¾])(?:g|gr|kg|ml)? "
    rf"(?!độ|điểm|tỷ|triệu|phần trăm|mét|năm)[{LOWER}]{{2}}))"
    r"|(?:(?<=[^\d ]:)|(?<=[^\d ]: ))\+ (?=\d{1,2} ?(?:h|g|giờ|:)[\d ])",
    lambda _: "",
)

LIST_BULLET = Rule("list_bullet", rf"{LINE}[lv] (?=[{UPPER}][{LOWER}]{{1,6}} )", lambda _: "")
"""A round bullet or a tick of which another font has made a letter."""
LIST_SMALL_ROMAN = Rule(
    "list_small_roman",
    rf"(?:(?<=: )|(?<=; )|(?<=, ))(?:i{{1,3}}|iv|v)\) ?(?=[{LATIN}])",
    lambda found: (
        f"{cardinal(roman_value(found.written.rstrip(') ').upper()), found.style)}, "
        if " ii) " in found.text
        else None
    ),
    alone=False,
)
"""The marks of a list within its sentence: "cho thấy: i) …; ii) …"."""
LIST_LETTER = Rule(
    "list_letter",
    rf"(?:{LINE}[ \t]{{0,40}}|(?<=[\s:;,.]))[a-hik-zđ](?:\.\d{{1,2}})?\)(?=[\s{UPPER}{LOWER}])[ \t]?"
    rf"|{LINE}[ \t]{{0,40}}[a-hik-zđ]\.[ \t](?=[{UPPER}])"
    rf"|(?:{LINE}[ \t]{{0,40}}|(?<=[.;] ))[A-HĐ]\. ?(?=[{UPPER}]{{2}})"
    rf"|{LINE}[A-HĐ] ?[-–] (?=[{UPPER}]{{2,7}} [{UPPER}]{{2}})",
    _letter_marker,
    alone=False,
)

_PAPERS = "Nghị định|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Công văn|Luật|Kế hoạch|Thông báo"
"""Papers that a list numbers: "- 6Thông tư 26/2015/TT-BLĐTBXH"."""
LIST_NUMBER = Rule(
    "list_number",
    rf"{LINE}(?!{ZEROED_DAY})"
    rf"(?:[ \t]{{0,40}}(?:\d{{1,2}}(?:\.\d{{1,2}}){{0,4}}[.)]|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})"
    r"[ \t]{1,40}(?=[^\W\d_]|[\"“(])"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?= ?\| ?[{UPPER}][{LOWER}])"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}/ ?(?=[{UPPER}])"
    rf"|\d{{1,2}}(?:[-–] |> ?)(?=[{UPPER}])|\d{{1,2}}\.(?=[A-Z]{{2,4}}\d)"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\.(?=[{UPPER}][{LOWER}])"
    rf"|[1-9][-–](?=[{UPPER}][{LOWER}]{{1,5}}[ :])"
    rf"|\d{{1,3}} (?=(?:{CUES['row_heads']}) (?:số )?\d)"
    rf"|\d{{1,2}} (?=[{UPPER}][^\d\n|]{{1,20}} [^\d\n|]{{1,50}} "
    rf"\d{{1,3}}(?:\.\d{{3}}){{1,3}} \d[\d.,]{{0,14}}(?:[ \n]|\Z))"
    rf"|\d{{1,3}} (?!(?i:chỉ|lượng|cây|kg|tấn|ounce|usd)(?!\w))(?=[{UPPER}][^\d\n|]{{1,20}} [^\d\n|]{{1,60}} "
    rf"\d{{1,3}}(?:\.\d{{3}}){{1,3}} ?(?:đ|đồng|VNĐ|VND)\.?[ \t]{{0,9}}(?:\n|\Z))"
    rf"|\d{{1,2}} (?=[{UPPER}][{LOWER}]{{1,6}}(?: [{UPPER}{LOWER}]{{2,7}}){{1,4}}"
    rf"(?: \d[\d.,]{{0,9}}(?:-\d{{1,4}})?){{3,9}}[ \t]{{0,9}}(?:\n|\Z)))"
    r"|(?:(?<=[.;] )|(?<=: )(?=\d\d?\.1\.))"
    rf"\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\. ?(?=[{UPPER}][{LOWER}]{{1,6}} [{LOWER}])"
    rf"|(?:{LINE}|(?<=^- )|(?<=\n- ))\d{{1,2}} ?(?=(?:{_PAPERS}) (?:số )?\d{{1,4}}/)",
    _number_marker,
    alone=False,
)


def _inline_number(found: Found) -> str | None:
    """Say the number of an entry when the list goes on in one line: "1. Đà Nẵng (20 điểm), 2. Khánh Hòa"."""
    value = int(found.written.rstrip(" ."))
    if value == 1:
        return f"{cardinal(1, found.style)}, " if _SECOND.search(found.right(_ENTRY)) else None
    before = re.search(rf"(?:^|[:,;.)\d] |\n){value - 1}\. ?[{UPPER}]", found.left(_ENTRY))
    return f"; {cardinal(value, found.style)}, " if before else None


_ENTRY = 160
"""Characters that an entry of a list in one line may have."""
_SECOND = pattern(rf"[,;.)] 2\. ?[{UPPER}]")
INLINE_NUMBER = Rule(
    "inline_number", rf"(?<=[:,;.)\d] )\d{{1,2}}\. ?(?=[{UPPER}])", _inline_number, alone=False
)

LIST_ROMAN = Rule(
    "list_roman",
    rf"{LINE}[ \t]{{0,40}}(?!X\. ?(?:{CUES['commune']})|L\. |V\. I\. |V\.(?:I\.|League|LEAGUE))"
    rf"(?:(?![CL]\.){ROMAN}[.)/](?![A-ZĐ](?:\.| \())[ \t]{{0,4}}(?=[{UPPER}])"
    rf"|(?!V ?[-–] ?League)[IVX](?: [-–] |[-–] )(?=[{UPPER}][{LATIN}]{{1,9}} ))",
    _roman_marker,
    alone=False,
)


def _bracket_number(found: Found) -> str | None:
    """Say a number in brackets: of a list, or how many of what stands before it: "giải Nhất (2), Nhì (5)"."""
    said = _number_marker(found)
    if _PLAYER.search(found.left(50)):
        return f", áo số {said}"
    told = found.right(1) in {",", ";", ".", "", "\n"} or found.left(2)[:1].isalpha()
    if said and found.left(2).rstrip(" ")[-1:] in {"", "\n", ":", ";"} and found.right(1).isdecimal():
        return said.rstrip(", ") + ": "
    return f", {said}" if said and told else said


_PLAYER = pattern(
    rf"(?i:{CUES['player']})"
    rf"(?: (?:cánh|trái|phải|biên|trẻ|ngoại|đội))?(?: [{UPPER}][{LATIN}]*){{1,5}} $"
)
"""A player whose shirt has its number in a bracket: "hậu vệ trái Văn Phong (15)"."""


BRACKET_NUMBER = Rule("bracket_number", r"\(\d{1,2}\)[ \t]?", _bracket_number, alone=False)
