"""The manual of clerks: a picture that is not there, or a button that no page has, stops its reader."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

DOCS = Path(__file__).parents[2] / "docs"
MANUAL = DOCS / "vi" / "so-tay.md"
CATALOGUE = Path(__file__).parents[2] / "broadcaster" / "locale" / "vi" / "LC_MESSAGES" / "broadcaster.po"


@pytest.mark.parametrize("page", sorted((DOCS / "vi").glob("*.md")), ids=lambda page: page.name)
def test_every_picture_and_page_that_a_manual_points_to_exists(page: Path) -> None:
    pointed = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text("utf-8"))

    assert [each for each in pointed if not (page.parent / each).exists()] == []


def test_the_manual_has_a_picture_of_the_pages_of_the_day() -> None:
    pictures = set(re.findall(r"console/([a-z-]+)-\d+\.jpg", MANUAL.read_text("utf-8")))

    assert {"today", "draft", "approval", "day", "on-air", "airtime"} <= pictures


def test_every_button_that_the_manual_names_is_written_so_on_a_page() -> None:
    with CATALOGUE.open("rb") as file:
        shown = {entry.string for entry in read_po(file, locale="vi")}
    named = [" ".join(each.split()) for each in re.findall("“([^”]+)”", MANUAL.read_text("utf-8"))]

    assert named
    assert [each for each in named if each not in shown] == []


def test_every_anchor_of_the_manual_is_one_of_its_headings() -> None:
    text = MANUAL.read_text("utf-8")
    headings = {
        re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-")
        for line in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }

    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= headings
