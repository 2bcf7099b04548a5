"""
Errors by consequence: who hears of them, and what happens next.

*Refused*: this item is bad; its room replaces it, says so and goes on.
*Broken*: this machine is bad; the station restarts it or raises the alarm.

An error is built from data: what happened, where, what to do. The two sentences are gettext message
ids (English), so that the edge of the house can say them in Vietnamese.
"""

from __future__ import annotations

from datetime import datetime

from broadcaster.saying import N_ as N_  # noqa: PLC0414 - errors and their words are used together
from broadcaster.saying import Message as Message  # noqa: PLC0414
from broadcaster.saying import Saying, in_lines, placed, saying, together


class BroadcasterError(Exception):
    """
    One thing that went wrong, in a form that a person can act on.

    Args:
        what: sentence of what happened; `{name}` places are filled from *facts*.
        where: file, line, key, feed or item concerned; never translated.
        remedy: sentence of what to do about it; filled like *what*.
        facts: the values named in the two sentences.
    """

    def __init__(self, what: str, /, *, where: str = "", remedy: str = "", **facts: object) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy
        self.facts = facts
        self.causes: tuple[BroadcasterError, ...] = ()
        """The single faults, where one error stands for several that were found together."""

    def parts(self) -> tuple[Saying, Saying | None]:
        """Give what happened, and what to do about it where that is known."""
        return saying(self.what, **self.facts), saying(self.remedy, **self.facts) if self.remedy else None

    def saying(self) -> Saying:
        """Give the whole: where, what happened, what to do; its causes on lines of their own."""
        what, remedy = self.parts()
        line = placed(self.where, together((what, remedy)) or what)
        return in_lines((line, *(cause.saying() for cause in self.causes)))

    def __str__(self) -> str:
        return str(self.saying())

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions cross process borders (worker pools); keyword arguments need help to do so.
        return (_rebuild, (type(self), self.what, self.where, self.remedy, self.facts, self.causes))


def _rebuild(
    kind: type[BroadcasterError],
    what: str,
    where: str,
    remedy: str,
    facts: dict[str, object],
    causes: tuple[BroadcasterError, ...],
) -> BroadcasterError:
    error = kind(what, where=where, remedy=remedy, **facts)
    error.causes = causes
    return error


class Refused(BroadcasterError):
    """This item is bad: replace it, say so, go on."""


class Broken(BroadcasterError):
    """This machine is bad: restart it or raise the alarm."""


class ConfigurationRefused(Refused):
    """A file that the clerk edits says something that cannot be done."""


class ReadingRefused(Refused):
    """A text that cannot be read aloud (not text, or not readable within the documented bounds)."""


class FeedRefused(Refused):
    """A feed, or one item of it, that must not reach the air."""


class AlertRefused(Refused):
    """An alert message, or an index of them, that cannot be read or trusted."""


class ScriptRefused(Refused):
    """A script template that cannot be filled; names file, line and variable."""


class NothingToSay(ScriptRefused):
    """A programme that has neither news nor text for this airing: no fault, and nothing to be voiced."""


class SoundRefused(Refused):
    """Audio that is missing, not audio, silent, clipped, cut short or too long."""


class VoiceRefused(Refused):
    """A voice that cannot speak this text, or cannot be used now; another voice may."""


class VoiceBroken(Broken):
    """A speech engine that crashed, hung or cannot be reached."""


class ScheduleRefused(Refused):
    """A grid, calendar or programme that contradicts itself."""


class OutputBroken(Broken):
    """An output (sound card, stream, file) that does not take sound now."""


class TransitionRefused(Refused):
    """A state change that the state in the store does not allow any more."""


class AccessRefused(Refused):
    """Somebody who is not who he says, or who may not do what he asks for."""


class TriedTooOften(AccessRefused):
    """
    So many tries failed that the next must wait.

    Args:
        wait_s: seconds until another try is looked at.
    """

    def __init__(
        self, what: str, /, *, wait_s: int, where: str = "", remedy: str = "", **facts: object
    ) -> None:
        super().__init__(what, where=where, remedy=remedy, wait_s=wait_s, **facts)
        self.wait_s = wait_s


class LedgerRefused(Refused):
    """An as-run row that contradicts what is already in the ledger."""


class RecordingRefused(Refused):
    """A recording that is missing, cut, swapped or was never made."""


class LedgerTaken(LedgerRefused):
    """The ledger has a row of that id already."""


class LedgerHeld(LedgerRefused):
    """
    Another row holds the output.

    Args:
        until: when that one ended; None while it is open.
    """

    def __init__(
        self, what: str, /, *, until: datetime | None, where: str = "", remedy: str = "", **facts: object
    ) -> None:
        super().__init__(what, where=where, remedy=remedy, **facts)
        self.until = until


class AnchorRefused(Refused):
    """A code, a file or a signature that the journal cannot be compared with."""


class StoreBroken(Broken):
    """The database or the disk does not take what must be kept."""
