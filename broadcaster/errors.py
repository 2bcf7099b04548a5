"""
Errors by consequence: who hears of them, and what happens next.

*Refused*: this item is bad; its room replaces it, says so and goes on.
*Broken*: this machine is bad; the station restarts it or raises the alarm.

An error is built from data: what happened, where, what to do. The two sentences are gettext message
ids (English), so that the edge of the house can say them in Vietnamese.
"""

from __future__ import annotations

from typing import Self


class Message(str):
    """A sentence of ours, or a word of the model: translated where it is shown, also as a fact of another."""

    __slots__ = ()


def N_(message: str) -> Message:  # noqa: N802 - gettext's own name for "translate this later"
    """Mark *message* for the catalogue; it is translated where it is shown."""
    return Message(message)


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

    def parts(self) -> tuple[str, str]:
        """Give the two message ids, *what* and *remedy*, for a translator to fill with `facts`."""
        return self.what, self.remedy

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        advice = f" {self.remedy.format(**self.facts)}" if self.remedy else ""
        return "\n".join((f"{place}{self.what.format(**self.facts)}{advice}", *map(str, self.causes)))

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions cross process borders (worker pools); keyword arguments need help to do so.
        return (_rebuild, (type(self), self.what, self.where, self.remedy, self.facts, self.causes))


class Told(str):
    """An error as a line of English for the log, which is said in the reader's language where it is shown."""

    __slots__ = ("error",)

    error: BroadcasterError

    def __new__(cls, error: BroadcasterError) -> Self:
        """Tell *error*."""
        told = super().__new__(cls, error)
        told.error = error
        return told

    def __getnewargs__(self) -> tuple[BroadcasterError]:  # type: ignore[override]
        return (self.error,)


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
    """A file that the operator edits says something that cannot be done."""


class ReadingRefused(Refused):
    """A text that cannot be read aloud (not text, or not readable within the documented bounds)."""


class FeedRefused(Refused):
    """A feed, or one item of it, that must not reach the air."""


class AlertRefused(Refused):
    """An alert message, or an index of them, that cannot be read or trusted."""


class ScriptRefused(Refused):
    """A script template that cannot be filled; names file, line and variable."""


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


class LedgerRefused(Refused):
    """An as-run row that contradicts what is already in the ledger."""


class StoreBroken(Broken):
    """The database or the disk does not take what must be kept."""
