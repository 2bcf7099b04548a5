"""`inspect`: the inspector's file of a period."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.actors import actor
from broadcaster.cli.options import file_option, period_option
from broadcaster.cli.terminal import Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import Role
from broadcaster.station.inspection.made import Wanted, draw_document
from broadcaster.station.inspection.making import inspect as make_inspection

SAMPLE = 10


@click.command()
@period_option("Kỳ: 11/2026, Quý 4/2026, 2026-H2 hoặc 2026. / Period: 11/2026, Q4/2026, 2026-H2 or 2026.")
@click.option(
    "--sample",
    type=click.IntRange(0, 1000),
    default=SAMPLE,
    show_default=True,
    help="Bốc thăm mấy lượt để nghe. / How many rows are drawn to be heard.",
)
@click.option(
    "--seed", default="", help="Hạt giống do đoàn kiểm tra đọc. / Seed of the draw, the inspector's own."
)
@click.option(
    "--originals",
    is_flag=True,
    help="Kèm cả tệp giờ gốc của bản ghi. / Also the whole hours that recordings were cut out of.",
)
@click.option("--by", help="Ai yêu cầu. / Who asks for it.")
@file_option("Tệp .zip. / File to write: .zip.")
@station_command
def inspect(
    terminal: Terminal,
    period: str,
    sample: int,
    seed: str,
    originals: bool,
    by: str | None,
    path: Path,
) -> None:
    """
    Lập hồ sơ kiểm tra: nhật ký, kế hoạch, phê duyệt, mốc neo, và bản ghi của những lượt được bốc thăm.

    /

    Make the inspector's file: rows, plan, approvals, head of the journal, recordings of drawn rows.
    """
    with terminal.station() as station:
        made = make_inspection(
            station,
            Wanted(period=period, sample=sample, seed=seed.strip(), with_originals=originals),
            path,
            by=actor(station, by, Role.EDITOR),
            language=terminal.language,
        )
    missing = [each for each in made.drawn if each.missing]
    lines = [
        terminal.say(
            N_("{drawn} of {of} rows were drawn, seed {seed}; head of the journal {code}"),
            drawn=len(made.drawn),
            of=made.drawn_from,
            seed=made.seed,
            code=made.head.code,
        ),
        *(f"✗ {terminal.say(each.missing.saying())}" for each in missing if each.missing),
        terminal.say(N_("The inspector's file is in {path}"), path=path),
    ]
    if not made.is_finished:
        lines.insert(0, terminal.say(N_("The period is not over yet.")))
    terminal.show({**draw_document(made, terminal.language), "path": path}, *lines)
