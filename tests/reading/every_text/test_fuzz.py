"""Every row of every table in twenty contexts: no fault of a rule, no figure, nothing lost in silence."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader
from tests.reading.every_text.test_promises import forbidden
from tests.reading.tables.test_vocabulary import FOLDER, rows

READER = Reader()
CONTEXTS = (
    "{}", "{}.", "({})", "“{}”", "{}: 5", "5 {}", "5{}", "{} 5", "{}5", "{}/{}", "{}-{}", "{}, {} và {}",
    "các {} xã", "Ông Nguyễn Văn {}.", "từ 5 {} - 10 {}", "số 12/{}-UBND", "\n{}\n", "| {} | 1.5 |", "A.{}.B",
    "{}…{}",
)  # fmt: skip
TABLES = sorted(
    table.stem for table in FOLDER.glob("*.tsv") if table.stem not in {"cues", "respelling", "fonts"}
)


@pytest.mark.parametrize("table", TABLES)
def test_no_row_in_any_context_fails_or_falls_silent(table: str) -> None:
    # One form stands in a row for each of its senses.
    for written in dict.fromkeys(row["written"] for row in rows(FOLDER / f"{table}.tsv")):
        for context in CONTEXTS:
            text = context.replace("{}", written)
            reading = READER.explain(text)
            assert forbidden(reading.spoken) == [], text
            assert [piece.rule for piece in reading.pieces if piece.ground == "fault"] == [], text
            silent = [
                piece.rule for piece in reading.pieces if _lost(piece.written, piece.spoken, piece.rule)
            ]
            assert silent == [], text


def _lost(written: str, spoken: str, rule: str) -> bool:
    """Tell whether letters or figures were written and nothing is said of them."""
    said_before = {"bracketed", "repeated", "citation"}
    return any(sign.isalnum() for sign in written) and not spoken and rule not in said_before
