"""
The encodings of Unicode in which editors save a text: told by their mark, or by the bytes where that is sure.

Source: The Unicode Standard, chapter 23.8 (byte order mark); Windows Notepad saves "Unicode" as UTF-16 with a
mark, and scripts and old editors leave it out.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_MARKS: Final = (
    # UTF-32 first: its mark begins with the one of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED: Final = ("utf-16-le", "utf-16-be")
_SURELY: Final = 0.98
"""So many letters must be of Vietnamese and its signs; read in the wrong order or size hardly any is."""
_FEWEST: Final = 4
_BLANKS: Final = "\t\n\r\f\v"


def unicode_text(raw: bytes) -> str | None:
    """
    Give the text of a file in UTF-8, UTF-16 or UTF-32, without its mark; None when it is in none of them.

    UTF-16 without a mark is taken only where nearly all that it says is Vietnamese, and only one of its two
    orders of bytes says that.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], encoding)
    if b"\0" not in raw:
        return _decoded(raw, "utf-8")
    found = [text for text in _unmarked(raw) if _is_vietnamese(text)]
    return found[0] if len(found) == 1 else None


def read_text(path: Path) -> str:
    """Read a file as editors save it; raises OSError, and UnicodeDecodeError for what is not Unicode."""
    raw = path.read_bytes()
    text = unicode_text(raw)
    return (raw.decode("utf-8") if text is None else text).replace("\r\n", "\n")


def _unmarked(raw: bytes) -> Iterator[str]:
    for encoding in _UNMARKED:
        text = _decoded(raw, encoding)
        if text is not None and len(text) >= _FEWEST:
            yield text


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_vietnamese(text: str) -> bool:
    if "\0" in text:
        return False
    return sum(map(_is_written, text)) >= _SURELY * len(text)


def _is_written(letter: str) -> bool:
    """Say whether Vietnamese is written with it: Latin letters and their marks, digits, signs, blanks."""
    if letter in _BLANKS:
        return True
    if letter.isalpha():
        return unicodedata.name(letter, "").startswith("LATIN")
    kind = unicodedata.category(letter)
    return kind in {"Mn", "Nd", "Zs"} or kind[0] in "PS"
