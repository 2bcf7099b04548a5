"""The report of a period, written into a file of the kind that its ending names."""

from __future__ import annotations

import json
from pathlib import Path

from broadcaster.airtime import Letterhead, make_report, parse_period, render_html, to_json
from broadcaster.errors import N_, Refused
from broadcaster.station.files import write_whole
from broadcaster.station.plant import Plant
from broadcaster.station.standing import evidence_that_counts, quota_lines_over, rows_between
from broadcaster.wording import Language

ENDINGS = (".html", ".json")


def write_report(plant: Plant, period_name: str, path: Path, *, language: Language) -> dict[str, object]:
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
    configuration = plant.configuration
    start, end = period.bounds(configuration.zone)
    report = make_report(
        Letterhead(
            authority=f"ỦY BAN NHÂN DÂN {configuration.commune.upper()}",
            station=configuration.name,
            place=configuration.commune.partition(" ")[2] or configuration.commune,
            signed_as="TRƯỞNG ĐÀI",
        ),
        period,
        rows=rows_between(plant, period.first, period.after),
        occurrences=plant.store.occurrences.between(start, end),
        quotas=quota_lines_over(plant, period),
        made_at=plant.now(),
        evidence=evidence_that_counts(plant),
    )
    values = to_json(report)
    text = render_html(report, language) if path.suffix.lower() == ".html" else _as_json(values)
    write_whole(path, text.encode())
    return values


def _as_json(values: dict[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, indent=2)
