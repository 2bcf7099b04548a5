"""
What the reader makes of the suites that other normalisers are tested with.

    .venv/bin/python tests/bench/reading_suites.py FOLDER [--fails]

FOLDER holds the peers' own files, which are not ours to keep: `written~spoken` lines (NeMo), Python files
with pairs of strings (sea-g2p, pyvinorm, vi_cleaner), JSON lines with `input` and `references`
(vietnamese-tts), `assertEqual(num2words(N, ...), "...")` (num2words). A sentence counts when all of it is
right by the judge of our own tests; the names of letters and the spellings of units are folded, so that
nobody loses for a habit.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from broadcaster.reading import Reader
from tests.bench.reading_peers import LONG_NAMES, NAMES_OF_LETTERS
from tests.reading_scoring import Sample, is_right

SPELLINGS = (
    (r"</?en>", " "),
    (r"x[ăe]ng ti mét", "xen ti mét"),
    (r"terabyte", "tê ra bai"),
    (r"gigabyte", "gi ga bai"),
    (r"megabyte", "mê ga bai"),
    (r"hẹc|héc(?! ta)", "héc"),
    (r"inch", "inh"),
    (r"rupee", "ru pi"),
    (r"pound", "pao"),
    (r"decibel", "đề xi ben"),
    (r"việt nam đồng", "đồng"),
    (r"yên nhật", "yên"),
    (r"<?\bu s d\b>?|đô la mỹ", "đô la"),
    (r"giờ không phút(?: không giây)?", "giờ"),
    (r"uỷ", "ủy"),
    (r"\b(?:ngày )?(?:mùng|mồng) (?=một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)", ""),
    (r"\bngày (?=(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b)", ""),
    (r"(?<=triệu|nghìn) (?=(?:linh|lẻ) )", " không trăm "),
    (r"(?<=tỷ) (?=(?:linh|lẻ) )", " không trăm "),
    (r"(?<=\w) và (?=truyền thông|đào tạo|môi trường|xã hội|đầu tư)", " "),
)
"""One word written in two ways, by the peer and by us."""
FIGURES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
FIGURE_OF = dict(zip(FIGURES, FIGURES, strict=True)) | {"mốt": "một", "tư": "bốn", "lăm": "năm"}
_UNITS = "mốt|tư|lăm|hai|ba|sáu|bảy|tám|chín"
TAIL = re.compile(rf"(?<=phẩy )(?:\S+ mươi(?: (?:{_UNITS}))?|mười(?: \S+)?|\S+ (?:mốt|tư|lăm))(?!\S)")
LETTERS = {name: letter for letter, names in NAMES_OF_LETTERS.items() for name in names.split()}


def plainly(spoken: str) -> str:
    """Reduce a reading to what can be heard to be right or wrong."""
    text = re.sub(r"\b[A-Z]{2,4}\b(?=\s*$)", lambda letters: " ".join(letters[0]), spoken).lower()
    for pattern, same in SPELLINGS:
        text = re.sub(pattern, same, text)
    text = re.sub(r"\bchấm (?=(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\b)", "phẩy ", text)
    words = " ".join(re.findall(r"[^\W_]+", text))
    for long_name, short in LONG_NAMES.items():
        words = re.sub(rf"\b{long_name}\b", short, words)
    return " ".join(LETTERS.get(word, word) for word in TAIL.sub(_one_by_one, words).split())


def _one_by_one(tail: re.Match[str]) -> str:
    """Read figures after the comma one by one, as half of the peers do."""
    words = tail[0].split()
    if words[0] == "mười":
        words = ["một", *(words[1:] or ["không"])]
    elif words[1] == "mươi":
        words = [words[0], *(words[2:] or ["không"])]
    return " ".join(FIGURE_OF.get(word, word) for word in words)


def agrees(written: str, golds: tuple[str, ...], out: str) -> bool:
    """Tell whether a reading is one of *golds*; a word or its letters, glued or cut, are the same."""
    joined = out.replace(" ", "")
    return is_right(Sample("", written, golds), out) or any(gold.replace(" ", "") == joined for gold in golds)


def pairs(file: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give what is written and what may be said, from one file of a suite."""
    text = file.read_text("utf-8")
    if file.suffix == ".txt":
        for line in filter(lambda line: "~" in line, text.splitlines()):
            written, spoken = line.split("~")
            yield written, (spoken,)
    elif file.suffix == ".jsonl":
        for case in map(json.loads, text.splitlines()):
            yield case["input"], tuple(case["references"])
    else:
        yield from _python_pairs(ast.parse(text))


def _python_pairs(tree: ast.AST) -> Iterator[tuple[str, tuple[str, ...]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple):
            values = [part.value for part in node.elts if isinstance(part, ast.Constant)]
            if len(values) == len(node.elts) == 2 and all(isinstance(value, str) for value in values):
                yield str(values[0]), (str(values[1]),)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "assertEqual":
            number, spoken = node.args
            if isinstance(number, ast.Call) and isinstance(spoken, ast.Constant):
                yield ast.unparse(number.args[0]).replace(".", ","), (str(spoken.value),)


def main() -> None:
    """Print a line for each suite, and the sentences that differ."""
    parser = argparse.ArgumentParser(description="Our reader on the suites of its peers.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fails", action="store_true", help="also what differs")
    given = parser.parse_args()
    for file in sorted(file for file in given.folder.iterdir() if file.suffix in {".txt", ".jsonl", ".py"}):
        every = list(pairs(file))
        read = [(written, golds, Reader().read(written)) for written, golds in every]
        wrong = [
            (written, golds, out)
            for written, golds, out in read
            if not agrees(written, tuple(map(plainly, golds)), plainly(out))
        ]
        right = len(every) - len(wrong)
        print(f"{file.stem}: {right} of {len(every)} ({right / max(1, len(every)):.1%})")
        for written, golds, out in wrong if given.fails else ():
            print(f"  {written!r}\n    {golds[0]}\n    {out}")


if __name__ == "__main__":
    main()
