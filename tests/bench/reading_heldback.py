"""
How well the reader generalises: the share of pairs read wholly right, documented and held back.

    python tests/bench/reading_heldback.py                counts, class by class
    python tests/bench/reading_heldback.py --fails        the failures of the documented pairs too
    python tests/bench/reading_heldback.py --fails-held   those held back (not for the reader's author)
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from broadcaster.reading import Reader
from tests.reading_pairs import Pair, agrees, documented, held_back


def spoken(reader: Reader, pair: Pair) -> str:
    """Read the written side; the pages on sentences show where the reader stops."""
    if pair.topic == "sentences":
        return " ‖ ".join(sentence.spoken for sentence in reader.sentences(pair.written))
    return reader.read(pair.written)


def right_by_topic(pairs: list[Pair], reader: Reader, *, show: bool) -> tuple[Counter[str], Counter[str]]:
    """Count the pairs of each topic, and those that are read wholly right."""
    every: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for pair in pairs:
        said = spoken(reader, pair)
        every[pair.topic] += 1
        right[pair.topic] += agrees(pair, said)
        if show and not agrees(pair, said):
            print(f"[{pair.topic}] {pair.written!r}\n   read: {said}\n   want: {' / '.join(pair.spoken)}")
    return every, right


def main() -> None:
    """Print the table."""
    reader = Reader()
    shown, shown_right = right_by_topic(documented(), reader, show="--fails" in sys.argv)
    held, held_right = right_by_topic(held_back(), reader, show="--fails-held" in sys.argv)
    print(f"{'class':26}{'documented':>18}{'held back':>18}")
    for topic in sorted(shown | held):
        print(f"{topic:26}{_share(shown_right[topic], shown[topic])}{_share(held_right[topic], held[topic])}")
    print(f"{'all':26}{_share(shown_right.total(), shown.total())}{_share(held_right.total(), held.total())}")


def _share(right: int, every: int) -> str:
    return f"{right:5} of {every:4} {right / every:6.1%}" if every else f"{'none':>18}"


if __name__ == "__main__":
    main()
