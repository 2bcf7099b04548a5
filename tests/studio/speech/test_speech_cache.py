"""What was spoken once is found again; what is damaged is never aired."""

from __future__ import annotations

import errno
import os
import resource
import unicodedata
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import StoreBroken
from broadcaster.sound.speech import Speech, WordMark
from broadcaster.studio.speech.cache import Kept, SpeechCache, Wanted
from tests.fakes.voices import tone

HELLO = Wanted(engine="espeak", version="1.52.0", voice="vi", speed=1.0, text="Kính chào bà con.")
SPEECH = Kept(
    speech=Speech(pcm=tone(500), rate_hz=24_000, words=(WordMark(0, 4, 12), WordMark(5, 4, 200))),
    expected_ms=480,
)


def is_speech(kept: Kept | None) -> bool:
    """Whether it is SPEECH, to the precision of a WAV file."""
    if kept is None:
        return False
    same = (kept.expected_ms, kept.speech.words) == (SPEECH.expected_ms, SPEECH.speech.words)
    return same and bool(np.allclose(kept.speech.pcm, SPEECH.speech.pcm, atol=1 / 32767))


@pytest.fixture
def cache(tmp_path: Path) -> SpeechCache:
    return SpeechCache(tmp_path / "cache" / "speech")


def entries(cache: SpeechCache) -> list[Path]:
    return [path for path in cache.folder.rglob("*") if path.is_file()]


def test_a_kept_sentence_is_found_again_sample_for_sample(cache: SpeechCache) -> None:
    assert cache.get(HELLO) is None
    cache.put(HELLO, SPEECH)
    assert is_speech(cache.get(HELLO))
    assert is_speech(SpeechCache(cache.folder).get(HELLO))


@pytest.mark.parametrize(("tract", "told"), [(None, None), (0.0, None), (1.1, 1.1)])
def test_a_take_that_was_not_compared_says_so_also_when_it_was_kept_before(
    cache: SpeechCache, tract: float | None, told: float | None
) -> None:
    cache.put(HELLO, replace(SPEECH, tract=tract))
    found = cache.get(HELLO)
    assert found is not None
    assert found.tract == told


def test_an_entry_is_a_wav_file_that_any_player_opens(cache: SpeechCache) -> None:
    cache.put(HELLO, SPEECH)
    (path,) = entries(cache)
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getframerate(), file.getnframes()) == (1, 24_000, 12_000)


@pytest.mark.parametrize(
    "other",
    [
        {"engine": "gtts"},
        {"version": "1.51"},
        {"voice": "vi-vn-x-south"},
        {"speed": 1.1},
        {"text": "Kính chào bà con!"},
    ],
)
def test_everything_audible_is_part_of_the_key(cache: SpeechCache, other: dict[str, Any]) -> None:
    cache.put(HELLO, SPEECH)
    assert cache.get(replace(HELLO, **other)) is None


@given(st.text())
def test_the_key_of_a_text_does_not_depend_on_its_unicode_form(text: str) -> None:
    forms = {replace(HELLO, text=unicodedata.normalize(form, text)).key for form in ("NFC", "NFD")}
    assert len(forms) == 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[:-1],
        lambda raw: raw[: len(raw) // 2],
        lambda raw: b"not audio",
        lambda raw: raw[:1000] + b"\xff" + raw[1001:],
        lambda raw: raw[:44] + bytes(len(raw) - 44),
    ],
)
def test_a_damaged_entry_is_not_given_and_can_be_replaced(
    cache: SpeechCache, damage: Callable[[bytes], bytes]
) -> None:
    cache.put(HELLO, SPEECH)
    (path,) = entries(cache)
    path.write_bytes(damage(path.read_bytes()))
    assert cache.get(HELLO) is None
    cache.put(HELLO, SPEECH)
    assert is_speech(cache.get(HELLO))


def test_a_full_disk_is_reported_and_leaves_no_half_entry(cache: SpeechCache) -> None:
    cache.put(HELLO, SPEECH)
    before = entries(cache)
    room = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, room[1]))  # a disk that takes one page of each file
    try:
        with pytest.raises(StoreBroken, match="could not be kept: File too large"):
            cache.put(replace(HELLO, text="câu khác"), SPEECH)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, room)
    assert entries(cache) == before


def test_a_place_that_is_not_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "speech").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreBroken, match="could not be kept"):
        SpeechCache(tmp_path / "speech").put(HELLO, SPEECH)


def test_an_unreadable_entry_is_reported_not_taken_for_absent(cache: SpeechCache) -> None:
    cache.put(HELLO, SPEECH)
    (path,) = entries(cache)
    path.unlink()
    path.mkdir()
    with pytest.raises(StoreBroken, match="cannot be read"):
        cache.get(HELLO)


def test_pruning_removes_what_was_used_longest_ago(cache: SpeechCache) -> None:
    wanted = [replace(HELLO, text=f"câu {number}") for number in range(4)]
    for age, each in enumerate(wanted):
        cache.put(each, SPEECH)
        os.utime(cache._path(each), ns=(0, age * 10**9))
    cache.get(wanted[0])  # used now: the oldest becomes the youngest
    size = entries(cache)[0].stat().st_size
    assert cache.prune(2 * size) == 2 * size
    assert [cache.get(each) is not None for each in wanted] == [True, False, False, True]


def test_pruning_clears_what_a_killed_process_left_half_written(cache: SpeechCache) -> None:
    cache.put(HELLO, SPEECH)
    (path,) = entries(cache)
    left = path.with_name("tmp123.part")
    left.write_bytes(bytes(5000))
    os.utime(left, ns=(0, 0))
    assert cache.prune(path.stat().st_size) == 5000
    assert entries(cache) == [path]


def test_pruning_an_empty_or_small_cache_removes_nothing(cache: SpeechCache) -> None:
    assert cache.prune(0) == 0
    cache.put(HELLO, SPEECH)
    assert cache.prune(10**9) == 0
    assert is_speech(cache.get(HELLO))


def test_what_another_bulletin_keeps_meanwhile_does_not_cut_short_what_is_read(cache: SpeechCache) -> None:
    first = cache.put_treated(HELLO, "chain", tone(500), {})
    second = cache.put_treated(HELLO, "chain", tone(400), {})

    assert len(first[:]) == len(tone(500))
    assert len(second[:]) == len(tone(400))
    found = cache.treated(HELLO, "chain")
    assert found is not None
    assert len(found[0]) in {len(first), len(second)}


def test_a_take_that_is_dropped_is_still_read_by_who_began_and_found_by_nobody(cache: SpeechCache) -> None:
    # Regression: the file was unlinked, and a take of another length was read in its place.
    being_read = cache.put_treated(HELLO, "chain", tone(500), {})
    before = being_read[:100]
    cache.drop(HELLO, "chain")
    assert cache.treated(HELLO, "chain") is None

    cache.put_treated(HELLO, "chain", tone(400), {})

    assert np.array_equal(being_read[:100], before)
    assert len(being_read[:]) == len(tone(500))
    found = cache.treated(HELLO, "chain")
    assert found is not None
    assert len(found[0]) == len(tone(400))


def test_a_take_that_comes_out_the_same_is_found_after_it_was_dropped(cache: SpeechCache) -> None:
    cache.put_treated(HELLO, "chain", tone(500), {})
    cache.drop(HELLO, "chain")
    cache.put_treated(HELLO, "chain", tone(500), {})

    assert cache.treated(HELLO, "chain") is not None
    assert len(entries(cache)) == 1


def test_what_was_dropped_is_pruned_first(cache: SpeechCache) -> None:
    cache.put_treated(HELLO, "chain", tone(500), {})
    cache.drop(HELLO, "chain")
    cache.put_treated(HELLO, "chain", tone(400), {})
    cache.prune(max(path.stat().st_size for path in entries(cache)))

    assert [cache.treated(HELLO, "chain") is not None, len(entries(cache))] == [True, 1]


def test_a_disk_without_hard_links_keeps_a_treated_sentence(
    cache: SpeechCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Regression: CIFS and FUSE say EOPNOTSUPP or ENOSYS, and no sentence was kept.
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    cache.put_treated(HELLO, "chain", tone(500), {})
    assert cache.treated(HELLO, "chain") is not None


def test_a_damaged_treated_sentence_is_replaced(cache: SpeechCache) -> None:
    cache.put_treated(HELLO, "chain", tone(500), {})
    (path,) = entries(cache)
    path.write_bytes(b"half")

    assert len(cache.put_treated(HELLO, "chain", tone(400), {})[:]) == len(tone(400))
    assert cache.treated(HELLO, "chain") is not None
