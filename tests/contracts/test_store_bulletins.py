"""The contract of broadcaster.ports.BulletinArchive."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from broadcaster.clock import VIETNAM
from broadcaster.errors import TransitionRefused
from broadcaster.model import THE_STATION, Actor, BulletinState, Decision, OccurrenceState, Role, Rundown
from broadcaster.ports import BulletinArchive
from tests.nouns import LAN, MORNING, make_bulletin, make_occurrence

S = OccurrenceState
ID = make_bulletin().id
OCCURRENCE = make_occurrence().id
OTHER = Actor(person="p-tu", role=Role.APPROVER)
OTHER_SOUND = replace(make_bulletin().master, sha256="dcba")
NIGHT = MORNING - timedelta(hours=2)


@pytest.fixture(name="archive")
def _archive(books: Any) -> BulletinArchive:
    return books.bulletins


def decide(archive: BulletinArchive, *, approve: bool, note: str = "") -> None:
    decision = Decision.APPROVE if approve else Decision.RETURN
    archive.decide(ID, decision, by=LAN, at=NIGHT, note=note)


def carried_in(books: Any, state: OccurrenceState) -> None:
    """Put an approved bulletin and an occurrence that carries it and stands in *state*."""
    books.bulletins.put(make_bulletin())
    decide(books.bulletins, approve=True)
    books.occurrences.add(make_occurrence(bulletin=ID, bulletin_version=1, state=state), by=THE_STATION)


def state_of_occurrence(books: Any) -> tuple[OccurrenceState, str]:
    found = books.occurrences.get(OCCURRENCE)
    return found.state, str(found.reason or "")


def test_a_bulletin_is_read_as_it_was_written(archive: BulletinArchive) -> None:
    full = make_bulletin(
        state=BulletinState.APPROVED,
        valid_from=NIGHT,
        decided_by=LAN,
        decided_at=NIGHT,
        decision_note="Được.",
    )
    bare = make_bulletin("bare", valid_until=None)
    archive.put(full)
    archive.put(bare)

    assert archive.get(full.id) == full
    assert archive.get("bare") == bare
    assert archive.get("x") is None


def test_every_time_of_it_is_in_the_zone_of_the_station(archive: BulletinArchive) -> None:
    archive.put(make_bulletin())

    found = archive.get(ID)

    moments = (
        found.airs_at,
        found.produced_at,
        found.valid_until,
        found.script.airs_at,
        found.script.valid_until,
    )
    assert {moment.tzinfo for moment in moments} == {VIETNAM}


def test_the_bulletins_of_a_date_come_by_air_time(archive: BulletinArchive) -> None:
    archive.put(make_bulletin("b", airs_at=MORNING + timedelta(hours=6)))
    archive.put(make_bulletin("a", airs_at=MORNING))
    archive.put(make_bulletin("c", air_date=MORNING.date() + timedelta(days=1)))

    assert [bulletin.id for bulletin in archive.of_date(MORNING.date())] == ["a", "b"]


def test_the_masters_of_the_days_from_one_on_are_those_of_every_version(archive: BulletinArchive) -> None:
    day = MORNING.date()
    today = archive.put(make_bulletin("a"))
    archive.put(replace(make_bulletin("b"), air_date=day - timedelta(days=1)))

    assert archive.masters_from(day) == (today.master,)
    assert len(archive.masters_from(day - timedelta(days=1))) == 2
    assert archive.masters_from(day + timedelta(days=1)) == ()


@pytest.mark.parametrize("state", [BulletinState.APPROVED, BulletinState.RETURNED])
def test_a_decision_is_kept_with_who_and_when(archive: BulletinArchive, state: BulletinState) -> None:
    decision = Decision.APPROVE if state is BulletinState.APPROVED else Decision.RETURN
    archive.put(make_bulletin())

    decided = archive.decide(ID, decision, by=LAN, at=NIGHT, note="Đã nghe.")

    expected = make_bulletin(state=state, decided_by=LAN, decided_at=NIGHT, decision_note="Đã nghe.")
    assert decided == expected
    assert archive.get(ID) == expected


def test_what_is_not_in_the_archive_is_not_decided_on(archive: BulletinArchive) -> None:
    with pytest.raises(TransitionRefused, match=ID):
        decide(archive, approve=True)


def test_the_same_bulletin_put_again_stays_approved(archive: BulletinArchive) -> None:
    archive.put(make_bulletin())
    decide(archive, approve=True)

    archive.put(make_bulletin(title="Bản tin buổi sáng"))

    found = archive.get(ID)
    assert (found.state, found.decided_by, found.decided_at) == (BulletinState.APPROVED, LAN, NIGHT)
    assert (found.version, found.title) == (1, make_bulletin().title)


@pytest.mark.parametrize("claimed", [BulletinState.PRODUCED, BulletinState.APPROVED])
def test_an_edited_bulletin_is_undecided_whatever_it_claims(
    archive: BulletinArchive, claimed: BulletinState
) -> None:
    archive.put(make_bulletin())
    decide(archive, approve=True)

    archive.put(make_bulletin(fingerprint="f2", state=claimed, decided_by=LAN, decided_at=NIGHT))

    assert archive.get(ID) == make_bulletin(fingerprint="f2", version=2)


@pytest.mark.parametrize("state", [S.PLANNED, S.PRODUCED])
def test_approving_lets_the_occurrences_that_carry_the_bulletin_go_on_air(
    books: Any, state: OccurrenceState
) -> None:
    books.bulletins.put(make_bulletin())
    books.occurrences.add(make_occurrence(bulletin=ID, state=state), by=THE_STATION)
    books.occurrences.add(make_occurrence("repeat", bulletin=ID, state=state), by=THE_STATION)
    books.occurrences.add(make_occurrence("other", bulletin="other", state=S.PRODUCED), by=THE_STATION)

    decide(books.bulletins, approve=True)

    day = books.occurrences.day(MORNING.date())
    assert {occurrence.id: occurrence.state for occurrence in day} == {
        OCCURRENCE: S.APPROVED,
        "repeat": S.APPROVED,
        "other": S.PRODUCED,
    }


@pytest.mark.parametrize("state", [S.PRODUCED, S.APPROVED, S.ARMED])
def test_rejecting_takes_the_occurrences_back_with_the_reason(books: Any, state: OccurrenceState) -> None:
    carried_in(books, state)

    decide(books.bulletins, approve=False, note="Sai tên thôn.")

    assert state_of_occurrence(books) == (S.PLANNED, "Sai tên thôn.")


@pytest.mark.parametrize("state", [S.APPROVED, S.ARMED])
def test_an_edit_takes_the_occurrences_back_from_the_air(books: Any, state: OccurrenceState) -> None:
    carried_in(books, state)

    books.bulletins.put(make_bulletin(fingerprint="f2"))

    now_in, reason = state_of_occurrence(books)
    assert now_in is S.PRODUCED
    assert reason


def test_an_edit_after_a_rejection_asks_again(books: Any) -> None:
    carried_in(books, S.APPROVED)
    decide(books.bulletins, approve=False)

    books.bulletins.put(make_bulletin(fingerprint="f2"))
    assert state_of_occurrence(books)[0] is S.PRODUCED
    decide(books.bulletins, approve=True)

    assert state_of_occurrence(books) == (S.APPROVED, "")


def test_a_rejection_can_be_taken_back(books: Any) -> None:
    carried_in(books, S.APPROVED)
    decide(books.bulletins, approve=False)

    decide(books.bulletins, approve=True)

    assert state_of_occurrence(books) == (S.APPROVED, "")


@pytest.mark.parametrize("state", [S.ON_AIR, S.AIRED, S.PARTIAL, S.MISSED, S.CANCELLED])
def test_what_is_on_air_or_past_it_is_not_changed_by_a_decision(books: Any, state: OccurrenceState) -> None:
    carried_in(books, state)

    books.bulletins.decide(ID, Decision.WITHDRAW, by=LAN, at=NIGHT)
    books.bulletins.put(make_bulletin(fingerprint="f2"))

    found = books.occurrences.get(OCCURRENCE)
    assert (found.state, found.bulletin_version) == (state, 1)


def test_the_same_bulletin_put_again_moves_nothing(books: Any) -> None:
    carried_in(books, S.ARMED)

    books.bulletins.put(make_bulletin())

    assert state_of_occurrence(books) == (S.ARMED, "")


def test_a_planned_day_still_carries_what_was_approved(books: Any) -> None:
    carried_in(books, S.APPROVED)

    stored = books.occurrences.plan(
        Rundown(air_date=MORNING.date(), occurrences=(make_occurrence(),)), by=THE_STATION
    )

    assert [(line.state, line.bulletin) for line in stored.occurrences] == [(S.APPROVED, ID)]


def test_the_newest_approved_and_valid_bulletin_stands_in(archive: BulletinArchive) -> None:
    approved = {"state": BulletinState.APPROVED, "programme": "du-phong", "valid_until": None}
    for number in range(3):
        made_at = NIGHT + timedelta(minutes=number)
        archive.put(make_bulletin(f"old-{number}", produced_at=made_at, **approved))
    newest = {**approved, "produced_at": MORNING}
    archive.put(make_bulletin("stale", **{**newest, "valid_until": MORNING}))
    archive.put(make_bulletin("early", **newest, valid_from=MORNING + timedelta(seconds=1)))
    archive.put(make_bulletin("waiting", **{**newest, "state": BulletinState.PRODUCED}))
    archive.put(make_bulletin("other", **{**newest, "programme": "khac"}))

    assert archive.latest_approved("du-phong", at=MORNING).id == "old-2"
    assert archive.latest_approved("du-phong", at=MORNING + timedelta(seconds=1)).id == "early"
    assert archive.latest_approved("du-phong", at=MORNING - timedelta(seconds=1)).id == "stale"
    assert archive.latest_approved("khong-co", at=MORNING) is None


@pytest.mark.parametrize("change", [{"fingerprint": "f2"}, {"master": OTHER_SOUND}])
def test_what_was_approved_or_has_aired_is_never_overwritten(books: Any, change: dict[str, Any]) -> None:
    carried_in(books, S.AIRED)
    aired = books.bulletins.get(ID)

    kept = books.bulletins.put(make_bulletin(**change))

    assert (kept.version, kept.state) == (2, BulletinState.PRODUCED)
    assert books.bulletins.get(ID) == kept
    assert books.bulletins.get(ID, 1) == replace(aired, state=BulletinState.SUPERSEDED)
    assert books.bulletins.of_date(MORNING.date()) == (kept,)
    assert books.occurrences.get(OCCURRENCE).bulletin_version == 1


def test_a_new_version_is_carried_by_those_that_have_not_begun(books: Any) -> None:
    carried_in(books, S.ARMED)

    books.bulletins.put(make_bulletin(fingerprint="f2"))

    found = books.occurrences.get(OCCURRENCE)
    assert (found.state, found.bulletin_version) == (S.PRODUCED, 2)


@pytest.mark.parametrize("state", [S.ON_AIR, S.AIRED, S.PARTIAL])
def test_what_has_aired_is_not_returned_but_withdrawn(books: Any, state: OccurrenceState) -> None:
    carried_in(books, state)
    books.occurrences.add(
        make_occurrence("repeat", bulletin=ID, bulletin_version=1, state=S.APPROVED), by=THE_STATION
    )

    with pytest.raises(TransitionRefused, match="has aired"):
        decide(books.bulletins, approve=False)
    withdrawn = books.bulletins.decide(ID, Decision.WITHDRAW, by=LAN, at=NIGHT, note="Sai số liệu.")

    assert withdrawn.state is BulletinState.WITHDRAWN
    assert books.occurrences.get("repeat").state is S.PLANNED
    assert books.bulletins.latest_approved(withdrawn.programme, at=NIGHT) is None


def test_a_second_approval_does_not_take_the_place_of_the_first(archive: BulletinArchive) -> None:
    archive.put(make_bulletin())
    decide(archive, approve=True)

    with pytest.raises(TransitionRefused):
        archive.decide(ID, Decision.APPROVE, by=OTHER, at=NIGHT)

    assert archive.get(ID).decided_by == LAN


def test_who_heard_one_version_does_not_approve_the_next(archive: BulletinArchive) -> None:
    archive.put(make_bulletin())
    archive.put(make_bulletin(fingerprint="f2"))

    with pytest.raises(TransitionRefused, match="superseded"):
        archive.decide(ID, Decision.APPROVE, by=LAN, at=NIGHT, version=1)

    assert archive.decide(ID, Decision.APPROVE, by=LAN, at=NIGHT, version=2).version == 2


@pytest.mark.parametrize("state", [BulletinState.PRODUCED, BulletinState.RETURNED, BulletinState.WITHDRAWN])
def test_only_what_is_approved_is_withdrawn(archive: BulletinArchive, state: BulletinState) -> None:
    archive.put(make_bulletin(state=state))

    with pytest.raises(TransitionRefused):
        archive.decide(ID, Decision.WITHDRAW, by=LAN, at=NIGHT)
