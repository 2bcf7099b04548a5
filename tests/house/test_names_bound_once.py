"""A name at the head of a module means one thing: a second binding takes it from whoever used the first."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import broadcaster

PACKAGE = Path(broadcaster.__file__).parent


def _bound(module: ast.Module) -> Iterator[str]:
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                names = target.elts if isinstance(target, ast.Tuple) else [target]
                yield from (name.id for name in names if isinstance(name, ast.Name))


def test_no_module_binds_a_name_twice() -> None:
    twice = [
        f"{file.relative_to(PACKAGE)}: {name}"
        for file in sorted(PACKAGE.rglob("*.py"))
        for name, times in Counter(_bound(ast.parse(file.read_text("utf-8")))).items()
        if times > 1
    ]
    assert twice == []


def test_a_name_bound_twice_is_seen() -> None:
    module = ast.parse("A, B = 1, 2\nB: int = 3\ndef A(): ...\n")
    assert [name for name, times in Counter(_bound(module)).items() if times > 1] == ["A", "B"]
