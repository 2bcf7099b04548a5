"""The report on paper (HTML for A4) and for machines (JSON)."""

from __future__ import annotations

from functools import cache, partial
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from broadcaster.airtime.period import parse_period
from broadcaster.airtime.period_words import period_saying
from broadcaster.airtime.report import AirtimeRow, NotAired, Report
from broadcaster.errors import N_
from broadcaster.model import Origin, Quota, QuotaLine
from broadcaster.wording import Language, say

WORDS = {
    "title": N_("REPORT"),
    "subject": N_("Airtime and what was broadcast, {period}"),
    "dated": N_("{place}, day {day} month {month} year {year}"),
    "simulated": N_("REHEARSAL: simulated airtime, proves nothing"),
    "quotas": N_("Airtime demanded"),
    "programmes": N_("Airtime by programme"),
    "themes": N_("Airtime by theme"),
    "faults": N_("What did not go as planned"),
    "contradictions": N_("What contradicts itself in the records"),
    "no_quotas": N_("No airtime is demanded in this period."),
    "no_airtime": N_("Nothing was broadcast in this period."),
    "no_faults": N_("Everything was broadcast as planned."),
    "number": N_("No."),
    "quota": N_("Quota"),
    "basis": N_("Basis: {basis}"),
    "period": N_("Period"),
    "demanded": N_("Demanded"),
    "credited": N_("Credited"),
    "planned": N_("Still planned"),
    "status": N_("Result"),
    "programme": N_("Programme"),
    "theme": N_("Theme"),
    "airings": N_("Airings"),
    "total": N_("Total"),
    "time": N_("Planned for"),
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


def render_html(report: Report, language: Language) -> str:
    """
    Render the report as one HTML file for A4 paper, without anything to load from elsewhere.

    Source: layout of administrative papers, Decree 30/2020/NĐ-CP (national heading, margins, Times New
    Roman, recipients left and signature right).
    """
    telling = partial(say, language)
    return _template().render(
        report=report,
        language=language,
        say=telling,
        word={name: say(language, message) for name, message in WORDS.items()},
        period_words=lambda name: say(language, period_saying(parse_period(name))),
        origins=tuple(Origin),
        length=length_words,
        demanded=partial(_demanded, language),
        faults=_grouped(report.not_as_planned),
    )


def length_words(length_s: float) -> str:
    """Give a length as hours:minutes:seconds, a dash for none."""
    minutes, seconds = divmod(round(length_s), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if length_s else "–"


def to_json(report: Report, language: Language) -> dict[str, object]:
    """Give the report as plain values; times ISO 8601 with offset, lengths in seconds."""
    return {
        "station": report.letterhead.station,
        "authority": report.letterhead.authority,
        "period": report.period.name,
        "first_date": report.period.first.isoformat(),
        "date_after": report.period.after.isoformat(),
        "made_at": report.made_at.isoformat(),
        "simulated": report.simulated,
        "contradictions": [say(language, each) for each in report.contradictions],
        "quotas": [_quota_values(line) for line in report.quotas],
        "programmes": [_row_values(row) for row in report.programmes],
        "themes": [_row_values(row) for row in report.themes],
        "total": _row_values(report.total),
        "not_as_planned": [
            {
                "occurrence": each.occurrence,
                "title": each.title,
                "scheduled_start": each.scheduled_start.isoformat(),
                "state": each.state.value,
                "reason": say(language, each.reason) if each.reason else None,
            }
            for each in report.not_as_planned
        ],
    }


def _quota_values(line: QuotaLine) -> dict[str, object]:
    return {
        "quota": line.quota.id,
        "title": line.quota.title,
        "basis": line.quota.basis,
        "period": line.period,
        "required_s": line.quota.minimum_s,
        "maximum_s": line.quota.maximum_s,
        "credited_s": line.credited_s,
        "planned_s": line.planned_s,
        "forecast_s": line.forecast_s,
        "status": line.status.value,
    }


def _row_values(row: AirtimeRow) -> dict[str, object]:
    lengths_s = {f"{origin.value}_s": row.seconds[origin] for origin in Origin}
    return {
        "code": row.code,
        "title": row.title,
        "airings": row.airings,
        **lengths_s,
        "total_s": row.total_s,
    }


def _demanded(language: Language, quota: Quota) -> str:
    least = say(language, N_("at least {length}"), length=length_words(quota.minimum_s))
    most = say(language, N_("at most {length}"), length=length_words(quota.maximum_s or 0))
    parts = [least] if quota.minimum_s else []
    return ", ".join([*parts, most] if quota.maximum_s is not None else parts)


def _grouped(faults: tuple[NotAired, ...]) -> list[tuple[NotAired, list[NotAired]]]:
    """Put alike faults together: a slot that was off for a month is one line, not thirty."""

    def alike(fault: NotAired) -> tuple[str, str, str]:
        return fault.title, fault.state.value, str(fault.reason or "")

    groups = [list(group) for _, group in groupby(sorted(faults, key=alike), key=alike)]
    groups.sort(key=lambda group: group[0].scheduled_start)
    return [(group[0], group) for group in groups]


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("broadcaster.airtime", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")
