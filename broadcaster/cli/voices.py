"""`voices` and `speak`: who can speak, and one text spoken into a file."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.desk import Desk, desk_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.messages.speaking import options_of, speak_text
from broadcaster.studio import VoiceStatus, available_voices
from broadcaster.wording import say_error


@click.command()
@desk_command
def voices(desk: Desk) -> None:
    """Liệt kê các giọng đọc và giọng nào dùng được. / List the voices and which can be used."""
    found = available_voices(options_of(desk.folder))
    table = desk.table(N_("Voice"), N_("Name"), N_("Usable"), N_("Why not"))
    for voice in found:
        usable = desk.say("yes" if voice.usable else "no")
        table.add_row(voice.reference, voice.title, usable, _why_not(desk, voice))
    document = [
        {
            "voice": voice.reference,
            "title": voice.title,
            "usable": voice.usable,
            "reason": _why_not(desk, voice) or None,
            "needs_network": voice.needs_network,
            "region": voice.info.region if voice.info else "",
            "gender": voice.info.gender if voice.info else "",
            "ai": voice.info.is_ai if voice.info else None,
            "licence": voice.info.licence if voice.info else "",
            "price": voice.info.price if voice.info else "",
        }
        for voice in found
    ]
    desk.show({"voices": document}, table)


def _why_not(desk: Desk, voice: VoiceStatus) -> str:
    return say_error(desk.language, voice.why_not) if voice.why_not else ""


@click.command()
@click.argument("text")
@click.option(
    "-o",
    "--output",
    "path",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tệp .wav, .mp3 hoặc .opus. / File to write.",
)
@click.option("--voice", default="", help="Giọng, ví dụ espeak:vi-vn-x-south. / Voice.")
@desk_command
def speak(desk: Desk, text: str, path: Path, voice: str) -> None:
    """Đọc một đoạn chữ thành tệp âm thanh. / Speak a text into a file."""
    spoken = speak_text(desk.folder, text, path, voice=voice, clock=system_clock())
    desk.show(
        {"path": str(path), "duration_s": spoken.duration_s, "voice": spoken.voice, "spoken": spoken.text},
        desk.say(
            N_("{path}: {seconds:.1f} s, voice {voice}"),
            path=path,
            seconds=spoken.duration_s,
            voice=spoken.voice,
        ),
    )
    for note in spoken.notes:
        desk.tell(note)
