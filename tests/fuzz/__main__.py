"""
`python -m tests.fuzz [--minutes 10] [--seed 1] [TARGET…]`: damaged inputs to every reader, in turn.

Ends with 1 when a reader let through what it does not name among its errors; the input lies in the folder
that is printed, and `--seed` gives the same ones again.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from broadcaster.errors import BroadcasterError
from tests.fuzz.mutator import mutate
from tests.fuzz.targets import Target, targets

SLOW_S = 5.0
"""Of one input: no reader may take so long for 200 kB."""


def attempt(target: Target, data: bytes, folder: Path) -> str:
    """Give what was wrong with one reading; empty when it was read, or refused as it should be."""
    began = time.perf_counter()
    try:
        target.read(data, folder)
    except BroadcasterError:
        pass
    except Exception:
        return traceback.format_exc()
    took_s = time.perf_counter() - began
    return f"it took {took_s:.1f} s" if took_s > SLOW_S else ""


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("target", nargs="*")
    asked = parser.parse_args(argv)
    chosen = [target for target in targets() if not asked.target or target.name in asked.target]
    kept = Path(tempfile.mkdtemp(prefix="fuzz-"))
    until = time.monotonic() + 60 * asked.minutes
    chance, runs, faults = random.Random(asked.seed), Counter[str](), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < until:
            for target in chosen:
                data = mutate(chance.choice(target.originals), target.originals, chance)
                runs[target.name] += 1
                wrong = attempt(target, data, Path(folder))
                if wrong:
                    faults[target.name] += 1
                    (kept / f"{target.name}-{faults[target.name]}").write_bytes(data)
                    if faults[target.name] <= 2:
                        print(f"--- {target.name}\n{wrong}")
    for target in chosen:
        print(f"{target.name:16} {runs[target.name]:7} inputs  {faults[target.name]:4} not foreseen")
    print(f"seed {asked.seed}; inputs that were not foreseen: {kept}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
