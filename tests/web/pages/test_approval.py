"""The approval page: what is seen, what is decided, and by whom it may be."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from broadcaster.model import BulletinState, EntryKind, Role
from broadcaster.station.night.producing import produce_one
from broadcaster.station.opened import Station
from broadcaster.station.people.logging_in import acting
from broadcaster.station.records.edits import enter_edits
from broadcaster.web.visitors import LOGIN_COOKIE
from tests.web.browsers import PHONE, SCREEN, complaints_of
from tests.web.conftest import PATIENCE_MS

LoginAs = Callable[[Role], str]


@pytest.fixture(name="folder")
def _folder(made_with_night: Path, tmp_path: Path) -> Path:
    """Give a station of the test's own, with its day made."""
    return Path(shutil.copytree(made_with_night, tmp_path / "dai"))


@pytest.fixture(name="waiting")
def _waiting(station: Station) -> str:
    """Give today's bulletin, which waits for approval."""
    (found,) = [
        one
        for one in station.store.bulletins.of_date(station.now().date())
        if one.state is BulletinState.PRODUCED
    ]
    return found.id


def judge(client: TestClient, bulletin: str, decision: str, *, version: int = 1, note: str = "") -> int:
    form = {"decision": decision, "version": str(version), "note": note}
    return client.post(f"/approval/{bulletin}", data=form, follow_redirects=False).status_code


def state_of(station: Station, bulletin: str) -> BulletinState:
    found = station.store.bulletins.get(bulletin)
    assert found is not None
    return found.state


def test_text_reading_source_and_sound_stand_side_by_side(client: TestClient, waiting: str) -> None:
    page = client.get("/approval").text

    assert f"/sound/bulletin/{waiting}?version=1" in page
    assert "Bài của đài: thong-bao/mot" in page
    assert re.search(r'<mark class="said"[^>]*>25/11/2026 <span class="spoken">\[ngày|<mark', page)
    assert client.get(f"/sound/bulletin/{waiting}?version=1").status_code == 200


def test_what_is_approved_airs_and_the_journal_says_who_when_and_which_version(
    client: TestClient, station: Station, waiting: str
) -> None:
    assert judge(client, waiting, "approve") == 303
    page = client.get("/approval").text

    assert state_of(station, waiting) is BulletinState.APPROVED
    assert "Đã duyệt “Thông báo của xã” phát lúc 17:00 22/11." in page
    history = client.get(f"/approval?bulletin={waiting}").text
    assert re.search(r"phiên bản 1 · <strong>[^<]*duyệt[^<]*</strong> · Chị Lan", history)


def test_what_is_sent_back_needs_a_reason_that_its_author_reads(
    client: TestClient, station: Station, waiting: str
) -> None:
    assert judge(client, waiting, "return") == 422
    assert state_of(station, waiting) is BulletinState.PRODUCED

    assert judge(client, waiting, "return", note="Sai <b>giờ</b> họp") == 303
    assert state_of(station, waiting) is BulletinState.RETURNED
    assert "Sai &lt;b&gt;giờ&lt;/b&gt; họp" in client.get(f"/approval?bulletin={waiting}").text


def test_what_is_approved_can_be_taken_back(client: TestClient, station: Station, waiting: str) -> None:
    judge(client, waiting, "approve")
    assert judge(client, waiting, "withdraw", note="Hoãn họp") == 303
    assert state_of(station, waiting) is BulletinState.WITHDRAWN


def test_another_version_than_the_one_that_was_heard_is_not_approved(
    client: TestClient, station: Station, folder: Path, waiting: str
) -> None:
    judge(client, waiting, "approve")
    article = folder / "scripts" / "content" / "thong-bao" / "mot.txt"
    article.write_text("Họp thôn\n\nMời bà con đến họp lúc 20 giờ ngày 26/11/2026.", "utf-8")
    produce_one(station, station.programme("thong-bao"), station.now().date())

    assert state_of(station, waiting) is BulletinState.PRODUCED
    assert judge(client, waiting, "approve", version=1) == 409
    page = client.get(f"/approval?bulletin={waiting}").text
    assert "<ins>20</ins>" in page
    assert "<del>19</del>" in page
    assert judge(client, waiting, "approve", version=2) == 303


def test_with_second_person_who_wrote_a_text_does_not_approve_it(
    client: TestClient, station: Station, folder: Path, waiting: str, login_as: LoginAs
) -> None:
    known = station.store.accounts.of("head")
    assert known is not None
    article = folder / "scripts" / "content" / "thong-bao" / "mot.txt"
    article.write_text(article.read_text("utf-8") + " Đề nghị đúng giờ.", "utf-8")
    enter_edits(station, by=acting(known))
    with (folder / "station.toml").open("a", encoding="utf-8") as file:
        file.write("\n[people]\nsecond_person = true\n")

    assert "Bạn có soạn một phần, nên phải để người khác duyệt." in client.get("/approval").text
    assert judge(client, waiting, "approve") == 409
    client.cookies.set(LOGIN_COOKIE, login_as(Role.APPROVER))
    assert judge(client, waiting, "approve") == 303


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.VIEWER, Role.RELAYING])
def test_who_may_not_approve_sees_and_decides_nothing(
    client: TestClient, station: Station, waiting: str, login_as: LoginAs, role: Role
) -> None:
    client.cookies.set(LOGIN_COOKIE, login_as(role))

    assert 'name="decision"' not in client.get("/approval").text
    assert judge(client, waiting, "approve") == 403
    assert state_of(station, waiting) is BulletinState.PRODUCED
    kinds = [entry.kind for entry in station.store.journal.of(f"bulletin/{waiting}")]
    assert EntryKind.BULLETIN_APPROVED not in kinds


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"decision": "publish", "version": "1"},
        {"decision": "approve", "version": "x"},
        {"decision": "approve", "version": "-1"},
        {"decision": "return", "version": "1", "note": "x" * 5000},
    ],
)
def test_a_form_that_says_nothing_decides_nothing(
    client: TestClient, station: Station, waiting: str, form: dict[str, str]
) -> None:
    assert client.post(f"/approval/{waiting}", data=form, follow_redirects=False).status_code == 422
    assert state_of(station, waiting) is BulletinState.PRODUCED
    assert client.get("/approval?bulletin=<script>").status_code == 404


@pytest.mark.parametrize("size", [PHONE, SCREEN], ids=["phone", "screen"])
def test_it_works_without_a_script(
    browser: Browser,
    served: str,
    station: Station,
    waiting: str,
    login_as: LoginAs,
    size: dict[str, int],
) -> None:
    context = browser.new_context(base_url=served, viewport=size, java_script_enabled=False)
    context.add_cookies([{"name": LOGIN_COOKIE, "value": login_as(Role.APPROVER), "url": served}])
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    complaints = complaints_of(page)
    page.goto("/approval")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    page.get_by_role("button", name="Duyệt cho phát").click()

    page.get_by_text("Đã duyệt “Thông báo của xã”").wait_for()
    assert state_of(station, waiting) is BulletinState.APPROVED
    assert complaints == []
    context.close()
