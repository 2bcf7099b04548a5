"""
When a message will be heard, as things stand: pure, from what the player says of itself.

It is the latest moment: a programme may end before its time, and somebody may take a message off.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from broadcaster.model import Priority
from broadcaster.playout.channel.timeline import URGENT_WAITS
from broadcaster.playout.control.status import (
    MessageStatus,
    NextStatus,
    OutputStatus,
    PlayerStatus,
    Wait,
)
from broadcaster.playout.messages.message import Message
from broadcaster.sound.pcm import HOUSE_RATE_HZ

AT_ONCE = timedelta(seconds=1)
"""What begins within this begins now."""


def complete(status: PlayerStatus, following: NextStatus | None, messages: Iterable[Message]) -> PlayerStatus:
    """Add to what sounds the programme that follows, and the messages in the order of being said."""
    told = with_expectations(in_order(messages), status.outputs, status.at)
    return replace(status, next=following, messages=told)


def in_order(messages: Iterable[Message]) -> list[MessageStatus]:
    """Put messages into series, first to be said first."""
    series: dict[str, list[Message]] = {}
    for message in sorted(messages, key=lambda each: each.due_at):
        series.setdefault(message.series, []).append(message)
    ranked = sorted(series.values(), key=lambda each: _rank(each[0]))
    return [_of_series(each) for each in ranked]


def _rank(message: Message) -> tuple[int, int, datetime]:
    return -message.airing.occurrence.priority, -message.raised, message.due_at


def _of_series(series: Sequence[Message]) -> MessageStatus:
    """Read a message and its repeats, in the order in which they are due."""
    first, last = series[0], series[-1]
    airing = first.airing
    return MessageStatus(
        occurrence=first.id,
        title=airing.title,
        priority=airing.occurrence.priority,
        due_at=first.due_at,
        length_s=airing.cart.frames / HOUSE_RATE_HZ,
        outputs=tuple(name for name, share in airing.shares.items() if not share.is_over),
        airings=len(series),
        last_at=last.due_at,
    )


def with_expectations(
    messages: Sequence[MessageStatus], outputs: Sequence[OutputStatus], now: datetime
) -> tuple[MessageStatus, ...]:
    """
    Say of each message where it sounds, and else when it will.

    Args:
        messages: in the order in which they are said.
        outputs: what sounds on each now.
        now: the player's time.
    """
    told: list[MessageStatus] = []
    for message in messages:
        on_air = tuple(output.name for output in outputs if output.occurrence == message.occurrence)
        waiting = replace(message, on_air=on_air)
        driven = [
            output for output in outputs if output.name in message.outputs and output.name not in on_air
        ]
        told.append(_expected(waiting, driven, tuple(told), now) if driven else waiting)
    return tuple(told)


def _expected(
    message: MessageStatus, outputs: Sequence[OutputStatus], before: Sequence[MessageStatus], now: datetime
) -> MessageStatus:
    """Find the output that it waits for longest."""
    found = [_on_output(message, output, before, now) for output in outputs]
    expected_at, wait = max(found, key=lambda each: each[0])
    return replace(message, expected_at=expected_at, waits_for=wait)


def _on_output(
    message: MessageStatus, output: OutputStatus, before: Sequence[MessageStatus], now: datetime
) -> tuple[datetime, Wait]:
    free_at, wait = max(message.due_at, now), Wait.NOTHING
    if message.due_at - now > AT_ONCE:
        wait = Wait.QUIET_HOURS
    ends_at = _gives_way_at(output, message)
    if ends_at and ends_at - free_at > AT_ONCE:
        free_at, wait = ends_at, Wait.MESSAGES if _stands_above(output, message) else Wait.PROGRAMME
    for other in before:
        if output.name in other.outputs and output.name not in other.on_air and other.due_at <= free_at:
            free_at, wait = free_at + timedelta(seconds=other.length_s), Wait.MESSAGES
    return free_at, wait


def _gives_way_at(output: OutputStatus, message: MessageStatus) -> datetime | None:
    """Give when what sounds on *output* lets *message* begin; None: at once."""
    if output.ends_at is None or _stands_above(output, message):
        return output.ends_at
    if message.priority == Priority.EMERGENCY:
        return None
    return min(output.ends_at, message.due_at + URGENT_WAITS)


def _stands_above(output: OutputStatus, message: MessageStatus) -> bool:
    """Say whether *message* must let what sounds on *output* end: it is of its class or a higher one."""
    return output.priority is not None and output.priority >= message.priority
