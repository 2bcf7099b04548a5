"""Drafts, kept while somebody types; what was sent lives on as a file of the station."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, tzinfo
from typing import Any

import cattrs
from cattrs.preconf.json import make_converter
from sqlalchemy import Row, bindparam, delete, insert, select, update

from broadcaster.errors import N_, TransitionRefused
from broadcaster.model import Draft
from broadcaster.store.database.database import Database
from broadcaster.store.journal.entries import Journal
from broadcaster.store.tables.columns import OF_STATION
from broadcaster.store.tables.drafts import draft

KEPT = timedelta(days=120)
_CONVERTER = make_converter()
_OWN_COLUMNS = ("id", "author", "article", "revision", "changed_at")
_ALL = select(draft).where(draft.c.station == OF_STATION)
_ONE = _ALL.where(draft.c.id == bindparam("of_id"))
_THIS = draft.c.station == OF_STATION, draft.c.id == bindparam("of_id")


class DraftMeanwhileChanged(TransitionRefused):
    """
    Somebody else has kept another text in the meantime; nothing was overwritten.

    Args:
        stored: what is kept.
    """

    def __init__(self, stored: Draft) -> None:
        super().__init__(
            N_("Somebody has changed this notice in the meantime."),
            where=stored.id,
            remedy=N_("Compare both texts and choose; yours is still here."),
        )
        self.stored = stored

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.stored,))


class Drafts:
    """The drafts of one station."""

    def __init__(self, database: Database, zone: tzinfo, journal: Journal) -> None:
        self._database = database
        self._zone = zone
        self._now = journal.now

    def keep(self, one: Draft) -> Draft:
        """
        Keep a draft as it stands now; give it with its new revision.

        What its own page kept later stays, and what was sent stays sent, however late a keeping arrives.

        Raises:
            DraftMeanwhileChanged: what is kept is not the revision that *one* was made from.
        """
        now = self._now()
        with self._database.write() as connection:
            stored = connection.execute(_ONE, {"of_id": one.id}).first()
            before = self._read(stored) if stored else one
            # Two keepings of one page may be on their way at once; of two pages, the second is told.
            is_own = bool(one.page) and one.page == before.page
            if before.revision != one.revision and not is_own:
                raise DraftMeanwhileChanged(before)
            if is_own and one.turn < before.turn:
                return before
            kept = replace(
                one,
                article=one.article or before.article,
                revision=before.revision + 1,
                changed_at=now.astimezone(self._zone),
            )
            row = {
                "article": kept.article,
                "revision": kept.revision,
                "changed_at": now,
                "content": _content(kept),
            }
            if stored is None:
                connection.execute(insert(draft), {"id": one.id, "author": one.author, **row})
            else:
                connection.execute(update(draft).where(*_THIS).values(**row), {"of_id": one.id})
        return kept

    def get(self, draft_id: str) -> Draft | None:
        """Find one."""
        with self._database.read() as connection:
            stored = connection.execute(_ONE, {"of_id": draft_id}).first()
        return self._read(stored) if stored else None

    def unsent(self) -> tuple[Draft, ...]:
        """List those that were not sent, the last changed first."""
        query = _ALL.where(draft.c.article == "", draft.c.changed_at > self._now() - KEPT)
        with self._database.read() as connection:
            lines = connection.execute(query.order_by(draft.c.changed_at.desc(), draft.c.id)).all()
        return tuple(self._read(line) for line in lines)

    def author_of(self, article: str) -> str:
        """Give the id of the person who wrote an article as a draft; empty: it came otherwise."""
        query = _ALL.where(draft.c.article == bindparam("of_article")).order_by(draft.c.changed_at.desc())
        with self._database.read() as connection:
            stored = connection.execute(query.limit(1), {"of_article": article}).first()
        return str(stored.author) if stored else ""

    def drop(self, draft_id: str) -> None:
        """Throw one away."""
        with self._database.write() as connection:
            connection.execute(delete(draft).where(*_THIS), {"of_id": draft_id})

    def _read(self, stored: Row[Any]) -> Draft:
        try:
            content: dict[str, Any] = dict(stored.content)
            known: Draft = _CONVERTER.structure({**content, "id": stored.id, "author": stored.author}, Draft)
        except (cattrs.BaseValidationError, TypeError, ValueError):
            # A draft of an older form: what can be said of it is that it was there.
            known = Draft(id=stored.id, author=stored.author)
        return replace(
            known,
            article=stored.article,
            revision=stored.revision,
            changed_at=stored.changed_at.astimezone(self._zone),
        )


def _content(one: Draft) -> dict[str, Any]:
    document: dict[str, Any] = _CONVERTER.unstructure(replace(one, changed_at=None))
    return {key: value for key, value in document.items() if key not in _OWN_COLUMNS}
