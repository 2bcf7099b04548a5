"""The Vietnamese guide keeps up with the program."""

import re
from pathlib import Path

import pytest

from broadcaster.cli.main import _COMMANDS
from broadcaster.wording import say

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "vi"
DOCTOR = ROOT / "broadcaster" / "station" / "doctor"


def test_every_part_that_the_doctor_looks_at_is_explained() -> None:
    code = "".join(path.read_text("utf-8") for path in DOCTOR.glob("*.py"))
    named = re.findall(
        r'(?:part=|part = |well\(\s*|ill\(\s*|^[A-Z_]+ = )N_\(\s*"([a-z ]+)"\)', code, re.MULTILINE
    )
    explained = re.findall(r"^## (.+)$", (GUIDE / "doctor.md").read_text("utf-8"), re.MULTILINE)

    assert {say("vi", part) for part in named} <= set(explained)
    assert len(set(named)) > 12


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.stem)
def test_every_command_in_the_guide_is_one(page: Path) -> None:
    text = re.sub(r"--station \S+ ", "", page.read_text("utf-8"))
    commands = re.findall(r"`(?:sudo )?broadcaster ([a-z][a-z-]+)", text)
    commands += re.findall(r"^broadcaster ([a-z][a-z-]+)", text, re.MULTILINE)

    assert set(commands) <= set(_COMMANDS)


@pytest.mark.parametrize("page", sorted(GUIDE.glob("*.md")), ids=lambda page: page.stem)
def test_every_link_in_the_guide_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))

    assert all((page.parent / link).exists() for link in links)
