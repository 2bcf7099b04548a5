"""
Airtime: what really aired becomes credited seconds, quotas, forecasts and reports.

Made here: credit, standing, reports (HTML, JSON), the as-run as CSV, the rules that a ledger keeps. May
know: model, wording, form; its inputs are values and the clerk's `quotas.toml`.
Must never come in: the database, the network, the grid, the question what time it is. Nothing here
credits a second that no output reported.

`report`, `reconciliation` and `charts` are asked for by name: who counts minutes need not load them.
"""

from broadcaster.airtime.as_run_csv import as_run_csv, why_it_ended
from broadcaster.airtime.crediting import credit, uncorrected_rows
from broadcaster.airtime.ledger_rules import (
    miscounted,
    overlapping_rows,
    unclosed_rows,
    unexplained,
    unproven,
    violations,
)
from broadcaster.airtime.period import CalendarPeriod, parse_period, period_of, periods_ending_in
from broadcaster.airtime.period_words import period_saying
from broadcaster.airtime.quota.expecting import Upcoming, expected
from broadcaster.airtime.quota.lines import lines_of, periods_on, periods_within
from broadcaster.airtime.quota.pieces import REAL_EVIDENCE, Accepted
from broadcaster.airtime.quota.reading import Known, load_quotas
from broadcaster.airtime.quota.words import trouble_of

__all__ = [
    "REAL_EVIDENCE",
    "Accepted",
    "CalendarPeriod",
    "Known",
    "Upcoming",
    "as_run_csv",
    "credit",
    "expected",
    "lines_of",
    "load_quotas",
    "miscounted",
    "overlapping_rows",
    "parse_period",
    "period_of",
    "period_saying",
    "periods_ending_in",
    "periods_on",
    "periods_within",
    "trouble_of",
    "unclosed_rows",
    "uncorrected_rows",
    "unexplained",
    "unproven",
    "violations",
    "why_it_ended",
]
