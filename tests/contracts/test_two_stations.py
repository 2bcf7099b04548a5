"""Two stations with the same names side by side in one database: neither sees or touches the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection, column, event, select, table, text
from sqlalchemy.engine import make_url

from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import (
    THE_STATION,
    AlertAiring,
    AlertId,
    BulletinState,
    Decision,
    FeedReport,
    FeedStatus,
    OccurrenceKind,
    OccurrenceState,
    Role,
    RowClosed,
    Rundown,
    SeenAlert,
    Way,
)
from broadcaster.store import Store, open_store
from broadcaster.store.tables import metadata
from tests.nouns import LAN, MORNING, make_bulletin, make_news, make_occurrence, make_row
from tests.servers import ON_POSTGRESQL, Databases
from tests.spooling import RUN, aired, close_row, ended, hand_in, open_row

HERE, THERE = "aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"
DAY = (MORNING, MORNING + timedelta(days=1))
ALERT = AlertId(sender="kttv@mau.vn", identifier="A1", sent=MORNING)


@dataclass(frozen=True)
class Pair:
    here: Store
    there: Store
    url: str


@pytest.fixture(name="pair", params=["sqlite", pytest.param("postgresql", marks=ON_POSTGRESQL)])
def _pair(request: pytest.FixtureRequest, tmp_path: Path, databases: Databases) -> Iterator[Pair]:
    if request.param == "sqlite":
        url = databases.sqlite(tmp_path)
    else:
        url = databases.postgres(request.getfixturevalue("postgres"))
    clock = VirtualClock(MORNING)
    here, there = (open_store(url, station=name, clock=clock, zone=VIETNAM) for name in (HERE, THERE))
    yield Pair(here, there, url)
    here.close()
    there.close()


def work(store: Store) -> None:
    """A day with the same names everywhere: occurrences, bulletins, news, alerts, rows on one output."""
    store.news.add([make_news()])
    store.news.mark_used(["vnexpress-1"], programme="ban-tin-sang", air_date=MORNING.date())
    store.news.record_report(FeedReport(feed="vnexpress", status=FeedStatus.OK, etag="e"), now=MORNING)
    store.bulletins.put(make_bulletin())
    store.occurrences.plan(Rundown(air_date=MORNING.date(), occurrences=(make_occurrence(),)), by=THE_STATION)
    store.occurrences.attach(
        make_occurrence().id, make_bulletin().id, OccurrenceState.PRODUCED, by=THE_STATION
    )
    store.bulletins.decide(make_bulletin().id, Decision.APPROVE, by=LAN, at=MORNING)
    store.bulletins.put(make_bulletin(fingerprint="f2"))
    store.bulletins.decide(make_bulletin().id, Decision.APPROVE, by=LAN, at=MORNING)
    aired(store.spool_intake, make_row())
    store.ledger.correct(ended(make_row("row-2"), timedelta(minutes=8), corrects="row-1"), by=LAN)
    open_row(store.spool_intake, make_row("row-3", output="khac"))
    message = {"kind": OccurrenceKind.INTERRUPTION, "state": OccurrenceState.AIRED}
    store.occurrences.add(make_occurrence("message", **message), by=THE_STATION)
    store.occurrences.sign("message", by=LAN, at=MORNING)
    seen = SeenAlert(id=ALERT, source="kttv", place="a.cap", seen_at=MORNING, document=b"<a/>")
    store.alerts.keep([seen, SeenAlert(id=ALERT, source="k", place="b", seen_at=MORNING, document=b"<b/>")])
    store.alerts.mark_read(["m"], at=MORNING)
    store.alerts.order(AlertAiring(occurrence="message", alert=ALERT, number=1, ordered_at=MORNING))
    store.people.actor("Chị Lan", role=Role.APPROVER, way=Way.COMMAND_LINE)
    store.edits.enter({"station.toml": "00"}, by=LAN)


def everything(store: Store) -> list[object]:
    """All that a station can read of itself."""
    bulletins = [store.bulletins.get(make_bulletin().id, version) for version in (0, 1)]
    return [
        store.occurrences.day(MORNING.date()),
        store.occurrences.between(*DAY),
        store.occurrences.unsigned(since=MORNING - timedelta(days=1)),
        bulletins,
        store.bulletins.of_date(MORNING.date()),
        store.bulletins.latest_approved("ban-tin-sang", at=MORNING),
        store.ledger.rows(*DAY),
        store.ledger.open_rows(),
        store.spool_intake.taken_to(RUN),
        store.spool_intake.conflicts(since=MORNING - timedelta(days=1)),
        store.news.items(),
        store.news.used_since(MORNING.date(), before=DAY[1].date()),
        store.news.feed_state("vnexpress"),
        store.news.last_reports(),
        store.alerts.seen(sent_since=MORNING),
        store.alerts.read_before(),
        store.alerts.airings(since=MORNING),
        store.journal.after(1, 0),
        store.journal.head(),
        store.check(),
    ]


def test_an_empty_station_stays_empty_beside_a_busy_one(pair: Pair) -> None:
    before = everything(pair.there)

    work(pair.here)

    assert everything(pair.there) == before


def test_two_stations_of_the_same_names_do_the_same_work(pair: Pair) -> None:
    work(pair.here)
    before = everything(pair.here)

    work(pair.there)

    assert everything(pair.here) == before
    assert pair.here.check().holds
    assert pair.there.check().holds
    assert pair.here.journal.head().digest != pair.there.journal.head().digest


def test_nothing_that_one_does_reaches_the_other(pair: Pair) -> None:
    work(pair.here)
    work(pair.there)
    before = everything(pair.there)

    pair.here.bulletins.put(make_bulletin(fingerprint="f3"))
    pair.here.occurrences.move(make_occurrence().id, OccurrenceState.CANCELLED, by=THE_STATION)
    pair.here.news.add([make_news(title="Khác")])
    pair.here.news.record_report(FeedReport(feed="vnexpress", status=FeedStatus.FAILED), now=MORNING)
    pair.here.alerts.withdraw("message", at=MORNING)
    close_row(pair.here.spool_intake, make_row("row-3", output="khac"))
    hand_in(pair.here.spool_intake, RowClosed(ended(make_row("row-1"), timedelta(minutes=2))))
    pair.here.people.forget(LAN.person, by=LAN)

    assert everything(pair.there) == before
    assert pair.there.bulletins.get(make_bulletin().id).state is BulletinState.APPROVED  # type: ignore[union-attr]


def test_every_statement_says_whose_rows_it_means(pair: Pair) -> None:
    """Each table that a statement reads or changes stands in it with its station."""
    silent: list[str] = []

    def look(_: Connection, __: object, statement: str, *___: object) -> None:
        plain = statement.replace('"', "")
        if plain.startswith(("SELECT", "UPDATE", "DELETE")):
            before = "FROM|JOIN|," if plain.startswith("SELECT") else "FROM|UPDATE"
            named = len(re.findall(rf"(?:{before})\s+({'|'.join(metadata.tables)})\b(?!\.)", plain))
            said = len(re.findall(r"station\s*=", plain))
            if said < named:
                silent.append(plain)

    event.listen(pair.here.database._engine, "before_cursor_execute", look)
    work(pair.here)
    everything(pair.here)

    assert silent == []


@ON_POSTGRESQL
def test_the_server_itself_shows_a_station_its_own_rows_alone(request: pytest.FixtureRequest) -> None:
    """As an ordinary role: a statement that forgets the station finds no other's row, and writes none."""
    server = request.getfixturevalue("postgres")
    address = make_url(server.database())
    with psycopg.connect(
        host=address.query["host"], user="postgres", dbname=address.database, autocommit=True
    ) as superuser:
        superuser.execute(f"CREATE ROLE dai_{address.database} LOGIN")
        superuser.execute(f"ALTER DATABASE {address.database} OWNER TO dai_{address.database}")
        superuser.execute(f"ALTER SCHEMA public OWNER TO dai_{address.database}")
    url = address.set(username=f"dai_{address.database}").render_as_string()
    clock = VirtualClock(MORNING)
    here, there = (open_store(url, station=name, clock=clock, zone=VIETNAM) for name in (HERE, THERE))
    work(here)
    work(there)

    forced = select(column("relname")).select_from(table("pg_class")).where(text("relforcerowsecurity"))
    with there.database.read() as connection:
        assert set(connection.scalars(forced)) == set(metadata.tables)
    for each in metadata.tables.values():
        with there.database.read() as connection:
            assert set(connection.scalars(select(each.c.station))) <= {THERE}, each.name
    with there.database.write() as connection:
        assert connection.exec_driver_sql("UPDATE occurrence SET title = 'x'").rowcount == 2
        assert connection.exec_driver_sql("DELETE FROM news_used").rowcount == 1
    assert here.occurrences.day(MORNING.date())[0].title == make_occurrence().title
    assert here.news.used_since(MORNING.date(), before=DAY[1].date())
    assert here.check().holds
    here.close()
    there.close()
