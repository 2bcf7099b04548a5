"""Feeds over the web and from files: the good, the moved, the slow and the hostile."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from broadcaster.errors import FeedRefused
from broadcaster.fetching.addresses import Door, is_public
from broadcaster.fetching.download import USER_AGENT, Limits
from broadcaster.model import Feed, FeedReport, FeedStatus
from broadcaster.newsroom import RssReader, open_rss

Read = Callable[..., FeedReport]
# Short is only what a server on purpose does not keep; a busy machine answers late, but it answers.
PATIENT = Limits(connect_s=60, read_s=60, total_s=120)
SHORT_SILENCE = replace(PATIENT, read_s=0.3)
SHORT_VISIT = replace(PATIENT, total_s=1.5)


@pytest.fixture
def read(feed_at: Callable[..., Feed], now: datetime) -> Read:
    def read(
        url: str, *, limits: Limits = PATIENT, etag: str = "", last_modified: str = "", **changes: Any
    ) -> FeedReport:
        feed = feed_at(url, **changes)
        return RssReader(limits).read(feed, etag=etag, last_modified=last_modified, now=now)

    return read


def failure(report: FeedReport) -> str:
    assert report.status is FeedStatus.FAILED
    assert report.items == ()
    return str(report.error)


# --- what papers do ---------------------------------------------------------------------------------


def test_the_vnexpress_snapshot_gives_its_items_with_their_times(
    paper: Any, read: Read, snapshot: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "vnexpress.rss"
    file.write_bytes(snapshot)

    served = read(paper.gives(snapshot, Content_Type="text/xml; charset=utf-8"))
    from_file = read(file.as_uri(), local_network=False)

    assert served.status is from_file.status is FeedStatus.OK
    assert served.items == from_file.items
    assert len(served.items) == 5
    assert served.dropped == ()
    first, last = served.items[0], served.items[-1]
    assert first.title == "Một tuần Hà Nội có 1.400 người bệnh sốt xuất huyết vào viện"
    assert first.summary.startswith("Từ ngày 17-23/7, Hà Nội ghi nhận 1.400 ca")
    assert first.published_at is not None
    assert first.published_at.isoformat() == "2017-07-26T19:41:14+07:00"
    assert last.published_at is not None
    assert last.published_at.isoformat() == "2017-07-26T17:28:14+07:00"
    spoken = " ".join(f"{item.title} {item.summary}" for item in served.items)
    assert not any(mark in spoken for mark in ("<", ">", "http", "&", "img", "\n"))


def test_a_feed_is_read_over_https_when_its_certificate_is_trusted(
    secure_paper: Any, read: Read, snapshot: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = secure_paper.gives(snapshot)
    assert "certificate is not valid" in failure(read(url))

    monkeypatch.setattr(
        "requests.adapters.DEFAULT_CA_BUNDLE_PATH",
        str(Path(__file__).parents[1] / "data" / "tls-localhost.pem"),
    )

    assert len(read(url).items) == 5


def test_the_reader_says_who_it_is(paper: Any, read: Read, snapshot: bytes) -> None:
    read(paper.gives(snapshot))

    assert paper.requests[0][1]["User-Agent"] == USER_AGENT
    assert "broadcaster" in USER_AGENT


def test_a_feed_that_has_not_changed_is_not_sent_again(paper: Any, read: Read, snapshot: bytes) -> None:
    first = read(paper.gives(snapshot, ETag='"26-7"', Last_Modified="Wed, 26 Jul 2017 12:55:20 GMT"))
    url = paper.gives(b"", status=304)

    second = read(url, etag=first.etag, last_modified=first.last_modified)

    headers = paper.requests[1][1]
    assert headers["If-None-Match"] == '"26-7"'
    assert headers["If-Modified-Since"] == "Wed, 26 Jul 2017 12:55:20 GMT"
    assert second.status is FeedStatus.UNCHANGED
    assert (second.etag, second.last_modified) == (first.etag, first.last_modified)
    assert second.items == ()


def test_a_moved_feed_is_followed_and_keeps_its_cookie(paper: Any, read: Read, snapshot: bytes) -> None:
    # QĐND sends its readers in a circle until they carry its cookie.
    def gate(request: BaseHTTPRequestHandler) -> None:
        if "pass=1" in request.headers.get("Cookie", ""):
            request.send_response(200)
            request.send_header("Content-Length", str(len(snapshot)))
            request.end_headers()
            request.wfile.write(snapshot)
        else:
            request.send_response(302)
            request.send_header("Set-Cookie", "pass=1")
            request.send_header("Location", "/rss")
            request.send_header("Content-Length", "0")
            request.end_headers()

    assert len(read(paper.does(gate)).items) == 5


def test_a_packed_feed_is_unpacked(paper: Any, read: Read, snapshot: bytes) -> None:
    assert len(read(paper.gives(gzip.compress(snapshot), Content_Encoding="gzip")).items) == 5


@pytest.mark.parametrize(
    ("encoding", "declared", "content_type"),
    [
        ("utf-8", "us-ascii", "text/xml"),
        ("utf-8", "windows-1252", "application/xml"),
        ("utf-8", "iso-8859-1", "application/xml; charset=utf-8"),
        ("utf-8", "utf-8", "text/html"),
        ("utf-8-sig", "utf-8", ""),
        ("utf-16", "utf-16", "application/xml"),
        ("cp1258", "windows-1258", "application/xml"),
    ],
)
def test_a_wrong_encoding_is_read_right(
    paper: Any, read: Read, encoding: str, declared: str, content_type: str
) -> None:
    # windows-1258 writes the tone as a sign of its own; the item comes out composed again.
    title = "Hà Nội có mưa"
    written = "Ha\u0300 N\u00f4\u0323i co\u0301 m\u01b0a" if encoding == "cp1258" else title
    document = (
        f'<?xml version="1.0" encoding="{declared}"?><rss version="2.0"><channel>'
        f"<item><title>{written}</title><guid>1</guid></item></channel></rss>"
    )

    report = read(paper.gives(document.encode(encoding), Content_Type=content_type))

    assert [item.title for item in report.items] == [title]


def test_xml_that_is_not_well_formed_is_read_all_the_same(paper: Any, read: Read) -> None:
    document = (
        '\n<?xml version="1.0"?><rss version="2.0"><channel><item><title>Giá lúa & cà phê</title></item>'
        "<item><title>Mưa&nbsp;lớn</title><description>Dưới 5 < 7 độ</description></item>"
        "<item><title>Trời nắng</title></item></channel></rss>"
    )

    titles = [item.title for item in read(paper.gives(document.encode())).items]

    assert titles == ["Giá lúa & cà phê", "Mưa lớn", "Trời nắng"]


def test_xml_that_is_broken_gives_what_stands_before_the_break(paper: Any, read: Read, rss: Any) -> None:
    report = read(
        paper.gives(rss("<title>Tin một</title>", "<title>Tin hai</titel>", "<title>Tin ba</title>"))
    )

    assert [item.title for item in report.items] == ["Tin một"]
    assert [str(dropped.reason) for dropped in report.dropped] == ["The item has neither a title nor a text."]


def test_an_item_in_which_the_feed_breaks_off_is_not_read_half(paper: Any, read: Read, rss: Any) -> None:
    whole = rss("<title>Tin một</title>", "<title>Chủ tịch xã cho biết không có thiệt hại về người</title>")
    broken = whole[: whole.index("không có".encode())]

    report = read(paper.gives(broken))

    assert [item.title for item in report.items] == ["Tin một"]
    assert [str(dropped.reason) for dropped in report.dropped] == [
        "The feed breaks off in the middle of this item."
    ]


# --- what must be refused, with its reason ----------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "not a news feed"),
        (b"<<<>>>", "not a news feed"),
        (b"<html><script>document.cookie='D1N=8f';location.reload()</script></html>", "not a news feed"),
        (b'{"items": []}', "not a news feed"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>', "no items"),
    ],
    ids=["nothing", "rubbish", "cookie wall", "json", "no items"],
)
def test_what_is_no_feed_is_refused(paper: Any, read: Read, body: bytes, reason: str) -> None:
    assert reason in failure(read(paper.gives(body)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32", "cp037"])
def test_a_feed_that_declares_entities_is_refused_in_any_encoding(
    paper: Any, read: Read, encoding: str
) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    document = (
        f'<?xml version="1.0" encoding="{encoding}"?><!-- <rss> --><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'
        '<rss version="2.0"><channel><item><title>&l9;</title></item></channel></rss>'
    )

    assert "declares entities" in failure(read(paper.gives(document.encode(encoding))))


def test_entities_hidden_in_a_comment_are_not_put_to_work(paper: Any, read: Read, rss: Any) -> None:
    # feedparser finds declarations by their letters, comment or not; it never sees these.
    prolog = '<?xml version="1.0"?><!--\n<!ENTITY a "ha ha ha">\n-->\n<!DOCTYPE rss>'

    report = read(paper.gives(rss("<title>Tin &a;</title>", prolog=prolog)))

    assert "ha ha" not in str(report)


def test_entities_behind_a_broken_document_type_are_refused(paper: Any, read: Read, rss: Any) -> None:
    prolog = '<!DOCTYPE %$ ><!DOCTYPE rss [ <?a <b ?> <!entity a "ha ha ha">]>'

    assert "declares entities" in failure(read(paper.gives(rss("<title>&a;</title>", prolog=prolog))))


def test_an_article_about_entities_is_no_attack(paper: Any, read: Read, rss: Any) -> None:
    item = (
        '<title>Bài học XML</title><description><![CDATA[Viết là &lt;!ENTITY a "b"&gt; nhé]]></description>'
    )

    assert len(read(paper.gives(rss(item))).items) == 1


def test_a_hundred_megabytes_are_not_taken_in(paper: Any, read: Read) -> None:
    sent = 0

    def flood(request: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        request.send_response(200)
        request.end_headers()
        while sent < 100_000_000:
            request.wfile.write(b"<item>" * 100_000)
            sent += 600_000

    assert "larger than 5 MB" in failure(read(paper.does(flood)))
    assert sent < 100_000_000


def test_a_feed_of_nothing_but_tags_is_not_parsed(paper: Any, read: Read) -> None:
    assert "more than 200000 tags" in failure(read(paper.gives(b"<rss version='2.0'>" + b"<a>" * 1_600_000)))


@pytest.mark.parametrize("prolog", ["", "\n<?xml version='1.0'?>", "<!DOCTYPE %$ >"])
def test_an_element_of_a_thousand_attributes_is_not_parsed(
    paper: Any, read: Read, rss: Any, prolog: str
) -> None:
    attributes = " ".join(f'a{number}="1"' for number in range(1000))

    assert "100 attributes" in failure(read(paper.gives(rss(f"<title {attributes}/>", prolog=prolog))))


def test_a_feed_that_announces_too_much_is_refused_at_once(paper: Any, read: Read) -> None:
    def boast(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "100000000")
        request.end_headers()

    assert "larger than 5 MB" in failure(read(paper.does(boast)))


def test_a_gzip_bomb_is_counted_unpacked(paper: Any, read: Read) -> None:
    bomb = gzip.compress(gzip.compress(b"\0" * 200_000_000, 9), 9)
    assert len(bomb) < 10_000

    assert "larger than 5 MB" in failure(read(paper.gives(bomb, Content_Encoding="gzip, gzip")))


def test_a_file_that_is_too_large_is_refused(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "feed.rss"
    file.write_bytes(b"x" * 5_000_001)

    assert "larger than 5 MB" in failure(read(file.as_uri()))


def test_a_server_that_says_nothing_is_given_up(paper: Any, read: Read) -> None:
    error = failure(read(paper.does(lambda _request: paper.closing.wait()), limits=SHORT_SILENCE))

    assert "did not answer in time" in error


def test_a_server_that_hangs_in_the_middle_is_given_up(paper: Any, read: Read, snapshot: bytes) -> None:
    def stop_halfway(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(len(snapshot)))
        request.end_headers()
        request.wfile.write(snapshot[:2000])
        paper.closing.wait()

    assert "did not answer in time" in failure(read(paper.does(stop_halfway), limits=SHORT_SILENCE))


@pytest.mark.parametrize("announced", [True, False])
def test_a_server_that_drips_is_cut_off(
    paper: Any,
    read: Read,
    snapshot: bytes,
    announced: bool,  # noqa: FBT001 - pytest's own form
) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        if announced:
            request.send_header("Content-Length", str(len(snapshot)))
        request.end_headers()
        for byte in snapshot:
            if paper.closing.wait(0.05):
                return
            request.wfile.write(bytes([byte]))

    assert "did not arrive within 1.5 seconds" in failure(read(paper.does(drip), limits=SHORT_VISIT))


def test_a_handshake_that_drips_is_cut_off(read: Read) -> None:
    # A server that takes the connection and never shakes hands.
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"https://127.0.0.1:{silent.getsockname()[1]}/rss"

        assert "did not arrive within 1.5 seconds" in failure(read(url, limits=SHORT_VISIT))


def test_when_the_time_is_over_no_further_address_is_tried(paper: Any) -> None:
    port = int(paper.address.rpartition(":")[2])
    with Door(local_host="127.0.0.1", total_s=0) as door:
        while not door.is_shut:
            pass
        with pytest.raises(FeedRefused, match="time is over"):
            door.connect("127.0.0.1", port, timeout_s=60)


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "not on the web"),
        ("ftp://127.0.0.1/rss", "not on the web"),
        ("gopher://x", "not on the web"),
        ("javascript:alert(1)", "not on the web"),
        ("http://[", "not on the web"),
        ("http://127.0.0.2/rss", "on the local network (127.0.0.2)"),
        ("http://localhost:1/rss", "on the local network"),
        ("http://[::1]/rss", "on the local network (::1)"),
        ("http://[::ffff:10.0.0.1]/rss", "on the local network"),
        ("http://169.254.169.254/latest/meta-data/", "on the local network (169.254.169.254)"),
        ("http://0.0.0.0/rss", "on the local network (0.0.0.0)"),
        ("http://2130706434/rss", "on the local network (127.0.0.2)"),
        ("https://192.168.1.1/rss", "on the local network (192.168.1.1)"),
    ],
)
def test_a_redirect_out_of_the_web_is_refused(paper: Any, read: Read, location: str, reason: str) -> None:
    # The feed itself may be local, for the operator named it; where it points to was named by nobody.
    assert reason in failure(read(paper.gives(b"", status=302, Location=location)))


def test_the_body_of_a_redirect_is_not_taken_in(paper: Any, read: Read, snapshot: bytes) -> None:
    sent = 0

    def flood(request: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        request.send_response(301)
        request.send_header("Location", paper.gives(snapshot, path="/new"))
        request.end_headers()
        while sent < 100_000_000:
            request.wfile.write(b"moved " * 100_000)
            sent += 600_000

    assert len(read(paper.does(flood)).items) == 5
    assert sent < 100_000_000


def test_a_feed_that_leads_in_a_circle_is_refused(paper: Any, read: Read) -> None:
    error = failure(read(paper.gives(b"", status=301, Location="/rss")))

    assert "more than 5 times" in error
    assert len(paper.requests) == 6


def test_a_local_feed_needs_the_operators_word(paper: Any, read: Read, snapshot: bytes) -> None:
    error = failure(read(paper.gives(snapshot), local_network=False))

    assert "local_network = true" in error
    assert paper.requests == []


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_addresses_of_the_web_may_be_called(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
        *("224.0.1.1", "240.0.0.1", "255.255.255.255", "::1", "::", "fe80::1%eth0", "fc00::1", "ff02::1"),
        *("::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:db8::1"),
    ],
)
def test_all_other_addresses_may_not(address: str) -> None:
    assert not is_public(address)


def test_a_name_is_looked_up_once_and_judged_by_its_address(
    paper: Any, read: Read, snapshot: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    # DNS rebinding: a public name that answers with an address of this machine.
    looked_up: list[str] = []
    real = socket.getaddrinfo

    def rebinding(host: str, *args: Any, **kwargs: Any) -> Any:
        if host == "tin.example.vn":
            looked_up.append(host)
            return real("127.0.0.1", *args, **kwargs)
        return real(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    url = paper.gives(snapshot).replace("127.0.0.1", "tin.example.vn")

    assert "tin.example.vn is an address on the local network" in failure(read(url, local_network=False))
    assert paper.requests == []
    assert len(read(url).items) == 5
    assert looked_up == ["tin.example.vn", "tin.example.vn"]


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://127.0.0.1/rss", "cannot be read"),
        ("tin.rss", "cannot be read"),
        ("http://[", "cannot be read"),
        ("http://", "failed"),
        ("http://127.0.0.1:99999/rss", "failed"),
        ("http://127.0.0.1:1/rss", "No connection to 127.0.0.1"),
        ("http://no-such-name.invalid/rss", "cannot be found"),
        (f"http://{'a' * 70}.vn/rss", "a"),
        ("file:///no/such/file.rss", "no file"),
        ("file:///dev/zero", "no file"),
        ("file://server/share/feed.rss", "no file"),
        ("file:///%00", "no file"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(read: Read, url: str, reason: str) -> None:
    assert reason in failure(read(url))


@pytest.mark.parametrize("status", [403, 404, 410, 429, 500, 503])
def test_a_server_that_refuses_is_named_with_its_answer(paper: Any, read: Read, status: int) -> None:
    assert f"answered {status}" in failure(read(paper.gives(b"no", status=status)))


def test_a_transfer_that_ends_early_is_refused(paper: Any, read: Read, snapshot: bytes) -> None:
    def hang_up(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", str(len(snapshot)))
        request.end_headers()
        request.wfile.write(snapshot[:3000])

    assert "transfer failed" in failure(read(paper.does(hang_up)))


@pytest.mark.parametrize(
    "answer",
    [b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnono", b"nonsense\r\n\r\n",
     b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nabc",
     b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
    ids=["not gzip", "not http", "two lengths", "bad chunk"],
)  # fmt: skip
def test_a_server_that_does_not_speak_http_is_refused(paper: Any, read: Read, answer: bytes) -> None:
    assert "failed" in failure(read(paper.does(lambda request: request.wfile.write(answer) and None)))


def test_a_feed_with_a_wrong_offset_says_what_to_write(paper: Any, read: Read, snapshot: bytes) -> None:
    assert 'utc_offset = "+07:00"' in failure(read(paper.gives(snapshot), utc_offset="GMT+7"))


def test_the_plug_in_door_opens_the_reader(now: datetime, tmp_path: Path, snapshot: bytes) -> None:
    file = tmp_path / "feed one.rss"
    file.write_bytes(snapshot)

    report = open_rss().read(Feed(name="tệp", url=file.as_uri()), etag="", last_modified="", now=now)

    assert len(report.items) == 5
    assert all(item.fetched_at == now for item in report.items)
    assert all(item.published_at and item.published_at < now - timedelta(days=3000) for item in report.items)
