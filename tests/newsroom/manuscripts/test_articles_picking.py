"""Which articles a date gets: valid ones, urgent first, each in its turn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.model import Article
from broadcaster.newsroom import pick_articles
from tests.scriptwriting import article

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


def shelf(count: int) -> list[Article]:
    return [article(f"cchc/{number:02}") for number in range(count)]


def ids(chosen: tuple[Article, ...]) -> list[str]:
    return [one.id for one in chosen]


def test_an_article_airs_from_its_first_to_its_last_day() -> None:
    one = article(valid_from=MONDAY, valid_until=MONDAY + timedelta(days=1))
    airs = [
        bool(pick_articles([one], air_date=MONDAY + timedelta(days=day), count=1)) for day in range(-1, 3)
    ]

    assert airs == [False, True, True, False]


def test_urgent_articles_come_first_then_those_that_end_first() -> None:
    articles = [
        article("a", valid_until=None),
        article("b", valid_until=MONDAY + timedelta(days=5)),
        article("c", valid_until=MONDAY),
        article("d", facts={"urgent": True}),
        article("e", facts={"urgent": True}, valid_until=MONDAY),
    ]

    assert ids(pick_articles(articles, air_date=MONDAY, count=20)) == ["e", "d", "c", "b", "a"]
    assert ids(pick_articles(articles, air_date=MONDAY, count=2)) == ["e", "d"]
    assert ids(pick_articles(articles, air_date=MONDAY, count=1)) == ["e"]


@given(DAYS, st.integers(0, 30), st.integers(0, 10), st.randoms())
def test_the_same_date_gives_the_same_choice_whatever_the_order(
    day: date, total: int, count: int, random: object
) -> None:
    articles = shelf(total)
    shuffled = articles.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    chosen = ids(pick_articles(articles, air_date=day, count=count))

    assert chosen == ids(pick_articles(shuffled, air_date=day, count=count))
    assert len(chosen) == len(set(chosen)) == min(total, count)


@pytest.mark.parametrize("every_days", [1, 7])
@given(DAYS, st.integers(2, 40))
def test_a_daily_or_weekly_column_moves_on_every_time(every_days: int, day: date, total: int) -> None:
    articles = shelf(total)

    today = pick_articles(articles, air_date=day, count=1)
    next_time = pick_articles(articles, air_date=day + timedelta(days=every_days), count=1)

    assert today != next_time


@given(DAYS, st.integers(2, 25))
def test_a_weekly_column_comes_round_to_every_article(day: date, total: int) -> None:
    articles = shelf(total)

    aired = {
        ids(pick_articles(articles, air_date=day + timedelta(weeks=week), count=1))[0]
        for week in range(total)
    }

    assert len(aired) == total
