"""One test for many rows: it fails with all that is wrong, and never passes for want of rows."""

from __future__ import annotations

import pytest

from tests.each_row import each_row


def test_every_row_that_fails_is_told_with_what_it_was() -> None:
    @each_row(("written", "spoken"), [("1", "một"), ("2", "ba"), ("3", "bốn")])
    def rows(written: str, spoken: str) -> None:
        assert {"1": "một", "2": "hai", "3": "ba"}[written] == spoken

    with pytest.raises(pytest.fail.Exception) as failure:
        rows()

    told = str(failure.value)
    assert told.startswith("2 of 3 rows failed")
    assert "written='2', spoken='ba'" in told
    assert "written='3', spoken='bốn'" in told
    assert "'hai' == 'ba'" in told


def test_a_test_without_rows_is_none() -> None:
    with pytest.raises(ValueError, match="no rows"):
        each_row("row", [])(print)
