"""Brackets whose words are not read like others: what says a thing again, a year, an adjective."""

from __future__ import annotations

import re

from broadcaster.reading.classes.measures.said_amounts import say_amount
from broadcaster.reading.classes.signs.said_again import FIGURES, SAID_OTHERWISE
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Before, Found, Rule, Said, after
from broadcaster.reading.spoken.number_words import cardinal, roman_value
from broadcaster.reading.vocabulary import ABBREVIATIONS, CUES, SLASHED, SYMBOLS
from broadcaster.reading.written.alphabet import LATIN, LOWER, UPPER, unmarked
from broadcaster.reading.written.shapes import DASH, NUMBER, SENTENCE_END


def _repeated(found: Found) -> Said | None:
    """Leave out words in brackets that say once more what stands before: 15 (mười lăm)."""
    if chemical := _named_before(found):
        return Said("", "text", chemical)
    inner = " ".join(found.written.strip(" ()").lower().replace(",", " ").split())
    if (full := SLASHED.get(inner, "")) and found.words_left(24).endswith(f" {full} "):
        return Said("", "text", full)
    if inner.endswith(("đồng", "đồng chẵn", " đô", "đô la")):
        inner = _sum_in_words(inner, found.before.spoken)
    before = found.before
    between = found.text[before.end : found.start] if found.start - before.end <= _SHORT_GAP else "."
    said = f"{before.spoken} {between}" if not between or _WORDS.fullmatch(between) else ""
    same = " ".join(said.lower().split()).endswith(inner) or _same_unit(inner, before)
    if same or _is_sign_before(inner, found):
        return Said("", "text", before.written)
    return Said("", "text", alias) if (alias := _alias(found)) else None


def _named_before(found: Found) -> str:
    """Give the name of a substance whose formula the bracket only says again: "natri clorua (NaCl)"."""
    senses = ABBREVIATIONS.get(found.written.strip(" ()"), ())
    name = senses[-1].spoken if senses and _FORMULA.search(found.written) else ""
    return name if name and found.left(40).lower().replace(" ", "").endswith(name.replace(" ", "")) else ""


_FORMULA = pattern("[A-Z][a-z][A-Z]")


def _is_sign_before(inner: str, found: Found) -> bool:
    """Tell whether a bracket says a sign in words that stands before it: "theo % (phần trăm)"."""
    return SYMBOLS.get(found.left(1)) == inner or (inner == "phần trăm" and found.left(1) == "%")


def _alias(found: Found) -> str:
    """Give the word by which a text will call the body just named: "Công ty cổ phần … (Công ty)"."""
    name = found.written.strip(" ()")
    if name not in _BODIES:
        return ""
    sentence = SENTENCE_END.split(found.left(160))[-1]
    return name if re.search(rf"(?<!\w){name} [{UPPER}{LOWER}]", sentence) else ""


_BODIES = frozenset(CUES["called_body"].split("|"))


def _same_unit(inner: str, before: Before) -> bool:
    """Tell whether a bracket says the unit of the amount before it, spelled out: 10 µm (micromet)."""
    if before.rule not in _AMOUNTS:
        return False
    unit = unmarked(before.spoken).replace(" ", "")
    return len(inner) > _LEAST_UNIT and unit.endswith(unmarked(inner).replace(" ", "").replace("-", ""))


def _sum_in_words(inner: str, said: str) -> str:
    """Give a sum in words as the reader would say it: "một trăm lẻ chín triệu, ba ngàn đồng chẵn"."""
    for other, ours in SAID_OTHERWISE:
        inner = inner.replace(other, ours)
    inner = " ".join(inner.removesuffix(" chẵn").removesuffix(" la").split())
    return f"{inner} la mỹ" if inner.endswith(" đô") and said.lower().endswith(" mỹ") else inner


_AMOUNTS = frozenset({"amount", "amount_range"})
_LEAST_UNIT = 4
_SHORT_GAP = 20
_WORDS = pattern(rf"(?: [{LATIN}]+){{1,3}} ?")
"""What is counted, between a figure and the bracket that says both again."""


def _bracketed_amount(found: Found) -> str | None:
    """Say an amount of which only the figures stand in brackets: "(20-25)kg"."""
    ends = _ENDS.findall(found.written)
    *before, last = [
        say_amount(end, found.style) for end in (*ends[:-1], ends[-1] + _UNIT.findall(found.written)[0])
    ]
    return " " + " đến ".join([*before, last]) if last else None


_ENDS, _UNIT = pattern(r"[\d.,]*\d"), pattern(r"\) ?(\D+)$")
BRACKETED_AMOUNT = Rule(
    "bracketed_amount",
    rf" ?\({NUMBER}(?: ?{DASH} ?{NUMBER})?\) ?(?:kg|g|ml|l|lít|cm|mm|m|m2|ha|tấn|W|kW|V|%)(?!\w)",
    _bracketed_amount,
)
_SURE = len("(x)")
SMALL_ROMAN = Rule(
    "small_roman",
    r" ?\((?:i{1,3}|iv|vi{0,3}|ix|x)\)",
    lambda found: (
        f", {cardinal(roman_value(found.written.strip(' ()').upper()), found.style)}, "
        if "(ii)" in found.text or (len(found.written) > _SURE and found.left(1) in {"", "\n"})
        else None
    ),
    alone=False,
)
"""The mark of an entry in a list: (i) …; (ii) …, or at the head of a line: (iii); a lone (x) is a letter."""
SIGN_SAID = Rule(
    "sign_said",
    rf"{after(' âm| trừ')}\([-−–]\)|{after(' dương| cộng')}\(\+\)|{after(' nhân')}\([xX×]\)",
    lambda _: "",
    alone=False,
)
"""A sign that the word before it has named: "doanh thu nhân (x) thuế suất", "tăng trưởng âm (-) 2,3%"."""
REPEATED = Rule("repeated", rf" ?\((?: ?[{LATIN}](?:[{LATIN}, ]{{1,150}})?|[đĐ]/c)\)", _repeated, alone=False)
BOTH_PERSONS = Rule(
    "both_persons",
    "|".join(
        rf"(?i:(?<=\b{he})|(?<=\b{he} )) ?\((?i:{she})\)"
        for he, she in (("ông", "bà"), ("anh", "chị"), ("thầy", "cô"))
    ),
    lambda found: " " + found.written.strip(" ()"),
)
"""Whom an office writes to, be it a man or a woman: "Kính gửi: Ông (bà) Lê Văn Đông"."""
OF_A_PICTURE = Rule(
    "of_a_picture",
    r" ?\((?:[Xx]em )?(?:[Tt]rong )?[Ảả]nh(?: trên| dưới| nhỏ| bên| minh họa| minh hoạ)?\)"
    r"| ?\((?:[Ảả]nh ?[,:–-] ?)?(?:bìa (?:trái|phải)"
    r"|(?:hàng \w{1,6}, ?)?(?:người )?(?:đứng |ngồi )?thứ \w{1,6} (?:từ|bên)"
    r" (?:trái|phải)(?: sang| qua)?|(?:đứng|ngồi) (?:giữa|bên (?:trái|phải)))\)",
    lambda _: "",
)
"""What only the reader of a page can look at: "Nguyễn Thị Lụa (ảnh)"."""


def _year_bracket(found: Found) -> str | None:
    """Say the year behind a name, a title, a measure or the year of a reign: "22.000 (1965)"."""
    if _NUMBERED.search(found.left(16)) and not _REIGN.search(found.left(16)):
        return None
    year = cardinal(int(found.written.strip(" ()")), found.style)
    return f" {year} " if found.left(6).endswith((" năm", " năm ")) else f", năm {year}, "


_NUMBERED, _REIGN = pattern(r" \d\d ?$"), pattern(rf"(?:thứ|[{UPPER}][{LOWER}]+) \d\d ?$")
YEAR_BRACKET = Rule(
    "year_bracket",
    rf"(?:(?<=[{LATIN}.])|(?<=[{LATIN}.,] )|(?<=[{LATIN}] \d)|(?<=[{LATIN}] \d\d)|(?<=[\"”]))"
    r" ?\( ?(?:1[0-9]|20)\d\d ?\)"
    r"|(?:(?<=[%²])|(?<=m2)|(?<=\d,\d)|(?<=\.\d{3})) ?\((?:19|20)\d\d\)"
    r"|(?:(?<=T[ýỵị])|(?<=Sửu|Dần|M[ãẹ]o|Ngọ|Mùi|Dậu|Hợi)|(?<=Thìn|Thân|Tuất)"
    r"|(?<=T[ýỵị] )|(?<=(?:Sửu|Dần|M[ãẹ]o|Ngọ|Mùi|Dậu|Hợi) )|(?<=(?:Thìn|Thân) )|(?<=Tuất ))"
    r"\( ?[1-9]\d\d ?\)",
    _year_bracket,
    alone=False,
)
UNKNOWN_BIRTH = Rule(
    "unknown_birth",
    rf" ?\( ?\? ?{DASH} ?[1-9]\d{{2,3}} ?\)",
    lambda found: f", không rõ đến {cardinal(int(found.written.strip(' ()?-‐‑‒–—−')), found.style)}, ",
)
"""A life of which one end is not known: "Trần Công Hiến (? – 1816)"."""
UNKNOWN_DEATH = Rule(
    "unknown_death",
    rf" ?\( ?[1-9]\d{{2,3}} ?{DASH} ?\? ?\)",
    lambda found: (
        f", sinh năm {cardinal(int(found.written.strip(' ()?-‐‑‒–—−')), found.style)}, không rõ năm mất, "
    ),
)
"""The other end of such a life: "Đỗ Cận (1434 – ?)"."""
OLD_NAME = Rule(
    "old_name",
    r" ?\((?:[âÂ]m lịch|dương lịch|cũ|mới|khô|tươi|ướt|non|già|đực|cái)\)",
    lambda found: " " + found.written.strip(" ()"),
)
"""One adjective, which belongs to the word before it."""
OF_CHINA = Rule(
    "of_china",
    "(?:"
    + "|".join(rf"(?<={place})|(?<={place} )" for place in ("Đài Loan", "Hồng Kông", "Ma Cao", "Macau"))
    + r") ?\(Trung Quốc\)",
    lambda _: " Trung Quốc",
)
"""One market among others, which a pause would make two: "Đài Loan (Trung Quốc), Hàn Quốc"."""


def _of_provinces(found: Found) -> Said | None:
    """Say where a river, a lake or a mountain lies: "sông Lô (Tuyên Quang)" names one place, not two."""
    places = [place.strip() for place in _JOINED.split(found.written.strip(" ()"))]
    if not _PROVINCES.issuperset(places) or not (cue := _WATER.search(found.left(40))):
        return None
    *first, last = places
    return Said(f" ở {', '.join(first)}{' và ' if first else ''}{last},", "cue", cue[1])


_NO_UNIT = "".join(
    f"(?<!{unit} )" for unit in ("huyện", "xã", "phường", "trấn", "phố", "tỉnh", "quận", "thôn", "ấp", "bản")
)
"""A district may be named for a river: "huyện Sông Mã (Sơn La)"."""
_WATER = pattern(
    rf"(?<!\w){_NO_UNIT}((?i:sông|suối|hồ|đập|núi|đèo|đầm|vịnh|thủy điện))"
    rf"(?: [{UPPER}][{LATIN}]{{0,6}}){{1,4}} ?$"
)
_JOINED = pattern(", | và | - ")
_PROVINCES = frozenset(CUES["province"].split("|"))
OF_PROVINCES = Rule(
    "of_provinces",
    rf" ?\([{UPPER}][{LATIN}]{{1,6}}(?:(?:,| -)? [{LATIN}]{{1,6}}){{0,11}}\)",
    _of_provinces,
    alone=False,
)
LOST_DASH = Rule(
    "lost_dash",
    r" ?\((?:1[6-9]|20)\d\d (?:1[6-9]|20)\d\d\)",
    lambda found: (
        ", năm "
        + " đến năm ".join(cardinal(int(year), found.style) for year in FIGURES.findall(found.written))
        + ", "
    ),
)
"""Two years in brackets, of which the page has lost the dash."""
