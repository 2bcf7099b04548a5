"""The guide to the outputs: what it shows can be copied into a station's file."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from broadcaster.outputs import open_outputs
from broadcaster.ports import OutputSettings

GUIDE = Path(__file__).parents[2] / "docs" / "outputs.md"


def examples() -> dict[str, dict[str, str | int]]:
    blocks = re.findall(r"```toml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    tables = [table for block in blocks for table in tomllib.loads(block)["output"]]
    return {table["kind"]: table for table in tables}


def test_every_kind_has_an_example() -> None:
    assert set(examples()) == {point.name for point in entry_points(group="broadcaster.outputs")}


@pytest.mark.parametrize("kind", examples())
def test_an_example_is_accepted_as_it_stands(kind: str) -> None:
    options = {key: value for key, value in examples()[kind].items() if key not in ("name", "kind")}
    name = str(examples()[kind]["name"])

    (output,) = open_outputs([OutputSettings(name=name, kind=kind, options=options)])

    assert output.name == name
