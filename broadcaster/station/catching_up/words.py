"""Proposals in words: airings of one programme at one time of day are one sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, time

from broadcaster.airtime import parse_period, period_saying
from broadcaster.errors import N_
from broadcaster.model import QuotaLine
from broadcaster.saying import Saying, in_a_row, saying
from broadcaster.station.catching_up.proposal import CatchUp, Proposal

_DAYS = (
    N_("Monday {day:%d/%m}"),
    N_("Tuesday {day:%d/%m}"),
    N_("Wednesday {day:%d/%m}"),
    N_("Thursday {day:%d/%m}"),
    N_("Friday {day:%d/%m}"),
    N_("Saturday {day:%d/%m}"),
    N_("Sunday {day:%d/%m}"),
)
_REPEATS = N_("Air “{title}” again ({count} ×) at {time:%H:%M}: {days}.")
_NEW = N_("Make and air new bulletins of “{title}” ({count} ×) at {time:%H:%M}: {days}.")
_NO_PLACE = N_(
    "{title} ({period}) would still lack {minutes} minutes: there is no more free time that fits. "
    "Lengthen its slots or give it more days: page “Week” of the console, or week.toml."
)
_NOT_BY_REPEATS = N_(
    "{title} ({period}) cannot be reached by airings of our own. Look at its slots in week.toml, and at "
    "the relays."
)


def said(found: CatchUp, *, quota: str = "") -> tuple[Saying, ...]:
    """Say what is proposed, and what no proposal helps; all of it, or what concerns the quota of one id."""
    helping = (each for each in found.proposals if not quota or quota in each.brings_s)
    lacking = ((line, left_s) for line, left_s in found.still_short if quota in {"", line.quota.id})
    return (*_proposed(helping), *(_short(line, left_s) for line, left_s in lacking))


def _proposed(proposals: Iterable[Proposal]) -> Iterator[Saying]:
    alike: defaultdict[tuple[str, bool, time], list[Proposal]] = defaultdict(list)
    for each in proposals:
        alike[each.title, bool(each.slot), each.starts_at.timetz().replace(tzinfo=None)].append(each)
    for (title, is_repeat, at), group in alike.items():
        days = in_a_row(_day(each.starts_at.date()) for each in group)
        yield saying(_REPEATS if is_repeat else _NEW, count=len(group), title=title, time=at, days=days)


def _day(day: date) -> Saying:
    return saying(_DAYS[day.weekday()], day=day)


def _short(line: QuotaLine, lacking_s: float) -> Saying:
    facts: dict[str, object] = {
        "title": line.quota.title,
        "period": period_saying(parse_period(line.period)),
    }
    if not lacking_s:
        return saying(_NOT_BY_REPEATS, **facts)
    return saying(_NO_PLACE, minutes=-(-round(lacking_s) // 60), **facts)
