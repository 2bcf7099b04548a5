"""The exception report: what a person must hear of before the day begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from broadcaster.airtime import trouble_of
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
)
from broadcaster.newsroom import corrected_by
from broadcaster.saying import Saying, saying, together
from broadcaster.station.night.day import Day
from broadcaster.station.onair.ledger_mark import FIND_IT
from broadcaster.station.recordings.keeping import Due
from broadcaster.station.setup.history import HELD, Edition
from broadcaster.station.setup.sections.recording import RecordingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One line of the report."""

    what: Saying
    where: str = ""
    """Id, file or key concerned, for programs."""
    place: str | None = None
    """The same for people, where they would not know it by *where*; empty: the sentence says it."""

    @property
    def said_place(self) -> str:
        """Give what stands before the sentence for a person."""
        return self.where if self.place is None else self.place


def remark(message: str, where: str, *, place: str | None = None, **facts: object) -> Remark:
    """Make a remark."""
    return Remark(what=saying(message, **facts), where=where, place=place)


def _when(airing: Occurrence | Bulletin) -> str:
    """Name an airing as people do: by its time."""
    return f"{airing.airs_at if isinstance(airing, Bulletin) else airing.starts_at:%H:%M}"


def _said(bulletin: Bulletin) -> str:
    return f"{_when(bulletin)} “{bulletin.title}”"


NOTHING_NEW = N_("'{title}' has nothing new in it: no fresh news, and no text in scripts/content.")
SILENCE = N_("There is no approved fallback bulletin: where a bulletin is missing, nothing will be heard.")


def of_ledger(lost: Saying | None) -> Iterator[Remark]:
    """A database that is not the one that the station knew: what is counted in it begins anew."""
    if lost is not None:
        what = together((lost, saying(FIND_IT)))
        assert what is not None
        yield Remark(what=what, where="var/broadcaster.db", place="")


def of_feeds(reports: tuple[FeedReport, ...]) -> Iterator[Remark]:
    """Feeds that could not be read, by name."""
    for report in reports:
        if report.status is FeedStatus.FAILED:
            yield remark(N_("The feed could not be read: {error}"), report.feed, error=report.error)


def of_recordings(gone: Due, settings: RecordingSettings) -> Iterator[Remark]:
    """Recordings that had to go before their time, and a budget that even that does not keep."""
    if gone.crowded_out:
        yield remark(
            N_(
                "{count} hours of recordings, from {oldest:%d/%m/%Y} on, were deleted before {days} days: "
                "all together may take {budget_gb:.1f} GB (recording.budget_gb)."
            ),
            "station.toml: recording.budget_gb",
            place="",
            count=len(gone.crowded_out),
            oldest=gone.crowded_out[0].hour,
            days=settings.keep_days,
            budget_gb=settings.budget_gb,
        )
    if gone.is_over_budget:
        yield remark(
            N_("Recordings that are held take more than {budget_gb:.1f} GB: let some go, or give more room."),
            "station.toml: recording.budget_gb",
            place="",
            budget_gb=settings.budget_gb,
        )


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
                place=_said(bulletin),
                title=item.title,
                feed=item.feed,
            )


def of_bulletins(bulletins: tuple[Bulletin, ...]) -> Iterator[Remark]:
    """What was trimmed, and what the studio had to replace."""
    for bulletin in bulletins:
        for title in bulletin.master.trimmed:
            yield remark(
                N_("Too long: '{title}' was left out."), bulletin.id, place=_said(bulletin), title=title
            )
        for note in bulletin.master.notes:
            yield Remark(what=note, where=bulletin.id, place=_said(bulletin))


_SHOWN = 3
"""Doubtful places that the page names; the desk marks them all."""


def of_doubts(bulletin: Bulletin, doubtful: Sequence[str]) -> Iterator[Remark]:
    """Tell how many places of a bulletin somebody should hear before it airs, and the first of them."""
    places = list(dict.fromkeys(doubtful))
    if places:
        shown = ", ".join(places[:_SHOWN]) + ("…" if len(places) > _SHOWN else "")
        yield remark(
            N_("Please look again at {count} places in how it is read: {places}."),
            bulletin.id,
            place=_said(bulletin),
            count=len(places),
            places=shown,
        )


def of_empty(bulletins: Iterable[Bulletin], programmes: Mapping[str, Programme]) -> Iterator[Remark]:
    """Bulletins that were made for news or texts of the station and got neither: mere frames."""
    for bulletin in bulletins:
        programme = programmes.get(bulletin.programme)
        wants = programme is not None and (programme.news_themes or programme.content)
        if wants and not bulletin.script.news_ids and not bulletin.script.article_ids:
            yield remark(
                NOTHING_NEW,
                bulletin.id,
                place=_when(bulletin),
                title=bulletin.title,
            )


def of_articles(refusals: Iterable[Refused]) -> Iterator[Remark]:
    """Texts of the station that cannot be read: a notice must not vanish without a word."""
    for refusal in refusals:
        for single in refusal.causes or (refusal,):
            what = together(single.parts())
            assert what is not None
            yield Remark(what=what, where=single.where)


def of_held(editions: Iterable[Edition]) -> Iterator[Remark]:
    """Name the files that cannot be used and hold as they were read last."""
    for edition in editions:
        if why := edition.fault():
            yield remark(HELD, edition.file, place="", why=why)


def of_day(day: Iterable[Occurrence]) -> Iterator[Remark]:
    """Airings that are cancelled, have no bulletin, or wait for approval."""
    for occurrence in day:
        if occurrence.state in (OccurrenceState.CANCELLED, OccurrenceState.SET_ASIDE):
            yield remark(
                N_("'{title}' does not air: {reason}"),
                occurrence.id,
                place=_when(occurrence),
                title=occurrence.title,
                reason=occurrence.reason or "–",
            )
        elif occurrence.state is OccurrenceState.PRODUCED:
            yield remark(
                N_("'{title}' is not approved yet; without approval the fallback programme airs."),
                occurrence.id,
                place=_when(occurrence),
                title=occurrence.title,
            )
        elif occurrence.state is OccurrenceState.PLANNED and not occurrence.bulletin:
            yield remark(
                N_("'{title}' has no bulletin; the fallback programme will air."),
                occurrence.id,
                place=_when(occurrence),
                title=occurrence.title,
            )
        elif occurrence.state is OccurrenceState.PLANNED:
            # The only way back to planned with a bulletin is that somebody has sent it back.
            yield remark(
                N_(
                    "'{title}' was sent back ({reason}); until it is changed and approved, the fallback airs."
                ),
                occurrence.id,
                place=_when(occurrence),
                title=occurrence.title,
                reason=occurrence.reason or "–",
            )


def of_clashes(day: Day) -> Iterator[Remark]:
    """Both parties of each clash, and what the rules make of it; once, on however many outputs."""
    titles = {one.id: f"{_when(one)} “{one.title}”" for one in day.occurrences}
    for clash in told_once(day.clashes):
        yield remark(
            N_("Clashes with {second} for {seconds} s on {output}: {resolution}"),
            clash.first,
            place=titles.get(clash.first),
            second=titles.get(clash.second, clash.second),
            seconds=clash.overlap_s,
            output=clash.output,
            resolution=clash.resolution,
        )


def told_once(clashes: Iterable[Clash]) -> tuple[Clash, ...]:
    """Join what is one clash to people: two parties that meet on several outputs."""
    met: dict[tuple[str, str, Saying], list[Clash]] = {}
    for clash in clashes:
        met.setdefault((clash.first, clash.second, clash.resolution), []).append(clash)
    return tuple(
        replace(
            each[0],
            output=", ".join(dict.fromkeys(one.output for one in each)),
            overlap_s=max(one.overlap_s for one in each),
        )
        for each in met.values()
    )


def of_quotas(lines: tuple[QuotaLine, ...]) -> Iterator[Remark]:
    """Quotas that the plan as it stands will miss or exceed."""
    for line in lines:
        for said in trouble_of(line):
            yield Remark(what=said, where=line.quota.id, place="")
