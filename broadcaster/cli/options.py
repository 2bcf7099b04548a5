"""Options that several commands have, each with the same words everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from broadcaster.cli.moments import parse_period

_Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def period_option(told: str) -> _Decorator:
    """Give `--period`, which must be given; *told* names the forms that the command takes."""
    return click.option("--period", required=True, metavar="KỲ", callback=parse_period, help=told)


def file_option(told: str) -> _Decorator:
    """Give `-o`, the file that the command writes (its parameter `path`); *told* names the endings."""
    return click.option(
        "-o",
        "--output",
        "path",
        required=True,
        type=click.Path(path_type=Path, dir_okay=False),
        help=told,
    )
