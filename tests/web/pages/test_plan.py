"""Day and week in the browser: a change says first what it breaks, and nobody's edit is lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from broadcaster.model import Role
from broadcaster.web.visitors import LOGIN_COOKIE
from tests.web.browsers import PHONE
from tests.web.conftest import AFTERNOON, PATIENCE_MS

TODAY = f"{AFTERNOON:%Y-%m-%d}"


def fields_of(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))


def calendar_of(folder: Path) -> str:
    return (folder / "schedules" / "calendar.toml").read_text("utf-8")


def test_a_change_is_looked_at_first_and_made_then(client: TestClient, folder: Path) -> None:
    looked_at = client.post(f"/day/{TODAY}/check", data={"act": "move", "slot": "chieu", "at": "16:30"})

    assert "22/11 16:30" in looked_at.text
    assert calendar_of(folder) == ""

    made = client.post(f"/day/{TODAY}/change", data=fields_of(looked_at.text))

    assert "Đã xong" in made.text
    assert "16:30" in client.get(f"/day?date={TODAY}").text
    assert client.get("/api/v1/rundown").json()["lines"][0]["starts_at"].startswith(f"{TODAY}T16:30")


def test_a_change_that_takes_something_off_the_air_does_not_say_that_it_breaks_nothing(
    client: TestClient,
) -> None:
    looked_at = client.post(f"/day/{TODAY}/check", data={"act": "cancel", "slot": "chieu"})

    assert "Sẽ không phát nữa" in looked_at.text
    assert "Không ảnh hưởng gì" not in looked_at.text


def test_the_second_of_two_is_shown_the_difference_and_nothing_is_lost(
    client: TestClient, folder: Path
) -> None:
    looked_at = client.post(f"/day/{TODAY}/check", data={"act": "cancel", "slot": "chieu"})
    by_hand = '[[holiday]]\ntitle = "Hội làng"\ndate = 2026-12-01\n'
    (folder / "schedules" / "calendar.toml").write_text(by_hand, "utf-8")

    answer = client.post(f"/day/{TODAY}/change", data=fields_of(looked_at.text))

    assert answer.status_code == 409
    assert "+cancel = [&#34;chieu&#34;]" in answer.text
    assert calendar_of(folder) == by_hand


def test_a_file_that_somebody_broke_by_hand_is_named_and_stays_as_it_is(
    client: TestClient, folder: Path
) -> None:
    client.get("/day")
    (folder / "schedules" / "calendar.toml").write_text("[[holiday\n", "utf-8")

    answer = client.post(f"/day/{TODAY}/check", data={"act": "cancel", "slot": "chieu"})

    assert answer.status_code == 422
    assert "calendar.toml" in answer.text
    assert calendar_of(folder) == "[[holiday\n"


@pytest.mark.parametrize(
    ("address", "data"),
    [
        (f"/day/{TODAY}/check", {"act": "cancel", "slot": "khong-co"}),
        (f"/day/{TODAY}/check", {"act": "move", "slot": "chieu"}),
        ("/day/2020-01-01/check", {"act": "cancel", "slot": "chieu"}),
        ("/day/31-31/check", {"act": "cancel", "slot": "chieu"}),
        ("/week/check", {"act": "add", "programme": "<script>", "at": "11:00", "length_min": "5"}),
        ("/week/check", {"act": "add", "programme": "thong-bao", "at": "25:00", "length_min": "5"}),
        ("/week/check", {"act": "shift", "slot": "chieu", "at": "11:00", "length_min": "-5"}),
    ],
)
def test_what_cannot_be_is_refused_in_words(client: TestClient, address: str, data: dict[str, str]) -> None:
    answer = client.post(address, data=data)

    assert answer.status_code == 422
    assert "<h1>Chưa làm được</h1>" in answer.text
    assert "<script>" not in answer.text.partition("<main")[2]


def test_whoever_only_looks_changes_nothing(
    nobody: TestClient, login_as: Callable[[Role], str], folder: Path
) -> None:
    nobody.cookies.set(LOGIN_COOKIE, login_as(Role.VIEWER))

    assert "/check" not in nobody.get("/day").text + nobody.get("/week").text
    assert nobody.post(f"/day/{TODAY}/check", data={"act": "cancel", "slot": "chieu"}).status_code == 403
    assert nobody.post("/week/change", data={"act": "end", "slot": "chieu"}).status_code == 403
    assert calendar_of(folder) == ""


def test_a_slot_is_added_by_keyboard_alone_on_a_phone(page: Page, folder: Path) -> None:
    page.goto("/week")
    page.locator("#programme").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("#new-at").fill("11:30")
    page.get_by_role("button", name="Xem ảnh hưởng").press("Enter")
    page.get_by_role("button", name="Đồng ý").press("Enter")

    page.get_by_text("Đã xong").wait_for()
    week = (folder / "schedules" / "week.toml").read_text("utf-8")
    assert 'days = ["mon"]' in week
    assert "at = 11:30:00" in week


def test_the_plan_is_read_and_changed_without_a_script(
    browser: Browser, served: str, login_as: Callable[[Role], str], folder: Path
) -> None:
    context = browser.new_context(base_url=served, viewport=PHONE, java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    context.add_cookies([{"name": LOGIN_COOKIE, "value": login_as(Role.OPERATOR), "url": served}])
    page = context.new_page()
    page.goto(f"/day?date={TODAY}")
    page.locator("summary", has_text="Thay đổi").first.click()
    page.get_by_role("button", name="Bỏ trong ngày này").first.click()
    page.get_by_role("button", name="Đồng ý").click()

    assert page.get_by_text("Đã xong").count() == 1
    assert 'cancel = ["chieu"]' in calendar_of(folder)
    context.close()


def test_a_slot_that_is_put_first_begins_its_session_and_the_others_give_way(
    client: TestClient, folder: Path
) -> None:
    week = folder / "schedules" / "week.toml"
    text = week.read_text("utf-8").replace("at = 18:00:00\nlength_s = 300", "at = 17:05:00\nlength_s = 120")
    week.write_text(text, "utf-8")
    asked = client.post(f"/day/{TODAY}/check", data={"act": "first", "slot": "chieu-lai"})
    client.post(f"/day/{TODAY}/change", data=fields_of(asked.text))

    lines = client.get("/api/v1/rundown").json()["lines"]
    assert [(each["kind"], each["starts_at"][11:16]) for each in lines] == [
        ("repeat", "17:00"),
        ("bulletin", "17:02"),
    ]
    again = client.post(f"/day/{TODAY}/check", data={"act": "first", "slot": "chieu-lai"})
    assert again.status_code == 422


def test_a_holiday_is_added_and_taken_out_again_and_says_what_it_brings(
    client: TestClient, folder: Path
) -> None:
    week = folder / "schedules" / "week.toml"
    week.write_text(week.read_text("utf-8").replace('"daily"', '"weekdays"'), "utf-8")
    asked = {"act": "add_holiday", "title": "Hội làng", "first_day": "2026-11-24"}
    looked_at = client.post("/calendar/check", data=asked)
    assert "24/11 17:00" in looked_at.text
    assert calendar_of(folder) == ""

    client.post("/calendar/change", data=fields_of(looked_at.text))
    assert 'title = "Hội làng"\ndate = 2026-11-24' in calendar_of(folder)
    assert client.get("/api/v1/rundown?date=2026-11-24").json()["lines"] == []

    out = {"act": "drop_holiday", "title": "Hội làng", "number": "0"}
    looked_at = client.post("/calendar/check", data=out)
    assert "24/11 17:00" in looked_at.text
    client.post("/calendar/change", data=fields_of(looked_at.text))
    assert "Hội làng" not in calendar_of(folder)
    assert client.post("/calendar/check", data={**out, "number": "7"}).status_code == 422


def test_quiet_hours_are_set_and_left_out_and_say_what_they_silence(client: TestClient, folder: Path) -> None:
    looked_at = client.post("/calendar/check", data={"act": "quiet", "begins": "17:30", "ends": "05:00"})
    assert "22/11 18:00" in looked_at.text
    client.post("/calendar/change", data=fields_of(looked_at.text))
    assert "from = 17:30:00" in calendar_of(folder)
    assert "17:30" in client.get("/calendar").text

    looked_at = client.post("/calendar/check", data={"act": "no_quiet"})
    client.post("/calendar/change", data=fields_of(looked_at.text))
    assert "enabled = false" in calendar_of(folder)
    assert client.post("/calendar/check", data={"act": "quiet", "begins": "17:30"}).status_code == 422


def test_a_slot_is_added_for_one_zone_alone(client: TestClient, folder: Path) -> None:
    station = folder / "station.toml"
    more = '\n[[output]]\nname = "loa-2"\nkind = "null"\n\n[[zone]]\nname = "thon-2"\noutputs = ["loa-2"]\n'
    station.write_text(station.read_text("utf-8") + more, "utf-8")
    new = {"act": "add", "programme": "thong-bao", "at": "11:00", "length_min": "5", "zone": "thon-2"}
    assert client.post("/week/check", data={**new, "zone": "thon-9"}).status_code == 422
    client.post("/week/change", data=fields_of(client.post("/week/check", data=new).text))

    assert 'outputs = ["loa-2"]' in (folder / "schedules" / "week.toml").read_text("utf-8")
    draft = client.post("/desk/new").text
    assert "khắp nơi" in draft or "tất cả" in draft


def test_a_whole_session_begins_later_on_one_day_and_its_slots_keep_their_distances(
    client: TestClient, folder: Path
) -> None:
    week = folder / "schedules" / "week.toml"
    week.write_text(week.read_text("utf-8").replace("18:00:00", "17:10:00"), "utf-8")
    before = calendar_of(folder)
    looked_at = client.post(
        "/day/2026-11-23/check", data={"act": "move_session", "slot": "chieu", "at": "17:30"}
    )
    assert "23/11 17:30" in looked_at.text
    assert "23/11 17:40" in looked_at.text
    assert calendar_of(folder) == before

    client.post("/day/2026-11-23/change", data=fields_of(looked_at.text))
    lines = client.get("/api/v1/rundown?date=2026-11-23").json()["lines"]
    assert [each["starts_at"][11:16] for each in lines] == ["17:30", "17:40"]
    assert "17:30" not in str(client.get("/api/v1/rundown?date=2026-11-24").json()["lines"])


@pytest.mark.parametrize(("slot", "at"), [("chieu-lai", "17:30"), ("chieu", "23:58"), ("khong-co", "17:30")])
def test_a_session_that_cannot_be_moved_says_why(client: TestClient, slot: str, at: str) -> None:
    asked = {"act": "move_session", "slot": slot, "at": at}

    assert client.post("/day/2026-11-23/check", data=asked).status_code == 422


def test_an_exception_of_a_day_is_taken_back_with_one_click_and_leaves_nothing(
    page: Page, folder: Path
) -> None:
    before = calendar_of(folder)
    page.goto("/day?date=2026-11-23")
    page.locator("#session-1").fill("17:30")
    page.get_by_role("button", name="Dời cả buổi").first.click()
    page.get_by_role("button", name="Đồng ý").click()
    page.get_by_text("17:30").first.wait_for()
    assert "17:30:00" in calendar_of(folder)

    page.get_by_role("button", name="Trở lại như khung tuần", exact=False).first.click()
    page.get_by_text("Đã xong").wait_for()
    assert calendar_of(folder).strip() == before.strip()


def test_of_two_exceptions_of_a_day_one_is_taken_back_alone(client: TestClient, folder: Path) -> None:
    for asked in ({"act": "move", "slot": "chieu", "at": "16:30"}, {"act": "cancel", "slot": "chieu-lai"}):
        client.post(f"/day/{TODAY}/change", data=asked)
    asked = {"act": "take_back", "title": "Sửa trong ngày", "slot": "chieu"}
    client.post(f"/day/{TODAY}/take-back", data=asked)

    assert "16:30" not in calendar_of(folder)
    assert 'cancel = ["chieu-lai"]' in calendar_of(folder)
    client.post(f"/day/{TODAY}/change", data={"act": "put_back", "slot": "chieu-lai"})
    assert "Sửa trong ngày" not in calendar_of(folder)
    assert client.post(f"/day/{TODAY}/take-back", data=asked).status_code == 422


def test_a_holiday_of_the_lunar_calendar_is_added_and_says_when_it_comes(
    client: TestClient, folder: Path
) -> None:
    asked = {"act": "add_lunar", "title": "Giỗ Tổ", "lunar_day": "10", "lunar_month": "3"}
    looked_at = client.post("/calendar/check", data={**asked, "days_before": "1", "length_days": "3"})
    assert "15/04/2027" in looked_at.text

    client.post("/calendar/change", data=fields_of(looked_at.text))
    assert 'lunar = "10/3"\nfirst_day = -1\nlast_day = 1' in calendar_of(folder)
    assert "15/04/2027" in client.get("/calendar").text
    for wrong in ({"lunar_day": "31"}, {"lunar_month": "13"}, {"days_before": "3", "length_days": "2"}):
        assert client.post("/calendar/check", data={**asked, **wrong}).status_code == 422


def test_a_change_that_is_written_is_not_called_undone_when_the_planning_fails(
    client: TestClient, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("broadcaster.station.replanning.effects.plan_ahead", lambda _: int("hỏng"))
    answer = client.post(f"/day/{TODAY}/change", data={"act": "cancel", "slot": "chieu"})

    assert answer.status_code == 503
    assert "Thay đổi đã được ghi" in answer.text
    assert 'cancel = ["chieu"]' in calendar_of(folder)
    assert "invalid literal for int" in caplog.text
