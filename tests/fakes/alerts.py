"""The log of alerts, in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from broadcaster.errors import (
    BroadcasterError,
    StoreBroken,
)
from broadcaster.model import (
    AlertAiring,
    SeenAlert,
    UnreadAlert,
)


@dataclass
class FakeAlertLog:
    """broadcaster.ports.AlertLog in memory; *breaks_with* makes every act fail, as a full disk does."""

    breaks_with: BroadcasterError | None = None
    alerts: list[SeenAlert] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    orders: dict[str, AlertAiring] = field(default_factory=dict)
    unreadable: dict[str, UnreadAlert] = field(default_factory=dict)

    def keep(self, alerts: Iterable[SeenAlert]) -> tuple[SeenAlert, ...]:
        self._act()
        new = []
        for alert in alerts:
            if (alert.id, alert.document) not in {(kept.id, kept.document) for kept in self.alerts}:
                self.alerts.append(alert)
                new.append(alert)
        return tuple(new)

    def seen(self, *, sent_since: datetime) -> tuple[SeenAlert, ...]:
        self._act()
        found = (alert for alert in self.alerts if alert.id.sent >= sent_since)
        return tuple(sorted(found, key=lambda alert: (alert.id.sent, alert.id.sender, alert.id.identifier)))

    def mark_read(self, marks: Iterable[str], *, at: datetime) -> None:
        self._act()
        self.marks.update(marks)

    def read_before(self) -> frozenset[str]:
        self._act()
        return frozenset(self.marks)

    def note_unread(self, found: Iterable[UnreadAlert]) -> None:
        self._act()
        for one in found:
            self.unreadable.setdefault(one.mark, one)

    def unread(self) -> tuple[UnreadAlert, ...]:
        self._act()
        return tuple(sorted(self.unreadable.values(), key=lambda one: (one.seen_at, one.place)))

    def forget_unread(self, marks: Iterable[str]) -> None:
        self._act()
        for mark in marks:
            self.unreadable.pop(mark, None)

    def order(self, airing: AlertAiring) -> None:
        self._act()
        is_known = airing.alert in {alert.id for alert in self.alerts}
        if not is_known or airing.occurrence in self.orders:
            raise StoreBroken("refused by the fake", where=airing.occurrence)
        self.orders[airing.occurrence] = airing

    def withdraw(self, occurrence: str, *, at: datetime) -> None:
        self._act()
        airing = self.orders.get(occurrence)
        if airing is not None and airing.withdrawn_at is None:
            self.orders[occurrence] = replace(airing, withdrawn_at=at)

    def airings(self, *, since: datetime) -> tuple[AlertAiring, ...]:
        self._act()
        found = (airing for airing in self.orders.values() if airing.ordered_at >= since)
        return tuple(sorted(found, key=lambda airing: (airing.ordered_at, airing.occurrence)))

    def _act(self) -> None:
        if self.breaks_with is not None:
            raise self.breaks_with
