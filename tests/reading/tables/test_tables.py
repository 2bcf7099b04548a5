"""The tables are the only lists: every row fires, in the place that the row itself names."""

from __future__ import annotations

import pytest

from broadcaster.reading import Reader, Style
from tests.each_row import each_row, fail_together
from tests.reading.tables.test_vocabulary import FOLDER, rows

READER = Reader()
RESPELLING = Reader(Style(foreign="respelled"))
STANDS = {
    "name": "gặp {}. Nguyễn Văn An",
    "degree": "gặp {}.TS. Nguyễn Văn An",
    "saint": "gặp {} Nguyễn Văn An",
    "dot": "gặp {}. Tân An",
    "place": "ở {}. Tân An",
    "figure": "xem {}. 5",
    "office": "do {} Tân An",
    "century": "từ {}. XIX",
    "caller": "({}. Hùng)",
    "end": "và {}, nhé",
    "road": "trên {}26 nhé",
    "motorway": "trên {}01 nhé",
    "level": "mức {}2 nhé",
    "district": "ở phường Tân An, {}5 TP.HCM",
    "lot": "tại {} 5",
}
FRAMES = {
    "monks": "do {}. Thích Minh Tâm giảng",
    "units": "lực chừng 5 {} nhé",
    "rate_units": "giá 5 đồng/{} nhé",
    "document_types": "theo 15/{}-UBND nhé",
    "issuers": "theo 15/QĐ-{} nhé",
    "slashed": "nhờ {} nhé",
    "symbols": "thuế {} nhé",
    "greek": "thấy {} nhé",
}


ABBREVIATIONS = list(enumerate(rows(FOLDER / "abbreviations.tsv"), 2))
AT_ONCE = 800


def said_in(text: str, reader: Reader = READER) -> str:
    return " ".join(reader.read(text).lower().replace(",", "").split())


def flat(words: str) -> str:
    return " ".join(words.lower().replace(",", "").split())


FIGURES = {"##": "512345", "#.": "5.", "#,": "7,5.", "#/": "5/1", "#-": ": 25-32", "#t": "62 tuổi"}


def neighbours(cues: str) -> list[str]:
    """Give the neighbours that a row names, as they might be written."""
    return [
        FIGURES.get(cue) or cue.replace("#", "5").replace("~", "").replace("^", "An")
        for named in cues.split("|")
        for cue in (of_field(named[1:]) if named.startswith("@") else [named])
    ]


def of_field(name: str) -> list[str]:
    """Give pairs of words of one field, as a text of it might hold."""
    words = next(row["words"] for row in rows(FOLDER / "cues.tsv") if row["cue"] == f"field_{name}").split(
        "|"
    )
    return [f"{words[at]}, {words[at + 1]}, về" for at in range(0, len(words) - 1, 2)]


def beside(left: str, written: str, right: str) -> str:
    """Write an abbreviation between neighbours; signs need no blank."""
    joint = "" if left[-1:] in "(+-" and left else " "
    tail = "" if right[:1] in {",", ".", ":", "-", ")"} else " "
    return f"{left or 'nghe'}{joint}{written}{tail}{right or 'nhé'}"


def fires(row: dict[str, str]) -> bool:
    return any(flat(row["spoken"]) in said_in(text) for text in beside_all(row))


def beside_all(row: dict[str, str]) -> list[str]:
    return [
        beside(left, row["written"], right)
        for left in neighbours(row["left"])
        for right in neighbours(row["right"])
    ]


@pytest.mark.parametrize("first", range(0, len(ABBREVIATIONS), AT_ONCE))
def test_every_sense_of_an_abbreviation_fires_beside_a_neighbour_that_it_names(first: int) -> None:
    part = ABBREVIATIONS[first : first + AT_ONCE]
    fail_together(
        f"{len(part)} senses",
        (
            f"abbreviations.tsv:{place}: {row['spoken']!r} is not said in any of {beside_all(row)}"
            for place, row in part
            if not fires(row)
        ),
    )


@each_row("row", [*rows(FOLDER / "titles.tsv"), *rows(FOLDER / "code_prefixes.tsv")])
def test_every_title_and_prefix_fires_where_it_stands(row: dict[str, str]) -> None:
    text = STANDS[row["stands"]].format(row["written"])
    assert flat(row["spoken"]) in said_in(text), text


@pytest.mark.parametrize("table", FRAMES)
def test_every_row_of_a_plain_table_fires(table: str) -> None:
    silent = [
        text
        for row in rows(FOLDER / f"{table}.tsv")
        if flat(row["spoken"]) not in said_in(text := FRAMES[table].format(row["written"]))
    ]
    assert silent == []


def test_every_unit_that_may_stand_alone_does() -> None:
    alone = [row for row in rows(FOLDER / "units.tsv") if row["alone"]]
    assert [
        row["written"]
        for row in alone
        if flat(row["spoken"]) not in said_in(f"tính bằng {row['written']} nhé")
    ] == []


@pytest.mark.parametrize(("table", "column"), [("foreign", "respelled"), ("acronym_words", "spoken")])
def test_every_foreign_word_is_respelled_for_a_voice_that_knows_no_other(table: str, column: str) -> None:
    silent = [
        row["written"]
        for row in rows(FOLDER / f"{table}.tsv")
        if flat(row[column]) not in said_in(f"nói về {row['written']} nhé", RESPELLING)
    ]
    assert silent == []
