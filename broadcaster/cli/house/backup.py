"""`backup` and `restore`: a copy of the whole station, and the way back."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.actors import actor
from broadcaster.cli.terminal import WARNINGS, Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.model import Role
from broadcaster.station.backups.keeping import keep_backup
from broadcaster.station.backups.making import Backup, make_backup
from broadcaster.station.backups.restoring import begin_anew
from broadcaster.station.backups.restoring import restore as put_back
from broadcaster.wording import say_error

_MB = 1_000_000


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@station_command
def backup(terminal: Terminal, file: Path | None) -> int:
    """
    Sao lưu cả đài trong lúc đài vẫn chạy. / Copy the whole station while it runs.

    Không có TỆP: ghi vào nơi nêu trong station.toml, xóa bớt bản cũ theo quy tắc. / Without FILE: where
    station.toml says, old ones are cleared away by rule.
    """
    with terminal.station() as station:
        if file is not None:
            made = make_backup(station, file)
            terminal.show(_document(made), _told(terminal, made))
            return 0
        kept = keep_backup(station)
    copies = [terminal.say(N_("A copy is in {path}."), path=path) for path in kept.copies]
    terminal.show(
        {
            **_document(kept.backup),
            "copies": kept.copies,
            "cleared": kept.cleared,
            "failures": [say_error(terminal.language, refused) for refused in kept.refusals],
        },
        _told(terminal, kept.backup),
        *copies,
    )
    for refused in kept.refusals:
        terminal.tell("{refused}", refused=refused)
    return WARNINGS if kept.refusals else 0


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--without-backup",
    is_flag=True,
    help="Nhật ký đã mất, không có bản sao lưu: bắt đầu nhật ký mới. "
    "/ The ledger is lost and there is no backup: begin a new one.",
)
@click.option("--by", help="Người quyết định bắt đầu nhật ký mới. / Who decides to begin a new one.")
@station_command
def restore(terminal: Terminal, file: Path | None, without_backup: bool, by: str | None) -> None:
    """
    Đưa đài trở lại như trong bản sao lưu. / Put a backup back in place.

    Những gì bị thay thế được cất riêng, không bị xóa. / What it replaces is put aside, never deleted.
    """
    if (file is None) == (not without_backup):
        raise click.UsageError(terminal.say(N_("Name the backup to put back: broadcaster restore FILE.")))
    if file is None:
        _begin_anew(terminal, by)
        return
    restored = put_back(file, terminal.folder, now=system_clock().now())
    lines = [
        terminal.say(
            N_("The station '{name}' is as it was on {at:%d/%m/%Y at %H:%M}."),
            name=restored.manifest.station_name,
            at=restored.manifest.made_at,
        )
    ]
    if not restored.manifest.has_database:
        lines.append(terminal.say(N_("The database is not in this backup: it is kept by its own server.")))
    if restored.set_aside:
        lines.append(terminal.say(N_("What it replaced lies in {folder}."), folder=restored.set_aside))
    lines.append(terminal.say(N_("Next: broadcaster --station {folder} doctor"), folder=restored.folder))
    terminal.show(
        {
            "folder": restored.folder,
            "made_at": restored.manifest.made_at,
            "set_aside": restored.set_aside,
            "files": len(restored.manifest.files),
        },
        *lines,
    )


def _begin_anew(terminal: Terminal, by: str | None) -> None:
    with terminal.station() as station:
        begin_anew(station, by=actor(station, by, Role.EDITOR))
        epoch = station.store.journal.head().epoch
    told = N_("The station has a new ledger (epoch {epoch}). That the one before was lost stands in it.")
    terminal.show({"epoch": epoch}, terminal.say(told, epoch=epoch))


def _told(terminal: Terminal, made: Backup) -> str:
    told = N_("Backup made and tried: {path} ({size:.1f} MB, {count} files).")
    sentence = terminal.say(told, path=made.path, size=made.size / _MB, count=len(made.manifest.files))
    if made.manifest.has_database:
        return sentence
    elsewhere = terminal.say(N_("The database is not in this backup: it is kept by its own server."))
    return f"{sentence} {elsewhere}"


def _document(made: Backup) -> dict[str, object]:
    return {
        "path": made.path,
        "bytes": made.size,
        "files": len(made.manifest.files),
        "has_database": made.manifest.has_database,
    }
