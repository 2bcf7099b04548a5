"""Feeds: where news comes from, with their health; tried by hand."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, Field

from broadcaster.errors import N_, Refused
from broadcaster.model import Feed, FeedReport
from broadcaster.station.night.news import fetch_address
from broadcaster.station.setup import changing
from broadcaster.web.visit import Configuring, Visit

router = APIRouter(prefix="/api/v1/feeds", tags=["feeds"])


class NewFeedBody(BaseModel):
    """A feed that is to be read every night."""

    url: str = Field(max_length=500)
    source: str = Field(default="", max_length=200, description="The paper, as it is said on air.")
    name: str = Field(default="", max_length=200)


class FeedBody(BaseModel):
    """What is changed of a feed."""

    enabled: bool


@router.get("")
def feeds(visit: Configuring) -> dict[str, Any]:
    """Give the feeds, each with how it was read last."""
    return {"feeds": _all(visit)}


@router.post("", status_code=201)
def add(visit: Configuring, asked: NewFeedBody) -> dict[str, Any]:
    """Add a feed."""
    changing.add_feed(visit.station, name=asked.name, source=asked.source, url=asked.url, by=visit.actor)
    return {"feeds": _all(visit)}


@router.patch("/{name}")
def switch(visit: Configuring, name: str, asked: FeedBody) -> dict[str, Any]:
    """Read a feed again, or no more."""
    changing.switch_feed(visit.station, name, on=asked.enabled, by=visit.actor)
    return {"feeds": _all(visit)}


@router.post("/{name}/try")
def read_now(visit: Configuring, name: str) -> dict[str, Any]:
    """Read a feed now."""
    feed = next((each for each in visit.configuration.feeds if each.name == name), None)
    if feed is None:
        raise Refused(N_("There is no feed “{name}” any more."), remedy=N_("Load the page again."), name=name)
    return _document(visit, feed, fetch_address(visit.station, feed.url))


def _all(visit: Visit) -> list[dict[str, Any]]:
    reports = {report.feed: report for report, _ in visit.station.store.news.last_reports()}
    return [_document(visit, each, reports.get(each.name)) for each in visit.configuration.feeds]


def _document(visit: Visit, feed: Feed, report: FeedReport | None) -> dict[str, Any]:
    return {
        "feed": feed.name,
        "source": feed.source,
        "url": feed.url,
        "enabled": feed.enabled,
        "status": report.status.value if report else None,
        "items": len(report.items) if report else None,
        "error": visit.say(report.error) if report and report.error else None,
    }
