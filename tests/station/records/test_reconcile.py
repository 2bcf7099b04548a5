"""The plan against the as-run of a station that has been on air, and an independent recount in SQL."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import text

from broadcaster.airtime import parse_period
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import Discrepancy, Outcome
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.opened import Station
from broadcaster.station.records.corrections import ByHand, Changes, add, correct
from broadcaster.station.records.reconciliation import reconcile_days
from broadcaster.station.records.report import report_of
from broadcaster.station.setup.house import NewStation, make_station
from tests.nouns import LAN
from tests.station.conftest import EVENING
from tests.station.night.test_month import FIRST, fill_month

DAYS = 3
AFTER = FIRST + timedelta(days=DAYS)

RECOUNT = """
WITH line AS (
    SELECT p.air_date, json_extract(l.value, '$.id') AS id, json_extract(l.value, '$.outputs') AS outputs
    FROM day_plan p, json_each(p.lines) l
    WHERE json_extract(l.value, '$.state') = 'planned'
      AND p.air_date >= :first AND p.air_date < :after
      AND p.number = (SELECT max(number) FROM day_plan q WHERE q.air_date = p.air_date)
), carried AS (
    SELECT r.occurrence AS id, r.output FROM as_run r JOIN as_run_end e ON e.row = r.id
    WHERE r.origin <> 'fallback' AND e.outcome = 'aired'
      AND NOT EXISTS (SELECT 1 FROM as_run c WHERE c.corrects = r.id)
)
SELECT line.id FROM line
WHERE NOT EXISTS (
    SELECT 1 FROM json_each(line.outputs) o
    WHERE NOT EXISTS (SELECT 1 FROM carried c WHERE c.id = line.id AND c.output = o.value)
)
"""
"""Lines of the last plan that every wanted output carried whole, without a word of our own code."""


SUMS = """
SELECT r.output, SUM(e.aired_ms) AS aired_ms FROM as_run r JOIN as_run_end e ON e.row = r.id
WHERE NOT EXISTS (SELECT 1 FROM as_run c WHERE c.corrects = r.id) AND e.aired_ms > 0
GROUP BY r.output
"""
"""Nothing of this station crosses the end of the month, or is silent for long."""


@pytest.fixture(name="station", scope="module")
def _station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Station]:
    folder = make_station(
        tmp_path_factory.mktemp("doi-soat") / "dai", NewStation(demo=True, name="Đài đối soát"), now=EVENING
    )
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        fill_month(station, days=DAYS)
    start, end = (datetime.combine(day, time(0), VIETNAM) for day in (FIRST, AFTER))
    rehearse(folder, start, end)
    with Station.open(folder, clock=VirtualClock(end + timedelta(days=1))) as station:
        yield station


def test_a_recount_in_sql_finds_the_same_lines_as_planned(station: Station) -> None:
    found = reconcile_days(station, FIRST, AFTER)

    with station.store.database.read() as connection:
        counted = connection.execute(text(RECOUNT), {"first": str(FIRST), "after": str(AFTER)}).scalars()
        whole = set(counted)
    kept = {Discrepancy.AS_PLANNED, Discrepancy.LATE, Discrepancy.EARLY, Discrepancy.WRONG_LENGTH}
    assert whole
    assert whole == {line.planned.id for line in found.lines() if line.discrepancy in kept and line.outputs}


def test_every_row_of_the_ledger_is_accounted_for(station: Station) -> None:
    found = reconcile_days(station, FIRST, AFTER)

    start, end = (datetime.combine(day, time(0), VIETNAM) for day in (FIRST, AFTER))
    accounted = [row.id for line in found.lines() for row in line.rows]
    accounted += [each.row.id for day in found.days for each in day.unplanned]
    assert Counter(accounted) == Counter(row.id for row in station.store.ledger.rows(start, end))


def test_what_was_not_approved_is_named_as_substituted(station: Station) -> None:
    found = reconcile_days(station, FIRST, AFTER)

    substituted = [line for line in found.lines() if line.discrepancy is Discrepancy.SUBSTITUTED]
    assert substituted
    assert all(line.reason for line in substituted)


def test_a_day_before_the_station_is_named_as_one_without_a_plan(station: Station) -> None:
    (day,) = reconcile_days(station, date(2026, 1, 5), date(2026, 1, 6)).days

    assert day.lacks_plan
    assert day.lines == ()


def test_what_people_entered_is_honoured_and_accounted_for(station: Station) -> None:
    before = reconcile_days(station, FIRST, AFTER)
    kept = next(line for line in before.lines() if line.discrepancy is Discrepancy.AS_PLANNED and line.rows)
    (first, *_) = kept.rows
    by_hand = ByHand(
        output=first.output,
        start=datetime.combine(FIRST, time(3), VIETNAM),
        end=datetime.combine(FIRST, time(3, 5), VIETNAM),
        programme=kept.planned.programme,
    )

    correct(station, first.id, Changes(outcome=Outcome.MISSED), reason="Loa hỏng.", by=LAN)
    added = add(station, by_hand, reason="Mở ampli tay.", by=LAN)

    found = reconcile_days(station, FIRST, AFTER)
    (line,) = (each for each in found.lines() if each.planned.id == kept.planned.id)
    assert line.discrepancy in {Discrepancy.PARTIAL, Discrepancy.MISSED}
    assert "Loa hỏng." in str(line.reason)
    assert first.id not in {row.id for row in line.rows}
    assert added.id in {each.row.id for day in found.days for each in day.unplanned}
    start, end = (datetime.combine(day, time(0), VIETNAM) for day in (FIRST, AFTER))
    accounted = [row.id for each in found.lines() for row in each.rows]
    accounted += [each.row.id for day in found.days for each in day.unplanned]
    assert Counter(accounted) == Counter(row.id for row in station.store.ledger.rows(start, end))


def test_the_report_and_sql_count_the_same_milliseconds(station: Station) -> None:
    report = report_of(station, parse_period(f"{FIRST:%Y-%m}"))

    with station.store.database.read() as connection:
        summed = connection.execute(text(SUMS)).all()
    assert {each.output: round(each.seconds * 1000) for each in report.counted.outputs} == {
        line.output: line.aired_ms for line in summed
    }
