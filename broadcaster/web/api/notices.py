"""Notices: written, read back, sent for approval, stopped; as on the page Desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from broadcaster.model import Draft
from broadcaster.station.documents.notices import draft_document, kept_document, reading_document
from broadcaster.station.notices import drafting, sending
from broadcaster.station.notices.drafting import clean
from broadcaster.station.notices.explaining import passages
from broadcaster.station.notices.fitting import LengthJudge
from broadcaster.station.notices.making import make_beside
from broadcaster.station.notices.placing import airings_of, days_of
from broadcaster.station.reader import make_reader
from broadcaster.web.days import Day
from broadcaster.web.visit import Visit, Writing

router = APIRouter(prefix="/api/v1/notices", tags=["notices"])

_SUNDAY = 6


class NoticeBody(BaseModel):
    """A notice as its writer wants it."""

    title: str = Field(default="", max_length=500)
    body: str = Field(default="", max_length=120_000, description="Paragraphs by blank lines.")
    programme: str = Field(default="", max_length=100, description="That reads it; empty: the usual one.")
    urgent: bool = Field(default=False, description="Read before the others.")
    weekdays: list[int] = Field(default_factory=list, max_length=7, description="Monday 0; none: each time.")
    readings: int = Field(default=1, ge=1, le=3, description="How often one bulletin reads it.")
    own_at: time | None = Field(default=None, description="When it is heard by itself, too.")
    zone: str = Field(default="", max_length=200, description="That alone hears it, at `own_at`.")
    valid_from: Day | None = None
    valid_until: Day | None = None
    revision: int = Field(default=0, ge=0, le=10**9, description="That was seen.")

    def on(self, draft: Draft) -> Draft:
        """Give *draft* with what stands here; raises Refused for a text that cannot be read on air."""
        return replace(
            draft,
            title=" ".join(clean(self.title).split()),
            body=clean(self.body).strip("\n"),
            programme=self.programme or draft.programme,
            is_urgent=self.urgent,
            weekdays=tuple(sorted({day for day in self.weekdays if 0 <= day <= _SUNDAY})),
            readings=self.readings,
            own_at=f"{self.own_at:%H:%M}" if self.own_at else "",
            zone=self.zone,
            valid_from=self.valid_from,
            valid_until=self.valid_until,
            revision=self.revision or draft.revision,
        )


class SendBody(BaseModel):
    """Sending a notice for approval."""

    dates_are_right: bool = Field(default=False, description="The days in a copied text were looked at.")


class ArticleBody(BaseModel):
    """A notice that lies in the station's folders."""

    article: str = Field(max_length=300, examples=["thong-bao/mot"])


@router.get("")
def notices(visit: Writing) -> dict[str, Any]:
    """Give the notices that are being written, and those that lie in the station's folders."""
    station = visit.station
    return {
        "drafts": [draft_document(each) for each in station.store.drafts.unsent()],
        "notices": [kept_document(each) for each in drafting.kept_notices(station, station.now().date())],
    }


@router.post("", status_code=201)
def begin(visit: Writing, typed: NoticeBody) -> dict[str, Any]:
    """Begin a notice; nothing is heard of it before it is sent and approved."""
    begun = drafting.begin(visit.station, by=visit.actor)
    written = replace(typed.on(begun), revision=begun.revision)
    return _shown(visit, visit.station.store.drafts.keep(written))


@router.post("/stop")
def stop(visit: Writing, asked: ArticleBody) -> dict[str, Any]:
    """Read a notice no more, from the next bulletin that is made."""
    sending.stop(visit.station, asked.article, by=visit.actor)
    return {"stopped": asked.article}


@router.get("/{draft_id}")
def one(visit: Writing, draft_id: str) -> dict[str, Any]:
    """Give a notice with how it would be read, how long it takes, and when it is heard."""
    return _shown(visit, drafting.find(visit.station, draft_id))


@router.put("/{draft_id}")
def keep(visit: Writing, draft_id: str, typed: NoticeBody) -> dict[str, Any]:
    """Keep a notice as it stands here; 409 when somebody has kept another text since that revision."""
    kept = visit.station.store.drafts.keep(typed.on(drafting.find(visit.station, draft_id)))
    return _shown(visit, kept)


@router.post("/{draft_id}/send")
def send(visit: Writing, draft_id: str, asked: SendBody) -> dict[str, Any]:
    """Send a notice for approval; its bulletins are made anew, and wait."""
    draft = drafting.find(visit.station, draft_id)
    sent = sending.send(visit.station, draft, by=visit.actor, dates_are_right=asked.dates_are_right)
    make_beside(visit.configuration, draft.programme, sent.days, by=visit.actor)
    make_beside(visit.configuration, draft.programme, sent.own_days, by=visit.actor, slot=sent.slot)
    return {"notice": draft_document(sent.draft), "made_now": sorted({*sent.days, *sent.own_days})}


@router.delete("/{draft_id}")
def drop(visit: Writing, draft_id: str) -> dict[str, Any]:
    """Throw a notice away that is being written; what airs goes on."""
    found = drafting.find(visit.station, draft_id)
    visit.station.store.drafts.drop(found.id)
    return {"dropped": found.id}


def _shown(visit: Visit, draft: Draft) -> dict[str, Any]:
    station = visit.station
    text = f"{draft.title}\n\n{draft.body}" if draft.title else draft.body
    read = passages(make_reader(station.configuration).explain(text)) if text.strip() else ()
    airings = airings_of(station, draft, station.now())
    fit = LengthJudge(station).fit(draft, days_of(airings))
    return {"notice": draft_document(draft), "reading": reading_document(read, fit, airings, visit.language)}
