"""
Are these the letters that were written? What a wrong code page, an old font or plain keys did is put right.

Nothing is guessed: a reading is taken only when nearly all of its marked words are Vietnamese syllables
and those of the text as it came are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from broadcaster.errors import N_
from broadcaster.newsroom.letters.old_fonts import from_tcvn3, from_vni
from broadcaster.newsroom.letters.syllables import VIETNAMESE, is_bare_syllable, is_syllable
from broadcaster.newsroom.letters.typed_marks import first_typed_word, typed_text

SURE: Final = 0.8
"""Share of syllables among the marked words from which a reading is taken; the rest are names and slips."""
DOUBTFUL: Final = 0.5
"""Below this share, and with no reading that is sure, nobody can say what is written."""
_WORDS_TO_JUDGE: Final = 2
"""One marked word may be a foreign name in any letters."""
_WORDS_TO_MISS_MARKS: Final = 8
"""Shorter lines may be addresses, names and codes."""
_BARE: Final = 0.9
_ILLEGIBLE_WORDS: Final = 3
"""So many words in strange letters are no foreign name any more."""

# The signs that a code page or an old font puts in the place of letters are part of the word.
_WORD: Final = re.compile(r"[^\s\x00-\x26\x28-\x40\[-`{-\x7f“”‘’–—…•]+")
_UNICODE_ONLY: Final = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_QUESTIONED: Final = re.compile(r"(?<![^\s(\[\"'“‘])[^\W\d_]*\?[\w?]*(?=([\s.,;:!)\]\"'”’]*)(\w?))")
"""A word with "?" in it, what stands behind it, and the letter that follows; addresses are none."""
_WESTERN: Final = [bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)]
"""Windows-1252, and Latin-1 for the five bytes that it leaves free."""
_BYTES: Final = {sign: byte for byte, sign in enumerate(_WESTERN)}


class Illegible(Exception):
    """
    The letters of a text are lost, or of no kind that we know.

    Args:
        reason: a message id, filled from *word*.
        word: the first word that shows it.
    """

    def __init__(self, reason: str, word: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.word = word


def mended(text: str) -> str:
    """
    Give *text* with the letters that its author wrote; markup in it stays as it is.

    Raises:
        Illegible: they cannot be told.
    Example:
        "Th«ng b¸o häp d©n" -> "Thông báo họp dân"; "ThÃ´ng bÃ¡o" -> "Thông báo";
        "Tho^ng ba'o ho.p da^n" -> "Thông báo họp dân"
    """
    typed = typed_text(text)
    if typed is not None:
        return typed
    if word := first_typed_word(text):
        raise Illegible(N_("Its marks are typed with plain keys, and not all can be read (“{word}”)."), word)
    text = text if text.isascii() else _repaired(text)
    if _UNICODE_ONLY.search(text):
        # Letters that no old font and no Western code page has: this is Unicode already.
        return _kept(text)
    share, count = _judged(text)
    if count < _WORDS_TO_JUDGE or share >= SURE:
        return _kept(text)
    best, reading = max(((_judged(again), again) for again in _readings(text)), key=lambda read: read[0])
    if best[0] >= SURE:
        return _kept(reading)
    strange = _strange_words(text)
    if share < DOUBTFUL and len(strange) >= _ILLEGIBLE_WORDS:
        raise Illegible(N_("Its letters are of an old font or an unknown kind (“{word}”)."), strange[0])
    return _kept(text)


def without_marks(text: str) -> bool:
    """
    Tell whether *text* is Vietnamese without any mark ("thong bao hop dan"), which no voice can read.

    Nearly all of its words are syllables of it once no mark is asked for; of English, some half.
    """
    words = re.findall(r"[a-z]+", text.lower()) if text.isascii() else []
    return len(words) >= _WORDS_TO_MISS_MARKS and sum(map(is_bare_syllable, words)) >= _BARE * len(words)


def _repaired(text: str) -> str:
    """Undo UTF-8 that was read as another code page, where Latin letters come of it; nothing else."""
    import ftfy  # noqa: PLC0415 - it takes 0.15 s, and a script's process seldom needs it

    repairs = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        fix_surrogates=False,
        normalization=None,
    )
    again = ftfy.fix_text(text, repairs)
    return text if len(_OTHER_SCRIPT.findall(again)) > len(_OTHER_SCRIPT.findall(text)) else again


_OTHER_SCRIPT = re.compile(r"[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff]")
"""Greek to Khmer, Chinese to Korean: a few Central European letters together may look like one of them."""


def from_bytes(raw: bytes) -> str:
    """
    Give the text of bytes that are not UTF-8: Windows-1258, or a font on a Western code page.

    Raises:
        Illegible: they are neither.
    """
    western = "".join(_WESTERN[byte] for byte in raw)
    vietnamese = _from_1258(western)
    if all(letter.lower() in VIETNAMESE for letter in vietnamese if letter.isalpha()) and (
        _judged(vietnamese)[0] >= _judged(western)[0]
    ):
        return mended(vietnamese)
    text = mended(western)
    if _judged(text)[0] < DOUBTFUL:
        raise Illegible(
            N_("Its letters are of an old font or an unknown kind (“{word}”)."), _first_word(text)
        )
    return text


def _readings(text: str) -> tuple[str, ...]:
    ways: tuple[Callable[[str], str], ...] = (_from_1258, from_tcvn3, from_vni)
    return tuple(way(text) for way in ways)


def _from_1258(text: str) -> str:
    """Read anew as Windows-1258 what was read as Windows-1252; its tones are signs of their own."""
    if not _BYTES.keys() >= set(text):
        return text
    raw = bytes(_BYTES[sign] for sign in text)
    try:
        return unicodedata.normalize("NFC", raw.decode("cp1258"))
    except UnicodeDecodeError:
        # A byte that Windows-1258 leaves free: it is not what this was.
        return text


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not word.isascii() and any(map(str.isalpha, word))]


def _judged(text: str) -> tuple[float, int]:
    """Give the share of syllables among the words that have a sign beyond ASCII, and their number."""
    words = _words(text)
    if not words:
        return 0.0, 0
    return sum(map(is_syllable, words)) / len(words), len(words)


def _strange_words(text: str) -> list[str]:
    """List the words that have a sign of the Western code page which Vietnamese has not."""
    return [
        word
        for word in _words(text)
        if any("\xa1" <= sign <= "\xff" and sign.lower() not in VIETNAMESE for sign in word)
    ]


def _first_word(text: str) -> str:
    return next(iter(_strange_words(text) or text.split() or [""]))


def _kept(text: str) -> str:
    """Give *text*, unless a program on its way has put "?" or "\ufffd" where it knew no letter."""
    lost = next((word for word in text.split() if "\ufffd" in word), "") or _questioned(text)
    if lost:
        raise Illegible(N_("Letters are lost in it (“{word}”)."), lost)
    return text


def _questioned(text: str) -> str:
    for found in _QUESTIONED.finditer(text):
        parts = [part for part in found[0].split("?") if part]
        inside = not found[0].endswith("?") or found[0].startswith("?")
        # "gì?thế" only lacks a space; "th?ng" and "c? nhà" lack a letter.
        if inside and parts and not all(map(is_syllable, parts)):
            return found[0]
        if found[0][:-1].islower() and found[2].islower() and not any(map(_has_vowel, parts)):
            return found[0]
    return ""


def _has_vowel(word: str) -> bool:
    return any(unicodedata.normalize("NFD", letter)[0] in "aeiouy" for letter in word.lower())
