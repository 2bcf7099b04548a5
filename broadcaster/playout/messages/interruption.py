"""An urgent or emergency message that somebody wants on air now, and the moments at which it is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.errors import N_, ScheduleRefused
from broadcaster.model import Priority

MESSAGE_WAITS_S = 3600
"""How long a message without an end of validity waits for one of a higher class to finish."""

MOST_TIMES = 200
"""Every five minutes for more than half a day; what asks for more is a slip of the pen."""

QuietUntil = Callable[[datetime], datetime | None]
"""Gives the end of the quiet hours in which a moment lies; None when it lies in none."""


def never_quiet(at: datetime) -> datetime | None:
    """Know of no quiet hours."""
    del at
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """
    A message with its own audio, played over the programme.

    Source: Circular 39/2020/TT-BTTTT (bản tin ưu tiên, bản tin khẩn cấp).
    """

    title: str
    path: Path
    """Audio file on this machine: emergency audio never needs the network."""
    priority: Priority
    outputs: tuple[str, ...] = ()
    """Outputs (zones) that play it; empty means all."""
    themes: tuple[str, ...] = ()
    ordered_by: str = ""
    """Who ordered it; whoever signs for it does so afterwards."""
    not_before: datetime | None = None
    """It is not begun earlier: neighbouring zones take turns; None: as soon as it can be."""
    valid_until: datetime | None = None
    """After this it is not begun any more."""
    repeat_every_s: int = 0
    """From the beginning of one airing to that of the next; 0: it is said once."""
    repeat_until: datetime | None = None
    """No repeat begins after this."""
    times: int = 0
    """How often it is said at most; 0: as often as its end allows."""

    @property
    def ends_at(self) -> datetime | None:
        """The last moment at which it may begin; None when none is named."""
        return min((end for end in (self.valid_until, self.repeat_until) if end), default=None)

    def waits_s(self, due_at: datetime) -> int:
        """Give how long an airing due then waits: a repeat until the next one, another while it is valid."""
        longest_s = self.repeat_every_s or MESSAGE_WAITS_S
        if self.valid_until is None:
            return longest_s
        left_s = int((self.valid_until - due_at).total_seconds())
        return min(longest_s, left_s) if self.repeat_every_s else left_s

    def shifted(self, by: timedelta) -> Interruption:
        """Give the same order by a clock that shows another time."""
        return replace(
            self,
            not_before=self.not_before + by if self.not_before else None,
            valid_until=self.valid_until + by if self.valid_until else None,
            repeat_until=self.repeat_until + by if self.repeat_until else None,
        )


def airing_times(order: Interruption, now: datetime, length_s: float, quiet: QuietUntil) -> list[datetime]:
    """
    Give the moments at which *order* is said, first one first.

    An emergency does not know quiet hours. An urgent message waits for their end, and its repeats leave
    them out.

    Args:
        order: with its class, its interval and its end.
        now: when it was ordered.
        length_s: of its audio.
        quiet: knows the quiet hours.
    Raises:
        ScheduleRefused: there is no such moment, or the repeats have no end or no room.
    Source:
        Circular 39/2020/TT-BTTTT (khẩn cấp: at once); QCVN 26:2010/BTNMT (night).
    """
    is_free = order.priority is Priority.EMERGENCY
    earliest = max(now, order.not_before or now)
    first = earliest if is_free else quiet(earliest) or earliest
    _must_have_end(order, length_s)
    count = min(order.times or MOST_TIMES, MOST_TIMES) if order.repeat_every_s else 1
    times = [first + number * timedelta(seconds=order.repeat_every_s) for number in range(count)]
    found = [
        at for at in times if (order.ends_at is None or at < order.ends_at) and (is_free or quiet(at) is None)
    ]
    if not found:
        raise ScheduleRefused(
            N_("The message is not valid any more when it could begin, at {time}."),
            where=order.title,
            remedy=N_("Let it be valid longer; what cannot wait for the end of quiet hours is khan-cap."),
            time=first,
        )
    return found


def is_cut_short(order: Interruption, first: datetime) -> bool:
    """Say whether the end of *order*, said at *first*, would allow more repeats than `MOST_TIMES`."""
    if not order.repeat_every_s or 0 < order.times <= MOST_TIMES:
        return False
    one_more = first + MOST_TIMES * timedelta(seconds=order.repeat_every_s)
    return order.ends_at is None or one_more < order.ends_at


def _must_have_end(order: Interruption, length_s: float) -> None:
    if not order.repeat_every_s:
        if order.times > 1:
            raise ScheduleRefused(
                N_("A message that is said {times} times needs an interval."),
                where=order.title,
                remedy=N_("Say after how many minutes it is repeated (--every), or leave --times out."),
                times=order.times,
            )
        return
    if not order.times and order.ends_at is None:
        raise ScheduleRefused(
            N_("A message that is repeated needs an end."),
            where=order.title,
            remedy=N_("Say how often it is repeated, or until when."),
        )
    if order.repeat_every_s <= length_s:
        raise ScheduleRefused(
            N_("A message of {length_s} s cannot be repeated every {every_s} s."),
            where=order.title,
            remedy=N_("Give a longer interval."),
            length_s=round(length_s),
            every_s=order.repeat_every_s,
        )
