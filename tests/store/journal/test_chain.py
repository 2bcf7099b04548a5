"""Given the head, any change of a sealed chain is found; and the form of the seal never changes."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from broadcaster.store.journal.chain import (
    Breach,
    Harm,
    Sealed,
    digest_of,
    find_breach,
    hash_of,
    seal,
    written_time,
)
from tests.nouns import MORNING

TEXTS = st.text(max_size=12)


def make_chain(facts: list[str]) -> list[Sealed]:
    """Entries of two epochs, chained; the second epoch begins in the middle."""
    chain: list[Sealed] = []
    epoch, seq = 1, 0
    for number, fact in enumerate(facts):
        opens = number > 0 and number == len(facts) // 2
        epoch, seq = (epoch + 1, 1) if opens else (epoch, seq + 1)
        entry = Sealed(
            station="k3q7",
            epoch=epoch,
            seq=seq,
            happened_at=written_time(MORNING),
            entered_at=written_time(MORNING),
            kind="epoch_opened" if opens else "row_opened",
            subject=f"as_run/{number}",
            actor="/station/station",
            salt=f"{number:032x}",
            facts=fact,
            facts_digest="",
            previous=chain[-1].digest if chain else "",
            digest="",
        )
        chain.append(seal(entry))
    return chain


def head_of(chain: list[Sealed]) -> tuple[int, int, str]:
    return (chain[-1].epoch, chain[-1].seq, chain[-1].digest) if chain else (1, 0, "")


CHAINS = st.lists(TEXTS, min_size=1, max_size=8).map(make_chain)
FIELDS = st.sampled_from(Sealed._fields)


@given(CHAINS)
def test_an_honest_chain_holds(chain: list[Sealed]) -> None:
    assert find_breach(chain, head=head_of(chain)) is None


def test_an_empty_journal_holds() -> None:
    assert find_breach([], head=(1, 0, "")) is None


@given(CHAINS, st.data())
def test_a_changed_field_is_found_also_when_its_own_hashes_are_made_anew(
    chain: list[Sealed], data: st.DataObject
) -> None:
    head, place, field = head_of(chain), data.draw(st.integers(0, len(chain) - 1)), data.draw(FIELDS)
    old = chain[place]
    value: Any = getattr(old, field)
    changed = old._replace(**{field: value + 1 if isinstance(value, int) else value + "x"})
    chain[place] = changed
    assert find_breach(chain, head=head) is not None
    if field not in ("facts_digest", "digest"):
        chain[place] = seal(changed)
        assert find_breach(chain, head=head) is not None
    if field in ("happened_at", "entered_at", "subject", "actor", "facts", "salt", "previous"):
        assert find_breach(chain, head=head) == Breach(old.epoch, old.seq, Harm.CHANGED)


@given(CHAINS, st.data())
def test_a_dropped_doubled_or_cut_entry_is_found(chain: list[Sealed], data: st.DataObject) -> None:
    head, place = head_of(chain), data.draw(st.integers(0, len(chain) - 1))
    for broken in (
        chain[:place] + chain[place + 1 :],
        chain[: place + 1] + chain[place:],
        chain[:place],
        chain[place + 1 :],
    ):
        assert find_breach(broken, head=head) is not None


def test_an_epoch_may_open_before_anything_was_entered() -> None:
    (entry,) = make_chain(["{}"])
    opened = seal(entry._replace(epoch=2, kind="epoch_opened", facts='{"epoch":1,"seq":0}'))
    assert find_breach([opened], head=(2, 1, opened.digest)) is None
    cut = seal(opened._replace(facts='{"epoch":1,"seq":3}', previous="x"))
    assert find_breach([cut], head=(2, 1, cut.digest)) == Breach(1, 1, Harm.REMOVED)


@given(CHAINS, st.data())
def test_a_dropped_entry_and_a_cut_tail_are_named(chain: list[Sealed], data: st.DataObject) -> None:
    head, place = head_of(chain), data.draw(st.integers(0, len(chain) - 1))
    lost = chain[place]
    dropped, cut = (
        find_breach(rest, head=head) for rest in (chain[:place] + chain[place + 1 :], chain[:place])
    )
    assert dropped is not None
    assert cut is not None
    if place < len(chain) - 1 and chain[place + 1].epoch == lost.epoch:
        assert dropped == Breach(lost.epoch, lost.seq, Harm.REMOVED)
    assert cut.harm is Harm.CUT_OFF


@given(st.lists(TEXTS, min_size=2, max_size=8).map(make_chain), st.data())
def test_swapped_entries_are_found(chain: list[Sealed], data: st.DataObject) -> None:
    head = head_of(chain)
    first, second = data.draw(st.lists(st.integers(0, len(chain) - 1), min_size=2, max_size=2, unique=True))
    chain[first], chain[second] = chain[second], chain[first]
    assert find_breach(chain, head=head) is not None


@given(CHAINS, TEXTS)
def test_an_entry_behind_the_head_is_found(chain: list[Sealed], fact: str) -> None:
    head = head_of(chain)
    added = seal(chain[-1]._replace(seq=chain[-1].seq + 1, facts=fact, previous=chain[-1].digest))
    assert find_breach([*chain, added], head=head) is not None


@given(st.lists(TEXTS, min_size=1, max_size=8))
def test_a_chain_made_wholly_anew_is_found_by_a_head_kept_elsewhere(facts: list[str]) -> None:
    kept, forged = make_chain(facts), make_chain([*facts[:-1], facts[-1] + "x"])
    assert find_breach(forged, head=head_of(forged)) is None
    assert find_breach(forged, head=head_of(kept)) is not None


@given(CHAINS)
def test_headers_are_checked_without_their_facts(chain: list[Sealed]) -> None:
    bare = [entry._replace(salt=None, facts=None) for entry in chain]
    assert find_breach(bare, head=head_of(chain)) is None


@given(st.lists(TEXTS, max_size=4), st.lists(TEXTS, max_size=4))
def test_no_two_lists_of_texts_give_the_same_bytes(one: list[str], other: list[str]) -> None:
    assert (hash_of(*one) == hash_of(*other)) == (one == other)


def test_the_form_is_what_was_published() -> None:
    """Computed apart, from docs/decisions/0013-journal.md alone; old entries must be checked for ever."""
    assert hash_of("a", "bc") == "40a86ce1c3b3387b2a2f01550f74447a69a36004420f9cc3f189c1c6f0da6a20"
    (entry,) = make_chain(["{}"])
    assert entry.digest == digest_of(entry)


def first_of_epoch_two(told: dict[str, object]) -> Sealed:
    entry = Sealed(
        station="k3q7",
        epoch=2,
        seq=1,
        happened_at=written_time(MORNING),
        entered_at=written_time(MORNING),
        kind="epoch_opened",
        subject="journal",
        actor="/station/station",
        salt="0" * 32,
        facts=json.dumps(told),
        facts_digest="",
        previous="",
        digest="",
    )
    return seal(entry)


def test_a_backup_restored_before_anything_was_entered_opens_the_second_epoch_and_holds() -> None:
    entry = first_of_epoch_two({"epoch": 1, "seq": 0, "digest": ""})

    assert find_breach([entry], head=(2, 1, entry.digest)) is None


def test_a_first_epoch_that_was_cut_away_whole_is_found() -> None:
    entry = first_of_epoch_two({"epoch": 1, "seq": 7, "digest": "x"})

    breach = find_breach([entry], head=(2, 1, entry.digest))

    assert breach is not None
    assert breach.harm is Harm.REMOVED
