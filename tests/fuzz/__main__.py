"""
`python -m tests.fuzz [--minutes 10] [--seed 1] [TARGET…]`: damaged inputs to every reader, in turn.

Ends with 1 when a reader let through what it does not name among its errors; the input lies in the folder
that is printed, and `--seed` gives the same ones again. The summary comes in any case: after the time, on
Ctrl-C, when the process is asked to end, and when one input holds the reader up for good.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NoReturn

from broadcaster.errors import BroadcasterError
from tests.fuzz.mutator import mutate
from tests.fuzz.targets import Target, targets

SLOW_S = 5.0
"""Of a processor, for one input: no reader may take so long for 200 kB."""
STUCK_S = 60.0
"""An input that takes so long is given up, and counts as not foreseen."""
TELL_EVERY_S = 60.0


class _Ended(BaseException):
    """Time is up, or somebody ends it: nothing that nets exceptions may keep it."""


class _Stuck(BaseException):
    """One input holds its reader up."""


def attempt(target: Target, data: bytes, folder: Path) -> str:
    """Give what was wrong with one reading; empty when it was read, or refused as it should be."""
    began = time.process_time()
    try:
        target.read(data, folder)
    except BroadcasterError:
        pass
    except (Exception, _Stuck):
        return traceback.format_exc()
    took_s = time.process_time() - began
    return f"it took {took_s:.1f} s" if took_s > SLOW_S else ""


class Run:
    """
    Inputs to the readers in turn, and what they did.

    Args:
        chosen: the readers.
        seed: of chance.
    """

    def __init__(self, chosen: Sequence[Target], seed: int) -> None:
        self._chosen = chosen
        self._seed = seed
        self._chance = random.Random(seed)
        self._kept = Path(tempfile.mkdtemp(prefix="fuzz-"))
        self._inputs, self.faults = Counter[str](), Counter[str]()

    def go(self, minutes: float) -> None:
        """Read damaged inputs for so long."""
        began = time.monotonic()
        until, tells_at = began + 60 * minutes, began + TELL_EVERY_S
        with tempfile.TemporaryDirectory() as folder:
            while (now := time.monotonic()) < until:
                if now > tells_at:
                    tells_at = now + TELL_EVERY_S
                    print(f"… {self._inputs.total()} inputs, {self.faults.total()} not foreseen", flush=True)
                for target in self._chosen:
                    self._try(target, Path(folder))

    def _try(self, target: Target, folder: Path) -> None:
        data = mutate(self._chance.choice(target.originals), target.originals, self._chance)
        self._inputs[target.name] += 1
        with _given_up_after(STUCK_S):
            wrong = attempt(target, data, folder)
        if wrong:
            self.faults[target.name] += 1
            (self._kept / f"{target.name}-{self.faults[target.name]}").write_bytes(data)
            if self.faults[target.name] <= 2:
                print(f"--- {target.name}\n{wrong}", flush=True)

    def tell(self) -> None:
        """Print the summary."""
        for target in self._chosen:
            inputs, faults = self._inputs[target.name], self.faults[target.name]
            print(f"{target.name:16} {inputs:7} inputs  {faults:4} not foreseen")
        print(f"{'all':16} {self._inputs.total():7} inputs  {self.faults.total():4} not foreseen")
        print(f"seed {self._seed}; inputs that were not foreseen: {self._kept}", flush=True)


@contextmanager
def _given_up_after(seconds: float) -> Iterator[None]:
    def give_up(_number: int, _frame: FrameType | None) -> NoReturn:
        raise _Stuck(f"given up after {seconds:.0f} s")

    signal.signal(signal.SIGALRM, give_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _end(_number: int, _frame: FrameType | None) -> NoReturn:
    raise _Ended


def main(argv: list[str]) -> int:
    """Read damaged inputs for some minutes; 1 when something was not foreseen."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("target", nargs="*")
    asked = parser.parse_args(argv)
    run = Run([each for each in targets() if not asked.target or each.name in asked.target], asked.seed)
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, _end)
    try:
        run.go(asked.minutes)
    except _Ended:
        print("ended before its time", flush=True)
    run.tell()
    return 1 if run.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
