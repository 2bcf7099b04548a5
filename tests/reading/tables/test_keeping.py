"""What is kept between processes: made once, and anew where its source is another."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from broadcaster.reading import keeping
from broadcaster.reading.keeping import Store, sum_of
from broadcaster.reading.rule import any_of


def test_what_is_kept_is_not_made_again(tmp_path: Path) -> None:
    first = Store(str(tmp_path / "kept"))
    assert first.made("words", "a b", "a b".split) == ["a", "b"]
    first.save()
    assert Store(str(tmp_path / "kept")).made("words", "a b", list) == ["a", "b"]


def test_another_source_and_another_thing_of_it_are_made_anew(tmp_path: Path) -> None:
    first = Store(str(tmp_path / "kept"))
    first.made("words", "a b", "a b".split)
    first.save()
    second = Store(str(tmp_path / "kept"))
    assert second.made("words", "a c", "a c".split) == ["a", "c"]
    assert second.made("length", "a b", lambda: len("a b")) == len("a b")


def test_a_source_with_the_checksum_of_another_is_not_taken_for_it(tmp_path: Path) -> None:
    first = Store(str(tmp_path / "kept"))
    first.made("words", "plumless", lambda: 1)
    first.save()
    assert Store(str(tmp_path / "kept")).made("words", "buckeroo", lambda: 2) == 2


def test_a_changed_file_has_another_sum_and_a_lost_one_never_the_same(tmp_path: Path) -> None:
    file = tmp_path / "table.tsv"
    file.write_text("a\tb\n", "utf-8")
    before = sum_of(str(file))
    assert sum_of(str(file)) == before
    file.write_text("a\tc\n", "utf-8")
    assert sum_of(str(file)) != before
    assert sum_of(str(tmp_path / "none")) != sum_of(str(tmp_path / "none"))


def test_a_file_that_is_cut_short_while_it_is_used_kills_nobody(tmp_path: Path) -> None:
    first = Store(str(tmp_path / "kept"))
    for source in ("a b", "a c"):
        first.made("words", source, source.split)
    first.save()
    code = (
        "import os, sys; from broadcaster.reading.keeping import Store; store = Store(sys.argv[1]);"
        "store.made('words', 'a b', list); os.truncate(sys.argv[1], 0);"
        "print(store.made('words', 'a c', 'a c'.split)); store.save()"
    )
    assert _run(code, tmp_path / "kept") == (0, "['a', 'c']", "")
    assert Store(str(tmp_path / "kept")).made("words", "a c", list) == ["a", "c"]


def test_a_pipe_in_its_place_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "kept")
    code = (
        "import sys; from broadcaster.reading.keeping import Store; store = Store(sys.argv[1]);"
        "print(store.made('words', 'a b', 'a b'.split)); store.save()"
    )
    assert _run(code, tmp_path / "kept") == (0, "['a', 'b']", "")
    assert Store(str(tmp_path / "kept")).made("words", "a b", list) == ["a", "b"]


def test_a_device_in_its_place_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "kept").symlink_to("/dev/zero")
    code = (
        "import resource, sys; from broadcaster.reading.keeping import Store;"
        "resource.setrlimit(resource.RLIMIT_AS, (10**9, 10**9));"
        "print(Store(sys.argv[1]).made('words', 'a b', 'a b'.split))"
    )
    assert _run(code, tmp_path / "kept") == (0, "['a', 'b']", "")


def _run(code: str, file: Path) -> tuple[int, str, str]:
    run = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        env={**os.environ, "XDG_CACHE_HOME": str(file.parent / "other")},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    return run.returncode, run.stdout.strip(), run.stderr


def test_two_kinds_side_by_side_keep_a_file_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kinds = {keeping._KIND: 1, "of another Python": 2}
    for kind, content in kinds.items():
        monkeypatch.setattr(keeping, "_KIND", kind)
        store = Store(keeping._in_the_cache())
        store.made("words", "a b", content.conjugate)
        store.save()
    for kind, content in kinds.items():
        monkeypatch.setattr(keeping, "_KIND", kind)
        assert Store(keeping._in_the_cache()).made("words", "a b", int) == content


def test_a_process_with_the_same_number_elsewhere_is_not_written_over(tmp_path: Path) -> None:
    of_the_other = tmp_path / f"kept.{os.getpid()}"
    of_the_other.write_text("half of it", "utf-8")
    store = Store(str(tmp_path / "kept"))
    store.made("words", "a b", "a b".split)
    store.save()
    assert of_the_other.read_text("utf-8") == "half of it"
    assert Store(str(tmp_path / "kept")).made("words", "a b", list) == ["a", "b"]


def test_what_another_process_is_writing_is_neither_used_nor_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.urandom", bytes)
    of_the_other = tmp_path / f"kept.{bytes(8).hex()}"
    of_the_other.write_text("half of it", "utf-8")
    store = Store(str(tmp_path / "kept"))
    store.made("words", "a b", "a b".split)
    store.save()
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["half of it"]


def test_a_word_of_two_lines_is_not_taken_for_two_words() -> None:
    two_lines, two_words = any_of(["a\nb"]), any_of(["a", "b"])
    assert re.fullmatch(two_lines, "a\nb")
    assert not re.fullmatch(two_lines, "a")
    assert re.fullmatch(two_words, "a")
    assert not re.fullmatch(two_words, "a\nb")
