"""`voices` and `speak`: who can speak, and one text spoken into a file."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.options import file_option
from broadcaster.cli.terminal import WARNINGS, Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.messages.speaking import options_of, speak_text
from broadcaster.station.setup.voices import compare_voices, take_in_voice
from broadcaster.studio import VoiceStatus, available_voices
from broadcaster.studio.voices.models.adding import Adding
from broadcaster.wording import say_error


class ListedByDefault(click.Group):
    """`voices` alone lists them, as it did before it had commands of its own."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command in that is meant."""
        if not args or args[0] not in {*self.commands, *ctx.help_option_names}:
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group(cls=ListedByDefault)
def voices() -> None:
    """Các giọng đọc: liệt kê, thêm, so sánh. / The voices: list, add, compare."""


@voices.command("list")
@station_command
def list_voices(terminal: Terminal) -> None:
    """Liệt kê các giọng đọc và giọng nào dùng được. / List the voices and which can be used."""
    found = available_voices(options_of(terminal.folder))
    table = terminal.table(N_("Voice"), N_("Name"), N_("Usable"), N_("Why not"))
    for voice in found:
        usable = terminal.say("yes" if voice.usable else "no")
        table.add_row(voice.reference, voice.title, usable, _why_not(terminal, voice))
    document = [
        {
            "voice": voice.reference,
            "title": voice.title,
            "usable": voice.usable,
            "reason": _why_not(terminal, voice) or None,
            "needs_network": voice.needs_network,
            "region": voice.info.region if voice.info else "",
            "gender": voice.info.gender if voice.info else "",
            "ai": voice.info.is_ai if voice.info else None,
            "licence": voice.info.licence if voice.info else "",
            "price": voice.info.price if voice.info else "",
        }
        for voice in found
    ]
    terminal.show({"voices": document}, table)


@voices.command("add")
@click.argument("source", metavar="NAME|FOLDER|FILE")
@click.option("--name", default="", help="Tên của giọng trong đài. / Its name at the station.")
@click.option("--licence", default="", help="Giấy phép, khi thư mục không ghi. / Where the folder is silent.")
@click.option("--imitates", default="", help="Giọng mô phỏng của ai. / Whose voice it copies.")
@click.option("--consent", default="", help="Văn bản đồng ý (tệp trong đài). / The signed consent.")
@station_command
def add(terminal: Terminal, source: str, name: str, licence: str, imitates: str, consent: str) -> None:
    """Thêm một giọng: từ thư mục, USB hay mạng. / Take in a voice from a folder, a stick, or the network."""
    adding = Adding(source=Path(source), name=name, licence=licence, imitates=imitates, consent=consent)
    with terminal.progress() as progress:
        added = take_in_voice(terminal.folder, adding, progress=progress or (lambda *_: None))
    references = [f"{added.path.name}:{voice.id}" for voice in added.voices]
    document = {
        "name": added.path.name,
        "kind": added.kind,
        "licence": added.licence,
        "source": added.source,
        "version": added.version,
        "voices": references,
        "files": dict(added.files),
    }
    table = terminal.table(N_("File"), "sha256")
    for name_in_folder, mark in added.files.items():
        table.add_row(name_in_folder, mark)
    terminal.show(
        document,
        table,
        terminal.say(
            N_("{name} was taken in ({kind}, licence {licence}): {voices}. Put it first in [voices] order."),
            name=added.path.name,
            kind=added.kind,
            licence=added.licence,
            voices=", ".join(references),
        ),
    )


@voices.command("compare")
@click.argument("text")
@click.option(
    "-o",
    "--output",
    "into",
    default="so-sanh-giong",
    type=click.Path(path_type=Path, file_okay=False),
    help="Thư mục nhận các tệp. / Folder for the files.",
)
@station_command
def compare(terminal: Terminal, text: str, into: Path) -> None:
    """Đọc một câu bằng mọi giọng để nghe thử. / Speak one text with every voice."""
    compared = compare_voices(terminal.folder, text, into, clock=system_clock())
    table = terminal.table(N_("Voice"), N_("File"), N_("Length"), N_("Why not"))
    for each in compared:
        why_not = say_error(terminal.language, each.error) if each.error else ""
        table.add_row(each.voice, str(each.path or ""), f"{each.duration_s:.1f} s", why_not)
    document = [
        {
            "voice": each.voice,
            "path": each.path,
            "duration_s": each.duration_s,
            "reason": say_error(terminal.language, each.error) if each.error else None,
        }
        for each in compared
    ]
    terminal.show({"voices": document}, table)


def _why_not(terminal: Terminal, voice: VoiceStatus) -> str:
    return say_error(terminal.language, voice.why_not) if voice.why_not else ""


@click.command()
@click.argument("text")
@file_option("Tệp .wav, .mp3 hoặc .opus. / File to write.")
@click.option("--voice", default="", help="Giọng, ví dụ espeak:vi-vn-x-south. / Voice.")
@station_command
def speak(terminal: Terminal, text: str, path: Path, voice: str) -> int:
    """Đọc một đoạn chữ thành tệp âm thanh. / Speak a text into a file."""
    spoken = speak_text(terminal.folder, text, path, voice=voice, clock=system_clock())
    terminal.show(
        {"path": str(path), "duration_s": spoken.duration_s, "voice": spoken.voice, "spoken": spoken.text},
        terminal.say(
            N_("{path}: {seconds:.1f} s, voice {voice}"),
            path=path,
            seconds=spoken.duration_s,
            voice=spoken.voice,
        ),
    )
    for note in spoken.notes:
        terminal.tell(terminal.say(note))
    # Another voice than the one that was asked for is no success.
    return WARNINGS if voice and spoken.voice != voice else 0
