"""
Our reader beside the normalisers that install from the registry, in one run.

    python tests/bench/reading_peers.py [PEER ...]

Each peer gets an environment of its own under the cache folder of the user (1.5 GB in all, made once)
and a limit of CPU time; one that does not install or does not run is named with the reason. Accuracy is
the share of sentences wholly right: on the samples by the judge of the tests (`tests/reading_scoring.py`),
and on our documented and held-back pairs, with the names of letters folded: nobody loses for saying gờ
for giê. Speed is characters for a second of CPU over one megabyte of running text, line by line.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.reading_speed import megabyte as running_text
from tests.reading_pairs import ROOT, Pair, documented, held_back, sound
from tests.reading_scoring import Sample, is_right, samples

SAMPLES = ROOT / "tests" / "reading" / "samples"
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "broadcaster-peers"
OURS = "broadcaster"
PEERS = {
    "sea-g2p": "sea-g2p==0.10.0",
    "vinorm": "vinorm==2.0.7",
    "vietnormalizer": "vietnormalizer==0.2.3",
    "nemo_text_processing": "nemo_text_processing==1.2.0",
}
INSTALL_LIMIT_S = 900
SCORED_LIMIT_S = 600
SPEED_LIMIT_S = 60
"""CPU seconds for the sentences and for the megabyte; of the megabyte a part is enough."""
MEGABYTE = 1_000_000
NAMES_OF_LETTERS = {
    "b": "bê bờ bi",
    "c": "xê cê sê",
    "d": "đê dê",
    "g": "giê gờ gê ghê",
    "h": "hát hắt hờ ếch",
    "j": "gi giây",
    "k": "ca cây",
    "l": "lờ el",
    "m": "mờ em",
    "n": "nờ en",
    "p": "pê phê pờ",
    "q": "quy qui kiu",
    "s": "ét sờ",
    "t": "tê tờ ti",
    "v": "vê vờ",
    "x": "ích xờ",
    "y": "y i",
    "z": "dét zét",
}
"""What speakers call one letter, names of one syllable."""
LONG_NAMES = {
    "ét xì": "ét", "ét sì": "ét", "ét xờ": "ét", "e lờ": "lờ", "em mờ": "mờ", "e mờ": "mờ",
    "en nờ": "nờ", "e nờ": "nờ", "ích xì": "ích", "vê đúp": "vê kép", "đắp liu": "vê kép",
}  # fmt: skip


class Outcome(NamedTuple):
    """What one normaliser made of some texts; None where it raised or ran out of time."""

    outs: list[str | None]
    cpu_s: float
    peak_mb: float


class Refusal(NamedTuple):
    """Why a normaliser could not be measured."""

    reason: str


class Tasks(NamedTuple):
    """The same texts for everybody."""

    samples: dict[str, list[Sample]]
    shown: list[Pair]
    held: list[Pair]
    plans: list[str]

    def texts(self) -> list[str]:
        """All that is scored, in order, one line each."""
        written = [sample.written for every in self.samples.values() for sample in every]
        return [
            text.replace("\n", " ") for text in written + [pair.written for pair in self.shown + self.held]
        ]


def tasks() -> Tasks:
    """Collect the texts; peers do not cut sentences, so that page is left out."""
    shown, held = (
        [pair for pair in half if pair.topic != "sentences"] for half in (documented(), held_back())
    )
    given = {file.stem: samples(file) for file in sorted(SAMPLES.glob("*.tsv"))}
    return Tasks(given, shown, held, megabyte())


def megabyte() -> list[str]:
    """Give the lines of running text (see `reading_speed`), over and over, a million characters in all."""
    return [line.strip() for line in running_text().split("\n") if line.strip()]


def python_of(peer: str) -> str | Refusal:
    """Give the interpreter that has *peer*; install it on the first run."""
    if peer == OURS:
        return sys.executable
    home = CACHE / peer
    python = str(home / "bin" / "python")
    if (home / "installed").exists():
        return python
    making = [sys.executable, "-m", "venv", str(home)]
    filling = [python, "-m", "pip", "install", "-q", PEERS[peer]]
    try:
        for command in (making, filling):
            subprocess.run(command, check=True, capture_output=True, text=True, timeout=INSTALL_LIMIT_S)
    except subprocess.TimeoutExpired:
        return Refusal("does not install in time")
    except subprocess.CalledProcessError as error:
        return Refusal("does not install: " + _last_line(error.stderr))
    (home / "installed").touch()
    return python


def outcome(peer: str, python: str, texts: list[str], limit_s: float) -> Outcome | Refusal:
    """Run one normaliser over *texts* in a process of its own."""
    command = [python, "-P", str(Path(__file__).with_name("reading_peer.py")), peer, str(limit_s)]
    lines = "".join(json.dumps(text) + "\n" for text in texts)
    environment = {**os.environ, "PYTHONPATH": str(ROOT) if peer == OURS else ""}
    # On a busy machine CPU seconds pass slowly; only a text that never ends takes this long.
    patience_s = 4 * limit_s + 120
    try:
        run = subprocess.run(
            command,
            input=lines,
            capture_output=True,
            text=True,
            timeout=patience_s,
            env=environment,
            check=True,
        )
    except subprocess.TimeoutExpired:
        return Refusal(f"did not come back in {patience_s:.0f} s")
    except subprocess.CalledProcessError as error:
        return Refusal("does not run: " + _last_line(error.stderr))
    found = json.loads(run.stdout[run.stdout.index('{"outs"') :])
    unread: list[str | None] = [None] * (len(texts) - len(found["outs"]))
    return Outcome(found["outs"] + unread, found["cpu_s"], found["peak_mb"])


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no reason given"])[-1]


def folding() -> Callable[[str], str]:
    """Give what a reading is reduced to before it is compared."""
    letters = {
        sound(name): f"<{letter}>" for letter, names in NAMES_OF_LETTERS.items() for name in names.split()
    }
    long_name = re.compile(rf"(?<!\S)(?:{'|'.join(LONG_NAMES)})(?!\S)")

    def folded(spoken: str) -> str:
        short = long_name.sub(lambda name: LONG_NAMES[name[0]], spoken.lower())
        return " ".join(letters.get(word, word) for word in sound(short).split())

    return folded


def right_samples(given: Tasks, outs: list[str | None]) -> list[list[bool]]:
    """Say for each sample, file by file, whether it is read wholly right."""
    left = iter(outs)
    return [
        [(out := next(left)) is not None and is_right(sample, out) for sample in every]
        for every in given.samples.values()
    ]


def right_pairs(pairs: list[Pair], outs: list[str | None], folded: Callable[[str], str]) -> Counter[str]:
    """Count the pairs of each class that are read wholly right."""
    return Counter(
        pair.topic
        for pair, out in zip(pairs, outs, strict=True)
        if out is not None and folded(out) in {folded(one) for one in pair.spoken}
    )


def measured(peer: str, given: Tasks) -> tuple[list[str], Counter[str]]:
    """Measure one normaliser: the cells of its row, and the pairs that it reads right, class by class."""
    python = python_of(peer)
    read = python if isinstance(python, Refusal) else outcome(peer, python, given.texts(), SCORED_LIMIT_S)
    if isinstance(read, Refusal) or isinstance(python, Refusal):
        return [read.reason if isinstance(read, Refusal) else "", "", "", "", "", ""], Counter()
    folded = folding()
    first = sum(map(len, given.samples.values()))
    ends = [0, first, first + len(given.shown), len(read.outs)]
    of_samples, of_shown, of_held = (read.outs[start:end] for start, end in pairwise(ends))
    cells = [share(sum(right), len(right)) for right in right_samples(given, of_samples)]
    shown = right_pairs(given.shown, of_shown, folded)
    held = right_pairs(given.held, of_held, folded)
    cells += [share(shown.total(), len(given.shown)), share(held.total(), len(given.held))]
    return [*cells, speed(given.plans, outcome(peer, python, given.plans, SPEED_LIMIT_S))], shown + held


def share(right: int, every: int) -> str:
    """Give a share as counts and percent."""
    return f"{right} of {every} ({right / every:.1%})" if every else "no samples"


def speed(plans: list[str], fast: Outcome | Refusal) -> str:
    """Give characters a second, and how many of the megabyte were read."""
    if isinstance(fast, Refusal):
        return fast.reason
    read = sum(len(text) for text, out in zip(plans, fast.outs, strict=True) if out is not None)
    return f"{read / fast.cpu_s:,.0f} (of {read:,} characters); {fast.peak_mb:.0f} MB"


def main() -> None:
    """Print the two tables."""
    parser = argparse.ArgumentParser(description="Our reader beside its peers.")
    parser.add_argument("peer", nargs="*", default=[OURS, *PEERS], help="only these")
    peers: list[str] = parser.parse_args().peer
    given = tasks()
    heads = ("reader", *given.samples, "documented", "held back", "characters/s; peak")
    print(f"| {' | '.join(heads)} |")
    print("|---|---|---|---|---|---|---|")
    right: dict[str, Counter[str]] = {}
    for peer in peers:
        cells, right[peer] = measured(peer, given)
        print(f"| {peer} | {' | '.join(cells)} |", flush=True)
    every = Counter(pair.topic for pair in given.shown + given.held)
    print("\n| class | pairs | " + " | ".join(right) + " |\n|---|---|" + "---|" * len(right))
    for topic in sorted(every):
        shares = (f"{right[peer][topic] / every[topic]:.0%}" for peer in right)
        print(f"| {topic} | {every[topic]} | {' | '.join(shares)} |")


if __name__ == "__main__":
    main()
