"""The JSON API: whatever is asked, it answers as its own description says, and never stumbles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from broadcaster.model import Role
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.web.api import ROUTERS
from broadcaster.web.app import make_app
from broadcaster.web.visitors import LOGIN_COOKIE

NO_PLAYER = 503
"""Nobody is on air in these tests; that is an answer, too."""


def description() -> dict[str, Any]:
    """Give the OpenAPI document; it needs no station."""
    guarded: Any = make_app(Path("khong-co"))
    found: dict[str, Any] = guarded._app.app.openapi()
    return found


DESCRIBED = description()
SCHEMA = schemathesis.openapi.from_dict(DESCRIBED)
OPERATIONS = [(path, way) for path, ways in DESCRIBED["paths"].items() for way in ways]


@pytest.mark.parametrize(("path", "way"), OPERATIONS)
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_whatever_is_asked_is_answered_in_json(
    client: TestClient, path: str, way: str, data: st.DataObject
) -> None:
    case = data.draw(SCHEMA[path][way.upper()].as_strategy())
    asked = case.as_transport_kwargs(base_url="http://localhost")
    answer = client.request(asked["method"], asked["url"], params=asked.get("params"), json=asked.get("json"))

    assert answer.status_code < 500 or answer.status_code == NO_PLAYER, answer.text
    if answer.headers["content-type"].startswith("application/json"):
        document = answer.json()
        assert answer.status_code < 400 or "error" in document


def test_every_route_of_the_api_is_described(client: TestClient) -> None:
    described = client.get("/api/v1/openapi.json").json()["paths"]

    assert {path for router in ROUTERS for path in (route.path for route in router.routes)} == set(described)
    assert all(way.get("description") for path in described.values() for way in path.values())


def test_an_error_is_json_in_the_language_of_the_reader(client: TestClient) -> None:
    error = client.get("/api/v1/report?period=khi-nao").json()["error"]

    assert set(error) >= {"kind", "message", "remedy", "where", "saying"}
    client.cookies.set("language", "en")
    assert client.get("/api/v1/report?period=khi-nao").json()["error"]["message"] != error["message"]


def test_the_api_lets_in_whoever_the_pages_let_in(
    nobody: TestClient, login_as: Callable[[Role], str]
) -> None:
    assert nobody.get("/api/v1/rundown").status_code == 401
    nobody.cookies.set(LOGIN_COOKIE, login_as(Role.VIEWER))
    assert nobody.get("/api/v1/rundown").status_code == 200


def test_what_a_person_should_know_of_a_bulletin_is_said_in_words(
    client: TestClient, station: Station
) -> None:
    run_night(station, station.now().date())
    found = client.get("/api/v1/bulletins").json()["bulletins"]

    assert {each["programme"] for each in found} == {"thong-bao", "du-phong"}
    assert all(isinstance(note, str) for each in found for note in each["notes"])


NOTICE = {
    "title": "Tiêm phòng",
    "body": "Trạm y tế tiêm phòng lúc 7 giờ 30 ngày 25/11/2026.",
    "valid_until": "2026-11-25",
}


def test_a_program_writes_a_notice_and_sends_it_for_approval(client: TestClient, station: Station) -> None:
    made = client.post("/api/v1/notices", json=NOTICE)
    assert made.status_code == 201
    begun = made.json()
    assert "bảy giờ ba mươi" in " ".join(each["spoken"] for each in begun["reading"]["passages"])
    assert begun["reading"]["length_s"] > 0
    assert begun["reading"]["airings"]

    draft = begun["notice"]
    sent = client.post(f"/api/v1/notices/{draft['id']}/send", json={})
    assert sent.status_code == 200, sent.text
    article = sent.json()["notice"]["article"]
    assert article in {each["article"] for each in client.get("/api/v1/notices").json()["notices"]}
    assert client.post("/api/v1/notices/stop", json={"article": article}).status_code == 200


def test_a_program_that_writes_over_another_is_told_so_and_nothing_is_lost(client: TestClient) -> None:
    draft = client.post("/api/v1/notices", json=NOTICE).json()["notice"]
    seen = {**NOTICE, "revision": draft["revision"]}
    first = client.put(f"/api/v1/notices/{draft['id']}", json={**seen, "title": "Một"})
    second = client.put(f"/api/v1/notices/{draft['id']}", json={**seen, "title": "Hai"})

    assert (first.status_code, second.status_code) == (200, 409)
    assert client.get(f"/api/v1/notices/{draft['id']}").json()["notice"]["title"] == "Một"


def test_a_program_hears_what_a_change_breaks_before_it_is_written(
    client: TestClient, station: Station
) -> None:
    asked = {"act": "cancel", "slot": "chieu-lai"}
    told = client.post("/api/v1/plan/day/2026-11-23/check", json=asked).json()
    assert [each["starts_at"][:16] for each in told["lost"]] == ["2026-11-23T18:00"]
    lines = client.get("/api/v1/rundown?date=2026-11-23").json()["lines"]
    assert "cancelled" not in {each["state"] for each in lines}

    stale = client.post("/api/v1/plan/day/2026-11-23", json={**asked, "seen": "0" * 64})
    assert stale.status_code == 409
    done = client.post("/api/v1/plan/day/2026-11-23", json={**asked, "seen": told["seen"]})
    assert done.status_code == 200, done.text
    lines = client.get("/api/v1/rundown?date=2026-11-23").json()["lines"]
    assert [each["state"] for each in lines if each["starts_at"][11:16] == "18:00"] == ["set_aside"]


def test_a_program_approves_the_version_that_it_knows_and_no_other(
    client: TestClient, station: Station
) -> None:
    run_night(station, station.now().date())
    waiting = client.get("/api/v1/approval").json()["waiting"][0]
    path = f"/api/v1/bulletins/{waiting['id']}/decision"

    other = client.post(path, json={"decision": "approve", "version": waiting["version"] + 1})
    assert other.status_code == 409
    decided = client.post(path, json={"decision": "approve", "version": waiting["version"]})
    assert decided.json()["state"] == "approved"


def test_people_and_feeds_are_kept_by_programs_too(client: TestClient) -> None:
    person = {"login": "minh", "name": "Anh Minh", "role": "viewer", "password": "bốn con trâu xanh"}
    made = client.post("/api/v1/people", json=person)
    assert (made.status_code, made.json()["may"]) == (201, ["see"])
    assert "password" not in made.text
    changed = client.patch("/api/v1/people/minh", json={"role": "operator", "closed": True}).json()
    assert (changed["role"], changed["closed"]) == ("operator", True)

    feed = {"url": "https://bao.example/rss", "source": "Báo Thử"}
    assert client.post("/api/v1/feeds", json=feed).status_code == 201
    name = client.get("/api/v1/feeds").json()["feeds"][-1]["feed"]
    assert (
        client.patch(f"/api/v1/feeds/{name}", json={"enabled": False}).json()["feeds"][-1]["enabled"] is False
    )


def test_a_page_elsewhere_cannot_write_with_the_cookie_of_a_browser(client: TestClient) -> None:
    answer = client.post("/api/v1/notices", json=NOTICE, headers={"Origin": "http://evil.example"})

    assert answer.status_code == 403
    assert client.get("/api/v1/notices").json()["drafts"] == []
