"""Vietnamese words that were written together: "Thôngbáo", "truyềnthanh", "theoNghị", "hànhvi"."""

from __future__ import annotations

from broadcaster.reading.rule import Found, Rule, Said
from broadcaster.reading.vocabulary import rows
from broadcaster.reading.written.alphabet import LATIN, LOWER, MARKED, UPPER, WORD, WORD_STOP
from broadcaster.reading.written.residue import is_word

_LISTED = {row[0].replace(" ", ""): row[0].index(" ") for row in rows("scanned")}
"""Phrases without their blanks → where the first blank was."""

_VOWELS = "aeiouyAEIOUY" + (MARKED + MARKED.upper()).replace("đ", "").replace("Đ", "")


def _run_together(found: Found) -> Said | None:
    """Part a word that is a listed phrase, before a capital, or in the only place where it can be parted."""
    word = found.written
    capitals = [at for at in range(2, len(word)) if word[at].isupper()]
    at = capitals[0] if len(capitals) == 1 else _LISTED.get(word.lower(), 0)
    if at:
        sure = is_word(word[:at].lower()) and is_word(word[at:].lower())
        return Said(f"{word[:at]} {word[at:]}", "guess") if sure else None
    ways = _ways_to_part(word) if word.islower() and not is_word(word) else []
    fewest = [way for way in ways if way.count(" ") == min(each.count(" ") for each in ways)]
    return Said(fewest[0], "guess") if len(fewest) == 1 else None


def _ways_to_part(word: str) -> list[str]:
    """Give every way to part a small word into syllables of two letters or more: "hành vi"."""
    ways = [word] if is_word(word) and len(word) > 1 else []
    for at in range(2, len(word) - 1):
        if is_word(word[:at]):
            ways += [f"{word[:at]} {rest}" for rest in _ways_to_part(word[at:])]
    return ways


RUN_TOGETHER = Rule(
    "run_together",
    rf"{WORD}(?=[^{_VOWELS}\W]{{0,3}}[{_VOWELS}]{{1,3}}[^{_VOWELS}\W]{{1,4}}[{_VOWELS}])"
    rf"(?=[{LATIN}]{{0,11}}[{MARKED}{MARKED.upper()}])[{UPPER}{LOWER}][{LOWER}]{{1,6}}"
    rf"(?:[{UPPER}][{LOWER}]{{1,6}}|[{LOWER}]{{2,6}}){WORD_STOP}",
    _run_together,
)
