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

    assert {"/api/v1/on-air", "/api/v1/rundown", "/api/v1/asrun", "/api/v1/quota", "/api/v1/report"} <= set(
        described
    )
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
