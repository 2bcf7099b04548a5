"""Two Vietnamese words that were written together: "Thôngbáo", "truyềnthanh", "theoNghị"."""

from __future__ import annotations

from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import rows
from broadcaster.reading.written.alphabet import LATIN, LOWER, MARKED, UPPER, WORD, WORD_STOP
from broadcaster.reading.written.residue import is_word

_LISTED = {row[0].replace(" ", ""): row[0].index(" ") for row in rows("scanned")}
"""Phrases without their blanks → where the first blank was."""

_VOWELS = "aeiouyAEIOUY" + (MARKED + MARKED.upper()).replace("đ", "").replace("Đ", "")


def _run_together(found: Found) -> Said | None:
    """Part a word that is a listed phrase, or where a capital begins the second of two syllables."""
    word = found.written
    capitals = [at for at in range(2, len(word)) if word[at].isupper()]
    at = capitals[0] if len(capitals) == 1 else _LISTED.get(word.lower(), 0)
    sure = at and is_word(word[:at].lower()) and is_word(word[at:].lower())
    return Said(f"{word[:at]} {word[at:]}", "guess") if sure else None


RUN_TOGETHER = Rule(
    "run_together",
    rf"{WORD}(?=[^{_VOWELS}\W]{{0,3}}[{_VOWELS}]{{1,3}}[^{_VOWELS}\W]{{1,4}}[{_VOWELS}])"
    rf"(?=[{LATIN}]{{0,11}}[{MARKED}{MARKED.upper()}])[{UPPER}{LOWER}][{LOWER}]{{1,6}}"
    rf"(?:[{UPPER}][{LOWER}]{{1,6}}|[{LOWER}]{{2,6}}){WORD_STOP}",
    _run_together,
)
