"""A script is laid out in its order; what does not fit goes item by item, from the end, never in parts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import SoundRefused
from broadcaster.model import Script, Segment, SegmentKind
from broadcaster.sound.mp3.seams import MP3_FRAME
from broadcaster.sound.pcm import frames_in
from broadcaster.studio.master.spans import LOOKED_AHEAD, OVERLAP, PRIMED
from broadcaster.studio.mix.jingles import Jingles
from broadcaster.studio.mix.mixing import CELL_MS
from broadcaster.studio.mix.timeline import GRID_FRAMES, TURN_FRAMES, Bus, Material, lay_out
from broadcaster.studio.mix.trimming import fit
from broadcaster.studio.speech.session import Utterance
from broadcaster.studio.template import AudioTemplate, Sting, Tune
from tests.nouns import MORNING
from tests.sounds import silence

SPEECH, STING, PAUSE = SegmentKind.SPEECH, SegmentKind.STING, SegmentKind.PAUSE
PLAIN = AudioTemplate(name="a", title="A", path=Path("a.toml"), tail_ms=0)
STUNG = replace(PLAIN, between_items="s", stings={"s": Sting(file=Path("s.wav"))})


def script(*segments: Segment) -> Script:
    return Script(
        programme="ban-tin-sang",
        title="Bản tin sáng",
        air_date=date(2026, 11, 23),
        airs_at=MORNING,
        segments=segments,
    )


def words(item: str = "", title: str = "") -> Segment:
    return Segment(kind=SPEECH, text="lời", item=item, title=title)


def material(plan: Script, *, sentence_s: float = 2.0, jingles: Jingles | None = None) -> Material:
    """One sentence of *sentence_s* and a gap of 500 ms for each segment of speech."""
    return Material(
        utterances={
            index: (Utterance(segment=index, text="lời", pcm=silence(sentence_s), gap_ms=500),)
            for index, segment in enumerate(plan.segments)
            if segment.kind is SPEECH
        },
        recordings={},
        jingles=jingles or Jingles(stings={"s": silence(1)}),
    )


def test_sentences_follow_each_other_with_their_gaps_after_a_short_lead() -> None:
    plan = script(words(), words())
    found = lay_out(plan, material(plan), PLAIN)

    assert [placement.start_frame for placement in found.placements] == [frames_in(200), frames_in(2700)]
    assert found.frames == frames_in(200 + 2 * 2500)


def test_speech_begins_when_the_tune_has_faded_into_the_bed() -> None:
    plan = script(words())
    template = replace(PLAIN, opening=Tune(file=Path("o.wav"), crossfade_ms=1500))
    jingles = Jingles(opening=silence(4), bed=silence(3), stings={})
    found = lay_out(plan, material(plan, jingles=jingles), template)

    assert [placement.bus for placement in found.placements] == [Bus.TUNE, Bus.SPEECH]
    assert found.placements[1].start_frame == frames_in(4000)
    assert found.bed is not None
    assert (found.bed.start_frame, found.bed.fade_in_frames) == (frames_in(2500), frames_in(1500))


def test_the_bed_ends_under_the_beginning_of_the_closing() -> None:
    plan = script(words())
    template = replace(PLAIN, closing=Tune(file=Path("c.wav"), crossfade_ms=800), tail_ms=300)
    jingles = Jingles(closing=silence(4), bed=silence(3), stings={})
    found = lay_out(plan, material(plan, jingles=jingles), template)
    closing = found.placements[-1]

    assert found.bed is not None
    assert found.bed.end_frame == closing.start_frame + frames_in(800)
    assert found.frames == closing.end_frame + frames_in(300)


def test_a_sting_stands_between_two_items_and_nowhere_else() -> None:
    plan = script(words(), words("a"), words("a"), words("b"), words())
    buses = [placement.bus for placement in lay_out(plan, material(plan), STUNG).placements]

    assert buses == [Bus.SPEECH, Bus.SPEECH, Bus.SPEECH, Bus.STING, Bus.SPEECH, Bus.SPEECH]


@pytest.mark.parametrize("item", ["", "b"], ids=["frame", "of the item"])
def test_no_second_sting_is_added_where_the_script_has_one(item: str) -> None:
    plan = script(words("a"), Segment(kind=STING, cart="s", item=item), words("b"))
    buses = [placement.bus for placement in lay_out(plan, material(plan), STUNG).placements]

    assert buses.count(Bus.STING) == 1


def test_a_sting_that_the_template_has_not_takes_no_time() -> None:
    plan = script(words("a"), Segment(kind=STING, cart="nhac-la", item="a"), words("a"))

    first, second = lay_out(plan, material(plan), PLAIN).placements

    assert second.start_frame - first.end_frame == frames_in(500)


def test_a_pause_is_as_long_as_it_says() -> None:
    plan = script(words(), Segment(kind=PAUSE, length_ms=1300), words())
    first, second = lay_out(plan, material(plan), PLAIN).placements

    assert second.start_frame - first.end_frame == frames_in(500 + 1300)


def test_cues_say_where_each_item_sounds() -> None:
    plan = script(words(), words("a", "Tin một"), words("a"), words("b", "Tin hai"), words())
    one, two = lay_out(plan, material(plan), PLAIN).cues

    assert (one.item, one.title, one.start_ms, one.end_ms) == ("a", "Tin một", 2700, 7700)
    assert (two.item, two.title, two.start_ms, two.end_ms) == ("b", "Tin hai", 7800, 10_300)


def test_what_follows_a_longer_sentence_moves_by_whole_cells_and_mp3_frames() -> None:
    plan = items(8)
    made = material(plan)
    longer = dict(made.utterances)
    longer[3] = (replace(longer[3][0], pcm=silence(3.217)),)
    before = lay_out(plan, made, STUNG)
    after = lay_out(plan, replace(made, utterances=longer), STUNG)
    moved = {new - old for old, new in zip(before.borders, after.borders, strict=True)} - {0}

    assert len(before.borders) > 2
    assert len(moved) == 1
    assert moved.pop() % np.lcm(MP3_FRAME, CELL_MS * 48) == 0
    assert all(border % GRID_FRAMES == 0 for border in after.borders)


def test_the_bed_begins_anew_shortly_before_the_items_and_never_in_its_own_beginning() -> None:
    plan = items(8)
    jingles = Jingles(opening=silence(4), bed=silence(3), stings={"s": silence(1)})
    found = lay_out(plan, material(plan, jingles=jingles), STUNG)

    assert found.bed is not None
    assert found.bed.turns
    assert all(turn - found.bed.start_frame >= frames_in(1000) for turn in found.bed.turns)
    for turn in found.bed.turns:
        border = next(border for border in found.borders if border > turn)
        assert turn + TURN_FRAMES <= border - (PRIMED + OVERLAP + LOOKED_AHEAD) * MP3_FRAME


def items(count: int) -> Script:
    return script(words(), *(words(f"i{n}", f"Tin {n}") for n in range(count)), words())


def test_what_fits_is_left_alone() -> None:
    plan = items(3)
    _, trimmed = fit(plan, material(plan), PLAIN, limit_s=60)

    assert trimmed == ()


def test_whole_items_go_from_the_end_and_the_frame_stays() -> None:
    plan = items(6)
    found, trimmed = fit(plan, material(plan), PLAIN, limit_s=13)

    assert trimmed == ("Tin 3", "Tin 4", "Tin 5")
    assert [cue.item for cue in found.cues] == ["i0", "i1", "i2"]
    assert len(found.placements) == 5
    assert found.placements[-1].pcm is not None


def test_an_item_in_two_places_goes_from_both() -> None:
    """A headline at the beginning is not read for an item that is not told."""
    plan = script(words("a"), words("b"), words(), words("a"), words("b"), words())
    found, trimmed = fit(plan, material(plan), PLAIN, limit_s=11)

    assert trimmed == ("b",)
    assert len(found.placements) == 4


def test_a_bulletin_whose_first_item_does_not_fit_is_refused() -> None:
    plan = items(3)

    with pytest.raises(SoundRefused, match=r"ban-tin-sang.*first item alone"):
        fit(plan, material(plan), PLAIN, limit_s=7)


def test_a_script_without_items_cannot_be_shortened() -> None:
    plan = script(words(), words(), words())

    assert fit(plan, material(plan), PLAIN, limit_s=8)[1] == ()
    with pytest.raises(SoundRefused):
        fit(plan, material(plan), PLAIN, limit_s=7)


@given(
    shape=st.lists(st.sampled_from(["", "a", "b", "c", "d"]), min_size=1, max_size=14),
    sentence_s=st.floats(0.1, 4),
    limit_s=st.integers(1, 60),
)
def test_what_is_kept_fits_is_whole_and_never_overlaps(
    shape: list[str], sentence_s: float, limit_s: int
) -> None:
    plan = script(*(words(item, item.upper()) for item in shape))
    sounds = material(plan, sentence_s=sentence_s)
    try:
        found, trimmed = fit(plan, sounds, STUNG, limit_s=limit_s)
    except SoundRefused:
        return
    kept = [index for index, item in enumerate(shape) if item.upper() not in trimmed or not item]
    spoken = [placement.pcm for placement in found.placements if placement.bus is Bus.SPEECH]

    assert found.frames <= limit_s * 48_000
    assert all(one is sounds.utterances[index][0].pcm for one, index in zip(spoken, kept, strict=True))
    assert all(one.end_frame <= two.start_frame for one, two in pairwise(found.placements))
