"""The report of a period as a file, for a page or a program."""

from __future__ import annotations

import tempfile
from pathlib import Path

from broadcaster.station.records.report import write_report
from broadcaster.web.visit import Visit


def report_file(visit: Visit, period: str, kind: str) -> bytes:
    """Give the content of the report of that kind ("html", "csv", "json"); raises Refused: no such period."""
    with tempfile.TemporaryDirectory(dir=visit.configuration.var) as folder:
        path = Path(folder) / f"report.{kind}"
        write_report(visit.station, period, path, language=visit.language)
        return path.read_bytes()
