"""The faults of the files that people edit, gathered, so that one pass tells all of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from broadcaster.errors import N_, ConfigurationRefused


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the known word nearest to *word*, or an empty string."""
    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), "")


class Faults:
    """The faults found so far, in the order of the file."""

    def __init__(self) -> None:
        self._found: list[ConfigurationRefused] = []

    def __len__(self) -> int:
        return len(self._found)

    def add(self, where: str, what: str, *, remedy: str = "", **facts: object) -> None:
        """Note one fault; the sentences are message ids (see errors.py)."""
        self._found.append(ConfigurationRefused(what, where=where, remedy=remedy, **facts))

    def extend(self, error: ConfigurationRefused) -> None:
        """Take over the faults of another file."""
        self._found.extend(
            cause if isinstance(cause, ConfigurationRefused) else error for cause in error.causes or (error,)
        )

    def found(self) -> tuple[ConfigurationRefused, ...]:
        """Give the faults noted so far."""
        return tuple(self._found)

    def raise_any(self) -> None:
        """
        Raise when there is a fault.

        Raises:
            ConfigurationRefused: the fault itself, or one that carries all of them as its causes.
        """
        if len(self._found) == 1:
            raise self._found[0]
        if self._found:
            error = ConfigurationRefused(
                N_("{count} things in the station's files cannot be used:"), count=len(self._found)
            )
            error.causes = tuple(self._found)
            raise error
