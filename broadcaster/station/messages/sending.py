"""An urgent or emergency message: spoken on this machine, handed to the player that is on air."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from broadcaster.alerts import shortened
from broadcaster.clock import Clock
from broadcaster.errors import N_, Broken, Refused
from broadcaster.model import EXERCISE_THEME, Priority, Script, Segment, SegmentKind
from broadcaster.playout import Accepted, Interruption, order_message
from broadcaster.station.messages.sound import Words, speak_message
from broadcaster.station.onair.reaching import off_air
from broadcaster.station.setup.configuration import Configuration
from broadcaster.station.setup.last_good import usable_configuration
from broadcaster.studio import check_recording
from broadcaster.toml import did_you_mean

log = logging.getLogger(__name__)

LONGEST_S = 1800
"""A longer text is no message; it is refused with its length."""

TWICE_CHARS = 600
"""Some 45 s; of a longer text the beginning alone is said again, or what matters comes too late …"""
ESSENTIAL_SYLLABLES = 40
"""… whole sentences, some ten seconds of them: who orders a warning begins with what it is about."""

LONGEST_VALID = timedelta(days=1)
"""No message is repeated longer than this; who still wants it heard orders it again."""

EXERCISE_BEGINS = "Đây là diễn tập, không phải thông báo thật. Xin nhắc lại: đây là diễn tập."
EXERCISE_ENDS = "Vừa rồi là diễn tập. Bà con không phải làm gì."
"""As exercises of the Japanese wireless for municipalities are framed (防災行政無線, 訓練放送)."""

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
    repeat_every_s: int = 0
    """0: it is said once."""
    times: int = 0
    """How often it is said at most, when it is repeated; 0: until it is cancelled or a day is over."""
    valid_until: datetime | None = None
    """It is neither begun nor repeated after this."""
    is_exercise: bool = False
    """It is said before and after that this is an exercise; it is never heard without these words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenOrder:
    """A message that is spoken and not yet sent: it can be heard before anybody else hears it."""

    order: MessageOrder
    title: str
    path: Path
    outputs: tuple[str, ...]
    """Those that will play it; empty means all."""
    spoken_at: datetime


def send_message(folder: Path, order: MessageOrder, *, clock: Clock) -> tuple[Accepted, Path]:
    """
    Put a message on air, over the programme; give what the player says of it, and the audio it plays.

    Who ordered it is entered afterwards (see `entering`): an emergency waits for no database.

    Raises:
        Refused: no words, no such zone, or the player does not take it.
        VoiceBroken, SoundRefused: it cannot be spoken, or the file is not audio.
        Broken: no player is on air.
    """
    spoken = speak_order(folder, order, clock=clock)
    return send_spoken(folder, spoken, clock=clock), spoken.path


def speak_order(folder: Path, order: MessageOrder, *, clock: Clock) -> SpokenOrder:
    """Speak a message and send nothing; raises what `send_message` raises before it reaches the player."""
    configuration = usable_configuration(folder)
    outputs = _outputs_of(configuration, order.zone)
    if order.file is None and not order.text.strip():
        raise Refused(
            N_("The message says nothing."),
            where="--text",
            remedy=N_("Write what the listeners must hear; the programme goes on."),
        )
    title = _title(order)
    now = clock.now().astimezone(configuration.zone)
    _must_be_to_come(order, now)
    path = _sound(configuration, order, title, now)
    return SpokenOrder(order=order, title=title, path=path, outputs=outputs, spoken_at=now)


def send_spoken(
    folder: Path, spoken: SpokenOrder, *, clock: Clock, not_before: datetime | None = None
) -> Accepted:
    """
    Put on air what was spoken, as it was heard; raises Refused and Broken as `send_message`.

    *not_before*: where its turn comes later; None: as soon as it can be.
    """
    configuration = usable_configuration(folder)
    order, now = spoken.order, clock.now().astimezone(configuration.zone)
    _must_be_to_come(order, now)
    latest = now + LONGEST_VALID
    message = Interruption(
        title=spoken.title,
        path=spoken.path,
        priority=order.priority,
        outputs=spoken.outputs,
        themes=(EXERCISE_THEME,) if order.is_exercise else (),
        repeat_every_s=order.repeat_every_s,
        not_before=not_before,
        valid_until=order.valid_until,
        repeat_until=min(order.valid_until or latest, latest) if order.repeat_every_s else None,
        times=order.times,
    )
    try:
        return order_message(configuration.control_door, message)
    except Broken as error:
        raise off_air(configuration, error) from error


def _title(order: MessageOrder) -> str:
    title = order.title or TITLES[order.priority]
    return f"Diễn tập: {title[:1].lower()}{title[1:]}" if order.is_exercise else title


def _must_be_to_come(order: MessageOrder, now: datetime) -> None:
    """Refuse an end that is over, before anything is spoken."""
    if order.valid_until and order.valid_until <= now:
        raise Refused(
            N_("The message would not be valid any more: {time:%H:%M %d/%m/%Y} is over."),
            where="--until",
            remedy=N_("Give a later time, or leave it out."),
            time=order.valid_until,
        )


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


def _sound(configuration: Configuration, order: MessageOrder, title: str, now: datetime) -> Path:
    """
    Give the audio of the message; a recording that is said once is played as it is.

    A recording that is repeated begins with its time of issue, as spoken messages do.
    """
    recording = order.file.resolve() if order.file else None
    if recording and not order.repeat_every_s and not order.is_exercise:
        return recording
    if recording:
        check_recording(recording, longest_s=LONGEST_S)
    issued = f"{title} của {configuration.name}, phát hành lúc {now:%H giờ %M phút, ngày %d/%m/%Y}."
    before, after = (EXERCISE_BEGINS, EXERCISE_ENDS) if order.is_exercise else ("", "")
    words = Words(
        title=title,
        code=order.priority.code,
        script=lambda _: _script(order, title, (before, issued, after), now),
        bare=() if recording else tuple(filter(None, (before, issued, order.text, after))),
        recording=recording,
        is_exercise=order.is_exercise,
        longest_s=LONGEST_S,
    )
    spoken = speak_message(configuration, words, now=now)
    for note in spoken.notes:
        log.warning("%s", note)
    return spoken.path


def _script(order: MessageOrder, title: str, frame: tuple[str, str, str], now: datetime) -> Script:
    """
    Write the message behind who speaks and when it was issued: every repeat must say that again.

    *frame*: what is said at the very beginning, of the time of issue, and at the end; "" where nothing is.

    Source: Decision 18/2021/QĐ-TTg and its predecessor 03/2020 (repeats name the time of issue).
    """
    before, issued, after = frame
    message = (
        Segment(kind=SegmentKind.RECORDING, cart=str(order.file.resolve()), source="message")
        if order.file
        else Segment(kind=SegmentKind.SPEECH, text=order.text, source="message")
    )
    return Script(
        programme=order.priority.code,
        title=title,
        air_date=now.date(),
        airs_at=now,
        segments=(*_said(before), *_said(issued), message, *_again(order), *_said(after)),
        valid_until=now + LONGEST_VALID,
    )


def _again(order: MessageOrder) -> tuple[Segment, ...]:
    """
    Say the words of a spoken emergency, or at least its first, a second time: over horns one of two is lost.

    Source: Japanese towns say each warning twice (防災行政無線, e.g. Kumagaya).
    """
    if order.file or order.priority is not Priority.EMERGENCY:
        return ()
    is_short = len(order.text) <= TWICE_CHARS
    return _said(f"Xin nhắc lại. {order.text if is_short else shortened(order.text, ESSENTIAL_SYLLABLES)}")


def _said(text: str) -> tuple[Segment, ...]:
    return (Segment(kind=SegmentKind.SPEECH, text=text, source="message"),) if text else ()
