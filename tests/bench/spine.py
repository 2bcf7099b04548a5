"""
The figures of the main job: `make demo` after installation, the night run again, one sentence changed.

    .venv/bin/python tests/bench/spine.py [folder]

Memory is the sum of the proportional set sizes of all processes of the run, sampled ten times a second.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from broadcaster.clock import SystemClock

BROADCASTER = [sys.executable, "-m", "broadcaster.cli.main"]


def command_of(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def tree_pss_mb(root: int) -> float:
    """Sum the PSS of *root* and all its descendants, MB."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
    family = {root}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    total_kb = 0
    for pid in family:
        try:
            if pid != root and command_of(pid) == command_of(parents[pid]):
                continue  # about to become another program; until then it shares its parent's memory
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
        except OSError:
            continue
        total_kb += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total_kb / 1024


def measured(*command: str) -> tuple[float, float, float, str]:
    """Run a command; give wall s, CPU s (children included), peak MB and its output."""
    before = os.times()
    began = SystemClock().monotonic_s()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    peak = 0.0
    ended = threading.Event()

    def sample() -> None:
        nonlocal peak
        while not ended.wait(0.1):
            peak = max(peak, tree_pss_mb(process.pid))

    watch = threading.Thread(target=sample)
    watch.start()
    output, _ = process.communicate()
    wall_s = SystemClock().monotonic_s() - began
    ended.set()
    watch.join()
    after = os.times()
    cpu_s = after.children_user + after.children_system - before.children_user - before.children_system
    return wall_s, cpu_s, peak, output


def show(title: str, figures: tuple[float, float, float, str]) -> None:
    wall_s, cpu_s, peak, _ = figures
    print(
        f"{title:<48} {wall_s:6.1f} s wall {cpu_s:6.1f} s CPU {peak:6.0f} MB   load {os.getloadavg()[0]:.1f}"
    )


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp()) / "demo"
    shutil.rmtree(folder, ignore_errors=True)
    show(
        "make demo, after installation",
        measured(sys.executable, "-m", "broadcaster.cli.house.demo", str(folder)),
    )
    station = [*BROADCASTER, "--station", str(folder), "--json"]
    show("nightly again, nothing changed", measured(*station, "nightly", "--no-fetch"))
    day = json.loads(measured(*station, "bulletin", "list")[3])["bulletins"][0]["air_date"]
    show("produce again, nothing changed", measured(*station, "produce", "thong-bao", "--date", day))
    for one in json.loads(measured(*station, "bulletin", "list", "--date", day)[3])["bulletins"]:
        print(
            f"  {one['id']:<36} {one['duration_s']:6.1f} s  {one['loudness_lufs']:6.2f} LUFS "
            f"{one['true_peak_dbtp']:6.2f} dBTP"
        )
    size_mb = sum(path.stat().st_size for path in Path(sys.prefix).rglob("*") if path.is_file()) / 2**20
    print(f"installed environment (with development tools): {size_mb:.0f} MB")


if __name__ == "__main__":
    main()
