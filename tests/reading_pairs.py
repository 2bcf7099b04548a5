"""Worked pairs of writing and speech: where they stand, and how a reading is compared with them."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
PAGES = ROOT / "docs" / "reading"
HELD_BACK = ROOT / "tests" / "reading" / "heldback"

_TONES = {"\u0300": "1", "\u0301": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}


class Pair(NamedTuple):
    """One pair: what is written, every reading that convention allows, and why."""

    topic: str
    written: str
    spoken: tuple[str, ...]
    reason: str


def documented() -> list[Pair]:
    """Give the pairs in the tables of the pages, page by page."""
    return list(chain.from_iterable(_of_page(page) for page in sorted(PAGES.glob("*.md"))))


def held_back() -> list[Pair]:
    """Give the pairs that the author of the reader has not seen."""
    return list(chain.from_iterable(_of_file(file) for file in sorted(HELD_BACK.glob("*.tsv"))))


def sound(spoken: str) -> str:
    """Leave only what is heard: no case, no punctuation, tone marks wherever they were set."""
    text = unicodedata.normalize("NFC", spoken).lower()
    text = re.sub(r"(?<=\w)['’ʼ](?=\w)", "", text)
    text = re.sub(r"[^\w\s‖]|_", " ", text)
    return " ".join(map(_toneless_then_tone, text.split()))


def agrees(pair: Pair, spoken: str) -> bool:
    """Say whether *spoken* is one of the readings of *pair*."""
    return sound(spoken) in {sound(one) for one in pair.spoken}


def _toneless_then_tone(word: str) -> str:
    signs = unicodedata.normalize("NFD", word)
    return "".join(sign for sign in signs if sign not in _TONES) + "".join(
        _TONES[sign] for sign in signs if sign in _TONES
    )


def _of_page(page: Path) -> list[Pair]:
    """Read the one table of a page; README and the comparison have none that begins so."""
    _, _, table = page.read_text("utf-8").partition(
        "| written | spoken | source or reason |\n|---|---|---|\n"
    )
    rows = [line.strip().strip("|").split(" | ") for line in table.splitlines() if line.startswith("| ")]
    return [_pair(page.stem, *(cell.strip() for cell in row)) for row in rows]


def _of_file(file: Path) -> list[Pair]:
    lines = file.read_text("utf-8").splitlines()[1:]
    return [_pair(file.stem, *line.split("\t")) for line in lines]


def _pair(topic: str, written: str, spoken: str, reason: str) -> Pair:
    return Pair(topic, _unescaped(written), tuple(spoken.split(" / ")), reason)


def _unescaped(written: str) -> str:
    r"""Give the signs that a table cannot show: \n, \t, \u200b."""
    seen = written.replace("\\n", "\n").replace("\\t", "\t")
    return re.sub(r"\\u([0-9a-f]{4})", lambda sign: chr(int(sign[1], 16)), seen)
