"""A bulletin goes along when its occurrence moves, while it is true and short enough there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from broadcaster.model import Bulletin, Segment, SegmentKind
from broadcaster.saying import Saying
from broadcaster.schedule import misfit
from broadcaster.schedule.planning.reasons import MADE_FOR_LONGER, NOT_VALID_THEN, SPEAKS_OF_ANOTHER_TIME
from tests.nouns import MORNING, make_bulletin, make_occurrence

PLACE = make_occurrence(length_s=300)


def bulletin(text: str = "Kính chào bà con.", **more: object) -> Bulletin:
    made = make_bulletin(PLACE.id, valid_until=None)
    speech = Segment(kind=SegmentKind.SPEECH, text=text)
    script = replace(made.script, airs_at=MORNING, segments=(speech,))
    return replace(made, script=script, master=replace(made.master, duration_ms=300_000), **more)


def fits(made: Bulletin, minutes: float = 0, length_s: int = 300, **more: int) -> Saying | None:
    place = replace(PLACE, starts_at=MORNING + timedelta(minutes=minutes), length_s=length_s)
    return misfit(made, place, untrue={"5 giờ 30 phút", "Chào buổi sáng"}, **more)


def test_what_says_nothing_of_the_time_goes_anywhere() -> None:
    assert fits(bulletin(), minutes=600) is None


def test_what_is_longer_than_the_slot_and_its_overrun_is_made_again() -> None:
    assert fits(bulletin(), length_s=299) == MADE_FOR_LONGER
    assert fits(bulletin(), length_s=299, overrun_s=1) is None


def test_what_is_not_valid_at_the_new_time_is_made_again() -> None:
    six = MORNING + timedelta(minutes=30)

    assert fits(bulletin(valid_until=six), minutes=30) == NOT_VALID_THEN
    assert fits(bulletin(valid_until=six), minutes=29) is None
    assert fits(bulletin(valid_from=six), minutes=29) == NOT_VALID_THEN
    assert fits(bulletin(valid_from=six), minutes=30) is None


@pytest.mark.parametrize("text", ["Bây giờ là 5 giờ 30 phút, mời bà con…", "Chào buổi sáng bà con!"])
def test_a_spoken_time_may_be_as_untrue_as_a_programme_is_late(text: str) -> None:
    assert fits(bulletin(text), minutes=5) is None
    assert fits(bulletin(text), minutes=-5) is None
    assert fits(bulletin(text), minutes=5.1) == SPEAKS_OF_ANOTHER_TIME
    assert fits(bulletin(text), minutes=-5.1) == SPEAKS_OF_ANOTHER_TIME


def test_other_times_in_the_text_are_not_those_of_the_clock() -> None:
    assert fits(bulletin("Họp lúc 15 giờ 30 phút."), minutes=60) is None


def test_a_repeat_plays_what_its_original_is_like() -> None:
    other = bulletin("Bây giờ là 5 giờ 30 phút.")

    assert fits(replace(other, id="2026-11-23-cchc-9"), minutes=600, length_s=5) is None
