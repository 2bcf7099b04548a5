"""What is said and when: the grid, the templates of scripts, articles, feeds."""

from __future__ import annotations

from collections.abc import Iterator

from broadcaster.clock import Clock
from broadcaster.errors import N_, ConfigurationRefused, StoreBroken
from broadcaster.model import FeedStatus
from broadcaster.newsroom import load_articles, wrong_templates
from broadcaster.saying import saying
from broadcaster.schedule import load_programmes
from broadcaster.station.doctor.findings import Finding, ill, well
from broadcaster.station.opened import Station
from broadcaster.station.records.checking import check
from broadcaster.station.setup.configuration import Configuration


def look_at_schedules(configuration: Configuration) -> Iterator[Finding]:
    """Check the grid and what belongs to it."""
    problems = check(configuration.folder).faults
    for problem in problems:
        yield from ill(N_("schedule"), problem)
    if not problems:
        yield well(N_("schedule"), N_("The grid can be aired."))


def look_at_scripts(configuration: Configuration, clock: Clock) -> Iterator[Finding]:
    """Try each template of a script."""
    try:
        programmes = tuple(load_programmes(configuration.schedules / "programmes.toml").values())
    except ConfigurationRefused:
        # The schedules are a part of their own.
        return
    wrong = wrong_templates(programmes, configuration.scripts, now=clock.now())
    for refusal in wrong:
        yield from ill(N_("templates of what is said"), refusal)
    if not wrong:
        count = len({each.script for each in programmes if each.script})
        yield well(N_("templates of what is said"), N_("{count} templates of scripts"), count=count)


def look_at_articles(configuration: Configuration) -> Iterator[Finding]:
    """Read every article."""
    folders = sorted(path for path in (configuration.scripts / "content").glob("*") if path.is_dir())
    count = 0
    for folder in folders:
        loaded = load_articles(folder)
        count += len(loaded.articles)
        for refusal in loaded.refusals:
            yield from ill(N_("articles"), refusal)
    yield well(N_("articles"), N_("{count} articles"), count=count)


def look_at_feeds(configuration: Configuration) -> Iterator[Finding]:
    """Tell what became of each feed at its last reading."""
    try:
        with Station.open(configuration.folder) as station:
            reports = station.store.news.last_reports()
    except StoreBroken:
        # The database is a part of its own and was told of there.
        return
    for report, at in reports:
        if report.status is FeedStatus.FAILED:
            yield Finding(
                part=N_("feed"),
                well=False,
                message=saying(
                    N_("{feed}: {error} ({at:%d/%m %H:%M})"), feed=report.feed, error=report.error, at=at
                ),
                remedy=saying(
                    N_("Look at the address in station.toml; the other feeds are read all the same.")
                ),
            )
        else:
            yield well(N_("feed"), N_("{feed}: read {at:%d/%m %H:%M}"), feed=report.feed, at=at)
