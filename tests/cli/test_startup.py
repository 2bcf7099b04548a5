"""What a command does not use it does not load: a clerk waits for nothing, and a player starts at once."""

import subprocess
import sys

import click
import pytest

from broadcaster.cli.main import _COMMANDS, commands

MAKING = {
    "alembic",
    "apscheduler",
    "babel",
    "bs4",
    "feedparser",
    "gtts",
    "jinja2",
    "lxml",
    "pydub",
    "requests",
}
"""Libraries of those who make programmes or drive the night; none of them plays."""


def loaded_by(code: str) -> set[str]:
    """Give the top names of all modules, and our own rooms as room.module, that *code* leaves loaded."""
    show = "import sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{show}"], capture_output=True, encoding="utf-8", check=True
    )
    names = done.stdout.splitlines()[-1].split()
    return {name if name.startswith("broadcaster.") else name.partition(".")[0] for name in names}


def call(*words: str) -> str:
    """Give the code of a call of the program that leaves the interpreter running."""
    return (
        f"import sys; sys.argv = ['broadcaster', *{words!r}]\n"
        "from broadcaster.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass"
    )


def test_the_list_of_commands_loads_none_of_them() -> None:
    loaded = loaded_by(call("--help"))

    ours = {name for name in loaded if name.startswith("broadcaster.")}
    modules = {"cli", "cli.help", "cli.main", "errors", "saying", "wording"}
    assert ours == {f"broadcaster.{name}" for name in modules}
    assert not loaded & {"rich", "sqlalchemy", "numpy", *MAKING}


def test_reading_a_text_loads_neither_database_nor_sound_nor_tables() -> None:
    assert not loaded_by(call("read", "x")) & {"rich", "sqlalchemy", "numpy", "av", *MAKING}


def test_the_player_loads_nothing_that_makes_or_draws() -> None:
    loaded = loaded_by("import broadcaster.cli.airing.on_air, broadcaster.station.opened")

    assert not loaded & {"rich", "signxml", *MAKING}
    rooms = {name.split(".")[1] for name in loaded if name.startswith("broadcaster.")}
    assert not rooms & {"newsroom", "studio", "reading"}


def test_minutes_are_counted_without_the_templates_of_the_report() -> None:
    loaded = loaded_by("import broadcaster.cli.records.quota, broadcaster.station.opened")

    assert not loaded & {"numpy", "av", *MAKING}


@pytest.mark.parametrize("name", _COMMANDS)
def test_every_command_is_where_the_list_says_and_tells_what_it_does(name: str) -> None:
    command = commands.get_command(click.Context(commands), name)

    assert command is not None
    assert command.name == name
    assert command.help


WHOLE_HELP = """
import os, sys
os.environ["LANGUAGE"] = sys.argv[1]
from broadcaster.cli.main import _COMMANDS, commands
import click
def show(command, above):
    context = click.Context(command, info_name=command.name, parent=above)
    print(command.get_help(context))
    for below in getattr(command, "commands", {}).values():
        show(below, context)
for name in _COMMANDS:
    show(commands.get_command(None, name), None)
"""


@pytest.mark.parametrize(("language", "other"), [("vi", "the station"), ("en", "của")])
def test_help_is_in_one_language(language: str, other: str) -> None:
    command = [sys.executable, "-c", WHOLE_HELP, language]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)

    assert len(done.stdout.splitlines()) > 200
    assert ". / " not in done.stdout
    assert other not in done.stdout.lower()
