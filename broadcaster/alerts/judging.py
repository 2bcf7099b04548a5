"""
What an alert means for this station, by its own words and the station's rules; pure.

One alert may mean something else for one zone than for another: then there is a judgement for each.

Nothing of it is remembered: an alert is judged anew whenever it matters, so a rule that the clerk
mends holds at once, also for alerts that came before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from broadcaster.alerts.cap.message import (
    Alert,
    Certainty,
    Info,
    MessageType,
    Scope,
    Severity,
    Status,
    Urgency,
)
from broadcaster.alerts.reach import reach
from broadcaster.alerts.rules import Rules, Sender
from broadcaster.errors import N_, AlertRefused
from broadcaster.model import AlertId, Coverage, Priority
from broadcaster.saying import Saying, saying


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What one alert means for the station, or for some of its outputs, at one moment."""

    alert: Alert
    outputs: tuple[str, ...] = ()
    """Those that it concerns, in the station's order; none where nothing is said."""
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
    reason: Saying
    """Why it goes on air, or why not."""
    note: Saying | None = None
    """What a person should know."""
    is_doubtful: bool = False
    """It may not be from its sender at all: another document of its name may be the true one."""

    @property
    def id(self) -> AlertId:
        """Name of the alert."""
        return self.alert.id


TIME_UNREAD = saying(N_("A time of this alert cannot be read, and counts as not given."))
PARTLY_READ = saying(N_("A polygon or circle of this alert cannot be read; the rest of its area counts."))
ENGLISH_ONLY = saying(N_("There are no Vietnamese words in this alert; its English ones are read."))
_NOTHING_TO_SAY = {
    MessageType.CANCEL: N_("It withdraws other alerts."),
    MessageType.ACK: N_("It only acknowledges other alerts."),
    MessageType.ERROR: N_("It only says that another alert could not be read."),
}


AHEAD_AT_MOST: Final = timedelta(days=1)
"""An alert "sent" later than this from now is a slip, and would be repeated until then."""


NOT_CHECKED: Final = AlertRefused(N_("Its signature was not checked."))


def judge(
    alert: Alert,
    *,
    rules: Rules,
    coverage: Coverage,
    now: datetime,
    doubt: AlertRefused | None = NOT_CHECKED,
) -> tuple[Judgement, ...]:
    """
    Judge *alert* as of *now*.

    Args:
        alert: the message.
        rules: of the station.
        coverage: of the station.
        now: the moment.
        doubt: what is wrong with its signature; None: nothing. It is asked only where the sender has a
            certificate.
    Returns:
        One judgement, or one for each group of outputs that hear different infos; no output is in two.
    """
    sender = rules.senders.get(alert.id.sender)
    if sender is None:
        reason = N_("{sender} is not among the senders of alerts.toml.")
        return (_silent(alert, rules, saying(reason, sender=alert.id.sender)),)
    if sender.certificate and doubt:
        return (replace(_silent(alert, rules, doubt.parts()[0]), is_doubtful=True),)
    if alert.status is not Status.ACTUAL:
        reason = N_("Its status is {status}: not for listeners.")
        return (_silent(alert, rules, saying(reason, status=alert.status.value)),)
    if alert.scope is not Scope.PUBLIC:
        return (
            _silent(alert, rules, saying(N_("It is {scope}, not for the public."), scope=alert.scope.value)),
        )
    if alert.id.sent > now + AHEAD_AT_MOST:
        reason = N_("It was sent at {sent}, which is still to come: its time is wrong, or this computer's.")
        return (_silent(alert, rules, saying(reason, sent=f"{alert.id.sent:%H:%M %d/%m/%Y}")),)
    return _of_trusted(alert, rules=rules, sender=sender, coverage=coverage, now=now)


def _of_trusted(
    alert: Alert, *, rules: Rules, sender: Sender, coverage: Coverage, now: datetime
) -> tuple[Judgement, ...]:
    def kept(reason: str, **facts: object) -> tuple[Judgement, ...]:
        return (_silent(alert, rules, saying(reason, **facts), is_trusted=True),)

    if alert.type in _NOTHING_TO_SAY:
        return kept(_NOTHING_TO_SAY[alert.type])
    if not coverage.outputs:
        return kept(N_("The station has no output."))
    infos, note = for_listeners(alert.infos)
    if not infos:
        return kept(N_("It says nothing in Vietnamese or English."))
    here = [(info, why) for info in infos if (why := reach(info, coverage, sender))]
    if not here:
        titles = "; ".join(area.title for info in infos for area in info.areas)[:200] or "-"
        (elsewhere,) = kept(N_("Its area is elsewhere ({areas})."), areas=titles)
        return (replace(elsewhere, note=next(filter(None, map(_note, infos)), None)),)
    standing = [(info, why) for info, why in here if _end(alert, info, rules) > now]
    if not standing:
        info, _ = max(here, key=lambda each: _gravity(rules.priority(each[0])))
        return (_over(alert, info, rules=rules, sender=sender, now=now),)
    return tuple(
        _heard(alert, info, why, rules=rules, sender=sender, note=note)
        for info, why in _shared_out(standing, coverage, rules)
    )


def _shared_out(
    infos: Sequence[tuple[Info, Mapping[str, str]]], coverage: Coverage, rules: Rules
) -> list[tuple[Info, dict[str, str]]]:
    """Give each output the gravest of the *infos* that concern it; the first of equals."""
    ranked = sorted(infos, key=lambda each: -_gravity(rules.priority(each[0])))
    shares: list[tuple[Info, dict[str, str]]] = [(info, {}) for info, _ in ranked]
    for output in coverage.outputs:
        for (_, why), (_, share) in zip(ranked, shares, strict=True):
            if output in why:
                share[output] = why[output]
                break
    return [(info, share) for info, share in shares if share]


def _silent(alert: Alert, rules: Rules, reason: Saying, *, is_trusted: bool = False) -> Judgement:
    ends_at = max(
        (_end(alert, info, rules) for info in alert.infos), default=alert.id.sent + rules.without_end
    )
    return Judgement(
        alert=alert,
        is_trusted=is_trusted,
        ends_at=ends_at,
        reason=reason,
    )


def _over(alert: Alert, info: Info, *, rules: Rules, sender: Sender, now: datetime) -> Judgement:
    ends_at = _end(alert, info, rules)
    return Judgement(
        alert=alert,
        is_trusted=True,
        info=info,
        issued_by=info.sender_name or sender.title,
        ends_at=ends_at,
        reason=saying(
            N_("It was over at {ends_at}."), ends_at=f"{ends_at.astimezone(now.tzinfo):%H:%M %d/%m/%Y}"
        ),
    )


def _heard(
    alert: Alert, info: Info, why: Mapping[str, str], *, rules: Rules, sender: Sender, note: Saying | None
) -> Judgement:
    """Judge *info*, which holds, for the outputs that it concerns."""
    priority = rules.priority(info)
    return Judgement(
        alert=alert,
        outputs=tuple(why),
        is_trusted=True,
        priority=priority,
        info=info,
        issued_by=info.sender_name or sender.title,
        starts_at=info.effective if info.effective and info.effective > alert.id.sent else None,
        ends_at=_end(alert, info, rules),
        reason=_reason(info, priority, why=next(iter(why.values()))),
        note=_note(info) or note,
    )


def _note(info: Info) -> Saying | None:
    if info.is_partly_read:
        return TIME_UNREAD
    return PARTLY_READ if any(area.is_partly_read for area in info.areas) else None


# Three tables: "Unknown" of one code equals "Unknown" of another.
_SEVERITIES: Final = {
    Severity.EXTREME: N_("Extreme"),
    Severity.SEVERE: N_("Severe"),
    Severity.MODERATE: N_("Moderate"),
    Severity.MINOR: N_("Minor"),
    Severity.UNKNOWN: N_("severity unknown"),
}
_URGENCIES: Final = {
    Urgency.IMMEDIATE: N_("Immediate"),
    Urgency.EXPECTED: N_("Expected"),
    Urgency.FUTURE: N_("Future"),
    Urgency.PAST: N_("Past"),
    Urgency.UNKNOWN: N_("urgency unknown"),
}
_CERTAINTIES: Final = {
    Certainty.OBSERVED: N_("Observed"),
    Certainty.LIKELY: N_("Likely"),
    Certainty.POSSIBLE: N_("Possible"),
    Certainty.UNLIKELY: N_("Unlikely"),
    Certainty.UNKNOWN: N_("certainty unknown"),
}
"""The codes of CAP 1.2 §3.2.2 as people are told them, in three tables."""


def _reason(info: Info, priority: Priority | None, *, why: str) -> Saying:
    facts: dict[str, object] = {
        "severity": _SEVERITIES[info.severity],
        "urgency": _URGENCIES[info.urgency],
        "certainty": _CERTAINTIES[info.certainty],
        "why": why,
    }
    if priority is None:
        return saying(N_("By alerts.toml {severity}, {urgency}, {certainty} is only recorded."), **facts)
    return saying(N_("{severity}, {urgency}, {certainty}; it concerns us by {why}."), **facts)


def _gravity(priority: Priority | None) -> int:
    return -1 if priority is None else priority


def _end(alert: Alert, info: Info, rules: Rules) -> datetime:
    wanted = info.expires or alert.id.sent + rules.without_end
    return min(wanted, alert.id.sent + rules.longest)


_VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


def for_listeners(infos: Sequence[Info]) -> tuple[tuple[Info, ...], Saying | None]:
    """
    Choose the infos to be read: Vietnamese ones, else English ones.

    An info that names no language is English (CAP 1.2 §3.2.2: the implicit default is en-US), but for one
    that is written in Vietnamese letters.

    Returns:
        The infos of the first kind that there is, and what a person should know of the choice.
    """
    for language, note in (("vi", None), ("en", ENGLISH_ONLY)):
        found = tuple(info for info in infos if _language(info) == language)
        if found:
            return found, note
    return (), None


_CODE: Final = re.compile("[a-z]{2,8}")
_LANGUAGES: Final = {"vie": "vi", "vn": "vi", "vietnamese": "vi", "eng": "en", "english": "en"}
"""What senders write for the code; "vn" is the country."""


def _language(info: Info) -> str:
    """Give the primary subtag: "vi" of vi-VN and of vi_VN; three letters become two (ISO 639)."""
    subtag = re.split("[-_ ]", info.language, maxsplit=1)[0]
    subtag = _LANGUAGES.get(subtag, subtag)
    # "Tiếng Việt" is no code (RFC 3066 §2.1: at most eight letters), but the words say which language it is.
    if not _CODE.fullmatch(subtag):
        words = f"{info.event} {info.headline} {info.description} {info.instruction}"
        return "vi" if _VIETNAMESE.search(words) else "en"
    return subtag
