"""What the bulletins sound with: voices, audio templates, the cover picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from broadcaster.errors import N_, BroadcasterError, ConfigurationRefused
from broadcaster.saying import saying
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.studio import voice_options
from broadcaster.studio import available_voices, inspect_sounds, load_template, read_cover


def look_at_voices(configuration: Configuration) -> Iterator[Finding]:
    """Try each voice that the station names."""
    # A station that speaks with the embedded voice alone need not wait for the network's answer.
    tries_network = any(not reference.startswith("espeak") for reference in configuration.voices.order)
    found = available_voices(voice_options(configuration), try_network=tries_network)
    usable = {voice.reference: voice for voice in found}
    for reference in configuration.voices.order:
        voice = usable.get(reference)
        if voice is not None and voice.usable:
            yield well(N_("voice"), N_("{voice} can be used"), voice=reference)
        else:
            yield Finding(
                part=N_("voice"),
                well=False,
                message=saying(
                    N_("{voice} cannot be used: {reason}"),
                    voice=reference,
                    reason=(voice and voice.why_not) or N_("it is not installed."),
                ),
                remedy=saying(N_("`broadcaster voices` lists those that can.")),
            )


def look_at_templates(configuration: Configuration) -> Iterator[Finding]:
    """Read each audio template and decode what it plays."""
    names = sorted(path.stem for path in configuration.audio_templates.glob("*.toml"))
    templates = []
    for name in names:
        try:
            templates.append(load_template(configuration.audio_templates, name))
        except BroadcasterError as error:
            yield from ill(N_("audio template"), error)
    # Most templates share their sounds, and each takes its time to decode.
    for refusal in inspect_sounds(*templates):
        yield from ill(N_("audio template"), refusal)
    yield well(N_("audio template"), N_("{count} templates"), count=len(names))
    if configuration.sound.cover:
        yield from _cover(configuration.sound.cover)


def _cover(path: Path) -> Iterator[Finding]:
    try:
        cover = read_cover(path)
    except ConfigurationRefused as refusal:
        yield from ill(N_("cover picture"), refusal)
    else:
        yield well(
            N_("cover picture"), N_("{width} x {height} points"), width=cover.width, height=cover.height
        )
