"""Hôm nay: the station at a glance."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page
from starlette.testclient import TestClient

from broadcaster.model import THE_STATION, Decision
from broadcaster.saying import placed, verbatim
from broadcaster.station.approval.deciding import decide
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.station.overview.needs import Need, NeedKind, Urgency
from broadcaster.web.pages import today as page_of_today
from tests.web.browsers import complaints_of


def test_a_station_without_a_player_says_so_first(client: TestClient) -> None:
    page = client.get("/").text

    assert '<p class="alarm" role="alert">Đài không phát gì' in page
    assert page.index('class="alarm"') < page.index("<h2")


def test_an_airing_without_a_bulletin_shows_what_will_be_heard_in_its_place(
    client: TestClient, station: Station
) -> None:
    assert "im lặng" in client.get("/").text

    run_night(station, station.now().date())
    page = client.get("/").text

    assert "im lặng" not in page
    assert "Chưa được duyệt." in page
    assert "chương trình dự phòng" in page


def test_the_page_goes_on_without_its_database(client: TestClient, folder: Path) -> None:
    (folder / "station.toml").write_text(
        (folder / "station.toml").read_text("utf-8") + '\n[database]\nurl = "sqlite:////proc/none/x.db"\n',
        "utf-8",
    )
    answer = client.get("/")

    assert answer.status_code == 200
    assert "Cơ sở dữ liệu của đài không trả lời" in answer.text


def test_an_open_page_changes_when_the_station_does(page: Page, station: Station) -> None:
    complaints = complaints_of(page)
    page.goto("/")
    assert page.get_by_text("im lặng").count()

    run_night(station, station.now().date())

    page.get_by_text("Chưa được duyệt.").first.wait_for()
    assert complaints == []


def test_english_is_a_choice_that_the_browser_keeps(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="English").click()

    assert page.locator("h1").inner_text().startswith("Today")
    page.reload()
    assert page.locator("html").get_attribute("lang") == "en"


def test_what_needs_somebody_has_a_button_that_leads_to_a_page(client: TestClient) -> None:
    # Seen: no button at all, because the routes were asked for by a name that they have not.
    page = client.get("/").text

    addresses = re.findall(r'<li class="urgency-\d">.*?<a class="button" href="([^"]+)"', page)
    assert addresses
    for address in addresses:
        assert client.get(html.unescape(address)).status_code == 200, address


def test_a_tomorrow_that_is_made_waits_for_a_person_and_not_for_the_night(
    client: TestClient, station: Station
) -> None:
    tomorrow = station.now().date() + timedelta(days=1)
    run_night(station, tomorrow)

    page = client.get("/").text
    assert "chờ người nghe và duyệt" in page
    assert not re.search(r">[^<]*\{[^<]*<", page[page.index("<main") :])
    # From what was heard in two minutes one step leads to the desk where it is approved or returned.
    assert 'href="/approval?bulletin=' in client.get(f"/listen?date={tomorrow.isoformat()}").text


def test_what_was_returned_still_needs_somebody(client: TestClient, station: Station) -> None:
    # Seen: returned the day before, a bulletin went from the list, and nobody was asked to write it better.
    tomorrow = station.now().date() + timedelta(days=1)
    run_night(station, tomorrow)
    (bulletin,) = [one for one in station.store.bulletins.of_date(tomorrow) if one.decided_by is None]
    decide(station, bulletin.id, Decision.RETURN, by=THE_STATION, note="đọc sai tên")

    page = client.get("/").text
    assert re.search(rf'href="/approval\?bulletin={bulletin.id}">Xem vì sao<', page)
    assert "đọc sai tên" in client.get(f"/approval?bulletin={bulletin.id}").text


def test_an_alarm_about_a_file_leads_to_that_file(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    trouble = Need(
        kind=NeedKind.LOOK, urgency=Urgency.NOW, what=placed("week.toml", verbatim("line 117 is nonsense"))
    )
    seen = page_of_today.on_air_now
    monkeypatch.setattr(page_of_today, "on_air_now", lambda asked: replace(seen(asked), needs=(trouble,)))

    alarm = re.search(r'<p class="alarm"[^>]*>week\.toml.*?</p>', client.get("/").text)
    assert alarm is not None
    assert 'href="/setup/files/schedules/week.toml"' in alarm[0]


def test_what_is_on_air_bears_the_name_of_its_zone_as_people_call_it(
    client: TestClient, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configuration = folder / "station.toml"
    configuration.write_text(configuration.read_text("utf-8").replace('"thon-1"', '"Thôn Một"'), "utf-8")
    output = {"name": "loa", "error": None, "connected": True, "occurrence": None}
    seen = page_of_today.on_air_now
    monkeypatch.setattr(
        page_of_today, "on_air_now", lambda asked: replace(seen(asked), status={"outputs": [output]})
    )

    assert '<span class="zone">Thôn Một <small>(loa)</small></span>' in client.get("/").text
