"""Whether a place lies in an area."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from broadcaster.alerts import Circle, Point, in_circle, in_polygon
from broadcaster.alerts.cap.geometry import Polygon, distance_km, touches_circle, touches_polygon

# Whole numbers, so that the tests' own reckoning is exact.
WHOLE = st.integers(min_value=-40, max_value=40)
POINTS = st.builds(Point, WHOLE, WHOLE)
CORNERS = st.lists(POINTS, min_size=3, max_size=9, unique=True)
SQUARE: Polygon = (Point(0, 0), Point(0, 10), Point(10, 10), Point(10, 0), Point(0, 0))


def closed(corners: list[Point]) -> Polygon:
    return (*corners, corners[0])


def turn(start: Point, end: Point, point: Point) -> float:
    return (end.lon - start.lon) * (point.lat - start.lat) - (end.lat - start.lat) * (point.lon - start.lon)


@given(CORNERS, POINTS)
def test_a_triangle_holds_what_lies_on_the_same_side_of_its_three_edges(
    corners: list[Point], point: Point
) -> None:
    triangle = closed(corners[:3])
    assume(turn(*corners[:3]) != 0)
    sides = [turn(start, end, point) for start, end in pairwise(triangle)]

    assert in_polygon(point, triangle) == (
        all(side >= 0 for side in sides) or all(side <= 0 for side in sides)
    )


@given(CORNERS, POINTS)
def test_it_does_not_matter_where_a_polygon_begins_or_which_way_it_runs(
    corners: list[Point], point: Point
) -> None:
    expected = in_polygon(point, closed(corners))

    assert in_polygon(point, closed(corners[1:] + corners[:1])) == expected
    assert in_polygon(point, closed(corners[::-1])) == expected


@given(CORNERS, POINTS, WHOLE, WHOLE)
def test_moving_both_changes_nothing(corners: list[Point], point: Point, north: int, east: int) -> None:
    def moved(one: Point) -> Point:
        return Point(one.lat + north, one.lon + east)

    assert in_polygon(moved(point), closed([moved(corner) for corner in corners])) == in_polygon(
        point, closed(corners)
    )


@given(CORNERS, POINTS)
def test_a_corner_on_an_edge_changes_nothing(corners: list[Point], point: Point) -> None:
    doubled = [Point(2 * corner.lat, 2 * corner.lon) for corner in corners]
    middle = Point(corners[0].lat + corners[1].lat, corners[0].lon + corners[1].lon)

    assert in_polygon(point, closed([doubled[0], middle, *doubled[1:]])) == in_polygon(point, closed(doubled))


@given(CORNERS)
def test_corners_belong_to_the_area(corners: list[Point]) -> None:
    assert all(in_polygon(corner, closed(corners)) for corner in corners)


@given(CORNERS, st.builds(Point, WHOLE, st.integers(min_value=41, max_value=90)))
def test_nothing_beyond_the_farthest_corner_belongs_to_the_area(corners: list[Point], point: Point) -> None:
    assert not in_polygon(point, closed(corners))


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        (Point(5, 5), True),
        (Point(0, 5), True),
        (Point(5, 10), True),
        (Point(5, 10.001), False),
        (Point(-0.001, 5), False),
        (Point(10, -5), False),  # a ray from here runs along an edge
        (Point(0, -5), False),
    ],
)
def test_edges_belong_to_the_area(point: Point, inside: bool) -> None:  # noqa: FBT001 - a table
    assert in_polygon(point, SQUARE) is inside


def test_a_hollow_of_an_area_does_not_belong_to_it() -> None:
    horseshoe = closed(
        [
            *(Point(0, 0), Point(10, 0), Point(10, 2), Point(2, 2)),
            *(Point(2, 8), Point(10, 8), Point(10, 10), Point(0, 10)),
        ]
    )

    assert in_polygon(Point(1, 5), horseshoe)
    assert not in_polygon(Point(6, 5), horseshoe)


def test_distances_are_those_of_the_atlas() -> None:
    hanoi, saigon = Point(21.028, 105.854), Point(10.776, 106.701)

    assert distance_km(hanoi, saigon) == pytest.approx(1144, abs=3)
    assert distance_km(hanoi, hanoi) == 0
    assert distance_km(Point(0, 0), Point(0, 180)) == pytest.approx(20015, abs=1)


@given(POINTS, POINTS)
def test_a_circle_holds_its_edge_and_nothing_beyond(centre: Point, point: Point) -> None:
    away_km = distance_km(centre, point)

    assert in_circle(point, Circle(centre, away_km))
    assert in_circle(point, Circle(centre, away_km + 0.001))
    assert away_km == 0 or not in_circle(point, Circle(centre, away_km * 0.999))


NEAR = st.builds(Point, st.floats(8.5, 23.4), st.floats(102.0, 109.5))
"""Viet Nam."""
STEPS = st.tuples(st.floats(-0.4, 0.4), st.floats(-0.4, 0.4))


@given(NEAR, st.lists(STEPS, min_size=3, max_size=6), st.floats(0.1, 20))
def test_a_circle_touches_a_polygon_whose_edge_comes_as_near_as_its_radius(
    centre: Point, steps: list[tuple[float, float]], radius_km: float
) -> None:
    polygon = closed([Point(centre.lat + north, centre.lon + east) for north, east in steps])
    # The reckoning of the test: many points of each edge, by great circles.
    away_km = min(
        distance_km(
            centre,
            Point(
                start.lat + part / 400 * (end.lat - start.lat), start.lon + part / 400 * (end.lon - start.lon)
            ),
        )
        for start, end in pairwise(polygon)
        for part in range(401)
    )
    assume(abs(away_km - radius_km) > 0.35)  # 89 km of edge, in 400 parts, and 50 m of the plane

    assert touches_polygon(Circle(centre, radius_km), polygon) == (
        away_km <= radius_km or in_polygon(centre, polygon)
    )


@given(NEAR, CORNERS)
def test_a_circle_of_no_radius_is_its_centre(centre: Point, corners: list[Point]) -> None:
    assert touches_polygon(Circle(centre, 0.0), closed(corners)) == in_polygon(centre, closed(corners))


def test_a_polygon_within_a_circle_touches_it() -> None:
    assert touches_polygon(Circle(Point(5, 20), 2000.0), SQUARE)
    assert not touches_polygon(Circle(Point(5, 20), 1000.0), SQUARE)


@given(POINTS, POINTS, st.floats(0, 2000))
def test_circles_touch_where_their_radii_meet(one: Point, other: Point, radius_km: float) -> None:
    away_km = distance_km(one, other)

    assert touches_circle(Circle(one, radius_km), Circle(other, max(away_km - radius_km, 0) + 0.001))
    assert away_km <= 1.002 * radius_km + 1 or not touches_circle(
        Circle(one, radius_km), Circle(other, away_km - radius_km - 0.5)
    )
