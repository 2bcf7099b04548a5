"""The report of a period and the as-run as a table."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from broadcaster.airtime import (
    Accepted,
    Letterhead,
    Report,
    as_run_csv,
    lines_of,
    make_report,
    parse_period,
)
from broadcaster.airtime.rendering import render_html, to_json
from broadcaster.clock import VIETNAM
from broadcaster.model import (
    AsRun,
    Evidence,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
    Period,
    Priority,
    Quota,
)

Row = Callable[..., AsRun]
At = Callable[..., datetime]
NOVEMBER = parse_period("2026-11")
HEAD = Letterhead(
    authority="ỦY BAN NHÂN DÂN XÃ EA KNỐP",
    station="ĐÀI TRUYỀN THANH XÃ EA KNỐP",
    place="Ea Knốp",
    recipients=("UBND xã (báo cáo)",),
    signed_as="TRƯỞNG ĐÀI",
)
QUOTA = Quota(id="q", title="CCHC <b>", period=Period.MONTH, theme="cchc", minimum_s=900, basis="KH & QĐ")


def missed(start: datetime, reason: str, title: str = "Bản tin sáng") -> Occurrence:
    return Occurrence(
        id=f"{start:%Y-%m-%dT%H%M%S}-sang",
        slot="sang",
        programme="ban-tin-sang",
        title=title,
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=start,
        length_s=900,
        outputs=("loa",),
        state=OccurrenceState.MISSED,
        reason=reason,
    )


@pytest.fixture(name="report")
def _report(row: Row, at: At) -> Report:
    rows = [
        row(at(3)),
        row(at(3), output="fm"),
        row(at(3, 17), 300, origin=Origin.REPEAT),
        row(at(4), 60.4, programme="thoi-tiet", themes=("thoi-tiet-thien-tai",), title="Thời tiết"),
        row(at(5), 100, evidence=Evidence.SIMULATED),
        row(at(4, month=12), 100),
    ]
    return make_report(
        HEAD,
        NOVEMBER,
        rows=rows,
        occurrences=[missed(at(6), "Mất điện."), missed(at(7), "Mất điện."), missed(at(7, month=12), "x")],
        quotas=lines_of(
            [(QUOTA, NOVEMBER)],
            rows=sorted(rows, key=lambda row: row.actual_start),
            upcoming=[],
            now=at(1, month=12),
            accepted=Accepted(zone=VIETNAM),
        ),
        made_at=at(1, 8, 0, month=12),
    )


def test_programmes_are_counted_by_origin_and_simulcast_once(report: Report) -> None:
    first, second = report.programmes

    assert (first.code, first.airings, first.total_s) == ("cchc", 2, 600)
    assert first.seconds[Origin.OWN] == 300
    assert first.seconds[Origin.REPEAT] == 300
    assert (second.title, second.total_s) == ("Thời tiết", 60.4)
    assert report.total.total_s == pytest.approx(660.4)
    assert report.simulated is False


def test_themes_have_their_printed_titles(report: Report) -> None:
    assert [(each.title, each.total_s) for each in report.themes] == [
        ("Cải cách hành chính (mọi nội dung)", 600),
        ("Thời tiết, thiên tai", 60.4),
    ]


def test_only_the_period_is_reported(report: Report) -> None:
    assert [each.scheduled_start.day for each in report.not_as_planned] == [6, 7]
    assert report.quotas[0].credited_s == 600


def test_a_report_of_a_simulation_says_so(row: Row, at: At) -> None:
    report = make_report(
        HEAD,
        NOVEMBER,
        rows=[row(at(3), evidence=Evidence.SIMULATED)],
        occurrences=[],
        quotas=[],
        made_at=at(30),
        evidence={Evidence.SIMULATED},
    )

    assert report.simulated is True
    assert "REHEARSAL" in render_html(report, "en")


def test_the_paper_has_its_heading_its_tables_and_its_signatures(report: Report) -> None:
    html = render_html(report, "en")

    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ĐÀI TRUYỀN THANH XÃ EA KNỐP",
        "Ea Knốp, day 01 month 12 year 2026",
        "month 11 of 2026",
        "at least 0:15:00",
        "0:10:00",
        "0:05:00",
        "0:01:00",
        "06/11 05:30, 07/11 05:30",
        "Mất điện.",
        "TRƯỞNG ĐÀI",
        "- UBND xã (báo cáo)",
    ):
        assert words in html
    assert "REHEARSAL" not in html


def test_nothing_that_came_from_outside_becomes_markup(report: Report, at: At) -> None:
    evil = '<script>alert("x")</script>{{ 7*7 }}'
    report = replace(
        report,
        not_as_planned=make_report(
            HEAD, NOVEMBER, rows=[], occurrences=[missed(at(6), evil, evil)], quotas=[], made_at=at(30)
        ).not_as_planned,
    )

    html = render_html(report, "vi")

    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "{{ 7*7 }}" in html
    assert "CCHC &lt;b&gt;" in html


def test_an_empty_month_is_still_a_report(at: At) -> None:
    report = make_report(HEAD, NOVEMBER, rows=[], occurrences=[], quotas=[], made_at=at(30))

    html = render_html(report, "en")

    assert "Nothing was broadcast" in html
    assert "Everything was broadcast as planned" in html


@pytest.mark.parametrize("name", ["2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026"])
def test_every_kind_of_period_can_be_reported(at: At, name: str) -> None:
    report = make_report(HEAD, parse_period(name), rows=[], occurrences=[], quotas=[], made_at=at(30))

    assert name in render_html(report, "vi")


def test_the_json_form_is_plain_values_with_units(report: Report) -> None:
    values = json.loads(json.dumps(to_json(report, "vi")))

    assert values["period"] == "2026-11"
    assert values["made_at"] == "2026-12-01T08:00:00+07:00"
    assert values["quotas"][0] == {
        "quota": "q",
        "title": "CCHC <b>",
        "basis": "KH & QĐ",
        "period": "2026-11",
        "required_s": 900,
        "maximum_s": None,
        "credited_s": 600.0,
        "planned_s": 0.0,
        "forecast_s": 600.0,
        "status": "short",
    }
    assert values["programmes"][0]["own_s"] == 300
    assert values["total"]["total_s"] == pytest.approx(660.4)
    assert values["not_as_planned"][0]["reason"] == "Mất điện."


def test_a_report_needs_to_know_its_zone(at: At) -> None:
    with pytest.raises(ValueError, match="aware"):
        make_report(HEAD, NOVEMBER, rows=[], occurrences=[], quotas=[], made_at=at(30).replace(tzinfo=None))


def read(rows: list[AsRun]) -> list[dict[str, str]]:
    content = as_run_csv(rows, language="en", zone=VIETNAM)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_table_shows_local_times_and_seconds(row: Row, at: At) -> None:
    (line,) = read([row(at(3), 12.5, title="Tuyên truyền, CCHC")])

    assert line["Date"] == "2026-11-03"
    assert (line["Start"], line["End"], line["Aired (seconds)"]) == ("05:30:00", "05:30:12", "12.500")
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
