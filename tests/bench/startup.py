"""
How long the program takes to start, as a multiple of a bare interpreter: `python tests/bench/startup.py`.

The smallest of several runs counts: what else the machine does can only add to it. `quota` is asked of a
station made for the purpose.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

RUNS = 7
# As it is installed: its bytecode lies beside it.
ENVIRONMENT = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PROGRAM = (sys.executable, "-m", "broadcaster.cli.main")
CALLS = {
    "--help": ("--help",),
    'read "x"': ("read", "x"),
    "quota --help": ("quota", "--help"),
    "quota": ("quota",),
    "on-air --help": ("on-air", "--help"),
}


def shortest_s(*command: str) -> float:
    took_s: list[float] = []
    for _ in range(RUNS):
        began_s = time.perf_counter()  # noqa: TID251 - a bench reads the machine's clock
        subprocess.run(command, capture_output=True, check=True, env=ENVIRONMENT)
        took_s.append(time.perf_counter() - began_s)  # noqa: TID251
    return min(took_s)


def main() -> None:
    with TemporaryDirectory() as folder:
        station = Path(folder) / "station"
        subprocess.run(
            (*PROGRAM, "init", str(station), "--demo"), capture_output=True, check=True, env=ENVIRONMENT
        )
        bare_s = shortest_s(sys.executable, "-c", "pass")
        print(f"{'bare interpreter':<18}{bare_s * 1000:7.1f} ms")
        for name, words in CALLS.items():
            took_s = shortest_s(*PROGRAM, "--station", str(station), *words)
            print(f"{name:<18}{took_s * 1000:7.1f} ms  {took_s / bare_s:5.1f} ×")


if __name__ == "__main__":
    main()
