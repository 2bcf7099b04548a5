"""
A fair judge of readings: what convention leaves open is no fault, and pauses can be asked for.

A gold is written in plain words with these marks:

    {a|b|}   any of these, or nothing        <ABC>   the letters by their names
    /  -     alone: any usual word for the sign, or none
    #0157    that number, or figure by figure
    [,]      a pause must be heard here; other pauses are free
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

from broadcaster.reading import Style
from broadcaster.reading.spoken.number_words import cardinal, digits
from tests.reading_pairs import sound

LETTERS = {
    "a": "a|ây",
    "b": "bê|bờ|bi",
    "c": "xê|cờ|si|xi",
    "d": "dê|đê|đi",
    "đ": "đê|đờ",
    "e": "e|i",
    "f": "ép|ép phờ",
    "g": "giê|gờ|gi|ghê",
    "h": "hát|hờ|ếch",
    "i": "i|ai",
    "j": "gi|giây",
    "k": "ca|cây",
    "l": "lờ|eo|en lờ",
    "m": "em|mờ|em mờ",
    "n": "en|nờ|en nờ",
    "o": "o|ô|âu",
    "p": "pê|phê|pi",
    "q": "quy|cu|kiu",
    "r": "rờ|e rờ|a",
    "s": "ét|sờ|ét xì",
    "t": "tê|ti",
    "u": "u|iu",
    "v": "vê|vờ|vi",
    "w": "vê kép|vê đúp|đắp liu",
    "x": "ích|ích xì",
    "y": "y|i|i dài|quai",
    "z": "dét|zét",
    "&": "và|en",
}
"""What speakers call a letter; Vietnamese and English names."""
_SLASH = "trên|gạch chéo|xuyệt|xẹt|gạch|"
_DASH = "gạch ngang|gạch nối|gạch|"
_SAME = (
    ("ngàn", "nghìn"),
    ("lẻ", "linh"),
    ("bẩy", "bảy"),
    ("tới", "đến"),
    ("ngày mùng", "mùng"),
    ("ngày mồng", "mùng"),
    ("mồng", "mùng"),
    ("mươi bốn", "mươi tư"),
    ("tháng bốn", "tháng tư"),
    ("quý bốn", "quý tư"),
    ("đô la mỹ", "đô la"),
    ("việt nam đồng", "đồng"),
    ("cây số", "ki lô mét"),
    ("ki lô gram", "ki lô gam"),
    ("gram", "gam"),
    ("hằng", "hàng"),
    ("độ c", "độ xê"),
    ("euro", "ơ rô"),
    ("vaccine", "vắc xin"),
    ("vắcxin", "vắc xin"),
    ("covid", "cô vít"),
    ("mươi nhăm", "mươi lăm"),
    ("phần tư", "phần bốn"),
    ("volt", "vôn"),
    ("watt", "oát"),
)
_MEASURES = "ki lô gam|ki lô mét|mét|lít|giờ|giây|người|con|hộ|tháng|năm|ngày|héc ta|lần"
_FREE = (
    (r"(?<!\S)ngày (?=(?:mùng|mươi|mười|hai|ba|một|bốn|năm|sáu|bảy|tám|chín)(?!\S))", ""),
    (r"(giờ(?: \S+){1,4}) phút(?!\S)", r"\1"),
    (r"(nghìn|triệu|tỷ) không trăm (?:linh )?", r"\1 "),
    (
        rf"(?<!\S)(?:trên|mỗi) (?=(?:{_MEASURES})(?!\S))",
        "một ",
    ),
    (r"(?<!\S)chấm (?=(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)(?!\S))", "phẩy "),
)
_PAUSE = " ‚"


class Sample(NamedTuple):
    """One judged sentence: what is written, and every reading that is right."""

    category: str
    written: str
    golds: tuple[str, ...]


def samples(file: Path) -> list[Sample]:
    """Read a table of source, category, written, spoken, alternatives (parted by ||)."""
    rows = [line.split("\t") for line in file.read_text("utf-8").splitlines()[1:] if line]
    return [Sample(row[1], row[2].replace("\\n", "\n"), _golds(row)) for row in rows]


def _golds(row: list[str]) -> tuple[str, ...]:
    return (row[3], *(gold for gold in "".join(row[4:5]).split("||") if gold.strip()))


def is_right(sample: Sample, spoken: str) -> bool:
    """Tell whether *spoken* is one of the readings that *sample* allows."""
    return any(_agrees(gold, spoken) for gold in sample.golds)


def _agrees(gold: str, spoken: str) -> bool:
    """Compare word by word; where the gold asks for pauses, they are words that must be there."""
    asks = "[,]" in gold
    heard = _folded(_marked(spoken)) if asks else _folded(spoken)
    for plain in _expanded(gold, frozenset(heard.split())):
        wanted = _folded(plain.replace("[,]", _PAUSE))
        if not asks and wanted == heard:
            return True
        if asks and _with_free_pauses(wanted).fullmatch(heard):
            return True
    return False


def _marked(spoken: str) -> str:
    return re.sub(r"[,;:.!?…]+(?=\s|$)", _PAUSE, spoken)


def _with_free_pauses(wanted: str) -> re.Pattern[str]:
    mark = _PAUSE.strip()
    words = [re.escape(word) if word == mark else f"{re.escape(word)}(?: {mark})?" for word in wanted.split()]
    pattern = " ".join(words).replace(f"(?: {mark})? {re.escape(mark)}", f" {re.escape(mark)}")
    return re.compile(pattern)


def _folded(text: str) -> str:
    mark = _PAUSE.strip()
    bare = re.sub(r"(?<=\w)['’ʼ](?=\w)", "", text.lower())
    words = " ".join(["", *re.findall(rf"[^\W_]+|{mark}", bare), ""])
    for one, other in _SAME:
        words = words.replace(f" {one} ", f" {other} ")
    words = words.strip()
    for free, instead in _FREE:
        words = re.sub(free, instead, words)
    return " ".join(word if word == mark else sound(word) for word in words.split())


def _expanded(gold: str, heard: frozenset[str]) -> Iterator[str]:
    """Give the plain readings of a gold that could be what was heard."""
    parts = [
        _possible(_choices(token, heard), heard) for token in re.findall(r"\{[^{}]*\}|<[^<>]+>|\S+", gold)
    ]
    for choice, _ in zip(product(*parts), range(_MOST), strict=False):
        yield " ".join(choice)


_MOST = 20_000


def _possible(choices: list[str], heard: frozenset[str]) -> list[str]:
    """Leave out the choices with words that were not heard, as long as one is left."""
    return [one for one in choices if set(_folded(one).split()) <= heard] or choices[:1]


def _choices(token: str, heard: frozenset[str]) -> list[str]:
    if token.startswith("{"):
        return [plain for option in token[1:-1].split("|") for plain in _expanded(option, heard)] or [""]
    if token.startswith("<"):
        names = [LETTERS.get(sign, sign).split("|") for sign in token[1:-1].lower()]
        return [" ".join(choice) for choice in product(*(_possible(one, heard) for one in names))]
    if token.startswith("#"):
        value = token.strip("#.,;:")
        zeros = "không " * (len(value) - len(value.lstrip("0")))
        return [cardinal(int(value), Style()), digits(value), zeros + cardinal(int(value), Style())]
    return {"/": _SLASH, "-": _DASH}[token].split("|") if token in {"/", "-"} else [token]
