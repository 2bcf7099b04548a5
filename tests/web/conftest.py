"""A console of a small real station: by its own client without a server, or served to a real browser."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from secrets import token_urlsafe

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.testclient import TestClient

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import THE_STATION, Role
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.station.people.logging_in import acting, fingerprint
from broadcaster.station.setup.house import NewStation, make_station
from broadcaster.web.app import make_app
from broadcaster.web.following import counted
from broadcaster.web.server.serving import Server, configured
from broadcaster.web.visitors import LOGIN_COOKIE
from tests.made_once import made_once
from tests.nights import speak_before
from tests.servers import give_tables
from tests.waiting import PATIENCE_S
from tests.web.browsers import PHONE

# Two cores, many tests: a browser is given the time it needs.
PATIENCE_MS = PATIENCE_S * 1000
expect.set_options(timeout=PATIENCE_MS)

AFTERNOON = datetime(2026, 11, 22, 15, 0, tzinfo=VIETNAM)

WEEK = """
[[slot]]
id = "chieu"
programme = "thong-bao"
days = ["daily"]
at = 17:00:00
length_s = 300

[[slot]]
id = "chieu-lai"
programme = "thong-bao"
days = ["daily"]
at = 18:00:00
length_s = 300
repeat_of = "chieu"
"""

STATION = """
[station]
id = "thu"
name = "Đài thử"
commune = "xã Thử"
rehearsal = true

[playout]
fallback = "du-phong"

[night]
workers = 1

[console]
enabled = false

[[output]]
name = "loa"
kind = "null"

[[zone]]
name = "thon-1"
outputs = ["loa"]
"""


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """See the quotas counted in the first page, as where no other test keeps the machine busy."""
    monkeypatch.setattr(counted, "FIRST_WAIT_S", PATIENCE_S)


@pytest.fixture(scope="session", name="made")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a station with a short week and one notice, of which each test gets a copy."""
    return made_once(tmp_path_factory, "web", _make)


def _make(folder: Path) -> None:
    make_station(folder, NewStation(demo=True), now=AFTERNOON)
    (folder / "schedules" / "week.toml").write_text(WEEK, "utf-8")
    (folder / "schedules" / "quotas.toml").write_text(
        '[[quota]]\nid = "tb"\ntitle = "Thông báo"\nprogramme = "thong-bao"\n'
        'period = "month"\nminimum_min = 1\n',
        "utf-8",
    )
    (folder / "schedules" / "calendar.toml").write_text("", "utf-8")
    (folder / "station.toml").write_text(STATION, "utf-8")
    content = folder / "scripts" / "content"
    for article in (*(content / "thong-bao").iterdir(), *(content / "du-phong").iterdir()):
        article.unlink()
    (content / "du-phong" / "ngan.txt").write_text("Giữ gìn vệ sinh\n\nGiữ đường làng sạch đẹp.", "utf-8")
    (content / "thong-bao" / "mot.txt").write_text(
        "Họp thôn\n\nMời bà con đến họp lúc 19 giờ ngày 25/11/2026.", "utf-8"
    )
    give_tables(folder, AFTERNOON)
    speak_before(folder, AFTERNOON)


@pytest.fixture(scope="session", name="made_with_night")
def _made_with_night(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the same station after the night that made its day."""

    def make(folder: Path) -> None:
        shutil.copytree(made, folder)
        with Station.open(folder, clock=VirtualClock(AFTERNOON)) as station:
            run_night(station, AFTERNOON.date())

    return made_once(tmp_path_factory, "web-night", make)


@pytest.fixture(name="folder")
def _folder(made: Path, tmp_path: Path) -> Path:
    """Give a station of the test's own."""
    return Path(shutil.copytree(made, tmp_path / "dai"))


@pytest.fixture(name="clock")
def _clock() -> VirtualClock:
    """Give the clock of the station."""
    return VirtualClock(AFTERNOON)


@pytest.fixture(name="station")
def _station(folder: Path, clock: VirtualClock) -> Iterator[Station]:
    """Open the same station as the console does, to look behind it."""
    with Station.open(folder, clock=clock) as station:
        yield station


@pytest.fixture(name="login_as")
def _login_as(station: Station) -> Callable[[Role], str]:
    """Give the cookie of somebody of a role, whose login is the role's name."""

    def login_as(role: Role) -> str:
        accounts = station.store.accounts
        if not accounts.count():
            accounts.open(login="head", name="Chị Lan", role=Role.HEAD, password_hash="", by=None)
        known = accounts.of(role.value) or accounts.open(
            login=role.value, name=role.value, role=role, password_hash="", by=THE_STATION
        )
        cookie = token_urlsafe()
        station.store.logins.begin(known, fingerprint(cookie), address="127.0.0.1", by=acting(known))
        return cookie

    return login_as


@pytest.fixture(name="nobody")
def _nobody(folder: Path, clock: VirtualClock) -> Iterator[TestClient]:
    """Ask the console, without a server, as a browser that nobody has logged in with."""
    app = make_app(folder, clock=clock)
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 50000)) as client:
        client.headers["Origin"] = "http://localhost"
        yield client


@pytest.fixture(name="client")
def _client(nobody: TestClient, login_as: Callable[[Role], str]) -> TestClient:
    """Ask the console, without a server, as the head of the station."""
    nobody.cookies.set(LOGIN_COOKIE, login_as(Role.HEAD))
    return nobody


@pytest.fixture(name="served")
def _served(folder: Path, clock: VirtualClock) -> Iterator[str]:
    """Serve the console on a free port; gives its address."""
    server = Server(configured(make_app(folder, clock=clock), host="127.0.0.1", port=0))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(PATIENCE_S)


@pytest.fixture(name="page")
def _page(browser: Browser, served: str, login_as: Callable[[Role], str]) -> Iterator[Page]:
    """Give an empty page of a phone, in a browser that remembers nothing but the head's login."""
    context = browser.new_context(base_url=served, viewport=PHONE, locale="vi-VN")
    context.add_cookies([{"name": LOGIN_COOKIE, "value": login_as(Role.HEAD), "url": served}])
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()
