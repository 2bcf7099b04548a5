"""
Pictures of every page at 1280 and 360 pixels, into docs/console/. `python -m tests.web.screenshots [NAME …]`.

A demo station on a virtual Sunday afternoon: its night has made tomorrow, its day was rehearsed until now.
Look at each picture after a page was changed: calm, aligned, obvious.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from secrets import token_urlsafe

from playwright.sync_api import Page, expect

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import Decision, Draft, Role
from broadcaster.station.approval.deciding import decide
from broadcaster.station.night.run import run_night
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.opened import Station
from broadcaster.station.people.logging_in import acting, fingerprint
from broadcaster.station.setup.first_steps import STEPS
from broadcaster.station.setup.house import NewStation, make_station
from broadcaster.web.app import make_app
from broadcaster.web.server.serving import Server, configured
from broadcaster.web.visitors import LOGIN_COOKIE
from tests.conftest import find_program
from tests.web.browsers import PHONE, SCREEN, chromium

INTO = Path(__file__).parents[2] / "docs" / "console"
DRAFT = "5a0c91e3b7d2"
RECORDING = "2026-11-22-thu.wav"
NOW = datetime(2026, 11, 22, 15, 10, tzinfo=VIETNAM)
PAGES = {
    "today": "/",
    "desk": "/desk",
    "approval": "/approval",
    "day": "/day",
    "week": "/week",
    "calendar": "/calendar",
    "on-air": "/on-air",
    "airtime": "/airtime",
    "catch-up": "/airtime/catch-up",
    "log": "/airtime/log",
    "listen": f"/listen?date={NOW + timedelta(days=1):%Y-%m-%d}",
    "reconciliation": "/airtime/reconciliation",
    "pictures": "/airtime/pictures",
    "setup": "/setup",
    "check": "/setup/check",
    "voices": "/setup/voices",
    "feeds": "/setup/feeds",
    "file": "/setup/files/schedules/quotas.toml",
    **{f"begin-{step.value}": f"/begin/{step.value}" for step in STEPS},
    "draft": f"/desk/{DRAFT}",
    "people": "/people",
    "me": "/me",
    "fault": "/khong-co-trang-nay",
}


def main(names: list[str]) -> None:
    """Take the pictures."""
    wanted = {name: PAGES[name] for name in names} if names else PAGES
    program = find_program("chromium")
    assert program, "chromium is not installed"
    with (
        tempfile.TemporaryDirectory() as folder,
        _station(Path(folder) / "dai") as (address, cookie),
        chromium(program) as browser,
    ):
        context = browser.new_context(base_url=address, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
        context.add_cookies([{"name": LOGIN_COOKIE, "value": cookie, "url": address}])
        page = context.new_page()
        for name, path in wanted.items():
            _take(page, name, path)


def _take(page: Page, name: str, path: str) -> None:
    for size in (SCREEN, PHONE):
        page.set_viewport_size(size)
        page.goto(path)
        # What comes by itself a moment later belongs to the picture.
        page.wait_for_load_state("load")
        page.wait_for_timeout(300)
        expect(page.get_by_text("Đang tính thời lượng")).to_have_count(0, timeout=120_000)
        expect(page.locator("[hx-trigger=load]")).to_have_count(0, timeout=120_000)
        page.screenshot(path=INTO / f"{name}-{size['width']}.jpg", full_page=True, type="jpeg", quality=70)


@contextmanager
def _station(folder: Path) -> Iterator[tuple[str, str]]:
    """Serve a station as it is on a working afternoon; gives its address and the head's cookie."""
    make_station(folder, NewStation(demo=True), now=NOW)
    morning = NOW.replace(hour=4, minute=0)
    with Station.open(folder, clock=VirtualClock(morning)) as station:
        run_night(station, morning.date())
        head = station.store.accounts.open(
            login="lan", name="Chị Lan", role=Role.HEAD, password_hash="", by=None
        )
        for bulletin in station.store.bulletins.of_date(morning.date()):
            if bulletin.programme != "thong-bao" and bulletin.decided_by is None:
                decide(station, bulletin.id, Decision.APPROVE, by=acting(head))
    rehearse(folder, morning, NOW)
    with Station.open(folder, clock=VirtualClock(NOW)) as station:
        run_night(station, NOW.date() + timedelta(days=1))
        station.store.drafts.keep(notice(head.person))
        recordings = station.configuration.scripts / "recordings"
        recordings.mkdir(parents=True, exist_ok=True)
        shutil.copy(station.configuration.audio / bulletin.master.path, recordings / RECORDING)
        cookie = token_urlsafe()
        station.store.logins.begin(head, fingerprint(cookie), address="127.0.0.1", by=acting(head))
    server = Server(configured(make_app(folder, clock=VirtualClock(NOW)), host="127.0.0.1", port=0))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}", cookie
    server.should_exit = True
    thread.join(10)


def notice(author: str) -> Draft:
    """Give a notice that somebody is writing, with a recording."""
    return Draft(
        id=DRAFT,
        author=author,
        title="Lịch tiêm phòng cho trẻ",
        body=(
            "Trạm y tế xã tiêm phòng cho trẻ từ 2 đến 18 tháng tuổi lúc 7h30 ngày 25/11/2026.\n\n"
            "Bà con mang theo sổ tiêm. Mọi thắc mắc xin gọi 0977.123.456, gặp chị Hoa, CĐ Y tế."
        ),
        programme="thong-bao",
        valid_until=date(2026, 11, 25),
        recording=RECORDING,
        language="ede",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
