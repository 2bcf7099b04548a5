"""The exception report: what a person must hear of before the day begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from broadcaster.errors import N_, Refused
from broadcaster.model import (
    Bulletin,
    BulletinState,
    Clash,
    FeedReport,
    FeedStatus,
    NewsItem,
    Occurrence,
    OccurrenceState,
    Programme,
    QuotaLine,
    QuotaStatus,
)
from broadcaster.newsroom import corrected_by
from broadcaster.saying import Saying, saying, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One line of the report."""

    what: Saying
    where: str = ""


def remark(message: str, where: str, **facts: object) -> Remark:
    """Make a remark."""
    return Remark(what=saying(message, **facts), where=where)


NOTHING_NEW = N_("'{title}' has nothing new in it: no fresh news, and no text in scripts/content.")
SILENCE = N_("There is no approved fallback bulletin: where a bulletin is missing, nothing will be heard.")


def of_feeds(reports: tuple[FeedReport, ...]) -> Iterator[Remark]:
    """Feeds that could not be read, by name."""
    for report in reports:
        if report.status is FeedStatus.FAILED:
            yield remark(N_("The feed could not be read: {error}"), report.feed, error=report.error)


def of_undated(reports: tuple[FeedReport, ...]) -> Iterator[Remark]:
    """Feeds with items that nobody can date: they are never taken for news of today."""
    for report in reports:
        undated = sum(item.published_at is None for item in report.items)
        if undated:
            yield remark(
                N_("{count} items have no date that can be understood and are not read."),
                report.feed,
                count=undated,
            )


def of_corrections(bulletins: Iterable[Bulletin], items: Sequence[NewsItem]) -> Iterator[Remark]:
    """Approved bulletins with news that its paper has changed or taken back since."""
    at_hand = {item.id: item for item in items}
    for bulletin in bulletins:
        if bulletin.state is not BulletinState.APPROVED:
            continue
        read = [at_hand[news_id] for news_id in bulletin.script.news_ids if news_id in at_hand]
        later = [item for item in items if item.fetched_at > bulletin.produced_at]
        corrections = [item for item in later if item in read or corrected_by(item, read)]
        for item in corrections:
            yield remark(
                N_("The paper has corrected what this approved bulletin reads: '{title}' ({feed})."),
                bulletin.id,
                title=item.title,
                feed=item.feed,
            )


def of_bulletins(bulletins: tuple[Bulletin, ...]) -> Iterator[Remark]:
    """What was trimmed, and what the studio had to replace."""
    for bulletin in bulletins:
        for title in bulletin.master.trimmed:
            yield remark(N_("Too long: '{title}' was left out."), bulletin.id, title=title)
        for note in bulletin.master.notes:
            yield remark(note, bulletin.id)


def of_empty(bulletins: Iterable[Bulletin], programmes: Mapping[str, Programme]) -> Iterator[Remark]:
    """Bulletins that were made for news or texts of the station and got neither: mere frames."""
    for bulletin in bulletins:
        programme = programmes.get(bulletin.programme)
        wants = programme is not None and (programme.news_themes or programme.content)
        if wants and not bulletin.script.news_ids and not bulletin.script.article_ids:
            yield remark(
                NOTHING_NEW,
                bulletin.id,
                title=bulletin.title,
            )


def of_articles(refusals: Iterable[Refused]) -> Iterator[Remark]:
    """Texts of the station that cannot be read: a notice must not vanish without a word."""
    for refusal in refusals:
        for single in refusal.causes or (refusal,):
            what = together(single.parts())
            assert what is not None
            yield Remark(what=what, where=single.where)


def of_day(day: Iterable[Occurrence]) -> Iterator[Remark]:
    """Airings that are cancelled, have no bulletin, or wait for approval."""
    for occurrence in day:
        if occurrence.state in (OccurrenceState.CANCELLED, OccurrenceState.SET_ASIDE):
            yield remark(N_("It does not air: {reason}"), occurrence.id, reason=occurrence.reason)
        elif occurrence.state is OccurrenceState.PRODUCED:
            yield remark(
                N_("'{title}' is not approved yet; without approval the fallback programme airs."),
                occurrence.id,
                title=occurrence.title,
            )
        elif occurrence.state is OccurrenceState.PLANNED and not occurrence.bulletin:
            yield remark(
                N_("'{title}' has no bulletin; the fallback programme will air."),
                occurrence.id,
                title=occurrence.title,
            )
        elif occurrence.state is OccurrenceState.PLANNED:
            # The only way back to planned with a bulletin is that somebody has sent it back.
            yield remark(
                N_(
                    "'{title}' was sent back ({reason}); until it is changed and approved, the fallback airs."
                ),
                occurrence.id,
                title=occurrence.title,
                reason=occurrence.reason or "–",
            )


def of_clashes(clashes: tuple[Clash, ...]) -> Iterator[Remark]:
    """Both parties of each clash, and what the rules make of it."""
    for clash in clashes:
        yield remark(
            N_("Clashes with {second} for {seconds} s on {output}: {resolution}"),
            clash.first,
            second=clash.second,
            seconds=clash.overlap_s,
            output=clash.output,
            resolution=clash.resolution,
        )


_QUOTA_MESSAGES = {
    QuotaStatus.SHORT: N_("'{title}' will be missed for {period}: {forecast_min:.1f} min forecast."),
    QuotaStatus.OVER: N_("'{title}' is exceeded for {period}: {forecast_min:.1f} min forecast."),
}


def of_quotas(lines: tuple[QuotaLine, ...]) -> Iterator[Remark]:
    """Quotas that the plan as it stands will miss or exceed."""
    for line in lines:
        message = _QUOTA_MESSAGES.get(line.status)
        if message:
            yield remark(
                message,
                line.quota.id,
                title=line.quota.title,
                period=line.period,
                forecast_min=line.forecast_s / 60,
            )
