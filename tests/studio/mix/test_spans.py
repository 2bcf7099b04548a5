"""An MP3 is encoded where it changed and nowhere else, and nobody hears that."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from broadcaster.sound.decoding import decode
from broadcaster.sound.loudness import measure
from broadcaster.studio.master.encoding import write_mp3, write_spans
from broadcaster.studio.master.mastering import plan_gain
from broadcaster.studio.master.spans import Encoding, KeptSpans, Settled, Spans
from broadcaster.studio.master.tags import Tags
from broadcaster.studio.mix.timeline import GRID_FRAMES
from tests.sounds import Pcm, babble, silence

TAGS = Tags(title="Bản tin", made_for=date(2026, 11, 23), station="Đài")
ITEM = 60 * GRID_FRAMES
BORDERS = tuple(range(ITEM, 6 * ITEM, ITEM))


@pytest.fixture(name="kept")
def _kept(tmp_path: Path) -> KeptSpans:
    return KeptSpans(tmp_path / "cache")


@pytest.fixture(name="encoded")
def _encoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note the length of everything that the encoder gets."""
    lengths: list[int] = []
    whole = Encoding.whole

    def noted(encoding: Encoding, *, is_last: bool) -> bytes:
        lengths.append(len(encoding.sound) // 2)
        return whole(encoding, is_last=is_last)

    monkeypatch.setattr(Encoding, "whole", noted)
    return lengths


def bulletin(*seeds: int) -> Pcm:
    """Items with a pause at their ends."""
    items = [babble(ITEM / 48_000, seed=seed, peak=0.5) for seed in seeds]
    for item in items:
        item[-24_000:] = babble(0.5, seed=99, peak=0.002)
    return np.concatenate(items)


def written(folder: Path, pcm: Pcm, kept: KeptSpans, borders: tuple[int, ...] = BORDERS) -> Path:
    path = folder / "a.mp3"
    spans = Spans(borders=borders, kept=kept, name="ban-tin")
    write_spans(path, lambda: np.split(pcm, range(192_000, len(pcm), 192_000)), spans, kbps=128, tags=TAGS)
    return path


def test_only_the_changed_item_is_encoded_again(tmp_path: Path, kept: KeptSpans, encoded: list[int]) -> None:
    written(tmp_path, bulletin(1, 2, 3, 4, 5, 6), kept)
    assert len(encoded) == 6
    encoded.clear()
    written(tmp_path, bulletin(1, 2, 3, 44, 5, 6), kept)

    assert len(encoded) == 1
    assert encoded[0] < ITEM + 48_000


def test_what_lies_outside_the_changed_item_is_the_same_to_the_last_sample(
    tmp_path: Path, kept: KeptSpans
) -> None:
    before = decode(written(tmp_path, bulletin(1, 2, 3, 4, 5, 6), kept))
    after = decode(written(tmp_path, bulletin(1, 2, 3, 44, 5, 6), kept))
    around = slice(3 * ITEM - 48_000, 4 * ITEM + 48_000)

    assert len(before) == len(after)
    assert np.array_equal(before[: around.start], after[: around.start])
    assert np.array_equal(before[around.stop :], after[around.stop :])
    assert not np.array_equal(before[around], after[around])


def test_items_after_an_inserted_one_are_taken_as_they_were(
    tmp_path: Path, kept: KeptSpans, encoded: list[int]
) -> None:
    written(tmp_path, bulletin(1, 2, 3, 4, 5, 6), kept)
    encoded.clear()
    written(tmp_path, bulletin(1, 2, 9, 3, 4, 5, 6), kept, (*BORDERS, 6 * ITEM))

    assert len(encoded) == 1


def test_the_file_is_as_long_and_as_good_as_one_encoded_in_one(tmp_path: Path, kept: KeptSpans) -> None:
    pcm = bulletin(1, 2, 3, 4, 5, 6)
    write_mp3(tmp_path / "whole.mp3", [pcm], kbps=128, tags=TAGS)
    path = written(tmp_path, pcm, kept)
    whole, found = decode(tmp_path / "whole.mp3"), decode(path)

    assert path.stat().st_size == (tmp_path / "whole.mp3").stat().st_size
    assert len(found) == len(whole)
    of_whole, of_spans = (float(np.mean((each[1105:][: len(pcm)] - pcm) ** 2)) for each in (whole, found))
    assert of_spans < 1.02 * of_whole


def test_nobody_holds_more_than_a_minute_and_a_half(
    tmp_path: Path, kept: KeptSpans, encoded: list[int]
) -> None:
    written(tmp_path, np.tile(bulletin(1, 2, 3, 4, 5, 6), 6), kept, ())

    assert max(encoded) < 91 * 48_000


def test_spans_that_fit_nowhere_are_encoded_in_one(
    tmp_path: Path, kept: KeptSpans, monkeypatch: pytest.MonkeyPatch
) -> None:
    pcm = bulletin(1, 2, 3)
    write_mp3(tmp_path / "whole.mp3", [pcm], kbps=128, tags=TAGS)
    monkeypatch.setattr("broadcaster.sound.mp3.seams._FOLLOWS", set())

    assert written(tmp_path, pcm, kept).read_bytes() == (tmp_path / "whole.mp3").read_bytes()


def test_a_damaged_span_is_encoded_anew(tmp_path: Path, kept: KeptSpans, encoded: list[int]) -> None:
    first = written(tmp_path, bulletin(1, 2, 3), kept, BORDERS[:2]).read_bytes()
    for file in kept.folder.glob("??/*.span"):
        file.write_bytes(file.read_bytes()[:-100])
    encoded.clear()

    assert written(tmp_path, bulletin(1, 2, 3), kept, BORDERS[:2]).read_bytes() == first
    assert len(encoded) == 3


def test_a_cache_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be")
    path = written(tmp_path, bulletin(1, 2, 3), KeptSpans(tmp_path / "cache"))

    assert len(decode(path)) > 3 * ITEM


def test_the_level_of_a_programme_is_kept_and_a_damaged_note_is_forgotten(kept: KeptSpans) -> None:
    assert kept.settled("ban-tin") is None
    kept.settle("ban-tin", Settled(gain_db=3.25, ceiling_dbtp=-2.4))
    assert kept.settled("ban-tin") == Settled(gain_db=3.25, ceiling_dbtp=-2.4)
    next(kept.folder.glob("levels/*")).write_text("{}")
    assert kept.settled("ban-tin") is None


def test_a_gain_that_is_off_by_a_hair_stays_and_one_that_is_off_does_not() -> None:
    analysis = measure([babble(20)], peaks="samples")
    exact = plan_gain(analysis, target_lufs=-16.0, ceiling_dbtp=-2.4)
    near = plan_gain(analysis, target_lufs=-16.0, ceiling_dbtp=-2.4, usual_db=exact.gain_db + 0.05)
    far = plan_gain(analysis, target_lufs=-16.0, ceiling_dbtp=-2.4, usual_db=exact.gain_db + 0.5)

    assert near.gain_db == exact.gain_db + 0.05
    assert far.loudness_lufs == pytest.approx(-16.0, abs=0.01)


def test_silence_can_be_cut_too(tmp_path: Path, kept: KeptSpans) -> None:
    found = decode(written(tmp_path, silence(40), kept))
    assert np.abs(found).max() < 1e-4
