"""The contract of broadcaster.ports.NewsShelf."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.model import Dropped, FeedReport, FeedStatus
from broadcaster.ports import NewsShelf
from broadcaster.saying import saying, verbatim
from tests.nouns import MORNING, make_news

DAY = MORNING.date()
ONE = timedelta(days=1)


@pytest.fixture(name="shelf")
def _shelf(books: Any) -> NewsShelf:
    return books.news


def report(status: FeedStatus = FeedStatus.OK, **wanted: Any) -> FeedReport:
    return FeedReport(**{"feed": "vnexpress", "status": status, **wanted})


def test_an_item_is_read_as_it_was_written(shelf: NewsShelf) -> None:
    undated = make_news("undated", published_at=None, themes=())
    shelf.add([make_news(), undated])

    assert shelf.items() == (make_news(), undated)
    assert shelf.items()[0].published_at.tzinfo == VIETNAM


def test_only_the_items_not_seen_before_are_new(shelf: NewsShelf) -> None:
    first, second, third = (make_news(str(number)) for number in range(3))
    assert shelf.add([second, first]) == (second, first)

    assert shelf.add([first, third, third, second]) == (third,)
    assert shelf.add([]) == ()
    assert len(shelf.items()) == 3


def test_an_item_seen_again_keeps_its_first_words(shelf: NewsShelf) -> None:
    shelf.add([make_news()])
    shelf.add([make_news(title="Tựa khác")])

    assert shelf.items() == (make_news(),)


def test_a_corrected_item_has_its_new_words_and_the_time_at_which_they_were_read(shelf: NewsShelf) -> None:
    shelf.add([make_news(), make_news("other")])
    corrected = make_news(title="Tựa đúng", fetched_at=MORNING + ONE)

    shelf.correct([corrected, make_news("never kept")])

    assert {item.id: item for item in shelf.items()} == {
        corrected.id: corrected,
        "other": make_news("other"),
    }


def test_items_come_newest_first_and_undated_ones_last(shelf: NewsShelf) -> None:
    shelf.add(
        [
            make_news("undated", published_at=None),
            make_news("old", published_at=MORNING - 2 * ONE),
            make_news("new", published_at=MORNING - ONE),
        ]
    )

    assert [item.id for item in shelf.items()] == ["new", "old", "undated"]


def test_items_may_be_asked_for_since_a_reading(shelf: NewsShelf) -> None:
    shelf.add([make_news("old", fetched_at=MORNING - ONE), make_news("new", fetched_at=MORNING)])

    assert [item.id for item in shelf.items(since=MORNING)] == ["new"]


def test_what_was_read_on_air_is_known_by_its_last_date(shelf: NewsShelf) -> None:
    shelf.mark_used(["a", "b"], programme="sang", air_date=DAY)
    shelf.mark_used(["a"], programme="chieu", air_date=DAY + ONE)
    shelf.mark_used(["a"], programme="chieu", air_date=DAY + ONE)
    shelf.mark_used([], programme="chieu", air_date=DAY)

    assert shelf.used_since(DAY, before=DAY + 2 * ONE) == {"a": DAY + ONE, "b": DAY}
    assert shelf.used_since(DAY, before=DAY + ONE) == {"a": DAY, "b": DAY}
    assert shelf.used_since(DAY + ONE, before=DAY + ONE) == {}


def test_a_feed_never_read_has_no_state(shelf: NewsShelf) -> None:
    assert shelf.feed_state("vnexpress") == ("", "")
    assert shelf.last_reports() == ()


def test_a_good_reading_leaves_its_marks_for_the_next(shelf: NewsShelf) -> None:
    shelf.record_report(report(etag='"1"', last_modified="Mon, 23 Nov 2026"), now=MORNING)
    assert shelf.feed_state("vnexpress") == ('"1"', "Mon, 23 Nov 2026")

    shelf.record_report(report(etag='"2"'), now=MORNING)

    assert shelf.feed_state("vnexpress") == ('"2"', "")


@pytest.mark.parametrize("status", [FeedStatus.FAILED, FeedStatus.UNCHANGED])
def test_a_reading_that_brought_nothing_keeps_the_marks_of_the_last_good_one(
    shelf: NewsShelf, status: FeedStatus
) -> None:
    shelf.record_report(report(etag='"1"'), now=MORNING - ONE)

    shelf.record_report(report(status, error=verbatim("timeout")), now=MORNING)

    assert shelf.feed_state("vnexpress") == ('"1"', "")
    assert shelf.last_reports() == ((report(status, error=verbatim("timeout"), etag='"1"'), MORNING),)


def test_the_last_report_of_each_feed_tells_what_was_dropped_but_not_the_items(shelf: NewsShelf) -> None:
    dropped = (Dropped(title="Ảnh", reason=saying("Only a picture ({size}).", size="2 MB")),)
    shelf.record_report(report(items=(make_news(),), dropped=dropped), now=MORNING)
    shelf.record_report(report(feed="baochinhphu"), now=MORNING - ONE)

    assert shelf.last_reports() == (
        (report(feed="baochinhphu"), MORNING - ONE),
        (report(dropped=dropped), MORNING),
    )
