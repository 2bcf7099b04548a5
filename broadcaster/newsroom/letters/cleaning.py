"""
Titles and summaries, cleaned so that a voice can read them.

What is left out stands in the tables below, one line a habit of the papers.
Source: real feeds of VnExpress, Tuổi Trẻ, Dân trí, VOV and the government portal, 2017-2026.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Final, NamedTuple

from broadcaster.newsroom.letters.markup import words_of

SUMMARY_CHARS: Final = 600
"""About 130 syllables, forty seconds of speech: longer is an article, not a piece of news."""
TITLE_CHARS: Final = 200


class Rule(NamedTuple):
    """One habit of the papers and what takes its place."""

    habit: str
    pattern: re.Pattern[str]
    replacement: str


def _rule(habit: str, pattern: str, replacement: str = " ") -> Rule:
    return Rule(habit, re.compile(pattern), replacement)


# Papers that put their short name before the text without brackets. Only names that cannot be ordinary
# words stand here: an open rule for capitals would eat "EU - Việt Nam ký hiệp định".
_PAPERS: Final = (
    r"TTO|TNO|NLĐO|NLDO|PLO|SGGPO|SGGP|CAND|QĐND(?: Online)?|HNMO?|LĐO|ĐCSVN|VOV\d?|VTV\d?|TTXVN|BNEWS|PNO"
    r"|GDVN|PLVN|KTĐT|VietnamPlus|VnExpress|VietNamNet|VTC News|Zing News"
)
_DOMAIN: Final = r"(?:\w[\w-]*\.)+(?i:vn|com|net|org|info)"
_DASHES: Final = r"\s*[-–—|]+"
_NAMED_PAPER: Final = rf"(?:\([^()]{{2,40}}\)|{_PAPERS}|{_DOMAIN}){_DASHES}"
# A minus before a number is part of the news ("-5 độ C").
_LOOSE: Final = r"(?:[\s>|*•:;,.–—]|-(?!\d))*"
_PICTURE: Final = r"(?:Nguồn ảnh|Ảnh|Đồ h(?:ọa|oạ))"
_PAGE_KIND: Final = r"(?i:Ảnh|Photo|Video|Clip|Infographics?|Podcast|Chùm ảnh|Đồ họa|E-?magazine)"
_ADDRESS: Final = r"(?:\S*[^\s.,;:!?…)\]\"'”’])?"

# Runs of spaces go first: a rule that begins with \s+ would try each of them as its beginning.
_ANYWHERE: Final = (
    _rule("spaces", r"[^\S\n]+"),
    _rule("addresses", rf"(?i:https?|ftp|file)://{_ADDRESS}"),
    _rule("addresses without a scheme", rf"\b(?i:www)\.{_ADDRESS}"),
    _rule("hashtags", r"#+(?=\w*[^\W\d])\w+"),
    _rule("kinds of page", rf"\[\s*{_PAGE_KIND}\s*\]"),
    _rule("captions in brackets", rf"[(\[]\s*(?:{_PICTURE}|Nguồn|Video|Clip)\b[^()\[\]]{{0,80}}[)\]]"),
    _rule("captions", rf"(?m)(?<!\w){_PICTURE}\s*:[^\n]{{0,80}}?(?:[.!?…](?=\s|$)|$)"),
    _rule("captions too long to be one", rf"(?<!\w){_PICTURE}\s*:"),
    _rule("stock pictures", r"(?<!\w)Ảnh minh h(?:ọa|oạ)\b\.?"),
)
_IN_TITLES: Final = (
    _rule("kinds of page", rf"^\s*{_PAGE_KIND}\s*(?:[:|]|\s[-–—]\s)"),
    _rule("the paper's name at the end", rf"\s+[-–—|]\s+(?:Báo\s+)?(?:{_PAPERS}|{_DOMAIN})\s*$"),
)
_IN_SUMMARIES: Final = (
    _rule("links to more", r"(?:>>+|»)[^\n]*"),
    _rule(
        "invitations to read on",
        r"(?m)(?:^|(?<=[.!?…]))\s*(?:Xem|Đọc) (?:thêm|tiếp|chi tiết)\b[^\n.!?]{0,120}[.!?…]*\s*$",
    ),
    _rule("bullets", r"(?:^|(?<=\s))[*•▪‣·]+\s*(?=\S)", "\n"),
)
_TIDY: Final = (
    _rule("the paper's name at the start", rf"^{_LOOSE}(?:{_NAMED_PAPER}{_LOOSE})*", ""),
    _rule("ends of paragraphs", r"(?<=[^\s.!?…:;,])\s*\n\s*(?=\S)", ". "),
    _rule("empty brackets", r"\(\s*\)|\[\s*\]|“\s*”"),
    _rule("leavings of tags", r"<+(?=[^\s\d<]|$)"),
    _rule("shouting", r"([!?])[!?]+", r"\1"),
    _rule("a space before a stop", r"\s+([.,;:!?…](?:\s|$))", r"\1"),
    _rule("two stops", r"([.!?…:;,])\s+[.,;](?=\s|$)", r"\1"),
    _rule("spaces", r"\s+"),
)

# Signs of the category "other symbol" that are words in texts about weather or law.
_SPOKEN_SIGNS: Final = frozenset("°℃№")
_INVISIBLE: Final = frozenset({"Cf", "Cs", "Co", "Cn", "Me"})
_VARIATION_SELECTORS: Final = range(0xFE00, 0xFE10)


def _sign(char: str) -> str:
    if char in " \n" or char.isalnum():
        return char
    kind = unicodedata.category(char)
    if kind in _INVISIBLE or ord(char) in _VARIATION_SELECTORS:
        return ""
    if kind == "Cc" or kind.startswith("Z"):
        return " "
    if kind in {"So", "Sk"} and char not in _SPOKEN_SIGNS:
        return " "
    return char


def _pass(text: str, rules: tuple[Rule, ...]) -> str:
    text = words_of(html.unescape(html.unescape(text)))
    if html.unescape(text) != text:
        # Escaped three times and more: what is left is not a word of anybody.
        text = text.replace("&", " ")
    text = unicodedata.normalize("NFC", "".join(map(_sign, text)))
    for rule in rules:
        text = rule.pattern.sub(rule.replacement, text)
    return text.strip()


def _clean(text: str, rules: tuple[Rule, ...]) -> str:
    # One rule can lay bare what another takes away; two or three passes settle every real text.
    for _ in range(10):
        cleaned = _pass(text, rules)
        if cleaned == text:
            break
        text = cleaned
    return text


def clean_title(raw: str) -> str:
    """Give a title as one line of plain words, at most TITLE_CHARS long; may be empty."""
    return cut(_clean(raw, _IN_TITLES + _ANYWHERE + _TIDY), TITLE_CHARS)


def clean_summary(raw: str) -> str:
    """Give a summary as plain sentences, cut at a sentence end near SUMMARY_CHARS; may be empty."""
    return cut(_clean(raw, _ANYWHERE + _IN_SUMMARIES + _TIDY), SUMMARY_CHARS)


_SENTENCE_END: Final = re.compile(r"(\w*)[.!?…]+[\"'”’)\]]*(?=\s|$)")
_CLAUSE_END: Final = re.compile(r"[,;:](?=\s)|\s[-–—](?=\s)")
# A full stop after these is not the end of a sentence.
_ABBREVIATIONS: Final = frozenset(
    {
        "TP",
        "Tp",
        "Tr",
        "tr",
        "Q",
        "P",
        "H",
        "X",
        "GS",
        "PGS",
        "TS",
        "ThS",
        "BS",
        "KS",
        "KTS",
        "LS",
        "St",
        "Mr",
    }
)


def first_sentence(text: str) -> str:
    """Give the beginning of *text* up to its first sentence end (or all of it)."""
    for end in _SENTENCE_END.finditer(text):
        if end[1] not in _ABBREVIATIONS:
            return text[: end.end()]
    return text


def cut(text: str, limit_chars: int) -> str:
    """
    Shorten *text* to at most *limit_chars*, after its last whole sentence.

    A sentence longer than the limit is cut after its last clause, or word, and ends in "…".
    """
    if len(text) <= limit_chars:
        return text
    ends = [end.end() for end in _SENTENCE_END.finditer(text, 0, limit_chars) if end[1] not in _ABBREVIATIONS]
    # The end of the searched piece counts as an end of text, which it is not.
    whole = [end for end in ends if text[end : end + 1].isspace()]
    if whole:
        return text[: whole[-1]]
    head = text[: limit_chars - 1]
    clauses = [end.start() for end in _CLAUSE_END.finditer(head)]
    at = clauses[-1] if clauses else max(head.rfind(" "), 0) or len(head)
    return head[:at].rstrip() + "…"
