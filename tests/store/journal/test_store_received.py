"""A parent takes its children's journals as chains, and lets nobody tell the same past in two ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from broadcaster.errors import LedgerRefused
from broadcaster.model import Head
from broadcaster.store import Store
from broadcaster.store.journal.chain import Sealed, seal
from tests.store.journal.test_chain import make_chain

CHILD = "k3q7"
START = Head(epoch=1, seq=0, digest="")


@pytest.fixture(name="chain")
def _chain() -> list[Sealed]:
    """Six entries of two epochs."""
    return make_chain([f'{{"n":{number}}}' for number in range(6)])


def held(store: Store) -> tuple[Sealed, ...]:
    return store.received.behind(CHILD, START)


def head_of(entry: Sealed) -> Head:
    return Head(epoch=entry.epoch, seq=entry.seq, digest=entry.digest)


def test_a_journal_is_taken_piece_by_piece_and_given_back_as_it_was(
    store: Store, chain: list[Sealed]
) -> None:
    assert (store.received.origins(), store.received.head(CHILD)) == ((), START)

    assert store.received.take(CHILD, chain[:2]) == head_of(chain[1])
    assert store.received.take(CHILD, chain[2:]) == head_of(chain[-1])

    assert held(store) == tuple(chain)
    assert store.received.origins() == (CHILD,)
    assert store.received.behind(CHILD, head_of(chain[2]), at_most=2) == tuple(chain[3:5])
    assert store.journal.head() == START


def test_handing_in_again_changes_nothing(store: Store, chain: list[Sealed]) -> None:
    store.received.take(CHILD, chain[:4])
    assert store.received.take(CHILD, chain) == head_of(chain[-1])
    assert store.received.take(CHILD, chain[1:3]) == head_of(chain[-1])
    assert store.received.take(CHILD, []) == head_of(chain[-1])
    assert held(store) == tuple(chain)


def test_headers_are_taken_without_their_facts(store: Store, chain: list[Sealed]) -> None:
    bare = [each._replace(salt=None, facts=None) for each in chain]
    store.received.take(CHILD, bare)
    assert held(store) == tuple(bare)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda rest: rest[1:],
        lambda rest: [rest[0]._replace(actor="x"), *rest[1:]],
        lambda rest: [seal(rest[0]._replace(previous="x")), *rest[1:]],
        lambda rest: [seal(rest[0]._replace(actor="x")), *rest[1:]],
        lambda rest: [each._replace(station="other") for each in rest],
        lambda rest: [rest[1], rest[0], *rest[2:]],
    ],
)
def test_what_does_not_go_on_the_chain_is_refused_and_nothing_taken(
    store: Store, chain: list[Sealed], spoil: Callable[[list[Sealed]], list[Sealed]]
) -> None:
    store.received.take(CHILD, chain[:2])
    with pytest.raises(LedgerRefused, match="does not go on"):
        store.received.take(CHILD, spoil(chain[2:]))
    assert held(store) == tuple(chain[:2])


def test_the_same_past_is_not_told_in_two_ways(store: Store, chain: list[Sealed]) -> None:
    store.received.take(CHILD, chain[:2])
    other = make_chain(['{"n":"another"}', '{"n":2}', '{"n":3}', '{"n":4}', '{"n":5}', '{"n":6}'])
    with pytest.raises(LedgerRefused, match="not the one that was handed in before"):
        store.received.take(CHILD, other)
    assert held(store) == tuple(chain[:2])


def test_another_station_has_a_chain_of_its_own(store: Store, chain: list[Sealed]) -> None:
    store.received.take(CHILD, chain)
    with pytest.raises(LedgerRefused):
        store.received.take("other", chain)
    assert store.received.origins() == (CHILD,)
