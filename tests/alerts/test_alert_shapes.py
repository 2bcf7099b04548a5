"""Polygons and circles as senders write them."""

from __future__ import annotations

import pytest

from broadcaster.alerts import read_alert
from broadcaster.alerts.cap.geometry import Point
from broadcaster.errors import AlertRefused
from tests.cap_documents import alert_xml, info_xml

CORNERS = (Point(12.6, 108.5), Point(12.8, 108.5), Point(12.8, 108.7), Point(12.6, 108.5))


@pytest.mark.parametrize(
    "written",
    [
        "12.6,108.5 12.8,108.5 12.8,108.7 12.6,108.5",
        "12.6, 108.5 12.8, 108.5 12.8, 108.7 12.6, 108.5",
        " 12.6 ,108.5\n12.8 ,108.5\t12.8 ,108.7 ",
        "108.5,12.6 108.5,12.8 108.7,12.8 108.5,12.6",
    ],
)
def test_a_polygon_is_read_with_blanks_in_its_pairs_and_written_the_other_way_round(written: str) -> None:
    area = f"<areaDesc>xã</areaDesc><polygon>{written}</polygon>"

    (info,) = read_alert(alert_xml("P", info_xml(area=area))).infos

    assert info.areas[0].polygons == (CORNERS,)


def test_of_a_polygon_that_cannot_be_read_one_corner_is_named() -> None:
    area = "<areaDesc>xã</areaDesc><polygon>a,b c,d e,f</polygon>"

    with pytest.raises(AlertRefused) as refused:
        read_alert(alert_xml("P", info_xml(area=area)))

    assert str(refused.value).count("is not a place") == 1


def test_a_circle_may_have_blanks_in_its_centre() -> None:
    area = "<areaDesc>xã</areaDesc><circle>12.7, 108.6  5</circle>"

    (info,) = read_alert(alert_xml("C", info_xml(area=area))).infos

    assert info.areas[0].circles[0].radius_km == 5
