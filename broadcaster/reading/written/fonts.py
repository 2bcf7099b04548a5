"""
Text typed in the fonts that came before Unicode: VNI-Windows and TCVN3 (".VnTime").

A line is turned only where it is certain: it has no letter that Unicode alone has, and what comes out is
Vietnamese syllable by syllable. Sources: TCVN 5712:1993 (VN3); the code table of VNI Software.
"""

from __future__ import annotations

import re
from array import array
from functools import cache

from broadcaster.reading.patterns import pattern
from broadcaster.reading.vocabulary import rows
from broadcaster.reading.written.residue import is_word

SIGNATURE = pattern(
    "[A-Za-zÔôÖöÑñ][ùøûõïâáàåãäéèúüëêöôñæóòîßíýÙØÛÕÏÂÁÀÅÃÄ·¸µ¶¹¨©ª«¬®»¼½¾ÈËÎÐÑÖ×ØÜÞ÷]|[§®¡¢£¤¥¦][A-Za-z]"
)
"""What the letters of an old font look like beside plain ones."""
_UNICODE_ONLY = pattern("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
_LEAST_WORDS = 2
_LEAST_SHARE = 0.9
_WORDS = pattern(r"[^\W\d_]+")


def modern(text: str) -> tuple[str, array[int]] | None:
    """Give *text* with its lines of old fonts turned, and the place each sign came from; None if none is."""
    if not SIGNATURE.search(text):
        return None
    parts: list[str] = []
    places = array("L")
    start = 0
    changed = False
    for line in text.split("\n"):
        turned = _turned(line)
        changed = changed or turned is not None
        for sign, at in turned or ((sign, at) for at, sign in enumerate(line)):
            parts.append(sign)
            places.append(start + at)
        parts.append("\n")
        places.append(start + len(line))
        start += len(line) + 1
    parts.pop()  # the last line has no end: its place is that of the end of the text
    return ("".join(parts), places) if changed else None


def _turned(line: str) -> list[tuple[str, int]] | None:
    """Turn one line by the font that makes words of it: its signs, each with its place in the line."""
    if _UNICODE_ONLY.search(line) or len(SIGNATURE.findall(line)) < _LEAST_WORDS or _is_vietnamese(line):
        return None
    for font in ("VNI", "TCVN3"):
        letters, found = _letters(font)
        signs: list[tuple[str, int]] = []
        at = 0
        for hit in found.finditer(line):
            signs += [(sign, at + place) for place, sign in enumerate(line[at : hit.start()])]
            signs.append((letters[hit[0]], hit.start()))
            at = hit.end()
        signs += [(sign, at + place) for place, sign in enumerate(line[at:])]
        if _is_vietnamese("".join(sign for sign, _ in signs)):
            return signs
    return None


def _is_vietnamese(line: str) -> bool:
    words = [word for word in _WORDS.findall(line) if not word.isascii()]
    right = sum(is_word(word.lower()) for word in words)
    return len(words) >= _LEAST_WORDS and right >= _LEAST_SHARE * len(words)


@cache
def _letters(font: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Give the code of a font, capitals with it, and the pattern that finds it."""
    code = {written: letter for name, written, letter in rows("fonts") if name == font}
    if font == "VNI":
        capitals = {written.upper(): letter.upper() for written, letter in code.items()}
        code = {
            **capitals,
            **{written.capitalize(): letter.upper() for written, letter in code.items()},
            **code,
        }
    longest_first = sorted(code, key=len, reverse=True)
    return code, re.compile("|".join(map(re.escape, longest_first)))
