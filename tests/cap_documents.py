"""Writes CAP 1.2 documents for tests; a test names only what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

from broadcaster.alerts import Rules
from broadcaster.alerts.cap.message import Certainty, Severity, Urgency
from broadcaster.alerts.rules import ClassRow, Sender
from broadcaster.clock import VIETNAM
from broadcaster.model import AlertId, Coverage, Place, Priority

SENDER = "canhbao@kttv.mau.vn"
SENT = datetime(2026, 11, 22, 16, 30, tzinfo=VIETNAM)
NOW = datetime(2026, 11, 22, 16, 40, tzinfo=VIETNAM)
COVERAGE = Coverage(outputs=("loa",), whole=Place(lat=12.71, lon=108.61, codes=frozenset({"mau-xa=24376"})))
AROUND_US = "12.5,108.4 12.5,108.8 12.9,108.8 12.9,108.4 12.5,108.4"
ELSEWHERE = "20.5,105.4 20.5,105.8 20.9,105.8 20.9,105.4 20.5,105.4"

RULES = Rules(
    senders={SENDER: Sender(id=SENDER, title="Đài Khí tượng Thủy văn tỉnh")},
    rows=(
        ClassRow(
            severities=frozenset({Severity.EXTREME, Severity.SEVERE}),
            urgencies=frozenset({Urgency.IMMEDIATE}),
            certainties=frozenset(Certainty),
            priority=Priority.EMERGENCY,
        ),
        ClassRow(
            severities=frozenset({Severity.EXTREME, Severity.SEVERE, Severity.MODERATE}),
            urgencies=frozenset({Urgency.EXPECTED}),
            certainties=frozenset(Certainty),
            priority=Priority.URGENT,
        ),
        ClassRow(
            severities=frozenset({Severity.MINOR}),
            urgencies=frozenset(Urgency),
            certainties=frozenset(Certainty),
            priority=Priority.NORMAL,
        ),
    ),
    repeat_every=timedelta(hours=2),
    without_end=timedelta(hours=6),
    longest=timedelta(hours=72),
    longest_spoken_s=180,
)


def at(moment: datetime) -> str:
    """Write a time as CAP does."""
    return moment.isoformat(timespec="seconds")


def name_of(identifier: str, sent: datetime = SENT, sender: str = SENDER) -> AlertId:
    return AlertId(sender=sender, identifier=identifier, sent=sent)


def info_xml(
    *,
    language: str | None = "vi-VN",
    headline: str = "Cảnh báo lũ quét",
    severity: str = "Extreme",
    urgency: str = "Immediate",
    certainty: str = "Observed",
    expires: datetime | None = SENT + timedelta(hours=6),
    effective: datetime | None = None,
    onset: datetime | None = None,
    description: str = "Nước suối đang lên nhanh.",
    instruction: str = "Di chuyển ngay lên chỗ cao.",
    sender_name: str = "",
    category: str = "Met",
    area: str = f"<areaDesc>Các xã ven suối</areaDesc><polygon>{AROUND_US}</polygon>",
) -> str:
    """Write an info; an argument that is None or empty is left out."""
    parts = (
        ("language", language),
        ("category", category),
        ("event", "Lũ quét"),
        ("urgency", urgency),
        ("severity", severity),
        ("certainty", certainty),
        ("effective", effective and at(effective)),
        ("onset", onset and at(onset)),
        ("expires", expires and at(expires)),
        ("senderName", sender_name),
        ("headline", headline),
        ("description", description),
        ("instruction", instruction),
    )
    words = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in parts if text)
    return f"<info>{words}{f'<area>{area}</area>' if area else ''}</info>"


def alert_xml(
    identifier: str = "A1",
    *infos: str,
    sender: str = SENDER,
    sent: datetime = SENT,
    status: str = "Actual",
    kind: str = "Alert",
    scope: str = "Public",
    references: Iterable[AlertId] = (),
    more: str = "",
) -> bytes:
    """Write an alert with its infos; one for this station where none is given (Cancel: none)."""
    named = " ".join(f"{one.sender},{one.identifier},{at(one.sent)}" for one in references)
    said = "".join(infos or (() if kind == "Cancel" else (info_xml(),)))
    return (
        '<?xml version="1.0" encoding="UTF-8"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">'
        f"<identifier>{identifier}</identifier><sender>{sender}</sender><sent>{at(sent)}</sent>"
        f"<status>{status}</status><msgType>{kind}</msgType><scope>{scope}</scope>{more}"
        f"{f'<references>{named}</references>' if named else ''}{said}</alert>"
    ).encode()
