"""
Text typed in the fonts that came before Unicode: VNI-Windows and TCVN3 (".VnTime").

A line is turned only where it is certain: it has no letter that Unicode alone has, and what comes out is
Vietnamese syllable by syllable. Sources: TCVN 5712:1993 (VN3); the code table of VNI Software.
"""

from __future__ import annotations

import re
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


def modern(text: str) -> list[tuple[int, int, str]]:
    """Give the letters of old fonts in *text*, in order: start, end and the letter that must stand there."""
    if not SIGNATURE.search(text):
        return []
    changes: list[tuple[int, int, str]] = []
    at = 0
    for line in text.split("\n"):
        changes += [(at + start, at + end, letter) for start, end, letter in _turned(line)]
        at += len(line) + 1
    return changes


def _turned(line: str) -> list[tuple[int, int, str]]:
    """Turn one line by the font that makes words of it."""
    if _UNICODE_ONLY.search(line) or len(SIGNATURE.findall(line)) < _LEAST_WORDS or _is_vietnamese(line):
        return []
    for font in ("VNI", "TCVN3"):
        letters, found = _letters(font)
        turned = [(*hit.span(), letters[hit[0]]) for hit in found.finditer(line)]
        if _is_vietnamese(_with_letters(line, letters, found)):
            return turned
    return []


def _with_letters(line: str, letters: dict[str, str], found: re.Pattern[str]) -> str:
    return found.sub(lambda hit: letters[hit[0]], line)


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
