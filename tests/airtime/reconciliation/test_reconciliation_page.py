"""The pages name every discrepancy, with the words that the commands use."""

import re
from pathlib import Path

from broadcaster.model import Discrepancy
from broadcaster.wording import say

DOCS = Path(__file__).parents[3] / "docs"


def test_the_page_tells_every_discrepancy_from_worst_to_none_in_the_words_of_the_command() -> None:
    table = re.findall(
        r"^\| `(\w+)` \| ([^|]+) \|", (DOCS / "reconciliation.md").read_text("utf-8"), re.MULTILINE
    )

    assert table == [(each.value, say("vi", each.value)) for each in Discrepancy]


def test_the_clerks_page_uses_the_words_of_the_command() -> None:
    page = (DOCS / "vi" / "bao-cao.md").read_text("utf-8")

    told = {
        word.strip() for cell in re.findall(r"^\| ([^|]+) \|", page, re.MULTILINE) for word in cell.split(",")
    }
    assert {say("vi", each.value) for each in Discrepancy} <= told
