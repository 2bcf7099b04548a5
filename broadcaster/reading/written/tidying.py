"""One pause of several that meet, one space of many; and where each character has gone by that."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from broadcaster.reading.patterns import pattern

_UNTIDY = pattern(
    # Most spaces stand between two words, and are passed over at once.
    r"[ ,.;:!?…](?![^ ,.;:!?…\n](?<=[^\n] .))"
    r"(?:(?<= )[ ,.;:!?…]|(?<=[,.;:!?…]) {0,9}[,.;:!?…]|(?<=[ ,])[ ,]*(?![^\n])|(?<=\n.)"
    r"|(?<=[,;:])(?=[^\W\d_]))"
    r"[ ,.;:!?…]*"
)
_SUSPECT = (
    # Most signs stand behind a letter, with a blank and a letter behind them, and are passed over at once.
    r"(?! [^ ,.;:!?…\n](?<=[^ \n]...))"
    r"(?:(?<=[ \n].)| {0,9}[,.;:!?…]|(?<=,) {0,9}(?![^\n])|(?<=[,;:])(?=[^\W\d_]))"
)
_SUSPECTS = tuple((sign, pattern(re.escape(sign) + _SUSPECT)) for sign in ",.;:!?…")
"""
Signs without which, or a blank too much, nothing is untidy: signs are fewer than blanks.

One sign after the other: each is looked for in a fifth of the time that a set of them takes.
"""
_PAUSES = " ,.;:!?…"
_STRENGTH = "?!….;:,"
_LISTED = pattern(r"(?:(?<!.)|\n)[a-hik-zđ][ ,.]")
"""The letter of a list entry at the head of its line: a short pause follows it, however many signs did."""


def tidy(spoken: str) -> str:
    """Make one pause of several that meet, and one space of many."""
    bare = spoken.lstrip(_PAUSES)
    return _UNTIDY.sub(_one_pause, bare) if _may_be_untidy(bare) else bare


def _may_be_untidy(text: str) -> bool:
    """Tell most lines from those in which pauses may meet, by what is quickly looked for."""
    if "  " in text or text[-1:] == " ":
        return True
    for sign, suspect in _SUSPECTS:  # no generator: this runs for every line
        if sign in text and suspect.search(text):
            return True
    return "\n" in text and (" \n" in text or "\n " in text)


def _one_pause(run: re.Match[str]) -> str:
    at_start = run.start() == 0 or run.string[run.start() - 1] == "\n"
    at_end = run.end() == len(run.string) or run.string[run.end()] == "\n"
    strongest = _strongest(run[0])
    if at_start or (at_end and strongest == ","):
        return ""
    if ".," in run[0] and strongest == "." and not at_end and run.string[run.end()].islower():
        # What was said ends in a stop and goes on: "… lễ hội.”, một người bán hàng chia sẻ".
        return ", "
    if strongest == "." and not at_end and _LISTED.match(run.string, max(0, run.start() - 2)):
        return ", "
    return strongest if at_end else f"{strongest} "


@lru_cache(maxsize=256)
def _strongest(signs: str) -> str:
    return next((sign for sign in _STRENGTH if sign in signs), "")


class Tidied(NamedTuple):
    """Tidy text, and the runs that were changed on the way."""

    text: str
    changes: tuple[tuple[int, int, int, int], ...]
    """Runs that became others: (start, end) before, (start, end) in `text`, in order."""

    def place(self, before: int) -> int:
        """Give the place in `text` of a place before the tidying."""
        nearest = bisect_right(self.changes, before, key=lambda change: change[0]) - 1
        if nearest < 0:
            return min(before, len(self.text))
        _, end, _, new_end = self.changes[nearest]
        return min(new_end + max(before - end, 0), len(self.text))

    def origin(self, at: int) -> int:
        """Give the place before the tidying of a place in `text`."""
        nearest = bisect_right(self.changes, at, key=lambda change: change[2]) - 1
        if nearest < 0:
            return at
        _, end, _, new_end = self.changes[nearest]
        return end + max(at - new_end, 0)


def tidy_with_places(spoken: str) -> Tidied:
    """Tidy one sentence, its edges included, and keep the way of its places."""
    parts: list[str] = []
    changes: list[tuple[int, int, int, int]] = []
    bare = spoken.lstrip(_PAUSES)
    skipped, length = len(spoken) - len(bare), 0
    if skipped:
        changes.append((0, skipped, 0, 0))
    at = 0
    for run in _UNTIDY.finditer(bare) if _may_be_untidy(bare) else ():
        better = _one_pause(run)
        parts += (bare[at : run.start()], better)
        new_start = length + run.start() - at
        length = new_start + len(better)
        changes.append((skipped + run.start(), skipped + run.end(), new_start, length))
        at = run.end()
    parts.append(bare[at:])
    return Tidied("".join(parts).rstrip(), tuple(changes))
