"""`init` and `doctor`: a new station, and whether it is well."""

from __future__ import annotations

import logging
import shlex
from pathlib import Path

import click

from broadcaster.cli.terminal import Terminal, program, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.doctor.examination import examine
from broadcaster.station.doctor.findings import Finding
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.house import NewStation, make_station, station_from_name
from broadcaster.station.setup.sound_card import command_for_sound

_SIGNS = {True: "✓", False: "✗"}


@click.command()
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", help="Tên đài. / Name of the station.")
@click.option("--demo", is_flag=True, help="Kèm tin mẫu, chạy được ngay không cần mạng. / With sample news.")
@station_command
def init(terminal: Terminal, directory: Path, name: str | None, demo: bool) -> None:
    """Tạo thư mục cho một đài mới. / Make a station's folder."""
    missing = "" if demo else command_for_sound()
    station = (
        station_from_name(name, demo=demo, has_sound_card=not missing)
        if name
        else NewStation(demo=demo, has_sound_card=not missing)
    )
    folder = make_station(directory, station, now=system_clock().now())
    sentences = [
        terminal.say(N_("The station '{name}' is ready in {folder}."), name=station.name, folder=folder),
        terminal.say(N_("Next:")),
        *(f"  {program()} --station {shlex.quote(str(folder))} {word}" for word in ("doctor", "run")),
    ]
    if missing:
        sentences += (
            terminal.say(N_("This machine cannot play on a sound card yet. One command helps:")),
            f"  {missing}",
            terminal.say(
                N_(
                    'Meanwhile the station writes what it airs to {path}. Then write kind = "soundcard" '
                    "in {file}."
                ),
                path=folder / "var" / "out" / "da-phat.mp3",
                file=folder / STATION_FILE,
            ),
        )
    document = {
        "folder": str(folder.resolve()),
        "name": station.name,
        "demo": demo,
        "missing": missing or None,
    }
    terminal.show(document, *sentences)


@click.command()
@station_command
def doctor(terminal: Terminal) -> int:
    """Kiểm tra giọng đọc, âm thanh, nơi phát, giờ máy, ổ đĩa, tin. / Check the station's health."""
    if not terminal.verbose:
        # What an output complains of stands in the table, with what to do about it.
        logging.getLogger("broadcaster").setLevel(logging.CRITICAL)
    findings = examine(terminal.folder, clock=system_clock())
    table = terminal.table("", N_("Part"), N_("Finding"), N_("What to do"))
    for finding in findings:
        table.add_row(
            _SIGNS[finding.well],
            terminal.say(finding.part),
            _message(terminal, finding),
            terminal.say(finding.remedy) if finding.remedy else "",
        )
    terminal.show({"findings": [_document(terminal, finding) for finding in findings]}, table)
    return 0 if all(finding.well for finding in findings) else 1


def _document(terminal: Terminal, finding: Finding) -> dict[str, object]:
    return {
        "part": finding.part,
        "ok": finding.well,
        "message": _message(terminal, finding),
        "remedy": terminal.say(finding.remedy) if finding.remedy else "",
    }


def _message(terminal: Terminal, finding: Finding) -> str:
    place = f"{finding.where}: " if finding.where else ""
    return place + terminal.say(finding.message)
