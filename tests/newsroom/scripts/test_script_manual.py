"""The operator's page says what is so: its example runs, its lists are complete."""

import re
from pathlib import Path

import pytest

from broadcaster.errors import ScriptRefused
from broadcaster.model import THEMES
from broadcaster.newsroom import read_article
from broadcaster.newsroom.scripts.marks import Marks
from broadcaster.newsroom.scripts.sandbox import ScriptEnvironment
from broadcaster.newsroom.scripts.vocabulary import Vocabulary
from tests.scriptwriting import AIRS_AT, HOUSE, PROGRAMME, STATION, Desk, news_item, spoken

MANUAL = (HOUSE / "docs" / "writing-scripts.md").read_text("utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", MANUAL, re.DOTALL)
    assert found
    return found[1]


def named(chapter: str) -> set[str]:
    """The names in the first column of the tables of a chapter."""
    text = MANUAL.split(f"### {chapter}")[1].split("\n#")[0]
    return {
        name
        for row in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
        for name in re.findall(r"`(\w+)(?:\(.*?\))?`", row)
    }


def test_the_first_script_of_the_manual_is_written(tmp_path: Path) -> None:
    desk = Desk(tmp_path, news=(news_item(),))
    desk.keep("_chung.j2", (HOUSE / "scripts" / "_chung.j2").read_text("utf-8"))

    said = spoken(desk.write(block("jinja")))

    assert "Theo báo VnExpress: Nội dung của tin số 1." in said
    assert said[-1].startswith("Chương trình Chương trình thử")


def test_the_article_of_the_manual_is_read(tmp_path: Path) -> None:
    path = tmp_path / "dien.toml"
    path.write_text(block("toml"), "utf-8")

    assert read_article(path).facts == {
        "urgent": True,
        "recording": "hop-thon.wav",
        "readings": 2,
        "own_slot": "rieng-hop-thon",
        "zone": "thon-2",
    }


def test_the_manual_lists_every_word_function_and_filter(tmp_path: Path) -> None:
    vocabulary = Vocabulary(PROGRAMME, airs_at=AIRS_AT, folder=tmp_path, marks=Marks())
    names = vocabulary.names(news=(), articles=(), station=STATION)
    environment = ScriptEnvironment(
        tmp_path, words=names, filters=vocabulary.filters(), extensions=(), finalize=str
    )
    filters = {name for name in environment.filters if not name.startswith("_")}

    assert named("Words") | named("Functions") == {*environment.globals, "repeat", "repeat_number"}
    assert named("Filters") == filters


def test_the_manual_lists_every_theme() -> None:
    assert re.findall(r"^\| `([a-z0-9-]+)` \|", MANUAL.split("## Theme codes")[1], re.MULTILINE) == list(
        THEMES
    )


def test_the_message_of_the_manual_is_the_message(tmp_path: Path) -> None:
    with pytest.raises(ScriptRefused) as refusal:
        Desk(tmp_path).write("\n{{ statoin.name }}")

    assert f"    {refusal.value}\n" in MANUAL
