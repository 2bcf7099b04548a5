"""What is kept between processes: made once, and anew where its source is another."""

from __future__ import annotations

from pathlib import Path

from broadcaster.reading.keeping import Store, sum_of


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
