"""
Manuscripts: the files people give the newsroom, turned into clean paragraphs.

Texts come from every kind of program: saved in old encodings, scanned, wrapped in the middle of a
sentence. Words are never lost here; what cannot be read with certainty is refused.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from broadcaster.errors import N_, ScriptRefused
from broadcaster.newsroom.letters.lettering import Illegible, from_bytes, mended, without_marks
from broadcaster.text_file import unicode_text

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LEADER = re.compile(r"(?:[-–—•+*]|\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[a-zđ][.)]|[IVX]{1,5}\.)\s")
_BULLET = re.compile(r"^[-–—•+*]\s+")
_SENTENCE_ENDS = (".", "!", "?", "…", ":", ";", "./.", "”", '"')
_CONNECTIVES = frozenset(
    {"các", "cho", "của", "do", "đến", "là", "năm", "ngày", "những", "số", "tại", "tháng", "theo", "trong"}
    | {"từ", "và", "về", "với"}
)
"""Words with which no sentence, heading or list entry ends."""
_NARROWEST_PAGE, _WIDEST_PAGE = 60, 120
_RAGGED_EDGE = 12
"""Characters by which wrapped lines of one proportionally spaced page differ. Source: plans 000 to 002."""
_BLANKS = str.maketrans({"\r": "\n", "\f": "\n", "\v": "\n", "\t": " ", "\u00a0": " "})


def decode(raw: bytes, *, where: str) -> str:
    """
    Give the text of a file in NFC, without control characters.

    UTF-8, UTF-16 or UTF-32, Windows-1258, or an old Vietnamese font (TCVN3, VNI) in any of them.

    Raises:
        ScriptRefused: the bytes are no text, or its letters cannot be told.
    """
    text = unicode_text(raw)
    if text is not None:
        return legible(text, where=where)
    if b"\0" in raw or raw.startswith(_WIDE_MARKS):
        raise _not_text(where)
    try:
        return speakable(from_bytes(raw))
    except Illegible as fault:
        raise _illegible(fault, where) from fault


def legible(text: str, *, where: str) -> str:
    """
    Give *text* speakable, its letters put right.

    Raises:
        ScriptRefused: its letters are lost or of no kind that we know.
    """
    try:
        read = mended(text)
    except Illegible as fault:
        raise _illegible(fault, where) from fault
    if without_marks(read):
        raise ScriptRefused(
            N_("this text is written without its marks (“{words}”); it cannot be read aloud."),
            where=where,
            remedy=N_("Type it again with its marks: Unikey on, VNI or Telex."),
            words=" ".join(text.split()[:5]),
        )
    return speakable(read)


def _not_text(where: str) -> ScriptRefused:
    return ScriptRefused(
        N_("the letters of this file cannot be read."),
        where=where,
        remedy=N_("Save the text as .docx, or as plain text with the encoding UTF-8."),
    )


def _illegible(fault: Illegible, where: str) -> ScriptRefused:
    # Saving again as UTF-8 would only keep the wrong letters; the font itself must be changed.
    return ScriptRefused(
        N_("the letters of this text are lost or of an old font (for example “{word}”)."),
        where=where,
        remedy=N_(
            "Open the original in Word, turn it into Unicode with Unikey (Ctrl+Shift+F6), save it as .docx."
        ),
        word=fault.word,
    )


def speakable(text: str) -> str:
    """Give *text* in NFC with Unix line ends, without control, private-use and invisible characters."""
    spaced = text.replace("\r\n", "\n").translate(_BLANKS)
    kept = "".join(letter for letter in spaced if letter == "\n" or unicodedata.category(letter)[0] != "C")
    # Composed last: a mark finds its letter when nothing invisible stands between them any more.
    return unicodedata.normalize("NFC", kept)


def paragraphs(text: str) -> tuple[str, ...]:
    """
    Cut a body into paragraphs, joining the lines of sentences that a page's width has broken.

    Two neighbouring lines are one paragraph when the second goes on with a small letter, when the first
    ends with a word that must go on, or when the first is full to the edge of its page. List entries
    begin paragraphs of their own, without their bullets.
    """
    lines = [line.strip() for line in text.split("\n")]
    page = _page_width(lines)
    found: list[str] = []
    last_line, blanks = "", 0
    for line in lines:
        if not line:
            blanks += 1
            continue
        if found and _goes_on(last_line, line, page=page, blanks=blanks):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
        last_line, blanks = line, 0
    return tuple(" ".join(_BULLET.sub("", paragraph).split()) for paragraph in found)


def _page_width(lines: list[str]) -> int:
    """Give the width at which the text was wrapped, or 0 when it was not."""
    longest = max(map(len, lines), default=0)
    return longest if _NARROWEST_PAGE <= longest <= _WIDEST_PAGE else 0


def _goes_on(last_line: str, line: str, *, page: int, blanks: int) -> bool:
    if _LEADER.match(line):
        return False
    ended = last_line.endswith(_SENTENCE_ENDS)
    if line[0].islower():
        return not (ended and blanks)
    if last_line.rsplit(maxsplit=1)[-1] in _CONNECTIVES:
        return True
    first_word = line.split(maxsplit=1)[0]
    full = bool(page) and len(last_line) + 1 + len(first_word) > page - _RAGGED_EDGE
    return full and not (ended and blanks)
