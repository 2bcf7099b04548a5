"""What the reader made of a text, told to a clerk: what was written, how it is said, and because of what."""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.errors import N_
from broadcaster.reading import Piece, Reading
from broadcaster.wording import Language, say

_KINDS = {
    "abbreviations": N_("an abbreviation"),
    "amounts": N_("an amount"),
    "codes": N_("a code"),
    "dates": N_("a date"),
    "documents": N_("the number of a document"),
    "figures": N_("a number"),
    "foreign": N_("a foreign word"),
    "lexicon": N_("a word of the station"),
    "marks": N_("a sign"),
    "plain": N_("a word that may be damaged"),
    "phones": N_("a number that is said figure by figure"),
    "shares": N_("numbers with a stroke"),
    "times": N_("a time"),
    "titles": N_("a title, place or name"),
    "unread": N_("something that cannot be said"),
    "web": N_("an address of the net"),
}
_GROUNDS = {
    "cue": N_("because of “{cue}” beside it"),
    "fault": N_("read plainly, because the reader failed; please look at it"),
    "guess": N_("I am guessing; please look at it"),
    "lexicon": N_("the station's lexicon says so"),
    "shape": N_("by the way it is written"),
    "table": N_("it is in the list of known words"),
    "text": N_("the text itself explains it"),
}
_SILENT = frozenset({"", ","})


def explained(reading: Reading, language: Language) -> Iterator[str]:
    """Give a line for every piece but plain words, the doubtful ones marked, and one line about those."""
    for piece in reading.pieces:
        if piece.rule and (piece.kind != "marks" or piece.spoken.strip() not in _SILENT):
            yield _line(piece, language)
    if reading.doubtful:
        yield say(language, N_("Please look again at {count} places."), count=len(reading.doubtful))


def _line(piece: Piece, language: Language) -> str:
    sentence = (
        N_("“{written}” is read “{spoken}”: {kind}, {because}.")
        if piece.spoken
        else N_("“{written}” is not said: {kind}, {because}.")
    )
    shown = piece.written.strip()
    because = _GROUNDS["guess" if piece.kind == "unread" else piece.ground]
    return ("? " if piece.doubtful else "  ") + say(
        language,
        sentence,
        written=shown if shown.isprintable() else ascii(shown),
        spoken=piece.spoken,
        kind=_KINDS.get(piece.kind, piece.kind),
        because=say(language, because, cue=piece.cue),
    )
