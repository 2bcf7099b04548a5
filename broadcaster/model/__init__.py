"""
The nouns of the station: frozen values that travel from room to room.

Made here: nothing; values are only named and checked. May know: the clock's types, errors.
Must never come in: files, network, database, numpy, the question what time it is.
"""

from broadcaster.model.actor import STANDING_RULE, THE_STATION, Actor, Person, Role, Way
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
from broadcaster.model.alert import (
    AlertAiring,
    AlertId,
    AlertSource,
    Coverage,
    Place,
    SeenAlert,
    UnreadAlert,
    ZonePlace,
)
from broadcaster.model.bulletin import Bulletin, BulletinState, Cue, Decision, Master
from broadcaster.model.journal import Entry, EntryKind, Facts, Head
from broadcaster.model.news import Article, Dropped, Feed, FeedReport, FeedStatus, NewsItem
from broadcaster.model.programme import Approval, LatePolicy, Priority, Programme
from broadcaster.model.rundown import (
    HEARD,
    NOT_BEGUN,
    NOT_COMING,
    TERMINAL_STATES,
    TRANSITIONS,
    UNPLANNED,
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
    "NOT_BEGUN",
    "NOT_COMING",
    "STANDING_RULE",
    "TERMINAL_STATES",
    "THEMES",
    "THE_STATION",
    "TRANSITIONS",
    "UNPLANNED",
    "Actor",
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
    "Decision",
    "Dropped",
    "EndReason",
    "Entry",
    "EntryKind",
    "Evidence",
    "Facts",
    "Feed",
    "FeedReport",
    "FeedStatus",
    "Head",
    "LatePolicy",
    "Master",
    "NewsItem",
    "Occurrence",
    "OccurrenceKind",
    "OccurrenceState",
    "Origin",
    "Outcome",
    "Period",
    "Person",
    "Place",
    "Priority",
    "Programme",
    "Quota",
    "QuotaLine",
    "QuotaStatus",
    "Role",
    "Rundown",
    "Script",
    "SeenAlert",
    "Segment",
    "SegmentKind",
    "Theme",
    "UnreadAlert",
    "Way",
    "Window",
    "ZonePlace",
]
