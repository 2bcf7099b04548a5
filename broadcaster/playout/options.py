"""The options of an output, read with a clear word for each mistake."""

from __future__ import annotations

from difflib import get_close_matches

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.ports import OutputSettings


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
