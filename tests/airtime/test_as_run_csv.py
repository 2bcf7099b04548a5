"""The as-run as a table for a spreadsheet."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from broadcaster.airtime import as_run_csv, parse_period
from broadcaster.clock import VIETNAM
from broadcaster.model import AsRun, Silence

Row = Callable[..., AsRun]
At = Callable[..., datetime]


def read(rows: list[AsRun], period: str = "") -> list[dict[str, str]]:
    content = as_run_csv(rows, language="en", zone=VIETNAM, period=parse_period(period) if period else None)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_table_shows_local_moments_with_dates_and_seconds(row: Row, at: At) -> None:
    (line,) = read([row(at(3), 12.5, title="Tuyên truyền, CCHC")])

    assert line["Date"] == "2026-11-03"
    assert (line["Start"], line["End"]) == ("2026-11-03 05:30:00", "2026-11-03 05:30:12")
    assert (line["Aired (seconds)"], line["Heard (seconds)"]) == ("12.500", "12.500")
    assert line["Title"] == "Tuyên truyền, CCHC"
    assert line["Priority"] == "ordinary"


@pytest.mark.parametrize(
    "title", ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("http://x")']
)
def test_a_title_is_never_a_formula(row: Row, at: At, title: str) -> None:
    (line,) = read([row(at(3), title=title, note=title)])

    assert line["Title"] == f"'{title}"
    assert line["Note"] == f"'{title}"


def test_an_open_row_has_no_end(row: Row, at: At) -> None:
    (line,) = read([replace(row(at(3)), actual_end=None, reason=None)])

    assert (line["End"], line["Why it ended"]) == ("", "")


def test_a_row_over_the_border_of_a_period_is_cut_there(row: Row, at: At) -> None:
    silence = (Silence(offset_ms=130_000, length_ms=20_000),)
    rows = [replace(row(at(30, 23, 58), 300), silences=silence), row(at(2, month=12), 10)]

    (before,) = read(rows, "2026-11")
    after, _ = read(rows, "2026-12")

    assert (before["End"], before["Aired (seconds)"]) == ("2026-12-01 00:00:00", "120.000")
    assert (after["Date"], after["Aired (seconds)"], after["Heard (seconds)"]) == (
        "2026-12-01",
        "180.000",
        "160.000",
    )
    assert after["Start"] == "2026-12-01 00:00:00"
