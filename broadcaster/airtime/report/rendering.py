"""The report on paper: HTML for A4, without anything to load from elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, partial
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from broadcaster.airtime.period import parse_period
from broadcaster.airtime.period_words import days_joined, period_saying
from broadcaster.airtime.reconciliation import ReconciledLine, UnplannedRow
from broadcaster.airtime.report.pictures import pictures
from broadcaster.airtime.report.values import Report
from broadcaster.errors import N_
from broadcaster.model import Discrepancy, Origin, Quota, QuotaLine, QuotaStatus
from broadcaster.saying import Saying
from broadcaster.wording import Language, say

WORDS = {
    "title": N_("REPORT"),
    "subject": N_("Airtime and what was broadcast, {period}"),
    "dated": N_("{place}, day {day} month {month} year {year}"),
    "simulated": N_("REHEARSAL: simulated airtime, proves nothing"),
    "quotas": N_("Airtime demanded"),
    "programmes": N_("Airtime by programme"),
    "themes": N_("Airtime by theme"),
    "outputs": N_("Airtime by output"),
    "plan": N_("How the plan was kept"),
    "faults": N_("What did not go as planned"),
    "unplanned": N_("What was heard beside the plan"),
    "pictures": N_("In pictures"),
    "contradictions": N_("What contradicts itself in the records"),
    "and_more": N_("… and {count} more."),
    "no_quotas": N_("No airtime is demanded in this period."),
    "no_airtime": N_("Nothing was broadcast in this period."),
    "no_faults": N_("Everything was broadcast as planned."),
    "no_plan": N_("Nothing was planned in this period."),
    "not_over": N_("The period is not over: counted up to {at:%H:%M} on {at:%d/%m/%Y}."),
    "no_log": N_("NO BROADCAST LOG: nothing was logged in this period."),
    "without_plan": N_("Days of which no plan was kept: {days}."),
    "without_log": N_("Days of which nothing was logged: {days}."),
    "simulcast": N_("Heard on several outputs at once, counted once"),
    "lines": N_("{count} lines of the plan were to be heard."),
    "how_many": N_("How many"),
    "head": N_("Code of the log when this report was made"),
    "head_use": N_(
        "Keep this sheet: whoever checks the log later compares it with this code "
        "(broadcaster asrun verify --against CODE)."
    ),
    "number": N_("No."),
    "quota": N_("Quota"),
    "periods": N_("{count} periods"),
    "each": N_("each"),
    "basis": N_("Basis: {basis}"),
    "period": N_("Period"),
    "demanded": N_("Demanded"),
    "credited": N_("Credited"),
    "planned": N_("Still planned"),
    "status": N_("Result"),
    "programme": N_("Programme"),
    "output": N_("Output"),
    "theme": N_("Theme"),
    "airings": N_("Airings"),
    "total": N_("Total"),
    "time": N_("Planned for"),
    "began": N_("Start"),
    "times": N_("Times"),
    "what_happened": N_("What happened"),
    "reason": N_("Reason"),
    "reckoning": N_(
        "Lengths as hours:minutes:seconds, of what really sounded; a second on several loudspeaker groups "
        "at once counts once."
    ),
    "several_themes": N_("An airing with several themes is counted under each of them."),
    "recipients": N_("Recipients:"),
    "made_by": N_("Prepared by"),
    "signature": N_("(signature, full name)"),
    "sealed": N_("(signature, seal, full name)"),
}
"""Everything printed, by its place in the template; gettext message ids."""


@dataclass(frozen=True, slots=True)
class _Alike:
    """What went the same way with the same programme: a slot that was off for a month is one line."""

    title: str
    what: Discrepancy
    times: Sequence[datetime]
    reasons: Sequence[Saying]
    """Different ones, the first few."""


def render_html(report: Report, language: Language) -> str:
    """
    Render the report as one HTML file for A4 paper, without anything to load from elsewhere.

    Source: layout of administrative papers, Decree 30/2020/NĐ-CP (national heading, margins, Times New
    Roman, recipients left and signature right).
    """
    return template("report.html.j2").render(
        report=report,
        language=language,
        say=partial(say, language),
        word={name: say(language, message) for name, message in WORDS.items()},
        period_words=lambda name: say(language, period_saying(parse_period(name))),
        origins=[each for each in Origin if report.counted.total.seconds[each]] or [Origin.OWN],
        length=length_words,
        dates=days_joined,
        demanded=partial(_demanded, language),
        quotas=[list(lines) for _, lines in groupby(report.quotas, key=lambda line: line.quota)],
        most_lines=_MOST_LINES,
        most_told=_MOST_TOLD,
        tally=partial(_tally, language),
        counts=[
            (each, report.plan.counts[each]) for each in reversed(Discrepancy) if report.plan.counts[each]
        ],
        faults=_lines_alike(report.plan.not_as_planned),
        unplanned=_rows_alike(report.plan.unplanned),
        pictures=pictures(report, language),
    )


def length_words(length_s: float) -> str:
    """Give a length as hours:minutes:seconds, a dash for none."""
    minutes, seconds = divmod(round(length_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if length_s else "–"


_MOST_TOLD = 10
"""Contradictions on paper; the JSON form has them all."""
_MOST_LINES = 5
"""A quota of more periods than a month has weeks is told in one line; its picture shows each."""


def _tally(language: Language, lines: Sequence[QuotaLine]) -> str:
    """Say in how many of its periods a quota stands how."""
    counts = Counter(line.status for line in lines)
    return ", ".join(
        f"{say(language, status.value)} {counts[status]}" for status in QuotaStatus if counts[status]
    )


def _demanded(language: Language, quota: Quota) -> str:
    least = say(language, N_("at least {length}"), length=length_words(quota.minimum_s))
    most = say(language, N_("at most {length}"), length=length_words(quota.maximum_s or 0))
    parts = [least] if quota.minimum_s else []
    return ", ".join([*parts, most] if quota.maximum_s is not None else parts)


def _lines_alike(lines: Iterable[ReconciledLine]) -> list[_Alike]:
    def kind(line: ReconciledLine) -> tuple[int, str]:
        return _RANK[line.discrepancy or Discrepancy.AS_PLANNED], line.planned.title

    groups = (list(group) for _, group in groupby(sorted(lines, key=kind), key=kind))
    return [
        _Alike(
            title=group[0].planned.title,
            what=group[0].discrepancy or Discrepancy.AS_PLANNED,
            times=[line.planned.starts_at for line in group],
            reasons=_reasons([(line.reason, line.cause) for line in group]),
        )
        for group in groups
    ]


def _rows_alike(rows: Iterable[UnplannedRow]) -> list[_Alike]:
    def kind(each: UnplannedRow) -> tuple[str, str]:
        return each.row.title, str(each.cause)

    groups = (list(group) for _, group in groupby(sorted(rows, key=kind), key=kind))
    return [
        _Alike(
            title=group[0].row.title,
            what=Discrepancy.NOT_PLANNED,
            # One airing on several outputs is one time.
            times=list({each.row.occurrence: each.row.actual_start for each in group}.values()),
            reasons=_reasons([(each.reason, each.cause) for each in group]),
        )
        for group in groups
    ]


_REASONS = 3
_RANK = {discrepancy: place for place, discrepancy in enumerate(Discrepancy)}


def _reasons(told: Sequence[tuple[Saying | None, Saying | None]]) -> list[Saying]:
    """Give the reasons while they are few, otherwise what is common to many of them."""
    whole = dict.fromkeys(reason for reason, _ in told if reason)
    if len(whole) <= _REASONS:
        return list(whole)
    return list(dict.fromkeys(cause for _, cause in told if cause))[:_REASONS]


@cache
def template(name: str) -> Template:
    """Give a template of this room; raises jinja2.TemplateNotFound."""
    environment = Environment(
        loader=PackageLoader("broadcaster.airtime.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template(name)
