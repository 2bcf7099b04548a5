"""
What the station and an MQTT loudspeaker say to each other: topics, messages, signatures.

Pure: values in, bytes out and back. The output and the simulated loudspeaker share it, and so may the
firmware of a real one. The protocol in words: docs/decisions/0011-mqtt-loudspeakers.md.
"""

from __future__ import annotations

import hmac
import json
import re
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final, TypeVar, cast

from broadcaster.errors import N_, Message, Refused

STATE, ACK, HEARTBEAT = KINDS = ("state", "ack", "heartbeat")
"""What a loudspeaker says: how it is (retained), what it makes of a command, that it is alive."""

ALL: Final = "all"
"""In the place of a device's name: every loudspeaker of the zone."""

BRIDGE: Final = "bridge"
"""In the place of a zone's name: the station itself."""

WINDOW: Final = timedelta(seconds=30)
"""How far the clocks of station and loudspeaker may be apart."""

DISORDER: Final = timedelta(seconds=2)
"""So much earlier than the newest one a command may be: clocks are put right by fractions of a second."""

LONGEST_LIFE: Final = timedelta(seconds=60)
"""A command that claims to hold longer is refused: so long must its id be remembered."""

LONGEST_MESSAGE: Final = 4096
"""Bytes; whatever is longer was not sent by a station or a loudspeaker of ours."""

LONGEST_TEXT: Final = 500
LOUDEST: Final = 100

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_END_MS = 4_102_444_800_000
"""The year 2100; times beyond are nonsense, and some would not fit into a datetime."""

_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}", re.ASCII)


class MessageRefused(Refused):
    """A message of the loudspeaker network that is garbled, unsigned, old or meant for somebody else."""


class Act(StrEnum):
    """What a loudspeaker is told to do."""

    PLAY = "play"
    STOP = "stop"
    VOLUME = "volume"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """From the station to the loudspeakers of one zone; never retained."""

    id: str
    zone: str
    act: Act
    issued_at: datetime
    expires_at: datetime
    volume: int
    """0 to 100."""
    call: str = ""
    """Play: names the stretch of sound; the same in each repetition of the command."""
    stream_url: str = ""
    """Play: where the sound is pulled from."""
    lease_s: int = 0
    """Play: the loudspeaker falls silent by itself when it was not told again for so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """From one loudspeaker: its state (retained), its answer to a command, or its heartbeat."""

    device: str
    zone: str
    at: datetime
    is_online: bool
    volume: int
    call: str = ""
    """The stretch of sound that it was told to play; empty when none."""
    is_playing: bool = False
    """Sound of that stretch arrives."""
    level_db: int | None = None
    """Level of what arrives, dBFS RMS; None when it is not measured."""
    answers: str = ""
    """Id of the command that this answers."""
    refusal: str = ""
    """Why that command was not obeyed; empty when it was."""


@dataclass(frozen=True, slots=True)
class Topics:
    """Names of the topics below *base*."""

    base: str

    def bridge(self, output: str) -> str:
        """Where the station says whether it is there (retained, last will)."""
        return f"{self.base}/{BRIDGE}/{output}/state"

    def command(self, zone: str) -> str:
        """Where the loudspeakers of *zone* are told what to do."""
        return f"{self.base}/{zone}/{ALL}/set"

    def report(self, zone: str, device: str, kind: str) -> str:
        """Where *device* speaks; *kind* is one of `KINDS`; "+" as device means every one."""
        return f"{self.base}/{zone}/{device}/{kind}"

    def read_report(self, topic: str, payload: bytes | bytearray, key: bytes) -> Report:
        """Read a report; raises MessageRefused also when it stands where another loudspeaker speaks."""
        report = unseal_report(payload, key)
        if topic not in [self.report(report.zone, report.device, kind) for kind in KINDS]:
            raise MessageRefused(N_("The message stands under another loudspeaker's topic."), where=topic)
        return report


def is_name(text: str) -> bool:
    """Say whether *text* may name a zone, a device or an output within a topic."""
    return _NAME.fullmatch(text) is not None and text not in (ALL, BRIDGE)


def is_stream_url(text: str) -> bool:
    """Say whether a loudspeaker can pull from *text*."""
    return len(text) <= LONGEST_TEXT and re.fullmatch(r"https?://[^\s/]+(/\S*)?", text) is not None


def seal(message: Command | Report, key: bytes) -> bytes:
    """
    Give *message* as signed JSON.

    The signature is HMAC-SHA256 over the canonical form (RFC 8259; keys sorted, no blanks, ASCII) of all
    other fields, the kind of the message among them. Times are whole milliseconds since 1970.
    Source: RFC 2104.
    """
    fields = {name: _plain(value) for name, value in asdict(message).items()}
    fields["kind"] = _kind(type(message))
    return _canonical({**fields, "sig": _sign(fields, key)})


def unseal_command(payload: bytes | bytearray, key: bytes) -> Command:
    """Read a command; raises MessageRefused when it is garbled or was not signed with *key*."""
    fields = _unseal(payload, key, Command)
    return Command(
        id=_text(fields, "id"),
        zone=_text(fields, "zone"),
        act=_act(_text(fields, "act")),
        issued_at=_time(fields, "issued_at"),
        expires_at=_time(fields, "expires_at"),
        volume=_whole(fields, "volume", 0, LOUDEST),
        call=_text(fields, "call"),
        stream_url=_text(fields, "stream_url"),
        lease_s=_whole(fields, "lease_s", 0, 3600),
    )


def unseal_report(payload: bytes | bytearray, key: bytes) -> Report:
    """Read a report; raises MessageRefused when it is garbled or was not signed with *key*."""
    fields = _unseal(payload, key, Report)
    return Report(
        device=_text(fields, "device"),
        zone=_text(fields, "zone"),
        at=_time(fields, "at"),
        is_online=_flag(fields, "is_online"),
        volume=_whole(fields, "volume", 0, LOUDEST),
        call=_text(fields, "call"),
        is_playing=_flag(fields, "is_playing"),
        level_db=None if fields.get("level_db") is None else _whole(fields, "level_db", -200, 20),
        answers=_text(fields, "answers"),
        refusal=_text(fields, "refusal"),
    )


class Guard:
    """
    The loudspeaker's own judgement of commands that are rightly signed: is this one for me, and for now?

    Args:
        zone: of the loudspeaker.
    """

    def __init__(self, zone: str) -> None:
        self._zone = zone
        self._obeyed: dict[str, datetime] = {}
        self._newest = _EPOCH

    def admit(self, command: Command, now: datetime) -> None:
        """
        Let *command* pass once.

        Raises:
            MessageRefused: it is for another zone, old, from the future, holds too long, came before or
                after a newer one.
        """
        why = self._objection(command, now)
        if why:
            raise MessageRefused(why, where=f"{command.zone} {command.id}")
        self._obeyed = {id_: until for id_, until in self._obeyed.items() if until + WINDOW >= now}
        self._obeyed[command.id] = command.expires_at
        self._newest = max(min(self._newest, now + WINDOW), command.issued_at)

    def _objection(self, command: Command, now: datetime) -> Message | None:
        if command.zone != self._zone:
            return N_("The command is for another zone.")
        if command.id in self._obeyed:
            return N_("The command came before.")
        return _untimely(command, now) or self._overtaken(command, now)

    def _overtaken(self, command: Command, now: datetime) -> Message | None:
        # Held up in a network, "play" may come after the "stop" that followed it. A clock that was set
        # back must not make a loudspeaker deaf: what it obeyed cannot lie further ahead than the window.
        if command.issued_at + DISORDER < min(self._newest, now + WINDOW):
            return N_("A newer command came before.")
        return None


def _untimely(command: Command, now: datetime) -> Message | None:
    if command.expires_at - command.issued_at > LONGEST_LIFE:
        return N_("The command claims to hold too long.")
    if command.expires_at < now:
        return N_("The command is too old.")
    if command.issued_at > now + WINDOW:
        return N_("The command comes from the future; the clock may be wrong.")
    return None


_Fields = dict[str, object]
_Sealed = TypeVar("_Sealed", Command, Report)


def _kind(of: type[Command | Report]) -> str:
    return "command" if of is Command else "report"


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return (value - _EPOCH) // timedelta(milliseconds=1)
    return value


def _canonical(fields: _Fields) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode("ascii")


def _sign(fields: _Fields, key: bytes) -> str:
    return hmac.digest(key, _canonical(fields), "sha256").hex()


def _unseal(payload: bytes | bytearray, key: bytes, wanted: type[_Sealed]) -> _Fields:
    fields = _parse(payload)
    signature = fields.pop("sig", None)
    if not isinstance(signature, str) or not signature.isascii():
        raise MessageRefused(N_("The message is not signed."))
    if not hmac.compare_digest(signature, _sign(fields, key)):
        raise MessageRefused(
            N_("The signature of the message is wrong."),
            remedy=N_("Give the station and its loudspeakers the same secret."),
        )
    if fields.pop("kind", None) != _kind(wanted):
        raise _garbled("kind")
    return fields


def _parse(payload: bytes | bytearray) -> _Fields:
    if len(payload) > LONGEST_MESSAGE:
        raise _garbled("length")
    try:
        fields = json.loads(payload)
    # A deeply nested message is an attack or an accident; both end here.
    except (ValueError, RecursionError) as error:
        raise _garbled("JSON") from error
    if not isinstance(fields, dict):
        raise _garbled("JSON")
    return cast("_Fields", fields)


def _text(fields: _Fields, key: str) -> str:
    value = fields.get(key)
    if not isinstance(value, str) or len(value) > LONGEST_TEXT:
        raise _garbled(key)
    return value


def _whole(fields: _Fields, key: str, least: int, most: int) -> int:
    value = fields.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise _garbled(key)
    return value


def _flag(fields: _Fields, key: str) -> bool:
    value = fields.get(key)
    if not isinstance(value, bool):
        raise _garbled(key)
    return value


def _time(fields: _Fields, key: str) -> datetime:
    return _EPOCH + timedelta(milliseconds=_whole(fields, key, 0, _END_MS))


def _act(text: str) -> Act:
    try:
        return Act(text)
    except ValueError as error:
        raise _garbled("act") from error


def _garbled(key: str) -> MessageRefused:
    return MessageRefused(N_("The message cannot be read ({key})."), key=key)
