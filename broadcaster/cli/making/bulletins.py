"""`script` and `produce`: one bulletin, on paper and as sound."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from broadcaster.cli.actors import actor
from broadcaster.cli.documents import bulletin_text
from broadcaster.cli.making.scripts import SPOKEN, script_document, script_text
from broadcaster.cli.moments import AIR_DATE
from broadcaster.cli.terminal import Terminal, air_date_or_tomorrow, station_command
from broadcaster.model import Article, Programme, Role
from broadcaster.station.documents.bulletins import bulletin_document
from broadcaster.station.night.producing import produce_one
from broadcaster.station.night.writing import occurrence_for, refused_articles, write_for
from broadcaster.station.opened import Station
from broadcaster.station.reader import spoken_form
from broadcaster.wording import say_error

_BODY = click.option(
    "--body",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Đọc tệp văn bản này làm nội dung. / Read this text file as the body.",
)


@click.command()
@click.argument("programme")
@AIR_DATE
@_BODY
@SPOKEN
@station_command
def script(
    terminal: Terminal, programme: str, air_date: date | None, body: Path | None, spoken: bool
) -> None:
    """In kịch bản sẽ được đọc. / Print the script that would be voiced."""
    with terminal.station() as station:
        day = air_date_or_tomorrow(station, air_date)
        _tell_refused(terminal, station, station.programme(programme))
        occurrence = occurrence_for(station, station.programme(programme), day)
        written = write_for(station, occurrence, body=_article(body))
        said = spoken_form(station.configuration, written) if spoken else ()
        segments = script_document(station, written)
    document = {
        "programme": written.programme,
        "air_date": written.air_date,
        "airs_at": written.airs_at,
        "title": written.title,
        "segments": segments,
    }
    terminal.show(document, script_text(terminal, written, spoken=said))


@click.command()
@click.argument("programme")
@AIR_DATE
@_BODY
@click.option("--by", help="Người làm. / Who has it made.")
@station_command
def produce(
    terminal: Terminal, programme: str, air_date: date | None, body: Path | None, by: str | None
) -> None:
    """Làm một bản tin: kịch bản → âm thanh. / Make one bulletin."""
    with terminal.station() as station:
        day = air_date_or_tomorrow(station, air_date)
        who = actor(station, by, Role.EDITOR)
        _tell_refused(terminal, station, station.programme(programme))
        with terminal.progress() as progress:
            bulletin = produce_one(
                station, station.programme(programme), day, body=_article(body), by=who, progress=progress
            )
        terminal.show(bulletin_document(station, bulletin), bulletin_text(terminal, station, bulletin))


def _tell_refused(terminal: Terminal, station: Station, programme: Programme) -> None:
    """Name the texts of the programme that cannot be read, and what to do about each."""
    for refusal in refused_articles(station, programme):
        click.echo(f"✗ {say_error(terminal.language, refusal)}", err=True)


def _article(path: Path | None) -> Article | None:
    if path is None:
        return None
    from broadcaster.newsroom import read_article  # noqa: PLC0415 - only for --body

    return read_article(path)
