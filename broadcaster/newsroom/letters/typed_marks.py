"""
Vietnamese typed with plain keys: VIQR ("Ca^`n ddo+.c"), Telex ("Caanf ddocj"), VNI ("Ca62n d9o5c").

So it comes from old machines, from mail of before Unicode, and from whoever typed while Unikey was off. A
reading is taken only when it makes syllables of nearly all that bears such marks, and enough words bear them.
Source: RFC 1456 (VIQR); Unikey's tables of Telex and VNI.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from broadcaster.newsroom.letters.composing import put_together
from broadcaster.newsroom.letters.syllables import is_bare_syllable, is_syllable

_GRAVE, _ACUTE, _HOOK, _TILDE, _DOT = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"
_ROOF, _HORN, _BREVE = "\u0302", "\u031b", "\u0306"

_APART: Final = re.compile(r"<[^<>]*>|[^\s<]*(?:://|www\.|@)[^\s<]*|[^\s<]+|<")
"""Markup, addresses and words; the first two stay as they are."""
_OPENING: Final = '"([“‘'
_CLOSING: Final = '")],;:!”…'
_LONGEST_WORD: Final = 100
"""Signs; what is longer is no word of anybody, and the ways below look back at all of a word."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of typing marks."""

    read: Callable[[str, str], str]
    """Gives a word read; empty for one that bears no such mark. Told what stands behind it."""
    least_words: int
    """So many words with the marks of letters (roof, horn, breve, đ) must be read."""
    least_share: float
    """So large a share of all words must be syllables then: English is none."""


def typed_text(text: str) -> str | None:
    """
    Give a text that was typed in VIQR, Telex or VNI in Unicode; None when it was not, or is not sure.

    Args:
        text: with markup or without, all of its letters ASCII.
    """
    if any(not letter.isascii() and letter.isalpha() for letter in text):
        return None
    return next(filter(None, (_read_in(way, text) for way in _WAYS)), None)


def first_typed_word(text: str) -> str:
    """Give the first of several words that only VIQR writes so ("Ca^`n"); empty: there are few."""
    if any(not letter.isascii() and letter.isalpha() for letter in text):
        return ""
    found = [word for word in _APART.findall(text) if not _is_no_word(word) and _ONLY_VIQR.search(word)]
    return found[0] if len(found) >= _FEW else ""


_FEW: Final = 3


def _read_in(way: _Way, text: str) -> str | None:
    words = syllables = marked = 0
    parts: list[str] = []
    place = 0
    for found in _APART.finditer(text):
        parts.append(text[place : found.start()])
        place = found.end()
        whole = found[0]
        if _is_no_word(whole):
            parts.append(whole)
            continue
        front, word, back = _edges(whole)
        read = way.read(word, back or text[place : place + 3]) if len(word) <= _LONGEST_WORD else ""
        # A name or an acronym stays what it is.
        said = read if read and (_is_spoken(read) or _is_issuer(read)) else word
        parts.append(f"{front}{said}{back}")
        if any(map(str.isalpha, word)):
            words += 1
            syllables += _is_spoken(said)
            marked += said != word and _has_letter_mark(said)
    if marked < way.least_words or syllables < way.least_share * words:
        return None
    return "".join((*parts, text[place:]))


def _is_no_word(whole: str) -> bool:
    """Tell markup and addresses."""
    return whole.startswith("<") or any(sign in whole for sign in ("://", "www.", "@"))


def _edges(whole: str) -> tuple[str, str, str]:
    rest = whole.lstrip(_OPENING)
    word = rest.rstrip(_CLOSING)
    return whole[: len(whole) - len(rest)], word, rest[len(word) :]


_HIGHLAND: Final = re.compile(r"(k)$|^[kbđ](?=[rl])", re.IGNORECASE)
"""What names of the Central Highlands have that no syllable has: Đắk, Krông, Buôn Blech."""


def _is_spoken(word: str) -> bool:
    parts = [
        _HIGHLAND.sub(lambda found: "c" if found[1] else "", part) for part in re.split(r"[-/.,?]+", word)
    ]
    return all(
        is_syllable(part) or (part.isascii() and is_bare_syllable(part)) for part in filter(None, parts)
    )


def _is_issuer(word: str) -> bool:
    """Tell the sign of an office ("QĐ-UBND"), of which only the Đ is marked."""
    return word.isupper() and word.replace("Đ", "D").isascii() and "Đ" in word and "-" in word


def _has_letter_mark(word: str) -> bool:
    return any(
        sign in "đĐ" or set(unicodedata.normalize("NFD", sign)) & {_ROOF, _HORN, _BREVE} for sign in word
    )


_VIQR_MARKS: Final = {"^": _ROOF, "+": _HORN, "(": _BREVE, "*": _HORN}
_VIQR_TONES: Final = {"`": _GRAVE, "'": _ACUTE, "?": _HOOK, "~": _TILDE, ".": _DOT, "´": _ACUTE, "’": _ACUTE}
_ONLY_VIQR: Final = re.compile(r"[aeoAEO]\^|[uoUO][+*](?![+\d])|[aA]\((?=[a-z'`?~.])")


def _from_viqr(word: str, behind: str) -> str:
    """Read one word in VIQR; at its end "." and "?" are its tone only where the sentence goes on."""
    # Behind a full stop a word begins with one capital; an acronym has more.
    next_word = behind.lstrip(" ")
    goes_on = (
        next_word[:1].islower()
        or (next_word[:2].isupper() and next_word[:2] != "DD")
        or behind[:1] in {",", ";", ":", ")"}
    )
    letters: list[str] = []
    tone, tail, changed = "", "", False
    at = 0
    while at < len(word):
        sign = word[at]
        vowel = bool(letters) and letters[-1][0].lower() in "aeiouy"
        last = at == len(word) - 1
        if sign == "\\":
            at += 1
            letters.append(word[at] if at < len(word) else "")
        elif sign in _VIQR_MARKS and vowel and len(letters[-1]) == 1:
            letters[-1] += _VIQR_MARKS[sign]
            changed = True
        elif (
            sign in _VIQR_TONES
            and not tone
            and _bears_tone(letters)
            and (sign not in ".?" or not last or goes_on)
        ):
            tone, changed = _VIQR_TONES[sign], True
        elif sign in ".?,-/" and last:
            tail = sign
        elif sign.lower() == "d" and letters and letters[-1].lower() == "d":
            letters[-1] = "Đ" if letters[-1] == "D" else "đ"
            changed = True
        else:
            letters.append(sign)
        at += 1
    return put_together(letters, tone) + tail if changed else ""


def _bears_tone(letters: list[str]) -> bool:
    return any(letter[0].lower() in "aeiouy" for letter in letters)


_TELEX_TONES: Final = {"s": _ACUTE, "f": _GRAVE, "r": _HOOK, "x": _TILDE, "j": _DOT}


def _from_telex(word: str, _: str) -> str:
    """Read one word in Telex: doubled letters, w, and a tone's letter behind the vowels."""
    body = word.rstrip(".?")
    if body.isupper() and not _DOUBLED.search(body):
        return ""  # "PAR", "SIPAS" are acronyms
    letters: list[str] = []
    tone, changed = "", False
    for sign in body:
        small = sign.lower()
        before = letters[-1] if letters else ""
        if small in "aeo" and before.lower() == small:
            letters[-1] += _ROOF
        elif small == "d" and before.lower() == "d":
            letters[-1] = "Đ" if before == "D" else "đ"
        elif small == "w" and before.lower() in {"o", "u", "a"}:
            letters[-1] += _BREVE if before.lower() == "a" else _HORN
        elif small in _TELEX_TONES and not tone and _bears_tone(letters):
            tone = _TELEX_TONES[small]
        else:
            letters.append(sign)
            continue
        changed = True
    return put_together(letters, tone) + word[len(body) :] if changed else ""


_DOUBLED: Final = re.compile(r"AA|EE|OO|DD|[AOU]W")

_VNI_TONES: Final = dict(zip("12345", (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT), strict=True))
_VNI_MARKS: Final = {"6": _ROOF, "7": _HORN, "8": _BREVE}
_VNI_WORD: Final = re.compile(r"[A-Za-z]+[1-9][A-Za-z1-9]*")


def _from_vni_keys(word: str, _: str) -> str:
    """Read one word in VNI: a digit behind the letter that it marks."""
    read = _VNI_WORD.sub(lambda part: _vni_part(part[0]), word)
    return read if read != word else ""


def _vni_part(part: str) -> str:
    letters: list[str] = []
    tone = ""
    for sign in part:
        if not sign.isdecimal():
            letters.append(sign)
        elif sign in _VNI_TONES and not tone:
            tone = _VNI_TONES[sign]
        elif sign in _VNI_MARKS and (place := _bearer(letters, sign)) is not None:
            letters[place] += _VNI_MARKS[sign]
        elif sign == "9" and "d" in letters[-1].lower() + letters[0].lower():
            place = -1 if letters[-1].lower() == "d" else 0
            letters[place] = "Đ" if letters[place] == "D" else "đ"
        else:
            return part
    return put_together(letters, tone)


def _bearer(letters: list[str], sign: str) -> int | None:
    """Find the vowel that a digit marks; it may stand at the end of the word, and 7 marks both of "uo"."""
    vowels = {"6": "aeo", "7": "uo", "8": "a"}[sign]
    places = [place for place, letter in enumerate(letters) if letter.lower() in vowels]
    return places[-1] if places else None


_WAYS: Final = (
    _Way(read=_from_viqr, least_words=2, least_share=0.7),
    _Way(read=_from_vni_keys, least_words=3, least_share=0.8),
    # Its marks are letters, and English has them, too.
    _Way(read=_from_telex, least_words=3, least_share=0.9),
)
