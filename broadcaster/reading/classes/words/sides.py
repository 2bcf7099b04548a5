"""The text on either side of an abbreviation, and whether a cue of its senses stands there."""

from __future__ import annotations

from typing import NamedTuple

from broadcaster.reading.patterns import pattern
from broadcaster.reading.rule import Found
from broadcaster.reading.vocabulary import (
    CUES,
    with_placed_tones,
)
from broadcaster.reading.written.alphabet import is_syllable

_FIGURE, _CAPITAL, _SENTENCE, _NEAR = "#", "^", ":^", "~"
_ENDING = r"(?=[);]|[.,](?!\d)|\s*(?:\n|\Z))"
_FIGURES = {
    "##": pattern(r"[ \n:(\"“|]*\d(?:[ .]?\d){5}"),
    "#.": pattern(rf":? ?\d{{1,3}}%?(?: (?:em|HS|hs|học sinh|cháu|người|thanh niên|đ/c)(?!\w)|{_ENDING})"),
    "#,": pattern(rf":? ?\d,\d{{1,2}}(?: điểm(?!\w)|{_ENDING})"),
    "#/": pattern(r"\d{1,2}[/-]\d{1,2}(?!\d)"),
    "#-": pattern(r":? ?\d{2} ?(?:[-–] ?\d{2}(?!\d)|°|độ(?!\w))"),
    "#t": pattern(r"[(:]?\d{1,3} ?(?:tuổi|[tT])(?!\w)"),
}
"""Signs for a number: a long one, a count or mark behind which nothing is counted, a day, degrees, an age."""
_SIGNS = frozenset({_FIGURE, _CAPITAL, _SENTENCE, *_FIGURES})


class Side(NamedTuple):
    """The text on one side of an abbreviation, as it stands and without what may stand before a cue."""

    text: str
    bare: str

    @classmethod
    def left_of(cls, found: Found) -> Side:
        """Take the left side, in small letters."""
        text = with_placed_tones(found.left().lower().rstrip())
        spaced = f" {text}"
        return cls(text, _TRAILING.sub("", spaced) if spaced.endswith(_TRAILS) else spaced)

    @classmethod
    def right_of(cls, found: Found) -> Side:
        """Take the right side as it is written: names begin with capitals."""
        text = found.right().lstrip(" ")
        return cls(text, text.lstrip(' \n:("“|'))

    def ends_with(self, cue: str) -> bool:
        """Tell whether the text ends with the words of *cue*; # is any figure, ~ words that are only near."""
        if cue == _FIGURE:
            return self.text[-1:].isdecimal()
        if cue[0] == _NEAR:
            return cue[1:] in self.text
        return any(_ends_with_word(text, cue) for text in (self.text, self.bare))

    def first_of(self, cues: tuple[str, ...]) -> str:
        """Give the first of *cues* with which the text begins."""
        plain = self.text.startswith(cues) or self.bare.startswith(cues)
        if not plain and _SIGNS.isdisjoint(cues):
            return ""
        return next((cue for cue in cues if self.begins_with(cue)), "")

    def begins_with(self, cue: str) -> bool:
        """Tell whether the text begins with *cue*, or with the figure or capital that its sign asks for."""
        if cue in _FIGURES:
            return bool(_FIGURES[cue].match(self.text))
        if cue == _CAPITAL:
            return self.text[:1].isupper()
        if cue == _SENTENCE:
            return self.text[:1] == ":" and self.bare[:1].isupper()
        if cue == _FIGURE:
            return self.text[:1].isdecimal() or (self.text[:1] == ":" and self.bare[:1].isdecimal())
        return any(_begins_with_word(text, cue) for text in (self.text, self.bare))


def _ends_with_word(text: str, cue: str) -> bool:
    inside_word = cue[0].isalnum() and text[: -len(cue)][-1:].isalnum()
    return text.endswith(cue) and not inside_word


def _begins_with_word(text: str, cue: str) -> bool:
    """Tell whether *cue* ends where a word ends; a short form may go on with capitals: UBMT in UBMTTQVN."""
    if not text.startswith(cue):
        return False
    behind = text[len(cue) : len(cue) + 1]
    if not (cue[-1].isalpha() and behind.isalpha()):
        return True
    return behind.isupper() and cue[-2:].isupper() and not is_syllable(cue.rpartition(" ")[2])


_TRAILS = (*' \n(:"“,', *(f" {filler}" for filler in CUES["fillers"].split("|")))
_TRAILING = pattern(rf"(?:[ \n(:\"“,]|(?<= )(?:{CUES['fillers']}))+$")
