"""When a message that the player has taken will be heard, and how often."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from broadcaster.errors import N_, Message
from broadcaster.playout import Accepted, Wait
from broadcaster.saying import Saying, saying, together

_OUTLOOKS: Final = {
    Wait.NOTHING: N_("It is heard now."),
    Wait.QUIET_HOURS: N_("It is heard at {time}, after the quiet hours."),
    Wait.PROGRAMME: N_("It is heard after the running programme, at the latest at {time}."),
    Wait.MESSAGES: N_("It is heard after the messages before it, at the latest at {time}."),
}


_IN_TURN: Message = N_("It is heard in its turn, before {time}.")


def outlook(accepted: Accepted, *, in_turn: bool = False) -> Saying:
    """Say of a message that was taken when it will be heard, and how often; *in_turn*: zone by zone."""
    waits = _OUTLOOKS[accepted.waits_for]
    if in_turn and accepted.waits_for is Wait.QUIET_HOURS:
        waits = _IN_TURN
    whole = together(
        (
            saying(N_("The player has the message {occurrence}."), occurrence=accepted.occurrence),
            saying(waits, time=_clock(_whole_minute(accepted.expected_at))),
            saying(
                N_("It is said {count} times, the last time at {time}."),
                count=accepted.airings,
                time=_clock(accepted.last_at),
            )
            if accepted.airings > 1
            else None,
            saying(N_("More repeats are not taken: order it again by then."))
            if accepted.is_cut_short
            else None,
        )
    )
    assert whole is not None
    return whole


def _whole_minute(moment: datetime | None) -> datetime | None:
    """Round up: "at the latest" must hold."""
    return moment + timedelta(seconds=59) if moment and moment.second else moment


def _clock(moment: datetime | None) -> str:
    return f"{moment:%H:%M %d/%m}" if moment else ""
