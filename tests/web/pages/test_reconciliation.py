"""Was the plan kept, in the browser: a month, a day, and the month in pictures."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from broadcaster.station.night.run import run_night
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.opened import Station
from tests.web.conftest import AFTERNOON


@pytest.fixture(name="aired")
def _aired(folder: Path, station: Station) -> datetime:
    """Rehearse an afternoon on which nothing was approved; give its day."""
    run_night(station, AFTERNOON.date())
    rehearse(folder, AFTERNOON, AFTERNOON + timedelta(hours=4))
    return AFTERNOON


def test_a_month_leads_to_its_days(client: TestClient, aired: datetime) -> None:
    page = client.get(f"/airtime/reconciliation?month={aired:%Y-%m}").text

    assert f"/airtime/reconciliation/day?date={aired:%Y-%m-%d}" in page
    assert "phát dự phòng thay" in page
    assert "Những ngày không lưu lịch" in page


def test_a_day_shows_each_line_with_its_reason(client: TestClient, aired: datetime) -> None:
    page = client.get(f"/airtime/reconciliation/day?date={aired:%Y-%m-%d}").text

    assert page.count('class="state substituted"') == 2
    assert "17:00" in page


def test_the_pictures_of_the_report_stand_in_the_console(client: TestClient, aired: datetime) -> None:
    page = client.get(f"/airtime/pictures?month={aired:%Y-%m}").text

    assert page.count('<figure class="card picture">') == 2
    assert page.count('role="img"') >= 2


@pytest.mark.parametrize(
    "address",
    [
        "/airtime/reconciliation?month=2026-13",
        "/airtime/reconciliation/day?date=31/31",
        "/airtime/pictures?month=2031-01",
    ],
)
def test_a_period_that_is_none_or_to_come_is_refused_in_words(client: TestClient, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 422
    assert "<html" in answer.text
