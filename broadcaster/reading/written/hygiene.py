"""
Text hygiene: composed letters, one kind of space, no invisible signs, look-alikes set right.

Clean text goes through untouched; otherwise the result remembers what has changed, and so where each sign of
it came from.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple, TypeVar

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import either_case
from broadcaster.reading.written import fonts, labels, scans
from broadcaster.reading.written.alphabet import LATIN, LOWER, MARKED, is_syllable, unmarked
from broadcaster.reading.written.spacing import LOOSE_AT_ALL, LOOSE_SIGNS, loose_spacing

_Found = TypeVar("_Found")

_SPACES = "\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_INVISIBLE = (
    "\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff"
)
_COMPATIBLE = (
    "\u2080-\u2089\u2160-\u217f\u2460-\u24ff\u3300-\u33ff\ufb00-\ufb06\uff01-\uff5e\U0001d400-\U0001d7ff"
)
_LOOK_ALIKES = dict(
    zip("аеорсухіјАВЕКМНОРСТХІЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "aeopcyxijABEKMHOPCTXISABEZHIKMNOPTYXo", strict=True)
)
_ALWAYS = {
    "Ð": "Đ",
    "ð": "đ",
    "Ɖ": "Đ",
    "ɖ": "đ",
    "∕": "/",
    "：": ":",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "Ø": "φ",
    "ø": "φ",
    "ƣ": "ư",
    "Ƣ": "Ư",
    "ǎ": "ă",
    "Ǎ": "Ă",
}
_BESIDE_LATIN = dict(zip("птмк", "ntmk", strict=True))
"""Russian letters that stand for small capitals, only beside a Latin letter: "áп мạпɢ"."""
_MARKS = "\u0300-\u036f"
_KEPT = MARKED + "ðøñĕĭŏŭč"
"""Letters of Vietnamese, of Ede and Jrai names, and those that are judged with their neighbours."""
_ALWAYS |= {
    sign: unmarked(sign)
    for sign in map(chr, range(0xC0, 0x17F))
    if sign.isalpha() and sign.lower() not in _KEPT and len(unmarked(sign)) == 1
}
"""Letters of other European languages lose their marks: no Vietnamese voice knows them."""
_ALWAYS |= {"ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ł": "l", "Ł": "L", "þ": "th"}
_ALWAYS |= dict(zip("ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘǫʀᴛᴜᴠᴡʏᴢ", "abcdefghijklmnopqrtuvwyz", strict=True))
_ALWAYS |= dict(zip("ɑɓƈɖɡһԁԛᴆԀԚ", "abcđghdqđDQ", strict=True))
"""Small capitals and letters like Latin ones, in which some pages set whole texts."""
_FINE = f"\\n -;=-~{MARKED}{MARKED.upper()}°²³½–—“”‘’…•€×µ"
_SUSPECT = pattern(f"[^{_FINE}]")
_BETTER = {**_LOOK_ALIKES, **_BESIDE_LATIN, **_ALWAYS}
_TWINS, _RUSSIAN = "".join(_LOOK_ALIKES), "".join(_BESIDE_LATIN)
_ELEMENTS = (
    "a|b|big|blockquote|br|center|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|li|ol|p"
    "|en|math|pre|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
"""Elements of a page, as editors write them; what else stands between < and > is a text to send: <SBD>."""
_SOILED = pattern(
    r"(?P<stroked>[Øø](?=[a-z]))|(?P<cell>(?<=[^\s.)\-•+*])\t{1,9}(?=\S))"
    rf"|(?<![{LATIN}])[{LATIN}]{{0,6}}[ñÑ][{LATIN}]{{0,6}}(?![{LATIN}])"
    rf"|[{LATIN}][{_MARKS}]{{1,8}}|[{_SPACES}]|[{_INVISIBLE}]{{1,64}}|[{_COMPATIBLE}]|[{''.join(_ALWAYS)}]|(?![0-9])\d"
    rf"|(?P<tag></?(?:(?:{_ELEMENTS})|BR|P|DIV|LI|UL|TR|TD)(?: [^<>\n=]{{1,40}}=[^<>\n]{{1,200}})? ?/?>)"
    rf"|(?<![Ѐ-ӿͰ-Ͽ])[{_TWINS}]{{1,20}}(?![Ѐ-ӿͰ-Ͽ])|(?<=[{LATIN}])[{_TWINS}{_RUSSIAN}]|[{_TWINS}{_RUSSIAN}](?=[{LATIN}ᴀ-ᴢ])"
)


_BEFORE_FIGURES = (
    "ngày|lúc|tháng|năm|số|từ|đến|hơn|tăng|giảm|có|còn|là|gần|khoảng|thôn|điều|khoản|quý|lần|đợt|tổ|trước"
    "|sau|hồi|vào|sáng|trưa|chiều|tối|đêm|trên|dưới|với|mỗi"
)
_BEHIND_WORD = "|".join(
    rf"(?<=[ \n(“\",;:]{word}.)|(?<=^{word}.)" for word in map(either_case, _BEFORE_FIGURES.split("|"))
)
_GLUED_FIGURE = rf"(?:{_BEHIND_WORD})(?![\w.-]{{0,20}}(?:\.[a-z]|@))"
_GLUED = pattern(rf"[0-9](?<=[{LOWER}].){_GLUED_FIGURE}")
"""A figure of which the blank before it was lost: "ngày5/6", "lúc7h30"; not in addresses, tags, files."""
_QUIET = rf"\n -'*=-@A-TV-Z\\^-~{MARKED}{MARKED.upper().replace('Đ', '')}°²³½‘’…•€×µ"
"""The fine signs but those of loose spacing, and figures: a text of these alone has nothing to mend."""
_UNTIDY = pattern(
    rf"[^{_QUIET}](?:{LOOSE_AT_ALL}|(?<=[{LOWER}][0-9]){_GLUED_FIGURE}"
    # Most are figures, commas and stops, which are nothing else.
    rf"|(?<![0-9,.;])(?:{LOOSE_SIGNS}|(?<=[^{_FINE}])))"
)
"""What may be loose, glued or suspect, by one look."""


class Cleaned(NamedTuple):
    """Clean text, and the way back to the original."""

    text: str
    steps: tuple[Sequence[tuple[int, int, int, int]], ...] = ()
    """What each cleaning has changed, in order: (start, end) before it, (start, end) behind it."""

    def original(self, at: int) -> int:
        """Give the place in the original text of a place in the clean one."""
        for changes in reversed(self.steps):
            at = _place_before(changes, at)
        return at


def _place_before(changes: Sequence[tuple[int, int, int, int]], at: int) -> int:
    """Give the place before one cleaning; each sign that it has put there is where its stretch began."""
    nearest = bisect_right(changes, at, key=itemgetter(2)) - 1
    if nearest < 0:
        return at
    start, end, _, new_end = changes[nearest]
    return start if at < new_end else end + at - new_end


def clean(text: str) -> Cleaned:
    """Clean *text*; its lines stay lines (only a line feed ends one)."""
    cleaned = tuple.__new__(Cleaned, (text, ()))  # in half the time of its own constructor
    if _is_tidy(text):
        return cleaned
    if _SUSPECT.search(text):
        if turned := or_nothing(fonts.modern, text):
            cleaned = _with(cleaned, turned)
        cleaned = _with(cleaned, ((*one.span(), _instead(one)) for one in _soiled(cleaned.text)))
        if _is_tidy(cleaned.text):
            return cleaned
    return _tidied(cleaned)


def _is_tidy(text: str) -> bool:
    """Tell most lines from those in which something may have to be mended."""
    if _may_be_loose(text) or scans.has_scrap(text):
        return False
    return ":" not in text or not or_nothing(labels.borders, text)


def _may_be_loose(text: str) -> bool:
    """Tell whether something may be loose, glued or suspect."""
    return "  " in text or _UNTIDY.search(text) is not None


def _tidied(cleaned: Cleaned) -> Cleaned:
    """Mend what was typed in haste, what a scan has damaged, and labels without a pause between them."""
    if _may_be_loose(cleaned.text) and (loose := or_nothing(loose_spacing, cleaned.text)):
        cleaned = _with(cleaned, loose)
    parted = or_nothing(labels.borders, cleaned.text) or []
    glued = [(figure.start(), figure.start(), " ") for figure in _GLUED.finditer(cleaned.text)]
    mended = (or_nothing(scans.mended, cleaned.text) or []) + glued + parted
    return _with(cleaned, sorted(mended))


def or_nothing(look: Callable[..., _Found], *given: object) -> _Found | None:
    """Give what *look* finds to mend; a fault in it costs the mending, not the text."""
    try:
        return look(*given)
    except Exception:
        import logging  # noqa: PLC0415 - loading it takes longer than reading a line; it is seldom needed

        logging.getLogger(__name__).exception("a damaged text was not mended")
        return None


def _with(cleaned: Cleaned, changes: Iterable[tuple[int, int, str]]) -> Cleaned:
    """Put other signs in place of stretches of a text that is clean so far."""
    parts: list[str] = []
    step: list[tuple[int, int, int, int]] = []
    at = length = 0
    for start, end, better in changes:
        kept = cleaned.text[at:start]
        parts += (kept, better)
        step.append((start, end, length + len(kept), length + len(kept) + len(better)))
        at, length = end, step[-1][-1]
    if not step:
        return cleaned
    parts.append(cleaned.text[at:])
    return Cleaned("".join(parts), (*cleaned.steps, step))


def _soiled(text: str) -> Iterator[re.Match[str]]:
    """Find what is no text, or stands for other letters: within a line, in which a sign is suspect."""
    at = 0
    while suspect := _SUSPECT.search(text, at):
        start = text.rfind("\n", at, suspect.start()) + 1 or at
        end = text.find("\n", suspect.start())
        at = len(text) if end < 0 else end
        yield from _SOILED.finditer(text, start, at)


def _instead(soiled: re.Match[str]) -> str:
    """Give what stands for a soiled piece; of the mark-up of a page, what it does to the words."""
    if soiled["tag"]:
        return " | " if _BLOCK.match(soiled[0]) else ""
    if soiled["stroked"]:
        return "O" if soiled[0] == "Ø" else "o"
    if soiled[0] == "\u00ad":
        return _soft_hyphen(soiled.string, soiled.start())
    return " | " if soiled["cell"] else _better(soiled[0])


def _soft_hyphen(text: str, at: int) -> str:
    """Part two Vietnamese words between which a page allowed the end of a line: mềm mại."""
    before, behind = (
        _LETTERS_BEFORE.search(text[max(0, at - 8) : at]),
        _LETTERS_BEHIND.match(text, at + 1, at + 9),
    )
    if not before or not behind:
        return ""
    halves = before[0], behind[0]
    return " " if all(map(is_syllable, halves)) and not is_syllable("".join(halves)) else ""


_LETTERS_BEFORE, _LETTERS_BEHIND = pattern(f"[{LATIN}]+$"), pattern(f"[{LATIN}]+")


_BLOCK = pattern(r"</?(?:br|p|div|li|ul|ol|tr|h\d|table)\b", re.IGNORECASE)


def _better(signs: str) -> str:
    first = signs[0]
    if "ñ" in signs.lower() and len(signs) > 1:
        # Left over from an old font; certain only where a Vietnamese syllable comes of it.
        better = signs.replace("ñ", "đ").replace("Ñ", "Đ")
        return better if is_syllable(better) else signs
    if first in _BETTER:
        return _composed("".join(_BETTER.get(sign, sign) for sign in signs))
    if first.isspace():
        return " "
    if first.isdecimal():
        return str(unicodedata.decimal(first))
    if len(signs) > 1 and first.isalpha():
        return _composed(signs)
    return "".join(sign for sign in unicodedata.normalize("NFKC", signs) if sign.isprintable())


def _composed(signs: str) -> str:
    """Compose a letter and its marks; a mark that no letter takes would only cut the word in two."""
    return "".join(sign for sign in unicodedata.normalize("NFC", signs) if not unicodedata.combining(sign))
