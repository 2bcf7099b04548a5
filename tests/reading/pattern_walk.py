"""
Which writings a pattern may match, walked sign by sign over its tree.

Assertions are passed over, so that a walk allows more than the pattern does, never less. It rests on the tree
that CPython's own `re` makes; where that is otherwise, the tests that use it fail and tell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

SIGNS = frozenset("0123456789 \n),;:.!?…“”\"'’]|aAàÀzZđĐ/-–+%(²°xh")
"""One of each kind that a pattern may tell apart."""
_KINDS: dict[Any, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda sign: sign.isalnum() or sign == "_",
    op.CATEGORY_NOT_DIGIT: lambda sign: not sign.isdigit(),
    op.CATEGORY_NOT_SPACE: lambda sign: not sign.isspace(),
    op.CATEGORY_NOT_WORD: lambda sign: not (sign.isalnum() or sign == "_"),
}
_MOST_REPEATS = 8

Step = Callable[[int, str], int | None]
"""(state, sign) → the next state, or None where such a writing is not of those looked for."""


def states_behind(pattern: str, step: Step) -> set[int]:
    """Give the states in which a match of *pattern* may end, begun in state 0."""
    return _walk(_parser.parse(pattern), {0}, step)


def _walk(
    tree: Iterable[tuple[Any, Any]], states: set[int], step: Step, *, any_case: bool = False
) -> set[int]:
    for kind, what in tree:
        if kind in {op.AT, op.ASSERT, op.ASSERT_NOT, op.GROUPREF}:
            continue
        if kind is op.BRANCH:
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
            after = {step(state, sign) for state in states for sign in signs}
            states = {state for state in after if state is not None}
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
