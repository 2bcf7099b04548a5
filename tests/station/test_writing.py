"""Scripts of the station: its own texts, whole and told when refused."""

import re
import unicodedata
from datetime import date
from pathlib import Path

from broadcaster.model import SegmentKind
from broadcaster.newsroom import read_article
from broadcaster.station.night.run import run_night
from broadcaster.station.night.writing import occurrence_for, write_for

from .conftest import OpenPlant

MONDAY = date(2026, 11, 23)
PLAN = Path(__file__).parents[1] / "newsroom" / "data" / "plans" / "ea-knop-2026.txt"


def words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text))


def test_an_official_plan_is_read_from_its_first_sentence_to_its_last(open_plant: OpenPlant) -> None:
    with open_plant() as station:
        occurrence = occurrence_for(station, station.programme("cchc"), MONDAY)
        script = write_for(station, occurrence, body=read_article(PLAN))

    spoken = words(" ".join(one.text for one in script.segments if one.kind is SegmentKind.SPEECH))
    body = words(PLAN.read_text("utf-8"))
    start = spoken.index(body[0])
    positions = iter(spoken[start:])
    assert all(word in positions for word in body)


def test_a_notice_that_cannot_be_read_is_told_in_the_morning(open_plant: OpenPlant, folder: Path) -> None:
    (folder / "scripts" / "content" / "thong-bao" / "hong.txt").write_bytes(
        b"\x00\xff\xfe\x00 khong phai van ban"
    )

    with open_plant() as station:
        report = run_night(station, MONDAY)

    assert any("hong.txt" in remark.where for remark in report.warnings)
    assert any(one.programme == "thong-bao" for one in report.bulletins)
