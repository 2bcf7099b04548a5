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
_STRANGE_END = re.compile(r"unknown tag '(else|elif|end\w+)'")
_INNERMOST = re.compile(r"innermost block that needs to be closed is '([^']*)'")
_EXPECTED = re.compile(r"expected token '([^']*)', got '([^']*)'")
_PLAIN_FAULTS = (
    (re.compile(r"unexpected '([^']*)'"), N_("“{name}” must not stand here.")),
    (re.compile(r"unexpected char '?(.)"), N_("the sign “{name}” must not stand here.")),
    (re.compile(r"()unexpected end of (?:template|print|statement)"), N_("something is missing at the end.")),
    (re.compile(r"()Expected an expression"), N_("a name or a value is missing here.")),
    (re.compile(r"()Missing end of (?:comment|raw)"), N_("a comment is not closed: #}} is missing.")),
    (re.compile(r"(item knows [^']*|item takes [^']*)"), N_("the item is written wrongly ({name}).")),
)
_TAG = re.compile(r"\{%[-+]?\s*(end)?(item|headline|for|if|macro|call|filter|block|set)\b([^%]*)")
_CHECK = N_("Check the brackets on this line, and that every tag above it is closed.")


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
    refusal = _explained(error, known, folder / name)
    return ScriptRefused(refusal.what, where=refusal.where or place, remedy=refusal.remedy, **refusal.facts)


def _place(error: BaseException, *, name: str, folder: Path) -> str:
    """Give "template:line" of the innermost line of a template that *error* passed through."""
    if isinstance(error, TemplateSyntaxError):
        # Where it fails while it is cut into words, its name is its path.
        named = error.name if error.name and not Path(error.name).is_absolute() else name
        return f"{named}:{error.lineno}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(folder):
            return f"{path.relative_to(folder).as_posix()}:{frame.lineno}"
    return name


def _explained(error: BaseException, known: Iterable[str], path: Path) -> ScriptRefused:  # noqa: PLR0911 - one a kind
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
            written_in = Path(error.filename) if error.filename else path
            return _not_closed(error.message or "", written_in) or _wrong_form(error.message or "")
        case RecursionError() | MemoryError():
            return too_much()
        # 1e400 is no number of Python's: it stands in the compiled template as a name.
        case NameError(name="inf") | OverflowError():
            return ScriptRefused(
                N_("a number on this line is too great."), remedy=N_("Write a smaller number.")
            )
        case ZeroDivisionError():
            return ScriptRefused(
                N_("a number on this line is divided by 0."),
                remedy=N_("Ask first whether there is anything: if news|length > 0."),
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


def _not_closed(detail: str, path: Path) -> ScriptRefused | None:
    """Name the tag that is still open and its line, where that is what the parser stumbled over."""
    if not (_STRANGE_END.search(detail) or _INNERMOST.search(detail)):
        return None
    still_open = _still_open(path.read_text("utf-8", "replace")) if path.is_file() else None
    if still_open is None:
        return None
    tag, line = still_open
    return ScriptRefused(
        N_("the item of line {line} is not closed.")
        if tag == "item"
        else N_("the tag “{tag}” of line {line} is not closed."),
        remedy=N_("Write {{% end{tag} %}} where it ends, before the end of what it stands in."),
        tag=tag,
        line=line,
    )


def _still_open(text: str) -> tuple[str, int] | None:
    """Give the first tag that another one's end, or the end of the file, finds open; with its line."""
    open_tags: list[tuple[str, int]] = []
    for found in _TAG.finditer(text):
        is_end, tag, rest = found[1], found[2], found[3]
        line = text.count("\n", 0, found.start()) + 1
        if tag == "set" and "=" in rest and not is_end:
            continue  # a set with its value has no end
        if not is_end:
            open_tags.append((tag, line))
        elif open_tags and open_tags[-1][0] == tag:
            open_tags.pop()
        else:
            break
    return open_tags[-1] if open_tags else None


def _wrong_form(detail: str) -> ScriptRefused:
    if found := _UNKNOWN_FILTER.search(detail):
        return ScriptRefused(
            N_("“{name}” cannot be used after the bar “|”."),
            remedy=N_("Use one of the filters in docs/writing-scripts.md."),
            name=found[1],
        )
    if found := _STRANGE_END.search(detail):
        return ScriptRefused(
            N_("“{name}” stands here without the tag that it belongs to."), remedy=_CHECK, name=found[1]
        )
    if found := _UNKNOWN_TAG.search(detail):
        return ScriptRefused(
            N_("there is no tag “{name}”."),
            remedy=N_("Use if, for, set, macro, import, include, item or headline, and close each."),
            name=found[1],
        )
    if found := _EXPECTED.search(detail):
        return ScriptRefused(
            N_("“{wanted}” is missing here; what stands here is “{name}”."),
            remedy=_CHECK,
            wanted=_plain(found[1]),
            name=_plain(found[2]),
        )
    for form, what in _PLAIN_FAULTS:
        if found := form.search(detail):
            return ScriptRefused(what, remedy=_CHECK, name=_plain(found[1]))
    return ScriptRefused(N_("the script cannot be understood here ({detail})."), remedy=_CHECK, detail=detail)


def _plain(token: str) -> str:
    """Give what is written for what Jinja2 calls a token."""
    return {"end of print statement": "}}", "end of statement block": "%}", "end of template": "…"}.get(
        token, token
    )
