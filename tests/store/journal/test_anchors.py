"""An anchor and a code say the same wherever they were written, and a slip of the hand is noticed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import AnchorRefused
from broadcaster.model import Anchor, Head
from broadcaster.store.journal.anchors import anchors_in, written
from broadcaster.store.journal.head_code import LETTERS, agrees, code_of, read_code

DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
HEADS = st.builds(Head, epoch=st.integers(1, 1023), seq=st.integers(1, 2**25 - 1), digest=DIGESTS)
MOMENTS = st.integers(0, 3 * 10**9).map(lambda s: datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=s))
ANCHORS = st.builds(
    Anchor,
    station=st.text("abcdefghijklmnopqrstuvwxyz234567", min_size=16, max_size=16),
    head=HEADS,
    count=st.integers(0, 10**9 - 1),
    at=MOMENTS,
    public_key=st.just(b"") | st.binary(min_size=32, max_size=32),
    signature=st.just(b"") | st.binary(min_size=64, max_size=64),
)
HEAD = Head(epoch=1, seq=180_000, digest="ab" * 32)


@given(ANCHORS)
def test_an_anchor_is_read_as_it_was_written(anchor: Anchor) -> None:
    assert list(anchors_in(written(anchor))) == [anchor]


@given(ANCHORS, ANCHORS, st.text(max_size=20))
def test_anchors_are_found_whatever_stands_around_them(one: Anchor, other: Anchor, text: str) -> None:
    page = f'{text}"anchor": "{written(one)}"\n<p>{written(other)}</p> {text}'
    assert [one, other] == [*anchors_in(page)]


@given(ANCHORS)
def test_an_anchor_fits_into_the_small_alphabet_of_qr_codes(anchor: Anchor) -> None:
    assert set(written(anchor)) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_digits_that_are_no_time_are_no_anchor() -> None:
    line = written(Anchor(station="a" * 16, head=HEAD, count=1, at=datetime(2026, 11, 23, tzinfo=UTC)))
    assert list(anchors_in(line.replace("20261123", "20261323"))) == []


def test_an_anchor_never_changes_its_form() -> None:
    anchor = Anchor(
        station="k3q7mzv5w2xadpeh", head=HEAD, count=180_002, at=datetime(2026, 11, 23, tzinfo=UTC)
    )
    digest = "AB" * 32
    assert written(anchor) == f"ANCHOR1:K3Q7MZV5W2XADPEH:1:180000:180002:20261123T000000Z:{digest}:-:-"


def test_a_code_never_changes_its_form() -> None:
    assert code_of(HEAD) == "0105F-S0NEN-TQAXB-NENTQ-AXBF3"


@given(HEADS)
def test_a_code_names_the_place_and_the_start_of_the_digest(head: Head) -> None:
    code = read_code(code_of(head))
    assert (code.epoch, code.seq, code.digest_start) == (head.epoch, head.seq, head.digest[:20])
    assert agrees(code, head)


@given(HEADS, HEADS)
def test_a_code_agrees_with_no_other_head(one: Head, other: Head) -> None:
    assert agrees(read_code(code_of(one)), other) == (one == other)


@given(HEADS)
def test_a_code_may_be_typed_as_people_type(head: Head) -> None:
    code = code_of(head)
    sloppy = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_code(f" {sloppy} ") == read_code(code)


@given(HEADS, st.integers(0, 24), st.sampled_from(LETTERS))
def test_every_single_wrong_character_is_noticed(head: Head, place: int, letter: str) -> None:
    bare = code_of(head).replace("-", "")
    if bare[place] == letter:
        return
    with pytest.raises(AnchorRefused, match="mistyped"):
        read_code(bare[:place] + letter + bare[place + 1 :])


@given(HEADS, st.integers(0, 24), st.integers(0, 24))
def test_every_two_characters_exchanged_are_noticed(head: Head, one: int, other: int) -> None:
    letters = list(code_of(head).replace("-", ""))
    if letters[one] == letters[other]:
        return
    letters[one], letters[other] = letters[other], letters[one]
    with pytest.raises(AnchorRefused, match="mistyped"):
        read_code("".join(letters))


@pytest.mark.parametrize("text", ["", "0105F-S0NEN", "0105F-S0NEN-TQAXB-NENTQ-AXBFU", "xin chào", "0" * 26])
def test_what_is_no_code_is_called_so(text: str) -> None:
    with pytest.raises(AnchorRefused, match="is no code"):
        read_code(text)
