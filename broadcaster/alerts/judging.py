"""
What an alert means for this station, by its own words and the station's rules; pure.

Nothing of it is remembered: an alert is judged anew whenever it matters, so a rule that the operator
mends holds at once, also for alerts that came before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from broadcaster.alerts.geometry import Point, in_circle, in_polygon
from broadcaster.alerts.message import Alert, Area, Info, MessageType, Scope, Status
from broadcaster.alerts.rules import Rules, Sender
from broadcaster.errors import N_
from broadcaster.model import AlertId, Priority, StationPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What one alert means for the station at one moment."""

    alert: Alert
    is_trusted: bool
    """Real, public and from a listed sender: it may air, and may replace or withdraw others."""
    priority: Priority | None = None
    """Class on air; None: not for the air. NORMAL never interrupts: the clerk puts it into a bulletin."""
    info: Info | None = None
    """What is said; None when nothing is."""
    issued_by: str = ""
    starts_at: datetime | None = None
    """Where the sender wants it later than at once."""
    ends_at: datetime
    """End of its validity."""
    reason: str
    """Why it goes on air, or why not (a gettext message id, filled from *facts*)."""
    facts: Mapping[str, object] = field(default_factory=dict)
    note: str = ""
    """What a person should know (a gettext message id)."""

    @property
    def id(self) -> AlertId:
        """Name of the alert."""
        return self.alert.id


ENGLISH_ONLY = N_("There are no Vietnamese words in this alert; its English ones are read.")
_NOTHING_TO_SAY = {
    MessageType.CANCEL: N_("It withdraws other alerts."),
    MessageType.ACK: N_("It only acknowledges other alerts."),
    MessageType.ERROR: N_("It only says that another alert could not be read."),
}


AHEAD_AT_MOST: Final = timedelta(days=1)
"""An alert "sent" later than this from now is a slip, and would be repeated until then."""


def judge(alert: Alert, *, rules: Rules, place: StationPlace, now: datetime) -> Judgement:
    """Judge *alert* as of *now*."""
    sender = rules.senders.get(alert.id.sender)
    if sender is None:
        reason = N_("{sender} is not among the senders of alerts.toml.")
        return _silent(alert, rules, reason, sender=alert.id.sender)
    if alert.status is not Status.ACTUAL:
        reason = N_("Its status is {status}: not for listeners.")
        return _silent(alert, rules, reason, status=alert.status.value)
    if alert.scope is not Scope.PUBLIC:
        return _silent(alert, rules, N_("It is {scope}, not for the public."), scope=alert.scope.value)
    if alert.id.sent > now + AHEAD_AT_MOST:
        reason = N_("It was sent at {sent}, which is still to come: its time is wrong, or this computer's.")
        return _silent(alert, rules, reason, sent=f"{alert.id.sent:%H:%M %d/%m/%Y}")
    return _of_trusted(alert, rules=rules, sender=sender, place=place, now=now)


def _of_trusted(
    alert: Alert, *, rules: Rules, sender: Sender, place: StationPlace, now: datetime
) -> Judgement:
    if alert.type in _NOTHING_TO_SAY:
        return _silent(alert, rules, _NOTHING_TO_SAY[alert.type], is_trusted=True)
    infos, note = for_listeners(alert.infos)
    if not infos:
        return _silent(alert, rules, N_("It says nothing in Vietnamese or English."), is_trusted=True)
    here = [(info, why) for info in infos if (why := _concern(info, place, sender))]
    if not here:
        titles = "; ".join(area.title for info in infos for area in info.areas)[:200] or "-"
        return _silent(alert, rules, N_("Its area is elsewhere ({areas})."), is_trusted=True, areas=titles)
    return _heard(alert, here, rules=rules, sender=sender, note=note, now=now)


def _silent(
    alert: Alert, rules: Rules, reason: str, *, is_trusted: bool = False, **facts: object
) -> Judgement:
    ends_at = max(
        (_end(alert, info, rules) for info in alert.infos), default=alert.id.sent + rules.without_end
    )
    return Judgement(alert=alert, is_trusted=is_trusted, ends_at=ends_at, reason=reason, facts=facts)


def _heard(
    alert: Alert,
    here: Sequence[tuple[Info, str]],
    *,
    rules: Rules,
    sender: Sender,
    note: str,
    now: datetime,
) -> Judgement:
    """Judge an alert that concerns the station: by the gravest of its infos that still hold."""
    standing = [(info, why) for info, why in here if _end(alert, info, rules) > now]
    info, why = max(standing or here, key=lambda each: _gravity(rules.priority(each[0])))
    priority = rules.priority(info) if standing else None
    ends_at = _end(alert, info, rules)
    starts_at = info.effective if info.effective and info.effective > alert.id.sent else None
    reason, facts = _reason(info, priority, why=why)
    if not standing:
        reason = N_("It was over at {ends_at}.")
        facts = {"ends_at": f"{ends_at.astimezone(now.tzinfo):%H:%M %d/%m/%Y}"}
    return Judgement(
        alert=alert,
        is_trusted=True,
        priority=priority,
        info=info,
        issued_by=info.sender_name or sender.title,
        starts_at=starts_at,
        ends_at=ends_at,
        reason=reason,
        facts=facts,
        note=note,
    )


def _reason(info: Info, priority: Priority | None, *, why: str) -> tuple[str, dict[str, object]]:
    facts: dict[str, object] = {
        "severity": info.severity.value,
        "urgency": info.urgency.value,
        "certainty": info.certainty.value,
        "why": why,
    }
    if priority is None:
        return N_("By alerts.toml {severity}, {urgency}, {certainty} is only recorded."), facts
    return N_("{severity}, {urgency}, {certainty}; it concerns us by {why}."), facts


def _gravity(priority: Priority | None) -> int:
    return -1 if priority is None else priority


def _end(alert: Alert, info: Info, rules: Rules) -> datetime:
    wanted = info.expires or alert.id.sent + rules.without_end
    return min(wanted, alert.id.sent + rules.longest)


def for_listeners(infos: Sequence[Info]) -> tuple[tuple[Info, ...], str]:
    """
    Choose the infos to be read: Vietnamese ones, else those that name no language, else English ones.

    Returns:
        The infos of the first kind that there is, and what a person should know of the choice.
    """
    kinds = (("vi", ""), ("", ""), ("en", ENGLISH_ONLY))
    for language, note in kinds:
        found = tuple(info for info in infos if info.language.partition("-")[0] == language)
        if found:
            return found, note
    return (), ""


def _concern(info: Info, place: StationPlace, sender: Sender) -> str:
    """Tell why *info* concerns the station; empty when it does not."""
    return next((why for area in info.areas or (_NOWHERE,) if (why := _by(area, place, sender))), "")


_NOWHERE = Area(title="")
"""An info without any area: like one whose area is given in words only."""


def _by(area: Area, place: StationPlace, sender: Sender) -> str:
    point = Point(place.lat, place.lon)
    if any(in_polygon(point, polygon) for polygon in area.polygons):
        return N_("a polygon")
    if any(in_circle(point, circle) for circle in area.circles):
        return N_("a circle")
    codes = place.codes.intersection(area.codes)
    if codes:
        return min(codes)
    drawn = area.polygons or area.circles or area.codes
    return N_("its sender") if sender.concerns_us and not drawn else ""
