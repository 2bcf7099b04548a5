"""Whole mornings told in a few words, and mornings that hypothesis makes up."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadcaster.errors import StoreBroken
from broadcaster.model import Priority
from broadcaster.saying import verbatim
from tests.fakes.outputs import FakeOutput
from tests.playout.scenario import PlayedStation, at

DONE = "07:30"


def run(station: PlayedStation, story: str) -> None:
    """
    Play a morning as *story* tells it, one event a line, then hold the ledger to its promises.

    `at 05:10 <event>`; events: programme <policy> <slot seconds> <audio seconds> | emergency <seconds>
    [outputs] | urgent <seconds> [outputs] | repeat <seconds> <every seconds> <times> | cancel | output <name>
    <trouble or well> | clock <+/-seconds> | crash <seconds until restart> [seconds the clock is behind then]
    | stop <seconds until start> | disk full | disk well. Programmes are planned before it begins; orders for
    messages outlive a crash.
    """
    events = [line.split() for line in story.strip().splitlines()]
    names = [output.name for output in station.outputs]
    for _, clock, what, *words in events:
        if what == "programme":
            policy, slot_s, audio_s = words
            station.occurrence(clock, int(slot_s), audio_s=float(audio_s), of=policy, outputs=names)
    begin(station)
    for _, clock, what, *words in events:
        if what != "programme":
            station.play(clock)
            EVENTS[what](station, words)
    station.players[-1].run(max(at(DONE), station.clock.now() + timedelta(minutes=20)))
    station.finish()
    station.check()


def message(priority: Priority) -> Callable[[PlayedStation, list[str]], None]:
    def order(station: PlayedStation, words: list[str]) -> None:
        station.interrupt(float(words[0]), priority=priority, outputs=tuple(words[1:]))

    return order


def trouble(station: PlayedStation, words: list[str]) -> None:
    name, how = words
    (output,) = (each for each in station.outputs if each.name == name)
    assert isinstance(output, FakeOutput)
    output.trouble = "" if how == "well" else how


def repeat(station: PlayedStation, words: list[str]) -> None:
    length_s, every_s, times = words
    station.interrupt(float(length_s), repeat_every_s=int(every_s), times=int(times))


def cancel(station: PlayedStation, words: list[str]) -> None:
    """Take off what sounds on the first output, if anything does."""
    sounding = station.players[-1].status().outputs[0].occurrence
    if sounding:
        station.players[-1].cancel(sounding, verbatim("false alarm"))


def begin(station: PlayedStation) -> None:
    station.player(look_every_s=30.0, heartbeat_s=1.0, orders_dir=station.folder / "orders")


def crash(station: PlayedStation, words: list[str]) -> None:
    station.crash()
    station.clock.sleep_s(float(words[0]))
    station.clock.step_wall_s(-float(words[1]) if words[1:] else 0.0)
    begin(station)


def stop(station: PlayedStation, words: list[str]) -> None:
    station.players.pop().close()
    station.clock.sleep_s(float(words[0]))
    begin(station)


def disk(station: PlayedStation, words: list[str]) -> None:
    full = StoreBroken("The disk is full.") if words == ["full"] else None
    station.book.breaks_with = station.ledger.breaks_with = full


EVENTS: dict[str, Callable[[PlayedStation, list[str]], None]] = {
    "emergency": message(Priority.EMERGENCY),
    "urgent": message(Priority.URGENT),
    "output": trouble,
    "clock": lambda station, words: station.clock.step_wall_s(float(words[0])),
    "repeat": repeat,
    "cancel": cancel,
    "crash": crash,
    "stop": stop,
    "disk": disk,
}


@pytest.mark.parametrize(
    "story",
    [
        """
        at 05:00 programme join 600 600
        at 05:10 programme play 600 540
        at 05:10 output web die
        at 05:12 emergency 30
        at 05:13 clock -3600
        at 04:20 output web well
        """,
        """
        at 05:00 programme join 600 600
        at 05:03 crash 0
        at 05:04 crash 20
        at 05:05 emergency 20
        at 05:05:05 crash 2
        """,
        """
        at 05:00 programme skip 300 300
        at 05:05 programme join 300 300
        at 04:59 disk full
        at 05:01 urgent 20
        at 05:03 emergency 20 loa
        at 05:12 disk well
        """,
        """
        at 05:00 programme join 900 900
        at 05:01 urgent 60
        at 05:01:10 urgent 30
        at 05:01:20 emergency 15
        at 05:01:25 emergency 15
        """,
    ],
)
def test_a_bad_morning_is_logged_truly(station: PlayedStation, story: str) -> None:
    station.outputs = (FakeOutput("loa"), FakeOutput("web"))

    run(station, story)


# A third of all things happen in the second in which something begins.
moments = st.tuples(
    st.integers(0, 59), st.sampled_from(["00", "00.300", "00.001", "07", "20.010", "41"])
).map(lambda clock: f"05:{clock[0]:02d}:{clock[1]}")
programmes = st.lists(
    st.tuples(
        st.integers(0, 11).map(lambda step: f"05:{5 * step:02d}"),
        st.sampled_from(["join", "play", "skip"]),
        st.sampled_from([60, 300, 600]),
        st.sampled_from([5, 59, 300, 400]),
    ).map(lambda line: f"at {line[0]} programme {line[1]} {line[2]} {line[3]}"),
    max_size=5,
)
troubles = st.lists(
    st.tuples(
        moments,
        st.one_of(
            st.sampled_from(
                ["emergency 5", "emergency 30 loa", "emergency 130", "urgent 20", "urgent 90 web"]
            ),
            st.sampled_from(["repeat 20 60 3", "repeat 5 300 2", "cancel"]),
            st.tuples(
                st.sampled_from(["loa", "web"]),
                st.sampled_from(["well", "well", "die", "stall", "lose", "half", "refuse"]),
            ).map(lambda words: f"output {words[0]} {words[1]}"),
            st.sampled_from(["crash 0", "crash 40", "crash 400", "crash 40 1200", "stop 0", "stop 40"]),
            st.sampled_from(["clock -3600", "clock 3600", "clock -90", "clock 90", "clock 0.4"]),
            st.sampled_from(["disk full", "disk well", "disk well"]),
        ),
    ).map(lambda line: f"at {line[0]} {line[1]}"),
    max_size=6,
)


@settings(
    max_examples=int(os.environ.get("MORNINGS", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(programmes, troubles)
def test_any_morning_is_logged_truly(planned: list[str], happened: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        station = PlayedStation(Path(folder))
        station.outputs = (FakeOutput("loa"), FakeOutput("web"))
        station.evergreen(60)
        story = [*planned, *sorted(happened), "at 06:30 disk well"]

        run(station, "\n".join(story))


def test_a_clock_that_runs_away_and_comes_back_loses_no_programme(station: PlayedStation) -> None:
    first = station.occurrence("05:00", 300, audio_s=300)
    second = station.occurrence("06:00", 300, audio_s=300)
    station.player(look_every_s=30.0)
    station.play("04:30")

    station.clock.step_wall_s(timedelta(minutes=20).total_seconds())
    station.play("04:55")
    station.clock.step_wall_s(-timedelta(minutes=20).total_seconds())
    station.play(DONE)

    assert [station.state(each) for each in (first, second)] == ["aired", "aired"]
    station.check()


def test_a_clock_days_ahead_and_set_right_mislabels_no_later_row(station: PlayedStation) -> None:
    station.player(look_every_s=30.0)
    station.clock.step_wall_s(timedelta(days=3).total_seconds())
    station.interrupt(20)
    station.players[-1].run(at("04:30") + timedelta(days=3))
    station.clock.step_wall_s(-timedelta(days=3).total_seconds())

    station.occurrence("05:00", 300, audio_s=300)
    station.play(DONE)

    assert station.told()[0] == "loa join1 05:00:00 300s aired complete"
    assert [row.note for row in station.rows()] == [None, None]
    station.finish()
    station.check()
