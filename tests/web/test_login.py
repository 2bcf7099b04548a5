"""Who comes in, what each role is let do, and what becomes of work when a login is over."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from playwright.sync_api import Page
from starlette.testclient import TestClient

from broadcaster.model import MAY, Permission, Role
from broadcaster.station.opened import Station
from broadcaster.station.people.first_person import first_code
from broadcaster.web import api, pages
from broadcaster.web.app import make_app
from broadcaster.web.visit import anybody
from broadcaster.web.visitors import LOGIN_COOKIE
from tests.web.browsers import complaints_of

PASSWORD = "bốn con trâu xanh"
LoginAs = Callable[[Role], str]
ROUTES = [route for router in (*pages.ROUTERS, *api.ROUTERS) for route in router.routes]
_UNASKED = {"/health"}


def first(client: TestClient, **changed: str) -> int:
    form = {"login": "lan", "name": "Chị Lan", "password": PASSWORD, **changed}
    return client.post("/first", data=form, follow_redirects=False).status_code


def needed(route: APIRoute) -> Permission | None:
    """Tell which permission a route asks for; None: it lets everybody in."""
    for dependency in route.dependant.dependencies:
        if dependency.call is anybody:
            return None
        if permission := getattr(dependency.call, "permission", None):
            assert isinstance(permission, Permission)
            return permission
    assert route.path in _UNASKED, f"{route.path} asks nobody who he is"
    return None


@pytest.mark.parametrize("role", [*MAY, None])
def test_every_route_as_every_role(nobody: TestClient, login_as: LoginAs, role: Role | None) -> None:
    login_as(Role.HEAD)
    if role is not None:
        nobody.cookies.set(LOGIN_COOKIE, login_as(role))
    for route in ROUTES:
        assert isinstance(route, APIRoute)
        permission = needed(route)
        if permission is None or route.path == "/live":
            continue
        path = re.sub(r"{[^}]*}", "x", route.path)
        for method in route.methods:
            answer = nobody.request(method, path, follow_redirects=False)
            where = f"{method} {path} as {role}"
            if role is None:
                assert answer.status_code in {303, 401}, where
                assert answer.headers.get("location", "/login").startswith("/login"), where
            elif permission not in MAY[role]:
                assert answer.status_code == 403, where
                assert "không được làm việc này" in answer.text, where
            else:
                assert answer.status_code not in {401, 403, 500}, where


def test_the_menu_shows_each_what_he_may_use(client: TestClient, login_as: LoginAs) -> None:
    assert 'href="/people"' in client.get("/").text
    client.cookies.set(LOGIN_COOKIE, login_as(Role.VIEWER))
    assert 'href="/people"' not in client.get("/").text


def test_a_new_station_leads_to_its_first_person(nobody: TestClient) -> None:
    assert nobody.get("/", follow_redirects=True).url.path == "/first"
    assert first(nobody) == 303
    assert nobody.get("/").status_code == 200
    assert nobody.get("/first", follow_redirects=False).headers["location"] == "/login"
    assert first(nobody, login="khac") == 403


def test_from_elsewhere_the_first_person_needs_the_code(folder: Path, station: Station) -> None:
    with TestClient(make_app(folder), base_url="http://192.168.1.5", client=("192.168.1.9", 5)) as far:
        far.headers["Origin"] = "http://192.168.1.5"
        assert 'name="code"' in far.get("/first").text
        assert first(far, code="AAAA-AAAA") == 403
        assert first(far, code=first_code(station)) == 303


def test_the_cookie_is_out_of_the_reach_of_scripts_and_of_other_pages(nobody: TestClient) -> None:
    answer = nobody.post(
        "/first", data={"login": "lan", "name": "Lan", "password": PASSWORD}, follow_redirects=False
    )
    cookie = answer.headers["set-cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie


def test_logging_in_leads_where_one_wanted_to_go_and_never_elsewhere(nobody: TestClient) -> None:
    first(nobody)
    nobody.cookies.clear()
    asked = nobody.get("/people?x=1", follow_redirects=False).headers["location"]
    assert asked == "/login?to=%2Fpeople%3Fx%3D1"

    for to, expected in {
        "/people?x=1": "/people?x=1",
        "//evil.example/": "/",
        "https://evil.example/": "/",
        "/\\evil.example": "/",
        "javascript:alert(1)": "/",
    }.items():
        form = {"login": "lan", "password": PASSWORD, "to": to}
        answer = nobody.post("/login", data=form, follow_redirects=False)
        assert answer.headers["location"] == expected
        nobody.cookies.clear()


def test_a_wrong_password_is_told_and_a_guesser_waits(nobody: TestClient) -> None:
    first(nobody)
    nobody.cookies.clear()
    statuses = [
        nobody.post("/login", data={"login": "lan", "password": "sai"}, follow_redirects=False).status_code
        for _ in range(6)
    ]
    assert statuses == [403] * 5 + [429]


def test_logging_out_ends_the_login_on_the_station_too(client: TestClient) -> None:
    cookie = client.cookies[LOGIN_COOKIE]
    assert client.post("/logout", follow_redirects=False).headers["location"] == "/login"
    client.cookies.set(LOGIN_COOKIE, cookie)
    assert client.get("/", follow_redirects=False).status_code == 303


def test_what_a_form_sent_after_its_login_was_over_comes_back_and_is_sent_with_one_press(
    nobody: TestClient, station: Station
) -> None:
    first(nobody)
    nobody.cookies.clear()
    form = {"login": "minh", "name": 'Anh "Minh" <b>', "role": "viewer", "password": PASSWORD}
    asked = nobody.post("/people/add", data=form, headers={"Referer": "http://localhost/people"})
    assert asked.status_code == 401
    kept = re.search(r'name="again" value="([^"]*)"', asked.text)
    assert kept is not None

    again = nobody.post(
        "/login", data={"login": "lan", "password": PASSWORD, "again": html.unescape(kept[1])}
    )
    assert station.store.accounts.of("minh") is None
    assert 'action="/people/add"' in again.text
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', again.text))
    sent = {name: html.unescape(value) for name, value in fields.items()}
    assert sent == form
    assert nobody.post("/people/add", data=sent, follow_redirects=False).status_code == 303
    made = station.store.accounts.of("minh")
    assert made is not None
    assert made.name == 'Anh "Minh" <b>'


def test_a_fragment_asked_for_after_the_login_is_over_sends_the_whole_page_to_login(
    nobody: TestClient, login_as: LoginAs
) -> None:
    login_as(Role.HEAD)
    headers = {"HX-Request": "true", "Referer": "http://localhost/people?x=1"}
    answer = nobody.post("/people/add", headers=headers, follow_redirects=False)

    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/login?to=%2Fpeople%3Fx%3D1"
    assert answer.text == ""


def test_a_program_comes_in_with_its_token_and_within_its_scopes(
    nobody: TestClient, client: TestClient
) -> None:
    made = client.post("/me/tokens", data={"label": "thử", "scopes": ["see"], "days": "5"})
    secret = re.search(r"loa_[\w-]+", made.text)
    assert secret is not None
    nobody.cookies.clear()
    bearer = {"Authorization": f"Bearer {secret[0]}"}

    assert nobody.get("/api/v1/on-air", headers=bearer).status_code == 503
    assert nobody.get("/people", headers=bearer).status_code == 403
    assert nobody.get("/api/v1/on-air").status_code == 401
    assert nobody.get("/api/v1/on-air", headers={"Authorization": "Bearer loa_sai"}).status_code == 401


@pytest.mark.parametrize(
    "form",
    [
        {"login": "<script>alert(1)</script>", "name": "X", "role": "viewer", "password": PASSWORD},
        {"login": "x", "name": "X", "role": "station", "password": PASSWORD},
        {"login": "x", "name": "X", "role": "viewer", "password": "123"},
        {"login": "x", "name": "\x00", "role": "viewer", "password": PASSWORD},
        {"login": "x" * 5000, "name": "X", "role": "viewer", "password": PASSWORD},
        {},
    ],
)
def test_a_person_that_cannot_be_is_refused_in_words(client: TestClient, form: dict[str, str]) -> None:
    answer = client.post("/people/add", data=form)

    assert answer.status_code in {403, 422}
    assert "<script>alert" not in answer.text
    assert len(re.findall(r'role="alert"[^>]*>[^<]|class="what"', answer.text)) >= 1


def test_the_pages_of_people_in_a_browser(page: Page) -> None:
    complaints = complaints_of(page)
    page.goto("/people")
    page.locator("#name").fill("Anh Minh")
    page.locator("#login").fill("minh")
    page.locator("#password").fill(PASSWORD)
    page.locator("label.choice", has_text="người duyệt").click()
    page.get_by_role("button", name="Thêm", exact=True).click()
    page.get_by_text("Anh Minh từ nay đăng nhập được").wait_for()

    page.goto("/me")
    page.get_by_text("Hỏi thêm mã khi tôi đăng nhập").click()
    assert page.locator("img.qr").evaluate("image => image.naturalWidth") > 0
    page.get_by_role("button", name="Thoát").click()
    page.locator("#login").fill("minh")
    page.locator("#password").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_role("link", name="Anh Minh").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= 360")
    assert complaints == []
