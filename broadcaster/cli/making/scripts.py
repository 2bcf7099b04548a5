"""A script for people and for programs, as it is written and as it will be said."""

from __future__ import annotations

from collections.abc import Sequence

import click

from broadcaster.cli.terminal import Terminal
from broadcaster.model import Script
from broadcaster.station.documents.bulletins import segment_document
from broadcaster.station.opened import Station
from broadcaster.station.reader import spoken_form

SPOKEN = click.option(
    "--spoken", is_flag=True, help="In lời sẽ đọc: số, ngày, chữ tắt thành chữ. / The words as they are said."
)


def script_document(station: Station, script: Script) -> list[dict[str, object]]:
    """Give the JSON form of the segments of a script, written and as they are said."""
    said = spoken_form(station.configuration, script)
    return [
        segment_document(segment) | {"spoken": spoken}
        for segment, spoken in zip(script.segments, said, strict=True)
    ]


def script_text(terminal: Terminal, script: Script, *, spoken: Sequence[str] = ()) -> str:
    """
    Give a script as it stands on paper; with *spoken*, in the words that are said.

    Directions stand in brackets on lines of their own, and `read` passes over them.
    """
    lines: list[str] = []
    for segment, said in zip(script.segments, spoken or [""] * len(script.segments), strict=True):
        match segment.kind.value:
            case "speech":
                lines.append(said or segment.text)
            case "pause":
                lines.append(f"[… {segment.length_ms / 1000:g} s]")
            case other:
                lines.append(f"[♪ {terminal.say(other)}: {segment.cart}]")
    return "\n\n".join(lines)
