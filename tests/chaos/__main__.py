# ruff: noqa: T201, TID251 - a command that prints what it measured on the machine's own clock
"""
Chaos: hundreds of faults to a station on air, seeded, and what each kind costs.

    python -m tests.chaos [--faults 300] [--minutes M] [--seed 1] [--kind database] [--case 175]
                          [--keep FOLDER]

300 faults take some eight minutes. The tables come in any case: after the last fault, after the minutes,
on Ctrl-C, and when the process is asked to end.

Every fault is done while the tone sounds, and is the same for a seed and its number, alone or among others.
Half of them are followed by SIGKILL of the player, so that it must start in that state. Then: seconds to
sound, whether an emergency is obeyed, what the player says is wrong; the fault is undone. At the end the
database is whole, and every record of the spools must be in the ledger.
"""

from __future__ import annotations

import argparse
import random
import signal
import statistics
import sys
import threading
import time
import traceback
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from broadcaster.clock import SystemClock
from broadcaster.errors import BroadcasterError
from broadcaster.model import AsRun, RowClosed
from broadcaster.playout.asrun.hand_in import HandIn
from broadcaster.playout.asrun.spool import Spool
from broadcaster.playout.asrun.spool_folder import read_file, spool_files
from broadcaster.station.opened import Station
from tests.chaos.faults import FAULTS, WAITS_FOR_THE_CLOCK
from tests.chaos.machine import small_disk
from tests.chaos.station import MESSAGE_S, Ear, Victim
from tests.waiting import has_ended

HANDED_IN_WITHIN_S = 60.0
"""At the end, all that the spools hold goes to the ledger; on a busy machine that takes its time."""

FIRST_SOUND_WITHIN_S = 60.0
"""Of a station that is started for the first time."""

WITHIN_S = 30.0
"""No sound for so long is counted as silence that only a person ends."""


GOAL_S = 5.0
"""To sound, after any single fault, on a machine that does nothing else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one fault cost."""

    kind: str
    name: str
    restarted: bool
    to_sound_s: float | None
    obeyed: bool
    trouble: str


@dataclass(slots=True)
class Outcome:
    """What a run has found; it grows while the run goes on."""

    costs: list[Cost] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    """Tracebacks of the faults that could not be done: the script stumbled."""
    lost: int = 0
    invented: int = 0

    @property
    def is_well(self) -> bool:
        """Nothing was silent, disobeyed, lost or invented."""
        heard = all(cost.to_sound_s is not None and cost.obeyed for cost in self.costs)
        return heard and not (self.undone or self.lost or self.invented)


def main() -> int:
    """Do the faults and print the tables; 0 when nothing was silent, disobeyed, lost or invented."""
    asked = _asked()
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    if asked.minutes:
        timer = threading.Timer(60 * asked.minutes, ended.set)
        timer.daemon = True
        timer.start()
    with small_disk(asked.keep) as (folder, has_disk):
        kinds = asked.kind or [each for each in FAULTS if each != "disk" or has_disk]
        wanted = asked.case or range(1, asked.faults + 1)
        outcome = run(folder, asked.faults, asked.seed, kinds, cases=wanted, ended=ended, tells=True)
    if ended.is_set():
        print(f"ended before its time: {len(outcome.costs)} of {len(wanted)} faults")
    _print(outcome)
    return 0 if outcome.is_well else 1


def run(
    parent: Path,
    faults: int,
    seed: int,
    kinds: Sequence[str],
    *,
    cases: Sequence[int] = (),
    ended: threading.Event | None = None,
    tells: bool = False,
    within_s: float = WITHIN_S,
) -> Outcome:
    """
    Do faults to a station.

    Args:
        parent: folder for the station.
        faults: how many.
        seed: of chance.
        kinds: keys of `FAULTS`.
        cases: numbers of the faults to do, from 1; empty: all.
        ended: when set, no further fault is done; what was found until then is given.
        tells: each cost is printed as it is known.
        within_s: how long sound and obedience are waited for.
    """
    victim = Victim(parent, Ear())
    able = [each for each in kinds if each != "clock" or victim.wall_clock.can_be_set]
    chosen = [(kind, name) for kind in able for name in FAULTS[kind]]
    outcome = Outcome()
    victim.start()
    try:
        assert victim.ear.wait(max(within_s, FIRST_SOUND_WITHIN_S)) is not None, "it never sounded at all"
        for number in cases or range(1, faults + 1):
            if ended is not None and ended.is_set():
                break
            chance = random.Random(f"{seed}/{number}")
            kind, name = (
                chosen[(number - 1) % len(chosen)] if faults >= len(chosen) else chance.choice(chosen)
            )
            try:
                outcome.costs.append(_cost(victim, kind, name, chance, within_s))
            except Exception:  # noqa: BLE001 - the other faults are worth doing all the same
                outcome.undone.append(traceback.format_exc())
                print(outcome.undone[-1], file=sys.stderr)
            else:
                if tells:
                    _tell(number, faults, outcome.costs[-1])
        handed_in_within_s = max(within_s, HANDED_IN_WITHIN_S)
        outcome.lost = victim.wait_until_handed_in(handed_in_within_s, lambda: _lost_as_it_runs(victim))
    finally:
        victim.end()
    # What closed as the station ended is handed in by the next one, where this one had no time for it.
    _hand_in(victim)
    rows = _rows(victim)
    outcome.lost = max(outcome.lost, _lost(victim, rows))
    outcome.invented = _invented(victim, rows)
    return outcome


def _tell(number: int, faults: int, cost: Cost) -> None:
    heard = "SILENT  " if cost.to_sound_s is None else f"{cost.to_sound_s:6.2f} s"
    how = "restart" if cost.restarted else "goes on"
    deaf = "" if cost.obeyed else "  DISOBEYED"
    what = f"{cost.kind}: {cost.name}{deaf}"
    print(f"{number:4}/{faults}  {heard}  {how}  {what:55} {cost.trouble[:50]}", flush=True)


def _cost(victim: Victim, kind: str, name: str, chance: random.Random, within_s: float) -> Cost:
    victim.ear.wait(within_s)
    time.sleep(chance.uniform(0.2, 0.8))
    player, began = victim.player(), time.monotonic()
    undo = FAULTS[kind][name](victim, chance)
    restarted = kind == "kill" or (kind != "stop" and chance.random() < 0.5)
    if restarted:
        if kind != "kill":
            began = time.monotonic()
            victim.kill_player()
        _until_ended(player, within_s)
        victim.ear.wait_for_silence()
    if waits := restarted and name in WAITS_FOR_THE_CLOCK:
        obeyed, trouble = _obeys(victim, within_s), victim.trouble()
        time.sleep(2 * MESSAGE_S)  # the emergency itself is not what is waited for
        began = time.monotonic()
        undo()
    to_sound_s = victim.ear.wait(within_s, since=began)
    if not waits:
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


def _until_ended(process: int | None, within_s: float) -> None:
    """Wait until a process is gone: what it still says does not count."""
    until = time.monotonic() + within_s
    while process is not None and not has_ended(process):
        if time.monotonic() > until:
            raise TimeoutError(f"the player {process} lives on")
        time.sleep(0.005)


def _lost_as_it_runs(victim: Victim) -> int:
    """Count what the ledger lacks; a database that cannot be asked now may lack anything."""
    try:
        return _lost(victim, _rows(victim))
    except BroadcasterError:
        return 1


def _hand_in(victim: Victim) -> None:
    """Hand in what the spools hold, as the next player does first."""
    with Station.open(victim.folder) as station:
        spool = Spool(victim.var / "spool", station=station.configuration.id, clock=SystemClock())
        HandIn(spool, lambda: station.store).work(station.now())
        spool.close()


def _rows(victim: Victim) -> dict[str, AsRun]:
    """Give the rows of the ledger, by whatever the clock said: it was set to other years."""
    with Station.open(victim.folder) as station:
        now = station.now()
        found = station.store.ledger.rows(now.replace(year=1970), now.replace(year=2100))
    return {row.id: row for row in found}


def _lost(victim: Victim, rows: Mapping[str, AsRun]) -> int:
    """Count the ended rows of the spools that the ledger lacks."""
    told = {
        (record.entry.row.id, record.run): record.entry.row.aired_ms
        for file in spool_files(victim.var / "spool")
        for record in read_file(file).records
        if isinstance(record.entry, RowClosed)
    }
    return sum(
        # A row whose id was taken (the spools before were deleted) has one with its run.
        all(rows[each].aired_ms != aired_ms for each in (name, f"{name}.{run}") if each in rows)
        for (name, run), aired_ms in told.items()
    )


def _invented(victim: Victim, rows: Mapping[str, AsRun]) -> int:
    """
    Say whether the ledger has more than was heard.

    Where a fault has deleted spools their rows stand in the ledger alone.
    """
    heard_ms = victim.ear.heard_s * 1000
    return int(sum(row.aired_ms for row in rows.values()) > heard_ms * 1.01 + 2000)


def _print(outcome: Outcome) -> None:
    by_kind: dict[str, list[Cost]] = defaultdict(list)
    for cost in outcome.costs:
        by_kind[f"{cost.kind}, {'restart' if cost.restarted else 'goes on'}"].append(cost)
    print(
        "kind                     faults  silent  disobeyed  seconds to sound: median    p95    max  slowest"
    )
    for kind, of_kind in sorted(by_kind.items()):
        of_kind.sort(key=_waited_s)
        silent = sum(cost.to_sound_s is None for cost in of_kind)
        deaf = sum(not cost.obeyed for cost in of_kind)
        p95 = _waited_s(of_kind[min(int(len(of_kind) * 0.95), len(of_kind) - 1)])
        middle = statistics.median(map(_waited_s, of_kind))
        print(
            f"{kind:24} {len(of_kind):6}  {silent:6}  {deaf:9}  {middle:24.2f}  {p95:5.2f}  "
            f"{_waited_s(of_kind[-1]):5.2f}  {of_kind[-1].name}"
        )
    late = sum(_waited_s(cost) > GOAL_S for cost in outcome.costs)
    not_done = len(outcome.undone)
    print(f"faults: {len(outcome.costs)}, sound later than {GOAL_S:.0f} s: {late}, not done: {not_done}")
    print(f"rows lost: {outcome.lost}, invented: {outcome.invented}", flush=True)


def _waited_s(cost: Cost) -> float:
    return WITHIN_S if cost.to_sound_s is None else cost.to_sound_s


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--faults", type=int, default=300)
    parser.add_argument("--minutes", type=float, help="at most; the tables are of what was done until then")
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
