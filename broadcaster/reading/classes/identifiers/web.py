"""Addresses of the net: sites, mail, tags."""

from __future__ import annotations

import re
from functools import lru_cache

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spoken.number_words import digits, integer
from broadcaster.reading.spoken.spelling import spell
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.vocabulary import ABBREVIATIONS, ADDRESS_SIGNS, ADDRESS_WORDS, FOREIGN
from broadcaster.reading.written.alphabet import LATIN, MARKED, WORD, is_sayable, is_syllable, unmarked
from broadcaster.reading.written.shapes import FILES, LINE

_TOKENS = pattern(r"[^\W\d_]+|\d+|[^\w\s]|_")
_CAMEL = pattern(r"[^\W\d_a-z][^\W\d_A-Z]*|[^\W\d_]+|\d+")
_RIME = (
    "(?:[aou]i|[ae]o|[aei]u|[au]y|[aeiouy]|oai|oay|oao|oeo|ieu|yeu|uay|uoi|uou|uya|uyu|uye|[iu]a|oa|oe|uo|ue|uu|uy"
    "|(?:[aeiou]|uo|ua|oa|ie|ye|uye|uy|oe)[cmnpt]|(?:[aouei]|uo|ua|oa|ie|ye)ng|(?:[aei]|uy|oa|ue)(?:nh|ch))"
)
_ONSET = (
    "(?:(?:ngh|gh|k)(?=[eiy])|(?:ng|g|c)(?=[aou])|gi(?=[aeou])|g(?=i)|qu(?=[aeioy])"
    "|kh|nh|ph|th|tr|ch|[bdhlmnrstvx])?"
)
_SYLLABLE = pattern(_ONSET + _RIME)
_LONGEST_SYLLABLE = 7
_LONGEST_WORD = 24
"""Letters of an address in which syllables and words of the table are looked for."""


def _address(found: Found) -> str:
    """Say an address; a body of the country with the letters of its land is none: Hội LHPN.VN."""
    if found.written.endswith(".VN") and (body := ABBREVIATIONS.get(found.written.removesuffix(".VN"))):
        return f"{body[-1].spoken} Việt Nam"
    written = re.sub(r"^https?://", "", found.written)
    return say_address(written.rstrip("/"), found.style)


def say_address(written: str, style: Style) -> str:
    """Say an address sign by sign and word by word."""
    said = []
    for token in _TOKENS.findall(written):
        if token.isdecimal():
            said.append(digits(token))
        elif token[0].isalpha():
            said.append(_word(token, style))
        elif token in ADDRESS_SIGNS:
            said.append(ADDRESS_SIGNS[token])
    return " ".join(said)


def _word(token: str, style: Style) -> str:
    """Say a word of an address: by the table, as syllables, as it stands, or letter by letter."""
    low = token.lower()
    if any(sign in MARKED for sign in low) and is_syllable(low):
        return low
    known = ADDRESS_WORDS.get(low)
    if known:
        return FOREIGN.get(low, known) if style.foreign == "respelled" else known
    return (
        _cut(low)
        or _cut_with_letters(low, style)
        or (low if len(low) > _SPELLED and is_sayable(low) else spell(low, style))
    )


_LONE = 2
"""Letters; so few beside others that are spelled are spelled with them."""


def _cut_with_letters(word: str, style: Style) -> str:
    """Cut a word that has letters at one end: thitotnghiepthpt, phongvhxh, ubndeakly."""
    for at in range(5, 2, -1):
        for letters, rest, before in ((word[-at:], word[:-at], False), (word[:at], word[at:], True)):
            cut = _cut(rest) if len(rest) > _LONE and letters.upper() in ABBREVIATIONS else ""
            if cut:
                return " ".join((spell(letters, style), cut) if before else (cut, spell(letters, style)))
    return ""


_SPELLED = 4
"""Letters; a word of an address up to this long is spelled when it is no syllable, or nobody could say it."""


@lru_cache(maxsize=1_000)
def _cut(word: str) -> str:
    """
    Cut a word without marks or spaces into words of the table and Vietnamese syllables.

    The fewest pieces win, words of the table before mere syllables; empty when nothing covers the word.
    """
    if len(word) > _LONGEST_WORD:
        return ""
    best: list[tuple[int, tuple[str, ...]] | None] = [(0, ()), *([None] * len(word))]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before, piece = best[start], word[start:end]
            cost = _cost(piece) if before else 0
            if before and cost and (best[end] is None or before[0] + cost < best[end][0]):  # type: ignore[index]
                best[end] = (before[0] + cost, (*before[1], piece))
    pieces = best[-1][1] if best[-1] else ()
    known = all(piece in ADDRESS_WORDS for piece in pieces)
    return " ".join(_said(piece, marked=known) for piece in pieces)


def _said(piece: str, *, marked: bool) -> str:
    """Say one piece; marks on half of the syllables would be worse than on none."""
    said = ADDRESS_WORDS.get(piece, piece)
    bare = unmarked(said)
    return bare if not marked and bare.replace(" ", "") == piece else said


def _cost(piece: str) -> int:
    """Rate a piece of a cut; nought is no piece. A lone vowel is the last thing to believe in."""
    if piece in ADDRESS_WORDS:
        return 2
    if len(piece) > _LONGEST_SYLLABLE or not _SYLLABLE.fullmatch(piece):
        return 0
    return 9 if len(piece) == 1 else 3


def _tag(found: Found) -> str:
    """Say a tag word by word where its capitals show them, else as an address."""
    letters = found.written[1:].replace("_", "").isalpha()
    if letters and any(sign in MARKED for sign in found.written.lower()):
        # Written with its marks, a tag is Vietnamese words and nothing else.
        return _HUMPS.sub(" ", found.written[1:].replace("_", " "))
    parts = _CAMEL.findall(found.written[1:])
    return " ".join(
        _tag_figures(part, found.style) if part.isdecimal() else _tag_word(part, found.style)
        for part in parts
    )


_HUMPS = pattern(rf"(?<=[a-z{MARKED}])(?=[A-Z{MARKED.upper()}])")


def _tag_figures(part: str, style: Style) -> str:
    return integer(part, style) if len(part) <= 2 else digits(part)  # noqa: PLR2004 - covid19, but 2025 figure by figure


def _tag_word(part: str, style: Style) -> str:
    sayable = is_syllable(part) or (part[1:].islower() and any(letter in "aeiouy" for letter in part.lower()))
    return part if sayable and part.lower() not in ADDRESS_WORDS and part[0].isupper() else _word(part, style)


MAIL = Rule(
    "mail",
    rf"{WORD}[A-Za-z0-9][A-Za-z0-9._+\-]{{0,63}}@[A-Za-z0-9][A-Za-z0-9.\-]{{0,80}}[A-Za-z0-9]",
    _address,
)
SITE = Rule(
    "site",
    rf"{WORD}(?:(?:https?|ftp)://[^\s<>()\"“”]{{1,300}}[^\s<>()\"“”.,;:!?]|www\.[^\s<>()\"“”]{{1,300}}[^\s<>()\"“”.,;:!?]"
    r"|[A-Za-z0-9][A-Za-z0-9\-]{0,60}(?:\.[A-Za-z0-9\-]{1,60}){0,4}\.(?:vn|com|net|org|edu|gov|info|me|ly|io|dev|gle|page|site|store|cloud|asia|biz|tv|app|shop|xyz|VN|COM|NET|ORG)(?![A-Za-z0-9])(?:/[^\s<>()\"“”]{0,200}[^\s<>()\"“”.,;:!?]|\?[a-z_]{1,20}=[^\s<>()\"“”]{0,100}[^\s<>()\"“”.,;:!?])?)",
    _address,
)
ENDING = Rule(
    "ending",
    r"(?:(?<=miền )|(?<=đuôi )|(?<=quốc gia )|(?<=miền “)|(?<=miền \"))"
    r"\.(?:[a-z]{2,4}\.)?[a-z]{2,4}(?!\w)",
    _address,
)
"""The ending of a name of the net, by itself: "tên miền .vn"."""
FILE_ENDING = Rule(
    "file_ending",
    rf"(?<=\w)\.(?:{FILES}|PDF|DOCX?|XLSX?|JPE?G|PNG|ZIP)(?![\w@]|\.\w)",
    lambda found: f" {_address(found)}",
)
"""What kind of file a name is of: "mau_don.docx"."""
ACCOUNT_NAME = Rule("account_name", r"@[A-Za-z][A-Za-z0-9._]{1,39}", _address)
ORDER_NUMBER = Rule("order_number", r"#(?=\d{3,18}(?!\d))\d{3,18}", lambda found: digits(found.written))
"""The number of an order or a ticket: #45021."""
_TAG = rf"#[{LATIN}][{LATIN}0-9_]{{1,60}}"
TAGS_AT_END = Rule(
    "tags_at_end",
    rf"(?:{LINE}|(?<=[.!?…] )){_TAG}(?: {{1,3}}{_TAG}){{1,30}}(?=[ \t]{{0,9}}(?:\n|\Z))",
    lambda found: "" if found.left(1) or found.right(3) else None,
    alone=False,
    ground="table",
)
"""Tags that fill a line or end a post are for a search, and no listener's; a text of nothing else is said."""
TAG = Rule("tag", _TAG, _tag)
