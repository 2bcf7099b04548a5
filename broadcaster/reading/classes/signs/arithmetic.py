"""Signs of reckoning: plus, minus, times, about, more and less than; some are of a test."""

from __future__ import annotations

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.written.alphabet import LATIN, LOWER


def _tested(found: Found) -> Said:
    """Say a sign in brackets: of a blood group (Rh(-)) or of a test."""
    left = found.words_left(16)
    word = "dương" if "+" in found.written else "âm"
    if left.endswith((" tăng ", " giảm ", " không đổi ", " ổn định ", " đứng giá ")):
        return Said(" ", "cue", "tăng")
    if left.endswith(" rh "):
        return Said(f" {word}", "cue", "Rh")
    if price := _PRICE_BEFORE.search(found.left(10)):
        return Said(", không đổi" if word == "âm" else ", tăng", "cue", price[0])
    if named := _NAMED_POLE.search(left):
        return Said("", "cue", named[1])
    if pole := _POLE.search(left):
        return Said(f" {word}", "cue", pole[1])
    return Said("" if left.endswith(f" {word} tính ") else f" {word} tính ", "shape")


_POLE = pattern(" (điện cực|cực|cathode|anode|catot|catốt|anot|anốt|đầu|dây|taluy|ta luy) $")
"""What is joined to one side of a battery, and is no test: "điện cực (+)"."""
_NAMED_POLE = pattern(" ((?:cực|đầu|dây|điện tích|ion|trục|chiều|điện cực) (?:dương|âm)) $")
"""A pole whose sign the words have said already: "cực dương (+)"."""
_PRICE_BEFORE = pattern(r"(?:\d ?(?:đồng|đ|k|USD)(?:/[^\W\d_]{1,5})?|\d\.\d{3})$")
"""A price behind which the column of its change is empty: "67.000 đ/kg (-)"."""
TESTED = Rule("tested", r" ?\([-−–+]\)|(?<=Rh)[-−–+](?!\w)", _tested, alone=False)


def _blood_group(found: Found) -> Said | None:
    """Say the sign of a group of blood: "nhóm máu O+, A-"."""
    blood = _BLOOD.search(found.words_left(60))
    return Said(" dương" if found.written == "+" else " âm", "cue", blood[1]) if blood else None


_BLOOD = pattern(
    " (máu|tiểu cầu) (?:[^.;]{0,40} nhóm )?(?:(?:o|a|b|ab|và|hoặc|hiếm|nhóm|thuộc|là)[-+]?,? ){1,6}$"
)
BLOOD_GROUP = Rule(
    "blood_group",
    r"(?:(?<=[ :(/][ABO])|(?<= AB))[-−–+](?![ \w]?\w)",
    _blood_group,
    alone=False,
)


def _over(found: Found) -> Said | None:
    """Say the sign of a class of weight: +75kg is above it, (-60kg) up to it."""
    if found.written != "+":
        return Said("dưới ", "shape")
    cue = _CLASSES.search(found.words_left(40)) or _LISTED_CLASSES.search(found.words_left(160))
    cue = cue or _LIGHTER.search(found.left(80))
    return Said(" trên ", "cue", cue[1]) if cue else None


_CLASSES = pattern(
    " (hạng|hạng cân|cân nặng|judo|kurash|vovinam|taekwondo|boxing|karate|đối kháng)(?: nam| nữ)? $"
)
_LIGHTER = pattern(r"(\([-−–][4-9]\d ?kg\))")
_LISTED_CLASSES = pattern(r" (hạng cân) (?:.{1,120} )?\d{2,3} ?kg $")
OVER = Rule(
    "class_over",
    r"(?<![\w)])\+(?=\d{2,3} ?kg(?!\w))"
    r"|(?:(?<=\()|(?<=hạng )|(?<=hạng cân ))[-−–](?=[4-9]\d ?kg(?:\)|,|\s|$))",
    _over,
    alone=False,
)


def _squared(found: Found) -> str | None:
    """Say the figure behind a bracket of a formula as its power: [chiều cao (m)]2."""
    return f" {_POWERS[found.written]}" if "=" in found.left(80) else None


_POWERS = {"2": "bình phương", "3": "lập phương"}
SQUARED = Rule("squared", r"(?<=[)\]])[23](?![\w.,/])", _squared, alone=False)
PLUS_MINUS = Rule(
    "plus_minus",
    r" ?(?:\+ ?/ ?[-−–]|\+-) ?(?=\d)|(?:(?<=\| )|(?<=\()|(?<!.)|(?<=\d ))\+ ?/ ?[-−–](?=[ )]|$)",
    lambda found: " cộng trừ " if found.right(1).isdecimal() else " tăng giảm ",
    alone=False,
)
"""A figure with what it may be off by; alone, the head of a column of changes: "+/- chênh lệch"."""


def _power(found: Found) -> str:
    """Say a power behind ^ or set small: 10^-3, 10²³, 10⁻⁶."""
    small = found.written.translate(_SMALL_FIGURES)
    minus = " trừ" if small[0] in "-⁻−" or small[1:2] in {"-", "−"} else ""
    figures = "".join(sign for sign in small if sign.isdecimal())
    return f" mũ{minus} {cardinal(int(figures), found.style) if figures else ''}"


_SMALL_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _starred(found: Found) -> str | None:
    """Say the star of a formula as times: "Điểm học bạ * 60%", "(= 20 * lương cơ sở)"."""
    reckoned = "= " in found.left(160) or " + " in found.left(80) or _PRODUCT.match(found.right(24))
    return " nhân " if reckoned else None


_PRODUCT = pattern(r"[\d.,]+(?: [^\W\d_]+){0,2} = ?\d")
"""What a product comes to, behind its last factor: "500.000/tháng * 6 tháng = 3.000.000"."""


STARRED = Rule(
    "starred",
    rf"(?:(?<=[{LATIN}0-9)]) ?|(?<=[{LATIN}0-9)] ))\* ?(?=\d{{1,3}} ?%|\d{{1,2}}(?![\w.,]))"
    rf"|(?<=\d) ?\* (?=[{LOWER}]{{2}})",
    _starred,
    alone=False,
)


def _times(found: Found) -> Said:
    """Say the cross of a packing as "mỗi" ("Hộp 3 vỉ x 10 viên" is ten in each), any other as times."""
    pack = _PACK.search(found.left(10))
    if pack and _IN_EACH.match(found.right(12)):
        return Said(f", mỗi {pack[1].lower()} ", "cue", pack[1])
    before = found.left(8).rstrip().rpartition(" ")[2]
    apart = before in _PLANTED and found.right(10).strip().partition(" ")[0].rstrip(":,;") == before
    return Said(f"{'' if found.written == 'x' else ' '}{'cách' if apart else 'nhân'} ", "table")


_PLANTED = frozenset({"hàng", "cây", "hốc", "luống", "bụi", "gốc", "khóm"})
"""What stands how far from its like: "hàng x hàng 20cm"."""
_PACK = pattern(r"\d ?((?i:vỉ|hộp|gói|chai|lọ|túi|thùng|lốc|dây|tuýp|bịch)) ?$")
_IN_EACH = pattern(r" ?\d{1,4} ?(?i:viên|ống|gói|chai|ml|mg|g|gr|kg|lít|hộp|lon|túi|vỉ|cái|miếng|bịch)(?!\w)")
TIMES = Rule("times", rf"(?<=[{LATIN}0-9)²³%])(?: [x×] | ?× ?)(?=[{LATIN}0-9(])", _times, alone=False)

POWER = Rule(
    "power",
    rf"(?<=[{LATIN}0-9])(?:\^[-−]?(?=[0-9])|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{2,3}}|[⁺⁻][⁰¹²³⁴⁵⁶⁷⁸⁹])",
    _power,
)


def _until(found: Found) -> str:
    """Say the wave between figures; behind the number of a road it is about how far: "theo QL3 ~30 km"."""
    return " khoảng " if found.written == " ~" and found.before.rule == "prefixed" else " đến "


UNTIL = Rule("until", r"(?<=\d) ?~ ?(?=[$€£]?\d)", _until, alone=False)
"""A wave between two figures, as notices of shops and schools write a range: 5/6 ~ 10/6."""
ABOUT = Rule(
    "about",
    r"(?<!\d)[~≈≃] ?(?=[$€£]?\d)",
    lambda found: " khoảng " if found.written[0] == "~" else " xấp xỉ ",
)

TIMES_WORD = Rule("times_word", rf"(?<=[{LATIN}0-9)²³%] )x(?:(?= [{LATIN}0-9(])|(?=\d))", _times, alone=False)


def reckoned(found: Found) -> Said | None:
    """Say the minus of a formula: between two terms of which one is x, y or a square, or behind "="."""
    left, right = found.left(12), found.right(10)
    if right[:3].isalpha() and len(right) > len("ab"):
        # A word, as behind most dashes; a term has two letters at most.
        return None
    if _EQUALS.search(left) and _NEGATIVE.match(right):
        return Said(" âm ", "cue", "=")
    behind = _TERM_BEHIND.match(right)
    before = _TERM_BEFORE.search(left) if behind else None
    if not before or not behind or not (_UNKNOWN.search(before[0]) or _UNKNOWN.search(behind[0])):
        return None
    return Said(" trừ ", "cue", (before[0] + " - " + behind[0]).strip())


_EQUALS, _NEGATIVE = pattern("= ?$"), pattern(r"[a-z](?![\w/])")
_TERM = r"\d{0,3}[a-z]{1,2}[²³]?"
_TERM_BEFORE = pattern(rf"(?<![^\s(=√>])(?:{_TERM}|\d{{1,3}})$")
_TERM_BEHIND = pattern(rf"(?:{_TERM}|\d{{1,3}})(?![\w/]|[.,]\d)")
_UNKNOWN = pattern("[xyz]$|[xyz][²³]|(?<![a-z])[a-cyz][²³]")
