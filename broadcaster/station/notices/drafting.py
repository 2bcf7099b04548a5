"""A notice while it is being written: begun anew, or from a Word file, one that airs, or last year's."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from broadcaster.errors import N_, Refused
from broadcaster.model import Actor, Article, Draft, Programme
from broadcaster.newsroom import load_articles
from broadcaster.newsroom.manuscripts.articles import (
    LONGEST_ARTICLE,
    ONLY_THERE,
    OWN_AT,
    URGENT,
    read_article,
    readings_of,
)
from broadcaster.newsroom.manuscripts.manuscript import legible
from broadcaster.station.notices.placing import places_for_notices
from broadcaster.station.opened import Station, StationFiles

LARGEST_WORD_BYTES = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A notice that is one of the station's files."""

    article: Article
    programme: Programme
    is_over: bool
    """Its last day has passed."""


def begin(station: Station, *, by: Actor) -> Draft:
    """Begin an empty notice, or go on with one left empty, and keep it; most are read where notices are."""
    for left in station.store.drafts.unsent():
        if left.author == by.person and left.is_empty:
            return left
    places = places_for_notices(station, station.now())
    programme = places[0].programme.id if places else ""
    return station.store.drafts.keep(Draft(id=secrets.token_hex(6), author=by.person, programme=programme))


def find(station: Station, draft_id: str) -> Draft:
    """Find a draft; raises Refused when there is none."""
    found = station.store.drafts.get(draft_id)
    if found is None:
        raise Refused(N_("This draft is not there any more."), remedy=N_("Look on the page Desk."))
    return found


def from_word(station: Station, draft: Draft, content: bytes, *, name: str) -> Draft:
    """
    Take title and text of a Word file into a draft.

    Raises:
        Refused: it is no Word file, too large, or its letters cannot be read.
    """
    if len(content) > LARGEST_WORD_BYTES:
        raise Refused(
            N_("The file is too large to be a notice."),
            where=name[:80],
            remedy=N_("Copy its text and paste it here."),
        )
    with tempfile.TemporaryDirectory(dir=station.configuration.var) as folder:
        # Only the ending is the browser's: a name is no path.
        path = Path(folder) / f"thu{Path(name).suffix.lower()[:8]}"
        path.write_bytes(content)
        article = read_article(path, name=name[:80])
    return station.store.drafts.keep(replace(draft, title=article.title, body=article.body))


def clean(text: str) -> str:
    """Give pasted text as it is kept: in Unicode, its old fonts mended, without what cannot be said."""
    if len(text) > LONGEST_ARTICLE:
        raise Refused(
            N_("The text is too long to be read on air: {limit} characters are half an hour."),
            remedy=N_("Write a summary for the listeners."),
            limit=LONGEST_ARTICLE,
        )
    return legible(text, where="")


def kept_notices(files: StationFiles, today: date) -> Iterator[Kept]:
    """Give the notices that lie in the station's folders, those that air first, the latest before."""
    found: list[Kept] = []
    seen: set[str] = set()
    for programme in files.programmes.values():
        if not programme.content or programme.content in seen:
            continue
        seen.add(programme.content)
        for article in load_articles(files.configuration.scripts / "content" / programme.content).articles:
            is_over = article.valid_until is not None and article.valid_until < today
            found.append(Kept(article=article, programme=_own(files, programme), is_over=is_over))
    yield from sorted(
        found, key=lambda one: (one.is_over, one.article.valid_until or date.max, one.article.id)
    )


def unread_notices(files: StationFiles) -> tuple[Refused, ...]:
    """Say which files in the folders of notices cannot be read on air, and why."""
    folders = sorted({each.content for each in files.programmes.values() if each.content})
    content = files.configuration.scripts / "content"
    return tuple(refusal for name in folders for refusal in load_articles(content / name).refusals)


def _own(files: StationFiles, programme: Programme) -> Programme:
    """Give the programme that reads a folder's texts alone, where there is one."""
    same = [each for each in files.programmes.values() if each.content == programme.content]
    return min(same, key=lambda each: len(each.news_themes))


def edit_again(station: Station, article_id: str, *, by: Actor) -> Draft:
    """Make a draft of a notice that airs: sent again, it takes the place of the file."""
    one = _find_kept(station, article_id)
    draft = replace(_draft_of(one, by), article=one.article.id)
    return station.store.drafts.keep(draft)


def copy(station: Station, article_id: str, *, by: Actor) -> Draft:
    """Make a new notice of an old one; its days are asked for anew."""
    one = _find_kept(station, article_id)
    draft = replace(
        _draft_of(one, by), valid_from=None, valid_until=None, recording="", copied_from=one.article.id
    )
    return station.store.drafts.keep(draft)


def _find_kept(station: Station, article_id: str) -> Kept:
    for one in kept_notices(station, station.now().date()):
        if one.article.id == article_id:
            return one
    raise Refused(N_("This notice is not there any more."), remedy=N_("Look on the page Desk."))


def _draft_of(one: Kept, by: Actor) -> Draft:
    article = one.article
    recording, language = article.facts.get("recording"), article.facts.get("language")
    return Draft(
        id=secrets.token_hex(6),
        author=by.person,
        title=article.title,
        body=article.body,
        programme=one.programme.id,
        is_urgent=bool(article.facts.get(URGENT)),
        readings=readings_of(article),
        own_at=str(article.facts.get(OWN_AT, "")),
        zone=str(article.facts.get(ONLY_THERE, "")),
        weekdays=article.weekdays,
        valid_from=article.valid_from,
        valid_until=article.valid_until,
        recording=recording if isinstance(recording, str) else "",
        language=language if isinstance(language, str) else "",
    )
