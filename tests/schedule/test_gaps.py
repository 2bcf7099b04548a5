"""What is between two airings is filled, and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta

from broadcaster.clock import VIETNAM
from broadcaster.model import Occurrence, OccurrenceKind, Priority, Programme
from broadcaster.schedule.files.grid import GapRule
from broadcaster.schedule.planning.gaps import fill_gaps

MIDNIGHT = datetime(2026, 11, 24, tzinfo=VIETNAM)
FILLER = Programme(id="du-phong", title="Dự phòng", script="", audio_template="", target_s=60, maximum_s=600)


def airing(name: str, after_min: int, length_min: int) -> Occurrence:
    return Occurrence(
        id=name,
        slot=name,
        programme="tin",
        title=name,
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=MIDNIGHT + timedelta(minutes=after_min),
        length_s=length_min * 60,
        outputs=("loa",),
    )


def test_no_gap_is_filled_under_an_airing_of_the_evening_before_that_has_not_ended() -> None:
    # Seen by a property: what was set aside ended first, and a fill began under what was heard.
    placed = [airing("dem", -25, 30), airing("khuya", -10, 11), airing("sau", 8, 5)]

    (fill,) = fill_gaps(placed, GapRule(programme="du-phong", longest_s=600), FILLER, ("loa",))

    assert (fill.starts_at, fill.length_s) == (MIDNIGHT + timedelta(minutes=5), 180)
