"""What kept documents mean: read again and judged anew, each by itself, each time that it matters; pure."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

from broadcaster.alerts.cap.message import Alert
from broadcaster.alerts.cap.reading import read_alert
from broadcaster.alerts.cap.signature import signed_alert
from broadcaster.alerts.judging import Judgement, judge
from broadcaster.alerts.rules import Rules
from broadcaster.errors import N_, AlertRefused
from broadcaster.model import AlertId, Coverage, SeenAlert, UnreadAlert

log = logging.getLogger(__name__)

KEPT: Final = "kept "
"""Begins the marks of documents that were read once, are kept, and cannot be read any more."""


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
    except Exception:  # noqa: BLE001 - what it stumbles over is told where the document is judged
        return False
    return doubt is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What kept documents mean, and those that nobody can say it of."""

    judgements: tuple[Judgement, ...]
    unread: tuple[UnreadAlert, ...]
    """Kept by a more lenient program, or met by a fault of this one: each costs itself, and is told."""


def judged(alerts: Iterable[SeenAlert], *, rules: Rules, coverage: Coverage, now: datetime) -> Judged:
    """
    Judge alerts that are kept, as of *now*.

    Of documents with one name the first that is trusted counts; the doubtful ones stand beside it, so that
    the clerk sees that somebody tried.
    """
    found: list[Judgement] = []
    unread: list[UnreadAlert] = []
    trusted: set[AlertId] = set()
    for seen in alerts:
        try:
            judgements = judge_document(seen.document, rules=rules, coverage=coverage, now=now)
        except Exception as error:  # noqa: BLE001 - the net around one document
            unread.append(_unread(seen, as_refusal(error, seen.place)))
            continue
        if any(one.is_trusted for one in judgements):
            if seen.id in trusted:
                continue
            trusted.add(seen.id)
        found.extend(judgements)
    return Judged(judgements=tuple(found), unread=tuple(unread))


def as_refusal(error: Exception, place: str) -> AlertRefused:
    """Give why a document cannot be read; a fault of the program keeps its traceback in the log."""
    if isinstance(error, AlertRefused):
        return error
    log.error("the alert of %s met a fault of the program", place, exc_info=error)
    return AlertRefused(
        N_("This is a fault of the program ({reason})."),
        remedy=N_("Please report it; the log says more."),
        reason=f"{type(error).__name__}: {error}",
    )


def _unread(seen: SeenAlert, why: AlertRefused) -> UnreadAlert:
    mark = f"{KEPT}{sha256(seen.document).hexdigest()}"
    return UnreadAlert(
        mark=mark, source=seen.source, place=seen.place, seen_at=seen.seen_at, why=why.saying()
    )
