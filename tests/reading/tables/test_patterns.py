"""What is kept of compiled patterns: the same as `re` makes, and never in the way of a reading."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from broadcaster.reading import patterns, roster
from broadcaster.reading.beginnings import candidates
from broadcaster.reading.groups import GROUPS, RULES, class_of, group_source
from broadcaster.reading.keeping import STORE, Store
from broadcaster.reading.patterns import compiled, kept_as

SOURCES = [
    *(rule.pattern for rule in RULES.values()),
    *map(group_source, GROUPS),
    candidates().pattern,
]


def test_a_kept_pattern_is_the_one_that_re_compiles(tmp_path: Path) -> None:
    first = Store(str(tmp_path / "patterns"))
    for source in SOURCES:
        compiled(source, store=first)
    first.save()
    second = Store(str(tmp_path / "patterns"))
    assert [compiled(source, store=second) for source in SOURCES] == [
        re.compile(source) for source in SOURCES
    ]
    flagged = compiled("(?P<one>ă+)|b", re.IGNORECASE, store=Store(str(tmp_path / "patterns")))
    assert flagged == re.compile("(?P<one>ă+)|b", re.IGNORECASE)
    assert [match["one"] for match in flagged.finditer("Ăb")] == ["Ă", None]


@pytest.mark.parametrize("content", [b"", b"no marshal", b"\xe9\x01", bytes(4096)])
def test_a_damaged_store_is_compiled_over(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "patterns"
    file.write_bytes(content)
    store = Store(str(file))
    assert compiled("a{2,3}(?=b)", store=store) == re.compile("a{2,3}(?=b)")
    store.save()
    assert file.read_bytes() != content


def test_a_form_that_has_changed_on_the_disk_is_not_used(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "patterns"))
    compiled("ab", store=store)
    store.save()
    damaged = (tmp_path / "patterns").read_bytes().replace(b"a\0\0\0", b"x\0\0\0")
    (tmp_path / "patterns").write_bytes(damaged)
    assert compiled("ab", store=Store(str(tmp_path / "patterns"))).match("ab")


def test_reading_goes_on_where_nothing_can_be_kept(tmp_path: Path) -> None:
    nowhere = tmp_path / "file"
    nowhere.write_text("not a folder", "utf-8")
    code = "from broadcaster.reading import Reader; print(Reader().read('5 ha'))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "XDG_CACHE_HOME": str(nowhere)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (run.stdout.strip(), run.stderr) == ("năm héc ta", "")


def test_a_full_disk_keeps_no_half_of_a_store(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from broadcaster.reading.keeping import Store; store = Store(sys.argv[1]);"
        "store.made('b', 'a', str); resource.setrlimit(resource.RLIMIT_FSIZE, (16, 16)); store.save()"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "cache" / "patterns")],
        env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "other")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (list((tmp_path / "cache").iterdir()), run.stderr) == ([], "")


def test_without_a_home_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store("~/.cache/broadcaster/patterns")
    assert compiled("ab", store=store).match("ab")
    store.save()
    assert list(tmp_path.iterdir()) == []


def test_another_thread_may_compile_while_the_store_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("broadcaster.reading.keeping._MOST_KEPT", 0)
    store = Store(str(tmp_path / "patterns"))
    for count in range(500):
        compiled(f"b{{{count}}}", store=store)
    other = threading.Thread(target=lambda: [compiled(f"a{{{count}}}", store=store) for count in range(1500)])
    often = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        other.start()
        while other.is_alive():
            store.save()
    finally:
        sys.setswitchinterval(often)
        other.join()
    assert compiled("b{499}", store=Store(str(tmp_path / "patterns"))).match("b" * 499)


def test_every_process_makes_the_same_sources() -> None:
    """A set in a pattern gave it another order in each process, so that what was kept never fitted."""
    code = (
        "from broadcaster.reading.groups import GROUPS, RULES, group_source\n"
        "print([rule.pattern for rule in RULES.values()], [group_source(group) for group in GROUPS])"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1
    assert len(said.pop()) > len(RULES)


def test_the_roster_names_every_rule_and_every_group_as_they_stand() -> None:
    assert {name: roster.rule_of(name) for name in RULES} == RULES
    assert {name: roster.class_and_rule(name) for name in RULES} == {
        name: (class_of(rule), rule.name) for name, rule in RULES.items()
    }
    for group, rules in GROUPS.items():
        first, *others = rules
        assert [name for name, _ in roster.rules_behind(group, first)] == others


def test_a_pattern_that_is_kept_by_name_is_made_anew_for_another_state(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "patterns"))
    assert kept_as("group", "before", lambda: "a", store).match("a")
    assert kept_as("group", "before", lambda: "b", store).match("a")
    assert kept_as("group", "behind", lambda: "b", store).match("b")


def test_a_pattern_of_a_new_state_with_the_same_source_is_not_compiled_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(str(tmp_path / "patterns"))
    assert kept_as("group", "before", lambda: "a", store).match("a")
    monkeypatch.setattr(patterns, "_OTHERWISE", ())
    monkeypatch.setattr(patterns._Engine, "form", None)
    assert kept_as("group", "behind", lambda: "a", store).match("a")


def test_what_the_roster_keeps_fits_no_other_content() -> None:
    files = sorted(entry.path for entry in roster._files(roster._ROOM))
    assert any(file.endswith("order.py") for file in files)
    assert any(file.endswith("cues.tsv") for file in files)
    assert roster._sum_of(iter(files)) != roster._sum_of(iter(files[1:]))


def test_a_first_sentence_loads_few_of_the_rules() -> None:
    code = (
        "import sys; from broadcaster.reading import Reader; Reader().read('Có 5 hộ.')\n"
        "print(sum(name.startswith('broadcaster.reading.classes.') for name in sys.modules))"
    )
    loaded = [
        int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
        for _ in range(2)
    ]
    assert loaded[1] < 30


def test_code_that_has_become_another_since_the_start_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[str] = []
    monkeypatch.setattr(STORE, "_keep", lambda key, _: kept.append(key[1]))
    monkeypatch.setattr(roster, "_state", lambda: "as it was")
    monkeypatch.setattr(roster, "_state_now", lambda: "as it is")
    assert roster._kept("group", lambda: "a").match("a")
    assert [what for what in kept if what.endswith("group")] == []
