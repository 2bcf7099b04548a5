"""How values look to people, as text."""

from __future__ import annotations

from broadcaster.airtime.lengths import minutes as minutes  # noqa: PLC0414 - commands show lengths
from broadcaster.cli.terminal import Terminal
from broadcaster.errors import N_
from broadcaster.model import Bulletin
from broadcaster.station.opened import Station


def bulletin_text(terminal: Terminal, station: Station, bulletin: Bulletin) -> str:
    """Give what the approval desk must know: length, loudness, voice, where to listen."""
    master = bulletin.master
    lines = [
        f"{bulletin.title} ({bulletin.id})",
        terminal.say(
            N_("{length}, {lufs:.1f} LUFS, true peak {peak:.1f} dBTP, voice {voice}"),
            length=minutes(master.duration_ms / 1000),
            lufs=master.loudness_lufs,
            peak=master.true_peak_dbtp,
            voice=master.voice,
        ),
        terminal.say(N_("State: {state}"), state=terminal.say(bulletin.state.value)),
        terminal.say(N_("Listen: {path}"), path=station.shelf.path_of(master)),
    ]
    lines += [terminal.say(N_("Too long: '{title}' was left out."), title=title) for title in master.trimmed]
    return "\n".join([*lines, *(terminal.say(note) for note in master.notes)])
