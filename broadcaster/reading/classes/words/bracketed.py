"""Short forms in brackets: silent where the words before them have just said the same."""

from __future__ import annotations

from broadcaster.reading.classes.words.acronyms import say_joined
from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.vocabulary import ABBREVIATIONS, CUES
from broadcaster.reading.written.alphabet import LOWER, UPPER, toneless, unmarked

ACRONYM_SHAPE = r"[A-ZĐƯ](?:[A-ZĐƯ]|&(?=[A-ZĐ])){1,14}"
_LETTERS = pattern(r"[^\W\d_]+")


def _bracketed(found: Found) -> Said | None:
    """Say an acronym in brackets, or nothing when the words before it have just said it."""
    inner, *more = _SHORT_FORM.findall(found.written)
    if inner in found.learnt:
        return Said("", "text", inner)
    at = found.start + found.written.index(inner)
    said = say_joined(found._replace(written=inner, start=at, end=at + len(inner)))
    before = _LETTER.sub(lambda one: spell(one[0], found.style), found.left(len(said.spoken) + 40))
    said_before = _plain(before).endswith(_plain(said.spoken)) or _said_short(said.spoken, found)
    if (said_before and not more) or _initials_before(inner, found):
        return Said("", "text", inner)
    if found.written.strip(" ()") != inner:
        return None
    if _of_another_land(said.spoken, inner, found):
        return Said(f", {spell(inner, found.style)},", "cue", "(")
    if firm := _is_ticker(inner, found):
        return Said(f", {spell(inner, found.style)},", "cue", firm)
    return said._replace(spoken=f", {said.spoken},")


def _of_another_land(spoken: str, inner: str, found: Found) -> bool:
    """Tell a body abroad, whose letters are of another language: "Trung tâm Địa chấn … Ấn Độ (NCS)"."""
    words = "".join(word[0] for word in unmarked(spoken).upper().split())
    return words == unmarked(inner) and bool(_ABROAD.search(found.left(90)))


_ABROAD = pattern(
    rf"(?:Trung tâm|Cơ quan|Viện|Tổ chức|Cục|Ủy ban|Hiệp hội|Liên đoàn|Đài|Hãng|Tập đoàn|Quỹ|Ngân hàng)"
    rf" (?:[^().,;]{{2,60}} )?(?:{CUES['country']}) ?$"
)


def _said_short(spoken: str, found: Found) -> bool:
    """Tell whether words before, of which one is a short form, have just said it: "NH Nhà nước (NHNN)"."""
    left = found.left(_NEAR)
    short = _SHORT_FORM.search(left)
    if not short or not left[short.end() :].strip():
        return False
    at = found.start - len(left) + short.start()
    named = say_joined(found._replace(written=short[0], start=at, end=at + len(short[0])))
    return _plain(named.spoken + left[short.end() :]) == _plain(spoken)


_NEAR = 24


def _is_ticker(inner: str, found: Found) -> str:
    """Give the word for a firm whose shares three letters in a bracket name: "Tập đoàn Hoa Sen (HSG)"."""
    firm = _FIRM.search(found.left(80)) if len(inner) == _TICKER else None
    return firm[1] if firm else ""


_TICKER = 3
_FIRM = pattern(
    r"(Tập đoàn|Công ty|công ty|Cty|CTCP|Tổng công ty|Tổng Công ty|Ngân hàng|Chứng khoán|Địa ốc|Thủy sản)"
    rf" (?:[^().,;:]{{1,60}} )?[{UPPER}][\w.\-]* ?$"
)


def _initials_before(inner: str, found: Found) -> bool:
    """Tell whether a long unknown short form has the initials of words just said: TTCHLTNC."""
    if len(inner) < _LONG or not inner.isalpha() or inner in ABBREVIATIONS:
        return False
    return unmarked(inner.lower()) in "".join(unmarked(word[0]) for word in found.words_left(140).split())


_LONG = 5
_LETTER = pattern(r"(?<![^\W_])[A-ZĐ](?![^\W_])")
_SHORT_FORM = pattern(r"[A-ZĂÂĐÊÔƠƯ][A-ZĂÂĐÊÔƠƯ&/\-]+|\d+")


def _plain(text: str) -> str:
    return " ".join(_LETTERS.findall(toneless(text.lower())))


def _headed(found: Found) -> Said | None:
    """Leave out an office with its short form when its full name stands before: "… Môi trường (Bộ TN&MT)"."""
    full = _plain(" ".join(_said_part(part, found) for part in _HEADED.split(found.written.strip(" ()"))))
    said_before = _plain(found.left(len(full) + 12)).endswith(full)
    return Said("", "text", found.written.strip(" ()")) if said_before else None


def _said_part(part: str, found: Found) -> str:
    """Say one word of the bracket, be it a short form or none."""
    if not _SHORT_FORM.fullmatch(part):
        return part
    at = found.start + found.written.rindex(part)
    return say_joined(found._replace(written=part, start=at, end=at + len(part))).spoken


_HEADED = pattern(" ")


BRACKETED = Rule(
    "bracketed",
    rf" ?\((?![IVX]{{1,4}}\)|[IVX]{{1,5}}-[IVX]{{1,5}}\))"
    rf"(?:(?:sau đây )?(?:được )?(?:gọi|viết) tắt(?: là)?:? ?)?"
    rf"(?:{ACRONYM_SHAPE}(?:[-/&]{ACRONYM_SHAPE})?|[A-ZĂÂĐÊÔƠƯ]{{2,15}})(?: (?:19|20)\d\d)?\)",
    _bracketed,
    alone=False,
)
HEADED = Rule(
    "headed_bracket",
    rf" ?\((?:(?:[{UPPER}][{LOWER}]{{1,7}} (?:[{LOWER}]{{2,7}} )?){{1,2}}|{ACRONYM_SHAPE} ){ACRONYM_SHAPE}\)",
    _headed,
    alone=False,
)
