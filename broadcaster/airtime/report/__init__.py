"""
The report of a period: counted, held against the plan, drawn, and written for paper and for machines.

`rendering` is asked for by name: who counts minutes need not load the templates of the report.
"""

from broadcaster.airtime.report.counting import Counting
from broadcaster.airtime.report.making import make_report, must_be_reportable, shortened
from broadcaster.airtime.report.values import (
    AirtimeRow,
    Counted,
    Letterhead,
    OutputRow,
    PlanKept,
    PrintedHead,
    Report,
)

__all__ = [
    "AirtimeRow",
    "Counted",
    "Counting",
    "Letterhead",
    "OutputRow",
    "PlanKept",
    "PrintedHead",
    "Report",
    "make_report",
    "must_be_reportable",
    "shortened",
]
