"""
What every command shares: the common options, where output goes, how an error ends.

Results go to stdout (text, or one JSON document), progress and messages to stderr. Exit status: 0 done,
1 refused or failed, 2 wrong usage, 3 done with warnings that need a person.
"""

from __future__ import annotations

import json
import logging
import os
import shlex
import shutil
import sys
import tomllib
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, cast

import click

from broadcaster.clock import SystemClock
from broadcaster.errors import N_, BroadcasterError
from broadcaster.saying import Saying
from broadcaster.station.documents.errors import error_document
from broadcaster.station.setup.configuration import STATION_FILE
from broadcaster.station.setup.history import HELD
from broadcaster.text_file import read_text
from broadcaster.wording import Language, say, say_error

if TYPE_CHECKING:
    from rich.table import Table

    from broadcaster.ports import Progress as ProgressCall
    from broadcaster.station.opened import Station

P = ParamSpec("P")
LOG_LINE = "%(asctime)s %(levelname)s %(message)s"
WARNINGS = 3


@dataclass(frozen=True, slots=True)
class Terminal:
    """One call of a command: its station, its language, its form of output."""

    folder: Path
    as_json: bool
    language: Language
    verbose: bool

    def say(self, message: Saying | str, /, **facts: object) -> str:
        """Give a sentence in the caller's language."""
        return say(self.language, message, **facts)

    def show(self, document: object, *parts: str | Table) -> None:
        """Write the result: *document* with `--json`, otherwise the *parts*, sentences and tables."""
        if self.as_json:
            click.echo(json.dumps(document, ensure_ascii=False, indent=2, default=self._plain))
        elif all(isinstance(part, str) for part in parts):
            click.echo("\n".join(str(part) for part in parts if part), nl=any(parts))
        else:
            from broadcaster.cli.printing import draw  # noqa: PLC0415 - see there

            draw(*parts)

    def tell(self, message: str, /, **facts: object) -> None:
        """Write a sentence to stderr, for the person and not for the pipe."""
        click.echo(self.say(message, **facts), err=True)

    def table(self, *headings: str) -> Table:
        """Begin a table with translated headings."""
        from broadcaster.cli.printing import new_table  # noqa: PLC0415 - see there

        return new_table(tuple(self.say(heading) for heading in headings))

    def _plain(self, value: object) -> object:
        """Give what JSON has no form for: times as ISO 8601 with offset, paths as text, sayings as said."""
        if isinstance(value, datetime | date):
            return value.isoformat()
        if isinstance(value, Path):
            return str(value)
        if isinstance(value, Saying):
            return self.say(value)
        if isinstance(value, Sequence | frozenset | set):
            return list(value)
        raise TypeError(f"no JSON form for {type(value).__name__}")

    @property
    def notes_aside(self) -> bool:
        """Say whether the notes for maintainers lie in a file: a person reads the sentences alone."""
        return sys.stderr.isatty() and not self.verbose

    def aside(self, name: str) -> logging.Handler:
        """Give what notes things in the station's folder, where there is one: `var/log/NAME.txt`."""
        path = self.folder / "var" / "log" / f"{name}.txt"
        with suppress(OSError):
            if (self.folder / STATION_FILE).is_file():
                path.parent.mkdir(parents=True, exist_ok=True)
                if path.exists() and path.stat().st_size > _LONGEST_LOG_BYTES:
                    path.replace(path.with_name(f"{name}.before.txt"))
                handler = _Aside(path, encoding="utf-8", delay=True)
                handler.setFormatter(logging.Formatter(LOG_LINE))
                return handler
        return logging.NullHandler()

    @contextmanager
    def station(self, *, tells_held: bool = True, as_inspector: bool = False) -> Iterator[Station]:
        """
        Open the station for the length of a command, and say at its end which files hold as they were.

        What was edited by hand since somebody looked last is entered in the journal.

        Args:
            tells_held: False where the command itself names what is wrong with the files.
            as_inspector: nothing is entered: what is looked at shall be as it was found.
        """
        # The database's library: a command that needs no station does not wait for it.
        from broadcaster.station.opened import Station  # noqa: PLC0415
        from broadcaster.station.records.edits import notice_edits  # noqa: PLC0415

        with Station.open(self.folder) as station:
            if not as_inspector:
                notice_edits(station)
            try:
                yield station
            finally:
                for edition in station.history.held() if tells_held else ():
                    self.tell(HELD, why=edition.fault())

    @contextmanager
    def progress(self) -> Iterator[ProgressCall | None]:
        """Show how long work advances; nothing when nobody watches (not a terminal)."""
        if not sys.stderr.isatty() or self.as_json:
            yield None
            return
        from broadcaster.cli.printing import progress_bar  # noqa: PLC0415 - see there

        with progress_bar(self.say) as advance:
            yield advance


def _terminal(options: dict[str, Any]) -> Terminal:
    """Join the options before the command (on the group) with those after it; the latter win."""
    context = click.get_current_context()
    before: dict[str, Any] = context.find_root().obj or {}
    folder = Path(options["folder"] or before.get("folder") or os.environ.get("BROADCASTER_STATION") or ".")
    lang = options["lang"] or before.get("lang")
    return Terminal(
        folder=folder,
        as_json=bool(options["as_json"] or before.get("as_json")),
        language="en" if (lang or _language_of(folder)) == "en" else "vi",
        verbose=bool(options["verbose"] or before.get("verbose")),
    )


def _language_of(folder: Path) -> str:
    """Give the station's language, without complaint: the command itself reports a bad file."""
    try:
        station = tomllib.loads(read_text(folder / STATION_FILE)).get("station")
    except (OSError, ValueError, RecursionError):
        return "vi"
    return str(station.get("language", "vi")) if isinstance(station, dict) else "vi"


def station_command(
    function: Callable[Concatenate[Terminal, P], int | None],
) -> Callable[..., None]:
    """
    Give a command its terminal and the common options, and turn errors into one clear message.

    The function receives a `Terminal` first; what it returns is the exit status (None is 0).
    """

    @click.option("--station", "folder", help="Thư mục của đài. / The station's folder.")
    @click.option(
        "--json", "as_json", is_flag=True, help="In một tài liệu JSON. / One JSON document on stdout."
    )
    @click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ. / Language.")
    @click.option(
        "-v", "verbose", is_flag=True, help="Nói rõ hơn khi có lỗi. / Say more when something fails."
    )
    @wraps(function)
    def call(**options: Any) -> None:  # noqa: ANN401 - click hands over what the options parse to
        common = {key: options.pop(key) for key in ("folder", "as_json", "lang", "verbose")}
        terminal = _terminal(common)
        name = click.get_current_context().info_name or ""
        if terminal.notes_aside or (name not in _THAT_LOG and not terminal.verbose):
            logging.root.addHandler(terminal.aside(name if name in _THAT_LOG else "commands"))
        # click has parsed the options into exactly the parameters that the function declares.
        work = cast("Callable[..., int | None]", function)
        sys.exit(_guarded(terminal, lambda: work(terminal, **options)) or 0)

    return call


_THAT_LOG = frozenset({"run", "nightly", "console"})
"""Commands that work for hours, or whose page is kept: what they note stays with what they say, unless a
person sits before it. So does `on-air`, which writes in a thread of its own."""


_LONGEST_LOG_BYTES = 1_000_000


class _Aside(logging.FileHandler):
    """Notes what the program says to its maintainers; a disk that takes nothing is no news here."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Leave it at that."""


def _guarded(terminal: Terminal, work: Callable[[], int | None]) -> int | None:
    """Do the work; an error becomes one message on stderr and status 1."""
    try:
        return work()
    except BroadcasterError as error:
        if terminal.verbose:
            traceback.print_exc()
        click.echo(say_error(terminal.language, error), err=True)
        if terminal.as_json:
            terminal.show({"error": error_document(error, terminal.language)})
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (click.ClickException, click.Abort):
        raise
    except BrokenPipeError:
        # The reader of our pipe has gone (`| head`); there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001 - the edge of the house: the last place that can explain
        traceback.print_exc()
        terminal.tell(
            N_(
                "The program failed where it should not ({error}). What was stored is not lost; "
                "please send the lines above to the maintainers."
            ),
            error=f"{type(error).__name__}: {error}",
        )
    return 1


def system_clock() -> SystemClock:
    """Give the clock for commands that work before there is a station."""
    return SystemClock()


def program() -> str:
    """Give the program as it can be pasted into this shell."""
    name = Path(sys.argv[0])
    if shutil.which("broadcaster"):
        return "broadcaster"
    if name.name == "broadcaster":
        return shlex.quote(str(name))
    return f"{shlex.quote(sys.executable)} -m broadcaster.cli.main"


def air_date_or_tomorrow(station: Station, air_date: date | None) -> date:
    """Give the asked date, or tomorrow: what a clerk prepares is the next day."""
    return air_date or station.now().date() + timedelta(days=1)
