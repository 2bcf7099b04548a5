"""The examples of docs/airtime.md are counted by the station's own code."""

import re
import tomllib
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from broadcaster.airtime import (
    Accepted,
    Known,
    Upcoming,
    lines_of,
    load_quotas,
    parse_period,
    uncorrected_rows,
)
from broadcaster.clock import VIETNAM
from broadcaster.model import (
    AsRun,
    Cue,
    EndReason,
    Evidence,
    Occurrence,
    OccurrenceKind,
    Origin,
    Outcome,
    Priority,
    QuotaLine,
    Silence,
)

DOCUMENT = Path(__file__).parents[2] / "docs" / "airtime.md"
EXAMPLES = [
    text
    for text in re.findall(r"```toml\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    if "[[expect]]" in text
]
KNOWN = Known(
    programmes=("cchc", "dan-hoi", "ban-tin-sang", "tiep-am"),
    zones=("thon-1", "thon-2"),
    parts={"cchc": {"tthc", "mot-cua"}},
)


def local(moment: datetime) -> datetime:
    return moment.replace(tzinfo=VIETNAM)


def row_of(number: int, said: dict[str, Any]) -> AsRun:
    start = local(said["at"])
    heard_ms = round(said["heard_s"] * 1000)
    return AsRun(
        id=said.get("id", f"row-{number}"),
        occurrence=said.get("occurrence", f"{start:%Y-%m-%dT%H%M}"),
        programme=said.get("programme", "cchc"),
        title="",
        themes=tuple(said.get("themes", ("cchc",))),
        output=said.get("output", "loa"),
        origin=Origin(said.get("origin", "own")),
        priority=0,
        bulletin=said.get("bulletin", ""),
        scheduled_start=start,
        actual_start=start,
        actual_end=start + timedelta(milliseconds=heard_ms),
        aired_ms=heard_ms,
        outcome=Outcome.AIRED,
        reason=EndReason.COMPLETE,
        evidence=Evidence(said.get("evidence", "player")),
        entered_ms=said.get("entered_s", 0) * 1000,
        zones=tuple(said.get("zones", ())),
        silences=tuple(
            Silence(offset_ms=offset * 1000, length_ms=length * 1000)
            for offset, length in said.get("silences", ())
        ),
        corrects=said.get("corrects", ""),
    )


def upcoming_of(said: dict[str, Any]) -> Upcoming:
    start = local(said["at"])
    occurrence = Occurrence(
        id=f"planned-{start}",
        slot="",
        programme="cchc",
        title="",
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=start,
        length_s=said["length_s"],
        outputs=("loa",),
    )
    return Upcoming(occurrence=occurrence, themes=("cchc",), length_s=said["length_s"], zones={})


def lines(example: dict[str, Any], tmp_path: Path, text: str) -> dict[tuple[str, str], QuotaLine]:
    path = tmp_path / "quotas.toml"
    only_quotas = re.split(r"^\[\[(?:row|cue|planned|expect)\]\]", text, maxsplit=1, flags=re.MULTILINE)[0]
    path.write_text(re.sub(r"^now = .*$", "", only_quotas, flags=re.MULTILINE), "utf-8")
    quotas = load_quotas(path, KNOWN)
    rows = uncorrected_rows([row_of(number, said) for number, said in enumerate(example.get("row", ()))])

    def cues(bulletin: str, version: int) -> Sequence[Cue]:
        return [
            Cue(
                item="",
                title="",
                themes=tuple(each["themes"]),
                start_ms=each["start_s"] * 1000,
                end_ms=each["end_s"] * 1000,
            )
            for each in example.get("cue", ())
            if each["bulletin"] == bulletin
        ]

    periods = {each["period"] for each in example["expect"]}
    asked = [(quota, parse_period(period)) for quota in quotas for period in sorted(periods)]
    found = lines_of(
        asked,
        rows=sorted(rows, key=lambda each: each.actual_start),
        upcoming=[upcoming_of(each) for each in example.get("planned", ())],
        now=local(example.get("now", datetime(2030, 1, 1))),
        accepted=Accepted(zone=VIETNAM, cues=cues, source_s={"tiep-am": 1800}),
    )
    return {(each.quota.title, each.period): each for each in found}


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_of_the_document_is_counted_as_it_says(text: str, tmp_path: Path) -> None:
    example = tomllib.loads(text)
    found = lines(example, tmp_path, text)
    titles = {each["id"]: each["title"] for each in example["quota"]}

    for wanted in example["expect"]:
        title = wanted.pop("title", "") or titles[wanted.pop("quota", example["quota"][0]["id"])]
        line = found[title, wanted.pop("period")]
        assert {key: getattr(line, key) for key in wanted} == wanted


def test_the_document_has_an_example_for_every_case() -> None:
    assert len(EXAMPLES) >= 16
