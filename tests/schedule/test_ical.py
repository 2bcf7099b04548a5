"""The rundown in the calendar of a telephone."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.clock import VIETNAM
from broadcaster.model import Occurrence, OccurrenceKind, OccurrenceState, Priority
from broadcaster.schedule import export_ical

NOW = datetime(2026, 11, 22, 1, 0, tzinfo=UTC)


def occurrence(title: str = "Bản tin sáng", state: OccurrenceState = OccurrenceState.PLANNED) -> Occurrence:
    return Occurrence(
        id="2026-11-23T053000-sang",
        slot="sang",
        programme="ban-tin-sang",
        title=title,
        kind=OccurrenceKind.BULLETIN,
        priority=Priority.NORMAL,
        starts_at=datetime(2026, 11, 23, 5, 30, tzinfo=VIETNAM),
        length_s=900,
        outputs=("loa", "fm"),
        state=state,
    )


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def test_an_occurrence_becomes_an_event_in_utc() -> None:
    lines = unfolded(export_ical([occurrence()], station="Đài xã", host="ea-knop", now=NOW))

    assert lines[0] == "BEGIN:VCALENDAR"
    assert "UID:2026-11-23T053000-sang@ea-knop" in lines
    assert "DTSTAMP:20261122T010000Z" in lines
    assert "DTSTART:20261122T223000Z" in lines
    assert "DTEND:20261122T224500Z" in lines
    assert "STATUS:CONFIRMED" in lines
    assert lines[-2:] == ["END:VCALENDAR", ""]


def test_what_is_cancelled_says_so() -> None:
    text = export_ical([occurrence(state=OccurrenceState.CANCELLED)], station="x", host="x", now=NOW)

    assert "STATUS:CANCELLED\r\n" in text


def test_a_host_that_could_break_a_line_is_refused() -> None:
    with pytest.raises(ValueError, match="host"):
        export_ical([], station="x", host="x\r\nBEGIN:VALARM", now=NOW)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_title_stays_one_line_of_at_most_75_octets_and_is_not_lost(title: str) -> None:
    text = export_ical([occurrence(title)], station=title, host="x", now=NOW)

    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    (summary,) = [line for line in unfolded(text) if line.startswith("SUMMARY:")]
    plain = summary.removeprefix("SUMMARY:")
    read = plain.replace("\\\\", "\0").replace("\\n", "\n").replace("\\;", ";").replace("\\,", ",")
    kept = "".join(letter for letter in title if letter == "\n" or not (letter < " " or letter == "\x7f"))
    assert read.replace("\0", "\\") == kept
