"""The desk: from the first word to the queue of the approval, and everything that may come between."""

from __future__ import annotations

import html
import io
import re
import wave
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import docx
import numpy as np
import pytest
from playwright.sync_api import Page, Route
from starlette.testclient import TestClient

from broadcaster.model import BulletinState, Draft, Occurrence, Role
from broadcaster.newsroom import read_article
from broadcaster.station.night.producing import produce_one
from broadcaster.station.night.run import run_night
from broadcaster.station.notices import drafting, making, sending
from broadcaster.station.notices.own_airing import slot_of as own_slot_of
from broadcaster.station.opened import Station
from broadcaster.station.people.logging_in import acting
from broadcaster.web.visitors import LOGIN_COOKIE
from tests.web.browsers import complaints_of

LoginAs = Callable[[Role], str]
TEXT = "UBND xã mời bà con đến họp lúc 19 giờ ngày 25/11/2026 tại nhà văn hóa thôn 3. Liên hệ 0912 345 678."
FORM = {
    "title": "Họp thôn 3",
    "body": TEXT,
    "programme": "thong-bao",
    "valid_from": "",
    "valid_until": "2026-11-25",
}


@pytest.fixture(name="draft")
def _draft(client: TestClient) -> str:
    """Begin a notice."""
    return client.post("/desk/new", follow_redirects=False).headers["location"].rpartition("/")[2]


@pytest.fixture(name="made_beside", autouse=True)
def _made_beside(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    """Note what would be made in a process of its own."""
    found: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(
        "broadcaster.web.pages.notices.make_beside",
        lambda _, programme, days, by, slot="": (
            days and found.append((programme, [day.isoformat() for day in days]))
        ),
    )
    return found


def kept(station: Station, draft: str) -> Draft:
    return drafting.find(station, draft)


def post(client: TestClient, draft: str, act: str = "", **changed: str) -> tuple[int, str]:
    path = f"/desk/{draft}/{act}".rstrip("/")
    answer = client.post(path, data={**FORM, "revision": "1", **changed}, follow_redirects=False)
    return answer.status_code, answer.text


def test_what_is_typed_is_kept_and_shown_as_it_will_be_read(
    client: TestClient, station: Station, draft: str
) -> None:
    status, page = post(client, draft, "reading")

    assert status == 200
    assert kept(station, draft).body == TEXT
    assert re.search(r">UBND[^<]*<span class=.spoken.>\[ủy ban nhân dân", page)
    assert "“25/11/2026” được đọc" in page or "25/11/2026" in page
    assert "Đọc khoảng" in page
    assert "17:00 22/11" in page
    assert 'name="revision" value="2"' in page


def test_a_notice_is_sent_becomes_a_file_and_waits_for_approval(
    client: TestClient, station: Station, folder: Path, draft: str, made_beside: list[tuple[str, list[str]]]
) -> None:
    run_night(station, station.now().date())
    status, _ = post(client, draft, "send")
    assert status == 303

    article = kept(station, draft).article
    path = folder / "scripts" / "content" / f"{article}.toml"
    read = read_article(path, name=f"{article}.toml")
    assert (read.title, read.body, read.valid_until.isoformat()) == ("Họp thôn 3", TEXT, "2026-11-25")
    (entry,) = station.store.journal.of(f"file/scripts/content/{article}.toml")
    assert entry.actor.person == kept(station, draft).author
    assert made_beside == [("thong-bao", ["2026-11-22"])]
    assert making.make_now(folder, "thong-bao", [station.now().date()], by=entry.actor) in {0, 1}
    page = client.get("/desk").text
    assert "Họp thôn 3" in page


def test_what_was_made_with_the_notice_waits_and_the_approval_before_is_gone(
    client: TestClient, station: Station, draft: str
) -> None:
    run_night(station, station.now().date())
    before = next(
        one for one in station.store.bulletins.of_date(station.now().date()) if one.programme == "thong-bao"
    )
    client.post(f"/approval/{before.id}", data={"decision": "approve", "version": "1"})
    _, page = post(client, draft, "reading")
    assert "đã duyệt; thêm thông báo này thì phải duyệt lại" in page

    post(client, draft, "send", revision="2")
    by = acting(next(iter(station.store.accounts.all())))
    after = produce_one(station, station.programme("thong-bao"), station.now().date(), by=by)
    assert (after.version, after.state) == (2, BulletinState.PRODUCED)
    assert "19 giờ" in client.get(f"/approval?bulletin={after.id}").text


def test_a_bulletin_that_could_not_be_made_is_told_on_the_desk(
    client: TestClient, station: Station, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by = acting(next(iter(station.store.accounts.all())))
    with monkeypatch.context() as broken:
        broken.setattr("broadcaster.station.notices.making.produce_one", lambda *_, **__: int("hỏng"))
        assert making.make_now(folder, "thong-bao", [station.now().date()], by=by) == 1
    assert making.make_now(folder, "thong-bao", [], by=by, slot="khac") == 0  # made beside, and well
    page = client.get("/desk").text
    assert "Chưa làm lại được bản tin" in page
    assert "thong-bao 2026-11-22" in page
    assert making.trouble_of(station.configuration, station.now().date() + timedelta(days=1)) is None

    assert making.make_now(folder, "thong-bao", [], by=by) == 0
    assert "Chưa làm lại được bản tin" not in client.get("/desk").text


def test_a_file_that_is_not_read_is_told_on_the_desk(client: TestClient, folder: Path) -> None:
    (folder / "scripts" / "content" / "thong-bao" / "hong.toml").write_text("title = ", "utf-8")

    assert "hong.toml" in client.get("/desk").text


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"title": " "}, "Chưa có tên thông báo."),
        ({"body": ""}, "Không có nội dung để đọc."),
        ({"programme": ""}, "Chưa chọn nơi đọc."),
        ({"programme": "khong-co"}, "Chưa chọn nơi đọc."),
        ({"valid_until": ""}, "Phát đến ngày nào?"),
        ({"valid_until": "2020-01-01"}, "Ngày cuối đã qua."),
        ({"valid_from": "2026-11-30"}, "Ngày cuối lại trước ngày đầu."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(
    client: TestClient, station: Station, folder: Path, draft: str, changed: dict[str, str], told: str
) -> None:
    before = sorted((folder / "scripts" / "content" / "thong-bao").iterdir())
    status, page = post(client, draft, "send", **changed)

    assert status == 422
    assert "Chưa gửi được thông báo" in page
    assert told in page
    assert sorted((folder / "scripts" / "content" / "thong-bao").iterdir()) == before
    assert kept(station, draft).body == changed.get("body", TEXT)


def test_a_text_that_is_too_long_says_by_how_much_while_it_is_written(client: TestClient, draft: str) -> None:
    _, page = post(client, draft, "reading", body="Đề nghị bà con giữ gìn vệ sinh đường làng. " * 120)

    assert re.search(r"Dài quá \d+:\d\d: ngày 2\d/11", page)


def test_of_two_who_edit_one_notice_the_second_sees_the_difference_and_chooses(
    client: TestClient, station: Station, draft: str
) -> None:
    assert post(client, draft, "reading", body="bản một")[0] == 200
    _, page = post(client, draft, "reading", body="bản hai")

    assert "Có người khác vừa sửa thông báo này." in page
    assert "bản một" in page
    assert kept(station, draft).body == "bản một"
    over = re.search(r'name="over" value="(\d+)"', page)
    assert over is not None
    assert post(client, draft, body="bản hai", over=over[1])[0] == 200
    assert kept(station, draft).body == "bản hai"


def test_what_one_page_keeps_twice_at_once_does_not_meet_itself(
    client: TestClient, station: Station, draft: str
) -> None:
    post(client, draft, "reading", body="một", page="p1")
    _, page = post(client, draft, "reading", body="một hai", page="p1")

    assert "Có người khác" not in page
    assert kept(station, draft).body == "một hai"
    assert "Có người khác" in post(client, draft, "reading", body="ba", page="p2")[1]


def test_a_keeping_that_was_overtaken_is_not_told_as_kept(client: TestClient, draft: str) -> None:
    # Seen: the browser let go of its copy of a text that the station had not taken.
    assert "data-kept" in post(client, draft, "reading", body="gõ sau", page="p1", turn="2")[1]
    assert "data-kept" not in post(client, draft, "reading", body="gõ trước", page="p1", turn="1")[1]


def test_a_word_is_read_as_the_clerk_says_from_now_on(client: TestClient, folder: Path, draft: str) -> None:
    _, page = post(client, draft, "word", body="Họp ở Ea Knốp.", written="Ea Knốp", spoken="Ê-a Nốp")
    assert "[Ê-a Nốp]" in page
    assert '"Ea Knốp" = "Ê-a Nốp"' in (folder / "scripts" / "lexicon.toml").read_text("utf-8")
    assert "# Từ điển riêng của đài" in (folder / "scripts" / "lexicon.toml").read_text("utf-8")

    for spoken in ("123", "<b>"):
        before = (folder / "scripts" / "lexicon.toml").read_bytes()
        _, page = post(client, draft, "word", written="BMT", spoken=spoken, revision="1")
        assert 'role="alert"' in page
        assert (folder / "scripts" / "lexicon.toml").read_bytes() == before


def test_a_notice_is_heard_while_it_is_written(client: TestClient, draft: str) -> None:
    _, page = post(client, draft, "hear", body="Mời bà con họp thôn.")
    source = re.search(r'src="(/desk/trial/\w+\.mp3)"', page)

    assert source is not None
    answer = client.get(source[1])
    assert answer.headers["content-type"] == "audio/mpeg"
    assert len(answer.content) > 5000
    assert client.get("/desk/trial/khong.mp3").status_code == 422
    assert "Chưa có gì để nghe" in post(client, draft, "hear", title="", body="…")[1]


def word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_the_text_of_a_word_file_is_taken(client: TestClient, station: Station, draft: str) -> None:
    file = ("../../thu.docx", word_file("Lịch tiêm chủng", "Trạm Y tế tiêm ngày 25 hằng tháng."))
    answer = client.post(f"/desk/{draft}/word-file", files={"file": file}, follow_redirects=False)

    assert answer.status_code == 303
    assert kept(station, draft).title == "Lịch tiêm chủng"
    assert "ngày 25 hằng tháng" in kept(station, draft).body


def zipped() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("virus.exe", b"MZ" * 1000)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("thu.docx", zipped()),
        ("thu.docx", b"khong phai word"),
        ("thu.pdf", b"%PDF-1.4"),
        ("thu", b"\x00\x01"),
        ("thu.docx", b""),
        ("thu.toml", b"title = 3"),
    ],
)
def test_what_is_no_word_file_is_refused_in_words(
    client: TestClient, station: Station, draft: str, name: str, content: bytes
) -> None:
    answer = client.post(f"/desk/{draft}/word-file", files={"file": (name, content)})

    assert answer.status_code == 422
    assert 'class="what"' in answer.text
    assert kept(station, draft).title == ""


def spoken_wav(length_s: float = 2.0, *, silent: bool = False) -> bytes:
    rate = 16000
    quiet = np.zeros(rate)
    tone = 0.05 * np.sin(np.arange(int(length_s * rate)) * 2 * np.pi * 300 / rate)
    sound = np.concatenate([quiet, quiet if silent else tone, quiet])
    stream = io.BytesIO()
    with wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return stream.getvalue()


def test_a_recording_comes_in_pieces_that_may_break_off_and_is_made_like_the_rest(
    client: TestClient, station: Station, folder: Path, draft: str
) -> None:
    content = spoken_wav()
    begun = client.post(f"/desk/{draft}/uploads", data={"name": "thu.wav", "size": str(len(content))}).json()
    path = f"/desk/{draft}/uploads/{begun['id']}"
    client.post(f"{path}?offset=0", content=content[:20000])
    assert client.post(f"{path}?offset=0", content=b"nua").status_code == 422
    assert client.post(f"{path}/finish").status_code == 422

    state = client.get(path).json()
    assert state["received"] == 20000
    client.post(f"{path}?offset=20000", content=content[20000:])
    made = client.post(f"{path}/finish").json()
    assert 2.0 <= made["length_s"] <= 2.6
    assert made["trimmed_s"] > 1.0
    name = kept(station, draft).recording
    assert (folder / "scripts" / "recordings" / name).is_file()
    assert client.get(f"/desk/{draft}/recording.wav").content[:4] == b"RIFF"
    assert list((folder / "var" / "uploads").iterdir()) == []


def test_what_has_a_recording_is_sent_with_it(
    client: TestClient, station: Station, folder: Path, draft: str
) -> None:
    client.post(f"/desk/{draft}/recording", files={"sound": ("thu.wav", spoken_wav())})
    revision = str(kept(station, draft).revision)
    assert post(client, draft, "send", body="", language="ede", revision=revision)[0] == 303
    read = read_article(folder / "scripts" / "content" / f"{kept(station, draft).article}.toml")
    assert read.facts == {"recording": kept(station, draft).recording, "language": "ede"}

    made = produce_one(station, station.programme("thong-bao"), station.now().date())
    assert any(segment.cart.endswith(".wav") for segment in made.script.segments)


@pytest.mark.parametrize(
    "content", [zipped(), b"khong phai am thanh", spoken_wav(silent=True), b"ID3" + bytes(500)]
)
def test_what_is_no_recording_is_refused_in_words(
    client: TestClient, station: Station, draft: str, content: bytes
) -> None:
    answer = client.post(f"/desk/{draft}/recording", files={"sound": ("thu.mp3", content)})

    assert answer.status_code == 422
    assert "thu.mp3" in answer.text
    assert kept(station, draft).recording == ""


@pytest.mark.parametrize("size", ["500000000", "0", "-1", "x"])
def test_an_upload_that_is_too_large_is_refused_before_it_begins(
    client: TestClient, draft: str, size: str
) -> None:
    assert client.post(f"/desk/{draft}/uploads", data={"name": "x", "size": size}).status_code == 422


def test_a_request_of_half_a_gigabyte_is_refused_by_its_head(client: TestClient, draft: str) -> None:
    headers = {"Content-Length": "500000000", "Content-Type": "application/octet-stream"}
    answer = client.post(f"/desk/{draft}/recording", content=iter([b"x"]), headers=headers)

    assert answer.status_code == 413


def test_last_years_notice_is_copied_and_its_days_are_asked_for_anew(
    client: TestClient, station: Station, folder: Path
) -> None:
    old = folder / "scripts" / "content" / "thong-bao" / "nam-ngoai.toml"
    old.write_text(
        'title = "Tiêm phòng dại"\nvalid_until = 2025-11-30\nbody = "Tiêm ngày 28/11/2025."\n', "utf-8"
    )
    assert "Tiêm phòng dại" in client.get("/desk").text
    answer = client.post("/desk/copy", data={"article": "thong-bao/nam-ngoai"}, follow_redirects=False)
    draft = answer.headers["location"].rpartition("/")[2]
    one = kept(station, draft)
    assert (one.title, one.valid_until) == ("Tiêm phòng dại", None)

    form = {"title": one.title, "body": one.body}
    status, page = post(client, draft, "send", **form)
    assert status == 422
    assert "28/11/2025" in page
    revision = str(kept(station, draft).revision)
    right = {"title": one.title, "body": "Tiêm ngày 24/11/2026.", "dates_are_right": "true"}
    assert post(client, draft, "send", revision=revision, **right)[0] == 303
    assert old.exists()


def test_a_notice_that_airs_is_changed_and_stopped_whatever_file_it_is(
    client: TestClient, station: Station, folder: Path
) -> None:
    answer = client.post("/desk/edit", data={"article": "thong-bao/mot"}, follow_redirects=False)
    draft = answer.headers["location"].rpartition("/")[2]
    assert post(client, draft, "send", title="Họp thôn", body="Họp lúc 20 giờ.")[0] == 303
    content = folder / "scripts" / "content" / "thong-bao"
    assert [path.name for path in content.iterdir()] == ["mot.toml"]
    assert read_article(content / "mot.toml").body == "Họp lúc 20 giờ."

    client.post("/desk/stop", data={"article": "thong-bao/mot"})
    yesterday = station.now().date() - timedelta(days=1)
    assert read_article(content / "mot.toml").valid_until == yesterday


def test_a_notice_that_moves_to_another_programme_is_read_there_and_no_more_here(
    client: TestClient, station: Station, folder: Path
) -> None:
    with (folder / "schedules" / "week.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[slot]]\nid = "cchc"\nprogramme = "cchc"\ndays = ["daily"]\nat = 19:00:00\nlength_s = 900\n'
        )
    answer = client.post("/desk/edit", data={"article": "thong-bao/mot"}, follow_redirects=False)
    draft = answer.headers["location"].rpartition("/")[2]
    assert post(client, draft, "send", programme="cchc")[0] == 303

    assert kept(station, draft).article.startswith("cchc/")
    yesterday = station.now().date() - timedelta(days=1)
    old = read_article(folder / "scripts" / "content" / "thong-bao" / "mot.toml")
    assert old.valid_until == yesterday


def test_only_on_chosen_weekdays(client: TestClient, station: Station, draft: str) -> None:
    _, page = post(client, draft, "reading", weekdays="1")
    assert "17:00 24/11" in page
    assert "17:00 22/11" not in page
    assert kept(station, draft).weekdays == (1,)


HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "\x00",
    "x" * 200_000,
    "'; DROP TABLE draft; --",
    "\ud800",
]


@pytest.mark.parametrize(
    "field", ["title", "body", "programme", "valid_until", "language", "revision", "weekdays"]
)
def test_hostile_input_runs_nothing_and_breaks_nothing(
    client: TestClient, station: Station, draft: str, field: str
) -> None:
    for text in HOSTILE:
        sent = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        for act in ("reading", "hear" if field != "body" else "reading", "send", ""):
            status, page = post(client, draft, act, **{field: sent})
            assert status in {200, 303, 409, 422}, (field, text[:20], act, status)
            assert "<script>alert" not in page


def test_who_may_not_write_is_not_let_in(client: TestClient, login_as: LoginAs, draft: str) -> None:
    client.cookies.set(LOGIN_COOKIE, login_as(Role.VIEWER))
    assert client.get(f"/desk/{draft}").status_code == 403
    assert post(client, draft, "send")[0] == 403


def test_a_draft_that_is_gone_says_so(client: TestClient) -> None:
    assert client.get("/desk/khongco").status_code == 422
    assert "không còn nữa" in client.get("/desk/khongco").text


def test_the_clerk_writes_corrects_a_word_hears_and_sends_on_a_phone(
    page: Page, station: Station, folder: Path
) -> None:
    complaints = complaints_of(page)
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#title").fill("Họp thôn 3")
    page.locator("#body").fill("UBND xã mời bà con ở Ea Knốp họp lúc 19 giờ ngày 25/11/2026.")
    page.locator("#reading").get_by_text("[Ủy ban nhân dân]").wait_for()
    page.locator("#reading mark", has_text="UBND").click()
    assert page.locator("#written").input_value() == "UBND"
    page.locator("#written").fill("Ea Knốp")
    page.locator("#spoken").fill("Ê-a Nốp")
    page.get_by_role("button", name="Đọc như vậy").click()
    page.locator("#reading").get_by_text("[Ê-a Nốp]").wait_for()
    page.get_by_role("button", name="Nghe thử").click()
    page.locator("#trial audio").wait_for()
    page.get_by_text("Thông báo của xã", exact=False).first.click()
    page.locator("#valid_until").fill("2026-11-25")
    page.reload()
    assert page.locator("#valid_until").input_value() == "2026-11-25"
    assert page.evaluate("document.documentElement.scrollWidth <= 360")
    page.get_by_role("button", name="Gửi duyệt").click()

    page.get_by_text("Đã gửi “Họp thôn 3”.").wait_for()
    assert [path.suffix for path in (folder / "scripts/content/thong-bao").glob("*hop-thon-3*")] == [".toml"]
    assert complaints == []


def test_what_was_typed_while_the_line_was_gone_is_still_there(page: Page, station: Station) -> None:
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#body").fill("Phần đầu.")
    page.locator("#reading").get_by_text("Phần đầu.").wait_for()
    page.context.set_offline(True)
    page.locator("#body").fill("Phần đầu. Phần gõ khi mất mạng.")
    page.wait_for_timeout(1500)
    page.context.set_offline(False)
    page.reload()

    page.locator("#reading").get_by_text("Phần gõ khi mất mạng.").wait_for()
    assert page.locator("#body").input_value() == "Phần đầu. Phần gõ khi mất mạng."
    (draft,) = station.store.drafts.unsent()
    assert "mất mạng" in draft.body


def test_a_browser_that_keeps_nothing_for_pages_leaves_the_desk_at_work(page: Page, station: Station) -> None:
    forbidden = "{ get() { throw new DOMException('forbidden', 'SecurityError'); } }"
    for store in ("localStorage", "sessionStorage"):
        page.add_init_script(f"Object.defineProperty(window, '{store}', {forbidden})")
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#body").fill("Máy này không cho cất.")
    page.locator("#reading").get_by_text("không cho cất").wait_for()
    page.locator("#body").fill("Máy này không cho cất gì.")
    page.goto("/desk")

    for _ in range(1200):  # sent as the page is left, which is what the script does beyond htmx
        if station.store.drafts.unsent()[0].body.endswith("gì."):
            break
        page.wait_for_timeout(100)
    assert station.store.drafts.unsent()[0].body == "Máy này không cho cất gì."
    assert faults == []


def test_what_is_typed_just_before_the_page_is_whole_is_kept_and_read_back(page: Page) -> None:
    page.add_init_script("""
        document.addEventListener("DOMContentLoaded", () => {
            const body = document.querySelector("#body");
            if (!body || body.value) return;
            body.value = "Gõ khi máy còn tải.";
            body.dispatchEvent(new Event("input", { bubbles: true }));
        });
    """)
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()

    page.locator("#reading").get_by_text("còn tải").wait_for()


def test_each_field_of_the_desk_outlives_a_reload_right_after_typing(page: Page, station: Station) -> None:
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#title").wait_for()
    for number in range(20):
        until = f"2026-12-{number + 1:02}"
        page.locator("#title").fill(f"Họp lần {number}")
        page.locator("#body").fill(f"Nội dung {number}.")
        page.locator("[name=programme]").check()
        page.locator("[name=weekdays]").nth(number % 7).check()
        page.locator("#language").select_option(["ede", "jrai", "mnong"][number % 3])
        page.locator("[name=is_urgent]").set_checked(number % 2 == 0)
        page.locator("#valid_until").fill(until)
        page.reload()

        assert page.locator("#title").input_value() == f"Họp lần {number}"
        assert page.locator("#body").input_value() == f"Nội dung {number}."
        assert page.locator("[name=programme]").is_checked()
        assert page.locator("[name=weekdays]").nth(number % 7).is_checked()
        assert page.locator("#language").input_value() == ["ede", "jrai", "mnong"][number % 3]
        assert page.locator("[name=is_urgent]").is_checked() == (number % 2 == 0)
        assert page.locator("#valid_until").input_value() == until
        assert page.locator("#reading blockquote").count() == 0
        assert page.locator("#reading").get_by_text("Có người khác").count() == 0

    with page.expect_navigation():
        page.get_by_role("button", name="Cất lại, soạn sau").click()
    (draft,) = station.store.drafts.unsent()
    assert draft.valid_until is not None
    assert (draft.title, draft.body, draft.valid_until.day) == ("Họp lần 19", "Nội dung 19.", 20)


def test_what_is_taken_back_before_its_keeping_is_answered_stays_taken_back_over_a_reload(
    page: Page, station: Station
) -> None:
    taken: list[str] = []

    def take_and_never_answer(route: Route) -> None:
        body = route.request.post_data or ""
        if not taken and "is_urgent=true" in body:
            route.fetch()  # the station has it, and its answer is lost
            taken.append(body)
            return
        route.abort()

    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#body").fill("Mời bà con thôn 2 họp.")
    page.locator("#reading").get_by_text("họp").wait_for()
    page.route("**/desk/*/reading", take_and_never_answer)
    page.route("**/desk/*/left", lambda route: route.abort())
    page.locator("[name=is_urgent]").check()
    for _ in range(1200):
        if taken:
            break
        page.wait_for_timeout(100)
    page.locator("[name=is_urgent]").uncheck()
    assert station.store.drafts.unsent()[0].is_urgent
    page.reload()

    assert not page.locator("[name=is_urgent]").is_checked()
    page.unroute_all()
    page.locator("#title").fill("Họp")
    page.locator("#title").press("Tab")
    for _ in range(1200):
        if not station.store.drafts.unsent()[0].is_urgent:
            break
        page.wait_for_timeout(100)
    assert not station.store.drafts.unsent()[0].is_urgent


def test_what_is_chosen_while_an_answer_is_on_its_way_is_shown_too(page: Page, station: Station) -> None:
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#body").fill("Mời bà con thôn 2 họp lúc 19 giờ tối nay.")
    page.get_by_text("Thông báo của xã").first.click()
    page.locator("#valid_until").fill("2026-11-23")
    page.locator("#own_at").fill("17:40")
    page.locator("#zone").select_option("thon-1")

    page.locator("#reading").get_by_text("17:40 22/11, 17:40 23/11 · thon-1", exact=False).wait_for()
    (draft,) = station.store.drafts.unsent()
    assert (draft.zone, draft.own_at, draft.body[:7]) == ("thon-1", "17:40", "Mời bà ")


def test_what_was_typed_last_reaches_the_station_as_its_page_is_left(page: Page, station: Station) -> None:
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#body").fill("Gõ xong thì máy tắt.")
    page.goto("/desk")

    for _ in range(1200):  # nobody sees the answer to a page that is gone
        if station.store.drafts.unsent()[0].body:
            break
        page.wait_for_timeout(100)
    assert station.store.drafts.unsent()[0].body == "Gõ xong thì máy tắt."


def test_what_somebody_else_kept_is_met_after_a_reload_and_not_written_over(
    page: Page, station: Station
) -> None:
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    page.locator("#title").wait_for()
    page.route("**/desk/*/*", lambda route: route.abort())
    page.locator("#body").fill("Của tôi.")
    (draft,) = (station.store.drafts.get(page.url.rpartition("/")[2]),)
    assert draft is not None
    station.store.drafts.keep(replace(draft, body="Của chị ấy.", page="khác"))
    page.unroute("**/desk/*/*")
    page.reload()

    page.locator("#reading blockquote").get_by_text("Của chị ấy.").wait_for()
    assert page.locator("#body").input_value() == "Của tôi."
    kept_now = station.store.drafts.get(draft.id)
    assert kept_now is not None
    assert kept_now.body == "Của chị ấy."


def test_a_recording_goes_on_after_the_line_was_gone(page: Page, station: Station, tmp_path: Path) -> None:
    file = tmp_path / "thu.wav"
    file.write_bytes(spoken_wav(30))
    page.goto("/desk")
    page.get_by_role("button", name="Viết thông báo").click()
    failures = iter([True, True])
    page.route(
        "**/uploads/*?offset=2*",
        lambda route: route.abort() if next(failures, False) else route.continue_(),
    )
    page.locator("#sound").set_input_files(file)
    page.get_by_role("button", name="Tải lên").click()

    page.locator("#recording audio").wait_for()
    (draft,) = station.store.drafts.unsent()
    assert draft.recording.endswith(".wav")


def test_sending_asks_for_nothing_that_the_clerk_cannot_see(station: Station) -> None:
    missing = sending.what_is_missing(station, Draft(id="x", author="p"), dates_are_right=False)
    assert len(tuple(missing)) == 4


def test_a_notice_left_empty_is_gone_on_with_and_not_listed(client: TestClient) -> None:
    first = client.post("/desk/new").url

    assert "chưa có tên" not in client.get("/desk").text
    assert client.post("/desk/new").url == first
    post(client, str(first).rpartition("/")[2], title="Họp thôn")
    assert client.post("/desk/new").url != first


def test_a_name_with_an_apostrophe_is_one_word_to_click(client: TestClient, draft: str) -> None:
    _, page = post(client, draft, "reading", body="Mời bà con đến nhà bà H'Yen Niê.")

    shown = html.unescape(page[page.index("data-words") :])
    assert "nhà bà H'Yen Niê." in shown


TWO_ZONES = '\n[[output]]\nname = "loa-2"\nkind = "null"\n\n[[zone]]\nname = "thon-2"\noutputs = ["loa-2"]\n'


def test_a_notice_is_read_twice_in_one_bulletin(client: TestClient, station: Station, draft: str) -> None:
    assert post(client, draft, "send", readings="2")[0] == 303
    made = produce_one(station, station.programme("thong-bao"), station.now().date())

    own = [each for each in made.script.segments if each.source == kept(station, draft).article]
    assert sum(TEXT[:30] in each.text for each in own) == 2
    assert any("Xin nhắc lại" in each.text for each in made.script.segments)
    assert made.script.article_ids.count(kept(station, draft).article) == 1
    assert 'value="2" selected' in client.get(f"/desk/{draft}").text


def test_a_notice_is_heard_once_more_by_itself_on_each_of_its_days(
    client: TestClient, station: Station, folder: Path, draft: str
) -> None:
    _, page = post(client, draft, "reading", own_at="17:40")
    assert "Phát riêng:" in page
    assert "17:40 22/11" in page
    assert "Phát riêng" not in (folder / "schedules" / "calendar.toml").read_text("utf-8")
    assert post(client, draft, "send", own_at="17:40", revision="2")[0] == 303

    with Station.open(folder, clock=station.clock) as fresh:
        run_night(fresh, station.now().date())
        made = {each.slot: fresh.store.bulletins.get(each.id) for each in today_of(fresh)}
    article = kept(station, draft).article
    own, usual = made[own_slot_of(article)], made["chieu"]
    assert own is not None
    assert usual is not None
    assert own.script.article_ids == (article,)
    assert set(usual.script.article_ids) == {article, "thong-bao/mot"}

    client.post("/desk/stop", data={"article": article})
    assert "rieng-" not in (folder / "schedules" / "calendar.toml").read_text("utf-8")


def test_a_notice_for_one_zone_is_heard_there_alone(
    client: TestClient, station: Station, folder: Path, draft: str
) -> None:
    with (folder / "station.toml").open("a", encoding="utf-8") as file:
        file.write(TWO_ZONES)
    assert "Phát ở “thon-2” lúc mấy giờ?" in post(client, draft, "send", zone="thon-2")[1]
    revision = str(kept(station, draft).revision)
    asked = {"zone": "thon-2", "own_at": "17:40", "revision": revision}
    assert post(client, draft, "send", **asked)[0] == 303

    with Station.open(folder, clock=station.clock) as fresh:
        run_night(fresh, station.now().date())
        article = kept(station, draft).article
        (own,) = [each for each in today_of(fresh) if each.slot == own_slot_of(article)]
        bulletins = {each.id: each for each in fresh.store.bulletins.of_date(station.now().date())}
    assert own.outputs == ("loa-2",)
    assert bulletins[own.id].script.article_ids == (article,)
    assert [one for one in bulletins.values() if article in one.script.article_ids] == [bulletins[own.id]]


@pytest.mark.parametrize(
    "wrong", [{"zone": "khong-co", "own_at": "17:40"}, {"own_at": "25:99"}, {"readings": "9"}]
)
def test_when_and_where_that_cannot_be_is_refused_in_words(
    client: TestClient, draft: str, wrong: dict[str, str]
) -> None:
    assert post(client, draft, "send", **wrong)[0] == 422


def today_of(station: Station) -> tuple[Occurrence, ...]:
    return station.store.occurrences.day(station.now().date())
