"""
CAP 1.2 documents: from bytes to an Alert, or to everything that is wrong with them.

Source: OASIS Common Alerting Protocol 1.2 (ITU-T X.1303), §3.2 and §3.3.
"""

from __future__ import annotations

import math
import re
from datetime import datetime
from typing import Final

from broadcaster.alerts.cap.document import read_xml
from broadcaster.alerts.cap.fields import CAP, Faults, Fields
from broadcaster.alerts.cap.geometry import Circle, Point, Polygon
from broadcaster.alerts.cap.message import (
    Alert,
    Area,
    Category,
    Certainty,
    Info,
    MessageType,
    Scope,
    Severity,
    Status,
    Urgency,
)
from broadcaster.alerts.cap.plain_text import plain
from broadcaster.errors import N_, AlertRefused
from broadcaster.model import AlertId

_ALERT: Final = (
    *("identifier", "sender", "sent", "status", "msgType", "source", "scope", "restriction", "addresses"),
    *("code", "note", "references", "incidents", "info"),
)
_INFO: Final = (
    *("language", "category", "event", "responseType", "urgency", "severity", "certainty", "audience"),
    *("eventCode", "effective", "onset", "expires", "senderName", "headline", "description", "instruction"),
    *("web", "contact", "parameter", "resource", "area"),
)
_POLE: Final = 90.0
"""Degrees of latitude."""
_AREA: Final = ("areaDesc", "polygon", "circle", "geocode", "altitude", "ceiling")
_NAME: Final = re.compile(r"[^\s,<&]{1,200}")
"""Identifier and sender: no spaces, commas or restricted characters."""
_CORNERS_AT_LEAST: Final = 4
_REFERENCE_PARTS: Final = 3


def read_alert(document: bytes) -> Alert:
    """
    Read a CAP 1.2 document.

    Raises:
        AlertRefused: hostile or broken XML, another namespace, or faults; all of them, named.
    """
    root = read_xml(document)
    if root.tag != f"{CAP}alert":
        raise AlertRefused(
            N_("This is not an alert of CAP 1.2 but “{name}”."),
            remedy=N_("Its first element must be alert, of the namespace {namespace}."),
            name=root.tag[:120],
            namespace=CAP.strip("{}"),
        )
    faults = Faults()
    alert = _alert(Fields(root, "alert", faults))
    faults.raise_any()
    return alert


def _alert(fields: Fields) -> Alert:
    fields.only(_ALERT)
    return Alert(
        id=AlertId(
            identifier=_name(fields, "identifier"),
            sender=_name(fields, "sender"),
            sent=fields.needed_moment("sent"),
        ),
        status=fields.word("status", Status),
        type=fields.word("msgType", MessageType),
        scope=fields.word("scope", Scope),
        references=_references(fields),
        infos=tuple(_info(info) for info in fields.below("info")),
    )


def _name(fields: Fields, name: str) -> str:
    text = fields.needed(name)
    if text and not _NAME.fullmatch(text):
        fields.fault(name, N_("It must have no spaces, no commas and at most 200 characters."))
    return text


def _references(fields: Fields) -> tuple[AlertId, ...]:
    """Read the references: "sender,identifier,sent", parted by spaces, of which some stand behind commas."""
    found: list[AlertId] = []
    for reference in _pairs(fields.text("references")):
        parts = reference.split(",")
        if len(parts) != _REFERENCE_PARTS or not all(parts):
            fields.fault(
                "references",
                N_("'{text}' does not name an alert."),
                remedy=N_("Write sender,identifier,sent."),
                text=reference[:60],
            )
            continue
        sender, identifier, sent = parts
        moment = fields.read_moment("references", sent)
        found.append(AlertId(sender=sender, identifier=identifier, sent=moment))
    return tuple(found)


def _info(fields: Fields) -> Info:
    fields.only(_INFO)
    # A time that cannot be read takes nothing away from what is to be said: without an end it ends by rule.
    unclear = Faults()
    timed = fields.noting(unclear)
    effective, onset, expires = (_clear(timed, unclear, name) for name in ("effective", "onset", "expires"))
    return Info(
        language=fields.text("language").lower(),
        categories=fields.words("category", Category),
        event=plain(fields.needed("event")),
        urgency=fields.word("urgency", Urgency),
        severity=fields.word("severity", Severity),
        certainty=fields.word("certainty", Certainty),
        effective=effective,
        onset=onset,
        expires=expires,
        is_partly_read=bool(unclear),
        sender_name=plain(fields.text("senderName")),
        headline=plain(fields.text("headline")),
        description=plain(fields.text("description")),
        instruction=plain(fields.text("instruction")),
        areas=tuple(_area(area) for area in fields.below("area")),
    )


def _clear(fields: Fields, noted: Faults, name: str) -> datetime | None:
    before = len(noted)
    moment = fields.moment(name)
    return moment if len(noted) == before else None


def _area(fields: Fields) -> Area:
    fields.only(_AREA)
    # A shape that cannot be drawn takes nothing away from the code beside it.
    shapes = Faults()
    drawn = fields.noting(shapes)
    polygons = tuple(filter(None, (_polygon(drawn, text) for text in fields.texts("polygon"))))
    circles = tuple(filter(None, (_circle(drawn, text) for text in fields.texts("circle"))))
    codes = tuple(code for geocode in fields.below("geocode") for code in _codes(geocode))
    if not (polygons or circles or codes):
        fields.take(shapes)
    return Area(
        title=plain(fields.needed("areaDesc")),
        polygons=polygons,
        circles=circles,
        codes=codes,
        is_partly_read=bool(shapes),
    )


def _codes(fields: Fields) -> tuple[str, ...]:
    """Give "name=value" of a geocode, for each value where a sender has put several into one."""
    name, value = fields.needed("valueName"), fields.needed("value")
    return tuple(f"{name}={each}" for each in dict.fromkeys((value, *re.split(r"[,;\s]+", value))) if each)


def _polygon(fields: Fields, text: str) -> Polygon | None:
    found: Polygon = ()
    for pair in _pairs(text):
        point = _point(fields, "polygon", pair)
        if point is None:
            # One corner is named: the others are mostly wrong in the same way.
            return None
        found = (*found, point)
    if found and found[0] != found[-1]:
        found = (*found, found[0])  # left open: there is one line only that closes it
    if len(found) < _CORNERS_AT_LEAST:
        fields.fault("polygon", N_("A polygon needs at least three corners."))
        return None
    return found


def _pairs(text: str) -> list[str]:
    """Cut at the spaces or semicolons between pairs, and not behind the comma within one."""
    return re.sub(r"\s*,\s*", ",", text.replace(";", " ").strip()).split()


def _circle(fields: Fields, text: str) -> Circle | None:
    centre, *rest = _pairs(text) or [""]
    radius_km = _number(" ".join(rest).lower().removesuffix("km"))
    if not radius_km >= 0:
        fields.fault(
            "circle",
            N_("'{text}' is not a circle."),
            remedy=N_("Write latitude,longitude and the radius in kilometres."),
            text=text[:60],
        )
        return None
    point = _point(fields, "circle", centre)
    return Circle(point, radius_km) if point else None


def _point(fields: Fields, name: str, text: str) -> Point | None:
    north, _, east = text.partition(",")
    point = Point(_number(north), _number(east))
    if abs(point.lat) > _POLE and abs(point.lon) <= _POLE:
        # No place lies so far north: the two were written the other way round, as on many maps.
        point = Point(point.lon, point.lat)
    # Not-a-number fails both comparisons.
    if not (abs(point.lat) <= _POLE and abs(point.lon) <= 2 * _POLE):
        fields.fault(
            name,
            N_("'{text}' is not a place."),
            remedy=N_("Write latitude,longitude in degrees: 12.70,108.25."),
            text=text[:60],
        )
        return None
    return point


def _number(text: str) -> float:
    """Give a number, or not-a-number, which every bound refuses."""
    try:
        number = float(text)
    except ValueError:
        return math.nan
    return number if math.isfinite(number) else math.nan
