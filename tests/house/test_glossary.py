"""The glossary against the code: one thing, one word, and every word stands where it says."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

from tests.each_row import each_row

ROOT = Path(__file__).parents[2]
_ROW = re.compile(
    r"^\| (?P<word>[^|]+) \| (?P<vietnamese>[^|]+) \| (?P<what>[^|]+) \| (?P<code>[^|]+) \|$", re.MULTILINE
)


def rows() -> list[re.Match[str]]:
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    return [row for row in _ROW.finditer(text) if row["word"] not in {"word", "---"}]


@cache
def written() -> str:
    """Give all code, templates and grids in one text."""
    return "\n".join(
        path.read_text("utf-8")
        for folder, kind in (("broadcaster", "*.py"), ("schedules", "*"), ("scripts", "*"))
        for path in (ROOT / folder).rglob(kind)
        if path.is_file()
    )


@cache
def words() -> frozenset[str]:
    return frozenset(re.findall(r"\w+", written()))


@cache
def modules() -> list[Path]:
    return list((ROOT / "broadcaster").rglob("*.py"))


def stands(reference: str) -> bool:
    """Say whether a path, a name or a dotted name of the glossary is there."""
    if "/" in reference:
        return any((ROOT / base / reference).exists() for base in ("", "broadcaster"))
    return all(is_written(part) for part in re.split(r"[. ]", reference) if part)


def is_written(part: str) -> bool:
    """Say whether a name stands somewhere by itself; what is more than a word has to be searched for."""
    if re.fullmatch(r"\w+", part):
        return part in words()
    return re.search(rf"\b{re.escape(part)}\b", written()) is not None


def test_what_the_glossary_names_is_in_the_code() -> None:
    named = [(row["word"].strip(), re.findall(r"`([^`]+)`", row["code"])) for row in rows()]

    assert [(word, each) for word, references in named for each in references if not stands(each)] == []


def test_no_word_stands_for_two_things_and_no_thing_has_two_words() -> None:
    counted = Counter(row["word"].strip() for row in rows())

    assert [word for word, count in counted.items() if count > 1] == []


def test_the_words_stand_in_alphabetical_order() -> None:
    in_order = [row["word"].strip().casefold() for row in rows()]

    assert in_order == sorted(in_order)


@each_row(
    "word",
    [
        "utils",
        "helpers",
        "manager",
        "handler",
        "plant",
        "booth",
        "daybook",
        "wordbook",
        "crier",
        "herald",
        "desk",
        "onduty",
        "patchbay",
        "standing",
        "finding",
        "handing",
        "clearing",
        "edited",
    ],
)
def test_words_that_say_nothing_to_a_radio_engineer_name_no_module(word: str) -> None:
    assert [path for path in modules() if word in path.stem.split("_")] == []
