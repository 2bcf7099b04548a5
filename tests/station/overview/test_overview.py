"""The station at a glance: what will really be heard, what needs a person, the day in two minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest

from broadcaster.errors import N_
from broadcaster.model import Actor, BulletinState, Decision, OccurrenceState, Role, Way
from broadcaster.saying import saying, to_document
from broadcaster.sound.decoding import decode
from broadcaster.sound.pcm import frames_in
from broadcaster.station.approval.deciding import decide
from broadcaster.station.night.run import run_night
from broadcaster.station.opened import Station
from broadcaster.station.overview import needs
from broadcaster.station.overview.lines import Sound, lines_of, readiness
from broadcaster.station.overview.listening import WHOLE_MS, glimpse
from broadcaster.station.overview.needs import NeedKind, Urgency
from broadcaster.station.overview.today import on_air_now, today_of

HEAD = Actor(person="p2", role=Role.APPROVER, way=Way.CONSOLE)


@pytest.fixture(name="station")
def _station(open_station: Callable[[], AbstractContextManager[Station]]) -> Iterator[Station]:
    with open_station() as station:
        yield station


def test_a_line_says_what_will_be_heard_as_things_stand(station: Station) -> None:
    tomorrow = station.now().date() + timedelta(days=1)
    assert {line.sound for line in lines_of(station, tomorrow)} == {Sound.SILENCE}
    assert readiness(station, tomorrow).unmade == lines_of(station, tomorrow)

    run_night(station, tomorrow)
    lines = lines_of(station, tomorrow)
    assert {line.sound for line in lines} == {Sound.EVERGREEN}
    assert {line.bulletin.programme for line in lines if line.bulletin} == {"du-phong"}
    assert readiness(station, tomorrow).waiting
    assert not readiness(station, tomorrow).unmade

    (bulletin,) = [
        each
        for each in station.store.bulletins.of_date(tomorrow)
        if each.programme == "thong-bao" and each.state is BulletinState.PRODUCED
    ]
    decide(station, bulletin.id, Decision.APPROVE, by=HEAD)
    lines = lines_of(station, tomorrow)
    assert {line.sound for line in lines} == {Sound.OWN}
    assert {line.occurrence.state for line in lines} <= {OccurrenceState.APPROVED, OccurrenceState.PLANNED}
    assert not readiness(station, tomorrow).lacking


def test_what_waits_for_approval_is_one_need_however_often_it_is_repeated(station: Station) -> None:
    run_night(station, station.now().date() + timedelta(days=1))

    asked = [need for need in today_of(station, ()).needs if need.kind is NeedKind.APPROVE]

    assert len(asked) == 1


def test_the_worst_comes_first(station: Station) -> None:
    urgencies = [need.urgency for need in today_of(station, ()).needs]

    assert urgencies == sorted(urgencies)


def test_without_a_player_the_first_need_is_to_start_the_station(station: Station) -> None:
    air = on_air_now(station.configuration)

    assert air.status is None
    assert [need.kind for need in air.needs] == [NeedKind.START]


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ({"connected": False}, "not connected"),
        ({"error": to_document(saying(N_("It hangs.")))}, "It hangs."),
        ({"occurrence": "x", "silent_s": 40.0}, "silent for 40 s"),
    ],
)
def test_an_output_that_should_sound_and_does_not_is_told_at_once(
    output: dict[str, object], says: str
) -> None:
    well = {
        "name": "loa",
        "connected": True,
        "error": None,
        "occurrence": "",
        "title": "Tin",
        "silent_s": 0.0,
    }
    status = {"trouble": None, "outputs": [{**well, **output}]}

    (need,) = needs.of_air(status, is_watched=True)

    assert need.urgency is Urgency.NOW
    assert says in str(need.what)


def test_a_recording_that_cannot_be_written_waits_for_a_person() -> None:
    trouble = to_document(saying("No space left."))
    status = {
        "trouble": None,
        "outputs": [],
        "recordings": [{"output": "loa", "lost_s": 3.0, "trouble": trouble}],
    }

    (need,) = needs.of_air(status, is_watched=True)

    assert (need.urgency, need.subject, str(need.what)) == (Urgency.SOON, "loa", "loa: No space left.")


def test_a_day_is_heard_in_two_minutes_each_item_where_its_list_says(station: Station) -> None:
    tomorrow = station.now().date() + timedelta(days=1)
    run_night(station, tomorrow)

    found = glimpse(station, lines_of(station, tomorrow))
    heard = decode(found.path)

    # What waits for approval is what must be heard.
    assert {each.bulletin.programme for each in found.stretches} == {"thong-bao"}
    assert len(heard) <= frames_in(WHOLE_MS)
    for stretch in found.stretches:
        start = frames_in(stretch.at_ms)
        assert abs(heard[start : start + frames_in(stretch.length_ms)]).max() > 0.01
    assert glimpse(station, lines_of(station, tomorrow)).path == found.path


def test_a_bulletin_without_audio_is_a_pause_in_the_row_and_not_its_end(station: Station) -> None:
    tomorrow = station.now().date() + timedelta(days=1)
    run_night(station, tomorrow)
    lines = lines_of(station, tomorrow)
    for line in lines:
        assert line.own is not None
        (station.configuration.audio / line.own.master.path).unlink(missing_ok=True)

    assert glimpse(station, lines).path.stat().st_size > 0
