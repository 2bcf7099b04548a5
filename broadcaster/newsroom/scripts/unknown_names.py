"""Names that a template uses and that are not there, or not for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized

from jinja2.exceptions import SecurityError
from jinja2.runtime import StrictUndefined

from broadcaster.errors import N_, ScriptRefused


class UnknownName(LookupError):
    """A template used *name*, which is not there; *known* are the names that are."""

    def __init__(self, name: str, known: Iterable[str] = ()) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


class Missing(StrictUndefined):
    """Anything that a template names and nobody gave it: refused at first use, by name."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name = str(self._undefined_name)
        if isinstance(self._undefined_obj, Missing):
            # What is not there has no parts: the name that was wrong is the first one.
            return self._undefined_obj._undefined_message  # noqa: SLF001 - one of the same class
        if isinstance(self._undefined_name, int):
            raise _too_far(self._undefined_name, self._undefined_obj)
        if self._undefined_exception is SecurityError:
            raise out_of_reach(name)
        raise UnknownName(name, _names_in(self._undefined_obj))


def _names_in(thing: object) -> Iterable[str]:
    if isinstance(thing, Mapping):
        return (str(key) for key in thing)
    return getattr(thing, "__dataclass_fields__", {})


def _too_far(number: int, thing: object) -> ScriptRefused:
    return ScriptRefused(
        N_("there is no entry [{number}] here: there are {count}, and the first is [0]."),
        remedy=N_("Take them in turn: {{% for one in … %}}, or ask first how many there are: |length."),
        number=number,
        count=len(thing) if isinstance(thing, Sized) else 0,
    )


def out_of_reach(name: str) -> ScriptRefused:
    """Say that *name* exists, but not for scripts."""
    return ScriptRefused(
        N_("“{name}” is closed to scripts."),
        remedy=N_("Use only the names in docs/writing-scripts.md."),
        name=name,
    )
