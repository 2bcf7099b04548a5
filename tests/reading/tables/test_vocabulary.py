"""The tables: every row has a source, says something sayable, and stands once."""

from __future__ import annotations

from pathlib import Path

import pytest

import broadcaster.reading

FOLDER = Path(broadcaster.reading.__file__).parent / "vocabulary"
TABLES = sorted(FOLDER.glob("*.tsv"))
SAID = ("spoken", "respelled")


def rows(table: Path) -> list[dict[str, str]]:
    head, *lines = table.read_text("utf-8").rstrip("\n").split("\n")
    columns = head.split("\t")
    for line in lines:
        assert line.count("\t") == head.count("\t"), line
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_every_row_names_its_source(table: Path) -> None:
    assert [row for row in rows(table) if not row["source"].strip()] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_what_a_row_says_has_neither_figures_nor_symbols(table: Path) -> None:
    said = [row[column] for row in rows(table) for column in SAID if column in row]
    assert [words for words in said if not all(sign.isalpha() or sign in " ," for sign in words)] == []


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_no_row_stands_twice(table: Path) -> None:
    rest = (*SAID, "source")
    keys = [tuple(row[column] for column in row if column not in rest) for row in rows(table)]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []


def test_an_abbreviation_has_one_meaning_without_neighbours() -> None:
    senses = rows(FOLDER / "abbreviations.tsv")
    plain = [row["written"] for row in senses if not row["left"] and not row["right"]]
    assert sorted({written for written in plain if plain.count(written) > 1}) == []


def test_a_cue_stands_once_since_of_two_the_last_would_win() -> None:
    cues = [row["cue"] for row in rows(FOLDER / "cues.tsv")]
    assert sorted({cue for cue in cues if cues.count(cue) > 1}) == []
