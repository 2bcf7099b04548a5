"""Places in the Bible, as parish bulletins and Protestant churches write them."""

from __future__ import annotations

import re

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found, Rule, after, any_of
from broadcaster.reading.spoken.number_words import cardinal
from broadcaster.reading.spoken.style import Style
from broadcaster.reading.written.alphabet import START, WORD
from broadcaster.reading.written.shapes import DASH


def _scripture(found: Found) -> str:
    """Say a place whose book is a short name: Mt 5,1-12a, 1Cr 15,1-8."""
    number_of, short, place = _PLACE.findall(found.written)[0]
    book = (
        ("xem " if found.written.startswith("x.") else "")
        + _BOOKS[short]
        + (f" quyển {cardinal(int(number_of), found.style)}" if number_of else "")
    )
    return f"{book}, {_chapter_and_verses(place, found.style)}"


def _named(found: Found) -> str:
    """Say chapter and verses behind the full name of a book: Ma-thi-ơ 16:18."""
    return _chapter_and_verses(found.written, found.style)


def _chapter_and_verses(place: str, style: Style) -> str:
    """Say 12,3-5.8 or 12:3; behind a dash another chapter may begin (1:12-2:47)."""
    place = _DOTTED.sub(r"\1:\2", place)
    chapter, _, verses = re.sub("[,:] *", ":", place).partition(":")
    spans = [
        " đến ".join(_end_of_span(end, style) for end in _DASHED.split(span))
        for span in verses.split(".")
        if span
    ]
    return f"chương {cardinal(int(chapter), style)}, câu {', '.join(spans)}"


def _end_of_span(end: str, style: Style) -> str:
    chapter, _, verse = end.rpartition(":")
    said = cardinal(int(verse.rstrip("abcd")), style)
    return f"chương {cardinal(int(chapter), style)}, câu {said}" if chapter else said


_DOTTED = pattern(r"^(\d+)\.(\d+(?:[-–]\d+)?)$")
_DASHED = pattern(rf" ?{DASH} ?")
_BOOKS = {
    "Mt": "Mátthêu", "Mc": "Máccô", "Lc": "Luca", "Cv": "Công vụ tông đồ", "Tv": "Thánh vịnh",
    "St": "Sáng thế", "Xh": "Xuất hành", "Is": "Isaia", "Gr": "Giêrêmia", "Rm": "Rôma", "Cr": "Côrintô",
    "Gl": "Galát", "Ga": "Gioan", "Cl": "Côlôxê", "Kn": "Khôn ngoan", "Hc": "Huấn ca", "Ed": "Êdêkien",
    "Đn": "Đanien", "Ds": "Dân số", "Tx": "Thêxalônica", "Tm": "Timôthê", "Gs": "Giôsuê", "Sm": "Samuen",
    "Ep": "Êphêsô", "Pl": "Philípphê", "Dt": "Do Thái", "Gc": "Giacôbê", "Pr": "Phêrô",
    "Kh": "Khải huyền", "V": "Các Vua", "Sb": "Sử biên niên", "Mcb": "Macabê",
    "Đnl": "Đệ nhị luật", "Lv": "Lêvi", "Br": "Barúc", "Hs": "Hôsê", "Cn": "Châm ngôn",
    "G": "Gióp",
}  # fmt: skip
"""Source: the short names of the books in the Bible of the Vietnamese bishops' conference."""
_VERSES = (
    r"\d{1,3}[a-d]?(?:(?:[\-–.]| [-–] (?=\d{1,3}:))\d{1,3}(?:[,:]\d{1,3})?[a-d]?){0,6}"
    r"(?!\w|[.,:]\d| ?(?:km|m|ha|tỷ|triệu)(?!\w))"
)
_PLACE = pattern(r"(?:([123]) ?)?([A-ZĐ][a-z]{0,2}) (.+)")
_SHORT = any_of(book for book in _BOOKS if book not in {"G", "V"})
SCRIPTURE = Rule(
    "scripture",
    rf"{WORD}(?:(?:(?:x\. )?(?:{_SHORT})|x\. G) \d{{1,3}}[,:] ?{_VERSES}"
    rf"|(?:x\. )?(?:Mt|Mc|Lc|Ga|Cv|Tv|St|Xh|Rm) \d{{1,3}}\.\d{{1,3}}(?:[-–]\d{{1,3}})?(?=[);.,]))",
    _scripture,
)
BOOK_OF_SEVERAL = Rule(
    "book_of_several", rf"{START}[123] ?(?:Cr|Tx|Tm|Sm|Pr|Ga|V|Sb|Mcb) \d{{1,3}}[,:] ?{_VERSES}", _scripture
)
"""The second letter to Timothy: 2Tm 1,6-8."""


def _next_chapter(found: Found) -> str | None:
    """Say another place in the same book: "G 11,16; 14,11-12"."""
    if found.before.rule not in _PLACES or found.start - found.before.end != len("; "):
        return None
    return _chapter_and_verses(found.written, found.style)


_PLACES = frozenset({"scripture", "book_of_several", "next_chapter"})
NEXT_CHAPTER = Rule("next_chapter", rf"(?<=; )\d{{1,3}}[,:] ?{_VERSES}", _next_chapter, alone=False)
_FULL_NAMES = (
    "thi-ơ|Mác|Lu-ca|Giăng|Công vụ|Công Vụ|Rô-ma|rinh-tô|la-ti|phê-sô|Phi-líp|lô-se|ni-ca|mô-thê|Tít|lê-môn"
    "|bơ-rơ|Gia-cơ|e-rơ|Giu-đe|Khải huyền|Khải Huyền|Sáng thế|Sáng Thế|thế ký|Thế Ký|tô ký|Tô Ký|Phục truyền"
    "|Phục Truyền|Giô-suê|mu-ên|Thi thiên|Thi Thiên|Châm ngôn|Châm Ngôn|Nhã ca|Ê-sai|rê-mi|chi-ên|ni-ên"
    "|Mátthêu|Máccô|Luca|Gioan|thêu|Mác-cô|Gio-an|Thánh vịnh|Thánh Vịnh|Isaia|Rôma|Côrintô"
)
NAMED_SCRIPTURE = Rule(
    "named_scripture", rf"(?=\d{{1,3}}[:,]\d){after(_FULL_NAMES)}\d{{1,3}}[:,]{_VERSES}", _named
)
"""The books' names of the Protestant Bible of 1926 and the Catholic one, by their last syllables."""
