"""Files changed for a person: comments stay, nobody's edit is lost, nonsense is not written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given
from hypothesis import strategies as st

from broadcaster.errors import ConfigurationRefused, Refused
from broadcaster.model import Actor, EntryKind, Role, Way
from broadcaster.station.opened import Station
from broadcaster.station.setup.editing import EditedMeanwhile, edit, editions, look_at, put_back, replace_text

CLERK = Actor(person="p1", role=Role.EDITOR, way=Way.CONSOLE)
WEEK = "schedules/week.toml"


def later(document: tomlkit.TOMLDocument) -> None:
    document["slot"][0]["length_s"] = 240  # type: ignore[index]


@pytest.fixture(name="station")
def _station(open_station: Callable[[], AbstractContextManager[Station]]) -> Iterator[Station]:
    with open_station() as station:
        yield station


def test_an_edit_changes_what_it_names_and_keeps_every_comment(station: Station, folder: Path) -> None:
    path = folder / WEEK
    path.write_text("# Khung giờ của xã, đừng xoá dòng này\n" + path.read_text("utf-8"), "utf-8")
    before = path.read_text("utf-8")

    edit(station, WEEK, later, by=CLERK)

    assert path.read_text("utf-8") == before.replace("length_s = 300", "length_s = 240", 1)


def test_an_edit_is_entered_with_who_made_it_and_can_be_put_back(station: Station, folder: Path) -> None:
    before = look_at(folder, WEEK)
    edit(station, WEEK, later, by=CLERK)
    entry = station.store.journal.of(f"file/{WEEK}")[-1]

    assert (entry.kind, entry.actor) == (EntryKind.FILE_EDITED, CLERK)
    assert before.version in {each.sha256 for each in editions(folder, WEEK)}
    assert put_back(station, WEEK, before.version, by=CLERK) == before


def test_the_second_of_two_editors_is_shown_the_difference(station: Station, folder: Path) -> None:
    seen = look_at(folder, WEEK)
    by_hand = seen.text.replace("17:00:00", "16:50:00")
    (folder / WEEK).write_text(by_hand, "utf-8")

    with pytest.raises(EditedMeanwhile) as refused:
        edit(station, WEEK, later, by=CLERK, seen=seen.version)

    assert look_at(folder, WEEK).text == by_hand
    assert "-length_s = 300" in refused.value.difference()
    assert "+length_s = 240" in refused.value.difference()
    edit(station, WEEK, later, by=CLERK, seen=refused.value.now.version)
    assert "16:50:00" in look_at(folder, WEEK).text
    assert "length_s = 240" in look_at(folder, WEEK).text


def test_what_its_form_refuses_is_not_written(station: Station, folder: Path) -> None:
    before = look_at(folder, WEEK)

    def nonsense(document: tomlkit.TOMLDocument) -> None:
        document["slot"][0]["programme"] = "khong-co"  # type: ignore[index]

    with pytest.raises(ConfigurationRefused):
        edit(station, WEEK, nonsense, by=CLERK)
    assert look_at(folder, WEEK) == before


def test_a_file_that_was_broken_by_hand_is_named_and_an_earlier_one_put_back(
    station: Station, folder: Path
) -> None:
    good = look_at(folder, WEEK)
    station.history.note(folder / WEEK, at=station.now(), is_good=True)
    (folder / WEEK).write_text("[[slot]\nid = ", "utf-8")

    with pytest.raises(ConfigurationRefused):
        edit(station, WEEK, later, by=CLERK)
    assert put_back(station, WEEK, good.version, by=CLERK).text == good.text


@pytest.mark.parametrize(
    "file", ["var/broadcaster.db", "../x.toml", "schedules/../../x", "audio_templates/../x.toml"]
)
def test_nothing_but_the_station_s_own_files_is_edited(station: Station, file: str) -> None:
    with pytest.raises(Refused):
        replace_text(station, file, "a = 1", by=CLERK)


def test_a_programme_that_the_week_airs_cannot_be_taken_out(station: Station, folder: Path) -> None:
    def without(document: tomlkit.TOMLDocument) -> None:
        programmes = document["programme"]
        assert isinstance(programmes, list)
        del programmes[[each["id"] for each in programmes].index("thong-bao")]

    with pytest.raises(ConfigurationRefused):
        edit(station, "schedules/programmes.toml", without, by=CLERK)


@given(title=st.text(max_size=30).filter(lambda text: text.isprintable()))
def test_whatever_is_typed_comes_back_as_it_was(title: str) -> None:
    document = tomlkit.parse("# x\n[[holiday]]\ntitle = ''\ndate = 2027-01-01\n")
    document["holiday"][0]["title"] = title  # type: ignore[index]
    read = tomlkit.parse(tomlkit.dumps(document))
    assert read["holiday"][0]["title"] == title  # type: ignore[index]
    assert read["holiday"][0]["date"] == date(2027, 1, 1)  # type: ignore[index]
