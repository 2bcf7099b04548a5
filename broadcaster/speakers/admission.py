"""A loudspeaker's own judgement of the commands that reach it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from broadcaster.errors import N_, Message
from broadcaster.speakers.protocol import WINDOW, Command, MessageRefused

DISORDER: Final = timedelta(seconds=2)
"""So much earlier than the newest one a command may be: clocks are put right by fractions of a second."""

LONGEST_LIFE: Final = timedelta(seconds=60)
"""A command that claims to hold longer is refused: so long must its id be remembered."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


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
