"""The report of a period: what is counted, that it adds up, what it says on paper and to machines."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.airtime import Accepted, lines_of, parse_period, periods_within
from broadcaster.airtime.reconciliation import Reconciliation
from broadcaster.airtime.report import (
    Counted,
    Counting,
    Letterhead,
    PlanKept,
    PrintedHead,
    Report,
    make_report,
    must_be_reportable,
    shortened,
)
from broadcaster.airtime.report.pictures import pictures
from broadcaster.airtime.report.plain import to_json
from broadcaster.airtime.report.rendering import render_html
from broadcaster.clock import VIETNAM
from broadcaster.errors import Refused
from broadcaster.model import AsRun, Evidence, OccurrenceState, Origin, Period, Quota, Silence
from broadcaster.saying import verbatim
from tests.airtime.conftest import make_row
from tests.airtime.reconciliation.reconciled import account, heard, plan_of, planned
from tests.airtime.reconciliation.reconciled import at as on_the_23rd

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
TITLES = {"cchc": "Cải cách hành chính", "thoi-tiet": "Thời tiết"}
REAL = frozenset({Evidence.PLAYER})


def counted(rows: Iterable[AsRun], period: str = "2026-11", **wanted: frozenset[Evidence]) -> Counted:
    counting = Counting(parse_period(period), zone=VIETNAM, **wanted)
    for row in sorted(rows, key=lambda row: row.actual_start):
        counting.hear(row)
    return counting.counted(TITLES)


def missed(start: datetime, reason: str = "Mất điện.", title: str = "Bản tin sáng") -> Reconciliation:
    line = planned(start, title=title)
    stored = replace(line, state=OccurrenceState.MISSED, reason=verbatim(reason))
    return account([plan_of(line, day=start.date())], [], stored=[stored], first=start.date())


@pytest.fixture(name="rows")
def _rows(row: Row, at: At) -> list[AsRun]:
    return [
        row(at(3)),
        row(at(3), output="fm"),
        row(at(3, 17), 300, origin=Origin.REPEAT),
        row(at(4), 60.4, programme="thoi-tiet", themes=("thoi-tiet-thien-tai",), title="Thời tiết"),
        row(at(5), 100, evidence=Evidence.SIMULATED),
        row(at(4, month=12), 100),
    ]


@pytest.fixture(name="report")
def _report(rows: list[AsRun], at: At) -> Report:
    quotas = lines_of(
        periods_within([QUOTA], NOVEMBER),
        rows=sorted(rows, key=lambda row: row.actual_start),
        upcoming=[],
        now=at(1, month=12),
        accepted=Accepted(zone=VIETNAM),
    )
    return make_report(
        HEAD,
        NOVEMBER,
        counted=counted(rows),
        plan=shortened([missed(at(6)), missed(at(7))]),
        quotas=quotas,
        made_at=at(1, 8, 0, month=12),
        head=PrintedHead(code="ABCDE-FGHJK", qr_svg="<svg/>", line="anchor"),
    )


# --- what is counted -------------------------------------------------------------------------------


def test_programmes_are_counted_by_origin_and_simulcast_once(rows: list[AsRun]) -> None:
    found = counted(rows)
    first, second = found.programmes

    assert (first.code, first.airings, first.total_s) == ("cchc", 2, 600)
    assert first.seconds[Origin.OWN] == 300
    assert first.seconds[Origin.REPEAT] == 300
    assert (second.title, second.total_s) == ("Thời tiết", 60.4)
    assert found.total.total_s == pytest.approx(660.4)
    assert found.simulated is False


def test_a_second_that_two_outputs_carry_differently_counts_under_the_first_hand(row: Row, at: At) -> None:
    rows = [row(at(3), 300), row(at(3, 5, 32), 300, output="fm", origin=Origin.REPEAT)]

    (programme,) = counted(rows).programmes

    assert (programme.seconds[Origin.OWN], programme.seconds[Origin.REPEAT]) == (300, 120)


def test_outputs_less_simulcast_make_the_total(rows: list[AsRun]) -> None:
    found = counted(rows)

    assert [(each.output, each.seconds) for each in found.outputs] == [("fm", 300.0), ("loa", 660.4)]
    assert found.simulcast_s == pytest.approx(300)


def test_themes_have_their_printed_titles(rows: list[AsRun]) -> None:
    assert [(each.title, each.total_s) for each in counted(rows).themes] == [
        ("Cải cách hành chính (mọi nội dung)", 600),
        ("Thời tiết, thiên tai", 60.4),
    ]


def test_hours_and_days_know_when_anything_was_heard(row: Row, at: At) -> None:
    rows = [row(at(3, 5, 58), 300), row(at(3, 5, 58), 240, output="fm"), row(at(3, 23, 59), 120)]

    found = counted(rows)

    tuesday, wednesday = found.by_hour_s[1], found.by_hour_s[2]
    assert (tuesday[5], tuesday[6], tuesday[23], wednesday[0]) == (120, 180, 60, 60)
    assert {day.day: seconds for day, seconds in found.by_day_s.items()} == {3: 360, 4: 60}


def test_a_row_over_the_border_of_two_periods_counts_in_each_with_its_part(row: Row, at: At) -> None:
    rows = [row(at(30, 23, 58), 300)]

    assert (counted(rows).total.total_s, counted(rows, "2026-12").total.total_s) == (120, 180)


def test_a_year_that_begins_within_a_week_is_counted_from_its_first_second(row: Row) -> None:
    eve = datetime(2026, 12, 31, 23, 59, tzinfo=VIETNAM)
    rows = [row(eve, 120)]

    periods = ("2026-W53", "2026-12", "2026-Q4", "2026-H2", "2026", "2027-01", "2027-Q1", "2027")
    found = {name: counted(rows, name).total.total_s for name in periods}

    assert found == dict.fromkeys(periods, 60) | {"2026-W53": 120}
    with pytest.raises(Refused):
        parse_period("2025-W53")


@st.composite
def airings(draw: st.DrawFn) -> list[AsRun]:
    """Rows of several programmes on several outputs around the ends of November, as crashes leave them."""
    rows: list[AsRun] = []
    for number in range(draw(st.integers(0, 12))):
        day = draw(st.sampled_from([datetime(2026, 10, 31), datetime(2026, 11, 15), datetime(2026, 11, 30)]))
        start = day.replace(tzinfo=VIETNAM) + timedelta(seconds=draw(st.integers(0, 86_399)))
        aired_s = draw(st.sampled_from([1, 299.999, 4000, 40_000]))
        silence = Silence(offset_ms=draw(st.integers(0, 400_000)), length_ms=draw(st.integers(0, 30_000)))
        row = make_row(
            start,
            aired_s,
            programme=draw(st.sampled_from(["a", "b"])),
            themes=tuple(draw(st.sets(st.sampled_from(["cchc", "y-te"])))),
            output=draw(st.sampled_from(["loa", "fm", "icecast"])),
            origin=draw(st.sampled_from(list(Origin))),
            evidence=draw(st.sampled_from([Evidence.PLAYER, Evidence.SIMULATED])),
            row_id=f"r{number}",
        )
        rows.append(replace(row, silences=(silence,)))
    return rows


@settings(max_examples=60, deadline=None)
@given(airings())
def test_every_total_adds_up(rows: list[AsRun]) -> None:
    found = counted(rows, evidence=REAL)

    assert sum(row.total_s for row in found.programmes) == pytest.approx(found.total.total_s)
    outputs_s = sum(each.seconds for each in found.outputs)
    assert outputs_s - found.simulcast_s == pytest.approx(found.total.total_s)
    assert found.simulcast_s >= -1e-6
    of_days_s = sum(found.by_day_s.values())
    assert of_days_s == pytest.approx(sum(sum(hours) for hours in found.by_hour_s))
    # Something of every moment that is counted was heard; never more than the wall time of a day.
    assert max((row.total_s for row in found.programmes), default=0.0) <= of_days_s + 1e-6
    assert all(seconds <= 86_400 for seconds in found.by_day_s.values())


@settings(max_examples=60, deadline=None)
@given(airings())
def test_three_months_add_up_to_their_quarter(rows: list[AsRun]) -> None:
    months = [counted(rows, name).total.total_s for name in ("2026-10", "2026-11", "2026-12")]

    assert sum(months) == pytest.approx(counted(rows, "2026-Q4").total.total_s)


# --- what it says ----------------------------------------------------------------------------------


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
        "ABCDE-FGHJK",
    ):
        assert words in html
    assert "REHEARSAL" not in html
    assert "not over" not in html


def test_what_was_substituted_is_listed(at: At) -> None:
    line = planned(on_the_23rd(5, 30))
    stored = replace(line, state=OccurrenceState.SUBSTITUTED, reason=verbatim("Chưa duyệt."))
    rows = [heard(line, output, origin=Origin.FALLBACK) for output in line.outputs]
    plan = shortened([account([plan_of(line)], rows, stored=[stored])])

    report = make_report(HEAD, NOVEMBER, counted=counted(rows), plan=plan, quotas=[], made_at=at(30))

    assert to_json(report, "vi")["not_as_planned"][0]["state"] == "substituted"
    assert "Chưa duyệt." in render_html(report, "vi")


def test_a_report_of_a_simulation_says_so(row: Row, at: At) -> None:
    rows = [row(at(3), evidence=Evidence.SIMULATED)]
    found = counted(rows, evidence=frozenset({Evidence.SIMULATED}))

    html = render_html(
        make_report(HEAD, NOVEMBER, counted=found, plan=PlanKept(), quotas=[], made_at=at(30)), "en"
    )

    assert "REHEARSAL" in html


def test_a_period_that_is_not_over_says_up_to_when_it_is_counted(rows: list[AsRun], at: At) -> None:
    report = make_report(
        HEAD, NOVEMBER, counted=counted(rows), plan=PlanKept(), quotas=[], made_at=at(15, 8, 5)
    )

    assert report.is_over is False
    assert "The period is not over: counted up to 08:05 on 15/11/2026." in render_html(report, "en")


def test_a_period_that_has_not_begun_cannot_be_reported(at: At) -> None:
    with pytest.raises(Refused, match="has not begun"):
        must_be_reportable(parse_period("2026-12"), at(30, 23, 59))
    must_be_reportable(parse_period("2026-12"), at(1, 0, 0, month=12))


def test_nothing_that_came_from_outside_becomes_markup(report: Report, at: At) -> None:
    evil = '<script>alert("x")</script>{{ 7*7 }}'

    html = render_html(replace(report, plan=shortened([missed(at(6), evil, evil)])), "vi")

    assert "<script" not in html
    assert "&lt;script&gt;" in html
    assert "{{ 7*7 }}" in html
    assert "CCHC &lt;b&gt;" in html


def test_a_month_without_a_log_says_so_in_large_letters(at: At) -> None:
    plan = shortened([missed(at(6))])
    report = make_report(HEAD, NOVEMBER, counted=counted([]), plan=plan, quotas=[], made_at=at(30))

    html = render_html(report, "en")

    assert "NO BROADCAST LOG" in html
    assert "Days of which nothing was logged: 06/11." in html


@pytest.mark.parametrize("name", ["2026-W47", "2026-11", "2026-Q4", "2026-H2", "2026", "2026-W53", "2027-Q1"])
def test_every_kind_of_period_can_be_reported(row: Row, at: At, name: str) -> None:
    made_at = datetime(2027, 12, 31, tzinfo=VIETNAM)
    found = counted([row(datetime(2027, 1, 2, 5, 30, tzinfo=VIETNAM)), row(at(20))], name)
    report = make_report(HEAD, parse_period(name), counted=found, plan=PlanKept(), quotas=[], made_at=made_at)

    assert name in render_html(report, "vi")


def test_the_json_form_is_plain_values_with_units(report: Report) -> None:
    values = json.loads(json.dumps(to_json(report, "vi")))

    assert values["period"] == "2026-11"
    assert values["made_at"] == "2026-12-01T08:00:00+07:00"
    assert values["is_over"] is True
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
    assert values["counts"]["missed"] == 2
    assert values["not_as_planned"][0]["reason"] == "Mất điện."


def test_a_report_needs_to_know_its_zone(at: At) -> None:
    with pytest.raises(ValueError, match="aware"):
        make_report(
            HEAD,
            NOVEMBER,
            counted=counted([]),
            plan=PlanKept(),
            quotas=[],
            made_at=at(30).replace(tzinfo=None),
        )


def test_every_picture_has_a_title_a_description_and_no_colour(report: Report) -> None:
    drawn = pictures(report, "vi")

    assert [each.title for each in drawn] == [
        "“CCHC <b>”, tháng 11 năm 2026: số phút cộng dồn",
        "Giờ nào đài phát: số phút trung bình mỗi giờ, theo thứ",
    ]
    for each in drawn:
        root = ET.fromstring(each.svg)
        names = [child.tag.rpartition("}")[2] for child in root]
        assert names[:2] == ["title", "desc"]
        assert root.get("role") == "img"
        for element in root.iter():
            for key in ("fill", "stroke"):
                colour = element.get(key, "#000").removeprefix("#")
                assert colour == "none" or len(set(colour)) == 1 or colour[:2] * 3 == colour, colour


def test_a_quota_of_many_periods_is_one_line_and_a_bar_for_each(row: Row, at: At) -> None:
    year = parse_period("2026")
    rows = [row(at(3)), row(at(3, month=12), 1000)]
    lines = lines_of(
        periods_within([QUOTA], year),
        rows=rows,
        upcoming=[],
        now=datetime(2027, 1, 5, tzinfo=VIETNAM),
        accepted=Accepted(zone=VIETNAM),
    )
    made_at = datetime(2027, 1, 5, tzinfo=VIETNAM)
    report = make_report(
        HEAD, year, counted=counted(rows, "2026"), plan=PlanKept(), quotas=lines, made_at=made_at
    )

    html = render_html(report, "vi")

    assert "12 kỳ" in html
    assert "đạt 1, thiếu 11" in html
    (bars,) = [each for each in pictures(report, "vi") if "từng kỳ" in each.title]
    assert bars.svg.count("url(#hatch") == 11
