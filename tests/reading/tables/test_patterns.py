"""What is kept of compiled patterns: the same as `re` makes, and never in the way of a reading."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from broadcaster.reading import patterns, room, roster
from broadcaster.reading.beginnings import candidates
from broadcaster.reading.groups import GROUPS, RULES, class_of, group_source
from broadcaster.reading.keeping import STORE, Store
from broadcaster.reading.patterns import compiled, kept_as

ROOT = Path(__file__).parents[3]
_SINGLE = {_constants.IN, _constants.LITERAL, _constants.NOT_LITERAL, _constants.ANY}
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
    files = sorted(entry.path for entry in room.files_in(room.ROOM))
    assert any(file.endswith("order.py") for file in files)
    assert any(file.endswith("cues.tsv") for file in files)
    assert room.content_of(iter(files)) != room.content_of(iter(files[1:]))


def test_a_file_without_a_dot_is_no_folder_of_rules(tmp_path: Path) -> None:
    (tmp_path / "4913").write_text("left by an editor", "utf-8")
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "one.py").touch()
    assert [entry.name for entry in room.files_in(str(tmp_path))] == ["one.py"]


def test_a_file_of_the_same_age_and_size_with_other_content_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "rule.py"
    file.write_text("a", "utf-8")
    monkeypatch.setattr(room, "ROOM", str(tmp_path))
    before, status = room._seen(), file.stat()
    time.sleep(0.02)  # longer than a tick of the clock of files
    file.write_text("b", "utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert room._seen() != before


def test_files_that_vanish_while_they_are_read_cost_no_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = [(str(tmp_path / "gone.py"), 1, 1, 1)]
    monkeypatch.setattr(room, "_AT_START", gone)
    monkeypatch.setattr(room, "_seen", lambda: gone)
    assert room.state.__wrapped__() != room.state.__wrapped__()


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
    monkeypatch.setattr(roster, "state", lambda: "as it was")
    monkeypatch.setattr(roster, "is_of_one_state", lambda: False)
    assert roster._kept("group", lambda: "a").match("a")
    assert roster._roster.__wrapped__() == roster._roster()
    assert [what for what in kept if what.endswith(("group", "roster"))] == []


def test_what_is_changed_between_the_start_and_the_first_text_spoils_nothing(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "broadcaster", tmp_path / "broadcaster", ignore=shutil.ignore_patterns("__pycache__")
    )
    code = (
        "import sys, pathlib; from broadcaster.reading import Reader\n"
        "file = pathlib.Path('broadcaster/reading/written/alphabet.py')\n"
        "for old, new in zip(sys.argv[1::2], sys.argv[2::2]):\n"
        "    text = file.read_text('utf-8'); assert old in text\n"
        "    file.write_text(text.replace(old, new), 'utf-8')\n"
        "print(ascii(Reader().read('Có 5 hộ ở số 12/5, ngày 5/6/2025')))"
    )
    fine, spoilt = 'START = r"', 'START = r"(?!)'
    said = [
        subprocess.run(
            [sys.executable, "-c", code, *change],
            cwd=tmp_path,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            check=True,
        ).stdout
        # The first process loads the spoilt file and the fine rules, or nothing fits what is kept.
        for change in ([], [fine, spoilt], [spoilt, fine], [])
    ]
    assert said[0] == said[-1]
    assert said[0] != said[2]


def test_nothing_is_repeated_possessively_that_may_go_back() -> None:
    """Until 3.11.5 CPython goes wrong there (gh-106052), and Debian 12 has 3.11.2."""

    def wrong(tree: Any) -> bool:
        if isinstance(tree, tuple) and len(tree) == 2 and tree[0] is _constants.POSSESSIVE_REPEAT:
            inner = tree[1][2]
            if len(inner) != 1 or inner[0][0] not in _SINGLE:
                return True
        return isinstance(tree, (tuple, list, _parser.SubPattern)) and any(map(wrong, tree))

    assert wrong(_parser.parse("(?:ab?)++"))
    assert [source for source in SOURCES if wrong(_parser.parse(source))] == []


def test_an_installation_that_goes_away_under_a_process_costs_pieces_and_no_text(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "broadcaster" / "reading",
        tmp_path / "broadcaster" / "reading",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    for file in ("__init__.py", "errors.py"):
        shutil.copy(ROOT / "broadcaster" / file, tmp_path / "broadcaster")

    def said(code: str) -> str:
        run = subprocess.run(
            [sys.executable, "-c", f"from broadcaster.reading import Reader; read = Reader().read\n{code}"],
            cwd=tmp_path,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "kept"), "PYTHONPATH": str(tmp_path)},
            capture_output=True,
            text=True,
            check=True,
        )
        return str(ast.literal_eval(run.stdout))

    said("print(ascii(read('Có 5 hộ.')))")  # what is kept knows only these rules
    without = said(
        "read('Có 5 hộ.'); import shutil; shutil.rmtree('broadcaster/reading/classes')\n"
        "print(ascii(read('Có 5 hộ, QL26, 7h30')))"
    )
    assert without.startswith("Có năm hộ, ")
    assert not re.search("[0-9]", without)
