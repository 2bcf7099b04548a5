"""Addresses of the net: sites, mail, tags."""

from __future__ import annotations

import re

from broadcaster.reading.alphabet import LATIN, WORD, is_syllable
from broadcaster.reading.number_words import digits, integer
from broadcaster.reading.rule import Found, Rule
from broadcaster.reading.spelling import spell
from broadcaster.reading.style import Style
from broadcaster.reading.vocabulary import ADDRESS_SIGNS, ADDRESS_WORDS, FOREIGN

_TOKENS = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")
_CAMEL = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]*|[^\W\d_]+|\d+")
_SYLLABLES = re.compile(
    r"(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cpt](?![hr])|[mn](?!h))?(?![aeiouy])"
)


def _address(found: Found) -> str:
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
    known = ADDRESS_WORDS.get(low)
    if known:
        return FOREIGN.get(low, known) if style.foreign == "respelled" else known
    return _composed(low) or _syllables(low) or (low if len(low) > _SPELLED else spell(low, style))


_SPELLED = 4
"""Letters; a word of an address up to this long is spelled when it is no syllable."""


def _composed(word: str) -> str:
    """Cut a word into words of the table, the longest first; empty when they do not cover it."""
    said: list[str] = []
    while word:
        end = next((end for end in range(min(len(word), 24), 1, -1) if word[:end] in ADDRESS_WORDS), 0)
        if not end:
            return ""
        said.append(ADDRESS_WORDS[word[:end]])
        word = word[end:]
    return " ".join(said)


def _syllables(word: str) -> str:
    """Cut a word without marks or spaces into Vietnamese syllables; empty when it is none."""
    said, at = [], 0
    while at < len(word):
        match = _SYLLABLES.match(word, at)
        if match is None or not is_syllable(match[0]):
            return ""
        said.append(match[0])
        at = match.end()
    return " ".join(said)


def _tag(found: Found) -> str:
    """Say a tag word by word where its capitals show them, else as an address."""
    parts = _CAMEL.findall(found.written[1:])
    return " ".join(
        _tag_figures(part, found.style) if part.isdecimal() else _tag_word(part, found.style)
        for part in parts
    )


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
    rf"{WORD}(?:https?://[^\s<>()\"“”]{{1,300}}[^\s<>()\"“”.,;:!?]|www\.[^\s<>()\"“”]{{1,300}}[^\s<>()\"“”.,;:!?]"
    r"|[A-Za-z0-9][A-Za-z0-9\-]{0,60}(?:\.[A-Za-z0-9\-]{1,60}){0,4}\.(?:vn|com|net|org|edu|gov|info|me|ly|io|asia|biz|tv|app|shop|xyz)(?![A-Za-z0-9])(?:/[^\s<>()\"“”]{0,200}[^\s<>()\"“”.,;:!?])?)",
    _address,
)
ACCOUNT_NAME = Rule("account_name", r"@[A-Za-z][A-Za-z0-9._]{1,39}", _address)
TAG = Rule("tag", rf"#[{LATIN}][{LATIN}0-9_]{{1,60}}", _tag)
