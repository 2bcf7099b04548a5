"""The glossary against the code: one thing, one word, and every word stands where it says."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_ROW = re.compile(
    r"^\| (?P<word>[^|]+) \| (?P<vietnamese>[^|]+) \| (?P<what>[^|]+) \| (?P<code>[^|]+) \|$", re.MULTILINE
)


def rows() -> list[re.Match[str]]:
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    return [row for row in _ROW.finditer(text) if row["word"] not in {"word", "---"}]


CODE = "\n".join(path.read_text("utf-8") for path in (ROOT / "broadcaster").rglob("*.py"))
DATA = "\n".join(
    path.read_text("utf-8")
    for folder in ("schedules", "scripts")
    for path in (ROOT / folder).rglob("*")
    if path.is_file()
)


def stands(reference: str) -> bool:
    """Say whether a path, a name or a dotted name of the glossary is there."""
    if "/" in reference:
        return any((ROOT / base / reference).exists() for base in ("", "broadcaster"))
    return all(
        re.search(rf"\b{re.escape(part)}\b", CODE + DATA) for part in re.split(r"[. ]", reference) if part
    )


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["word"].strip())
def test_what_the_glossary_names_is_in_the_code(row: re.Match[str]) -> None:
    for reference in re.findall(r"`([^`]+)`", row["code"]):
        assert stands(reference), f"{row['word']}: there is no {reference}"


def test_no_word_stands_for_two_things_and_no_thing_has_two_words() -> None:
    words = Counter(row["word"].strip() for row in rows())

    assert [word for word, count in words.items() if count > 1] == []


def test_the_words_stand_in_alphabetical_order() -> None:
    words = [row["word"].strip().casefold() for row in rows()]

    assert words == sorted(words)


@pytest.mark.parametrize(
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
    assert [path for path in (ROOT / "broadcaster").rglob("*.py") if word in path.stem.split("_")] == []
