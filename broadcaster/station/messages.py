"""An urgent or emergency message: spoken on this machine, handed to the player that is on air."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, Refused
from broadcaster.form import did_you_mean
from broadcaster.model import Priority, Programme, Script, Segment, SegmentKind
from broadcaster.playout import ask
from broadcaster.station.booth import open_studio
from broadcaster.station.config import Configuration, Voices, load_configuration

EMBEDDED_VOICE = "espeak:vi"
"""Needs neither network nor account: an emergency is spoken by it and by no other."""

LONGEST_S = 1800
"""A longer text is no message; it is refused with its length."""

TEMPLATE = "canh-bao"
TITLES = {Priority.URGENT: "Thông báo ưu tiên", Priority.EMERGENCY: "Thông báo khẩn cấp"}


def send_message(  # noqa: PLR0913 - a message is what is said, how urgently, where, and who signs
    folder: Path,
    *,
    file: Path | None,
    text: str | None,
    priority: Priority,
    zone: str | None,
    title: str,
    by: str,
    clock: Clock,
) -> str:
    """
    Put a message on air now, over the programme; give the id of its occurrence.

    Args:
        folder: the station.
        file: recorded audio, or
        text: written Vietnamese to be spoken.
        priority: URGENT or EMERGENCY.
        zone: one zone; None is every output.
        title: what the ledger calls it.
        by: who signs for it.
        clock: tells when it was ordered.
    Raises:
        Refused: no such zone; the player does not take it.
        VoiceBroken, SoundRefused: it cannot be spoken, or the file is not audio.
        Broken: no player is on air.
    """
    configuration = load_configuration(folder)
    outputs = _outputs_of(configuration, zone)
    if file is None and not (text or "").strip():
        raise Refused(
            N_("The message says nothing."),
            where="--text",
            remedy=N_("Write what the listeners must hear; the programme goes on."),
        )
    name = title or TITLES[priority]
    path = file.resolve() if file else _spoken(configuration, text or "", name, priority, clock.now())
    reply = ask(
        configuration.control_door,
        do="interrupt",
        title=name,
        path=str(path),
        priority=priority.code,
        outputs=outputs,
        ordered_by=by,
    )
    return str(reply["occurrence"])


def _outputs_of(configuration: Configuration, zone: str | None) -> tuple[str, ...]:
    if zone is None:
        return ()
    if zone in configuration.zones:
        return configuration.zones[zone]
    nearest = did_you_mean(zone, configuration.zones)
    raise Refused(
        N_("There is no zone '{word}'."),
        where="station.toml",
        remedy=N_("Did you mean '{nearest}'?") if nearest else N_("Use one of: {known}."),
        word=zone,
        nearest=nearest,
        known=", ".join(configuration.zones),
    )


def _spoken(configuration: Configuration, text: str, title: str, priority: Priority, now: datetime) -> Path:
    """Speak the message behind a chime; the file stays, as evidence of what was said."""
    programme = Programme(
        id="khan-cap" if priority is Priority.EMERGENCY else "uu-tien",
        title=title,
        script="",
        audio_template=TEMPLATE,
        target_s=60,
        maximum_s=LONGEST_S,
    )
    script = Script(
        programme=programme.id,
        title=title,
        air_date=now.date(),
        airs_at=now,
        segments=(Segment(kind=SegmentKind.SPEECH, text=text, source="message"),),
        valid_until=now + timedelta(days=1),
    )
    if priority is Priority.EMERGENCY:
        voices = Voices(order=(EMBEDDED_VOICE,), speed=configuration.voices.speed)
        configuration = replace(configuration, voices=voices)
    with open_studio(configuration) as studio:
        master = studio.make(script, programme, limit_s=LONGEST_S)
    return configuration.audio / master.path
