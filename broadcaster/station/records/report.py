"""The report of a period, written into a file of the kind that its ending names."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from broadcaster.airtime import Letterhead, Report, make_report, parse_period
from broadcaster.airtime.as_run_csv import as_run_csv
from broadcaster.airtime.rendering import render_html, to_json
from broadcaster.errors import N_, Refused
from broadcaster.station.files import write_whole
from broadcaster.station.opened import Station
from broadcaster.station.records.as_run import rows_of_period
from broadcaster.station.records.proof import contradictions
from broadcaster.station.records.quotas import evidence_that_counts, quota_lines_over, rows_between
from broadcaster.wording import Language

ENDINGS = (".html", ".json", ".csv")


def write_report(station: Station, period_name: str, path: Path, *, language: Language) -> dict[str, object]:
    """
    Write the report of a period; give it as plain values too.

    Raises:
        Refused: no such period, or no such kind of file.
        StoreBroken: the file cannot be written.
    """
    if path.suffix.lower() not in ENDINGS:
        raise Refused(
            N_("A report cannot be written as '{ending}'."),
            where=str(path),
            remedy=N_("Use one of: {known}."),
            ending=path.suffix,
            known=", ".join(ENDINGS),
        )
    period = parse_period(period_name)
    configuration = station.configuration
    start, end = period.bounds(configuration.zone)
    report = make_report(
        Letterhead(
            authority=f"ỦY BAN NHÂN DÂN {configuration.commune.upper()}",
            station=configuration.name,
            place=configuration.commune.partition(" ")[2] or configuration.commune,
            signed_as="TRƯỞNG ĐÀI",
        ),
        period,
        rows=rows_between(station, period.first, period.after),
        occurrences=station.store.occurrences.between(start, end),
        quotas=quota_lines_over(station, period),
        made_at=station.now(),
        evidence=evidence_that_counts(station),
    )
    found = tuple(error.saying() for error in contradictions(station, period))
    report = replace(report, contradictions=found)
    values = to_json(report, language)
    write_whole(path, _content(report, values, station, period_name, path.suffix.lower(), language))
    return values


def _content(
    report: Report,
    values: dict[str, object],
    station: Station,
    period_name: str,
    ending: str,
    language: Language,
) -> bytes:
    if ending == ".csv":
        rows = rows_of_period(station, period_name)
        return as_run_csv(rows, language=language, zone=station.configuration.zone)
    text = render_html(report, language) if ending == ".html" else _as_json(values)
    return text.encode()


def _as_json(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2)
