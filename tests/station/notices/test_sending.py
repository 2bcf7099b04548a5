"""A notice that is sent, changed and stopped: its file, its airing by itself, the bulletins that read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from broadcaster.errors import BroadcasterError, ConfigurationRefused, StoreBroken
from broadcaster.model import Decision, Draft
from broadcaster.newsroom import read_article
from broadcaster.newsroom.manuscripts.articles import OWN_SLOT
from broadcaster.station.night.run import run_night
from broadcaster.station.notices import sending
from broadcaster.station.notices.drafting import edit_again
from broadcaster.station.notices.own_airing import slot_of
from broadcaster.station.opened import Station
from tests.nouns import LAN
from tests.station.conftest import OpenStation

TWO_ZONES = '\n[[output]]\nname = "loa-2"\nkind = "null"\n\n[[zone]]\nname = "thon-2"\noutputs = ["loa-2"]\n'


@pytest.fixture(name="station")
def _station(open_station: OpenStation, folder: Path) -> Iterator[Station]:
    with (folder / "station.toml").open("a", encoding="utf-8") as file:
        file.write(TWO_ZONES)
    with open_station() as station:
        yield station


def draft_of(station: Station, **changed: object) -> Draft:
    draft = Draft(
        id="nhap",
        author="p",
        title="Họp thôn 3",
        body="Mời bà con đến họp.",
        programme="thong-bao",
        valid_until=station.now().date() + timedelta(days=3),
    )
    return station.store.drafts.keep(replace(draft, **changed))  # type: ignore[arg-type]


def calendar_of(folder: Path) -> str:
    return (folder / "schedules" / "calendar.toml").read_text("utf-8")


def file_of(folder: Path, article: str) -> Path:
    return folder / "scripts" / "content" / f"{article}.toml"


def test_two_notices_of_one_name_in_two_folders_have_each_a_slot_of_its_own() -> None:
    # Seen: a notice that was moved to another programme lost the airing that was just written.
    assert slot_of("thong-bao/hop-thon") == "rieng-thong-bao-hop-thon"
    assert slot_of("cchc/hop-thon") != slot_of("thong-bao/hop-thon")
    assert slot_of("thong-bao/Họp thôn") != slot_of("thong-bao/Hợp thôn")


@pytest.mark.parametrize("name", ["2026-11-22-hop-thon", "Thông báo số 2", "A__b"])
def test_a_notice_that_moves_keeps_the_airing_by_itself_whatever_its_file_is_called(
    station: Station, open_station: OpenStation, folder: Path, name: str
) -> None:
    old = folder / "scripts" / "content" / "thong-bao" / "mot.txt"
    old.rename(old.with_name(f"{name}.txt"))
    with (folder / "schedules" / "week.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[slot]]\nid = "cchc"\nprogramme = "cchc"\ndays = ["daily"]\nat = 19:00:00\nlength_s = 900\n'
        )
    again = edit_again(station, f"thong-bao/{name}", by=LAN)
    until = station.now().date() + timedelta(days=3)
    sent = sending.send(station, replace(again, own_at="17:40", valid_until=until), by=LAN)
    assert f'"{slot_of(f"thong-bao/{name}")}"' in calendar_of(folder)

    with open_station() as later:
        moved = sending.send(later, replace(sent.draft, programme="cchc"), by=LAN)
    assert f'"{moved.slot}"' in calendar_of(folder)
    assert f'"{sent.slot}"' not in calendar_of(folder)


def test_a_slot_that_an_older_program_named_is_taken_out_with_its_notice(
    station: Station, open_station: OpenStation, folder: Path
) -> None:
    sent = sending.send(station, draft_of(station, own_at="17:40"), by=LAN)
    for path in (folder / "schedules" / "calendar.toml", file_of(folder, sent.draft.article)):
        path.write_text(path.read_text("utf-8").replace(sent.slot, "rieng-cu"), "utf-8")

    with open_station() as later:
        assert "rieng-cu" in [
            each.slot for each in later.wanted(later.now().date() + timedelta(days=1)).occurrences
        ]
        sending.stop(later, sent.draft.article, by=LAN)
    assert "rieng-" not in calendar_of(folder)


def test_a_notice_follows_its_airing_although_its_days_could_not_be_planned(
    station: Station, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    # Seen: the calendar had the airing, and the notice was not there.
    monkeypatch.setattr("broadcaster.station.replanning.effects.plan_ahead", lambda _: int("hỏng"))
    sent = sending.send(station, draft_of(station, own_at="17:40"), by=LAN)

    assert sent.slot in calendar_of(folder)
    assert read_article(file_of(folder, sent.draft.article)).facts[OWN_SLOT] == sent.slot
    assert "planned later" in caplog.text


@pytest.mark.parametrize("had", ["", "17:20"])
def test_a_notice_whose_file_cannot_be_written_leaves_the_calendar_as_it_was(
    station: Station, open_station: OpenStation, folder: Path, monkeypatch: pytest.MonkeyPatch, had: str
) -> None:
    draft = draft_of(station)
    if had:
        draft = sending.send(station, replace(draft, own_at=had), by=LAN).draft

    def full(*_: object, **__: object) -> None:
        raise StoreBroken("the disk is full")

    monkeypatch.setattr(sending, "edit", full)
    with open_station() as later, pytest.raises(BroadcasterError, match="full"):
        sending.send(later, replace(draft, own_at="18:40"), by=LAN)

    assert "18:40" not in calendar_of(folder)
    assert ("17:20" in calendar_of(folder)) is bool(had)


def test_a_broken_calendar_stops_no_notice_that_has_nothing_in_it(
    open_station: OpenStation, folder: Path
) -> None:
    with open_station() as station:
        station.history.note(folder / "schedules" / "calendar.toml", at=station.now(), is_good=True)
        (folder / "schedules" / "calendar.toml").write_text("[[override", "utf-8")
        sent = sending.send(station, draft_of(station), by=LAN)
    with open_station() as station:
        sending.stop(station, sent.draft.article, by=LAN)
        with pytest.raises(ConfigurationRefused):
            sending.send(station, draft_of(station, id="zwei", own_at="17:40"), by=LAN)


def test_what_is_heard_in_one_zone_from_now_on_is_taken_out_of_what_was_made_for_all(
    station: Station, open_station: OpenStation
) -> None:
    # Seen: bulletins that were made already went on reading it everywhere, and nobody was told.
    tomorrow = station.now().date() + timedelta(days=1)
    sent = sending.send(station, draft_of(station), by=LAN)
    with open_station() as later:
        run_night(later, tomorrow)
        changed = replace(sent.draft, zone="thon-2", own_at="17:40")
        (read,) = [each for each in later.store.bulletins.of_date(tomorrow) if each.programme == "thong-bao"]
        later.store.bulletins.decide(read.id, Decision.APPROVE, by=LAN, at=later.now(), version=read.version)
        assert [each.id for each in sending.bulletins_to_be_remade(later, changed)] == [read.id]
        assert tomorrow in sending.send(later, changed, by=LAN).days
