"""The pairs in docs/reading are what the reader promises; the held-back pairs are what it must not lose."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import pytest

from broadcaster.reading import Reader
from tests.each_row import each_row, fail_together
from tests.reading_pairs import HELD_BACK, PAGES, Pair, agrees, documented, held_back, sound

FEWEST_ON_A_PAGE = 50
NOT_YET = HELD_BACK / "not-yet.txt"
READER = Reader()


def _said(pair: Pair) -> str:
    if pair.topic == "sentences":
        return " ‖ ".join(sentence.spoken for sentence in READER.sentences(pair.written))
    return READER.read(pair.written)


def _by_topic(pairs: list[Pair]) -> list[object]:
    """Give one test's pairs for each page or file."""
    topics = groupby(sorted(pairs, key=lambda pair: pair.topic), key=lambda pair: pair.topic)
    return [pytest.param(list(of_topic), id=topic) for topic, of_topic in topics]


def _misread(pairs: list[Pair]) -> Iterator[str]:
    for pair in pairs:
        said = _said(pair)
        if not agrees(pair, said):
            yield f"{pair.written!r}\nis read {said!r},\nnot {' / '.join(pair.spoken)!r}: {pair.reason}"


def _held_and_right_before() -> list[Pair]:
    not_yet = set(NOT_YET.read_text("utf-8").splitlines())
    return [pair for pair in held_back() if pair.spoken[0] not in not_yet]


@pytest.mark.parametrize("pairs", _by_topic(documented()))
def test_a_documented_pair_is_read_as_documented(pairs: list[Pair]) -> None:
    fail_together(f"{len(pairs)} pairs", _misread(pairs))


@pytest.mark.parametrize("pairs", _by_topic(_held_and_right_before()))
def test_a_held_back_pair_that_was_right_stays_right(pairs: list[Pair]) -> None:
    fail_together(f"{len(pairs)} pairs", _misread(pairs))


def test_every_page_has_enough_pairs_and_every_pair_a_reason() -> None:
    pages = [page for page in PAGES.glob("*.md") if page.stem not in {"README", "first-sight", "peers"}]
    pairs = documented()
    assert pages
    for page in pages:
        of_page = [pair for pair in pairs if pair.topic == page.stem]
        assert len(of_page) >= FEWEST_ON_A_PAGE, page.name
        assert len({pair.written for pair in of_page}) == len(of_page), page.name
    assert all(pair.written.strip() and pair.reason and all(map(str.strip, pair.spoken)) for pair in pairs)


def test_no_spoken_side_has_a_figure() -> None:
    both = documented() + held_back()
    assert [pair for pair in both if any(sign.isdigit() for one in pair.spoken for sign in one)] == []


def test_nothing_documented_is_held_back() -> None:
    assert {pair.written for pair in documented()} & {pair.written for pair in held_back()} == set()


@each_row(
    ("one", "other"),
    [("Hoà bình", "hòa bình."), ("M’Nông", "m'nông"), ("ủy ban, xã", "Uỷ ban xã"), ("a  b", "a b")],
)
def test_what_sounds_alike_compares_equal(one: str, other: str) -> None:
    assert sound(one) == sound(other)


@each_row(("one", "other"), [("ma", "mà"), ("năm", "lăm"), ("a ‖ b", "a b"), ("xã", "xa")])
def test_what_sounds_different_does_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)
