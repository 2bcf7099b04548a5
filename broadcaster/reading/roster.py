"""
Which rules there are, where each stands, and the patterns made of them: kept, so that few have to be loaded.

To load the eighty modules of the rules takes longer than all else that a first text waits for, and a text
needs a dozen of them: those whose rules have found a piece. So what `groups.py` makes of all rules is kept
beside the compiled patterns, and a rule is loaded when it has something to say. When a file of the room is
another one, all are loaded and everything is made anew.
"""

from __future__ import annotations

import os
import re
import sys
from binascii import crc32
from collections.abc import Callable, Iterator
from functools import cache
from typing import cast

from broadcaster.reading.keeping import made
from broadcaster.reading.patterns import compiled, kept_as, lazily
from broadcaster.reading.rule import Rule

_ROOM = __file__.rpartition("/")[0]
_SOURCES = (".py", ".tsv")

_Home = tuple[str, str, str, str]
"""Where a rule stands, module and name in it; then its class and its own name, as `explain` shows them."""


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SOURCES):
                yield entry
            elif "." not in entry.name and entry.name != "__pycache__":
                yield from _files(entry.path)


class _ChangedError(Exception):
    """Raised when a file has become another one since this process has begun: nothing more is kept."""


@cache
def _state() -> str:
    """Tell the room from what it was before, by the content of its files."""
    return _state_now()


def _state_now() -> str:
    try:
        seen = sorted((entry.path, entry.stat().st_size, entry.stat().st_mtime_ns) for entry in _files(_ROOM))
    except OSError:
        seen = []
    if not seen:
        # Code without its source: nothing that was kept fits.
        return os.urandom(8).hex()
    # Reading them all takes a few milliseconds: files of the same age and size are those read before.
    return made("sources", repr(seen), lambda: _sum_of(path for path, _, _ in seen))


def _sum_of(paths: Iterator[str]) -> str:
    total = length = 0
    for path in paths:
        with open(path, "rb") as file:  # noqa: PTH123 - importing pathlib would take longer
            content = path.removeprefix(_ROOM).encode() + b"\0" + file.read() + b"\0"
        total, length = crc32(content, total), length + len(content)
    return f"{length} {total}"


@cache
def _roster() -> tuple[dict[str, _Home], dict[str, list[str]]]:
    """Give the home of every rule, and the names of the rules of every group, in order."""
    return made("roster", _state(), _called)


def _called() -> tuple[dict[str, _Home], dict[str, list[str]]]:
    from broadcaster.reading import groups  # noqa: PLC0415 - it loads every rule

    standing = {
        id(rule): (module, name)
        for module in list(sys.modules)
        if module.startswith("broadcaster.reading.classes.")
        for name, rule in vars(sys.modules[module]).items()
        if isinstance(rule, Rule)
    }
    homes = {
        name: (*standing[id(rule)], groups.class_of(rule), rule.name) for name, rule in groups.RULES.items()
    }
    return homes, {group: list(rules) for group, rules in groups.GROUPS.items()}


@cache
def rule_of(name: str) -> Rule:
    """Load the rule *name*."""
    module, attribute, *_ = _roster()[0][name]
    return cast("Rule", getattr(__import__(module, fromlist=[attribute]), attribute))


def is_rule(name: str) -> bool:
    """Tell the name of a rule from that of an entry of a lexicon."""
    return name in _roster()[0]


def class_and_rule(name: str) -> tuple[str, str]:
    """Give class and rule of the rule *name*, as `explain` shows them."""
    return _roster()[0][name][2:]


@cache
def group_pattern(group: str) -> re.Pattern[str]:
    """Give the alternation of all rules of one group, each with its name."""
    return _kept(f"group {group}", lambda: _source_of(group))


def _source_of(group: str) -> str:
    from broadcaster.reading.groups import group_source  # noqa: PLC0415 - as above

    return group_source(group)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return lazily(lambda: _kept(f"rule {name}", lambda: rule_of(name).pattern))


def _kept(name: str, source: Callable[[], str]) -> re.Pattern[str]:
    def unchanged() -> str:
        found = source()
        # Long after the start the code may be a later one, loaded just now.
        if _state_now() != _state():
            raise _ChangedError
        return found

    try:
        return kept_as(name, _state(), unchanged)
    except _ChangedError:
        return compiled(source())


@cache
def rules_behind(group: str, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the rules behind *name* in its group, for a piece that *name* has declined."""
    names = _roster()[1][group]
    return tuple((other, _pattern(other)) for other in names[names.index(name) + 1 :])
