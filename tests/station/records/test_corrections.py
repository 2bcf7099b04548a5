"""People correct and add rows: always as new rows, with who and why, never of what is to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from click.testing import CliRunner

from broadcaster.airtime.ledger_rules import unproven
from broadcaster.cli.main import commands
from broadcaster.errors import ConfigurationRefused, LedgerHeld, LedgerRefused
from broadcaster.model import AsRun, EntryKind, Evidence, OccurrenceState, Outcome
from broadcaster.station.journal.verifying import Verdict, verify
from broadcaster.station.opened import Station
from broadcaster.station.records.corrections import ByHand, Changes, add, correct, corrections
from tests.nouns import LAN, make_occurrence, make_row
from tests.spooling import aired, open_row
from tests.station.conftest import EVENING, OpenStation

NOON = EVENING.replace(hour=12)
WHY = "Loa cháy, cả xóm không nghe thấy."


@pytest.fixture(name="station")
def _station(open_station: OpenStation) -> Iterator[Station]:
    with open_station() as station:
        yield station


@pytest.fixture(name="row")
def _row(station: Station) -> AsRun:
    return aired(station.store.spool_intake, make_row(output="loa", actual_start=NOON))


def rows(station: Station) -> list[AsRun]:
    return list(station.store.ledger.rows(EVENING - timedelta(days=1), EVENING))


def test_a_correction_is_a_new_row_and_the_old_one_stays_in_the_book(station: Station, row: AsRun) -> None:
    made = correct(station, row.id, Changes(outcome=Outcome.MISSED), reason=WHY, by=LAN)

    assert rows(station) == [made]
    assert (made.id, made.corrects) == ("row-1.c1", "row-1")
    assert (made.outcome, made.aired_ms, made.evidence) == (Outcome.MISSED, 0, Evidence.MANUAL)
    assert str(made.note) == WHY
    assert station.store.ledger.row("row-1") == row
    (entry,) = station.store.journal.of("as_run/row-1.c1")
    assert (entry.kind, entry.actor) == (EntryKind.ROW_CORRECTED, LAN)
    (told,) = corrections(station, NOON, EVENING)
    assert (told.before, told.after, told.by) == (row, made, LAN)
    found = verify(station)
    assert found.verdict is Verdict.WHOLE
    assert "1 rows were corrected and 0 added by people" in str(found.remarks[0])


def test_a_row_may_get_other_times_and_another_programme(station: Station, row: AsRun) -> None:
    changes = Changes(
        start=NOON + timedelta(minutes=1), end=NOON + timedelta(minutes=3), programme="thong-bao"
    )
    made = correct(station, row.id, changes, reason=WHY, by=LAN)

    assert made.aired_ms == 120_000
    assert made.programme == "thong-bao"
    assert made.title == station.programme("thong-bao").title
    assert made.themes == station.programme("thong-bao").themes


def test_what_the_outputs_reported_stays_their_evidence_when_only_names_were_wrong(
    station: Station, row: AsRun
) -> None:
    made = correct(station, row.id, Changes(themes=("tthc",)), reason=WHY, by=LAN)
    assert (made.evidence, made.aired_ms, made.themes) == (Evidence.PLAYER, row.aired_ms, ("tthc",))


def test_a_correction_can_itself_be_corrected(station: Station, row: AsRun) -> None:
    first = correct(station, row.id, Changes(outcome=Outcome.MISSED), reason=WHY, by=LAN)
    end = NOON + timedelta(minutes=2)
    second = correct(station, first.id, Changes(end=end), reason="Chỉ một loa cháy.", by=LAN)

    assert (second.id, second.corrects, second.outcome) == ("row-1.c2", "row-1.c1", Outcome.AIRED)
    assert rows(station) == [second]
    assert len(list(corrections(station, NOON, EVENING))) == 2


@pytest.mark.parametrize(
    ("row_id", "changes", "why"),
    [
        ("nothing", Changes(outcome=Outcome.MISSED), "There is no as-run row 'nothing'"),
        ("open", Changes(outcome=Outcome.MISSED), "is still open"),
        ("done", Changes(outcome=Outcome.MISSED), "was corrected already, by 'done.c1'"),
        ("row-1", Changes(), "changes nothing"),
        ("row-1", Changes(end=EVENING + timedelta(seconds=1)), "is still to come"),
        (
            "row-1",
            Changes(start=EVENING + timedelta(days=1), end=None),
            "is still to come",
        ),
        ("row-1", Changes(end=NOON - timedelta(minutes=1)), "cannot end before|says that nothing sounded"),
        ("row-1", Changes(end=NOON), "says that nothing sounded"),
        ("row-1", Changes(end=NOON + timedelta(hours=2, minutes=30)), "was held by the as-run row"),
    ],
)
def test_what_cannot_be_corrected_is_refused_clearly_and_nothing_changes(
    station: Station, row: AsRun, row_id: str, changes: Changes, why: str
) -> None:
    intake = station.store.spool_intake
    aired(intake, make_row("done", output="loa", actual_start=NOON + timedelta(hours=2)))
    correct(station, "done", Changes(title="Khác"), reason=WHY, by=LAN)
    open_row(intake, make_row("open", output="loa", actual_start=NOON + timedelta(hours=3)))
    before = station.store.journal.head()

    with pytest.raises(LedgerRefused, match=why):
        correct(station, row_id, changes, reason=WHY, by=LAN)

    assert station.store.journal.head() == before


def test_nobody_corrects_without_a_reason(station: Station, row: AsRun) -> None:
    with pytest.raises(LedgerRefused, match="reason is empty"):
        correct(station, row.id, Changes(outcome=Outcome.MISSED), reason="  ", by=LAN)


def by_hand(**wanted: Any) -> ByHand:
    said = {"output": "loa", "start": NOON, "end": NOON + timedelta(minutes=5), "programme": "thong-bao"}
    return ByHand(**(said | wanted))


def test_what_aired_by_hand_is_a_row_that_rests_on_a_persons_word(station: Station) -> None:
    made = add(station, by_hand(), reason="Mất máy tính, bật ampli trực tiếp.", by=LAN)

    assert rows(station) == [made]
    assert (made.evidence, made.aired_ms, made.outcome) == (Evidence.MANUAL, 300_000, Outcome.AIRED)
    assert made.themes == station.programme("thong-bao").themes
    (entry,) = station.store.journal.of(f"as_run/{made.id}")
    assert (entry.kind, entry.actor, entry.happened_at) == (EntryKind.ROW_ADDED, LAN, made.actual_end)
    assert verify(station).verdict is Verdict.WHOLE


def test_a_line_of_the_plan_that_was_aired_by_hand_names_it(station: Station) -> None:
    planned = make_occurrence(
        "2026-11-22T170000-chieu", programme="thong-bao", starts_at=NOON, outputs=("loa",)
    )
    station.store.occurrences.add(planned, by=LAN)
    made = add(station, by_hand(programme="", occurrence=planned.id), reason=WHY, by=LAN)
    assert (made.occurrence, made.scheduled_start, made.programme) == (planned.id, NOON, "thong-bao")


@pytest.mark.parametrize(
    ("wanted", "kind", "why"),
    [
        ({"end": EVENING + timedelta(minutes=1)}, LedgerRefused, "is still to come"),
        ({"end": NOON - timedelta(minutes=1)}, LedgerRefused, "no output reported|cannot end before"),
        ({"output": "không có"}, LedgerRefused, "There is no output"),
        ({"programme": "không có"}, ConfigurationRefused, "There is no programme"),
        ({"occurrence": "không có"}, LedgerRefused, "There is no occurrence"),
        ({"start": NOON + timedelta(hours=1), "end": NOON + timedelta(hours=3)}, LedgerHeld, "was held by"),
    ],
)
def test_what_cannot_have_aired_by_hand_is_refused(
    station: Station, wanted: dict[str, Any], kind: type[Exception], why: str
) -> None:
    aired(station.store.spool_intake, make_row(output="loa", actual_start=NOON + timedelta(hours=2)))
    with pytest.raises(kind, match=why):
        add(station, by_hand(**wanted), reason=WHY, by=LAN)
    assert len(rows(station)) == 1


def test_what_a_person_says_of_an_airing_is_no_contradiction(station: Station, row: AsRun) -> None:
    airing = make_occurrence(row.occurrence, state=OccurrenceState.AIRED)
    missed = correct(station, row.id, Changes(outcome=Outcome.MISSED), reason=WHY, by=LAN)

    assert unproven([airing], [missed]) == ()
    assert unproven([airing], []) != ()


def run(folder: object, *words: str) -> tuple[int, str]:
    result = CliRunner(mix_stderr=False).invoke(
        commands, ["--station", str(folder), "--lang", "en", "asrun", *words]
    )
    return result.exit_code, result.stdout + result.stderr


def test_the_clerk_corrects_and_adds_at_the_desk(open_station: OpenStation, folder: object) -> None:
    noon = datetime.now().astimezone().replace(hour=0, minute=1, second=0) - timedelta(days=1)  # noqa: TID251
    with open_station() as station:
        aired(station.store.spool_intake, make_row(output="loa", actual_start=noon))

    status, said = run(folder, "correct", "row-1", "--outcome", "missed", "--reason", WHY, "--by", "Lan")
    assert (status, "row-1.c1 stands in the place of row-1" in said) == (0, True)
    status, said = run(folder, "correct", "row-1", "--outcome", "missed", "--reason", WHY, "--by", "Lan")
    assert (status, "was corrected already" in said) == (1, True)
    start = f"{noon - timedelta(hours=1):%Y-%m-%dT%H:%M}"
    status, said = run(
        folder,
        "add",
        "--start",
        start,
        "--end",
        f"{noon - timedelta(minutes=30):%H:%M}",
        "--programme",
        "thong-bao",
        "--reason",
        WHY,
        "--by",
        "Lan",
    )
    assert (status, "Added by hand" in said) == (0, True), said
    assert run(folder, "verify")[0] == 0
    status, said = run(folder, "corrections", "--month", f"{noon:%Y-%m}", "--json")
    assert (status, '"by": "Lan"' in said) == (0, True), said
