"""What the player does with a programme that is made good, and with its makegood."""

from broadcaster.model import (
    THE_STATION,
    BulletinState,
    Decision,
    Occurrence,
    OccurrenceKind,
    OccurrenceState,
    Origin,
)
from broadcaster.saying import verbatim
from tests.nouns import LAN
from tests.playout.scenario import PlayedStation, at


def makegood(station: PlayedStation, start: str = "06:00", **changes: object) -> Occurrence:
    """Plan the makegood of a bulletin that was missed at 05:30."""
    first = station.occurrence("05:30", 300, of="reschedule")
    station.book.move(first.id, OccurrenceState.MISSED, reason=verbatim("power cut"), by=THE_STATION)
    return station.occurrence(
        start,
        300,
        of="reschedule",
        kind=OccurrenceKind.MAKEGOOD,
        repeat_of=first.id,
        bulletin=first.bulletin,
        **changes,  # type: ignore[arg-type]
    )


def test_what_is_rescheduled_is_never_begun_late(station: PlayedStation) -> None:
    morning = station.occurrence("05:30", 600, of="reschedule")
    station.clock.sleep_s((at("05:35") - at("04:00")).total_seconds())

    station.play("06:30")

    assert station.state(morning) is OccurrenceState.MISSED
    assert "too late" in station.reason(morning)
    assert station.rows() == ()
    station.check()


def test_what_is_rescheduled_and_was_begun_joins_again_after_a_message(station: PlayedStation) -> None:
    morning = station.occurrence("05:30", 600, of="reschedule")
    station.play("05:32")

    station.interrupt(20)
    station.play("06:00")

    assert station.told()[-1] == "loa reschedule0 05:32:20 460s partial complete"
    assert station.state(morning) is OccurrenceState.PARTIAL
    station.check()


def test_a_makegood_airs_as_a_first_airing_and_says_whose_it_is(station: PlayedStation) -> None:
    later = makegood(station)

    station.play("06:30")

    (row,) = station.rows()
    assert (row.origin, row.aired_ms, str(row.note)) == (Origin.OWN, 300_000, "Makegood of 05:30.")
    assert station.state(later) is OccurrenceState.AIRED
    assert station.reason(later) == "Makegood of 05:30."
    station.check()


def test_a_makegood_joins_in_progress_because_there_is_no_third_chance(station: PlayedStation) -> None:
    later = makegood(station)
    station.clock.sleep_s((at("06:01") - at("04:00")).total_seconds())

    station.play("06:30")

    assert station.told() == ["loa reschedule1 06:01:00 240s partial complete"]
    assert station.state(later) is OccurrenceState.PARTIAL
    station.check()


def test_nothing_else_sounds_in_the_place_of_a_makegood(station: PlayedStation) -> None:
    station.evergreen()
    later = makegood(station)
    station.archive.decide(later.bulletin, Decision.RETURN, by=LAN, at=at("05:50"), note="")

    station.play("06:30")

    assert station.archive.get(later.bulletin).state is BulletinState.RETURNED
    assert station.rows() == ()
    assert station.state(later) is OccurrenceState.MISSED
    assert "not approved" in station.reason(later)
    station.check()
