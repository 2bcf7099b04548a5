"""
The house in figures: lines, files, folders, functions, circles. `python -m tests.bench.house [REVISION…]`.

Counted is the Python of `broadcaster/` without migrations, which are history and stay as they are. A module
that imports another of its own package by the package's name imports that module alone.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

MOST_LINES = 300
MOST_FILES = 15
Graph = Mapping[str, set[str]]


def sources(revision: str) -> dict[str, str]:
    """Give the Python files of a revision, by their path."""
    listed = _git("ls-tree", "-r", "--name-only", revision, "broadcaster").splitlines()
    names = [name for name in listed if name.endswith(".py") and "/migrations/" not in name]
    return {name: _git("show", f"{revision}:{name}") for name in names}


def _git(*words: str) -> str:
    return subprocess.run(["git", *words], capture_output=True, text=True, check=True).stdout


def function_lines(files: Mapping[str, str]) -> list[int]:
    """Give the lengths of all functions, the shortest first; their docstrings count."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    nodes = (node for text in files.values() for node in ast.walk(ast.parse(text)))
    return sorted((node.end_lineno or 0) - node.lineno + 1 for node in nodes if isinstance(node, kinds))


def imports(files: Mapping[str, str]) -> dict[str, set[str]]:
    """Give what each module imports of ours when it is loaded."""
    modules = {name[:-3].replace("/", ".").removesuffix(".__init__"): text for name, text in files.items()}
    return {
        module: {each for each in _imported(ast.parse(text), modules) if each != module}
        for module, text in modules.items()
    }


def _imported(tree: ast.Module, modules: Mapping[str, str]) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names if each.name in modules)
        if isinstance(node, ast.ImportFrom) and node.module:
            for each in node.names:
                inner = f"{node.module}.{each.name}"
                yield from (
                    name for name in ([inner] if inner in modules else [node.module]) if name in modules
                )


def circles(graph: Graph) -> list[set[str]]:
    """Give the sets of two nodes or more that all reach each other."""
    reach = {node: _reached(graph, node) for node in graph}
    found = {
        frozenset({node, *(other for other in reach[node] if node in reach.get(other, ()))}) for node in graph
    }
    return [set(each) for each in found if len(each) > 1]


def _reached(graph: Graph, start: str) -> set[str]:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        for other in graph.get(waiting.pop(), ()):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
    return seen


def by_room(graph: Graph) -> dict[str, set[str]]:
    """Give which rooms import which."""
    rooms: dict[str, set[str]] = defaultdict(set)
    for module, others in graph.items():
        here = module.split(".")[1:2]
        rooms["".join(here)] |= {"".join(other.split(".")[1:2]) for other in others} - {"".join(here)}
    return rooms


def main() -> None:
    """Print the figures of each revision, by default of HEAD."""
    for revision in sys.argv[1:] or ["HEAD"]:
        files = sources(revision)
        lengths = function_lines(files)
        graph = imports(files)
        lines = {name: text.count("\n") for name, text in files.items()}
        folders = Counter(name.rsplit("/", 1)[0] for name in files)
        print(f"{revision}: {len(files)} files, {sum(lines.values())} lines, {len(folders)} folders")
        print(f"  functions: {len(lengths)}, p90 {lengths[len(lengths) * 9 // 10]} lines")
        print(f"  files over {MOST_LINES} lines: {_over(lines, MOST_LINES)}")
        print(f"  folders over {MOST_FILES} files: {_over(folders, MOST_FILES)}")
        print(f"  circles: of rooms {len(circles(by_room(graph)))}, of modules {len(circles(graph))}")


def _over(counts: Mapping[str, int], bound: int) -> str:
    over = sorted(((count, name) for name, count in counts.items() if count > bound), reverse=True)
    return "; ".join(f"{name} {count}" for count, name in over) or "none"


if __name__ == "__main__":
    main()
