"""Airtime in the browser: quotas, the log with its sound, reports to see and to keep."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from broadcaster.station.onair.playing import rehearse
from tests.made_once import made_once
from tests.web.conftest import AFTERNOON


@pytest.fixture(scope="module", name="made_and_aired")
def _made_and_aired(made_with_night: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rehearse an afternoon, so that the log has rows."""

    def make(folder: Path) -> None:
        shutil.copytree(made_with_night, folder)
        rehearse(folder, AFTERNOON, AFTERNOON + timedelta(hours=4))

    return made_once(tmp_path_factory, "web-aired", make)


@pytest.fixture(name="folder")
def _folder(made_and_aired: Path, tmp_path: Path) -> Path:
    """Give a station of the test's own, whose afternoon was heard."""
    return Path(shutil.copytree(made_and_aired, tmp_path / "dai"))


@pytest.fixture(name="aired")
def _aired() -> datetime:
    """Give the day whose afternoon was heard."""
    return AFTERNOON


def test_the_month_shows_every_quota_with_what_is_credited(client: TestClient, aired: datetime) -> None:
    page = client.get(f"/airtime?month={aired:%Y-%m}").text

    assert "Thông báo" in page
    assert '<svg class="bar"' in page
    assert "phút; tính cả lịch sắp phát" in page


def test_the_log_shows_every_row_and_each_can_be_heard(client: TestClient, aired: datetime) -> None:
    rows = client.get(f"/api/v1/asrun?date={aired:%Y-%m-%d}").json()["rows"]
    page = client.get(f"/airtime/log?date={aired:%Y-%m-%d}").text

    assert len(rows) >= 2
    assert page.count('data-play="player"') == len(rows)


def test_a_row_without_a_recording_says_why_instead_of_playing_nothing(
    client: TestClient, aired: datetime
) -> None:
    row = client.get(f"/api/v1/asrun?date={aired:%Y-%m-%d}").json()["rows"][0]["id"]
    answer = client.get(f"/sound/row/{row}")

    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("text/html")
    assert client.get("/sound/row/khong-co").status_code == 422


@pytest.mark.parametrize(("kind", "begins"), [("html", "<!"), ("csv", "\ufeff"), ("json", "{")])
def test_a_report_is_seen_or_kept(client: TestClient, aired: datetime, kind: str, begins: str) -> None:
    seen = client.get(f"/airtime/report/{aired:%Y-%m}.{kind}")
    kept = client.get(f"/airtime/report/{aired:%Y-%m}.{kind}?download=true")

    assert seen.content.decode("utf-8").lstrip().startswith(begins)
    assert "content-disposition" not in seen.headers
    assert kept.headers["content-disposition"] == f'attachment; filename="bao-cao-{aired:%Y-%m}.{kind}"'
    assert "sandbox" in seen.headers["content-security-policy"]


@pytest.mark.parametrize(
    "address",
    [
        "/airtime?month=2026-13",
        "/airtime?month=abc",
        "/airtime/report/nonsense.html",
        "/airtime/log?date=31/31",
    ],
)
def test_a_period_that_is_none_is_refused_in_words(client: TestClient, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 422
    assert "<h1>Chưa làm được</h1>" in answer.text


def test_what_was_proposed_is_what_is_put_into_the_plan(client: TestClient, folder: Path) -> None:
    quotas = folder / "schedules" / "quotas.toml"
    quotas.write_text(quotas.read_text("utf-8").replace("minimum_min = 1", "minimum_min = 110"), "utf-8")
    calendar = folder / "schedules" / "calendar.toml"
    page = client.get("/airtime/catch-up").text
    mark = page.partition('name="proposals" value="')[2].partition('"')[0]

    assert client.post("/airtime/catch-up", data={"proposals": "another"}).status_code == 409
    assert calendar.read_text("utf-8") == ""

    answer = client.post("/airtime/catch-up", data={"proposals": mark})

    assert "Đã đưa" in answer.text
    assert "[[override.slot]]" in calendar.read_text("utf-8")
