"""What the form of the desk sends, as a draft; what cannot be understood is said, and never lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Annotated

from fastapi import Depends, Form

from broadcaster.errors import N_, Refused
from broadcaster.model import Draft
from broadcaster.newsroom.manuscripts.articles import LONGEST_ARTICLE
from broadcaster.station.notices.drafting import clean
from broadcaster.station.notices.recordings import LANGUAGES
from broadcaster.written_dates import in_years

_MOST_CHARS = 4 * LONGEST_ARTICLE
"""More than is read: somebody who pasted too much is told so, and keeps it."""
_WEEK = 7


class Typed:
    """The fields of the form; they are the same for keeping, reading, hearing and sending."""

    def __init__(  # noqa: PLR0913, PLR0917 - the fields of the form
        self,
        title: Annotated[str, Form(max_length=500)] = "",
        body: Annotated[str, Form(max_length=_MOST_CHARS)] = "",
        programme: Annotated[str, Form(max_length=100)] = "",
        valid_from: Annotated[str, Form(max_length=20)] = "",
        valid_until: Annotated[str, Form(max_length=20)] = "",
        weekdays: Annotated[list[int] | None, Form()] = None,
        readings: Annotated[int, Form(ge=1, le=3)] = 1,
        own_at: Annotated[str, Form(max_length=8)] = "",
        zone: Annotated[str, Form(max_length=200)] = "",
        language: Annotated[str, Form(max_length=20)] = "",
        page: Annotated[str, Form(max_length=20)] = "",
        turn: Annotated[int, Form(ge=0, le=10**9)] = 0,
        revision: Annotated[int, Form(ge=0, le=10**9)] = 0,
        over: Annotated[int, Form(ge=0, le=10**9)] = 0,
        is_urgent: Annotated[bool, Form()] = False,  # noqa: FBT002 - a box that is ticked or not
        dates_are_right: Annotated[bool, Form()] = False,  # noqa: FBT002 - a box that is ticked or not
    ) -> None:
        self.title = title
        self.body = body
        self.programme = programme
        self.valid_from = valid_from
        self.valid_until = valid_until
        self.weekdays = weekdays or []
        self.readings = readings
        self.own_at = own_at
        self.zone = zone
        self.language = language
        self.page = page
        self.turn = turn
        self.revision = over or revision
        """Revision that was seen; `over` is one that its writer wants to write over."""
        self.is_urgent = is_urgent
        self.dates_are_right = dates_are_right

    def on(self, draft: Draft) -> Draft:
        """Give *draft* with what was typed; raises Refused for a text that cannot be read on air."""
        return replace(
            draft,
            title=" ".join(clean(self.title).split()),
            body=clean(self.body).strip("\n"),
            programme=self.programme,
            is_urgent=self.is_urgent,
            weekdays=tuple(sorted({day for day in self.weekdays if 0 <= day < _WEEK})),
            readings=self.readings,
            own_at=_clock(self.own_at),
            zone=self.zone,
            valid_from=_day(self.valid_from),
            valid_until=_day(self.valid_until),
            language=self.language if self.language in LANGUAGES else "",
            page=self.page,
            turn=self.turn,
            revision=self.revision,
        )


def _day(text: str) -> date | None:
    try:
        return in_years(date.fromisoformat(text)) if text else None
    except ValueError as error:
        raise Refused(
            N_("“{text}” is no day."),
            remedy=N_("Choose it in the calendar, or write it as 2026-11-30."),
            text=text,
        ) from error


def _clock(text: str) -> str:
    try:
        return f"{time.fromisoformat(text):%H:%M}" if text else ""
    except ValueError as error:
        raise Refused(
            N_("“{text}” is no time of day."), remedy=N_("Write it as 17:30."), text=text
        ) from error


TypedForm = Annotated[Typed, Depends(Typed)]
