"""Names that a template uses and that are not there, or not for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

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
        if self._undefined_exception is SecurityError:
            raise out_of_reach(name)
        raise UnknownName(name, _names_in(self._undefined_obj))


def _names_in(thing: object) -> Iterable[str]:
    if isinstance(thing, Mapping):
        return (str(key) for key in thing)
    return getattr(thing, "__dataclass_fields__", {})


def out_of_reach(name: str) -> ScriptRefused:
    """Say that *name* exists, but not for scripts."""
    return ScriptRefused(
        N_("“{name}” is closed to scripts."),
        remedy=N_("Use only the names in docs/writing-scripts.md."),
        name=name,
    )
