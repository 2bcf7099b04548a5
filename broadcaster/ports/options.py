"""The options of an output, read with a clear word for each mistake."""

from __future__ import annotations

import re
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.ports import OutputSettings

_LABEL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?", re.ASCII)

LONGEST_HOST = 253
"""Characters. Source: RFC 1035 §2.3.4."""


class Options:
    """
    Reads the options of one output, key by key; `done` refuses those that nobody asked for.

    Raises:
        ConfigurationRefused: naming the key and what it may be.
    """

    def __init__(self, settings: OutputSettings) -> None:
        self._settings = settings
        self._asked: set[str] = set()

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text; without *default* it must be there."""
        value = self._take(key, default)
        if not isinstance(value, str):
            raise self.wrong(key, N_("a text in quotation marks"))
        return value

    def host(self, key: str, default: str | None = None) -> str:
        """Give the name or the address of a machine; that it exists is not asked here."""
        value = self.text(key, default)
        if not _is_host(value):
            raise self.wrong(key, N_("a name like loa.xa.vn, or an address like 192.168.1.10"))
        return value

    def path(self, key: str) -> Path:
        """Give a path; a relative one is relative to the station's folder."""
        value = self.text(key)
        if not value.strip() or not value.isprintable():
            raise self.wrong(key, N_("a path in the station's folder, or one that begins with /"))
        return self._settings.folder / value

    def optional_path(self, key: str) -> Path | None:
        """Give a path as `path` does; None where there is none, or an empty one."""
        self._asked.add(key)
        return self.path(key) if self._settings.options.get(key, "") != "" else None

    def whole(self, key: str, default: int, *, least: int, most: int) -> int:
        """Give a whole number between *least* and *most*."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise self.wrong(key, f"{least} … {most}")
        return value

    def number(self, key: str, default: float, *, least: float, most: float) -> float:
        """Give a number between *least* and *most*."""
        value = self._take(key, default)
        if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
            raise self.wrong(key, f"{least} … {most}")
        return float(value)

    def switch(self, key: str, *, default: bool) -> bool:
        """Give true or false."""
        value = self._take(key, default)
        if not isinstance(value, bool):
            raise self.wrong(key, "true, false")
        return value

    def choice(self, key: str, default: str, allowed: tuple[str, ...]) -> str:
        """Give one of the texts *allowed*."""
        value = self._take(key, default)
        if value not in allowed:
            raise self.wrong(key, ", ".join(allowed))
        return str(value)

    def done(self) -> None:
        """Refuse the keys that were not asked for."""
        for key in self._settings.options:
            if key not in self._asked:
                guess = get_close_matches(key, self._asked, n=1)
                raise ConfigurationRefused(
                    N_("An output of the kind {kind} has no option “{key}”."),
                    where=self._place(key),
                    remedy=N_("Did you mean “{guess}”?") if guess else N_("Its options are: {known}"),
                    kind=self._settings.kind,
                    key=key,
                    guess=guess[0] if guess else "",
                    known=", ".join(sorted(self._asked)) or "-",
                )

    def _take(self, key: str, default: str | float | None) -> str | float | bool:
        self._asked.add(key)
        value = self._settings.options.get(key, default)
        if value is None:
            raise ConfigurationRefused(
                N_("The option “{key}” is missing."),
                where=self._place(key),
                remedy=N_("Add it to this output."),
                key=key,
            )
        return value

    def wrong(self, key: str, wanted: str) -> ConfigurationRefused:
        """Build the refusal of a value."""
        return ConfigurationRefused(
            N_("The option “{key}” cannot be {value}."),
            where=self._place(key),
            remedy=N_("It may be: {wanted}"),
            key=key,
            value=repr(self._settings.options.get(key)),
            wanted=wanted,
        )

    def _place(self, key: str) -> str:
        return f"outputs.{self._settings.name}.{key}"


def _is_host(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        labels = text.split(".")
        # What ends in a figure is meant for an address, and is none (192.168.1.300).
        return (
            len(text) <= LONGEST_HOST
            and all(_LABEL.fullmatch(label) for label in labels)
            and not labels[-1].isdecimal()
        )
    return True
