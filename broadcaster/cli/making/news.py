"""`news fetch` and `news list`."""

from __future__ import annotations

from pathlib import Path

import click

from broadcaster.cli.terminal import WARNINGS, Terminal, station_command
from broadcaster.errors import N_
from broadcaster.model import FeedReport, FeedStatus, NewsItem
from broadcaster.station.night.news import fetch_address, fetch_news


@click.group()
def news() -> None:
    """Đọc và xem tin từ các nguồn RSS. / Read and list the news."""


@news.command()
@click.option("--feed", "address", metavar="URL", help="Chỉ đọc địa chỉ này. / Read this address only.")
@station_command
def fetch(terminal: Terminal, address: str | None) -> int:
    """Đọc các nguồn tin của đài, hoặc một địa chỉ. / Read the station's feeds, or one address."""
    if address and Path(address).is_file():
        address = Path(address).resolve().as_uri()
    with terminal.station() as station, terminal.progress() as progress:
        reports = (fetch_address(station, address),) if address else fetch_news(station, progress)
    items = [item for report in reports for item in report.items]
    document = {
        "items": [item_document(item) for item in items],
        "feeds": [_report_document(terminal, report) for report in reports],
    }
    table = terminal.table(N_("Feed"), N_("Status"), N_("Items"), N_("Left out"), N_("Why"))
    for report in reports:
        table.add_row(
            report.feed,
            terminal.say(report.status.value),
            str(len(report.items)),
            str(len(report.dropped)),
            terminal.say(report.error) if report.error else "",
        )
    terminal.show(document, table)
    for report in reports:
        for dropped in report.dropped:
            terminal.tell(
                N_("{feed}: '{title}' left out: {reason}"),
                feed=report.feed,
                title=dropped.title,
                reason=dropped.reason,
            )
    failed = [report for report in reports if report.status is FeedStatus.FAILED]
    if address and failed:
        return 1
    return WARNINGS if failed else 0


@news.command("list")
@click.option("--limit", default=50, show_default=True, help="Số tin nhiều nhất. / Greatest number of items.")
@station_command
def list_items(terminal: Terminal, limit: int) -> None:
    """Liệt kê các tin đang có. / List the items at hand."""
    with terminal.station() as station:
        items = station.store.news.items()[:limit]
        feeds = station.store.news.last_reports()
    table = terminal.table(N_("Published"), N_("Feed"), N_("Title"), N_("Themes"))
    for item in items:
        published = f"{item.published_at:%d/%m %H:%M}" if item.published_at else "?"
        table.add_row(published, item.feed, item.title, ", ".join(item.themes))
    document = {
        "items": [item_document(item) for item in items],
        "feeds": [_report_document(terminal, report) | {"read_at": at} for report, at in feeds],
    }
    terminal.show(document, table)


def item_document(item: NewsItem) -> dict[str, object]:
    """Give the JSON form of an item (names fixed by cli.md)."""
    return {
        "id": item.id,
        "feed": item.feed,
        "source": item.source,
        "title": item.title,
        "summary": item.summary,
        "url": item.url,
        "published_at": item.published_at,
        "themes": item.themes,
    }


def _report_document(terminal: Terminal, report: FeedReport) -> dict[str, object]:
    return {
        "feed": report.feed,
        "status": report.status.value,
        "items": len(report.items),
        "error": terminal.say(report.error) if report.error else None,
        "dropped": [
            {"title": dropped.title, "reason": terminal.say(dropped.reason)} for dropped in report.dropped
        ],
    }
