"""
A form: what a TOML file that the clerk edits may say, and every fault in it at once.

    form = read_form(path)
    name = form.text("name")
    length_s = form.whole("length_s", at_least=1, default=300)
    form.finish()          # unknown keys, with "did you mean"
    form.faults.raise_any()

A wrong value is noted as a fault and a harmless stand-in returned, so that one pass finds everything.
The stand-ins never leave: `raise_any` is called before the values are used.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from broadcaster.errors import N_, ConfigurationRefused
from broadcaster.text_file import read_text
from broadcaster.toml.answers import Answers
from broadcaster.toml.faults import Faults, did_you_mean
from broadcaster.toml.lines import Place
from broadcaster.toml.slips import slips


def read_form(
    path: Path, faults: Faults | None = None, *, shown_as: str = "", with_lines: bool = False
) -> Form:
    """
    Read a TOML file.

    Args:
        path: the file; UTF-8, UTF-16 or UTF-32, with or without a byte-order mark.
        faults: collection to add to, when several files are read together.
        shown_as: name of the file in messages; its path by default.
        with_lines: messages name the line, too.
    Raises:
        ConfigurationRefused: no such file, or not TOML (names the line).
    """
    name = shown_as or str(path)
    text = ""
    try:
        text = read_text(path)
        table = parsed(text)
    except OSError as error:
        raise ConfigurationRefused(
            N_("The file cannot be read ({reason})."),
            where=name,
            remedy=N_("Put the file back, or run `broadcaster init` in a new folder and copy it from there."),
            reason=N_(error.strerror or str(error)),
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigurationRefused(
            N_("The file is not saved as UTF-8."),
            where=name,
            remedy=N_("Save it again and choose the encoding UTF-8."),
        ) from error
    except tomllib.TOMLDecodeError as error:
        unread = Faults()
        for slip in slips(text, error, where=name):
            unread.extend(slip)
        unread.raise_any()
        raise
    place = Place.of(text) if with_lines else None
    return Form(table, file=name, faults=faults if faults is not None else Faults(), place=place)


def parsed(text: str) -> dict[str, Any]:
    """Parse TOML; raises TOMLDecodeError, also for lists nested so deep that the parser gives up."""
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise tomllib.TOMLDecodeError("it is nested too deep (at line 1, column 1)") from error
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:
        # A number of thousands of digits, which Python does not turn into one.
        raise tomllib.TOMLDecodeError("a number is too long (at line 1, column 1)") from error


class Form(Answers):
    """One table of a TOML file with the tables in it; knows which keys nobody asked for."""

    def table(self, key: str) -> Form:
        """Ask for a table; an empty one when it is not there."""
        value = self._value(key, dict, {})
        return self._below(value if isinstance(value, dict) else {}, key, self._placed(key, 0))

    def tables(self, key: str) -> tuple[Form, ...]:
        """Ask for an array of tables ([[key]]); named by their `id` or `name` in messages."""
        value = self._value(key, list, [])
        rows = value if isinstance(value, list) else []
        forms: list[Form] = []
        for number, row in enumerate(rows, 1):
            if isinstance(row, dict):
                label = row.get("id") or row.get("name") or number
                forms.append(self._below(row, f"{key}[{label}]", self._placed(key, number - 1)))
            else:
                self.faults.add(self.where(key), N_("Write it as [[{key}]] with its keys below."), key=key)
        return tuple(forms)

    def _below(self, table: dict[str, object], key: str, place: Place | None) -> Form:
        path = ".".join(part for part in (self._key, key) if part)
        return Form(table, file=self._file, faults=self.faults, key=path, place=place)

    def _placed(self, key: str, number: int) -> Place | None:
        return self._place.below(key, number) if self._place else None

    def free_tables(self) -> dict[str, dict[str, object]]:
        """Give the tables not asked for yet, whatever their names; they count as asked."""
        left = {
            key: value
            for key, value in self._table.items()
            if key not in self._asked and isinstance(value, dict)
        }
        self._asked.update(left)
        return left

    def rest(self) -> dict[str, object]:
        """Give the keys not asked for yet, as facts or options; they count as asked."""
        left = {key: value for key, value in self._table.items() if key not in self._asked}
        self._asked.update(left)
        return left

    def check(self) -> None:
        """
        Note the keys that nobody asked for, and raise when anything is wrong.

        Raises:
            ConfigurationRefused: see `Faults.raise_any`.
        """
        self.finish()
        self.faults.raise_any()

    def finish(self) -> None:
        """Note every key that nobody asked for, with the nearest known one."""
        for key in self._table:
            if key not in self._asked:
                nearest = did_you_mean(key, self._asked)
                self.faults.add(
                    self.where(key),
                    N_("This key is not known."),
                    remedy=N_("Did you mean '{nearest}'?") if nearest else N_("Known keys: {known}."),
                    nearest=nearest,
                    known=", ".join(sorted(self._asked)) or "-",
                )
