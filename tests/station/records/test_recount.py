"""An independent recount in plain SQL agrees with what the quotas say, to the millisecond."""

import sqlite3
from datetime import date, datetime
from pathlib import Path

import pytest

from broadcaster.airtime import parse_period
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.station.opened import Station
from broadcaster.station.records.quotas import quota_lines_over
from tests.bench.year import make_year

RECOUNT = """
WITH begun AS (
  SELECT strftime('%s', actual_start) * 1000 + CAST(substr(actual_start, 21, 3) AS INTEGER) AS start, a.*
  FROM as_run a
),
heard AS (
  SELECT a.start, a.start + e.aired_ms AS stop
  FROM begun a JOIN as_run_end e ON e.station = a.station AND e.row = a.id
  WHERE (:programme = '' OR a.programme = :programme)
    AND (:theme = '' OR EXISTS (SELECT 1 FROM json_each(a.themes) WHERE value = :theme))
    AND NOT EXISTS (SELECT 1 FROM as_run c WHERE c.corrects = a.id)
),
clipped AS (
  SELECT MAX(start, :first) AS start, MIN(stop, :after) AS stop FROM heard
  WHERE start < :after AND stop > :first
),
reached AS (
  SELECT start, stop, MAX(stop) OVER before AS reached FROM clipped
  WINDOW before AS (ORDER BY start, stop ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
)
SELECT COALESCE(SUM(MAX(0, stop - MAX(start, COALESCE(reached, start)))), 0) FROM reached
"""


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("year") / "dai"
    make_year(folder, days=12, until=date(2026, 11, 27), shares={"partial": 0.1, "missed": 0.02})
    return folder


def recounted_ms(folder: Path, *, programme: str, theme: str, first: datetime, after: datetime) -> int:
    with sqlite3.connect(folder / "var" / "broadcaster.db") as database:
        asked = {
            "programme": programme,
            "theme": theme,
            "first": round(first.timestamp() * 1000),
            "after": round(after.timestamp() * 1000),
        }
        (found,) = database.execute(RECOUNT, asked).fetchone()
    database.close()
    return int(found)


def test_a_recount_in_plain_sql_agrees_to_the_millisecond(folder: Path) -> None:
    clock = VirtualClock(datetime(2026, 11, 28, 12, tzinfo=VIETNAM))
    with Station.open(folder, clock=clock) as station:
        lines = quota_lines_over(station, parse_period("2026-11"))

    plain = [each for each in lines if not each.quota.windows and each.quota.repeat_share == 1]
    assert len(plain) >= 4
    for line in plain:
        first, after = parse_period(line.period).bounds(VIETNAM)
        recounted = recounted_ms(
            folder, programme=line.quota.programme, theme=line.quota.theme, first=first, after=after
        )
        assert round(line.credited_s * 1000) == recounted
    assert any(line.credited_s > 0 for line in plain)
