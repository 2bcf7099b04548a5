"""
The closed room in which a script template runs.

Two dangers: a template that reaches out (attributes of Python's own objects, files elsewhere) and one that
never ends or grows without end. Against the first, only what is named here can be called. Against the
second, everything a template does costs work, and the work is counted rather than timed: the same
template is refused, or not, on every machine.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import nodes, pass_context
from jinja2.filters import FILTERS
from jinja2.runtime import BlockReference, Context, LoopContext, Macro, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from broadcaster.errors import N_, ScriptRefused
from broadcaster.newsroom.scripts.template_folder import ScriptsFolder, too_much
from broadcaster.newsroom.scripts.unknown_names import Missing, out_of_reach

WORK_ALLOWANCE = 2_000_000
"""Characters and elements that one script may handle in all; the longest house bulletin takes 25,000."""
LONGEST_TEXT = 200_000
"""Characters in one value, and in the whole script: half a day of reading aloud."""
_TEMPLATE_WORK = 500
_FILTER_WORK = 10
"""What entering a template and using a filter cost beside the text they handle, in time measured."""
LONGEST_RANGE = 1_000
GREATEST_NUMBER = 10**12

# Each of these takes time and memory in proportion to what it is given, and changes nothing.
_FILTERS = frozenset(
    {"capitalize", "count", "d", "default", "dictsort", "first", "groupby", "int", "items", "last", "length"}
    | {"list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr"}
    | {"sort", "string", "title", "trim", "unique", "upper", "wordcount"}
)
_DICT_METHODS = frozenset({"get", "items", "keys", "values"})
_LOOP_METHODS = frozenset({"cycle", "changed"})


class ScriptEnvironment(ImmutableSandboxedEnvironment):
    """
    A Jinja2 environment for one script; it owns the count of the work done.

    Args:
        folder: the station's scripts folder.
        words: variables and functions of the templates; nothing else can be called.
        filters: own filters, besides the harmless ones of Jinja2.
        extensions: Jinja2 extensions for the tags.
        finalize: makes text of every value that a template prints.
    """

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

    def __init__(
        self,
        folder: Path,
        *,
        words: Mapping[str, object],
        filters: Mapping[str, Callable[..., object]],
        extensions: tuple[type, ...],
        finalize: Callable[[object], str],
    ) -> None:
        super().__init__(
            loader=ScriptsFolder(folder),
            undefined=Missing,
            extensions=extensions,
            finalize=finalize,
            autoescape=False,  # a script is read aloud; there is no markup to escape into
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._work_left = WORK_ALLOWANCE
        self.globals.clear()
        self.globals.update(words, range=self._range)
        self._callables = tuple(filter(callable, self.globals.values()))
        own = {**{name: FILTERS[name] for name in _FILTERS}, "join": _join, **filters}
        self.filters.clear()
        self.filters.update({name: self._metered(function) for name, function in own.items()})
        self.filters.update(_counted=self._counted, _bounded=self._bounded, _entered=self._entered)

    def spend(self, work: int) -> None:
        """Count *work* (characters, elements, steps); raises ScriptRefused when the allowance is used up."""
        self._work_left -= work
        if self._work_left < 0:
            raise too_much()

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:  # noqa: ANN401 - Jinja2's signature
        """Let data through, and of methods only those that read."""
        if not super().is_safe_attribute(obj, attr, value):
            return False
        if not callable(value) or isinstance(value, Macro | BlockReference | Undefined):
            return True
        return (isinstance(obj, dict) and attr in _DICT_METHODS) or (
            isinstance(obj, LoopContext) and attr in _LOOP_METHODS
        )

    def is_safe_callable(self, obj: Any) -> bool:  # noqa: ANN401 - Jinja2's signature
        """Let the words of the script, its macros and the reading methods be called; refuse the rest."""
        self.spend(1)
        if isinstance(obj, Undefined):
            str(obj)  # raises, with the name
        if isinstance(obj, Macro | BlockReference) or any(obj is known for known in self._callables):
            return True
        # `is_safe_attribute` has let this method through already.
        if isinstance(getattr(obj, "__self__", None), dict | LoopContext):
            return True
        raise out_of_reach(str(getattr(obj, "__name__", type(obj).__name__)))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - Jinja2's signature
        """Calculate with numbers of a sane size, and join texts and lists."""
        self.spend(1)
        for side in (left, right):
            if isinstance(side, Undefined):
                str(side)  # raises, with the name
        if isinstance(left, int | float) and isinstance(right, int | float) and operator != "**":
            number = super().call_binop(context, operator, left, right)
            if abs(number) > GREATEST_NUMBER:
                raise too_much()
            return number
        if operator == "+" and type(left) is type(right) and isinstance(left, str | list | tuple):
            self._check_length(len(left) + len(right))
            return left + right
        raise ScriptRefused(
            N_("“{operator}” cannot be used on these two things."),
            remedy=N_("Use + - * / with numbers, + to join two texts, and ~ to join a text and a number."),
            operator=operator,
        )

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        return _Hardening(self).harden(tree)

    def _range(self, *bounds: int) -> range:
        numbers = range(*bounds)
        if len(numbers) > LONGEST_RANGE:
            raise too_much()
        return numbers

    @pass_context
    def _counted(self, _context: Context, things: Iterable[object]) -> Iterator[object]:
        """Give *things* one by one, each costing one step of work."""
        for thing in things:
            self.spend(1)
            yield thing

    @pass_context
    def _bounded(self, _context: Context, text: str) -> str:
        self._check_length(len(text))
        return text

    @pass_context
    def _entered(self, _context: Context, _nothing: str) -> None:
        self.spend(_TEMPLATE_WORK)

    def _check_length(self, length: int, *, work: int | None = None) -> None:
        self.spend(length if work is None else work)
        if length > LONGEST_TEXT:
            raise too_much()

    def concat(self, pieces: Iterable[str]) -> str:
        """Join what a template, macro or captured block gave: Jinja2's own hook for that."""
        self.spend(1)
        kept, length = [], 0
        for piece in pieces:
            length += len(piece)
            kept.append(piece)
            try:
                self.spend(1 + len(piece))
                self._check_length(length, work=0)
            except ScriptRefused as refusal:
                # Raised where the template stands now, so that the message can name its line.
                if isinstance(pieces, Generator):
                    pieces.throw(refusal)
                raise
        return "".join(kept)

    def _metered(self, function: Callable[..., object]) -> Callable[..., object]:
        @functools.wraps(function)
        def metered(*args: object, **kwargs: object) -> object:
            sizes = (len(part) for part in args if isinstance(part, str | list | tuple | dict))
            self.spend(_FILTER_WORK + sum(sizes))
            result = function(*args, **kwargs)
            if isinstance(result, str):
                self._check_length(len(result))
            return result

        return metered


class _Hardening(NodeTransformer):
    """Adds the counting of work to what a template was parsed into."""

    def __init__(self, environment: ScriptEnvironment) -> None:
        self._environment = environment

    def harden(self, tree: nodes.Template) -> nodes.Template:
        """Count every step of every loop, every joined text, and every inclusion of this template."""
        self.visit(tree)
        # A template that includes itself does work even when it prints nothing.
        tree.body.insert(0, nodes.ExprStmt(self._wrapped(nodes.Const(""), "_entered", 1), lineno=1))
        return tree.set_environment(self._environment)  # type: ignore[return-value] # it gives itself back

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - the visitor finds it by this name
        self.generic_visit(node)
        node.iter = self._wrapped(node.iter, "_counted", node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802 - the visitor finds it by this name
        self.generic_visit(node)
        return self._wrapped(node, "_bounded", node.lineno)

    def _wrapped(self, node: nodes.Node, name: str, lineno: int) -> nodes.Filter:
        return nodes.Filter(node, name, [], [], None, None, lineno=lineno, environment=self._environment)


def _join(things: Iterable[object], separator: str = ", ") -> str:
    """Join *things*, as Jinja2's filter does; its own would let a long separator grow without bound."""
    parts = [str(thing) for thing in things]
    if sum(map(len, parts)) + len(separator) * len(parts) > LONGEST_TEXT:
        raise too_much()
    return separator.join(parts)
