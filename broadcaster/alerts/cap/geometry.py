"""
Places on the map, and whether a station lies in them or beside them; WGS 84 degrees, as CAP has them.

Good for areas the size of provinces anywhere but at the poles and across the date line, neither of which
touches Viet Nam.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt
from typing import Final

EARTH_RADIUS_KM: Final = 6371.0
"""Mean radius. Source: IUGG, R1 = 6371.0 km."""


@dataclass(frozen=True, slots=True)
class Point:
    """A place: degrees north and degrees east."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Circle:
    """Everything within *radius_km* of *centre*."""

    centre: Point
    radius_km: float


Polygon = tuple[Point, ...]
"""Corners in order; the last is the first again."""


def in_polygon(point: Point, polygon: Polygon) -> bool:
    """
    Tell whether *point* lies in *polygon* or on its edge (even-odd rule).

    Source: W. R. Franklin, PNPOLY: a ray from the point crosses the edges an odd number of times.
    """
    inside = False
    for start, end in pairwise(polygon):
        if _is_on(point, start, end):
            return True
        # Half-open in latitude, so that a ray through a corner crosses one of its two edges.
        if (start.lat > point.lat) != (end.lat > point.lat):
            crossing_lon = start.lon + (point.lat - start.lat) * (end.lon - start.lon) / (end.lat - start.lat)
            inside ^= point.lon < crossing_lon
    return inside


def _is_on(point: Point, start: Point, end: Point) -> bool:
    turn = (end.lon - start.lon) * (point.lat - start.lat) - (end.lat - start.lat) * (point.lon - start.lon)
    return (
        turn == 0
        and min(start.lat, end.lat) <= point.lat <= max(start.lat, end.lat)
        and min(start.lon, end.lon) <= point.lon <= max(start.lon, end.lon)
    )


def in_circle(point: Point, circle: Circle) -> bool:
    """Tell whether *point* lies in *circle* or on its edge."""
    return distance_km(point, circle.centre) <= circle.radius_km


def touches_polygon(circle: Circle, polygon: Polygon) -> bool:
    """Tell whether any place is in both; a circle of radius 0 is its centre."""
    if in_polygon(circle.centre, polygon):
        return True
    return circle.radius_km > 0 and any(
        _away_km(circle.centre, start, end) <= circle.radius_km for start, end in pairwise(polygon)
    )


def touches_circle(one: Circle, other: Circle) -> bool:
    """Tell whether any place is in both."""
    return distance_km(one.centre, other.centre) <= one.radius_km + other.radius_km


def _away_km(point: Point, start: Point, end: Point) -> float:
    """
    Give the distance from *point* to the edge from *start* to *end*, which is straight in degrees.

    On a plane around the point: in Viet Nam 20 km are right within 20 m, 100 km within 200 m.
    """
    per_degree = radians(EARTH_RADIUS_KM)
    east = per_degree * cos(radians(point.lat))
    x, y = (start.lon - point.lon) * east, (start.lat - point.lat) * per_degree
    dx, dy = (end.lon - start.lon) * east, (end.lat - start.lat) * per_degree
    along = -(x * dx + y * dy) / (dx * dx + dy * dy) if dx or dy else 0.0
    nearest = min(max(along, 0.0), 1.0)
    return hypot(x + nearest * dx, y + nearest * dy)


def distance_km(one: Point, other: Point) -> float:
    """Give the great-circle distance (haversine formula)."""
    north, east = radians(other.lat - one.lat), radians(other.lon - one.lon)
    chord = sin(north / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(chord, 1.0)))
