"""Samples of alerts, and a web server of this machine that has them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings

from broadcaster.station.setup.house import NewStation, make_station
from tests.cap_documents import NOW, SENDER
from tests.made_once import made_once
from tests.servers import give_tables

# Two cores shared by many: how long an example takes says nothing about it.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

DATA = Path(__file__).parent / "data"
STATION = """
[station]
id = "thu"
name = "Đài thử"
commune = "xã Thử"

[voices]
order = ["gtts:vi", "espeak:vi-vn-x-south"]

[reading]
lexicon = "scripts/lexicon.toml"

[playout]
fallback = "du-phong"

[[output]]
name = "loa"
kind = "null"

[alerts]
lat = 12.71
lon = 108.61
codes = ["mau-xa=24376"]

[[alerts.source]]
name = "thu-muc"
folder = "canh-bao"
"""
SENDERS = f'\n[[sender]]\nid = "{SENDER}"\ntitle = "Đài Khí tượng Thủy văn tỉnh"\n'


@pytest.fixture(scope="session", name="made_once")
def _made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a station that takes alerts from a folder and believes one sender; migrations take their time."""
    return made_once(tmp_path_factory, "alerts", _make)


def _make(folder: Path) -> None:
    make_station(folder, NewStation(demo=False), now=NOW)
    (folder / "station.toml").write_text(STATION, "utf-8")
    (folder / "schedules" / "week.toml").write_text("", "utf-8")
    (folder / "schedules" / "quotas.toml").write_text("", "utf-8")
    rules = folder / "schedules" / "alerts.toml"
    rules.write_text(rules.read_text("utf-8") + SENDERS, "utf-8")
    (folder / "canh-bao").mkdir()
    give_tables(folder, NOW)


@pytest.fixture(scope="session")
def sample() -> Callable[[str], bytes]:
    """Give a file of data/ by its name without ending."""
    return lambda name: (DATA / f"{name}.xml").read_bytes()


@dataclass
class WeatherService:
    """A web server; `pages` maps paths to bodies, a path without one is not found."""

    address: str = ""
    pages: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def index(self, *links: str, updated: str = "2026-11-22T16:30:00+07:00") -> str:
        """Publish an Atom index of links; give its address."""
        entries = "".join(
            f'<entry><id>{link}</id><title>Tin</title><link href="https://example.invalid/trang.html"/>'
            f'<link type="application/cap+xml" href="{link}"/><updated>{updated}</updated></entry>'
            for link in links
        )
        feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Cảnh báo</title>{entries}</feed>'
        self.pages["/index.atom"] = feed.encode()
        return f"{self.address}/index.atom"


@pytest.fixture
def service() -> Iterator[WeatherService]:
    weather = WeatherService()

    class Desk(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            weather.asked.append(self.path)
            body = weather.pages.get(self.path)
            with contextlib.suppress(OSError):
                if body is None:
                    self.send_error(404)
                    return
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
    weather.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield weather
    server.shutdown()
    thread.join()
    server.server_close()
