"""
Which outputs an alert concerns: its areas against the places of the station and of its zones; pure.

In doubt it is heard by more people rather than by fewer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from broadcaster.alerts.cap.geometry import Circle, Point, touches_circle, touches_polygon
from broadcaster.alerts.cap.message import Area, Info
from broadcaster.alerts.rules import Sender
from broadcaster.errors import N_
from broadcaster.model import Coverage, Place

_NOWHERE: Final = Area(title="")
"""An info without any area: like one whose area is given in words only."""


def reach(info: Info, coverage: Coverage, sender: Sender) -> Mapping[str, str]:
    """
    Give the outputs that *info* concerns, each with the reason why (a gettext message id, or a code).

    All of them where it holds in the middle of the commune or for its code. Else those whose own place it
    touches; an output without one has the commune's, with its radius. Where it touches the commune between
    all the zones, everybody hears it.
    """
    middle = _concern(info, replace(coverage.whole, radius_km=0.0), sender)
    if middle:
        return dict.fromkeys(coverage.outputs, middle)
    found = {output: _of_output(output, info, coverage, sender) for output in coverage.outputs}
    reached = {output: why for output, why in found.items() if why}
    edge = "" if reached else _concern(info, coverage.whole, sender)
    return dict.fromkeys(coverage.outputs, edge) if edge else reached


def _of_output(output: str, info: Info, coverage: Coverage, sender: Sender) -> str:
    own = [zone.place for zone in coverage.zones if output in zone.outputs]
    return next((why for place in own or (coverage.whole,) if (why := _concern(info, place, sender))), "")


def _concern(info: Info, place: Place, sender: Sender) -> str:
    """Tell why *info* concerns a place; empty when it does not."""
    return next((why for area in info.areas or (_NOWHERE,) if (why := _by(area, place, sender))), "")


def _by(area: Area, place: Place, sender: Sender) -> str:
    here = Circle(Point(place.lat, place.lon), place.radius_km)
    if any(touches_polygon(here, polygon) for polygon in area.polygons):
        return N_("a polygon")
    if any(touches_circle(here, circle) for circle in area.circles):
        return N_("a circle")
    named = {code.casefold() for code in area.codes}
    codes = [code for code in place.codes if code.casefold() in named]
    if codes:
        return min(codes)
    drawn = area.polygons or area.circles or area.codes
    return N_("its sender") if sender.concerns_us and not drawn else ""
