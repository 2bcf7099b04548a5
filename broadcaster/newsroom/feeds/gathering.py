"""Reading all feeds at once and keeping what is new."""

from __future__ import annotations

import logging
from collections.abc import Container, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from broadcaster.errors import N_, BroadcasterError, FeedRefused
from broadcaster.model import Dropped, Feed, FeedReport, FeedStatus, NewsItem
from broadcaster.newsroom.feeds.corrections import corrected_by, is_changed
from broadcaster.newsroom.feeds.duplicates import KnownStories
from broadcaster.newsroom.feeds.stumbling import STUMBLED, fault_of
from broadcaster.newsroom.themes import ThemeRules
from broadcaster.ports import FeedReader, NewsShelf
from broadcaster.saying import saying

_log: Final = logging.getLogger(__name__)

SAME_STORY_DAYS: Final = 3
"""How long papers go on telling one story under nearly the same title."""


def gather(
    feeds: Iterable[Feed],
    *,
    readers: Mapping[str, FeedReader],
    shelf: NewsShelf,
    themes: ThemeRules,
    now: datetime,
    pool_size: int = 8,
) -> tuple[FeedReport, ...]:
    """
    Read the feeds side by side, keep their new items, and tell how each reading ended.

    One bad feed stops none of the others. The shelf is used by the calling thread only. A feed's
    validators (ETag, Last-Modified) are recorded after its items are kept, so that nothing is lost when
    the machine stops in between.

    Args:
        feeds: in the clerk's order; of a story told by several, the first feed's is kept.
        readers: by `Feed.kind`.
        shelf: keeps items and reports.
        themes: keyword rules.
        now: aware.
        pool_size: feeds read at the same time.
    Returns:
        One report a feed, in the order of *feeds*; disabled ones are left out. `items` are those that
        stand in the feed and may be used, whether they are new or were kept before.
    Raises:
        StoreBroken: the shelf does not take the items.
    """
    wanted = [feed for feed in feeds if feed.enabled]
    with ThreadPoolExecutor(max_workers=pool_size, thread_name_prefix="feed") as pool:
        readings = [
            (feed, pool.submit(_read, feed, readers, shelf.feed_state(feed.name), now)) for feed in wanted
        ]
    known = _Known(
        shelf.items(since=now - timedelta(days=SAME_STORY_DAYS)),
        shelf.used_since(
            now.date() - timedelta(days=SAME_STORY_DAYS), before=now.date() + timedelta(days=SAME_STORY_DAYS)
        ),
    )
    return tuple(_kept(_outcome(feed, reading), known, shelf, themes, now) for feed, reading in readings)


def _read(
    feed: Feed, readers: Mapping[str, FeedReader], validators: tuple[str, str], now: datetime
) -> FeedReport:
    if feed.kind not in readers:
        refusal = FeedRefused(
            N_("No reader is installed for feeds of the kind '{kind}'."),
            remedy=N_("Use one of: {known}."),
            kind=feed.kind,
            known=", ".join(sorted(readers)),
        )
        return FeedReport(feed=feed.name, status=FeedStatus.FAILED, error=refusal.saying())
    etag, last_modified = validators
    return readers[feed.kind].read(feed, etag=etag, last_modified=last_modified, now=now)


def _outcome(feed: Feed, reading: Future[FeedReport]) -> FeedReport:
    # A reader is a plug-in. One that breaks its promise never to raise costs its own feed only.
    fault = reading.exception()
    if not isinstance(fault, Exception):
        return reading.result()
    _log.error("the reader of feed %s broke", feed.name, exc_info=fault)
    refusal = FeedRefused(
        N_("The reader for feeds of the kind '{kind}' broke ({reason})."),
        remedy=N_("Send the log to whoever maintains it."),
        kind=feed.kind,
        reason=f"{type(fault).__name__}: {fault}",
    )
    return FeedReport(feed=feed.name, status=FeedStatus.FAILED, error=refusal.saying())


def _kept(
    report: FeedReport, known: _Known, shelf: NewsShelf, themes: ThemeRules, now: datetime
) -> FeedReport:
    try:
        return _keep(report, known, shelf, themes, now)
    except BroadcasterError:
        raise
    except Exception as fault:  # noqa: BLE001 - the net around one feed: it costs itself, not the night
        _log.exception("feed %s was stumbled over", report.feed)
        failed = FeedReport(
            feed=report.feed, status=FeedStatus.FAILED, error=saying(STUMBLED, reason=fault_of(fault))
        )
        shelf.record_report(failed, now=now)
        return failed


def _keep(
    report: FeedReport, known: _Known, shelf: NewsShelf, themes: ThemeRules, now: datetime
) -> FeedReport:
    sorting = _Sorting(known, list(report.dropped))
    taken_back = _taken_back(report.items)
    for item in report.items:
        try:
            sorting.put(themes.label(item), taken_back)
        except Exception as fault:  # noqa: BLE001 - the net around one item: it costs itself, not the night
            _log.exception("an item of feed %s was stumbled over", report.feed)
            reason = saying(STUMBLED, reason=fault_of(fault))
            sorting.dropped.append(Dropped(title=item.title, reason=reason))
    final = replace(
        report,
        items=tuple(sorting.items),
        dropped=tuple(sorting.dropped),
        corrected=tuple(sorting.corrected),
    )
    shelf.add(final.items)
    shelf.correct(final.corrected)
    shelf.record_report(final, now=now)
    return final


class _Sorting:
    """The items of one feed, put where they belong."""

    def __init__(self, known: _Known, dropped: list[Dropped]) -> None:
        self._known = known
        self.items: list[NewsItem] = []
        self.corrected: list[NewsItem] = []
        self.dropped = dropped

    def put(self, item: NewsItem, taken_back: Mapping[str, NewsItem]) -> None:
        """Put *item* among what is used, or drop it with the reason."""
        known = self._known
        if item.id in taken_back:
            self._drop(item, N_("It was corrected: '{title}'."), taken_back[item.id])
        elif kept := known.kept.get(item.id):
            self._correct(kept, item)
            self.items.append(item)
        elif earlier := known.unread_that(item):
            self._correct(earlier, item)
            self._drop(item, N_("It corrects '{title}', and is read in its place."), earlier)
        elif twin := known.twin_of(item):
            self._drop(item, N_("{feed} tells the same story: '{title}'."), twin)
        else:
            known.take(item)
            self.items.append(item)

    def _correct(self, kept: NewsItem, item: NewsItem) -> None:
        if is_changed(kept, item):
            self.corrected.append(self._known.correct(kept, item))

    def _drop(self, item: NewsItem, reason: str, other: NewsItem) -> None:
        facts = saying(reason, feed=other.feed, title=other.title)
        self.dropped.append(Dropped(title=item.title, reason=facts))


def _taken_back(items: Iterable[NewsItem]) -> dict[str, NewsItem]:
    """Give, by the id of a story, the item of the same reading that corrects it."""
    stories = tuple(items)
    found = ((corrected_by(item, stories), item) for item in stories)
    return {earlier.id: item for earlier, item in found if earlier}


class _Known:
    """The stories of the last days and of the feeds read so far."""

    def __init__(self, kept: Iterable[NewsItem], read: Container[str]) -> None:
        self.kept = {item.id: item for item in kept}
        self._read = read
        self._stories = KnownStories(self.kept.values())

    def twin_of(self, item: NewsItem) -> NewsItem | None:
        """Find another item that tells the story of this one."""
        return self._stories.like(item)

    def unread_that(self, item: NewsItem) -> NewsItem | None:
        """Find the story that *item* corrects, unless it was put into a script already."""
        earlier = corrected_by(item, self.kept.values())
        return None if earlier is None or earlier.id in self._read else earlier

    def take(self, item: NewsItem) -> None:
        """Remember a new story."""
        self.kept[item.id] = item
        self._stories.take(item)

    def correct(self, kept: NewsItem, item: NewsItem) -> NewsItem:
        """Remember the words of *item* under the id of *kept*; give them so."""
        corrected = replace(item, id=kept.id)
        self.take(corrected)
        return corrected
