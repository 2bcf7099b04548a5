"""What becomes of an item: kept under a stable id, or dropped with its reason."""

from __future__ import annotations

import tempfile
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import Feed, FeedReport, FeedStatus
from broadcaster.newsroom import open_rss
from broadcaster.newsroom.feeds.duplicates import SAME_STORY, similarity
from broadcaster.newsroom.feeds.identity import item_id, normal_link
from broadcaster.newsroom.feeds.rss import ITEMS_AT_MOST
from broadcaster.newsroom.letters.cleaning import clean_title

Read = Callable[..., FeedReport]


@pytest.fixture
def read(tmp_path: Path, now: datetime) -> Read:
    def read(document: bytes, **changes: Any) -> FeedReport:
        file = tmp_path / "feed.rss"
        file.write_bytes(document)
        feed = Feed(**({"name": "báo", "url": file.as_uri()} | changes))
        return open_rss().read(feed, etag="", last_modified="", now=now)

    return read


def drops(report: FeedReport) -> list[tuple[str, str]]:
    return [(dropped.title, str(dropped.reason)) for dropped in report.dropped]


def test_an_item_carries_what_the_feed_and_the_operator_say(read: Read, rss: Any, now: datetime) -> None:
    document = rss(
        "<title>Mưa lớn</title><description>Trời mưa.</description><link>https://bao.vn/mua.html</link>"
        "<pubDate>Thứ 5, 28/05/2026 17:00:00</pubDate>"
    )

    (item,) = read(document, source="báo Xã", themes=("thoi-su",)).items

    assert (item.feed, item.source, item.themes) == ("báo", "báo Xã", ("thoi-su",))
    assert (item.title, item.summary, item.url) == ("Mưa lớn", "Trời mưa.", "https://bao.vn/mua.html")
    assert item.published_at == datetime.fromisoformat("2026-05-28T17:00:00+07:00")
    assert item.fetched_at == now


def test_a_date_without_zone_is_of_the_zone_the_operator_gives(read: Read, rss: Any) -> None:
    document = rss("<title>Tin</title><pubDate>2026-05-28 17:00:00</pubDate>")

    (item,) = read(document, utc_offset="+00:00").items

    assert item.published_at == datetime.fromisoformat("2026-05-29T00:00:00+07:00")


def test_an_atom_feed_is_read(read: Read) -> None:
    document = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title><entry><id>tag:1</id>'
        '<title type="html">Mưa &lt;b&gt;lớn&lt;/b&gt;</title><updated>2026-05-28T10:00:00Z</updated>'
        '<link href="https://bao.vn/1"/><content type="html">&lt;p&gt;Trời mưa.&lt;/p&gt;</content>'
        "</entry></feed>"
    )

    (item,) = read(document.encode()).items

    assert (item.title, item.summary, item.url) == ("Mưa lớn", "Trời mưa.", "https://bao.vn/1")
    assert item.published_at == datetime.fromisoformat("2026-05-28T17:00:00+07:00")


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        ("", "The item has neither a title nor a text."),
        (
            "<title> </title><description>&lt;br/&gt;</description>",
            "The item has neither a title nor a text.",
        ),
        ("<title>***</title>", "The item has neither a title nor a text."),
        (
            "<title>Huế mùa mưa</title><description>&lt;a&gt;&lt;img src='x'/&gt;&lt;/a&gt;</description>",
            "The item is only a picture.",
        ),
        (
            "<title>Huế mùa mưa</title><description>&lt;img src='x'/&gt; Ảnh: TTXVN</description>",
            "The item is only a picture.",
        ),
        (
            '<title>Huế mùa mưa</title><enclosure url="http://a.vn/x.jpg" type="image/jpeg" length="1"/>',
            "The item is only a picture.",
        ),
    ],
)
def test_an_item_without_words_is_dropped_with_its_reason(
    read: Read, rss: Any, inner: str, reason: str
) -> None:
    report = read(rss("<title>Tin khác</title>", inner))

    assert [item.title for item in report.items] == ["Tin khác"]
    assert [str(dropped.reason) for dropped in report.dropped] == [reason]


def test_a_feed_of_titles_alone_is_news(read: Read, rss: Any) -> None:
    (item,) = read(rss("<title>Chiều nay cúp điện ở thôn Hai</title>")).items

    assert item.summary == ""


def test_a_text_without_a_title_is_called_by_its_first_sentence(read: Read, rss: Any) -> None:
    (item,) = read(rss("<description>Chiều nay cúp điện. Mong bà con thông cảm.</description>")).items

    assert (item.title, item.summary) == ("Chiều nay cúp điện.", "Mong bà con thông cảm.")


def test_a_summary_that_repeats_the_title_is_not_read_twice(read: Read, rss: Any) -> None:
    (item,) = read(rss("<title>Mưa lớn ở Huế</title><description>Mưa lớn ở Huế</description>")).items

    assert item.summary == ""


def test_the_same_item_twice_in_a_feed_is_kept_once(read: Read, rss: Any) -> None:
    report = read(rss("<title>Mưa</title><guid>1</guid>", "<title>Mưa to</title><guid>1</guid>"))

    assert [item.title for item in report.items] == ["Mưa"]
    assert drops(report) == [("Mưa to", "The item stands in the feed twice.")]


def test_an_archive_is_read_from_its_newest_end_only(read: Read, rss: Any) -> None:
    report = read(rss(*(f"<title>Tin số {n}</title>" for n in range(ITEMS_AT_MOST + 50))))

    assert len(report.items) == ITEMS_AT_MOST
    assert report.items[0].title == "Tin số 0"
    assert [str(dropped.reason) for dropped in report.dropped] == [
        f"Only {ITEMS_AT_MOST} items are read; 50 more follow."
    ]


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//x", ""])
def test_a_link_that_is_not_on_the_web_is_not_kept(read: Read, rss: Any, link: str) -> None:
    (item,) = read(rss(f"<title>Tin</title><link>{link}</link>")).items

    assert item.url == ""


def test_ids_are_stable_from_reading_to_reading(read: Read, snapshot: bytes) -> None:
    first, second = read(snapshot), read(snapshot)

    assert [item.id for item in first.items] == [item.id for item in second.items]
    assert len({item.id for item in first.items}) == 5


def identity(**changes: str) -> str:
    fields = {"feed": "a", "guid": "", "link": "", "title": "Mưa", "date_text": "1/5"} | changes
    return item_id(fields.pop("feed"), **fields)


def test_an_id_comes_from_the_guid_else_the_link_else_title_and_date() -> None:
    assert identity(guid="g", link="http://a.vn/1") == identity(guid="g", link="http://b.vn/2", title="Nắng")
    assert identity(link="http://a.vn/1") == identity(link="https://www.a.vn/1/#top", title="Nắng")
    assert identity(title="Hoà Bình") == identity(title="HÒA BÌNH")
    assert identity() != identity(date_text="2/5")
    assert identity() != identity(feed="b")


@pytest.mark.parametrize(
    ("link", "same"),
    [
        ("http://VnExpress.net/a.html", "https://vnexpress.net/a.html"),
        ("https://a.vn/b?utm_source=rss&id=7", "https://a.vn/b?id=7"),
        ("https://a.vn/b?y=2&x=1&fbclid=9", "https://a.vn/b?x=1&y=2"),
        ("https://a.vn/b/#comments", "https://a.vn/b"),
        ("http://[", "http://["),
    ],
)
def test_links_to_one_page_are_one(link: str, same: str) -> None:
    assert normal_link(link) == normal_link(same)


def test_links_to_two_pages_are_two() -> None:
    assert normal_link("https://a.vn/b?id=7") != normal_link("https://a.vn/b?id=8")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Một tuần Hà Nội có 1.400 người bệnh sốt xuất huyết vào viện",
            "Hà Nội: 1.400 người nhập viện vì sốt xuất huyết trong một tuần",
        ),
        ("Hai phố hàng rong đầu tiên ở Sài Gòn sẽ khai trương cuối tháng 8",
         "Hai phố hàng rong đầu tiên ở Sài Gòn khai trương vào cuối tháng 8"),
        ("Uỷ ban nhân dân tỉnh Hoà Bình họp báo", "ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH HỌP BÁO"),
        ("Giá vàng", "giá vàng"),
    ],
)  # fmt: skip
def test_one_story_told_twice_is_seen(one: str, other: str) -> None:
    assert similarity(one, other) >= SAME_STORY
    assert similarity(other, one) == similarity(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bão số 3 gây mưa lớn ở Nghệ An", "Bão số 4 gây mưa lớn ở Nghệ An"),
        ("Bản tin Thể thao tối 26/7", "Bản tin Thể thao tối 27/7"),
        ("Giá vàng tăng", "Giá vàng giảm"),
        ("Một tuần Hà Nội có 1.400 người bệnh sốt xuất huyết vào viện",
         "Sốt xuất huyết bùng phát làm khan hiếm máu, bệnh viện kêu gọi hiến tiểu cầu"),
        ("", ""),
    ],
)  # fmt: skip
def test_two_stories_are_not_taken_for_one(one: str, other: str) -> None:
    assert similarity(one, other) < SAME_STORY


def test_the_stories_of_one_day_are_all_different(read: Read, snapshot: bytes) -> None:
    titles = [item.title for item in read(snapshot).items]
    nearest = max(similarity(a, b) for a in titles for b in titles if a != b)

    assert nearest < 0.25


@pytest.mark.parametrize(
    "damage",
    [
        "<georss:where><gml:Point>",
        "<textinput><link>http://[</link></textinput>",
        "& <title>&#99999999;</title>",
        "& <title>&#xD800;</title>",
        "<description>&lt;![CD x]]&gt; &lt;![</description>",
        "<link>http://&#xD800;</link>&",
    ],
)
def test_damage_that_trips_the_feed_parser_is_a_reason_and_no_crash(
    read: Read, rss: Any, damage: str
) -> None:
    report = read(rss("<title>Tin lành</title>", damage))

    assert report.status is FeedStatus.OK or "damaged" in str(report.error)
    for item in report.items:
        assert f"{item.title}{item.summary}{item.url}".encode()


def test_a_broken_encoding_declaration_is_a_reason_and_no_crash(read: Read) -> None:
    assert "damaged" in str(read(b'<?xml version="1.0" encoding="utf\xa5"?><rss version="2.0"/>').error)


INSERTS = [
    *(
        b"<",
        b">",
        b"&",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"<!DOCTYPE x>",
        b"\x00",
        b"\xff",
        b"&#xD800;",
        b"&#99999999;",
    ),
    *(
        b"<item>",
        b"</item>",
        b"<title>",
        b"</rss>",
        b"<link>http://[x</link>",
        b"<pubDate>x</pubDate>",
        b"<textinput>",
    ),
    *(
        b"<enclosure url='http://['/>",
        b"<georss:where><gml:Point>",
        b"xml:base='http://['",
        b"<media:content/>",
    ),
]


@given(st.lists(st.tuples(st.integers(0, 4700), st.integers(0, 100), st.sampled_from(INSERTS)), max_size=8))
def test_no_damage_to_a_real_feed_breaks_the_reader(damages: list[tuple[int, int, bytes]]) -> None:
    document = bytearray((Path(__file__).parents[1] / "data" / "vnexpress-5.rss").read_bytes())
    for place, lost, insert in damages:
        document[place : place + lost] = insert
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "feed.rss"
        file.write_bytes(document)
        feed = Feed(name="báo", url=file.as_uri())
        report = open_rss().read(feed, etag="", last_modified="", now=datetime(2026, 11, 22, tzinfo=VIETNAM))

    assert report.items or report.dropped or report.error


def test_a_failed_feed_reports_its_name(read: Read) -> None:
    report = read(b"<html></html>", name="Báo hỏng")

    assert (report.feed, report.status) == ("Báo hỏng", FeedStatus.FAILED)


# --- feeds of commune portals ------------------------------------------------------------------------

VIETNAMESE = "Xã Tân Hòa tổ chức hội nghị đối thoại với nhân dân năm 2026"


def as_windows_1258(text: str) -> bytes:
    out = b""
    for letter in text:
        pieces = unicodedata.normalize("NFD", letter)
        tones = "".join(mark for mark in pieces if mark in "\u0300\u0301\u0303\u0309\u0323")
        base = "".join(mark for mark in pieces if mark not in tones)
        out += unicodedata.normalize("NFC", base).encode("cp1258") + tones.encode("cp1258")
    return out


@pytest.mark.parametrize(
    "title",
    [
        as_windows_1258(VIETNAMESE),
        VIETNAMESE.encode().decode("latin-1").encode(),
        VIETNAMESE.encode(),
    ],
    ids=["Windows-1258 undeclared", "UTF-8 read as Latin-1", "UTF-8"],
)
def test_a_feed_in_the_wrong_letters_is_put_right(read: Read, rss: Any, title: bytes) -> None:
    body = rss("<title>@</title><guid>1</guid>", prolog='<?xml version="1.0"?>').replace(b"@", title)

    assert [item.title for item in read(body.replace("Báo".encode(), b"T")).items] == [VIETNAMESE]


def test_an_item_whose_letters_are_lost_is_dropped_with_the_word(read: Read, rss: Any) -> None:
    report = read(rss("<title>Th?ng b?o h?p d?n</title>", "<title>Xã họp dân</title>"))

    assert [item.title for item in report.items] == ["Xã họp dân"]
    (dropped,) = report.dropped
    assert dropped.title == "Th?ng b?o h?p d?n"
    assert "Th?ng" in str(dropped)
    assert "Letters are lost" in str(dropped)


def test_an_item_of_nothing_but_a_placeholder_is_no_news(read: Read, rss: Any) -> None:
    empty = "<title/><description><![CDATA[ No Description ]]></description>"
    report = read(rss(empty, "<title>Xã họp dân</title>"))

    assert [item.title for item in report.items] == ["Xã họp dân"]
    assert len(report.dropped) == 1


def test_an_item_that_is_stumbled_over_costs_itself_and_is_told(
    read: Read, rss: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stumbling(raw: str) -> str:
        if "Bão" in raw:
            raise ValueError("by hand")
        return clean_title(raw)

    monkeypatch.setattr("broadcaster.newsroom.feeds.rss.clean_title", stumbling)
    report = read(rss("<title>Bão</title>", "<title>Mưa lớn ở Đắk Lắk</title>"))

    assert [item.title for item in report.items] == ["Mưa lớn ở Đắk Lắk"]
    ((title, reason),) = drops(report)
    assert title == "Bão"
    assert "stumbled over it (ValueError: by hand)" in reason
    assert "Traceback" in caplog.text
