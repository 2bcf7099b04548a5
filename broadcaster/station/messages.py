"""An urgent or emergency message: spoken on this machine, handed to the player that is on air."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.clock import Clock
from broadcaster.errors import N_, Refused
from broadcaster.form import did_you_mean
from broadcaster.model import Priority, Programme, Script, Segment, SegmentKind
from broadcaster.playout import Interruption, hand_over
from broadcaster.station.booth import open_studio
from broadcaster.station.config import Configuration, Voices, load_configuration

EMBEDDED_VOICE = "espeak:vi"
"""Needs neither network nor account: an emergency is spoken by it and by no other."""

LONGEST_S = 1800
"""A longer text is no message; it is refused with its length."""

LONGEST_VALID = timedelta(days=1)
"""No message is repeated longer than this; who still wants it heard orders it again."""

TEMPLATE = "canh-bao"
TITLES = {Priority.URGENT: "Thông báo ưu tiên", Priority.EMERGENCY: "Thông báo khẩn cấp"}


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageOrder:
    """What somebody wants heard now."""

    file: Path | None = None
    """Recorded audio, or …"""
    text: str = ""
    """… written Vietnamese to be spoken."""
    priority: Priority
    zone: str = ""
    """One zone; empty means every output."""
    title: str = ""
    """What the ledger calls it."""
    by: str
    """Who orders it."""
    repeat_every_s: int = 0
    """0: it is said once."""
    times: int = 0
    """How often it is said at most, when it is repeated; 0: until it is cancelled or a day is over."""


def send_message(folder: Path, order: MessageOrder, *, clock: Clock) -> str:
    """
    Put a message on air now, over the programme; give the id of its occurrence.

    Raises:
        Refused: no words, no such zone, or the player does not take it.
        VoiceBroken, SoundRefused: it cannot be spoken, or the file is not audio.
        Broken: no player is on air.
    """
    configuration = load_configuration(folder)
    outputs = _outputs_of(configuration, order.zone)
    if order.file is None and not order.text.strip():
        raise Refused(
            N_("The message says nothing."),
            where="--text",
            remedy=N_("Write what the listeners must hear; the programme goes on."),
        )
    title = order.title or TITLES[order.priority]
    now = clock.now().astimezone(configuration.zone)
    path = order.file.resolve() if order.file else _spoken(configuration, order, title, now)
    message = Interruption(
        title=title,
        path=path,
        priority=order.priority,
        outputs=outputs,
        ordered_by=order.by,
        repeat_every_s=order.repeat_every_s,
        repeat_until=now + LONGEST_VALID if order.repeat_every_s else None,
        times=order.times,
    )
    return hand_over(configuration.control_door, message)


def _outputs_of(configuration: Configuration, zone: str) -> tuple[str, ...]:
    if not zone:
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


def _spoken(configuration: Configuration, order: MessageOrder, title: str, now: datetime) -> Path:
    """
    Speak the message behind a chime; the file stays, as evidence of what was said.

    It begins with who speaks and when it was issued: every repeat must say that again.
    Source: Decision 18/2021/QĐ-TTg and its predecessor 03/2020 (repeats name the time of issue).
    """
    issued = f"{title} của {configuration.name}, phát hành lúc {now:%H giờ %M phút, ngày %d/%m/%Y}."
    programme = Programme(
        id="khan-cap" if order.priority is Priority.EMERGENCY else "uu-tien",
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
        segments=tuple(
            Segment(kind=SegmentKind.SPEECH, text=text, source="message") for text in (issued, order.text)
        ),
        valid_until=now + LONGEST_VALID,
    )
    if order.priority is Priority.EMERGENCY:
        voices = Voices(order=(EMBEDDED_VOICE,), speed=configuration.voices.speed)
        configuration = replace(configuration, voices=voices)
    with open_studio(configuration) as studio:
        master = studio.make(script, programme, limit_s=LONGEST_S)
    return configuration.audio / master.path
