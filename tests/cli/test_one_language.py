"""Every command in Vietnamese and in English: no sentence in the other language, however it is written."""

from __future__ import annotations

import gettext
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import broadcaster
from broadcaster.cli.main import _COMMANDS
from broadcaster.station.setup.house import NewStation, make_station
from tests.cli.every_command import CALLS
from tests.station.conftest import EVENING

ENGLISH = re.compile(
    r"\b(?:the|is|are|was|were|not|there|cannot|with|which|that|this|has|have|of|for|and|or|no such|file"
    r"|directory|missing|required|invalid|warning|error|traceback)\b",
    re.IGNORECASE,
)
VIETNAMESE = re.compile("[ăâđêôơư\u1ea0-\u1ef9]", re.IGNORECASE)
NO_SENTENCE = re.compile(r"^#.*|[\w./-]*/[\w./-]+|[\w.-]+\.(?:toml|txt|json)|--[\w-]+", re.MULTILINE)
"""Comments of the unit file, which is for technicians; names of files and options."""


def said(folder: Path, language: str) -> dict[str, str]:
    command = [sys.executable, "-m", "tests.cli.every_command", str(folder), language]
    done = subprocess.run(
        command, capture_output=True, check=True, cwd=Path(__file__).parents[2], timeout=400
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_station(tmp_path_factory.mktemp("lang") / "vi", NewStation(demo=True), now=EVENING)


def test_every_command_is_asked() -> None:
    asked = {line.split()[0] for line in CALLS.split("\n") if line}

    # What makes a station, serves until it is stopped, or needs a second person before it.
    assert set(_COMMANDS) - asked == {"init", "produce", "speaker-sim", "tls", "console"}


@pytest.mark.timeout(900)
def test_a_clerk_reads_no_english(station: Path) -> None:
    # Seen: "There is no bulletin for this airing" from the log, under Vietnamese sentences.
    strange = [
        f"{call}: {line}"
        for call, text in said(station, "vi").items()
        for line in NO_SENTENCE.sub("", text).splitlines()
        if ENGLISH.search(line)
    ]

    assert strange == []


@pytest.mark.timeout(900)
def test_english_is_complete(station: Path, tmp_path: Path) -> None:
    folder = tmp_path / "en"
    shutil.copytree(station, folder)
    locale = Path(broadcaster.__file__).parent / "locale"
    catalogue = gettext.translation("broadcaster", locale, ["vi"])._catalog  # type: ignore[attr-defined]
    fragments = {
        part.strip()
        for sentence in catalogue.values()
        for part in re.split(r"\{[^}]*\}|\n", sentence if isinstance(sentence, str) else "")
        if len(part.strip()) >= 14 and len(VIETNAMESE.findall(part)) >= 2
    }

    outputs = said(folder, "en")
    strange = [f"{call}: {part}" for call, text in outputs.items() for part in fragments if part in text]
    helped = [
        f"{call}: {line}"
        for call, text in outputs.items()
        if call.endswith("--help")
        for line in text.splitlines()
        if len(VIETNAMESE.findall(line)) >= 2
    ]

    assert len(fragments) > 500
    assert strange + helped == []
