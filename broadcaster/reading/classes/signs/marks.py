"""Signs that are not words: stops, quotation marks, borders of cells, symbols, the unreadable."""

from __future__ import annotations

from broadcaster.reading.classes.signs.steps import STEP_BEFORE
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said, after
from broadcaster.reading.vocabulary import GREEK, SYMBOLS
from broadcaster.reading.written.alphabet import APOSTROPHES, LATIN, LOWER, UPPER, is_syllable


def _nothing(_: Found) -> str:
    return ""


def _ornament(found: Found) -> str:
    return ", " if "<" in found.written else " "


def _comma(_: Found) -> str:
    return ", "


def _cell(found: Found) -> str | Said:
    """Say the border of two cells: a pause, but from one time to the next in the timetable of a notice."""
    until = found.before.rule == "time" and _CLOCK.match(found.right(8))
    beside = found.before.end == found.start and not _in_row_of_times(found)
    return Said(" đến ", "cue", found.before.written) if until and beside else ", "


def _in_row_of_times(found: Found) -> bool:
    """Tell three times and more beside each other (7h15 | 7h55 | 8h) from the two ends of one."""
    first = found.before.end - len(found.before.written)
    return bool(
        _CLOCK_BEFORE.search(found.text[max(0, first - 9) : first]) or _TWO_CLOCKS.match(found.right(20))
    )


_CLOCK_BEFORE = pattern(r"\d(?:h|g|:)\d{0,2} ?\| ?$")
_TWO_CLOCKS = pattern(r" ?\d{1,2}(?:h|:|g)\d{0,2} ?\| ?\d{1,2}(?:h|:|g)")
_CLOCK = pattern(r" ?\d{1,2}(?:h|:|g|giờ)")


def _ellipsis(_: Found) -> str:
    return "… "


def _symbol(found: Found) -> str:
    sign = found.written.strip()
    if sign == "°" and found.left(4).endswith("độ "):
        return " "
    if sign == "½" and (half := _half(found)):
        return half
    between_headings = sign == "#" and found.right(2)[1:].isupper()
    if (sign in _BULLETS or between_headings) and found.left(1) == found.right(1) == " ":
        return ", "
    if sign in _RAISED and _NOTED_WORD.search(found.left(9)) and not found.right(1).isalnum():
        return ""
    said = SYMBOLS.get(sign) or GREEK.get(sign)
    if said is not None:
        return f" {said} "
    return " "


_RAISED = frozenset("¹²³⁴⁵⁶⁷⁸⁹")
_NOTED_WORD = pattern(
    rf"(?<!\w)(?!mét|met|inch|feet|dặm|vuông|milimet)[{LOWER}]{{0,5}}[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ][{LOWER}]{{0,3}}[”\".,]?$"
)
"""A word with a marked vowel, behind which a raised figure is the number of a note."""


def _half(found: Found) -> str:
    """Say the half of a thing as people do; empty where it is a fraction of something else."""
    if found.left(1).isdecimal():
        return ""
    return " nửa " if _LASTING.match(found.right(8)) else ""


_BULLETS = frozenset("●•·∙▪■◆♦")
_LASTING = pattern(
    r" ?(?:ngày|buổi|giờ|tiếng|tháng|năm|đêm|viên|gói|thìa|muỗng|cốc|ly|chén|bát|quả|trái|củ|con|liều"
    r"|ống|bánh|lít|cân|sào|kg|lon|chai)(?!\w)"
)
ORNAMENT = Rule(
    "ornament",
    r"[-–—=*~]{2,60} ?[oO0]{3} ?[-–—=*~]{2,60}|[=#~*+_]{3,80}|<[-=~]{2,60}>?|[-=~]{3,60}<(?!\d)"
    r"|(?:(?<=\n)|(?<!.))⇔ ?(?![^\n]{0,24}[=<>≤≥≠])",
    _ornament,
)


def _glued_stop(found: Found) -> str | None:
    """Part two sentences that a page has glued together: "Điều 3.Áp dụng", "to.Sau đó"; names are left."""
    if _TOWN_BEHIND.match(found.right(4)):
        return ", "
    before = _LAST_WORD.search(found.left(10))
    behind = _FIRST_WORD.match(found.right(10))
    if behind and is_syllable(behind[0]) and _UNIT_BEFORE.search(found.left(8)):
        return ". "
    if not before or not behind or not is_syllable(behind[0]) or behind[0] in _DOMAINS:
        return None
    return ". " if before[0].isdecimal() or (len(before[0]) > 1 and is_syllable(before[0])) else None


_TOWN_BEHIND = pattern(r"T[PXp][. ] ?[^\W\d_]")
"""The next larger place of an address, whose blank is lost: "Q.Tân Phú.TP.Hồ Chí Minh"."""
_LAST_WORD, _FIRST_WORD = (
    pattern(rf"(?<![\w.])(?:[{LATIN}]{{1,7}}|\d{{1,4}})$"),
    pattern(rf"[{LATIN}]{{1,7}}(?![\w.])"),
)
_UNIT_BEFORE = pattern(r"\d ?(?:m|km|kg|ha|g|cm|mm|ml|m[23²³]|đ|l|kW|MW|kV|[GM]B|%|(?:độ |°)[CF])$")
"""An amount, behind which a sentence ends: "dài gần 35m.Thông qua"."""
_DOMAINS = frozenset({"Com", "Net", "Org", "Vn"})
GLUED_STOP = Rule(
    "glued_stop",
    rf"\.(?<=[{LOWER}\dCFBVW%]\.)(?=[{UPPER}](?:[{LOWER}]| [{LOWER}])|T[PX][. ])",
    _glued_stop,
    alone=False,
)
GLUED_QUOTE = Rule("glued_quote", rf"(?<=[{LOWER}])[”\"]\.(?=[{UPPER}][{LOWER}]{{1,6}} )", lambda _: ". ")
"""The end of a quotation to which a page has glued the next sentence: "văn hóa xưa”.Năm 2004 …"."""
FULL_STOP = Rule(
    "end_mark", r" ?\./\.?", lambda found: ". " if found.right(1).isalpha() else ".", alone=False
)
ELLIPSIS = Rule("ellipsis", r" ?(?:\.{2,40}|…{1,40})(?: ?\.{1,40})?", _ellipsis)


def _bracket(found: Found) -> str:
    """Say a bracket as a pause; none where a unit stands behind it: "(2,15 USD)/kg", "(8x6)m"."""
    if found.written != ")":
        return ", "
    before, behind = found.left(1), found.right(48)
    if before.isdecimal() and _UNIT_BEHIND.match(behind):
        return " "
    member = behind.startswith(_MEMBER_JOINTS) and _MEMBER_BEHIND.match(behind)
    if member and _MEMBER_EXPLAINED.search(found.left(240)):
        return "; "
    return "" if behind.startswith("/") and before.isalpha() else ", "


_MEMBER_BEHIND = pattern(r"(?:,| [-–]) [^,.;:()\n]{2,40}(?:[,.(]|$| và )")
_MEMBER_JOINTS = (", ", " - ", " – ")
_MEMBER_EXPLAINED = pattern(
    r"(?:gồm|như|[Cc]ác|những|:)(?:(?!\. )[^;\n]){0,160}[,:–-] [^,;:()\n]{2,40}"
    rf" \((?!.{{0,4}}ảnh)[{LOWER}][^\W\d]{{0,6}}(?:,? [^()\d,]{{1,40}}){{1,5}}$"
)
"""A member of a list that a bracket explains: "Kim Sơn, Thủy Sơn (lớn, cao và đẹp nhất), Thổ Sơn"."""


_UNIT_BEHIND = pattern(r"m(?!\w)")


BRACKET = Rule("bracket", r" ?[()\[\]{}⟨⟩«»](?:(?!\[\d{1,3}\])[()\[\]{}⟨⟩«»]){0,39}", _bracket, alone=False)
PART_MARK = Rule(
    "part_mark",
    rf"(?:(?<=[{LATIN}]{{2}} )|(?<=\d[hg]\d\d ))[*_](?= [{UPPER}][{LOWER}])|(?<=[\w)%] )·(?= \w)",
    lambda _: ", ",
)
"""A star, a line or a middle dot between parts of a line: "11h25 * Thông báo", "9.000đ/kg · chưa thuế"."""
SAID_QUOTE = Rule(
    "said_quote",
    rf"{after('cho biết|cho hay|khẳng định|chia sẻ|nhấn mạnh|cho rằng|kể lại|bày tỏ|tâm sự|giải thích')}"
    rf"[\"“](?=[{UPPER}][{LOWER}]{{0,6}} [^\"“”\n]{{24}})"
    rf"|(?<=[{LATIN}] )(?<!bài )(?<!câu )(?<!thơ )[\"“](?=[{UPPER}][^\"“”\n]{{20,300}}[{LOWER}]{{2}}"
    rf"(?<![\W_][Tt]p)(?<![\W_][Tt]s)(?<!rs)\.[\"”])",
    lambda _: ", ",
)
"""
The mark at the head of somebody's words, with no colon before it: "ông cho biết “Nếu điều trị muộn …".

Elsewhere it is speech when a sentence ends in it: "nói với báo “Bộ đã ký hợp đồng. Hãng này …".
"""
QUOTE = Rule("quote", "[\"“”„‟‘’'`´‹›*_~^\\\\]{1,40}", _nothing)


def _inner_dot(found: Found) -> str | None:
    """Leave out the dot that joins a piece to its number: PL.2567."""
    return " " if found.before.end == found.start else None


INNER_DOT = Rule("inner_dot", r"\.(?=\d)", _inner_dot, alone=False)
_ENDS_NUMBER = frozenset("0123456789%")
_UP_TO_NOW = pattern(r"nay(?!\w)")
"""The end of a time that goes on: "từ 25/10/2006 -> nay"."""
TYPED_ARROW = Rule(
    "typed_arrow",
    r"(?:(?<=\d)|(?<=\d )|(?<=\d%)) ?-{1,2}> ?(?=\d)| ?[-=]{1,40}> ?(?!\d)",
    lambda found: (
        " đến "
        if found.left(1) in _ENDS_NUMBER and (found.right(1).isdecimal() or _UP_TO_NOW.match(found.right(4)))
        else ", "
    ),
    alone=False,
)
_DAY_BEHIND = pattern(r"\d|(?:mùng|mồng|ngày) \d")


def _pointed(found: Found) -> str:
    """Say an arrow: to where a price moved, the end of a span, or a pause between things."""
    if found.right(1).isdecimal() and (step := STEP_BEFORE.search(found.left(17))):
        return " lên " if step[1] == "+" else " còn "
    return " đến " if found.left(1).isdecimal() and _DAY_BEHIND.match(found.right(6)) else ", "


ARROW = Rule(
    "arrow",
    r" ?(?:[→⇒➜►>]{1,3}(?<=[→⇒➜►])|>>{1,3}(?! ?\d)) ?",
    _pointed,
    alone=False,
)


TWO_WAYS = Rule(
    "two_ways",
    rf" ?(?:<[-–=]{{1,3}}>|[↔⇄⇆⟷]) ?|(?:(?<=[{LATIN})]) ?|(?<=[{LATIN})] ))<>"
    rf"(?: ?(?=[{UPPER}])| ?(?=[{LATIN}]{{2}}))",
    _comma,
)
"""A route both ways between two places; "a <> b" stays a comparison: "Bắc Ninh <> Lai Châu", "A ↔ B"."""


def _arrow(found: Found) -> str:
    """Say an arrow before a figure: up or down, unless the word stands there."""
    word = "tăng" if found.written.strip() in _UP else "giảm"
    return " " if found.words_left(8).endswith(f" {word} ") else f" {word} "


_UP = frozenset("↑▲△⬆")
CHANGE_ARROW = Rule("change_arrow", r" ?[↑▲△⬆↓▼▽⬇] ?(?=\d)", _arrow, alone=False)
ANGLE = Rule(
    "angle_bracket",
    rf" ?<(?=(?:\d{{1,2}} )?[{LATIN}][^<>\n]{{0,40}}>)|(?:(?<=[{LATIN}]) |(?<=[{LATIN}] ))>(?= [{UPPER}])"
    rf"|(?<=[{LATIN}])>(?![\d>])",
    _comma,
)
"""Brackets with angles, in which a field of a form stands (<dấu cách>), and the arrows of a route."""
CITATION = Rule(
    "citation",
    rf" ?(?<=[{LATIN}0-9²³%.,)\]”\" ])\[(?:\d{{1,3}}|[1-9]\d{{0,2}}"
    rf"(?:(?:, ?[1-9]\d{{0,2}}){{1,9}}|[–-][1-9]\d{{0,2}}))\]"
    rf"| ?(?<=[{LATIN}.”\"’] )\[[{UPPER}][^\[\]\n\d]{{2,60}},? (?:1[89]|20)\d\d[a-d]?"
    r"(?:[:,;] ?(?:tr\. ?|trang )?\d{1,4}(?:[-–]\d{1,4})?)?\]"
    rf"| ?\[sửa(?: \| sửa mã nguồn)?\]|(?<=\])\[[a-z]\]|(?<=[{LOWER}])\[[a-z]\](?=[ ,.;:)\[]|$)",
    _nothing,
)
"""The number of a source, or its author, year and page, as in books: nobody says it."""
CELL = Rule("cell", r" {0,9}[|¦][|¦ ]{0,40}", _cell, alone=False)
"""The border of a table's cell; hygiene makes one of a tab between words."""
APOSTROPHE = Rule("apostrophe", rf"(?<=[{LATIN}])[{APOSTROPHES}](?=[{LATIN}])", lambda _: "'")
MORE_DOLLARS = Rule("more_dollars", r"(?<=\$\d\d)\+(?= |\Z)|(?<=\$\d\d\d)\+(?= |\Z)", lambda _: " trở lên")
"""A plus behind dollars: "Brent $100+ nếu Hormuz đóng"."""
HASH = Rule(
    "hash",
    r"#(?=\d{1,2}(?!\w))",
    lambda found: "" if found.words_left(6).endswith(" số ") else "số ",
    alone=False,
)
"""The English sign for a number: câu #5."""
SYMBOL = Rule("symbol", rf"[^{LATIN}0-9\s.,;:!?…]", _symbol, alone=False)
