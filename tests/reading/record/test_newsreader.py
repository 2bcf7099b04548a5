"""Sentences of plans, bulletins and daily life whose readings were heard through once, line by line."""

from __future__ import annotations

from pathlib import Path

from broadcaster.reading import Reader
from tests.each_row import each_row

READER = Reader()
LINES = (Path(__file__).parents[1] / "data" / "newsreader.tsv").read_text("utf-8").splitlines()[1:]


@each_row("line", LINES)
def test_a_reading_that_was_once_found_right_stays(line: str) -> None:
    written, spoken = line.split("\t")
    assert READER.read(written) == spoken


@each_row("line", LINES)
def test_a_spoken_line_reads_as_itself(line: str) -> None:
    spoken = line.split("\t")[1]
    assert READER.read(spoken) == spoken
