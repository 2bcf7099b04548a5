"""After a message: news from its beginning, and what was stopped from the beginning of its last item."""

from dataclasses import replace

import pytest

from broadcaster.model import Bulletin, Cue, Occurrence, OccurrenceState
from tests.playout.scenario import PlayedStation


def with_items(bulletin: Bulletin, *starts_s: int) -> Bulletin:
    """Give another bulletin like *bulletin*, with items of half a minute that begin at *starts_s*."""
    cues = tuple(
        Cue(item=f"i{start}", title="x", themes=(), start_ms=start * 1000, end_ms=(start + 30) * 1000)
        for start in starts_s
    )
    return replace(bulletin, id="items", fingerprint="items", master=replace(bulletin.master, cues=cues))


def prepared(station: PlayedStation, of: str, length_s: int, slot_s: int) -> Occurrence:
    made = with_items(station.bulletin("b", length_s, of), 30, 60, 90)
    station.archive.put(made)
    return station.occurrence("05:30", slot_s, of=of, bulletin=made.id)


def test_news_that_a_message_held_up_begins_at_its_beginning_while_it_fits(station: PlayedStation) -> None:
    news = station.occurrence("05:30", 600, audio_s=300)
    station.play("05:29:50")
    station.interrupt(19)

    station.play("06:00")

    assert station.told() == [
        "loa khan-cap 05:29:50 19s aired complete",
        "loa join0 05:30:09 300s aired complete",
    ]
    assert station.state(news) is OccurrenceState.AIRED
    station.check()


@pytest.mark.parametrize(("of", "slot_s"), [("play", 150), ("join", 300)])
def test_what_a_message_stopped_goes_on_from_its_last_item_and_is_whole(
    station: PlayedStation, of: str, slot_s: int
) -> None:
    report = prepared(station, of, 150, slot_s)
    station.play("05:31:20")
    station.interrupt(10)

    station.play("06:00")

    rows = [row for row in station.rows() if row.occurrence == report.id]
    assert [(row.entered_ms, row.aired_ms) for row in rows] == [(0, 80_000), (60_000, 90_000)]
    assert station.state(report) is OccurrenceState.AIRED
    station.check()


def test_what_is_said_twice_does_not_make_up_for_an_end_that_is_cut_off(station: PlayedStation) -> None:
    report = prepared(station, "play", 150, 150)
    station.play("05:31:28")
    station.interrupt(10)
    station.play("05:32:30")
    station.interrupt(400)

    station.play("06:00")

    heard_ms = sum(row.aired_ms for row in station.rows() if row.occurrence == report.id)
    assert heard_ms > 130_000
    assert station.state(report) is OccurrenceState.PARTIAL
    station.check()


def test_the_next_player_goes_on_from_the_last_item_too(station: PlayedStation) -> None:
    report = prepared(station, "play", 150, 150)
    station.play("05:31:20")
    station.interrupt(10)
    station.play("05:32:00")
    station.crash()

    station.play("06:00")

    rows = [row for row in station.rows() if row.occurrence == report.id]
    assert [row.entered_ms for row in rows][:2] == [0, 60_000]
    assert rows[2].entered_ms in (60_000, 90_000)
    assert station.state(report) is OccurrenceState.AIRED
    station.check()
