"""A draft becomes one of the station's files; the bulletins that read it are made anew and wait."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

import tomlkit

from broadcaster.errors import N_, BroadcasterError, Refused
from broadcaster.model import OWN_SLOT_BEGINS, Actor, Bulletin, BulletinState, Draft, Occurrence
from broadcaster.newsroom.manuscripts.articles import ONLY_THERE, OWN_AT, OWN_SLOT, READINGS, URGENT
from broadcaster.station.night.assigning import PREPARED_STATES
from broadcaster.station.notices.drafting import kept_notices
from broadcaster.station.notices.explaining import dated_passages
from broadcaster.station.notices.own_airing import (
    airing_as_in,
    airing_by_itself,
    not_airing,
    slot_of,
    time_of,
    written_slot,
)
from broadcaster.station.notices.placing import airings_of, days_of
from broadcaster.station.opened import Station
from broadcaster.station.reader import make_reader
from broadcaster.station.records.edits import enter_edits
from broadcaster.station.replanning.days import CALENDAR
from broadcaster.station.replanning.effects import WrittenNotPlanned, replan
from broadcaster.station.setup.editing import Change, changed_text, edit, look_at
from broadcaster.written_dates import WEEKDAYS

log = logging.getLogger(__name__)

_LONGEST_SLUG = 40
_MAKING_TAKES = timedelta(minutes=3)
"""What begins sooner is not made anew: it would not be ready."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What became of a draft."""

    draft: Draft
    days: tuple[date, ...]
    """Days whose bulletin must be made anew now; the others are the night's."""
    own_days: tuple[date, ...] = ()
    """Days whose airing of this notice by itself must be made now."""
    slot: str = ""
    """Of that airing."""


class NoticeRefused(Refused):
    """A notice that cannot be sent yet; its causes say what is missing."""


def send(station: Station, draft: Draft, *, by: Actor, dates_are_right: bool = False) -> Sent:
    """
    Send a notice for approval.

    Args:
        station: the station.
        draft: as it was kept last.
        by: who sends it.
        dates_are_right: somebody has looked at the days that a copied text names.

    Raises:
        NoticeRefused: something is missing; all of it is said at once. Nothing was written.
        StoreBroken: the disk does not take it.
    """
    missing = tuple(what_is_missing(station, draft, dates_are_right=dates_are_right))
    if missing:
        refusal = NoticeRefused(N_("The notice cannot be sent yet:"))
        refusal.causes = missing
        raise refusal
    programme = station.programme(draft.programme)
    is_moved = bool(draft.article) and not draft.article.startswith(f"{programme.content}/")
    article = _new_id(station, programme.content, draft) if is_moved or not draft.article else draft.article

    def write(document: tomlkit.TOMLDocument) -> None:
        _write(document, draft, article, programme.themes)

    _write_with_own_airing(station, draft, article, write, by=by)
    _drop_other_forms(station, article, by=by)
    if is_moved:
        # In another programme's folder it would go on being read there.
        stop(station, draft.article, by=by)
    kept = station.store.drafts.keep(replace(draft, article=article))
    fresh = Station(
        station.configuration, identity=station.identity, clock=station.clock, store=station.store
    )
    return Sent(
        draft=kept,
        days=tuple(_days_to_make(fresh, kept)),
        own_days=tuple(_own_days_to_make(fresh, kept)),
        slot=slot_of(article),
    )


def _write_with_own_airing(station: Station, draft: Draft, article: str, write: Change, *, by: Actor) -> None:
    """Write the file of a notice, and before it the airing that it has by itself, or had."""
    file, had = f"scripts/content/{article}.toml", written_slot(station, article)
    if not (draft.own_at or had):
        # A calendar that is broken by hand is no reason not to write a notice that needs nothing of it.
        edit(station, file, write, by=by)
        return
    before = look_at(station.configuration.folder, CALENDAR)
    # First: a time that the calendar refuses must not leave a notice that nobody hears.
    _air_by_itself(station, airing_by_itself(station, draft, article), by=by)
    try:
        edit(station, file, write, by=by)
    except Exception:
        try:
            _air_by_itself(station, airing_as_in(before.text, {had, slot_of(article)}), by=by)
        except BroadcasterError:
            log.exception("the calendar keeps the airing of '%s', whose file could not be written", article)
        raise


def what_is_missing(station: Station, draft: Draft, *, dates_are_right: bool) -> Iterator[Refused]:
    """Say everything that keeps a notice from being sent."""
    today = station.now().date()
    if not draft.title.strip():
        yield Refused(N_("The title is missing."), remedy=N_("A few words; they are read first."))
    if not draft.body.strip() and not draft.recording:
        yield Refused(N_("There is nothing to read."), remedy=N_("Write the text, or hand in a recording."))
    if draft.programme not in station.programmes or not station.programme(draft.programme).content:
        yield Refused(N_("Where is it to be read?"), remedy=N_("Choose a programme."))
    if draft.valid_until is None:
        yield Refused(N_("Until when is it to be read?"), remedy=N_("Give its last day."))
    elif draft.valid_until < today:
        yield Refused(N_("Its last day has passed."), remedy=N_("Give a later one."))
    elif draft.valid_from is not None and draft.valid_from > draft.valid_until:
        yield Refused(N_("It ends before it begins."), remedy=N_("Correct one of the two days."))
    elif draft.zone:
        yield from _missing_for_zone(station, draft)
    elif _airs_never(station, draft):
        yield Refused(
            N_("On the days that you have chosen this programme does not air."),
            remedy=N_("Choose other days, or another programme."),
        )
    dates = dated_passages(make_reader(station.configuration), draft.body) if draft.copied_from else ()
    if dates and not dates_are_right:
        yield Refused(
            N_("The text was copied, and names these days: {days}."),
            remedy=N_("Put them right, and say so below."),
            days="; ".join(dates),
        )


def _missing_for_zone(station: Station, draft: Draft) -> Iterator[Refused]:
    if draft.zone not in station.configuration.zones:
        yield Refused(N_("There is no zone '{word}'."), remedy=N_("Choose another one."), word=draft.zone)
    elif time_of(draft) is None:
        yield Refused(
            N_("At what time is it heard in “{zone}”?"),
            remedy=N_("Give the time of its own airing."),
            zone=draft.zone,
        )


def _airs_never(station: Station, draft: Draft) -> bool:
    """Tell whether nothing would be heard, as far as the next two weeks tell."""
    now = station.now()
    begins_soon = draft.valid_from is None or draft.valid_from <= now.date() + timedelta(days=7)
    return draft.programme in station.programmes and begins_soon and not airings_of(station, draft, now)


def bulletins_to_be_remade(station: Station, draft: Draft) -> tuple[Bulletin, ...]:
    """Give the approved bulletins that must be approved again once this notice is sent."""
    found = (station.store.bulletins.get(each.id) for each in _airings_to_make(station, draft))
    return tuple(one for one in found if one is not None and one.state is BulletinState.APPROVED)


def stop(station: Station, article: str, *, by: Actor) -> None:
    """Read a notice no more from today on; its file stays, to be copied next year."""
    yesterday = station.now().date() - timedelta(days=1)

    read = next(
        (one for one in kept_notices(station, station.now().date()) if one.article.id == article), None
    )
    if read is None:
        raise Refused(N_("This notice is not there any more."), remedy=N_("Look on the page Desk."))

    def end(document: tomlkit.TOMLDocument) -> None:
        if "title" not in document:
            # It was a Word or a plain file, which cannot say until when.
            document["title"] = read.article.title
            document["body"] = tomlkit.string(f"\n{read.article.body}\n", multiline=True)
        document["valid_until"] = yesterday
        begins = document.get("valid_from")
        if isinstance(begins, date) and begins > yesterday:
            document.remove("valid_from")

    if slot := str(read.article.facts.get(OWN_SLOT, "")):
        _air_by_itself(station, not_airing({slot, slot_of(article)}), by=by)
    edit(station, f"scripts/content/{article}.toml", end, by=by)
    _drop_other_forms(station, article, by=by)


def _drop_other_forms(station: Station, article: str, *, by: Actor) -> None:
    """Take away the Word or plain file that a notice was: two files of one name are one too many."""
    place = station.configuration.scripts / "content" / article
    for path in place.parent.glob(f"{place.name}.*"):
        if path.stem == place.name and path.suffix != ".toml":
            station.history.note(path, at=station.now(), is_good=True)
            path.unlink()
    enter_edits(station, by=by)


def _air_by_itself(station: Station, change: Change, *, by: Actor) -> None:
    text, seen = changed_text(station, CALENDAR, change)
    if text == seen.text:
        return
    try:
        replan(station, CALENDAR, change, by=by, seen=seen.version)
    except WrittenNotPlanned:
        # The calendar has it and the days follow; the notice must, too.
        log.exception("the own airing of a notice is written, and planned later")


def _write(document: tomlkit.TOMLDocument, draft: Draft, article: str, themes: tuple[str, ...]) -> None:
    """Write a notice into its file; what else stands there stays."""
    document["title"] = " ".join(draft.title.split())
    if "themes" not in document:
        document["themes"] = list(themes)
    values: dict[str, object] = {
        "valid_from": draft.valid_from,
        "valid_until": draft.valid_until,
        "days": [WEEKDAYS[day] for day in draft.weekdays],
        URGENT: draft.is_urgent,
        READINGS: draft.readings if draft.readings > 1 else None,
        OWN_SLOT: slot_of(article) if draft.own_at else "",
        OWN_AT: draft.own_at,
        ONLY_THERE: draft.zone,
        "recording": draft.recording,
        "language": draft.language,
    }
    for key, value in values.items():
        if value:
            document[key] = value
        elif key in document:
            document.remove(key)
    document["body"] = tomlkit.string(f"\n{draft.body.strip()}\n", multiline=True)


def _new_id(station: Station, folder: str, draft: Draft) -> str:
    """Give the id of a new file: the day and the title, in letters that every disk takes."""
    bare = unicodedata.normalize("NFD", draft.title.casefold().replace("đ", "d"))
    slug = re.sub(r"[^a-z0-9]+", "-", "".join(letter for letter in bare if letter.isascii()))
    stem = f"{station.now():%Y-%m-%d}-{slug.strip('-')[:_LONGEST_SLUG].strip('-') or 'thong-bao'}"
    place = station.configuration.scripts / "content" / folder
    taken = {path.stem for path in place.glob("*")} if place.exists() else set()
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, len(taken) + 2))
    return f"{folder}/{next(name for name in names if name not in taken)}"


def _days_to_make(station: Station, draft: Draft) -> Iterator[date]:
    """Give the days whose night has been: today, and tomorrow once its bulletins are made."""
    yield from days_of(tuple(_airings_to_make(station, draft)))


def _own_days_to_make(station: Station, draft: Draft) -> Iterator[date]:
    """Give the days whose own airing no night makes in time: today, and tomorrow once its night has been."""
    now = station.now()
    for day in (now.date(), now.date() + timedelta(days=1)):
        stored = station.store.occurrences.day(day)
        own = [each for each in stored if each.slot == slot_of(draft.article) and each.starts_at > now]
        has_been = day == now.date() or any(each.bulletin for each in stored)
        if own and has_been:
            yield day


def _airings_to_make(station: Station, draft: Draft) -> Iterator[Occurrence]:
    now = station.now()
    tomorrow = now.date() + timedelta(days=1)
    airings = {each.id: each for each in (*airings_of(station, draft, now), *_reading_it(station, draft))}
    for each in sorted(airings.values(), key=lambda airing: airing.starts_at):
        day = each.starts_at.date()
        if each.starts_at <= now + _MAKING_TAKES or day > tomorrow or each.repeat_of:
            continue
        stored = station.store.occurrences.get(each.id)
        if stored is not None and stored.state in PREPARED_STATES and (day == now.date() or stored.bulletin):
            yield each


def _reading_it(station: Station, draft: Draft) -> Iterator[Occurrence]:
    """Give the airings whose bulletins read a notice as it was sent before; it may be heard elsewhere now."""
    today = station.now().date()
    for day in (today, today + timedelta(days=1)) if draft.article else ():
        made = {each.id: each for each in station.store.bulletins.of_date(day)}
        for each in station.store.occurrences.day(day):
            is_usual = each.programme == draft.programme and not each.slot.startswith(OWN_SLOT_BEGINS)
            if is_usual and each.bulletin in made and draft.article in made[each.bulletin].script.article_ids:
                yield each
