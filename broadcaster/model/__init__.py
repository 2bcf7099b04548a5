"""
The nouns of the station: frozen values that travel from room to room.

Made here: nothing; values are only named and checked. May know: the clock's types, errors.
Must never come in: files, network, database, numpy, the question what time it is.
"""

from broadcaster.model.airtime import (
    AsRun,
    EndReason,
    Evidence,
    Origin,
    Outcome,
    Period,
    Quota,
    QuotaLine,
    QuotaStatus,
    Window,
)
from broadcaster.model.alert import AlertAiring, AlertId, AlertSource, Coverage, Place, SeenAlert, ZonePlace
from broadcaster.model.bulletin import Bulletin, BulletinState, Cue, Master
from broadcaster.model.news import Article, Dropped, Feed, FeedReport, FeedStatus, NewsItem
from broadcaster.model.programme import Approval, LatePolicy, Priority, Programme
from broadcaster.model.rundown import (
    HEARD,
    NOT_COMING,
    TERMINAL_STATES,
    TRANSITIONS,
    Clash,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Rundown,
)
from broadcaster.model.script import Script, Segment, SegmentKind
from broadcaster.model.theme import THEMES, Theme

__all__ = [
    "HEARD",
    "NOT_COMING",
    "TERMINAL_STATES",
    "THEMES",
    "TRANSITIONS",
    "AlertAiring",
    "AlertId",
    "AlertSource",
    "Approval",
    "Article",
    "AsRun",
    "Bulletin",
    "BulletinState",
    "Clash",
    "Coverage",
    "Cue",
    "Dropped",
    "EndReason",
    "Evidence",
    "Feed",
    "FeedReport",
    "FeedStatus",
    "LatePolicy",
    "Master",
    "NewsItem",
    "Occurrence",
    "OccurrenceKind",
    "OccurrenceState",
    "Origin",
    "Outcome",
    "Period",
    "Place",
    "Priority",
    "Programme",
    "Quota",
    "QuotaLine",
    "QuotaStatus",
    "Rundown",
    "Script",
    "SeenAlert",
    "Segment",
    "SegmentKind",
    "Theme",
    "Window",
    "ZonePlace",
]
