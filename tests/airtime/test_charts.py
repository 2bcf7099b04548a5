"""Drawings are SVG that says in words what it shows, and needs no colour."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.airtime.charts import (
    Bar,
    Cumulative,
    HeatMap,
    YearView,
    bars,
    cumulative,
    heat_map,
    year_view,
)
from broadcaster.airtime.charts.svg import ticks

DAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ET.fromstring(svg).iter() if element.tag.endswith("text")]


def test_a_forecast_is_dashed_and_a_target_named() -> None:
    chart = Cumulative(
        title="CCHC & <b>",
        description="15 phút",
        labels=["1", "2", "3"],
        values=[5.0, 10.0, 15.0],
        until=2,
        minimum=12.0,
        minimum_words="ít nhất 12 phút",
    )

    svg = cumulative(chart)

    root = ET.fromstring(svg)
    assert root.get("aria-label") == "CCHC & <b>. 15 phút"
    assert {"1", "2", "3", "ít nhất 12 phút"} <= set(texts(svg))
    dashes = [element.get("stroke-dasharray") for element in root.iter() if element.get("stroke-dasharray")]
    assert dashes == ["2 3", "9 4"]


def test_what_is_short_is_hatched_and_what_goes_on_is_white() -> None:
    parts = [
        Bar(label="1", value=10, target=15, is_short=True),
        Bar(label="2", value=20, target=15, is_short=False),
        Bar(label="3", value=5, target=15, is_short=True, is_open=True),
    ]

    rects = [each for each in ET.fromstring(bars("t", "d", parts)).iter() if each.get("stroke") == "#000"]

    fills = [each.get("fill", "") for each in rects if each.tag.endswith("rect")]
    assert [fill.partition("-")[0] for fill in fills] == ["url(#hatch", "#999", "#fff"]


def test_hours_stand_with_their_minutes() -> None:
    minutes = [[0.0] * 24 for _ in DAYS]
    minutes[0][5], minutes[6][17] = 50.4, 0.2

    said = texts(heat_map(HeatMap(title="t", description="d", days=DAYS, minutes=minutes)))

    assert {"50", "<1", "5", "17", *DAYS} <= set(said)
    assert "4" not in said


def test_a_day_without_a_log_is_crossed_out_and_a_day_to_come_left_out() -> None:
    chart = YearView(
        title="t",
        description="d",
        first=date(2026, 10, 1),
        after=date(2027, 1, 1),
        minutes={date(2026, 10, 1): 30.0},
        marked={date(2026, 10, 2)},
        to_come=date(2026, 11, 2),
        months=[f"T{number}" for number in range(1, 13)],
        legend="x",
    )

    root = ET.fromstring(year_view(chart))

    squares = [each for each in root.iter() if each.tag.endswith("rect")]
    strokes = [each for each in root.iter() if each.tag.endswith("path")]
    assert len(squares) == 31 + 1
    assert len(strokes) == 2
    assert squares[0].get("fill") != squares[1].get("fill")


@given(st.floats(0, 1e6))
def test_marks_are_round_and_reach_over_the_most(most: float) -> None:
    marks = ticks(most)

    assert marks[0] == 0
    assert marks[-1] >= most
    assert 2 <= len(marks) <= 6


@pytest.mark.parametrize("count", [0, 1, 53])
def test_any_number_of_parts_can_be_drawn(count: int) -> None:
    parts = [Bar(label=str(number), value=0, target=0, is_short=False) for number in range(count)]

    ET.fromstring(bars("t", "d", parts))
    ET.fromstring(
        cumulative(Cumulative(title="t", description="d", labels=[], values=[0.0] * count, until=count))
    )
