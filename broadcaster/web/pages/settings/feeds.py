"""Where news comes from: each feed with its health, and tried by hand."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import Response

from broadcaster.errors import N_, Refused
from broadcaster.saying import Saying, placed, saying
from broadcaster.station.night.news import fetch_address
from broadcaster.station.setup import changing
from broadcaster.web.drawing import draw
from broadcaster.web.visit import Configuring, Visit

router = APIRouter(include_in_schema=False)

Text = Annotated[str, Form(max_length=500)]


@router.get("/setup/feeds")
def feeds(visit: Configuring) -> Response:
    """List the feeds with how they are."""
    return _feeds_page(visit)


@router.post("/setup/feeds/add")
def add_feed(visit: Configuring, name: Text = "", source: Text = "", url: Text = "") -> Response:
    """Add a feed."""
    try:
        changing.add_feed(visit.station, name=name, source=source, url=url, by=visit.actor)
    except Refused as refusal:
        return _feeds_page(visit, refusal.saying(), {"name": name, "source": source, "url": url})
    return visit.go("/setup/feeds", saying(N_("The feed is added. Try it now.")))


@router.post("/setup/feeds/{act}")
def change_feed(visit: Configuring, act: str, name: Text = "") -> Response:
    """Switch a feed on or off, or read it now."""
    if act in {"on", "off"}:
        changing.switch_feed(visit.station, name, on=act == "on", by=visit.actor)
        return visit.go("/setup/feeds")
    feed = next((each for each in visit.configuration.feeds if each.name == name), None)
    if act != "try" or feed is None:
        raise Refused(N_("There is no feed “{name}” any more."), remedy=N_("Load the page again."), name=name)
    report = fetch_address(visit.station, feed.url)
    told = report.error or saying(N_("{count} items were read."), count=len(report.items))
    return visit.go("/setup/feeds", placed(name, told))


def _feeds_page(visit: Visit, fault: Saying | None = None, typed: dict[str, str] | None = None) -> Response:
    reports = {report.feed: report for report, _ in visit.station.store.news.last_reports()}
    return draw(
        visit,
        "feeds.html",
        status=422 if fault else 200,
        fault=fault,
        feeds=[(feed, reports.get(feed.name)) for feed in visit.configuration.feeds],
        typed=typed or {"name": "", "source": "", "url": ""},
    )
