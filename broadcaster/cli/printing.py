"""
Tables and progress bars: all that is drawn with rich.

Loaded when something is drawn, because rich takes longer to load than most commands take to work: the
player, `--json` and `read` never draw.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from broadcaster.ports import Progress as ProgressCall

WIDTH_IN_A_FILE = 160


def new_table(headings: tuple[str, ...]) -> Table:
    """Begin a table; no cell is cut, long ones take more lines."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for heading in headings:
        table.add_column(heading, overflow="fold")
    return table


def draw(*parts: str | Table) -> None:
    """Write sentences and tables to stdout, one below the other."""
    width = None if sys.stdout.isatty() else WIDTH_IN_A_FILE
    # What stands in square brackets is a name of ours (slot[sang].at), never markup of rich.
    Console(width=width, highlight=False, markup=False, emoji=False).print(Group(*parts))


@contextmanager
def progress_bar(say: Callable[[str], str]) -> Iterator[ProgressCall]:
    """Show on stderr how work advances; *say* translates what is being done."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None)

        def advance(what: str, done: int, total: int) -> None:
            bars.update(task, description=say(what), completed=done, total=total)

        yield advance
