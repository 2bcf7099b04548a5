"""What the reader made of a text, told to a clerk: what was written, how it is said, and because of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from broadcaster.errors import N_
from broadcaster.reading import Piece, Reader, Reading
from broadcaster.saying import Saying, saying

_KINDS = {
    "abbreviations": N_("an abbreviation"),
    "amounts": N_("an amount"),
    "arithmetic": N_("a sign"),
    "births": N_("a date"),
    "brackets": N_("a sign"),
    "codes": N_("a code"),
    "cued_units": N_("an amount"),
    "dashes": N_("a sign"),
    "datelines": N_("a sign"),
    "dates": N_("a date"),
    "documents": N_("the number of a document"),
    "figures": N_("a number"),
    "foreign": N_("a foreign word"),
    "lexicon": N_("a word of the station"),
    "list_markers": N_("a sign"),
    "marks": N_("a sign"),
    "money": N_("an amount"),
    "plain": N_("a word that may be damaged"),
    "periods": N_("a month, quarter or weekday"),
    "phones": N_("a number that is said figure by figure"),
    "ranges": N_("a number"),
    "roman": N_("a number"),
    "run_together": N_("words that were written together"),
    "scores": N_("a number"),
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
_SIGNS = frozenset(kind for kind, name in _KINDS.items() if name == _KINDS["marks"])
_SILENT = frozenset({"", ","})
DATED = frozenset({"dates", "periods"})
"""Kinds of pieces that name a day: in a notice of last year they are wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of a text: plain words, or something that is said otherwise than it is written."""

    written: str
    spoken: str
    told: Saying | None
    """Why it is said so; None: plain words, nothing to explain."""
    is_doubtful: bool = False
    """A person should look at it."""
    kind: str = ""


def passages(reading: Reading) -> Iterator[Passage]:
    """Give a reading as stretches of the original text, in order and without gaps."""
    plain: list[Piece] = []
    for piece in reading.pieces:
        if not is_changed(piece):
            plain.append(piece)
            continue
        yield from _plain(plain)
        plain = []
        # Blanks around a word are nothing that anybody must look at.
        bare = piece.written.strip()
        before, _, behind = piece.written.partition(bare) if bare else ("", "", piece.written)
        if before:
            yield Passage(written=before, spoken="", told=None)
        yield Passage(
            written=bare,
            spoken=piece.spoken,
            told=told_of(piece),
            is_doubtful=piece.doubtful,
            kind=piece.kind,
        )
        if behind:
            yield Passage(written=behind, spoken="", told=None)
    yield from _plain(plain)


def _plain(pieces: list[Piece]) -> Iterator[Passage]:
    if pieces:
        written = "".join(piece.written for piece in pieces)
        yield Passage(written=written, spoken=" ".join(piece.spoken for piece in pieces), told=None)


def is_changed(piece: Piece) -> bool:
    """
    Tell whether a piece is more than plain words and signs that are not said.

    Letters or figures that are left out (a note's figure, the tag of a newspaper) are always told of.
    """
    spoken = piece.spoken.strip()
    if piece.rule and _has_words(piece.written) and not _has_words(spoken):
        return True
    # An apostrophe (H'Yen) stays as it stands: there is nothing to explain, and it would cut the name in two.
    return bool(piece.rule) and (piece.kind not in _SIGNS or spoken not in {*_SILENT, piece.written.strip()})


def _has_words(text: str) -> bool:
    return any(sign.isalnum() for sign in text)


def told_of(piece: Piece) -> Saying:
    """Say how one piece is read, what it was taken for, and because of what."""
    sentence = (
        N_("“{written}” is read “{spoken}”: {kind}, {because}.")
        if piece.spoken and (_has_words(piece.spoken) or not _has_words(piece.written))
        else N_("“{written}” is not said: {kind}, {because}.")
    )
    shown = piece.written.strip()
    because = _GROUNDS["guess" if piece.kind == "unread" else piece.ground]
    return saying(
        sentence,
        written=shown if shown.isprintable() else ascii(shown),
        spoken=piece.spoken,
        kind=_KINDS.get(piece.kind, N_("a word")),
        because=saying(because, cue=piece.cue),
    )


def dated_passages(reader: Reader, text: str) -> tuple[str, ...]:
    """Give the places of a text that name a day, as they are written."""
    found = (piece.written.strip() for piece in reader.explain(text).pieces if piece.kind in DATED)
    return tuple(dict.fromkeys(found))
