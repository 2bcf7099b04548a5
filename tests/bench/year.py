"""
A year of a busy station: three sessions a day of twelve items on four outputs, 52,560 as-run rows.

    python -m tests.bench.year FOLDER [--years N] [--until 2026-11-27] [--database URL]

Makes the station in FOLDER with everything that a page or a report of it needs: plans, occurrences with
their last states, bulletins with cues, rows and the journal, chained. The same arguments make the same year.
About one airing in fifty breaks off, one in two hundred is missed and made good in the evening.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select, update

from broadcaster.clock import SystemClock
from broadcaster.model import (
    THE_STATION,
    AsRun,
    Bulletin,
    BulletinState,
    Cue,
    EndReason,
    EntryKind,
    Evidence,
    Facts,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
    Outcome,
    Rundown,
)
from broadcaster.station.opened import Station
from broadcaster.station.setup.house import NewStation, make_station
from broadcaster.store.asrun.columns import end_values, start_values
from broadcaster.store.bulletins.archive import _values as bulletin_values
from broadcaster.store.journal.chain import Sealed, seal, written_facts, written_time
from broadcaster.store.journal.entries import facts_of_values
from broadcaster.store.rundowns import day_plans
from broadcaster.store.rundowns.columns import occurrence_values
from broadcaster.store.tables.asrun import as_run, as_run_end
from broadcaster.store.tables.bulletins import bulletin
from broadcaster.store.tables.journal import head, journal
from broadcaster.store.tables.rundowns import occurrence
from tests.nouns import make_bulletin

OUTPUTS = ("thon-1", "thon-2", "thon-3", "thon-4")
SESSIONS = (5, 11, 17)
ITEMS = 12
ITEM_S = 300

_PROGRAMMES = {
    "thoi-su": ("Bản tin thời sự", "thoi-su"),
    "cchc": ("Tuyên truyền cải cách hành chính", "cchc"),
    "thong-bao": ("Thông báo của xã", "thong-bao"),
    "thoi-tiet": ("Thời tiết và cảnh báo thiên tai", "thoi-tiet-thien-tai"),
    "suc-khoe": ("Sức khỏe cộng đồng", "suc-khoe"),
}
_THEMES_INSIDE = ("tthc", "dvc-truc-tuyen", "nong-nghiep", "an-ninh-trat-tu")
"""What items of a bulletin are about, in turn."""

_ORIGINS = {OccurrenceKind.REPEAT: Origin.REPEAT, OccurrenceKind.RELAY: Origin.RELAY}


def make_year(
    folder: Path, *, days: int = 365, until: date, database_url: str = "", shares: Mapping[str, float] = {}
) -> int:
    """
    Make the station in *folder*, which must be empty or absent, with what aired up to and on *until*.

    Args:
        folder: of the new station.
        days: how many have aired.
        until: last date that has aired.
        database_url: another database than the file in the folder.
        shares: how often an airing breaks off ("partial") or is missed ("missed"), of one.
    Returns:
        how many rows were written.
    """
    now = datetime.combine(until, time(12))
    make_station(folder, NewStation(name="Đài một năm", demo=True), now=now.astimezone())
    _write_files(folder)
    rows = 0
    with Station.open(folder, database_url=database_url) as station:
        year = _Year(station, shares={"partial": 0.02, "missed": 0.005, **shares})
        first = until - timedelta(days=days - 1)
        for month in _in_months([first + timedelta(days=number) for number in range(days)]):
            with station.store.database.write() as connection:
                rows += year.write(connection, month)
    return rows


def _in_months(days: list[date]) -> Iterator[list[date]]:
    for start in range(0, len(days), 30):
        yield days[start : start + 30]


def _write_files(folder: Path) -> None:
    schedules = folder / "schedules"
    schedules.joinpath("programmes.toml").write_text("\n".join(_programme_tables()), "utf-8")
    schedules.joinpath("week.toml").write_text("\n".join(_slot_tables()), "utf-8")
    schedules.joinpath("calendar.toml").write_text("", "utf-8")
    schedules.joinpath("quotas.toml").write_text(_QUOTAS, "utf-8")
    station = folder / "station.toml"
    kept = station.read_text("utf-8").partition("[[output]]")[0]
    kept = kept.replace("rehearsal = true", "rehearsal = false")
    outputs = "".join(
        f'[[output]]\nname = "{name}"\nkind = "null"\n\n[[zone]]\nname = "{name}"\noutputs = ["{name}"]\n\n'
        for name in OUTPUTS
    )
    station.write_text(kept + outputs, "utf-8")


def _programme_tables() -> Iterator[str]:
    for code, (title, theme) in {**_PROGRAMMES, "du-phong": ("Dự phòng", "van-hoa-xa-hoi")}.items():
        yield (
            f'[[programme]]\nid = "{code}"\ntitle = "{title}"\nscript = "thong-bao.j2"\n'
            f'audio_template = "thong-bao"\nthemes = ["{theme}"]\ntarget_s = 240\nmaximum_s = {ITEM_S}\n'
        )
    yield (
        '[[programme]]\nid = "tiep-am"\ntitle = "Tiếp âm Đài tỉnh"\nthemes = ["thoi-su"]\ntarget_s = 300\n'
        'maximum_s = 300\napproval = "standing"\nrelay = ["https://example.vn/live.m3u8"]\n'
    )


def _slot_tables() -> Iterator[str]:
    codes = list(_PROGRAMMES)
    for hour in SESSIONS:
        for item in range(ITEMS):
            is_relay = item >= ITEMS - 2
            code = "tiep-am" if is_relay else codes[item % len(codes)]
            first = SESSIONS[0]
            repeats = (
                f'repeat_of = "s{first}-{item}"\n' if hour != first and item % 2 and not is_relay else ""
            )
            at = f"{hour:02}:{item * ITEM_S // 60:02}:00"
            yield (
                f'[[slot]]\nid = "s{hour}-{item}"\nprogramme = "{code}"\ndays = ["daily"]\nat = {at}\n'
                f"length_s = {ITEM_S}\n{repeats}"
            )


_QUOTAS = """
[[quota]]
id = "cchc-thang"
title = "Tuyên truyền cải cách hành chính"
theme = "cchc"
period = "month"
minimum_min = 900

[[quota]]
id = "suc-khoe-quy"
title = "Sức khỏe, phát lại tính một nửa"
theme = "suc-khoe"
period = "quarter"
minimum_min = 1200
repeat_share = 0.5

[[quota]]
id = "thong-bao-tuan"
title = "Thông báo của xã"
programme = "thong-bao"
period = "week"
minimum_min = 60
maximum_min = 300

[[quota]]
id = "thoi-su-gio-nghe"
title = "Thời sự trong giờ nghe"
theme = "thoi-su"
period = "month"
minimum_min = 600
[[quota.window]]
from = 05:00:00
until = 07:00:00

[[quota]]
id = "thien-tai-nam"
title = "Thời tiết, thiên tai"
theme = "thoi-tiet-thien-tai"
period = "year"
minimum_min = 3000

[[quota]]
id = "tiep-am-thang"
title = "Tiếp âm Đài tỉnh"
programme = "tiep-am"
period = "month"
minimum_min = 300
"""


@dataclass(frozen=True, slots=True)
class _Aired:
    """What became of one occurrence."""

    occurrence: Occurrence
    rows: tuple[AsRun, ...]


_Act = tuple[EntryKind, str, Facts, datetime]
"""Kind, subject, facts and time of an entry."""


def _acts_of(each: _Aired) -> Iterator[_Act]:
    """Give the entries of an airing: it was planned, its rows began and ended, it reached its last state."""
    planned = facts_of_values({"from": "", **occurrence_values(each.occurrence)})
    subject, ends_at = f"occurrence/{each.occurrence.id}", each.occurrence.ends_at
    yield EntryKind.OCCURRENCE_PLANNED, subject, planned, each.occurrence.starts_at - timedelta(days=1)
    for row in each.rows:
        assert row.actual_end is not None
        opened, closed = facts_of_values(start_values(row)), facts_of_values(end_values(row))
        yield EntryKind.ROW_OPENED, f"as_run/{row.id}", opened, row.actual_start
        yield EntryKind.ROW_CLOSED, f"as_run/{row.id}", closed, row.actual_end
    yield EntryKind.OCCURRENCE_SETTLED, subject, {**planned, "from": "on_air"}, ends_at


class _Year:
    """Writes days in a few large statements; the station's own code makes the values."""

    def __init__(self, station: Station, shares: Mapping[str, float]) -> None:
        self._station = station
        self._shares = shares

    def write(self, connection: Connection, days: list[date]) -> int:
        """Write these days, planned, made, approved and aired; give how many rows that makes."""
        acts: list[_Act] = []
        aired: list[_Aired] = []
        made: list[Bulletin] = []
        for day in days:
            rundown = self._station.wanted(day)
            midnight = self._midnight(day)
            facts = day_plans.keep(connection, rundown, "0" * 64, midnight)
            assert facts is not None
            acts.append((EntryKind.DAY_PLANNED, f"day/{day}", facts, midnight))
            bulletins = {each.id: each for each in self._bulletins(rundown)}
            made += bulletins.values()
            aired += self._day(rundown, bulletins)
        connection.execute(insert(bulletin), [_bulletin_row(each) for each in made])
        connection.execute(insert(occurrence), [_occurrence_row(each.occurrence) for each in aired])
        rows = [row for each in aired for row in each.rows]
        connection.execute(insert(as_run), [{"id": row.id, **start_values(row)} for row in rows])
        connection.execute(insert(as_run_end), [{"row": row.id, **end_values(row)} for row in rows])
        acts += (act for each in aired for act in _acts_of(each))
        self._enter(connection, acts)
        return len(rows)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(0), self._station.configuration.zone)

    def _bulletins(self, rundown: Rundown) -> Iterator[Bulletin]:
        chance = random.Random(f"bulletins of {rundown.air_date}")
        for number, each in enumerate(rundown.occurrences):
            if each.kind is OccurrenceKind.BULLETIN:
                yield _made(each, chance.randrange(200_000, 290_000), number)

    def _day(self, rundown: Rundown, bulletins: Mapping[str, Bulletin]) -> Iterator[_Aired]:
        chance = random.Random(f"day {rundown.air_date}")
        evening = self._midnight(rundown.air_date) + timedelta(hours=19)
        for each in rundown.occurrences:
            carried = bulletins.get(each.repeat_of or each.id)
            planned = replace(
                each, bulletin=carried.id if carried else "", bulletin_version=1 if carried else 0
            )
            luck = chance.random()
            if luck < self._shares["missed"] and carried:
                yield _Aired(replace(planned, state=OccurrenceState.MISSED), ())
                planned = replace(
                    planned,
                    id=f"{each.id}--makegood",
                    slot="",
                    kind=OccurrenceKind.MAKEGOOD,
                    starts_at=evening,
                    repeat_of=each.id,
                )
                evening += timedelta(seconds=ITEM_S)
            is_cut = luck > 1 - self._shares["partial"]
            length_ms = carried.master.duration_ms if carried else ITEM_S * 1000
            aired_ms = chance.randrange(5_000, length_ms // 2) if is_cut else length_ms
            yield _heard(planned, carried, aired_ms, is_cut=is_cut, late_ms=chance.randrange(80))

    def _enter(self, connection: Connection, acts: list[_Act]) -> None:
        """Chain the entries, as the station would write them one by one."""
        stands = connection.execute(
            select(head.c.epoch, head.c.seq, head.c.digest).where(
                head.c.station == self._station.store.database.station
            )
        ).one()
        seq, digest, entries = stands.seq, stands.digest, []
        for kind, subject, facts, at in acts:
            seq += 1
            sealed = seal(
                Sealed(
                    station=self._station.store.database.station,
                    epoch=stands.epoch,
                    seq=seq,
                    happened_at=written_time(at),
                    entered_at=written_time(at),
                    kind=kind.value,
                    subject=subject,
                    actor=str(THE_STATION),
                    salt=f"{seq:032x}",
                    facts=written_facts(facts),
                    facts_digest="",
                    previous=digest,
                    digest="",
                )
            )
            digest = sealed.digest
            entries.append(sealed._asdict())
        connection.execute(insert(journal), entries)
        connection.execute(
            update(head).where(head.c.station == self._station.store.database.station),
            {"seq": seq, "digest": digest},
        )


def _made(each: Occurrence, duration_ms: int, number: int) -> Bulletin:
    """A bulletin of four items between an opening and a closing of ten seconds each."""
    item_ms = (duration_ms - 20_000) // 4
    cues = tuple(
        Cue(
            item=f"muc-{place}",
            title=f"Mục {place}",
            themes=(_THEMES_INSIDE[(number + place) % len(_THEMES_INSIDE)],),
            start_ms=10_000 + place * item_ms,
            end_ms=10_000 + (place + 1) * item_ms,
        )
        for place in range(4)
    )
    default = make_bulletin()
    return replace(
        default,
        id=each.id,
        programme=each.programme,
        title=each.title,
        air_date=each.starts_at.date(),
        airs_at=each.starts_at,
        state=BulletinState.APPROVED,
        script=replace(default.script, programme=each.programme, air_date=each.starts_at.date()),
        master=replace(default.master, duration_ms=duration_ms, cues=cues, trimmed=(), notes=()),
        themes=(_PROGRAMMES[each.programme][1],),
        produced_at=each.starts_at - timedelta(hours=9),
        valid_until=None,
        decided_by=THE_STATION,
        decided_at=each.starts_at - timedelta(hours=8),
    )


def _heard(
    planned: Occurrence, carried: Bulletin | None, aired_ms: int, *, is_cut: bool, late_ms: int
) -> _Aired:
    start = planned.starts_at + timedelta(milliseconds=late_ms)
    themes = carried.themes if carried else ("thoi-su",)
    rows = tuple(
        AsRun(
            id=f"{planned.id}/{output}",
            occurrence=planned.id,
            programme=planned.programme,
            title=planned.title,
            themes=themes,
            output=output,
            origin=_ORIGINS.get(planned.kind, Origin.OWN),
            priority=planned.priority.value,
            bulletin=planned.bulletin,
            bulletin_version=planned.bulletin_version,
            scheduled_start=planned.starts_at,
            actual_start=start,
            actual_end=start + timedelta(milliseconds=aired_ms),
            aired_ms=aired_ms,
            outcome=Outcome.PARTIAL if is_cut else Outcome.AIRED,
            reason=EndReason.OUTPUT_FAILED if is_cut else EndReason.COMPLETE,
            evidence=Evidence.PLAYER,
            audio_sha256=carried.master.sha256 if carried else "",
            zones=(output,),
            voice=carried.master.voice if carried else "",
            upstream="" if carried else "https://example.vn/live.m3u8",
        )
        for output in planned.outputs
    )
    state = OccurrenceState.PARTIAL if is_cut else OccurrenceState.AIRED
    return _Aired(replace(planned, state=state), rows)


def _bulletin_row(each: Bulletin) -> dict[str, Any]:
    return {"id": each.id, "version": each.version, "made_by": str(each.made_by), **bulletin_values(each)}


def _occurrence_row(each: Occurrence) -> dict[str, Any]:
    return {"id": each.id, "air_date": each.starts_at.date(), **occurrence_values(each)}


def main() -> None:
    """Make the year that the command line asks for and say how long it took."""
    clock = SystemClock()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--until", type=date.fromisoformat, default=clock.now().date() - timedelta(days=1))
    parser.add_argument("--database", default="", help="e.g. postgresql+psycopg://user@host/name")
    wanted = parser.parse_args()
    began = clock.monotonic_s()
    rows = make_year(wanted.folder, days=365 * wanted.years, until=wanted.until, database_url=wanted.database)
    print(f"{rows} rows up to {wanted.until} in {wanted.folder}: {clock.monotonic_s() - began:.1f} s")


if __name__ == "__main__":
    main()
