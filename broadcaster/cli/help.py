"""Help and complaints about a command line, wholly in the language of who typed it."""

from __future__ import annotations

import gettext
import inspect
import json
import os
import re
import sys
from itertools import pairwise
from typing import Final

import click

from broadcaster.saying import to_document, verbatim
from broadcaster.wording import LOCALE_DIR, Language

_VALUES: Final = {
    "COMMAND [ARGS]...": "LỆNH [THAM SỐ]...",
    "DATE": "NGÀY",
    "DIRECTORY": "THƯ MỤC",
    "FILE": "TỆP",
    "FLOAT": "SỐ",
    "FLOAT RANGE": "SỐ",
    "FOLDER": "THƯ MỤC",
    "ID": "MÃ",
    "INTEGER": "SỐ",
    "INTEGER RANGE": "SỐ",
    "LOGIN": "TÊN ĐĂNG NHẬP",
    "MONTH": "THÁNG",
    "NAME": "TÊN",
    "NAME|FOLDER|FILE": "TÊN|THƯ MỤC|TỆP",
    "OCCURRENCE": "MÃ",
    "OPTIONS": "TÙY CHỌN",
    "OUTPUT": "NƠI PHÁT",
    "PATH": "TỆP",
    "PERIOD": "KỲ",
    "PROGRAMME": "CHUYÊN MỤC",
    "ROLE": "VAI TRÒ",
    "ROW": "LƯỢT",
    "ROW|DATE": "LƯỢT|NGÀY",
    "CODE|FILE": "MÃ|TỆP",
    "T": "GIỜ",
    "TEXT": "CHỮ",
}
"""What stands in help for a value, in English and in Vietnamese; the commands may write either."""
_ENGLISH: Final = {vietnamese: english for english, vietnamese in reversed(_VALUES.items())}


def let_click_speak(words: list[str]) -> None:
    """Give click's own sentences ("No such command …") in the language of the command line."""
    gettext.bindtextdomain("click", LOCALE_DIR)
    gettext.textdomain("click")
    english = "--lang=en" in words or ("--lang", "en") in pairwise(words)
    os.environ["LANGUAGE"] = "en" if english else "vi"


def language_of_the_caller() -> Language:
    """Give the language that the command line asks for, before anything of it was parsed."""
    return "en" if os.environ.get("LANGUAGE") == "en" else "vi"


def in_one_language(command: click.Command, language: Language) -> None:
    """Leave of every help text, written "tiếng Việt. / English.", the part that the caller reads."""
    command.help = _part(inspect.cleandoc(command.help or ""), language)
    command.options_metavar = f"[{_value('OPTIONS', language)}]"
    for param in command.params:
        if isinstance(param, click.Option) and param.help:
            param.help = _part(param.help, language)
        param.metavar = _metavar(param, language)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _value("COMMAND [ARGS]...", language)
        for below in command.commands.values():
            in_one_language(below, language)


def _metavar(param: click.Parameter, language: Language) -> str | None:
    """Give what stands for a value; None where click's own word says it: a flag, a choice."""
    if isinstance(param.type, click.Choice) or (isinstance(param, click.Option) and param.is_flag):
        return param.metavar
    if isinstance(param, click.Option):
        return _value(param.metavar or param.type.name.upper(), language)
    name = (param.metavar or str(param.name).upper()).removesuffix("...").strip("[]")
    shown = _value(_NAMED.get(name, name), language) + ("..." if param.nargs != 1 else "")
    return shown if param.required else f"[{shown}]"


_NAMED: Final = {"WHAT": "COMMAND", "SOURCE": "FILE", "BULLETIN_ID": "ID", "BULLETIN_IDS": "ID"}


def _value(name: str, language: Language) -> str:
    return _VALUES.get(name, name) if language == "vi" else _ENGLISH.get(name, name)


def _part(text: str, language: Language) -> str:
    """Take one language of a text; a paragraph that is only a slash parts the whole in two."""
    if "\n\n/\n\n" in text:
        return text.split("\n\n/\n\n")[language == "en"]
    paragraphs = (re.split(r"\s/\s", paragraph, maxsplit=1) for paragraph in text.split("\n\n"))
    return "\n\n".join(parts[-1 if language == "en" else 0] for parts in paragraphs)


def run_as_typed(commands: click.Group, words: list[str]) -> int:
    """
    Run the command line; give the exit status, 2 for one that cannot be understood.

    A program that asked for JSON gets its complaint in JSON too: what was typed cannot be parsed, so its
    option is looked for by itself.
    """
    try:
        status = commands.main(args=words, prog_name="broadcaster", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        if "--json" in words:
            click.echo(json.dumps({"error": _document(error)}, ensure_ascii=False, indent=2))
        return error.exit_code
    except click.Abort:
        click.echo(gettext.gettext("Aborted!"), file=sys.stderr)
        return 1
    return status if isinstance(status, int) else 0


def _document(error: click.ClickException) -> dict[str, object]:
    """Give a complaint in the form of every other error; see `station.documents.errors`."""
    message = error.format_message()
    param = getattr(error, "param", None)
    return {
        "kind": "UsageError",
        "broken": False,
        "where": param.opts[0] if param else None,
        "message": message,
        "remedy": None,
        "saying": to_document(verbatim(message)),
        "causes": [],
    }
