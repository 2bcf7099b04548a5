"""`broadcaster`: the group of commands. Each command's module is loaded only when it is called."""

from __future__ import annotations

import gettext
import importlib
import os
import sys
from itertools import pairwise
from typing import Final

import click

from broadcaster.wording import LOCALE_DIR

_COMMANDS: Final = {
    "init": "setup:init",
    "doctor": "setup:doctor",
    "news": "news:news",
    "script": "bulletins:script",
    "read": "read:read",
    "speak": "voices:speak",
    "voices": "voices:voices",
    "produce": "bulletins:produce",
    "nightly": "nightly:nightly",
    "bulletin": "approval:bulletin",
    "rundown": "schedule:rundown",
    "schedule": "schedule:schedule",
    "on-air": "on_air:on_air",
    "interrupt": "on_air:interrupt",
    "alerts": "alerts:alerts",
    "speaker-sim": "speaker_sim:speaker_sim",
    "asrun": "airtime:asrun",
    "quota": "airtime:quota",
    "report": "airtime:report",
    "run": "run:run",
}
"""Command → module of this room and the click command in it, in the order of the working day."""


class StationCommands(click.Group):
    """Finds a command by name and imports only its module, so that `read` starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands in the order of the working day."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one command."""
        place = _COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, name = place.split(":")
        command = getattr(importlib.import_module(f"broadcaster.cli.{module}"), name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=StationCommands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--station", "folder", envvar="BROADCASTER_STATION", help="Thư mục của đài. / The station's folder."
)
@click.option("--json", "as_json", is_flag=True, help="In một tài liệu JSON. / One JSON document on stdout.")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Ngôn ngữ. / Language.")
@click.option("-v", "verbose", is_flag=True, help="Nói rõ hơn khi có lỗi. / Say more when something fails.")
@click.version_option(package_name="broadcaster", help="Hiện phiên bản. / Show the version.")
@click.pass_context
def commands(ctx: click.Context, folder: str | None, as_json: bool, lang: str | None, verbose: bool) -> None:
    """Đài truyền thanh xã: từ tin tức đến thời lượng đã phát. / A commune's loudspeaker station."""
    ctx.obj = {"folder": folder, "as_json": as_json, "lang": lang, "verbose": verbose}


def main() -> None:
    """Run the program (entry point of the wheel)."""
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page must not turn Vietnamese into an exception.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    _let_click_speak(sys.argv)
    commands(prog_name="broadcaster")


def _let_click_speak(words: list[str]) -> None:
    """Give click's own sentences ("No such command …") in the language of the command line."""
    gettext.bindtextdomain("click", LOCALE_DIR)
    gettext.textdomain("click")
    english = "--lang=en" in words or ("--lang", "en") in pairwise(words)
    os.environ["LANGUAGE"] = "en" if english else "vi"


if __name__ == "__main__":
    main()
