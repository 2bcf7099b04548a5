"""The inspector's file: what is in it, that nobody chose what is heard, and that what lacks is listed."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import random
import zipfile
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import av
import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import Refused
from broadcaster.model import Decision, EntryKind, Evidence
from broadcaster.station.inspection.drawing import draw, lot_of
from broadcaster.station.inspection.made import Inspection, Wanted
from broadcaster.station.inspection.making import inspect
from broadcaster.station.journal.witnesses import read_witness
from broadcaster.station.opened import Station
from tests.nouns import LAN, make_bulletin, make_row
from tests.station.conftest import OpenStation
from tests.station.recordings.recorded import air

AT = datetime(2026, 11, 20, 5, 30, tzinfo=VIETNAM)


@pytest.fixture(name="station")
def _station(open_station: OpenStation) -> Iterator[Station]:
    with open_station() as station:
        yield station


@pytest.fixture(name="aired")
def _aired(station: Station) -> list[str]:
    names = [f"row-{number}" for number in range(6)]
    for number, name in enumerate(names):
        air(station, name, AT - timedelta(days=number), 3, seed=number)
    return names


def made(station: Station, path: Path, sample: int = 3, **wanted: Any) -> tuple[Inspection, zipfile.ZipFile]:
    wanted = {"period": "2026-11", "sample": sample, "seed": "hạt giống 1", **wanted}
    one = inspect(station, Wanted(**wanted), path / "ho-so.zip", by=LAN, language="vi")
    return one, zipfile.ZipFile(path / "ho-so.zip")


def test_it_holds_rows_plan_approvals_head_and_drawn_recordings_with_a_hash_each(
    station: Station, aired: list[str], tmp_path: Path
) -> None:
    one, archive = made(station, tmp_path)

    with archive:
        sums = dict(line.split("  ")[::-1] for line in archive.read("SHA256SUMS").decode().splitlines())
        contents = {name: archive.read(name) for name in archive.namelist() if name != "SHA256SUMS"}
    assert {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()} == sums
    assert {row["id"] for row in json.loads(contents["nhat-ky.json"])} == set(aired)
    assert len(list(csv.reader(io.StringIO(contents["nhat-ky.csv"].decode("utf-8-sig"))))) == 7
    assert {"ke-hoach.csv", "ke-hoach.json", "phe-duyet.csv", "phe-duyet.json", "boc-tham.json"} <= set(
        contents
    )
    heard = [content for name, content in contents.items() if name.startswith("ban-ghi/")]
    assert len(heard) == 3
    with av.open(io.BytesIO(heard[0]), "r") as container:
        assert sum(frame.samples for frame in container.decode(audio=0)) >= 3 * 48_000
    readme = contents["DOC-TRUOC.txt"].decode()
    assert one.seed in readme
    assert one.head.code in readme
    assert "không biết" in readme, "it says what a recording does not prove"


def test_the_same_seed_draws_the_same_rows_and_everybody_can_draw_them(
    station: Station, aired: list[str], tmp_path: Path
) -> None:
    first, archive = made(station, tmp_path)
    archive.close()
    second, archive = made(station, tmp_path)
    archive.close()

    by_hand = sorted(aired, key=lambda row: hashlib.sha256(f"hạt giống 1:{row}".encode()).hexdigest())[:3]
    assert [each.row.id for each in first.drawn] == [each.row.id for each in second.drawn] == by_hand


def test_every_draw_is_in_the_journal_with_its_seed(
    station: Station, aired: list[str], tmp_path: Path
) -> None:
    one, archive = made(station, tmp_path, seed="")
    archive.close()

    (entry,) = station.store.journal.of("inspection/2026-11")

    assert entry.kind is EntryKind.INSPECTION_MADE
    assert entry.facts["seed"] == one.seed
    assert entry.facts["drawn"] == [each.row.id for each in one.drawn]
    assert (one.head.anchor.head.epoch, one.head.anchor.head.seq) >= (entry.epoch, entry.seq)


def test_a_drawn_row_without_recording_is_listed_and_not_replaced(
    station: Station, aired: list[str], tmp_path: Path
) -> None:
    first, archive = made(station, tmp_path)
    archive.close()
    lost = first.drawn[0].row
    folder = station.configuration.recording.folder
    (folder / "loa" / f"{lost.actual_start:%Y-%m-%d}" / "05.opus").unlink()

    second, archive = made(station, tmp_path)

    with archive:
        readme = archive.read("DOC-TRUOC.txt").decode()
        drawn = json.loads(archive.read("boc-tham.json"))["drawn"]
    assert [each.row.id for each in second.drawn] == [each.row.id for each in first.drawn]
    assert "KHÔNG CÓ BẢN GHI" in readme
    assert (drawn[0]["row"], drawn[0]["file"]) == (lost.id, None)
    assert "Mất bản ghi" in drawn[0]["missing"]


def test_rows_that_made_no_sound_are_not_drawn_from(station: Station, tmp_path: Path) -> None:
    air(station, "heard", AT, 3)
    air(station, "missed", AT + timedelta(hours=1), 3, is_recorded=False, aired_ms=0)

    one, archive = made(station, tmp_path)

    archive.close()
    assert (one.rows, one.drawn_from, [each.row.id for each in one.drawn]) == (2, 1, ["heard"])


def test_the_whole_hours_come_along_where_they_are_wanted(
    station: Station, aired: list[str], tmp_path: Path
) -> None:
    one, archive = made(station, tmp_path, with_originals=True)

    with archive:
        for each in one.drawn:
            (source,) = each.sources
            content = archive.read(f"ban-ghi-goc/{source.file}")
            assert hashlib.sha256(content).hexdigest() == source.sha256


def test_the_file_is_a_witness_for_the_journal(station: Station, aired: list[str], tmp_path: Path) -> None:
    one, archive = made(station, tmp_path)
    archive.close()

    witness = read_witness(str(tmp_path / "ho-so.zip"), station.identity.station)

    assert one.head.anchor.head in witness.marks


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ({"period": "2027-01"}, "Nothing aired"),
        ({"period": "gì đó"}, "gì đó"),
        ({"seed": "a'b"}, "cannot be a seed"),
    ],
)
def test_what_cannot_be_inspected_is_refused_and_leaves_nothing(
    station: Station, aired: list[str], tmp_path: Path, wanted: dict[str, str], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        made(station, tmp_path, **wanted)

    assert list(tmp_path.glob("*.zip*")) == []


def test_approvals_come_from_the_journal(station: Station, tmp_path: Path) -> None:
    bulletin = station.store.bulletins.put(make_bulletin())
    station.store.bulletins.decide(bulletin.id, Decision.APPROVE, by=LAN, at=AT)
    air(station, "row", AT, 3, bulletin=bulletin.id)

    _, archive = made(station, tmp_path)

    with archive:
        (approval,) = json.loads(archive.read("phe-duyet.json"))
    assert (approval["kind"], approval["subject"]) == ("bulletin_approved", f"bulletin/{bulletin.id}")


def test_no_row_has_a_better_chance_than_another() -> None:
    rows = [make_row(f"row-{number}") for number in range(20)]
    counts = dict.fromkeys((row.id for row in rows), 0)
    for seed in range(2000):
        for row in draw(rows, 5, str(seed)):
            counts[row.id] += 1

    assert all(400 < count < 600 for count in counts.values()), "500 each, give or take five deviations"


def test_the_order_in_which_rows_are_listed_changes_nothing() -> None:
    rows = [make_row(f"row-{number}", evidence=Evidence.DEVICE) for number in range(50)]
    shuffled = random.Random(1).sample(rows, len(rows))

    assert draw(rows, 7, "x") == draw(shuffled, 7, "x")
    assert [lot_of("x", row.id) for row in draw(rows, 50, "x")] == sorted(lot_of("x", row.id) for row in rows)


def test_the_journal_comes_along_with_the_page_that_checks_it(
    station: Station, aired: list[str], tmp_path: Path
) -> None:
    one, archive = made(station, tmp_path)

    with archive:
        journal = archive.read("so-goc.jsonl").decode()
        page = archive.read("kiem-tra-so-goc.html").decode()
    assert all(source.sha256 in journal for each in one.drawn for source in each.sources)
    assert "<script" in page
