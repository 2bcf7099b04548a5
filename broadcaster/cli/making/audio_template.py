"""`audio-template`: how programmes sound, checked and heard."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.terminal import Terminal, station_command, system_clock
from broadcaster.errors import N_
from broadcaster.station.setup.audio_templates import TemplateCheck, check_templates, preview_template
from broadcaster.station.setup.configuration import load_configuration
from broadcaster.wording import say_error


@click.group("audio-template")
def audio_template() -> None:
    """Mẫu âm thanh: kiểm tra và nghe thử. / Audio templates: check, preview."""


@audio_template.command("check")
@click.argument("name", default="")
@station_command
def check(terminal: Terminal, name: str) -> int:
    """Kiểm tra một mẫu, hay tất cả. / Check one template, or all."""
    found = check_templates(load_configuration(terminal.folder), name)
    table = terminal.table(N_("Audio template"), N_("File"), N_("Length"), N_("Loudness"), N_("Why not"))
    for each in found:
        if each.fault:
            table.add_row(each.name, "", "", "", say_error(terminal.language, each.fault))
        for sound in each.sounds:
            told = say_error(terminal.language, sound.fault) if sound.fault else ""
            loudness = f"{sound.loudness_lufs:.1f} LUFS" if sound.length_s else ""
            table.add_row(each.name, sound.file.name, f"{sound.length_s:.1f} s", loudness, told)
    terminal.show({"templates": [_document(terminal, each) for each in found]}, table)
    return 1 if any(each.faults for each in found) else 0


def _document(terminal: Terminal, each: TemplateCheck) -> dict[str, object]:
    return {
        "template": each.name,
        "title": each.title,
        "sounds": [
            {
                "file": sound.file,
                "length_s": round(sound.length_s, 2),
                "loudness_lufs": round(sound.loudness_lufs, 1),
                "true_peak_dbtp": round(sound.true_peak_dbtp, 1) if sound.length_s else None,
                "fault": say_error(terminal.language, sound.fault) if sound.fault else None,
            }
            for sound in each.sounds
        ],
        "faults": [say_error(terminal.language, fault) for fault in each.faults],
    }


@audio_template.command("preview")
@click.argument("name")
@click.option(
    "-o",
    "--output",
    "path",
    default=None,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tệp MP3; mặc định nghe-thu-TÊN.mp3. / MP3 file.",
)
@station_command
def preview(terminal: Terminal, name: str, path: Path | None) -> None:
    """Làm một đoạn nghe thử. / Make half a minute to listen to."""
    target = path or Path(f"nghe-thu-{name}.mp3")
    master = preview_template(load_configuration(terminal.folder), name, target, clock=system_clock())
    terminal.show(
        {
            "path": target,
            "duration_s": master.duration_ms / 1000,
            "loudness_lufs": master.loudness_lufs,
            "true_peak_dbtp": master.true_peak_dbtp,
            "voice": master.voice,
            "notes": master.notes,
        },
        terminal.say(
            N_("{path}: {seconds:.1f} s, voice {voice}"),
            path=target,
            seconds=master.duration_ms / 1000,
            voice=master.voice,
        ),
    )
    for note in master.notes:
        terminal.tell(terminal.say(note))
