"""Sayings: facts that are kept, sent and said later, in either language."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.errors import N_, LedgerHeld, Refused
from broadcaster.json_form import plain
from broadcaster.saying import (
    FORMS,
    Saying,
    from_document,
    placed,
    saying,
    to_document,
    together,
    verbatim,
)
from broadcaster.store.documents import read_master
from broadcaster.store.sayings import found, kept
from broadcaster.wording import say
from tests import messages
from tests.nouns import make_bulletin

NAMES = st.from_regex(re.compile(r"[a-z][a-z_]{0,8}\Z"))
VALUES = (
    st.text()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.datetimes(min_value=datetime(1990, 1, 1), timezones=st.just(VIETNAM))
    | st.dates()
    | st.times()
)


def sayings() -> st.SearchStrategy[Saying]:
    return st.recursive(
        st.builds(Saying, st.text(), st.dictionaries(NAMES, VALUES, max_size=3)),
        lambda inner: st.builds(Saying, st.text(), st.dictionaries(NAMES, VALUES | inner, max_size=3)),
        max_leaves=6,
    )


@given(sayings())
def test_what_is_kept_as_json_comes_back_as_it_was(said: Saying) -> None:
    assert from_document(json.loads(json.dumps(to_document(said)))) == said
    assert found(kept(said)) == said


@given(st.text(min_size=1))
def test_a_sentence_that_was_stored_before_there_were_sayings_stays_as_it_is(text: str) -> None:
    read = found(text)

    assert read is not None
    assert str(read) == text or text.lstrip().startswith("{")


@pytest.mark.parametrize("document", [{}, {"id": "x"}, {"id": "x", "facts": {"a": []}}, {"facts": {}}])
def test_what_is_no_saying_is_refused(document: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        from_document(document)


def test_an_error_among_the_facts_is_said_in_the_language_of_the_reader() -> None:
    why = Refused(N_("It hangs."), where="loa")
    whole = saying(N_("Fallback: {why}"), why=why)

    assert str(whole) == "Fallback: loa: It hangs."
    assert isinstance(whole.facts["why"], Saying)


def test_what_a_person_wrote_is_never_translated_nor_filled() -> None:
    assert say("vi", verbatim("{count} tin, Cancel")) == "{count} tin, Cancel"


def test_nothing_joined_with_nothing_is_nothing() -> None:
    assert together([]) is None
    assert together([None, verbatim("một"), None, verbatim("hai")]) == together(
        [verbatim("một"), verbatim("hai")]
    )
    assert str(together([verbatim("một."), placed("loa", verbatim("hai."))])) == "một. loa: hai."


def test_times_are_said_in_the_form_of_the_sentence() -> None:
    at = datetime(2026, 11, 28, 4, 50, tzinfo=VIETNAM)
    said = from_document(
        to_document(saying("{at:%H:%M} {on:%d/%m} {time}", at=at, on=date(2026, 11, 28), time=time(5)))
    )

    assert str(said) == "04:50 28/11 05:00:00"


def test_the_ledger_tells_until_when_an_output_is_held_by_a_value_not_by_words() -> None:
    error = LedgerHeld(N_("It is held."), until=None, where="row-1")

    assert error.until is None
    assert "until" not in error.facts


def test_forms_that_only_join_have_no_words_of_their_own() -> None:
    for form in FORMS:
        assert not re.search(r"[a-z]", re.sub(r"\{\w+\}", "", form))


def test_every_stored_id_has_the_same_places_in_vietnamese() -> None:
    """A translation that names a place which its id does not have could not be said."""
    for entry in messages.catalogue(messages.PO):
        if not entry.id or not entry.string:
            continue
        forms = entry.string if isinstance(entry.string, tuple) else (entry.string,)
        for form in forms:
            assert _places(str(form)) <= _places(str(entry.id)), entry.id


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)", text))


def test_a_note_that_was_stored_as_a_sentence_is_still_said() -> None:
    document = {"form": 1, **plain(replace(make_bulletin().master, notes=())), "notes": ["Giọng dự phòng."]}

    assert [str(note) for note in read_master(document).notes] == ["Giọng dự phòng."]
