"""
Which rules there are, where each stands, and the patterns made of them: kept, so that few have to be loaded.

To load the eighty modules of the rules takes longer than all else that a first text waits for, and a text
needs a dozen of them: those whose rules have found a piece. So what `groups.py` makes of all rules is kept
beside the compiled patterns, and a rule is loaded when it has something to say. When a file of the room is
another one, all are loaded and everything is made anew.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import cache
from typing import TypeVar, cast

from broadcaster.reading.keeping import made
from broadcaster.reading.patterns import compiled, kept_as, lazily
from broadcaster.reading.room import is_of_one_state, state
from broadcaster.reading.rule import Rule

_Home = tuple[str, str, str, str]
"""Where a rule stands, module and name in it; then its class and its own name, as `explain` shows them."""


_Made = TypeVar("_Made")


class _ChangedError(Exception):
    """Raised when a file has become another one since this process has begun: nothing more is kept."""


def _of_one_state(make: Callable[[], _Made]) -> Callable[[], _Made]:
    """Refuse what *make* gives when it has loaded a later version than was loaded before."""

    def unchanged() -> _Made:
        found = make()
        if not is_of_one_state():
            raise _ChangedError
        return found

    return unchanged


@cache
def _roster() -> tuple[dict[str, _Home], dict[str, list[str]]]:
    """Give the home of every rule, and the names of the rules of every group, in order."""
    try:
        return made("roster", state(), _of_one_state(_called))
    except _ChangedError:
        return _called()


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
    try:
        return kept_as(name, state(), _of_one_state(source))
    except _ChangedError:
        return compiled(source())


@cache
def rules_behind(group: str, name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the rules behind *name* in its group, for a piece that *name* has declined."""
    names = _roster()[1][group]
    return tuple((other, _pattern(other)) for other in names[names.index(name) + 1 :])
