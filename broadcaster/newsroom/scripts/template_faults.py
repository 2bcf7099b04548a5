"""What Jinja2 and Python say about a wrong template, said so that whoever wrote it can mend it."""

from __future__ import annotations

import difflib
import re
import traceback
from collections.abc import Iterable
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError

from broadcaster.errors import N_, ScriptRefused
from broadcaster.newsroom.scripts.template_folder import too_much
from broadcaster.newsroom.scripts.unknown_names import UnknownName

_UNKNOWN_FILTER = re.compile(r"No (?:filter|test) named '([^']*)'")
_UNKNOWN_TAG = re.compile(r"unknown tag '([^']*)'")


def refused_template(error: BaseException, *, name: str, folder: Path, known: Iterable[str]) -> ScriptRefused:
    """
    Turn whatever a template raised into a refusal with file, line and variable.

    Args:
        error: what was raised.
        name: the template that was asked for.
        folder: where templates lie.
        known: the names that templates may use, for "did you mean".
    """
    place = _place(error, name=name, folder=folder.resolve())
    refusal = _explained(error, known)
    return ScriptRefused(refusal.what, where=refusal.where or place, remedy=refusal.remedy, **refusal.facts)


def _place(error: BaseException, *, name: str, folder: Path) -> str:
    """Give "template:line" of the innermost line of a template that *error* passed through."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name or name}:{error.lineno}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(folder):
            return f"{path.relative_to(folder).as_posix()}:{frame.lineno}"
    return name


def _explained(error: BaseException, known: Iterable[str]) -> ScriptRefused:  # noqa: PLR0911 - one a kind
    match error:
        case ScriptRefused():
            return error
        case UnknownName():
            return _unknown_name(error.name, error.known or tuple(known))
        case TemplateNotFound():
            return ScriptRefused(
                N_("there is no script “{name}” in the scripts folder."),
                remedy=N_("Check the spelling of the file's name."),
                name=error.name or str(error),
            )
        case TemplateSyntaxError():
            return _wrong_form(error.message or "")
        case RecursionError() | MemoryError():
            return too_much()
        # 1e400 is no number of Python's: it stands in the compiled template as a name.
        case NameError(name="inf") | OverflowError():
            return ScriptRefused(
                N_("a number on this line is too great."), remedy=N_("Write a smaller number.")
            )
        case _:
            return ScriptRefused(
                N_("this line cannot be worked out ({detail})."),
                remedy=N_("Check the names, the numbers and the brackets on this line."),
                detail=str(error),
            )


def _unknown_name(name: str, known: Iterable[str]) -> ScriptRefused:
    near = difflib.get_close_matches(name, list(known), n=1)
    if near:
        return ScriptRefused(
            N_("“{name}” is not known here."),
            remedy=N_("Did you mean “{near}”?"),
            name=name,
            near=near[0],
        )
    return ScriptRefused(
        N_("“{name}” is not known here."),
        remedy=N_("Use a name from docs/writing-scripts.md, or ask first: if {name} is defined."),
        name=name,
    )


def _wrong_form(detail: str) -> ScriptRefused:
    if found := _UNKNOWN_FILTER.search(detail):
        return ScriptRefused(
            N_("“{name}” cannot be used after the bar “|”."),
            remedy=N_("Use one of the filters in docs/writing-scripts.md."),
            name=found[1],
        )
    if found := _UNKNOWN_TAG.search(detail):
        return ScriptRefused(
            N_("there is no tag “{name}”."),
            remedy=N_("Use if, for, set, macro, import, include or item, and close each with its end tag."),
            name=found[1],
        )
    return ScriptRefused(
        N_("the script cannot be understood here ({detail})."),
        remedy=N_("Check the brackets and that every tag on and above this line is closed."),
        detail=detail,
    )
