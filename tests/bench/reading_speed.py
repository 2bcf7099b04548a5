"""
How fast the reader reads: running text, hostile repetitions, growth, start and memory.

    .venv/bin/python tests/bench/reading_speed.py [FOLDER of .txt files]

Without a folder, the running text of the first ten judged rounds and the paragraphs of plans among the
samples: always the same 130,000 characters, over and over, so that figures of different days compare. Later
rounds are denser, as their lines were looked for in fields that the reader did not know.

CPU time, the best of some runs, because the machine has other work. One table on stdout.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from broadcaster.reading import Reader

TESTS = Path(__file__).parents[1] / "reading"
TEXT_ROUNDS = range(1, 11)
"""The rounds whose running lines are the text."""
FOLDER = Path(sys.argv[1]) if __name__ == "__main__" and sys.argv[1:] else None
MILLION = 1_000_000
HOSTILE = (
    "1-", "1.", "1,", "1/", "12:", "a.", "A&", "AB-", "(AB)", "AB", "A1", "a@", "+84 ", ",", " ", " \n", "\t",
    "e\u0301", "aB", "a", "http://a.", "là ", "! ", "!", "…", "“", "( ", "- ", "; ", ": ", "5 ha ", "TH ",
    "ngày 1-", "từ 2 - ",
)  # fmt: skip
RUNS = 5
_PEAK = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"


def megabyte(folder: Path | None = None) -> str:
    """Give a million characters of text as stations have it, or of the text in *folder*, over and over."""
    if folder:
        text = "".join(file.read_text("utf-8") for file in sorted(folder.glob("*.txt")))
    else:
        files = (TESTS / "firstsight" / f"round{number}.tsv" for number in TEXT_ROUNDS)
        rounds = [line.split("\t") for file in files for line in _lines(file)]
        running = [row[2] for row in rounds if row[1] == "running"]
        plans = [line.split("\t")[2] for line in _lines(TESTS / "samples" / "official.tsv")]
        text = "\n".join([*running, *plans]) + "\n"
    return (text * (MILLION // len(text) + 1))[:MILLION]


def _lines(table: Path) -> list[str]:
    return table.read_text("utf-8").splitlines()[1:]


def seconds(text: str, runs: int = RUNS, cut: bool = False) -> float:  # noqa: FBT001, FBT002 - a bench
    """CPU seconds of the best run, each with a reader that remembers nothing yet."""
    best = float("inf")
    for _ in range(runs):
        reader = Reader()
        start = time.process_time()
        if cut:
            reader.sentences(text)
        else:
            reader.read(text)
        best = min(best, time.process_time() - start)
    return best


def seconds_by_line(text: str, runs: int = RUNS) -> float:
    """CPU seconds of the best run over the lines of *text*, as a station reads: one text after the other."""
    lines = text.split("\n")
    best = float("inf")
    for _ in range(runs):
        reader = Reader()
        start = time.process_time()
        for line in lines:
            reader.read(line)
        best = min(best, time.process_time() - start)
    return best


def child(code: str) -> tuple[float, float]:
    """Run *code* in a fresh interpreter: (CPU seconds of the best of some runs, peak memory in MB)."""
    program = f"{code}\n{_PEAK}"
    best, peak = float("inf"), 0.0
    # As installed: with its bytecode. The first of the runs writes it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(Path(tempfile.gettempdir()) / "reading_speed_bytecode")
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        peak = float(done.stdout) / 1024
    return best, peak


def show(line: str) -> None:
    sys.stdout.write(line + "\n")


def text_lines() -> None:
    text = megabyte(FOLDER)
    Reader().read("5")
    show(f"text, 1 MB                 {MILLION / seconds(text) / 1e6:8.2f} M characters/s")
    show(f"the same, line by line     {MILLION / seconds_by_line(text) / 1e6:8.2f} M characters/s")
    start = time.process_time()
    Reader().sentences(text)
    show(f"the same, as sentences     {MILLION / (time.process_time() - start) / 1e6:8.2f} M characters/s")


def growth_lines() -> None:
    text = megabyte(FOLDER)
    for size in (1, 3, 10):
        cost = seconds(text * size, 1) / size * 1e9 / MILLION
        show(f"text, {size:2} MB                {cost:8.0f} ns a character")


def hostile_lines() -> None:
    show("over and over: ns a character at 20,000 and 200,000, read and as sentences")
    for unit in HOSTILE:
        costs = [
            seconds(unit * (size // len(unit)), 2, cut) / size * 1e9
            for cut in (False, True)
            for size in (20_000, 200_000)
        ]
        show(f"{unit!r:12} {costs[0]:8.0f} {costs[1]:8.0f}   {costs[2]:8.0f} {costs[3]:8.0f}")


def start_lines() -> None:
    bare, _ = child("pass")
    for name, code in (
        ("import and Reader()", "from broadcaster.reading import Reader; Reader()"),
        ("and a first sentence", "from broadcaster.reading import Reader; Reader().read('UBND xã, 5 ha.')"),
    ):
        cost, peak = child(code)
        show(f"{name:26} {(cost - bare) * 1e3:8.1f} ms, {peak:5.1f} MB")


def test_reading_speed() -> None:
    text_lines()
    growth_lines()
    hostile_lines()
    start_lines()


if __name__ == "__main__":
    test_reading_speed()
