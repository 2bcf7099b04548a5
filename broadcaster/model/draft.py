"""Draft (bản nháp): a notice while it is being written, before it is one of the station's files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A notice that somebody writes."""

    id: str
    author: str
    """Id of the person who began it."""
    title: str = ""
    body: str = ""
    """Written Vietnamese; paragraphs by blank lines."""
    programme: str = ""
    """Programme in which it is to be read; empty: not chosen yet."""
    is_urgent: bool = False
    """It is read before the others."""
    weekdays: tuple[int, ...] = ()
    """Days on which it is read, Monday 0; empty: whenever the programme airs."""
    valid_from: date | None = None
    valid_until: date | None = None
    """Last day on which it is read; None: not chosen yet."""
    readings: int = 1
    """How often one bulletin reads it."""
    own_at: str = ""
    """Time of day ("17:20") at which it is heard by itself, besides the programme; empty: never."""
    zone: str = ""
    """Zone that alone hears it, at `own_at`; empty: all that hear its programme."""
    recording: str = ""
    """Name in `scripts/recordings/` of what is heard in place of the body, or before it."""
    language: str = ""
    """Of the recording: "ede", "jrai", "mnong" …; empty: Vietnamese."""
    copied_from: str = ""
    """Id of the article that it was copied from: its dates must be looked at anew."""
    article: str = ""
    """Id of the article that was made of it; empty: it was not sent yet."""
    page: str = ""
    """Mark of the open page that kept it last; what one page keeps twice does not meet itself."""
    turn: int = 0
    """Counts what was typed on that page: a keeping that was overtaken on its way changes nothing."""
    revision: int = 0
    """Counts how often it was kept; who edits an older one is told."""
    changed_at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Nobody has written or recorded anything in it yet."""
        return not (self.title.strip() or self.body.strip() or self.recording)
