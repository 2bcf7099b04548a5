"""What kept documents mean: read again and judged anew, each by itself, each time that it matters; pure."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import datetime

from broadcaster.alerts.cap.message import Alert
from broadcaster.alerts.cap.reading import read_alert
from broadcaster.alerts.cap.signature import signed_alert
from broadcaster.alerts.judging import Judgement, judge
from broadcaster.alerts.rules import Rules
from broadcaster.errors import AlertRefused
from broadcaster.model import AlertId, Coverage, SeenAlert

log = logging.getLogger(__name__)


def judge_document(
    document: bytes, *, rules: Rules, coverage: Coverage, now: datetime
) -> tuple[Judgement, ...]:
    """
    Judge what stands in a document or, where its sender has a certificate, what was signed of it.

    Raises:
        AlertRefused: it cannot be read.
    """
    alert, doubt = _asked_for_its_signature(document, rules)
    return judge(alert, rules=rules, coverage=coverage, now=now, doubt=doubt)


def _asked_for_its_signature(document: bytes, rules: Rules) -> tuple[Alert, AlertRefused | None]:
    """Give the alert to be judged, and what is wrong with its signature where it must have one."""
    alert = read_alert(document)
    sender = rules.senders.get(alert.id.sender)
    if not sender or not sender.certificate:
        return alert, None
    try:
        return signed_alert(document, alert, sender.certificate), None
    except AlertRefused as doubt:
        return alert, doubt


def is_doubtful(seen: SeenAlert, rules: Rules) -> bool:
    """Tell whether another document of the same name may be the true one."""
    try:
        _, doubt = _asked_for_its_signature(seen.document, rules)
    except AlertRefused:
        return False
    return doubt is not None


def judged(
    alerts: Iterable[SeenAlert], *, rules: Rules, coverage: Coverage, now: datetime
) -> tuple[Judgement, ...]:
    """
    Judge alerts that are kept, as of *now*.

    Of documents with one name the first that is trusted counts; the doubtful ones stand beside it, so that
    the clerk sees that somebody tried.
    """
    found: list[Judgement] = []
    trusted: set[AlertId] = set()
    for seen in alerts:
        judgements = _judged_again(seen, rules, coverage, now)
        if any(one.is_trusted for one in judgements):
            if seen.id in trusted:
                continue
            trusted.add(seen.id)
        found.extend(judgements)
    return tuple(found)


def _judged_again(seen: SeenAlert, rules: Rules, coverage: Coverage, now: datetime) -> tuple[Judgement, ...]:
    try:
        return judge_document(seen.document, rules=rules, coverage=coverage, now=now)
    except AlertRefused as refusal:
        # Kept by a more lenient program; one such document must not silence the others.
        log.error("the alert %s cannot be read any more: %s", seen.id, refusal)  # noqa: TRY400 - its words suffice
        return ()
    except Exception:
        log.exception("the alert %s met a fault of the program", seen.id)
        return ()
