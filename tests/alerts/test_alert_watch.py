"""Watching folders and servers: what is new, what is known, and what one bad source does to the others."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest

from broadcaster.alerts import Decision, Seen, judge_document, judged, poll
from broadcaster.alerts.folder import filed
from broadcaster.alerts.watch import DOCUMENTS_AT_MOST
from broadcaster.errors import AlertRefused, Refused
from broadcaster.model import AlertSource
from broadcaster.station.alerts.airing import fetch_alert
from tests.cap_documents import COVERAGE, NOW, RULES, alert_xml, info_xml, name_of

Sample = Callable[[str], bytes]


def looked(*sources: AlertSource, seen: Seen | None = None, fetch: Any = fetch_alert) -> tuple[Decision, ...]:
    return poll(sources, fetch=fetch, seen=seen or Seen(), rules=RULES, coverage=COVERAGE, now=NOW)


def after(decisions: tuple[Decision, ...], before: Seen | None = None) -> Seen:
    """What is known after a look, as the store keeps it."""
    known = before or Seen()
    return Seen(
        alerts=known.alerts | {one.alert.id for one in decisions if one.alert},
        documents=known.documents | {one.mark for one in decisions if one.mark},
    )


def names(decisions: tuple[Decision, ...]) -> list[str]:
    return [one.alert.id.identifier for one in decisions if one.alert]


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> AlertSource:
    return AlertSource(name="thu-muc", folder=tmp_path)


def put(source: AlertSource, name: str, document: bytes) -> Path:
    assert source.folder is not None
    path = source.folder / name
    path.write_bytes(document)
    return path


@pytest.fixture(name="web")
def _web(service: Any) -> AlertSource:
    return AlertSource(name="kttv", url=f"{service.address}/index.atom", local_network=True)


# --- a folder ---------------------------------------------------------------------------------------


def test_a_file_that_appears_is_an_alert(folder: AlertSource, sample: Sample) -> None:
    path = put(folder, "lu-quet.xml", sample("actual"))

    (decision,) = looked(folder)

    assert decision.alert is not None
    assert decision.alert.id == name_of("KTTV-DL-0412")
    assert decision.alert.document == sample("actual")
    assert (decision.alert.source, decision.alert.place, decision.alert.seen_at) == (
        "thu-muc",
        str(path),
        NOW,
    )
    assert [one.priority is not None for one in decision.judgements] == [True]


def test_a_file_is_read_once(folder: AlertSource) -> None:
    put(folder, "a.cap", alert_xml())

    assert looked(folder, seen=after(looked(folder))) == ()


def test_a_copy_under_another_name_is_known_already(folder: AlertSource) -> None:
    put(folder, "a.cap", alert_xml())
    seen = after(looked(folder))
    put(folder, "b.xml", alert_xml())

    (decision,) = looked(folder, seen=seen)

    assert decision.alert is None
    assert decision.judgements


def test_a_file_caught_half_written_is_read_when_it_is_whole(folder: AlertSource, sample: Sample) -> None:
    put(folder, "a.xml", sample("broken"))
    first = looked(folder)
    assert isinstance(first[0].refusal, AlertRefused)
    assert looked(folder, seen=after(first)) == ()

    put(folder, "a.xml", sample("actual"))

    assert names(looked(folder, seen=after(first))) == ["KTTV-DL-0412"]


def test_other_files_are_left_alone(folder: AlertSource) -> None:
    for name in (".a.xml", "a.xml.part", "doc.txt", "a"):
        put(folder, name, alert_xml())
    assert folder.folder is not None
    (folder.folder / "b.xml").mkdir()

    assert looked(folder) == ()


def test_a_name_in_another_encoding_is_no_obstacle(folder: AlertSource) -> None:
    assert folder.folder is not None
    (folder.folder / os.fsdecode(b"l\xf2.xml")).write_bytes(alert_xml())

    (decision,) = looked(folder)

    assert decision.alert is not None
    assert decision.alert.place.endswith("/l?.xml")


def test_a_kept_alert_that_cannot_be_read_any_more_does_not_hide_the_others(folder: AlertSource) -> None:
    put(folder, "a.xml", alert_xml())
    (decision,) = looked(folder)
    assert decision.alert is not None
    spoilt = replace(decision.alert, id=name_of("old"), document=b"<old/>")

    found = judged([spoilt, decision.alert], rules=RULES, coverage=COVERAGE, now=NOW).judgements

    assert [one.id.identifier for one in found] == ["A1"]


def test_a_folder_that_is_not_there_is_said(folder: AlertSource, tmp_path: Path) -> None:
    (decision,) = looked(replace(folder, folder=tmp_path / "none"))

    assert str(decision.refusal).startswith(f"{tmp_path}/none: The folder of alerts cannot be read (No such")
    assert decision.mark == ""


def test_a_file_that_cannot_be_read_does_not_hide_the_others(folder: AlertSource, sample: Sample) -> None:
    for name in ("broken", "entity", "wrong-namespace", "actual"):
        put(folder, f"{name}.xml", sample(name))
    put(folder, "huge.xml", alert_xml(more="<note>" + "x" * 1_000_000 + "</note>"))

    decisions = looked(folder)

    assert names(decisions) == ["KTTV-DL-0412"]
    assert sum(isinstance(one.refusal, AlertRefused) for one in decisions) == 4
    assert all(one.mark for one in decisions)


def test_a_file_taken_away_between_is_tried_again(folder: AlertSource) -> None:
    path = put(folder, "a.xml", alert_xml())
    assert folder.folder is not None
    (document,) = filed(folder.folder)
    path.unlink()

    with pytest.raises(AlertRefused, match="cannot be read"):
        document.read()


# --- a server ---------------------------------------------------------------------------------------


def test_alerts_of_an_index_are_fetched(service: Any, web: AlertSource, sample: Sample) -> None:
    service.index("/a.cap", f"{service.address}/b.cap")
    service.pages |= {"/a.cap": sample("actual"), "/b.cap": sample("exercise")}

    decisions = looked(web)

    assert names(decisions) == ["KTTV-DL-0412", "KTTV-DL-0413"]
    assert [each.priority is not None for one in decisions for each in one.judgements] == [True, False]


def test_an_index_may_be_rss(service: Any, web: AlertSource) -> None:
    service.pages["/index.atom"] = (
        b'<rss version="2.0"><channel><title>t</title><item><title>x</title><link>/a.cap</link></item>'
        b"<item><title>no link</title></item></channel></rss>"
    )
    service.pages["/a.cap"] = alert_xml()

    assert names(looked(web)) == ["A1"]


def test_a_document_is_fetched_once(service: Any, web: AlertSource) -> None:
    service.index("/a.cap")
    service.pages["/a.cap"] = alert_xml()
    seen = after(looked(web))
    service.asked.clear()

    assert looked(web, seen=seen) == ()
    assert service.asked == ["/index.atom"]


def test_a_document_that_its_index_says_is_newer_is_fetched_again(service: Any, web: AlertSource) -> None:
    service.index("/latest.cap")
    service.pages["/latest.cap"] = alert_xml("A1")
    seen = after(looked(web))
    service.index("/latest.cap", updated="2026-11-22T17:00:00+07:00")
    service.pages["/latest.cap"] = alert_xml("A2")

    assert names(looked(web, seen=seen)) == ["A2"]


def test_what_could_not_be_fetched_is_tried_again(service: Any, web: AlertSource) -> None:
    service.index("/a.cap", "/b.cap")
    service.pages["/b.cap"] = alert_xml("B")
    first = looked(web)
    assert names(first) == ["B"]
    assert "404" in str(first[0].refusal)

    service.pages["/a.cap"] = alert_xml("A")

    assert names(looked(web, seen=after(first))) == ["A"]


def test_a_server_that_fails_again_and_again_is_left_for_the_next_time(
    service: Any, web: AlertSource
) -> None:
    service.index(*(f"/{number}.cap" for number in range(10)))

    decisions = looked(web)

    assert len(service.asked) == 1 + 3
    assert "in a row could not be fetched" in str(decisions[-1].refusal)


def test_documents_that_fail_now_and_then_do_not_stop_the_look(service: Any, web: AlertSource) -> None:
    service.index(*(f"/{number}.cap" for number in range(9)))
    service.pages |= {f"/{number}.cap": alert_xml(f"A{number}") for number in (2, 5, 8)}

    assert names(looked(web)) == ["A2", "A5", "A8"]


def test_a_flood_of_documents_is_taken_in_portions(service: Any, web: AlertSource) -> None:
    count = DOCUMENTS_AT_MOST + 5
    service.index(*(f"/{number}.cap" for number in range(count)))
    service.pages |= {f"/{number}.cap": alert_xml(f"A{number}") for number in range(count)}

    first = looked(web)

    assert len(names(first)) == DOCUMENTS_AT_MOST
    assert len(names(looked(web, seen=after(first)))) == 5


@pytest.mark.parametrize(
    "body",
    [
        b"<html><p>no</html>",
        b"<html><p>no</p></html>",
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel/></rss>',
        b"",
    ],
)
def test_a_page_that_is_no_index_is_refused(service: Any, web: AlertSource, body: bytes) -> None:
    service.pages["/index.atom"] = body

    (decision,) = looked(web)

    assert isinstance(decision.refusal, AlertRefused)


def test_one_bad_source_never_stops_the_others(service: Any, web: AlertSource, folder: AlertSource) -> None:
    put(folder, "a.cap", alert_xml())
    nowhere = replace(web, name="mat", url="http://127.0.0.1:9/index")

    decisions = looked(nowhere, web, folder)

    assert [one.refusal is None for one in decisions] == [False, False, True]
    assert all(isinstance(one.refusal, Refused) for one in decisions[:2])
    assert [one.source for one in decisions] == ["mat", "kttv", "thu-muc"]


def test_an_alert_that_two_sources_bring_is_new_once(
    service: Any, web: AlertSource, folder: AlertSource
) -> None:
    put(folder, "a.cap", alert_xml())
    service.index("/a.cap")
    service.pages["/a.cap"] = alert_xml()

    decisions = looked(web, folder)

    assert [one.alert is not None for one in decisions] == [True, False]


# --- where an index may lead ------------------------------------------------------------------------


def led_to(link: str, *, url: str = "https://kttv.mau.vn/index", local_network: bool = False) -> str:
    """What becomes of a link in an index: the address that is fetched, or the refusal."""
    asked: list[str] = []

    def fetch(source: AlertSource, address: str) -> bytes:
        if address == url:
            items = f"<item><title>x</title><link>{link}</link></item>"
            return f'<rss version="2.0"><channel><title>t</title>{items}</channel></rss>'.encode()
        asked.append(address)
        return alert_xml()

    source = AlertSource(name="kttv", url=url, local_network=local_network)
    (decision,) = looked(source, fetch=fetch)
    return asked[0] if asked else str(decision.refusal)


@pytest.mark.parametrize("link", ["https://khac.mau.vn/a.cap", "https://kttv.mau.vn/a.cap"])
def test_an_index_may_lead_to_safe_addresses(link: str) -> None:
    assert led_to(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "http://kttv.mau.vn/a.cap",
        "file:///etc/passwd",
        "ftp://kttv.mau.vn/a",
        "http://[",
        "javascript:x",
    ],
)
def test_an_index_never_leads_to_unsafe_ones(link: str) -> None:
    assert "not a safe address" in led_to(link)


def test_a_gateway_of_the_house_leads_only_to_itself() -> None:
    home = "http://192.168.1.5/index"

    assert led_to("/a.cap", url=home, local_network=True) == "http://192.168.1.5/a.cap"
    assert "not a safe address" in led_to("http://192.168.1.6/a.cap", url=home, local_network=True)
    assert "not a safe address" in led_to("file:///etc/passwd", url=home, local_network=True)


def test_an_index_on_the_web_cannot_send_the_station_to_its_own_network(service: Any) -> None:
    public = AlertSource(name="kttv", url="https://kttv.mau.vn/index", local_network=True)
    service.pages["/a.cap"] = alert_xml()

    with pytest.raises(Refused, match="local network"):
        fetch_alert(public, f"{service.address}/a.cap")
    assert service.asked == []


@pytest.mark.parametrize(
    "address",
    ["https://[", "https://a:99999/", "https:///a"],
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    (decision,) = looked(AlertSource(name="kttv", url=address, local_network=True))

    assert isinstance(decision.refusal, Refused)


def test_the_newest_file_is_read_first_and_junk_after_all_alerts(folder: AlertSource) -> None:
    assert folder.folder
    for number in range(DOCUMENTS_AT_MOST + 5):
        path = put(folder, f"junk-{number:02}.xml", b"<rss><channel/></rss>")
        os.utime(path, (2_000_000_000 + number, 2_000_000_000 + number))
    old = put(folder, "z-cu.xml", alert_xml("OLD"))
    new = put(folder, "a-moi.xml", alert_xml("NEW").decode().replace("UTF-8", "UTF-16").encode("utf-16"))
    os.utime(old, (1_000, 1_000))
    os.utime(new, (2_000, 2_000))

    decisions = looked(folder)

    read = {Path(one.place).name for one in decisions}
    assert len(read) == DOCUMENTS_AT_MOST
    assert {"a-moi.xml", "z-cu.xml", f"junk-{DOCUMENTS_AT_MOST + 4:02}.xml"} <= read
    assert "junk-00.xml" not in read
    assert sum(one.is_alert for one in decisions) == 0
    assert names(decisions) == ["NEW", "OLD"]


def test_an_alert_that_cannot_be_read_is_told_from_junk(folder: AlertSource) -> None:
    put(folder, "hong.xml", alert_xml("A1", info_xml(severity="Rất nặng")))

    (decision,) = looked(folder)

    assert decision.is_alert
    assert decision.refusal


# --- alerts that stand in the index itself ----------------------------------------------------------


def atom(*entries: str) -> bytes:
    inner = "".join(f"<entry><id>urn:{number}</id>{entry}</entry>" for number, entry in enumerate(entries))
    head = "<id>urn:x</id><title>Cảnh báo</title><updated>2026-11-29T02:22:09+07:00</updated>"
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{head}{inner}</feed>'.encode()


@pytest.mark.parametrize(
    "form",
    [
        '<content type="text/xml">{bare}</content>',
        '<content type="application/cap+xml">{escaped}</content>',
        "<summary><![CDATA[{bare}]]></summary>",
        "<summary> {escaped_whole} </summary>",
    ],
)
def test_an_alert_inside_its_entry_is_read_from_there(service: Any, web: AlertSource, form: str) -> None:
    whole = alert_xml("A1").decode()
    bare = whole.partition("?>")[2]
    entry = form.format(bare=bare, escaped=escape(bare), escaped_whole=escape(whole))
    service.pages["/index.atom"] = atom(entry)

    first = looked(web)

    assert names(first) == ["A1"]
    assert looked(web, seen=after(first)) == ()


def test_the_link_to_the_entry_itself_is_not_taken_for_the_alert(service: Any, web: AlertSource) -> None:
    service.pages |= {
        "/index.atom": atom(
            '<link rel="self" href="/self.atom"/><link rel="alternate" type="text/html" href="/a.html"/>'
            '<link rel="alternate" type="application/cap+xml; charset=utf-8" href="/a.cap"/>'
        ),
        "/a.cap": alert_xml("A1"),
    }

    assert names(looked(web)) == ["A1"]


def test_an_entry_without_link_and_without_alert_says_so(service: Any, web: AlertSource) -> None:
    service.pages["/index.atom"] = atom("<title>Lũ quét</title>")

    (decision,) = looked(web)

    assert "has no link to an alert" in str(decision.refusal)


def test_an_entry_without_alert_is_told_beside_one_that_has_its_own(service: Any, web: AlertSource) -> None:
    inside = alert_xml("A1").decode().partition("?>")[2]
    content = f'<content type="text/xml">{inside}</content>'
    service.pages["/index.atom"] = atom(content, "<title>Lũ quét</title>")

    decisions = looked(web)

    assert sum("has no link" in str(each.refusal) for each in decisions) == 1


def test_what_nobody_foresaw_costs_one_document_and_is_kept_on_the_list(
    folder: AlertSource, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(document: bytes, **more: Any) -> Any:
        if b"A1" in document:
            raise OverflowError("một điều không ai ngờ")
        return judge_document(document, **more)

    monkeypatch.setattr("broadcaster.alerts.watch.judge_document", broken)
    put(folder, "a.xml", alert_xml("A1"))
    put(folder, "b.xml", alert_xml("B2"))

    first, second = looked(folder)

    assert first.is_alert
    assert "a fault of the program (OverflowError: một điều không ai ngờ)" in str(first.refusal)
    assert second.alert is not None
    assert "Traceback" in caplog.text
