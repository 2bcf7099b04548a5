"""`script`, `produce` and the approval desk `bulletin`."""

from __future__ import annotations

import getpass
from datetime import date, timedelta
from pathlib import Path

import click

from broadcaster.cli.desk import Desk, desk_command, parse_date
from broadcaster.errors import N_, Refused
from broadcaster.model import Article, Bulletin, Script, Segment
from broadcaster.station.plant import Plant
from broadcaster.station.producing import produce_one
from broadcaster.station.writing import occurrence_for, write_for

_DATE = click.option(
    "--date",
    "air_date",
    callback=parse_date,
    help="Ngày phát (mặc định: ngày mai). / Air date (default: tomorrow).",
)
_BODY = click.option(
    "--body",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Đọc tệp văn bản này làm nội dung. / Read this text file as the body.",
)


def air_date_or_tomorrow(plant: Plant, air_date: date | None) -> date:
    """Give the asked date, or tomorrow: what a clerk prepares is the next day."""
    return air_date or plant.now().date() + timedelta(days=1)


@click.command()
@click.argument("programme")
@_DATE
@_BODY
@desk_command
def script(desk: Desk, programme: str, air_date: date | None, body: Path | None) -> None:
    """In kịch bản sẽ được đọc. / Print the script that would be voiced."""
    with desk.plant() as plant:
        day = air_date_or_tomorrow(plant, air_date)
        occurrence = occurrence_for(plant, plant.programme(programme), day)
        written = write_for(plant, occurrence, body=_article(body))
    document = {
        "programme": written.programme,
        "air_date": written.air_date,
        "airs_at": written.airs_at,
        "title": written.title,
        "segments": [segment_document(segment) for segment in written.segments],
    }
    desk.show(document, _script_text(written))


@click.command()
@click.argument("programme")
@_DATE
@_BODY
@desk_command
def produce(desk: Desk, programme: str, air_date: date | None, body: Path | None) -> None:
    """Làm một bản tin: kịch bản → âm thanh. / Make one bulletin."""
    with desk.plant() as plant:
        day = air_date_or_tomorrow(plant, air_date)
        with desk.progress() as progress:
            bulletin = produce_one(
                plant, plant.programme(programme), day, body=_article(body), progress=progress
            )
        desk.show(bulletin_document(plant, bulletin), _bulletin_text(desk, plant, bulletin))


def _article(path: Path | None) -> Article | None:
    if path is None:
        return None
    from broadcaster.newsroom import read_article  # noqa: PLC0415 - only for --body

    return read_article(path)


@click.group()
def bulletin() -> None:
    """Bàn duyệt: nghe, duyệt, trả lại bản tin. / The approval desk."""


@bulletin.command("list")
@_DATE
@desk_command
def list_bulletins(desk: Desk, air_date: date | None) -> None:
    """Liệt kê bản tin của một ngày. / List the bulletins of a date."""
    with desk.plant() as plant:
        found = plant.store.bulletins.of_date(air_date_or_tomorrow(plant, air_date))
        documents = [bulletin_document(plant, one) for one in found]
    table = desk.table(
        N_("Bulletin"), N_("Title"), N_("Length"), "LUFS", "dBTP", N_("State"), N_("Decided by")
    )
    for one in found:
        table.add_row(
            one.id,
            one.title,
            minutes(one.master.duration_ms / 1000),
            f"{one.master.loudness_lufs:.1f}",
            f"{one.master.true_peak_dbtp:.1f}",
            desk.say(one.state.value),
            one.decided_by,
        )
    desk.show({"bulletins": documents}, table)


@bulletin.command()
@click.argument("bulletin_id", metavar="ID")
@desk_command
def show(desk: Desk, bulletin_id: str) -> None:
    """Xem một bản tin: lời, độ dài, độ to, tệp để nghe. / Show one bulletin."""
    with desk.plant() as plant:
        found = _find(plant, bulletin_id)
        text = _bulletin_text(desk, plant, found) + "\n\n" + _script_text(found.script)
        desk.show(bulletin_document(plant, found), text)


@bulletin.command()
@click.argument("bulletin_ids", metavar="ID...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Mọi bản tin chưa duyệt của ngày. / All of the date.")
@_DATE
@click.option("--by", help="Người duyệt. / Who approves.")
@click.option("--note", default="", help="Ghi chú. / Note.")
@desk_command
def approve(
    desk: Desk, bulletin_ids: tuple[str, ...], every: bool, air_date: date | None, by: str | None, note: str
) -> None:
    """Duyệt cho phát. / Approve for air."""
    _decide(desk, bulletin_ids, every=every, air_date=air_date, by=by, note=note, approve=True)


@bulletin.command()
@click.argument("bulletin_ids", metavar="ID...", nargs=-1, required=True)
@click.option("--by", help="Người trả lại. / Who rejects.")
@click.option("--note", default="", help="Lý do. / Reason.")
@desk_command
def reject(desk: Desk, bulletin_ids: tuple[str, ...], by: str | None, note: str) -> None:
    """Trả lại, không cho phát. / Reject."""
    _decide(desk, bulletin_ids, every=False, air_date=None, by=by, note=note, approve=False)


def _decide(
    desk: Desk,
    bulletin_ids: tuple[str, ...],
    *,
    every: bool,
    air_date: date | None,
    by: str | None,
    note: str,
    approve: bool,
) -> None:
    with desk.plant() as plant:
        ids = list(bulletin_ids)
        if every:
            day = air_date_or_tomorrow(plant, air_date)
            ids += [one.id for one in plant.store.bulletins.of_date(day) if one.state.value == "produced"]
        if not ids and not every:
            raise click.UsageError(desk.say(N_("Name a bulletin, or use --all.")))
        decided = [
            plant.store.bulletins.decide(
                one, approve=approve, by=by or getpass.getuser(), at=plant.now(), note=note
            )
            for one in ids
        ]
        documents = [bulletin_document(plant, one) for one in decided]
    lines = [f"{one.id}: {desk.say(one.state.value)}" for one in decided]
    desk.show({"bulletins": documents}, "\n".join(lines) or desk.say(N_("Nothing is waiting for approval.")))


def _find(plant: Plant, bulletin_id: str) -> Bulletin:
    found = plant.store.bulletins.get(bulletin_id)
    if found is None:
        raise Refused(
            N_("There is no bulletin of this id."),
            where=bulletin_id,
            remedy=N_("`broadcaster bulletin list` shows those of a date."),
        )
    return found


def bulletin_document(plant: Plant, bulletin: Bulletin) -> dict[str, object]:
    """Give the JSON form of a bulletin (names fixed by cli.md)."""
    master = bulletin.master
    return {
        "id": bulletin.id,
        "programme": bulletin.programme,
        "title": bulletin.title,
        "air_date": bulletin.air_date,
        "airs_at": bulletin.airs_at,
        "path": plant.configuration.audio / master.path,
        "duration_s": master.duration_ms / 1000,
        "loudness_lufs": round(master.loudness_lufs, 2),
        "true_peak_dbtp": round(master.true_peak_dbtp, 2),
        "state": bulletin.state.value,
        "voice": master.voice,
        "themes": bulletin.themes,
        "spoken_sentences": master.spoken_sentences,
        "cached_sentences": master.cached_sentences,
        "trimmed": master.trimmed,
        "notes": master.notes,
        "valid_until": bulletin.valid_until,
        "decided_by": bulletin.decided_by or None,
        "decided_at": bulletin.decided_at,
        "segments": [segment_document(segment) for segment in bulletin.script.segments],
    }


def segment_document(segment: Segment) -> dict[str, object]:
    """Give the JSON form of a segment."""
    document: dict[str, object] = {
        "kind": segment.kind.value,
        "text": segment.text,
        "source": segment.source,
        "item": segment.item,
    }
    if segment.cart:
        document["cart"] = segment.cart
    if segment.length_ms:
        document["length_s"] = segment.length_ms / 1000
    return document


def _script_text(script: Script) -> str:
    lines: list[str] = []
    for segment in script.segments:
        match segment.kind.value:
            case "speech":
                lines.append(segment.text)
            case "pause":
                lines.append(f"[… {segment.length_ms / 1000:g} s]")
            case other:
                lines.append(f"[♪ {other}: {segment.cart}]")
    return "\n\n".join(lines)


def _bulletin_text(desk: Desk, plant: Plant, bulletin: Bulletin) -> str:
    master = bulletin.master
    lines = [
        f"{bulletin.title} ({bulletin.id})",
        desk.say(
            N_("{length}, {lufs:.1f} LUFS, true peak {peak:.1f} dBTP, voice {voice}"),
            length=minutes(master.duration_ms / 1000),
            lufs=master.loudness_lufs,
            peak=master.true_peak_dbtp,
            voice=master.voice,
        ),
        desk.say(N_("State: {state}"), state=desk.say(bulletin.state.value)),
        desk.say(N_("Listen: {path}"), path=plant.configuration.audio / master.path),
    ]
    lines += [desk.say(N_("Too long: '{title}' was left out."), title=title) for title in master.trimmed]
    return "\n".join([*lines, *(desk.say(note) for note in master.notes)])


def minutes(length_s: float) -> str:
    """
    Give a length for people.

    Example:
        minutes(605.2) -> "10:05"
    """
    whole = round(length_s)
    return f"{whole // 60}:{whole % 60:02}"
