"""Script (kịch bản): the ordered segments that the studio turns into sound."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class SegmentKind(StrEnum):
    """What one segment is."""

    SPEECH = "speech"
    STING = "sting"
    RECORDING = "recording"
    PAUSE = "pause"


class Part(StrEnum):
    """Whose words these are, where a script says so; a cast of voices goes by it."""

    LEAD = "lead"
    REPORTER = "reporter"
    QUESTION = "question"
    ANSWER = "answer"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One step of a script."""

    kind: SegmentKind
    text: str = ""
    """Speech: written Vietnamese, as the template and the author wrote it."""
    source: str = ""
    """Where the words come from: template and line, news item id, article id."""
    item: str = ""
    """Segments of one item share this id and are trimmed together; empty: frame, never trimmed."""
    is_headline: bool = False
    """Only announces its item or repeats it: trimmed with it, and no airtime of its themes."""
    part: Part | None = None
    """Speech: whose words these are; None: of whoever reads the item."""
    title: str = ""
    """Title of the item, for the approval desk and the report of what was trimmed."""
    themes: tuple[str, ...] = ()
    """Themes of the item, beyond those of the programme."""
    cart: str = ""
    """Sting: name in the audio template. Recording: path of an audio file."""
    length_ms: int = 0
    """Pause: its length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What will be said, for one airing."""

    programme: str
    title: str
    air_date: date
    airs_at: datetime
    """Scheduled start; spoken clock and date come from it."""
    segments: tuple[Segment, ...]
    valid_until: datetime | None = None
    """After this the words are no longer true (a spoken time, the end of a warning)."""
    news_ids: tuple[str, ...] = ()
    """News items used, so that they are not read again within N days."""
    article_ids: tuple[str, ...] = ()
