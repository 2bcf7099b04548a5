"""The ring between two threads, and what counts as silence."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadcaster.relay.live import Intake, RelayRules
from broadcaster.relay.live.ring import Ring
from broadcaster.sound.pcm import HOUSE_RATE_HZ

SIZE = 1000


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("write"), st.integers(0, 2500)),
            st.tuples(st.just("read"), st.integers(1, 600)),
            st.tuples(st.just("seek"), st.integers(0, 2500)),
        ),
        max_size=60,
    )
)
def test_what_is_read_is_what_was_written_at_that_place(steps: list[tuple[str, int]]) -> None:
    ring = Ring(SIZE)
    for what, frames in steps:
        if what == "write":
            ring.write(np.arange(ring.written, ring.written + frames, dtype=np.float32))
        elif what == "seek":
            ring.seek(frames)
            assert ring.ready() == min(frames, ring.written, SIZE // 2)
        else:
            place, is_kept = ring.read_to, ring.written - ring.read_to <= SIZE // 2
            pcm = ring.read(frames)
            if pcm is None:
                assert not is_kept or ring.written - place < frames
            else:
                np.testing.assert_array_equal(pcm, np.arange(place, place + frames))


def put(intake: Intake, length_s: float, level_db: float, *, at_s: float = 0.0) -> None:
    wave = np.ones(round(length_s * HOUSE_RATE_HZ), dtype=np.float32) * 10 ** (level_db / 20)
    intake.put(wave.astype(np.float32), at_s)


def test_a_source_is_silent_until_it_has_said_something() -> None:
    intake = Intake(RelayRules())
    assert intake.is_silent

    put(intake, 1.0, -20)
    assert intake.is_silent
    put(intake, 1.5, -20)
    assert not intake.is_silent


@pytest.mark.parametrize(("length_s", "is_silent"), [(9.0, False), (10.5, True)])
def test_silence_is_silence_after_the_hold_off_only(length_s: float, *, is_silent: bool) -> None:
    intake = Intake(RelayRules())
    put(intake, 3, -20)

    put(intake, length_s, -70)

    assert intake.is_silent is is_silent


def test_between_the_two_thresholds_nothing_changes() -> None:
    intake = Intake(RelayRules())
    put(intake, 3, -20)
    put(intake, 60, -47)
    assert not intake.is_silent

    put(intake, 11, -70)
    put(intake, 60, -47)
    assert intake.is_silent


def test_short_noises_in_a_silence_do_not_end_it_and_speech_with_pauses_does() -> None:
    intake = Intake(RelayRules())
    put(intake, 11, -70)
    for _ in range(10):
        put(intake, 0.3, -20)
        put(intake, 3, -70)
    assert intake.is_silent

    for _ in range(5):
        put(intake, 0.6, -20)
        put(intake, 0.6, -70)
    assert not intake.is_silent


def test_a_source_that_sends_in_segments_is_played_further_behind() -> None:
    even, uneven = Intake(RelayRules()), Intake(RelayRules())
    for second in range(40):
        put(even, 1, -20, at_s=second)
        if second % 10 == 0:
            put(uneven, 10, -20, at_s=second)

    even.seek()
    uneven.seek()

    assert even.ready() == round((5 + 1.5) * HOUSE_RATE_HZ)
    assert uneven.ready() == round((5 + 15) * HOUSE_RATE_HZ)
