"""Notices while they are written, on SQLite and PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from broadcaster.model import Draft
from broadcaster.store import Store
from broadcaster.store.drafts import DraftMeanwhileChanged

FULL = Draft(
    id="d1",
    author="p-lan",
    title="Họp thôn",
    body="Mời bà con.",
    programme="thong-bao",
    is_urgent=True,
    weekdays=(0, 3),
    valid_from=date(2026, 11, 24),
    valid_until=date(2026, 11, 30),
    recording="x.wav",
    language="ede",
    copied_from="thong-bao/cu",
    page="p1",
)


def test_a_draft_comes_back_as_it_was_kept(store: Store) -> None:
    kept = store.drafts.keep(FULL)

    assert store.drafts.get("d1") == kept
    assert replace(kept, revision=0, changed_at=None) == FULL
    assert store.drafts.unsent() == (kept,)


def test_what_was_sent_is_a_draft_no_more_and_names_its_author(store: Store) -> None:
    store.drafts.keep(replace(FULL, article="thong-bao/hop-thon"))

    assert store.drafts.unsent() == ()
    assert store.drafts.author_of("thong-bao/hop-thon") == "p-lan"
    assert store.drafts.author_of("thong-bao/khac") == ""


def test_of_two_pages_the_second_is_told_and_nothing_is_overwritten(store: Store) -> None:
    first = store.drafts.keep(FULL)
    store.drafts.keep(replace(first, body="của chị Lan", page="p1"))

    with pytest.raises(DraftMeanwhileChanged) as caught:
        store.drafts.keep(replace(first, body="của anh Minh", page="p2"))
    assert caught.value.stored.body == "của chị Lan"
    kept = store.drafts.get("d1")
    assert kept is not None
    assert kept.body == "của chị Lan"


def test_a_keeping_that_was_overtaken_on_its_way_changes_nothing(store: Store) -> None:
    store.drafts.keep(replace(FULL, turn=2, body="gõ sau"))
    kept = store.drafts.keep(replace(FULL, turn=1, body="gõ trước"))

    assert kept.body == "gõ sau"
    assert store.drafts.get("d1") == kept


def test_what_was_sent_stays_sent_when_a_keeping_arrives_late(store: Store) -> None:
    store.drafts.keep(replace(FULL, article="thong-bao/hop-thon"))

    assert store.drafts.keep(FULL).article == "thong-bao/hop-thon"


def test_one_page_does_not_meet_itself(store: Store) -> None:
    first = store.drafts.keep(FULL)
    store.drafts.keep(replace(first, body="một"))

    assert store.drafts.keep(replace(first, body="một hai")).revision == 3


def test_a_draft_of_an_older_form_is_there_all_the_same(store: Store) -> None:
    store.drafts.keep(FULL)
    with store.database.write() as connection:
        connection.execute(text('UPDATE draft SET content = \'{"weekdays": "nonsense"}\''))

    found = store.drafts.get("d1")
    assert found is not None
    assert (found.id, found.author, found.revision) == ("d1", "p-lan", 1)
    store.drafts.drop("d1")
    assert store.drafts.get("d1") is None
