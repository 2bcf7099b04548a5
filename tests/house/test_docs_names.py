"""What the papers name is there: paths, modules, classes, functions and runnable modules in backticks."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from tests.each_row import each_row

ROOT = Path(__file__).parents[2]
PAPERS = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "README.md"])
IN_A_STATION = re.compile(r"var/.*|scripts/recordings/")
"""What a station's folder has, and the repository has not."""
_TOPS = ("broadcaster", "tests", "docs", "scripts", "schedules", "audio_templates", "requirements")
_QUOTED = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"[a-z_][\w-]*(?:/[\w-]+)*(?:\.py|/)")
_MODULE = re.compile(r"(?:tests|broadcaster)(?:\.\w+)+")
_NAME = re.compile(
    r"(?:[a-z_]\w*\.)*(?P<name>[A-Z][a-z]+(?:[A-Z][a-z]+)+|_?[a-z]\w*(?=\(\)))(?:\(\))?(?:\.\w+)*"
)
_ATTRIBUTE = re.compile(r"(?P<owner>[A-Za-z_]\w+)\.(?P<name>[A-Za-z_]\w+)(?:\(\))?")


@cache
def paths() -> tuple[str, ...]:
    """List files and folders of ours, each with a slash before it, so that an ending is whole."""
    tops = (ROOT / name for name in _TOPS)
    found = [each for top in tops for each in (top, *top.rglob("*")) if "__pycache__" not in each.parts]
    return tuple(f"/{each.relative_to(ROOT).as_posix()}{'/' if each.is_dir() else ''}" for each in found)


@cache
def words() -> frozenset[str]:
    """Give every word that stands in our Python files."""
    files = (path for top in ("broadcaster", "tests") for path in (ROOT / top).rglob("*.py"))
    others = (path for path in files if path.name != Path(__file__).name)
    return frozenset(word for path in others for word in re.findall(r"\w+", path.read_text("utf-8")))


@cache
def owners() -> frozenset[str]:
    """Give the names of our modules and classes."""
    files = list((ROOT / "broadcaster").rglob("*.py"))
    classes = (re.findall(r"^class (\w+)", path.read_text("utf-8"), re.MULTILINE) for path in files)
    return frozenset({path.stem for path in files}.union(*classes))


def is_there(reference: str) -> bool:
    """Say whether what a paper names can be found; what does not look like ours counts as found."""
    if IN_A_STATION.fullmatch(reference):
        return True
    if _PATH.fullmatch(reference):
        return any(path.endswith(f"/{reference}") for path in paths())
    if _MODULE.fullmatch(reference):
        return is_module(reference)
    if found := _NAME.fullmatch(reference):
        return found["name"] in words()
    found = _ATTRIBUTE.fullmatch(reference)
    return (
        found is None or found["owner"] not in owners() or found["name"] in words() or found["name"] == "py"
    )


def is_module(dotted: str) -> bool:
    """Say whether a module is there, or a name in one, or a group of entry points."""
    if f'entry-points."{dotted}"' in (ROOT / "pyproject.toml").read_text("utf-8"):
        return True
    whole, last = ROOT / dotted.replace(".", "/"), dotted.rsplit(".", 1)[-1]
    if whole.is_dir() or whole.with_suffix(".py").is_file():
        return True
    owner = whole.parent.with_suffix(".py")
    return owner.is_file() and re.search(rf"\b{last}\b", owner.read_text("utf-8")) is not None


@each_row("paper", PAPERS)
def test_what_a_paper_names_is_there(paper: Path) -> None:
    text = paper.read_text("utf-8")
    run = re.findall(r"-m (tests\.[\w.]*\w)", text)

    missing = [each for each in _QUOTED.findall(text) if not is_there(each)]

    assert missing + [each for each in run if not is_module(each)] == []


@each_row(
    "reference",
    [
        "station/booth.py",
        "no_such_room/",
        "tests.bench.gone",
        "DayBook",
        "no_such_call()",
        "Bulletin.aired_by_hand",
    ],
)
def test_what_is_gone_is_noticed(reference: str) -> None:
    assert not is_there(reference)
