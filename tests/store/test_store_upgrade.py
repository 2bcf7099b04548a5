"""Opening brings any database of ours up to date, whoever comes first, and touches no other."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from broadcaster.errors import StoreBroken
from broadcaster.model import THE_STATION
from broadcaster.store import Store
from broadcaster.store.tables import HEAD, metadata
from tests.nouns import make_occurrence
from tests.waiting import PATIENCE_S

ROOT = Path(__file__).parents[2]
OPEN_AND_ADD = """
import sys
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import THE_STATION
from broadcaster.store import open_store
from broadcaster.store.database import postgresql, sqlite
from tests.nouns import MORNING, STATION, make_occurrence
sqlite.WAIT_S = postgresql.WAIT_S = 120  # four at once take their turns, on a busy machine late
store = open_store(sys.argv[1], station=STATION, clock=VirtualClock(MORNING), zone=VIETNAM)
store.occurrences.add(make_occurrence(sys.argv[2]), by=THE_STATION)
store.close()
"""


def test_the_migrations_make_the_tables_that_the_program_knows(
    opened: Callable[[str], Store], empty_url: str
) -> None:
    with opened(empty_url).database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_program_knows_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "broadcaster.store:migrations")

    assert ScriptDirectory.from_config(config).get_current_head() == HEAD


def test_opening_again_changes_nothing(opened: Callable[[str], Store], url: str) -> None:
    opened(url).occurrences.add(make_occurrence(), by=THE_STATION)

    assert opened(url).occurrences.get(make_occurrence().id) == make_occurrence()


def test_a_database_of_a_newer_program_is_left_alone(opened: Callable[[str], Store], url: str) -> None:
    with opened(url).database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreBroken, match="newer version"):
        opened(url)


def test_several_programs_may_open_a_new_database_at_once(
    opened: Callable[[str], Store], empty_url: str
) -> None:
    programs = [
        subprocess.Popen([sys.executable, "-c", OPEN_AND_ADD, empty_url, f"occurrence-{number}"], cwd=ROOT)
        for number in range(4)
    ]

    assert [program.wait(2 * PATIENCE_S) for program in programs] == [0, 0, 0, 0]
    assert len(opened(empty_url).occurrences.day(make_occurrence().starts_at.date())) == 4


def test_the_migrations_travel_in_the_package() -> None:
    migrations = ROOT / "broadcaster" / "store" / "migrations"

    assert (migrations / "env.py").is_file()
    assert sorted(path.name for path in (migrations / "versions").glob("*.py")) == [
        "0001_first_tables.py",
        "0002_alerts.py",
        "0003_sign_off.py",
        "0004_alert_zones_and_copies.py",
        "0005_journal.py",
        "0006_unread_alerts.py",
        "0007_spool.py",
        "0008_day_plan.py",
        "0009_access.py",
        "0010_outgoing.py",
        "0011_drafts.py",
    ]
