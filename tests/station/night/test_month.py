"""A simulated month of the house grid: the ledger tells one true story."""

import hashlib
from datetime import date, datetime, time, timedelta
from pathlib import Path

from broadcaster.airtime import period_of, violations
from broadcaster.clock import VIETNAM, VirtualClock
from broadcaster.model import (
    TERMINAL_STATES,
    Bulletin,
    BulletinState,
    Evidence,
    Master,
    Occurrence,
    OccurrenceKind,
    Period,
    Script,
)
from broadcaster.station.night.assigning import attach
from broadcaster.station.night.writing import occurrence_for
from broadcaster.station.onair.playing import rehearse
from broadcaster.station.opened import Station
from broadcaster.station.records.planning import plan
from broadcaster.station.records.quotas import quota_lines
from broadcaster.station.setup.house import NewStation, make_station
from tests.nouns import LAN
from tests.station.conftest import EVENING

FIRST = date(2026, 12, 1)
DAYS = 30


def stand_in(occurrence: Occurrence, audio: Path, length_s: int) -> Bulletin:
    """An approved bulletin whose audio nobody will hear: a virtual clock plays lengths, not sound."""
    content = f"{occurrence.programme} {length_s}".encode()
    path = f"{occurrence.programme}-{length_s}.mp3"
    (audio / path).write_bytes(content)
    air_date = occurrence.starts_at.date()
    return Bulletin(
        id=occurrence.id,
        programme=occurrence.programme,
        title=occurrence.title,
        air_date=air_date,
        airs_at=occurrence.starts_at,
        state=BulletinState.APPROVED,
        fingerprint="month",
        script=Script(
            programme=occurrence.programme,
            title=occurrence.title,
            air_date=air_date,
            airs_at=occurrence.starts_at,
            segments=(),
        ),
        master=Master(
            path=path,
            wav_path="",
            opus_path="",
            sha256=hashlib.sha256(content).hexdigest(),
            duration_ms=length_s * 1000,
            loudness_lufs=-16.0,
            true_peak_dbtp=-2.0,
            voice="espeak:vi",
            spoken_sentences=0,
            cached_sentences=0,
        ),
        themes=("cchc",) if occurrence.programme == "cchc" else (),
        produced_at=EVENING,
        decided_by=LAN,
        decided_at=EVENING,
    )


def fill_month(station: Station, days: int = DAYS) -> None:
    """Plan every day and give each occurrence a bulletin, but leave some to the fallback."""
    evergreen = occurrence_for(station, station.programme("du-phong"), FIRST)
    station.store.bulletins.put(stand_in(evergreen, station.configuration.audio, 180))
    for number in range(days):
        day = FIRST + timedelta(days=number)
        plan(station, day)
        for occurrence in station.store.occurrences.day(day):
            length_s = min(station.programme(occurrence.programme).target_s, occurrence.length_s - 10)
            if occurrence.kind is OccurrenceKind.BULLETIN and (number + len(occurrence.slot)) % 7:
                bulletin = stand_in(occurrence, station.configuration.audio, length_s)
                station.store.bulletins.put(bulletin)
                attach(station, occurrence.id, bulletin)
        for occurrence in station.store.occurrences.day(day):
            source = station.store.bulletins.get(occurrence.repeat_of) if occurrence.repeat_of else None
            if source:
                attach(station, occurrence.id, source)


def test_every_occurrence_of_a_month_ends_in_one_terminal_state_and_the_credit_is_the_sum_of_the_rows(
    tmp_path: Path,
) -> None:
    folder = make_station(tmp_path / "dai", NewStation(demo=True), now=EVENING)
    with Station.open(folder, clock=VirtualClock(EVENING)) as station:
        fill_month(station)
    start = datetime.combine(FIRST, time(0), VIETNAM)
    end = start + timedelta(days=DAYS)

    rows = rehearse(folder, start, end)

    with Station.open(folder, clock=VirtualClock(end)) as station:
        occurrences = station.store.occurrences.between(start, end)
        lines = {line.quota.id: line for line in quota_lines(station, on=date(2026, 12, 30))}
    assert len(occurrences) >= DAYS * 4
    assert {one.state for one in occurrences} <= TERMINAL_STATES
    assert violations(occurrences, rows, period_of(Period.MONTH, FIRST), zone=VIETNAM) == ()
    assert {row.evidence for row in rows} == {Evidence.SIMULATED}
    cchc_s = sum(row.aired_ms for row in rows if row.programme == "cchc") / 1000
    assert lines["cchc-thang"].credited_s == cchc_s > 15 * 60
