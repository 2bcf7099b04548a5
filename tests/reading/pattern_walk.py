"""
Which writings a pattern may match, walked sign by sign over its tree.

What looks back or excludes is passed over, so that a walk allows more than the pattern does, never less. It
rests on the tree that CPython's own `re` makes; where that is otherwise, the tests that use it fail and tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

SIGNS = frozenset("0123456789 \n),;:.!?…“”\"'’]|aAàÀzZđĐ/-–+%(²°xh")
"""One of each kind that a pattern may tell apart."""
_KINDS: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdecimal,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    op.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdecimal(),
    op.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    op.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}
_MOST_REPEATS = 8

Step = Callable[[int, str], Iterable[int]]
"""(state, sign) → the next states; none where such a writing is not of those looked for."""


class _Sign(NamedTuple):
    """One place of a plain pattern: a sign of some kind."""

    is_one: Callable[[str], bool]
    optional: bool = False
    repeats: bool = False


@cache
def steps_of(pattern: str) -> Step:
    """Give the steps of a walk through a plain pattern: its signs, those it looks ahead for, then any."""
    row = list(_row(_parser.parse(pattern)))

    @cache
    def go(state: int, sign: str) -> frozenset[int]:
        return frozenset(_steps(row, state, sign))

    return go


def _steps(row: list[_Sign], state: int, sign: str) -> Iterator[int]:
    if state and row[state - 1].repeats and row[state - 1].is_one(sign):
        yield state
    for place in range(state, len(row)):
        if row[place].is_one(sign):
            yield place + 1
        if not row[place].optional:
            return
    yield len(row)


def _row(tree: Iterable[tuple[Any, Any]]) -> Iterator[_Sign]:
    """Give the signs of a plain pattern; what looks back is passed over."""
    for kind, what in tree:
        if kind in {op.LITERAL, op.IN}:
            yield _Sign(partial(_is_of, kind, what))
        elif kind in {op.MAX_REPEAT, op.POSSESSIVE_REPEAT}:
            yield from _row_of_one(*what)
        elif kind is op.ASSERT_NOT and what[0] > 0:
            ((_, excluded),) = what[1]
            yield _Sign(partial(_is_of, op.IN, [(op.NEGATE, None), *excluded]))
        elif kind in {op.ASSERT, op.SUBPATTERN}:
            yield from _row(what[-1])
        elif kind is op.BRANCH:
            # Where the text may end instead, there is no sign to go on with.
            (branch,) = (one for one in what[1] if one[0][0] is not op.AT)
            yield from _row(branch)
        else:
            assert kind is op.ASSERT_NOT, kind


def _row_of_one(least: Any, most: Any, tree: Any) -> Iterator[_Sign]:
    (one,) = _row(tree)
    yield from [one] * int(least)
    if most is op.MAXREPEAT:
        yield one._replace(optional=True, repeats=True)
    else:
        yield from [one._replace(optional=True)] * int(most - least)


def _is_of(kind: Any, what: Any, sign: str) -> bool:
    if kind is op.LITERAL:
        return ord(sign) == what
    inside = any(_is_in(one, value, sign) for one, value in what)
    return inside != (what[0][0] is op.NEGATE)


def _is_in(one: Any, value: Any, sign: str) -> bool:
    if one is op.RANGE:
        return bool(value[0] <= ord(sign) <= value[1])
    if one is op.CATEGORY:
        return _KINDS[value](sign)
    return one is op.LITERAL and ord(sign) == value


def states_behind(pattern: str, step: Step) -> set[int]:
    """Give the states in which a match of *pattern* may end, begun in state 0."""
    return _walk(_parser.parse(pattern), {0}, step)


def _walk(
    tree: Iterable[tuple[Any, Any]], states: set[int], step: Step, *, any_case: bool = False
) -> set[int]:
    for kind, what in tree:
        if kind is op.AT and what in {op.AT_END, op.AT_END_STRING}:
            # Where a text may end, a line may, in all that is looked for.
            states = {state for state in states if step(state, "\n")}
            continue
        if kind in {op.AT, op.ASSERT_NOT, op.GROUPREF} or (kind is op.ASSERT and what[0] < 0):
            continue
        if kind is op.ASSERT:
            states = {state for state in states if _walk(what[1], {state}, step, any_case=any_case)}
        elif kind is op.BRANCH:
            states = set().union(*(_walk(branch, states, step, any_case=any_case) for branch in what[1]))
        elif kind is op.SUBPATTERN:
            _, flags, _, inner = what
            states = _walk(inner, states, step, any_case=any_case or bool(flags & re.IGNORECASE))
        elif kind is op.ATOMIC_GROUP:
            states = _walk(what, states, step, any_case=any_case)
        elif kind in {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}:
            states = _repeated(what, states, step, any_case=any_case)
        else:
            signs = _signs(kind, what)
            if any_case:
                signs = {case for sign in signs for case in (sign.lower(), sign.upper())}
            states = {after for state in states for sign in signs for after in step(state, sign)}
    return states


def _repeated(what: tuple[Any, Any, Any], states: set[int], step: Step, *, any_case: bool) -> set[int]:
    least, most, tree = what
    least = min(int(least), _MOST_REPEATS)
    reached = set(states) if least == 0 else set()
    for count in range(1, min(int(most), _MOST_REPEATS) + 1):
        states = _walk(tree, states, step, any_case=any_case)
        if count >= least:
            reached |= states
    return reached


def _signs(kind: Any, what: Any) -> set[str]:
    if kind is op.LITERAL:
        return {chr(what)}
    if kind is op.NOT_LITERAL:
        return set(SIGNS) - {chr(what)}
    if kind is op.ANY:
        return set(SIGNS) - {"\n"}
    found: set[str] = set()
    for one, value in what:
        if one is op.LITERAL:
            found.add(chr(value))
        elif one is op.RANGE:
            # A range of letters that no sign of ours lies in still stands for letters.
            found |= {sign for sign in SIGNS if value[0] <= ord(sign) <= value[1]} or set(map(chr, value))
        elif one is op.CATEGORY:
            found |= {sign for sign in SIGNS if _KINDS[value](sign)}
    return set(SIGNS) - found if what[0][0] is op.NEGATE else found
