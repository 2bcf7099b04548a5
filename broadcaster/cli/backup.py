"""`backup` and `restore`: a copy of the whole station, and the way back."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.desk import WARNINGS, Desk, desk_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.backups.keeping import keep_backup
from broadcaster.station.backups.making import Backup, make_backup
from broadcaster.station.backups.restoring import restore as put_back
from broadcaster.wording import say_error

_MB = 1_000_000


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@desk_command
def backup(desk: Desk, file: Path | None) -> int:
    """
    Sao lưu cả đài trong lúc đài vẫn chạy. / Copy the whole station while it runs.

    Không có FILE: ghi vào nơi nêu trong station.toml, xóa bớt bản cũ theo quy tắc. / Without FILE: where
    station.toml says, old ones are cleared away by rule.
    """
    with desk.station() as station:
        if file is not None:
            made = make_backup(station, file)
            desk.show(_document(made), _told(desk, made))
            return 0
        kept = keep_backup(station)
    copies = [desk.say(N_("A copy is in {path}."), path=path) for path in kept.copies]
    desk.show(
        {
            **_document(kept.backup),
            "copies": kept.copies,
            "cleared": kept.cleared,
            "failures": [say_error(desk.language, refused) for refused in kept.refusals],
        },
        _told(desk, kept.backup),
        *copies,
    )
    for refused in kept.refusals:
        desk.tell("{refused}", refused=refused)
    return WARNINGS if kept.refusals else 0


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@desk_command
def restore(desk: Desk, file: Path) -> None:
    """
    Đưa đài trở lại như trong bản sao lưu. / Put a backup back in place.

    Những gì bị thay thế được cất riêng, không bị xóa. / What it replaces is put aside, never deleted.
    """
    restored = put_back(file, desk.folder, now=system_clock().now())
    lines = [
        desk.say(
            N_("The station '{name}' is as it was on {at:%d/%m/%Y at %H:%M}."),
            name=restored.manifest.station_name,
            at=restored.manifest.made_at,
        )
    ]
    if not restored.manifest.has_database:
        lines.append(desk.say(N_("The database is not in this backup: it is kept by its own server.")))
    if restored.set_aside:
        lines.append(desk.say(N_("What it replaced lies in {folder}."), folder=restored.set_aside))
    lines.append(desk.say(N_("Next: broadcaster --station {folder} doctor"), folder=restored.folder))
    desk.show(
        {
            "folder": restored.folder,
            "made_at": restored.manifest.made_at,
            "set_aside": restored.set_aside,
            "files": len(restored.manifest.files),
        },
        *lines,
    )


def _told(desk: Desk, made: Backup) -> str:
    told = N_("Backup made and tried: {path} ({size:.1f} MB, {count} files).")
    sentence = desk.say(told, path=made.path, size=made.size / _MB, count=len(made.manifest.files))
    if made.manifest.has_database:
        return sentence
    return f"{sentence} {desk.say(N_('The database is not in this backup: it is kept by its own server.'))}"


def _document(made: Backup) -> dict[str, object]:
    return {
        "path": made.path,
        "bytes": made.size,
        "files": len(made.manifest.files),
        "has_database": made.manifest.has_database,
    }
