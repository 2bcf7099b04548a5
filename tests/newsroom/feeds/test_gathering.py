"""All feeds at once: one bad feed stops none, and nothing is kept or read twice."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from broadcaster.errors import N_, StoreBroken
from broadcaster.fetching.download import Limits
from broadcaster.model import Feed, FeedReport, FeedStatus, NewsItem
from broadcaster.newsroom import RssReader, gather, load_themes
from tests.fakes.news import FakeNewsShelf

HOUSE_RULES = load_themes(Path(__file__).parents[3] / "schedules" / "themes.toml")
# The hasty one is for a server that never answers; from all others a busy machine may keep it waiting.
PATIENT = Limits(connect_s=60, read_s=60, total_s=120)
READERS = {"rss": RssReader(PATIENT), "hasty": RssReader(replace(PATIENT, read_s=0.3))}
Gather = Callable[..., tuple[FeedReport, ...]]


@pytest.fixture
def shelf() -> FakeNewsShelf:
    return FakeNewsShelf()


@pytest.fixture
def collect(shelf: FakeNewsShelf, now: datetime) -> Gather:
    def collect(*feeds: Feed, readers: Any = READERS, at: datetime = now) -> tuple[FeedReport, ...]:
        return gather(feeds, readers=readers, shelf=shelf, themes=HOUSE_RULES, now=at)

    return collect


@dataclass
class Told:
    """A reader that gives what it is told, or raises it."""

    outcome: FeedReport | Exception

    def read(self, feed: Feed, *, etag: str, last_modified: str, now: datetime) -> FeedReport:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return replace(self.outcome, feed=feed.name)


def story(title: str, now: datetime, feed: str = "a", **more: Any) -> NewsItem:
    item = NewsItem(
        id=f"{feed}:{title}",
        feed=feed,
        source="",
        title=title,
        summary="",
        url="",
        published_at=None,
        fetched_at=now,
    )
    return replace(item, **more)


def told(*items: NewsItem) -> Told:
    return Told(FeedReport(feed="", status=FeedStatus.OK, items=items))


def test_the_snapshot_with_an_empty_a_picture_and_a_twin_loses_just_these(
    paper: Any, collect: Gather, shelf: FakeNewsShelf, feed_at: Any, snapshot: bytes
) -> None:
    more = (
        "<item><title> </title><description></description></item>"
        "<item><title>Huế mùa mưa</title>"
        '<description><![CDATA[<a href="x"><img src="y"></a></br>]]></description></item>'
        "<item><title>Hà Nội một tuần có 1.400 người bệnh sốt xuất huyết nhập viện</title>"
        "<description>Sở Y tế cho biết.</description><guid>twin</guid></item></channel>"
    ).encode()

    (report,) = collect(feed_at(paper.gives(snapshot.replace(b"</channel>", more))))

    assert report.status is FeedStatus.OK
    assert len(report.items) == 5
    assert [(dropped.title, str(dropped.reason)) for dropped in report.dropped] == [
        ("", "The item has neither a title nor a text."),
        ("Huế mùa mưa", "The item is only a picture."),
        (
            "Hà Nội một tuần có 1.400 người bệnh sốt xuất huyết nhập viện",
            "vnexpress tells the same story: 'Một tuần Hà Nội có 1.400 người bệnh sốt xuất huyết vào viện'.",
        ),
    ]
    assert len(shelf.items()) == 5


def test_one_bad_feed_never_stops_the_rest_and_is_named(
    paper: Any, collect: Gather, shelf: FakeNewsShelf, feed_at: Any, snapshot: bytes, now: datetime
) -> None:
    reports = collect(
        feed_at("http://127.0.0.1:1/rss", name="tắt máy"),
        feed_at(paper.does(lambda _request: paper.closing.wait(), path="/hang"), name="treo", kind="hasty"),
        feed_at(paper.gives(b"<html></html>", path="/wall"), name="tường cookie"),
        feed_at(paper.gives(snapshot), name="tốt"),
        feed_at("x", name="lạ", kind="telex"),
    )

    assert [report.feed for report in reports] == ["tắt máy", "treo", "tường cookie", "tốt", "lạ"]
    assert [report.status.value for report in reports] == ["failed", "failed", "failed", "ok", "failed"]
    assert all(report.error for report in reports if report.status is FeedStatus.FAILED)
    assert "'telex'" in str(reports[4].error)
    assert len(shelf.items()) == len(reports[3].items) == 5
    recorded = {report.feed: (report.status, report.error, at) for report, at in shelf.last_reports()}
    assert recorded == {report.feed: (report.status, report.error, now) for report in reports}


def test_a_reader_that_breaks_its_promise_costs_its_own_feed_only(
    collect: Gather, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    readers = {"odd": Told(ZeroDivisionError("x / 0")), "good": told(story("Tin lành ở thôn Hai", now))}

    bad, good = collect(
        Feed(name="b", url="", kind="odd"), Feed(name="a", url="", kind="good"), readers=readers
    )

    assert bad.status is FeedStatus.FAILED
    assert "ZeroDivisionError: x / 0" in str(bad.error)
    assert good.status is FeedStatus.OK
    assert "ZeroDivisionError" in caplog.text


def test_feeds_are_read_side_by_side(collect: Gather, now: datetime) -> None:
    together = threading.Barrier(3, timeout=60)

    class Meeting:
        def read(self, feed: Feed, **_: Any) -> FeedReport:
            together.wait()
            return FeedReport(feed=feed.name, status=FeedStatus.OK)

    reports = collect(*(Feed(name=name, url="", kind="m") for name in "abc"), readers={"m": Meeting()})

    assert [report.status for report in reports] == [FeedStatus.OK] * 3


def test_a_second_reading_keeps_nothing_twice(
    paper: Any, collect: Gather, shelf: FakeNewsShelf, feed_at: Any, snapshot: bytes, now: datetime
) -> None:
    feed = feed_at(paper.gives(snapshot))

    (first,) = collect(feed)
    (second,) = collect(feed, at=now + timedelta(hours=1))

    assert [item.id for item in second.items] == [item.id for item in first.items]
    assert second.dropped == ()
    assert len(shelf.items()) == 5
    assert {item.fetched_at for item in shelf.items()} == {now}


def test_what_a_feed_said_of_its_state_is_said_back_to_it(
    paper: Any, collect: Gather, feed_at: Any, snapshot: bytes
) -> None:
    collect(feed_at(paper.gives(snapshot, ETag='"1"', Last_Modified="Wed, 26 Jul 2017 12:55:20 GMT")))
    (unchanged,) = collect(feed_at(paper.gives(b"", status=304)))
    collect(feed_at(paper.gives(b"", status=500)))
    collect(feed_at(paper.gives(b"", status=304)))

    assert unchanged.status is FeedStatus.UNCHANGED
    assert [headers.get("If-None-Match") for _, headers in paper.requests] == [None, '"1"', '"1"', '"1"']


def test_a_story_of_two_papers_is_kept_from_the_feed_that_stands_first(
    collect: Gather, shelf: FakeNewsShelf, now: datetime
) -> None:
    readers = {
        "one": told(story("Bão số 5 gây mưa lớn ở các tỉnh miền Trung", now, "a")),
        "two": told(
            story("Bão số 5 gây mưa lớn ở miền Trung", now, "b"), story("Giá lúa tăng mạnh", now, "b")
        ),
    }

    _, second = collect(
        Feed(name="a", url="", kind="one"), Feed(name="b", url="", kind="two"), readers=readers
    )

    assert [item.title for item in second.items] == ["Giá lúa tăng mạnh"]
    assert [dropped.reason.facts for dropped in second.dropped] == [
        {"feed": "a", "title": "Bão số 5 gây mưa lớn ở các tỉnh miền Trung"}
    ]
    assert {item.feed for item in shelf.items()} == {"a", "b"}


def test_a_story_that_another_paper_tells_a_day_later_is_dropped_but_not_after_a_week(
    collect: Gather, now: datetime
) -> None:
    feeds = [Feed(name="a", url="", kind="r")], [Feed(name="b", url="", kind="r")]
    title = "Khánh thành cầu qua sông Ba ở xã Ia Rsai"
    collect(*feeds[0], readers={"r": told(story(title, now, "a"))})

    day, week = now + timedelta(days=1), now + timedelta(days=7)
    (next_day,) = collect(*feeds[1], readers={"r": told(story(title, day, "b"))}, at=day)
    (next_week,) = collect(*feeds[1], readers={"r": told(story(title, week, "c"))}, at=week)

    assert (len(next_day.items), len(next_day.dropped)) == (0, 1)
    assert len(next_week.items) == 1


def test_items_are_kept_with_the_themes_of_their_words_and_of_their_feed(
    paper: Any, collect: Gather, shelf: FakeNewsShelf, feed_at: Any, snapshot: bytes
) -> None:
    (report,) = collect(feed_at(paper.gives(snapshot), themes=("the-thao",)))

    themes = {item.title: item.themes for item in report.items}
    assert themes["Một tuần Hà Nội có 1.400 người bệnh sốt xuất huyết vào viện"] == ("suc-khoe", "the-thao")
    assert {item.title: item.themes for item in shelf.items()} == themes


def test_a_feed_that_is_switched_off_is_left_alone(
    paper: Any, collect: Gather, feed_at: Any, snapshot: bytes
) -> None:
    assert collect(feed_at(paper.gives(snapshot), enabled=False)) == ()
    assert paper.requests == []


def test_no_feeds_are_no_fault(collect: Gather) -> None:
    assert collect() == ()


def test_a_shelf_that_takes_nothing_is_heard_of(now: datetime) -> None:
    full = FakeNewsShelf(StoreBroken(N_("The disk is full.")))
    readers = {"r": told(story("Tin", now))}

    with pytest.raises(StoreBroken):
        gather([Feed(name="a", url="", kind="r")], readers=readers, shelf=full, themes=HOUSE_RULES, now=now)

    assert full.last_reports() == ()


# --- same story, same event ------------------------------------------------------------------------

DAY = timedelta(days=1)
SUMMARY = "Nét cổ kính và kiến trúc độc đáo của con hẻm từng là bối cảnh của không ít bộ phim."


def kept_of(collect: Gather, *items: NewsItem, feeds: str = "") -> list[str]:
    """Titles that are kept when each item comes from the feed that its `feed` names."""
    readers = {name: told(*(item for item in items if item.feed == name)) for name in "ab"}
    reports = collect(*(Feed(name=name, url="", kind=name) for name in feeds or "ab"), readers=readers)
    return [item.title for report in reports for item in report.items]


@pytest.mark.parametrize("other_feed", ["a", "b"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Cảnh báo mưa lớn, lũ quét, sạt lở đất tại Gia Lai",
            "Cảnh báo mưa lớn, lũ quét, sạt lở đất tại Đắk Lắk",
        ),
        ("Cảnh báo mưa lớn, lũ quét, sạt lở đất", "Cảnh báo mưa lớn, lũ quét, sạt lở đất tại Đắk Lắk"),
        ("CẢNH BÁO MƯA LỚN, LŨ QUÉT TẠI GIA LAI", "CẢNH BÁO MƯA LỚN, LŨ QUÉT TẠI KON TUM"),
        ("Trạm thu phí quốc lộ 26 không thu phí dịp lễ", "Trạm thu phí quốc lộ 26 thu phí dịp lễ"),
        ("Giá lúa ở đồng bằng tăng mạnh tuần qua", "Giá lúa ở đồng bằng giảm mạnh tuần qua"),
        ("Cắt điện sáng thứ hai ở các thôn phía đông", "Cắt điện sáng thứ ba ở các thôn phía đông"),
        ("Lịch tiêm chủng của thôn 1 trong tháng này", "Lịch tiêm chủng của thôn 2 trong tháng này"),
    ],
)
def test_two_events_worded_alike_are_both_kept(
    collect: Gather, now: datetime, one: str, other: str, other_feed: str
) -> None:
    items = story(one, now, published_at=now), story(other, now, other_feed, published_at=now)

    assert kept_of(collect, *items) == [one, other]


@pytest.mark.parametrize("other_feed", ["a", "b"])
@pytest.mark.parametrize("title", ["Giá cà phê hôm nay", "Dự báo thời tiết đêm nay và ngày mai"])
def test_the_bulletin_of_another_day_is_another_one(
    collect: Gather, now: datetime, title: str, other_feed: str
) -> None:
    yesterday = story(title, now - DAY, published_at=now - DAY, id="1", summary="Đêm nay nhiều mây.")
    today = story(title, now, other_feed, published_at=now, id="2", summary="Đêm nay trời rét.")

    assert kept_of(collect, yesterday, today) == [title, title]


def test_two_titles_over_one_text_are_read_once(collect: Gather, now: datetime) -> None:
    items = (
        story("Con hẻm trăm tuổi nhiều lần lên phim 4", now, published_at=now, summary=SUMMARY),
        story("Con hẻm trăm tuổi nhiều lần lên phim 2", now, published_at=now, summary=SUMMARY),
    )

    assert kept_of(collect, *items) == ["Con hẻm trăm tuổi nhiều lần lên phim 4"]


@pytest.mark.parametrize("other_feed", ["a", "b"])
def test_a_notice_worded_as_last_month_is_a_new_one(collect: Gather, now: datetime, other_feed: str) -> None:
    last_month = story("Xã mời dự hội nghị", now, published_at=now - 30 * DAY, id="1", summary=SUMMARY)
    today = story("Xã mời dự hội nghị", now, other_feed, published_at=now, id="2", summary=SUMMARY)

    assert len(kept_of(collect, last_month, today)) == 2


def test_a_forecast_that_says_what_yesterday_s_said_is_one_of_today(collect: Gather, now: datetime) -> None:
    yesterday = story("Dự báo thời tiết đêm nay", now, published_at=now - DAY, id="1", summary=SUMMARY)
    today = story("Dự báo thời tiết đêm nay", now, published_at=now, id="2", summary=SUMMARY)

    assert len(kept_of(collect, yesterday, today)) == 2


def test_one_text_about_two_provinces_is_read_for_both(collect: Gather, now: datetime) -> None:
    items = [
        story(f"Mưa lớn ở {place}", now, published_at=now, summary=SUMMARY)
        for place in ("Gia Lai", "Đắk Lắk")
    ]

    assert len(kept_of(collect, *items)) == 2


# --- corrections -----------------------------------------------------------------------------------

WRONG = "Xã tiếp dân sáng thứ hai"
RIGHT = "Đính chính: Xã tiếp dân chiều thứ ba"


def test_an_unread_item_is_replaced_by_what_its_paper_says_now(
    collect: Gather, shelf: FakeNewsShelf, now: datetime
) -> None:
    old = story(WRONG, now, id="abc", published_at=now - timedelta(hours=2))
    new = replace(old, title=RIGHT, published_at=now - timedelta(hours=1), fetched_at=now + DAY)
    kept_of(collect, old, feeds="a")

    readers = {"a": told(new)}
    (report,) = collect(Feed(name="a", url="", kind="a"), readers=readers, at=now + DAY)

    assert [(item.title, item.fetched_at) for item in shelf.items()] == [(RIGHT, now + DAY)]
    assert [item.title for item in report.corrected] == [RIGHT]

    collect(Feed(name="a", url="", kind="a"), readers={"a": told(old)})

    assert [item.title for item in shelf.items()] == [RIGHT], "an older text is no correction"


@pytest.mark.parametrize(
    ("said", "correction"),
    [
        (WRONG, RIGHT),
        ("Cắt điện thôn 3 ngày 30/11", "Hoãn cắt điện thôn 3 ngày 30/11"),
        ("Họp thôn Đoài tối thứ sáu", "Thông báo hoãn lịch họp thôn Đoài tối thứ sáu"),
        ("Giải bóng chuyền xã khai mạc ngày 2/12", "Lùi thời gian giải bóng chuyền xã khai mạc ngày 2/12"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_a_story_that_is_taken_back_is_not_read_beside_its_correction(
    collect: Gather, shelf: FakeNewsShelf, now: datetime, said: str, correction: str, order: int
) -> None:
    old = story(said, now, published_at=now - timedelta(hours=2))
    new = story(correction, now, published_at=now - timedelta(hours=1))

    # In one reading, in whatever order the feed has them …
    assert kept_of(collect, *(old, new)[::order], feeds="a") == [correction]
    # … and at every later one.
    assert kept_of(collect, *(old, new)[::order], feeds="a") == [correction]
    assert [item.title for item in shelf.items()] == [correction]


def test_a_correction_that_comes_later_takes_the_place_of_the_unread_story(
    collect: Gather, shelf: FakeNewsShelf, now: datetime
) -> None:
    old = story("Cắt điện thôn 3 ngày 30/11", now, published_at=now - timedelta(hours=2))
    new = story("Hoãn cắt điện thôn 3 ngày 30/11", now, published_at=now - timedelta(hours=1))
    kept_of(collect, old, feeds="a")

    for _ in range(2):
        kept_of(collect, old, new, feeds="a")

        assert [(item.id, item.title) for item in shelf.items()] == [(old.id, new.title)]


def test_a_correction_of_what_was_read_already_is_news_of_its_own(
    collect: Gather, shelf: FakeNewsShelf, now: datetime
) -> None:
    old = story("Cắt điện thôn 3 ngày 30/11", now, published_at=now - timedelta(hours=2))
    new = story("Hoãn cắt điện thôn 3 ngày 30/11", now, published_at=now - timedelta(hours=1))
    kept_of(collect, old, feeds="a")
    shelf.mark_used([old.id], programme="sang", air_date=now.date() + DAY)

    kept_of(collect, new, feeds="a")

    assert {item.title for item in shelf.items()} == {old.title, new.title}


def test_another_event_that_is_called_off_takes_nothing_back(collect: Gather, now: datetime) -> None:
    old = story("Cắt điện thôn 3 ngày 30/11", now, published_at=now)
    new = story("Hoãn giải bóng đá thiếu niên xã Ea Knốp", now, published_at=now)

    assert len(kept_of(collect, old, new)) == 2


@pytest.mark.parametrize("part", ["KnownStories.like", "corrected_by"])
def test_what_nobody_foresaw_costs_the_item_or_its_feed_and_never_the_gathering(
    collect: Gather, now: datetime, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    def stumble(*_: object) -> None:
        raise ValueError("by hand")

    monkeypatch.setattr(f"broadcaster.newsroom.feeds.gathering.{part}", stumble)
    told = FeedReport(feed="a", status=FeedStatus.OK, items=(story("Mưa lớn", now),))
    (report,) = collect(Feed(name="a", url="x", kind="told"), readers={"told": Told(told)})

    assert report.items == ()
    reasons = [str(each.reason) for each in report.dropped] or [str(report.error)]
    assert "stumbled over it (ValueError: by hand)" in reasons[0]
