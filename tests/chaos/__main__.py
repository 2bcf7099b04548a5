# ruff: noqa: T201, TID251 - a command that prints what it measured on the machine's own clock
"""
Chaos: hundreds of faults to a station on air, seeded, and what each kind costs.

    python -m tests.chaos [--faults 300] [--seed 1] [--kind database] [--case 175] [--keep FOLDER]

Every fault is done while the tone sounds, and is the same for a seed and its number, alone or among others.
Half of them are followed by SIGKILL of the player, so that it must start in that state. Then: seconds to
sound, whether an emergency is obeyed, what the player says is wrong; the fault is undone. At the end the
database is whole, and every record of the spools must be in the ledger.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from broadcaster.model import RowClosed, RowOpened
from broadcaster.playout.asrun.spool_folder import read_file, spool_files
from broadcaster.station.opened import Station
from tests.chaos.faults import FAULTS
from tests.chaos.machine import small_disk
from tests.chaos.station import Ear, Victim

HANDED_IN_WITHIN_S = 60.0
"""At the end, all that the spools hold goes to the ledger; on a busy machine that takes its time."""

WITHIN_S = 30.0
"""No sound for so long is counted as silence that only a person ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one fault cost."""

    kind: str
    name: str
    restarted: bool
    to_sound_s: float | None
    obeyed: bool
    trouble: str


def main() -> int:
    """Do the faults and print the table; 0 when nothing was silent, disobeyed, lost or invented."""
    asked = _asked()
    with small_disk(asked.keep) as (folder, has_disk):
        kinds = asked.kind or [each for each in FAULTS if each != "disk" or has_disk]
        costs, lost, invented = run(folder, asked.faults, asked.seed, kinds, cases=asked.case, tells=True)
    _print(costs)
    print(f"rows lost: {lost}, invented: {invented}")
    is_well = all(cost.to_sound_s is not None and cost.obeyed for cost in costs)
    return 0 if is_well and not lost and not invented else 1


def run(
    parent: Path,
    faults: int,
    seed: int,
    kinds: Sequence[str],
    *,
    cases: Sequence[int] = (),
    tells: bool = False,
    within_s: float = WITHIN_S,
) -> tuple[list[Cost], int, int]:
    """
    Do faults to a station.

    Args:
        parent: folder for the station.
        faults: how many.
        seed: of chance.
        kinds: keys of `FAULTS`.
        cases: numbers of the faults to do, from 1; empty: all.
        tells: each cost is printed as it is known.
        within_s: how long sound and obedience are waited for.

    Returns:
        What each cost, and the rows lost and invented.
    """
    victim = Victim(parent, Ear())
    able = [each for each in kinds if each != "clock" or victim.wall_clock.can_be_set]
    chosen = [(kind, name) for kind in able for name in FAULTS[kind]]
    victim.start()
    costs = []
    try:
        assert victim.ear.wait(60) is not None, "it never sounded at all"
        for number in cases or range(1, faults + 1):
            chance = random.Random(f"{seed}/{number}")
            kind, name = (
                chosen[(number - 1) % len(chosen)] if faults >= len(chosen) else chance.choice(chosen)
            )
            costs.append(_cost(victim, kind, name, chance, within_s))
            if tells:
                print(number, costs[-1], flush=True)
        victim.wait_until_handed_in(HANDED_IN_WITHIN_S)
    finally:
        victim.end()
    return costs, *_accounts(victim)


def _cost(victim: Victim, kind: str, name: str, chance: random.Random, within_s: float) -> Cost:
    victim.ear.wait(within_s)
    time.sleep(chance.uniform(0.2, 0.8))
    player, began = victim.player(), time.monotonic()
    undo = FAULTS[kind][name](victim, chance)
    restarted = kind == "kill" or (kind != "stop" and chance.random() < 0.5)
    if restarted:
        if kind != "kill":
            victim.kill_player()
        _until_ended(player)
        victim.ear.wait_for_silence()
    to_sound_s = victim.ear.wait(within_s, since=began)
    obeyed = _obeys(victim, within_s)
    time.sleep(chance.uniform(0.2, 0.8))
    trouble = victim.trouble()
    undo()
    return Cost(
        kind=kind, name=name, restarted=restarted, to_sound_s=to_sound_s, obeyed=obeyed, trouble=trouble
    )


def _obeys(victim: Victim, within_s: float) -> bool:
    """Order an emergency until it is taken: while a player starts there is nobody to take it."""
    until = time.monotonic() + within_s
    while not victim.obeys():
        if time.monotonic() > until:
            return False
        time.sleep(0.2)
    return True


def _until_ended(process: int | None) -> None:
    """Wait until a process is gone: what it still says does not count."""
    while process is not None and Path(f"/proc/{process}/stat").exists():
        if Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.005)


def _accounts(victim: Victim) -> tuple[int, int]:
    """Count the ended rows of the spools that the ledger lacks, and the rows that no spool knows."""
    told: dict[tuple[str, str], int] = {}
    opened: set[str] = set()
    for file in spool_files(victim.var / "spool"):
        for record in read_file(file).records:
            if isinstance(record.entry, RowClosed):
                told[record.entry.row.id, record.run] = record.entry.row.aired_ms
            elif isinstance(record.entry, RowOpened):
                opened.add(record.entry.row.id)
    with Station.open(victim.folder) as station:
        now = station.now()
        # By whatever the clock said: it was set to other years.
        rows = {
            row.id: row for row in station.store.ledger.rows(now.replace(year=1970), now.replace(year=2100))
        }
    lost = sum(
        # A row whose id was taken (the spools before were deleted) has one with its run.
        all(rows[each].aired_ms != aired_ms for each in (name, f"{name}.{run}") if each in rows)
        for (name, run), aired_ms in told.items()
    )
    # Where a fault has deleted spools their rows stand in the ledger alone; more than was heard is invented.
    heard_ms = victim.ear.heard_s * 1000
    aired_ms = sum(row.aired_ms for row in rows.values())
    invented = int(aired_ms > heard_ms * 1.01 + 2000)
    return lost, invented


def _print(costs: list[Cost]) -> None:
    by_kind: dict[str, list[Cost]] = defaultdict(list)
    for cost in costs:
        by_kind[cost.kind].append(cost)
    print("kind           faults  silent  disobeyed  seconds to sound: median    p95    max")
    for kind, of_kind in by_kind.items():
        took = sorted(WITHIN_S if cost.to_sound_s is None else cost.to_sound_s for cost in of_kind)
        silent = sum(cost.to_sound_s is None for cost in of_kind)
        deaf = sum(not cost.obeyed for cost in of_kind)
        p95 = took[min(int(len(took) * 0.95), len(took) - 1)]
        middle = statistics.median(took)
        print(
            f"{kind:14} {len(of_kind):6}  {silent:6}  {deaf:9}  {middle:24.2f}  {p95:5.2f}  {took[-1]:5.2f}"
        )


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", choices=FAULTS, default=[])
    parser.add_argument("--case", type=int, action="append", default=[], help="only the fault of this number")
    parser.add_argument(
        "--keep",
        help="a folder for the station, which stays; for faults of the disk a file system of its own",
    )
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
