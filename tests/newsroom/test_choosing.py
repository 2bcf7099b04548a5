"""Which items a bulletin reads, and in which order."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import NewsItem
from broadcaster.newsroom import choose, spoken_s

AIR = datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM)
WORDS = "Sáng nay trời mưa to ở xã"


def item(
    name: str,
    *,
    age_h: float | None = 1,
    theme: str = "thoi-su",
    feed: str = "a",
    words: str = WORDS,
) -> NewsItem:
    return NewsItem(
        id=name,
        feed=feed,
        source="",
        title=words,
        summary="",
        url="",
        published_at=None if age_h is None else AIR - timedelta(hours=age_h),
        fetched_at=AIR,
        themes=(theme,) if theme else (),
    )


def chosen(*items: NewsItem, **changes: Any) -> list[str]:
    wishes: dict[str, Any] = {
        "themes": ("cchc", "thoi-su", "thoi-tiet-thien-tai"),
        "target_s": 600,
        "limit": 10,
        "used": {},
        "now": AIR,
        "feeds_order": ("a", "b"),
        "repeat_days": 3,
        "syllables_per_minute": 200,
    }
    return [found.id for found in choose(items, **(wishes | changes))]


def test_the_wanted_theme_comes_before_the_fresher_item() -> None:
    assert chosen(item("fresh"), item("wanted", age_h=20, theme="cchc")) == ["wanted", "fresh"]


def test_an_item_of_no_wanted_theme_is_not_read() -> None:
    assert chosen(item("sport", theme="the-thao"), item("none", theme="")) == []
    assert chosen(item("any"), themes=()) == []


def test_of_one_theme_the_fresher_comes_first_and_the_undated_last() -> None:
    found = chosen(item("old", age_h=9), item("undated", age_h=None), item("new", age_h=2))

    assert found == ["new", "old", "undated"]


def test_within_an_hour_the_operators_order_of_feeds_decides() -> None:
    found = chosen(
        item("second", age_h=1.1, feed="b"),
        item("first", age_h=1.9, feed="a"),
        item("x", age_h=1.2, feed="?"),
    )

    assert found == ["first", "second", "x"]


@pytest.mark.parametrize(("days_ago", "read"), [(0, False), (1, False), (2, False), (3, True), (30, True)])
def test_nothing_is_read_again_within_the_days(days_ago: int, read: bool) -> None:  # noqa: FBT001 - a table
    used = {"again": AIR.date() - timedelta(days=days_ago)}

    assert chosen(item("again"), used=used, repeat_days=3) == (["again"] if read else [])


def test_without_a_limit_of_days_items_may_be_repeated() -> None:
    assert chosen(item("again"), used={"again": AIR.date()}, repeat_days=0) == ["again"]


def test_an_item_that_does_not_fit_makes_room_for_one_that_does() -> None:
    long = item("long", age_h=1, words=" ".join([WORDS] * 10))

    assert chosen(long, item("short", age_h=3), target_s=10) == ["short"]


def test_no_more_items_are_read_than_the_programme_wants() -> None:
    assert len(chosen(*(item(str(n), age_h=n) for n in range(9)), limit=4)) == 4


def test_an_item_in_another_language_is_not_given_to_a_vietnamese_voice() -> None:
    english = "Hanoi woman's Facebook rant goes viral after red tape delays family funeral"

    assert chosen(item("english", words=english)) == []
    assert chosen(item("names", words="Man Utd quay lại hỏi mua Gareth Bale của Real Madrid")) == ["names"]


def test_figures_and_abbreviations_are_longer_than_they_look() -> None:
    def length_s(words: str) -> float:
        return spoken_s(item("x", words=words), syllables_per_minute=60)

    assert length_s("năm 2026") - length_s("năm nay") == 3
    assert length_s("UBND xã") - length_s("trụ sở xã") == 2


NEWS = st.lists(
    st.builds(
        item,
        name=st.uuids().map(str),
        age_h=st.none() | st.floats(0, 100),
        theme=st.sampled_from(["cchc", "thoi-su", "the-thao", ""]),
        feed=st.sampled_from(["a", "b", "c"]),
        words=st.integers(1, 60).map(lambda count: " ".join(["mưa"] * count)),
    ),
    max_size=20,
)


@given(NEWS, st.floats(0, 120), st.integers(0, 8), st.randoms())
def test_a_choice_fits_its_time_and_does_not_depend_on_the_shelfs_order(
    items: list[NewsItem], target_s: float, limit: int, luck: random.Random
) -> None:
    shuffled = items.copy()
    luck.shuffle(shuffled)

    ids = chosen(*items, target_s=target_s, limit=limit)

    assert ids == chosen(*shuffled, target_s=target_s, limit=limit)
    assert len(ids) <= limit
    read = [found for found in items if found.id in ids]
    assert sum(spoken_s(found, syllables_per_minute=200) for found in read) <= target_s + 1e-6


@given(NEWS, st.dictionaries(st.integers(0, 19), st.dates(date(2026, 11, 1), date(2026, 11, 23))))
def test_no_choice_repeats_what_was_read_within_the_days(
    items: list[NewsItem], uses: dict[int, date]
) -> None:
    used = {items[place].id: day for place, day in uses.items() if place < len(items)}

    for name in chosen(*items, used=used, repeat_days=5):
        assert name not in used or (AIR.date() - used[name]).days >= 5
