"""
An exported journal: a text file of JSON lines that can be checked without this program.

    line 1    {"form": "broadcaster-journal/1", "station": …, "anchor": "ANCHOR1:…", "made_at": …}
    others    an entry each, as it is sealed: epoch, seq, happened_at, entered_at, kind, subject, actor, salt,
              facts, facts_digest, previous, digest; salt and facts are null where they are withheld

What the fields mean and how they are hashed: docs/inspection.md. `facts` is a text, exactly as it was hashed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from broadcaster.errors import N_, AnchorRefused
from broadcaster.store.journal.chain import Sealed

FORM: Final = "broadcaster-journal/1"
_OPENING: Final = f'{{"form": "{FORM}"'
_TEXTS: Final = frozenset(Sealed._fields) - {"station", "epoch", "seq", "salt", "facts"}


def first_line(station: str, anchor: str, made_at: datetime) -> str:
    """Give the line that says whose journal follows."""
    said = {"form": FORM, "station": station, "anchor": anchor, "made_at": made_at.isoformat()}
    return json.dumps(said, ensure_ascii=False)


def line_of(entry: Sealed, *, with_facts: bool) -> str:
    """Give the line of an entry; without facts only its header goes out."""
    shown = entry if with_facts else entry._replace(salt=None, facts=None)
    said = {name: value for name, value in shown._asdict().items() if name != "station"}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def is_export(path: Path) -> bool:
    """Tell whether a file begins as an exported journal does."""
    with path.open("rb") as file:
        return file.read(len(_OPENING)) == _OPENING.encode()


def read_first_line(path: Path) -> dict[str, Any]:
    """Give what the first line says; raises AnchorRefused."""
    with path.open(encoding="utf-8", errors="replace") as file:
        return _object(path, 1, file.readline())


def entries_of(path: Path) -> Iterator[Sealed]:
    """Read the entries of an exported journal, one after the other; raises AnchorRefused."""
    station = str(read_first_line(path).get("station", ""))
    with path.open(encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            if number > 1:
                yield _entry(path, number, {**_object(path, number, line), "station": station})


def _entry(path: Path, number: int, said: dict[str, Any]) -> Sealed:
    whole = {name: said.get(name) for name in Sealed._fields}
    numbers = isinstance(whole["epoch"], int) and isinstance(whole["seq"], int)
    if not numbers or not all(isinstance(whole[name], str) for name in _TEXTS):
        raise _not_readable(path, number)
    return Sealed(**whole)  # type: ignore[arg-type]  # checked above, field by field


def _object(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError as error:
        raise _not_readable(path, number) from error
    if not isinstance(said, dict):
        raise _not_readable(path, number)
    return said


def _not_readable(path: Path, number: int) -> AnchorRefused:
    return AnchorRefused(
        N_("Line {number} of the exported journal cannot be read."),
        where=str(path),
        remedy=N_("Take the file from where it was handed over once more; it may have been cut or edited."),
        number=number,
    )
