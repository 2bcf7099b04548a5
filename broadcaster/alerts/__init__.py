"""
Alerts: official warnings (CAP 1.2) that come by themselves, judged by the station's rules.

Made here: decisions on each message, the alerts that stand, what is to be said and when again. May know:
model, ports, XML, and files of a watched folder; the web only through a function that it is given.
Must never come in: templates, sound, the player, the database, the question what time it is.
"""

from broadcaster.alerts.cap.geometry import Circle, Point, in_circle, in_polygon
from broadcaster.alerts.cap.message import Alert, Area, Info
from broadcaster.alerts.cap.reading import read_alert
from broadcaster.alerts.cap.signature import holds_until
from broadcaster.alerts.folder import filed
from broadcaster.alerts.in_force import Orders, Turn, in_force, orders, replaced
from broadcaster.alerts.judging import Judgement, judge
from broadcaster.alerts.kept import KEPT, Judged, judge_document, judged
from broadcaster.alerts.rules import Rules, Sender, load_rules
from broadcaster.alerts.sources import Fetch
from broadcaster.alerts.watch import DOCUMENTS_AT_MOST, Decision, Seen, poll, seen_before
from broadcaster.alerts.wording import Words, shortened, words_of

__all__ = [
    "DOCUMENTS_AT_MOST",
    "KEPT",
    "Alert",
    "Area",
    "Circle",
    "Decision",
    "Fetch",
    "Info",
    "Judged",
    "Judgement",
    "Orders",
    "Point",
    "Rules",
    "Seen",
    "Sender",
    "Turn",
    "Words",
    "filed",
    "holds_until",
    "in_circle",
    "in_force",
    "in_polygon",
    "judge",
    "judge_document",
    "judged",
    "load_rules",
    "orders",
    "poll",
    "read_alert",
    "replaced",
    "seen_before",
    "shortened",
    "words_of",
]
