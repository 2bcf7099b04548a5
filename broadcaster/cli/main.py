"""`broadcaster`: the group of commands. Each command's module is loaded only when it is called."""

from __future__ import annotations

import gettext
import importlib
import os
import sys
from typing import Final

import click

from broadcaster.cli.help import in_one_language, language_of_the_caller, let_click_speak, run_as_typed
from broadcaster.errors import N_
from broadcaster.wording import say

_COMMANDS: Final = {
    "init": ("house.setup:init", N_("Make a station's folder.")),
    "doctor": (
        "house.setup:doctor",
        N_("Check the station's health: voice, audio, outputs, clock, disk, news."),
    ),
    "identity": ("house.identity:identity", N_("Who the station is: its key and fingerprint.")),
    "news": ("making.news:news", N_("Read and show the news of the feeds.")),
    "script": ("making.bulletins:script", N_("Print the script that would be voiced.")),
    "read": ("making.read:read", N_("Read a text as a newsreader would say it.")),
    "speak": ("making.voices:speak", N_("Speak a text into a sound file.")),
    "voices": ("making.voices:voices", N_("List the voices, and which can be used now.")),
    "audio-template": ("making.audio_template:audio_template", N_("Check and hear how programmes sound.")),
    "produce": ("making.bulletins:produce", N_("Make one bulletin: script → sound.")),
    "nightly": ("making.nightly:nightly", N_("Make all bulletins of tomorrow, and say what is missing.")),
    "bulletin": ("making.approval:bulletin", N_("The approval desk: hear, approve, return bulletins.")),
    "rundown": ("airing.schedule:rundown", N_("What airs on a date, and when.")),
    "schedule": ("airing.schedule:schedule", N_("The week's grid: check it, show it, export it.")),
    "on-air": (
        "airing.on_air:on_air",
        N_("Play the rundown; look at the player; stop or sign for messages."),
    ),
    "interrupt": ("airing.interrupt:interrupt", N_("Play a message now, over the programme.")),
    "alerts": ("airing.alerts:alerts", N_("Collect and list official alerts (CAP).")),
    "speaker-sim": (
        "airing.speaker_sim:speaker_sim",
        N_("Simulated loudspeakers, to try a station without any."),
    ),
    "asrun": ("records.asrun:asrun", N_("The log of what really aired.")),
    "reconcile": ("records.reconcile:reconcile", N_("Was the plan kept? Each line of it, and why not.")),
    "quota": ("records.quota:quota", N_("Are the minutes reached that are asked for?")),
    "logbook": ("records.logbook:logbook", N_("The log of broadcasts as a book, to print and to sign.")),
    "report": ("records.report:report", N_("Report of airtime: month, quarter, half-year, year.")),
    "inspect": (
        "records.inspect:inspect",
        N_("The inspector's file, with drawn recordings."),
    ),
    "tls": ("house.tls:tls", N_("Serve the console over HTTPS, by a certificate of the station's own.")),
    "users": ("house.users:users", N_("Who may log in to the console, and as what.")),
    "backup": ("house.backup:backup", N_("Copy the whole station, while it runs.")),
    "restore": ("house.backup:restore", N_("Put a backup back in place.")),
    "run": ("airing.run:run", N_("Run the whole station: timer, night, player, console.")),
    "console": ("airing.console:console", N_("The console by itself: the station in a browser.")),
    "install-service": ("house.install_service:install_service", N_("Start the station with the machine.")),
}
"""Command → module of this room and the click command in it, and what it is for, in the order of the working
day. Said here as well as in the command, so that `--help` loads none of them."""


class StationCommands(click.Group):
    """Finds a command by name and imports only its module, so that `read` starts at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Name the commands in the order of the working day."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Load one command."""
        if cmd_name not in _COMMANDS:
            return None
        module, name = _COMMANDS[cmd_name][0].split(":")
        command = getattr(importlib.import_module(f"broadcaster.cli.{module}"), name)
        assert isinstance(command, click.Command)
        in_one_language(command, language_of_the_caller())
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without loading any."""
        language = language_of_the_caller()
        with formatter.section(gettext.gettext("Commands")):
            formatter.write_dl([(name, say(language, told)) for name, (_, told) in _COMMANDS.items()])


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
    _speak_utf8()
    _open_what_is_closed()
    for stream in (sys.stdout, sys.stderr):
        # A console of another code page must not turn Vietnamese into an exception.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # What a station writes is for its user and its group alone.
    os.umask(0o027)
    let_click_speak(sys.argv)
    in_one_language(commands, language_of_the_caller())
    sys.exit(run_as_typed(commands, sys.argv[1:]))


def _speak_utf8() -> None:
    """Begin anew where names of files are no UTF-8 (LANG=…ISO-8859-1): a database knows nothing else."""
    # Once: Python does not listen to the variable under -E, -I and -X utf8=0.
    is_told = os.environ.get("PYTHONUTF8") == "1"
    if sys.getfilesystemencoding() != "utf-8" and os.name == "posix" and sys.orig_argv and not is_told:
        os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, "PYTHONUTF8": "1"})  # noqa: S606


def _open_what_is_closed() -> None:
    """Let streams that the caller has closed (`<&-`) be empty, and take what is written for nobody."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - as long as the process


if __name__ == "__main__":
    main()
