"""
What independent judges have heard: the record of each round, and what is read right since.

A row holds the writing, what was spoken at first sight, the verdict, and in its last column the reading
that must not be lost again; that is empty where the fault is still there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from broadcaster.reading import Reader
from tests.reading_pairs import sound

READER = Reader()
ROUNDS = sorted((Path(__file__).parents[1] / "firstsight").glob("round*.tsv"))


def _rows(record: Path) -> list[dict[str, str]]:
    head, *lines = record.read_text("utf-8").rstrip("\n").split("\n")
    return [dict(zip(head.split("\t"), line.split("\t"), strict=True)) for line in lines]


@pytest.mark.parametrize("record", ROUNDS, ids=lambda record: record.stem)
def test_what_was_judged_and_is_right_stays_right(record: Path) -> None:
    lost = [
        (row["written"], said, row["now"])
        for row in _rows(record)
        if row["now"] and sound(said := READER.read(row["written"].replace("\\n", " "))) != sound(row["now"])
    ]
    assert lost == []


@pytest.mark.parametrize("record", ROUNDS, ids=lambda record: record.stem)
def test_every_judged_line_has_a_verdict_and_a_source(record: Path) -> None:
    rows = _rows(record)
    assert len(rows) >= 200
    assert {row["verdict"] for row in rows} <= {"right", "acceptable", "wrong"}
    assert all(row["source"] for row in rows)
