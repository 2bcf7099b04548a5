"""
How much may air where people live: minutes a session, sessions a day, days a week.

Source: rules of provinces and cities for their loudspeaker stations, docs/sources.md, "Hours of commune
stations"; each differs, so all of them are the clerk's (`[caps]` in calendar.toml). What is meant is what
one loudspeaker plays, so each output is counted by itself; emergencies are never capped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from broadcaster.errors import N_
from broadcaster.model import NOT_COMING, Occurrence, Priority, Rundown
from broadcaster.toml import Faults, Form

PAUSE_S = 600
"""A longer pause ends a session, where the file does not say otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """What the locality allows; None: no such limit."""

    session_s: int | None = None
    sessions_a_day: int | None = None
    days_a_week: int | None = None
    pause_s: int = PAUSE_S


@dataclass(frozen=True, slots=True)
class Session:
    """Programmes that follow each other on one output without a long pause (buổi phát)."""

    starts_at: datetime
    ends_at: datetime

    @property
    def length_s(self) -> int:
        """From the first sound to the end of the last slot."""
        return int((self.ends_at - self.starts_at).total_seconds())


def read_caps(form: Form) -> Caps:
    """Read the table `[caps]`; faults are noted in *form*."""
    caps = Caps(
        session_s=_limit(form, "session_min", 24 * 60, unit_s=60),
        sessions_a_day=_limit(form, "sessions_a_day", 24),
        days_a_week=_limit(form, "days_a_week", 7),
        pause_s=form.whole("pause_min", PAUSE_S // 60, at_least=1, at_most=240) * 60,
    )
    form.finish()
    return caps


def _limit(form: Form, key: str, at_most: int, *, unit_s: int = 1) -> int | None:
    if not form.has(key):
        # Asked for all the same, so that a misspelt key is answered with this one.
        form.whole(key, 0)
        return None
    return form.whole(key, at_least=1, at_most=at_most) * unit_s


def sessions_of(day: Iterable[Occurrence], output: str, pause_s: int) -> tuple[Session, ...]:
    """Give the sessions that an output has on a day, from the slots that will air."""
    heard = sorted(
        (each.starts_at, each.ends_at)
        for each in day
        if output in each.outputs and each.state not in NOT_COMING and each.priority is not Priority.EMERGENCY
    )
    found: list[Session] = []
    for starts_at, ends_at in heard:
        if found and starts_at - found[-1].ends_at <= timedelta(seconds=pause_s):
            found[-1] = Session(found[-1].starts_at, max(found[-1].ends_at, ends_at))
        else:
            found.append(Session(starts_at, ends_at))
    return tuple(found)


def fits_caps(day: Sequence[Occurrence], added: Occurrence, caps: Caps) -> bool:
    """Tell whether one more airing keeps to the caps; what is too much already is not its fault."""
    for output in added.outputs:
        before = sessions_of(day, output, caps.pause_s)
        after = sessions_of((*day, added), output, caps.pause_s)
        own = next(each for each in after if each.starts_at <= added.starts_at < each.ends_at)
        if caps.session_s is not None and own.length_s > caps.session_s:
            return False
        if caps.sessions_a_day is not None and len(after) > max(caps.sessions_a_day, len(before)):
            return False
    return True


def _excesses(day: Sequence[Occurrence], caps: Caps, output: str) -> Iterator[Session | int]:
    """Give the sessions that are too long, and the number of sessions where there are too many."""
    sessions = sessions_of(day, output, caps.pause_s)
    if caps.session_s is not None:
        yield from (each for each in sessions if each.length_s > caps.session_s)
    if caps.sessions_a_day is not None and len(sessions) > caps.sessions_a_day:
        yield len(sessions)


def tell_excesses(
    faults: Faults, caps_on: Callable[[date], Caps | None], days: Iterable[Rundown], outputs: Sequence[str]
) -> None:
    """
    Note what goes beyond the caps: of each kind on each output the first date, and how many more.

    Args:
        faults: takes what is found.
        caps_on: what is allowed on a date; None: it is excepted (campaigns, feasts).
        days: in order.
        outputs: of the station.
    """
    seen: defaultdict[tuple[str, str], list[_Excess]] = defaultdict(list)
    weeks: defaultdict[tuple[str, date], set[date]] = defaultdict(set)
    most_days: int | None = None
    for rundown in days:
        day = rundown.air_date
        caps = caps_on(day)
        if caps is None:
            continue
        most_days = caps.days_a_week
        for output in outputs:
            for excess in _excesses(rundown.occurrences, caps, output):
                kind = "session" if isinstance(excess, Session) else "day"
                seen[output, kind].append((day, excess, caps))
            if sessions_of(rundown.occurrences, output, caps.pause_s):
                weeks[output, day - timedelta(days=day.weekday())].add(day)
    for (output, _), found in seen.items():
        _tell(faults, output, found)
    if most_days is not None:
        _tell_weeks(faults, most_days, weeks)


_Excess = tuple[date, Session | int, Caps]


def _tell(faults: Faults, output: str, found: Sequence[_Excess]) -> None:
    day, excess, caps = found[0]
    more = len({each for each, *_ in found}) - 1
    if isinstance(excess, Session):
        faults.add(
            "calendar.toml: caps.session_min",
            N_(
                "On {day:%d/%m/%Y} (and {more} more days) the session from {start:%H:%M} on '{output}' lasts "
                "{minutes} minutes; {most} are allowed."
            ),
            remedy=N_("Shorten it in week.toml, or except the date in calendar.toml with caps = false."),
            day=day,
            more=more,
            start=excess.starts_at.time(),
            output=output,
            minutes=-(-excess.length_s // 60),
            most=(caps.session_s or 0) // 60,
        )
        return
    faults.add(
        "calendar.toml: caps.sessions_a_day",
        N_("On {day:%d/%m/%Y} (and {more} more days) '{output}' has {count} sessions; {most} are allowed."),
        remedy=N_("Join two of them in week.toml, or except the date in calendar.toml with caps = false."),
        day=day,
        more=more,
        output=output,
        count=excess,
        most=caps.sessions_a_day or 0,
    )


def _tell_weeks(faults: Faults, most: int, weeks: dict[tuple[str, date], set[date]]) -> None:
    told: set[str] = set()
    for (output, monday), days in weeks.items():
        if len(days) <= most or output in told:
            continue
        told.add(output)
        faults.add(
            "calendar.toml: caps.days_a_week",
            N_("In the week from {day:%d/%m/%Y} '{output}' airs on {count} days; {most} are allowed."),
            remedy=N_("Take days out of week.toml, or except them in calendar.toml with caps = false."),
            day=monday,
            output=output,
            count=len(days),
            most=most,
        )
