"""The roll call: which loudspeakers there are, and which of them say that they play."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from broadcaster.ports import Devices
from broadcaster.speakers.protocol import WINDOW, Report

FRESH = timedelta(seconds=25)
"""
A loudspeaker that said so long ago that it plays is not counted any more.

The play command is repeated every 10 s and answered each time: two answers may be lost.
"""


class RollCall:
    """
    Counts what loudspeakers report; may be used by any thread.

    Only answers and heartbeats make a loudspeaker count as playing: a retained state may be years old.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: set[tuple[str, str]] = set()
        self._heard: dict[tuple[str, str], tuple[Report, datetime]] = {}
        self._refusals: dict[tuple[str, str], str] = {}

    def know(self, report: Report) -> None:
        """Take a state: the loudspeaker exists; one that has gone offline plays no more."""
        name = (report.zone, report.device)
        with self._lock:
            self._known.add(name)
            if not report.is_online:
                self._heard.pop(name, None)

    def hear(self, report: Report, now: datetime) -> None:
        """Take an answer or a heartbeat; one that was recorded earlier and is sent again proves nothing."""
        name = (report.zone, report.device)
        with self._lock:
            self._known.add(name)
            if report.refusal:
                self._refusals[name] = report.refusal
            elif report.answers:
                self._refusals.pop(name, None)
            if abs(now - report.at) <= WINDOW:
                self._heard[name] = (report, now)

    def has_heard(self, report: Report, call: str) -> bool:
        """Say whether the loudspeaker of *report* has answered for *call*."""
        with self._lock:
            heard = self._heard.get((report.zone, report.device))
        return heard is not None and heard[0].call == call

    def forget_heard(self) -> None:
        """Begin again: the broker is gone, nobody knows who plays."""
        with self._lock:
            self._heard.clear()

    def count(self, call: str, now: datetime) -> Devices:
        """Count those that were told *call*, and those that play it."""
        with self._lock:
            told = [
                report for report, at in self._heard.values() if report.call == call and now - at <= FRESH
            ]
            return Devices(
                known=len(self._known),
                acknowledged=len(told),
                playing=sum(report.is_playing for report in told),
            )

    @property
    def refusal(self) -> str:
        """Why a loudspeaker refused the last command; empty when none did."""
        with self._lock:
            return next(iter(self._refusals.values()), "")
