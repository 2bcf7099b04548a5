"""A second night with nothing to do reads, plans and hashes no more than it must."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import pytest

from broadcaster import known_hashes
from broadcaster.known_hashes import KnownHashes
from broadcaster.station import opened
from broadcaster.station.messages import standby
from broadcaster.station.night import material, producing, run
from broadcaster.station.night.run import run_night
from broadcaster.store.bulletins.archive import DatabaseBulletinArchive
from broadcaster.store.news import DatabaseNewsShelf
from broadcaster.store.rundowns.occurrences import DatabaseOccurrenceBook
from tests.station.conftest import OpenStation

MONDAY = date(2026, 11, 23)


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """Count what the real parts are asked, without changing what they answer."""
    counts: Counter[str] = Counter()

    def counting(name: str, act: Callable[..., Any], which: Callable[..., str]) -> Callable[..., Any]:
        @wraps(act)
        def counted_act(*args: Any, **kwargs: Any) -> Any:
            counts[f"{name} {which(*args)}".strip()] += 1
            return act(*args, **kwargs)

        return counted_act

    def every(*_: object) -> str:
        return ""

    watched = (
        ("day read", DatabaseOccurrenceBook, "day", lambda _, day: str(day)),
        ("day planned", opened, "plan_day", str),
        ("plan stored", DatabaseOccurrenceBook, "plan", every),
        ("occurrence read", DatabaseOccurrenceBook, "get", every),
        ("bulletins of date", DatabaseBulletinArchive, "of_date", lambda _, day: str(day)),
        ("bulletin read", DatabaseBulletinArchive, "get", every),
        ("news read", DatabaseNewsShelf, "items", every),
        ("hashed", known_hashes, "file_digest", every),
        ("articles read", material, "load_articles", lambda folder: folder.name),
        ("studio opened", run, "open_studio", every),
        ("studio opened", producing, "open_studio", every),
        ("voices opened", standby, "open_announcer", every),
    )
    with monkeypatch.context() as patched:
        for name, owner, act, which in watched:
            patched.setattr(owner, act, counting(name, getattr(owner, act), which))
        yield counts


def test_an_idle_night_reads_and_plans_the_day_once_and_hashes_nothing(
    open_station: OpenStation, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        # The second one hashes what the first has made.
        with open_station() as station:
            run_night(station, MONDAY, fetch=False)

    with open_station() as station, counted(monkeypatch) as counts:
        report = run_night(station, MONDAY, fetch=False)

    assert not report.made
    assert len(report.bulletins) == 2
    assert counts[f"day read {MONDAY}"] == 1
    assert counts[f"day planned {MONDAY}"] == 1
    assert counts["plan stored"] == 1
    assert counts["hashed"] == 0
    assert counts["studio opened"] == 1
    assert counts["voices opened"] == 0
    assert {name: count for name, count in counts.items() if count > 1} == {}


def test_a_night_that_makes_something_shows_the_day_as_it_leaves_it(open_station: OpenStation) -> None:
    with open_station() as station:
        report = run_night(station, MONDAY)

        assert report.made
        assert report.rundown == station.store.occurrences.day(MONDAY)
        assert report.bulletins == station.store.bulletins.of_date(MONDAY)


def hashes(tmp_path: Path) -> KnownHashes:
    return KnownHashes(tmp_path / "cache" / "hashes.txt")


def test_a_file_is_read_again_when_it_has_changed_and_not_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "Bản tin sáng.mp3"
    file.write_bytes(b"one")
    first = hashes(tmp_path).of(file)

    with counted(monkeypatch) as counts:
        assert hashes(tmp_path).of(file) == first
        assert counts["hashed"] == 0

        file.write_bytes(b"two")
        assert hashes(tmp_path).of(file) != first
        assert counts["hashed"] == 1


def test_hashes_that_a_power_cut_has_torn_are_counted_anew(tmp_path: Path) -> None:
    file = tmp_path / "a.mp3"
    file.write_bytes(b"one")
    first = hashes(tmp_path).of(file)
    kept = tmp_path / "cache" / "hashes.txt"

    whole = kept.read_bytes()
    for length in range(len(whole)):
        kept.write_bytes(whole[:length])
        assert hashes(tmp_path).of(file) == first


def test_what_is_gone_is_forgotten_and_the_file_of_hashes_does_not_grow_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "a.mp3"
    for number in range(20):
        file.write_bytes(b"x" * number)
        hashes(tmp_path).of(file)

    assert len((tmp_path / "cache" / "hashes.txt").read_text("utf-8").splitlines()) <= 3
