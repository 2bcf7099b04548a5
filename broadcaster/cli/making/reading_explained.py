"""What the reader made of a text, in lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.errors import N_
from broadcaster.reading import Reading
from broadcaster.station.notices.explaining import is_changed, told_of
from broadcaster.wording import Language, say


def explained(reading: Reading, language: Language) -> Iterator[str]:
    """Give a line for every piece but plain words, the doubtful ones marked, and one line about those."""
    for piece in reading.pieces:
        if is_changed(piece):
            yield ("? " if piece.doubtful else "  ") + say(language, told_of(piece))
    if reading.doubtful:
        yield say(language, N_("Please look again at {count} places."), count=len(reading.doubtful))
