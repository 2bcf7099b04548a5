"""Messages of the loudspeaker network as signed JSON, and back."""

from __future__ import annotations

import hmac
import json
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Final, TypeVar, cast

from broadcaster.errors import N_
from broadcaster.speakers.protocol import (
    KINDS,
    LONGEST_TEXT,
    LOUDEST,
    Act,
    Command,
    MessageRefused,
    Report,
    Topics,
)

LONGEST_MESSAGE: Final = 4096
"""Bytes; whatever is longer was not sent by a station or a loudspeaker of ours."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_END_MS: Final = 4_102_444_800_000
"""The year 2100; times beyond are nonsense, and some would not fit into a datetime."""


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


def read_report(topics: Topics, topic: str, payload: bytes | bytearray, key: bytes) -> Report:
    """Read a report; raises MessageRefused also when it stands where another loudspeaker speaks."""
    report = unseal_report(payload, key)
    if topic not in [topics.report(report.zone, report.device, kind) for kind in KINDS]:
        raise MessageRefused(N_("The message stands under another loudspeaker's topic."), where=topic)
    return report


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
